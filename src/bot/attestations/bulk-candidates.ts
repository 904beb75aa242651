import type { AttestedFact } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import { roleFor } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, mostUrgentFirst, placeOf, urgencyOf } from '../contracts/groups.js'

/**
 * A supervisor's own contracts by the one fact that each waits for, the most urgent first: those alike can be answered
 * together. A contract that waits for two facts of theirs is alike with none.
 */
export function bulkCandidates(
  items: readonly AssessedContract[],
  person: Person,
): ReadonlyMap<AttestedFact, readonly AssessedContract[]> {
  const alike = new Map<AttestedFact, AssessedContract[]>()
  for (const item of items) {
    const fact = soleGap(item, person)
    if (fact) alike.set(fact, [...(alike.get(fact) ?? []), item])
  }
  return new Map(
    [...alike].map(([fact, group]) => [
      fact,
      mostUrgentFirst(group, item => urgencyOf(item, placeOf(item, 'supervisor', person.id))),
    ]),
  )
}

function soleGap(item: AssessedContract, person: Person): AttestedFact | null {
  if (roleFor(person, item) !== 'supervisor') return null
  const place = placeOf(item, 'supervisor', person.id)
  if (place === 'needsFact') {
    const [fact, ...others] = new Set(askedOf(item, 'supervisor', person.id).map(({ attestation }) => attestation))
    return fact && others.length === 0 ? fact : null
  }
  // A closing by the literal reading passes over something that is pending.
  return place === 'closeNow' && isConfirmable(item, person.id) ? 'nothingPending' : null
}

/** Whether this person has told this fact of this contract and it still counts: then they are not asked again. */
export function hasTold({ status, assessment }: AssessedContract, person: string, fact: AttestedFact): boolean {
  if (assessment.disputes.some(dispute => dispute.fact === fact)) return false
  return status.attestations.some(
    told => told.by === person && told.fact === fact && !assessment.stale.includes(told.id),
  )
}

/**
 * Whether it can be closed as far as the data tells, and this person has not said that nothing is pending. A closing by the
 * literal reading passes over something that is.
 */
export function isConfirmable(item: AssessedContract, person: string): boolean {
  const { restsOn, rule } = item.assessment
  return restsOn === 'data' && rule !== "R18'" && !hasTold(item, person, 'nothingPending')
}
