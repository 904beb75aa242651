import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeSheet from 'write-excel-file/node'
import { REGISTER_COLUMNS } from '../../../src/adapters/secop/columns.js'
import { openFile } from '../../../src/adapters/secop/file.js'
import { Refused, RetryLater } from '../../../src/bot/ports/failure.js'
import { pagesOf } from '../../support/pages.js'
import { type SecopRow, secopRow, secopRows } from '../../support/secop-rows.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cerrojo-secop-'))
})
afterAll(() => rm(folder, { recursive: true }))

let written = 0
/** A file of this content; its name says nothing. */
async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `contratos-${++written}`)
  await writeFile(path, content)
  return path
}

async function read(path: string) {
  const registerState = await openFile(path)
  const pages = await pagesOf(registerState)
  return {
    registerState,
    records: pages.flatMap(page => page.records),
    rejected: pages.flatMap(page => page.rejected),
  }
}

async function readText(content: string | Uint8Array) {
  return read(await fileOf(content))
}

/** What a file is refused with. */
async function refusal(content: string | Uint8Array): Promise<Refused> {
  const error = await readText(content).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof Refused)) throw new Error(`instead: ${String(error)}`)
  expect(error.remedy).not.toBe('')
  return error
}

// ---- The same two contracts in every form -------------------------------------------------------------------------

const ROWS = [
  secopRow(1, {
    objeto_del_contrato: 'Línea uno\nlínea "dos"; y, tres',
    fecha_inicio_liquidacion: '2026-01-01T00:00:00.000',
  }),
  secopRow(2, { estado_contrato: 'Cerrado', valor_pagado: '35999999.5', proveedor_adjudicado: 'MUÑOZ & CÍA' }),
]

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
function textOf(cell: unknown): string {
  if (typeof cell === 'object' && cell !== null && 'url' in cell) return String(cell.url)
  return String(cell ?? '')
}

/** A table of the needed columns, with field names. */
function csv(
  rows: readonly SecopRow[],
  { delimiter = ',', newline = '\n', columns = REGISTER_COLUMNS as readonly string[] } = {},
) {
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter)
  return [line(columns), ...rows.map(row => line(columns.map(column => textOf(row[column]))))].join(newline) + newline
}

/** As the portal writes a download: labels, months first, amounts with `$` and dots. */
const PORTAL = [
  'Nombre Entidad,Nit Entidad,Departamento,Proceso de Compra,ID Contrato,Referencia del Contrato,Estado Contrato,Tipo de Contrato,Modalidad de Contratacion,Justificacion Modalidad de Contratacion,Fecha de Firma,Fecha de Inicio del Contrato,Fecha de Fin del Contrato,Liquidación,Obligación Ambiental,Obligaciones Postconsumo,Reversion,Valor del Contrato,Valor del Contrato 2,Valor Facturado,Valor Pagado,Código BPIN,URLProceso,Dias adicionados,Ultima Actualizacion,Codigo Entidad,Fecha Inicio Liquidacion,Objeto del Contrato,Fecha Fin Liquidacion',
  'ALCALDIA DE VILLA CERROJO,"999.000.111,00",Villa,CO1.BDOS.1,CO1.PCCNTR.1,CPS-1,Modificado,Prestación de servicios,Contratación directa,Servicios profesionales y apoyo a la gestión,01/19/2022,9/07/2022,12/31/2022,No,No,No,No,"$ 31.500.000,00",31500000,"$ 0,00","$ 31.500.000,50","2,02E+12",https://community.secop.gov.co/x,23,2023 ago 09 12:00:00 AM,"799.000.111,00",,"PRESTAR',
  'SERVICIOS",',
].join('\n')

async function sheet(rows: readonly (readonly (string | number | boolean | Date | null)[])[]): Promise<Uint8Array> {
  const cells = rows.map(row =>
    row.map(value =>
      value instanceof Date ? { value, type: Date, format: 'mm/dd/yyyy' } : value === null ? null : { value },
    ),
  )
  return writeSheet(cells).toBuffer()
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const marked = (text: string) => `\ufeff${text}`
const json = JSON.stringify(ROWS)

describe('forms', () => {
  const forms: [string, string | Uint8Array][] = [
    ['JSON as it is served', `${json}\n`],
    ['JSON set out in lines', JSON.stringify(ROWS, null, 2)],
    ['JSON with a byte order mark', marked(json)],
    ['JSON from PowerShell (UTF-16)', utf16(json)],
    ['JSON, one row a line', ROWS.map(row => JSON.stringify(row)).join('\n')],
    ['JSON, one row a line (Windows)', `${ROWS.map(row => JSON.stringify(row)).join('\r\n')}\r\n`],
    ['CSV with commas', csv(ROWS)],
    ['CSV with semicolons', csv(ROWS, { delimiter: ';' })],
    ['CSV with tabs', csv(ROWS, { delimiter: '\t' })],
    ['CSV from Windows', csv(ROWS, { newline: '\r\n' })],
    ['CSV with a byte order mark', marked(csv(ROWS, { delimiter: ';' }))],
    ['CSV in cp1252', latin1(csv(ROWS, { delimiter: ';' }))],
    ['CSV as "Unicode text" (UTF-16, tabs)', utf16(csv(ROWS, { delimiter: '\t' }))],
    ['CSV with a title above', `Contratos de la entidad\n\n${csv(ROWS)}`],
    ['CSV with a hint for spreadsheets', `sep=;\n${csv(ROWS, { delimiter: ';' })}`],
    ['CSV with columns in another order', csv(ROWS, { columns: REGISTER_COLUMNS.toReversed() })],
    ['CSV with blank lines', csv(ROWS).replace('\n', '\n\n\n')],
    ['CSV with an empty last cell', csv(ROWS).replaceAll(/"(\r?\n)/g, '",$1')],
  ]

  test.each(forms)('%s', async (_, content) => {
    const { registerState, records, rejected } = await readText(content)
    expect(rejected).toEqual([])
    expect(records.map(record => record.contract.id)).toEqual(['CO1.PCCNTR.7000001', 'CO1.PCCNTR.7000002'])
    expect(registerState.lackingColumns).toEqual([])
    expect(records[0]).toMatchObject({
      supervisor: { document: '10000001' },
      entityName: 'ALCALDIA DE VILLA CERROJO',
      contract: {
        object: 'Línea uno línea "dos"; y, tres',
        url: 'https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.1',
        facts: {
          state: 'in-execution',
          ground: 'professional-services',
          endsOn: '2025-12-31',
          plannedLiquidationFrom: '2026-01-01',
          plannedLiquidationTo: null,
        },
      },
    })
    expect(records[1]?.contract).toMatchObject({
      supplier: 'MUÑOZ & CÍA',
      facts: { state: 'closed', paid: '35999999.5' },
    })
  })

  test("the portal's own download", async () => {
    const { registerState, records } = await readText(PORTAL)
    expect(records).toHaveLength(1)
    expect(records[0]?.contract).toMatchObject({
      id: 'CO1.PCCNTR.1',
      entity: '999000111',
      object: 'PRESTAR SERVICIOS',
      facts: {
        signedOn: '2022-01-19',
        startsOn: '2022-09-07',
        endsOn: '2022-12-31',
        updatedOn: '2023-08-09',
        plannedLiquidationFrom: null,
        value: '31500000',
        paid: '31500000.5',
        invoiced: '0',
        addedDays: 23,
      },
    })
    expect(registerState.newColumns).toEqual([])
    expect(registerState.lackingColumns).toEqual([
      'valor_de_pago_adelantado',
      'valor_amortizado',
      'nombre_supervisor',
      'tipo_de_documento_supervisor',
      'n_mero_de_documento_supervisor',
      'nombre_ordenador_del_gasto',
      'n_mero_de_documento_ordenador_del_gasto',
      'proveedor_adjudicado',
      'descripcion_del_proceso',
    ])
  })

  test('a spreadsheet, with its own days, numbers and booleans', async () => {
    const { registerState, records, rejected } = await readText(
      await sheet([
        ['Contratos'],
        [
          'ID Contrato',
          'Nit Entidad',
          'Estado Contrato',
          'Fecha de Fin del Contrato',
          'Fecha de Firma',
          'Valor del Contrato',
          'Reversion',
          'Dias adicionados',
          'Liquidación',
        ],
        ['CO1.PCCNTR.1', 999000111, 'terminado', new Date(Date.UTC(2025, 11, 31)), 45688, 31500000.5, false, 12, 'Si'],
        ['CO1.PCCNTR.2', '999.000.111-4', 'Cerrado', '12/31/2025', '2025-01-31', '$ 31.500.000,00', 'No', null, null],
        [null, null, null, null, null, null, null, null, null],
        ['', 999000111, 'Cerrado', null, null, 1, null, null, null],
      ]),
    )
    expect(records.map(record => record.contract.facts)).toEqual([
      expect.objectContaining({
        state: 'terminated',
        endsOn: '2025-12-31',
        signedOn: '2025-01-31',
        value: '31500000.5',
        reversionFlag: 'no',
        addedDays: 12,
        liquidationFlag: 'yes',
      }),
      expect.objectContaining({
        state: 'closed',
        endsOn: '2025-12-31',
        signedOn: '2025-01-31',
        value: '31500000',
        liquidationFlag: 'unknown',
      }),
    ])
    expect(records.every(record => record.contract.entity === '999000111')).toBe(true)
    expect(records[0]?.contract.facts, 'a column that is lacking').not.toHaveProperty('paid')
    expect(registerState.lackingColumns).toContain('valor_pagado')
    expect(rejected).toEqual([{ at: { sheet: 'Sheet1', row: 6 }, reason: { kind: 'no-id' } }])
  })

  test('a spreadsheet with field names', async () => {
    const { records } = await readText(
      await sheet([
        ['id_contrato', 'estado_contrato'],
        ['CO1.PCCNTR.1', 'Cerrado'],
      ]),
    )
    expect(records[0]?.contract.facts.state).toBe('closed')
  })

  test('a file that went through a Colombian spreadsheet has the day first', async () => {
    const columns = ['id_contrato', 'fecha_de_firma', 'fecha_de_fin_del_contrato']
    const rows = [
      { id_contrato: 'CO1.PCCNTR.1', fecha_de_firma: '3/04/2025', fecha_de_fin_del_contrato: '31/12/2025' },
      { id_contrato: 'CO1.PCCNTR.2', fecha_de_firma: '5/06/2025', fecha_de_fin_del_contrato: '30/11/2025' },
    ]
    const { records } = await readText(csv(rows, { columns, delimiter: ';' }))
    expect(records.map(({ contract: { facts } }) => [facts.signedOn, facts.endsOn])).toEqual([
      ['2025-04-03', '2025-12-31'],
      ['2025-06-05', '2025-11-30'],
    ])

    const both = [
      ...rows,
      { id_contrato: 'CO1.PCCNTR.3', fecha_de_firma: '12/31/2024', fecha_de_fin_del_contrato: '1/1/2025' },
      { id_contrato: 'CO1.PCCNTR.4', fecha_de_firma: '31/12/2024', fecha_de_fin_del_contrato: '1/1/2025' },
    ]
    const mixed = (await readText(csv(both, { columns }))).records.map(record => record.contract)
    expect(mixed[0]?.facts).toMatchObject({ endsOn: '2025-12-31' })
    expect(mixed[0]?.unreadable, 'which of the two is the month cannot be told').toEqual({ signedOn: '3/04/2025' })
    expect(mixed[2]?.facts).toMatchObject({ signedOn: '2024-12-31', endsOn: '2025-01-01' })
  })
})

describe('what a file is', () => {
  test('its cut is its content, its data set its name, and its age what the caller says', async () => {
    const [first, same, other] = [await fileOf(json), await fileOf(json), await fileOf(`${json} `)]
    const registerState = await openFile(first, { asOf: '2026-09-13' })
    expect(registerState.version).toMatch(/^sha256-[0-9a-f]{24}$/)
    expect((await openFile(same)).version).toBe(registerState.version)
    expect((await openFile(other)).version).not.toBe(registerState.version)
    expect(registerState).toMatchObject({
      asOf: '2026-09-13',
      expectedRows: 2,
      dataset: expect.stringMatching(/^contratos-\d+$/),
    })
    expect((await openFile(same)).asOf, 'never invented').toBeNull()
    const [page] = await pagesOf(registerState)
    expect(page?.records[0]?.contract.source).toEqual({
      dataset: registerState.dataset,
      cut: registerState.version,
      asOf: '2026-09-13',
    })
  })

  test('it can be read twice, in pages', async () => {
    const registerState = await openFile(await fileOf(csv(secopRows(2_500))))
    for (let i = 0; i < 2; i++) {
      const pages = await pagesOf(registerState)
      expect(pages.map(page => page.records.length)).toEqual([1_000, 1_000, 500])
    }
  })

  test('columns that nobody knows are noted', async () => {
    expect((await openFile(await fileOf('id_contrato,Columna de otoño,sector\n1,2,3\n'))).newColumns).toEqual([
      'Columna de otoño',
    ])
    expect((await openFile(await fileOf('[{"id_contrato":"1","columna_de_otono":"2"}]'))).newColumns).toEqual([
      'columna_de_otono',
    ])
  })

  test('in JSON an absent key is none, whatever the other rows have; columns that were left out are reported', async () => {
    const { fecha_inicio_liquidacion: _, ...whole } = ROWS[0] ?? {}
    const served = await readText(JSON.stringify([whole]))
    expect(served.registerState.lackingColumns).toEqual([])
    expect(served.records[0]?.contract.facts.plannedLiquidationFrom).toBeNull()

    const chosen = await readText('[{"id_contrato":"CO1.PCCNTR.1","estado_contrato":"Cancelado"}]')
    expect(chosen.registerState.lackingColumns).toEqual(
      REGISTER_COLUMNS.filter(column => !['id_contrato', 'estado_contrato'].includes(column)),
    )
    expect(chosen.records[0]?.contract.facts.signedOn).toBeNull()
  })

  test('that somebody writes while it is read', async () => {
    const path = await fileOf(json)
    const registerState = await openFile(path)
    await writeFile(path, csv(ROWS))
    await expect(pagesOf(registerState)).rejects.toMatchObject({ name: 'RetryLater', code: 'changed' })
  })
})

describe('rows that are damaged', () => {
  const header = 'id_contrato,estado_contrato,fecha_de_fin_del_contrato,valor_pagado,reversion'

  test('a bare separator shifts what follows: the row is rejected', async () => {
    const { records, rejected } = await readText(
      `${header}\nCO1.PCCNTR.1,Cerrado,2025-01-01,1,No\nCO1.PCCNTR.2,Cerrado,2025-01-01,1,500,No\nCO1.PCCNTR.3,Cerrado,2025-01-01,1,No,,\n`,
    )
    expect(records.map(record => record.contract.id)).toEqual(['CO1.PCCNTR.1', 'CO1.PCCNTR.3'])
    expect(rejected).toEqual([{ at: { line: 3 }, reason: { kind: 'too-many-cells', cells: 6, columns: 5 } }])
  })

  test('a row that breaks off tells what stands before the break, and nothing after it', async () => {
    const { records, rejected } = await readText(
      `${header}\nCO1.PCCNTR.1,Cerrado,2025-01-01,315\nCO1.PCCNTR.2\nCO1.PCC`,
    )
    expect(records.map(record => record.contract.facts)).toEqual([
      expect.objectContaining({ state: 'closed', endsOn: '2025-01-01', reversionFlag: 'unknown' }),
    ])
    expect(records[0]?.contract.facts, 'half an amount is none').not.toHaveProperty('paid')
    expect(records[0]?.contract.unreadable, 'what is left of it is shown').toEqual({ paid: '315…' })
    expect(rejected.map(row => row.at)).toEqual([{ line: 3 }, { line: 4 }])
    expect(rejected[0]?.reason).toEqual({ kind: 'cut-short', cells: 1, columns: 5 })
  })

  test('a stray quotation mark inside a cell does no harm', async () => {
    const { records } = await readText(
      'id_contrato,objeto_del_contrato\nCO1.PCCNTR.1,calle 5" norte\nCO1.PCCNTR.2,"la "llave" nueva"\n',
    )
    expect(records.map(record => record.contract.object)).toEqual(['calle 5" norte', '"la "llave" nueva"'])
  })

  test('a cell that is bad makes only its fact unknown', async () => {
    const { records, rejected } = await readText(`${header}\nCO1.PCCNTR.1,Vigente,31/31/2025,"2,02E+12",Quizás\n`)
    expect(rejected).toEqual([])
    expect(records[0]?.contract.unreadable).toEqual({
      state: 'Vigente',
      endsOn: '31/31/2025',
      paid: '2,02E+12',
      reversionFlag: 'Quizás',
    })
  })

  test('JSON rows that are none', async () => {
    const { records, rejected } = await readText('{"id_contrato":"CO1.PCCNTR.1"}\n\n{"estado_contrato":"Cerrado"}\n')
    expect(records).toHaveLength(1)
    expect(rejected).toEqual([{ at: { line: 3 }, reason: { kind: 'no-id' } }])
  })
})

describe('files that are refused', () => {
  const cases: [string, string | Uint8Array, string, RegExp][] = [
    ['empty', '', 'no-rows', /holds no rows/],
    ['an empty list', '[]', 'no-rows', /holds no rows/],
    ['a header alone', 'id_contrato,estado_contrato\n', 'no-rows', /holds no rows/],
    ['another table', 'nombre;correo\nAna;ana@example.org\n', 'unknown-form', /first line is "nombre;correo"/],
    ['a text with a secret', 'TOKEN=abcdefg\n', 'unknown-form', /first line is "TOKEN…"/],
    ['other JSON', '[{"a":1,"b":2}]', 'unknown-form', /no row has id_contrato \(found: a, b\)/],
    [
      'an error that was saved as data',
      '{"code":"x","error":true,"message":"y"}',
      'unknown-form',
      /found: code, error, message/,
    ],
    ['a list of something else', '[1,2]', 'unknown-form', /line 1, byte 1: "1" where a row/],
    [
      'JSON that goes on after its end',
      `${json}x`,
      'unknown-form',
      /where a row \(a JSON object\) should begin or end/,
    ],
    ['rows without commas between', json.replace('},{"nombre', '}{"nombre'), 'unknown-form', /where a row/],
    [
      'JSON that breaks off in a row',
      json.slice(0, -9),
      'truncated',
      /breaks off at line 1, byte \d+, after 1 whole rows/,
    ],
    ['JSON that breaks off between rows', json.slice(0, json.indexOf('},{') + 1), 'truncated', /after 1 whole rows/],
    [
      'JSON with a row that is none inside',
      '[{"id_contrato":"1"},\n{"id_contrato":}]',
      'bad-answer',
      /line 2 is no valid JSON/,
    ],
    ['a quotation mark that never closes', `${csv(ROWS)}"CO1.PCCNTR.3,x\n`, 'truncated', /quoted cell never ends/],
    [
      'a line of nothing but separators',
      `id_contrato;a\n${';'.repeat(4_300_000)}`,
      'unknown-form',
      /more than 16,384 columns in line 2/,
    ],
    [
      'a line that never ends, without any quotation mark',
      `id_contrato;a\n${'a'.repeat(4_300_000)}`,
      'unknown-form',
      /line 2 is too long/,
    ],
    [
      'a JSON row of many megabytes',
      `[{"id_contrato":"${'a'.repeat(5_300_000)}"}]`,
      'unknown-form',
      /line 1 is too long for one row/,
    ],
    ['JSON in which lists hold lists', `[{"id_contrato":"1","a":${'['.repeat(500)}`, 'unknown-form', /byte \d+: "\["/],
    [
      'JSON lines in which lists hold lists',
      `{"id_contrato":"1","a":${'['.repeat(500)}`,
      'unknown-form',
      /byte \d+: "\["/,
    ],
    ['a web page', '\n <!doctype html><html>', 'unknown-form', /web page/],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unknown-form', /\.xls/],
    ['a packed file', Buffer.from('1f8b0800', 'hex'), 'unknown-form', /gzip/],
    ['a PDF', '%PDF-1.7', 'unknown-form', /PDF/],
    [
      'something packed that is no spreadsheet',
      Buffer.from('504b0304ffff', 'hex'),
      'unknown-form',
      /cannot be read as one/,
    ],
    ['noise', Buffer.from([0, 1, 2, 3, 200, 255]), 'unknown-form', /no header with the contract's id/],
  ]

  test.each(cases)('%s', async (_, content, code, message) => {
    const error = await refusal(content)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/^contratos-\d+/)
  })

  test('a spreadsheet without contracts', async () => {
    const error = await refusal(
      await sheet([
        ['nombre', 'correo'],
        ['Ana', 'ana@example.org'],
      ]),
    )
    expect(error).toMatchObject({ code: 'unknown-form', message: expect.stringContaining('["nombre","correo"]') })
  })

  test('no file, a folder', async () => {
    await expect(openFile(join(folder, 'nada.csv'))).rejects.toMatchObject({
      name: 'Refused',
      code: 'not-found',
      message: 'there is no file nada.csv',
    })
    await expect(openFile(folder)).rejects.toMatchObject({
      name: 'Refused',
      message: expect.stringContaining('is a folder'),
    })
  })

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = await fileOf(json)
    await chmod(path, 0)
    await expect(openFile(path)).rejects.toMatchObject({ name: 'Refused', code: 'refused' })
  })
})

describe('whatever happens to the bytes of a file, it is refused or read', () => {
  const sound = async (content: Uint8Array) => {
    const path = await fileOf(content)
    const { size } = await stat(path)
    try {
      const { records } = await read(path)
      for (const { contract } of records) expect(contract.id).not.toBe('')
      return records.length
    } catch (error) {
      if (!(error instanceof Refused || error instanceof RetryLater)) throw error
      expect(error.message).toMatch(/^contratos-\d+/)
      return size === 0 ? 0 : -1
    }
  }

  const contents: [string, () => Promise<Uint8Array>][] = [
    ['JSON', async () => Buffer.from(json)],
    ['JSON, one row a line', async () => Buffer.from(ROWS.map(row => JSON.stringify(row)).join('\n'))],
    ['CSV', async () => Buffer.from(csv(ROWS))],
    ['CSV of the portal', async () => Buffer.from(PORTAL)],
    ['CSV in UTF-16', async () => utf16(csv(ROWS, { delimiter: '\t' }))],
    [
      'XLSX',
      async () =>
        sheet([
          ['id_contrato', 'fecha_de_firma'],
          ['CO1.PCCNTR.1', new Date(Date.UTC(2025, 0, 1))],
        ]),
    ],
  ]

  test.each(contents)('%s', async (name, make) => {
    const whole = Buffer.from(await make())
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.option(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))),
        async (end, change) => {
          const bytes = Buffer.from(whole.subarray(0, end))
          if (change && change[0] < bytes.length) bytes[change[0]] = change[1]
          const read = await sound(bytes)
          if (name === 'JSON' && !change && end < whole.length)
            expect(read, 'nothing of a JSON that breaks off').toBeLessThan(1)
        },
      ),
      { numRuns: 60 },
    )
  })
})
