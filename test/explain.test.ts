import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFile } from '../src/adapters/secop/file.js'
import { explainFiles } from '../src/app/explain-files.js'
import { explainedLines } from '../src/cli/explain-lines.js'
import { commandsIn } from '../src/words/commands.js'
import { fileWriter } from './support/files.js'
import { type SheetCell, workbook } from './support/xlsx.js'

const written = fileWriter()
const opened = async (content: string | Uint8Array) => openFile(await written(content))

const HEADER = ['ID Contrato', 'Nit Entidad', 'Estado Contrato', 'Fecha de Firma', 'Valor Pagado', 'URLProceso']
const LINK = 'https://community.secop.gov.co/x'

test('everything in a workbook is told, with an example and what to do', async () => {
  const registerState = await opened(
    workbook([
      {
        name: '2022',
        rows: [
          HEADER,
          ['CO1.PCCNTR.1', '899999999', 'Cerrado', '31/12/2022', '1.234', LINK],
          ['CO1.PCCNTR.2', '899999999', { error: '#N/A' }, '03/04/2022', '5', 'ver'],
          ['CO1.PCCNTR.2', '899999999', 'Vigente', '03/04/2022', '5', LINK],
          ['CO1.PCCNTR.3', '811111111', 'Cerrado', '03/04/2022', '5', null],
          ['TOTAL', null, null, null, null, null],
        ],
      },
      { name: 'Notas', rows: [['Lea']] },
      { name: 'Vieja', state: 'hidden', rows: [HEADER, ['CO1.PCCNTR.9', '1', 'Cerrado', '', '', '']] },
    ]),
  )
  const explained = await explainFiles(registerState)
  expect(explained).toMatchObject({
    rows: 7,
    read: 4,
    rejected: { count: 1 },
    leftOut: 2,
    repeated: { count: 1, example: 'CO1.PCCNTR.2' },
    links: { addresses: 2, unread: { count: 1, example: 'CO1.PCCNTR.2: ver' } },
    errors: { count: 1, example: 'CO1.PCCNTR.2: #N/A' },
  })
  expect([...explained.unread.keys()].sort()).toEqual(['paid', 'state'])
  const lines = explainedLines(explained, registerState, '899999999', commandsIn('es')).join('\n')
  for (const told of [
    '«2022»: 5 filas',
    '«Notas»',
    '«Vieja» está oculta',
    'Filas: 7 = 4 leídas + 1 rechazada + 2',
    'el día va primero',
    '«TOTAL»',
    '811111111',
    '--entity 811111111',
    'péguela como valor',
    '«Vieja»',
    '(1.234)',
    'Vigente',
  ])
    expect(lines).toContain(told)
  expect(explainedLines(explained, registerState, null, commandsIn('en')).join('\n')).toContain(
    '7 = 4 read + 1 rejected',
  )
})

test('read, rejected and left out are the rows of any file, and what is read is kept, repeated or foreign', async () => {
  const cell = fc.oneof(
    fc.constantFrom<SheetCell>(
      'CO1.PCCNTR.1',
      'CO1.PCCNTR.2',
      'TOTAL',
      '899999999',
      '03/04/2022',
      '1.234',
      '#N/A',
      '',
      null,
    ),
    fc.string({ maxLength: 6 }),
  )
  const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(rows, rows, async (one, other) => {
      const sure: SheetCell[] = ['CO1.PCCNTR.5', '899999999', 'Cerrado', null, null, null]
      const sheets = [
        { name: 'a', rows: [HEADER, sure, ...one] },
        { name: 'b', state: 'hidden' as const, rows: other },
      ]
      const explained = await explainFiles(await opened(workbook(sheets)))
      const filled = [sure, ...one, ...other].filter(cells => cells.some(value => value !== null && value !== ''))
      expect(explained.rows).toBe(filled.length)
      expect(explained.read + explained.rejected.count + explained.leftOut).toBe(explained.rows)
      expect(explained.entities.reduce((sum, { rows: of }) => sum + of, 0)).toBe(explained.read)
    }),
    { numRuns: 60 },
  )
})
