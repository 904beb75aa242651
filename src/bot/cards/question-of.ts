import { type AttestedFact, centavosOf } from '../../rules/index.js'
import { money } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'

/** What is asked about a fact of one contract, with what SECOP shows of it where that makes the question. */
export function questionOf(
  fact: AttestedFact,
  { contract, assessment }: AssessedContract,
  { say, questions }: Words,
): string {
  const { paid, value, endsOn, state } = contract.facts
  if (fact === 'payment' && paid && value) {
    const [told, whole] = [centavosOf(paid), centavosOf(value)]
    if (told !== null && whole !== null && told > 0n && told < whole) return say.paymentShort(money(paid), money(value))
  }
  const isEarly = assessment.missing.some(({ attestation, decisive }) => attestation === 'earlyEnd' && decisive)
  if (fact === 'earlyEnd' && isEarly && state === 'terminated' && endsOn)
    return say.terminatedEarly(endsOn, endsOn >= assessment.today)
  return questions[fact]
}
