import { oversees } from '../accounts/person.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import type { Card } from './card.js'
import { ownListCard } from './own-list.js'
import { settingsOf } from './settings-parts.js'
import { showButton } from './show-button.js'
import { teamCard } from './team-card.js'
import { card, dataDate, type TurnContext, text } from './turn-context.js'

/** The dashboard: the card of the day, the team for whoever answers for one, and the person's own settings. */
export async function homeCard(turn: TurnContext): Promise<Card> {
  const { context, person, today } = turn
  const looksAfter = oversees(person)
  const own = (await ownContracts(context, person, today)).length > 0 || !looksAfter
  const day = own ? await ownListCard(turn, { kind: 'mine', args: {} }, {}) : await teamCard(turn, {})
  const { lines, change } = await settingsOf(turn)
  return card(day.title, day.summary, ...day.parts, text(lines), { kind: 'actions', buttons: [change] })
}

/** The beginning of a conversation: who this is, whom it takes the reader for, and what it knows about them. */
export async function welcomeCard(turn: TurnContext): Promise<Card> {
  const { words, context, person, today } = turn
  const { accounts, say, forms } = words
  const looksAfter = oversees(person)
  const items = await ownContracts(context, person, today)
  return card(
    accounts.welcome(person.name),
    accounts.whatThisIs,
    text(accounts.whatThisIs),
    text(items.length > 0 ? say.whoamiContracts(items.length) : looksAfter ? accounts.noneButTeam : accounts.none),
    await dataDate(turn),
    {
      kind: 'actions',
      buttons: [
        { ...showButton(forms.buttons.mine, { kind: 'mine', args: {} }), style: 'primary' },
        ...(looksAfter ? [showButton(forms.buttons.team, { kind: 'team', args: {} })] : []),
        showButton(forms.buttons.help, { kind: 'help', args: {} }),
      ],
    },
  )
}
