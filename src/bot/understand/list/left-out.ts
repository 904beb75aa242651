import type { Reading, ReadText, Sign, Signal } from '../readings/readings.js'

/** The readings that say what is to be shown, and those that say what is to be left out: what "quita" or "menos" stands before, or "no me los muestres" after. */
export function apart(readings: readonly Reading[], { terms }: ReadText): { shown: Reading[]; hidden: Reading[] } {
  const at = readings.findIndex(
    ({ signs, to }) =>
      signs.includes('HIDE') ||
      signs.includes('-SHOW') ||
      // Contracts that are named after "menos" are denied by themselves.
      (signs.includes('EXCEPT') && !readings.some(other => other.from >= to && other.signs.includes('NAMED'))),
  )
  const turn = readings[at]
  if (!turn) return { shown: [...readings], hidden: [] }
  const before = readings.slice(0, at)
  const after = readings.slice(at + 1)
  const asked = terms.find(
    ({ from, signs, text }) =>
      from >= turn.to &&
      text !== 'que' &&
      ['WHICH', 'HOW_MANY', 'SHOW', 'MY', 'LIST', 'ONLY'].some(sign => signs.has(sign as Sign)),
  )
  const hidden = after.filter(({ from }) => asked === undefined || from < asked.from)
  if (hidden.some(isHeld)) return { shown: [...before, ...after.filter(reading => !hidden.includes(reading))], hidden }
  const isLast = before.some(({ signs }) => signs.some(sign => HELD.has(sign)))
  return isLast && !turn.signs.includes('EXCEPT')
    ? { shown: after, hidden: before }
    : { shown: [...readings], hidden: [turn] }
}

export function isHeld({ signs }: Reading): boolean {
  return signs.some(sign => HELD.has(sign))
}

/** What filters are made of. */
const HELD = new Set<Signal>(
  (
    'ABOUT WORDS MONEY DATE PERIOD PERSON AREA MODALITY ORDENADOR OVERDUE WAITING RUNNING SUSPENDED GUARANTEE PROCEEDING ' +
    'UNLIQUIDATED -LIQUIDATED LIQUIDATED BLOCKED UNPAID CLOSED CLOSED_I ENDED TO_CLOSE NO_SUPERVISOR BALANCE_LEFT YOU_NEED CEDED NOT_STARTED REPORTED READY'
  ).split(' ') as Signal[],
)
