import type { Calendar } from './calendar.js'
import type { RuleId } from './catalog/ids.js'
import { needsNoLiquidation } from './catalog/liquidation.js'
import { closableFrom, untilOf } from './closable.js'
import type { Attestation, Contract } from './contract.js'
import type { Day } from './day.js'
import { deadlineOf } from './deadline.js'
import type { Evidence } from './evidence.js'
import { type KnownFacts, knownFacts } from './known-facts.js'
import { liquidationOf } from './liquidation-dates.js'
import type { Options, Setting } from './rule.js'
import { blockersOf, missingFacts, traceOf, warningsOf } from './trace.js'
import type { Assessment } from './verdict.js'
import { deciding, type Held, judge } from './walk.js'

/**
 * Judges one contract on one day by the decision table. Total: any contract whatever yields an assessment, and a
 * missing fact that decides never yields `close-now`. Pure: the same arguments give the same plain JSON everywhere.
 * Evidence is none by default; without it, or with older one, no verdict comes nearer to `close-now`.
 */
export function assess(
  contract: Contract,
  attestations: readonly Attestation[],
  options: Options,
  calendar: Calendar,
  today: Day,
  evidence: readonly Evidence[] = NO_EVIDENCE,
): Assessment {
  const setting = { today, calendar, options, illegible: illegibleIn(contract) }
  const knowledge = knownFacts(contract, attestations, evidence, setting)
  const held = judge(knowledge, setting)
  const { rule, finding, verdict } = deciding(held)
  const { reasons, facts } = traceOf(held, knowledge)
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
    facts,
    missing: missingFacts(held),
    closableFrom: from,
    until: untilOf(verdict, held),
    liquidation: liquidationOf(knowledge.facts, setting, { verdict, rule: rule.id }),
    deadline,
    overdueSince: deadline?.binding && deadline.before <= today ? deadline.before : null,
    pendingSince: verdict === 'close-now' ? from : null,
    blockers: blockersOf(held, knowledge, verdict),
    warnings: warningsOf(held, knowledge, rule, otherReading !== null, today),
    disputes: knowledge.disputes,
    stale: knowledge.premature.length > 0 ? [...knowledge.stale, ...knowledge.premature] : knowledge.stale,
    otherReading,
    source: contract.source,
  }
}

const NO_EVIDENCE: readonly Evidence[] = []

const NOTHING_ILLEGIBLE: ReadonlySet<string> = new Set()

function illegibleIn({ unreadable }: Contract): ReadonlySet<string> {
  return unreadable ? new Set(Object.keys(unreadable)) : NOTHING_ILLEGIBLE
}

/**
 * What the other reading of directive 2 says, where its verdict is another. Only money or a procedure sets the prudent and
 * the literal one apart, and only a special regime its own manual and the analogy.
 */
function readOtherwise(knowledge: KnownFacts, setting: Setting, held: readonly Held[]): Assessment['otherReading'] {
  const here = deciding(held)
  const other = needsNoLiquidation(knowledge.facts, setting)
    ? knowledge.doubts.length > 0 || held.some(isPassedOverWhenLiteral)
    : here.rule.id === 'R18a' || here.rule.id === 'R21'
  if (!other) return null
  const options: Options = needsNoLiquidation(knowledge.facts, setting)
    ? { ...setting.options, reading: setting.options.reading === 'prudent' ? 'literal' : 'prudent' }
    : { ...setting.options, specialRegime: setting.options.specialRegime === 'analogy' ? 'own-manual' : 'analogy' }
  const { rule, verdict } = deciding(judge(knowledge, { ...setting, options }))
  if (verdict === here.verdict) return null
  return {
    reading: options.reading === setting.options.reading ? options.specialRegime : options.reading,
    verdict,
    rule: rule.id,
  }
}

const PASSED_OVER_WHEN_LITERAL: ReadonlySet<RuleId> = new Set<RuleId>(['R14', 'R17a', 'R17b', 'R17g'])

function isPassedOverWhenLiteral({ rule: { id } }: Held): boolean {
  return PASSED_OVER_WHEN_LITERAL.has(id)
}
