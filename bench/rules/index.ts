import { annualCampaigns, assess, CIRCULAR_CAMPAIGN, LEGAL_CALENDAR, type Options } from '../../src/rules/index.js'
import { alternate, timed } from '../measure.js'
import { TODAY } from '../rows.js'
import type { Sizes } from '../sizes.js'
import { inTimes, type Line, NO_TARGET, target } from '../table.js'
import { type Case, inventedCases } from './cases.js'
import { withJsonLogic, withJsonRulesEngine } from './engines.js'
import { isReducible, REDUCED, reducedFacts } from './reduced.js'

const OPTIONS: Options = {
  reading: 'prudent',
  liquidationTerm: { months: 4 },
  campaigns: [
    CIRCULAR_CAMPAIGN,
    ...annualCampaigns({ name: 'Campaña', act: 'Acto', month: 7, day: 31, since: '2026-08-01', years: 4 }),
  ],
}

/** (a) A whole assessment with its trace, against two general engines that find the verdict of a reduced table. */
export async function measureRules({ cases: count, rounds }: Sizes): Promise<Line[]> {
  const cases = inventedCases(count)
  const facts = cases.map(({ contract }) => reducedFacts(contract))
  const byEngine = withJsonRulesEngine(REDUCED)
  const byLogic = withJsonLogic(REDUCED)
  const ours = ({ contract, attestations }: Case) => assess(contract, attestations, OPTIONS, LEGAL_CALENDAR, TODAY)

  let compared = 0
  for (const [index, each] of cases.entries()) {
    const reduced = facts[index]
    if (!reduced || !isReducible(each)) continue
    compared++
    const verdicts = [ours(each).verdict, await byEngine(reduced), byLogic(reduced)]
    if (new Set(verdicts).size > 1) throw new Error(`${each.contract.id}: ${verdicts.join(', ')}`)
  }
  if (compared < count / 2) throw new Error(`only ${compared} of ${count} rows could be compared`)

  const [oursMs = 0, engineMs = 0, logicMs = 0] = await alternate(
    { rounds, warmUp: 2 },
    async () => {
      const ms = await timed(() => {
        for (let times = 0; times < REPEATS; times++) for (const each of cases) ours(each)
      })
      return ms / REPEATS
    },
    () =>
      timed(async () => {
        for (const each of facts) await byEngine(each)
      }),
    () =>
      timed(() => {
        for (const each of facts) byLogic(each)
      }),
  )
  const each = (ms: number) => `${((ms * 1_000) / count).toFixed(1)} µs`
  const faster = engineMs / oursMs
  const what = `Judging a contract, with the whole trace (${count} contracts; ${compared} verdicts compared, all equal)`
  return [
    {
      what,
      ours: each(oursMs),
      comparedWith: `json-rules-engine, ${REDUCED.length} rules and no trace: ${each(engineMs)}`,
      ratio: `${inTimes(faster)} faster`,
      target: target('at least', 50, faster),
    },
    {
      what: 'The same',
      ours: each(oursMs),
      comparedWith: `json-logic-js, the same ${REDUCED.length} rules: ${each(logicMs)}`,
      ratio: `${inTimes(logicMs / oursMs)} faster`,
      target: NO_TARGET,
    },
  ]
}

/** So that one run of ours is long enough for the clock. */
const REPEATS = 10
