import { type Day, type Deadline, isBusinessDay } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Part } from './card.js'
import { currentDeadline, type TurnContext, text } from './turn-context.js'

/** How many contracts are to be closed, and how many of them are overdue since when: those are due at once. */
export interface ToClose {
  n: number
  readonly overdue: Map<Day, { readonly date: Deadline; readonly n: number }>
}

/** Counts contracts that are to be closed, and only such. */
export function toCloseOf(items: Iterable<AssessedContract> = []): ToClose {
  const toClose: ToClose = { n: 0, overdue: new Map() }
  for (const item of items) countToClose(toClose, item)
  return toClose
}

/** Counts one more. Changes `toClose`. */
export function countToClose(toClose: ToClose, { assessment: { overdueSince, deadline } }: AssessedContract): void {
  toClose.n++
  if (!overdueSince || !deadline) return
  const n = toClose.overdue.get(overdueSince)?.n ?? 0
  toClose.overdue.set(overdueSince, { date: deadline, n: n + 1 })
}

function overdueIn({ overdue }: ToClose): number {
  return [...overdue.values()].reduce((sum, { n }) => sum + n, 0)
}

/** How many contracts finish the list in the business days left, rounded up: of a week where there are more days, else of a day. */
export function pace(contracts: number, businessDaysLeft: number): number {
  if (businessDaysLeft === 0) return contracts
  const days = businessDaysLeft > contracts ? Math.min(businessDaysLeft, 5) : 1
  return Math.ceil((contracts * days) / businessDaysLeft)
}

/** The pace in plain words, or null where no campaign runs. `others`: beside some that are overdue. */
export function paceLine(
  { words, context, today }: Pick<TurnContext, 'words' | 'context' | 'today'>,
  contracts: number,
  others = false,
): string | null {
  const deadline = currentDeadline({ context, today })
  if (!deadline) return null
  const left = deadline.businessDaysLeft
  return words.say.pace(contracts, left, pace(contracts, left), isBusinessDay(context.calendar, today), others)
}

/** A list in one line: how many to close, how many of them overdue, at which pace the others. */
export function listHeadline(turn: TurnContext, toClose: ToClose, counted = turn.words.say.toClose): string {
  const overdue = overdueIn(toClose)
  return [counted(toClose.n), overdue > 0 && turn.words.say.ofThemOverdue(overdue), ...paceOfRest(turn, toClose)]
    .filter(Boolean)
    .join(' ')
}

/** The head of a list: what is overdue, how many there are to close, and by when and at which pace the others. */
export function head(turn: TurnContext, toClose: ToClose, counted = turn.words.say.toClose): (Part | null)[] {
  const { say } = turn.words
  const deadline = currentDeadline(turn)
  const isDueLater = toClose.n === 0 || overdueIn(toClose) < toClose.n
  return [
    overdueText(turn, toClose),
    text([
      counted(toClose.n),
      isDueLater && (deadline ? say.deadline(deadline) : say.noCampaign),
      ...paceOfRest(turn, toClose),
    ]),
  ]
}

/** What is overdue is due at once: the days that are left are for the others. */
function paceOfRest(turn: TurnContext, toClose: ToClose): (string | null)[] {
  const overdue = overdueIn(toClose)
  const rest = toClose.n - overdue
  return overdue > 0 && rest === 0 ? [] : [paceLine(turn, rest, overdue > 0)]
}

/** What is overdue, a line for each day since when: each rests on an act of its own. */
function overdueText({ words: { say } }: TurnContext, toClose: ToClose): Part | null {
  const lines = [...toClose.overdue]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([since, { date, n }]) => say.overdue(n, since, date))
  return lines.length > 0 ? text([...lines, say.overdueFirst(overdueIn(toClose))], 'urgent') : null
}
