import { type Day, isDay } from '../../rules/index.js'
import { briefName } from '../../words/grammar.js'
import { type Words, wordsIn } from '../../words/index.js'
import type { Action, PersonForm } from '../cards/action.js'
import type { Button, Card } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import type { TurnContext } from '../cards/turn-context.js'
import { tellOfPerson } from '../office/tell-person.js'
import { Conflict } from '../ports/store.js'
import { preferencesOf } from '../reminders/preferences.js'
import { AttestationMistake } from './attested-forms.js'
import { answerLines, saidBy } from './compose-statement.js'
import { type Answers, readFields } from './fields.js'
import { fingerprint, shownLines } from './fingerprint.js'
import { formCard } from './form-card.js'
import { fieldsOf } from './form-fields.js'
import { isPersonForm } from './form-names.js'
import { doneCard, isTakenBack, refused, undoButton } from './outcome-cards.js'
import { coveredBy, pauseDoubtCard } from './pause-doubt.js'
import type { PersonStatement, Role } from './statement.js'
import { recordedAlready, statementKey } from './statement-key.js'
import type { PersonSubject } from './subject.js'
import { canUndo } from './withdraw.js'

/**
 * Records what a person says about themselves (hour, pause, language …), or a coordinator about a person, once. Throws
 * Conflict when something else is said about that person at the same time.
 */
export async function recordAboutPerson(
  turn: TurnContext,
  action: Extract<Action, { kind: 'record' }>,
  subject: PersonSubject,
  filledIn: Readonly<Record<string, string>>,
  reopened: () => Promise<Card>,
): Promise<Card> {
  const { words, context } = turn
  const { store, entity } = context
  const { owner } = subject
  const { form, key: sent, shownOn, given = filledIn } = action
  if (!isPersonForm(form)) return refused(turn)
  const log = (await store.people.of(entity.key, [owner])).get(owner) ?? { version: 0, statements: [] }
  const key = statementKey(turn, form, subject.id, sent, given)
  const before = recordedAlready(turn, log, form, { stored: key, sent })
  // Somebody who presses twice keeps the receipt; what was taken back since is asked anew.
  if (before && !isTakenBack(log, before.id))
    return doneCard(
      turn,
      doneLine(turn, form, before, owner, words),
      canUndo(before, turn.now) ? undoButtons(turn, owner, before) : [],
    )
  if (form === 'declined' && !isDelegate(turn, subject)) return notDelegateCard(turn, subject)
  if (fingerprint(form, subject, turn) !== shownOn) return reopened()
  const read = readFields(fieldsOf(form, subject, turn), given)
  if (!read.ok) return formCard(form, subject, turn, { initial: given, mistakes: read.mistakes })
  const known = given.sure === undefined ? [] : [words.forms.pauseDoubt.whatThen, words.forms.pauseDoubt.anyway]
  const statement = statementAboutPerson(turn, form, key, subject, read.answers, form === 'paused' ? known : [])
  if (statement instanceof AttestationMistake)
    return formCard(form, subject, turn, { initial: given, mistakes: { [statement.field]: statement.mistake } })
  if (statement.kind === 'paused' && given.sure === undefined) {
    const { delegate } = preferencesOf(log.statements, turn.today)
    const covered = coveredBy(statement, delegate, context)
    if (covered) return pauseDoubtCard(turn, action, given, covered)
  }
  await store.people.append(entity.key, owner, statement, subject.version)
  const told = await tellOfPerson(turn, owner, statement)
  const newWords = statement.kind === 'language' ? wordsIn(statement.language) : words
  const then = { ...turn, words: newWords }
  const done = [doneLine(turn, form, statement, owner, newWords), ...told].join('\n')
  return doneCard(then, done, undoButtons(then, owner, statement))
}

/** What was answered to somebody is with them. */
function undoButtons(turn: TurnContext, owner: string, said: PersonStatement): Button[] {
  return said.kind === 'replied' ? [] : [undoButton(turn, owner, said)]
}

/** Whether this person receives the reminders of the one whom the form names. */
export function isDelegate({ person }: TurnContext, { delegate }: PersonSubject): boolean {
  return delegate?.to === person.id
}

export function notDelegateCard(turn: TurnContext, { id }: PersonSubject): Card {
  const { context, words } = turn
  return doneCard(turn, words.console.noDelegateHere(briefName(nameOfPerson(id, context, words))))
}

/** Tries to add to a log that others add to as well before giving up. */
const TRIES = 5

/**
 * Leads from a person to a contract that was assigned to them or that they asked for as `name`; a repeat changes nothing.
 * Throws Conflict when others keep getting in between.
 */
export async function giveTo(
  turn: TurnContext,
  person: string,
  contract: string,
  name: string,
  key: string,
): Promise<void> {
  const { store, entity } = turn.context
  const role: Role = person === turn.person.id ? 'supervisor' : 'coordinator'
  const statement: PersonStatement = {
    ...saidBy(turn, `given:${contract}:${key}`, role, [name]),
    kind: 'given',
    contract,
  }
  for (let tried = 1; ; tried++) {
    const version = (await store.people.of(entity.key, [person])).get(person)?.version ?? 0
    try {
      await store.people.append(entity.key, person, statement, version)
      return
    } catch (error) {
      if (!(error instanceof Conflict) || tried === TRIES) throw error
    }
  }
}

function statementAboutPerson(
  turn: TurnContext,
  form: PersonForm,
  key: string,
  subject: PersonSubject,
  answers: Answers,
  known: readonly string[],
): PersonStatement | AttestationMistake {
  const { answer, time, until } = answers
  const role = form === 'identified' ? 'coordinator' : (turn.person.roles[0] ?? 'supervisor')
  const said = saidBy(turn, key, role, [
    ...shownLines(formCard(form, subject, turn)),
    ...answerLines(form, subject, turn, answers),
    ...known,
  ])
  const untilDay = until !== undefined && isDay(until) ? until : null
  switch (form) {
    case 'digest-time':
      return { ...said, kind: 'digest-time', time: (time ?? '').padStart(5, '0') }
    case 'cadence':
      return { ...said, kind: 'cadence', cadence: answer === 'weekly' || answer === 'important' ? answer : 'daily' }
    case 'paused':
      return pauseOf(said, answers.from, untilDay, turn.today)
    case 'resumed':
      return { ...said, kind: 'resumed' }
    case 'mail':
      return { ...said, kind: 'mail', wanted: answer === 'yes' }
    case 'language':
      return { ...said, kind: 'language', language: answer === 'en' ? 'en' : 'es' }
    case 'delegated': {
      if (answer === 'end-delegation') return { ...said, kind: 'delegated', to: null, until: null }
      const { to } = answers
      return to ? { ...said, kind: 'delegated', to, until: untilDay } : new AttestationMistake('to', 'required')
    }
    case 'declined':
      return { ...said, kind: 'declined', ...(answers.note ? { note: answers.note } : {}) }
    case 'replied':
      return { ...said, kind: 'replied', to: subject.id, note: answers.note ?? '' }
    case 'identified': {
      const other = subject.match?.registered
      if (other === undefined) return new AttestationMistake('answer', 'notAChoice')
      return { ...said, kind: answer === 'yes' ? 'identified' : 'not-identified', other }
    }
  }
}

/** What was recorded, in the language that holds from now on. */
function doneLine(
  { context }: TurnContext,
  form: PersonForm,
  said: PersonStatement,
  owner: string,
  { forms, date }: Words,
) {
  const nameOf = (id: string) => context.directory.get(id)?.name ?? forms.match.unnamed
  const saying = forms.prefs[form]
  switch (said.kind) {
    case 'digest-time':
      return saying(said.time)
    case 'cadence':
      return saying(forms.options[said.cadence])
    case 'paused':
      return said.startsOn ? forms.pausedFrom(date(said.startsOn), date(said.until)) : saying(date(said.until))
    case 'delegated':
      return said.to === null ? forms.delegation.ended : saying(nameOf(said.to))
    case 'mail':
      return saying(said.wanted ? 'yes' : 'no')
    case 'replied':
      return saying(nameOf(said.to))
    case 'identified':
    case 'declined':
      return saying(nameOf(owner))
    case 'not-identified':
      return forms.match.declined(nameOf(owner))
    default:
      return saying('')
  }
}

/** A pause, from now on where it begins no later. */
function pauseOf(
  said: ReturnType<typeof saidBy>,
  from: string | undefined,
  until: Day | null,
  today: Day,
): PersonStatement | AttestationMistake {
  if (until === null) return new AttestationMistake('until', 'required')
  if (from === undefined || !isDay(from) || from <= today) return { ...said, kind: 'paused', until }
  return from < until ? { ...said, kind: 'paused', until, startsOn: from } : new AttestationMistake('until', 'inPast')
}
