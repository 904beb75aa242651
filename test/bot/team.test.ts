import { describe, expect, it } from 'vitest'
import { es } from '../../src/bot/words/es/index.js'
import {
  ADMIN,
  ANA,
  asks,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  idsIn,
  LUIS,
  ORDENADOR,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/world.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

const TEAM = [
  contractOf(1, ['ana'], { endsOn: '2022-12-31', startsOn: '2022-01-15' }),
  contractOf(2, ['ana'], { value: '90000000', paid: '90000000', invoiced: '90000000' }),
  contractOf(3, ['ana', 'luis']),
  contractOf(4, ['ana'], { liquidationFlag: 'yes' }),
  contractOf(7, ['ana'], { state: 'closed', updatedOn: '2027-06-01' }),
  contractOf(10, ['luis']),
  contractOf(11, [], { liquidationFlag: 'yes' }),
  contractOf(12, []),
  contractOf(13, [], { endsOn: '2022-12-31', startsOn: '2022-01-15' }),
]

describe('the team', () => {
  it('is counted per supervisor with the contracts of nobody; a contract that two share is one of the whole', async () => {
    const { world } = await worldOf(TEAM)
    const form = formOf(await asks(world, LUIS, `ya cerré el ${id(10)} hoy`))
    await presses(world, LUIS, form.submit.action, { on: TODAY })
    const card = await asks(world, COORDINATOR, 'avance por supervisor')
    const [table] = partsOf(card, 'table')
    expect(table?.columns.map(({ label }) => label)).toEqual(es.say.teamColumns)
    expect(table?.rows).toEqual([
      ['ANA', '3', '1', '1', '0', '0', '1'],
      [es.say.nobody, '2', '1', '1', '0', '0', '0'],
      ['LUIS', '1', '0', '0', '0', '1', '0'],
    ])
    expect(card.summary).toBe(es.say.toCloseTeam(5))
  })

  it('is never shown to a supervisor', async () => {
    const { world } = await worldOf(TEAM)
    expect(textOf(await asks(world, LUIS, 'avance por supervisor'))).toContain(es.say.teamOnly)
    expect(partsOf(await asks(world, LUIS, 'a quién no le llegó'), 'table')).toEqual([])
    expect(partsOf(await asks(world, ADMIN, 'avance por supervisor'), 'table')).toHaveLength(1)
  })

  it('is paged, and every supervisor is on one page', async () => {
    const many = Array.from({ length: 25 }, (_, i) => contractOf(100 + i, [`supervisor-${i}`]))
    const { world } = await worldOf(many)
    let card = await asks(world, COORDINATOR, 'avance por supervisor')
    const sizes: number[] = []
    for (let pages = 0; pages < 5; pages++) {
      sizes.push(partsOf(card, 'table')[0]?.rows.length ?? 0)
      const next = partsOf(card, 'page')[0]?.next
      if (!next) break
      card = await presses(world, COORDINATOR, next.action)
    }
    expect(sizes).toEqual([10, 10, 5])
  })

  it.each([ORDENADOR, ADMIN])('greets $id, who has no contracts, instead of an empty list', async who => {
    const { world } = await worldOf(TEAM)
    for (const text of ['¿qué contratos debo cerrar?', 'resumen'])
      expect((await asks(world, who, text)).title).toBe(es.say.teamTitle)
    expect(textOf(await asks(world, who, 'pendientes'))).not.toContain(es.say.toClose(0))
  })

  it.each([COORDINATOR, ORDENADOR, ADMIN])('lists to $id what is overdue or runs in the whole team', async who => {
    const { world } = await worldOf([...TEAM, contractOf(6, ['luis'], { state: 'in-execution', endsOn: '2027-07-20' })])
    const overdue = await asks(world, who, '¿cuáles están vencidos?')
    expect(idsIn(overdue, es.say.groupOverdue)).toEqual([id(1), id(13)])
    expect(textOf(overdue)).toContain(es.say.supervisedBy('ANA'))
    expect(idsIn(await asks(world, who, 'contratos en ejecución'), es.say.groupRunning)).toEqual([id(6)])
    const soon = await asks(world, who, 'qué podré cerrar antes del 25 de julio')
    expect(idsIn(soon, es.say.groupUpcoming('2027-07-25'))).toEqual([id(6)])
  })

  it('pages and narrows what was found in the whole team', async () => {
    const many = Array.from({ length: 23 }, (_, i) => contractOf(100 + i, [i % 2 ? 'ana' : 'luis']))
    const { world } = await worldOf([...many, contractOf(200, ['ana'], { type: 'other' })])
    const first = await asks(world, COORDINATOR, 'buscar PROVEEDORA')
    expect(partsOf(first, 'group')[0]).toMatchObject({ count: 24, items: { length: 10 } })
    const last = await presses(world, COORDINATOR, { ...partsOf(first, 'page')[0]?.next?.action, page: 3 })
    expect(partsOf(last, 'group')[0]?.items).toHaveLength(4)
    const other = buttonsOf(first).find(({ label }) => label === 'Otro (1)')
    expect(partsOf(await presses(world, COORDINATOR, other?.action), 'group')[0]?.items).toHaveLength(1)
  })

  it('says who supervises a contract, to those who look after others only', async () => {
    const { world } = await worldOf(TEAM)
    const named = es.say.supervisedBy('ANA')
    for (const who of [COORDINATOR, ORDENADOR, ADMIN]) expect(textOf(await asks(world, who, id(2)))).toContain(named)
    expect(textOf(await asks(world, ANA, id(2)))).not.toContain(named)
    expect(textOf(await asks(world, COORDINATOR, 'buscar PROVEEDORA'))).toContain(es.say.supervisedBy('ANA, LUIS'))
  })

  it('shows in the queue whose contract was passed on', async () => {
    const { world } = await worldOf(TEAM)
    const form = formOf(await asks(world, ANA, `el ${id(2)} no es mío`))
    await presses(world, ANA, form.submit.action, { sure: 'true' })
    const queue = buttonsOf(await asks(world, COORDINATOR, 'equipo')).find(({ label }) =>
      label.startsWith(es.forms.buttons.queue),
    )
    const card = await presses(world, COORDINATOR, queue?.action)
    expect(idsIn(card, es.say.groupQueue)).toEqual([id(2)])
    expect(textOf(card)).toContain(es.say.supervisedBy('ANA'))
    expect(textOf(card)).toContain('Datos al')
  })
})

describe('contracts without supervisor', () => {
  it('are on the coordinator’s list, the most urgent first', async () => {
    const { world } = await worldOf(TEAM)
    const card = await asks(world, COORDINATOR, 'pendientes')
    expect(idsIn(card, es.say.groupUnassigned)).toEqual([id(13), id(12), id(11)])
    expect(card.summary).toBe(es.say.unassignedIntro(3))
    expect(textOf(card)).not.toContain(es.say.toClose(0))
  })
})
