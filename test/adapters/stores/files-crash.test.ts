import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import type { Contract } from '../../../src/rules/contract.js'
import { aContract, aCut, aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'
import { noticesOf } from './said.js'

const KILLS = 60
/** A round of a child's work is 13 lines. */
const MOST_LINES = 26

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
const STARTER = fileURLToPath(new URL('./starter.mjs', import.meta.url))
const { contracts: _, names: __, changes: ___, ...snapshot } = aCut('', [])
const templates = JSON.stringify({ contract: aContract(''), snapshot, statement: aStatement('') })

/** A child process and what it says. */
function start(path: string, ...args: string[]) {
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let text = ''
  child.stdout.on('data', data => {
    text += data
  })
  return {
    child,
    ended,
    said: () => text,
    /** Waits until what it said is enough. Throws when it ends before. */
    says: async (isEnough: (said: string) => boolean) => {
      const silence = ended.then(() => {
        if (!isEnough(text)) throw new Error(`A child ended after saying only "${text}".`)
      })
      while (!isEnough(text)) await Promise.race([once(child.stdout, 'data'), silence])
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The last number that a child said after this word, in all it ever said. */
function last(word: string, output: string): number {
  return Number([...output.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
}

it(`has what was acknowledged, or what was being done, after each of ${KILLS} kills at random moments`, async () => {
  const dir = join(aFolder(), 'data')
  let output = ''
  let found: Found = { generation: 0, version: 0 }
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = start(WRITER, dir, templates)
    // One in four on its way up; the others after some of their work, however slow the machine.
    const lines = kill % 4 === 0 ? 0 : Math.ceil(Math.random() * MOST_LINES)
    await writer.says(said => said.split('\n').length > lines)
    await delay(Math.random() * (lines === 0 ? 250 : 30))
    await writer.kill()
    output += writer.said()
    found = await expectLastState(dir, output, found)
  }
  expect(last('committed', output)).toBeGreaterThan(5)
  expect(last('said', output)).toBeGreaterThan(KILLS)
}, 180_000)

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
  expect(noticesOf(store).filter(notice => !notice.includes('and no contracts'))).toEqual([])
  await store.close()
  const left = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name => /draft|damaged/.test(name))
  expect(left).toEqual([])
  return { generation, version: statements.length }
}

it('is had by exactly one of several that start at once after a crash', async () => {
  for (let round = 0; round < 3; round++) {
    const dir = join(aFolder(), 'data')
    const writer = start(WRITER, dir, templates)
    await writer.says(said => said !== '')
    await writer.kill()
    const starters = Array.from({ length: 5 }, () => start(STARTER, dir))
    await Promise.all(starters.map(starter => starter.says(said => said === 'ready\n')))
    for (const { child } of starters) child.stdin.write('go\n')
    await Promise.all(starters.map(starter => starter.says(said => said.split('\n').length === 3)))
    const replies = starters.map(starter => starter.said().split('\n')[1]).sort()
    expect(replies).toEqual(['StoreInUse', 'StoreInUse', 'StoreInUse', 'StoreInUse', 'in'])
    for (const { child } of starters) child.stdin.end()
    await Promise.all(starters.map(({ ended }) => ended))
    await (await openStore({ dir })).close()
  }
}, 120_000)
