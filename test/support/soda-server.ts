import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { REGISTER_COLUMNS } from '../../src/adapters/secop/columns.js'
import type { SecopRow } from './secop-rows.js'

/**
 * The interface of datos.gov.co for one data set, on a port of this machine: a real HTTP server that understands the
 * queries that Cerrojo puts (secop.md, Interface), and that can be told to misbehave.
 */
export interface SodaServer {
  /** Base address. */
  readonly url: string
  /** The requests so far, oldest first. */
  readonly requests: readonly SodaRequest[]
  /** Puts other rows in place, with a new cut, as the nightly rebuild does. */
  rebuild(rows: readonly SecopRow[], cut: string): void
  /** Says what happens to the next requests, one each; after that they are answered well again. */
  next(...faults: Fault[]): void
  /** Says what happens to every request of a kind from now on. */
  always(fault: Fault): void
  close(): Promise<void>
}

interface SodaRequest {
  readonly path: string
  readonly query: ReadonlyMap<string, string>
  readonly headers: IncomingMessage['headers']
}

/** What to do with a request instead of answering it well. `well` gives the good answer to spoil. */
export type Fault = (
  response: ServerResponse,
  well: (query?: ReadonlyMap<string, string>) => Good,
  query: SodaRequest['query'],
) => void

interface Good {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array
}

export interface SodaOptions {
  readonly dataset?: string
  readonly cut?: string
  /** Columns that the data set has; all that Cerrojo reads and those of the rows by default. */
  readonly columns?: readonly string[]
  /** Whether `X-SODA2-Fields` is sent; the platform leaves it out at times. */
  readonly withFieldsHeader?: boolean
}

const DEFAULT_LIMIT = 1_000

export async function startSodaServer(rows: readonly SecopRow[], options: SodaOptions = {}): Promise<SodaServer> {
  const { dataset = 'jbjy-vk9h', withFieldsHeader = true } = options
  const requests: SodaRequest[] = []
  const faults: Fault[] = []
  let standing: Fault | undefined
  let table = tableOf(rows, options.columns)
  let cut = options.cut ?? '2026-09-14T09:41:12.345Z'

  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost')
    const query = new Map(url.searchParams)
    requests.push({ path: url.pathname, query, headers: incoming.headers })
    const well = (changed: ReadonlyMap<string, string> = query): Good => {
      if (url.pathname !== `/resource/${dataset}.json`) return failure(404, 'dataset.missing', 'Not found')
      return answer(table, changed, cut, withFieldsHeader)
    }
    const fault = faults.shift() ?? standing ?? giveWell
    fault(response, well, query)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    rebuild: (changed, newSnapshot) => {
      table = tableOf(changed, options.columns)
      cut = newSnapshot
    },
    next: (...more) => {
      faults.push(...more)
    },
    always: fault => {
      standing = fault
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

// ---- Faults -----------------------------------------------------------------------------------------------------

/** A good answer. */
export const giveWell: Fault = (response, well) => send(response, well())

/** An answer of one's own. */
export function give(status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}): Fault {
  return response => send(response, { status, headers, body })
}

/** The connection is reset before anything is answered. */
export const reset: Fault = response => {
  response.socket?.resetAndDestroy()
}

/** Headers and half of the body, then the connection is gone. */
export const resetMidway: Fault = (response, well) => {
  const { status, headers, body } = well()
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.write(body.slice(0, body.length / 2), () => response.socket?.resetAndDestroy())
}

/** Half of the body, sent as if it were all. */
export const halfOfIt: Fault = (response, well) => {
  const good = well()
  send(response, { ...good, body: good.body.slice(0, good.body.length / 2) })
}

/** Nothing at all, until the client gives up. */
export const silence: Fault = () => {}

/** The first page, whichever was asked for. */
export const firstPageAgain: Fault = (response, well, query) => {
  const where = query.get('$where')?.replace(/^\((.*)\) and :id > .*$/s, '$1')
  send(response, well(new Map([...query, ...(where === undefined ? [] : [['$where', where] as const])])))
}

/** Only to requests for pages of rows, and a good answer to all others. */
export function onPages(fault: Fault): Fault {
  return (response, well, query) => (query.get('$order') === ':id' ? fault : giveWell)(response, well, query)
}

function send(response: ServerResponse, { status, headers, body }: Good): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers })
  response.end(body)
}

// ---- The query language, as far as it is used -------------------------------------------------------------------

interface Table {
  readonly columns: ReadonlySet<string>
  readonly rows: readonly SecopRow[]
}

function tableOf(rows: readonly SecopRow[], columns?: readonly string[]): Table {
  const numbered = rows.map((row, i) => ({ ':id': `row-cerr~${String(i).padStart(7, '0')}`, ...row }))
  return {
    rows: numbered,
    columns: new Set(columns ?? [...REGISTER_COLUMNS, ...new Set(rows.flatMap(row => Object.keys(row)))]),
  }
}

class NoSuchColumn extends Error {}

function answer(table: Table, query: ReadonlyMap<string, string>, cut: string, withFieldsHeader: boolean): Good {
  try {
    const chosen = where(table, query.get('$where'))
    const select = query.get('$select')
    if (query.has('$group')) {
      const groups = new Map<string, number>()
      for (const { nit_entidad, codigo_entidad } of chosen) {
        const key = JSON.stringify({ nit_entidad, codigo_entidad })
        groups.set(key, (groups.get(key) ?? 0) + 1)
      }
      const counts = [...groups].map(([key, total]) => ({ ...JSON.parse(key), total: String(total), cut }))
      return good(counts, ['nit_entidad', 'codigo_entidad', 'total', 'cut'], cut, withFieldsHeader)
    }
    if (select?.includes('count(')) {
      const summary = [{ total: String(chosen.length), ...(chosen.length > 0 && { cut }) }]
      return good(summary, ['total', 'cut'], cut, withFieldsHeader)
    }
    const fields = select ? select.split(',').map(field => known(table, field.trim())) : [...table.columns]
    const limited = chosen.slice(0, Number(query.get('$limit') ?? DEFAULT_LIMIT))
    const rows = limited.map(row =>
      Object.fromEntries(fields.flatMap(f => (row[f] === undefined ? [] : [[f, row[f]]]))),
    )
    return good(rows, fields, cut, withFieldsHeader)
  } catch (error) {
    if (!(error instanceof NoSuchColumn)) throw error
    const code = 'query.soql.no-such-column'
    return failure(400, code, `Query coordinator error: ${code}; No such column: ${error.message}`, error.message)
  }
}

/** `column = '…'`, `column in ('…', '…')`, joined by `or`; and a keyset. */
function where(table: Table, text = ''): readonly SecopRow[] {
  const conditions = [...text.matchAll(/(\w+) (?:= |in \()((?:'(?:[^']|'')*'(?:, )?)+)/g)].map(
    ([, column = '', values = '']) => ({
      column: known(table, column),
      values: new Set(literals(values)),
    }),
  )
  const after = literals(/:id > ('(?:[^']|'')*')/.exec(text)?.[1] ?? '')[0] ?? ''
  return table.rows.filter(
    row =>
      String(row[':id']) > after &&
      (conditions.length === 0 || conditions.some(({ column, values }) => values.has(String(row[column])))),
  )
}

function literals(text: string): string[] {
  return [...text.matchAll(/'((?:[^']|'')*)'/g)].map(([, inner = '']) => inner.replaceAll("''", "'"))
}

function known(table: Table, column: string): string {
  if (!column.startsWith(':') && !table.columns.has(column)) throw new NoSuchColumn(column)
  return column
}

function good(rows: readonly unknown[], fields: readonly string[], cut: string, withFieldsHeader: boolean): Good {
  const modified = new Date(cut).toUTCString()
  const headers = {
    etag: `"${cut}"`,
    'last-modified': modified,
    'x-soda2-truth-last-modified': modified,
    'x-soda2-data-out-of-date': 'false',
    ...(withFieldsHeader && {
      'x-soda2-fields': JSON.stringify(fields),
      'x-soda2-types': JSON.stringify(fields.map(() => 'text')),
    }),
  }
  return { status: 200, headers, body: `${JSON.stringify(rows)}\n` }
}

function failure(status: number, code: string, message: string, column?: string): Good {
  return {
    status,
    headers: {},
    body: JSON.stringify({ code, error: true, message, ...(column && { data: { column } }) }),
  }
}
