import { clockTime } from '../../words/grammar.js'
import type { Action } from '../cards/action.js'
import type { Button, Card } from '../cards/card.js'
import { showButton } from '../cards/show-button.js'
import { personName, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { Conflict } from '../ports/store.js'
import { AttestationMistake, isAttestedFact } from './attested-forms.js'
import { linesOfReview, pageSizeOf, resultCard, reviewCard, shortName, tickCard, titleOfReview } from './bulk-cards.js'
import { sharedFields } from './bulk-fields.js'
import { isAsShown } from './bulk-fingerprint.js'
import { answersIn, attestedIn, statementOf } from './compose-statement.js'
import { type Deed, deedIn, mayBeTold, shownStatement } from './deed.js'
import { type Answers, type FieldMistakes, type FieldSpec, readFields } from './fields.js'
import { candidatesAmong, manyCandidates } from './many-candidates.js'
import type { ContractStatement } from './statement.js'
import { manyKey, recordedAlready } from './statement-key.js'
import { canUndo } from './withdraw.js'

type Of<D extends Action['kind']> = Extract<Action, { kind: D }>
type Given = Readonly<Record<string, string>>

/**
 * Records the same once for each contract of the review. Whose it is, in which role, and whether it is still as it
 * was shown is checked now for each; those that changed are left out and named. A repeat records nothing twice and
 * completes what a crash cut off.
 */
export async function recordBulk(turn: TurnContext, action: Of<'record-many'>, sentFields: Given): Promise<Card> {
  const { form, ids, key: sent, shownOn } = action
  const deed = deedIn(action)
  const given = action.given ?? sentFields
  const key = manyKey(turn, form, sent, given)
  const { context, person, today, words } = turn
  const own = await ownContracts(context, person, today)
  const logs = await context.store.said.of(context.entity.key, ids)
  const before = (id: string) =>
    recordedAlready(turn, logs.get(id) ?? { statements: [] }, form, {
      stored: keyFor(key, id),
      sent: keyFor(sent, id),
    })
  const open = ids.map((id, at) => ({ id, at })).filter(({ id }) => !before(id))
  if (open.length === 0) {
    const isNew = ids.every(id => before(id)?.key === keyFor(key, id))
    return repeated(turn, { ...action, key: isNew ? key : sent }, own)
  }
  const { fresh, changed } = sortOut(turn, deed, open, shownOn, own)
  const { bulk } = words.forms
  const leftOut = changed.length > 0 ? [bulk.changed(changed.join(', '))] : []
  if (fresh.length === 0)
    return tickCard(turn, deed, await manyCandidates(turn, deed), { page: 1, ticked: [], notice: bulk.allChanged })
  const specs = deed.shown ? [] : sharedFields(turn, form, fresh)
  const again = (mistakes: FieldMistakes) =>
    reviewCard(turn, deed, fresh, leftOut, { specs, initial: given, mistakes, given: null })
  const read = readFields(specs, given)
  if (!read.ok) return again(read.mistakes)
  const statements = statementsFor(turn, deed, key, fresh, specs, read.answers, given)
  if (statements instanceof AttestationMistake) return again({ [statements.field]: statements.mistake })
  const recorded = await appendEach(turn, statements)
  const lost = fresh.filter(item => !recorded.includes(item)).map(personName)
  return result(turn, { ...action, key, ids: recorded.map(({ contract }) => contract.id) }, own, recorded, [
    ...leftOut,
    ...(lost.length > 0 ? [bulk.changed(lost.join(', '))] : []),
  ])
}

/** Each contract's own key under that of the whole. */
export function keyFor(key: string, id: string): string {
  return `${key}:${id}`
}

/** Which of these still are the person's and as they were shown, and the names of the others. */
function sortOut(
  turn: TurnContext,
  deed: Deed,
  wanted: readonly { readonly id: string; readonly at: number }[],
  shownOn: string,
  items: readonly AssessedContract[],
): { readonly fresh: readonly AssessedContract[]; readonly changed: readonly string[] } {
  const byId = new Map(items.map(item => [item.contract.id, item]))
  const fresh: AssessedContract[] = []
  const changed: string[] = []
  for (const { id, at } of wanted) {
    const item = byId.get(id)
    if (item && mayBeTold(deed, item, turn) && isAsShown(deed, item, at, shownOn, turn)) fresh.push(item)
    else changed.push(item ? personName(item) : id)
  }
  return { fresh, changed }
}

type Statements = readonly { readonly item: AssessedContract; readonly statement: ContractStatement }[]

/** One statement for each contract, with what was shown of it and what was answered. */
function statementsFor(
  turn: TurnContext,
  deed: Deed,
  key: string,
  items: readonly AssessedContract[],
  specs: readonly FieldSpec[],
  answers: Answers,
  given: Given,
): Statements | AttestationMistake {
  const { forms, questions } = turn.words
  const { form } = deed
  if (deed.shown)
    return items.flatMap(item => {
      const statement = shownStatement(deed, keyFor(key, item.contract.id), item, turn)
      return statement ? [{ item, statement }] : []
    })
  const lines = linesOfReview(items, turn, deed)
  const statements: { item: AssessedContract; statement: ContractStatement }[] = []
  for (const [at, item] of items.entries()) {
    const { id } = item.contract
    const shown = [
      titleOfReview(turn, deed, items.length, given),
      id,
      lines[at] ?? '',
      ...(isAttestedFact(form) ? [questions[form]] : []),
      forms.bulk.oneEach,
      forms.notASignature,
    ]
    const statement = isAttestedFact(form)
      ? attestedIn(turn, form, keyFor(key, id), item, answers, [...shown, ...answersIn(specs, turn, answers)])
      : statementOf(turn, { form }, keyFor(key, id), { kind: 'contract', item }, answers, shown)
    if (statement instanceof AttestationMistake) return statement
    statements.push({ item, statement })
  }
  return statements
}

/** The contracts of which it was recorded; left out is one about which somebody else said something meanwhile. */
async function appendEach({ context }: TurnContext, statements: Statements): Promise<AssessedContract[]> {
  const recorded: AssessedContract[] = []
  for (const { item, statement } of statements)
    try {
      await context.store.said.append(context.entity.key, item.contract.id, statement, item.version)
      recorded.push(item)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  return recorded
}

/** A repeat: nothing is recorded, and what still stands can be undone. */
async function repeated(turn: TurnContext, action: Of<'record-many'>, own: readonly AssessedContract[]): Promise<Card> {
  const { bulk } = turn.words.forms
  const told = own.filter(
    ({ contract, status }) =>
      action.ids.includes(contract.id) && status.statements.some(said => said.key === keyFor(action.key, contract.id)),
  )
  if (told.length === 0) return resultCard(turn, [bulk.undoneBefore], [], [], await wayOn(turn, action, own))
  return result(turn, action, own, told, [])
}

/** What stands of what was told, with the way to take it back and the way on. */
async function result(
  turn: TurnContext,
  action: Of<'record-many'>,
  own: readonly AssessedContract[],
  told: readonly AssessedContract[],
  leftOut: readonly string[],
): Promise<Card> {
  const { words, now, today } = turn
  const { bulk } = words.forms
  const { form, key } = action
  const logs = await turn.context.store.said.of(
    turn.context.entity.key,
    told.map(({ contract }) => contract.id),
  )
  const said = told.flatMap(({ contract }) =>
    (logs.get(contract.id)?.statements ?? []).filter(other => other.key === keyFor(key, contract.id)),
  )
  const stands = told.filter((_, at) => said[at] && canUndo(said[at], now))
  const undo: Button = {
    label: bulk.undo(stands.length),
    action: { kind: 'undo-many', ids: stands.map(({ contract }) => contract.id), key },
  }
  const [first] = said
  const line = first
    ? form === 'closed-it' && first.kind === 'closed-it'
      ? bulk.closedRecorded(told.length, first.closedOn, first.closedOn === today)
      : bulk.recorded(told.length, words.forms.titles[form])
    : bulk.changed('')
  const who =
    first && bulk.by(turn.person.name, words.say.roleNames[first.role], first.on, clockTime(new Date(first.at)))
  return resultCard(
    turn,
    [line, ...(who ? [who] : [])],
    told.map(item => shortName(item, told)),
    leftOut,
    [...(await wayOn(turn, action, own)), ...(stands.length > 0 ? [undo] : [])],
  )
}

/** To the next step: to close what was confirmed, to those alike after the ones just shown, to the queue. */
async function wayOn(
  turn: TurnContext,
  deedOf: Of<'record-many'>,
  before: readonly AssessedContract[],
): Promise<Button[]> {
  const { forms, queue } = turn.words
  const { form, ids, rest } = deedOf
  const deed = deedIn(deedOf)
  const left = await manyCandidates(turn, deed)
  const buttons: Button[] = []
  if (isAttestedFact(form)) {
    const closable = (await manyCandidates(turn, { form: 'closed-it' })).map(({ contract }) => contract.id)
    const confirmed = ids.filter(id => closable.includes(id))
    if (confirmed.length > 0)
      buttons.push({
        label: forms.bulk.reportThese(confirmed.length),
        action: { kind: 'review', form: 'closed-it', kept: confirmed },
      })
  }
  // What a sentence meant comes before what the general list has.
  if (rest) buttons.push(showButton(queue.buttons.goOn(rest.left), rest.question))
  else if (left.length > 0) {
    const order = candidatesAmong(before, turn, deed).map(({ contract }) => contract.id)
    const last = order.lastIndexOf(ids.at(-1) ?? '')
    const passed = new Set(order.slice(0, last + 1))
    const skipped = left.filter(({ contract }) => passed.has(contract.id)).length
    const page = skipped === left.length ? 1 : Math.floor(skipped / pageSizeOf(deed)) + 1
    const action: Action = { kind: 'choose', ...deed, page }
    buttons.push(
      form === 'closed-it'
        ? { label: queue.buttons.goOn(left.length), action: { kind: 'queue' } }
        : { label: forms.bulk.left(left.length), action },
      ...(form === 'closed-it' && left.length > 1 ? [{ label: forms.bulk.several, action }] : []),
    )
  }
  return buttons.map((button, at) => (at === 0 ? { ...button, style: 'primary' } : button))
}
