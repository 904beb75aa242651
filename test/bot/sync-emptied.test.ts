import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { secopRegister } from '../../src/adapters/secop/client.js'
import { openFile } from '../../src/adapters/secop/file.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { RegisterState } from '../../src/bot/ports/register.js'
import type { Store } from '../../src/bot/ports/store.js'
import { type SyncArgs, sync } from '../../src/bot/sync/sync.js'
import { person, worldOf } from '../support/context.js'
import { ENTITY, type SecopRow, secopRow, secopRows } from '../support/secop-rows.js'
import { type SodaServer, startSodaServer } from '../support/soda-server.js'
import { Campaign } from './plan-fixture.js'

/* A column that loses everything keeps the old cut, wherever the rows come from. */

const ROWS = 5

let folder: string
let server: SodaServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-emptied-'))
  server = await startSodaServer(secopRows(1))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

let store: Store
let cuts: number
beforeEach(() => {
  store = memoryStore()
  cuts = 0
})

type Open = (rows: readonly SecopRow[], left: readonly string[]) => Promise<RegisterState>

/** How rows come in; columns that are `left` out are in no row and, in a table, not in the header either. */
const SOURCES: Readonly<Record<string, Open>> = {
  interface: async rows => {
    server.rebuild(rows, `2027-07-0${++cuts}T09:41:12.345Z`)
    return secopRegister({ baseUrl: server.url, nits: [ENTITY.nit] }).open()
  },
  JSON: async rows => openFile(written('rows.json', JSON.stringify(rows))),
  CSV: async (rows, left) => {
    const header = Object.keys(secopRow(0)).filter(column => column !== 'urlproceso' && !left.includes(column))
    const lines = rows.map(row => header.map(column => `"${row[column] ?? ''}"`).join(','))
    return openFile(written('rows.csv', [header.join(','), ...lines, ''].join('\n')))
  },
}

function written(name: string, text: string): string {
  const path = join(folder, `${++cuts}-${name}`)
  writeFileSync(path, text)
  return path
}

const run = (registerState: RegisterState, more: Partial<SyncArgs> = {}) =>
  sync({
    store,
    registerState,
    entity: ENTITY.nit,
    now: new Date('2027-07-01T10:00:00Z'),
    identities: { personOf: document => `p_${document}`, listed: new Map() },
    ...more,
  })

async function stored() {
  const all: unknown[] = []
  for await (const { contracts: batch } of store.contracts.all(ENTITY.nit)) all.push(...batch)
  return all
}

const ANA = person('p_10000001', ['supervisor'])

/** The reminders of the entity, on what is stored of it. */
async function campaign(): Promise<Campaign> {
  const { context } = await worldOf([])
  const entity = { key: ENTITY.nit, name: ENTITY.name }
  return new Campaign({ ...context, store, entity, directory: new Map([[ANA.id, ANA]]) })
}

const REGISTER_COLUMNS = [
  ['supervisor', 'n_mero_de_documento_supervisor'],
  ['state', 'estado_contrato'],
  ['end', 'fecha_de_fin_del_contrato'],
] as const
const CELLS: readonly (readonly [string, string | null])[] = [
  ['left out', null],
  ['“No Definido”', 'No Definido'],
  ['unreadable', '¿?'],
]
const TABLE = Object.entries(SOURCES).flatMap(([source, open]) =>
  REGISTER_COLUMNS.flatMap(([kind, column]) =>
    CELLS.map(([how, cell]) => ({ source, open, kind, column, how, cell, left: cell === null ? [column] : [] })),
  ),
)

describe.each(TABLE)('$source: $column, $how on every row', ({ open, kind, column, cell, left }) => {
  const emptied = () => open(secopRows(ROWS, { [column]: cell }), left)

  it('keeps the old cut, names the column, and takes the new one when told to', async () => {
    expect(await run(await open(secopRows(ROWS), []))).toMatchObject({ kind: 'committed' })
    const [head, contracts] = [await store.contracts.head(ENTITY.nit), await stored()]
    const next = await emptied()
    expect(await run(next)).toMatchObject({
      kind: 'kept',
      why: 'emptied',
      emptied: [kind],
      snapshot: head,
      refused: next.version,
      before: ROWS,
      after: ROWS,
      vanishedOpen: 0,
      examples: [],
    })
    expect(await store.contracts.head(ENTITY.nit)).toEqual(head)
    expect(await stored()).toEqual(contracts)
    expect(await run(next, { accept: true })).toMatchObject({ kind: 'committed' })
  })

  it('leaves the contracts in the digest of the next morning', async () => {
    await run(await open(secopRows(ROWS), []))
    await run(await emptied())
    const { card } = await (await campaign()).message('2027-07-02', ANA)
    expect(card.summary).toMatch(new RegExp(`^${ROWS} por cerrar`))
  })

  it('is no loss any more once it was accepted', async () => {
    await run(await emptied(), { accept: true })
    const rows = [...secopRows(ROWS, { [column]: cell }), secopRow(ROWS + 1, { [column]: cell })]
    expect(await run(await open(rows, left))).toMatchObject({ kind: 'committed', first: false })
  })

  it('is no loss while one row can be read', async () => {
    await run(await open(secopRows(ROWS), []))
    const rows = [...secopRows(ROWS - 1, { [column]: cell }), secopRow(ROWS)]
    expect(await run(await open(rows, []))).toMatchObject({ kind: 'committed' })
  })

  // Small entities may have nobody named, and an entity's own list may say who it is; without states or ends nothing can
  // be told of any contract.
  it(`is ${kind === 'supervisor' ? 'taken' : 'not taken'} as the first cut`, async () => {
    const outcome = await run(await emptied())
    if (kind === 'supervisor') expect(outcome).toMatchObject({ kind: 'committed', first: true })
    else {
      expect(outcome).toMatchObject({
        kind: 'kept',
        why: 'emptied',
        emptied: [kind],
        snapshot: null,
        before: 0,
        after: ROWS,
      })
      expect(await store.contracts.head(ENTITY.nit)).toBeNull()
    }
  })
})
