import type { Facts } from '../contract.js'
import type { Day } from '../day.js'
import type { Boundary } from '../liquidation.js'
import { type Finding, missing, type Rule, rule, type Setting, toConfirm } from '../rule.js'
import { boundaryToTell, liquidationBoundaries, ownTermEnd } from './boundaries.js'
import type { RuleId } from './ids.js'
import { isLiquidated, LIQUIDATION_FACTS, liquidationRow, regimeOf } from './liquidation.js'
import { t0Of } from './term.js'

/** What the rows on whether it was liquidated read. */
export const DONE_FACTS = [
  ...LIQUIDATION_FACTS,
  'agreedTerm',
  'lapse',
  'proceeding',
  'plannedLiquidationFrom',
  'plannedLiquidationTo',
] as const

type LiquidationFacts = Pick<Facts, (typeof DONE_FACTS)[number]>

/** Whether a liquidation is required and was not made as far as anybody has told. */
function isOutstanding(facts: LiquidationFacts, setting: Setting): boolean {
  return liquidationRow(facts, setting).required === true && !isLiquidated(facts, setting)
}

/** Whether the last term is over and the entity has decided since what follows: no liquidation is to be made any more. */
export function isLapseDecided(facts: Pick<Facts, (typeof DONE_FACTS)[number]>, setting: Setting): boolean {
  if (!facts.lapse || regimeOf(facts) !== 'general' || !isOutstanding(facts, setting)) return false
  const t0 = t0Of(facts, setting)
  if (t0 === undefined) return false
  const { passedAfter } = liquidationBoundaries(t0, setting, facts.agreedTerm).last
  return facts.lapse.decidedOn > passedAfter && facts.lapse.decidedOn <= setting.today
}

/** Whether it was liquidated after the last term that the law gives, as far as that can be told. */
export function isLiquidatedTooLate(facts: Pick<Facts, (typeof DONE_FACTS)[number]>, setting: Setting): boolean {
  const { liquidation, agreedTerm } = facts
  const t0 = t0Of(facts, setting)
  if (!liquidation?.done || t0 === undefined || regimeOf(facts) !== 'general') return false
  return liquidation.on > liquidationBoundaries(t0, setting, agreedTerm).last.passedAfter
}

/** Whether a claim was filed before the last term was over: then the courts have it, and it does not lapse. */
export function isClaimFiledInTime(facts: Pick<Facts, (typeof DONE_FACTS)[number]>, setting: Setting): boolean {
  const { proceeding, agreedTerm } = facts
  const t0 = t0Of(facts, setting)
  if (typeof proceeding !== 'object' || t0 === undefined) return false
  return proceeding.claimFiledOn < liquidationBoundaries(t0, setting, agreedTerm).last.passedAfter
}

/** The step that the law is at, with the boundary that ends it; the terms of Ley 1150 art. 11 have none after the last. */
type Step = { kind: 'bilateral' | 'unilateral' | 'two-years'; boundary: Boundary } | { kind: 'lapsed' }

function stepOf(t0: Day, setting: Setting, agreed: Facts['agreedTerm']): Step {
  const { bilateral, unilateral, last } = liquidationBoundaries(t0, setting, agreed)
  const { today } = setting
  if (today <= bilateral.passedAfter) return { kind: 'bilateral', boundary: bilateral }
  if (today <= unilateral.passedAfter) return { kind: 'unilateral', boundary: unilateral }
  return today <= last.passedAfter ? { kind: 'two-years', boundary: last } : { kind: 'lapsed' }
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
    facts: DONE_FACTS,
    judge: (facts, setting) => {
      const { today } = setting
      if ((facts.liquidation !== undefined) !== isTold || regimeOf(facts) !== 'general') return null
      const t0 = isOutstanding(facts, setting) ? t0Of(facts, setting) : undefined
      if (t0 === undefined || isLapseDecided(facts, setting)) return null
      return finding(stepOf(t0, setting, facts.agreedTerm), facts, today)
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
    facts: DONE_FACTS,
    judge: (facts, setting) => {
      if (regimeOf(facts) === 'general' || !isOutstanding(facts, setting)) return null
      const t0 = t0Of(facts, setting)
      const day = t0 && ownTermEnd(facts.agreedTerm, t0, setting.calendar)
      const term = day && day >= setting.today ? { until: { day, means: 'legal-limit' as const } } : {}
      const regime = regimeOf(facts) === 'unknown' ? [toConfirm('regime', 'realRegime')] : []
      if (facts.liquidation) return { verdict: 'waiting', ...term, missing: regime }
      const asked = notTold(facts)
      return { verdict: 'waiting', ...term, ...asked, missing: [...(asked.missing ?? []), ...regime] }
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
      step.kind === 'bilateral' ? { verdict: 'waiting', until: until(step.boundary, today) } : null,
  ),
  row(
    'R13b',
    { title: 'As R13a, within the unilateral term', cites: ['L1150-11', 'L4-62'], basis: 'text' },
    true,
    (step, _facts, today) =>
      step.kind === 'unilateral' ? { verdict: 'waiting', until: until(step.boundary, today) } : null,
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
      step.kind === 'two-years'
        ? { verdict: 'waiting', until: until(step.boundary, today), warnings: ['liquidation-late'] }
        : null,
  ),
  row(
    'R13d',
    {
      title: 'As R13a, after the last term: lapsed; the entity decides, the bot never closes it by itself',
      cites: ['L1150-11', 'L4-62', 'CE-62009'],
      basis: 'interpretation',
    },
    true,
    step =>
      step.kind === 'lapsed'
        ? { verdict: 'needs-information', missing: [missing('lapse', 'lapse')], warnings: ['liquidation-lapsed'] }
        : null,
  ),
  rule({
    id: 'R13g',
    title: 'The last term is over and the entity has decided what follows: goes on with a warning',
    cites: ['L1150-11', 'CE-62009'],
    basis: 'interpretation',
    facts: DONE_FACTS,
    assumes: 'after the last term no liquidation is possible; the record of closing states the balance',
    judge: (facts, setting) => (isLapseDecided(facts, setting) ? { verdict: null, warnings: ['lapse-decided'] } : null),
  }),
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
      return step.kind === 'lapsed'
        ? { verdict: 'needs-information', ...found }
        : { verdict: 'waiting', until: until(step.boundary, today), ...found }
    },
  ),
]
