import { describe, expect, it } from 'vitest'
import { assessContract, NOTHING_READ } from '../../src/bot/contracts/assessed-contract.js'
import { mostUrgentFirst, placeInTeam, urgencyOf } from '../../src/bot/contracts/groups.js'
import { addDays, addMonths, type RegisterFacts } from '../../src/rules/index.js'
import { ANA, asks, buttonsOf, contractOf, presses, TODAY, textOf, worldOf } from '../support/context.js'

const { context } = await worldOf([])

/** Ended so many months ago, to be liquidated under the general statute: until four, six and thirty months after. */
const toLiquidate = (monthsAgo: number): Partial<RegisterFacts> => ({
  ...{ ground: 'other', type: 'consultancy', liquidationFlag: 'yes', startsOn: '2020-01-01' },
  endsOn: addDays(addMonths(TODAY, -monthsAgo), -3),
})

/** In the order that they are to have. */
const FACTS: Readonly<Record<string, Partial<RegisterFacts>>> = {
  'losing the competence in two months': toLiquidate(28),
  'losing the competence in eight months': toLiquidate(22),
  'overdue since 2023': { startsOn: '2022-01-15', endsOn: '2022-12-15' },
  'overdue since 2023, of little value': {
    startsOn: '2022-01-15',
    endsOn: '2022-12-15',
    value: '1000',
    invoiced: '1000',
    paid: '1000',
  },
  'to close, of great value': {
    endsOn: addDays(TODAY, -3),
    value: '900000000',
    invoiced: '900000000',
    paid: '900000000',
  },
  'to close': { endsOn: addDays(TODAY, -3), value: '20000000', invoiced: '20000000', paid: '20000000' },
  'to liquidate by agreement this month': toLiquidate(4),
  'losing the competence in a year': toLiquidate(16),
  lapsed: toLiquidate(40),
  'running, the first to end': { state: 'in-execution', endsOn: addDays(TODAY, 10) },
  'running, of great value': { state: 'in-execution', endsOn: addDays(TODAY, 60), value: '900000000' },
}

describe('the order of lists', () => {
  it('is loss of competence, overdue, to close and the rest; in each the date, then the value', () => {
    const names = Object.keys(FACTS)
    const items = names.map((_, n) =>
      assessContract(context, null, contractOf(n, ['ana'], FACTS[names[n] ?? '']), undefined, TODAY, NOTHING_READ),
    )
    const sorted = mostUrgentFirst([...items].reverse(), item => urgencyOf(item, placeInTeam(item)))
    expect(sorted.map(item => names[items.indexOf(item)])).toEqual(names)
  })
})

it('how many are past the last day to be liquidated leads to them', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'], toLiquidate(40))])
  const card = await asks(context, ANA, '¿cuáles pierden competencia?')
  expect(textOf(card)).toContain('último plazo ya pasó')
  const [button] = buttonsOf(card)
  expect(textOf(await presses(context, ANA, button?.action))).toContain('CPS-1-2026')
})
