import { centavosOf } from '../../rules/index.js'
import { asksIfAgreed, factsOf } from '../../words/contract-sentence.js'
import { money } from '../../words/grammar.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'

/** What SECOP shows of a contract that can be closed, a few words each: only what is there. */
export function knownParts({ contract, assessment }: AssessedContract, { words }: TurnContext): string[] {
  const { known } = words.queue
  const { liquidation, environmentalFlag, postConsumptionFlag, reversionFlag } = factsOf(contract, assessment)
  const flags = [environmentalFlag, postConsumptionFlag, reversionFlag]
  const isLiquidated = liquidation?.done === true
  return [
    paidPart(contract.facts, known),
    isLiquidated
      ? known.liquidated
      : NO_LIQUIDATION.has(assessment.rule) && !asksIfAgreed(assessment) && known.noLiquidation,
    flags.every(flag => flag === 'no') && known.noDuties,
  ].filter(part => typeof part === 'string')
}

/** Rows that rest on the contract not having to be liquidated. */
const NO_LIQUIDATION: ReadonlySet<string> = new Set(['R18', 'R18a', "R18'"])

const ONE_PESO = 100n

/** That SECOP has no payments is a warning of its own. */
function paidPart(
  { value, paid }: AssessedContract['contract']['facts'],
  known: TurnContext['words']['queue']['known'],
): string | null {
  const [whole, told] = [centavosOf(value), centavosOf(paid)]
  if (!value || !paid || whole === null || told === null || whole <= 0n || told <= 0n) return null
  return told >= whole - ONE_PESO ? known.paidInFull : known.paid(money(paid), money(value))
}
