import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
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

it('says that its lock was taken away where somebody deleted it', async () => {
  const dir = aFolder()
  const lock = await acquire(dir)
  rmSync(join(dir, 'lock.1'))
  expect(() => lock.check()).toThrow(/lock\.1, by which this process has .+ was taken away: it writes nothing more/)
  writeFileSync(join(dir, 'lock.2'), JSON.stringify({ ...me, pid: 1, host: 'elsewhere' }))
  expect(() => lock.check()).toThrow('is in use by process 1 on elsewhere')
  lock.release()
})

it('is let go also where its socket cannot be removed', async () => {
  const dir = aFolder()
  const lock = await acquire(dir)
  for (const name of readdirSync(dir).filter(one => one.endsWith('.sock'))) {
    rmSync(join(dir, name))
    mkdirSync(join(dir, name))
  }
  lock.release()
  ;(await acquire(dir)).release()
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
    (await acquire(lockedBy(holder), { silence: 100 })).release()
})

const elsewhere = { host: 'elsewhere', boot: 'another machine', pid: 1 }

it('listens to a holder on another host, and takes over where it is silent', async () => {
  const dir = lockedBy(elsewhere)
  const path = join(dir, 'lock.4')
  // By a clock that is two minutes behind.
  const beat = () => utimesSync(path, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000))
  beat()
  const beating = setInterval(beat, 20)
  await expect(acquire(dir, { silence: 1_000 })).rejects.toThrow('in use by process 1 on elsewhere')
  clearInterval(beating)
  ;(await acquire(dir, { silence: 100 })).release()
})

it.each([-1, 1])('listens also where the clock of this machine is %i hours from that of the disk', async hours => {
  const dir = lockedBy(elsewhere)
  const path = join(dir, 'lock.4')
  const { now } = Date
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + hours * 3_600_000)
  onTestFinished(() => clock.mockRestore())
  const beating = setInterval(() => writeFileSync(path, readFileSync(path)), 20)
  await expect(acquire(dir, { silence: 1_000 })).rejects.toThrow('in use by process 1 on elsewhere')
  clearInterval(beating)
  ;(await acquire(dir, { silence: 100 })).release()
})

it('beats by the clock of the disk, and leaves what the lock says', async () => {
  vi.useFakeTimers({ now: new Date('2030-01-01'), toFake: ['Date', 'setInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const dir = aFolder()
  const lock = await acquire(dir)
  const path = join(dir, 'lock.1')
  const [said, before] = [readFileSync(path, 'utf8'), statSync(path).mtimeMs]
  await setTimeout(20)
  vi.advanceTimersByTime(5_000)
  const { mtimeMs } = statSync(path)
  expect(mtimeMs).toBeGreaterThan(before)
  expect(mtimeMs).toBeLessThan(Date.parse('2030-01-01'))
  expect(readFileSync(path, 'utf8')).toBe(said)
  lock.release()
})

it('does not listen to one that was silent for long', async () => {
  const dir = lockedBy(elsewhere)
  const past = new Date(Date.now() - 600_000)
  utimesSync(join(dir, 'lock.4'), past, past)
  ;(await acquire(dir, { silence: 60_000 })).release()
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
