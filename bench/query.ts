import type { AssessedContract } from '../src/bot/contracts/assessed-contract.js'
import { contractStatus } from '../src/bot/contracts/contract-status.js'
import { placeInTeam } from '../src/bot/contracts/groups.js'
import { NOTHING_SHOWN } from '../src/bot/evidence/contract-evidence.js'
import type { Query } from '../src/bot/query/query.js'
import type { QueryScope } from '../src/bot/query/read-field.js'
import { run } from '../src/bot/query/run.js'
import { assess, centavos, LEGAL_CALENDAR } from '../src/rules/index.js'
import { alternate, timed } from './measure.js'
import { TODAY } from './rows.js'
import { inventedContracts } from './rules/cases.js'
import { OPTIONS } from './rules/index.js'
import type { Sizes } from './sizes.js'
import { inTime, inTimes, type Line, target } from './table.js'

const QUERY: Query = {
  where: [
    { field: 'situation', op: 'is', values: ['closeNow'] },
    { field: 'value', op: 'over', values: ['50000000'] },
  ],
  order: { by: 'value', descending: true },
}

const scope: QueryScope = {
  today: TODAY,
  campaignStart: null,
  isCampaignOver: false,
  place: placeInTeam,
  nameOf: () => undefined,
  areaOf: () => undefined,
  typeName: type => type,
}

/** (j) A query over judged contracts, against a loop that was written for it. */
export async function measureQuery({ planned, longRounds }: Sizes): Promise<Line[]> {
  const items = inventedContracts(planned).map(judged)
  const bare = () => {
    const found: { readonly id: string; readonly value: bigint }[] = []
    for (const item of items) {
      if (placeInTeam(item) !== 'closeNow') continue
      const value = centavos(item.contract.facts.value ?? '0')
      if (value > 5_000_000_000n) found.push({ id: item.contract.id, value })
    }
    return found.sort((a, b) => (a.value === b.value ? (a.id < b.id ? -1 : 1) : a.value > b.value ? -1 : 1))
  }
  const asked = () => run(QUERY, items, scope, ({ contract }) => contract.id).rows
  const expected = bare().map(({ id }) => id)
  if (expected.length === 0 || expected.join() !== asked().join()) throw new Error('the query and the loop disagree')
  const [bareMs = 0, queryMs = 0] = await alternate(
    { rounds: longRounds, warmUp: 2 },
    () => timed(bare),
    () => timed(asked),
  )
  return [
    {
      what: `A query with two filters and an order over ${planned.toLocaleString('en')} judged contracts`,
      ours: inTime(queryMs),
      comparedWith: `a loop written for it: ${inTime(bareMs)}`,
      ratio: inTimes(queryMs / bareMs),
      target: target('at most', 3, queryMs / bareMs),
    },
  ]
}

function judged(contract: ReturnType<typeof inventedContracts>[number]): AssessedContract {
  return {
    contract,
    status: contractStatus([], TODAY, LEGAL_CALENDAR, { queueDays: 10 }),
    assessment: assess(contract, [], OPTIONS, LEGAL_CALENDAR, TODAY),
    version: 0,
    stillOpen: false,
    evidence: NOTHING_SHOWN,
    closingSeen: null,
  }
}
