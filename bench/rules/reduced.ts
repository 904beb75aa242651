import { type Contract, daysBetween, type Verdict } from '../../src/rules/index.js'
import { TODAY } from '../rows.js'

/*
 * The decision table cut down to what decides where nobody has attested anything (state, end of the term, literal h,
 * liquidation flag, duties, payments), and to nothing but the verdict: what the general rule engines are given to do. It
 * is data, from which the rules of each engine are made.
 */

/** The facts of a contract as those engines compare them fastest: words, and numbers for days and pesos. */
export interface ReducedFacts {
  readonly state: string
  /** Days from the end of the term to today; negative for an end that is still ahead. */
  readonly daysPast: number
  readonly addedDays: number
  /** Days from its last contractual event to today; 0 where none is known. */
  readonly daysQuiet: number
  readonly type: string
  readonly regime: string
  readonly ground: string
  readonly flag: string
  readonly environmental: string
  readonly postConsumption: string
  readonly reversion: string
  readonly value: number
  readonly paid: number
  readonly invoiced: number
}

export type ReducedFact = keyof ReducedFacts

/** One comparison; all of a row's must hold. */
export type Condition =
  | readonly [fact: ReducedFact, is: 'in', values: readonly string[]]
  | readonly [fact: ReducedFact, is: '<' | '<=' | '>' | '>=', value: number | ReducedFact]

export interface ReducedRow {
  readonly when: readonly Condition[]
  readonly verdict: Verdict
}

const PROLONGED = ['works', 'supervision', 'consultancy', 'supplies', 'services', 'decree-092']
/** The law's last term for a liquidation, 30 months from the end, is over for what ended on 31 December 2024 or before. */
const LAPSED_DAYS = daysBetween('2024-12-31', TODAY)

const GOODS = [
  'works',
  'purchase',
  'goods-sale',
  'property-sale',
  'supplies',
  'concession',
  'public-private-partnership',
]
const UNSIGNED: Condition = ['state', 'in', ['draft', 'in-approval', 'sent-to-supplier']]
const OVER: Condition = ['daysPast', '>', 0]
const LITERAL_H: Condition = ['ground', 'in', ['professional-services']]
const GENERAL: Condition = ['regime', 'in', ['general']]
const LAPSED: Condition = ['daysPast', '>=', LAPSED_DAYS]
const FLAGGED: Condition = ['flag', 'in', ['yes']]
const BY_LAW: readonly Condition[] = [GENERAL, ['type', 'in', PROLONGED]]

/** The rows on the three duties, for contracts of which these conditions hold. */
function duties(...more: readonly Condition[]): ReducedRow[] {
  const facts = ['environmental', 'postConsumption', 'reversion'] as const
  return [
    { when: [...more, ['environmental', 'in', ['yes']], ['type', 'in', GOODS]], verdict: 'waiting' },
    { when: [...more, ['environmental', 'in', ['yes']]], verdict: 'needs-information' },
    { when: [...more, ['postConsumption', 'in', ['yes']]], verdict: 'waiting' },
    { when: [...more, ['reversion', 'in', ['yes']]], verdict: 'waiting' },
    ...facts.map((fact): ReducedRow => ({ when: [...more, [fact, 'in', ['unknown']]], verdict: 'needs-information' })),
  ]
}

/** The first row of which every condition holds gives the verdict. */
export const REDUCED: readonly ReducedRow[] = [
  { when: [['state', 'in', ['closed']]], verdict: 'closed' },
  { when: [UNSIGNED, ['paid', '>', 0]], verdict: 'needs-information' },
  { when: [UNSIGNED, ['invoiced', '>', 0]], verdict: 'needs-information' },
  { when: [UNSIGNED], verdict: 'not-applicable' },
  { when: [['state', 'in', ['suspended']]], verdict: 'suspended' },
  { when: [['state', 'in', ['cancelled', 'unknown', 'ceded']]], verdict: 'needs-information' },
  { when: [OVER, ['addedDays', '>', 0], ['daysPast', '<=', 'addedDays']], verdict: 'needs-information' },
  {
    when: [OVER, ['state', 'in', ['approved', 'signed']], ['paid', '<=', 0], ['invoiced', '<=', 0]],
    verdict: 'needs-information',
  },
  { when: [OVER, ['state', 'in', ['terminated']], ['daysQuiet', '>', 'daysPast']], verdict: 'needs-information' },
  {
    when: [
      ['daysPast', '<=', 0],
      ['state', 'in', ['terminated']],
    ],
    verdict: 'needs-information',
  },
  { when: [['daysPast', '<=', 0]], verdict: 'in-execution' },
  { when: [['ground', 'in', ['plurality']]], verdict: 'needs-information' },
  { when: [LITERAL_H, FLAGGED, LAPSED], verdict: 'needs-information' },
  { when: [LITERAL_H, FLAGGED], verdict: 'waiting' },
  ...duties(LITERAL_H),
  { when: [LITERAL_H, ['invoiced', '>', 'paid']], verdict: 'needs-information' },
  { when: [LITERAL_H, ['paid', '>', 0], ['paid', '<', 'value']], verdict: 'needs-information' },
  { when: [LITERAL_H], verdict: 'close-now' },
  { when: [...BY_LAW, ['flag', 'in', ['yes', 'unknown']], LAPSED], verdict: 'needs-information' },
  { when: [...BY_LAW, ['flag', 'in', ['yes', 'unknown']]], verdict: 'waiting' },
  { when: BY_LAW, verdict: 'needs-information' },
  { when: [FLAGGED, GENERAL, LAPSED], verdict: 'needs-information' },
  { when: [FLAGGED], verdict: 'waiting' },
  { when: [['flag', 'in', ['unknown']]], verdict: 'needs-information' },
  ...duties().slice(0, 4),
  { when: [], verdict: 'needs-information' },
]

export function reducedFacts({ facts }: Contract): ReducedFacts {
  if (!facts.endsOn) throw new Error('an invented contract has an end')
  return {
    state: facts.state,
    daysPast: daysBetween(facts.endsOn, TODAY),
    addedDays: facts.addedDays ?? 0,
    daysQuiet: facts.updatedOn ? daysBetween(facts.updatedOn, TODAY) : 0,
    type: facts.type,
    regime: facts.regime,
    ground: facts.ground,
    flag: facts.liquidationFlag,
    environmental: facts.environmentalFlag,
    postConsumption: facts.postConsumptionFlag,
    reversion: facts.reversionFlag,
    value: Number(facts.value),
    paid: Number(facts.paid),
    invoiced: Number(facts.invoiced),
  }
}
