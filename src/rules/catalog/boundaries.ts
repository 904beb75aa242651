import { addBusinessDays, businessDayFrom, type Calendar } from '../calendar.js'
import type { AttestedFacts } from '../contract.js'
import { addMonths, type Day, earlier, later } from '../day.js'
import type { Boundary, BoundaryName } from '../liquidation.js'
import type { Options, Setting } from '../rule.js'

/**
 * The boundaries of the liquidation (Ley 1150 art. 11): bilateral, unilateral, and the two years after that. Terms are
 * chained on their nominal days and only the day told is moved to a business day (Ley 4 de 1913 art. 62). Counted
 * directly from T0 a boundary can fall some days later: the earlier one warns, and it is passed after the later one. A
 * term that is attested for the contract goes before the one that the entity set for all.
 */
export function liquidationBoundaries(
  t0: Day,
  { calendar, options: { liquidationTerm } }: Pick<Setting, 'calendar' | 'options'>,
  agreed?: AttestedFacts['agreedTerm'],
): Boundaries {
  if (agreed) return count(t0, agreed, calendar)
  let known = counted.get(liquidationTerm)
  if (known?.calendar !== calendar) {
    known = { calendar, from: new Map() }
    counted.set(liquidationTerm, known)
  }
  const before = known.from.get(t0)
  if (before) return before
  const boundaries = count(t0, liquidationTerm, calendar)
  if (known.from.size >= MOST_DAYS) known.from.clear()
  known.from.set(t0, boundaries)
  return boundaries
}

type Boundaries = Readonly<Record<BoundaryName, Boundary>>
type Term = Options['liquidationTerm'] | NonNullable<AttestedFacts['agreedTerm']>

const MOST_DAYS = 10_000
/** Thousands of contracts end on some hundred days: what was counted from each, by the term that an entity set for all. */
const counted = new WeakMap<Term, { readonly calendar: Calendar; readonly from: Map<Day, Boundaries> }>()

function count(t0: Day, term: Term, calendar: Calendar): Boundaries {
  const bilateral =
    'months' in term
      ? addMonths(t0, term.months)
      : 'until' in term
        ? term.until
        : addBusinessDays(calendar, t0, term.businessDays)
  const unilateral = addMonths(bilateral, 2)
  const last = addMonths(unilateral, 24)
  // A term agreed in business days or as a day has no months that could be counted directly.
  const direct = (months: number, chained: Day) => ('months' in term ? addMonths(t0, term.months + months) : chained)
  return {
    bilateral: boundary(calendar, bilateral, bilateral),
    unilateral: boundary(calendar, unilateral, direct(2, unilateral)),
    last: boundary(calendar, last, direct(26, last)),
  }
}

function boundary(calendar: Calendar, chained: Day, counted: Day): Boundary {
  const day = businessDayFrom(calendar, earlier(chained, counted))
  return { day, passedAfter: chained === counted ? day : businessDayFrom(calendar, later(chained, counted)) }
}

/** The last day of the term that the contract or the entity's manual sets, where that is attested; null where it is not. */
export function ownTermEnd(agreed: AttestedFacts['agreedTerm'] | undefined, t0: Day, calendar: Calendar): Day | null {
  if (!agreed) return null
  return 'until' in agreed ? agreed.until : businessDayFrom(calendar, addMonths(t0, agreed.months))
}

/** The day to tell for a boundary that is not passed yet: the one that warns, or the later one once that is gone. */
export function boundaryToTell(boundary: Boundary, today: Day): Day {
  return today <= boundary.day ? boundary.day : boundary.passedAfter
}
