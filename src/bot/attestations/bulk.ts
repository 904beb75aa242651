import { type Day, earlier, isDay, later } from '../../rules/index.js'
import { clockTime } from '../../words/grammar.js'
import type { Action, Button, Card, ManyForm } from '../cards/card.js'
import { personName, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { Conflict } from '../ports/store.js'
import { AttestationMistake, isAttestedFact } from './attested-forms.js'
import {
  type Asked,
  linesOfReview,
  PAGE,
  resultCard,
  reviewCard,
  shortName,
  TICKED_FIELD,
  TOGETHER,
  tickCard,
  titleOfReview,
} from './bulk-cards.js'
import { isAsShown } from './bulk-fingerprint.js'
import { answersIn, attestedIn, statementOf } from './compose-statement.js'
import { type Deed, deedIn, mayBeTold, shownStatement } from './deed.js'
import { type Answers, type FieldMistakes, type FieldSpec, isTicked, readFields } from './fields.js'
import { fieldsOf } from './form-fields.js'
import { candidatesAmong, manyCandidates, whyLeftOut } from './many-candidates.js'
import type { ContractStatement } from './statement.js'
import { manyKey, recordedAlready } from './statement-key.js'
import { canUndo } from './withdraw.js'

type Of<D extends Action['kind']> = Extract<Action, { kind: D }>
type Given = Readonly<Record<string, string>>

/** Opens the list to tick, or another page of it with all that was ticked. */
export async function chooseForBulk(turn: TurnContext, action: Of<'choose'>, sent: Given = {}): Promise<Card> {
  const { page = 1, kept = [], all } = action
  const deed = deedIn(action)
  const candidates = await manyCandidates(turn, deed)
  const here = all ? candidates.slice((page - 1) * PAGE, page * PAGE).map(({ contract }) => contract.id) : ticksIn(sent)
  const ticked = [...new Set([...kept, ...here])]
  const on = dayIn(sent) ?? action.on
  return tickCard(turn, deed, candidates, { page, ticked: ticked.slice(0, TOGETHER), on, ...tooMany(turn, ticked) })
}

/** Reads the ticks: shows what is about to be recorded, of which contracts, and what is left out. Records nothing. */
export async function reviewBulk(turn: TurnContext, action: Of<'review'>, sent: Given): Promise<Card> {
  const { kept = [], ids = [] } = action
  const deed = deedIn(action)
  // Version 1 had a box for each contract, by its place among the ids.
  const boxes = ids.filter((_, at) => isTicked(sent[`contract-${at + 1}`]))
  const ticked = [...new Set([...kept, ...ticksIn(sent), ...boxes])]
  const on = dayIn(sent)
  if (ticked.length > 0 && ticked.length <= TOGETHER) return reviewOf(turn, deed, ticked, { on })
  const candidates = await manyCandidates(turn, deed)
  const first = candidates.findIndex(({ contract }) => ids.includes(contract.id) || ticked.includes(contract.id))
  return tickCard(turn, deed, candidates, {
    page: Math.floor(Math.max(first, 0) / PAGE) + 1,
    ticked: ticked.slice(0, TOGETHER),
    on,
    ...(ticked.length === 0 ? { error: turn.words.forms.bulk.tickOne } : tooMany(turn, ticked)),
  })
}

/** What is said of several contracts besides which they are. */
export interface SaidOfSeveral {
  readonly on?: Day | undefined
  readonly answers?: Answers
  /** What was named and is none of theirs, a line each. */
  readonly notFound?: readonly string[]
}

/** The review of these contracts: of each why it is left out, or that it is told of. */
export async function reviewOf(
  turn: TurnContext,
  deed: Deed,
  ids: readonly string[],
  { on = turn.today, answers = {}, notFound = [] }: SaidOfSeveral,
): Promise<Card> {
  const { context, person, today, words } = turn
  const own = new Map((await ownContracts(context, person, today)).map(item => [item.contract.id, item]))
  const found = ids.flatMap(id => own.get(id) ?? [])
  const out = found.flatMap(item => {
    const why = whyLeftOut(deed, item, on, turn)
    return why === null ? [] : [{ item, why }]
  })
  const fresh = found.filter(item => !out.some(other => other.item === item) && mayBeTold(deed, item, turn))
  const { bulk } = words.forms
  const gone = ids.filter(id => !own.has(id))
  const leftOut = [
    ...notFound,
    ...out.map(({ item, why }) => bulk.leftOut.line(shortName(item, found), why)),
    ...(gone.length > 0 ? [bulk.changed(gone.join(', '))] : []),
  ]
  if (fresh.length === 0)
    return tickCard(turn, deed, await manyCandidates(turn, deed), {
      page: 1,
      ticked: [],
      on,
      notice: [...leftOut, bulk.allLeftOut].join('\n'),
    })
  const now = fresh.slice(0, TOGETHER)
  const rest = fresh.length - now.length
  return reviewCard(
    turn,
    deed,
    now,
    rest > 0 ? [...leftOut, bulk.after(rest)] : leftOut,
    askedFor(turn, deed, now, on, answers),
  )
}

/** What a review asks: nothing where the button says it all. */
function askedFor(
  turn: TurnContext,
  { form, shown }: Deed,
  items: readonly AssessedContract[],
  on: Day,
  initial: Answers,
): Asked {
  if (shown) return { specs: [], given: {} }
  const specs = sharedFields(turn, form, items)
  if (form === 'closed-it') return { specs, given: { on } }
  return { specs, initial, given: form === 'nothingPending' || form === 'not-mine' ? { sure: 'true' } : null }
}

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

function ticksIn(sent: Given): readonly string[] {
  return (sent[TICKED_FIELD] ?? '').split(',').filter(id => id !== '')
}

function dayIn({ on }: Given): Day | undefined {
  return on !== undefined && isDay(on) ? on : undefined
}

function tooMany({ words }: TurnContext, ticked: readonly string[]): { readonly error?: string } {
  return ticked.length > TOGETHER ? { error: words.forms.bulk.tooMany(TOGETHER) } : {}
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

/** The fields of the form, answered once: what holds for each contract holds for all. */
function sharedFields(turn: TurnContext, form: ManyForm, items: readonly AssessedContract[]): readonly FieldSpec[] {
  const each = items.map(item => fieldsOf(form, { kind: 'contract', item }, turn))
  const [first = [], ...others] = each
  return first.map((spec, at) =>
    others.reduce<FieldSpec>((all, specs) => strictest(all, specs[at]), items.length > 1 ? ofEach(spec) : spec),
  )
}

function ofEach(spec: FieldSpec): FieldSpec {
  return spec.kind === 'check' && spec.label === 'declare' ? { ...spec, label: 'declareEach' } : spec
}

/** Of two dates the one that takes less. */
function strictest(one: FieldSpec, other: FieldSpec | undefined): FieldSpec {
  if (one.kind !== 'date' || other?.kind !== 'date') return one
  const began = one.began && other.began ? later(one.began, other.began) : (one.began ?? other.began)
  const latest = one.latest && other.latest ? earlier(one.latest, other.latest) : (one.latest ?? other.latest)
  return { ...one, ...(began ? { began } : {}), ...(latest ? { latest } : {}) }
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
  const { form, ids } = deedOf
  const deed = deedIn(deedOf)
  const left = await manyCandidates(turn, deed)
  const buttons: Button[] = []
  if (form === 'nothingPending') {
    const closable = (await manyCandidates(turn, { form: 'closed-it' })).map(({ contract }) => contract.id)
    const confirmed = ids.filter(id => closable.includes(id))
    if (confirmed.length > 0)
      buttons.push({
        label: forms.bulk.reportThese(confirmed.length),
        action: { kind: 'review', form: 'closed-it', kept: confirmed },
      })
  }
  if (left.length > 0) {
    const order = candidatesAmong(before, turn, deed).map(({ contract }) => contract.id)
    const last = order.lastIndexOf(ids.at(-1) ?? '')
    const passed = new Set(order.slice(0, last + 1))
    const skipped = left.filter(({ contract }) => passed.has(contract.id)).length
    const page = skipped === left.length ? 1 : Math.floor(skipped / PAGE) + 1
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
