import type { Deadline } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { campaignToldOn } from '../reminders/schedule.js'
import type { LossAhead } from './loss-ahead.js'
import { currentDeadline, type TurnContext } from './turn-context.js'

/** How many contracts are to be closed, and how many of them are overdue. */
export interface ToClose {
  toClose: number
  overdue: number
}

/** Counts contracts that are to be closed, and only such. */
export function toCloseOf(items: Iterable<AssessedContract> = []): ToClose {
  const counted: ToClose = { toClose: 0, overdue: 0 }
  for (const item of items) countToClose(counted, item)
  return counted
}

/** Counts one more. Changes `counted`. */
export function countToClose(counted: ToClose, { assessment }: AssessedContract): void {
  counted.toClose++
  if (assessment.overdueSince) counted.overdue++
}

/** What stands above everything that tells how much there is to close: a title, the pace, and both in one line. */
export interface DayHead {
  readonly title: string
  /** By week, today counted in; what is overdue is due at once. Null where there is nothing more to say. */
  readonly pace: string | null
  /** For a notification, and wherever one line is all there is. */
  readonly line: string
}

/** Business days of a week. */
const WEEK = 5
/** Weeks in which a backlog without a date ahead is proposed to be worked off. */
const WEEKS_AFTERWARDS = 8

/**
 * The one head of digest, answer, home page and notification: the same figures give the same words. `loss` comes before all
 * else, and the figures after it. Where something ends within days (`isPressed`), nothing is said to be without hurry.
 */
export function dayHead(
  turn: Pick<TurnContext, 'words' | 'context' | 'today'>,
  counted: ToClose,
  loss: LossAhead | null = null,
  isPressed = loss !== null,
): DayHead {
  const { cards } = turn.words
  if (loss) {
    const { title, pace } = dayHead(turn, counted, null, true)
    const beside = counted.toClose > 0 ? [cards.loss.besides(title, pace)] : []
    return {
      title: cards.loss.title(loss.name, loss.term, loss.until, turn.today),
      pace: [cards.loss.ask(loss.term, loss.left, loss.asksIfDone), ...beside].join('\n'),
      line: cards.loss.line(loss.name, loss.term, loss.until, turn.today),
    }
  }
  const deadline = currentDeadline(turn)
  const { toClose: n } = counted
  const title = cards.toClose(counted)
  if (n === 0) return { title, pace: null, line: cards.headAndPace(title, null) }
  if (deadline && deadline.lastBusinessDay === turn.today)
    return { title: cards.lastDay, pace: cards.onLastDay(counted), line: cards.lastDayLine(counted) }
  if (isAllOverdue(counted)) {
    const late = cards.allOverdue(n, shareAfterwards(n))
    return { title: late, pace: null, line: cards.headAndPace(late, null) }
  }
  const late = overduePace(turn, counted)
  const rest = late === null ? counted : { toClose: n - counted.overdue, overdue: 0 }
  const ahead = paceOf(turn, rest, deadline, late !== null, isPressed)
  const pace = [late, ahead].filter(line => line !== null).join(' ') || null
  return { title, pace, line: cards.headAndPace(title, pace) }
}

/** In the month after a campaign what it left behind stays urgent, whatever date is next. */
function overduePace(
  { words, context, today }: Pick<TurnContext, 'words' | 'context' | 'today'>,
  { overdue }: ToClose,
) {
  const isOver = campaignToldOn(context.options.campaigns, today)?.isOver ?? false
  return isOver && overdue > 0 ? words.cards.overdueAtOnce(overdue, shareAfterwards(overdue)) : null
}

function paceOf(
  { words }: Pick<TurnContext, 'words'>,
  { toClose: n, overdue }: ToClose,
  deadline: Deadline | null,
  isRest: boolean,
  isPressed: boolean,
): string | null {
  const { cards } = words
  const left = deadline?.businessDaysLeft ?? 0
  if (left === 0) return cards.atOnce(shareAfterwards(n))
  // In the last days what is a week's share is all of it: what matters then is today's.
  if (left <= WEEK && n > left) return cards.paceToday(left, Math.ceil(n / left))
  const share = Math.ceil((n * Math.min(left, WEEK)) / left)
  if (share > 1) return cards.pace(left, share)
  if (isPressed) return null
  return overdue > 0 || isRest ? cards.calmOthers(n - overdue) : cards.calm
}

/** Whether everything that is to be closed is due at once: then no date ahead is spoken of. */
export function isAllOverdue({ toClose, overdue }: ToClose): boolean {
  return toClose > 0 && overdue === toClose
}

/** What is overdue without a date ahead: a day of the week for each, or as many as finish it in some weeks. */
function shareAfterwards(n: number): number {
  return Math.min(n, Math.max(WEEK, Math.ceil(n / WEEKS_AFTERWARDS)))
}
