import {
  type Attestation,
  type AttestedFact,
  type AttestingRole,
  type BOUNDARIES,
  centavosOf,
  cite,
  type Day,
  type Pesos,
  type RegisterFact,
} from '../../rules/index.js'
import { secopAddress } from '../../shared/secop-address.js'
import { cellOf } from '../../words/contract-sentence.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractPlace } from '../contracts/groups.js'
import type { TableCell } from '../conversation/reply.js'
import type { ShownBy } from '../evidence/shown.js'
import { EXPORT_COLUMNS, type ExportColumn } from '../query/columns.js'
import type { Field } from '../query/fields.js'
import type { Query } from '../query/query.js'
import { pesosOfBalance } from '../query/read-field.js'
import { contractLink, nameOfPerson, statusLine } from './contract-line.js'
import { daysOf } from './liquidation-parts.js'
import { matrixLine } from './matrix-parts.js'
import { told } from './reasoning.js'
import type { TurnContext } from './turn-context.js'

/** A contract as a row of a file; `place` is where the lists count it. */
interface Row {
  readonly item: AssessedContract
  readonly place: ContractPlace
  readonly turn: TurnContext
}

/** What stands in each column. A cell is empty where its value is not known or there is none; `unknown` says why. */
const CELLS: { readonly [C in ExportColumn]: (row: Row) => TableCell } = {
  contract: ({ item }) => item.contract.id,
  reference: ({ item }) => item.contract.reference ?? '',
  supplier: ({ item }) => item.contract.supplier ?? '',
  object: ({ item }) => item.contract.object ?? '',
  type: ({ item: { contract }, turn }) =>
    contract.facts.type === 'unknown' ? '' : turn.words.facts.type.value(contract.facts.type),
  modality: ({ item }) => item.contract.written?.regime ?? '',
  supervisor: ({ item, turn }) => supervisors(item, turn) || turn.words.say.nobody,
  area: ({ item, turn }) => areas(item, turn),
  ordenador: ({ item }) => item.contract.ordenador ?? '',
  state: ({ item: { contract }, turn }) =>
    cellOf(contract, 'state') ??
    (contract.facts.state === 'unknown' ? '' : turn.words.facts.state.value(contract.facts.state)),
  signed: ({ item: { contract } }) => cellOf(contract, 'signedOn') ?? dayCell(contract.facts.signedOn),
  starts: ({ item: { contract } }) => cellOf(contract, 'startsOn') ?? dayCell(contract.facts.startsOn),
  ends: ({ item: { contract } }) => cellOf(contract, 'endsOn') ?? dayCell(contract.facts.endsOn),
  value: ({ item: { contract } }) => cellOf(contract, 'value') ?? amountCell(contract.facts.value),
  paid: ({ item: { contract } }) => cellOf(contract, 'paid') ?? shownAmount(contract.facts.paid),
  invoiced: ({ item: { contract } }) => cellOf(contract, 'invoiced') ?? shownAmount(contract.facts.invoiced),
  balance: ({ item }) => {
    const balance = pesosOfBalance(item)
    return isOverpaid(balance) ? '' : amountCell(balance)
  },
  situation: ({ place, turn }) => turn.words.say.places[place],
  next: ({ item, turn }) => statusLine(item, turn),
  missing: ({ item, turn: { words } }) =>
    unique(missing(item).map(({ attestation }) => words.facts[attestation].label)).join('; '),
  from: ({ item, turn }) => unique(missing(item).map(({ from }) => whoGives(from, item, turn))).join('; '),
  impediment: ({ item, turn }) => impediment(item, turn),
  notes: ({ item, turn }) => notes(item, turn),
  closable: ({ item }) => dayCell(item.assessment.closableFrom),
  deadline: ({ item }) => dayCell(item.assessment.deadline?.before),
  deadlineKind: ({ item: { assessment }, turn }) =>
    assessment.deadline ? turn.words.say.deadlineKind(assessment.deadline) : '',
  // What was said to be closed or passed on is overdue in no list.
  overdue: ({ item, place }) => dayCell(place === 'closeNow' ? item.assessment.overdueSince : null),
  toLiquidate: ({ item: { contract }, turn }) =>
    contract.facts.liquidationFlag === 'unknown'
      ? ''
      : turn.words.facts.liquidationFlag.value(contract.facts.liquidationFlag),
  mutual: ({ item }) => boundary(item, 'bilateral'),
  unilateral: ({ item }) => boundary(item, 'unilateral'),
  last: ({ item }) => boundary(item, 'last'),
  term: ({ item: { assessment }, turn }) =>
    assessment.liquidation?.kind === 'law' ? turn.words.liquidation.termBrief[assessment.liquidation.term] : '',
  aboutLiquidation: ({ item, turn }) => aboutLiquidation(item, turn),
  record: ({ item }) => {
    const liquidation = standing(item, 'liquidation')
    return liquidation?.fact === 'liquidation' && liquidation.value.done ? dayCell(liquidation.value.on) : ''
  },
  recordDocument: ({ item, turn }) => {
    const liquidation = standing(item, 'liquidation')
    if (liquidation?.fact !== 'liquidation' || !liquidation.value.done) return ''
    const who = nameOfPerson(liquidation.by, turn.context, turn.words)
    return liquidation.document ? turn.words.export.withDocument(who, liquidation.document) : who
  },
  guarantee: ({ item, turn }) => guarantee(item, 'qualityGuarantee', turn),
  otherGuarantee: ({ item, turn }) => guarantee(item, 'otherGuarantee', turn),
  evidence: ({ item, turn }) => evidence(item, turn),
  lastWord: ({ item }) => dayCell(item.status.statements.at(-1)?.on),
  lastSaid: ({ item, turn }) => lastSaid(item, turn),
  lawyer: ({ item }) => ofMatrix(item, 'lawyer'),
  accountant: ({ item }) => ofMatrix(item, 'accountant'),
  matrix: ({ item, turn }) => matrixLine(item, turn) ?? '',
  directive: ({ item }) => item.assessment.directive ?? '',
  basis: ({ item, turn }) => {
    const reason = deciding(item)
    return reason ? turn.words.say.basis[reason.basis] : ''
  },
  rule: ({ item }) => item.assessment.rule,
  norm: ({ item }) => (deciding(item)?.cites ?? []).map(cite).join('; '),
  link: ({ item }) => {
    const { url } = contractLink(item.contract)
    return url === undefined ? '' : { url }
  },
  asOf: ({ item }) => dayCell(item.assessment.source.asOf),
  unknown: ({ item, turn }) => notKnown(item, turn).join('; '),
}

/** The columns that show what a query asks by. */
const SHOWN_BY: { readonly [F in Field | 'rate' | 'count' | 'urgency']?: readonly ExportColumn[] } = {
  supplier: ['supplier'],
  object: ['object'],
  about: ['object'],
  modality: ['modality'],
  ordenador: ['ordenador'],
  situation: ['situation'],
  state: ['state'],
  type: ['type'],
  rule: ['rule'],
  missing: ['missing', 'from'],
  liquidation: ['toLiquidate', 'record'],
  blocked: ['impediment'],
  supervisor: ['supervisor'],
  area: ['area'],
  value: ['value'],
  paid: ['paid'],
  balance: ['balance'],
  signed: ['signed'],
  starts: ['starts'],
  ends: ['ends'],
  closable: ['closable'],
  deadline: ['deadline', 'deadlineKind'],
  overdue: ['overdue'],
  liquidationLimit: ['last'],
  told: ['lastWord', 'lastSaid'],
}

/** What a contract is recognised by stands first, whatever is asked. */
const FIRST: readonly ExportColumn[] = ['contract', 'reference']

/** The columns that were chosen, after the reference; else all: after the contract what the list goes by, what it measures and what it asks for; then the others. */
export function columnsFor({ columns, order, measures = [], where, parts = [] }: Query): readonly ExportColumn[] {
  if (columns) return columns.includes('reference') ? columns : ['reference', ...columns]
  const asked = [...(order ? [order.by] : []), ...measures, ...[...where, ...parts.flat()].map(({ field }) => field)]
  const shown = asked.flatMap(name => (isShown(name) ? (SHOWN_BY[name] ?? []) : []))
  return unique([...FIRST, ...shown, ...EXPORT_COLUMNS])
}

function isShown(name: string): name is keyof typeof SHOWN_BY {
  return Object.hasOwn(SHOWN_BY, name)
}

/** One contract in these columns. Without a reference it is told apart by its id, where no column has that. */
export function exportRow(columns: readonly ExportColumn[], row: Row): TableCell[] {
  const { contract } = row.item
  const isNamed = contract.reference !== undefined || columns.includes('contract')
  return columns.map(column => (column === 'reference' && !isNamed ? contract.id : CELLS[column](row)))
}

/** The columns in which at least one row has something, and the rows in these alone. */
export function filledColumns(
  columns: readonly ExportColumn[],
  rows: readonly (readonly TableCell[])[],
): { readonly columns: readonly ExportColumn[]; readonly rows: readonly (readonly TableCell[])[] } {
  const kept = columns.flatMap((column, at) => (FIRST.includes(column) || rows.some(row => row[at] !== '') ? [at] : []))
  if (kept.length === columns.length) return { columns, rows }
  return {
    columns: columns.filter((_, at) => kept.includes(at)),
    rows: rows.map(row => kept.map(at => row[at] ?? '')),
  }
}

function dayCell(day: Day | null | undefined): TableCell {
  return day ? { day } : ''
}

function amountCell(pesos: Pesos | null | undefined): TableCell {
  return pesos ? { pesos } : ''
}

/** Most entities record nothing of this kind in SECOP, and it then shows a zero. */
function shownAmount(pesos: Pesos | null | undefined): TableCell {
  return pesos && centavosOf(pesos) !== 0n ? { pesos } : ''
}

/** More paid than it is worth is no balance: something in SECOP is wrong. */
function isOverpaid(balance: Pesos | undefined): boolean {
  return balance?.startsWith('-') ?? false
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)]
}

function supervisors({ contract }: AssessedContract, { context, words }: TurnContext): string {
  return contract.supervisors.map(id => nameOfPerson(id, context, words)).join('; ')
}

function areas({ contract }: AssessedContract, { context }: TurnContext): string {
  return unique(contract.supervisors.flatMap(id => context.directory.get(id)?.area ?? [])).join('; ')
}

function deciding({ assessment }: AssessedContract) {
  return assessment.reasons.find(({ rule }) => rule === assessment.rule)
}

function missing({ assessment }: AssessedContract) {
  return assessment.missing.filter(({ decisive }) => decisive)
}

/** By name where it is whoever supervises it; else in which quality. */
function whoGives(from: readonly AttestingRole[], item: AssessedContract, turn: TurnContext): string {
  const { roleNames } = turn.words.say
  const names = from.includes('supervisor') ? supervisors(item, turn) : ''
  if (names !== '') return names
  return from.map(role => roleNames[role === 'contracting-office' ? 'coordinator' : role]).join(', ')
}

function impediment({ status: { blocked, helper } }: AssessedContract, { words, context }: TurnContext): string {
  if (!blocked) return ''
  const kind = words.blockers[blocked.blocker].replace(/\.$/, '')
  const what = blocked.note ? `${kind}: ${blocked.note}` : kind
  return helper ? `${what} (${words.export.helper(nameOfPerson(helper, context, words))})` : what
}

function notes({ status }: AssessedContract, { words, context }: TurnContext): string {
  return status.statements
    .flatMap(said => {
      const note = noteOf(said)
      return note ? [words.export.noteOf(nameOfPerson(said.by, context, words), said.on, note)] : []
    })
    .join('; ')
}

function noteOf(said: ContractStatement): string | undefined {
  if (said.kind === 'attested') return said.attestation.note
  return 'note' in said ? said.note : undefined
}

/** What was told of a fact and still counts; undefined where nobody did, where it no longer does or where people disagree. */
function standing({ status, assessment }: AssessedContract, fact: AttestedFact): Attestation | undefined {
  if (assessment.disputes.some(dispute => dispute.fact === fact)) return undefined
  return status.attestations.findLast(said => said.fact === fact && !assessment.stale.includes(said.id))
}

function guarantee(item: AssessedContract, fact: 'qualityGuarantee' | 'otherGuarantee', { words }: TurnContext) {
  const said = standing(item, fact)
  if (said?.fact !== fact) return ''
  return said.value === 'none' ? words.export.noGuarantee : dayCell(said.value)
}

/** Who looks after it by the office's own table. */
function ofMatrix({ status: { matrix } }: AssessedContract, as: 'lawyer' | 'accountant'): string {
  return unique((matrix?.entries ?? []).flatMap(entry => (entry.as === as ? [entry.text] : []))).join('; ')
}

function boundary({ assessment: { liquidation } }: AssessedContract, name: (typeof BOUNDARIES)[number]): TableCell {
  return liquidation && liquidation.kind !== 'own-term' ? dayCell(daysOf(liquidation)[name]) : ''
}

/** What is to be known of the dates by which it is to be liquidated, or of the term that stands instead of them. */
function aboutLiquidation(
  { assessment: { liquidation } }: AssessedContract,
  { words: { liquidation: say }, today }: TurnContext,
): string {
  if (!liquidation) return ''
  if (liquidation.kind !== 'own-term') return `${say.stands(liquidation)} ${say.restsOn(liquidation)}`
  const { until, regime } = liquidation
  const term = until ? say.ownTermUntil(until, until < today) : say.ownTerm(regime)
  return `${say.stands(liquidation)} ${term}`
}

/** What SECOP shows that matters most, with the way to it. */
function evidence({ evidence: { closing, suggestions, careful, hints } }: AssessedContract, turn: TurnContext) {
  const all: readonly ShownBy[] = [
    ...(closing ? [closing.by] : []),
    ...[...suggestions.values()].flat().map(({ by }) => by),
    ...careful.map(({ by }) => by),
    ...hints.map(({ by }) => by),
  ]
  const addressOf = ({ link }: ShownBy) => (link === undefined ? null : secopAddress(link))
  const first = all.find(by => addressOf(by) !== null) ?? all[0]
  if (!first) return ''
  const text = turn.words.evidence.each(first.quote, first.on)
  const url = addressOf(first)
  return url === null ? text : { url, text }
}

function lastSaid(item: AssessedContract, { words, context }: TurnContext): string {
  const said = item.status.statements.at(-1)
  if (!said) return ''
  const titles: Readonly<Record<string, string>> = words.forms.titles
  const what =
    said.kind === 'attested'
      ? `${words.facts[said.attestation.fact].label}: ${told(said.attestation, item, words)}`
      : said.kind === 'from-matrix'
        ? words.matrix.title
        : said.kind === 'for-papers'
          ? words.drafts.given.title
          : (titles[said.kind] ?? '')
  return [nameOfPerson(said.by, context, words), what].filter(Boolean).join(' · ')
}

const READ_CELLS: readonly (readonly [RegisterFact, ExportColumn])[] = [
  ['state', 'state'],
  ['signedOn', 'signed'],
  ['startsOn', 'starts'],
  ['endsOn', 'ends'],
  ['value', 'value'],
  ['paid', 'paid'],
  ['invoiced', 'invoiced'],
]

/** Why cells of this row are empty, or hold no value. */
function notKnown(item: AssessedContract, { words: { export: say, facts } }: TurnContext): string[] {
  const { contract, assessment, status } = item
  const { unreadable = {} } = contract
  const isShown = (fact: 'paid' | 'invoiced') =>
    unreadable[fact] !== undefined || shownAmount(contract.facts[fact]) !== ''
  const stale = status.attestations.filter(({ id }) => assessment.stale.includes(id))
  return [
    ...READ_CELLS.flatMap(([fact, column]) =>
      unreadable[fact] === undefined ? [] : [say.unknown.unreadable(say.columns[column])],
    ),
    ...(unreadable.endsOn === undefined && !contract.facts.endsOn ? [say.unknown.noEnd] : []),
    ...(unreadable.value === undefined && !contract.facts.value ? [say.unknown.noValue] : []),
    ...(isShown('paid') ? [] : [say.unknown.notPaid]),
    ...(isOverpaid(pesosOfBalance(item)) ? [say.unknown.overpaid] : []),
    ...(isShown('invoiced') ? [] : [say.unknown.notInvoiced]),
    ...unique(assessment.disputes.map(({ fact }) => say.unknown.disputed(facts[fact].label))),
    ...unique(stale.map(({ fact }) => say.unknown.stale(facts[fact].label))),
  ]
}
