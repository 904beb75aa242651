import type { AssessedContract } from '../contracts/assessed-contract.js'
import { closingOf, isLeftInCampaign } from '../contracts/groups.js'
import type { QueryScope } from './read-field.js'

/**
 * What a contract is of the campaign: closed since it began, as far as the register's dates tell, or left, which is to be closed
 * or said to be; null where it is none of the campaign's.
 */
export function campaignStanding(
  item: AssessedContract,
  { place, campaignStart, isCampaignOver }: Pick<QueryScope, 'place' | 'campaignStart' | 'isCampaignOver'>,
): 'done' | 'left' | null {
  const at = place(item)
  if (at === 'saidClosed' || isLeftInCampaign(at, closingOf(item), isCampaignOver)) return 'left'
  const closedOn = at === 'closed' ? item.contract.facts.updatedOn : null
  return closedOn && campaignStart && closedOn >= campaignStart ? 'done' : null
}
