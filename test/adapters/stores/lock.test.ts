import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StoreInUse } from '../../../src/adapters/stores/errors.js'
import { acquire } from '../../../src/adapters/stores/files/lock.js'
import { bootId, pidNamespace, startOf } from '../../../src/adapters/stores/files/process-identity.js'
import { aFolder } from './folder.js'

const me = {
  pid: process.pid,
  started: startOf(process.pid),
  host: hostname(),
  boot: bootId(),
  since: '2026-11-22T05:00:00.000Z',
  released: false,
}
const locksIn = (dir: string) => readdirSync(dir).sort()

/** A folder with a lock that somebody has left. */
function lockedBy(holder: Partial<typeof me>): string {
  const dir = aFolder()
  writeFileSync(join(dir, 'lock.4'), JSON.stringify({ ...me, ...holder }))
  return dir
}

it('is had by one and free again when released', async () => {
  const dir = aFolder()
  const first = await acquire(dir)
  await expect(acquire(dir)).rejects.toThrow(StoreInUse)
  first.release()
  ;(await acquire(dir)).release()
  expect(locksIn(dir)).toEqual(['lock.2'])
})

it('says who has it, since when and what to do', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const dir = lockedBy({ pid: child.pid ?? 0, started: startOf(child.pid ?? 0) })
  await expect(acquire(dir)).rejects.toThrow(
    `${dir} is in use by process ${child.pid} on ${hostname()} since 2026-11-22T05:00:00.000Z. Stop that process first`,
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
  ;(await acquire(dir)).release()
  expect(locksIn(dir)).toEqual(['lock.5'])
})

it.runIf(process.platform === 'linux')('does not take a later process with the same pid for the holder', async () => {
  const pids = pidNamespace()
  for (const holder of [
    { started: '1', pids },
    { pid: 2 ** 22 + 1, pids },
    { boot: 'before the machine started anew' },
    { started: '1', pids: 'of a container' },
  ])
    (await acquire(lockedBy(holder), 100)).release()
})

const elsewhere = { host: 'elsewhere', boot: 'another machine', pid: 1 }

it('listens to a holder on another host, and takes over where it is silent', async () => {
  const dir = lockedBy(elsewhere)
  const path = join(dir, 'lock.4')
  // By a clock that is two minutes behind.
  const beat = () => utimesSync(path, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000))
  beat()
  const beating = setInterval(beat, 20)
  await expect(acquire(dir, 1_000)).rejects.toThrow('in use by process 1 on elsewhere')
  clearInterval(beating)
  ;(await acquire(dir, 100)).release()
})

it('does not listen to one that was silent for long', async () => {
  const dir = lockedBy(elsewhere)
  const past = new Date(Date.now() - 600_000)
  utimesSync(join(dir, 'lock.4'), past, past)
  ;(await acquire(dir, 60_000)).release()
})

it('is had also where a folder stands in the place of an older lock', async () => {
  const dir = aFolder()
  mkdirSync(join(dir, 'lock.1'))
  ;(await acquire(dir)).release()
  expect(locksIn(dir)).toEqual(['lock.2'])
})

it('takes over a torn lock, which only a crash of the machine leaves', async () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'lock.1'), '')
  const lock = await acquire(dir)
  expect(JSON.parse(readFileSync(join(dir, 'lock.2'), 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
})
