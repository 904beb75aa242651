import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openEntityHost } from '../src/app/entity-host.js'
import { configuredEntities, installationInMemory } from '../src/app/installation.js'
import type { ContractStore } from '../src/bot/ports/store.js'
import { parseSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { at, TODAY } from './support/context.js'
import { secopRow } from './support/secop-rows.js'
import { startSodaServer } from './support/soda-server.js'

it('brings many entities by few requests, and commits few of them at once', async () => {
  const nits = Array.from({ length: 60 }, (_, n) => String(999_000_100 + n))
  const server = await startSodaServer(nits.map((nit, n) => secopRow(n, { nit_entidad: nit, codigo_entidad: `7${n}` })))
  onTestFinished(() => server.close())
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-many-'))
  const entities = nits.map(nit => ({ nit, people: `people-${nit}.csv`, assignments: `assignments-${nit}.csv` }))
  const source = { baseUrl: server.url, proxy: false }
  const read = parseSettings({ entities, source, dataDir: dir }, join(dir, 'cerrojo.json'), {}, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const { settings } = read
  const installation = installationInMemory()
  const { contracts } = installation.store
  const [running, plain] = [{ now: 0, most: 0 }, contracts.commit.bind(contracts)]
  contracts.commit = async (...args: Parameters<ContractStore['commit']>) => {
    running.most = Math.max(running.most, ++running.now)
    await new Promise(resolve => setImmediate(resolve))
    running.now--
    return plain(...args)
  }
  const notices = { listsFailed: () => {}, listKeptBack: () => {}, codeTried: () => {} }
  const served = configuredEntities(settings, commandsIn('es'))
  const now = at(TODAY)
  const host = openEntityHost(
    settings,
    installation,
    served,
    async () => null,
    () => now,
    notices,
  )
  const outcomes = await Promise.all(nits.map(nit => host.sync(nit, now)))
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['committed']))
  expect(server.requests.length).toBeLessThan(6)
  expect(running.most).toBeLessThanOrEqual(4)
  expect((await host.context(nits[59] ?? ''))?.entity.key).toBe(nits[59])
})
