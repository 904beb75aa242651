import { type Day, GIVEN_BY } from '../../rules/index.js'
import { endOfTerm, factsOf } from '../../words/contract-sentence.js'
import { statusLine } from '../cards/contract-line.js'
import { contractListOf } from '../cards/list-sections.js'
import { mostUrgent, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { isAttestedFact } from './attested-forms.js'
import { bulkCandidates, hasTold } from './bulk-candidates.js'
import { type Deed, shownOf } from './deed.js'

/** The person's contracts of which a form is likely to tell something, the most urgent first: the list to tick. */
export async function manyCandidates(turn: TurnContext, deed: Deed): Promise<readonly AssessedContract[]> {
  const { context, person, today } = turn
  return candidatesAmong(await ownContracts(context, person, today), turn, deed)
}

/** The same of contracts that are at hand. */
export function candidatesAmong(
  own: readonly AssessedContract[],
  turn: TurnContext,
  deed: Deed,
): readonly AssessedContract[] {
  const { form } = deed
  if (deed.shown)
    return mostUrgent(
      own.filter(item => shownOf(item, deed, turn)),
      turn.person,
    )
  if (isAttestedFact(form))
    return GIVEN_BY[form].includes('supervisor') ? (bulkCandidates(own, turn.person).get(form) ?? []) : []
  const { closeNow, needsFact } = contractListOf(own, turn).groups
  return form === 'closed-it' ? closeNow : mostUrgent([...closeNow, ...needsFact], turn.person)
}

/** Why a form says nothing of a contract that was named for it, in a few words; null where it does. */
export function whyLeftOut(deed: Deed, item: AssessedContract, on: Day, turn: TurnContext): string | null {
  const { form } = deed
  const { words, person } = turn
  const { leftOut } = words.forms.bulk
  const { assessment, contract, status, stillOpen } = item
  if (assessment.verdict === 'closed') return leftOut.closed
  if (assessment.verdict === 'not-applicable') return statusLine(item, turn)
  if (deed.shown) return shownOf(item, deed, turn) ? null : words.evidence.notShown
  const { saidClosed } = status
  if (form === 'closed-it') {
    if (saidClosed && !stillOpen) return leftOut.saidClosed(saidClosed.closedOn)
    const end = endOfTerm(factsOf(contract, assessment))
    return end !== null && end > on ? leftOut.ends(end) : null
  }
  if (form !== 'nothingPending') return null
  if (hasTold(item, person.id, form)) return leftOut.told
  return bulkCandidates([item], person).has(form) ? null : statusLine(item, turn)
}
