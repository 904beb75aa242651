import { oversees, seesTeam } from '../accounts/person.js'
import { platformsOf } from '../accounts/reachability.js'
import { progressButton } from '../charts/progress-button.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { countableOf } from '../contracts/countable.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import type { Button, Card } from './card.js'
import { dayActions, firstToDo } from './day-parts.js'
import { dayHead } from './list-head.js'
import { contractListOf } from './list-sections.js'
import { OfficeSight, officeCard } from './office-card.js'
import { figuresOf, listOfOwn } from './own-list.js'
import { settingsOf } from './settings-parts.js'
import { showButton } from './show-button.js'
import { TeamTally, teamCard } from './team-card.js'
import { card, dataDate, type TurnContext, text } from './turn-context.js'

/** The dashboard: the card of the day, the team for whoever answers for one, and the person's own settings. */
export async function homeCard(turn: TurnContext): Promise<Card> {
  const { own, sight, tally } = await loadHome(turn)
  const mine = { kind: 'mine', args: {} } as const
  const day =
    own.length > 0 || !tally
      ? await listOfOwn(turn, mine, {}, own, sight)
      : sight
        ? await officeCard(turn, mine, sight)
        : await teamCard(turn, {}, tally)
  const { lines, change } = await settingsOf(turn)
  const here = await preferHere(turn)
  const picture = sight && progressButton(turn, sight.totals)
  // The small print of the day stays the last line.
  const print = day.parts.at(-1) ?? null
  const above = day.parts.slice(0, -1)
  const more = [...(picture ? [picture] : []), change, ...here]
  const last = above.at(-1)
  // A few buttons of the day leave room for these beside them.
  const beside = last?.kind === 'actions' && last.buttons.length + more.length <= ONE_ROW ? last : null
  return card(
    day.title,
    day.summary,
    ...(beside ? above.slice(0, -1) : above),
    text(lines),
    beside ? { ...beside, buttons: [...beside.buttons, ...more] } : { kind: 'actions', buttons: more },
    print,
  )
}

/** Buttons that stand beside each other on a telephone. */
const ONE_ROW = 2

/** To be written to where one is, for whoever has accounts on several platforms. */
async function preferHere({ words, context, person, channel }: TurnContext): Promise<Button[]> {
  const platforms = await platformsOf(context.store, context.entity.key, person.id)
  if (platforms.length < 2 || !platforms.some(platform => platform === channel)) return []
  return [{ label: words.accounts.preferHere, action: { kind: 'prefer-here' } }]
}

/** What both parts of the dashboard are made of, gone through once. */
async function loadHome(turn: TurnContext) {
  const { context, person, today } = turn
  if (!oversees(person)) return { own: await ownContracts(context, person, today), sight: null, tally: null }
  const [sight, tally] = [new OfficeSight(turn), new TeamTally(turn)]
  for await (const item of everyContract(context, person, today)) {
    sight.add(item)
    tally.add(countableOf(item))
  }
  return { own: sight.own, sight: seesTeam(person) ? sight : null, tally }
}

/** The beginning of a conversation: who this is, whom it takes the reader for, and what it knows about them. */
export async function welcomeCard(turn: TurnContext): Promise<Card> {
  const { words, context, person, today } = turn
  const { accounts, say, forms } = words
  const looksAfter = oversees(person)
  const items = await ownContracts(context, person, today)
  if (items.length > 0 && !looksAfter) return welcomeOfOwn(turn, items)
  const mine = showButton(forms.buttons.mine, { kind: 'mine', args: {} })
  const team = showButton(forms.buttons.team, { kind: 'team', args: {} })
  return card(
    accounts.welcome(person.name),
    accounts.whatThisIs,
    text(accounts.whatThisIs),
    text(items.length > 0 ? say.whoamiContracts(items.length) : looksAfter ? accounts.noneButTeam : accounts.none),
    await dataDate(turn),
    text(words.privacy.hint, 'muted'),
    {
      kind: 'actions',
      buttons: [
        { ...(items.length === 0 && looksAfter ? team : mine), style: 'primary' },
        ...(looksAfter ? [items.length === 0 ? mine : team] : []),
        showButton(forms.buttons.help, { kind: 'help', args: {} }),
      ],
    },
  )
}

/** The same for whoever supervises: how much there is to close, when they are written to, and the way to begin. */
async function welcomeOfOwn(turn: TurnContext, items: readonly AssessedContract[]): Promise<Card> {
  const { accounts } = turn.words
  const list = contractListOf(items, turn)
  const counted = figuresOf(list, turn.person.id)
  const first = firstToDo(list.groups, null)
  const { lines, change } = await settingsOf(turn)
  const { buttons, menu = [] } = dayActions(turn, counted, first)
  return card(
    accounts.welcome(turn.person.name),
    accounts.whatThisIs,
    text(accounts.whatThisIs),
    text([accounts.supervises(items.length, dayHead(turn, counted).title), ...lines.slice(0, 1)]),
    { kind: 'actions', buttons: [...buttons, change], menu },
    await dataDate(turn),
    text(turn.words.privacy.hint, 'muted'),
  )
}
