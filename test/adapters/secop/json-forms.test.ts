import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonEnvelope } from '../../../src/adapters/secop/json-envelope.js'
import { fileWriter, readContracts } from '../../support/files.js'

const written = fileWriter()
const read = async (content: string | Uint8Array) => readContracts(await written(content))

const ROWS = [
  {
    id_contrato: 'CO1.PCCNTR.1',
    estado_contrato: 'Cerrado',
    fecha_de_firma: '2025-01-31T00:00:00.000',
    urlproceso: { url: 'https://community.secop.gov.co/x?a={"[' },
  },
  { id_contrato: 'CO1.PCCNTR.2', estado_contrato: 'terminado', valor_pagado: '5' },
]
const COLUMNS = ['id_contrato', 'estado_contrato', 'fecha_de_firma', 'urlproceso', 'valor_pagado']
const meta = {
  view: {
    id: 'jbjy-vk9h',
    query: { data: 'x', rows: ['y'] },
    columns: [':sid', ':id', ...COLUMNS].map(fieldName => ({
      name: fieldName,
      fieldName,
      cachedContents: { top: [{ item: 'x' }] },
    })),
  },
}
const data = [
  [
    'row-1',
    'a',
    'CO1.PCCNTR.1',
    'Cerrado',
    '2025-01-31T00:00:00',
    ['https://community.secop.gov.co/x?a={"[', null],
    null,
  ],
  ['row-2', 'b', 'CO1.PCCNTR.2', 'terminado', null, [null, null], '5'],
]

describe('an object around the rows', () => {
  test.each<[string, unknown]>([
    ["Socrata's rows.json", { meta, data }],
    ['OData', { '@odata.context': 'https://x/$metadata#a', value: ROWS }],
    ['OData 2', { d: { results: ROWS } }],
    ['CKAN', { success: true, result: { fields: [{ id: 'id_contrato' }], records: ROWS } }],
    ['data', { data: ROWS }],
    ['with other things before and behind', { total: 2, names: ['a'], rows: ROWS, more: { a: [{ b: 1 }] } }],
  ])('%s', async (_, content) => {
    for (const text of [
      JSON.stringify(content),
      JSON.stringify(content, null, 2),
      `\ufeff${JSON.stringify(content)}`,
    ]) {
      const { registerState, records, rejected } = await read(text)
      expect(registerState.newColumns, "Socrata's own are known").toEqual([])
      expect(rejected).toEqual([])
      expect(records.map(({ contract }) => [contract.id, contract.facts.state])).toEqual([
        ['CO1.PCCNTR.1', 'closed'],
        ['CO1.PCCNTR.2', 'terminated'],
      ])
      expect(records[0]?.contract).toMatchObject({ facts: { signedOn: '2025-01-31' } })
      expect(records[1]?.contract.facts.paid).toBe('5')
    }
  })

  test('every list of contracts is read, whatever it is called; others are named with their rows', async () => {
    const { registerState, records } = await read(
      JSON.stringify({
        contratos: [ROWS[0]],
        anexos: {
          '2023': [ROWS[1]],
          notas: [{ nota: 'x', detalle: [{ a: 1 }] }, { nota: 'y' }],
          cifras: [1, 2],
          filas: [
            ['a', 1],
            ['b', [2]],
          ],
        },
        fields: [{ id: 'x' }],
      }),
    )
    expect(records.map(({ contract }) => contract.id)).toEqual(['CO1.PCCNTR.1', 'CO1.PCCNTR.2'])
    expect(registerState.contents?.tables.map(({ rows }) => rows)).toEqual([2])
    expect(registerState.contents?.leftOut.map(({ sheet, why, rows }) => [sheet, why, rows])).toEqual([
      ['anexos.notas', 'other-list', 2],
      ['anexos.filas', 'other-list', 2],
    ])
  })

  test('of very many other lists the last ones are named together', async () => {
    const others = Object.fromEntries(Array.from({ length: 103 }, (_, i) => [`l${i}`, [{ a: 1 }, { a: 2 }]]))
    const { registerState } = await read(JSON.stringify({ value: ROWS, ...others }))
    const leftOut = registerState.contents?.leftOut ?? []
    expect(leftOut.map(({ rows }) => rows)).toEqual([...Array(100).fill(2), 6])
    expect(leftOut.at(-1)?.sheet).toBe('…')
  })

  test.each([
    { '@odata.nextLink': 'https://x', value: ROWS },
    { d: { results: ROWS, __next: 'https://x' } },
    { data: ROWS, next: 'https://x', total: 500 },
  ])('that goes on elsewhere says so: %#', async file => {
    const { registerState } = await read(JSON.stringify(file))
    expect(registerState.contents?.tables[0]?.goesOn).toBe(true)
  })

  test('that ends here does not', async () => {
    const { registerState: all } = await read(JSON.stringify({ '@odata.nextLink': null, value: ROWS }))
    expect(all.contents?.tables[0]?.goesOn).toBe(false)
  })

  test('a list with too many or too few cells is rejected with its place', async () => {
    const lines = [data[0], ['row-2', 'b', 'CO1.PCC'], [...(data[1] ?? []), 'x']].map(row => JSON.stringify(row))
    const { records, rejected } = await read(`{"meta":${JSON.stringify(meta)},\n"data":[${lines.join(',\n')}]}`)
    expect(records).toHaveLength(1)
    expect(rejected.map(({ at, reason }) => [at.line, reason.kind])).toEqual([
      [3, 'cut-short'],
      [4, 'too-many-cells'],
    ])
  })

  test.each<[string, string, string]>([
    ['that breaks off in a row', JSON.stringify({ value: ROWS }).slice(0, -20), 'truncated'],
    ['that breaks off behind its rows', '{"value":[{"id_contrato":"CO1.PCCNTR.1"}]', 'truncated'],
    ['that breaks off in a text', '{"value":[{"id_contrato":"CO1', 'truncated'],
    ['without rows', '{"value":[]}', 'no-rows'],
    ['of an error', '{"error":{"code":"x","message":"y"}}', 'unknown-form'],
    ['of something else', '{"value":[{"a":1}]}', 'unknown-form'],
    ['with numbers for rows', '{"value":[1,2]}', 'unknown-form'],
    ['with texts for rows', '{"value":["CO1.PCCNTR.1"]}', 'unknown-form'],
    ['with brackets that do not fit', '{"value":[{"id_contrato":"CO1.PCCNTR.1"}}]', 'unknown-form'],
    ['with more behind it', `${JSON.stringify({ value: ROWS })}{"value":[]}`, 'unknown-form'],
    ['deep as nothing is', `{"value":${'['.repeat(100_000)}`, 'unknown-form'],
  ])('%s is refused', async (_, text, code) => expect(read(text)).rejects.toMatchObject({ name: 'Refused', code }))

  test('its rows are the same in pieces of any size', () => {
    const bytes = Buffer.from(JSON.stringify({ a: { b: ['}]', '\\"'] }, data: ROWS, z: 'ñ' }))
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 6 }), cuts => {
        const envelope = new JsonEnvelope('x')
        const ends = [...cuts.sort((a, b) => a - b), bytes.length]
        const texts = ends.flatMap((end, i) =>
          envelope.add(bytes.subarray(ends[i - 1] ?? 0, end)).map(({ text }) => text),
        )
        envelope.end()
        expect(texts.map(text => JSON.parse(text))).toEqual(ROWS)
      }),
    )
  })
})

describe('JSON of other programs', () => {
  test('two keys for one column that say two things', async () => {
    const { records } = await read(
      '[{"id_contrato":"CO1.PCCNTR.1","valor_pagado":"5","Valor Pagado":7},{"id_contrato":"CO1.PCCNTR.2","valor_pagado":null,"Valor Pagado":"7"}]',
    )
    expect(records[0]?.contract.unreadable).toEqual({ paid: '5 ≠ 7' })
    expect(records[1]?.contract.facts.paid).toBe('7')
  })

  test("with the portal's labels, and its order of days", async () => {
    const { records, registerState } = await read(
      '[{"ID Contrato":"CO1.PCCNTR.1","Estado Contrato":"Cerrado","Fecha de Firma":"03/04/2022","Valor Pagado":1.5,"Columna de otoño":1}]',
    )
    expect(records[0]?.contract.facts).toMatchObject({ state: 'closed', signedOn: '2022-03-04', paid: '1.5' })
    expect(registerState.newColumns).toEqual(['Columna de otoño'])
    expect(registerState.lackingColumns).toContain('nombre_supervisor')
  })

  test('NaN, null and the words for them are empty', async () => {
    const { records } = await read(
      '[{"id_contrato":"CO1.PCCNTR.1","valor_pagado":NaN,"valor_facturado":"NaN","fecha_de_firma":"NaT","estado_contrato":"None","objeto_del_contrato":"NaN \\" NaN","tipo_de_contrato":"NULL"}]',
    )
    expect(records[0]?.contract).toMatchObject({
      object: 'NaN " NaN',
      facts: { paid: null, invoiced: null, signedOn: null, state: 'unknown', type: 'unknown' },
    })
    expect(records[0]?.contract.unreadable).toBeUndefined()
  })

  test('days as numbers of milliseconds', async () => {
    const { records } = await read('[{"id_contrato":"CO1.PCCNTR.1","fecha_de_firma":1640995200000}]')
    expect(records[0]?.contract.facts.signedOn).toBe('2022-01-01')
  })
})
