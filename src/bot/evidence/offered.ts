import type { AttestedFact, AttestingRole } from '../../rules/index.js'
import { GIVEN_BY } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { SuggestedFact, Suggestion } from './shown.js'

/** A question that evidence turns into one press: the ways of saying yes, which differ in the balance only. */
export interface OfferedQuestion {
  readonly fact: SuggestedFact
  readonly suggestions: readonly [Suggestion, ...Suggestion[]]
}

/**
 * What somebody in this role may confirm of a contract with one press: what the verdict asks for, or would be more sure by, and
 * an end before the term in any case. Nothing that they have told already.
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
  return [...evidence.suggestions.values()].flatMap(suggestions => {
    const [first, ...others] = suggestions
    if (!first || told.has(first.fact) || !GIVEN_BY[first.fact].includes(role)) return []
    const isAsked = asked.has(first.fact) || (first.fact === 'earlyEnd' && !known.has('earlyEnd'))
    // Of several rows that show the same the first is named; the ways of saying yes are those of one row.
    const sameRow = others.filter(({ by }) => by.row === first.by.row && by.set === first.by.set)
    return isAsked ? [{ fact: first.fact, suggestions: [first, ...sameRow] as const }] : []
  })
}

/** One of several contracts of which SECOP shows the same: who may say so, and the row. */
export interface InSight {
  readonly item: AssessedContract
  readonly role: AttestingRole
  readonly shown: Suggestion
}

/**
 * What may be confirmed of several contracts together, by fact. That a contract ended before its term is not: with which
 * balance is asked of each.
 */
export function alikeInSight(
  items: readonly AssessedContract[],
  person: Person,
  roleFor: (person: Person, item: AssessedContract) => AttestingRole | null,
): ReadonlyMap<SuggestedFact, readonly InSight[]> {
  const alike = new Map<SuggestedFact, InSight[]>()
  for (const item of items) {
    const role = roleFor(person, item)
    for (const { fact, suggestions } of role ? offeredTo(item, role, person.id) : [])
      if (role && fact !== 'earlyEnd')
        alike.set(fact, [...(alike.get(fact) ?? []), { item, role, shown: suggestions[0] }])
  }
  return alike
}
