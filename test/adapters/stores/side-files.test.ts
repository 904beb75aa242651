import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { StoreDamaged, StoreError } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { issueAdminCode, redeemAdminCode } from '../../../src/bot/accounts/admin-code.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { bogota, DAY } from '../../contracts/deliveries-data.js'
import { STATES } from '../../contracts/store-state.js'
import { aFolder } from './folder.js'

const NOW = bogota(DAY)
const ENTITY = '999000111'

describe('the small files beside the data', () => {
  let dir: string
  let store: Store
  beforeEach(async () => {
    dir = join(aFolder(), 'data')
    store = await openStore({ dir })
    onTestFinished(() => store.close())
  })

  const sideFiles = () => readdirSync(dir).filter(name => /^(admin-code|refused-cut|reminding)-/.test(name))

  it('are the user’s own, and know a code without telling it', async () => {
    const { code } = await issueAdminCode(store, ENTITY, NOW)
    expect(sideFiles()).toEqual([`admin-code-${ENTITY}.json`])
    const path = join(dir, `admin-code-${ENTITY}.json`)
    expect(readFileSync(path, 'utf8')).not.toContain(code.replaceAll('-', ''))
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await redeemAdminCode(store, ENTITY, code, { platform: 'slack', tenant: 'T1', user: 'U1' }, NOW)).toBe(
      'accepted',
    )
    expect(sideFiles()).toEqual([])
  })

  it('outlive the process, and are read beside one that writes', async () => {
    await store.state.blindness.write(ENTITY, STATES.blindness[1])
    const reader = await openStore({ dir, readOnly: true })
    expect(await reader.state.blindness.read(ENTITY)).toEqual(STATES.blindness[1])
    const writes = [reader.state.blindness.write(ENTITY, null), reader.state.blindness.update(ENTITY, () => null)]
    for (const write of writes) await expect(write).rejects.toThrow('was opened for reading only')
    await reader.close()
    await store.close()
    await expect(store.state.blindness.write(ENTITY, null)).rejects.toThrow(StoreError)
    store = await openStore({ dir })
    expect(await store.state.blindness.read(ENTITY)).toEqual(STATES.blindness[1])
  })

  it('are read where an older program said less', async () => {
    const { emptied: _, ...old } = STATES.refusedSnapshot[0]
    writeFileSync(join(dir, `refused-cut-${ENTITY}.json`), JSON.stringify({ entity: ENTITY, ...old }))
    expect(await store.state.refusedSnapshot.read(ENTITY)).toEqual({ ...old, emptied: [] })
  })

  const GOOD = JSON.stringify({ v: 1, kind: 'admin-code', entity: ENTITY, ...STATES.adminCode[0] })
  it.each([
    ['zeros', '\0\0', 'not-whole'],
    ['nothing', '', 'not-whole'],
    ['a torn one', GOOD.slice(0, 100), 'not-whole'],
    ['no object', '[]', 'shape'],
    ['half of it', JSON.stringify({ entity: ENTITY, attempts: 0 }), 'shape'],
    ['more than it should', GOOD.replace('{', '{"more":1,'), 'shape'],
    ['another kind', GOOD.replace('admin-code', 'reminding'), 'kind'],
  ])('say so where they hold %s: a code is lost, a hint is none', async (_, bytes, flaw) => {
    const { code } = await issueAdminCode(store, ENTITY, NOW)
    const path = join(dir, `admin-code-${ENTITY}.json`)
    writeFileSync(path, bytes)
    const trying = redeemAdminCode(store, ENTITY, code, { platform: 'slack', tenant: 'T1', user: 'U1' }, NOW)
    await expect(trying).rejects.toThrow(StoreDamaged)
    await expect(trying).rejects.toThrow('Run `cerrojo init` again for a new code.')
    await expect(trying).rejects.toMatchObject({ detail: { kind: 'damaged', path, flaw, remedy: 'new-admin-code' } })
    expect(readFileSync(path, 'utf8')).toBe(bytes)
    const again = await issueAdminCode(store, ENTITY, NOW)
    expect(await redeemAdminCode(store, ENTITY, again.code, { platform: 'slack', tenant: 'T1', user: 'U1' }, NOW)).toBe(
      'accepted',
    )

    writeFileSync(join(dir, `refused-cut-${ENTITY}.json`), bytes)
    writeFileSync(join(dir, `reminding-${ENTITY}.json`), bytes.replace('reminding', 'other'))
    expect(await store.state.refusedSnapshot.read(ENTITY)).toBeNull()
    expect(await store.state.blindness.read(ENTITY)).toBeNull()
    await store.state.blindness.write(ENTITY, STATES.blindness[0])
    expect(await store.state.blindness.read(ENTITY)).toEqual(STATES.blindness[0])
  })
})
