import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { asStatement, datasetRequest } from '../../../src/adapters/secop/both-ways.js'
import { Refused } from '../../../src/bot/ports/failure.js'

/* Two interfaces of one platform on a port of this machine. */

let close = () => {}
afterEach(() => close())

type Answer = (response: ServerResponse) => void
const list: Answer = response => response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":"1"}]')
const sunset: Answer = response =>
  response
    .writeHead(200, { 'content-type': 'application/json', sunset: 'Sat, 31 Jul 2027 00:00:00 GMT' })
    .end('[{"id":"1"}]')
const gone: Answer = response => response.writeHead(410).end('{"code":"gone","error":true,"message":"gone"}')

async function startedWith(soda2: Answer, soda3: Answer) {
  const asked: string[] = []
  const server = createServer((request: IncomingMessage, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname.startsWith('/api/v3') ? `3 ${searchParams.get('query')}` : `2 ${searchParams.get('$where')}`)
    ;(pathname.startsWith('/api/v3') ? soda3 : soda2)(response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  close = () => server.close()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const options = { baseUrl: `http://127.0.0.1:${port}`, proxy: false as const, timeoutMs: 5_000, retries: 0 }
  return { asked, by: (first: 'soda2' | 'soda3') => datasetRequest('uymx-8p3j', first, options) }
}

const QUERY = { $select: 'id', $where: "id = 'a'", $limit: '5' }
const STATEMENT = "SELECT id WHERE id = 'a' LIMIT 5"

it('asks the one that is chosen', async () => {
  const { asked, by } = await startedWith(list, list)
  expect((await by('soda2').ask(QUERY)).list).toEqual([{ id: '1' }])
  expect((await by('soda3').ask(QUERY)).list).toEqual([{ id: '1' }])
  expect(asked).toEqual(["2 id = 'a'", `3 ${STATEMENT}`])
})

it('goes over to the other one when the first says that it is to end, and tells when', async () => {
  const { asked, by } = await startedWith(sunset, list)
  const way = by('soda2')
  await way.ask(QUERY)
  expect(way.ending()).toContain('31 Jul 2027')
  await way.ask(QUERY)
  expect(asked.map(each => each[0])).toEqual(['2', '3'])
})

it('goes over where the first refuses for good, and stays there', async () => {
  const { asked, by } = await startedWith(gone, list)
  const way = by('soda2')
  expect((await way.ask(QUERY)).list).toHaveLength(1)
  await way.ask(QUERY)
  expect(asked.map(each => each[0])).toEqual(['2', '3', '3'])
})

it('what both refuse fails as the first did', async () => {
  const { by } = await startedWith(gone, gone)
  await expect(by('soda2').ask(QUERY)).rejects.toThrow(Refused)
})

it('writes a query as one statement', () => {
  expect(asStatement({ $limit: '1' })).toEqual({ query: 'SELECT * LIMIT 1' })
  expect(asStatement({ ...QUERY, $order: ':id' })).toEqual({
    query: "SELECT id WHERE id = 'a' ORDER BY :id LIMIT 5",
  })
})
