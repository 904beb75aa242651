import {
  type Attestation,
  annualCampaigns,
  assess,
  CIRCULAR_CAMPAIGN,
  type Contract,
  LEGAL_CALENDAR,
  type Options,
} from '../../src/rules/index.js'
import { alternate, type Run, timed } from '../measure.js'
import { TODAY } from '../rows.js'
import type { Sizes } from '../sizes.js'
import { inTimes, type Line, NO_TARGET, target } from '../table.js'
import { attested, inventedContracts } from './cases.js'
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

const judge = (contract: Contract, attestations: readonly Attestation[]) =>
  assess(contract, attestations, OPTIONS, LEGAL_CALENDAR, TODAY)
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

  const ours = (cases: readonly (readonly [Contract, readonly Attestation[]])[]): Run => {
    const all = () => {
      for (const [contract, attestations] of cases) judge(contract, attestations)
    }
    // Ten times, so that a run is long enough for the clock.
    return async () => (await timed(() => Array.from({ length: 10 }, all))) / 10
  }
  const engine = (find: (facts: ReturnType<typeof reducedFacts>) => Promise<unknown>): Run => {
    return () =>
      timed(async () => {
        for (const each of facts) await find(each)
      })
  }
  const times = { rounds, warmUp: 2 }
  const [plainMs = 0, allMs = 0, stoppingMs = 0, logicMs = 0] = await alternate(
    times,
    ours(contracts.map(contract => [contract, NOTHING])),
    engine(lookingAtAll),
    engine(stopping),
    () => timed(() => facts.map(byLogic)),
  )
  const told = contracts.map(contract => [contract, attested(contract)] as const)
  const [toldMs = 0, besideMs = 0] = await alternate(times, ours(told), engine(lookingAtAll))

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
      ...line('A contract with two attestations', toldMs, `json-rules-engine, without them`, besideMs),
      target: NO_TARGET,
    },
  ]
}
