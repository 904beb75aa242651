import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { StoreUnwritable, StoreVersion } from '../../../src/adapters/stores/errors.js'
import { noticeOf } from '../../../src/adapters/stores/failures.js'
import { migrate, pendingIn } from '../../../src/adapters/stores/files/migrate.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { Session } from '../../../src/adapters/stores/files/session.js'
import { Crash, Mortal } from '../../bot/outbox-mortal.js'
import { aFolder } from './folder.js'

const DOES = vi.hoisted(() => ({ es: 'Un paso.', en: 'A step.' }))

/* A folder of format 1 under a program that knows format 3, which dies at every one of its writes. */

const program = vi.hoisted(() => {
  const program = {
    readsBefore: true,
    onWrite: (_name: string) => {},
    /** The same functions, each of which says that it is about to write. */
    watched: (writes: Record<string, (...args: never[]) => unknown>) =>
      Object.fromEntries(
        Object.entries(writes).map(([name, write]) => [
          name,
          (...args: never[]) => {
            program.onWrite(name)
            return write(...args)
          },
        ]),
      ),
  }
  return program
})

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const { writeFileSync, renameSync, mkdirSync, rmSync } = fs
  return { ...fs, ...program.watched({ writeFileSync, renameSync, mkdirSync, rmSync }) }
})

vi.mock('node:fs/promises', async original => {
  const fs = await original<typeof import('node:fs/promises')>()
  return { ...fs, ...program.watched({ copyFile: fs.copyFile }) }
})

vi.mock('../../../src/adapters/stores/files/steps.js', async () => {
  const { writeDurably } = await import('../../../src/adapters/stores/files/disk.js')
  const run = async (dir: string) => {
    for (const name of ['one', 'two']) writeDurably(join(dir, name), Buffer.from(name))
  }
  const STEPS = [
    { does: DOES, readsBefore: true, run: async () => {} },
    // Only this one is asked whether it can be read before.
    Object.defineProperty({ does: DOES, run }, 'readsBefore', { get: () => program.readsBefore }),
  ]
  return { STEPS, LAYOUT: 3 }
})

const FIXTURE = join(import.meta.dirname, '../../fixtures/data-folder-1')
const NOW = new Date('2027-08-02T12:00:00.000Z')
const INSTALLATION = 'installation.json'

let dir: string
beforeEach(() => {
  dir = join(aFolder(), 'data')
  program.readsBefore = true
  reset()
})

/** A piece of the fixture, one document of each kind: it dies at every one. */
function reset(): void {
  for (const name of readdirSync(dirname(dir))) rmSync(join(dirname(dir), name), { recursive: true })
  cpSync(FIXTURE, dir, { recursive: true, filter: path => isKept(path.slice(FIXTURE.length + 1)) })
}

function isKept(path: string): boolean {
  if (/^lock\.|\.bak$/.test(path)) return false
  const [, folder = '', name = ''] = path.split('/')
  if (folder === 'cuts') return !name.startsWith('2027_07_12')
  if (folder === 'deliveries') return !/00000[123]/.test(name)
  return name === '' || readdirSync(join(FIXTURE, dirname(path))).sort()[0] === name
}

/** The bytes of everything in a folder but locks, by name. */
function contentsOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => !/^lock\./.test(name))
  const files = names.filter(name => statSync(join(folder, name)).isFile()).sort()
  return new Map(files.map(name => [name, readFileSync(join(folder, name), 'latin1')]))
}

function besideData(): string[] {
  return readdirSync(dirname(dir)).filter(name => name !== 'data')
}

async function dyingAt(step: number): Promise<boolean> {
  const mortal = new Mortal(step)
  program.onWrite = () => mortal.step()
  try {
    await migrate(new Session(dir, false), NOW)
  } catch (error) {
    if (!(error instanceof Crash)) throw error
  } finally {
    program.onWrite = () => {}
  }
  return mortal.dead
}

it('makes a copy, does the steps, and says where the copy is', async () => {
  const before = contentsOf(dir)
  expect(pendingIn(dir)).toMatchObject({ from: 1, to: 3, steps: [{ does: DOES }, { does: DOES }] })
  const session = new Session(dir, false)
  await migrate(session, NOW)
  expect(besideData()).toEqual(['data.backup-1-2027-08-02'])
  const backup = join(dirname(dir), 'data.backup-1-2027-08-02')
  expect(session.notices).toEqual([noticeOf({ kind: 'migrated', path: dir, to: 3, backup })])
  expect(contentsOf(backup)).toEqual(before)
  expect(statSync(backup).mode & 0o777).toBe(0o700)
  const changed = [...contentsOf(dir)].filter(([name, text]) => before.get(name) !== text).map(([name]) => name)
  expect(changed).toEqual([INSTALLATION, `${INSTALLATION}.bak`, 'one', 'two'])
  expect(readFileSync(join(dir, INSTALLATION), 'utf8')).toMatch(/^\{"v":3,"kind":"installation"/)
  expect(pendingIn(dir)?.steps).toEqual([])
  await migrate(session, NOW)
  expect(besideData()).toHaveLength(1)
})

it('goes on where it died, once or twice, with the copy as the folder was', async () => {
  const before = contentsOf(dir)
  // These steps begin no chain, so the start does: with other salts each time.
  const settled = () => [...contentsOf(dir)].map(([name, text]) => [name, name.endsWith('said.jsonl') ? '' : text])
  await dyingAt(Number.POSITIVE_INFINITY)
  await (await openStore({ dir })).close()
  const after = settled()
  let step = 1
  for (reset(); await dyingAt(step); reset(), step++) {
    if (step % 2 === 0) await dyingAt(step)
    const store = await openStore({ dir })
    await store.close()
    expect([step, settled()]).toEqual([step, after])
    const copies = besideData()
    expect(copies.length).toBeGreaterThan(0)
    for (const name of copies) expect([step, name, contentsOf(join(dirname(dir), name))]).toEqual([step, name, before])
  }
  expect(step).toBeGreaterThan(30)
})

it('changes nothing where there is no room for a copy, and goes on with room', async () => {
  const before = contentsOf(dir)
  let copied = 0
  program.onWrite = name => {
    if (name === 'copyFile' && ++copied > 10) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  }
  const failing = migrate(new Session(dir, false), NOW)
  await expect(failing).rejects.toThrow(StoreUnwritable)
  await expect(failing).rejects.toThrow(/backup-1-2027-08-02.*The disk is full/)
  program.onWrite = () => {}
  expect(contentsOf(dir)).toEqual(before)
  await migrate(new Session(dir, false), NOW)
  expect(besideData()).toEqual(['data.backup-1-2027-08-02'])
})

it('makes another copy where somebody went back to the first one', async () => {
  await migrate(new Session(dir, false), NOW)
  rmSync(dir, { recursive: true })
  cpSync(join(dirname(dir), 'data.backup-1-2027-08-02'), dir, { recursive: true })
  await migrate(new Session(dir, false), NOW)
  expect(besideData()).toEqual(['data.backup-1-2027-08-02', 'data.backup-1-2027-08-02-2'])
})

it('lets a folder be read as it was, unless a step says that it cannot', async () => {
  const before = contentsOf(dir)
  const reader = await openStore({ dir, readOnly: true })
  expect((await reader.contracts.head('999000111'))?.report.contracts).toBe(50)
  program.readsBefore = false
  const refused = openStore({ dir, readOnly: true })
  await expect(refused).rejects.toThrow(StoreVersion)
  await expect(refused).rejects.toThrow(`${join(dir, INSTALLATION)} has format 1 and this program knows format 3. Run`)
  await expect(refused).rejects.toMatchObject({ detail: { kind: 'version', found: 1, known: 3 } })
  expect(contentsOf(dir)).toEqual(before)
})
