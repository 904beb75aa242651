import { seesTeam } from '../../accounts/person.js'
import { asRead } from '../../reminders/accounting.js'
import type { DueWarning } from '../../reminders/liquidation-warnings.js'
import type { DayPlan, PlanEntry } from '../../reminders/plan-day.js'
import type { OwnPart } from '../../reminders/plan-types.js'
import { type DayHead, dayHead } from '../list-head.js'
import { isWithinDays, type LossAhead, lossAmong } from '../loss-ahead.js'
import type { TurnContext } from '../turn-context.js'
import { warningLine } from './warning-parts.js'

/** What the card of a day is written from. */
export interface Digest {
  readonly turn: TurnContext
  readonly plan: DayPlan
  readonly entry: PlanEntry
}

/** What comes before all else on the card of somebody's own contracts. */
export function lossIn({ turn, entry: { own, recipient } }: Digest): LossAhead | null {
  return own ? lossAmong(recipient.own.first.needsFact, turn) : null
}

/** The head of a card about somebody's own contracts. */
export function ownHead(digest: Digest, own: OwnPart): DayHead {
  const { turn, entry } = digest
  const loss = lossIn(digest)
  const isPressed = loss !== null || entry.warnings.some(warning => isWithinDays(warning, turn.today))
  return dayHead(turn, own, loss, isPressed)
}

/** What is warned of besides the contract that the head is about. */
export function besidesHead(digest: Digest): readonly DueWarning[] {
  const loss = lossIn(digest)
  return digest.entry.warnings.filter(({ contract }) => contract !== loss?.id)
}

/** One line for a lock screen: the first thing that the card says. */
export function summaryOf(digest: Digest): string {
  const { turn, plan, entry } = digest
  const { words } = turn
  const { own, standIns, team } = entry
  if (own?.isDone) return own.listChanges.confirmed.length > 0 ? words.digest.doneThanks : words.digest.done
  if (own && (own.toClose > 0 || lossIn(digest))) return ownHead(digest, own).line
  if (own && own.needsFact > 0) return `${words.cards.toClose(own)}. ${words.cards.missing(own.needsFact, false)}.`
  if (own?.listChanges.confirmed.length) {
    const names = own.listChanges.confirmed.map(({ name }) => name)
    return words.digest.confirmed(names.slice(0, 3), names.length)
  }
  const [warning] = entry.warnings
  if (warning)
    return entry.warnings.length === 1
      ? warningLine(warning, { words })
      : words.liquidation.warnedTitle(entry.warnings.length)
  const first = entry.standInWarnings[0]?.of ?? standIns[0]
  if (first) return words.digest.standIn(first.person.name, first.preferences.delegate?.until ?? null)
  if (team?.decisions && !entry.admin) return `${words.digest.decisions(team.decisions.count)}.`
  if (team && !entry.admin) return dayHead(turn, team.totals).line
  return words.digest.delivered(asRead(plan.accounting, entry))
}

/** Whether the service comes first: for an administrator who has no contracts and looks after nobody's. */
export function isServiceFirst({ turn, entry }: Digest): boolean {
  const { own, standIns, standInWarnings, admin } = entry
  return admin && !own && !seesTeam(turn.person) && standIns.length + standInWarnings.length === 0
}
