import { centavosOf } from '../money.js'
import { missing, rule } from '../rule.js'

/** `Cancelado` is said of contracts that never began and of contracts that did. */
export const R03 = rule({
  id: 'R03',
  title: 'Cancelled: not applicable when never signed nor paid, else it must be told what happened',
  cites: ['L80-60'],
  basis: 'interpretation',
  facts: ['state', 'realState', 'signedOn', 'paid'],
  judge: ({ state, realState, signedOn, paid }) => {
    if (state !== 'cancelled') return null
    if (realState) return { verdict: realState === 'never-signed' ? 'not-applicable' : null }
    // An absent key means "not told", which is no answer: only what the register leaves empty says "none".
    const nothingPaid = paid === null || centavosOf(paid) === 0n
    if (signedOn === null && nothingPaid) return { verdict: 'not-applicable' }
    return { verdict: 'needs-information', missing: [missing('state', 'realState')] }
  },
})

/** A state that is empty or that the table does not know (`Liquidado` and `Activo` of old extracts among them). */
export const R04 = rule({
  id: 'R04',
  title: 'State empty or not known',
  cites: ['CIRC002-D1', 'CIRC002-D2'],
  basis: 'interpretation',
  facts: ['state', 'realState'],
  judge: ({ state, realState }) => {
    if (state !== 'unknown') return null
    if (realState) return { verdict: realState === 'never-signed' ? 'not-applicable' : null }
    return { verdict: 'needs-information', missing: [missing('state', 'realState')] }
  },
})
