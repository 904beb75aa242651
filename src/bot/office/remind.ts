import { briefName, clockTime } from '../../words/grammar.js'
import type { Person } from '../accounts/person.js'
import { saidBy } from '../attestations/compose-statement.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { Action } from '../cards/action.js'
import type { Button, Card } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { dayActions, firstRows, firstToDo, restLine } from '../cards/day-parts.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { Conflict } from '../ports/store.js'
import { type Colleague, colleagueOf, memoButton } from './person-card.js'
import { whatOf } from './remind-button.js'
import { replyButton } from './reply-button.js'
import { hearersOf, noticesFor, sendAtOnce, type ToldAtOnce, type ToldBy } from './tell.js'

/**
 * Has somebody reminded at once of what they have to close, signed by who asks. At most once a day, whoever asks; recorded
 * before it goes out, and not at all where it reaches nobody.
 */
export async function remind(turn: TurnContext, { person: id }: Extract<Action, { kind: 'remind' }>): Promise<Card> {
  const { words, today, person: by, context } = turn
  const { console: say } = words
  const found = await colleagueOf(turn, id)
  if (!found) return answered(turn, null, say.notInSight, 'warning')
  const { person, figures, reminded } = found
  const name = briefName(person.name)
  if (reminded?.on === today && reminded.by !== by.id)
    return answered(turn, id, ofToday(reminded, name, turn), 'warning')
  const what = whatOf(figures, say)
  if (reminded?.on !== today) {
    if (figures.toClose + figures.needsFact === 0) return answered(turn, id, say.nothingToRemind(name))
    if ((await hearersOf(turn, [id])).length === 0)
      return answered(turn, id, say.notReached(name), 'warning', null, memoButton(id, turn))
    const other = await recorded(turn, found, what)
    if (other) return answered(turn, id, ofToday(other, name, turn), 'warning')
  }
  const { notices } = await reminderOf(turn, found, by)
  await sendAtOnce(context, notices, turn.now)
  return answered(turn, id, `✓ ${say.remindedDone(what, name)}`, 'good', say.onceADay)
}

/** Records it once; gives the reminder of somebody else who was quicker. */
async function recorded(turn: TurnContext, found: Colleague, what: string): Promise<PersonStatement | null> {
  const { context, words, today, person } = turn
  const { store, entity } = context
  const id = found.person.id
  const shown = [words.console.remindTitle(what, found.person.name), words.console.remindText]
  const role = person.roles.find(name => name !== 'supervisor') ?? 'coordinator'
  const said: PersonStatement = { ...saidBy(turn, `reminded:${id}:${today}`, role, shown), kind: 'reminded' }
  for (let version = found.version, tried = 0; ; tried++)
    try {
      await store.people.append(entity.key, id, said, version)
      return null
    } catch (error) {
      if (!(error instanceof Conflict) || tried > TRIES) throw error
      const log = (await store.people.of(entity.key, [id])).get(id)
      const before = log?.statements.find(({ key }) => key === said.key)
      if (before) return before.by === person.id ? null : before
      version = log?.version ?? 0
    }
}

const TRIES = 5

function ofToday(
  { by, at }: Pick<PersonStatement, 'by' | 'at'>,
  name: string,
  { context, words }: TurnContext,
): string {
  return words.console.remindedToday(name, briefName(nameOfPerson(by, context, words)), clockTime(new Date(at)))
}

/** What the one reminded is told, and their delegate. */
export function reminderOf(turn: ToldBy, found: Colleague, by: Person): Promise<ToldAtOnce> {
  const { id } = found.person
  return noticesFor(turn, [id], { kind: 'reminder', of: '' }, theirs => reminderCard(theirs, found, by))
}

/** What the one reminded gets: who asks, what first, and the way to begin. */
function reminderCard(turn: TurnContext, { list, figures }: Colleague, by: Person): Card {
  const { console: say } = turn.words
  const title = say.remindedBy(briefName(by.name), whatOf(figures, say))
  const first = firstToDo(list.groups, null)
  const day = dayActions(turn, figures, first)
  return card(
    title,
    title,
    firstRows(turn, figures, first),
    text(restLine(turn, figures)),
    { ...day, buttons: [...day.buttons, replyButton(by.id, turn)] },
    text(say.onceADay, 'muted'),
  )
}

function answered(
  { words }: TurnContext,
  id: string | null,
  line: string,
  tone: 'good' | 'warning' = 'good',
  note: string | null = null,
  instead: Button | null = null,
): Card {
  const { cards, forms } = words
  return card(
    line,
    line,
    text(line, tone),
    listActions(
      [
        instead,
        id === null ? null : showButton(cards.seeTheirs, { kind: 'person', args: { id } }),
        showButton(forms.buttons.team, { kind: 'team', args: {} }),
      ],
      [],
    ),
    text(note, 'muted'),
  )
}
