import { GIVEN_BY } from '../../rules/index.js'
import type { Action, Button, Card, FormName } from '../card.js'
import { contractCard, notTheirs } from '../cards/explain.js'
import { card, roleFor, type Talk, text } from '../cards/talk.js'
import { coordinates } from '../person.js'
import { visible } from '../portfolio.js'
import { Conflict, type Log } from '../ports.js'
import type { ContractStatement } from '../statement.js'
import { giveTo, recordAboutPerson } from './about-person.js'
import { isAttestedFact, Wrong } from './attested.js'
import { saidBy, statementOf } from './compose.js'
import { type Answers, readFields } from './fields.js'
import { fieldsOf, fingerprint, formCard, isPersonForm, type Subject } from './forms.js'

type RecordAction = Extract<Action, { do: 'record' }>
type WithdrawAction = Extract<Action, { do: 'withdraw' }>

/** Opens a form: the confirmation that comes before anything is recorded. */
export async function openForm(
  talk: Talk,
  form: FormName,
  id: string | undefined,
  initial: Answers = {},
): Promise<Card> {
  const subject = await subjectOf(talk, form, id)
  if (!subject) return notTheirs(talk, { id })
  return mayTell(form, subject, talk) ? formCard(form, subject, talk, initial) : refused(talk)
}

/**
 * Records what a form says, once: the right to it is checked now, an old button records nothing and shows the new state,
 * and a repeat changes nothing. The card shows how things stand after it.
 */
export async function record(talk: Talk, action: RecordAction, given: Readonly<Record<string, string>>): Promise<Card> {
  const { form } = action
  const { forms } = talk.words
  const subject = await subjectOf(talk, form, action.id)
  if (!subject) return notTheirs(talk, { id: action.id })
  if (!mayTell(form, subject, talk)) return refused(talk)
  if (subject.about === 'person') return recordAboutPerson(talk, action, subject, given)
  const id = subject.about === 'contract' ? subject.item.contract.id : subject.id
  if (hasKey(await logOf(talk, id), action.key)) return stateNow(talk, id, forms.already)
  if (fingerprint(subject) !== action.shownOn) return stateNow(talk, id, forms.outdated)
  const read = readFields(fieldsOf(form, subject, talk), given)
  if (!read.ok) return formCard(form, subject, talk, given, read.mistakes)
  const statement = statementOf(talk, action, subject, read.answers)
  if (statement instanceof Wrong) return formCard(form, subject, talk, given, { [statement.field]: statement.mistake })
  // First what leads to the contract, then what decides: after a crash in between a repeat completes it.
  if (statement.kind === 'assigned') for (const person of statement.to) await giveTo(talk, person, id, action.key)
  const version = subject.about === 'contract' ? subject.item.version : subject.version
  return append(talk, id, statement, version, recordedLines(talk, statement), undoButton(talk, id, statement))
}

/** Withdraws a statement of the person's own; within some minutes of it that is "Deshacer", later "Retirar". */
export async function withdraw(talk: Talk, { id, statement }: WithdrawAction): Promise<Card> {
  const { words, person } = talk
  const log = await logOf(talk, id)
  const said = log.statements.find(other => other.id === statement)
  if (!said || said.by !== person.id) return refused(talk)
  const key = `withdraw:${statement}`
  if (hasKey(log, key)) return stateNow(talk, id, words.forms.already)
  const withdrawal: ContractStatement = {
    ...saidBy(talk, key, said.role, [words.forms.buttons.withdraw]),
    kind: 'withdrawn',
    statement,
  }
  return append(talk, id, withdrawal, log.version, [words.forms.withdrawn], null)
}

/** A card that says that this person may not do that. */
export function refused({ words }: Talk): Card {
  return card(words.forms.notAllowed, words.forms.notAllowed, text(words.forms.notAllowed, 'warning'))
}

async function subjectOf(talk: Talk, form: FormName, id: string | undefined): Promise<Subject | null> {
  const { world, person, today } = talk
  if (isPersonForm(form)) {
    const who = form === 'identified' ? (id ?? '') : person.id
    const log = (await world.store.people.of(world.entity.key, [who.split(':')[0] ?? ''])).values().next().value
    return { about: 'person', id: who, version: log?.version ?? 0 }
  }
  if (id === undefined) return null
  const [item] = await visible(world, person, { id }, today)
  if (item) return { about: 'contract', item }
  if (form !== 'claimed') return null
  return { about: 'unseen', id, version: (await logOf(talk, id)).version }
}

function mayTell(form: FormName, subject: Subject, talk: Talk): boolean {
  const { person } = talk
  if (form === 'identified' || form === 'assigned' || form === 'returned') return coordinates(person)
  if (subject.about === 'person') return true
  if (form === 'claimed') return person.roles.includes('supervisor')
  if (subject.about === 'unseen') return false
  const role = roleFor(person, subject.item)
  if (role === null) return false
  return isAttestedFact(form) ? GIVEN_BY[form].includes(role) : true
}

async function append(
  talk: Talk,
  id: string,
  statement: ContractStatement,
  expected: number,
  lead: readonly string[],
  undo: Button | null,
): Promise<Card> {
  const { forms } = talk.words
  try {
    const result = await talk.world.store.said.append(talk.world.entity.key, id, statement, expected)
    return stateNow(
      talk,
      id,
      result === 'already' ? forms.already : lead.join('\n'),
      result === 'already' ? null : undo,
    )
  } catch (error) {
    if (error instanceof Conflict) return stateNow(talk, id, forms.outdated)
    throw error
  }
}

/** How a contract stands now, under a line that says what just happened. */
async function stateNow(talk: Talk, id: string, lead: string, undo: Button | null = null): Promise<Card> {
  const [item] = await visible(talk.world, talk.person, { id }, talk.today)
  const first = text(lead, 'good')
  const undoPart = undo && ({ part: 'actions', buttons: [undo] } as const)
  if (!item) return card(talk.words.say.contractTitle(id), lead, first, undoPart)
  const shown = await contractCard(item, talk)
  return {
    ...shown,
    summary: lead.split('\n')[0] ?? lead,
    parts: [first, undoPart, ...shown.parts].filter(part => part !== null),
  }
}

/** Made once: it takes longer to make than an attestation to record. */
const TIME = new Intl.DateTimeFormat('es-CO', {
  timeZone: 'America/Bogota',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function recordedLines({ words, person, now }: Talk, said: ContractStatement): string[] {
  const { forms, say } = words
  return [
    said.kind === 'claimed'
      ? forms.claimSent
      : forms.recorded(person.name, say.roleNames[said.role], said.on, TIME.format(now)),
    forms.canUndo,
  ]
}

function undoButton({ words }: Talk, id: string, { id: statement }: ContractStatement): Button {
  return { label: words.forms.buttons.undo, action: { do: 'withdraw', id, statement } }
}

async function logOf({ world }: Talk, id: string): Promise<Log<ContractStatement>> {
  const logs = await world.store.said.of(world.entity.key, [id])
  return logs.get(id) ?? { version: 0, statements: [] }
}

function hasKey({ statements }: Log<ContractStatement>, key: string): boolean {
  return statements.some(said => said.key === key)
}
