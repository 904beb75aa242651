import { isDay } from '../../rules/index.js'
import type { Action, Card, PersonForm } from '../card.js'
import type { Talk } from '../cards/talk.js'
import { Conflict } from '../ports.js'
import type { PersonStatement, Role } from '../statement.js'
import { type Words, wordsIn } from '../words/index.js'
import { Wrong } from './attested.js'
import { answerLines, saidBy } from './compose.js'
import { type Answers, readFields } from './fields.js'
import { fieldsOf, isPersonForm } from './form-fields.js'
import { formCard } from './forms.js'
import { doneCard, hasKey, refused, undoButton } from './outcome.js'
import { fingerprint, linesOf } from './shown.js'
import type { PersonSubject } from './subject.js'

/**
 * Records what a person says about themselves (hour, pause, language …), or a coordinator about a person, once. Throws
 * Conflict when something else is said about that person at the same time.
 */
export async function recordAboutPerson(
  talk: Talk,
  { form, key, shownOn }: Extract<Action, { do: 'record' }>,
  subject: PersonSubject,
  given: Readonly<Record<string, string>>,
  reopened: () => Promise<Card>,
): Promise<Card> {
  const { words, world } = talk
  const { store, entity } = world
  const { owner } = subject
  if (!isPersonForm(form)) return refused(talk)
  const log = (await store.people.of(entity.key, [owner])).get(owner) ?? { version: 0, statements: [] }
  if (hasKey(log, key)) return doneCard(talk, words.forms.already)
  if (fingerprint(form, subject, talk) !== shownOn) return reopened()
  const read = readFields(fieldsOf(form, subject, talk), given)
  if (!read.ok) return formCard(form, subject, talk, { initial: given, mistakes: read.mistakes })
  const statement = statementAboutPerson(talk, form, key, subject, read.answers)
  if (statement instanceof Wrong)
    return formCard(form, subject, talk, { initial: given, mistakes: { [statement.field]: statement.mistake } })
  await store.people.append(entity.key, owner, statement, subject.version)
  const spoken = statement.kind === 'language' ? wordsIn(statement.language) : words
  return doneCard({ ...talk, words: spoken }, doneLine(talk, form, statement, owner, spoken), [
    undoButton({ ...talk, words: spoken }, owner, statement),
  ])
}

/** Tries to add to a log that others add to as well before giving up. */
const TRIES = 5

/**
 * Leads from a person to a contract that was assigned to them or that they asked for as `name`; a repeat changes nothing.
 * Throws Conflict when others keep getting in between.
 */
export async function giveTo(talk: Talk, person: string, contract: string, name: string, key: string): Promise<void> {
  const { store, entity } = talk.world
  const role: Role = person === talk.person.id ? 'supervisor' : 'coordinator'
  const statement: PersonStatement = {
    ...saidBy(talk, `given:${contract}:${key}`, role, [name]),
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
  talk: Talk,
  form: PersonForm,
  key: string,
  subject: PersonSubject,
  answers: Answers,
): PersonStatement | Wrong {
  const { answer, time, until } = answers
  const role = form === 'identified' ? 'coordinator' : (talk.person.roles[0] ?? 'supervisor')
  const said = saidBy(talk, key, role, [
    ...linesOf(formCard(form, subject, talk)),
    ...answerLines(form, subject, talk, answers),
  ])
  const untilDay = until !== undefined && isDay(until) ? until : null
  switch (form) {
    case 'digest-time':
      return { ...said, kind: 'digest-time', time: (time ?? '').padStart(5, '0') }
    case 'cadence':
      return { ...said, kind: 'cadence', cadence: answer === 'weekly' || answer === 'important' ? answer : 'daily' }
    case 'paused':
      return untilDay === null ? new Wrong('until', 'required') : { ...said, kind: 'paused', until: untilDay }
    case 'resumed':
      return { ...said, kind: 'resumed' }
    case 'language':
      return { ...said, kind: 'language', language: answer === 'en' ? 'en' : 'es' }
    case 'delegated': {
      if (answer === 'end-delegation') return { ...said, kind: 'delegated', to: null, until: null }
      const to = delegateIn(talk, answers.to)
      return to instanceof Wrong ? to : { ...said, kind: 'delegated', to, until: untilDay }
    }
    case 'identified': {
      const other = subject.match?.registered
      if (other === undefined) return new Wrong('answer', 'notAChoice')
      return { ...said, kind: answer === 'yes' ? 'identified' : 'not-identified', other }
    }
  }
}

/** The one other person of the entity's list with this e-mail. */
function delegateIn({ world, person }: Talk, email: string | undefined): string | Wrong {
  if (!email) return new Wrong('to', 'required')
  const wanted = email.trim().toLowerCase()
  const found = [...world.directory.values()].filter(
    other => other.listed && other.id !== person.id && other.email?.toLowerCase() === wanted,
  )
  return found.length === 1 && found[0] ? found[0].id : new Wrong('to', 'unknownPerson')
}

/** What was recorded, in the language that holds from now on. */
function doneLine({ world }: Talk, form: PersonForm, said: PersonStatement, owner: string, { forms, date }: Words) {
  const nameOf = (id: string) => world.directory.get(id)?.name ?? forms.match.unnamed
  const saying = forms.prefs[form]
  switch (said.kind) {
    case 'digest-time':
      return saying(said.time)
    case 'cadence':
      return saying(forms.options[said.cadence])
    case 'paused':
      return saying(date(said.until))
    case 'delegated':
      return said.to === null ? forms.delegation.ended : saying(nameOf(said.to))
    case 'identified':
      return saying(nameOf(owner))
    case 'not-identified':
      return forms.match.declined(nameOf(owner))
    default:
      return saying('')
  }
}
