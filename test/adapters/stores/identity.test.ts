import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StoreDamaged } from '../../../src/adapters/stores/errors.js'
import { demoIdentity, identityOf, openIdentity, readIdentity } from '../../../src/adapters/stores/files/identity.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'
import { noticesOf } from './said.js'

const idIn = (dir: string) => openIdentity(dir).personId('demo', '52123456')

it('makes an opaque id, the same one every time', () => {
  const id = demoIdentity.personId('demo', '52123456')
  expect(id).toMatch(/^p_[0-9a-v]{16}$/)
  expect(demoIdentity.personId('demo', '52123456')).toBe(id)
})

it('makes another id for another document, entity or secret', () => {
  const ids = [
    demoIdentity.personId('demo', '52123456'),
    demoIdentity.personId('demo', '52123457'),
    demoIdentity.personId('other', '52123456'),
    demoIdentity.personId('demo5', '2123456'),
    identityOf(Buffer.alloc(32)).personId('demo', '52123456'),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

it('makes the secret once, for its owner only', () => {
  const dir = aFolder()
  const id = idIn(dir)
  expect(idIn(dir)).toBe(id)
  expect(readIdentity(dir)?.personId('demo', '52123456')).toBe(id)
  for (const name of ['installation.json', 'installation.json.bak']) {
    expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600)
  }
  expect(idIn(aFolder())).not.toBe(id)
})

it('makes none where it may only read', () => {
  expect(readIdentity(aFolder())).toBeNull()
})

it('takes the copy when the secret is damaged or lost, and the store puts it back', async () => {
  const dir = aFolder()
  const path = join(dir, 'installation.json')
  const id = idIn(dir)
  writeFileSync(path, '')
  expect(idIn(dir)).toBe(id)
  rmSync(path)
  expect(idIn(dir)).toBe(id)
  const store = await openStore({ dir })
  expect(noticesOf(store)).toEqual([`${path} is missing: its last good copy, ${path}.bak, is used.`])
  await store.close()
  expect(readFileSync(path)).toEqual(readFileSync(`${path}.bak`))
})

it('refuses to make a new secret beside data', async () => {
  const dir = aFolder()
  const store = await openStore({ dir })
  await store.said.append('demo', 'C1', aStatement('k1'), 0)
  await store.close()
  rmSync(join(dir, 'installation.json'))
  rmSync(join(dir, 'installation.json.bak'))
  expect(() => openIdentity(dir)).toThrow(StoreDamaged)
  await expect(openStore({ dir })).rejects.toThrow(/installation\.json is missing although .* from a backup/)
  await expect(openStore({ dir, readOnly: true })).rejects.toThrow(StoreDamaged)
})
