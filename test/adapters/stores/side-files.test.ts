import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { StoreDamaged, StoreError } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import type { MovableStore } from '../../../src/adapters/stores/transfer.js'
import { issueAdminCode, redeemAdminCode } from '../../../src/bot/accounts/admin-code.js'
import { bogota, DAY } from '../../contracts/deliveries-data.js'
import { INSTALL } from '../../contracts/store-installs.js'
import { STATES } from '../../contracts/store-state.js'
import { aFolder } from './folder.js'

const NOW = bogota(DAY)
const ENTITY = '999000111'

describe('the small files beside the data', () => {
  let dir: string
  let store: MovableStore
  beforeEach(async () => {
    dir = join(aFolder(), 'data')
    store = await openStore({ dir })
    onTestFinished(() => store.close())
  })

  const sideFiles = () => readdirSync(dir).filter(name => /^(admin-code|refused-cut|reminding)-/.test(name))

  it('are the user’s own, and know a code without telling it', async () => {
    const { code } = await issueAdminCode(store, ENTITY, NOW)
    expect(sideFiles()).toEqual([`admin-code-${ENTITY}.json`, `admin-code-${ENTITY}.json.bak`])
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

  it('of one place where the app is, which cannot be read, say so and keep no other from its own', async () => {
    const [one, other] = [INSTALL, { ...INSTALL, place: 'T9' }]
    for (const each of [one, other]) await store.installs.change(each.place, () => each)
    await store.close()
    const path = join(dir, readdirSync(dir).find(name => /^installed-t0123abcd-.*\.json$/.test(name)) ?? '')
    const bytes = readFileSync(path)
    rmSync(path)
    mkdirSync(path)
    store = await openStore({ dir })
    expect(await store.installs.all()).toEqual([other])
    expect(store.notices.map(({ words }) => words.en)).toEqual([
      expect.stringMatching(/installed-t0123abcd-.*json cannot be read \(EISDIR\).*cerrojo entity link NIT/),
    ])
    // Mended, it is back at the next look.
    rmdirSync(path)
    writeFileSync(path, bytes)
    expect(await store.installs.all()).toEqual([one, other])
  })

  const USER = { platform: 'slack', tenant: 'T1', user: 'U1' } as const
  const wrong = (kind: string, bytes: string) => (path: string) =>
    writeFileSync(path, bytes.replace('KIND', kind === 'reminding' ? 'refused-cut' : 'reminding'))
  it.each([
    ['zeros', '\0\0'],
    ['nothing', ''],
    ['no object', '[]'],
    ['an old one, torn', `{"v":1,"kind":"admin-code","entity":"${ENTITY}"`],
    ['half of an old one', JSON.stringify({ entity: ENTITY, attempts: 0 })],
    ['an old one of another kind', JSON.stringify({ v: 1, kind: 'KIND', entity: ENTITY })],
  ])(
    'are read from their copy where they hold %s, and else a code is refused and a hint is none; both are told',
    async (_, bytes) => {
      const at = (kind: string) => join(dir, `${kind}-${ENTITY}.json`)
      const damage = (kind: string, copyToo: boolean) =>
        [at(kind), ...(copyToo ? [`${at(kind)}.bak`] : [])].forEach(wrong(kind, bytes))

      const { code } = await issueAdminCode(store, ENTITY, NOW)
      damage('admin-code', true)
      const trying = redeemAdminCode(store, ENTITY, code, USER, NOW)
      await expect(trying).rejects.toThrow(StoreDamaged)
      await expect(trying).rejects.toThrow('Run `cerrojo init` again for a new code.')
      expect(readFileSync(at('admin-code'), 'utf8')).toBe(readFileSync(`${at('admin-code')}.bak`, 'utf8'))
      const again = await issueAdminCode(store, ENTITY, NOW)
      damage('admin-code', false)
      expect(await redeemAdminCode(store, ENTITY, again.code, USER, NOW)).toBe('accepted')
      expect(sideFiles().filter(name => name.endsWith('.json'))).toEqual([])

      await store.state.blindness.write(ENTITY, STATES.blindness[0])
      await store.state.refusedSnapshot.write(ENTITY, STATES.refusedSnapshot[0])
      damage('reminding', false)
      damage('refused-cut', true)
      expect(await store.state.blindness.read(ENTITY)).toEqual(STATES.blindness[0])
      expect(await store.state.refusedSnapshot.read(ENTITY)).toBeNull()
      const told = store.notices.map(({ words }) => words.en).join('\n')
      expect(told).toContain(`${at('reminding')}.bak, is used`)
      expect(told).toMatch(/refused-cut-.* and its copy is no good either\. If there was data that was not taken/)
      await store.state.refusedSnapshot.write(ENTITY, STATES.refusedSnapshot[1])
      expect(await store.state.refusedSnapshot.read(ENTITY)).toEqual(STATES.refusedSnapshot[1])
    },
  )
})
