import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

/* How often the disk is made to keep what it was given: nothing of the ledger may cost a message more than it did. */

const flushes = vi.hoisted(() => ({ count: 0 }))

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
