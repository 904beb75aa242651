import { asRead } from '../../reminders/accounting.js'
import type { DayPlan, PlanEntry } from '../../reminders/plan-day.js'
import { dayHead } from '../list-head.js'
import type { TurnContext } from '../turn-context.js'
import { warningLine } from './warning-parts.js'

/** What the card of a day is written from. */
export interface Digest {
  readonly turn: TurnContext
  readonly plan: DayPlan
  readonly entry: PlanEntry
}

/** One line for a lock screen: the first thing that the card says. */
export function summaryOf({ turn, plan, entry }: Digest): string {
  const { words } = turn
  const { own, standIns, team } = entry
  if (own?.isDone) return own.listChanges.confirmed.length > 0 ? words.digest.doneThanks : words.digest.done
  if (own && own.toClose > 0) return dayHead(turn, own).line
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
  if (team && !entry.admin) return dayHead(turn, team.totals).line
  return words.digest.delivered(asRead(plan.accounting, entry))
}
