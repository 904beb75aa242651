import type { Assessment, RuleId } from '../../rules/index.js'
import type { DraftKind } from './document.js'

/** The variants of a record of closing: no liquidation is needed, it was made, or it can no longer be made. */
export type ClosingVariant = 'no-liquidation' | 'liquidated' | 'lapsed'

/** Which papers are drafted for a contract as it stands. */
export interface OfferedDrafts {
  /** The one that comes next, or null. */
  readonly first: DraftKind | null
  /** All that are made, the first among them; none where no paper is due. */
  readonly kinds: readonly DraftKind[]
  readonly variant: ClosingVariant
  /** Something decisive is still to be established: no draft is final, and each says so first. */
  readonly lacks: boolean
  /** Something is pending: each draft names it first. */
  readonly waits: boolean
}

/** Rows under which something is to be established before any paper is final. */
const TO_ESTABLISH: ReadonlySet<RuleId> = new Set<RuleId>([
  'R04',
  'R06',
  'R07',
  'R09',
  'R09b',
  'R11',
  'R11b',
  'R12c',
  'R12e',
  'R12f',
  'R12h',
  'R13e',
  'R15d',
  'R15e',
  'R16b',
  'R16d',
  'R17a',
  'R17g',
])

/** To be liquidated, while that can still be done by agreement. */
const TO_LIQUIDATE: ReadonlySet<RuleId> = new Set<RuleId>(['R13a', 'R13b', 'R13c', 'R13e', 'R13f'])

/** Which papers are drafted for a contract as it stands, by its verdict and the row that decides. */
export function draftsFor(assessment: Assessment): OfferedDrafts {
  const { verdict, rule, liquidation } = assessment
  const variant = variantOf(assessment)
  const offer = (first: DraftKind | null, also: readonly DraftKind[], how: Partial<OfferedDrafts> = {}) => ({
    ...{ first, kinds: first ? [first, ...also] : also, variant, lacks: false, waits: false },
    ...how,
  })
  switch (verdict) {
    case 'close-now':
      return offer('closing-record', ['final-report', ...release(assessment)])
    case 'needs-information':
      if (rule === 'R13d') return offer('closing-record', [])
      if (rule === 'R21') return offer('final-report', ['closing-record'])
      return TO_ESTABLISH.has(rule) ? offer(null, ['final-report', 'closing-record'], { lacks: true }) : offer(null, [])
    case 'waiting': {
      const isPast = liquidation?.kind === 'law' && liquidation.next === null
      if (TO_LIQUIDATE.has(rule) && !isPast) return offer('liquidation-record', ['final-report'])
      const asked = release(assessment)
      return asked.length > 0 ? offer('balance-release', ['final-report']) : offer('final-report', [], { waits: true })
    }
    case 'in-execution':
    case 'suspended':
    case 'closed':
    case 'not-applicable':
      return offer(null, [])
  }
}

/** A balance is asked back while it can be, and no procedure about the contract is known. */
function release({ facts, warnings }: Assessment): readonly DraftKind[] {
  const isLeft = facts.some(({ fact, value }) => fact === 'payment' && value === 'balance-to-release')
  const isPast = warnings.includes('nothing-left-to-release')
  const isProceeding = facts.some(({ fact, value }) => fact === 'proceeding' && value !== 'none')
  return isLeft && !isPast && !isProceeding ? ['balance-release'] : []
}

function variantOf({ rule, warnings, facts }: Assessment): ClosingVariant {
  if (rule === 'R13d' || warnings.includes('lapse-decided')) return 'lapsed'
  const isLiquidated = facts.some(
    ({ fact, value, source }) => fact === 'liquidation' && source.kind === 'attested' && isDone(value),
  )
  return isLiquidated ? 'liquidated' : 'no-liquidation'
}

function isDone(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'done' in value && value.done === true
}
