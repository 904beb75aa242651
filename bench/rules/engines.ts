import jsonLogic from 'json-logic-js'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Condition, ReducedFacts, ReducedRow } from './reduced.js'

/** Gives the verdict of the first row that holds. */
export type Judge<R> = (facts: ReducedFacts) => R

const OPERATORS = {
  in: 'in',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
}

/**
 * The rows as rules of json-rules-engine. Either all are looked at, as ours looks at all of its own and tells every one
 * that holds, and of those that hold the first counts; or they are ranked, and it stops at the first that holds.
 */
export function withJsonRulesEngine(
  rows: readonly ReducedRow[],
  { stopping }: { readonly stopping: boolean },
): Judge<Promise<string | undefined>> {
  const engine = new Engine()
  for (const [index, { when, verdict }] of rows.entries())
    engine.addRule({
      name: String(index),
      conditions: toConditions(when),
      event: { type: verdict },
      ...(stopping && {
        priority: rows.length - index,
        onSuccess: () => {
          engine.stop()
        },
      }),
    })
  return async facts => {
    const { results } = await engine.run({ ...facts })
    let first = results[0]
    for (const result of results) if (first && Number(result.name) < Number(first.name)) first = result
    return first?.event?.type
  }
}

function toConditions(when: readonly Condition[]): TopLevelCondition {
  return {
    all: when.map(([fact, is, value]) => ({
      fact,
      operator: OPERATORS[is],
      value: typeof value === 'string' ? { fact: value } : value,
    })),
  }
}

/** The rows as one rule of json-logic-js: if, then, else if, then … It looks no further than the first that holds. */
export function withJsonLogic(rows: readonly ReducedRow[]): Judge<unknown> {
  const logic = { if: rows.flatMap(({ when, verdict }) => [{ and: [true, ...when.map(toLogic)] }, verdict]) }
  return facts => jsonLogic.apply(logic, facts)
}

function toLogic([fact, is, value]: Condition) {
  return { [is]: [{ var: fact }, typeof value === 'string' ? { var: value } : value] }
}
