import { type Assessment, centavosOf, parts, type RuleId } from '../../rules/index.js'
import type { DraftKind } from './document.js'
import { type GivenOf, givenOf, standingValue } from './given.js'

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
  /** There is a balance to release, and this is not known yet: it is not asked back before. */
  readonly releaseLacks: readonly ReleaseNeed[]
}

/** Without what no balance is asked back. */
export type ReleaseNeed = 'liquidation' | 'executed' | 'paid' | 'records'

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
export function draftsFor(item: GivenOf): OfferedDrafts {
  const { assessment } = item
  const { verdict, rule, liquidation } = assessment
  const variant = variantOf(assessment)
  const isAskedBack = mayRelease(item)
  const releaseLacks = isAskedBack ? releaseNeeds(item) : []
  const release: readonly DraftKind[] = isAskedBack && releaseLacks.length === 0 ? ['balance-release'] : []
  const offer = (first: DraftKind | null, also: readonly DraftKind[], how: Partial<OfferedDrafts> = {}) => ({
    ...{ first, kinds: first ? [first, ...also] : also, variant, lacks: false, waits: false, releaseLacks },
    ...how,
  })
  switch (verdict) {
    case 'close-now':
      return offer('closing-record', ['final-report', ...release])
    case 'needs-information':
      if (rule === 'R13d') return offer('closing-record', [])
      if (rule === 'R21') return offer('final-report', ['closing-record'])
      return TO_ESTABLISH.has(rule) ? offer(null, ['final-report', 'closing-record'], { lacks: true }) : offer(null, [])
    case 'waiting': {
      const isPast = liquidation?.kind === 'law' && liquidation.next === null
      if (TO_LIQUIDATE.has(rule) && !isPast) return offer('liquidation-record', ['final-report'])
      // While a procedure runs the report comes first, and only the legal office is asked about the balance.
      if (release.length > 0 && !isProceeding(item)) return offer('balance-release', ['final-report'])
      return offer('final-report', release, { waits: true })
    }
    case 'in-execution':
    case 'suspended':
    case 'closed':
    case 'not-applicable':
      return offer(null, [])
  }
}

/** Whether a balance was told that is left to release, and its reserve is not past. */
function mayRelease(item: GivenOf): boolean {
  const { assessment, contract } = item
  if (standingValue(item, 'payment') !== 'balance-to-release') return false
  if (assessment.warnings.includes('nothing-left-to-release')) return false
  const ended = assessment.liquidation?.t0 ?? contract.facts.endsOn
  return !ended || parts(assessment.today).year <= parts(ended).year + 1
}

/** Whether somebody told of a procedure or a claim that is open. */
export function isProceeding(item: GivenOf): boolean {
  const told = standingValue(item, 'proceeding')
  return told !== undefined && told !== 'none'
}

/** What is not known and has to be before a balance is asked back. */
function releaseNeeds(item: GivenOf): readonly ReleaseNeed[] {
  const { assessment, contract } = item
  const liquidation = standingValue(item, 'liquidation')
  const isDone = liquidation?.done === true
  const isPaidKnown = givenOf(item, 'paid') !== undefined || (centavosOf(contract.facts.paid) ?? 0n) > 0n
  return [
    ...(assessment.liquidation?.isRequired && !isDone ? (['liquidation'] as const) : []),
    ...(givenOf(item, 'executed') ? [] : (['executed'] as const)),
    ...(isPaidKnown ? [] : (['paid'] as const)),
    ...(givenOf(item, 'records') ? [] : (['records'] as const)),
  ]
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
