import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { SISTER_SETS } from '../../src/adapters/secop/sister/index.js'
import { type SisterSettings, sisterSource } from '../../src/adapters/secop/sister/source.js'
import type { AskedContract, EvidenceSet } from '../../src/bot/ports/evidence.js'

/**
 * The register's sister sets as datos.gov.co serves them, on a port of this machine: it understands the queries that Cerrojo
 * puts to them, and can be told to serve a set badly.
 */
export interface SisterServer {
  readonly url: string
  /** Data set and `$where` of each request, oldest first. */
  readonly requests: { readonly dataset: string; readonly path: string; readonly query: URLSearchParams }[]
  /** What becomes of requests for a set from now on; without a fault it is served well again. */
  spoil(dataset: string, fault?: SisterFault): void
  close(): Promise<void>
}

type Row = Readonly<Record<string, unknown>>
/** Answers in its place, or changes the rows that are served. */
export type SisterFault = (
  response: ServerResponse,
  rows: readonly Row[],
  query: URLSearchParams,
) => readonly Row[] | 'answered'

/** Sample rows of the sets, where they are present; they are not part of the project. */
const SAMPLES = fileURLToPath(new URL('../../../shared/secop/sister/', import.meta.url))
export const hasSamples = existsSync(SAMPLES)

export function sample(dataset: string): readonly Row[] {
  return JSON.parse(readFileSync(`${SAMPLES}${dataset}.json`, 'utf8')) as Row[]
}

async function startSisterServer(sets: Readonly<Record<string, readonly Row[]>>): Promise<SisterServer> {
  const requests: SisterServer['requests'] = []
  const faults = new Map<string, SisterFault>()
  const server = createServer((incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
    const query = partsOf(searchParams)
    const dataset = /[a-z0-9]{4}-[a-z0-9]{4}/.exec(pathname)?.[0] ?? ''
    requests.push({ dataset, path: pathname, query })
    const all = sets[dataset]
    if (!all) {
      answer(response, 404, { code: 'dataset.missing', error: true, message: 'Not found' })
      return
    }
    const columns = (query.get('$select') ?? '').split(',')
    const rows = all.filter(row => matches(row, query.get('$where') ?? ''))
    const left = faults.get(dataset)?.(response, rows, query) ?? rows
    if (left === 'answered') return
    const limit = Number(query.get('$limit') ?? 1000)
    const picked = left
      .slice(0, limit)
      .map(row => Object.fromEntries(columns.filter(name => name in row).map(name => [name, row[name]])))
    answer(response, 200, picked, { 'x-soda2-fields': JSON.stringify(columns) })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    spoil: (dataset, fault) => {
      if (fault) faults.set(dataset, fault)
      else faults.delete(dataset)
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A server with the rows of one set, and the source that asks it; both are gone when the test is. */
export async function sisterOf<S extends EvidenceSet>(set: S, rows: readonly Row[], settings: SisterSettings = {}) {
  const { dataset } = SISTER_SETS[set]
  const server = await startSisterServer({ [dataset]: rows })
  onTestFinished(() => server.close())
  const source = sisterSource({ baseUrl: server.url, proxy: false, sleep: async () => {}, ...settings })
  return {
    server,
    source,
    spoil: (fault?: SisterFault) => server.spoil(dataset, fault),
    ask: (...contracts: readonly (string | AskedContract)[]) =>
      source.ask(
        set,
        contracts.map(one => (typeof one === 'string' ? { id: one } : one)),
      ),
  }
}

export function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): 'answered' {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  return 'answered'
}

/** A column that the set no longer has. */
export const withoutColumn =
  (column: string): SisterFault =>
  (response, rows, query) =>
    (query.get('$select') ?? '').split(',').includes(column)
      ? answer(response, 400, {
          ...{ code: 'query.soql.no-such-column', error: true, message: `No such column: ${column}` },
          data: { column },
        })
      : rows

export const refused: SisterFault = response =>
  answer(response, 403, { code: 'permission_denied', error: true, message: 'no' })
export const outOfOrder: SisterFault = response => answer(response, 503, { error: true, message: 'busy' })
/** The connection is gone before anything is answered, where the query is one of those. */
export const reset =
  (isOne: (where: string) => boolean = () => true): SisterFault =>
  (response, rows, query) => {
    if (!isOne(query.get('$where') ?? '')) return rows
    response.socket?.resetAndDestroy()
    return 'answered'
  }
export const noRows: SisterFault = () => []
/** As many rows as the limit allows, however many contracts are asked for, unless it is only one. */
export const cutAbove =
  (contracts: number): SisterFault =>
  (_, rows, query) => {
    const asked = (query.get('$where') ?? '').split(',').length
    const [first] = rows
    return asked > contracts && first ? Array.from({ length: Number(query.get('$limit')) }, () => first) : rows
  }
export const without =
  (column: string): SisterFault =>
  (_, rows) =>
    rows.map(row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)))

/** The parts of a query, also where the newer interface puts it as one statement. */
function partsOf(query: URLSearchParams): URLSearchParams {
  const statement = /^SELECT (.*?)(?: WHERE (.*?))?(?: ORDER BY .*?)?(?: LIMIT (\d+))?$/.exec(query.get('query') ?? '')
  if (!statement) return query
  const [, select = '', where = '', limit = ''] = statement
  return new URLSearchParams([...query, ['$select', select], ['$where', where], ['$limit', limit]])
}

/** Whether a row is in `a = 'x' or b in ('y', 'z')`. */
function matches(row: Row, where: string): boolean {
  if (where === '') return true
  return where.split(' or ').some(filter => {
    const [, column = '', values = ''] = /^(\w+) (?:=|in) (.*)$/.exec(filter) ?? []
    return [...values.matchAll(/'((?:[^']|'')*)'/g)].some(([, value]) => row[column] === value)
  })
}
