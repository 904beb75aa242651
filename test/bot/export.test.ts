import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import { exportRow } from '../../src/bot/cards/export-columns.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { everyContract } from '../../src/bot/contracts/visible-contracts.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { press } from '../../src/bot/conversation/press.js'
import type { OutFile } from '../../src/bot/conversation/reply.js'
import type { ShownBy } from '../../src/bot/evidence/shown.js'
import { encodeQuery } from '../../src/bot/query/button-code.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ADMIN,
  ANA,
  asks,
  at,
  COORDINATOR,
  contractOf,
  LUIS,
  ORDENADOR,
  partsOf,
  person,
  TODAY,
  worldOf,
} from '../support/context.js'
import { illegible } from '../support/contract.js'
import { sendForm } from '../support/forms.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

const CONTRACTS = [
  contractOf(7, ['ana'], { state: 'closed', updatedOn: '2027-06-01' }),
  contractOf(6, ['ana'], { state: 'in-execution', endsOn: '2027-07-20' }),
  contractOf(4, ['ana'], { liquidationFlag: 'yes' }),
  contractOf(2, ['ana'], { value: '90000000.50', paid: '90000000.50', invoiced: '90000000.50' }),
  contractOf(1, ['ana'], { endsOn: '2022-12-31', startsOn: '2022-01-15' }),
  contractOf(10, ['luis']),
  contractOf(11, []),
]

async function exported(
  context: EntityContext,
  who: Person,
  asked = 'exportar a excel',
): Promise<Extract<OutFile, { kind: 'table' }>> {
  const { files = [] } = await ask(context, who, asked, at(TODAY), 'terminal')
  const [file] = files
  if (file?.kind !== 'table') throw new Error('no table')
  return file
}

const idsOf = ({ rows }: { readonly rows: readonly (readonly unknown[])[] }) => rows.map(([first]) => first)

describe('an export', () => {
  it('holds a supervisor’s own contracts, the most urgent first', async () => {
    const { context } = await worldOf(CONTRACTS)
    expect(idsOf(await exported(context, ANA))).toEqual([id(1), id(2), id(4), id(6), id(7)])
    expect(idsOf(await exported(context, LUIS))).toEqual([id(10)])
  })

  it.each([COORDINATOR, ORDENADOR, ADMIN])('holds all that $id may see', async who => {
    const { context } = await worldOf(CONTRACTS)
    const ids = idsOf(await exported(context, who))
    expect(ids).toHaveLength(CONTRACTS.length)
    expect(ids[0]).toBe(id(1))
    expect(ids.at(-1)).toBe(id(7))
  })

  it.each([
    ['exportar a excel', 'Sin supervisor conocido'],
    ['export to excel', 'No known supervisor'],
  ] as const)(
    'shows a cell that cannot be read as it stands, and says of nobody that there is none (%s)',
    async (asked, nobody) => {
      const { context } = await worldOf([illegible(contractOf(11, []), ['endsOn', 'value'], '#¡REF!')])
      const { columns, rows } = await exported(context, COORDINATOR, asked)
      const { columns: names } = (asked === 'export to excel' ? en : es).export
      const cell = (column: keyof typeof names) => rows[0]?.[columns.indexOf(names[column])]
      expect([cell('supervisor'), cell('ends'), cell('value')]).toEqual([nobody, '#¡REF!', '#¡REF!'])
      expect(cell('unknown')).toContain(names.ends)
      expect(columns).not.toContain(names.area)
    },
  )

  it('holds no contract of another area', async () => {
    const { context } = await worldOf(CONTRACTS)
    const ofObras = person('carla', ['coordinator'], { area: 'obras' })
    const seen = { ...context, directory: new Map([...context.directory, [ofObras.id, ofObras]]) }
    expect(idsOf(await exported(seen, ofObras)).sort()).toEqual([id(10), id(11)].sort())
  })

  it.each([
    'https://secop.gov.co@malo.example/',
    'http://community.secop.gov.co/1',
    'https://evilsecop.gov.co/',
    'https://malo.example',
  ])('leads nobody elsewhere than to SECOP (%s)', async url => {
    const { context } = await worldOf([contractOf(1, ['ana'], {}, { url })])
    const { rows } = await exported(context, COORDINATOR)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('://')
  })

  it('has the columns that were chosen, in their order after the reference, and says so', async () => {
    const { reference: _, ...unnamed } = contractOf(2, ['ana'])
    const { context } = await worldOf([contractOf(1, ['ana'], { value: '90000000' }), unnamed])
    const asked = 'mis contratos en Excel con pagado, contratista, valor y abogado'
    const { card, files = [], exported: ids } = await ask(context, ANA, asked, at(TODAY), 'terminal')
    const [file] = files
    if (file?.kind !== 'table') throw new Error('no table')
    expect(file.columns).toEqual(['Referencia', 'Pagado', 'Proveedor', 'Valor', 'Abogado'])
    expect(idsOf(file)).toContain(id(2))
    expect([...(ids ?? [])].sort()).toEqual([id(1), id(2)])
    expect(JSON.stringify(card)).toContain('con las columnas pagado, proveedor, valor y abogado')
    const about = Object.fromEntries(file.about?.rows ?? [])
    expect(about).toMatchObject({ 'Qué contiene': expect.stringContaining('con las columnas pagado, proveedor') })
    expect(about['Celdas vacías']).toContain(es.export.about.chosenColumns)
    // No column rests on one.
    expect(about.Normas).toBeUndefined()
    const [all] = partsOf(card, 'actions').flatMap(part => part.buttons)
    expect(all?.label).toBe(es.export.allColumns)
  })

  it('has all columns but those that were left out, of the file that was made last', async () => {
    const { context: world } = await worldOf(CONTRACTS)
    const context = { ...world, memory: new BoundedMemory() }
    const says = (text: string) => ask(context, ANA, text, at(TODAY), 'terminal')
    await says('los vencidos en Excel con contratista y valor')
    await says('exporte mis contratos')
    const { card, files = [] } = await says('quítele las columnas objeto y modalidad')
    const [file] = files
    if (file?.kind !== 'table') throw new Error('no table')
    expect(file.rows).toHaveLength(5)
    expect(file.columns).not.toContain('Objeto')
    expect(JSON.stringify(card)).toContain('Sus contratos, con todas las columnas menos objeto y modalidad.')
  })

  it('says which word is no column before it makes anything', async () => {
    const { context } = await worldOf(CONTRACTS)
    const asked = 'los vencidos en Excel con las columnas contratista, color favorito y valor'
    const { card, files } = await ask(context, ANA, asked, at(TODAY), 'terminal')
    expect(files).toBeUndefined()
    expect(card.title).toBe('No entendí «color favorito»')
  })

  it('has a cell for each column: days as days, money as money', async () => {
    const { context } = await worldOf(CONTRACTS)
    const { columns, rows } = await exported(context, COORDINATOR)
    const cells = (n: number) => {
      const row = rows.find(([first]) => first === id(n)) ?? []
      expect(row).toHaveLength(columns.length)
      return Object.fromEntries(columns.map((column, i) => [column, row[i]]))
    }
    expect(cells(1)).toMatchObject({
      Supervisor: 'ANA',
      Área: 'Sistemas',
      Fin: { day: '2022-12-31' },
      Directriz: 2,
      Fundamento: es.say.basis.interpretation,
      'Cerrar antes del': { day: '2023-07-31' },
      'Qué es esa fecha': 'plazo de la Circular Externa 002 de 2023',
      'Estado en SECOP II': 'Terminado',
      'Vencido desde': { day: '2023-07-31' },
      Enlace: { url: 'https://community.secop.gov.co/1' },
      'Datos al': { day: '2027-06-30' },
    })
    expect(cells(2)).toMatchObject({
      Valor: { pesos: '90000000.50' },
      Pagado: { pesos: '90000000.50' },
      'Vencido desde': '',
    })
    expect(cells(11)).toMatchObject({ Supervisor: es.say.nobody, Área: '' })
  })

  it('counts as the team’s table does: what was reported closed or passed on is not to close', async () => {
    const { context } = await worldOf([...CONTRACTS, contractOf(20, ['ana']), contractOf(21, ['luis'])])
    const tell = async (who: Person, text: string, fields: Record<string, string>) => {
      await sendForm(context, who, await asks(context, who, text), fields)
    }
    await tell(ANA, `ya cerré el ${id(1)} hoy`, { on: TODAY })
    await tell(ANA, `el ${id(20)} no es mío`, { sure: 'true' })
    await tell(LUIS, `los datos del ${id(21)} están mal`, { note: 'el fin' })
    const [table] = partsOf(await asks(context, COORDINATOR, 'avance por supervisor'), 'table')
    const sum = (column: number) => table?.rows.reduce((all, row) => all + Number(row[column]), 0)
    const { columns, rows } = await exported(context, COORDINATOR)
    const situation = rows.map(row => row[columns.indexOf('Situación')])
    const overdue = rows.flatMap(row => row[columns.indexOf('Vencido desde')] || [])
    const count = (place: string) => situation.filter(cell => cell === place).length
    expect(count(es.say.places.closeNow)).toBe(sum(1))
    expect(overdue).toHaveLength(sum(2) ?? -1)
    expect(count(es.say.places.needsFact)).toBe(sum(3))
    expect(count(es.say.places.saidClosed)).toBe(1)
    expect(count(es.say.places.passedOn)).toBe(2)
  })

  it('is of what is asked for in the same words as a list, and none is made of nothing', async () => {
    const { context } = await worldOf(CONTRACTS)
    const asked = ['pásame en excel los que hay que liquidar', 'un excel de los que tenemos que liquidar']
    for (const said of asked) {
      const { card, files = [] } = await ask(context, COORDINATOR, said, at(TODAY), 'terminal')
      expect(card.title).toBe('No hay contratos sin liquidar.')
      expect(files).toEqual([])
    }
  })

  it('begins with what the list goes by, in its order', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { value: '30000000', paid: '10000000' }),
      contractOf(2, ['ana'], { value: '90000000', paid: '10000000' }),
      contractOf(3, ['ana'], { value: '40000000', paid: '0' }),
      contractOf(4, ['ana'], { value: '40000000', paid: '50000000' }),
    ])
    const query = encodeQuery({
      where: [{ field: 'value', op: 'over', values: ['20000000'] }],
      order: { by: 'balance', descending: true },
      output: 'xlsx',
    })
    const action = { kind: 'show', question: { kind: 'query', args: { q: query } } } as const
    const { files } = await press(context, ANA, action, {}, at(TODAY), 'terminal')
    const [file] = files ?? []
    if (file?.kind !== 'table') throw new Error('no table')
    const { columns, rows, about } = file
    expect(columns.slice(0, 4)).toEqual(['Contrato', 'Referencia', 'Saldo sin pagar', 'Valor'])
    // What is not known is at the end, empty, and said: never a zero, never less than nothing.
    expect(rows.map(row => row[2])).toEqual([{ pesos: '80000000' }, { pesos: '20000000' }, '', ''])
    const unknown = rows.map(row => row[columns.indexOf('Lo que no se sabe')])
    expect(unknown.slice(2).join()).toContain(es.export.unknown.notPaid)
    expect(unknown.slice(2).join()).toContain(es.export.unknown.overpaid)
    expect(Object.fromEntries(about?.rows ?? [])).toEqual({
      'Qué contiene': 'Sus contratos de más de $ 20 millones, por saldo',
      Contratos: 4,
      'Datos al': { day: '2027-06-30' },
      'Hecho el': { day: TODAY },
      'Pedido por': `${ANA.name} (supervisión)`,
      Entidad: context.entity.name,
      Fuentes: expect.stringContaining('SECOP II'),
      // No column has a term of liquidation.
      Normas: es.export.about.normOfRow,
      'Celdas vacías': expect.stringMatching(/^No se sabe .*dice por qué\. No aparecen /),
      Alcance: es.export.about.snapshotNote,
    })
  })

  it('says what is missing and from whom, what stands in the way, what was noted and who spoke last', async () => {
    const { context } = await worldOf([contractOf(4, ['ana'], { liquidationFlag: 'yes' }), contractOf(1, ['ana'])])
    const tell = async (text: string, fields: Record<string, string>) =>
      sendForm(context, ANA, await asks(context, ANA, text), fields)
    await tell(`no puedo cerrar el ${id(1)}`, { answer: 'no-access', note: '=HYPERLINK("x")' })
    const { columns, rows } = await exported(context, COORDINATOR)
    const cell = (n: number, column: string) =>
      rows.find(([first]) => first === id(n))?.[columns.indexOf(column)] ?? null
    expect(cell(4, 'Dato que falta')).toBe(es.facts.liquidation.label)
    expect(cell(4, 'Quién lo da')).toBe('ANA')
    expect(cell(4, 'Por liquidar, según SECOP II')).toBe('Sí')
    expect(cell(1, 'Impedimento')).toBe(`${es.blockers['no-access'].replace(/\.$/, '')}: =HYPERLINK("x")`)
    expect(cell(1, 'Notas')).toBe(`${ANA.name}, 1 jul. 2027: =HYPERLINK("x")`)
    expect(cell(1, 'Última palabra')).toEqual({ day: TODAY })
    expect(cell(1, 'Quién y qué dijo')).toBe(`${ANA.name} · ${es.forms.titles.blocked}`)
  })

  it('leads to the evidence that SECOP shows, and nowhere else', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const turn = turnContext(context, COORDINATOR, at(TODAY), 'terminal', 'es')
    const shown = async (...links: readonly (string | undefined)[]) => {
      const hints = links.map((link, row) => ({
        kind: 'hint' as const,
        hint: 'closing-file' as const,
        by: {
          ...{ set: 'documents-2025', row: String(row), on: '2027-05-03', readOn: '2027-06-01' },
          quote: `=Acta ${row}.pdf`,
          ...(link ? { link } : {}),
        } as ShownBy,
      }))
      for await (const item of everyContract(context, COORDINATOR, TODAY)) {
        const evidence = { ...item.evidence, hints }
        return exportRow(['evidence'], { item: { ...item, evidence }, place: 'closeNow', turn })[0]
      }
      return undefined
    }
    const url = 'https://community.secop.gov.co/Public/Archive/1'
    expect(await shown(undefined, url)).toEqual({ url, text: '«=Acta 1.pdf», 3 may. 2027' })
    expect(await shown('https://malo.example/1')).toBe('«=Acta 0.pdf», 3 may. 2027')
    expect(await shown()).toBe('')
  })

  it('is beside a calendar, both as data', async () => {
    const { context } = await worldOf(CONTRACTS)
    const calendar = await ask(context, ANA, 'agrega las fechas a mi calendario', at(TODAY), 'terminal')
    expect(calendar.files?.[0]).toMatchObject({
      kind: 'calendar',
      events: [
        { on: '2027-07-30' },
        { on: '2027-07-21' },
        // Of one that ended on 15 December 2026 the first two days are past.
        { on: '2029-06-15', uid: 'CO1.PCCNTR.4400004-liquidation-last' },
      ],
    })
  })
})
