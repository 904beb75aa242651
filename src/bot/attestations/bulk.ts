import { type AttestedFact, GIVEN_BY, later } from '../../rules/index.js'
import { clockTime } from '../../words/grammar.js'
import type { Action, Button, Card } from '../cards/card.js'
import { personName, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { Conflict } from '../ports/store.js'
import { ATTESTED_FORMS, AttestationMistake } from './attested-forms.js'
import { bulkCandidates } from './bulk-candidates.js'
import { boxName, chooseCard, inFull, resultCard, reviewCard, TOGETHER } from './bulk-cards.js'
import { isAsShown } from './bulk-fingerprint.js'
import { answersIn, attestedIn } from './compose-statement.js'
import { type Answers, type FieldMistakes, type FieldSpec, isTicked, readFields } from './fields.js'
import { linesOfPart } from './fingerprint.js'
import { since } from './form-fields.js'
import { refused } from './outcome-cards.js'
import type { ContractStatement } from './statement.js'
import { manyKey, recordedAlready } from './statement-key.js'
import { canUndo } from './withdraw.js'

type Of<D extends Action['kind']> = Extract<Action, { kind: D }>
type Given = Readonly<Record<string, string>>

/** Opens the step that tells one fact of up to ten of the person's contracts that wait for nothing else. */
export async function chooseForBulk(turn: TurnContext, { form, page }: Of<'choose'>): Promise<Card> {
  return chooseCard(turn, form, await alikeTo(turn, form), page ?? 1)
}

/** Reads the boxes of that step: shows what is about to be recorded, and in which contracts. Records nothing. */
export async function reviewBulk(turn: TurnContext, { form, ids, shownOn }: Of<'review'>, given: Given): Promise<Card> {
  const { bulk } = turn.words.forms
  const { context, person, today } = turn
  const own = await ownContracts(context, person, today)
  const alike = bulkCandidates(own, person).get(form) ?? []
  const ticked = ids.map((id, at) => ({ id, at })).filter(({ at }) => isTicked(given[boxName(at)]))
  if (ticked.length === 0) {
    const page =
      Math.floor(
        Math.max(
          alike.findIndex(({ contract }) => contract.id === ids[0]),
          0,
        ) / TOGETHER,
      ) + 1
    return chooseCard(turn, form, alike, page, { error: bulk.tickOne })
  }
  const { fresh, changed } = sortOut(turn, form, ticked, shownOn, own)
  if (fresh.length === 0) return chooseCard(turn, form, alike, 1, { notice: bulk.allChanged })
  return reviewCard(turn, form, fresh, changed, sharedFields(turn, form, fresh))
}

/**
 * Records the same fact once for each contract of the review. Whose it is, in which role, and whether it is still as it
 * was shown is checked now for each; those that changed are left out and named. A repeat records nothing twice and
 * completes what a crash cut off.
 */
export async function recordBulk(turn: TurnContext, action: Of<'record-many'>, given: Given): Promise<Card> {
  const { form, ids, key: sent, shownOn } = action
  const key = manyKey(turn, form, sent, given)
  const { context, person, today, words } = turn
  if (!GIVEN_BY[form].includes('supervisor')) return refused(turn)
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
  const { fresh, changed } = sortOut(turn, form, open, shownOn, own)
  if (fresh.length === 0)
    return chooseCard(turn, form, bulkCandidates(own, person).get(form) ?? [], 1, {
      notice: words.forms.bulk.allChanged,
    })
  const specs = sharedFields(turn, form, fresh)
  const again = (mistakes: FieldMistakes) => reviewCard(turn, form, fresh, changed, specs, given, mistakes)
  const read = readFields(specs, given)
  if (!read.ok) return again(read.mistakes)
  const statements = statementsFor(turn, form, key, fresh, specs, read.answers)
  if (statements instanceof AttestationMistake) return again({ [statements.field]: statements.mistake })
  const recorded = await appendEach(turn, statements)
  const leftOut = [...changed, ...fresh.filter(item => !recorded.includes(item)).map(personName)]
  const role = words.say.roleNames.supervisor
  const line = words.forms.bulk.recorded(recorded.length, person.name, role, today, clockTime(turn.now))
  const undo: Of<'undo-many'> = { kind: 'undo-many', ids: recorded.map(({ contract }) => contract.id), key }
  return resultCard(turn, form, line, recorded, leftOut, [
    ...(await nextTen(turn, form, own, ids)),
    ...(recorded.length > 0 ? [{ label: words.forms.buttons.undo, action: undo }] : []),
  ])
}

/** Each contract's own key under that of the whole. */
export function keyFor(key: string, id: string): string {
  return `${key}:${id}`
}

async function alikeTo(
  { context, person, today }: TurnContext,
  form: AttestedFact,
): Promise<readonly AssessedContract[]> {
  return bulkCandidates(await ownContracts(context, person, today), person).get(form) ?? []
}

/** Which of these still are the person's and as they were shown, and the names of the others. */
function sortOut(
  turn: TurnContext,
  form: AttestedFact,
  wanted: readonly { readonly id: string; readonly at: number }[],
  shownOn: string,
  items: readonly AssessedContract[],
): { readonly fresh: readonly AssessedContract[]; readonly changed: readonly string[] } {
  const byId = new Map(items.map(item => [item.contract.id, item]))
  const fresh: AssessedContract[] = []
  const changed: string[] = []
  for (const { id, at } of wanted) {
    const item = byId.get(id)
    if (item && isAsShown(form, item, at, shownOn, turn)) fresh.push(item)
    else changed.push(item ? personName(item) : id)
  }
  return { fresh, changed }
}

/** The fields of the fact's form, answered once: what holds for each contract holds for all. */
function sharedFields(
  { today }: TurnContext,
  form: AttestedFact,
  items: readonly AssessedContract[],
): readonly FieldSpec[] {
  const starts = items.flatMap(({ contract }) => contract.facts.startsOn ?? [])
  const [first, ...rest] = starts
  const began = first ? rest.reduce((a, b) => later(a, b), first) : null
  return since(ATTESTED_FORMS[form].fields(today), began).map(spec =>
    items.length > 1 && spec.kind === 'check' && spec.label === 'declare' ? { ...spec, label: 'declareEach' } : spec,
  )
}

type Statements = readonly { readonly item: AssessedContract; readonly statement: ContractStatement }[]

/** One statement for each contract, with what was shown of it and what was answered. */
function statementsFor(
  turn: TurnContext,
  form: AttestedFact,
  key: string,
  items: readonly AssessedContract[],
  specs: readonly FieldSpec[],
  answers: Answers,
): Statements | AttestationMistake {
  const { forms, questions } = turn.words
  const statements: { item: AssessedContract; statement: ContractStatement }[] = []
  for (const item of items) {
    const shown = [
      forms.bulk.reviewTitle(forms.titles[form], items.length),
      forms.bulk.reviewIntro(items.length),
      ...linesOfPart(inFull(item, turn)),
      questions[form],
      forms.notASignature,
      ...answersIn(specs, turn, answers),
    ]
    const statement = attestedIn(turn, form, keyFor(key, item.contract.id), item, answers, shown)
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
async function repeated(
  turn: TurnContext,
  { form, ids, key }: Of<'record-many'>,
  own: readonly AssessedContract[],
): Promise<Card> {
  const { forms } = turn.words
  const told = own.filter(
    ({ contract, status }) =>
      ids.includes(contract.id) && status.statements.some(said => said.key === keyFor(key, contract.id)),
  )
  const stands = told.filter(({ contract, status }) =>
    status.statements.some(said => said.key === keyFor(key, contract.id) && canUndo(said, turn.now)),
  )
  const undo: Of<'undo-many'> = { kind: 'undo-many', ids: stands.map(({ contract }) => contract.id), key }
  return resultCard(
    turn,
    form,
    receiptOf(turn, told, key) ?? forms.bulk.undoneBefore,
    [],
    [],
    [
      ...(await nextTen(turn, form, own, ids)),
      ...(stands.length > 0 ? [{ label: forms.buttons.undo, action: undo }] : []),
    ],
  )
}

/** Who told it and when, of what still stands; null where nothing does. */
function receiptOf({ words, person }: TurnContext, stands: readonly AssessedContract[], key: string): string | null {
  const said = stands.flatMap(({ contract, status }) =>
    status.statements.filter(other => other.key === keyFor(key, contract.id)),
  )
  const [first] = said
  if (!first) return null
  const { bulk } = words.forms
  const role = words.say.roleNames[first.role]
  return bulk.recorded(said.length, person.name, role, first.on, clockTime(new Date(first.at)))
}

/** How many alike are left, and the way to those after the ones just shown: who skipped some goes on, not back. */
async function nextTen(
  turn: TurnContext,
  form: AttestedFact,
  before: readonly AssessedContract[],
  ids: readonly string[],
): Promise<Button[]> {
  const left = await alikeTo(turn, form)
  if (left.length === 0) return []
  const order = (bulkCandidates(before, turn.person).get(form) ?? []).map(({ contract }) => contract.id)
  const last = order.lastIndexOf(ids.at(-1) ?? '')
  const passed = new Set(order.slice(0, last + 1))
  const skipped = left.filter(({ contract }) => passed.has(contract.id)).length
  const page = skipped === left.length ? 1 : Math.floor(skipped / TOGETHER) + 1
  return [{ label: turn.words.forms.bulk.left(left.length), style: 'primary', action: { kind: 'choose', form, page } }]
}
