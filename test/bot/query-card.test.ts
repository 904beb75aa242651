import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import type { Card } from '../../src/bot/cards/card.js'
import { actionToJson } from '../../src/bot/cards/json.js'
import { readAction } from '../../src/bot/cards/read-action.js'
import type { Whence } from '../../src/bot/cards/turn-context.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { press } from '../../src/bot/conversation/press.js'
import { encodeQuery } from '../../src/bot/query/button-code.js'
import type { Query } from '../../src/bot/query/query.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  LUIS,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

const { context } = await worldOf([
  contractOf(1, ['ana'], { type: 'works', state: 'in-execution', endsOn: '2027-09-30', value: '90000000' }),
  contractOf(2, ['ana'], { value: '90000000', paid: '90000000', invoiced: '90000000' }),
  contractOf(3, ['ana'], { value: null, paid: '0', invoiced: '0' }, { reference: 'CPS-003-2022' }),
  contractOf(4, ['ana'], {}, { reference: 'MC-003-2026' }),
  contractOf(10, ['luis'], { endsOn: '2022-12-31', startsOn: '2022-01-15' }),
  contractOf(11, []),
])

/** Where there can be pictures. */
const CHAT = { platform: 'slack', tenant: 'T1', user: 'ana' } as const

async function answered(
  who: Person,
  query: Query,
  whence: Whence = 'terminal',
): Promise<{ card: Card; files: readonly unknown[] }> {
  const question = { kind: 'query', args: { q: encodeQuery(query) } } as const
  const { card, files = [] } = await press(context, who, { kind: 'show', question }, {}, at(TODAY), whence)
  return { card, files }
}

const idsIn = (card: Card) => partsOf(card, 'group').flatMap(({ items }) => items.map(item => item.id))
const labels = (card: Card) => buttonsOf(card).map(({ label }) => label)

describe('the answer to a query', () => {
  it('is headed by its sentence, and its filters can be taken away', async () => {
    const { card } = await answered(ANA, {
      where: [
        { field: 'situation', op: 'is', values: ['closeNow'] },
        { field: 'value', op: 'over', values: ['50000000'] },
      ],
    })
    expect(card.title).toBe('Sus contratos por cerrar de más de $ 50 millones: 1')
    expect(idsIn(card)).toEqual([id(2)])
    expect(textOf(card)).toContain('Además, de 1 no se sabe')
    expect(labels(card)).toEqual(expect.arrayContaining(['✕ de más de $ 50 millones', 'Ver ese', 'Excel']))
    const wider = buttonsOf(card).find(({ label }) => label.startsWith('✕'))
    if (!wider?.action) throw new Error('nothing to take away')
    const { card: without } = await press(context, ANA, wider.action, {}, at(TODAY), 'terminal')
    expect(idsIn(without).sort()).toEqual([id(2), id(3), id(4)])
  })

  it('can take away the only filter, but not what the list is of', async () => {
    const { card } = await answered(ANA, { where: [{ field: 'value', op: 'over', values: ['50000000'] }] })
    expect(labels(card)).toContain('✕ de más de $ 50 millones')
    const { card: overdue } = await answered(ANA, { where: [{ field: 'overdue', op: 'any', values: [] }] })
    expect(labels(overdue).filter(label => label.startsWith('✕'))).toEqual([])
  })

  it('says what was looked for where there is nothing, and offers the nearest that there is', async () => {
    const { card } = await answered(ANA, {
      where: [
        { field: 'type', op: 'is', values: ['works'] },
        { field: 'situation', op: 'is', values: ['closeNow'] },
      ],
    })
    expect(card.summary).toBe('No tiene contratos de obra por cerrar.')
    expect(labels(card)).toEqual(['Ver el contrato de obra', 'Ver los 3 por cerrar'])
  })

  it('never shows more than the asker may see, and says so', async () => {
    const { card } = await answered(LUIS, { where: [], view: 'entity' })
    expect(idsIn(card)).toEqual([id(10)])
    expect(textOf(card)).toContain('Solo puedo mostrarle los suyos.')
    const own = await answered(COORDINATOR, { where: [{ field: 'supervisor', op: 'named', values: ['ana'] }] })
    expect(idsIn(own.card)).toHaveLength(4)
    const others = await answered(LUIS, { where: [{ field: 'supervisor', op: 'is', values: ['ana'] }], view: 'area' })
    expect(idsIn(others.card)).toEqual([])
  })

  it('counts by person with the way to each, and sums what is known', async () => {
    const { card } = await answered(COORDINATOR, { where: [], group: 'supervisor', measures: ['count', 'value'] })
    const [table] = partsOf(card, 'table')
    expect(table?.rows.map(([who, n]) => [who, n])).toEqual([
      ['ANA', '4'],
      ['LUIS', '1'],
      [es.say.nobody, '1'],
    ])
    expect(table?.rows[0]?.[2]).toContain('(de 1 no se sabe)')
    const ana = buttonsOf(card).find(({ label }) => label === 'ANA (4)')
    if (!ana?.action) throw new Error('no way to a person')
    expect(idsIn((await press(context, COORDINATOR, ana.action, {}, at(TODAY), 'terminal')).card)).toHaveLength(4)
  })

  it('says a share and an average with what they are reckoned from', async () => {
    const share = await answered(COORDINATOR, {
      where: [
        { field: 'supervisor', op: 'named', values: ['ana'] },
        { field: 'situation', op: 'is', values: ['closeNow'] },
      ],
      measures: ['share'],
    })
    expect(textOf(share.card)).toMatch(/75 % \(3 de 4\)/)
    const { card } = await answered(COORDINATOR, { where: [], group: 'supervisor', measures: ['averageCount'] })
    expect(textOf(card)).toContain('2,5 (5 entre 2; sin contar 1 sin dato)')
    const parts = await answered(COORDINATOR, { where: [], group: 'supervisor', measures: ['share'] })
    expect(partsOf(parts.card, 'table')[0]?.rows[0]).toEqual(['ANA', '66,7 % (4 de 6)'])
  })

  it('is a file of the same rows in the same order', async () => {
    const { files } = await answered(ANA, {
      where: [{ field: 'situation', op: 'is', values: ['closeNow'] }],
      order: { by: 'reference' },
      output: 'xlsx',
    })
    expect(files).toMatchObject([{ rows: [[id(3)], [id(2)], [id(4)]].map(row => expect.arrayContaining(row)) }])
  })

  it('has pages, however long it is, as long as it is remembered', async () => {
    const { context: world } = await worldOf(Array.from({ length: 12 }, (_, n) => contractOf(n + 1, ['ana'])))
    const long: Query = {
      where: [{ field: 'about', op: 'has', values: ['proveedora', 'ñ'.repeat(150), 'é'.repeat(150)] }],
    }
    const question = { kind: 'query', args: { q: encodeQuery(long) } } as const
    const memory = new BoundedMemory()
    const pageTwo = async (later: BoundedMemory) => {
      const first = await press({ ...world, memory }, ANA, { kind: 'show', question }, {}, at(TODAY), 'terminal')
      const next = buttonsOf(first.card).find(({ action }) => action?.kind === 'show' && action.page === 2)?.action
      const sent = readAction(actionToJson(next ?? { kind: 'ask-link' }))
      return (await press({ ...world, memory: later }, ANA, sent, {}, at(TODAY), 'terminal')).card
    }
    expect(idsIn(await pageTwo(memory))).toHaveLength(5)
    expect(textOf(await pageTwo(new BoundedMemory()))).toContain('Escríbala otra vez')
  })

  it('says what cannot be made yet, and what comes nearest', async () => {
    const { card } = await answered(ANA, { where: [], output: 'document' })
    expect(card.title).toBe('Todavía no puedo hacerlo')
    expect(labels(card)).toEqual(['Ver los contratos', 'Excel'])
  })

  it('is a picture of what the table counts, which is a press away', async () => {
    const query: Query = { where: [], group: 'type' }
    const [, chart] = await Promise.all([
      answered(ANA, query),
      answered(ANA, { ...query, output: 'chart' }, CHAT).then(({ card }) => card),
    ])
    const [drawn] = partsOf(chart, 'chart')
    const [table] = partsOf((await answered(ANA, query)).card, 'table')
    expect(drawn?.table.rows).toEqual(table?.rows)
    expect(drawn?.drawn).toMatchObject({ kind: 'bars', bars: table?.rows.map(([label, said]) => ({ label, said })) })
    for (const [label, said] of table?.rows ?? []) expect(drawn?.alt).toContain(`${label} ${said}`)
    const behind = buttonsOf(chart).find(({ label }) => label === 'Ver la tabla')?.action
    if (!behind) throw new Error('no table')
    expect(partsOf(await presses(context, ANA, behind), 'table')[0]?.rows).toEqual(table?.rows)
  })
})

describe('a reference that is nearly one’s own', () => {
  it('is asked back with those that it may be', async () => {
    const card = await asks(context, ANA, '¿cómo va el contrato 003?')
    expect(card.title).toBe('«003»: ¿cuál?')
    expect(labels(card).sort()).toEqual(['CPS-003-2022', 'MC-003-2026', 'Ninguno'])
    const none = buttonsOf(card).find(({ label }) => label === 'Ninguno')?.action
    if (!none) throw new Error('no way out')
    expect((await presses(context, ANA, none)).summary).toContain('No encuentro «003»')
  })

  it('is meant where it is the only one, by a part of its reference or by whose it is', async () => {
    expect((await asks(context, ANA, '¿por qué el CPS-003?')).title).toBe('Por qué: CPS-003-2022')
  })

  it('is offered among the likeliest where none was named', async () => {
    const card = await asks(context, ANA, 'ya lo cerré')
    expect(labels(card)).toHaveLength(4)
  })
})
