import jsonLogic from 'json-logic-js'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Condition, ReducedFacts, ReducedRow } from './reduced.js'

/** Gives the verdict of the first row that holds. */
export type Judge<R> = (facts: ReducedFacts) => R

const OPERATORS = { in: 'in', '<': 'lessThan', '>': 'greaterThan', '>=': 'greaterThanInclusive' }

/** The rows as rules of json-rules-engine: in their order by priority, and stopped at the first that holds. */
export function withJsonRulesEngine(rows: readonly ReducedRow[]): Judge<Promise<string | undefined>> {
  const engine = new Engine()
  for (const [index, { when, verdict }] of rows.entries())
    engine.addRule({
      conditions: toConditions(when),
      event: { type: verdict },
      priority: rows.length - index,
      onSuccess: () => {
        engine.stop()
      },
    })
  return async facts => (await engine.run({ ...facts })).events[0]?.type
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

/** The rows as one rule of json-logic-js: if, then, else if, then … */
export function withJsonLogic(rows: readonly ReducedRow[]): Judge<unknown> {
  const logic = { if: rows.flatMap(({ when, verdict }) => [{ and: [true, ...when.map(toLogic)] }, verdict]) }
  return facts => jsonLogic.apply(logic, facts)
}

function toLogic([fact, is, value]: Condition) {
  return { [is]: [{ var: fact }, typeof value === 'string' ? { var: value } : value] }
}
