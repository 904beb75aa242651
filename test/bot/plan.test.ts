import { describe, expect, it } from 'vitest'
import type { PastMessage } from '../../src/bot/reminders/plan-day.js'
import { addDays, type Contract, type Day, type RegisterFacts } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { ADMIN, ANA, COORDINATOR, contractOf, LUIS, ORDENADOR, person, worldOf } from '../support/context.js'
import { Campaign, morning } from './plan-fixture.js'

/** Contracts of lit. h that can be closed since December 2026. */
const closable = (n: number, ids: readonly string[] = ['ana'], facts: Partial<RegisterFacts> = {}) =>
  Array.from({ length: n }, (_, i) => contractOf(i + (ids[0] === 'ana' ? 1 : 500), ids, facts))
const OLD: Partial<RegisterFacts> = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' }
const CLOSED: Partial<RegisterFacts> = { state: 'closed', updatedOn: '2027-07-06' }

/** A campaign whose data is of the day before every morning; `cut` changes the rows from then on. */
async function campaignOf(contracts: readonly Contract[]): Promise<Campaign & { cut: Cut }> {
  const { context, cut } = await worldOf(contracts)
  let rows = contracts
  const campaign = Object.assign(new Campaign(context), {
    cut: async (_id: string, _day: Day, fresh: readonly Contract[]) => {
      rows = fresh
    },
  })
  campaign.refresh = day => cut(`cut-${day}`, addDays(day, -1), rows)
  return campaign
}
type Cut = Awaited<ReturnType<typeof worldOf>>['cut']

const short = (days: readonly (readonly [Day, string])[]) => days.map(([day, why]) => `${day.slice(5)} ${why}`)

describe('who is told when', () => {
  it('is told by the rhythm and at every milestone, on business days only', async () => {
    const campaign = await campaignOf([...closable(1)])
    campaign.reach.set('carmen', { kind: 'not-linked' })
    campaign.reach.set('olga', { kind: 'not-linked' })
    expect(short(await campaign.run('2027-05-22', '2027-06-17', 'ana'))).toEqual([
      '05-24 first cadence',
      // 40 business days before: a Friday, whatever the rhythm.
      '05-28 milestone',
      ...['06-01 cadence', '06-03 cadence', '06-08 cadence', '06-10 cadence', '06-14 cadence'],
      '06-15 milestone',
      '06-17 cadence',
    ])
  })

  const cadences: readonly ['daily' | 'weekly' | 'important', string[]][] = [
    ['daily', ['06-21', '06-22', '06-23', '06-24', '06-25', '06-28', '06-29', '06-30', '07-01', '07-02']],
    ['weekly', ['06-21', '06-28', '06-29 milestone']],
    ['important', ['06-29 milestone']],
  ]
  it.each(cadences)('hears %s by choice, and of milestones all the same', async (cadence, expected) => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-18')
    await campaign.wants(ANA, '2027-06-18', { kind: 'cadence', cadence })
    const told = await campaign.run('2027-06-19', '2027-07-04', 'ana')
    expect(told.map(([day]) => day.slice(5))).toEqual(expected.map(line => line.slice(0, 5)))
    expect(told.find(([day]) => day === '2027-06-29')?.[1]).toContain('milestone')
  })

  it('is told weekly after the date of what is overdue, monthly who wants only what is important', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-07-30')
    const copy = new Map(campaign.told)
    expect((await campaign.run('2027-07-31', '2027-08-12', 'ana')).map(([day]) => day)).toEqual([
      '2027-08-02',
      '2027-08-09',
    ])
    campaign.told.clear()
    for (const [who, told] of copy) campaign.told.set(who, told)
    await campaign.wants(ANA, '2027-07-30', { kind: 'cadence', cadence: 'important' })
    expect((await campaign.run('2027-07-31', '2027-09-30', 'ana')).map(([day]) => day)).toEqual([
      '2027-08-02',
      '2027-09-01',
    ])
  })

  it('goes out at the own hour, in Bogotá', async () => {
    const campaign = await campaignOf(closable(1))
    expect((await campaign.entry('2027-07-07', ANA)).notBefore).toBe('2027-07-07T13:00:00.000Z')
    await campaign.wants(ANA, '2027-07-01', { kind: 'digest-time', time: '19:30' })
    expect((await campaign.entry('2027-07-07', ANA)).notBefore).toBe('2027-07-08T00:30:00.000Z')
  })

  it('has the same key on every planning of a day, and one for each person and day', async () => {
    const campaign = await campaignOf(closable(1))
    const first = await campaign.message('2027-07-07', ANA)
    expect(first.key).toBe('prueba/ana/2027-07-07/digest')
    expect(await campaign.message('2027-07-07', ANA)).toEqual(first)
  })

  it('says nothing where there is nothing to say', async () => {
    const campaign = await campaignOf([contractOf(1, ['ana'], { state: 'in-execution', endsOn: '2028-01-31' })])
    expect((await campaign.entry('2027-07-07', ANA)).outcome).toEqual({ kind: 'nothing-to-say' })
    expect((await campaign.entry('2027-07-07', LUIS)).outcome).toEqual({ kind: 'nothing-to-say' })
  })
})

describe('downtime', () => {
  it('loses no milestone: the one reached is told when the machine is back, once', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.run('2027-07-12', '2027-07-14', 'ana')
    // Asleep from 15 July (10 business days before) to 26 July (4 before): 10 and 5 are told as one.
    expect(short(await campaign.run('2027-07-26', '2027-07-27', 'ana'))).toEqual([
      expect.stringContaining('07-26 milestone'),
      expect.stringContaining('07-27 milestone'),
    ])
    expect(campaign.told.get('ana')?.map(({ basis }) => basis.milestone)).toEqual([15, null, 5, 3])
  })

  it('catches up a missed day of the rhythm, as one', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-17')
    // Monday 21 was missed.
    expect(short(await campaign.run('2027-06-22', '2027-06-25', 'ana'))).toEqual(['06-22 cadence', '06-24 cadence'])
  })

  it('keeps nobody silent after a clock that ran ahead', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-07-28')
    expect((await campaign.entry('2027-06-21', ANA)).reasons).toEqual(['first', 'milestone', 'cadence'])
  })

  it('plans anew what was not sent, and not what was', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-21', 'waiting')
    expect((await campaign.entry('2027-06-21', ANA)).outcome).toEqual({ kind: 'send' })
    expect((await campaign.entry('2027-06-22', ANA)).reasons).toContain('first')
    await campaign.day('2027-06-22')
    expect((await campaign.entry('2027-06-22', ANA)).outcome).toEqual({ kind: 'sent' })
    expect((await campaign.entry('2027-06-23', ANA)).outcome).toEqual({
      kind: 'waiting',
      why: 'cadence',
      until: '2027-06-24',
    })
  })
})

describe('news', () => {
  it('is told on any business day: what became closable, was confirmed, or changed hands', async () => {
    const quiet = [...closable(3), contractOf(9, ['ana'], { state: 'in-execution', endsOn: '2027-06-21' })]
    const campaign = await campaignOf(quiet)
    await campaign.day('2027-06-21')
    // It ends on the 21st: from Tuesday 22 on it can be closed.
    expect(short(await campaign.run('2027-06-22', '2027-06-22', 'ana'))).toEqual(['06-22 new'])
    await campaign.cut('c2', '2027-06-22', [contractOf(1, ['ana'], CLOSED), ...quiet.slice(1)])
    expect(short(await campaign.run('2027-06-23', '2027-06-23', 'ana'))).toEqual(['06-23 confirmed'])
    await campaign.says(quiet[2]?.id ?? '', '2027-06-24', COORDINATOR, { kind: 'assigned', to: ['luis'] })
    await campaign.wants(LUIS, '2027-06-24', { kind: 'given', contract: quiet[2]?.id ?? '' })
    expect(short(await campaign.run('2027-06-25', '2027-06-25', 'luis'))).toEqual(['06-25 first milestone cadence'])
    await campaign.says(quiet[1]?.id ?? '', '2027-06-25', COORDINATOR, { kind: 'assigned', to: ['luis'] })
    expect(short(await campaign.run('2027-06-26', '2027-06-28', 'luis'))).toEqual(['06-28 cadence handed'])
  })

  it('is told once', async () => {
    const campaign = await campaignOf(closable(2))
    await campaign.day('2027-06-21')
    await campaign.cut('c2', '2027-06-21', [contractOf(1, ['ana'], CLOSED), contractOf(2, ['ana'])])
    const { own } = await campaign.entry('2027-06-22', ANA)
    expect(own?.listChanges.confirmed.map(({ name }) => name)).toEqual(['CPS-1-2026'])
    await campaign.day('2027-06-22')
    expect((await campaign.entry('2027-06-23', ANA)).own?.listChanges.confirmed).toEqual([])
  })

  it('waits for the next digest of who asked for weekly ones', async () => {
    const campaign = await campaignOf(closable(2))
    await campaign.day('2027-06-21')
    await campaign.wants(ANA, '2027-06-21', { kind: 'cadence', cadence: 'weekly' })
    await campaign.cut('c2', '2027-06-21', [contractOf(1, ['ana'], CLOSED), contractOf(2, ['ana'])])
    expect(short(await campaign.run('2027-06-22', '2027-06-28', 'ana'))).toEqual(['06-28 cadence confirmed'])
  })

  it('thanks once when the list becomes empty, and is silent until there is something again', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-21')
    await campaign.cut('c2', '2027-06-21', [contractOf(1, ['ana'], CLOSED)])
    expect(short(await campaign.run('2027-06-22', '2027-06-30', 'ana'))).toEqual(['06-22 empty confirmed'])
    await campaign.cut('c3', '2027-06-30', [contractOf(1, ['ana'], CLOSED), contractOf(2, ['ana'])])
    expect(short(await campaign.run('2027-07-02', '2027-07-02', 'ana'))[0]).toContain('new')
  })

  it('does not call a list empty while SECOP has yet to confirm, or somebody put it off', async () => {
    const campaign = await campaignOf(closable(2))
    await campaign.day('2027-06-29')
    await campaign.says('CO1.PCCNTR.4400001', '2027-06-29', ANA, {
      kind: 'closed-it',
      closedOn: '2027-06-29',
      cut: 'c1',
    })
    await campaign.says('CO1.PCCNTR.4400002', '2027-06-29', ANA, { kind: 'snoozed', until: '2027-07-14' })
    expect((await campaign.entry('2027-06-30', ANA)).outcome).toEqual({ kind: 'nothing-to-say' })
  })
})

describe('what is left out until its day', () => {
  const ID = 'CO1.PCCNTR.4400001'

  it('comes back on the day that was asked for, whatever the rhythm', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-21')
    await campaign.says(ID, '2027-06-21', ANA, { kind: 'snoozed', until: '2027-06-23' })
    expect(short(await campaign.run('2027-06-22', '2027-06-24', 'ana'))).toEqual(['06-23 back', '06-24 cadence'])
  })

  it('comes back on the next business day where that day is off or was missed', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-17')
    await campaign.says(ID, '2027-06-17', ANA, { kind: 'snoozed', until: '2027-06-19' })
    expect(short(await campaign.run('2027-06-22', '2027-06-22', 'ana'))).toEqual(['06-22 cadence back'])
  })

  const table: readonly [string, Day, object, Day][] = [
    ['a snooze up to its day', '2027-07-01', { kind: 'snoozed', until: '2027-07-09' }, '2027-07-09'],
    [
      'a snooze never beyond the last business day',
      '2027-07-01',
      { kind: 'snoozed', until: '2027-08-20' },
      '2027-07-30',
    ],
    ['a block for ten business days', '2027-07-01', { kind: 'blocked', blocker: 'no-access' }, '2027-07-19'],
    ['a block never beyond the last business day', '2027-07-22', { kind: 'blocked', blocker: 'other' }, '2027-07-30'],
    [
      'what was handed over until nobody acted',
      '2027-07-01',
      { kind: 'handed-over', to: 'x', handedOn: '2027-07-01' },
      '2027-07-21',
    ],
    ['what is not theirs never beyond the last business day', '2027-07-27', { kind: 'not-mine' }, '2027-07-30'],
  ]
  it.each(table)('keeps away %s', async (_what, said, statement, back) => {
    const campaign = await campaignOf(closable(1))
    await campaign.says(ID, said, ANA, statement)
    const workOn = async (day: Day) => (await campaign.entry(day, ANA)).recipient.own.work[0]
    expect((await workOn(said))?.exclusion?.until).toBe(back)
    expect((await workOn(back))?.exclusion).toBeNull()
    expect((await workOn(back))?.place).toBe('closeNow')
  })

  it('keeps away what is overdue for ten business days at most', async () => {
    const campaign = await campaignOf([contractOf(1, ['ana'], OLD)])
    await campaign.says(ID, '2027-06-29', ANA, { kind: 'snoozed', until: '2027-12-24' })
    const workOn = async (day: Day) => (await campaign.entry(day, ANA)).recipient.own.work[0]
    expect((await workOn('2027-07-13'))?.exclusion?.until).toBe('2027-07-15')
    expect((await workOn('2027-07-15'))?.exclusion).toBeNull()
  })

  it('keeps nothing away on and after the last business day of words said before', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.says(ID, '2027-07-30', ANA, { kind: 'snoozed', until: '2027-08-05' })
    for (const day of ['2027-07-30', '2027-08-02'] as const)
      expect((await campaign.entry(day, ANA)).own?.toClose).toBe(1)
  })
})

describe('escalation', () => {
  const behindOn = async (campaign: Campaign, day: Day) =>
    (await campaign.entry(day, COORDINATOR)).team?.behind.map(({ recipient, escalation }) => [
      recipient.person.id,
      escalation.level,
      escalation.behind.kind,
    ])

  it('tells the office and the supervisor by pace, known after ten business days of being reached', async () => {
    const campaign = await campaignOf([...closable(20), ...closable(2, ['luis'])])
    await campaign.run('2027-06-21', '2027-07-04', 'ana', async day => {
      // Both move a little, so that no milestone passes without any movement.
      if (day !== '2027-06-25') return
      await campaign.says('CO1.PCCNTR.4400001', day, ANA, { kind: 'blocked', blocker: 'other' })
      await campaign.says('CO1.PCCNTR.4400501', day, LUIS, { kind: 'not-mine' })
    })
    expect(await behindOn(campaign, '2027-07-02')).toEqual([])
    const escalated = await campaign.day('2027-07-06')
    const ana = escalated.find(({ person: id }) => id === 'ana')
    const office = escalated.find(({ person: id }) => id === 'carmen')
    expect(ana?.basis.reasons).toContain('escalated')
    expect(JSON.stringify(ana?.card)).toContain('Le avisé a CARMEN para que le ayude. Le queda')
    expect(office?.basis.reasons).toContain('team-escalated')
    expect(office?.basis.about).toEqual(['ana'])
    expect(escalated.find(({ person: id }) => id === 'olga')?.basis.about).toEqual([])
  })

  it('counts closings and what was handed on as pace', async () => {
    const contracts = closable(12)
    const campaign = await campaignOf(contracts)
    await campaign.run('2027-06-21', '2027-07-07', 'ana', async day => {
      if (day !== '2027-07-01') return
      for (const n of [1, 2, 3, 4])
        await campaign.says(`CO1.PCCNTR.440000${n}`, day, ANA, { kind: 'handed-over', to: 'x', handedOn: day })
      const rest = contracts.slice(8)
      const closed = [5, 6, 7, 8].map(n => contractOf(n, ['ana'], { ...CLOSED, updatedOn: '2027-07-01' }))
      await campaign.cut('c2', day, [...contracts.slice(0, 4), ...closed, ...rest])
    })
    // 8 done in 11 business days, 4 left for 16.
    expect((await campaign.entry('2027-07-07', ANA)).recipient.own.doneOn.length).toBe(8)
    expect(await behindOn(campaign, '2027-07-07')).toEqual([])
  })

  it('tells of a milestone that passed without any movement, and the ordenador five business days later', async () => {
    const campaign = await campaignOf(closable(2))
    // Milestone 40 on 28 May, 30 on 15 June, 20 on 29 June.
    const days = await campaign.run('2027-05-28', '2027-06-22', 'ana')
    expect(short(days).filter(line => line.includes('escalated'))).toEqual([
      '06-15 milestone escalated',
      '06-22 escalated-2',
    ])
    expect(await behindOn(campaign, '2027-06-22')).toEqual([['ana', 2, 'still']])
    expect((await campaign.entry('2027-06-22', ORDENADOR)).team?.behind.length).toBe(1)
    // Who was named is not named again: nothing is new.
    expect(await behindOn(campaign, '2027-06-23')).toEqual([])
    expect((await campaign.entry('2027-06-15', ORDENADOR)).team?.behind.length).toBe(0)
  })

  it('is told again when it is clearly worse than what was told, once, with both numbers', async () => {
    const contracts = closable(2)
    const campaign = await campaignOf(contracts)
    await campaign.run('2027-05-28', '2027-06-22', 'ana')
    await campaign.cut('c2', '2027-06-22', closable(8))
    const days = await campaign.run('2027-06-23', '2027-07-14', 'ana')
    const [[again] = []] = days.filter(([, why]) => why.includes('escalated'))
    expect(days.filter(([, why]) => why.includes('escalated'))).toHaveLength(1)
    const told = campaign.told.get('carmen')?.find(({ day }) => day === again)
    expect(told?.basis.about).toContain('ana')
    expect(campaign.told.get('ana')?.find(({ day }) => day === again)?.basis.left).toBe(8)
  })

  it('is over when something moves', async () => {
    const campaign = await campaignOf(closable(2))
    await campaign.run('2027-05-28', '2027-06-15', 'ana')
    await campaign.says('CO1.PCCNTR.4400001', '2027-06-16', ANA, {
      kind: 'closed-it',
      closedOn: '2027-06-16',
      cut: 'c1',
    })
    expect(await behindOn(campaign, '2027-06-17')).toEqual([])
    expect(short(await campaign.run('2027-06-16', '2027-06-24', 'ana')).join()).not.toContain('escalated')
  })

  it('is nobody while the data is too old to show what was closed', async () => {
    const campaign = await campaignOf(closable(2))
    await campaign.run('2027-05-28', '2027-06-10', 'ana')
    campaign.refresh = null
    expect((await campaign.run('2027-06-11', '2027-06-15', 'ana')).at(-1)).toEqual(['2027-06-15', 'milestone'])
  })

  it('is nobody who was not reached, is in their first days, or is on pause', async () => {
    const campaign = await campaignOf([...closable(30), ...closable(5, ['luis'])])
    campaign.reach.set('luis', { kind: 'not-linked' })
    await campaign.run('2027-07-22', '2027-07-27', 'ana')
    expect(await behindOn(campaign, '2027-07-28')).toEqual([])
    expect(await behindOn(campaign, '2027-07-30')).toEqual([['ana', 1, 'still']])
    await campaign.wants(ANA, '2027-07-28', { kind: 'paused', until: '2027-08-10' })
    expect(await behindOn(campaign, '2027-07-30')).toEqual([])
  })

  it('goes to the ordenador where the office cannot be told, and to nobody where nobody can', async () => {
    const campaign = await campaignOf(closable(2))
    campaign.reach.set('carmen', { kind: 'not-linked' })
    await campaign.run('2027-05-28', '2027-06-14', 'ana')
    expect((await campaign.entry('2027-06-15', ORDENADOR)).team?.behind.length).toBe(1)
    expect((await campaign.entry('2027-06-15', ANA)).reasons).toContain('escalated')
    campaign.reach.set('olga', { kind: 'unreachable', why: 'gone' })
    expect((await campaign.entry('2027-06-15', ANA)).reasons).not.toContain('escalated')
  })
})

describe('absences', () => {
  it('tells the delegate too, on the first day and then with their own digests, and nobody attests for another', async () => {
    const campaign = await campaignOf(closable(2))
    await campaign.day('2027-06-21')
    await campaign.wants(ANA, '2027-06-22', { kind: 'delegated', to: 'luis', until: '2027-06-30' })
    await campaign.wants(ANA, '2027-06-22', { kind: 'paused', until: '2027-06-30' })
    expect(short(await campaign.run('2027-06-23', '2027-07-02', 'luis'))).toEqual([
      '06-23 first milestone cadence stand-in',
      '06-24 cadence',
      '06-28 cadence',
      '06-29 milestone',
    ])
    const { card, basis } = await campaign.message('2027-06-28', LUIS)
    expect(basis.listed.map(({ of }) => of)).toEqual(['ana', 'ana'])
    expect(basis.about).toEqual(['ana'])
    const lines = card.parts.flatMap(part => (part.kind === 'group' ? part.items : []))
    expect(lines.length).toBe(2)
    expect(lines.flatMap(({ actions }) => actions)).toEqual([])
    expect(JSON.stringify((await campaign.message('2027-07-01', ANA)).card)).not.toContain('LUIS')
    expect(JSON.stringify((await campaign.message('2027-06-23', ANA)).card)).toContain('LUIS')
  })

  it('sends the last two milestones also to whoever paused', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-07-19')
    await campaign.wants(ANA, '2027-07-21', { kind: 'paused', until: '2027-08-05' })
    expect(short(await campaign.run('2027-07-22', '2027-08-04', 'ana'))).toEqual([
      '07-29 milestone last-call cadence',
      '07-30 milestone last-call cadence',
    ])
    expect(JSON.stringify((await campaign.message('2027-07-30', ANA)).card)).toContain('salen igual')
  })

  it('sends nothing on pause, and again from the day on which it ends', async () => {
    const campaign = await campaignOf(closable(1))
    await campaign.day('2027-06-21')
    await campaign.wants(ANA, '2027-06-21', { kind: 'paused', until: '2027-06-30' })
    expect((await campaign.entry('2027-06-29', ANA)).outcome).toEqual({ kind: 'paused', until: '2027-06-30' })
    expect(short(await campaign.run('2027-06-22', '2027-06-30', 'ana'))).toEqual(['06-30 milestone cadence'])
  })
})

describe('several hats and the first week', () => {
  it('gives one card a day to who supervises and coordinates', async () => {
    const { context, cut } = await worldOf([...closable(3, ['rosa']), ...closable(2)])
    const both = person('rosa', ['supervisor', 'coordinator', 'admin'])
    const campaign = Object.assign(
      new Campaign({ ...context, directory: new Map([...context.directory, ['rosa', both]]) }),
      {
        cut,
      },
    )
    const out = await campaign.day('2027-07-07')
    const own = out.filter(({ person: id }) => id === 'rosa')
    expect(own.length).toBe(1)
    const text = JSON.stringify(own[0]?.card)
    for (const said of ['3 por cerrar', 'En su equipo', 'El servicio']) expect(text).toContain(said)
  })

  it('introduces a backlog once, with a proposal of pace', async () => {
    const campaign = await campaignOf(closable(80, ['ana'], OLD))
    const first = JSON.stringify((await campaign.day('2027-06-21')).find(({ person: id }) => id === 'ana')?.card)
    expect(first).toContain('80 vencidos: cuanto antes, 10 esta semana')
    expect(first).toContain(es.digest.first)
    const second = JSON.stringify((await campaign.message('2027-06-24', ANA)).card)
    expect(second).not.toContain(es.digest.first)
  })

  it('proposes to catch up where the date is past', async () => {
    const campaign = await campaignOf(closable(12))
    const card = JSON.stringify((await campaign.message('2027-08-02', ANA)).card)
    expect(card).toContain('12 vencidos: cuanto antes, 5 esta semana')
    expect(card).not.toContain('2028')
  })

  it('tells people without account nothing, and the office about them', async () => {
    const campaign = await campaignOf(closable(2))
    campaign.reach.set('ana', { kind: 'not-linked' })
    expect((await campaign.entry('2027-07-07', ANA)).outcome).toEqual({ kind: 'not-linked' })
    const office = JSON.stringify((await campaign.message('2027-07-07', COORDINATOR)).card)
    expect(office).toContain('1 persona no recibe los avisos (2 contratos)')
    expect(office).toContain('Quién no recibe avisos')
  })
})

describe('the sum', () => {
  it('is in the digest of the admins, and right', async () => {
    const campaign = await campaignOf([...closable(2), ...closable(1, ['luis']), contractOf(7, [])])
    campaign.reach.set('luis', { kind: 'unreachable', why: 'account_inactive' })
    campaign.reach.set('olga', { kind: 'not-linked' })
    await campaign.wants(COORDINATOR, '2027-07-01', { kind: 'paused', until: '2027-07-20' })
    const { accounting } = await campaign.plan(morning('2027-07-07'))
    expect(accounting).toEqual({
      eligible: 5,
      sent: 0,
      byMail: 0,
      waiting: 2,
      today: 2,
      failed: 1,
      paused: 1,
      notLinked: 1,
      nothingToSay: 0,
    })
    // Hers is written when the others were sent.
    expect(JSON.stringify((await campaign.message('2027-07-07', ADMIN)).card)).toContain(
      'Avisos: 1 de 3; 1 sale hoy. Falta: 1 persona no lo recibió y 1 persona sin cuenta vinculada.',
    )
    await campaign.day('2027-07-07')
    const after = await campaign.plan(morning('2027-07-07'))
    expect(after.accounting).toMatchObject({ sent: 2, waiting: 0, today: 0 })
    const failed: PastMessage['state'] = 'failed'
    for (const [who, told] of campaign.told)
      campaign.told.set(
        who,
        told.map(each => ({ ...each, state: failed })),
      )
    expect((await campaign.plan(morning('2027-07-07'))).accounting).toMatchObject({ sent: 0, failed: 3 })
  })
})
