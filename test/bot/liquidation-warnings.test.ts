import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import {
  addDays,
  type Contract,
  type Day,
  groundsOf,
  isBusinessDay,
  LEGAL_CALENDAR,
  type RegisterFacts,
} from '../../src/rules/index.js'
import { ADMIN, ANA, COORDINATOR, contractOf, LUIS, ORDENADOR, worldOf } from '../support/context.js'
import { Campaign, morning } from './plan-fixture.js'

/** Prolonged execution under the general statute: the law asks for its liquidation, up to 28 June 2027 by agreement. */
const WORK: Partial<RegisterFacts> = {
  ground: 'other',
  type: 'consultancy',
  liquidationFlag: 'yes',
  startsOn: '2024-01-15',
  endsOn: '2027-02-26',
}
/** The entity loses its competence after 30 July 2027. */
const LAST: Partial<RegisterFacts> = { ...WORK, endsOn: '2025-01-30' }
const work = (facts: Partial<RegisterFacts> = WORK, ids = ['ana'], n = 1): Contract => contractOf(n, ids, facts)

let campaign: Campaign
const open = async (...contracts: readonly Contract[]) => {
  campaign = new Campaign((await worldOf(contracts)).context)
}

/** What each person was warned of, as `day of the digest: boundary/milestone`. */
async function warned(from: Day, to: Day): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (let day = from; day <= to; day = addDays(day, 1))
    for (const { person, basis } of await campaign.day(day))
      for (const key of basis.warned ?? []) {
        const [, boundary, , before] = key.split('/')
        found[person] = [...(found[person] ?? []), `${day} ${boundary}/${before}`]
      }
  return found
}

const tells = (fact: string, value: unknown) =>
  campaign.says(work().id, '2027-06-20', ANA, {
    kind: 'attested',
    attestation: {
      id: fact,
      by: 'ana',
      fact,
      value,
      on: '2027-06-20',
      role: 'supervisor',
      grounds: groundsOf(work(LAST), fact as never),
    },
  } as never)

const milestones = (told: readonly string[] | undefined) => told?.map(line => line.slice(11))
const shown = async (who: Person, day: Day) => JSON.stringify((await campaign.message(day, who)).card.parts)

describe('warnings of a liquidation', () => {
  it('go to the supervisor at every day before the last one, and from 90 on to ordenador and office, each once', async () => {
    await open(work(LAST))
    const told = await warned('2026-10-01', '2027-08-06')
    expect(Object.keys(told).sort()).toEqual(['ana', 'carmen', 'olga'])
    expect(milestones(told.ana)).toEqual(['last/180', 'last/90', 'last/60', 'last/30', 'last/15', 'last/5'])
    for (const id of ['carmen', 'olga']) expect(told[id]).toEqual(told.ana?.slice(1))
    for (const line of told.ana ?? []) expect(isBusinessDay(LEGAL_CALENDAR, line.slice(0, 10) as Day)).toBe(true)
  }, 60_000)

  it('go to the supervisor alone before the other two', async () => {
    await open(work())
    const told = await warned('2027-03-01', '2027-09-10')
    expect(Object.keys(told)).toEqual(['ana'])
    expect(milestones(told.ana)).toEqual([
      ...['bilateral/60', 'bilateral/30', 'bilateral/15', 'bilateral/5'],
      ...['unilateral/60', 'unilateral/30', 'unilateral/15', 'unilateral/5'],
    ])
  }, 60_000)

  it.each<[string, Contract, Record<string, number>]>([
    ['of somebody', work(WORK), { ana: 1 }],
    ['of two people', work(WORK, ['ana', 'luis']), { ana: 1, luis: 1 }],
    ['of nobody: the contracting office', work(WORK, []), { carmen: 1 }],
    ['of nobody, near the last day: the ordenador too', work(LAST, []), { carmen: 1, olga: 1 }],
    ['of somebody, near the last day', work(LAST), { ana: 1, carmen: 1, olga: 1 }],
    ['that is closed', work({ ...WORK, state: 'closed' }), {}],
    ['that was cancelled', work({ ...WORK, state: 'cancelled', signedOn: null, paid: '0', invoiced: '0' }), {}],
    ['that runs', work({ ...WORK, state: 'in-execution', endsOn: '2027-12-31' }), {}],
    ['of a special regime', work({ ...WORK, regime: 'special' }), {}],
  ])('of a contract %s', async (_, contract, expected) => {
    await open(contract)
    const due = (await campaign.plan(morning('2027-06-21'))).entries.map(({ recipient, warnings }) => [
      recipient.person.id,
      warnings.length,
    ])
    expect(Object.fromEntries(due.filter(([, n]) => n !== 0))).toEqual(expected)
  })

  it('stay with the area of an office that has one', async () => {
    const { context } = await worldOf([work(LAST)])
    const directory = new Map(context.directory)
    directory.set('carmen', { ...COORDINATOR, area: 'Obras' }).set('olga', { ...ORDENADOR, area: 'sistemas' })
    campaign = new Campaign({ ...context, directory })
    expect(Object.keys(await warned('2027-06-21', '2027-06-21')).sort()).toEqual(['ana', 'olga'])
  })

  it('are of no one else, and end once it is told that it was liquidated', async () => {
    await open(work(LAST))
    for (const who of [LUIS, ADMIN]) expect((await campaign.entry('2027-06-21', who)).warnings).toEqual([])
    expect((await campaign.entry('2027-06-21', ANA)).warnings).toHaveLength(1)
    await tells('liquidation', { done: true, on: '2027-06-18' })
    expect((await campaign.entry('2027-06-22', ANA)).warnings).toEqual([])
  })

  it('catch up after days off with the newest one only, and are told anew where the day changes', async () => {
    await open(work(LAST))
    expect(milestones((await warned('2027-01-04', '2027-01-05')).ana)).toEqual(['last/180'])
    // Off until after the 90th, the 60th and the 30th.
    const back = await warned('2027-06-21', '2027-06-25')
    expect(back.ana).toEqual(['2027-06-21 last/30'])
    expect(back.olga).toEqual(['2027-06-21 last/30'])
    await tells('agreedTerm', { months: 5 })
    expect((await warned('2027-06-28', '2027-06-29')).ana).toEqual(['2027-06-28 last/60'])
  })

  it('are planned again after a stop before they were sent, and never after they were', async () => {
    await open(work(LAST))
    await campaign.day('2027-06-21', 'waiting')
    const again = await campaign.message('2027-06-21', ANA)
    expect(again.basis.warned).toHaveLength(1)
    expect((await campaign.entry('2027-06-22', ANA)).reasons).toContain('liquidation')
    await campaign.day('2027-06-22')
    // The same plan of that day on a second start, and nothing of it on the days after.
    expect((await campaign.message('2027-06-22', ANA)).basis.warned).toEqual(again.basis.warned)
    expect((await campaign.entry('2027-06-22', ANA)).outcome).toEqual({ kind: 'sent' })
    expect((await campaign.entry('2027-06-23', ANA)).warnings).toEqual([])
    const history = campaign.told.get('ana')
    campaign = Object.assign(new Campaign(campaign.context))
    campaign.told.set('ana', history ?? [])
    expect((await campaign.entry('2027-06-23', ANA)).warnings).toEqual([])
  })

  it('reach whoever asked for fewer digests', async () => {
    await open(work(LAST))
    await campaign.wants(ANA, '2027-01-02', { kind: 'cadence', cadence: 'important' })
    expect(milestones((await warned('2027-07-01', '2027-07-30')).ana)).toEqual(['last/30', 'last/15', 'last/5'])
  })

  it('say what day it is, and ask first where it is not known whether it has to be liquidated', async () => {
    await open(work(LAST))
    expect(await shown(ANA, '2027-06-01')).toMatch(
      /CPS-1-2026: competencia para liquidar hasta el 30 de julio de 2027/u,
    )
    expect(await shown(ANA, '2027-06-01')).not.toMatch(/si se debe liquidar/u)
    await open(work({ ...LAST, liquidationFlag: 'no' }))
    expect(await shown(ANA, '2027-06-01')).toMatch(/si se debe liquidar.*responda primero si se debe/u)
  })

  it('come before the term of a manual or contract, without the loss that the law sets', async () => {
    const special = work({ ...WORK, regime: 'special' })
    await open(special)
    await campaign.says(special.id, '2027-06-20', ANA, {
      kind: 'attested',
      attestation: {
        id: 'term',
        by: 'ana',
        fact: 'agreedTerm',
        value: { until: '2027-07-30' },
        on: '2027-06-20',
        role: 'supervisor',
        grounds: groundsOf(special, 'agreedTerm'),
      },
    })
    expect(await warned('2027-06-21', '2027-07-31')).toEqual({
      ana: ['2027-06-21 own-term/30', '2027-07-07 own-term/15', '2027-07-23 own-term/5'],
    })
    campaign.told.clear()
    const card = await shown(ANA, '2027-06-21')
    expect(card).toMatch(/CPS-1-2026: liquidación hasta el 30 de julio de 2027 .*según el manual o el contrato/u)
    expect(card).not.toMatch(/pierde la competencia/u)
  })

  it('reach whoever receives the reminders of somebody, each once, without a button on contracts of others', async () => {
    await open(work(LAST))
    await campaign.wants(ANA, '2026-10-01', { kind: 'delegated', to: 'luis', until: null })
    const told = await warned('2026-10-02', '2027-03-31')
    expect(milestones(told.ana)).toEqual(['last/180', 'last/90'])
    expect(told.luis).toEqual(told.ana)
    campaign.told.clear()
    const { card } = await campaign.message('2026-11-18', LUIS)
    const text = JSON.stringify(card.parts)
    expect(text).toContain('Por encargo de ANA')
    expect(text).toMatch(/CPS-1-2026: competencia para liquidar hasta el 30 de julio de 2027/u)
    expect(text).not.toContain('"kind":"liquidation"')
  }, 60_000)
})
