import { describe, expect, test } from 'vitest'
import { explainFiles } from '../../../src/app/explain-files.js'
import { fileWriter, readContracts } from '../../support/files.js'
import { type SheetCell, workbook, xlsx } from '../../support/xlsx.js'

/* What offices and their programs make of the same rows: read right, or said exactly. */

const written = fileWriter()
const read = async (content: string | Uint8Array) => readContracts(await written(content))

const LABELS = ['ID Contrato', 'Estado Contrato', 'Fecha de Fin del Contrato', 'Valor del Contrato', 'Liquidación']
const row = (n: number) => [`CO1.PCCNTR.${n}`, 'terminado', '31/12/2024', '5000000', 'Si']
const csv = (rows: readonly (readonly string[])[], separator = ';') =>
  rows.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
const wide = (text: string, isBig = false) =>
  isBig ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le')

/** Of every contract its id and what is known of it. */
const told = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.map(({ contract: { id, facts } }) => [id, facts.state, facts.endsOn, facts.value, facts.liquidationFlag])
const RIGHT = (n: number) => [`CO1.PCCNTR.${n}`, 'terminated', '2024-12-31', '5000000', 'yes']
const turned = (cells: readonly string[]) => [...cells].reverse()

describe('read right', () => {
  test.each<[string, string | Uint8Array]>([
    ['titles in merged cells', xlsx([['ALCALDÍA'], ['CONTRATOS 2024'], [], LABELS, row(1), row(2)])],
    ['UTF-16 without a mark', wide(csv([LABELS, row(1), row(2)], '\t'))],
    ['UTF-16 without a mark, the other way round', wide(csv([LABELS, row(1), row(2)], '\t'), true)],
    ['cp1252', Buffer.from(csv([LABELS, row(1), row(2)]), 'latin1')],
    ['sep=', `sep=;\r\n${csv([LABELS, row(1), row(2)])}`],
    ['lines of an old Mac', csv([LABELS, row(1), row(2)]).replaceAll('\r\n', '\r')],
    [
      'labels in capitals, without accents, with blanks',
      csv([
        ['  ID  CONTRATO ', 'ESTADO CONTRATO', 'FECHA DE FIN DEL CONTRATO', 'VALOR DEL CONTRATO', 'LIQUIDACION'],
        row(1),
        row(2),
      ]),
    ],
    [
      'an index of pandas',
      csv(
        [
          ['Unnamed: 0', ...LABELS],
          ['0', ...row(1)],
          ['1', ...row(2)],
        ],
        ',',
      ),
    ],
    [
      'a column twice that says the same',
      csv([
        [...LABELS, 'Estado Contrato'],
        [...row(1), 'terminado'],
        [...row(2), ''],
      ]),
    ],
    [
      'the first of two columns empty',
      csv([
        ['Estado Contrato', ...LABELS],
        ['', ...row(1)],
        ['', ...row(2)],
      ]),
    ],
  ])('%s', async (_, content) => expect(told(await read(content))).toEqual([RIGHT(1), RIGHT(2)]))

  test.each<[string, string | Uint8Array]>([
    ['CSV', csv([LABELS, row(1), ['Contratos 2023', '', '', '', ''], turned(LABELS), turned(row(2))])],
    ['XLSX', xlsx([LABELS, row(1), [], ['Contratos 2023'], turned(LABELS), turned(row(2))])],
  ])('a header that comes again with its columns in another order: %s', async (_, content) => {
    const found = await read(content)
    expect(told(found)).toEqual([RIGHT(1), RIGHT(2)])
    expect(found.rejected.map(({ reason }) => reason)).toEqual([
      { kind: 'not-an-id', cell: 'Contratos 2023' },
      { kind: 'not-an-id', cell: 'ID Contrato' },
    ])
  })

  test.each([
    ['VERDADERO', 'yes'],
    ['FALSO', 'no'],
    ['TRUE', 'yes'],
    ['False', 'no'],
    ['1', 'unknown'],
    ['X', 'unknown'],
  ])('the flag %s is %s', async (cell, flag) => {
    const { records } = await read(csv([LABELS, [...row(1).slice(0, 4), cell]]))
    expect(records[0]?.contract.facts.liquidationFlag).toBe(flag)
    expect(records[0]?.contract.unreadable?.liquidationFlag).toBe(flag === 'unknown' ? cell : undefined)
  })

  test('links as formulas in a table of text', async () => {
    const links = [
      '=HIPERVINCULO("https://community.secop.gov.co/1";"Ver")',
      '=HYPERLINK("https://community.secop.gov.co/2")',
    ]
    const { records } = await read(
      csv([['ID Contrato', 'URLProceso'], ...links.map((link, i) => [`CO1.PCCNTR.${i}`, link])]),
    )
    expect(records.map(({ contract }) => contract.url)).toEqual([1, 2].map(n => `https://community.secop.gov.co/${n}`))
  })
})

describe('said exactly', () => {
  test('a column twice that says two things', async () => {
    const found = await read(
      csv([
        [...LABELS, 'Fecha de Fin del Contrato'],
        [...row(1), '30/06/2025'],
        [...row(2), '31/12/2024'],
      ]),
    )
    expect(found.records[0]?.contract.unreadable).toEqual({ endsOn: '31/12/2024 ≠ 30/06/2025' })
    expect(told(found)[1]).toEqual(RIGHT(2))
    expect(found.registerState.contents?.tables[0]?.twice).toEqual(['fecha_de_fin_del_contrato'])
  })

  test.each([
    ['as many columns as no spreadsheet has', `id_contrato${','.repeat(20_000)}\nCO1.PCCNTR.1\n`, 'too-many-columns'],
    ['a flood of blank lines', `id_contrato\nCO1.PCCNTR.1\n${'\n'.repeat(2_000_100)}`, 'blank-lines'],
  ])('%s', (_, content, kind) =>
    expect(
      read(content).then(
        () => null,
        error => error.detail,
      ),
    ).resolves.toMatchObject({ kind }),
  )

  test('two stray quotation marks, between which a row would be lost', async () => {
    const lines = [LABELS, row(1), row(2), row(3)].map(cells => cells.join(';'))
    const stray = lines.map((line, at) =>
      at === 1 ? line.replace('terminado', '"terminado') : at === 2 ? `${line}"` : line,
    )
    await expect(read(stray.join('\n'))).rejects.toMatchObject({ detail: { kind: 'open-quote', line: '3' } })
    // Both in the same column of two rows: what one row holds behind it and the other before it makes a row again.
    const inTwo = lines.map((line, at) =>
      at === 1 ? line.replace('terminado', '"terminado') : at === 2 ? line.replace('terminado', 'terminado"') : line,
    )
    await expect(read(inTwo.join('\n'))).rejects.toMatchObject({ detail: { kind: 'open-quote', line: '3' } })
    const ofShop = inTwo.map(line => line.replaceAll('CO1.PCCNTR.', 'CCE-90000'))
    await expect(read(ofShop.join('\r'))).rejects.toMatchObject({ detail: { kind: 'open-quote' } })
    const quoted = lines.map((line, at) =>
      at === 1 ? line.replace('terminado', '"terminado\nsegún CO1.PCCNTR.2; y CO1.PCCNTR.3"') : line,
    )
    expect((await read(quoted.join('\n'))).records).toHaveLength(3)
  })

  test('an address that was cut short for showing it is none', async () => {
    const links = ['https://community.secop.gov.co/Public…', 'https://community.secop.gov.co/Public...']
    const { records } = await read(
      csv([['ID Contrato', 'URLProceso'], ...links.map((link, i) => [`CO1.PCCNTR.${i}`, link])]),
    )
    expect(records.map(({ contract, unreadableAddress }) => [contract.url, unreadableAddress])).toEqual(
      links.map(link => [undefined, link]),
    )
  })

  test('two documents of a supervisor are none', async () => {
    const label = 'Número de documento supervisor'
    const { records } = await read(
      csv([
        ['ID Contrato', label, label],
        ['CO1.PCCNTR.1', '52123456', '79111222'],
      ]),
    )
    expect(records[0]).toMatchObject({ supervisor: null, unreadableDocument: true })
  })

  test.each([
    '52123456 / 79111222',
    '52.123.456 y 79.111.222',
    '5.2E+07',
    '52123456.5',
    '1234.5',
    '5.2123456E7',
    '52123456.000',
    'pendiente',
    '1234567890123456',
  ])('no document is made of %s', async cell => {
    const { records } = await read(
      csv([
        ['ID Contrato', 'Número de documento supervisor'],
        ['CO1.PCCNTR.1', cell],
      ]),
    )
    expect(records[0]).toMatchObject({ supervisor: null, unreadableDocument: true })
  })

  test('two tables side by side', async () => {
    await expect(
      read(
        xlsx([
          [...LABELS, null, ...LABELS],
          [...row(1), null, ...row(2)],
        ]),
      ),
    ).rejects.toMatchObject({
      detail: { kind: 'no-ids' },
    })
  })

  test('errors where names and documents should be, which are nobody’s', async () => {
    const missing: SheetCell = { error: '#N/A' }
    const header = ['ID Contrato', 'Nombre supervisor', 'Número de documento supervisor', 'Referencia del Contrato']
    const bytes = workbook([
      {
        name: 'a',
        rows: [
          header,
          ['CO1.PCCNTR.1', missing, missing, { error: '#¡REF!' }],
          ['CO1.PCCNTR.2', 'ANA RUIZ', 'pendiente', '#12'],
        ],
      },
    ])
    const { records, registerState } = await read(bytes)
    expect(records.map(({ contract, supervisor }) => [contract.reference, supervisor])).toEqual([
      [undefined, null],
      ['#12', null],
    ])
    const { errors, documents } = await explainFiles(registerState)
    expect(errors).toEqual({
      count: 3,
      example: expect.stringContaining('CO1.PCCNTR.1: referencia_del_contrato #¡REF!'),
    })
    expect(documents).toEqual({ count: 1, example: 'CO1.PCCNTR.2' })
  })

  const object = { id_contrato: 'CO1.PCCNTR.1', estado_contrato: 'Cerrado' }
  test.each<[string, string | Uint8Array, string]>([
    [
      'JSON by columns',
      JSON.stringify({ id_contrato: { 0: 'CO1.PCCNTR.1' }, estado_contrato: { 0: 'Cerrado' } }),
      'by-columns',
    ],
    [
      'lists without names',
      JSON.stringify({ columns: Object.keys(object), data: [Object.values(object)] }),
      'rows-without-names',
    ],
    ['rows by their number', JSON.stringify({ 0: object }), 'no-contracts'],
    [
      'a table on its side',
      xlsx([
        ['ID Contrato', 'CO1.PCCNTR.1'],
        ['Estado Contrato', 'Cerrado'],
      ]),
      'no-ids',
    ],
    ['ids without their prefix', csv([LABELS, ['1001', ...row(1).slice(1)]]), 'no-ids'],
    ['a header on the twelfth line', xlsx([...Array.from({ length: 11 }, () => ['nota']), LABELS, row(1)]), 'no-sheet'],
    ['a renamed id', csv([['No. SECOP', ...LABELS.slice(1)], row(1)]), 'no-header'],
  ])('%s', async (_, content, kind) => {
    const refused = await read(content).catch(error => error)
    expect(refused).toMatchObject({ name: 'Refused', detail: { kind } })
    expect(refused.detail.toDo.es.length).toBeGreaterThan(20)
  })
})
