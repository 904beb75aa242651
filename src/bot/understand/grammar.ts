import type { QuestionKind } from './question.js'
import type { Signal, TextSigns } from './signs.js'
import { TABLE } from './table.js'
import { isConcept } from './vocabulary/index.js'

const OTHER_SIGNALS: ReadonlySet<string> = new Set([
  'NAMED',
  'DATE',
  'TODAY',
  'AHEAD',
  'SOON',
  'PERIOD',
  'TIME',
  'EMAIL',
  'ASK',
  'WHY_LATE',
  'ABOUT',
  'OTHER_NORM',
])

interface Row {
  readonly kinds: readonly QuestionKind[]
  readonly tests: ReadonlyArray<{ readonly wanted: boolean; readonly any: readonly Signal[] }>
  readonly strangers: 'any' | 'strays' | 'few'
}

const ROWS: readonly Row[] = TABLE.map(([kinds, condition, strangers]) => ({
  kinds: typeof kinds === 'string' ? [kinds] : kinds,
  tests: condition.split(' ').map(test => ({
    wanted: !test.startsWith('!'),
    any: test.replace(/^!/, '').split('|').map(toSignal),
  })),
  strangers: strangers ?? 'few',
}))

/** The kinds that a text can mean: one when it is clear, several when it could be either, `unknown` when none fits. */
export function kindsOf(told: TextSigns): readonly QuestionKind[] {
  return ROWS.find(row => holds(row, told))?.kinds ?? ['unknown']
}

function holds(row: Row, told: TextSigns): boolean {
  const { signs } = told
  if (!row.tests.every(({ wanted, any }) => any.some(sign => signs.has(sign)) === wanted)) return false
  if (row.strangers === 'any' || signs.has('NAMED')) return true
  return told.elsewhere === 0 && (row.strangers === 'strays' || told.strays <= tolerated(signs))
}

/**
 * How many words that are not known may stand in a text before it is taken to be about something else: the more plainly
 * it speaks of contracts, the more. "Cómo cierro mi cuenta" has one too many, "resumen de la novela" as well.
 */
function tolerated(signs: ReadonlySet<Signal>): number {
  const has = (...wanted: Signal[]) => wanted.some(sign => signs.has(sign))
  if (has('CONTRACT', 'CONTRACTS', 'SECOP')) return 4
  if (has('TO_CLOSE', 'LIQUIDATE', 'SUPERVISES', 'DIGEST', 'OBLIGATION', 'ABOUT')) return 2
  if (has('CLOSE')) return has('HOW', 'WHEN') ? 0 : 1
  return has('TEAM', 'AWAY', 'LIST') ? 1 : 0
}

function toSignal(name: string): Signal {
  if (isSignal(name)) return name
  throw new Error(`grammar: no such sign: ${name}`)
}

function isSignal(name: string): name is Signal {
  return OTHER_SIGNALS.has(name) || isConcept(name.replace(/^-/, ''))
}
