import { describe, expect, it } from 'vitest'
import { encodeQuery } from '../../src/bot/query/button-code.js'
import { es } from '../../src/words/es/index.js'
import {
  ADMIN,
  ANA,
  asks,
  buttonsOf,
  COORDINATOR,
  contractOf,
  idsIn,
  LUIS,
  listedIn,
  ORDENADOR,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm } from '../support/forms.js'

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
    const { context } = await worldOf(TEAM)
    await sendForm(context, LUIS, await asks(context, LUIS, `ya cerré el ${id(10)} hoy`), { on: TODAY })
    const card = await asks(context, COORDINATOR, 'avance por supervisor')
    const [table] = partsOf(card, 'table')
    expect(table?.columns.map(({ label }) => label)).toEqual(es.say.teamColumns)
    expect(table?.rows).toEqual([
      ['ANA', '3', '1', '1'],
      [es.say.nobody, '2', '1', '1'],
      ['LUIS', '1', '0', '0'],
    ])
    expect(card.title).toBe('Equipo: 2 personas, 5 por cerrar, 2 vencidos')
  })

  it('is never shown to a supervisor', async () => {
    const { context } = await worldOf(TEAM)
    expect(textOf(await asks(context, LUIS, 'avance por supervisor'))).toContain(es.say.teamOnly)
    expect(partsOf(await asks(context, LUIS, 'a quién no le llegó'), 'table')).toEqual([])
    expect(partsOf(await asks(context, ADMIN, 'avance por supervisor'), 'table')).toHaveLength(1)
  })

  it('is paged, and every supervisor is on one page', async () => {
    const many = Array.from({ length: 25 }, (_, i) => contractOf(100 + i, [`supervisor-${i}`]))
    const { context } = await worldOf(many)
    let card = await asks(context, COORDINATOR, 'avance por supervisor')
    const sizes: number[] = []
    for (let pages = 0; pages < 5; pages++) {
      sizes.push(partsOf(card, 'table')[0]?.rows.length ?? 0)
      const next = partsOf(card, 'page')[0]?.next
      if (!next) break
      card = await presses(context, COORDINATOR, next.action)
    }
    expect(sizes).toEqual([7, 7, 7, 4])
  })

  it('shows an admin the figures instead of an empty list', async () => {
    const { context } = await worldOf(TEAM)
    for (const text of ['¿qué contratos debo cerrar?', 'resumen'])
      expect((await asks(context, ADMIN, text)).title).toMatch(/^Equipo: /)
  })

  it('lets an admin look at contracts, and tell nothing about them', async () => {
    const { context } = await worldOf(TEAM)
    const labels = buttonsOf(await asks(context, ADMIN, id(2))).map(({ label }) => label)
    const { why, open, how } = es.forms.buttons
    expect(labels).toEqual([why, open, es.console.seeThem('ANA'), how, es.drafts.button, es.supports.button])
    expect(textOf(await asks(context, ADMIN, 'equipo'))).toContain(es.say.admin)
  })

  it.each([COORDINATOR, ORDENADOR, ADMIN])('lists to $id what is overdue or runs in the whole team', async who => {
    const { context } = await worldOf([
      ...TEAM,
      contractOf(6, ['luis'], { state: 'in-execution', endsOn: '2027-07-20' }),
    ])
    const overdue = await asks(context, who, '¿cuáles están vencidos?')
    expect(idsIn(overdue, 'Los contratos de la entidad con cierre vencido')).toEqual([id(1), id(13)])
    expect(textOf(overdue)).toContain('"who":"Ana"')
    expect(
      idsIn(await asks(context, who, 'contratos en ejecución'), 'Los contratos de la entidad en ejecución'),
    ).toEqual([id(6)])
    const soon = await asks(context, who, 'qué podré cerrar antes del 25 de julio')
    expect(
      idsIn(
        soon,
        'Los contratos de la entidad con cierre posible entre el 2 de julio de 2027 y el 25 de julio de 2027, por fecha de cierre posible',
      ),
    ).toEqual([id(6)])
  })

  it('pages and narrows what was found in the whole team', async () => {
    const many = Array.from({ length: 23 }, (_, i) => contractOf(100 + i, [i % 2 ? 'ana' : 'luis']))
    const { context } = await worldOf([...many, contractOf(200, ['ana'], { type: 'other' })])
    const first = await asks(context, COORDINATOR, 'buscar PROVEEDORA')
    expect(partsOf(first, 'group')[0]).toMatchObject({ count: 24, items: { length: 7 } })
    const next = buttonsOf(first).find(({ label }) => label === 'Siguientes 7')?.action
    const last = await presses(context, COORDINATOR, next?.kind === 'show' ? { ...next, page: 3 } : null)
    expect(partsOf(last, 'group')[0]?.items).toHaveLength(7)
    const other = buttonsOf(first).find(({ label }) => label === 'Otro (1)')
    expect(partsOf(await presses(context, COORDINATOR, other?.action), 'group')[0]?.items).toHaveLength(1)
  })

  it('says who supervises a contract, to those who look after others only', async () => {
    const { context } = await worldOf(TEAM)
    const named = es.say.supervisedBy('ANA')
    for (const who of [COORDINATOR, ORDENADOR, ADMIN]) expect(textOf(await asks(context, who, id(2)))).toContain(named)
    expect(textOf(await asks(context, ANA, id(2)))).not.toContain(named)
    expect(textOf(await asks(context, COORDINATOR, 'buscar PROVEEDORA'))).toContain('"who":"Ana, Luis"')
  })

  it('shows in the queue whose contract was passed on', async () => {
    const { context } = await worldOf(TEAM)
    await sendForm(context, ANA, await asks(context, ANA, `el ${id(2)} no es mío`), { sure: 'true' })
    const queue = buttonsOf(await asks(context, COORDINATOR, 'equipo')).find(({ label }) =>
      label.startsWith(es.forms.buttons.queue),
    )
    const card = await presses(context, COORDINATOR, queue?.action)
    expect(idsIn(card, es.say.groupQueue)).toEqual([id(2)])
    expect(textOf(card)).toContain(es.say.supervisedBy('ANA'))
    expect(textOf(card)).toContain('Datos de ayer')
  })
})

describe('¿qué contratos debo cerrar? of whoever answers for others', () => {
  it.each([COORDINATOR, ORDENADOR])(
    'tells $id how many in all, by when, at which pace, and what to close first',
    async who => {
      const { context } = await worldOf(TEAM)
      const card = await asks(context, who, '¿qué contratos debo cerrar?')
      expect(card.summary).toBe('6 por cerrar, 2 vencidos; 19 días hábiles: 2 esta semana.')
      expect(textOf(card)).toContain('30 de julio: fecha de la entidad (Acto).')
      expect(listedIn(card)).toHaveLength(3)
      const all = await presses(context, who, buttonsOf(card).find(({ label }) => label === 'Ver los 6')?.action)
      expect(partsOf(all, 'group')[0]?.items).toHaveLength(6)
      expect(textOf(all)).toContain('"who":"Ana"')
      const labels = buttonsOf(card).map(({ label }) => label)
      expect(labels).toContain(es.forms.buttons.team)
      expect(partsOf(card, 'table')).toEqual([])
      expect(textOf(card)).toContain('Datos de ayer')
    },
  )

  it('asks for the facts that only they can give, as «¿qué necesita de mí?» does', async () => {
    const { context } = await worldOf(TEAM)
    const card = await asks(context, COORDINATOR, 'pendientes')
    const missing = await asks(context, COORDINATOR, '¿qué necesita de mí?')
    expect(textOf(card)).toContain('En otro falta un dato suyo.')
    expect(listedIn(missing)).toEqual([id(11)])
  })

  it('counts what is nobody’s and what was passed on, and leads to both', async () => {
    const { context } = await worldOf(TEAM)
    await sendForm(context, ANA, await asks(context, ANA, `el ${id(2)} no es mío`), { sure: 'true' })
    const card = await asks(context, COORDINATOR, 'pendientes')
    expect(textOf(card)).toContain(es.say.unassignedCount(3))
    expect(textOf(card)).toContain(es.say.queueCount(1))
    const press = (label: string) => {
      const button = buttonsOf(card).find(candidate => candidate.label === label)
      return presses(context, COORDINATOR, button?.action)
    }
    const nobody = await press(`${es.forms.buttons.unassigned} (3)`)
    expect(idsIn(nobody, es.say.groupUnassigned)).toEqual([id(13), id(12), id(11)])
    expect(idsIn(await press(`${es.forms.buttons.queue} (1)`), es.say.groupQueue)).toEqual([id(2)])
  })

  it('tells whoever has contracts of their own how many the others have', async () => {
    const { context } = await worldOf([...TEAM, contractOf(20, ['carmen'])])
    const card = await asks(context, COORDINATOR, 'pendientes')
    expect(card.title).toBe('1 por cerrar, ninguno vencido')
    expect(textOf(card)).toContain('En su equipo: 6 por cerrar, 2 vencidos.')
  })
})

describe('contracts without supervisor', () => {
  it('are offered to nobody where the data names nobody: what is to be done is said', async () => {
    const { context } = await worldOf([contractOf(1, []), contractOf(2, [], { liquidationFlag: 'yes' })])
    const alone = {
      ...context,
      directory: new Map([[COORDINATOR.id, COORDINATOR]]),
      lists: { people: 'config/people.csv', assignments: 'config/assignments.csv' },
    }
    const cards = [
      await asks(alone, COORDINATOR, 'pendientes'),
      await presses(alone, COORDINATOR, {
        kind: 'show',
        question: { kind: 'team', args: {} },
        section: 'unassigned',
        page: 1,
      }),
    ]
    for (const card of cards) {
      expect(textOf(card)).toContain('config/people.csv')
      expect(textOf(card)).toContain('config/assignments.csv')
    }
    for (const card of [...cards, await asks(alone, COORDINATOR, id(1))])
      expect(buttonsOf(card).map(({ label }) => label)).not.toContain(es.forms.buttons.assign)
    expect(buttonsOf(await asks(context, COORDINATOR, id(1))).map(({ label }) => label)).toContain(
      es.forms.buttons.assign,
    )
  })
})

describe('progress', () => {
  it('counts what was reported closed as not closed yet, for the team as for one person', async () => {
    const { context } = await worldOf(TEAM)
    await sendForm(context, ANA, await asks(context, ANA, `ya cerré el ${id(2)} hoy`), { on: TODAY })
    const own = partsOf(await asks(context, ANA, '¿cómo voy?'), 'progress')[0]
    const team = partsOf(await asks(context, COORDINATOR, 'avance por supervisor'), 'progress')[0]
    // Ana: 1 closed of 1 closed + 2 to close + 1 reported; the team has three more to close.
    expect(own).toMatchObject({ done: 1, total: 4 })
    expect(team).toMatchObject({ done: 1, total: 7 })
    // The picture shows the same.
    expect((await asks(context, ANA, 'gráfica de avance')).title).toMatch(/^Avance: 1 de 4; el ritmo pide \d+$/)
    expect((await asks(context, COORDINATOR, 'muéstreme el avance en una gráfica')).title).toMatch(/^Avance: 1 de 7;/)
    expect((await asks(context, COORDINATOR, 'progress chart')).title).toMatch(/^Progress: 1 of 7;/)
    // Of one person it is theirs, as far as they are, and not how their contracts stand.
    expect((await asks(context, COORDINATOR, 'gráfica de avance de ANA')).title).toMatch(/^Avance de ANA: 1 de 4;/)
    expect((await asks(context, COORDINATOR, 'gráfica de los contratos de ANA')).title).toContain('por situación')
    // Of anything else it is how they stand, and says so.
    const q = encodeQuery({
      where: [{ field: 'type', op: 'is', values: ['services'] }],
      measures: ['progress'],
      output: 'chart',
    })
    const others = await presses(context, COORDINATOR, { kind: 'show', question: { kind: 'query', args: { q } } })
    expect(textOf(others)).toContain(es.charts.progressOfWhom)
  })
})
