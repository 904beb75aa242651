import type { AttestedFact, Duty, Facts, Flag, RegisterFact } from '../contract.js'
import type { NormId } from '../norms.js'
import { type Finding, missing, rule } from '../rule.js'

const DUTIES = [
  { flag: 'environmentalFlag', attested: 'environmental' },
  { flag: 'postConsumptionFlag', attested: 'postConsumption' },
  { flag: 'reversionFlag', attested: 'reversion' },
] as const satisfies readonly { flag: RegisterFact; attested: AttestedFact }[]

/** One duty after the contract: known to be pending, ticked by the entity, not known, or of no hindrance. */
function duty(flag: Flag, attested: Duty | undefined): 'pending' | 'to-attest' | 'unknown' | 'clear' {
  if (attested === 'pending') return 'pending'
  // Who says that there is no such duty although the entity ticked it says that the tick is a mistake.
  if (attested || flag === 'no') return 'clear'
  return flag === 'yes' ? 'to-attest' : 'unknown'
}

/** Works and goods, of which the decree speaks ("obras o bienes"). */
const WORKS_OR_GOODS: ReadonlySet<Facts['type']> = new Set<Facts['type']>([
  'works',
  'purchase',
  'goods-sale',
  'property-sale',
  'supplies',
  'concession',
  'public-private-partnership',
])

/** A duty that the entity ticked (or somebody attested) and nobody has attested as fulfilled. */
function pendingDuty(
  id: 'R15b' | 'R15c',
  { flag, attested }: (typeof DUTIES)[number],
  about: { title: string; cites: readonly [NormId]; basis: 'text' | 'interpretation' },
) {
  return rule({ id, ...about, facts: [flag, attested], judge: facts => waits(facts[flag], facts[attested], attested) })
}

function waits(flag: Flag, told: Duty | undefined, attested: (typeof DUTIES)[number]['attested']): Finding | null {
  const stands = duty(flag, told)
  if (stands === 'pending') return { verdict: 'waiting' }
  return stands === 'to-attest' ? { verdict: 'waiting', missing: [missing(attested, attested)] } : null
}

export const R15 = [
  rule({
    id: 'R15a',
    title: 'Environmental obligations flagged on works or goods, or attested as really existing, and not fulfilled',
    cites: ['D1082-CIERRE'],
    basis: 'text',
    facts: ['environmentalFlag', 'environmental', 'type'],
    judge: ({ environmentalFlag, environmental, type }) =>
      environmental || WORKS_OR_GOODS.has(type) ? waits(environmentalFlag, environmental, 'environmental') : null,
  }),
  rule({
    id: 'R15e',
    title: 'Environmental obligations flagged on what is neither works nor goods: does it really have any?',
    cites: ['D1082-CIERRE'],
    basis: 'interpretation',
    facts: ['environmentalFlag', 'environmental', 'type'],
    assumes: 'entities tick the flag on contracts of services too',
    judge: ({ environmentalFlag, environmental, type }) =>
      environmentalFlag === 'yes' && !environmental && !WORKS_OR_GOODS.has(type)
        ? { verdict: 'needs-information', missing: [missing('environmental', 'environmental')] }
        : null,
  }),
  pendingDuty('R15b', DUTIES[1], {
    title: 'Post-consumption obligations flagged and not attested as fulfilled',
    cites: ['D1082-CIERRE'],
    basis: 'interpretation',
  }),
  pendingDuty('R15c', DUTIES[2], {
    title: 'Reversion flagged and not attested as fulfilled',
    cites: ['L80-19'],
    basis: 'interpretation',
  }),
  rule({
    id: 'R15d',
    title: 'One of these three flags missing and not attested',
    cites: ['D1082-CIERRE', 'L80-19'],
    basis: 'interpretation',
    facts: [
      'environmentalFlag',
      'postConsumptionFlag',
      'reversionFlag',
      'environmental',
      'postConsumption',
      'reversion',
    ],
    judge: facts => {
      const unknown = DUTIES.filter(({ flag, attested }) => duty(facts[flag], facts[attested]) === 'unknown')
      if (unknown.length === 0) return null
      return { verdict: 'needs-information', missing: unknown.map(({ flag, attested }) => missing(flag, attested)) }
    },
  }),
]
