import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import type { Contract } from '../../../src/rules/contract.js'
import { aContract, aCut, aStatement } from '../../contracts/store-data.js'
import { startChild } from '../../support/child.js'
import { KILLS_ASKED } from '../../support/simulated.js'
import { tally, timed } from '../../support/tally.js'
import { aFolder } from './folder.js'
import { noticesOf } from './said.js'

const KILLS = KILLS_ASKED ?? 20
/** A writer's first round of work is 13 lines. */
const MOST_LINES = 26
const ROUNDS = 5

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
const STARTER = fileURLToPath(new URL('./starter.mjs', import.meta.url))
const { contracts: _, names: __, changes: ___, ...snapshot } = aCut('', [])
const templates = JSON.stringify({ contract: aContract(''), snapshot, statement: aStatement('') })
const linesOf = (said: string) => said.split('\n').length - 1

/** The last number that a child said after this word, in all it ever said. */
function last(word: string, output: string): number {
  return Number([...output.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
}

it(`has what was acknowledged, or what was being done, after each of ${KILLS} kills at random moments`, async () => {
  const dir = join(aFolder(), 'data')
  let output = ''
  let found: Found = { generation: 0, version: 0, upMs: 0 }
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = startChild(WRITER, dir, templates)
    // One in four on its way up; the others after some of their work, however slow the machine.
    const lines = kill % 4 === 0 ? 0 : 1 + ((7 * kill) % MOST_LINES)
    await writer.says(said => linesOf(said) >= lines)
    await delay(Math.random() * (lines === 0 ? 250 : 30))
    await writer.kill()
    output += writer.said()
    found = await expectLastState(dir, output, found)
  }
  tally({ cases: KILLS, lost: 0, doubled: 0, upMs: found.upMs })
  expect(last('committed', output)).toBeGreaterThan(KILLS / 4)
  expect(last('said', output)).toBeGreaterThan(KILLS)
})

interface Found {
  readonly generation: number
  readonly version: number
  /** The longest that a start took after a kill. */
  readonly upMs: number
}

/** Compares with what the children said, and with what was found before: what was found once may not get lost either. */
async function expectLastState(dir: string, output: string, before: Found): Promise<Found> {
  const [store, upMs] = await timed(openStore({ dir }))
  const generation = Number((await store.contracts.head('demo'))?.id ?? 0)
  expect([Math.max(last('committed', output), before.generation), last('committing', output)]).toContain(generation)
  const contracts: Contract[] = []
  for await (const { contracts: batch } of store.contracts.all('demo')) contracts.push(...batch)
  expect(contracts).toHaveLength(generation === 0 ? 0 : 600)
  expect(contracts.every(({ object }) => object === `cut ${generation}`)).toBe(true)
  const statements = (await store.said.of('demo', ['C1'])).get('C1')?.statements ?? []
  expect([Math.max(last('said', output), before.version), last('saying', output)]).toContain(statements.length)
  expect(statements.map(({ key }) => key)).toEqual(statements.map((_, n) => `k${n + 1}`))
  expect(noticesOf(store).filter(notice => !notice.includes('and no contracts'))).toEqual([])
  await store.close()
  const left = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name => /draft|damaged/.test(name))
  expect(left).toEqual([])
  return { generation, version: statements.length, upMs: Math.max(upMs, before.upMs) }
}

it('is had by exactly one of several that start at once after a crash', async () => {
  const crashed = join(aFolder(), 'data')
  const writer = startChild(WRITER, crashed, templates)
  await writer.says(said => said !== '')
  await writer.kill()
  const starters = Array.from({ length: 5 }, () => startChild(STARTER))
  await Promise.all(starters.map(starter => starter.says(said => said === 'ready\n')))
  for (let round = 1; round <= ROUNDS; round++) {
    const dir = join(aFolder(), 'data')
    // A socket is nothing to copy.
    cpSync(crashed, dir, { recursive: true, filter: path => !path.endsWith('.sock') })
    for (const starter of starters) starter.tell(dir)
    await Promise.all(starters.map(starter => starter.says(said => linesOf(said) > round)))
    const replies = starters.map(starter => starter.said().split('\n')[round]).sort()
    expect(replies).toEqual(['StoreInUse', 'StoreInUse', 'StoreInUse', 'StoreInUse', 'in'])
  }
  tally({ cases: ROUNDS * starters.length, refused: ROUNDS * (starters.length - 1) })
  for (const starter of starters) starter.hangUp()
  expect(await Promise.all(starters.map(({ ended }) => ended))).toEqual(starters.map(() => [0, null]))
})
