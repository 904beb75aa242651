import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StoreInUse } from '../../../src/adapters/stores/errors.js'
import { acquire } from '../../../src/adapters/stores/files/lock.js'
import { bootId, startOf } from '../../../src/adapters/stores/files/process-identity.js'
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

it('is had by one and free again when released', () => {
  const dir = aFolder()
  const first = acquire(dir)
  expect(() => acquire(dir)).toThrow(StoreInUse)
  first.release()
  acquire(dir).release()
  expect(locksIn(dir)).toEqual(['lock.2'])
})

it('says who has it, since when and what to do', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const dir = lockedBy({ pid: child.pid ?? 0, started: startOf(child.pid ?? 0) })
  expect(() => acquire(dir)).toThrow(
    `${dir} is in use by process ${child.pid} on ${hostname()} since 2026-11-22T05:00:00.000Z. Stop that process first`,
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
  acquire(dir).release()
  expect(locksIn(dir)).toEqual(['lock.5'])
})

it.runIf(process.platform === 'linux')('does not take a later process with the same pid for the holder', () => {
  acquire(lockedBy({ started: '1' })).release()
  acquire(lockedBy({ pid: 2 ** 22 + 1 })).release()
  acquire(lockedBy({ boot: 'before the machine started anew' })).release()
})

it('waits for a holder on another host to be silent for a while', () => {
  const dir = lockedBy({ host: 'elsewhere', pid: 1 })
  expect(() => acquire(dir)).toThrow('in use by process 1 on elsewhere')
  const past = new Date(Date.now() - 60_000)
  utimesSync(join(dir, 'lock.4'), past, past)
  acquire(dir).release()
})

it('takes over a torn lock, which only a crash of the machine leaves', () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'lock.1'), '')
  const lock = acquire(dir)
  expect(JSON.parse(readFileSync(join(dir, 'lock.2'), 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
})
