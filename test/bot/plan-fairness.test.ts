import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/bot/cards/card.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { addDays, type Contract, type Day, type RegisterFacts } from '../../src/rules/index.js'
import { ADMIN, ANA, COORDINATOR, contractOf, LUIS, partsOf, worldOf } from '../support/context.js'
import { Campaign, morning } from './plan-fixture.js'

/** What people may expect of the reminders: nobody is blamed for what they could not do, and no two numbers disagree. */

const ID = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const closable = (from: number, to: number, who = 'ana', facts: Partial<RegisterFacts> = {}) =>
  range(from, to).map(n => contractOf(n, [who], facts))
const CLOSED: Partial<RegisterFacts> = { state: 'closed', updatedOn: '2027-06-22' }

/** A campaign whose data is of the day before every morning. */
async function campaignOf(contracts: readonly Contract[]) {
  const { context, cut } = await worldOf(contracts)
  const found = Object.assign(new Campaign(context), { rows: contracts })
  found.refresh = day => cut(`cut-${day}`, addDays(day, -1), found.rows)
  return found
}

const textOf = (card: Card) => partsOf(card, 'text').flatMap(({ text }) => text.split('\n'))
const cardOf = async (campaign: Campaign, day: Day, who = ANA) => (await campaign.message(day, who)).card
const behindOn = async (campaign: Campaign, day: Day) =>
  (await campaign.entry(day, COORDINATOR)).team?.behind.map(({ recipient }) => recipient.person.id)
const escalatedIn = (days: readonly (readonly [Day, string])[]) =>
  days.filter(([, why]) => why.includes('escalated')).map(([day]) => day)

describe('nobody is called slow for what is new', () => {
  it('looks at a contract only after it was on the list for the days of grace', async () => {
    // Reached since 3 May, when one was closed; another ends on 12 July and can be closed from the 13th on.
    const campaign = await campaignOf([
      ...closable(1, 1),
      contractOf(2, ['ana'], { state: 'in-execution', endsOn: '2027-07-12' }),
    ])
    await campaign.day('2027-05-03')
    campaign.rows = [contractOf(1, ['ana'], { ...CLOSED, updatedOn: '2027-05-04' }), ...campaign.rows.slice(1)]
    expect(escalatedIn(await campaign.run('2027-05-05', '2027-07-19', 'ana'))).toEqual([])
    expect(await behindOn(campaign, '2027-07-13')).toEqual([])
    expect(textOf(await cardOf(campaign, '2027-07-13')).join()).not.toContain('Le conté')
    // After five business days of grace without any movement; five later the ordenador.
    expect(escalatedIn(await campaign.run('2027-07-21', '2027-07-30', 'ana'))).toEqual(['2027-07-23', '2027-07-30'])
  })

  it('leaves out what was handed over to somebody, and says so where the rest is too much', async () => {
    const campaign = await campaignOf([...closable(1, 4), ...closable(20, 31, 'luis')])
    campaign.reach.set('luis', { kind: 'not-linked' })
    await campaign.run('2027-05-28', '2027-06-14', 'ana')
    campaign.rows = [...closable(1, 4), ...closable(20, 31)]
    const { own } = await campaign.entry('2027-06-15', ANA)
    expect(own?.toClose).toBe(16)
    expect(own?.escalation?.behind).toMatchObject({ left: 4, newer: 12 })
    expect(textOf(await cardOf(campaign, '2027-06-15')).join()).toContain(
      'Le quedan 4 por cerrar (sin contar 12 recientes)',
    )
    campaign.rows = closable(20, 31)
    expect(await behindOn(campaign, '2027-06-15')).toEqual([])
  })

  it('takes a pace from the days on which there was something to close', async () => {
    const rest = contractOf(2, ['ana'], { state: 'in-execution', endsOn: '2027-06-30' })
    const campaign = await campaignOf([...closable(1, 1), rest])
    await campaign.day('2027-05-03')
    campaign.rows = [contractOf(1, ['ana'], { ...CLOSED, updatedOn: '2027-05-04' }), rest]
    await campaign.run('2027-05-05', '2027-07-16', 'ana')
    const { own } = await campaign.entry('2027-07-19', ANA)
    // On the list since 1 July, not since 3 May; the 5th and the 12th are holidays.
    expect(own?.escalation?.behind).toEqual({ kind: 'pace', left: 1, newer: 0, done: 0, days: 10 })
  })
})

describe('nobody is blamed for what others left unanswered, or for what stops them', () => {
  it('tells what came back as back, and counts it from then on', async () => {
    const campaign = await campaignOf(closable(1, 6))
    await campaign.run('2027-06-21', '2027-06-23', 'ana')
    for (const n of range(1, 6))
      await campaign.says(ID(n), '2027-06-23', ANA, { kind: 'handed-over', to: 'Jurídica', handedOn: '2027-06-23' })
    // Ten business days without an answer: they are back on 9 July.
    const days = await campaign.run('2027-06-24', '2027-07-09', 'ana')
    expect(days.at(-1)).toEqual(['2027-07-09', expect.stringContaining('returned')])
    expect(escalatedIn(days)).toEqual([])
    const told = campaign.told.get('ana') ?? []
    campaign.told.set(
      'ana',
      told.filter(({ day }) => day < '2027-07-09'),
    )
    expect(textOf(await cardOf(campaign, '2027-07-09'))).toContain(
      'Volvieron a su lista 6: CPS-1-2026, CPS-2-2026, CPS-3-2026 y 3 más.',
    )
    expect(escalatedIn(await campaign.run('2027-07-09', '2027-07-15', 'ana'))).toEqual([])
  })

  it('tells what the contracting office gave back on the same day', async () => {
    const campaign = await campaignOf(closable(1, 2))
    await campaign.says(ID(1), '2027-06-18', ANA, { kind: 'not-mine' })
    await campaign.day('2027-06-21')
    await campaign.says(ID(1), '2027-06-21', COORDINATOR, { kind: 'returned' })
    expect(await campaign.run('2027-06-22', '2027-06-23', 'ana')).toEqual([['2027-06-22', 'returned']])
  })

  const kept: readonly [string, object][] = [
    ['cannot close them', { kind: 'blocked', blocker: 'no-access' }],
    ['asked to be reminded later', { kind: 'snoozed', until: '2027-07-14' }],
  ]
  it.each(kept)('asks nobody for help with those who %s', async (_who, statement) => {
    const campaign = await campaignOf(closable(1, 5))
    await campaign.run('2027-05-28', '2027-06-28', 'ana', async day => {
      if (day !== '2027-06-10' && day !== '2027-06-25') return
      for (const n of range(1, 5)) await campaign.says(ID(n), day, ANA, statement)
    })
    expect(campaign.told.get('ana')?.flatMap(({ basis }) => basis.reasons)).not.toContain('escalated')
    expect(escalatedIn(await campaign.run('2027-06-29', '2027-07-08', 'ana'))).toEqual([])
  })

  it('tells the contracting office what stops people, the oldest first, with the way to its answer', async () => {
    const campaign = await campaignOf([...closable(1, 4), ...closable(20, 20, 'luis')])
    const blocked = (n: number, on: Day, who: typeof ANA, blocker: string) =>
      campaign.says(ID(n), on, who, { kind: 'blocked', blocker } as object)
    await blocked(2, '2027-07-06', ANA, 'no-access')
    await blocked(1, '2027-07-02', ANA, 'invoice-pending')
    await blocked(20, '2027-07-06', LUIS, 'no-access')
    const card = await cardOf(campaign, '2027-07-07', COORDINATOR)
    expect(textOf(card).join('\n')).toMatch(/^Impedimento: .*, ANA, factura pendiente, hace 5 días \(hay otros 2\)\.$/m)
    expect(JSON.stringify(card)).toContain(`"kind":"impediment","args":{"id":"${ID(1)}"}`)
  })
})

describe('one truth', () => {
  it('counts what is to be closed alike in the digest, the list and the summary', async () => {
    const campaign = await campaignOf(closable(1, 4))
    await campaign.says(ID(1), '2027-07-01', ANA, { kind: 'snoozed', until: '2027-07-14' })
    await campaign.says(ID(2), '2027-07-01', ANA, { kind: 'blocked', blocker: 'no-access' })
    const digest = await cardOf(campaign, '2027-07-07')
    const answers = async (text: string) => (await ask(campaign.context, ANA, text, morning('2027-07-07'), 'cli')).card
    const list = await answers('qué debo cerrar')
    const summary = await answers('resumen')
    for (const { title } of [digest, list, summary]) expect(title).toBe('2 por cerrar, ninguno vencido')
    for (const card of [digest, list]) expect(textOf(card)).toContain('1 pospuesto; 1 con impedimento.')
    const facts = partsOf(summary, 'facts').flatMap(part => part.facts)
    expect(facts).toContainEqual({ label: 'Pospuestos o con un impedimento', value: '2' })
  })

  it('tells the supervisor and the contracting office on the same day, whatever is said between their hours', async () => {
    const campaign = await campaignOf(closable(1, 2))
    await campaign.run('2027-05-28', '2027-06-14', 'ana')
    const of = async (who: typeof ANA) => campaign.message('2027-06-15', who)
    const hears = (basis: { reasons: readonly string[] }) => basis.reasons.join()
    const copy = new Map(campaign.told)
    // The office is told at seven, and she moves before nine; or the other way round.
    for (const [first, second, why] of [
      [COORDINATOR, ANA, 'escalated'],
      [ANA, COORDINATOR, 'team-escalated'],
    ] as const) {
      campaign.told.clear()
      for (const [who, told] of copy) campaign.told.set(who, told)
      campaign.record(await of(first), 'sent')
      await campaign.says(ID(1), '2027-06-15', ANA, { kind: 'not-mine' })
      await campaign.wants(first, '2027-06-15', { kind: 'paused', until: '2027-06-30' })
      expect(hears((await of(second)).basis)).toContain(why)
      await campaign.wants(first, '2027-06-15', { kind: 'resumed' })
    }
  })

  it('waits a day where one of the two was told already without it', async () => {
    const campaign = await campaignOf(closable(1, 2))
    await campaign.run('2027-05-28', '2027-06-14', 'ana')
    const { refresh } = campaign
    campaign.refresh = null
    const stale = await campaign.plan(new Date('2027-06-17T06:00:00-05:00'))
    expect(stale.input.isStale).toBe(true)
    campaign.record(await campaign.message('2027-06-17', COORDINATOR), 'sent')
    campaign.refresh = refresh
    expect((await campaign.entry('2027-06-17', ANA)).reasons).not.toContain('escalated')
    expect((await campaign.entry('2027-06-18', ANA)).reasons).toContain('escalated')
  })

  describe('when not everybody could be told', () => {
    /** Ana is to be escalated on 15 June; what became of her digest, and of the office's, is the test's to say. */
    const escalatedOn15 = async (ana: Parameters<Campaign['record']>[1], office: Parameters<Campaign['record']>[1]) => {
      const campaign = await campaignOf(closable(1, 2))
      await campaign.run('2027-05-28', '2027-06-14', 'ana')
      campaign.record(await campaign.message('2027-06-15', ANA), ana, ana === 'waiting' ? true : undefined)
      campaign.record(await campaign.message('2027-06-15', COORDINATOR), office)
      return campaign
    }
    const heardOn = async (campaign: Campaign, day: Day, who: typeof ANA) =>
      (await campaign.entry(day, who)).reasons.filter(why => why.includes('escalated'))

    it('tells nobody again while nobody knows whether it arrived, and again when it did not', async () => {
      const campaign = await escalatedOn15('waiting', 'sent')
      expect(await heardOn(campaign, '2027-06-16', ANA)).toEqual([])
      campaign.record({ ...(await campaign.message('2027-06-15', ANA)), day: '2027-06-15' }, 'failed')
      expect(await heardOn(campaign, '2027-06-16', ANA)).toEqual(['escalated'])
    })

    it('names to the office once who could not be written to, and tells them whom it was told', async () => {
      const campaign = await escalatedOn15('failed', 'sent')
      expect(await heardOn(campaign, '2027-06-16', ANA)).toEqual(['escalated'])
      expect(await heardOn(campaign, '2027-06-16', COORDINATOR)).toEqual([])
      expect(textOf(await cardOf(campaign, '2027-06-16')).join()).toContain('Le avisé a CARMEN')
    })

    it('names to the office on the next day who was told that it knows, when its own message failed', async () => {
      const campaign = await escalatedOn15('sent', 'failed')
      expect(await heardOn(campaign, '2027-06-16', ANA)).toEqual([])
      expect(await heardOn(campaign, '2027-06-16', COORDINATOR)).toEqual(['team-escalated'])
      await campaign.day('2027-06-16')
      expect(await heardOn(campaign, '2027-06-17', COORDINATOR)).toEqual([])
    })
  })

  it('takes the data of a day to come to be fresh where it is told to', async () => {
    const campaign = await campaignOf(closable(1, 1))
    const outside = { told: async () => [], reach: () => ({ kind: 'linked' }) as const }
    expect((await collectPlanInput(campaign.context, outside, morning('2027-07-28'))).isStale).toBe(true)
    expect(
      (await collectPlanInput(campaign.context, { ...outside, assumeFresh: true }, morning('2027-07-28'))).isStale,
    ).toBe(false)
  })
})

describe('honest words', () => {
  const proposals: readonly [Day, number, string][] = [
    ['2027-07-19', 12, '9 días hábiles: 7 esta semana.'],
    ['2027-07-19', 81, '9 días hábiles: 45 esta semana.'],
    ['2027-06-21', 40, '27 días hábiles: 8 esta semana.'],
    ['2027-07-30', 12, 'Si algo se lo impide, dígalo hoy: cuenta como impedimento, no como demora.'],
    ['2027-03-01', 12, 'Sin afán: con 1 esta semana va bien.'],
  ]
  it.each(proposals)('on %s with %i to close', async (day, n, expected) => {
    const campaign = await campaignOf(closable(1, n))
    const lines = textOf(await cardOf(campaign, day))
    expect(lines.join('\n')).toContain(expected)
    if (!expected.startsWith('Sin afán')) expect(lines.join()).not.toMatch(/sin afán/i)
  })

  it('thanks for what SECOP shows as closed, not for what others took over', async () => {
    const campaign = await campaignOf(closable(1, 1))
    await campaign.day('2027-06-21')
    campaign.rows = closable(1, 1, 'luis')
    const taken = await cardOf(campaign, '2027-06-22')
    expect(taken.summary).toBe('Su lista quedó vacía: no le falta cerrar ningún contrato.')
    expect(JSON.stringify(taken)).not.toContain('racias')
    campaign.rows = closable(1, 1, 'ana', CLOSED)
    expect((await cardOf(campaign, '2027-06-23')).summary).toContain('¡Muchas gracias!')
  })

  it('groups what failed by reason, and names five', async () => {
    const { context } = await worldOf(closable(1, 1))
    const failed = (n: number, why: string) =>
      range(1, n).map(i => ({ person: `${why}${i}`, day: '2027-07-06' as const, why }))
    const blind = { failed: [...failed(2, 'zzz'), ...failed(300, 'xxx')] }
    const lines = textOf((await new Campaign(context, blind).message('2027-07-07', ADMIN)).card)
    const at = lines.findIndex(line => line.includes('302 avisos'))
    expect(lines[at + 1]).toMatch(/xxx.*, 300: .* y 295 más$/)
    expect(lines[at + 2]).toMatch(/zzz.*, 2: /)
    expect(lines.length).toBeLessThan(20)
  })
})
