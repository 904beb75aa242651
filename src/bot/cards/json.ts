import type { Action } from './action.js'

/*
 * Cards and actions outlive the program: they stand in deliveries, in the hash chain over them and in every button that was
 * ever sent. There a part calls its kind `part` and an action `do`, as the first version did; in memory both say `kind`.
 */

type Spelling = 'part' | 'do'

/** Under which keys parts and actions stand. */
const SPELLING_UNDER: Readonly<Record<string, Spelling>> = { parts: 'part', items: 'part', action: 'do' }

/** Anything that holds cards as it is stored and hashed: the same keys in the same order. */
export function toStoredSpelling(value: unknown): unknown {
  return respell(value, spelling => ['kind', spelling])
}

/** Back from there; what is spelled as in memory stays what it is. */
export function fromStoredSpelling(stored: unknown): unknown {
  return respell(stored, spelling => [spelling, 'kind'])
}

/** An action as it rides in a button. */
export function actionToJson(action: Action): unknown {
  return respell(action, spelling => ['kind', spelling], 'do')
}

/** The action of a button, as unproven as it came. */
export function actionFromJson(value: unknown): unknown {
  return respell(value, spelling => [spelling, 'kind'], 'do')
}

function respell(
  value: unknown,
  change: (spelling: Spelling) => readonly [from: string, to: string],
  spelling?: Spelling,
): unknown {
  if (Array.isArray(value)) return value.map(each => respell(each, change, spelling))
  if (typeof value !== 'object' || value === null) return value
  const [from, to] = spelling === undefined ? ['', ''] : change(spelling)
  const isSpelled = from in value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isSpelled || key !== to)
      .map(([key, inner]) => [isSpelled && key === from ? to : key, respell(inner, change, SPELLING_UNDER[key])]),
  )
}
