import type { Facts } from '../contract.js'
import type { Day } from '../day.js'
import { type Finding, missing, type Rule, rule, type Setting } from '../rule.js'
import type { RuleId } from './ids.js'
import {
  type Boundary,
  LIQUIDATION_FACTS,
  liquidationBoundaries,
  liquidationRow,
  TERM_FACTS,
  tell,
  termOver,
} from './reading.js'

const FACTS = [...TERM_FACTS, ...LIQUIDATION_FACTS, 'lapse', 'plannedLiquidationFrom', 'plannedLiquidationTo'] as const

type LiquidationDoneFacts = Pick<Facts, (typeof FACTS)[number]>

/** Where the liquidation of a contract stands that needs one. */
type Stand =
  | { at: 'own-term' }
  | { at: 'bilateral' | 'unilateral' | 'two-years'; boundary: Boundary; told: boolean }
  | { at: 'lapsed'; told: boolean }

/** Null when no liquidation is required, it is not known whether one is, it was made, or the entity decided on its lapse. */
function stand(facts: LiquidationDoneFacts, setting: Setting): Stand | null {
  const { today } = setting
  const t0 = termOver(facts, today)
  if (t0 === undefined || liquidationRow(facts).required !== true) return null
  const { liquidation } = facts
  if (liquidation?.done && liquidation.on <= today) return null
  if (facts.lapse && facts.lapse.decidedOn <= today) return null
  if (facts.regime !== 'general') return { at: 'own-term' }
  return byTerm(t0, setting, liquidation !== undefined)
}

function byTerm(t0: Day, setting: Setting, told: boolean): Stand {
  const { bilateral, unilateral, last } = liquidationBoundaries(t0, setting)
  if (setting.today <= bilateral.passedAfter) return { at: 'bilateral', boundary: bilateral, told }
  if (setting.today <= unilateral.passedAfter) return { at: 'unilateral', boundary: unilateral, told }
  if (setting.today <= last.passedAfter) return { at: 'two-years', boundary: last, told }
  return { at: 'lapsed', told }
}

function row(
  id: RuleId,
  definition: Pick<Rule, 'title' | 'cites' | 'basis' | 'assumes'>,
  finding: (stand: Stand, facts: LiquidationDoneFacts, today: Day) => Finding | null,
): Rule {
  return rule({
    ...definition,
    id,
    facts: FACTS,
    judge: (facts, setting) => {
      const where = stand(facts, setting)
      return where && finding(where, facts, setting.today)
    },
  })
}

const liquidation = missing('liquidation', 'liquidation')

const until = (boundary: Boundary, today: Day) => ({ day: tell(boundary, today), means: 'legal-limit' as const })

export const R13 = [
  row(
    'R13f',
    {
      title:
        'Required under a special or unknown regime and not attested as done: its manual or the contract sets the term',
      cites: ['L1150-13'],
      basis: 'interpretation',
    },
    (where, facts) =>
      where.at === 'own-term' ? { verdict: 'waiting', missing: facts.liquidation ? [] : [liquidation] } : null,
  ),
  row(
    'R13a',
    {
      title: 'Required and attested as not done, within the bilateral term',
      cites: ['L1150-11', 'L4-62'],
      basis: 'text',
    },
    (where, _facts, today) =>
      where.at === 'bilateral' && where.told ? { verdict: 'waiting', until: until(where.boundary, today) } : null,
  ),
  row(
    'R13b',
    { title: 'The same, within the unilateral term', cites: ['L1150-11', 'L4-62'], basis: 'text' },
    (where, _facts, today) =>
      where.at === 'unilateral' && where.told ? { verdict: 'waiting', until: until(where.boundary, today) } : null,
  ),
  row(
    'R13c',
    { title: 'The same, within the two years after it: late', cites: ['L1150-11', 'L1437-164'], basis: 'text' },
    (where, _facts, today) =>
      where.at === 'two-years' && where.told
        ? { verdict: 'waiting', until: until(where.boundary, today), warnings: ['liquidation-late'] }
        : null,
  ),
  row(
    'R13d',
    {
      title: 'The same, after the last term: lapsed; the entity decides, the bot never closes it',
      cites: ['L1150-11'],
      basis: 'interpretation',
    },
    where =>
      where.at === 'lapsed' && where.told
        ? { verdict: 'needs-information', missing: [missing('lapse', 'lapse')], warnings: ['liquidation-lapsed'] }
        : null,
  ),
  row(
    'R13e',
    {
      title: 'Required, and it is not known whether it was done (data never tells)',
      cites: ['L1150-11'],
      basis: 'interpretation',
      assumes: "the register's liquidation dates are a planned window and prove nothing",
    },
    (where, facts, today) => {
      if (where.at === 'own-term' || where.told) return null
      const planned = facts.plannedLiquidationTo ? (['planned-liquidation-window'] as const) : []
      if (where.at === 'lapsed') return { verdict: 'needs-information', missing: [liquidation], warnings: planned }
      return { verdict: 'waiting', until: until(where.boundary, today), missing: [liquidation], warnings: planned }
    },
  ),
]
