import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { QueryScope } from './read-field.js'

/**
 * What a contract is of the campaign: closed since it began, as far as the register's dates tell, or left, which is to be closed
 * or said to be; null where it is none of the campaign's.
 */
export function campaignStanding(
  item: AssessedContract,
  { place, campaignStart }: Pick<QueryScope, 'place' | 'campaignStart'>,
): 'done' | 'left' | null {
  const at = place(item)
  if (at === 'closeNow' || at === 'saidClosed') return 'left'
  const closedOn = at === 'closed' ? item.contract.facts.updatedOn : null
  return closedOn && campaignStart && closedOn >= campaignStart ? 'done' : null
}
