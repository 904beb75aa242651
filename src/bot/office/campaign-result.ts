import type { Blocker, Campaign, Day } from '../../rules/index.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { closingOf, isLeftInCampaign, nearLossOf, placeInTeam } from '../contracts/groups.js'
import { Tallies } from '../contracts/tallies.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { isImpeded } from './impediment-cards.js'

/** What became of a contract in a campaign; `unknown`: a fact is missing, so nobody can say whether it was to be closed. */
export const OUTCOMES = ['closed', 'reported', 'impeded', 'passedOn', 'unanswered', 'unknown'] as const
export type CampaignOutcome = (typeof OUTCOMES)[number]

/** Of how many contracts each outcome is. */
export type ByOutcome = Record<CampaignOutcome, number>

const NONE: ByOutcome = { closed: 0, reported: 0, impeded: 0, passedOn: 0, unanswered: 0, unknown: 0 }

/**
 * What came of the campaign that is spoken of, counted one contract after the other: each in one outcome. Of a campaign that is
 * over what is left is what became overdue; what can be closed since belongs to the next one.
 */
export class CampaignResult {
  readonly tallies: Tallies<ByOutcome>
  readonly impediments = new Map<Blocker, number>()
  /** The next of those left of which the competence to liquidate is lost. */
  nextLoss: { readonly item: AssessedContract; readonly until: Day } | null = null

  constructor(
    { context }: TurnContext,
    readonly campaign: Campaign,
    readonly isOver: boolean,
  ) {
    this.tallies = new Tallies(context, () => ({ ...NONE }))
  }

  /** Of all of them. */
  get outcomes(): ByOutcome {
    return this.tallies.all
  }

  /** The result of the campaign that is spoken of today, still without contracts; null where there is none. */
  static of(turn: TurnContext): CampaignResult | null {
    const told = campaignToldOn(turn.context.options.campaigns, turn.today)
    return told && new CampaignResult(turn, told.campaign, told.isOver)
  }

  /** Counts one more; gives what became of it, null where it has no part in the campaign. */
  add(item: AssessedContract): CampaignOutcome | null {
    const outcome = this.#outcomeOf(item)
    if (outcome === null) return null
    this.tallies.count(item, tally => tally[outcome]++)
    const { blocked } = item.status
    if (outcome === 'impeded' && blocked)
      this.impediments.set(blocked.blocker, (this.impediments.get(blocked.blocker) ?? 0) + 1)
    const until = outcome === 'closed' || outcome === 'reported' ? null : nearLossOf(item.assessment)
    if (until !== null && (this.nextLoss === null || until < this.nextLoss.until)) this.nextLoss = { item, until }
    return outcome
  }

  #outcomeOf(item: AssessedContract): CampaignOutcome | null {
    const { contract, status } = item
    const place = placeInTeam(item)
    const isLeft = isLeftInCampaign(place, closingOf(item), this.isOver)
    // Passed on and not answered it is the supervisor's again at the deadline; what became of it is that nobody answered them.
    switch (status.passedOn && place === 'closeNow' ? 'passedOn' : place) {
      case 'closed':
        return (contract.facts.updatedOn ?? '') >= this.campaign.start ? 'closed' : null
      case 'saidClosed':
        return 'reported'
      case 'closeNow':
        return isLeft ? (isImpeded(item) ? 'impeded' : 'unanswered') : null
      case 'passedOn':
        return isLeft ? 'passedOn' : null
      case 'needsFact':
        return 'unknown'
      default:
        return null
    }
  }
}

/** How many are left, and how many there were: of both it is known what became of them. */
export function sumsOf({ closed, reported, impeded, passedOn, unanswered }: ByOutcome) {
  const left = impeded + passedOn + unanswered
  return { left, all: closed + reported + left }
}
