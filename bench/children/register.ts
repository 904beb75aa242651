import { createServer } from 'node:http'
import { REGISTER_COLUMNS } from '../../src/adapters/secop/columns.js'
import { CROWD, ENTITIES, inventedRow } from '../rows.js'

/*
 * node register.js ROWS PAGE_SIZE [crowd|changed] — serves the rows of one entity as datos.gov.co does, from pages made beforehand, until it
 * is stopped; `changed`: one in two hundred is not as it was. What a request costs here is as good as nothing.
 */

const [, , rows = '', size = '', front] = process.argv
const CUT = '2027-07-01T09:41:12.345Z'
const [entity] = ENTITIES

function rowOf(number: number) {
  const row = inventedRow(entity, number, front === 'crowd' ? CROWD : undefined)
  return front === 'changed' && number % 200 === 0 ? { ...row, objeto_del_contrato: 'Otro objeto' } : row
}

/** The pages, each under the `:id` that it comes after; the first under none. */
const pages = new Map<string | undefined, Buffer>()
let after: string | undefined
for (let from = 0; from < Number(rows); from += Number(size)) {
  const to = Math.min(from + Number(size), Number(rows))
  const page = Array.from({ length: to - from }, (_, index) => rowOf(from + index))
  pages.set(after, Buffer.from(`[${page.map(row => JSON.stringify(row)).join('\n,')}]\n`))
  after = String(page.at(-1)?.[':id'])
}

const SUMMARY = Buffer.from(`${JSON.stringify([{ total: rows, cut: CUT }])}\n`)
const PROBE = Buffer.from(`${JSON.stringify([rowOf(0)])}\n`)
const NONE = Buffer.from('[]\n')

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const isPage = searchParams.get('$order') === ':id'
  const keyset = /:id > '([^']*)'/.exec(searchParams.get('$where') ?? '')?.[1]
  const other = searchParams.get('$select')?.includes('count(') ? SUMMARY : PROBE
  const body = isPage ? (pages.get(keyset) ?? NONE) : other
  response.writeHead(200, {
    'content-type': 'application/json;charset=utf-8',
    'content-length': body.length,
    'x-soda2-fields': JSON.stringify([':id', ...REGISTER_COLUMNS]),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address !== 'string') process.send?.({ url: `http://127.0.0.1:${address.port}` })
})
