import { rule } from '../rule.js'
import type { Warning } from '../verdict.js'
import { areAmountsIllegible, moneyIsPending, PAYMENT_FACTS } from './payments.js'
import { recordedState } from './term.js'

/** SECOP itself says `Cerrado`. What looks odd about it is said, never undone. */
export const R01 = rule({
  id: 'R01',
  title: 'Closed in SECOP; warns when the end is in the future, money is pending or a quality guarantee is alive',
  cites: ['CIRC002'],
  basis: 'text',
  facts: ['state', 'realState', 'endsOn', ...PAYMENT_FACTS, 'qualityGuarantee', 'updatedOn'],
  judge: (facts, setting) => {
    if (recordedState(facts) !== 'closed') return null
    const { today } = setting
    const warnings: Warning[] = []
    if (facts.endsOn && facts.endsOn > today) warnings.push('closed-before-its-end')
    // Of an amount that cannot be read nothing is said.
    const isKnown = facts.payment !== undefined || !areAmountsIllegible(setting)
    if (isKnown && moneyIsPending(facts, setting)) warnings.push('closed-with-money-pending')
    const guarantee = facts.qualityGuarantee
    if (guarantee && guarantee !== 'none' && guarantee >= today) warnings.push('closed-with-quality-guarantee')
    return { verdict: 'closed', warnings }
  },
})
