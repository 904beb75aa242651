import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REGISTER_COLUMNS } from '../src/adapters/secop/columns.js'
import { openFile } from '../src/adapters/secop/file.js'
import { rowFromJson } from '../src/adapters/secop/row.js'
import { translator } from '../src/adapters/secop/row-to-contract.js'
import { ask } from '../src/bot/conversation/ask.js'
import { assess, type Contract, LEGAL_CALENDAR } from '../src/rules/index.js'
import { en } from '../src/words/en/index.js'
import { es } from '../src/words/es/index.js'
import { ANA, asksWhy, at, partsOf, TODAY, worldOf } from './support/context.js'
import { CELL_FACTS, type CellFact, OPTIONS } from './support/contract.js'
import { pagesOf } from './support/pages.js'
import { type SecopRow, secopRow } from './support/secop-rows.js'
import { type SheetCell, xlsx } from './support/xlsx.js'

/* From a cell that cannot be read, through every reader, to what a person is told of it. */

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cerrojo-unreadable-'))
})
afterAll(() => rm(folder, { recursive: true }))

const COLUMN_OF: Readonly<Record<CellFact, string>> = {
  state: 'estado_contrato',
  signedOn: 'fecha_de_firma',
  startsOn: 'fecha_de_inicio_del_contrato',
  endsOn: 'fecha_de_fin_del_contrato',
  addedDays: 'dias_adicionados',
  type: 'tipo_de_contrato',
  regime: 'modalidad_de_contratacion',
  ground: 'justificacion_modalidad_de',
  liquidationFlag: 'liquidaci_n',
  plannedLiquidationFrom: 'fecha_inicio_liquidacion',
  plannedLiquidationTo: 'fecha_fin_liquidacion',
  environmentalFlag: 'obligaci_n_ambiental',
  postConsumptionFlag: 'obligaciones_postconsumo',
  reversionFlag: 'reversion',
  value: 'valor_del_contrato',
  paid: 'valor_pagado',
  invoiced: 'valor_facturado',
  updatedOn: 'ultima_actualizacion',
}

/** A contract of lit. h that can be closed, in the register's own form and with every fact told. */
const row = (column?: string, cell?: unknown): SecopRow =>
  secopRow(1, {
    fecha_inicio_liquidacion: '2026-01-01T00:00:00.000',
    fecha_fin_liquidacion: '2026-04-30T00:00:00.000',
    ...(column ? { [column]: cell } : {}),
  })

const source = { dataset: 'jbjy-vk9h', cut: 'c1', asOf: TODAY }
let written = 0
async function fromFile(content: string | Uint8Array): Promise<Contract> {
  const path = join(folder, `${++written}`)
  await writeFile(path, content)
  const [page] = await pagesOf(await openFile(path))
  const [record] = page?.records ?? []
  if (!record) throw new Error('rejected')
  return { ...record.contract, supervisors: ['ana'] }
}

const text = (cell: unknown) =>
  typeof cell === 'object' && cell !== null && 'url' in cell ? String(cell.url) : String(cell ?? '')
const csv = (of: SecopRow) =>
  [REGISTER_COLUMNS, REGISTER_COLUMNS.map(column => text(of[column]))]
    .map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\n')
const sheet = (of: SecopRow, cell: (column: string) => SheetCell) =>
  xlsx([[...REGISTER_COLUMNS], REGISTER_COLUMNS.map(column => (column in of ? cell(column) : null))])

/** Every way in which a row comes here. */
const READERS: Readonly<Record<string, (column?: string, raw?: string) => Promise<Contract>>> = {
  'the interface': async (column, raw) => {
    const read = rowFromJson(row(column, raw))
    const record = read && translator({ source, absentIsNone: new Set(REGISTER_COLUMNS) }).translate(read)
    if (!record) throw new Error('rejected')
    return { ...record.contract, supervisors: ['ana'] }
  },
  'a JSON file': (column, raw) => fromFile(JSON.stringify([row(column, raw)])),
  'a CSV file': (column, raw) => fromFile(csv(row(column, raw))),
  'a spreadsheet': (column, raw) => {
    const of = row(column, raw)
    return fromFile(sheet(of, name => text(of[name])))
  },
  'a spreadsheet with an error': (column, raw) => {
    const of = row(column, raw)
    return fromFile(sheet(of, name => (name === column ? { error: text(raw) } : text(of[name]))))
  },
}

const judge = (of: Contract) => assess(of, [], OPTIONS, LEGAL_CALENDAR, TODAY)

describe.each(Object.entries(READERS))('through %s', (reader, read) => {
  test('a contract that can be read can be closed', async () => {
    const of = await read()
    expect(of.unreadable).toBeUndefined()
    expect(judge(of)).toMatchObject({ verdict: 'close-now', restsOn: 'data' })
  })

  test.each<[CellFact, string]>([
    ...['Sí, 4 meses', 'Verdad', '1', 'S', 'X', '#N/A', '#REF!', 'N/A', '?', '-'].map((raw): [CellFact, string] => [
      'liquidationFlag',
      raw,
    ]),
    ...['#N/A', '#REF!', '#¡REF!', 'N/A', '?', '-', 'doce'].map((raw): [CellFact, string] => ['addedDays', raw]),
    ['startsOn', '31/31/2025'],
    ['value', '#N/A'],
    ['paid', '#REF!'],
    ['ground', '#N/A'],
    ['state', 'Activo'],
  ])('%s «%s» is unreadable, kept as it stands, and asked for', async (fact, raw) => {
    const of = await read(COLUMN_OF[fact], raw)
    expect(of.unreadable).toEqual({ [fact]: raw })
    expect(judge(of).verdict).toBe('needs-information')
  })

  const missing = ['No Definido', 'No definido', 'Sin Descripcion', 'No aplica', 'No D', 'UNSPECIFIED', '']
  const filler = reader === 'the interface' || reader.endsWith('error') ? [] : ['NaN', 'nan', 'NULL', 'None']
  test.each(reader.endsWith('error') ? [] : [...missing, ...filler])('«%s» is missing', async raw => {
    for (const fact of ['liquidationFlag', 'addedDays', 'type', 'paid'] as const)
      expect((await read(COLUMN_OF[fact], raw)).unreadable, fact).toBeUndefined()
    expect(judge(await read(COLUMN_OF.liquidationFlag, raw))).toMatchObject({ verdict: 'close-now', restsOn: 'data' })
  })
})

test.each(['NaN', 'NULL', 'None'])(
  '«%s» is how a program fills a file; from the interface it is unreadable',
  async raw => {
    for (const fact of CELL_FACTS)
      expect((await READERS['the interface']?.(COLUMN_OF[fact], raw))?.unreadable).toEqual({ [fact]: raw })
  },
)

test('a formula that no program has computed yet is unreadable, and an empty result is empty', async () => {
  const of = row()
  const formula = await fromFile(
    sheet(of, name => (name === 'dias_adicionados' ? { formula: 'B2&"<é>"' } : text(of[name]))),
  )
  expect(formula.unreadable).toEqual({ addedDays: '=B2&"<é>"' })
  const empty = await fromFile(
    sheet(of, name => (name === 'dias_adicionados' ? { formula: 'B2', result: '' } : text(of[name]))),
  )
  expect(empty.unreadable).toBeUndefined()
})

test('a boolean is a flag where a flag stands, and unreadable elsewhere', async () => {
  for (const fact of CELL_FACTS) {
    const { facts, unreadable } = await fromFile(JSON.stringify([row(COLUMN_OF[fact], true)]))
    if (fact.endsWith('Flag')) expect(facts[fact]).toBe('yes')
    else expect(unreadable).toEqual({ [fact]: 'true' })
  }
})

/** What no row reads of a contract of lit. h that runs to its end. */
const UNREAD: ReadonlySet<CellFact> = new Set<CellFact>([
  'signedOn',
  'type',
  'regime',
  'plannedLiquidationFrom',
  'plannedLiquidationTo',
  'updatedOn',
])

/** What would be a statement about SECOP that nobody can make, in either language. */
const UNTRUE = [
  /no llegan? al valor|ningún pago|no figura|SECOP no (?:dice|trae|registra)|no falta nada más|no se encuentra nada/,
  /sin fecha de fin|anterior a la de inicio|no se conoce\b|días adicionados\. /i,
  /less than the value|no payment|not given|SECOP (?:gives no|does not say|records)|nothing else is missing/i,
  /data shows nothing pending|no end date|is before the start/i,
]

const junk = fc.oneof(
  fc.constantFrom('#N/A', '#REF!', '#¡VALOR!', '#DIV/0!', 'N/A', '?', '-', 'X', 'Err:502', '=B2', '???'),
  fc
    .tuple(fc.constantFrom('#', '?', '=', '~'), fc.string({ maxLength: 12 }))
    .map(([sign, rest]) => `${sign}${rest}`.replace(/\s+/g, ' ').trim()),
)

test('whatever cannot be read is asked by the row that reads it, and nothing is said of it but the cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CELL_FACTS.filter(fact => !UNREAD.has(fact))),
      fc.constantFrom(...Object.values(READERS)),
      junk,
      fc.constantFrom('es' as const, 'en' as const),
      async (fact, read, raw, language) => {
        const of = await read(COLUMN_OF[fact], raw)
        expect(of.unreadable).toEqual({ [fact]: raw })
        expect(judge(of).verdict).toBe('needs-information')

        const words = language === 'es' ? es : en
        const { context } = await worldOf([{ ...of, entity: 'prueba' }])
        const told = async (question: string) =>
          (await ask({ ...context, language }, ANA, `${question} ${of.id}`, at(TODAY), 'terminal')).card
        const why = await asksWhy({ ...context, language }, ANA, of.id)
        const shown = partsOf(why, 'facts').flatMap(part => part.facts)
        expect(shown.filter(({ label }) => label === words.facts[fact].label)).toEqual([
          { label: words.facts[fact].label, value: words.say.unreadable(raw), source: words.say.fromRegister },
        ])
        for (const card of [why, await told('')]) {
          const said = JSON.stringify(card)
          expect(said).toContain(JSON.stringify(raw).slice(1, -1))
          for (const untrue of UNTRUE) expect(said).not.toMatch(untrue)
        }
      },
    ),
    { numRuns: 300 },
  )
})
