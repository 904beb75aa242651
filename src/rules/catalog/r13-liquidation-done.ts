import type { Facts } from '../contract.js'
import type { Day } from '../day.js'
import { type Finding, missing, type Rule, rule, type Setting } from '../rule.js'
import { type Boundary, boundaryToTell, liquidationBoundaries } from './boundaries.js'
import type { RuleId } from './ids.js'
import { isLiquidated, LIQUIDATION_FACTS, liquidationRow } from './liquidation.js'
import { TERM_FACTS, t0Of } from './term.js'

const FACTS = [...TERM_FACTS, ...LIQUIDATION_FACTS, 'lapse', 'plannedLiquidationFrom', 'plannedLiquidationTo'] as const

type LiquidationFacts = Pick<Facts, (typeof FACTS)[number]>

/** Whether a liquidation is required and was not made as far as anybody has told. */
function isOutstanding(facts: LiquidationFacts, setting: Setting): boolean {
  return liquidationRow(facts, setting).required === true && !isLiquidated(facts, setting)
}

function lapseIsDecided({ lapse }: LiquidationFacts, today: Day): boolean {
  return lapse !== undefined && lapse.decidedOn <= today
}

/** The step that the law is at, with the boundary that ends it; the terms of Ley 1150 art. 11 have none after the last. */
type Step = { at: 'bilateral' | 'unilateral' | 'two-years'; boundary: Boundary } | { at: 'lapsed' }

function stepOf(t0: Day, setting: Setting): Step {
  const { bilateral, unilateral, last } = liquidationBoundaries(t0, setting)
  const { today } = setting
  if (today <= bilateral.passedAfter) return { at: 'bilateral', boundary: bilateral }
  if (today <= unilateral.passedAfter) return { at: 'unilateral', boundary: unilateral }
  return today <= last.passedAfter ? { at: 'two-years', boundary: last } : { at: 'lapsed' }
}

/** A row under the general statute, for a liquidation of which it is told that it was not made, or nothing is told. */
function row(
  id: RuleId,
  definition: Pick<Rule, 'title' | 'cites' | 'basis' | 'assumes'>,
  isTold: boolean,
  finding: (step: Step, facts: LiquidationFacts, today: Day) => Finding | null,
): Rule {
  return rule({
    ...definition,
    id,
    facts: FACTS,
    judge: (facts, setting) => {
      const { today } = setting
      if ((facts.liquidation !== undefined) !== isTold || facts.regime !== 'general') return null
      const t0 = isOutstanding(facts, setting) ? t0Of(facts, setting) : undefined
      if (t0 === undefined) return null
      const step = stepOf(t0, setting)
      return step.at === 'lapsed' && lapseIsDecided(facts, today) ? null : finding(step, facts, today)
    },
  })
}

/** Asks whether it was made; the window that was planned for it is shown as such. */
function notTold({ plannedLiquidationTo }: LiquidationFacts): Pick<Finding, 'missing' | 'warnings'> {
  const missed = [missing('liquidation', 'liquidation')]
  return plannedLiquidationTo ? { missing: missed, warnings: ['planned-liquidation-window'] } : { missing: missed }
}

const until = (boundary: Boundary, today: Day) => ({
  day: boundaryToTell(boundary, today),
  means: 'legal-limit' as const,
})

export const R13 = [
  rule({
    id: 'R13f',
    title: 'Required under a special or unknown regime and not made: its manual or the contract sets the term',
    cites: ['L1150-13'],
    basis: 'interpretation',
    facts: FACTS,
    judge: (facts, setting) => {
      if (facts.regime === 'general' || !isOutstanding(facts, setting)) return null
      if (lapseIsDecided(facts, setting.today)) return null
      return facts.liquidation ? { verdict: 'waiting' } : { verdict: 'waiting', ...notTold(facts) }
    },
  }),
  row(
    'R13a',
    {
      title: 'Required under the general statute and attested as not made, within the bilateral term',
      cites: ['L1150-11', 'L4-62'],
      basis: 'text',
    },
    true,
    (step, _facts, today) =>
      step.at === 'bilateral' ? { verdict: 'waiting', until: until(step.boundary, today) } : null,
  ),
  row(
    'R13b',
    { title: 'As R13a, within the unilateral term', cites: ['L1150-11', 'L4-62'], basis: 'text' },
    true,
    (step, _facts, today) =>
      step.at === 'unilateral' ? { verdict: 'waiting', until: until(step.boundary, today) } : null,
  ),
  row(
    'R13c',
    {
      title: 'As R13a, within the two years after that: late',
      cites: ['L1150-11', 'L1437-164', 'L4-62'],
      basis: 'text',
    },
    true,
    (step, _facts, today) =>
      step.at === 'two-years'
        ? { verdict: 'waiting', until: until(step.boundary, today), warnings: ['liquidation-late'] }
        : null,
  ),
  row(
    'R13d',
    {
      title: 'As R13a, after the last term: lapsed; the entity decides, the bot never closes it by itself',
      cites: ['L1150-11', 'L4-62'],
      basis: 'interpretation',
    },
    true,
    step =>
      step.at === 'lapsed'
        ? { verdict: 'needs-information', missing: [missing('lapse', 'lapse')], warnings: ['liquidation-lapsed'] }
        : null,
  ),
  row(
    'R13e',
    {
      title: 'Required under the general statute, and it is not known whether it was made (data never tells)',
      cites: ['L1150-11', 'L4-62'],
      basis: 'interpretation',
      assumes: "the register's liquidation dates are a planned window and prove nothing",
    },
    false,
    (step, facts, today) => {
      const found = notTold(facts)
      return step.at === 'lapsed'
        ? { verdict: 'needs-information', ...found }
        : { verdict: 'waiting', until: until(step.boundary, today), ...found }
    },
  ),
]
