import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeWorkbook } from '../../../src/adapters/files/workbook.js'
import { openSisterFiles } from '../../../src/adapters/secop/sister/file.js'
import { rowsSource } from '../../../src/adapters/secop/sister/rows-source.js'
import type { TableCell } from '../../../src/bot/conversation/reply.js'
import { secopRow } from '../../support/secop-rows.js'

const folder = mkdtempSync(join(tmpdir(), 'cerrojo-exports-'))
const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** The rows of a file by set, as they count for one contract. */
async function read(name: string, text: string) {
  fileOf(name, text)
  return readFileOf(name)
}

async function readFileOf(name: string) {
  const files = await openSisterFiles(join(folder, name))
  if (!files) return null
  const source = rowsSource(new Map(files.map(({ set, rows }) => [set, rows])))
  const found: Record<string, unknown> = {}
  for (const { set } of files) {
    const answer = await source.ask(set, [{ id: 'CO1.PCCNTR.1', process: 'CO1.BDOS.1' }])
    found[set] = 'rows' in answer ? (answer.rows.get('CO1.PCCNTR.1') ?? []) : answer
  }
  return found
}

const link = (id: number) => `https://community.secop.gov.co/Public/Archive?DocumentId=${id}`

test('an export of documents is known by its columns, and goes to the index of each year of upload', async () => {
  const csv = [
    'Número de Contrato,ID Documento,Proceso,Nombre Archivo,Extensión,Fecha Carga,Entidad,URL Descarga Documento',
    `CO1.PCCNTR.1,11,CO1.BDOS.1,"ACTA DE LIQUIDACIÓN, FIRMADA.pdf",pdf,12/19/2023,X,${link(11)}`,
    `CO1.PCCNTR.1,12,CO1.BDOS.1,Informe final.pdf,pdf,05/03/2026,X,${link(12)}`,
    `CO1.PCCNTR.1,13,CO1.BDOS.1,CDP 1123.pdf,pdf,05/03/2019,X,${link(13)}`,
    `CO1.PCCNTR.2,14,CO1.BDOS.1,Paz y salvo.pdf,pdf,05/03/2026,X,${link(14)}`,
  ].join('\n')
  expect(await read('documentos.csv', csv)).toEqual({
    'documents-2023': [
      {
        ...{ id: '11', name: 'ACTA DE LIQUIDACIÓN, FIRMADA.pdf', says: ['liquidation'], uploadedOn: '2023-12-19' },
        link: link(11),
      },
    ],
    'documents-2025': [
      { id: '12', name: 'Informe final.pdf', says: ['final-report'], uploadedOn: '2026-05-03', link: link(12) },
    ],
    'documents-2021': [],
  })
})

test('a spreadsheet that cannot be read is refused here already, and contracts as JSON are known by their beginning', async () => {
  writeFileSync(join(folder, 'roto.xlsx'), 'PK\u0003\u0004 roto')
  await expect(openSisterFiles(join(folder, 'roto.xlsx'))).rejects.toMatchObject({
    name: 'Refused',
    code: 'unknown-form',
  })
  const row = JSON.stringify(secopRow(1))
  expect(await openSisterFiles(fileOf('contratos.json', `[${row},${row}, that breaks off`))).toBeNull()
})

test('exports of guarantees, suspensions and sanctions, as CSV and as the interface serves them', async () => {
  const guarantees =
    'ID Contrato;Aseguradora;NumeroPoliza;FechaFinPoliza;Estado\nCO1.PCCNTR.1;SEGUROS;42;31/12/2026;Aceptada'
  expect(await read('garantias.csv', guarantees)).toEqual({
    guarantees: [{ id: 'accepted 2026-12-31', state: 'accepted', endsOn: '2026-12-31', policy: 'SEGUROS 42' }],
  })
  const suspensions = [
    { id_contrato: 'CO1.PCCNTR.1', tipo: 'Reanudacion', fecha_de_aprobacion: '2026-05-04T00:00:00.000' },
  ]
  expect(await read('suspensiones.json', JSON.stringify(suspensions))).toEqual({
    suspensions: [{ id: 'reanudacion 2026-05-04', event: 'restart', on: '2026-05-04', text: '' }],
  })
  const sanctions =
    'ID Proceso,ID Contrato,Valor,Fecha Evento,Numero de Acto,Tipo de Sancion,Numero de Version\nCO1.BDOS.1,No definido,"694.636,8",,RES 9,Multa,1'
  expect(await read('multas.csv', sanctions)).toEqual({
    sanctions: [{ id: 'CO1.BDOS.1 RES 9', version: 1, said: 'Multa, RES 9', on: null, value: '694636.8', paid: null }],
  })
})

test('a spreadsheet made of an export is read like it, its header wherever it stands', async () => {
  const sheet = async (name: string, columns: readonly string[], rows: readonly (readonly TableCell[])[]) => {
    writeFileSync(join(folder, name), await encodeWorkbook({ sheet: 'Datos', columns, rows }))
    return readFileOf(name)
  }
  const payments = ['ID del Contrato', 'ID de Pago', 'Estado', 'Valor a pagar', 'Fecha Real de Pago', 'Nombre Entidad']
  expect(
    await sheet('pagos.xlsx', payments, [
      ['CO1.PCCNTR.1', 1, 'Pagado', { pesos: '2148000.5' }, { day: '2026-05-03' }, 'X'],
      ['CO1.PCCNTR.1', '2', 'Rechazado', '1000', '', 'X'],
      ['CO1.PCCNTR.2', '2', 'Pagado', '1000', '05/13/2026', 'X'],
    ]),
  ).toEqual({
    payments: [
      {
        ...{ id: '1', state: 'paid', said: 'Pagado', amount: '2148000.5', paidOn: '2026-05-03', receivedOn: null },
      },
      { id: '2', state: 'rejected', said: 'Rechazado', amount: '1000', paidOn: null, receivedOn: null },
    ],
  })
  const documents = ['n_mero_de_contrato', 'id_documento', 'nombre_archivo', 'fecha_carga', 'url_descarga_documento']
  expect(
    await sheet(
      'documentos.xlsx',
      ['Exportado de datos.gov.co'],
      [documents, ['CO1.PCCNTR.1', 11, 'ACTA DE LIQUIDACIÓN.pdf', { day: '2024-12-19' }, { url: link(11) }]],
    ),
  ).toMatchObject({ 'documents-2024': [{ id: '11', says: ['liquidation'], uploadedOn: '2024-12-19', link: link(11) }] })
  expect(await sheet('contratos.xlsx', ['ID Contrato', 'Estado Contrato'], [['CO1.PCCNTR.1', 'terminado']])).toBeNull()
})

test('a line that breaks off is counted, and the contract that it may be of is read no further', async () => {
  const csv = [
    'ID del Contrato,ID de Pago,Estado,Valor a pagar,Fecha Real de Pago',
    'CO1.PCCNTR.1,1,Pagado,1000,05/03/2026',
    'CO1.PCCNTR.1,2,Aprobado,1,000,',
    'CO1.PCCNTR.2,1,Pagado,1000,05/03/2026',
  ].join('\n')
  expect(await read('rotos.csv', csv)).toEqual({ payments: [] })
  const [file] = (await openSisterFiles(join(folder, 'rotos.csv'))) ?? []
  expect(file).toMatchObject({ broken: 1, rows: [{ id_del_contrato: 'CO1.PCCNTR.2' }] })
})

test('a file of contracts is none of them', async () => {
  expect(await read('contratos.json', '[{"id_contrato":"CO1.PCCNTR.1","estado_contrato":"terminado"}]')).toBeNull()
  expect(await read('contratos.csv', 'ID Contrato,Estado Contrato\nCO1.PCCNTR.1,terminado')).toBeNull()
})
