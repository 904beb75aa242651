import { type AttestingRole, groundsOf, type Pesos } from '../../rules/index.js'
import { documentsEs } from '../../words/es/documents.js'
import { money } from '../../words/grammar.js'
import type { PaperForm } from '../cards/action.js'
import { roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { givenOf } from '../documents/given.js'
import { mayDeclare } from '../documents/may-declare.js'
import { AttestationMistake } from './attested-forms.js'
import type { Answers, FieldName, FieldSpec } from './fields.js'
import {
  BALANCE_CAUSES,
  type BudgetRecord,
  type ChangeRow,
  type Declaration,
  isSameFact,
  type PaperAmount,
  type PaperFact,
  type Reservation,
} from './paper-facts.js'
import { pesosTyped, readChanges, readRecords, readReservations, saysNone } from './read-paper-rows.js'
import type { ContractStatement } from './statement.js'

/*
 * The forms by which people give what the papers of a contract need and SECOP has not. Every field may stay empty; what stands there
 * already is filled in, and only what is new or confirms the office's own table is told.
 */

/** What can be declared, as it is chosen: the sentence and its answer. */
const DECLARABLE = {
  'declare-closes': { fact: 'closes', answer: 'yes' },
  'declare-fulfilled': { fact: 'fulfilment', answer: 'yes' },
  'declare-partly-fulfilled': { fact: 'fulfilment', answer: 'partly' },
  'declare-not-fulfilled': { fact: 'fulfilment', answer: 'no' },
  'declare-no-sanctions': { fact: 'no-sanctions', answer: 'yes' },
  'declare-social-security': { fact: 'social-security', answer: 'yes' },
  'declare-settles': { fact: 'settles', answer: 'yes' },
  'declare-executed': { fact: 'execution', answer: 'yes' },
  'declare-partly-executed': { fact: 'execution', answer: 'partly' },
  'declare-settled': { fact: 'settled', answer: 'yes' },
  'declare-release': { fact: 'requests-release', answer: 'yes' },
} as const satisfies Record<string, { readonly fact: Declaration; readonly answer: 'yes' | 'partly' | 'no' }>
type Declarable = keyof typeof DECLARABLE

const DECLARABLES = Object.keys(DECLARABLE).filter((name): name is Declarable => name in DECLARABLE)

/** What has to be said with a declaration: why, which periods, how much; or the document that bears it out. */
const NOTED: ReadonlySet<Declarable> = new Set([
  'declare-partly-fulfilled',
  'declare-not-fulfilled',
  'declare-social-security',
  'declare-partly-executed',
] as const)

/** What somebody in this role may declare of a contract now. */
export function declarableBy(
  item: AssessedContract,
  role: AttestingRole,
  { context }: Pick<TurnContext, 'context'>,
): readonly Declarable[] {
  return DECLARABLES.filter(name => mayDeclare(item, role, DECLARABLE[name].fact, context))
}

/** An amount or rows, as a field of a form takes them and shows what stands. */
interface PaperField {
  readonly name: FieldName
  readonly reads: Extract<FieldSpec, { kind: 'text' }>['reads']
  readonly max: number
  readonly fact: (text: string) => PaperFact | null
  readonly standing: (item: AssessedContract) => string | undefined
}

const amount = (name: FieldName, fact: PaperAmount): PaperField => ({
  ...{ name, reads: 'amount', max: 30 },
  fact: text => asAmount(fact, pesosTyped(text)),
  standing: item => {
    const given = givenOf(item, fact)
    return given && money(given.fact.pesos)
  },
})

/** One that may have been none. */
const amountOrNone = (name: FieldName, fact: PaperAmount): PaperField => ({
  ...{ name, reads: 'amountOrNone', max: 30 },
  fact: text => (saysNone(text) ? { fact, pesos: '0', none: true } : asAmount(fact, pesosTyped(text))),
  standing: item => {
    const given = givenOf(item, fact)
    return given && (given.fact.none ? documentsEs.balance.noneShort : money(given.fact.pesos))
  },
})

function asAmount(fact: PaperAmount, pesos: Pesos | null): PaperFact | null {
  return pesos === null ? null : { fact, pesos }
}

const LONGEST_ROWS = 1500

const changes = (fact: 'additions' | 'reductions'): PaperField => ({
  ...{ name: fact, reads: 'changes', max: LONGEST_ROWS },
  fact: text => withRows(readChanges(text), rows => ({ fact, rows })),
  standing: item => {
    const given = givenOf(item, fact)
    return given && rowsAsText(given.fact.rows, changeAsText)
  },
})

const reservations = (
  name: 'byContractor' | 'byEntity',
  fact: 'reserved-by-contractor' | 'reserved-by-entity',
): PaperField => ({
  ...{ name, reads: 'reservations', max: LONGEST_ROWS },
  fact: text => withRows(readReservations(text), rows => ({ fact, rows })),
  standing: item => {
    const given = givenOf(item, fact)
    return given && rowsAsText(given.fact.rows, ({ what, value, ground }: Reservation) => [what, value, ground])
  },
})

const records: PaperField = {
  ...{ name: 'records', reads: 'records', max: LONGEST_ROWS },
  fact: text => withRows(readRecords(text), rows => ({ fact: 'records', rows })),
  standing: item => {
    const given = givenOf(item, 'records')
    return given && rowsAsText(given.fact.rows, recordAsText)
  },
}

function withRows<R>(rows: readonly R[] | null, fact: (rows: readonly R[]) => PaperFact): PaperFact | null {
  return rows && fact(rows)
}

function rowsAsText<R>(rows: readonly R[], cells: (row: R) => readonly string[]): string {
  if (rows.length === 0) return documentsEs.balance.noneShort
  return rows.map(row => cells(row).join('; ')).join('\n')
}

function changeAsText({ number, on, pesos, record }: ChangeRow): string[] {
  return [number ?? '', on ? documentsEs.day(on) : '', money(pesos), ...(record ? [record] : [])]
}

function recordAsText({ number, on, pesos, paid, owed }: BudgetRecord): string[] {
  const rest = [paid, owed].map(each => (each === null ? '' : money(each)))
  return [number, on ? documentsEs.day(on) : '', money(pesos), ...(rest.every(each => each === '') ? [] : rest)]
}

const FIELDS: { readonly [F in Exclude<PaperForm, 'declared'>]: readonly PaperField[] } = {
  'contract-value': [amount('initial', 'initial'), changes('additions'), changes('reductions')],
  'execution-value': [amount('executed', 'executed'), amount('paid', 'paid')],
  'advance-value': [
    amountOrNone('advance', 'advance-given'),
    amountOrNone('amortized', 'advance-amortized'),
    amountOrNone('deductions', 'deductions'),
  ],
  'budget-records': [records],
  reservations: [
    reservations('byContractor', 'reserved-by-contractor'),
    reservations('byEntity', 'reserved-by-entity'),
  ],
}

const document: FieldSpec = { kind: 'text', name: 'document', required: false, max: 120, example: 'documentHint' }

/** The fields of such a form, with what stands already filled in. */
export function paperFields(form: PaperForm, item: AssessedContract | null, turn: TurnContext): readonly FieldSpec[] {
  if (form === 'declared') {
    const role = item && roleFor(turn.person, item)
    return [
      { kind: 'choice', name: 'answer', options: item && role ? declarableBy(item, role, turn) : [] },
      { kind: 'text', name: 'note', required: false, max: 300, label: 'declaredNote' },
      document,
      { kind: 'check', name: 'sure', label: 'declareOwn' },
    ]
  }
  const fields = FIELDS[form].map(({ name, reads, max, standing }): FieldSpec => {
    const initial = item ? standing(item) : undefined
    const example = reads && EXAMPLES[reads]
    return {
      ...{ kind: 'text', name, required: false, max },
      ...(reads ? { reads } : {}),
      ...(example ? { example } : {}),
      ...(initial === undefined || initial.length > max ? {} : { initial }),
    }
  })
  const cause: FieldSpec = { kind: 'choice', name: 'answer', required: false, label: 'cause', options: BALANCE_CAUSES }
  return form === 'budget-records' ? [...fields, cause, document] : [...fields, document]
}

const EXAMPLES = {
  amount: 'amountHint',
  amountOrNone: 'amountOrNoneHint',
  changes: 'changesHint',
  records: 'recordsHint',
  reservations: 'reservationsHint',
} as const

type ForPapers = Extract<ContractStatement, { kind: 'for-papers' }>

/** What a form of this kind tells, or the field that is wrong. Without anything new nothing is told. */
export function forPapers(
  form: PaperForm,
  item: AssessedContract,
  answers: Answers,
): Pick<ForPapers, 'kind' | 'told' | 'document' | 'grounds'> | AttestationMistake {
  const told = form === 'declared' ? declaredIn(answers) : newIn(form, item, answers)
  if (told instanceof AttestationMistake) return told
  const [, first] = Object.entries(answers)[0] ?? []
  const where = form === 'declared' ? 'answer' : (FIELDS[form][0]?.name ?? 'document')
  if (told.length === 0) return new AttestationMistake(where, first === undefined ? 'required' : 'nothingNew')
  return {
    kind: 'for-papers',
    told,
    ...(answers.document ? { document: answers.document } : {}),
    grounds: groundsOf(item.contract, 'payment'),
  }
}

function declaredIn({ answer, note, document: basis }: Answers): readonly PaperFact[] | AttestationMistake {
  const chosen = DECLARABLES.find(name => name === answer)
  if (!chosen) return new AttestationMistake('answer', 'notAChoice')
  if (NOTED.has(chosen) && !note) return new AttestationMistake('note', 'required')
  if (chosen === 'declare-partly-executed' && !isPercent(note)) return new AttestationMistake('note', 'notAPercent')
  if (chosen === 'declare-settled' && !basis) return new AttestationMistake('document', 'required')
  return [{ ...DECLARABLE[chosen], ...(note ? { note } : {}) }]
}

function isPercent(text: string | undefined): boolean {
  return /^(?:100|\d{1,2}(?:[.,]\d{1,2})?)$/.test(text ?? '')
}

function newIn(
  form: Exclude<PaperForm, 'declared'>,
  item: AssessedContract,
  answers: Answers,
): readonly PaperFact[] | AttestationMistake {
  const told: PaperFact[] = []
  for (const { name, fact } of FIELDS[form]) {
    const text = answers[name]
    if (text === undefined) continue
    const read = fact(text)
    if (!read) return new AttestationMistake(name, 'notAnAmount')
    told.push(read)
  }
  const cause = form === 'budget-records' && BALANCE_CAUSES.find(each => each === answers.answer)
  if (cause) told.push({ fact: 'cause', cause })
  return told.filter(fact => {
    const standing = givenOf(item, fact.fact)
    return !(standing?.by.kind === 'for-papers' && standing.others.length === 0 && isSameFact(standing.fact, fact))
  })
}
