import { missing, rule } from '../rule.js'
import { stateOf, TERM_FACTS, termEnd } from './term.js'

/** Directive 2 needs a term that is over, so an end that cannot be relied on is asked for. */
export const R07 = rule({
  id: 'R07',
  title: 'No end date, an end before the start or over 15 years ahead, or an extension that may not be in it',
  cites: ['CIRC002-D2'],
  basis: 'interpretation',
  facts: TERM_FACTS,
  assumes: 'an end that a person has told can be relied on',
  judge: (facts, setting) =>
    termEnd(facts, setting) === undefined
      ? { verdict: 'needs-information', missing: [missing('endsOn', 'realEnd')] }
      : null,
})

export const R08 = rule({
  id: 'R08',
  title: 'Approved or signed and never started in SECOP, today up to the end',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: TERM_FACTS,
  judge: (facts, setting) => {
    if (facts.state !== 'approved' && facts.state !== 'signed') return null
    const end = termEnd(facts, setting)
    return end !== undefined && setting.today <= end
      ? { verdict: 'in-execution', until: { day: end, means: 'closable' } }
      : null
  },
})

export const R09 = rule({
  id: 'R09',
  title: 'Approved or signed and never started in SECOP, today after the end: was it executed?',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: [...TERM_FACTS, 'executed'],
  judge: (facts, setting) => {
    if (facts.state !== 'approved' && facts.state !== 'signed') return null
    const end = termEnd(facts, setting)
    if (end === undefined || setting.today <= end) return null
    if (facts.executed === 'yes') return { verdict: null }
    if (facts.executed === 'no') return { verdict: 'not-applicable' }
    return { verdict: 'needs-information', missing: [missing('executed', 'executed')] }
  },
})

/** The end day itself is still inside the term (Código Civil art. 68; Ley 4 de 1913 arts. 59–61). */
export const R10 = rule({
  id: 'R10',
  title: 'Not terminated, today up to the end: closable at the earliest on the day after',
  cites: ['CIRC002-D2', 'CC-67', 'CC-68', 'L4-59'],
  basis: 'text',
  facts: TERM_FACTS,
  judge: (facts, setting) => {
    const state = stateOf(facts)
    // A state that nobody knows may be `terminado`; R03 and R04 ask for it.
    if (state === 'unknown' || state === 'cancelled') return null
    if (state === 'terminated' && !facts.earlyEnd) return null
    const end = termEnd(facts, setting)
    return end !== undefined && setting.today <= end
      ? { verdict: 'in-execution', until: { day: end, means: 'closable' } }
      : null
  },
})

export const R11 = rule({
  id: 'R11',
  title: 'Terminated although the end is not past: the date of the termination is needed',
  cites: ['L1150-11'],
  basis: 'interpretation',
  facts: TERM_FACTS,
  assumes: 'a terminated contract whose end is past ended on that day, unless an earlier termination is attested',
  judge: (facts, setting) => {
    if (stateOf(facts) !== 'terminated' || facts.earlyEnd) return null
    const end = termEnd(facts, setting)
    if (end === undefined) return null
    if (end < setting.today) return { verdict: null, warnings: ['end-assumed-as-termination'] }
    return { verdict: 'needs-information', missing: [missing('earlyEnd', 'earlyEnd')] }
  },
})
