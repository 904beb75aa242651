import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/rules/index.js'
import type { Size } from './entity.js'
import { brokenAtEnd, brokenOn, type Sums } from './invariants.js'
import { July } from './july.js'

/** A few seeds each time; with `npm run simulate -- --seeds N` as many as you like, in full size unless told `--small`. */
const MANY = Number(process.env.SIMULATE_SEEDS ?? 0)
const FIRST_SEED = Number(process.env.SIMULATE_FROM ?? 1)
const IS_FULL = MANY > 0 && process.env.SIMULATE_SMALL !== '1'
const SIZE: Size = IS_FULL ? { people: 300, contracts: 20_000 } : { people: 40, contracts: 1_000 }
const SEEDS = Array.from({ length: MANY || 2 }, (_, n) => FIRST_SEED + n)

async function play(seed: number): Promise<{ broken: string[]; sums: Sums; told: string[] }> {
  const july = new July(seed, SIZE)
  const sums: Sums = { digests: 0, alerts: 0, repeats: 0, found: 0, failed: 0, superseded: 0, people: SIZE.people }
  const broken: string[] = []
  const days: Day[] = []
  for await (const day of july.days()) {
    days.push(day)
    broken.push(...(await brokenOn(july, day)))
  }
  broken.push(...(await brokenAtEnd(july, days, sums)))
  console.log(`seed ${seed}:`, JSON.stringify({ ...sums, ...july.counts }))
  const told = [...july.platforms.slack.arrived, ...july.platforms.teams.arrived].map(
    ({ key, at }) => `${at.getTime()} ${key}`,
  )
  return { broken, sums, told }
}

const played = new Map<number, Awaited<ReturnType<typeof play>>>()

describe(`July 2027 with ${SIZE.people} people and ${SIZE.contracts} contracts`, () => {
  it.each(SEEDS)('holds what was promised, seed %i', { timeout: 600_000 }, async seed => {
    const month = await play(seed)
    played.set(seed, month)
    const { broken, sums } = month
    expect(broken).toEqual([])
    expect(sums.digests).toBeGreaterThan(SIZE.people)
  })

  it.skipIf(MANY > 0)('is the same for the same seed', { timeout: 120_000 }, async () => {
    const one = played.get(FIRST_SEED)
    expect(await play(FIRST_SEED)).toEqual(one)
  })
})
