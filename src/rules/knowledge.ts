import type { Calendar } from './calendar.js'
import { liquidationBoundaries } from './catalog/boundaries.js'
import { liquidationRow, literalH, regimeOf } from './catalog/liquidation.js'
import { t0Of, termEnd } from './catalog/term.js'
import type { Attestation, Contract, FactName, Facts, Flag } from './contract.js'
import type { Day } from './day.js'
import type { Evidence } from './evidence.js'
import { knownFacts } from './known-facts.js'
import type { Boundary, BoundaryName } from './liquidation.js'
import type { Options } from './rule.js'

/** What is known of a contract on a day, for whoever writes it down: the facts, who told which, and what follows of its term. */
export interface Knowledge {
  readonly facts: Facts
  /** The attestation that counts for each attested fact: not stale, not disputed, by somebody who may tell it. */
  readonly told: ReadonlyMap<FactName, Attestation>
  /** The end of the term, day inclusive; null where it is not known. */
  readonly end: Day | null
  /** The same where it is over. */
  readonly t0: Day | null
  readonly literalH: Flag
  /** Whether it has to be liquidated (R12); null where that cannot be told. */
  readonly mustBeLiquidated: boolean | null
  readonly regime: Facts['regime']
  /** The terms of the law from T0; null under another regime than the general one, and while the term runs. */
  readonly boundaries: Readonly<Record<BoundaryName, Boundary>> | null
}

/** Joins what the register, evidence and people tell of a contract, as `assess` does, and says what counts of it. */
export function knowledgeOf(
  contract: Contract,
  attestations: readonly Attestation[],
  options: Options,
  calendar: Calendar,
  today: Day,
  evidence: readonly Evidence[],
): Knowledge {
  const setting = { today, calendar, options, illegible: new Set(Object.keys(contract.unreadable ?? {})) }
  const { facts, told } = knownFacts(contract, attestations, evidence, setting)
  const t0 = t0Of(facts, setting) ?? null
  const regime = regimeOf(facts)
  return {
    facts,
    told,
    end: termEnd(facts, setting) ?? null,
    t0,
    literalH: literalH(facts, setting),
    mustBeLiquidated: liquidationRow(facts, setting).required,
    regime,
    boundaries: t0 && regime === 'general' ? liquidationBoundaries(t0, setting, facts.agreedTerm) : null,
  }
}
