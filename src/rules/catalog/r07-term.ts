import type { Facts } from '../contract.js'
import type { Day } from '../day.js'
import { isIllegible, missing, rule, type Setting } from '../rule.js'
import { hasRecordedPayment } from './payments.js'
import { endingOf, fullTermEnd, isToldEnded, isUnsigned, stateOf, TERM_FACTS, termEnd } from './term.js'

/** Directive 2 needs a term that is over, so an end that cannot be relied on is asked for. */
export const R07 = rule({
  id: 'R07',
  title:
    'No end date, an end before the start or over 15 years ahead, an extension that may not be in it, or illegible days',
  cites: ['CIRC002-D2'],
  basis: 'interpretation',
  facts: TERM_FACTS,
  assumes: 'an end that a person has told can be relied on',
  judge: (facts, setting) =>
    termEnd(facts, setting) === undefined
      ? { verdict: 'needs-information', missing: [missing('endsOn', 'realEnd')] }
      : null,
})

/** Told that it ended, it counts as `terminado`, which is then to be recorded in SECOP. */
function runningUntil(end: Day, ended: boolean) {
  return {
    verdict: 'in-execution',
    until: { day: end, means: 'closable' },
    ...(ended ? ({ blockers: ['record-the-termination'] } as const) : {}),
  } as const
}

export const R08 = rule({
  id: 'R08',
  title: 'Approved or signed and never started in SECOP, today up to the end (or the attested termination)',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: TERM_FACTS,
  judge: (facts, setting) => {
    const state = stateOf(facts)
    if (state !== 'approved' && state !== 'signed') return null
    const end = termEnd(facts, setting)
    return end !== undefined && setting.today <= end ? runningUntil(end, endingOf(facts) !== undefined) : null
  },
})

const NEVER_STARTED_FACTS = [...TERM_FACTS, 'paid', 'invoiced'] as const

export const R09 = rule({
  id: 'R09',
  title:
    'Approved or signed and never started in SECOP, today after the end, nothing paid or invoiced: was it executed?',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: NEVER_STARTED_FACTS,
  judge: (facts, setting) => {
    const state = stateOf(facts)
    if ((state !== 'approved' && state !== 'signed') || isToldEnded(facts, setting)) return null
    const end = termEnd(facts, setting)
    if (end === undefined || setting.today <= end || hasRecordedPayment(facts)) return null
    if (facts.executed === 'yes') return { verdict: null }
    if (facts.executed === 'no') return { verdict: 'not-applicable' }
    return { verdict: 'needs-information', missing: [missing('executed', 'executed')] }
  },
})

export const R09b = rule({
  id: 'R09b',
  title: 'As R09, but something was paid or invoiced: goes on with a warning',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: NEVER_STARTED_FACTS,
  assumes: 'a payment or an invoice shows that it was executed',
  judge: (facts, setting) => {
    const state = stateOf(facts)
    if ((state !== 'approved' && state !== 'signed') || isToldEnded(facts, setting)) return null
    const end = termEnd(facts, setting)
    return end !== undefined && setting.today > end && hasRecordedPayment(facts)
      ? { verdict: null, warnings: ['never-started-in-secop'] }
      : null
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
    // A state that nobody knows may be `terminado`; R02 to R04 ask for it.
    if (state === 'terminated' || state === 'unknown' || state === 'cancelled' || isUnsigned(state)) return null
    const end = termEnd(facts, setting)
    return end !== undefined && setting.today <= end ? runningUntil(end, endingOf(facts) !== undefined) : null
  },
})

/** The term, and what makes it seem to have ended before. */
const SEEMING_FACTS = [...TERM_FACTS, 'updatedOn', 'shownTermination'] as const

export const R11 = rule({
  id: 'R11',
  title: 'Terminated although the end is not past: the date of the termination and the balance are needed',
  cites: ['L1150-11'],
  basis: 'interpretation',
  facts: SEEMING_FACTS,
  assumes:
    'a terminated contract whose end is past ended on that day, unless an earlier termination is attested or shown',
  judge: (facts, setting) => {
    if (stateOf(facts) !== 'terminated' || isToldEnded(facts, setting)) return null
    const end = termEnd(facts, setting)
    if (end === undefined) return null
    // Where it seems to have ended before (R11b), nothing is assumed of its end: that is asked.
    if (end < setting.today)
      return seemsEnded(facts, setting) ? null : { verdict: null, warnings: ['end-assumed-as-termination'] }
    return facts.earlyEnd === 'still-running'
      ? { verdict: 'in-execution', until: { day: end, means: 'closable' }, warnings: ['secop-says-terminated'] }
      : { verdict: 'needs-information', missing: [missing('earlyEnd', 'earlyEnd')] }
  },
})

export const R11b = rule({
  id: 'R11b',
  title:
    'Terminated, the end past, but its last contractual event or evidence lies before the end: it seems to have ended before',
  cites: ['L1150-11'],
  basis: 'interpretation',
  facts: SEEMING_FACTS,
  assumes: 'the last contractual event of a terminated contract is its termination',
  judge: (facts, setting) => {
    if (stateOf(facts) !== 'terminated' || isToldEnded(facts, setting)) return null
    return seemsEnded(facts, setting)
      ? { verdict: 'needs-information', missing: [missing('earlyEnd', 'earlyEnd')] }
      : null
  },
})

/** Whether a terminated contract, its end past, seems to have ended before it, by its last event or by evidence. */
function seemsEnded(facts: Pick<Facts, (typeof SEEMING_FACTS)[number]>, setting: Setting): boolean {
  const end = fullTermEnd(facts, setting)
  if (end === undefined || end >= setting.today) return false
  const signs = [facts.updatedOn, facts.shownTermination]
  return signs.some(day => day && day < end) || isIllegible(setting, 'updatedOn')
}
