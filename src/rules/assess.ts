import type { Calendar } from './calendar.js'
import { needsNoLiquidation } from './catalog/liquidation.js'
import { closableFrom, untilOf } from './closable.js'
import type { Attestation, Contract } from './contract.js'
import type { Day } from './day.js'
import { deadlineOf } from './deadline.js'
import { type KnownFacts, knownFacts } from './known-facts.js'
import { liquidationOf } from './liquidation-dates.js'
import type { Options, Setting } from './rule.js'
import { blockersOf, missingFacts, toReason, usedFacts, warningsOf } from './trace.js'
import type { Assessment } from './verdict.js'
import { deciding, type Held, judge } from './walk.js'

/**
 * Judges one contract on one day by the decision table. Total: any contract whatever yields an assessment, and a
 * missing fact that decides never yields `close-now`. Pure: the same arguments give the same plain JSON everywhere.
 */
export function assess(
  contract: Contract,
  attestations: readonly Attestation[],
  options: Options,
  calendar: Calendar,
  today: Day,
): Assessment {
  const knowledge = knownFacts(contract, attestations, today)
  const setting = { today, calendar, options, illegible: illegibleIn(contract) }
  const held = judge(knowledge, setting)
  const { rule, finding, verdict } = deciding(held)
  const reasons = held.map(row => toReason(row, knowledge.facts))
  const from = closableFrom(verdict, held, knowledge, setting)
  const deadline = deadlineOf(verdict, from, setting)
  const otherReading = readOtherwise(knowledge, setting, held)
  return {
    id: contract.id,
    today,
    verdict,
    directive: finding.directive ?? null,
    restsOn: finding.restsOn ?? null,
    rule: rule.id,
    reasons,
    facts: usedFacts(reasons, knowledge),
    missing: missingFacts(held),
    closableFrom: from,
    until: untilOf(verdict, held),
    liquidation: liquidationOf(knowledge.facts, setting, { verdict, rule: rule.id }),
    deadline,
    overdueSince: deadline?.binding && deadline.before <= today ? deadline.before : null,
    pendingSince: verdict === 'close-now' ? from : null,
    blockers: blockersOf(held),
    warnings: warningsOf(held, knowledge, rule, otherReading !== null, today),
    disputes: knowledge.disputes,
    stale: knowledge.stale,
    otherReading,
    source: contract.source,
  }
}

const NOTHING_ILLEGIBLE: ReadonlySet<string> = new Set()

function illegibleIn({ unreadable }: Contract): ReadonlySet<string> {
  return unreadable ? new Set(Object.keys(unreadable)) : NOTHING_ILLEGIBLE
}

/** What the other reading of directive 2 says, where its verdict is another. Only money or a procedure sets them apart. */
function readOtherwise(knowledge: KnownFacts, setting: Setting, held: readonly Held[]): Assessment['otherReading'] {
  if (!knowledge.doubts.length && !held.some(isPassedOverWhenLiteral)) return null
  if (!needsNoLiquidation(knowledge.facts, setting)) return null
  const reading = setting.options.reading === 'prudent' ? 'literal' : 'prudent'
  const { rule, verdict } = deciding(judge(knowledge, { ...setting, options: { ...setting.options, reading } }))
  return verdict === deciding(held).verdict ? null : { reading, verdict, rule: rule.id }
}

function isPassedOverWhenLiteral({ rule: { id } }: Held): boolean {
  return id === 'R14' || id === 'R17a' || id === 'R17b'
}
