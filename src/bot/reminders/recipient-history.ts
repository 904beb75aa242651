import type { Day } from '../../rules/index.js'
import type { Outgoing } from '../outbox/outgoing.js'

/** What became of a digest: only one that was sent counts as said. */
export type PastMessage = Pick<Outgoing, 'day' | 'kind' | 'basis'> & {
  readonly state: 'sent' | 'waiting' | 'failed'
  /** It may have arrived all the same. */
  readonly doubt?: true
}

/** What one person was told before, as far as it decides what they are told today. */
export interface RecipientHistory {
  /** First day on which a digest reached them; nobody is called slow for the days before. */
  readonly reachedSince: Day | null
  /** The last digest that was sent before today. */
  readonly last: PastMessage | null
  /** The last day before today of which nobody knows whether its digest arrived. */
  readonly doubtfulOn: Day | null
  /** What became of today's, where there is one already. */
  readonly today: PastMessage['state'] | null
  /** What that one rests on. */
  readonly saidToday: PastMessage['basis'] | null
  /** The latest milestone told in this campaign (the lowest number), and when. */
  readonly milestone: { readonly reached: number; readonly on: Day } | null
  /** Warnings about liquidations that ever reached them, by key. */
  readonly warned: ReadonlySet<string>
  /** Closings of which they were ever told before today's digest, by `closingKey`. */
  readonly closings: ReadonlySet<string>
  /** Ordenadores of whom they were ever told that they see only what SECOP names them for. */
  readonly narrowed: ReadonlySet<string>
  /**
   * The highest level of which they were told that somebody else was told, and the first day of it in this campaign; also where
   * nobody knows yet whether it arrived.
   */
  readonly escalated: {
    readonly level: 1 | 2
    readonly on: Day
    /** The last time of any level, and how much was said to be left then, where that is known. */
    readonly last: { readonly on: Day; readonly left: number | null }
  } | null
  /** Of whom they were told in this campaign that they may need help, and when last; also where nobody knows yet whether it arrived. */
  readonly named: ReadonlyMap<string, Day>
}

/**
 * Folds the digests of one person, in any order, into what matters on `today`. What a clock that ran ahead has dated later
 * is left out. Milestones and escalations count from the start of the campaign.
 */
export function recipientHistory(
  told: readonly PastMessage[],
  today: Day,
  campaignStart: Day | null,
): RecipientHistory {
  const digests = told.filter(({ kind }) => kind === 'digest')
  const sent = digests.filter(({ state, day }) => state === 'sent' && day < today).sort(byDay)
  const doubtful = digests.filter(({ doubt, day }) => doubt && day < today).map(({ day }) => day)
  const now = digests.find(({ day }) => day === today)
  const isInCampaign = ({ day }: PastMessage) => campaignStart !== null && day >= campaignStart
  // What may have arrived is not said again while it is looked for.
  const perhaps = digests
    .filter(({ state, day, doubt }) => day < today && (state === 'sent' || (state === 'waiting' && doubt)))
    .sort(byDay)
    .filter(isInCampaign)
  return {
    reachedSince: sent[0]?.day ?? null,
    last: sent.at(-1) ?? null,
    doubtfulOn: doubtful.sort().at(-1) ?? null,
    today: now?.state ?? null,
    saidToday: now?.basis ?? null,
    milestone: sent.filter(isInCampaign).reduce<RecipientHistory['milestone']>(lowest, null),
    warned: new Set(sent.flatMap(({ basis }) => basis.warned ?? [])),
    closings: new Set([...sent, ...told.filter(isOfClosing)].flatMap(({ basis }) => basis.closings ?? [])),
    narrowed: new Set(sent.flatMap(({ basis }) => basis.narrowed ?? [])),
    escalated: perhaps.reduce<RecipientHistory['escalated']>(highest, null),
    named: new Map(
      perhaps
        .filter(({ basis }) => basis.reasons.includes('team-escalated'))
        .flatMap(({ basis, day }) => basis.about.map(who => [who, day] as const)),
    ),
  }
}

function byDay(a: PastMessage, b: PastMessage): number {
  return a.day < b.day ? -1 : 1
}

/** Whether it is one that speaks of closings alone; of what did not arrive the next digest tells. */
function isOfClosing({ kind, state }: PastMessage): boolean {
  return kind === 'closing-seen' && state !== 'failed'
}

function lowest(
  found: RecipientHistory['milestone'],
  { basis: { milestone }, day }: PastMessage,
): RecipientHistory['milestone'] {
  return milestone !== null && (found === null || milestone < found.reached) ? { reached: milestone, on: day } : found
}

function highest(
  found: RecipientHistory['escalated'],
  { basis: { reasons, left }, day }: PastMessage,
): RecipientHistory['escalated'] {
  const level = reasons.includes('escalated-2') ? 2 : reasons.includes('escalated') ? 1 : 0
  if (level === 0) return found
  const last = { on: day, left: left ?? null }
  return found !== null && found.level >= level ? { ...found, last } : { level, on: day, last }
}
