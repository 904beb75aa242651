import { missing, rule } from '../rule.js'
import { endIsDoubtful } from './term.js'

/**
 * While SECOP shows a contract as suspended only invoices can be added to it, so a restart or an early end that only
 * people know of lets the table go on, with its registration as a blocker. A suspension moves the end: after a restart
 * it has to be told anew.
 */
export const R05 = rule({
  id: 'R05',
  title: 'Suspended; when the end or the known restart is past, asks whether it restarted',
  cites: ['C1834'],
  basis: 'interpretation',
  facts: ['state', 'realState', 'restart', 'realEnd', 'earlyEnd', 'startsOn', 'endsOn', 'addedDays'],
  judge: (facts, setting) => {
    const { today } = setting
    if (facts.state !== 'suspended') return null
    const { restart, realEnd, earlyEnd } = facts
    const restarted = restart?.happened === true && restart.on <= today
    if ((earlyEnd && earlyEnd.on < today) || (restarted && realEnd))
      return { verdict: null, blockers: ['register-the-restart'] }
    if (restarted) return { verdict: 'suspended', missing: [missing('endsOn', 'realEnd')] }
    const end = realEnd ?? (endIsDoubtful(facts, setting) ? null : facts.endsOn)
    // Who has told a restart that is still ahead need not be asked because the end of the register is past.
    const isAhead = restart ? restart.on > today : end != null && end >= today
    if (isAhead) return { verdict: 'suspended' }
    return { verdict: 'suspended', missing: [missing('restart', 'restart')], warnings: ['restart-to-verify'] }
  },
})
