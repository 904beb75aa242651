import type { Day } from '../../rules/index.js'
import { briefName } from '../../words/grammar.js'
import { coordinates } from '../accounts/person.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { Card } from '../cards/card.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { type Preferences, preferencesOf } from '../reminders/preferences.js'
import { isInSight, sightOf } from '../reminders/team-totals.js'
import { refuseButton } from './refuse-button.js'
import { noticesFor, type ToldAtOnce, type ToldBy } from './tell.js'

/** How somebody's delegation stood before a statement and after it, and until when they paused. */
interface Change {
  readonly before: Preferences['delegate']
  readonly after: Preferences['delegate']
  readonly pausedUntil: Day | null
}

/**
 * What is told at once of a delegation that was just said, refused or taken back: to whoever receives somebody's reminders from
 * now on, and to whoever does no longer. What the delegate says themselves is told to whoever delegated, also in a pause, for
 * then nobody gets their reminders; and to the contracting office. `owner` delegates.
 */
export async function noticesOfDelegation(turn: ToldBy, owner: string, said: PersonStatement): Promise<ToldAtOnce> {
  const change = await changeOf(turn, owner, said)
  const name = turn.context.directory.get(owner)?.name
  if (!change || name === undefined) return { notices: [], heard: new Set() }
  const { after, pausedUntil } = change
  const people = concerned(turn, owner, said, change)
  const what = { kind: 'notice', of: said.id.slice(2), evenPaused: owner } as const
  return noticesFor(turn, people, what, (theirs, { id }) => {
    if (said.by !== owner)
      return refusalCard(theirs, { said, owner, isOwner: id === owner, isBack: after !== null, pausedUntil })
    return after && id === after.to ? delegateCard(theirs, owner, after.until) : endedCard(theirs, name)
  })
}

/** Whom it concerns besides whoever says it. */
export async function concernedByDelegation(turn: ToldBy, owner: string, said: PersonStatement): Promise<string[]> {
  const change = await changeOf(turn, owner, said)
  return change ? concerned(turn, owner, said, change).filter(id => id !== said.by) : []
}

/** Null where nothing changed by it. */
async function changeOf({ context }: ToldBy, owner: string, said: PersonStatement): Promise<Change | null> {
  if (said.kind !== 'delegated' && said.kind !== 'declined' && said.kind !== 'withdrawn') return null
  const { store, entity } = context
  const log = (await store.people.of(entity.key, [owner])).get(owner)?.statements ?? []
  const at = log.findIndex(({ id }) => id === said.id)
  if (at < 0) return null
  const { delegate: before } = preferencesOf(log.slice(0, at), said.on)
  const { delegate: after, pausedUntil } = preferencesOf(log.slice(0, at + 1), said.on)
  return before?.to === after?.to && before?.until === after?.until ? null : { before, after, pausedUntil }
}

function concerned(
  { context }: ToldBy,
  owner: string,
  { by }: PersonStatement,
  { before, after }: Change,
): readonly string[] {
  if (by === owner) return [...new Set([after?.to, before?.to].filter(id => id !== undefined))]
  const person = context.directory.get(owner)
  const office = [...context.directory.values()].filter(
    other => coordinates(other) && other.id !== owner && person && isInSight(person, sightOf(other)),
  )
  return [owner, ...office.map(({ id }) => id)]
}

/** Asks whoever receives somebody's reminders from now on, who may refuse. */
function delegateCard(turn: TurnContext, owner: string, until: Day | null): Card {
  const { words, context } = turn
  const { console: say, forms } = words
  const name = briefName(context.directory.get(owner)?.name ?? words.say.unnamed)
  const line = say.delegatedToYou(name, until)
  return card(
    line,
    line,
    text([say.delegateMay, say.mayDecline(name)]),
    listActions(
      [
        showButton(forms.buttons.mine, { kind: 'mine', args: {} }),
        { ...refuseButton({ id: owner, name }, turn), label: forms.titles.declined },
      ],
      [showButton(words.cards.settings, { kind: 'whoami', args: {} })],
    ),
  )
}

function endedCard({ words }: TurnContext, name: string): Card {
  const line = words.console.delegationOver(briefName(name))
  return card(line, line, {
    kind: 'actions',
    buttons: [showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

interface Refusal {
  readonly said: PersonStatement
  readonly owner: string
  /** Whether whoever delegated reads it, or the office. */
  readonly isOwner: boolean
  /** The refusal was taken back. */
  readonly isBack: boolean
  readonly pausedUntil: Day | null
}

/** That a delegate cannot do it, or can after all; and who gets the reminders now. */
function refusalCard(turn: TurnContext, { said, owner, isOwner, isBack, pausedUntil }: Refusal): Card {
  const { words, context } = turn
  const { declined: say } = words.console
  const nameOf = (id: string) => briefName(context.directory.get(id)?.name ?? words.say.unnamed)
  const [who, name] = [nameOf(said.by), nameOf(owner)]
  const back = isOwner ? say.backToYou(who) : say.backToOffice(who, name)
  const line = isBack ? back : isOwner ? say.toYou(who) : say.toOffice(who, name)
  const paused = pausedUntil && (isOwner ? say.youPaused(pausedUntil) : say.theyPaused(name, pausedUntil))
  const settings = showButton(words.cards.settings, { kind: 'whoami', args: {} })
  const mine = isBack
    ? [settings]
    : [
        { label: say.another, style: 'primary', action: { kind: 'open', form: 'delegated' } } as const,
        ...(pausedUntil
          ? [{ label: words.forms.titles.resumed, action: { kind: 'open', form: 'resumed' } } as const]
          : []),
        settings,
      ]
  const theirs = [showButton(words.cards.seeTheirs, { kind: 'person', args: { id: owner } })]
  return card(
    line,
    line,
    text(said.kind === 'declined' && said.note ? `«${said.note}»` : null),
    isBack ? null : paused ? text(paused, 'warning') : text(isOwner ? say.stillYours : say.theyGet(name)),
    listActions(isOwner ? mine : theirs, []),
  )
}
