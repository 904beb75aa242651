import type { AttestedFact, Duty, Flag, RegisterFact } from '../contract.js'
import type { NormId } from '../norms.js'
import { missing, rule } from '../rule.js'

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

/** A duty that the entity ticked (or somebody attested) and nobody has attested as fulfilled. */
function pendingDuty(
  id: 'R15a' | 'R15b' | 'R15c',
  { flag, attested }: (typeof DUTIES)[number],
  about: { title: string; cites: readonly [NormId]; basis: 'text' | 'interpretation' },
) {
  return rule({
    id,
    ...about,
    facts: [flag, attested],
    judge: facts => {
      const stands = duty(facts[flag], facts[attested])
      if (stands === 'pending') return { verdict: 'waiting' }
      return stands === 'to-attest' ? { verdict: 'waiting', missing: [missing(attested, attested)] } : null
    },
  })
}

export const R15 = [
  pendingDuty('R15a', DUTIES[0], {
    title: 'Environmental obligations flagged and not attested as fulfilled',
    cites: ['D1082-CIERRE'],
    basis: 'text',
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
