import { isDay } from '../../rules/index.js'
import type { Action, Card } from '../card.js'
import { card, type Talk, text } from '../cards/talk.js'
import { Conflict } from '../ports.js'
import type { PersonStatement } from '../statement.js'
import { wordsIn } from '../words/index.js'
import { saidBy } from './compose.js'
import { type Answers, readFields } from './fields.js'
import { fieldsOf, fingerprint, formCard, isPersonForm, linesOf, type Subject } from './forms.js'

/** Records what a person says about themselves (hour, pause, language …), or a coordinator about a person, once. */
export async function recordAboutPerson(
  talk: Talk,
  action: Extract<Action, { do: 'record' }>,
  subject: Extract<Subject, { about: 'person' }>,
  given: Readonly<Record<string, string>>,
): Promise<Card> {
  const { form, key } = action
  const { words, world } = talk
  if (!isPersonForm(form)) return card(words.forms.notAllowed, words.forms.notAllowed, text(words.forms.notAllowed))
  const [owner = talk.person.id, other = ''] = form === 'identified' ? subject.id.split(':') : [talk.person.id]
  const log = (await world.store.people.of(world.entity.key, [owner])).get(owner) ?? { version: 0, statements: [] }
  if (log.statements.some(said => said.key === key)) return done(talk, words.forms.already)
  if (fingerprint(subject) !== action.shownOn) return formCard(form, subject, talk, given)
  const read = readFields(fieldsOf(form, subject, talk), given)
  if (!read.ok) return formCard(form, subject, talk, given, read.mistakes)
  const statement = statementAboutPerson(talk, action, subject, read.answers, other)
  if (!statement) return formCard(form, subject, talk, given, { to: 'unknownPerson' })
  try {
    await world.store.people.append(world.entity.key, owner, statement, log.version)
  } catch (error) {
    if (error instanceof Conflict) return formCard(form, subject, talk, given)
    throw error
  }
  const spoken = statement.kind === 'language' ? wordsIn(statement.language) : words
  return done({ ...talk, words: spoken }, spoken.forms.prefs[form](sayValue(talk, statement, owner)))
}

/** Leads from a person to a contract that was assigned to them; a repeat changes nothing. */
export async function giveTo(talk: Talk, person: string, contract: string, key: string): Promise<void> {
  const { store, entity } = talk.world
  for (;;) {
    const version = (await store.people.of(entity.key, [person])).get(person)?.version ?? 0
    const statement: PersonStatement = {
      ...saidBy(talk, `given:${key}`, 'coordinator', [contract]),
      kind: 'given',
      contract,
    }
    try {
      await store.people.append(entity.key, person, statement, version)
      return
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
}

function statementAboutPerson(
  talk: Talk,
  { form, key }: Extract<Action, { do: 'record' }>,
  subject: Subject,
  { answer, time, until, to }: Answers,
  other: string,
): PersonStatement | null {
  const role = form === 'identified' ? 'coordinator' : (talk.person.roles[0] ?? 'supervisor')
  const said = saidBy(talk, key, role, linesOf(formCard(form, subject, talk)))
  const untilDay = until !== undefined && isDay(until) ? until : null
  switch (form) {
    case 'digest-time':
      return { ...said, kind: 'digest-time', time: (time ?? '').padStart(5, '0') }
    case 'cadence':
      return { ...said, kind: 'cadence', cadence: answer === 'weekly' || answer === 'important' ? answer : 'daily' }
    case 'paused':
      return untilDay === null ? null : { ...said, kind: 'paused', until: untilDay }
    case 'resumed':
      return { ...said, kind: 'resumed' }
    case 'language':
      return { ...said, kind: 'language', language: answer === 'en' ? 'en' : 'es' }
    case 'delegated': {
      const delegate = findPerson(talk, to ?? '')
      return delegate === null ? null : { ...said, kind: 'delegated', to: delegate, until: untilDay }
    }
    case 'identified':
      return { ...said, kind: 'identified', other }
    default:
      return null
  }
}

/** The one other person of the entity's list with this e-mail, or null. */
function findPerson({ world, person }: Talk, email: string): string | null {
  const wanted = email.trim().toLowerCase()
  const found = [...world.directory.values()].filter(
    other => other.listed && other.id !== person.id && other.email?.toLowerCase() === wanted,
  )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

function sayValue({ words, world }: Talk, said: PersonStatement, owner: string): string {
  switch (said.kind) {
    case 'digest-time':
      return said.time
    case 'cadence':
      return words.forms.options[said.cadence]
    case 'paused':
      return words.date(said.until)
    case 'delegated':
      return (said.to && world.directory.get(said.to)?.name) ?? ''
    case 'identified':
      return world.directory.get(owner)?.name ?? ''
    default:
      return ''
  }
}

function done({ words }: Talk, line: string): Card {
  return card(line, line, text(line, 'good'), {
    part: 'actions',
    buttons: [{ label: words.forms.buttons.mine, action: { do: 'show', question: { kind: 'mine', args: {} } } }],
  })
}
