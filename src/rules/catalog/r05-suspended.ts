import { missing, rule } from '../rule.js'
import { endDoubt } from './reading.js'

/**
 * While SECOP shows a contract as suspended only invoices can be added to it, so a restart that only people know of
 * lets the table go on, with its registration as a blocker. A suspension moves the end: it has to be told anew.
 */
export const R05 = rule({
  id: 'R05',
  title: 'Suspended; when the end or the known restart is past, asks whether it restarted',
  cites: ['C1834'],
  basis: 'interpretation',
  facts: ['state', 'restart', 'realEnd', 'earlyEnd', 'startsOn', 'endsOn', 'addedDays'],
  judge: (facts, { today }) => {
    if (facts.state !== 'suspended') return null
    const { restart } = facts
    if (facts.earlyEnd || (restart?.happened && facts.realEnd))
      return { verdict: null, blockers: ['register-the-restart'] }
    if (restart?.happened) return { verdict: 'suspended', missing: [missing('endsOn', 'realEnd')] }
    if (restart && restart.on > today) return { verdict: 'suspended' }
    const endIsAhead = endDoubt(facts, today) === null && facts.endsOn && facts.endsOn >= today
    if (!restart && endIsAhead) return { verdict: 'suspended' }
    return { verdict: 'suspended', missing: [missing('restart', 'restart')], warnings: ['restart-to-verify'] }
  },
})
