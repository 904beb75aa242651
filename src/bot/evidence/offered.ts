import type { AttestedFact, AttestingRole } from '../../rules/index.js'
import { GIVEN_BY } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { SuggestedFact, Suggestion } from './shown.js'

/** A question that evidence turns into one press: the ways of saying yes, which differ in the balance only. */
export interface OfferedQuestion {
  readonly fact: SuggestedFact
  readonly suggestions: readonly [Suggestion, ...Suggestion[]]
}

/**
 * What somebody in this role may confirm of a contract with one press: what the verdict asks for, or would be more sure by, and
 * an end before the term in any case, and the restart of one that is called suspended. Nothing that they have told already.
 */
export function offeredTo(
  { assessment, status, evidence }: AssessedContract,
  role: AttestingRole,
  person: string,
): readonly OfferedQuestion[] {
  if (assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return []
  const asked = new Set<AttestedFact>(assessment.missing.map(({ attestation }) => attestation))
  const told = new Set(
    status.attestations.filter(({ by, id }) => by === person && !assessment.stale.includes(id)).map(({ fact }) => fact),
  )
  const known = new Set(status.attestations.map(({ fact }) => fact))
  const t0 = assessment.liquidation?.t0
  return [...evidence.suggestions.values()].flatMap(suggestions => {
    // A liquidation before the end, as it is known by now, would be refused.
    const [first, ...others] = suggestions.filter(({ fact, value }) => fact !== 'liquidation' || !t0 || value.on >= t0)
    if (!first || told.has(first.fact) || !GIVEN_BY[first.fact].includes(role)) return []
    const isAsked =
      asked.has(first.fact) ||
      (first.fact === 'earlyEnd' && !known.has('earlyEnd')) ||
      (first.fact === 'restart' && assessment.verdict === 'suspended' && !known.has('restart'))
    // Of several rows that show the same the first is named; the ways of saying yes are those of one row.
    const sameRow = others.filter(({ by }) => by.row === first.by.row && by.set === first.by.set)
    return isAsked ? [{ fact: first.fact, suggestions: [first, ...sameRow] as const }] : []
  })
}
