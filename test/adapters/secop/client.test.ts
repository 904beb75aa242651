import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { asOfSnapshot, type SecopSettings, secopRegister } from '../../../src/adapters/secop/client.js'
import { REGISTER_COLUMNS } from '../../../src/adapters/secop/columns.js'
import { retryAfter } from '../../../src/adapters/secop/server-answer.js'
import { Refused, RetryLater } from '../../../src/bot/ports/failure.js'
import type { RegisterState } from '../../../src/bot/ports/register.js'
import { waitOnClock } from '../../../src/shared/async.js'
import { OutsideClock } from '../../../src/shared/outside-clock.js'
import { pagesOf } from '../../support/pages.js'
import { ENTITY, type SecopRow, secopRow, secopRows } from '../../support/secop-rows.js'
import {
  type Fault,
  firstPageAgain,
  give,
  giveWell,
  halfOfIt,
  onPages,
  reset,
  resetMidway,
  type SodaOptions,
  type SodaServer,
  silence,
  startSodaServer,
} from '../../support/soda-server.js'
import { addressOf, listening } from '../chat/slack/workspace.js'

const servers: SodaServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

const TOKEN = 'token-that-nobody-may-see'

/** A server with rows, and a register on it that notes how long it would have slept. */
async function setUp(rows: readonly SecopRow[], settings: Partial<SecopSettings> = {}, options: SodaOptions = {}) {
  const server = await startSodaServer(rows, options)
  servers.push(server)
  const slept: number[] = []
  const register = secopRegister({
    baseUrl: server.url,
    entityCodes: [ENTITY.code],
    proxy: false,
    pageSize: 10,
    timeoutMs: 60_000,
    retries: 3,
    random: () => 0,
    sleep: async ms => {
      slept.push(ms)
    },
    ...settings,
  })
  return { server, register, slept }
}

/** What reading everything fails with, with the token nowhere in it. */
async function failure(register: { open(): Promise<RegisterState> }): Promise<RetryLater | Refused> {
  const error = await register
    .open()
    .then(pagesOf)
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  if (!(error instanceof RetryLater || error instanceof Refused)) throw new Error(`instead: ${String(error)}`)
  expect(`${error.message} ${error.remedy} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(TOKEN)
  expect(error.remedy).not.toBe('')
  return error
}

describe('reading well', () => {
  test('every row of the entity once, page by page', async () => {
    const others = secopRows(7, { codigo_entidad: '700000009', nit_entidad: '800000001' })
    const { server, register } = await setUp([...others, ...secopRows(25)])
    const registerState = await register.open()
    expect(registerState).toMatchObject({
      dataset: 'jbjy-vk9h',
      version: '2026-09-14T09:41:12.345Z',
      asOf: '2026-09-13',
      expectedRows: 25,
      lackingColumns: [],
      newColumns: [],
    })
    expect(server.requests, 'opening reads no pages').toHaveLength(2)

    const pages = await pagesOf(registerState)
    expect(pages.map(page => page.records.length)).toEqual([10, 10, 5])
    const ids = pages.flatMap(page => page.records.map(record => record.contract.id))
    expect(ids).toEqual(secopRows(25).map(row => row.id_contrato))
    expect(pages.flatMap(page => page.rejected)).toEqual([])
    expect(pages[0]?.records[0]?.contract).toMatchObject({
      entity: ENTITY.nit,
      source: { dataset: 'jbjy-vk9h', cut: '2026-09-14T09:41:12.345Z', asOf: '2026-09-13' },
      facts: { state: 'in-execution', plannedLiquidationFrom: null },
    })
  })

  test('only the needed columns are asked for, in a stable order, by keyset', async () => {
    const { server, register } = await setUp(secopRows(12), { nits: ['999.000.111'] })
    await pagesOf(await register.open())
    const pages = server.requests.filter(request => request.query.get('$order') === ':id')
    expect(pages).toHaveLength(2)
    expect(pages[0]?.path).toBe('/resource/jbjy-vk9h.json')
    expect(pages[0]?.query.get('$select')).toBe([':id', ...REGISTER_COLUMNS].join(','))
    expect(pages[0]?.query.get('$limit')).toBe('10')
    const filter = "codigo_entidad = '799000111' or nit_entidad in ('999000111', '9990001114')"
    expect(pages[0]?.query.get('$where')).toBe(filter)
    expect(pages[1]?.query.get('$where')).toBe(`(${filter}) and :id > 'row-cerr~0000009'`)
    expect(server.requests[0]?.headers).not.toHaveProperty('x-app-token')
  })

  test('a page that is just full is followed by an empty one', async () => {
    const { server, register } = await setUp(secopRows(20))
    expect((await pagesOf(await register.open())).map(page => page.records.length)).toEqual([10, 10])
    expect(server.requests.filter(request => request.query.get('$order') === ':id')).toHaveLength(3)
  })

  test('by NIT, rows in either spelling', async () => {
    const rows = [secopRow(1), secopRow(2, { nit_entidad: '9990001114' }), secopRow(3, { nit_entidad: '999000112' })]
    const { register } = await setUp(rows, { entityCodes: [], nits: ['999000111'] })
    const [page] = await pagesOf(await register.open())
    expect(page?.records.map(record => [record.contract.id, record.contract.entity])).toEqual([
      ['CO1.PCCNTR.7000001', '999000111'],
      ['CO1.PCCNTR.7000002', '999000111'],
    ])
  })

  test('an apostrophe in a code stays inside the text', async () => {
    const { server, register } = await setUp([secopRow(1, { codigo_entidad: "7'9" })], { entityCodes: ["7'9"] })
    expect((await register.open()).expectedRows).toBe(1)
    expect(server.requests[0]?.query.get('$where')).toBe("codigo_entidad = '7''9'")
  })

  test('rows without an id, and rows that are none, are rejected with their place', async () => {
    const { register } = await setUp([secopRow(1), secopRow(2, { id_contrato: null }), secopRow(3)])
    const [page] = await pagesOf(await register.open())
    expect(page?.records).toHaveLength(2)
    expect(page?.rejected).toEqual([{ at: { id: 'row-cerr~0000001' }, reason: { kind: 'no-id' } }])
  })

  test('the token goes along where there is one', async () => {
    const { server, register } = await setUp(secopRows(1), { appToken: TOKEN })
    await register.open()
    expect(server.requests[0]?.headers['x-app-token']).toBe(TOKEN)
  })

  test('another base address, data set and path', async () => {
    const { server, register } = await setUp(secopRows(1), { dataset: 'abcd-1234' }, { dataset: 'abcd-1234' })
    expect((await register.open()).dataset).toBe('abcd-1234')
    expect(server.requests[0]?.path).toBe('/resource/abcd-1234.json')
  })

  test('a proxy is asked for the whole address', async () => {
    const { server } = await setUp(secopRows(1))
    const register = secopRegister({ baseUrl: 'http://datos.invalid', entityCodes: [ENTITY.code], proxy: server.url })
    expect((await register.open()).expectedRows).toBe(1)
    expect(server.requests[0]?.headers.host).toBe('datos.invalid')
  })
})

describe('columns', () => {
  test('new ones are noted', async () => {
    const columns = [...REGISTER_COLUMNS, 'departamento', 'columna_de_otono', ':@computed_region_x']
    const { register } = await setUp(secopRows(1), {}, { columns })
    expect((await register.open()).newColumns).toEqual(['columna_de_otono'])
  })

  test('when that cannot be asked, nothing is lost but the note', async () => {
    const { server, register } = await setUp(secopRows(3))
    server.next(giveWell, give(500))
    const registerState = await register.open()
    expect(registerState.newColumns).toEqual([])
    expect(await pagesOf(registerState)).toHaveLength(1)
  })

  const without = (...gone: string[]) => REGISTER_COLUMNS.filter(column => !gone.includes(column))

  test('all that are gone are named before anything is read', async () => {
    const { register } = await setUp(secopRows(1), {}, { columns: without('reversion', 'valor_pagado') })
    const error = await register.open().catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Refused)
    expect(error).toMatchObject({ code: 'column-gone', message: expect.stringContaining('reversion, valor_pagado') })
  })

  test('without the header, the answer to the page names the one that is gone', async () => {
    const options = { columns: without('reversion'), withFieldsHeader: false }
    const { register } = await setUp(secopRows(1), {}, options)
    expect(await failure(register)).toMatchObject({
      code: 'column-gone',
      message: expect.stringMatching(/: reversion$/),
    })
  })

  test('the one that the filter needs is gone', async () => {
    const { register } = await setUp(secopRows(1), {}, { columns: without('codigo_entidad') })
    expect(await failure(register)).toMatchObject({
      code: 'column-gone',
      message: expect.stringMatching(/: codigo_entidad$/),
    })
  })

  test('a page that is served without one of them', async () => {
    const { server, register } = await setUp(secopRows(1))
    const fields = JSON.stringify(without('valor_pagado'))
    server.always(onPages(give(200, '[{":id":"row-1"}]', { 'x-soda2-fields': fields })))
    expect(await failure(register)).toMatchObject({
      code: 'column-gone',
      message: expect.stringMatching(/: valor_pagado$/),
    })
  })
})

describe('what passes by itself is asked again', () => {
  const fault: [string, Fault, number[]][] = [
    ['429 without Retry-After', give(429), [500]],
    ['429 with seconds', give(429, '', { 'retry-after': '7' }), [7_000]],
    ['429 with a date that is past', give(429, '', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }), [500]],
    ['429 with nonsense', give(429, '', { 'retry-after': 'soon' }), [500]],
    ['202', give(202), [500]],
    ['408', give(408), [500]],
    ['500', give(500, '{"error":true,"message":"Internal error"}'), [500]],
    ['502 as HTML', give(502, '<html>Bad Gateway</html>'), [500]],
    ['503', give(503), [500]],
    ['504', give(504), [500]],
    ['a reset before the answer', reset, [500]],
    ['a reset in the middle of it', resetMidway, [500]],
    ['a body that breaks off', halfOfIt, [500]],
    [
      'a query that took the server too long',
      give(400, '{"code":"query.execution.queryTimeout","error":true,"message":"SoqlQuery timed out"}'),
      [500],
    ],
    ['an accident with status 200', give(200, '{"error":true,"message":"Internal error"}'), [500]],
  ]

  test.each(fault)('%s', async (_, fault, waits) => {
    const { server, register, slept } = await setUp(secopRows(12))
    const registerState = await register.open()
    server.next(giveWell, fault)
    expect((await pagesOf(registerState)).map(page => page.records.length)).toEqual([10, 2])
    expect(slept).toEqual(waits)
  })

  test('an answer that takes too long', async () => {
    const { server, register, slept } = await setUp(secopRows(2), { timeoutMs: 1_000 })
    server.next(silence)
    expect((await register.open()).expectedRows).toBe(2)
    expect(slept[0]).toBe(500)
  })

  test('with growing waits, and then no more', async () => {
    const { server, register, slept } = await setUp(secopRows(1), { retries: 8 })
    server.always(give(503))
    const error = await failure(register)
    expect(error).toBeInstanceOf(RetryLater)
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('503') })
    expect(slept).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    expect(server.requests).toHaveLength(9)
  })

  test.each([400, 200])('a query that took the server too long is told as that, with status %s', async status => {
    const { server, register } = await setUp(secopRows(1), { retries: 1 })
    server.always(give(status, '{"code":"query.execution.queryTimeout","error":true,"message":"timed out"}'))
    const error = await failure(register)
    expect(error).toMatchObject({ code: 'unreachable', detail: { kind: 'query-time-out', status } })
    expect(String(error)).toContain(`gave up on the query after too long (${status})`)
  })

  test('chance spreads the waits', async () => {
    const { server, register, slept } = await setUp(secopRows(1), { retries: 1, random: () => 0.5 })
    server.next(give(500))
    await register.open()
    expect(slept).toEqual([750])
  })

  test('asked to stay away for long, it does not wait but says for how long', async () => {
    const { server, register, slept } = await setUp(secopRows(1), { appToken: TOKEN })
    server.always(give(429, '', { 'retry-after': '900' }))
    const error = await failure(register)
    expect(error).toBeInstanceOf(RetryLater)
    expect(error).toMatchObject({ code: 'rate-limited', afterSeconds: 900 })
    expect(slept).toEqual([])
  })

  test.each([
    ['7', 7],
    [' 0 ', 0],
    ['Mon, 14 Sep 2026 10:00:30 GMT', 30],
    ['Mon, 14 Sep 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    [undefined, undefined],
  ])('Retry-After %j is %j seconds', (header, seconds) =>
    expect(retryAfter(header, Date.UTC(2026, 8, 14, 10))).toBe(seconds),
  )
})

describe('what does not pass is not asked again', () => {
  const cases: [string, Fault, typeof Refused | typeof RetryLater, string, RegExp][] = [
    [
      '400',
      give(400, '{"code":"query.compiler.malformed","error":true,"message":"Bad query"}'),
      Refused,
      'refused',
      /400.*Bad query/,
    ],
    ['401', give(401, '{}'), Refused, 'refused', /401/],
    [
      '403',
      give(403, '{"code":"permission_denied","error":true,"message":"Invalid app_token specified"}'),
      Refused,
      'refused',
      /403.*Invalid app_token/,
    ],
    ['404', give(404, '{"error":true,"message":"Not found"}'), Refused, 'refused', /404.*Not found/],
    [
      'a wrong query with status 200',
      give(200, '{"code":"query.soql.type-mismatch","error":true,"message":"Type mismatch"}'),
      Refused,
      'refused',
      /Type mismatch/,
    ],
    [
      'a column that is gone, with status 200',
      give(200, '{"code":"query.soql.no-such-column","error":true,"message":"No such column: reversion"}'),
      Refused,
      'column-gone',
      /: reversion$/,
    ],
    [
      'a redirect',
      give(302, '', { location: 'https://login.invalid/' }),
      RetryLater,
      'unreachable',
      /redirect \(302\)/,
    ],
    [
      'HTML',
      give(200, '<!doctype html><title>Portal\u202e cautivo</title>'),
      RetryLater,
      'bad-answer',
      /<!doctype html><title>Portal cautivo/,
    ],
    ['an object', give(200, '{"data":[]}'), RetryLater, 'bad-answer', /something else than a list/],
    [
      "a proxy's log-in",
      give(407, '<html>Proxy Authentication Required</html>'),
      RetryLater,
      'unreachable',
      /proxy wants a name/,
    ],
    [
      'an answer without end',
      give(200, `[${'{"total":"1"},'.repeat(200_000)}{}]`),
      RetryLater,
      'bad-answer',
      /over 1 MB.*read no further/,
    ],
    [
      'a small packed answer that unpacks to a large one',
      give(200, gzipSync('['.padEnd(3_000_000, ' ')), { 'content-encoding': 'gzip' }),
      RetryLater,
      'bad-answer',
      /over 1 MB/,
    ],
    ['nothing', give(200, ''), RetryLater, 'bad-answer', /something else than a list/],
    ['rows without :id', onPages(give(200, '[{"id_contrato":"CO1.PCCNTR.1"}]')), Refused, 'bad-answer', /without :id/],
    ['rows that are none', onPages(give(200, '[null,17]')), Refused, 'bad-answer', /without :id/],
  ]

  test.each(cases)('%s', async (_, fault, kind, code, message) => {
    const { server, register, slept } = await setUp(secopRows(1), { appToken: TOKEN })
    server.always(fault)
    const error = await failure(register)
    expect(error).toBeInstanceOf(kind)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(slept).toEqual([])
  })

  test('no rows for the entity: the filter is named', async () => {
    const { register } = await setUp(secopRows(3), { entityCodes: ['700000000'] })
    const error = await failure(register)
    expect(error).toBeInstanceOf(Refused)
    expect(error).toMatchObject({ code: 'no-rows', message: expect.stringContaining("codigo_entidad = '700000000'") })
  })

  test('no entity at all: nobody means to read everything', () => {
    expect(() => secopRegister({})).toThrow(Refused)
    expect(() => secopRegister({ nits: ['alcaldía'] })).toThrow(/no entity/)
  })

  test('a place that cannot be reached', async () => {
    const { server, register, slept } = await setUp(secopRows(1), { retries: 1, appToken: TOKEN })
    await server.close()
    const error = await failure(register)
    expect(error).toBeInstanceOf(RetryLater)
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('ECONNREFUSED') })
    expect(slept).toHaveLength(1)
  })

  test('a proxy that wants a log-in before it opens the way', async () => {
    const proxy = await listening(createServer())
    onTestFinished(() => void proxy.close())
    proxy.on('connect', (_, way) => way.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
    const settings = { baseUrl: 'https://name.invalid', entityCodes: ['1'], proxy: addressOf(proxy), retries: 0 }
    expect(await failure(secopRegister(settings))).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('the proxy wants a name and a password'),
    })
  })

  test('a name that does not exist, a certificate that does not fit, an address that is none', async () => {
    const { server } = await setUp(secopRows(1))
    const at = (baseUrl: string) => secopRegister({ baseUrl, entityCodes: ['1'], proxy: false, retries: 0 })
    expect(await failure(at('http://name.invalid'))).toMatchObject({ name: 'RetryLater', code: 'unreachable' })
    expect(await failure(at(server.url.replace('http:', 'https:')))).toMatchObject({
      name: 'RetryLater',
      code: 'unreachable',
    })
    expect(await failure(at('http://:0:'))).toMatchObject({ name: 'Refused', code: 'refused' })
  })
})

describe('a half-read state is never taken for a whole one', () => {
  test('fewer rows than were counted', async () => {
    const { server, register } = await setUp(secopRows(25))
    server.next(giveWell, giveWell, giveWell, give(200, '[]'))
    expect(await failure(register)).toMatchObject({
      name: 'RetryLater',
      code: 'truncated',
      message: expect.stringContaining('10 rows came where 25 were counted'),
    })
  })

  test('a server that gives less than it is asked for', async () => {
    const { server, register } = await setUp(secopRows(25))
    server.always((response, well, query) => {
      const good = well(query.get('$order') === ':id' ? new Map([...query, ['$limit', '4']]) : query)
      response.writeHead(good.status, good.headers).end(good.body)
    })
    expect(await failure(register)).toMatchObject({ name: 'RetryLater', code: 'truncated' })
  })

  test('a server that goes on sending', async () => {
    const { server, register } = await setUp(secopRows(25))
    let page = 0
    server.always(
      onPages((response, well) => {
        const rows = secopRows(10).map((row, at) => ({ ...row, ':id': `row-${page}-${at}` }))
        page++
        response.writeHead(200, well().headers).end(JSON.stringify(rows))
      }),
    )
    expect(await failure(register)).toMatchObject({
      name: 'RetryLater',
      code: 'bad-answer',
      message: expect.stringContaining('36 rows came where 25 were counted'),
    })
    expect(page).toBe(4)
  })

  test('a page that comes again', async () => {
    const { server, register } = await setUp(secopRows(25))
    server.always(onPages(firstPageAgain))
    expect(await failure(register)).toMatchObject({
      name: 'Refused',
      code: 'bad-answer',
      message: expect.stringContaining('row row-cerr~0000000 came twice (after 10 rows)'),
    })
  })

  test('a rebuild in between', async () => {
    const { server, register } = await setUp(secopRows(25))
    const registerState = await register.open()
    server.rebuild(secopRows(25), '2026-09-15T09:41:12.345Z')
    await expect(pagesOf(registerState)).rejects.toMatchObject({ name: 'RetryLater', code: 'changed' })
  })
})

describe('the day up to which a cut is good', () => {
  test.each<[string, string | null, string]>([
    ['2026-09-14T09:41:12.345Z', '2026-09-13', 'rebuilt before dawn: the day before'],
    ['2026-09-14T04:59:59.999Z', '2026-09-12', 'still the 13th in Bogotá'],
    ['2026-09-14T05:00:00.000Z', '2026-09-13', 'midnight there'],
    ['no instant', null, 'never invented'],
  ])('%s: %s (%s)', (cut, day) => expect(asOfSnapshot(cut)).toBe(day))
})

test('hears from the answers what the time is elsewhere', async () => {
  const told: number[] = []
  const outside = new OutsideClock(
    () => Date.now() + 7_200_000,
    ms => told.push(Math.round(ms / 3_600_000)),
  )
  const { register } = await setUp(secopRows(1), { outside })
  await register.open().then(pagesOf)
  expect(told).toEqual([2])
})

describe('a reading that is given up', () => {
  test.each<[string, Fault]>([
    ['while the server says nothing', silence],
    ['before another try', give(503, 'busy')],
  ])('ends at once %s', async (_, fault) => {
    const stopping = new AbortController()
    const { server, register } = await setUp(secopRows(1), { signal: stopping.signal, sleep: waitOnClock })
    server.next(fault)
    const reading = register.open().catch((error: unknown) => error)
    await expect.poll(() => server.requests.length).toBe(1)
    stopping.abort(new Error('the bot is being stopped'))
    expect(await reading).toMatchObject({ message: 'the bot is being stopped' })
    expect(server.requests).toHaveLength(1)
  })
})
