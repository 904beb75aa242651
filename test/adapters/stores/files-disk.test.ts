import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreUnwritable } from '../../../src/adapters/stores/errors.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { verifyChain } from '../../../src/bot/ledger/verify.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY } from '../../contracts/deliveries-data.js'
import { aContract, aCut, aStatement } from '../../contracts/store-data.js'
import { tally } from '../../support/tally.js'
import { aFolder, newFolder } from './folder.js'

const append = (store: Store, key: string, expected: number, subject = 'c1') =>
  store.said.append('demo', subject, aStatement(key), expected)
const versionOf = async (store: Store) => (await store.said.of('demo', ['c1'])).get('c1')?.version
const many = (object: string) => Array.from({ length: 300 }, (_, n) => aContract(`C${n}`, { object }))

const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'ignore' })

/** Whether this process may mount a small disk of its own: root may, mostly. */
function canMount(): boolean {
  const folder = newFolder()
  try {
    run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    run('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!canMount())('on a disk that fills up (skipped where none can be mounted)', () => {
  const disk = join(tmpdir(), `cerrojo-disk-${process.pid}`)
  const filler = join(disk, 'filler')

  beforeEach(() => {
    mkdirSync(disk, { recursive: true })
    run('mount', ['-t', 'tmpfs', '-o', 'size=2m,nr_inodes=600', 'tmpfs', disk])
  })
  afterEach(() => {
    run('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  })

  /** Leaves so many bytes free, as far as the disk's blocks allow. */
  function leave(bytes: number): void {
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
  }

  it.each([0, 4096, 8192])('appends nothing with %i bytes free, says so, and goes on with room', async free => {
    const store = await openStore({ dir: join(disk, 'data') })
    await store.contracts.commit('demo', aCut('empty', []), null)
    let version = 0
    while (version < 15) await append(store, `k${version}`, version++)
    leave(free)
    const failing = fillUp(store, version)
    await expect(failing).rejects.toThrow(StoreUnwritable)
    await expect(failing).rejects.toThrow(/disk is full: make room and repeat/)
    const reached = (await versionOf(store)) ?? 0
    await store.close()
    rmSync(filler)
    const next = await openStore({ dir: join(disk, 'data') })
    expect(await versionOf(next)).toBe(reached)
    expect(next.notices).toEqual([])
    expect(await append(next, 'with room', reached)).toBe('recorded')
    expect(await append(next, 'new', 0, 'c2')).toBe('recorded')
    await next.close()
  })

  async function fillUp(store: Store, version: number): Promise<void> {
    for (let next = version; next < version + 40; next++) await append(store, `k${next}`, next)
  }

  it('appends nothing without an inode left, says so, and goes on with room', async () => {
    const store = await openStore({ dir: join(disk, 'data') })
    await append(store, 'k0', 0)
    const { ffree } = statfsSync(disk)
    mkdirSync(filler)
    for (let n = 1; n < ffree; n++) writeFileSync(join(filler, String(n)), '')
    await expect(append(store, 'k1', 1)).rejects.toThrow(StoreUnwritable)
    await expect(append(store, 'new', 0, 'c2')).rejects.toThrow(StoreUnwritable)
    expect(await versionOf(store)).toBe(1)
    rmSync(filler, { recursive: true })
    expect(await append(store, 'k1', 1)).toBe('recorded')
    await store.close()
    tally({ lost: 0, refused: 2 })
  })

  it('writes nothing to a disk that became read-only, says so, reads on, and goes on when it can', async () => {
    const dir = join(disk, 'data')
    const store = await openStore({ dir })
    await store.contracts.commit('demo', aCut('old', many('old')), null)
    await append(store, 'k0', 0)
    run('mount', ['-o', 'remount,ro', disk])
    try {
      await expect(append(store, 'k1', 1)).rejects.toThrow(StoreUnwritable)
      await expect(store.contracts.commit('demo', aCut('new', []), 'old')).rejects.toThrow(StoreUnwritable)
      expect(await versionOf(store)).toBe(1)
      expect((await store.contracts.of('demo', ['p_one'])).contracts).toHaveLength(300)
      const reader = await openStore({ dir, readOnly: true })
      expect(await versionOf(reader)).toBe(1)
      await expect(openStore({ dir: join(disk, 'other') })).rejects.toThrow(StoreUnwritable)
    } finally {
      run('mount', ['-o', 'remount,rw', disk])
    }
    expect(await append(store, 'k1', 1)).toBe('recorded')
    await store.close()
  })

  it('plans nothing where only its record became read-only, takes what people say, and goes on when it can', async () => {
    const dir = join(disk, 'data')
    const store = await openStore({ dir, now: bogota(DAY) })
    await store.deliveries.plan('demo', anOutgoing('ana'), bogota(DAY))
    const record = join(dir, 'demo', 'deliveries')
    run('mount', ['--bind', record, record])
    const next = addDays(DAY, 1)
    try {
      run('mount', ['-o', 'remount,bind,ro', record])
      await expect(store.deliveries.plan('demo', anOutgoing('luis', next), bogota(next))).rejects.toThrow(
        StoreUnwritable,
      )
      expect(await append(store, 'k0', 0)).toBe('recorded')
      expect(await store.deliveries.open('demo')).toHaveLength(1)
    } finally {
      run('umount', [record])
    }
    expect(await store.deliveries.plan('demo', anOutgoing('luis', next), bogota(next))).toBe('recorded')
    await store.close()
    tally({ lost: 0, refused: 1 })
  })

  it.each([0, 4096])(
    'has of the record what was acknowledged, and says what is not, with %i bytes free',
    async free => {
      const dir = join(disk, 'data')
      const store = await openStore({ dir, now: bogota(DAY) })
      await store.contracts.commit('demo', aCut('empty', []), null)
      const { key } = anOutgoing('ana')
      await store.deliveries.plan('demo', anOutgoing('ana'), bogota(DAY))
      let acknowledged = 1
      const at = bogota(DAY).toISOString()
      const later = { kind: 'postponed', at, until: at, why: 'unreachable', doubt: false } as const
      const goOn = async ({ deliveries }: Store) => {
        for (const most = acknowledged + 100; acknowledged < most; acknowledged++)
          await deliveries.append('demo', key, later, acknowledged)
      }
      leave(free)
      await expect(goOn(store)).rejects.toThrow(StoreUnwritable)
      // Nor does another day begin.
      const next = addDays(DAY, 1)
      await expect(store.deliveries.plan('demo', anOutgoing('luis', next), bogota(next))).rejects.toThrow(
        StoreUnwritable,
      )
      expect((await store.deliveries.get('demo', key))?.version).toBe(acknowledged)
      await store.close()
      rmSync(filler)
      const again = await openStore({ dir, now: bogota(DAY) })
      expect(again.notices).toEqual([])
      expect(await again.deliveries.head('demo')).toMatchObject({ number: acknowledged })
      expect(await again.deliveries.incompleteDay('demo')).toBeNull()
      await goOn(again)
      await again.deliveries.plan('demo', anOutgoing('luis', next), bogota(next))
      expect(await verifyChain(again.deliveries.chain('demo'), 1)).toMatchObject({ sound: true })
      await again.close()
      tally({ lost: 0, refused: 2 })
    },
  )

  it('keeps the old cut and leaves no piece of a new one', async () => {
    const store = await openStore({ dir: join(disk, 'data') })
    await store.contracts.commit('demo', aCut('old', many('old')), null)
    for (const free of [0, 4096, 100_000]) {
      leave(free)
      await expect(store.contracts.commit('demo', aCut('new', many('new')), 'old')).rejects.toThrow(StoreUnwritable)
      expect((await store.contracts.head('demo'))?.id).toBe('old')
      expect((await store.contracts.of('demo', ['p_one'])).contracts).toHaveLength(300)
      rmSync(filler)
    }
    await store.contracts.commit('demo', aCut('new', many('new')), 'old')
    await store.close()
    expect(readdirSync(join(disk, 'data/demo/cuts'))).toHaveLength(2)
    const next = await openStore({ dir: join(disk, 'data') })
    expect((await next.contracts.of('demo', ['p_one'])).contracts[0]?.object).toBe('new')
    expect(next.notices).toEqual([])
    await next.close()
  })
})

describe('where a folder cannot be written', () => {
  it('refuses, changes nothing, and goes on when it can be (a file stands where the folder should)', async () => {
    const dir = aFolder()
    const store = await openStore({ dir })
    await store.contracts.commit('demo', aCut('old', many('old')), null)
    for (const name of ['said', 'cuts']) {
      const folder = join(dir, 'demo', name)
      mkdirSync(folder, { recursive: true })
      renameSync(folder, `${folder}-away`)
      writeFileSync(folder, '')
    }
    await expect(append(store, 'k1', 0)).rejects.toThrow(/said.* (cannot be read|could not be written)/)
    await expect(store.contracts.commit('demo', aCut('new', []), 'old')).rejects.toThrow(StoreUnwritable)
    for (const name of ['said', 'cuts']) {
      rmSync(join(dir, 'demo', name))
      renameSync(join(dir, 'demo', `${name}-away`), join(dir, 'demo', name))
    }
    expect(await append(store, 'k1', 0)).toBe('recorded')
    expect((await store.contracts.head('demo'))?.id).toBe('old')
    await store.contracts.commit('demo', aCut('new', []), 'old')
    await store.close()
  })

  it.skipIf(process.getuid?.() === 0)(
    'names the right that is missing (skipped for root, whom no right stops)',
    async () => {
      const dir = aFolder()
      const store = await openStore({ dir })
      await append(store, 'k1', 0)
      chmodSync(join(dir, 'demo/said'), 0o500)
      await expect(append(store, 'k2', 1)).rejects.toThrow(/EACCES.*The right to write is missing/)
      expect(await versionOf(store)).toBe(1)
      chmodSync(join(dir, 'demo/said'), 0o700)
      expect(await append(store, 'k2', 1)).toBe('recorded')
      await store.close()
      chmodSync(dir, 0o500)
      await expect(openStore({ dir })).rejects.toThrow(StoreUnwritable)
      const reader = await openStore({ dir, readOnly: true })
      expect(await versionOf(reader)).toBe(2)
      chmodSync(dir, 0o700)
    },
  )
})
