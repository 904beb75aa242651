import { describe, expect, it } from 'vitest'
import type { ContractStatement } from '../../src/bot/attestations/statement.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { press } from '../../src/bot/conversation/press.js'
import { closingReports } from '../../src/bot/office/closing-report.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { MessageHistory } from '../../src/bot/outbox/message-history.js'
import { addDays, type Contract, type Day } from '../../src/rules/index.js'
import {
  ADMIN,
  ANA,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  partsOf,
  presses,
  textOf,
  worldOf,
} from '../support/context.js'
import { linkAccount } from '../support/linked.js'

/* The day after a campaign: what came of it, told once to whoever looks after others, and what stays urgent. */

/** The campaign of 2027 is until the 30th of July, a Friday; this is the Monday after. */
const AFTER: Day = '2027-08-02'
const REPORT = { kind: 'show', question: { kind: 'closing-report', args: {} } } as const

const closed = (n: number, on: Day) => contractOf(n, ['ana'], { state: 'closed', updatedOn: on })
const CONTRACTS: readonly Contract[] = [
  closed(1, '2027-06-01'),
  closed(2, '2026-10-01'),
  closed(3, '2026-03-01'),
  contractOf(4, ['ana']),
  contractOf(5, ['ana']),
  contractOf(6, ['luis']),
  contractOf(7, ['luis'], { liquidationFlag: 'yes' }),
  contractOf(8, ['luis'], { endsOn: '2027-08-01' }),
]

async function world(): Promise<EntityContext> {
  const { context, cut } = await worldOf(CONTRACTS)
  await cut('c2', addDays(AFTER, -1), CONTRACTS)
  const said = {
    key: 'k',
    id: 's',
    by: 'ana',
    role: 'supervisor',
    on: '2027-07-30',
    at: '2027-07-30T15:00:00.000Z',
    channel: 'slack',
    shown: [],
  } as const
  const say = (n: number, more: object) =>
    context.store.said.append(
      context.entity.key,
      contractOf(n, []).id,
      { ...said, ...more } as unknown as ContractStatement,
      0,
    )
  await say(4, { kind: 'blocked', blocker: 'no-access' })
  await say(5, { kind: 'closed-it', closedOn: '2027-07-30', on: AFTER, at: at(AFTER).toISOString(), cut: 'c1' })
  for (const person of ['ana', 'carmen', 'adela', 'olga'])
    await linkAccount(context, person, { platform: 'slack', tenant: 'T1', user: person }, AFTER)
  return context
}

const planned = async (context: EntityContext, day: Day) => {
  const now = at(day)
  const history = new MessageHistory(context.store, context.entity.key)
  const { recorded } = await enqueue(context.store, context.entity.key, closingReports(context, now, history), now)
  return recorded
}

describe('the closing report', () => {
  it('has every contract of the campaign in one outcome, and what can be closed since in none', async () => {
    const context = await world()
    const card = await presses(context, COORDINATOR, REPORT, {}, at(AFTER))
    expect(card.title).toBe('Campaña 2027: 2 de 5 cerrados')
    const [part] = partsOf(card, 'text')
    expect(part?.text.split('\n')).toEqual([
      'Además, 1 reportado; SECOP aún no lo muestra.',
      'Quedan 2: 1 con impedimento, 1 sin respuesta.',
      'Impedimentos: 1 sin acceso.',
      'Más abiertos: Sistemas 1 de 4 y Obras 1 de 1.',
      'De otro no se sabe: falta un dato.',
    ])
  })

  it('comes as a file with a line for each, with who and why', async () => {
    const context = await world()
    const open = buttonsOf(await presses(context, COORDINATOR, REPORT, {}, at(AFTER))).find(
      ({ label }) => label === 'Excel',
    )
    const reply = await press(context, COORDINATOR, open?.action ?? null, {}, at(AFTER), 'terminal')
    const [file] = reply.files ?? []
    expect(
      file?.kind === 'table' && file.rows.map(([, name, , who, area, result, why]) => [name, who, area, result, why]),
    ).toEqual(
      expect.arrayContaining([
        ['CPS-1-2026', 'ANA', 'Sistemas', 'cerrado', ''],
        ['CPS-4-2026', 'ANA', 'Sistemas', 'abierto, con impedimento', expect.stringContaining('acceso')],
        ['CPS-5-2026', 'ANA', 'Sistemas', 'reportado como cerrado; SECOP aún no lo muestra', expect.anything()],
      ]),
    )
    expect(reply.exported).toHaveLength(6)
  })

  it('goes once to each who looks after others, on the first business day after, and again where it was not sent', async () => {
    const context = await world()
    expect(await planned(context, '2027-07-30')).toBe(0)
    expect(await planned(context, '2027-07-31')).toBe(0)
    expect(await planned(context, AFTER)).toBe(3)
    expect(await planned(context, AFTER)).toBe(0)
    expect(await planned(context, addDays(AFTER, 1))).toBe(0)
    const keys = await context.store.deliveries.open(context.entity.key)
    expect(keys.map(key => key.split('/')[1]).sort()).toEqual(['adela', 'carmen', 'olga'])
    const superseded = { kind: 'superseded', by: null, doubt: false, at: at(addDays(AFTER, 1)).toISOString() } as const
    await context.store.deliveries.append(context.entity.key, keys[0] ?? '', superseded, 1)
    expect(await planned(context, addDays(AFTER, 1))).toBe(1)
  })

  it('is shown to nobody who looks after nobody', async () => {
    expect((await presses(await world(), ANA, REPORT, {}, at(AFTER))).title).toBe('Informe')
  })
})

describe('the day after', () => {
  it('keeps the progress of the campaign that ended, and what it left behind urgent', async () => {
    const context = await world()
    const team = await ask(context, ADMIN, 'equipo', at(AFTER), 'terminal')
    expect(partsOf(team.card, 'progress')).toEqual([
      { kind: 'progress', label: 'Cerrados en la campaña que terminó', done: 2, total: 5 },
    ])
    const mine = await ask(context, COORDINATOR, '¿qué debo cerrar?', at(AFTER), 'terminal')
    expect(textOf(mine.card)).toContain('cuanto antes: 2 esta semana')
    expect(textOf(mine.card)).toContain('El otro sin afán')
    // The picture stays as it was on the last day, and leads on to what came of the campaign.
    const { card: drawn } = await ask(context, COORDINATOR, 'gráfica de avance', at(AFTER), 'slack')
    expect(drawn.title).toMatch(/^Avance: 2 de 5;/)
    const way = buttonsOf(drawn).find(({ label }) => label === 'Informe')
    expect((await presses(context, COORDINATOR, way?.action, {}, at(AFTER))).title).toContain('2 de ')
  })
})
