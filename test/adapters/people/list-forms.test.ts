import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAssignments } from '../../../src/adapters/people/assignments.js'
import { loadPeople, readPeople } from '../../../src/adapters/people/people.js'
import { packedWorkbook, workbook, xlsx } from '../../support/xlsx.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cerrojo-lists-'))
})
afterAll(() => rm(folder, { recursive: true }))

const personOf = (document: string) => `p-${document}`
let written = 0
async function pathOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${++written}`)
  await writeFile(path, content)
  return path
}
async function people(content: string | Uint8Array) {
  const read = await loadPeople(await pathOf(content), personOf)
  return read.ok
    ? read.value.people.map(({ id, name, email, roles }) => [id, name, email, roles.join('+')])
    : read.mistakes
}

const ANA = ['p-52123456', 'ANA RUIZ', 'ana@entidad.gov.co', 'supervisor']
const LUIS = ['p-79111222', 'LUIS PAZ', 'luis@entidad.gov.co', 'coordinator']
const HEADER = ['Cédula de ciudadanía', 'Nombres y apellidos', 'Correo institucional', 'Rol']
const ROWS = [
  ['52123456', 'ANA RUIZ', 'ana@entidad.gov.co', ''],
  ['79.111.222', 'LUIS PAZ', 'Luis Paz <luis@entidad.gov.co>', 'coordinador'],
]
const csv = (lines: readonly (readonly string[])[], delimiter = ';') =>
  lines.map(cells => cells.join(delimiter)).join('\n')

describe('a list of people', () => {
  test.each<[string, string | Uint8Array]>([
    ['CSV', csv([HEADER, ...ROWS])],
    ['CSV with title lines', `Supervisores de la entidad;;;\n\nCorte: 2026;;;\n${csv([HEADER, ...ROWS])}`],
    ['CSV with a title and commas', `Supervisores de la entidad\n${csv([HEADER, ...ROWS], ',')}`],
    ['UTF-16 without a mark', Buffer.from(csv([HEADER, ...ROWS], '\t'), 'utf16le')],
    ['XLSX', xlsx([HEADER, ...ROWS])],
    ['XLSX with title lines', xlsx([['Supervisores de la entidad'], [], ['Corte: 2026'], HEADER, ...ROWS])],
    [
      'XLSX on its second sheet',
      workbook([
        { name: 'Portada', rows: [['Lea']] },
        { name: 'Lista', rows: [HEADER, ...ROWS] },
      ]),
    ],
    [
      'XLSX beside a hidden one',
      workbook([
        { name: 'Vieja', state: 'hidden', rows: [HEADER, ['1234567', 'X', '', '']] },
        { name: 'Lista', rows: [HEADER, ...ROWS] },
      ]),
    ],
  ])('%s', async (_, content) => expect(await people(content)).toEqual([ANA, LUIS]))

  test('mistakes name the row as the spreadsheet shows it', async () => {
    expect(await people(xlsx([['Título'], [], HEADER, ['', 'ANA', 'x', '']]))).toMatchObject([
      { line: 4, column: 'Cédula de ciudadanía', kind: 'document-empty' },
      { line: 4, column: 'Correo institucional', kind: 'no-email' },
    ])
  })

  test('a second sheet with the columns is a mistake: nobody on it is left out in silence', async () => {
    const both = [
      { name: 'Sede A', rows: [HEADER, ...ROWS] },
      { name: 'Sede B', rows: [['Lista'], HEADER, ['1234567', 'X', '', '']] },
    ]
    expect(await people(workbook(both))).toMatchObject([
      { line: 2, column: null, kind: 'second-sheet', sheet: 'Sede B' },
    ])
  })

  test('so is one of documents alone, before or behind the wider one; a word on a cover is none', async () => {
    const alone = { name: 'Faltan', rows: [['Cédula'], ['1234567']] }
    const list = { name: 'Lista', rows: [HEADER, ...ROWS] }
    const cover = { name: 'Portada', rows: [['Área'], ['Contratación']] }
    const second = [{ kind: 'second-sheet', sheet: 'Faltan' }]
    expect(await people(workbook([list, alone]))).toMatchObject(second)
    expect(await people(workbook([alone, cover, list]))).toMatchObject(second)
    expect(await people(workbook([cover, list]))).toEqual([ANA, LUIS])
  })

  test.each(['nan', 'NaN', 'NULL', 'None', '<NA>', 'NaT'])('%s is an empty cell', async filler => {
    const row = ['52123456', 'ANA RUIZ', filler, filler]
    expect(
      await people(
        csv([
          [...HEADER, 'Área', 'Idioma'],
          [...row, filler, filler],
        ]),
      ),
    ).toEqual([['p-52123456', 'ANA RUIZ', undefined, 'supervisor']])
    expect(await people(xlsx([HEADER, [filler, 'ANA RUIZ', '', '']]))).toMatchObject([{ kind: 'document-empty' }])
  })

  test.each<[string, Uint8Array, RegExp, RegExp]>([
    ['broken', Buffer.from(xlsx([HEADER])).subarray(0, 200), /\/\d+ parece una hoja de cálculo/, /guárdela de nuevo/],
    [
      'far out',
      packedWorkbook([{ name: 'a', xml: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }]),
      /muy lejos/,
      /Borre/,
    ],
    ['old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls/, /\.xlsx sin contraseña/],
  ])(
    'a spreadsheet that is %s is refused in a sentence with its place and what to do',
    async (_, bytes, says, toDo) => {
      const refused = await people(bytes).catch(error => error)
      expect(refused.detail.words.es).toMatch(says)
      expect(refused.detail.toDo.es).toMatch(toDo)
      expect(refused.detail.words.en).not.toMatch(/could not be read/)
    },
  )

  test('a broken spreadsheet is refused, not taken for an empty list', async () => {
    const broken = Buffer.from(xlsx([HEADER, ...ROWS])).subarray(0, 200)
    await expect(people(broken)).rejects.toMatchObject({ name: 'Refused', code: 'unknown-form' })
  })

  test.each(['Ana <ana@entidad.gov.co', 'ana@entidad.gov.co>', 'Ana <no>', '<a@b.co> <c@d.co>', 'Ana <>'])(
    '%j is no address',
    async email =>
      expect(await people(csv([HEADER, ['52123456', 'ANA', email, '']]))).toMatchObject([{ kind: 'no-email' }]),
  )

  test('a cell of a hundred thousand characters is a mistake like any other', () => {
    for (const cell of ['1'.repeat(99_000), '1 '.repeat(49_000), 'a@'.repeat(49_000), '<'.repeat(99_000)]) {
      const read = readPeople(Buffer.from(csv([HEADER, [cell, cell, cell, cell]])), 'x', personOf)
      expect(read.ok).toBe(false)
    }
  })
})

test('assignments as XLSX with a title', async () => {
  const content = xlsx([['Asignaciones'], ['id_contrato', 'documento'], ['CO1.PCCNTR.1', '52123456']])
  const read = await loadAssignments(await pathOf(content), personOf, { people: [], byDocument: new Map() })
  expect(read.ok && [...read.value.byId]).toEqual([['CO1.PCCNTR.1', ['p-52123456']]])
})
