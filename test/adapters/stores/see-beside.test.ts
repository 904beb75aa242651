import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { StoreInUse, StoreUnwritable } from '../../../src/adapters/stores/errors.js'
import { acquire, askHolder } from '../../../src/adapters/stores/files/lock.js'
import { listenIn } from '../../../src/adapters/stores/files/lock-socket.js'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { noteThroughHolder } from '../../../src/adapters/stores/files/see-beside.js'
import { noteBeside } from '../../../src/app/installation.js'
import type { Seen } from '../../../src/bot/ports/ledger.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { parseSettings } from '../../../src/settings/settings.js'
import { commandsIn } from '../../../src/words/commands.js'
import { LANGUAGES } from '../../../src/words/language.js'
import { aContract, aCut } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

/* What a process that only reads has seen is noted by the one that has the folder. */

const SEEN: Seen = {
  at: '2026-11-29T15:00:00.000Z',
  on: '2026-11-29',
  by: 'p_one',
  kind: 'view',
  what: 'x',
  contracts: [],
}

async function held(): Promise<{ dir: string; store: Store }> {
  const dir = aFolder()
  const store = await openStore({ dir })
  onTestFinished(() => store.close())
  await store.contracts.commit('demo', aCut('1', [aContract('C1')]), null)
  return { dir, store }
}

async function seenIn(store: Store): Promise<(Seen | null)[]> {
  const found: (Seen | null)[] = []
  for await (const { seen } of store.ledger.seen('demo')) found.push(seen)
  return found
}

it('is noted by the holder, as often as it is asked, whoever asks at once', async () => {
  const { dir, store } = await held()
  const all = Array.from({ length: 20 }, (_, n) => ({ ...SEEN, what: `call ${n}` }))
  expect(await Promise.all(all.map(seen => noteThroughHolder(dir, 'demo', { seen })))).toEqual(all.map(() => true))
  expect((await seenIn(store)).map(seen => seen?.what).sort()).toEqual(all.map(({ what }) => what).sort())
  // It is the one writer all the while.
  await expect(acquire(dir)).rejects.toThrow(StoreInUse)
})

it('waits for a holder that is still opening the folder', async () => {
  const dir = aFolder()
  const socket = await listenIn(dir)
  if (!socket) throw new Error('no socket here')
  onTestFinished(() => socket.close())
  writeFileSync(join(dir, 'lock.1'), JSON.stringify({ ...LOCK, socket: socket.name }))
  const asked = askHolder(dir, 'a line')
  socket.answerWith(async line => `heard ${line}`)
  expect(await asked).toBe('heard a line')
})

const LOCK = { pid: 1, started: null, host: 'h', boot: 'b', since: '2026-11-29T00:00:00.000Z', released: false }

it('is not noted where nobody has the folder, nor by a program that takes no notes, nor of an entity that is not there', async () => {
  const dir = aFolder()
  expect(await noteThroughHolder(dir, 'demo', { seen: SEEN })).toBe(false)
  const server = createServer(asker => asker.on('error', () => {}).destroy()).listen(join(dir, 'lock.aa.sock'))
  onTestFinished(() => void server.close())
  writeFileSync(join(dir, 'lock.1'), JSON.stringify({ ...LOCK, socket: 'lock.aa.sock' }))
  expect(await noteThroughHolder(dir, 'demo', { seen: SEEN })).toBe(false)
  const own = await held()
  for (const entity of ['other', '../demo', '.', ''])
    expect([entity, await noteThroughHolder(own.dir, entity, { seen: SEEN })]).toEqual([entity, false])
  expect(await seenIn(own.store)).toEqual([])
  expect(readdirSync(own.dir).filter(name => /other/.test(name))).toEqual([])
})

it('no line makes the holder stumble', async () => {
  const { dir, store } = await held()
  const lines = [
    '',
    '{',
    '[]',
    '{"note":{}}',
    JSON.stringify({ note: { entity: 'demo', seen: { ...SEEN, kind: 'said' } } }),
  ]
  for (const line of [...lines, 'x'.repeat(2 << 20)]) expect(await askHolder(dir, line)).toBeNull()
  expect(await noteThroughHolder(dir, 'demo', { seen: SEEN })).toBe(true)
  expect(await seenIn(store)).toEqual([SEEN])
})

it('notes what a draft was made of, and nothing else that is said', async () => {
  const { dir, store } = await held()
  const entry = { at: SEEN.at, kind: 'drafted', ids: ['C1', 'p_one'], data: { contract: 'C1' } }
  expect(await noteThroughHolder(dir, 'demo', { drafted: [entry] })).toBe(true)
  expect(await noteThroughHolder(dir, 'demo', { drafted: [{ ...entry, kind: 'erased' }] })).toBe(false)
  const kinds: string[] = []
  for await (const { kind } of store.ledger.links('demo', 'said')) kinds.push(kind)
  expect(kinds).toEqual(['drafted'])
})

it('who has the folder and notes nothing is waited for no longer than that, and what to do is said', async () => {
  const dir = aFolder()
  const server = createServer(asker => asker.on('error', () => {}).destroy()).listen(join(dir, 'lock.aa.sock'))
  onTestFinished(() => void server.close())
  writeFileSync(join(dir, 'lock.1'), JSON.stringify({ ...LOCK, socket: 'lock.aa.sock' }))
  const read = parseSettings({}, join(dir, 'cerrojo.json'), { CERROJO_DATA: dir }, dir)
  if (!read.ok) throw new Error('no settings')
  for (const language of LANGUAGES)
    await expect(noteBeside(read.settings, commandsIn(language), 'demo', { seen: SEEN }, 0)).rejects.toThrow(
      commandsIn(language).wrong.takesNoNotes,
    )
})

it('says that the disk took nothing', async () => {
  const { dir } = await held()
  mkdirSync(join(dir, 'demo', 'ledger'), { recursive: true })
  writeFileSync(join(dir, 'demo', 'ledger', 'seen'), 'in the way')
  await expect(noteThroughHolder(dir, 'demo', { seen: SEEN })).rejects.toThrow(StoreUnwritable)
})

it('whoever has the folder for a moment is waited for', async () => {
  const dir = aFolder()
  const brief = await acquire(dir, { brief: true })
  const next = acquire(dir)
  expect(await Promise.race([next.then(() => 'had'), delay(150, 'waited for')])).toBe('waited for')
  brief.release()
  const lock = await next
  expect(lock.heldBefore).toBe('here')
  await expect(acquire(dir)).rejects.toThrow(StoreInUse)
  lock.release()
})
