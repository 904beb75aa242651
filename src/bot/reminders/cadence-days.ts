import type { Day } from '../../rules/index.js'
import type { Cadence } from '../understand/question.js'
import { type Counting, lastCadenceDay, nextCadenceDay } from './schedule.js'

/** The last day of a rhythm up to a day, and the next one after it. */
interface Rhythm {
  readonly last: Day | null
  readonly next: Day | null
}

/** The rhythm of each cadence, seen from one day; counted once, however many people keep it. */
export type CadenceDays = (cadence: Cadence | null) => Rhythm

/** The rhythms seen from one day. */
export function cadenceDaysOn(counting: Counting, day: Day): CadenceDays {
  const known = new Map<Cadence | null, Rhythm>()
  return cadence => {
    const found = known.get(cadence) ?? {
      last: lastCadenceDay(counting, day, cadence),
      next: nextCadenceDay(counting, day, cadence),
    }
    known.set(cadence, found)
    return found
  }
}
