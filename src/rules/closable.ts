import { liquidationRow } from './catalog/liquidation.js'
import { payments } from './catalog/payments.js'
import { isReservePast, reserveUntil } from './catalog/r17-payments.js'
import { t0Of } from './catalog/term.js'
import type { Attestation } from './contract.js'
import { addDays, type Day, later } from './day.js'
import type { KnownFacts } from './known-facts.js'
import type { Setting } from './rule.js'
import type { Until, Verdict } from './verdict.js'
import type { Held } from './walk.js'

/**
 * The day that a verdict lasts until. For one that waits it is the latest among all its reasons to wait, and null when
 * one of them has none; facts that are missing do not change it.
 */
export function untilOf(verdict: Verdict, held: readonly Held[]): Until | null {
  let latest: Until | null = null
  for (const { finding } of held) {
    if (finding.verdict !== verdict) continue
    if (!finding.until) return null
    // On the same day the weaker meaning: a legal limit does not promise that the file can be closed the day after.
    if (!latest || finding.until.day > latest.day || (finding.until.day === latest.day && latest.means === 'closable'))
      latest = finding.until
  }
  return latest
}

/** The first day on which the file can be, or could have been, closed; null where that is not known. */
export function closableFrom(
  verdict: Verdict,
  held: readonly Held[],
  knowledge: KnownFacts,
  setting: Setting,
): Day | null {
  if (verdict === 'close-now') return closableSince(held, knowledge, setting)
  if (verdict !== 'in-execution' && verdict !== 'waiting') return null
  const until = untilOf(verdict, held)
  return until && knowledge.doubts.length === 0 && held.every(onlyTimeStands) ? addDays(until.day, 1) : null
}

/** A row that asks for nothing but that its day passes. */
function onlyTimeStands({ finding }: Held): boolean {
  if (finding.missing?.some(({ decisive }) => decisive)) return false
  return finding.verdict !== 'waiting' || finding.until?.means === 'closable'
}

/**
 * After the term, the liquidation and the guarantees. An attested event without a date of its own counts from the day
 * it was told, so that nobody is called late for a day that nobody knows.
 */
function closableSince(held: readonly Held[], { facts, told, hadPending }: KnownFacts, setting: Setting): Day | null {
  const t0 = t0Of(facts, setting)
  if (t0 === undefined) return null
  const { liquidation, lapse, qualityGuarantee } = facts
  let from = addDays(t0, 1)
  if (liquidationRow(facts, setting).required) {
    const settledOn = liquidation?.done && liquidation.on <= setting.today ? liquidation.on : lapse?.decidedOn
    if (settledOn) from = later(from, settledOn)
  }
  // A balance waited for its reserve (R17b) until that was past.
  const reserve = isReservePast(facts, setting) ? reserveUntil(facts, setting) : undefined
  if (reserve) from = later(from, addDays(reserve, 1))
  if (qualityGuarantee && qualityGuarantee !== 'none') from = later(from, addDays(qualityGuarantee, 1))
  // An explanation is an event only where there was something to explain.
  const isExplained = payments(facts, setting) === 'open'
  // Under directive 2 the file could be closed before anybody attested that nothing is pending.
  const byDirective2 = held.some(({ finding }) => finding.directive === 2)
  for (const attestation of told.values())
    if (tellsOfAnEvent(attestation, { byDirective2, isExplained, hadPending })) from = later(from, attestation.on)
  return from
}

/** Whether something happened, on a day that the attestation does not tell, without which the file could not be closed. */
function tellsOfAnEvent(
  { fact, value }: Attestation,
  {
    byDirective2,
    isExplained,
    hadPending,
  }: Record<'byDirective2' | 'isExplained', boolean> & Pick<KnownFacts, 'hadPending'>,
): boolean {
  switch (fact) {
    case 'environmental':
    case 'postConsumption':
    case 'reversion':
      return value === 'fulfilled'
    case 'payment':
      return isExplained && (value === 'settled' || value === 'paid-not-recorded')
    case 'proceeding':
      return hadPending.proceeding && value === 'none'
    case 'nothingPending':
      return !byDirective2 || hadPending.other
    default:
      return false
  }
}
