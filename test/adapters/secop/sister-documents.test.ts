import { describe, expect, test } from 'vitest'
import { saidInName } from '../../../src/adapters/secop/sister/words.js'
import {
  cutAbove,
  hasSamples,
  noRows,
  outOfOrder,
  refused,
  sample,
  sisterOf,
  without,
  withoutColumn,
} from '../../support/sister-server.js'

const setUp = (rows: readonly Record<string, unknown>[]) => sisterOf('documents-2025', rows)

const row = (contract: string, document: string, name: string, more: Record<string, unknown> = {}) => ({
  ...{ n_mero_de_contrato: contract, id_documento: document, nombre_archivo: name },
  fecha_carga: '2026-05-03T00:00:00.000',
  url_descarga_documento: { url: `https://community.secop.gov.co/Public/Archive?DocumentId=${document}` },
  ...more,
})

test('names are known by their words, whatever is glued to them', () => {
  const names: readonly (readonly [string, ...string[]])[] = [
    ['20250318161515841ACTA LIQUIDACION CN 0054-2023 (2).pdf', 'liquidation'],
    ['ACTA DE LIQUIDACIO´N CN 108-2018.pdf', 'liquidation'],
    ['SECOP 06. ACTA LIQUIDACIÓN + REP LEGAL + LEG POLIZA+ INFO FINAL+ss.pdf', 'liquidation'],
    ['Resolucion_123_liquidacion_unilateral.pdf', 'liquidation'],
    ['ACTA DE TERMINACIO´N ANTICIPADA Y LIQUIDACION DE MUTUO ACUERDO.pdf', 'liquidation', 'termination'],
    ['INFORME FINAL DE SUPERVISION Y RECIBO A SATISFACCION.pdf', 'peace', 'final-report'],
    ['Inf. Final.pdf', 'final-report'],
    ['PAZ-Y-SALVO.pdf', 'peace'],
    ['CONSTANCIA DE CIERRE DEL EXPEDIENTE CONTRACTUAL.pdf', 'closing'],
    ['CESIÓN CN 107-2018 FIRMADO.pdf', 'cession'],
    ['COMPROBANTE DE EGRESO 4471.pdf', 'payment'],
    ['DESIGNACIÓN SUPERVISIÓN CONTRATO EN LIQUIDACIÓN 0045 DE 2020..pdf'],
    ['Proyecto acta de liquidación.docx'],
    ['BORRADOR ACTA LIQUIDACION.pdf'],
    ['Soportes solicitud de terminación anticipada.pdf'],
    ['ACTA DE CIERRE DE PROCESO CONTRATO.pdf'],
    ['CONTRATO DE CONCESION 12.pdf'],
    ['INFORME DE ACTIVIDADES 4.pdf'],
    ['20230702093015.pdf'],
    [''],
  ]
  expect(names.map(([name]) => [name, ...saidInName(name)])).toEqual(names)
})

describe('an index of documents', () => {
  test('is asked with the columns that are read, and keeps names that say something, each document once', async () => {
    const { server, ask } = await setUp([
      row('CO1.PCCNTR.1', '11', 'ACTA LIQUIDACIÓN CPS-045.pdf'),
      row('CO1.PCCNTR.1', '11', 'ACTA LIQUIDACIÓN CPS-045.pdf'),
      row('CO1.PCCNTR.1', '12', 'CDP 1123.pdf'),
      row('CO1.PCCNTR.2', '13', 'Informe final.pdf', { url_descarga_documento: { url: 'https://example.com/x.exe' } }),
      row('CO1.PCCNTR.2', '14', 'Paz y salvo.pdf', { fecha_carga: '0202-05-03T00:00:00.000' }),
      row('CO1.PCCNTR.3', '15', 'Paz y salvo.pdf'),
    ])
    const answer = await ask('CO1.PCCNTR.1', 'CO1.PCCNTR.2')
    expect(server.requests[0]?.query.get('$select')).toBe(
      'n_mero_de_contrato,id_documento,nombre_archivo,fecha_carga,url_descarga_documento',
    )
    expect(answer).toMatchObject({ served: 5, failed: [], unknown: [] })
    expect('rows' in answer && Object.fromEntries(answer.rows)).toEqual({
      'CO1.PCCNTR.1': [
        {
          ...{ id: '11', name: 'ACTA LIQUIDACIÓN CPS-045.pdf', says: ['liquidation'], uploadedOn: '2026-05-03' },
          link: 'https://community.secop.gov.co/Public/Archive?DocumentId=11',
        },
      ],
      // An address elsewhere is none, and a year that cannot be is no day.
      'CO1.PCCNTR.2': [
        { id: '13', name: 'Informe final.pdf', says: ['final-report'], uploadedOn: '2026-05-03', link: null },
        {
          ...{ id: '14', name: 'Paz y salvo.pdf', says: ['peace'], uploadedOn: null },
          link: 'https://community.secop.gov.co/Public/Archive?DocumentId=14',
        },
      ],
    })
  })

  test('rows that say nothing are rows all the same', async () => {
    const { ask } = await setUp([row('CO1.PCCNTR.1', '12', 'CDP 1123.pdf')])
    expect(await ask('CO1.PCCNTR.1')).toMatchObject({ served: 1, rows: new Map() })
  })

  test('what is cut is asked again in halves, and nobody loses a row', async () => {
    const ids = Array.from({ length: 7 }, (_, n) => `CO1.PCCNTR.${n}`)
    const { spoil, ask } = await setUp(ids.map(id => row(id, `9${id.at(-1)}`, 'Paz y salvo.pdf')))
    spoil(cutAbove(2))
    const answer = await ask(...ids)
    expect('rows' in answer && [...answer.rows.keys()].sort()).toEqual(ids)
    expect(answer).toMatchObject({ failed: [] })
  })

  test.each([
    ['a column that is gone', withoutColumn('nombre_archivo'), { kind: 'column-gone', column: 'nombre_archivo' }],
    ['a set that is refused', refused, { kind: 'refused' }],
    ['rows without the contract', without('n_mero_de_contrato'), { kind: 'no-join-column' }],
  ])('%s turns the set off', async (_, fault, off) => {
    const { spoil, ask } = await setUp([row('CO1.PCCNTR.1', '11', 'Acta de liquidación.pdf')])
    spoil(fault)
    expect(await ask('CO1.PCCNTR.1')).toMatchObject({ off })
    spoil()
    expect(await ask('CO1.PCCNTR.1')).toMatchObject({ served: 1 })
  })

  test('a set that does not answer leaves the contracts as they were', async () => {
    const { spoil, ask } = await setUp([row('CO1.PCCNTR.1', '11', 'Acta de liquidación.pdf')])
    spoil(outOfOrder)
    expect(await ask('CO1.PCCNTR.1')).toMatchObject({ served: 0, failed: ['CO1.PCCNTR.1'] })
  })

  test('no rows are no rows, and nothing else', async () => {
    const { spoil, ask } = await setUp([row('CO1.PCCNTR.1', '11', 'Acta de liquidación.pdf')])
    spoil(noRows)
    expect(await ask('CO1.PCCNTR.1')).toMatchObject({ served: 0, rows: new Map(), failed: [] })
  })
})

describe.skipIf(!hasSamples)('sample rows', () => {
  test('a process document that names no contract is of none', async () => {
    const { ask } = await setUp(sample('dmgg-8hin'))
    const answer = await ask('CO1.PCCNTR.6594038', 'CO1.PCCNTR.5396852')
    expect('rows' in answer && [...answer.rows].map(([id, rows]) => [id, rows.map(one => one.id)])).toEqual([
      ['CO1.PCCNTR.6594038', ['741000001', '741000002']],
      ['CO1.PCCNTR.5396852', ['741000004', '741000005']],
    ])
  })
})
