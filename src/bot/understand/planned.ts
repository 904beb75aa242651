import type { Sign, Term } from './terms.js'

/** What is said to be done, as what it is while it is still to come; null where nothing is left of it. */
const STILL_TO_DO: ReadonlyMap<Sign, Sign | null> = new Map<Sign, Sign | null>([
  ['LIQUIDATED', 'LIQUIDATE'],
  ['LIQUIDATED_I', 'LIQUIDATE'],
  ['CLOSED', 'CLOSE'],
  ['CLOSED_I', 'CLOSE'],
  ['HANDED', null],
  ['SIGNED', null],
])
const LEADS: readonly Sign[] = ['WILL', 'FUTURE', 'MUST', 'CAN']
const DEEDS: readonly Sign[] = [...STILL_TO_DO.keys(), 'LIQUIDATE', 'CLOSE']
const BETWEEN = new Set(
  'be ser estar esta estan quedar a de que se lo la el los las to get being totalmente ya'.split(' '),
)
const REACH = 6

/** The signs of a term in whose place nothing is told to have happened. */
export function asPlanned(signs: ReadonlySet<Sign>): readonly Sign[] {
  const left = [...signs].flatMap(sign => {
    const planned = STILL_TO_DO.get(sign)
    return planned === undefined ? [sign] : planned === null ? [] : [planned]
  })
  return [...left, 'PLANNED']
}

/**
 * The places of what is yet to happen: `se va a liquidar`, `will be closed`, `has to be liquidated`, `queda liquidado
 * mañana`. Taken for a statement they would put something on record that never was.
 */
export function plannedTerms(terms: readonly Term[]): ReadonlySet<number> {
  const planned = new Set<number>()
  const isAhead = terms.some(term => term.signs.has('AHEAD'))
  for (const [i, term] of terms.entries()) {
    if (isAhead && isOpenToTime(term)) planned.add(i)
    if (!hasAny(term, LEADS)) continue
    for (let j = i + 1; j < terms.length && j <= i + REACH; j++) {
      const next = terms[j]
      if (!next || next.weight === 'mark') break
      if (hasAny(next, DEEDS)) {
        planned.add(j)
        break
      }
      if (!isBetween(next)) break
    }
  }
  return planned
}

/** `liquidado mañana`, and `cerramos`, which is said of today as of yesterday; but not `cerré`. */
function isOpenToTime({ signs, text }: Term): boolean {
  if (signs.has('LIQUIDATED') || signs.has('LIQUIDATE') || signs.has('CLOSED')) return true
  return hasAny({ signs }, DEEDS) && text.endsWith('amos')
}

function isBetween(term: Term): boolean {
  return BETWEEN.has(term.text) || hasAny(term, ['NAMED', 'DATE', 'CONTRACT', 'ALREADY', 'WILL', 'MUST'])
}

function hasAny({ signs }: Pick<Term, 'signs'>, wanted: readonly Sign[]): boolean {
  return wanted.some(sign => signs.has(sign))
}
