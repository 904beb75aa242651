import { expect, it, onTestFinished } from 'vitest'
import { secopRegister } from '../../../src/adapters/secop/client.js'
import { nitSpellings } from '../../../src/adapters/secop/nit.js'
import { type PassSettings, secopPass } from '../../../src/adapters/secop/one-pass.js'
import type { RegisterState } from '../../../src/bot/ports/register.js'
import { type SecopRow, secopRow } from '../../support/secop-rows.js'
import { give, giveWell, onPages, startSodaServer } from '../../support/soda-server.js'

/* The register read once for many entities: each gets what it would have got by itself, and fails by itself. */

const ENTITIES = Array.from({ length: 60 }, (_, n) => ({
  key: `9990${n + 10_000}`,
  nit: `9990${n + 10_000}`,
  codes: [],
}))
const CODED = { key: '888000111', nit: '888000111', codes: ['788000111'] }
const ALL = [...ENTITIES, CODED]

/** Rows of all of them mixed, some with the check digit in the NIT, and of one that nobody seeks. */
function rowsOf(each: number): SecopRow[] {
  const rows: SecopRow[] = []
  for (let n = 0; n < each; n++) {
    for (const [at, { nit }] of ENTITIES.entries())
      rows.push(secopRow(rows.length, { nit_entidad: nitSpellings(nit)[n % 2], codigo_entidad: `7${at}` }))
    rows.push(secopRow(rows.length, { nit_entidad: CODED.nit, codigo_entidad: CODED.codes[0] }))
    rows.push(secopRow(rows.length, { nit_entidad: '777000111', codigo_entidad: '79' }))
  }
  return rows
}

async function serverWith(rows: readonly SecopRow[], more: Partial<PassSettings> = {}) {
  const server = await startSodaServer(rows)
  onTestFinished(() => server.close())
  const settings = {
    baseUrl: server.url,
    proxy: false,
    pageSize: 100,
    retries: 0,
    sleep: async () => {},
    ...more,
  } as const
  return { server, settings, pass: secopPass({ ...settings, wait: async () => {} }) }
}

async function idsIn(state: RegisterState): Promise<string[]> {
  const ids: string[] = []
  for await (const { records } of state.pages()) for (const { contract } of records) ids.push(contract.id)
  return ids.sort()
}

const readAll = (states: readonly RegisterState[]) => Promise.allSettled(states.map(idsIn))
const openAll = (pass: ReturnType<typeof secopPass>, of: readonly (typeof ALL)[number][] = ALL) =>
  Promise.all(of.map(entity => pass.open(entity)))
const firstPage = () => {
  let pages = 0
  return () => pages++ === 0
}

it('gives each entity what it would have got by itself, with each row read once', async () => {
  const { server, settings, pass } = await serverWith(rowsOf(7))
  const states = await openAll(pass)
  expect(server.requests).toHaveLength(2)
  const got = await readAll(states)
  // Four pages and a bit of 427 rows, and what is there at the end.
  expect(server.requests).toHaveLength(2 + 5 + 1)
  for (const at of [0, 59, 60]) {
    const { nit, codes } = ALL[at] ?? CODED
    const by = codes.length > 0 ? { entityCodes: codes } : { nits: [nit] }
    const alone = await secopRegister({ ...settings, ...by }).open()
    expect(states[at]).toMatchObject({ version: alone.version, asOf: alone.asOf, expectedRows: alone.expectedRows })
    expect(got[at]).toEqual({ status: 'fulfilled', value: await idsIn(alone) })
  }
})

it('gives whoever asks twice at once all of it both times', async () => {
  const { pass } = await serverWith(rowsOf(2))
  const [first, again, other] = await readAll(await openAll(pass, [...ALL.slice(0, 1), ...ALL.slice(0, 2)]))
  expect(first).toMatchObject({ status: 'fulfilled', value: { length: 2 } })
  expect(again).toEqual(first)
  expect(other?.status).toBe('fulfilled')
})

it('lets one entity of which rows are missing fail alone', async () => {
  const { server, pass } = await serverWith(rowsOf(3))
  const states = await openAll(pass)
  const isFirst = firstPage()
  const spoilt = onPages((response, well, query) => {
    const { body, headers } = well()
    const rows = JSON.parse(String(body))
    if (!isFirst()) return giveWell(response, well, query)
    give(200, JSON.stringify([{ ...rows[0], nit_entidad: '777000111' }, ...rows.slice(1)]), headers)(
      response,
      well,
      query,
    )
  })
  server.always(spoilt)
  const got = await readAll(states)
  expect(got.map(({ status }) => status)).toEqual(ALL.map((_, at) => (at === 0 ? 'rejected' : 'fulfilled')))
  expect(got[0]).toMatchObject({ reason: { code: 'truncated' } })
})

it('takes nothing of a data set that was rebuilt meanwhile, and reads the new one the next time', async () => {
  const { server, pass } = await serverWith(rowsOf(2))
  const before = await openAll(pass)
  server.rebuild(rowsOf(3), '2026-09-15T09:41:12.345Z')
  const got = await readAll(before)
  expect(new Set(got.map(each => (each.status === 'rejected' ? each.reason.code : 'read')))).toEqual(
    new Set(['changed']),
  )
  const then = await readAll(await openAll(pass))
  expect(then.every(each => each.status === 'fulfilled' && each.value.length === 3)).toBe(true)
})

it('fails all of a group whose pages do not come, and none of another', async () => {
  const { server, pass } = await serverWith(rowsOf(2), { rowsTogether: 60 })
  const states = await openAll(pass)
  const isFirst = firstPage()
  server.always(onPages((response, well, query) => (isFirst() ? give(500) : giveWell)(response, well, query)))
  const got = await readAll(states)
  expect(got.filter(({ status }) => status === 'rejected')).toHaveLength(30)
})

it('reads by itself whoever has more rows than are held together, and says whose rows there are none of', async () => {
  const { server, pass } = await serverWith(rowsOf(5), { rowsTogether: 4 })
  const [state] = await openAll(pass, [CODED])
  expect(server.requests.at(-2)?.query.get('$where')).toBe("codigo_entidad = '788000111'")
  expect(state && (await idsIn(state))).toHaveLength(5)
  await expect(pass.open({ key: '1', nit: '123456789', codes: [] })).rejects.toMatchObject({ code: 'no-rows' })
})
