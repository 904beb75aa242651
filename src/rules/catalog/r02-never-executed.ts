import type { Facts } from '../contract.js'
import { centavosOf } from '../money.js'
import { type Finding, isIllegible, missing, rule, type Setting } from '../rule.js'
import { isToldEnded, isUnsigned, recordedState, TERM_FACTS, type TermFacts } from './term.js'

/** Whether something was paid or invoiced, or an amount cannot be read: what stands there may be a payment. */
function hasMoney({ paid, invoiced }: Pick<Facts, 'paid' | 'invoiced'>, setting: Setting): boolean {
  return isIllegible(setting, 'paid', 'invoiced') || [paid, invoiced].some(amount => (centavosOf(amount) ?? 0n) > 0n)
}

/** Executed all the same, and when it ended; or never executed. Until then it is asked. */
function whatHappened(facts: TermFacts, setting: Setting): Finding {
  const { executed } = facts
  if (executed === 'no') return { verdict: 'not-applicable' }
  if (executed === undefined) return { verdict: 'needs-information', missing: [missing('executed', 'executed')] }
  return isToldEnded(facts, setting)
    ? { verdict: null }
    : { verdict: 'needs-information', missing: [missing('endsOn', 'earlyEnd')] }
}

/** Without signatures there is no contract whose file could be closed; but money speaks of one. */
export const R02 = rule({
  id: 'R02',
  title:
    'Draft, in approval or sent to the supplier: not signed; with an amount paid or invoiced it is asked, as in R03',
  cites: ['L80-41'],
  basis: 'interpretation',
  facts: [...TERM_FACTS, 'paid', 'invoiced'],
  judge: (facts, setting) => {
    if (!isUnsigned(recordedState(facts))) return null
    return hasMoney(facts, setting) ? whatHappened(facts, setting) : { verdict: 'not-applicable' }
  },
})

/** `Cancelado` is said of contracts that never began and of contracts that did. */
export const R03 = rule({
  id: 'R03',
  title:
    'Cancelled: not applicable when never signed, paid nor invoiced, else (or where the data has no such columns) it must be told what happened',
  cites: ['L80-60'],
  basis: 'interpretation',
  facts: [...TERM_FACTS, 'signedOn', 'paid', 'invoiced'],
  judge: (facts, setting) => {
    if (recordedState(facts) !== 'cancelled') return null
    const { signedOn, paid, invoiced } = facts
    // A file without one of these columns, or with a cell that cannot be read, does not say that there was none.
    const isTold = signedOn !== undefined && paid !== undefined && invoiced !== undefined
    return isTold && !signedOn && !hasMoney(facts, setting)
      ? { verdict: 'not-applicable' }
      : whatHappened(facts, setting)
  },
})

/** A state that is empty or that the table does not know (`Liquidado` and `Activo` of old extracts among them). */
export const R04 = rule({
  id: 'R04',
  title: 'State empty or not known; the true state attested leads on',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: ['state', 'realState'],
  judge: facts => {
    if (facts.state !== 'unknown') return null
    return facts.realState
      ? { verdict: null }
      : { verdict: 'needs-information', missing: [missing('state', 'realState')] }
  },
})
