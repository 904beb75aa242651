import { describe, expect, test } from 'vitest'
import type { AskedContract, EvidenceSet } from '../../../src/bot/ports/evidence.js'
import { hasSamples, noRows, refused, sample, sisterOf, withoutColumn } from '../../support/sister-server.js'

const DATASETS = { guarantees: 'gjp9-cutm', suspensions: 'u99c-7mfm', sanctions: 'it5q-hg94' } as const

const setUp = sisterOf<keyof typeof DATASETS>

const ONE = { id: 'CO1.PCCNTR.1', process: 'CO1.BDOS.1' }

describe('guarantees', () => {
  const policy = (estado: string, fechafinpoliza?: string, more = {}) => ({
    ...{ id_contrato: ONE.id, estado, aseguradora: 'SEGUROS', numeropoliza: '42-44', ...more },
    ...(fechafinpoliza === undefined ? {} : { fechafinpoliza }),
  })

  test('an end is read in both of its forms, once a day, and only what is accepted counts', async () => {
    const { ask } = await setUp('guarantees', [
      policy('Aceptada', '2028-11-28 23:59:00.0000000 -05:00'),
      policy('ACEPTADA', '2028-11-28T00:00:00.000', { numeropoliza: 'cumplimiento' }),
      policy('Rechazada', '2027-01-01T00:00:00.000'),
      policy('Vigente', '2029-01-01T00:00:00.000'),
      policy('Aceptada'),
    ])
    const answer = await ask(ONE)
    expect('rows' in answer && answer.rows.get(ONE.id)).toEqual([
      { id: 'accepted 2028-11-28', state: 'accepted', endsOn: '2028-11-28', policy: 'SEGUROS cumplimiento' },
      { id: 'other 2027-01-01', state: 'other', endsOn: '2027-01-01', policy: 'SEGUROS 42-44' },
      { id: 'other 2029-01-01', state: 'other', endsOn: '2029-01-01', policy: 'SEGUROS 42-44' },
      { id: 'accepted', state: 'accepted', endsOn: null, policy: 'SEGUROS 42-44' },
    ])
    expect(answer).toMatchObject({ unknown: ['Vigente'] })
  })

  test('it does without the number of a policy, and not without its end', async () => {
    const { spoil, ask } = await setUp('guarantees', [policy('Aceptada', '2028-11-28')])
    spoil(withoutColumn('numeropoliza'))
    expect(await ask(ONE)).toMatchObject({ served: 1, lackingColumns: ['numeropoliza'], lacking: ['policy'] })
    spoil(withoutColumn('fechafinpoliza'))
    expect(await ask(ONE)).toEqual({ off: { kind: 'column-gone', column: 'fechafinpoliza' } })
  })
})

describe('suspensions', () => {
  const event = (tipo: string, on: string, text = '') => ({
    ...{ id_contrato: ONE.id, tipo, fecha_de_aprobacion: `${on}T00:00:00.000`, proposito_de_la_modificacion: text },
  })

  test('a restart in whose words it is suspended is unclear, and so is a word that nobody knows', async () => {
    const { ask } = await setUp('suspensions', [
      event('Suspension', '2026-01-02', 'SUSPENDER EL CONTRATO'),
      event('Reanudacion', '2026-02-02', 'REANUDAR EL CONTRATO SUSPENDIDO'),
      event('Reanudacion', '2026-03-02', 'HACER LA SUSPENSIoN (...) DESDE EL 22/06/2026'),
      event('Prorroga', '2026-04-02'),
      // Twice on one day, once in words that contradict it.
      event('Reanudacion', '2026-05-02', 'REINICIO'),
      event('Reanudacion', '2026-05-02', 'SE HACE LA SUSPENSIoN'),
    ])
    const answer = await ask(ONE)
    expect('rows' in answer && answer.rows.get(ONE.id)?.map(row => 'event' in row && [row.on, row.event])).toEqual([
      ['2026-01-02', 'suspension'],
      ['2026-02-02', 'restart'],
      ['2026-03-02', 'unclear'],
      ['2026-04-02', 'unclear'],
      ['2026-05-02', 'unclear'],
    ])
    expect(answer).toMatchObject({ unknown: ['Prorroga'] })
  })
})

describe('sanctions', () => {
  const act = (more: Record<string, unknown>) => ({
    ...{ id_proceso: ONE.process, id_contrato: 'No definido', tipo_de_sancion: 'Multa', numero_de_acto: 'RES 1' },
    ...{ numero_de_version: '1', valor: '100', valor_pagado: '0', fecha_evento: '2026-01-02T00:00:00.000', ...more },
  })

  test('a row without a contract is of each contract of its process, and the last version counts', async () => {
    const { ask } = await setUp('sanctions', [
      act({ numero_de_version: '2', valor_pagado: '2.619.000' }),
      act({}),
      act({ id_contrato: 'CO1.PCCNTR.9', numero_de_acto: 'RES 2' }),
      act({ id_proceso: 'CO1.BDOS.7', numero_de_acto: 'RES 3' }),
    ])
    const answer = await ask(ONE, { id: 'CO1.PCCNTR.2', process: 'CO1.BDOS.1' }, { id: 'CO1.PCCNTR.3' })
    const row = { id: 'CO1.BDOS.1 RES 1', version: 2, said: 'Multa, RES 1', on: '2026-01-02', value: '100' }
    expect('rows' in answer && Object.fromEntries(answer.rows)).toEqual({
      'CO1.PCCNTR.1': [{ ...row, paid: '2619000' }],
      'CO1.PCCNTR.2': [{ ...row, paid: '2619000' }],
    })
  })

  test('acts of which none names a contract are known by their process', async () => {
    const { ask } = await setUp('sanctions', [act({ id_contrato: undefined })])
    const answer = await ask(ONE)
    expect('rows' in answer && [...answer.rows.keys()]).toEqual([ONE.id])
  })

  test('that none of many has one says nothing, that the set has none at all does', async () => {
    const { spoil, ask } = await setUp('sanctions', [act({ id_proceso: 'CO1.BDOS.7' })])
    expect(await ask(ONE)).toMatchObject({ served: 0, failed: [] })
    const empty = await setUp('sanctions', [])
    expect(await empty.ask(ONE)).toEqual({ off: { kind: 'no-rows' } })
    spoil(noRows)
    expect(await ask(ONE), 'it was seen to have rows').toMatchObject({ served: 0 })
  })
})

test.each([
  ['guarantees', 'estado'],
  ['suspensions', 'tipo'],
  ['sanctions', 'numero_de_acto'],
] as const)('%s are off where they are refused, lose a column or come without their contract', async (set, column) => {
  const { spoil, ask } = await setUp(set, [{ id_contrato: ONE.id, id_proceso: ONE.process, [column]: 'x' }])
  spoil(refused)
  expect(await ask(ONE)).toMatchObject({ off: { kind: 'refused' } })
  spoil(withoutColumn(column))
  expect(await ask(ONE)).toEqual({ off: { kind: 'column-gone', column } })
  spoil((_, rows) => rows.map(row => ({ [column]: row[column] })))
  expect(await ask(ONE)).toEqual({ off: { kind: 'no-join-column' } })
  spoil()
  expect(await ask(ONE)).toMatchObject({ served: 1 })
})

describe.skipIf(!hasSamples)('sample rows', () => {
  const asked = async (set: EvidenceSet & keyof typeof DATASETS, ...contracts: AskedContract[]) => {
    const { ask } = await setUp(set, sample(DATASETS[set]))
    const answer = await ask(...contracts)
    expect(answer).toMatchObject({ unknown: [], lackingColumns: [] })
    return 'rows' in answer ? Object.fromEntries(answer.rows) : {}
  }
  const id = (n: number) => `CO1.PCCNTR.${n}`

  test('guarantees', async () => {
    expect(await asked('guarantees', { id: id(6594038) }, { id: id(8047400) }, { id: id(686193) })).toMatchObject({
      [id(6594038)]: [{ id: 'accepted 2028-11-28' }, { id: 'other 2027-11-28' }],
      [id(8047400)]: [{ id: 'other 2025-02-16' }],
      [id(686193)]: [{ id: 'accepted', endsOn: null }],
    })
  })

  test('suspensions', async () => {
    const rows = await asked('suspensions', { id: id(6640144) }, { id: id(809547) }, { id: id(1735835) })
    expect(rows[id(6640144)]).toMatchObject([{ event: 'suspension', on: '2025-11-21' }])
    expect(rows[id(1735835)]).toMatchObject([{ event: 'suspension' }, { event: 'restart', on: '2021-01-26' }])
    expect(rows[id(809547)]?.map(row => 'event' in row && row.event).toSorted()).toEqual([
      ...['restart', 'restart', 'suspension', 'suspension', 'suspension'],
    ])
  })

  test('sanctions', async () => {
    const rows = await asked(
      'sanctions',
      { id: id(2299866), process: 'CO1.BDOS.995459' },
      { id: id(836681), process: 'CO1.BDOS.629585' },
      { id: id(5589054), process: 'CO1.BDOS.1064324' },
      { id: id(1), process: 'CO1.BDOS.5786919' },
    )
    expect(rows[id(2299866)]).toMatchObject([{ value: '694636.8', paid: '2619000', on: '2020-05-04' }])
    expect(rows[id(836681)]).toMatchObject([{ version: 2, said: 'Multa, RES 114 DE 2018' }])
    expect(rows[id(5589054)]).toMatchObject([{ on: null, said: 'Declaratoria de incumplimiento, RES 77 DE 2024' }])
    expect(rows[id(1)]).toMatchObject([{ version: 3, on: '2025-09-08' }])
  })
})
