import { oversees, seesTeam } from '../accounts/person.js'
import { platformsOf } from '../accounts/reachability.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { Button, Card, FormName, Part } from './card.js'
import { OfficeSight } from './office-card.js'
import { listOfOwn } from './own-list.js'
import { showButton } from './show-button.js'
import { TeamTally, teamCard } from './team-card.js'
import { card, dataDate, type TurnContext, text } from './turn-context.js'

/** The dashboard: the card of the day, the team for whoever answers for one, and the person's own settings. */
export async function homeCard(turn: TurnContext): Promise<Card> {
  const { words } = turn
  const { own, sight, tally } = await loadHome(turn)
  const day = own.length > 0 || !tally ? await listOfOwn(turn, { kind: 'mine', args: {} }, {}, own, sight) : null
  const team = tally && (await teamCard(turn, {}, tally))
  const lead = day ?? team
  return card(
    words.accounts.homeTitle,
    lead?.summary ?? words.accounts.homeTitle,
    ...(day?.parts ?? []),
    ...(team ? [day && text(team.title), ...withoutDate(team.parts, day?.parts ?? [])] : []),
    ...(await settings(turn)),
  )
}

/** What both parts of the dashboard are made of, gone through once. */
async function loadHome(turn: TurnContext) {
  const { context, person, today } = turn
  if (!oversees(person)) return { own: await ownContracts(context, person, today), sight: null, tally: null }
  const [sight, tally] = [new OfficeSight(turn), new TeamTally(turn)]
  for await (const item of everyContract(context, person, today)) {
    sight.add(item)
    tally.add(item)
  }
  return { own: sight.own, sight: seesTeam(person) ? sight : null, tally }
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

/** The date of the data is said once on a card. */
function withoutDate(parts: readonly Part[], said: readonly Part[]): Part[] {
  const texts = new Set(said.map(part => (part.kind === 'text' ? part.text : null)))
  return parts.filter(part => part.kind !== 'text' || !texts.has(part.text))
}

async function settings({ words, context, person, today, channel }: TurnContext): Promise<Part[]> {
  const { accounts, forms } = words
  const platforms = await platformsOf(context.store, context.entity.key, person.id)
  const log = (await context.store.people.of(context.entity.key, [person.id])).get(person.id)?.statements ?? []
  const { hour, cadence, pausedUntil, delegate } = preferencesOf(log, today)
  const open = (form: FormName, label: string): Button => ({ label, action: { kind: 'open', form } })
  const facts = [
    { label: accounts.hour, value: hour ?? accounts.asUsual },
    { label: accounts.cadence, value: cadence ? forms.options[cadence] : accounts.asUsual },
    ...(pausedUntil ? [{ label: accounts.paused, value: words.date(pausedUntil) }] : []),
    ...(delegate ? [{ label: accounts.delegate, value: context.directory.get(delegate.to)?.name ?? '' }] : []),
  ]
  return [
    { kind: 'text', text: accounts.settings },
    { kind: 'facts', facts },
    {
      kind: 'actions',
      buttons: [
        open('digest-time', forms.titles['digest-time']),
        open('cadence', forms.titles.cadence),
        open('language', forms.titles.language),
        pausedUntil ? open('resumed', forms.titles.resumed) : open('paused', forms.titles.paused),
        open('delegated', forms.titles.delegated),
        ...(platforms.length > 1 && platforms.some(platform => platform === channel)
          ? [{ label: accounts.preferHere, action: { kind: 'prefer-here' } } as const]
          : []),
      ],
    },
  ]
}
