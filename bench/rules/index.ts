import {
  type Attestation,
  annualCampaigns,
  assess,
  CIRCULAR_CAMPAIGN,
  type Contract,
  type Evidence,
  LEGAL_CALENDAR,
  type Options,
} from '../../src/rules/index.js'
import { alternate, type Run, worked } from '../measure.js'
import { TODAY } from '../rows.js'
import type { Sizes } from '../sizes.js'
import { inTimes, type Line, NO_TARGET, target } from '../table.js'
import { attested, inventedContracts, shownOf } from './cases.js'
import { withJsonLogic, withJsonRulesEngine } from './engines.js'
import { REDUCED, reducedFacts } from './reduced.js'

export const OPTIONS: Options = {
  reading: 'prudent',
  specialRegime: 'own-manual',
  liquidationTerm: { months: 4 },
  campaigns: [
    CIRCULAR_CAMPAIGN,
    ...annualCampaigns({ name: 'Campaña', act: 'Acto', month: 7, day: 31, since: '2026-08-01', years: 4 }),
  ],
}

const judge = (contract: Contract, attestations: readonly Attestation[], evidence: readonly Evidence[] = []) =>
  assess(contract, attestations, OPTIONS, LEGAL_CALENDAR, TODAY, evidence)
const NOTHING: readonly Attestation[] = []

/** (a) A whole assessment with its trace, against two general engines that find the verdict of a reduced table. */
export async function measureRules({ contracts: count, rounds }: Sizes): Promise<Line[]> {
  const contracts = inventedContracts(count)
  const facts = contracts.map(reducedFacts)
  const lookingAtAll = withJsonRulesEngine(REDUCED, { stopping: false })
  const stopping = withJsonRulesEngine(REDUCED, { stopping: true })
  const byLogic = withJsonLogic(REDUCED)

  for (const [index, contract] of contracts.entries()) {
    const reduced = facts[index] ?? reducedFacts(contract)
    const { verdict } = judge(contract, NOTHING)
    const others = [await lookingAtAll(reduced), await stopping(reduced), byLogic(reduced)]
    if (others.some(other => other !== verdict)) throw new Error(`${contract.id}: ${verdict}, ${others.join(', ')}`)
  }

  const ours = (cases: readonly (readonly [Contract, readonly Attestation[], (readonly Evidence[])?])[]): Run => {
    const all = () => {
      for (const [contract, attestations, evidence] of cases) judge(contract, attestations, evidence)
    }
    // Ten times, so that a run is long enough for the clock.
    return async () => (await worked(() => Array.from({ length: 10 }, all))) / 10
  }
  const engine = (find: (facts: ReturnType<typeof reducedFacts>) => Promise<unknown>): Run => {
    return () =>
      worked(async () => {
        for (const each of facts) await find(each)
      })
  }
  const times = { rounds, warmUp: 2 }
  const [plainMs = 0, allMs = 0, stoppingMs = 0, logicMs = 0] = await alternate(
    times,
    ours(contracts.map(contract => [contract, NOTHING])),
    engine(lookingAtAll),
    engine(stopping),
    () => worked(() => facts.map(byLogic)),
  )
  const told = contracts.map(contract => [contract, attested(contract)] as const)
  const shown = contracts.map((contract, number) => [contract, NOTHING, shownOf(number)] as const)
  const [toldMs = 0, shownMs = 0, withoutMs = 0] = await alternate(
    times,
    ours(told),
    ours(shown),
    ours(contracts.map(contract => [contract, NOTHING])),
  )

  const each = (ms: number) => `${((ms * 1_000) / count).toFixed(1)} µs`
  const line = (what: string, oursMs: number, other: string, otherMs: number): Omit<Line, 'target'> => ({
    what,
    ours: each(oursMs),
    comparedWith: `${other}: ${each(otherMs)}`,
    ratio: `${inTimes(otherMs / oursMs)} faster`,
  })
  const what = 'Judging a contract by the whole table, with the whole trace'
  const only = `the verdict alone, by ${REDUCED.length} rules of`
  return [
    {
      ...line(what, plainMs, `${only} json-rules-engine`, allMs),
      target: target('at least', 50, allMs / plainMs),
    },
    { ...line('The same', plainMs, `the same, stopped at the first rule that holds`, stoppingMs), target: NO_TARGET },
    { ...line('The same', plainMs, `${only} json-logic-js, as one expression`, logicMs), target: NO_TARGET },
    {
      what: 'A contract with what another data set shows of it, with the whole trace',
      ours: each(shownMs),
      comparedWith: `6 µs; without it: ${each(withoutMs)}`,
      ratio: inTimes((shownMs * 1_000) / count / 6),
      target: target('at most', 1, (shownMs * 1_000) / count / 6),
    },
    {
      what: 'A contract with two attestations',
      ours: each(toldMs),
      comparedWith: `without them: ${each(withoutMs)}`,
      ratio: inTimes(toldMs / withoutMs),
      target: target('at most', 2, toldMs / withoutMs),
    },
  ]
}
