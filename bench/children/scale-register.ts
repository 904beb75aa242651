import { createServer } from 'node:http'
import { REGISTER_COLUMNS } from '../../src/adapters/secop/columns.js'
import { nitSpellings } from '../../src/adapters/secop/nit.js'
import { countryRow, nitOf, sizesOf } from '../scale/country.js'

/*
 * node scale-register.js ENTITIES CONTRACTS — serves the rows of many entities as datos.gov.co does, made as they are asked for, until it is
 * stopped: whole pages by keyset, and counts by entity. Sends its address, and again how many requests and rows there were when it is asked.
 */

const [, , entities = '', contracts = ''] = process.argv
const CUT = '2027-07-01T09:41:12.345Z'
const sizes = sizesOf(Number(entities), Number(contracts))
const byNit = new Map(sizes.flatMap((_, entity) => nitSpellings(nitOf(entity)).map(nit => [nit, entity] as const)))
const all = sizes.map((_, entity) => entity)
const tally = { requests: 0, rows: 0 }

function soughtIn(where: string): readonly number[] {
  const named = [...where.matchAll(/'(\d+)'/g)].flatMap(([, nit = '']) => byNit.get(nit) ?? [])
  return named.length > 0 ? [...new Set(named)].sort((a, b) => a - b) : all
}

function* rowsAfter(sought: readonly number[], after: string | undefined, limit: number) {
  const [, entity = '-1', number = '-1'] = /^row-(\d+)-(\d+)$/.exec(after ?? '') ?? []
  let left = limit
  for (const each of sought.filter(one => one >= Number(entity)))
    for (let at = each === Number(entity) ? Number(number) + 1 : 0; at < (sizes[each] ?? 0); at++) {
      if (left-- === 0) return
      yield countryRow(each, at)
    }
}

function answerTo(query: URLSearchParams): readonly unknown[] {
  const where = query.get('$where') ?? ''
  const sought = soughtIn(where)
  if (query.has('$group'))
    return sought.map(entity => ({
      nit_entidad: nitOf(entity),
      codigo_entidad: `7${entity}`,
      total: String(sizes[entity]),
      cut: CUT,
    }))
  if (query.get('$select')?.includes('count('))
    return [{ total: String(sought.reduce((sum, entity) => sum + (sizes[entity] ?? 0), 0)), cut: CUT }]
  if (query.get('$order') !== ':id') return [countryRow(0, 0)]
  const rows = [...rowsAfter(sought, /:id > '([^']*)'/.exec(where)?.[1], Number(query.get('$limit')))]
  tally.rows += rows.length
  return rows
}

const server = createServer((request, response) => {
  tally.requests++
  const body = JSON.stringify(answerTo(new URL(request.url ?? '/', 'http://localhost').searchParams))
  response.writeHead(200, {
    'content-type': 'application/json;charset=utf-8',
    'x-soda2-fields': JSON.stringify([':id', ...REGISTER_COLUMNS]),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address !== 'string') process.send?.({ url: `http://127.0.0.1:${address.port}` })
})
process.on('message', () => process.send?.(tally))
