import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { auditLedger, isSound } from '../../../src/bot/ledger/audit.js'
import { erasePerson, personDataOf } from '../../../src/bot/ledger/person-data.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays } from '../../../src/rules/index.js'
import { Mortal } from '../../bot/outbox-mortal.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aPreference, aStatement } from '../../contracts/store-data.js'
import { tally } from '../../support/tally.js'
import { aFolder } from './folder.js'

/* Somebody is erased by a process that dies at every one of its writes: afterwards they are there as before, or gone. */

const disk = vi.hoisted(() => {
  // What is only flushed is there as well when a process dies.
  const WRITES = ['writeFileSync', 'writeSync', 'appendFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'ftruncateSync']
  const disk = {
    onWrite: (_name: string) => {},
    watched: (fs: Record<string, unknown>) =>
      Object.fromEntries(
        WRITES.map(name => [
          name,
          (...args: unknown[]) => {
            try {
              disk.onWrite(name)
            } catch (error) {
              // What was being written is there by half.
              if (!disk.isGone && name === 'writeSync')
                fsOf(fs)(args[0], args[1], args[2], Number(args[3]) >> 1, args[4])
              disk.isGone = true
              throw error
            }
            return (fs[name] as (...args: unknown[]) => unknown)(...args)
          },
        ]),
      ),
    isGone: false,
  }
  const fsOf = (fs: Record<string, unknown>) => fs.writeSync as (...args: unknown[]) => unknown
  return disk
})

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, ...disk.watched(fs) }
})

const AT = bogota(addDays(DAY, 5))

interface World {
  readonly entity: string
  readonly person: string
  /** Texts that only what is theirs has. */
  readonly traces: readonly string[]
}

/** A folder of this format: somebody who was told, said and looked at something, on two days, and has an account. */
async function aFolderOfToday(dir: string): Promise<World> {
  const store = await openStore({ dir, now: AT })
  const account = 'slack:T1:UGONE'
  const event = { id: 'l', key: 'l', by: null, at: bogota(DAY).toISOString(), on: DAY }
  await store.accounts.append('demo', account, { ...event, kind: 'linked', person: 'p_gone', how: 'email' }, 0)
  await store.people.append('demo', 'p_gone', aPreference('hers'), 0)
  await store.said.append('demo', 'C1', { ...aStatement('stays'), by: 'p_gone' }, 0)
  for (const day of [DAY, addDays(DAY, 1)])
    for (const who of ['p_gone', 'p_here']) {
      const { key } = anOutgoing(who, day)
      await store.deliveries.plan('demo', anOutgoing(who, day), bogota(day))
      await store.deliveries.append('demo', key, trying(bogota(day)), 1)
      if (day === DAY) await store.deliveries.append('demo', key, sent(bogota(day)), 2)
      const seen = { at: bogota(day).toISOString(), on: day, kind: 'view' as const, contracts: ['C1'] }
      await store.ledger.see('demo', { ...seen, by: who, what: `visto por ${who}` })
    }
  await store.ledger.closeDays('demo', addDays(DAY, 1))
  await store.close()
  return {
    entity: 'demo',
    person: 'p_gone',
    traces: ['UGONE', 'Buenos días, p_gone', 'visto por p_gone', 'id of hers'],
  }
}

/** One of format 1, whose journals are issued anew. */
async function aFolderOfTheFirstFormat(dir: string): Promise<World> {
  // Without its contracts, which have nothing to do with it, and its locks.
  const filter = (path: string) => !/[\\/](lock\.\d+|cuts|said|people|evidence|head\.json.*|kept\.json.*)$/.test(path)
  cpSync(join(import.meta.dirname, '../../fixtures/data-folder-1'), dir, { recursive: true, filter })
  const store = await openStore({ dir, now: AT })
  await store.close()
  return { entity: '999000111', person: 'p_lq89ludq3c5poe6r', traces: ['U0MARTA'] }
}

const files = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(dir, name)).isFile())

/** Which of these texts stand in a folder. */
function tracesIn(dir: string, { traces }: World): string[] {
  // What they stated about contracts stays, with the account that it came from.
  const texts = files(dir)
    .filter(name => !/[\\/]said[\\/]/.test(name))
    .map(name => readFileSync(join(dir, name), 'latin1').replace(/^.*"log":"said".*$/gm, ''))
  return traces.filter(trace => texts.some(text => text.includes(Buffer.from(trace).toString('latin1'))))
}

/** Everything in the folder but its locks, put in the place of what another one has. */
function put(from: string, to: string): void {
  for (const name of readdirSync(to)) if (!name.startsWith('lock')) rmSync(join(to, name), { recursive: true })
  for (const name of readdirSync(from))
    if (!name.startsWith('lock')) cpSync(join(from, name), join(to, name), { recursive: true })
}

async function opened<T>(dir: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, now: AT })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

const dataOf = (store: Store, { entity, person }: World) => personDataOf(store, entity, person)

/** What is kept of them that can be erased. */
async function erasableOf(store: Store, world: World): Promise<unknown> {
  const { accounts, preferences, told, seen, noted } = await dataOf(store, world)
  return { accounts, preferences, told, seen, noted }
}

it.each([
  ['of this format', aFolderOfToday],
  ['of the first format', aFolderOfTheFirstFormat],
])('in a folder %s', async (_, made) => {
  const [dir, before, crashed] = [1, 2, 3].map(n => join(aFolder(), `data${n}`)) as [string, string, string]
  const world = await made(dir)
  cpSync(dir, before, { recursive: true })
  const whole = JSON.stringify(await opened(dir, store => erasableOf(store, world)))
  const nothing = { accounts: [], preferences: [], told: [], seen: [], noted: [] }
  const isWhole = async (store: Store) => isSound(await auditLedger(store, world.entity))
  let [cases, old] = [0, 0]
  for (let step = 1, isOver = false; !isOver; step++, cases++) {
    put(before, dir)
    const mortal = new Mortal(step)
    const store = await openStore({ dir, now: AT })
    const data = await dataOf(store, world)
    disk.isGone = false
    disk.onWrite = () => mortal.step()
    await erasePerson(store, world.entity, data, AT).catch((error: unknown) => {
      if (!mortal.dead) throw error
    })
    disk.onWrite = () => {}
    rmSync(crashed, { recursive: true, force: true })
    cpSync(dir, crashed, { recursive: true, filter: path => !path.endsWith('.sock') })
    await store.close()
    put(crashed, dir)
    await opened(dir, async again => {
      const left = await erasableOf(again, world)
      const isOld = JSON.stringify(left) === whole
      if (isOld) old++
      else expect([step, left, tracesIn(dir, world)]).toEqual([step, nothing, []])
      const notices = again.notices.filter(({ kind }) => kind !== 'no-contracts')
      expect([step, await isWhole(again), notices]).toEqual([step, true, []])
      // A second run finishes, whatever the first came to.
      await erasePerson(again, world.entity, await dataOf(again, world), AT)
      expect([step, tracesIn(dir, world), await erasableOf(again, world)]).toEqual([step, [], nothing])
      expect([step, await isWhole(again)]).toEqual([step, true])
    })
    expect([step, files(dir).filter(name => /erasing|anew|draft/.test(name))]).toEqual([step, []])
    isOver = !mortal.dead
  }
  expect(await opened(dir, isWhole)).toBe(true)
  tally({ cases })
  expect(old).toBeGreaterThan(0)
  expect(cases - old).toBeGreaterThan(10)
})
