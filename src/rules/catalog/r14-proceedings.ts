import { rule } from '../rule.js'
import { literalReadingApplies } from './liquidation.js'
import { DONE_FACTS, isClaimFiledInTime } from './r13-liquidation-done.js'

/** Directive 2 read literally passes over a procedure; the row then holds and lets the table go on. */
export const R14 = rule({
  id: 'R14',
  title:
    'An open breach procedure or litigation is attested; a claim filed before the last term was over goes before R13a to R13e',
  cites: ['L1474-86'],
  basis: 'interpretation',
  facts: DONE_FACTS,
  judge: (facts, setting) => {
    if (facts.proceeding === undefined || facts.proceeding === 'none') return null
    if (literalReadingApplies(facts, setting)) return { verdict: null }
    return isClaimFiledInTime(facts, setting) ? { verdict: 'waiting', beforeLiquidation: true } : { verdict: 'waiting' }
  },
})

/** What somebody says is pending is pending under every reading, also after the day on which it was expected to end. */
export const R14b = rule({
  id: 'R14b',
  title: 'Attested that something is pending, until a day where that is known',
  cites: ['L1474-83'],
  basis: 'interpretation',
  facts: ['pending'],
  judge: ({ pending }, { today }) => {
    if (!pending) return null
    const { until } = pending
    return until && until >= today
      ? { verdict: 'waiting', until: { day: until, means: 'told' } }
      : { verdict: 'waiting' }
  },
})
