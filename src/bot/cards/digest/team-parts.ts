import { seesTeam } from '../../accounts/person.js'
import type { PlanEntry, Recipient } from '../../reminders/plan-day.js'
import type { TeamPart } from '../../reminders/plan-types.js'
import type { Part } from '../card.js'
import { contractLine } from '../contract-line.js'
import { briefForecast } from '../forecast-line.js'
import { dayHead, isAllOverdue } from '../list-head.js'
import { progressPart, type TurnContext, text } from '../turn-context.js'
import type { Digest } from './digest.js'
import { type OfficeThings, officeThings, thingsText } from './office-things.js'
import { unreachedIn, unreachedLine } from './unreached.js'

/** Contracts that only this person can decide, a line each: fewer where there is something else to do. */
const DECISIONS = 3
const DECISIONS_AMONG_OTHERS = 2

/** What somebody is told about those whom they look after. */
export function teamParts({ turn, plan, entry }: Digest): (Part | null)[] {
  const { team } = entry
  if (!team) return []
  const { digest, cards } = turn.words
  const { totals } = team
  if (!seesTeam(turn.person) && !entry.own)
    return [text(cards.inTeam(totals)), text(unreachedLine(unreachedIn(team, plan.input), turn), 'warning')]
  const isBeside = isBesideOwn(entry)
  const things = officeThings(team, plan.input, turn, isBeside)
  // A letter has no way to the rest: it names all that it was given.
  const most = entry.recipient.reach.kind === 'mail' ? Number.POSITIVE_INFINITY : decisionsShown(things)
  // What is overdue already is late whenever it is closed.
  const isWithoutForecast = totals.toClose === 0 || isAllOverdue(totals)
  const isCalm = things.shown.every(({ who }) => who === undefined)
  return [
    ...decisionParts(team, turn, most),
    text([
      sentences(
        isBeside ? cards.inTeam(totals) : dayHead(turn, totals).pace,
        totals.needsFact > 0 && isWithoutForecast && digest.teamFacts(totals.needsFact),
        newsLine(team, entry.recipient, turn),
      ),
      // Where people are named who need help, what is to be done comes before how it would end.
      isCalm && !isWithoutForecast && briefForecast(totals, plan.input.deadline, turn),
    ]),
    plan.input.deadline && !isBeside ? progressPart(turn, totals) : null,
    thingsText(things, team, turn),
  ]
}

/** Whether the team stands beside contracts of the card's own, or of somebody whose reminders they receive. */
export function isBesideOwn({ own, standIns, team }: PlanEntry): boolean {
  return own !== null || standIns.length > 0 || (team?.decisions ?? null) !== null
}

/** How many of the contracts that only they can decide have a line. */
export function decisionsShown({ shown }: OfficeThings): number {
  return shown.length > 0 ? DECISIONS_AMONG_OTHERS : DECISIONS
}

/** What is said in one paragraph; null where nothing is. */
function sentences(...said: readonly (string | null | false)[]): string | null {
  return said.filter(Boolean).join(' ') || null
}

/** What only this person can decide, and that it is why they hear of just these. */
function decisionParts({ decisions }: TeamPart, turn: TurnContext, most: number): (Part | null)[] {
  if (!decisions) return []
  return [
    {
      kind: 'group',
      count: decisions.count,
      items: decisions.first.slice(0, most).map(item => contractLine(item, turn)),
    },
    text(turn.words.digest.decisionsWhy),
  ]
}

/** What happened since they were last told. */
function newsLine({ news }: TeamPart, { history }: Recipient, { words, today }: TurnContext): string | null {
  if (!news || !history.last || news.closed + news.reported + news.impeded === 0) return null
  return words.digest.teamNews(history.last.day, today, news)
}
