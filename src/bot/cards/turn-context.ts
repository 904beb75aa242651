import {
  type AttestingRole,
  addDays,
  aim,
  businessDayUpTo,
  type Campaign,
  type Day,
  type Deadline,
  dayInBogota,
} from '../../rules/index.js'
import { type Words, wordsIn } from '../../words/index.js'
import type { Language } from '../../words/language.js'
import { type Account, accountKey } from '../accounts/account.js'
import { attestingRole, type Person } from '../accounts/person.js'
import type { Channel } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { isStale } from '../contracts/data-age.js'
import { askedOf, type ContractPlace, mostUrgentFirst, placeOf, urgencyOf } from '../contracts/groups.js'
import type { Snapshot } from '../ports/store.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { inCampaign, type Totals } from '../reminders/team-totals.js'
import type { Card, Part } from './card.js'

/** One turn of a conversation: who speaks with the bot, where, when, in which words. */
export interface TurnContext {
  readonly context: EntityContext
  readonly person: Person
  readonly now: Date
  readonly today: Day
  readonly channel: Channel
  /** `accountKey` of the account that they speak from; null where there is none, in a terminal. */
  readonly from: string | null
  readonly words: Words
}

/** Where a person speaks from: their account, or a channel that has none. */
export type Whence = Account | Channel

/** A turn that a person takes at this instant, answered in this language. */
export function turnContext(
  context: EntityContext,
  person: Person,
  now: Date,
  whence: Whence,
  language: Language,
): TurnContext {
  const place =
    typeof whence === 'string'
      ? { channel: whence, from: null }
      : { channel: whence.platform, from: accountKey(whence) }
  return { context, person, now, today: dayInBogota(now), ...place, words: wordsIn(language) }
}

/** A card whose one-line summary is given; empty parts are left out, and so is a line that says no more than the title. */
export function card(title: string, summary: string, ...parts: readonly (Part | null | false)[]): Card {
  const said = parts.filter(part => part !== null && part !== false)
  return { title, summary, parts: title.length > LONGEST_HEAD ? said : said.flatMap(part => besides(title, part)) }
}

/** Characters of a title that every platform shows whole. */
const LONGEST_HEAD = 140

/** What a part says besides the title. */
function besides(title: string, part: Part): readonly Part[] {
  if (part.kind !== 'text') return [part]
  const [first, ...rest] = part.text.split('\n')
  if (first !== title) return [part]
  return rest.length > 0 ? [{ ...part, text: rest.join('\n') }] : []
}

/** A paragraph, or nothing for an empty text. */
export function text(
  lines: string | null | readonly (string | null | false)[],
  tone?: 'muted' | 'good' | 'warning' | 'urgent',
): Part | null {
  const joined = Array.isArray(lines) ? lines.filter(Boolean).join('\n') : lines
  return typeof joined === 'string' && joined !== '' ? { kind: 'text', text: joined, ...(tone ? { tone } : {}) } : null
}

/** A card about one contract: the line that stands for it names it, and its name is said after the label of every button. */
export function aboutContract(item: AssessedContract, shown: Card): Card {
  const name = nameOf(item)
  const summary = shown.summary.includes(name) ? shown.summary : `${name}: ${shown.summary}`
  return { ...shown, summary, about: { id: item.contract.id, name } }
}

/** The date up to which the data is good, always said, and a warning when it is old or not known. */
export async function dataDate(turn: TurnContext, beside: string | null = null): Promise<Part | null> {
  const snapshot = await turn.context.store.contracts.head(turn.context.entity.key)
  return dataPart(turn, snapshot, isOld(turn, snapshot), beside)
}

/** The same of data that is known already; `beside` is said in the same line. */
export function dataPart(
  { words, today, context }: Pick<TurnContext, 'words' | 'today' | 'context'>,
  snapshot: Pick<Snapshot, 'asOf' | 'dataset'> | null,
  isDataOld: boolean,
  beside: string | null = null,
): Part | null {
  const { say, cards } = words
  if (!snapshot) return text(say.noData, 'warning')
  const { asOf, dataset } = snapshot
  if (!asOf) {
    const age = isDataOld ? say.stale(context.habits.staleAfterHours) : null
    return text([say.asOfUnknown(dataset), age, beside], 'warning')
  }
  if (isDataOld) return text([cards.stale(asOf, today), beside], 'warning')
  return text([beside, cards.data(asOf, today)].filter(line => line !== null).join(' '), 'muted')
}

/** The small line below what there is to close: by when and on what that rests, and of which day the data is. */
export async function smallPrint(turn: TurnContext, isPast = false): Promise<Part | null> {
  const snapshot = await turn.context.store.contracts.head(turn.context.entity.key)
  return dataPart(turn, snapshot, isOld(turn, snapshot), aimLine(turn, isPast))
}

/** Whether what is shown rests on data that is older than the entity takes for new. */
function isOld({ now, context }: TurnContext, snapshot: Snapshot | null): boolean {
  return snapshot !== null && isStale(snapshot, now, context.habits)
}

/**
 * By when, and on what that rests; after the date, or where only what it left behind is spoken of (`isPast`), that it has
 * passed. Null where there never was one.
 */
export function aimLine(turn: Pick<TurnContext, 'words' | 'context' | 'today'>, isPast = false): string | null {
  const { words, context, today } = turn
  const deadline = currentDeadline(turn)
  if (deadline && !isPast) return words.cards.aim(deadline, today)
  const past = context.options.campaigns.filter(({ before }) => before <= today).map(({ before }) => before)
  const [last] = past.sort().reverse()
  return last === undefined ? null : words.cards.aimPassed(businessDayUpTo(context.calendar, addDays(last, -1)), today)
}

/** The campaign that runs today, or undefined. */
export function currentCampaign({ context, today }: Pick<TurnContext, 'context' | 'today'>): Campaign | undefined {
  return context.options.campaigns
    .filter(({ start, before }) => start <= today && today < before)
    .sort((a, b) => (a.before < b.before ? -1 : 1))[0]
}

/** The deadline of the campaign that runs today. */
export function currentDeadline({ context, today }: Pick<TurnContext, 'context' | 'today'>): Deadline | null {
  return aim(context.options.campaigns, context.calendar, today)
}

/** In which quality this person may speak about this contract, or null. */
export function roleFor(person: Person, { contract }: Pick<AssessedContract, 'contract'>): AttestingRole | null {
  if (contract.supervisors.includes(person.id)) return 'supervisor'
  if (person.roles.includes('ordenador')) return 'ordenador'
  return person.roles.includes('coordinator') ? 'contracting-office' : null
}

/** Where a contract stands for this person, in the quality in which they may speak about it. */
export function placeFor(person: Person, item: AssessedContract): ContractPlace {
  return placeOf(item, roleFor(person, item), person.id)
}

/**
 * Whether a contract of somebody else or of nobody waits for a fact that this person can give in their role. What its
 * supervisor can tell as well is asked of the supervisor.
 */
export function asksRoleOf(person: Person, item: AssessedContract): boolean {
  const role = roleFor(person, item)
  if (placeOf(item, role, person.id) !== 'needsFact') return false
  if (item.contract.supervisors.length === 0) return true
  return askedOf(item, role, person.id).some(({ from }) => !from.includes('supervisor'))
}

/** Contracts as this person should see to them: the most urgent first. */
export function mostUrgent(items: readonly AssessedContract[], person: Person): AssessedContract[] {
  return mostUrgentFirst(items, item => urgencyOf(item, placeFor(person, item)))
}

/** In which quality this person goes through their own list. */
export function ownRole(person: Person): AttestingRole | null {
  return attestingRole(person)
}

/** How people call a contract: its reference, else its id. */
export function nameOf({ contract }: Pick<AssessedContract, 'contract'>): string {
  return contract.reference ?? contract.id
}

/** A contract by its reference with its id, which alone is surely one. */
export function personName({ contract }: Pick<AssessedContract, 'contract'>): string {
  return contract.reference && contract.reference !== contract.id
    ? `${contract.reference} (${contract.id})`
    : contract.id
}

/**
 * How far a campaign is: what SECOP shows closed, of that and all that is to be closed, by the contracting office too, or said to be.
 */
export function progressPart(
  turn: Pick<TurnContext, 'words' | 'context' | 'today'>,
  totals: Pick<Totals, 'closed' | 'saidClosed' | 'left'>,
): Part {
  const { say } = turn.words
  const isOver = campaignToldOn(turn.context.options.campaigns, turn.today)?.isOver ?? false
  const label = isOver ? say.summaryProgressOver : say.summaryProgress
  return { kind: 'progress', label, done: totals.closed, total: inCampaign(totals) }
}

/** Files closed since the campaign began that is spoken of, as far as the register's dates tell. */
export function closedInCampaign(
  items: readonly AssessedContract[],
  turn: Pick<TurnContext, 'context' | 'today'>,
): number {
  const start = campaignToldOn(turn.context.options.campaigns, turn.today)?.campaign.start
  if (!start) return 0
  return items.filter(
    ({ assessment, contract }) => assessment.verdict === 'closed' && (contract.facts.updatedOn ?? '') >= start,
  ).length
}
