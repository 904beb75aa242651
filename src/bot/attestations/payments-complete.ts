import { centavosOf } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'

const ONE_PESO = 100n

/**
 * Whether SECOP shows all of it paid, so that nothing about the payments is to be explained: no less than the value and no
 * less than was invoiced (R17a's one peso apart). Not where somebody is asked about them all the same, or has told of them.
 */
export function arePaymentsComplete({ contract, assessment, status }: AssessedContract): boolean {
  if (assessment.missing.some(({ attestation }) => attestation === 'payment')) return false
  if (status.attestations.some(({ fact }) => fact === 'payment')) return false
  const { value, paid, invoiced } = contract.facts
  const [whole, told, billed] = [centavosOf(value) ?? 0n, centavosOf(paid) ?? 0n, centavosOf(invoiced) ?? 0n]
  const isReadable = contract.unreadable?.paid === undefined && contract.unreadable?.invoiced === undefined
  return isReadable && whole > 0n && told >= whole - ONE_PESO && billed <= told + ONE_PESO
}
