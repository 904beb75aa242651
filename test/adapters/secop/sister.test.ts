import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dayIn, saidIn } from '../../../src/adapters/secop/sister/words.js'
import type { EvidenceAnswer, EvidenceSet } from '../../../src/bot/ports/evidence.js'
import { RetryLater } from '../../../src/bot/ports/failure.js'
import type { SecopRow } from '../../support/secop-rows.js'
import {
  cutAbove,
  answer as give,
  refused,
  reset,
  type SisterFault,
  type SisterServer,
  sisterOf,
  without,
  withoutColumn,
} from '../../support/sister-server.js'

const C1 = 'CO1.PCCNTR.7000001'
const C2 = 'CO1.PCCNTR.7000002'

const payment = (id: string, more: SecopRow = {}): SecopRow => ({
  ...{ id_del_contrato: C1, id_de_pago: id, estado: 'Pagado', valor_a_pagar: '1000' },
  ...{ fecha_real_de_pago: '2027-05-03T00:00:00.000', fecha_de_recepcion: '2027-05-01T00:00:00.000', ...more },
})

const modification = (id: string, more: SecopRow = {}): SecopRow => ({
  ...{ id_contrato: C1, identificador_modificacion: id, numero_version: '1', estado_modificacion: 'Publicado' },
  ...{ fecha_de_aprobacion: '2027-05-03T00:00:00.000', fecha_fin_contrato: '2027-06-01T00:00:00.000' },
  ...{ valor_modificacion: '1000', proposito_modificacion: 'PRORROGA', ...more },
})

const type = (id: string, tipo: string): SecopRow => ({ identificador: id, id_contrato: C1, tipo })

async function asked<S extends EvidenceSet>(
  set: S,
  rows: readonly SecopRow[],
  { ids = [C1, C2], fault }: { ids?: readonly string[]; fault?: SisterFault } = {},
): Promise<(EvidenceAnswer<S> | { readonly off: unknown }) & { readonly requests: SisterServer['requests'] }> {
  const { server, spoil, ask } = await sisterOf(set, rows)
  spoil(fault)
  return Object.assign(await ask(...ids), { requests: server.requests })
}

const rowsOf = <S extends EvidenceSet>(answer: EvidenceAnswer<S> | { readonly off: unknown }, id = C1) =>
  'off' in answer ? answer : answer.rows.get(id)

describe('the payment plan', () => {
  it('counts a payment once, as paid with its day where one of its rows is, and takes no unknown word for paid', async () => {
    const answer = await asked('payments', [
      payment('1'),
      payment('3', { estado: 'Aprobado', fecha_real_de_pago: undefined }),
      payment('3', { valor_a_pagar: '2563464.00' }),
      payment('2', { estado: 'Rechazado', fecha_real_de_pago: '0202-01-01T00:00:00.000' }),
      payment('4', { estado: 'Giro en tránsito' }),
      payment('1', { id_del_contrato: 'CO1.PCCNTR.9999999' }),
    ])
    expect(rowsOf(answer)).toMatchObject([
      { id: '1', state: 'paid', amount: '1000', paidOn: '2027-05-03' },
      { id: '3', state: 'paid', amount: '2563464', paidOn: '2027-05-03' },
      { id: '2', state: 'rejected', paidOn: null },
      { id: '4', state: 'open', said: 'Giro en tránsito' },
    ])
    expect(answer).toMatchObject({ unknown: ['Giro en tránsito'], failed: [], lacking: [] })
    // No row is no evidence: who has none is not in the answer.
    expect(rowsOf(answer, C2)).toBeUndefined()
    expect(answer.requests[0]?.query.get('$select')).not.toMatch(/proveedor|supervisor|aprobado_por|cufe/)
  })
})

describe('the modifications', () => {
  it('keep the highest version, and neither of two different rows of one', async () => {
    const answer = await asked('modifications', [
      modification('M1', { estado_modificacion: 'En Edición', fecha_de_aprobacion: undefined }),
      modification('M1', {
        numero_version: '2',
        proposito_modificacion: 'ACTA DE TERMINACIÓN ANTICIPADA A PARTIR DEL 30 DE MAYO DE 2027',
      }),
      modification('M2', { valor_modificacion: '1' }),
      modification('M2', { valor_modificacion: '2' }),
      modification('M3', { estado_modificacion: 'En trámite' }),
    ])
    expect(rowsOf(answer)).toMatchObject([
      { id: 'M1', version: 2, state: 'published', says: ['termination'], dayInText: '2027-05-30' },
      { id: 'M3', state: 'open' },
    ])
  })

  it('believe neither of the two labels that stand for each other', async () => {
    const answer = await asked('modification-types', [
      type('M1', 'SUSPENSIoN'),
      type('M2', 'REACTIVACIoN'),
      type('M3', 'CONCLUSION'),
      type('M3', 'CONCLUSION'),
      type('M4', 'CESION'),
    ])
    expect(rowsOf(answer)).toEqual([
      { id: 'M1', type: 'other' },
      { id: 'M2', type: 'other' },
      { id: 'M3', type: 'closing' },
      { id: 'M4', type: 'cession' },
    ])
  })
})

describe('what goes wrong', () => {
  it('a needed column that is gone: the set is off, with its name', async () => {
    const answer = await asked('payments', [payment('1')], { fault: withoutColumn('estado') })
    expect(answer).toMatchObject({ off: { kind: 'column-gone', column: 'estado' } })
  })

  it('any other column that is gone: it is asked without, and what rests on it is not told', async () => {
    const answer = await asked('modifications', [modification('M1')], {
      fault: withoutColumn('proposito_modificacion'),
    })
    expect(answer).toMatchObject({
      lacking: ['says', 'dayInText', 'text'],
      lackingColumns: ['proposito_modificacion'],
    })
    expect(rowsOf(answer)).toMatchObject([{ id: 'M1', state: 'published', says: [] }])
  })

  it('403 and 404: off, not empty', async () => {
    const off = { off: { kind: 'refused' } }
    expect(await asked('payments', [payment('1')], { fault: refused })).toMatchObject(off)
    const gone: SisterFault = response => give(response, 404, { code: 'not_found', error: true })
    expect(await asked('payments', [payment('1')], { fault: gone })).toMatchObject(off)
  })

  it('rows without the contract: off', async () => {
    const answer = await asked('payments', [payment('1')], { fault: without('id_del_contrato') })
    expect(answer).toMatchObject({ off: { kind: 'no-join-column' } })
  })

  it('an answer cut at the limit is asked again in halves', async () => {
    const rows = [payment('1'), payment('7', { id_del_contrato: C2 })]
    const answer = await asked('payments', rows, { fault: cutAbove(1) })
    expect(answer).toMatchObject({ failed: [] })
    expect(rowsOf(answer, C2)).toMatchObject([{ id: '7' }])
    expect(answer.requests).toHaveLength(3)
  })

  it('one contract that the interface cannot answer for keeps what it has; the others are answered', async () => {
    const fault = reset(where => where.includes(C2))
    const answer = await asked('payments', [payment('1')], { ids: ['CO1.PCCNTR.1', C1, C2], fault })
    expect(answer).toMatchObject({ failed: [C2] })
    expect(rowsOf(answer)).toMatchObject([{ id: '1' }])
  })

  it('an interface that answers nothing is no set without rows', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `CO1.PCCNTR.${n}`)
    await expect(asked('payments', [], { fault: reset(), ids })).rejects.toThrow(RetryLater)
  })

  it('a small packed answer that unpacks to a large one is asked for once', async () => {
    const { server, spoil, ask } = await sisterOf('payments', [])
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '))
    spoil(response => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb)
      return 'answered'
    })
    await expect(ask(C1, C2)).rejects.toThrow(/over 64 MB/)
    expect(server.requests).toHaveLength(1)
  })

  it('a set that the older interface refuses for good, or says is to end, is asked by the newer one from then on', async () => {
    const isOlder = (query: URLSearchParams) => !query.has('query')
    const says =
      (header: string): SisterFault =>
      (response, rows, query) => {
        if (isOlder(query)) response.setHeader(header, 'Sat, 01 May 2027 00:00:00 GMT')
        return rows
      }
    const refuses: SisterFault = (response, rows, query) =>
      isOlder(query) ? give(response, 404, { code: 'not_found', error: true }) : rows
    for (const [fault, ending] of [
      [refuses, null],
      [says('sunset'), 'Sat, 01 May 2027 00:00:00 GMT'],
      [says('deprecation'), 'Sat, 01 May 2027 00:00:00 GMT'],
    ] as const) {
      const { server, source, spoil, ask } = await sisterOf('payments', [payment('1')])
      spoil(fault)
      for (const _ of [1, 2, 3]) expect(await ask(C1)).toMatchObject({ served: 1 })
      expect(server.requests.slice(-2).map(({ path }) => path)).toEqual(
        Array(2).fill('/api/v3/views/uymx-8p3j/query.json'),
      )
      expect(source.endingOf('payments')).toBe(ending)
    }
  })

  it('a person is asked for only where nobody is known to supervise the contract, and a document is kept nowhere', async () => {
    const named = { nombre_supervisor: 'ANA GÓMEZ', documento_supervisor: '52123456' }
    const rows = [payment('1', named), payment('1', { ...named, id_del_contrato: C2 })]
    const { server, ask } = await sisterOf('payments', rows, { personOf: document => `id of ${document}` })
    const answer = await ask({ id: C1, isUnassigned: true }, { id: C2 })
    expect(rowsOf(answer)).toMatchObject([{ supervisor: { person: 'id of 52123456', name: 'ANA GÓMEZ' } }])
    expect(rowsOf(answer, C2)).toMatchObject([{ id: '1' }])
    expect(JSON.stringify(rowsOf(answer, C2))).not.toMatch(/supervisor|52123456/)
    const asksFor = server.requests.map(({ query }) => [
      query.get('$where')?.includes(C1),
      query.get('$select')?.includes('documento_supervisor'),
    ])
    expect(asksFor).toEqual([
      [true, true],
      [false, false],
    ])
  })
})

describe('words', () => {
  it.each([
    ['SE TERMINA EL CONTRATO por mutuo acuerdo', ['termination']],
    ['Prórroga de la fecha de terminación bilateral', []],
    ['las partes se declaran a paz y salvo', ['peace']],
    ['ampliar el plazo a satisfacción de la entidad', []],
    ['artículo 2.2.1.1.2.4.3. del Decreto 1082', ['closing']],
    ['CIERRE DE CTO', ['closing']],
    ['cierre del contrato', ['closing']],
    ['ACTA DE LIQUIDACIO\u0301N BILATERAL', ['liquidation']],
    ['SUSPENSION del contrato', ['suspension']],
    ['reinicio del contrato tras la suspensión', []],
    ['se realiza la CESIoN DEL CONTRATO', ['cession']],
  ])('%s', (text, says) => expect(saidIn(text)).toEqual(says))

  it.each([
    ['hasta el día QUINCE (15) DE AGOSTO DE DOS MIL VEINTISÉIS (2026)', '2026-08-15'],
    ['a partir del 30 de junio del 2024', '2024-06-30'],
    ['DESDE EL 22/06/2019', '2019-06-22'],
    ['del 1 de mayo al 3 de mayo de 2024 y el 4 de junio de 2024', null],
    ['el 31 de febrero de 2024', null],
    ['el 5 de mayo de 1999', null],
  ])('%s', (text, day) => expect(dayIn(text)).toBe(day))
})
