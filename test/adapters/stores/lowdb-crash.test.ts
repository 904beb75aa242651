import { type ChildProcess, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/lowdb/index.js'
import type { Contract } from '../../../src/rules/contract.js'
import { aContract, aCut, aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

const KILLS = 60
/** A round of a child's work is 13 lines. */
const MOST_LINES = 26

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
const STARTER = fileURLToPath(new URL('./starter.mjs', import.meta.url))
const { contracts: _, names: __, changes: ___, ...cut } = aCut('', [])
const templates = JSON.stringify({ contract: aContract(''), cut, statement: aStatement('') })

/** The last number that a child said after this word, in all it ever said. */
function last(word: string, output: string): number {
  return Number([...output.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
}

it(`has what was acknowledged, or what was being done, after each of ${KILLS} kills at random moments`, async () => {
  const dir = join(aFolder(), 'data')
  let output = ''
  let found: Found = { generation: 0, version: 0 }
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, [WRITER, dir, templates], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.on('data', data => (output += data))
    // One in four on its way up; the others after some of their work, however slow the machine.
    if (kill % 4 > 0) await hears(child, Math.ceil(Math.random() * MOST_LINES))
    await delay(Math.random() * (kill % 4 > 0 ? 30 : 250))
    child.kill('SIGKILL')
    await once(child, 'close')
    found = await expectLastState(dir, output, found)
  }
  expect(last('committed', output)).toBeGreaterThan(5)
  expect(last('said', output)).toBeGreaterThan(KILLS)
}, 120_000)

/** Waits until a child has said so many lines. Throws when it ends before. */
async function hears(child: ChildProcess, lines: number): Promise<void> {
  let heard = 0
  for await (const data of on(child.stdout ?? child, 'data', { close: ['end'] })) {
    heard += String(data).split('\n').length - 1
    if (heard >= lines) return
  }
  throw new Error(`a child ended by itself after ${heard} lines`)
}

interface Found {
  readonly generation: number
  readonly version: number
}

/** Compares with what the children said, and with what was found before: what was found once may not get lost either. */
async function expectLastState(dir: string, output: string, before: Found): Promise<Found> {
  const store = await openStore({ dir })
  const generation = Number((await store.contracts.head('demo'))?.id ?? 0)
  expect([Math.max(last('committed', output), before.generation), last('committing', output)]).toContain(generation)
  const contracts: Contract[] = []
  for await (const batch of store.contracts.all('demo')) contracts.push(...batch)
  expect(contracts).toHaveLength(generation === 0 ? 0 : 600)
  expect(contracts.every(({ object }) => object === `cut ${generation}`)).toBe(true)
  const statements = (await store.said.of('demo', ['C1'])).get('C1')?.statements ?? []
  expect([Math.max(last('said', output), before.version), last('saying', output)]).toContain(statements.length)
  expect(statements.map(({ key }) => key)).toEqual(statements.map((_, n) => `k${n + 1}`))
  expect(store.notices.filter(notice => !notice.includes('and no contracts'))).toEqual([])
  await store.close()
  const left = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name => /draft|damaged/.test(name))
  expect(left).toEqual([])
  return { generation, version: statements.length }
}

it('is had by exactly one of several that start at once after a crash', async () => {
  for (let round = 0; round < 4; round++) {
    const dir = join(aFolder(), 'data')
    await crash(dir)
    const starters = Array.from({ length: 5 }, () => spawn(process.execPath, [STARTER, dir]))
    const replies = starters.map(replyOf)
    await Promise.all(starters.map(child => once(child.stdout, 'data')))
    for (const child of starters) child.stdin.write('go\n')
    expect((await Promise.all(replies)).sort()).toEqual(['StoreInUse', 'StoreInUse', 'StoreInUse', 'StoreInUse', 'in'])
    for (const child of starters) child.stdin.end()
    await Promise.all(starters.map(child => child.exitCode ?? once(child, 'exit')))
    await (await openStore({ dir })).close()
  }
}, 60_000)

async function crash(dir: string): Promise<void> {
  const child = spawn(process.execPath, [WRITER, dir, templates])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
}

/** What a starter says after it was ready. */
async function replyOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const data of child.stdout ?? []) {
    said += data
    const [, reply] = said.trimEnd().split('\n')
    if (reply !== undefined) return reply
  }
  return said
}
