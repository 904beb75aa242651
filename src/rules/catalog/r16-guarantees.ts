import type { Facts } from '../contract.js'
import type { Day } from '../day.js'
import { isIllegible, missing, rule } from '../rule.js'
import { literalH } from './liquidation.js'

/** Types for which a guarantee of quality or stability is to be expected (Decreto 1082 arts. 2.2.1.2.3.1.14–16). */
const EXPECTED: ReadonlySet<Facts['type']> = new Set<Facts['type']>([
  'works',
  'supervision',
  'consultancy',
  'purchase',
  'supplies',
])

/** The last day of a guarantee that is still alive today, that day inclusive. */
function alive(last: Day | 'none' | undefined, today: Day): Day | undefined {
  return last === undefined || last === 'none' || last < today ? undefined : last
}

export const R16 = [
  rule({
    id: 'R16a',
    title: 'A guarantee of quality, stability or maintenance ends on or after today: closable the day after',
    cites: ['D1082-CIERRE'],
    basis: 'text',
    facts: ['qualityGuarantee'],
    judge: ({ qualityGuarantee }, { today }) => {
      const last = alive(qualityGuarantee, today)
      return last ? { verdict: 'waiting', until: { day: last, means: 'closable' } } : null
    },
  }),
  rule({
    id: 'R16b',
    title:
      'Such a guarantee is to be expected (works, supervision, consultancy, goods, an illegible type) and no dates are known',
    cites: ['D1082-GARANTIAS', 'D1082-CIERRE'],
    basis: 'interpretation',
    facts: ['type', 'ground', 'literalH', 'qualityGuarantee'],
    judge: (facts, setting) => {
      if (facts.qualityGuarantee !== undefined || literalH(facts, setting) === 'yes') return null
      if (!EXPECTED.has(facts.type) && !isIllegible(setting, 'type')) return null
      return { verdict: 'needs-information', missing: [missing('qualityGuarantee', 'qualityGuarantee')] }
    },
  }),
  rule({
    id: 'R16c',
    title: 'Only guarantees of performance, advance, wages or liability alive: not listed, goes on with a warning',
    cites: ['D1082-CIERRE'],
    basis: 'interpretation',
    facts: ['otherGuarantee'],
    judge: ({ otherGuarantee }, { today }) =>
      alive(otherGuarantee, today) ? { verdict: null, warnings: ['other-guarantee-alive'] } : null,
  }),
]
