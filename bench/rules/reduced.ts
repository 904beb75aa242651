import { type Contract, daysBetween, type Verdict } from '../../src/rules/index.js'
import { TODAY } from '../rows.js'
import type { Case } from './cases.js'

/*
 * The decision table cut down to state, end of the term, literal h, liquidation flag and payments, and to nothing but
 * the verdict: what the general rule engines are given to do. It is data, from which the rules of each engine are made.
 */

/** The facts of a contract as those engines compare them fastest: words, and numbers for days and pesos. */
export interface ReducedFacts {
  readonly state: string
  /** Days from the end of the term to today; negative for an end that is still ahead. */
  readonly daysPast: number
  readonly type: string
  readonly regime: string
  readonly ground: string
  readonly flag: string
  readonly value: number
  readonly paid: number
  readonly invoiced: number
}

export type ReducedFact = keyof ReducedFacts

/** One comparison; all of a row's must hold. */
export type Condition =
  | readonly [fact: ReducedFact, is: 'in', values: readonly string[]]
  | readonly [fact: ReducedFact, is: '<' | '>' | '>=', value: number | ReducedFact]

export interface ReducedRow {
  readonly when: readonly Condition[]
  readonly verdict: Verdict
}

const PROLONGED = ['works', 'supervision', 'consultancy', 'supplies', 'services', 'decree-092']
/** The law's last term for a liquidation, 30 months from the end, is over for what ended on 31 December 2024 or before. */
const LAPSED_DAYS = daysBetween('2024-12-31', TODAY)

const LITERAL_H = ['ground', 'in', ['professional-services']] as const
const GENERAL = ['regime', 'in', ['general']] as const
const LAPSED = ['daysPast', '>=', LAPSED_DAYS] as const

/** The first row of which every condition holds gives the verdict. */
export const REDUCED: readonly ReducedRow[] = [
  { when: [['state', 'in', ['closed']]], verdict: 'closed' },
  { when: [['state', 'in', ['draft', 'in-approval', 'sent-to-supplier']]], verdict: 'not-applicable' },
  { when: [['state', 'in', ['suspended']]], verdict: 'suspended' },
  { when: [['state', 'in', ['cancelled', 'unknown', 'ceded']]], verdict: 'needs-information' },
  {
    when: [
      ['state', 'in', ['approved', 'signed']],
      ['daysPast', '>', 0],
    ],
    verdict: 'needs-information',
  },
  {
    when: [
      ['state', 'in', ['terminated']],
      ['daysPast', '<', 1],
    ],
    verdict: 'needs-information',
  },
  { when: [['daysPast', '<', 1]], verdict: 'in-execution' },
  { when: [['ground', 'in', ['plurality']]], verdict: 'needs-information' },
  { when: [LITERAL_H, ['flag', 'in', ['yes']], LAPSED], verdict: 'needs-information' },
  { when: [LITERAL_H, ['flag', 'in', ['yes']]], verdict: 'waiting' },
  { when: [LITERAL_H, ['invoiced', '>', 'paid']], verdict: 'needs-information' },
  { when: [LITERAL_H, ['paid', '>', 0], ['paid', '<', 'value']], verdict: 'needs-information' },
  { when: [LITERAL_H], verdict: 'close-now' },
  {
    when: [GENERAL, ['type', 'in', PROLONGED], ['flag', 'in', ['yes', 'unknown']], LAPSED],
    verdict: 'needs-information',
  },
  { when: [GENERAL, ['type', 'in', PROLONGED], ['flag', 'in', ['yes', 'unknown']]], verdict: 'waiting' },
  { when: [GENERAL, ['flag', 'in', ['yes']], LAPSED], verdict: 'needs-information' },
  { when: [['flag', 'in', ['yes']]], verdict: 'waiting' },
  { when: [], verdict: 'needs-information' },
]

/** Whether the reduced table says all that the whole one does: nothing attested, no duties, a term as it stands. */
export function isReducible({ contract: { facts }, attestations }: Case): boolean {
  const duties = [facts.environmentalFlag, facts.postConsumptionFlag, facts.reversionFlag]
  return attestations.length === 0 && facts.addedDays === 0 && duties.every(flag => flag === 'no')
}

export function reducedFacts({ facts }: Contract): ReducedFacts {
  if (!facts.endsOn) throw new Error('an invented contract has an end')
  return {
    state: facts.state,
    daysPast: daysBetween(facts.endsOn, TODAY),
    type: facts.type,
    regime: facts.regime,
    ground: facts.ground,
    flag: facts.liquidationFlag,
    value: Number(facts.value),
    paid: Number(facts.paid),
    invoiced: Number(facts.invoiced),
  }
}
