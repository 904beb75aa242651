import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StoreError, StoreInUse } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { aContract, aCut, aStatement } from '../../contracts/store-data.js'
import { currentCut, fill, stateOf, WHOLE } from './damaged-folder.js'
import { aFolder } from './folder.js'

it('makes a missing folder, for its owner only', async () => {
  const dir = join(aFolder(), 'a', 'data')
  const store = await openStore({ dir })
  await store.said.append('demo', 'C1', aStatement('k1'), 0)
  await store.close()
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  const log = readdirSync(join(dir, 'demo/said')).find(name => name.endsWith('.json'))
  expect(statSync(join(dir, 'demo/said', log ?? '')).mode & 0o777).toBe(0o600)
})

it('makes nothing when it only reads', async () => {
  const dir = join(aFolder(), 'data')
  const store = await openStore({ dir, readOnly: true })
  expect(await store.contracts.head('demo')).toBeNull()
  await expect(store.said.append('demo', 'C1', aStatement('k1'), 0)).rejects.toThrow('opened for reading only')
  await expect(store.contracts.commit('demo', aCut('one', []), null)).rejects.toThrow(StoreError)
  await store.close()
  expect(existsSync(dir)).toBe(false)
})

it('keeps what it stored for the next start', async () => {
  const dir = aFolder()
  await fill(dir)
  const store = await openStore({ dir })
  expect(await stateOf(store)).toEqual(WHOLE)
  await store.close()
})

it('refuses a second writer and lets readers in', async () => {
  const dir = aFolder()
  await fill(dir)
  const store = await openStore({ dir })
  await expect(openStore({ dir })).rejects.toThrow(StoreInUse)
  const reader = await openStore({ dir, readOnly: true })
  await store.said.append('demo', 'c9', aStatement('k9'), 0)
  expect((await reader.said.of('demo', ['c9'])).size).toBe(1)
  for (const [cut, before] of ['a new b', 'b a', 'c b'].map(text => text.split(' '))) {
    await store.contracts.commit('demo', aCut(cut ?? '', [aContract('C1', { object: cut ?? '' })]), before ?? null)
    expect((await reader.contracts.of('demo', ['p_one'])).contracts.map(({ object }) => object)).toEqual([cut])
  }
  expect(reader.notices).toEqual([])
  await store.close()
})

it('writes nothing once it is closed', async () => {
  const dir = aFolder()
  const store = await openStore({ dir })
  const commit = store.contracts.commit('demo', aCut('one', [aContract('C1')]), null)
  const closed = store.close()
  await expect(store.said.append('demo', 'C1', aStatement('k1'), 0)).rejects.toThrow('was closed')
  await expect(store.contracts.commit('demo', aCut('two', []), 'one')).rejects.toThrow('was closed')
  await commit
  await closed
  const next = await openStore({ dir })
  expect((await next.contracts.head('demo'))?.id).toBe('one')
  await next.close()
})

it('reads only what a question needs', async () => {
  const dir = aFolder()
  const store = await openStore({ dir })
  const contracts = Array.from({ length: 3_000 }, (_, n) =>
    aContract(`C${n}`, { supervisors: [`p_${Math.floor(n / 200)}`], reference: `R-${n}` }),
  )
  await store.contracts.commit('demo', aCut('one', contracts), null)
  const names = readdirSync(join(dir, 'demo/cuts'), { recursive: true, encoding: 'utf8' })
  expect(names.filter(name => /contracts-\d+\.json$/.test(name))).toHaveLength(15)
  for (const name of names) if (/contracts-([0-689]|1\d)\.json$/.test(name)) rmSync(join(dir, 'demo/cuts', name))
  expect((await store.contracts.of('demo', ['p_7'])).contracts).toHaveLength(200)
  expect((await store.contracts.byId('demo', ['C1400', 'C1599'])).contracts).toHaveLength(2)
  expect((await store.contracts.byReference('demo', 'r1500')).contracts).toHaveLength(1)
  expect(await store.contracts.roster('demo')).toHaveLength(15)
  await store.close()
})

it('keeps two cuts and nothing of older or unfinished ones', async () => {
  const dir = aFolder()
  await fill(dir)
  mkdirSync(join(dir, 'demo/cuts/unfinished_00000000'))
  writeFileSync(join(dir, 'demo/cuts/unfinished_00000000/contracts-0.json'), '{')
  const store = await openStore({ dir })
  expect(readdirSync(join(dir, 'demo/cuts')).map(name => name.slice(0, 4))).toEqual(['new_', 'old_'])
  await store.contracts.commit('demo', aCut('third', []), 'new')
  await store.close()
  expect(readdirSync(join(dir, 'demo/cuts')).map(name => name.slice(0, 4))).toEqual(['new_', 'thir'])
})

it('writes the source of contracts once, and no document number anywhere', async () => {
  const dir = aFolder()
  await fill(dir)
  const text = readFileSync(join(currentCut(dir), 'contracts-0.json'), 'utf8')
  expect(text).not.toContain('jbjy-vk9h')
  expect(readFileSync(join(dir, 'demo/head.json'), 'utf8')).toContain('jbjy-vk9h')
})

it('starts beside a folder that is not its own', async () => {
  const dir = aFolder()
  mkdirSync(join(dir, 'lost+found'))
  const store = await openStore({ dir })
  expect(store.notices).toEqual([])
  await store.close()
})

it('refuses to store what it could not read', async () => {
  const store = await openStore({ dir: aFolder() })
  const wrong = { ...aStatement('k1'), note: 'of no such statement' }
  await expect(store.said.append('demo', 'C1', wrong, 0)).rejects.toThrow(/cannot be stored as said.*"note"/s)
  expect(await store.said.of('demo', ['C1'])).toEqual(new Map())
  await store.close()
})
