import fs, { rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

const SUBJECTS = Array.from({ length: 200 }, (_, n) => `c${n}`)

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

it('asks the disk for no log of a contract that has none, and for none twice', async () => {
  const store = await openStore({ dir: join(aFolder(), 'data') })
  await store.said.append('demo', 'c7', aStatement('a'), 0)
  await store.said.of('demo', [])
  const looked = vi.spyOn(fs, 'statSync')
  syncBuiltinESMExports()
  expect([...(await store.said.of('demo', SUBJECTS)).keys()]).toEqual(['c7'])
  expect(looked).toHaveBeenCalledTimes(1)
  expect((await store.said.of('demo', SUBJECTS)).get('c7')?.version).toBe(1)
  expect(looked).toHaveBeenCalledTimes(1)
  await store.said.append('demo', 'c7', aStatement('b'), 1)
  expect((await store.said.of('demo', SUBJECTS)).get('c7')?.version).toBe(2)
  await store.said.append('demo', 'c8', aStatement('b'), 0)
  expect([...(await store.said.of('demo', SUBJECTS)).keys()]).toEqual(['c7', 'c8'])
  await store.close()
})

it('of a log that was taken away under it says so rather than that nothing was said, and a start writes it again', async () => {
  const dir = join(aFolder(), 'data')
  const store = await openStore({ dir })
  await store.said.append('demo', 'c1', aStatement('a'), 0)
  await store.said.append('demo', 'c2', aStatement('b'), 0)
  await store.said.of('demo', [])
  for (const name of ['c1.json', 'c1.json.bak']) rmSync(join(dir, 'demo/said', name))
  await expect(store.said.of('demo', ['c1'])).rejects.toThrow(/c1\.json and its copy are missing\. Restart the service/)
  await expect(store.said.append('demo', 'c1', aStatement('c'), 0)).rejects.toThrow(/are missing/)
  expect(store.notices).toMatchObject([{ kind: 'document-lost', needsAttention: true }])
  expect((await store.said.of('demo', ['c2'])).get('c2')?.version).toBe(1)
  await store.close()
  const again = await openStore({ dir })
  expect((await again.said.of('demo', ['c1'])).get('c1')?.version).toBe(1)
  await again.close()
})

it('is seen by who reads beside the one that writes', async () => {
  const dir = join(aFolder(), 'data')
  const writer = await openStore({ dir })
  await writer.said.append('demo', 'c1', aStatement('a'), 0)
  const reader = await openStore({ dir, readOnly: true, check: false })
  expect([...(await reader.said.of('demo', SUBJECTS)).keys()]).toEqual(['c1'])
  await writer.said.append('demo', 'c2', aStatement('b'), 0)
  expect([...(await reader.said.of('demo', SUBJECTS)).keys()]).toEqual(['c1', 'c2'])
  await reader.close()
  await writer.close()
})
