import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardToText } from '../../src/adapters/chat/terminal/card-to-text.js'
import type { ContractStatement } from '../../src/bot/attestations/statement.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { addDays, type Contract, type Day, isBusinessDay } from '../../src/rules/index.js'
import { briefName } from '../../src/words/grammar.js'
import { interfaceIn } from '../../src/words/interface.js'
import {
  ADMIN,
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  EVERYBODY,
  LUIS,
  ORDENADOR,
  partsOf,
  presses,
  textOf,
  worldOf,
} from '../support/context.js'
import { Campaign } from './plan-fixture.js'

/* Everything that the office's cards name leads on; the same counts stand in team, digest and list; a digest is one screen. */

const TODAY: Day = '2027-07-01'
const OLD = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const

const CONTRACTS: readonly Contract[] = [
  ...Array.from({ length: 9 }, (_, n) => contractOf(n + 1, ['ana'], n < 4 ? OLD : {})),
  ...Array.from({ length: 5 }, (_, n) => contractOf(n + 20, ['luis'])),
  contractOf(40, ['luis'], { liquidationFlag: 'yes' }),
  contractOf(50, []),
  contractOf(51, []),
  contractOf(60, ['ana'], { state: 'closed', updatedOn: '2027-06-30' }),
]

const said = (by: string, n: number, on: Day) =>
  ({
    id: `s${n}`,
    key: `k${n}`,
    by,
    role: 'supervisor',
    on,
    at: `${on}T15:00:00.000Z`,
    channel: 'slack',
    shown: [],
  }) as const

async function world(): Promise<EntityContext> {
  return (await worldWithCuts()).context
}

async function worldWithCuts(): Promise<Awaited<ReturnType<typeof worldOf>>> {
  const fixture = await worldOf(CONTRACTS)
  const { context } = fixture
  const say = (n: number, by: string, more: object) =>
    context.store.said.append(
      context.entity.key,
      contractOf(n, []).id,
      { ...said(by, n, '2027-06-29'), ...more } as unknown as ContractStatement,
      0,
    )
  await say(1, 'ana', { kind: 'blocked', blocker: 'no-access' })
  await say(20, 'luis', { kind: 'blocked', blocker: 'invoice-pending' })
  await say(2, 'ana', { kind: 'not-mine' })
  await say(3, 'ana', { kind: 'snoozed', until: '2027-07-08' })
  await say(21, 'luis', { kind: 'closed-it', closedOn: '2027-06-29', cut: 'c1' })
  return fixture
}

/** Names of people and contracts on a card that no button or line of it leads to. */
function deadEnds(card: Card, reader: string): string[] {
  const text = textOf({ ...card, parts: card.parts.filter(({ kind }) => kind !== 'choices') })
  const ways = buttonsOf(card)
  const leads = (wanted: string) =>
    ways.some(({ action }) => action !== undefined && JSON.stringify(action).includes(`"${wanted}"`))
  const people = EVERYBODY.filter(({ id, name }) => id !== reader && namedIn(text, name) && !leads(id)).map(
    ({ name }) => name,
  )
  const contracts = CONTRACTS.filter(({ id, reference = '' }) => text.includes(reference) && !leads(id)).map(
    ({ reference = '' }) => reference,
  )
  return [...people, ...contracts]
}

function namedIn(text: string, name: string): boolean {
  return new RegExp(`\\b(${name}|${briefName(name)})\\b`, 'iu').test(text)
}

describe('everything that the office is shown', () => {
  it.each([COORDINATOR, ORDENADOR, ADMIN])('leads $id on from each person and contract that it names', async reader => {
    const context = await world()
    const show = (question: object, section?: string) =>
      presses(
        context,
        reader,
        { kind: 'show', question, ...(section ? { section, page: 1 } : {}) } as never,
        {},
        at(TODAY),
      )
    const campaign = new Campaign(context)
    const cards: [string, Card][] = [
      ['team', await show({ kind: 'team', args: {} })],
      ['area', await show({ kind: 'area', args: { name: 'Sistemas' } })],
      ['person', await show({ kind: 'person', args: { id: 'ana' } })],
      ['impediments', await show({ kind: 'impediments', args: {} })],
      ['impediment', await show({ kind: 'impediment', args: { id: contractOf(1, []).id } })],
      ['queue', await show({ kind: 'team', args: {} }, 'queue')],
      ['unassigned', await show({ kind: 'team', args: {} }, 'unassigned')],
      ['contract', await show({ kind: 'contract', args: { id: contractOf(1, []).id } })],
      ['closed', await show({ kind: 'contract', args: { id: contractOf(60, []).id } })],
      ['day', await asks(context, reader, 'pendientes', at(TODAY))],
      ['digest', (await campaign.message(TODAY, reader)).card],
      ['report', await show({ kind: 'closing-report', args: {} })],
    ]
    const found = cards.flatMap(([name, card]) => deadEnds(card, reader.id).map(what => `${name}: ${what}`))
    // Whose a contract is stands in its line, and opening it leads on; the way to a person goes through it.
    const direct = found.filter(line => !/^(queue|unassigned|impediments|day|digest): (ANA|LUIS)$/.test(line))
    expect(direct).toEqual([])
    expect(cards.every(([, card]) => buttonsOf(card).length > 0)).toBe(true)
  })

  it('leads from each area of the team to its people', async () => {
    const context = await world()
    const team = await asks(context, COORDINATOR, 'equipo', at(TODAY))
    for (const name of ['Obras', 'Sistemas']) {
      const way = buttonsOf(team).find(({ label }) => label === name)
      const area = await presses(context, COORDINATOR, way?.action, {}, at(TODAY))
      expect(area.title).toMatch(new RegExp(`^${name}: `))
      expect(buttonsOf(area).some(({ action }) => action?.kind === 'show' && action.question.kind === 'person')).toBe(
        true,
      )
    }
    expect(
      textOf(await presses(context, LUIS, { kind: 'show', question: { kind: 'area', args: { name: 'Obras' } } })),
    ).not.toContain('"LUIS"')
  })
})

describe('what is put off or cannot be closed', () => {
  const statement = fc.constantFrom<object>(
    { kind: 'snoozed', until: '2027-07-08' },
    { kind: 'blocked', blocker: 'no-access' },
    { kind: 'closed-it', closedOn: '2027-06-29', cut: 'c1' },
    { kind: 'not-mine' },
    { kind: 'closing-watched' },
  )

  it('is counted the same in team, digest and list, whatever was said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), statement), { maxLength: 8 }), async told => {
        const { context } = await worldOf(CONTRACTS)
        for (const [at, [n, more]] of told.entries()) {
          const id = contractOf(n, []).id
          const version = (await context.store.said.of(context.entity.key, [id])).get(id)?.version ?? 0
          const whole = { ...said('ana', 100 + at, '2027-06-29'), ...more } as unknown as ContractStatement
          await context.store.said.append(context.entity.key, id, whole, version)
        }
        const ofTeam = (await new Campaign(context).entry(TODAY, COORDINATOR)).team?.totals.toClose
        const rows = partsOf(await asks(context, COORDINATOR, 'equipo', at(TODAY)), 'table')[0]?.rows ?? []
        const table = rows.reduce((sum, [, toClose]) => sum + Number(toClose), 0)
        const list = await asks(context, COORDINATOR, 'contratos por cerrar de toda la entidad', at(TODAY))
        const listed = partsOf(list, 'group')[0]?.count
        expect([table, listed]).toEqual([ofTeam, ofTeam])
        const person = await presses(
          context,
          COORDINATOR,
          { kind: 'show', question: { kind: 'person', args: { id: 'ana' } } },
          {},
          at(TODAY),
        )
        const [, hers, overdue] = rows.find(([name]) => name === 'ANA') ?? []
        const shown = Number(overdue) === 0 ? 'ninguno vencido' : `${overdue} vencidos?`
        expect(person.title).toMatch(new RegExp(`^ANA: ${hers} por cerrar, ${shown}$`))
      }),
      { numRuns: 12 },
    )
  })

  it('is counted the same when the deadline has come and nobody answered what was passed on', async () => {
    const { context } = await worldOf(CONTRACTS)
    const id = contractOf(5, []).id
    const handed = { ...said('ana', 5, '2027-07-29'), kind: 'not-mine' } as unknown as ContractStatement
    await context.store.said.append(context.entity.key, id, handed, 0)
    for (const day of ['2027-07-29', '2027-07-30', '2027-08-02'] as const) {
      const { toClose } = (await new Campaign(context).entry(day, COORDINATOR)).team?.totals ?? {}
      expect((await asks(context, COORDINATOR, 'equipo', at(day))).title).toContain(`${toClose} por cerrar`)
    }
    const report = await presses(
      context,
      COORDINATOR,
      { kind: 'show', question: { kind: 'closing-report', args: {} } },
      {},
      at('2027-08-02'),
    )
    expect(textOf(report)).toContain('1 que ya se puede cerrar, en contratación')
  })
})

describe('the digests of twelve days of a campaign', () => {
  it('are one screen each for coordinator, ordenador and administrator', async () => {
    const { context, cut } = await worldWithCuts()
    const campaign = new Campaign(context)
    campaign.refresh = day => cut(`cut-${day}`, addDays(day, -1), CONTRACTS)
    const lengths: [Day, string, number][] = []
    let days = 0
    for (let day: Day = '2027-07-15'; days < 12; day = addDays(day, 1)) {
      if (!isBusinessDay(context.calendar, day)) continue
      days++
      for (const { person, card } of await campaign.day(day)) {
        if (![COORDINATOR, ORDENADOR, ADMIN].some(({ id }) => id === person)) continue
        const { text } = cardToText(card, { width: 80, words: interfaceIn('es').card })
        lengths.push([day, person, text.split('\n').filter(line => line.trim() !== '').length])
      }
    }
    if (process.env.SHOW_LENGTHS) console.log(lengths.map(one => one.join('\t')).join('\n'))
    expect(lengths.length).toBeGreaterThan(20)
    expect(lengths.filter(([, , lines]) => lines > 13)).toEqual([])
  })
})

describe('what is new in a digest about others', () => {
  it('is what was closed, reported and stopped since they were last told', async () => {
    const { context, cut } = await worldWithCuts()
    const campaign = new Campaign(context)
    campaign.refresh = day => cut(`cut-${day}`, addDays(day, -1), rows)
    let rows = CONTRACTS
    await campaign.day('2027-07-13')
    await campaign.says(contractOf(22, []).id, '2027-07-13', LUIS, { kind: 'blocked', blocker: 'no-access' })
    rows = CONTRACTS.map(contract =>
      contract.id === contractOf(9, []).id
        ? { ...contract, facts: { ...contract.facts, state: 'closed', updatedOn: '2027-07-13' } }
        : contract,
    )
    const { card } = await campaign.message('2027-07-14', COORDINATOR)
    expect(textOf(card)).toContain('Desde ayer: 1 cerrado y 1 impedimento nuevo.')
    expect(textOf((await campaign.message('2027-07-14', ANA)).card)).not.toContain('Desde ayer')
  })
})

describe('the ordenador', () => {
  it('hears first of what only they can decide, and why of just these', async () => {
    const { context, cut } = await worldWithCuts()
    const campaign = new Campaign(context)
    campaign.refresh = day => cut(`cut-${day}`, addDays(day, -1), CONTRACTS)
    await campaign.says(contractOf(23, []).id, '2027-07-12', LUIS, {
      kind: 'blocked',
      blocker: 'ordenador-has-not-signed',
    })
    const { card } = await campaign.message('2027-07-13', ORDENADOR)
    expect(card.title).toBe('1 contrato necesita su decisión')
    expect(textOf(card)).toContain('Le llegan porque solo usted puede decidirlos.')
    expect(
      buttonsOf(card)
        .filter(({ style }) => style === 'primary')
        .map(({ label }) => label),
    ).toEqual(['Abrir CPS-23-2026'])
    expect((await campaign.message('2027-07-13', COORDINATOR)).card.title).not.toContain('decisión')
  })
})
