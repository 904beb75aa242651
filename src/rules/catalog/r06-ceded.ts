import { missing, rule } from '../rule.js'
import { recordedState } from './term.js'

/** A cession can leave two records of one contract; which one lives is for people to say. */
export const R06 = rule({
  id: 'R06',
  title: 'Ceded, and nobody has confirmed that this is the live record',
  cites: ['L80-41'],
  basis: 'interpretation',
  facts: ['state', 'realState', 'cession'],
  judge: facts => {
    if (recordedState(facts) !== 'ceded') return null
    const { cession } = facts
    if (cession === 'live') return { verdict: null }
    if (cession === 'replaced') return { verdict: 'not-applicable' }
    return { verdict: 'needs-information', missing: [missing('cession', 'cession')] }
  },
})
