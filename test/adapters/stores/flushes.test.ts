import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aPreference, aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

/* How often the disk is made to keep what it was given: nothing of the ledger may cost a message more than it did. */

const flushes = vi.hoisted(() => ({ count: 0, failFor: '' }))

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    fdatasyncSync: (file: number) => {
      flushes.count++
      fs.fdatasyncSync(file)
    },
    fsyncSync: (file: number) => {
      flushes.count++
      if (flushes.failFor && fs.fstatSync(file).ino === fs.statSync(flushes.failFor).ino) throw new Error('it failed')
      fs.fsyncSync(file)
    },
    writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      if (typeof args[2] === 'object' && args[2]?.flush) flushes.count++
      fs.writeFileSync(...args)
    },
  }
})

it('are three for a send: planned, tried, sent', async () => {
  const store = await openStore({ dir: join(aFolder(), 'data') })
  const send = async (person: string) => {
    const { key } = anOutgoing(person)
    await store.deliveries.plan('demo', anOutgoing(person), bogota(DAY))
    await store.deliveries.append('demo', key, trying(bogota(DAY)), 1)
    await store.deliveries.append('demo', key, sent(bogota(DAY)), 2)
  }
  await send('ana')
  for (const person of ['luis', 'olga', 'eva']) {
    flushes.count = 0
    await send(person)
    expect(flushes.count).toBe(3)
  }
  await store.close()
})

it('are three for a statement: its place in the chain, the log, and the name of the log', async () => {
  const store = await openStore({ dir: join(aFolder(), 'data') })
  await store.said.append('demo', 'C1', aStatement('one'), 0)
  for (const version of [1, 2, 3]) {
    flushes.count = 0
    await store.said.append('demo', 'C1', aStatement(`more ${version}`), version)
    expect(flushes.count).toBeLessThanOrEqual(3)
  }
  await store.close()
})

it('may fail where a log is erased: it is shown no more, and it is not done as long as a crash could bring it back', async () => {
  const dir = join(aFolder(), 'data')
  const store = await openStore({ dir })
  await store.people.append('demo', 'p_ana', aPreference('one'), 0)
  const logs = async () => (await store.people.of('demo', ['p_ana'])).size
  const none = () => false
  const logsGone = [{ log: 'people', subject: 'p_ana' }] as const
  const erase = () =>
    store.erase('demo', { at: bogota(DAY), why: 'person', sent: none, said: none, seen: none, logs: logsGone })
  expect(await logs()).toBe(1)
  onTestFinished(() => {
    flushes.failFor = ''
  })
  flushes.failFor = join(dir, 'demo', 'people')
  await expect(erase()).rejects.toThrow('it failed')
  expect(await logs()).toBe(0)
  await expect(erase()).rejects.toThrow('it failed')
  flushes.failFor = ''
  await erase()
  await store.close()
})
