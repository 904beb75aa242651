import type { Facts } from '../contract.js'
import type { Day } from '../day.js'
import { isIllegible, missing, rule, type Setting, toConfirm } from '../rule.js'
import { literalH, regimeOf } from './liquidation.js'

/** Types for which a guarantee of quality or stability is to be expected (Decreto 1082 arts. 2.2.1.2.3.1.14–16). */
const EXPECTED: ReadonlySet<Facts['type']> = new Set<Facts['type']>([
  'works',
  'supervision',
  'consultancy',
  'purchase',
  'supplies',
])

/** Whether a contract of this type is expected to carry a guarantee of quality or stability. */
export function expectsQualityGuarantee(type: Facts['type']): boolean {
  return EXPECTED.has(type)
}

const EXPECTED_FACTS = ['type', 'ground', 'literalH', 'modality', 'regime', 'realRegime', 'qualityGuarantee'] as const

type ExpectedFacts = Pick<Facts, (typeof EXPECTED_FACTS)[number]>

function isExpected(facts: ExpectedFacts, setting: Setting): boolean {
  return literalH(facts, setting) !== 'yes' && (expectsQualityGuarantee(facts.type) || isIllegible(setting, 'type'))
}

/** Minimum value, direct award, or a regime whose own manual says whether guarantees are asked for. */
function isLeftToTheEntity(facts: ExpectedFacts): boolean {
  return facts.modality === 'minimum-value' || facts.modality === 'direct' || regimeOf(facts) === 'special'
}

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
      'Such a guarantee is to be expected (works, supervision, consultancy, goods, an illegible type), the modality makes it mandatory, and no dates are known',
    cites: ['D1082-GARANTIAS', 'D1082-CIERRE'],
    basis: 'interpretation',
    facts: EXPECTED_FACTS,
    judge: (facts, setting) => {
      if (!isExpected(facts, setting) || isLeftToTheEntity(facts)) return null
      if (facts.qualityGuarantee === 'none') return { verdict: null, warnings: ['no-quality-guarantee'] }
      if (facts.qualityGuarantee) return null
      return { verdict: 'needs-information', missing: [missing('qualityGuarantee', 'qualityGuarantee')] }
    },
  }),
  rule({
    id: 'R16d',
    title: 'As R16b under a modality that leaves guarantees to the entity: goes on with a warning',
    cites: ['L1150-7', 'D1082-GAR-MINIMA', 'D1082-GAR-DIRECTA'],
    basis: 'interpretation',
    facts: EXPECTED_FACTS,
    judge: (facts, setting) =>
      isExpected(facts, setting) && isLeftToTheEntity(facts) && facts.qualityGuarantee === undefined
        ? {
            verdict: null,
            missing: [toConfirm('qualityGuarantee', 'qualityGuarantee')],
            warnings: ['guarantee-not-mandatory'],
          }
        : null,
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
