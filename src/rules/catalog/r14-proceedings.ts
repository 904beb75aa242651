import { rule } from '../rule.js'
import { LIQUIDATION_FACTS, literalReadingApplies, TERM_FACTS, termOver } from './reading.js'

export const R14 = rule({
  id: 'R14',
  title: 'An open breach procedure or litigation is attested',
  cites: ['L1474-86'],
  basis: 'interpretation',
  facts: [...TERM_FACTS, ...LIQUIDATION_FACTS, 'proceeding'],
  judge: (facts, setting) => {
    if (facts.proceeding !== 'open' || termOver(facts, setting.today) === undefined) return null
    return { verdict: literalReadingApplies(facts, setting) ? null : 'waiting' }
  },
})
