import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { contentsLines } from '../../../src/app/sync-report.js'
import { commandsIn } from '../../../src/words/commands.js'
import { fileWriter, readContracts } from '../../support/files.js'
import { packedWorkbook, type SheetCell, workbook } from '../../support/xlsx.js'

const written = fileWriter()
const read = async (content: string | Uint8Array) => readContracts(await written(content))

const HEADER = ['ID Contrato', 'Estado Contrato', 'Fecha de Firma']
const ids = ({ records }: Awaited<ReturnType<typeof read>>) => records.map(({ contract }) => contract.id)

describe('sheets', () => {
  test('every one that can be seen is read, the hidden ones are named and left out', async () => {
    const row = (n: number) => [`CO1.PCCNTR.${n}`, 'Cerrado', '2025-01-01']
    const found = await read(
      workbook([
        { name: 'Borrador', state: 'hidden', rows: [HEADER, row(9)] },
        { name: 'Instrucciones', rows: [['Lea esto'], ['y esto']] },
        { name: '2022', rows: [['Contratos 2022'], HEADER, row(1), row(2)] },
        { name: 'Vacía', rows: [] },
        { name: '2023', rows: [HEADER, row(3), ['TOTAL', '1', null], [null, 'suma', null]] },
        { name: 'Datos', state: 'veryHidden', rows: [HEADER, row(8), row(7)] },
      ]),
    )
    expect(ids(found)).toEqual(['CO1.PCCNTR.1', 'CO1.PCCNTR.2', 'CO1.PCCNTR.3'])
    expect(found.registerState.contents?.tables.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['2022', 2],
      ['2023', 3],
    ])
    expect(found.registerState.contents?.leftOut.map(({ sheet, why, rows }) => [sheet, why, rows])).toEqual([
      ['Borrador', 'hidden', 1],
      ['Instrucciones', 'no-header', 2],
      ['Datos', 'hidden', 2],
    ])
    expect(found.rejected).toEqual([
      { at: { sheet: '2023', row: 3 }, reason: { kind: 'not-an-id', cell: 'TOTAL' } },
      { at: { sheet: '2023', row: 4 }, reason: { kind: 'no-id' } },
    ])
  })

  test('a header that only hidden sheets have is none', async () => {
    const hidden = workbook([
      { name: 'Hoja1', rows: [['nada']] },
      { name: 'Datos', state: 'hidden', rows: [HEADER, ['CO1.PCCNTR.1', 'Cerrado', null]] },
    ])
    await expect(read(hidden)).rejects.toMatchObject({
      code: 'unknown-form',
      detail: { kind: 'hidden-only', hidden: ['Datos'] },
    })
  })

  test('each says which columns it lacks', async () => {
    const found = await read(
      workbook([
        { name: '2022', rows: [HEADER, ['CO1.PCCNTR.1', 'Cerrado', '2022-04-03']] },
        { name: '2023', rows: [HEADER.slice(0, 2), ['CO1.PCCNTR.2', 'Cerrado']] },
      ]),
    )
    expect(found.registerState.contents?.tables.map(({ lacking }) => lacking.includes('fecha_de_firma'))).toEqual([
      false,
      true,
    ])
    const lines = contentsLines(found.registerState, commandsIn('es'))
    expect(lines.filter(line => line.includes('columnas'))).toEqual([
      expect.stringMatching(/^A «2023» le faltan .*: fecha_de_firma\.$/),
    ])
  })

  test('a sheet without proof follows the others of its file', async () => {
    const found = await read(
      workbook([
        { name: '2022', rows: [HEADER, ['CO1.PCCNTR.1', 'Cerrado', '03/04/2022']] },
        { name: '2023', rows: [HEADER, ['CO1.PCCNTR.2', 'Cerrado', '31/12/2023']] },
      ]),
    )
    expect(found.records.map(({ contract }) => contract.facts.signedOn)).toEqual(['2022-04-03', '2023-12-31'])
  })

  test('cells and rows without their references, with prefixes, entities and breaks', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = [HEADER, ['CO1.PCCNTR.1', 'Cerrado &amp; listo', '2025-01-01']]
    const xml = rows.map(cells => `<row>${cells.map(cell).join('')}</row>`).join('\n')
    expect((await read(packedWorkbook([{ name: 'a', xml }]))).records[0]?.contract.unreadable).toEqual({
      state: 'Cerrado & listo',
    })
  })
})

describe('what is no workbook is called by its name', () => {
  const text = new TextEncoder().encode('x')
  test.each([
    ['opendocument', ['mimetype', 'content.xml']],
    ['binary-workbook', ['[Content_Types].xml', 'xl/workbook.bin']],
    ['archive', ['contratos.csv']],
    ['broken-spreadsheet', ['[Content_Types].xml', 'word/document.xml']],
  ])('%s', async (kind, parts) =>
    expect(read(zipSync(Object.fromEntries(parts.map(part => [part, text]))))).rejects.toMatchObject({
      detail: { kind },
    }),
  )
})

describe('a file in which no id is one', () => {
  test.each([
    ['notices of processes', 'id_contrato;valor_pagado\nCO1.NTC.1;12\nCO1.REQ.2;13\nCO1.BDOS.3;14\nCO1.CTRMOD.4;1\n'],
    ['sums', 'id_contrato;valor_pagado\nTOTAL;12\n'],
    ['references', 'ID Contrato;Estado Contrato\nCPS-001-2022;Cerrado\nCPS-002-2022;Cerrado\n'],
    ['a dump', 'id_contrato,estado\n0    CO1.PCCNTR.1,Cerrado\n...,...\n[2 rows x 2 columns],\n'],
    ['JSON', '[{"id_contrato":"17"},{"id_contrato":null}]'],
    ['a sheet', workbook([{ name: 'a', rows: [HEADER, ['17', 'Cerrado', null]] }])],
  ])('%s is refused', async (_, content) =>
    expect(read(content)).rejects.toMatchObject({ code: 'unknown-form', detail: { kind: 'no-ids' } }),
  )

  test('one id is enough: the others are rejected with their place', async () => {
    const found = await read('id_contrato;estado_contrato\nCO1.PCCNTR.1;Cerrado\nTOTAL;1\nCCE-C1834-2025;Cerrado\n')
    expect(ids(found)).toEqual(['CO1.PCCNTR.1', 'CCE-C1834-2025'])
    expect(found.rejected).toEqual([{ at: { line: 3 }, reason: { kind: 'not-an-id', cell: 'TOTAL' } }])
  })
})

describe('days that the sheet itself holds, beside texts', () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const held = (serial: number) => `<c s="1"><v>${serial}</v></c>`
  const signedOn = async (...cells: readonly string[]) => {
    const rows = cells.map((cell, i) => `<row>${text(`CO1.PCCNTR.${i}`)}${cell}</row>`)
    const xml = `<row>${text('ID Contrato')}${text('Fecha de Firma')}</row>${rows.join('')}`
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const {
      records,
      registerState: { contents },
    } = await read(packedWorkbook([{ name: 'a', xml }], { 'xl/styles.xml': styles }))
    const days = records.map(({ contract }) => contract.facts.signedOn ?? contract.unreadable?.signedOn ?? null)
    return [days, contents?.tables[0]?.written[0]?.doubted ?? 0]
  }

  test('that could all be turned round are not believed', async () => {
    // 3 April, and 5 May, which is the same either way.
    expect(await signedOn(text('12/31/2022'), held(44654), held(44686))).toEqual([
      ['2022-12-31', '2022-04-03T00:00', '2022-05-05'],
      1,
    ])
  })

  test('so are they beside a column of texts that show an order, also as Python prints them', async () => {
    const header = `<row>${['ID Contrato', 'Fecha de Firma', 'Fecha de Fin del Contrato'].map(text).join('')}</row>`
    const xml = `${header}<row>${text('CO1.PCCNTR.1')}${held(44654)}${text('31/12/2022')}</row>`
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const printed =
      'id_contrato;fecha_de_firma;fecha_de_fin_del_contrato\nCO1.PCCNTR.1;2022-04-03 00:00:00;31/12/2022\n'
    for (const file of [packedWorkbook([{ name: 'a', xml }], { 'xl/styles.xml': styles }), printed]) {
      const {
        records,
        registerState: { contents },
      } = await read(file)
      expect(records[0]?.contract.facts).toMatchObject({ endsOn: '2022-12-31' })
      expect(records[0]?.contract.facts).not.toHaveProperty('signedOn')
      expect(records[0]?.contract.unreadable).toHaveProperty('signedOn')
      expect(contents?.tables[0]?.written[0]).toMatchObject({ column: 'fecha_de_firma', doubted: 1 })
    }
  })

  test('a day that is none, as spreadsheets show zero', async () => {
    expect((await signedOn(held(0), held(1), text('01/01/1900')))[0]).toEqual([
      '1899-12-30T00:00',
      '1899-12-31T00:00',
      '01/01/1900',
    ])
  })

  test('are believed where one could not, where there are no texts, and where those show nothing', async () => {
    expect(await signedOn(text('12/31/2022'), held(44654), held(44671))).toEqual([
      ['2022-12-31', '2022-04-03', '2022-04-20'],
      0,
    ])
    expect(await signedOn(held(44654))).toEqual([['2022-04-03'], 0])
    expect(await signedOn(text('2022-12-31'), held(44654))).toEqual([['2022-12-31', '2022-04-03'], 0])
  })
})

test('an address that is none is kept to be counted', async () => {
  const { records } = await read(
    'id_contrato;urlproceso\nCO1.PCCNTR.1;ver SECOP\nCO1.PCCNTR.2;No Definido\nCO1.PCCNTR.3;https://community.secop.gov.co/x\n',
  )
  expect(records.map(({ unreadableAddress }) => unreadableAddress)).toEqual(['ver SECOP', undefined, undefined])
})

test('every row with content of any workbook is read, rejected with its place, or in a sheet that is left out', async () => {
  const cell: fc.Arbitrary<SheetCell> = fc.oneof(
    fc.constantFrom<SheetCell>(
      'CO1.PCCNTR.1',
      'CCE-1-2020',
      'TOTAL',
      '',
      'x',
      null,
      { error: '#N/A' },
      { formula: 'A1' },
    ),
    fc.string({ maxLength: 5 }),
  )
  const sheet = fc.record({
    name: fc.string({ minLength: 1, maxLength: 8 }),
    state: fc.option(fc.constantFrom('hidden' as const, 'veryHidden' as const), { nil: undefined }),
    hasHeader: fc.boolean(),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 4 }), async sheets => {
      const one = { name: 'cierta', rows: [HEADER, ['CO1.PCCNTR.1', 'Cerrado', null]] }
      const all = sheets.map(({ name, state, hasHeader, rows }) => ({
        name,
        ...(state && { state }),
        rows: hasHeader ? [HEADER, ...rows] : rows,
      }))
      const {
        registerState: { contents },
        records,
        rejected,
      } = await read(workbook([one, ...all]))
      // Above the header of a table stands its title.
      const below = (rows: readonly (readonly SheetCell[])[]) => {
        const at = rows.slice(0, 10).findIndex(cells => cells.includes('ID Contrato'))
        return rows.slice(at + 1)
      }
      const withContent = (rows: readonly (readonly SheetCell[])[]) =>
        rows.filter(cells => cells.some(value => value !== null && value !== '')).length
      const inFile = [one, ...all.filter(({ state }) => !state)].reduce(
        (sum, { rows }) => sum + withContent(below(rows)),
        0,
      )
      const hidden = all.filter(({ state }) => state).reduce((sum, { rows }) => sum + withContent(below(rows)), 0)
      const left = contents?.leftOut.reduce((sum, { rows }) => sum + rows, 0) ?? 0
      expect(records.length + rejected.length + left).toBe(inFile + hidden)
      expect(rejected.every(({ at }) => at.sheet !== undefined && at.row !== undefined)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
