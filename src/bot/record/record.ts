import type { Action, Card, FormName } from '../card.js'
import { notTheirs } from '../cards/explain.js'
import type { Talk } from '../cards/talk.js'
import { told } from '../cards/trace.js'
import { Conflict, type Log } from '../ports.js'
import type { ContractStatement } from '../statement.js'
import { giveTo, recordAboutPerson } from './about-person.js'
import { Wrong } from './attested.js'
import { statementOf } from './compose.js'
import { type Answers, readFields } from './fields.js'
import { fieldsOf } from './form-fields.js'
import { type Again, formCard } from './forms.js'
import { answeredCard } from './near-match.js'
import { alikeButtons, hasKey, logOf, refused, stateNow, timeOf, undoButton } from './outcome.js'
import { fingerprint } from './shown.js'
import { mayTell, type PersonSubject, type Subject, subjectOf } from './subject.js'
import { canUndo, withdrawalKey } from './withdraw.js'

type RecordAction = Extract<Action, { do: 'record' }>
type ContractSubject = Exclude<Subject, PersonSubject>

/** Opens a form: the confirmation that comes before anything is recorded. */
export async function openForm(
  talk: Talk,
  form: FormName,
  id: string | undefined,
  initial: Answers = {},
): Promise<Card> {
  return open(talk, form, id, { initial })
}

async function open(talk: Talk, form: FormName, id: string | undefined, again: Again): Promise<Card> {
  const subject = await subjectOf(talk, form, id)
  if (!subject) return form === 'identified' ? refused(talk) : notTheirs(talk, { id })
  if (!mayTell(form, subject, talk)) return refused(talk)
  const match = subject.about === 'person' ? subject.match : null
  return match?.answer ? answeredCard(match, match.answer, talk) : formCard(form, subject, talk, again)
}

/**
 * Records what a form says, once: the right to it is checked now, a repeat changes nothing, and an old form records
 * nothing and comes back with what was given. The card shows how things stand after it.
 */
export async function record(talk: Talk, action: RecordAction, given: Readonly<Record<string, string>>): Promise<Card> {
  const { form, id } = action
  const subject = await subjectOf(talk, form, id)
  if (!subject) return form === 'identified' ? refused(talk) : notTheirs(talk, { id })
  if (!mayTell(form, subject, talk)) return refused(talk)
  const reopened = () => open(talk, form, id, { initial: given, notice: talk.words.forms.reopened })
  try {
    return subject.about === 'person'
      ? await recordAboutPerson(talk, action, subject, given, reopened)
      : await recordAboutContract(talk, action, subject, given, reopened)
  } catch (error) {
    if (error instanceof Conflict) return reopened()
    throw error
  }
}

/** Throws Conflict when somebody else says something about the contract at the same time. */
async function recordAboutContract(
  talk: Talk,
  action: RecordAction,
  subject: ContractSubject,
  given: Readonly<Record<string, string>>,
  reopened: () => Promise<Card>,
): Promise<Card> {
  const { form, key } = action
  const { forms } = talk.words
  const id = subject.about === 'contract' ? subject.item.contract.id : subject.id
  const targets = subject.about === 'contract' ? [id] : subject.targets
  const logs = await Promise.all(targets.map(async target => [target, await logOf(talk, target)] as const))
  if (logs.every(([, log]) => hasKey(log, key))) return repeated(talk, subject, key, logs[0]?.[1] ?? null)
  if (fingerprint(form, subject, talk) !== action.shownOn)
    return isOver(subject) ? stateNow(talk, id, forms.outdated) : reopened()
  const read = readFields(fieldsOf(form, subject, talk), given)
  if (!read.ok) return formCard(form, subject, talk, { initial: given, mistakes: read.mistakes })
  const statement = statementOf(talk, action, subject, read.answers)
  if (statement instanceof Wrong)
    return formCard(form, subject, talk, { initial: given, mistakes: { [statement.field]: statement.mistake } })
  // First what leads to the contract, then what decides: after a crash in between a repeat completes it.
  if (statement.kind === 'assigned') for (const person of statement.to) await giveTo(talk, person, id, id, key)
  const { store, entity } = talk.world
  for (const [target, { version }] of logs) {
    if (statement.kind === 'claimed') await giveTo(talk, talk.person.id, target, id, key)
    await store.said.append(
      entity.key,
      target,
      statement,
      subject.about === 'contract' ? subject.item.version : version,
    )
  }
  const undo = undoButton(talk, id, statement)
  return stateNow(talk, id, receipt(talk, statement, subject), [undo, ...(await alikeButtons(talk, form))])
}

/** A contract about which there is nothing more to tell. */
function isOver(subject: ContractSubject): boolean {
  if (subject.about !== 'contract') return false
  const { verdict } = subject.item.assessment
  return verdict === 'closed' || verdict === 'not-applicable'
}

/** A repeat records nothing and shows the same receipt, as long as what it tells of still stands. */
async function repeated(
  talk: Talk,
  subject: ContractSubject,
  key: string,
  log: Log<ContractStatement> | null,
): Promise<Card> {
  const { forms } = talk.words
  const id = subject.about === 'contract' ? subject.item.contract.id : subject.id
  const said = log?.statements.find(other => other.key === key && other.by === talk.person.id)
  const isTakenBack = !said || (log !== null && hasKey(log, withdrawalKey(said.id)))
  if (isTakenBack) return stateNow(talk, id, forms.already)
  const undo = canUndo(said, talk.now) ? [undoButton(talk, id, said)] : []
  return stateNow(talk, id, receipt(talk, said, subject), undo)
}

/** What was recorded, by whom and when. */
function receipt(talk: Talk, said: ContractStatement, subject: ContractSubject): string {
  return recordedLines(talk, said, subject)
    .filter(line => line !== null)
    .join('\n')
}

function recordedLines({ words, person }: Talk, said: ContractStatement, subject: ContractSubject): (string | null)[] {
  const { forms, say, facts } = words
  const what =
    said.kind === 'attested' && subject.about === 'contract'
      ? `${facts[said.attestation.fact].label}: ${told(said.attestation, subject.item, words)}`
      : null
  return [
    said.kind === 'claimed'
      ? forms.claimSent
      : forms.recorded(person.name, say.roleNames[said.role], said.on, timeOf(new Date(said.at))),
    what,
    forms.canUndo,
  ]
}
