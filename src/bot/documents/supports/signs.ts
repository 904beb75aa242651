import type { Contract, Day } from '../../../rules/index.js'
import { deniedKey } from '../../evidence/contract-evidence.js'
import { type PublishedDocument, publishedDocuments } from '../../evidence/sets/documents.js'
import { earliestEnd } from '../../evidence/sets/modifications.js'
import type { ShownBy } from '../../evidence/shown.js'
import type {
  ContractReadings,
  EvidenceReading,
  EvidenceRows,
  EvidenceSet,
  ModificationRow,
  ModificationTypeRow,
  SaidInName,
} from '../../ports/evidence.js'
import type { Support } from './required.js'

/** What SECOP shows of a support. Nobody here has opened the file: it goes by its name, or by the words of a row. */
export type SupportSign =
  | { readonly kind: 'shown'; readonly by: ShownBy }
  /** The contract itself, which is electronic. */
  | { readonly kind: 'register'; readonly on: Day | null; readonly link?: string }
  /** The payment plan: how many are registered as paid, the last of them on a day, and how many are not. */
  | {
      readonly kind: 'payments'
      readonly paid: number
      readonly open: number
      readonly last: Day | null
      readonly readOn: Day
    }

export interface Signs {
  readonly contract: Contract
  readonly readings: ContractReadings
  readonly today: Day
  /** Rows of which somebody said that they are not it. */
  readonly denied: ReadonlySet<string>
}

/** What SECOP shows of each support, the newest last; of most there is no sign that could be read. */
export function supportSigns(of: Signs): ReadonlyMap<Support, readonly SupportSign[]> {
  const signs = new Map<Support, SupportSign[]>()
  const add = (support: Support, sign: SupportSign) => signs.set(support, [...(signs.get(support) ?? []), sign])
  const { signedOn } = of.contract.facts
  if (of.contract.facts.register === 'secop2')
    add('contract', { kind: 'register', on: signedOn ?? null, ...(of.contract.url ? { link: of.contract.url } : {}) })
  for (const [support, by] of shownRows(of)) if (!of.denied.has(deniedKey(by))) add(support, { kind: 'shown', by })
  const payments = ofPlan(of.readings.payments)
  if (payments) add('payment-claims', payments)
  return signs
}

function shownRows(of: Signs): readonly (readonly [Support, ShownBy])[] {
  const { suspensions, guarantees } = of.readings
  return [
    ...modificationRows(of),
    ...rowsOf('suspensions', suspensions, ({ event, on, text }) =>
      event === 'unclear' ? null : ['suspensions', on, text],
    ),
    ...rowsOf('guarantees', guarantees, ({ state, endsOn, policy }) =>
      state === 'accepted' ? ['guarantees', endsOn, policy] : null,
    ),
    ...publishedDocuments(of).flatMap(one => supportsIn(one).map(support => [support, one.by] as const)),
  ]
}

/** The rows of a set that show something, as what, with their day and their words. */
function rowsOf<S extends EvidenceSet>(
  set: S,
  reading: EvidenceReading<S> | undefined,
  shows: (row: EvidenceRows[S]) => readonly [Support, Day | null, string] | null,
): (readonly [Support, ShownBy])[] {
  return (reading?.rows ?? []).flatMap(row => {
    const shown = shows(row)
    if (!reading || !shown) return []
    const [support, on, quote] = shown
    return [[support, { set, row: row.id, on, readOn: reading.readOn, quote }] as const]
  })
}

function modificationRows(of: Signs) {
  const { readings, today } = of
  const types = new Map(readings['modification-types']?.rows.map(({ id, type }) => [id, type]))
  const end = earliestEnd(of)
  const shown = rowsOf('modifications', readings.modifications, row => {
    const { approvedOn, text } = row
    if (row.state !== 'published' || approvedOn === null || approvedOn > today) return null
    return [supportOf(row, types.get(row.id), !end || approvedOn >= end), approvedOn, text]
  })
  return shown.sort(([, a], [, b]) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}

/** A modification is one of the contract, unless its words or its type say that it is more. */
function supportOf(
  { says }: ModificationRow,
  type: ModificationTypeRow['type'] | undefined,
  isAfterEnd: boolean,
): Support {
  if (isAfterEnd && says.includes('closing')) return 'closing-record'
  if (isAfterEnd && says.includes('liquidation')) return 'liquidation'
  if (says.includes('cession') || type === 'cession') return 'cession'
  if (says.includes('termination') || type === 'termination') return 'early-termination'
  if (says.includes('suspension')) return 'suspensions'
  return isAfterEnd && says.includes('peace') ? 'receipt' : 'modifications'
}

/** Which support the name of a file tells. What closes a contract is written after its end: a file of before it is another. */
const BY_NAME: readonly { readonly says: SaidInName; readonly support: Support; readonly late: boolean }[] = [
  { says: 'cession', support: 'cession', late: false },
  { says: 'termination', support: 'early-termination', late: false },
  { says: 'payment', support: 'payment-statement', late: false },
  { says: 'peace', support: 'receipt', late: true },
  { says: 'final-report', support: 'final-report', late: true },
  { says: 'liquidation', support: 'liquidation', late: true },
  { says: 'closing', support: 'closing-record', late: true },
]

function supportsIn({ row, isAfterEnd }: PublishedDocument): readonly Support[] {
  return BY_NAME.filter(({ says, late }) => row.says.includes(says) && (isAfterEnd || !late)).map(({ support }) =>
    support === 'final-report' && /interventor/i.test(row.name) ? 'interventor-report' : support,
  )
}

function ofPlan(plan: ContractReadings['payments']): SupportSign | null {
  const paid = plan?.rows.filter(({ state }) => state === 'paid') ?? []
  const open = plan?.rows.filter(({ state }) => state === 'open') ?? []
  if (!plan || paid.length + open.length === 0) return null
  const last = paid.reduce<Day | null>((a, { paidOn }) => (paidOn && (!a || paidOn > a) ? paidOn : a), null)
  return { kind: 'payments', paid: paid.length, open: open.length, last, readOn: plan.readOn }
}
