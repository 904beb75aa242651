import { rule } from '../rule.js'
import { LIQUIDATION_FACTS, literalReadingApplies } from './liquidation.js'

/** Directive 2 read literally passes over a procedure; the row then holds and lets the table go on. */
export const R14 = rule({
  id: 'R14',
  title: 'An open breach procedure or litigation is attested',
  cites: ['L1474-86'],
  basis: 'interpretation',
  facts: [...LIQUIDATION_FACTS, 'proceeding'],
  judge: (facts, setting) =>
    facts.proceeding === 'open' ? { verdict: literalReadingApplies(facts, setting) ? null : 'waiting' } : null,
})
