import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { aContract, aCut, aPreference, aStatement } from '../../contracts/store-data.js'

/* A data folder to damage, and what a store says of it. */

/** Fills a data folder with two cuts of 280 contracts, a log of two statements, another log, and a preference. */
export async function fill(dir: string): Promise<void> {
  const store = await openStore({ dir })
  const contracts = (object: string) =>
    Array.from({ length: 280 }, (_, n) => aContract(`C${n}`, { supervisors: [`p_${n % 4}`], object }))
  await store.contracts.commit('demo', aCut('old', contracts('old')), null)
  await store.contracts.commit('demo', aCut('new', contracts('new')), 'old')
  await store.said.append('demo', 'c1', aStatement('k1'), 0)
  await store.said.append('demo', 'c1', aStatement('k2'), 1)
  await store.said.append('demo', 'c2', aStatement('k3'), 0)
  await store.people.append('demo', 'p_1', aPreference('k4'), 0)
  await store.close()
}

/** Makes `dir` the same as `pristine`. */
export function reset(dir: string, pristine: string): void {
  rmSync(dir, { recursive: true, force: true })
  cpSync(pristine, dir, { recursive: true })
}

/** Reads every kind of document, so that damage that showed after the start is met. */
export async function meetDamage(store: Store): Promise<void> {
  await store.contracts.head('demo')
  await store.contracts.roster('demo')
  await store.contracts.of('demo', ['p_0', 'p_1', 'p_2', 'p_3'])
}

/** Everything that a store with such a folder holds, small enough to compare. */
export async function stateOf(store: Store): Promise<unknown> {
  const objects = new Set<string | undefined>()
  let contracts = 0
  for await (const { contracts: batch } of store.contracts.all('demo')) {
    contracts += batch.length
    for (const { object } of batch) objects.add(object)
  }
  const keys = async (logs: Store['said'] | Store['people']) => {
    const all: Record<string, string[]> = {}
    for await (const [subject, { statements }] of logs.all('demo')) all[subject] = statements.map(({ key }) => key)
    return all
  }
  const mine = (await store.contracts.of('demo', ['p_1'])).contracts
  return {
    head: (await store.contracts.head('demo'))?.id,
    contracts,
    objects: [...objects],
    mine: mine.length,
    found: (await store.contracts.byId('demo', ['C7'])).contracts.map(({ object }) => object),
    roster: (await store.contracts.roster('demo')).length,
    said: await keys(store.said),
    people: await keys(store.people),
  }
}

const state = (cut: string) => ({
  head: cut,
  contracts: 280,
  objects: [cut],
  mine: 70,
  found: [cut],
  roster: 4,
  said: { c1: ['k1', 'k2'], c2: ['k3'] },
  people: { p_1: ['k4'] },
})

/** What `fill` left, and what is left when the current cut is lost. */
export const WHOLE = state('new')
export const FALLEN_BACK = state('old')

/** Ways to damage a file, by name. */
export const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  'cut to nothing': path => writeFileSync(path, ''),
  'cut in half': path => cut(path, 0.5),
  'cut by its last byte': path => writeFileSync(path, readFileSync(path).subarray(0, -1)),
  'full of zeros': path => writeFileSync(path, Buffer.alloc(readFileSync(path).length)),
  'with zeros at its end': path => zeroEnd(path, 100),
  'with a bit flipped': path => flip(path, 0.7),
  'with garbage appended': path => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('{}\n')])),
  removed: path => rmSync(path),
}

function cut(path: string, part: number): void {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)))
}

function zeroEnd(path: string, length: number): void {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0, bytes.length - length))
}

/** Flips one bit of a file, at a part of its length. */
export function flip(path: string, part: number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length * part)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Path of the folder of the cut that `fill` made current, under `dir`. */
export function currentCut(dir: string): string {
  const cuts = join(dir, 'demo', 'cuts')
  const name = readdirSync(cuts).find(folder => folder.startsWith('new_'))
  return join(cuts, name ?? '')
}
