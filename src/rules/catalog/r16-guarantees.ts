import type { Facts } from '../contract.js'
import { missing, rule } from '../rule.js'
import { literalH, TERM_FACTS, termOver } from './reading.js'

/** Types for which a guarantee of quality or stability is to be expected (Decreto 1082 arts. 2.2.1.2.3.1.14–16). */
const EXPECTED: ReadonlySet<Facts['type']> = new Set<Facts['type']>([
  'works',
  'supervision',
  'consultancy',
  'purchase',
  'supplies',
])

export const R16 = [
  rule({
    id: 'R16a',
    title: 'A guarantee of quality, stability or maintenance ends on or after today: closable the day after',
    cites: ['D1082-CIERRE'],
    basis: 'text',
    facts: [...TERM_FACTS, 'qualityGuarantee'],
    judge: (facts, { today }) => {
      const { qualityGuarantee: last } = facts
      if (termOver(facts, today) === undefined || last === undefined || last === 'none' || last < today) return null
      return { verdict: 'waiting', until: { day: last, means: 'closable' } }
    },
  }),
  rule({
    id: 'R16b',
    title: 'Such a guarantee is to be expected (works, supervision, consultancy, goods) and no dates are known',
    cites: ['D1082-GARANTIAS', 'D1082-CIERRE'],
    basis: 'interpretation',
    facts: [...TERM_FACTS, 'type', 'ground', 'literalH', 'qualityGuarantee'],
    judge: (facts, { today }) => {
      if (termOver(facts, today) === undefined || facts.qualityGuarantee !== undefined) return null
      if (!EXPECTED.has(facts.type) || literalH(facts) === 'yes') return null
      return { verdict: 'needs-information', missing: [missing('qualityGuarantee', 'qualityGuarantee')] }
    },
  }),
  rule({
    id: 'R16c',
    title: 'Only guarantees of performance, advance, wages or liability alive: not listed, goes on with a warning',
    cites: ['D1082-CIERRE'],
    basis: 'interpretation',
    facts: [...TERM_FACTS, 'otherGuarantee'],
    judge: (facts, { today }) => {
      const { otherGuarantee: last } = facts
      if (termOver(facts, today) === undefined || last === undefined || last === 'none' || last < today) return null
      return { verdict: null, warnings: ['other-guarantee-alive'] }
    },
  }),
]
