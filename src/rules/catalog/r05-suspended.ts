import { missing, rule } from '../rule.js'
import { fullTermEnd, isToldEnded, recordedState, TERM_FACTS } from './term.js'

/**
 * While SECOP shows a contract as suspended only invoices can be added to it, so a restart or another state that only
 * people know of lets the table go on, with its registration as a blocker. A suspension moves the end: after a restart
 * it has to be told anew. Who tells that it ended is asked for its real state.
 */
export const R05 = rule({
  id: 'R05',
  title: 'Suspended; when the end or the known restart is past, asks whether it restarted',
  cites: ['C1834'],
  basis: 'interpretation',
  facts: [...TERM_FACTS, 'restart'],
  judge: (facts, setting) => {
    const { today } = setting
    if (recordedState(facts) !== 'suspended')
      return facts.state === 'suspended' ? { verdict: null, blockers: ['register-the-restart'] } : null
    const { restart, realEnd } = facts
    const restarted = restart?.happened === true && restart.on <= today
    if (restarted && realEnd) return { verdict: null, blockers: ['register-the-restart'] }
    if (restarted) return { verdict: 'suspended', missing: [missing('endsOn', 'realEnd')] }
    const until = restart && restart.on > today ? ({ until: { day: restart.on, means: 'told' } } as const) : undefined
    if (isToldEnded(facts, setting)) return { verdict: 'suspended', ...until, missing: [missing('state', 'realState')] }
    if (until) return { verdict: 'suspended', ...until }
    const end = fullTermEnd(facts, setting)
    if (!restart && end !== undefined && end >= today) return { verdict: 'suspended' }
    return { verdict: 'suspended', missing: [missing('restart', 'restart')], warnings: ['restart-to-verify'] }
  },
})
