import { expect, it } from 'vitest'
import type {
  AttestedFact,
  AttestedFacts,
  Day,
  Options,
  RegisterFacts,
  RuleId,
  Verdict,
  Warning,
} from '../../src/rules/index.js'
import { attestAll, contract, judged, type Optional, TODAY } from './contract.js'

/** What a row of a test table starts from: the smallest facts, what people told, and the day. */
interface Given {
  readonly facts?: Partial<RegisterFacts>
  readonly without?: readonly Optional[]
  readonly told?: Partial<AttestedFacts>
  readonly today?: Day
  readonly options?: Partial<Options>
}

/** The deciding row with its verdict, and the directive where there is one. */
type Outcome = `${RuleId} ${Exclude<Verdict, 'close-now'>}` | `${RuleId} close-now ${1 | 2}`

/** What else is to be so; what is not mentioned is not looked at. */
interface Also {
  /** Rows that hold as well, whether they decide or go on; others may. */
  readonly holds?: readonly RuleId[]
  readonly holdsNot?: readonly RuleId[]
  readonly restsOn?: 'attested' | 'data' | null
  /** The attestations that are missing and decide; all of them. */
  readonly missing?: readonly AttestedFact[]
  /** The attestations that would only confirm the verdict; all of them. */
  readonly confirm?: readonly AttestedFact[]
  readonly until?: Day | null
  readonly means?: 'closable' | 'legal-limit' | 'told' | null
  readonly closableFrom?: Day | null
  readonly warnings?: readonly Warning[]
  readonly blockers?: readonly string[]
}

export type Row = readonly [name: string, outcome: Outcome, given?: Given, also?: Also]

/** Runs a table. */
export function table(rows: readonly Row[]): void {
  it.each(rows.map(([name, ...rest]) => [name, rest] as const))('%s', (_name, [outcome, given = {}, also = {}]) => {
    const { facts = {}, without = [], told = {}, today = TODAY, options = {} } = given
    const of = contract({ facts, without })
    const found = judged(of, attestAll(of, told, { on: today }), today, options)
    const asked = (decisive: boolean) =>
      found.missing.filter(fact => fact.decisive === decisive).map(by => by.attestation)
    const holding = found.reasons.map(({ rule }) => rule)
    expect(`${found.rule} ${found.verdict}${found.directive ? ` ${found.directive}` : ''}`).toBe(outcome)
    expect(holding).toEqual(expect.arrayContaining([found.rule, ...(also.holds ?? [])]))
    for (const rule of also.holdsNot ?? []) expect(holding).not.toContain(rule)
    const seen: Also = {
      restsOn: found.restsOn,
      missing: asked(true),
      confirm: asked(false),
      until: found.until?.day ?? null,
      means: found.until?.means ?? null,
      closableFrom: found.closableFrom,
      warnings: found.warnings,
      blockers: found.blockers,
    }
    const { holds: _holds, holdsNot: _holdsNot, ...rest } = also
    expect(seen).toMatchObject(rest)
  })
}
