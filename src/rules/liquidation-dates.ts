import { businessDays, type Calendar } from './calendar.js'
import { boundaryToTell, liquidationBoundaries, ownTermEnd } from './catalog/boundaries.js'
import { isLiquidated, liquidationRow } from './catalog/liquidation.js'
import { isLapseDecided } from './catalog/r13-liquidation-done.js'
import { fullTermEnd, isToldEnded, stateOf, t0Of, termEnd } from './catalog/term.js'
import type { Facts } from './contract.js'
import { addDays, type Day } from './day.js'
import { BOUNDARIES, type Boundary, type BoundaryName, type Liquidation } from './liquidation.js'
import type { Setting } from './rule.js'
import type { Verdict } from './verdict.js'

/** Rows that ask whether the contract was executed, when it ended, or what it is: what follows is said with an "if". */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'R02',
  'R03',
  'R04',
  'R06',
  'R09',
  'R11',
  'R11b',
  'R12e',
  'R12f',
  'R12h',
])

/**
 * The liquidation of a contract as it stands, or null: none is to be made, it was made or is no longer possible, the file is
 * closed or never will be, it is suspended, or it is not known when its term ends.
 */
export function liquidationOf(
  facts: Facts,
  setting: Setting,
  { verdict, rule }: { readonly verdict: Verdict; readonly rule: string },
): Liquidation | null {
  if (verdict === 'closed' || verdict === 'not-applicable' || verdict === 'suspended') return null
  const { required } = liquidationRow(facts, setting)
  if (required === false || isLiquidated(facts, setting)) return null
  if (isLapseDecided(facts, setting)) return null
  const from = startOf(facts, setting)
  if (!from) return null
  const { t0, restsOn, isOver } = from
  const isRequired = required === true && !(verdict === 'needs-information' && DOUBTFUL.has(rule))
  const isToldUnmade = facts.liquidation !== undefined
  const { agreedTerm, regime } = facts
  if (regime !== 'general') {
    const until = ownTermEnd(agreedTerm, t0, setting.calendar)
    return { t0, restsOn, isOver, isRequired, isToldUnmade, kind: 'own-term', regime, until }
  }
  const boundaries = liquidationBoundaries(t0, setting, agreedTerm)
  const next = nextOf(boundaries, setting.today)
  const { liquidationTerm: common } = setting.options
  const term = agreedTerm ? 'attested' : 'months' in common && common.months === 4 ? 'default' : 'agreed'
  const nextDay = next && boundaryToTell(boundaries[next], setting.today)
  return { t0, restsOn, isOver, isRequired, isToldUnmade, kind: 'law', term, boundaries, next, nextDay }
}

/** The first boundary that is not passed; null where all are. */
function nextOf(boundaries: Readonly<Record<BoundaryName, Boundary>>, today: Day): BoundaryName | null {
  for (const name of BOUNDARIES) if (today <= boundaries[name].passedAfter) return name
  return null
}

/** From when the terms run, and on what that day rests; null where it is not known. */
function startOf(facts: Facts, setting: Setting): Pick<Liquidation, 't0' | 'restsOn' | 'isOver'> | null {
  const isTold = facts.earlyEnd !== undefined || facts.realEnd !== undefined
  const seemed = seemsToHaveEnded(facts, setting)
  if (seemed) return { t0: seemed, restsOn: 'last-event', isOver: true }
  const end = termEnd(facts, setting)
  if (end === undefined) return null
  // Over before its end, and nothing tells when.
  const isOver = t0Of(facts, setting) !== undefined
  if (!isOver && stateOf(facts) === 'terminated') return null
  return { t0: end, restsOn: isTold ? 'attested' : 'register', isOver }
}

/** The earliest day that makes it seem to have ended before its end (R11, R11b), until somebody tells when it did. */
function seemsToHaveEnded(facts: Facts, setting: Setting): Day | undefined {
  if (stateOf(facts) !== 'terminated' || isToldEnded(facts, setting) || facts.earlyEnd === 'still-running')
    return undefined
  const end = fullTermEnd(facts, setting) ?? facts.endsOn
  const signs = [facts.updatedOn, facts.shownTermination].filter(
    day => !!day && !!end && day < end && day < setting.today,
  )
  return signs.length > 0 ? (signs.reduce((a, b) => (a && b && a < b ? a : b)) ?? undefined) : undefined
}

/** What is warned of: the boundaries of the law, or the one term that a manual or a contract sets. */
export type WarnedTerm = BoundaryName | 'own-term'

/** Business days before the end of a term of the liquidation on which it is warned of. */
export const WARNED_BEFORE: Readonly<Record<WarnedTerm, readonly number[]>> = {
  bilateral: [60, 30, 15, 5],
  unilateral: [60, 30, 15, 5],
  last: [180, 90, 60, 30, 15, 5],
  'own-term': [60, 30, 15, 5],
}

/** A warning that is due. */
export interface LiquidationWarning {
  readonly boundary: WarnedTerm
  readonly day: Day
  /** The day to tell: `day`, or the one after which it is passed once that is gone. */
  readonly until: Day
  /** Which of the days before the boundary has been reached. */
  readonly before: number
  /** Business days left after today, up to `until`. */
  readonly left: number
}

/** The warning that is due on a day, or null. It stays due until the next one is, so that none is lost on a day off. */
export function warningDue(liquidation: Liquidation | null, calendar: Calendar, today: Day): LiquidationWarning | null {
  const ahead = liquidation?.isOver ? termAhead(liquidation, today) : null
  if (!ahead) return null
  const left = businessDays(calendar, addDays(today, 1), ahead.until)
  const reached = WARNED_BEFORE[ahead.boundary].filter(before => left <= before)
  return reached.length > 0 ? { ...ahead, before: Math.min(...reached), left } : null
}

/** The term that ends next, where there is one and its end is known. */
function termAhead(
  liquidation: Liquidation,
  today: Day,
): Pick<LiquidationWarning, 'boundary' | 'day' | 'until'> | null {
  if (liquidation.kind === 'own-term') {
    const { until } = liquidation
    return until && until >= today ? { boundary: 'own-term', day: until, until } : null
  }
  const { next, boundaries, nextDay } = liquidation
  if (!next) return null
  const { day } = boundaries[next]
  return { boundary: next, day, until: nextDay ?? day }
}
