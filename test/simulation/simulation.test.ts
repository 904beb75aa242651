import { describe, expect, it } from 'vitest'
import { DEFAULT_SCHEDULE, daysBefore } from '../../src/bot/reminders/schedule.js'
import { addDays, type Day, dayInBogota, weekday } from '../../src/rules/index.js'
import type { Size } from './entity.js'
import { brokenAtEnd, brokenOn, type Sums } from './invariants.js'
import { July } from './july.js'

/** A few seeds each time; with `npm run simulate -- --seeds N` as many as you like, in full size unless told `--small`. */
const MANY = Number(process.env.SIMULATE_SEEDS ?? 0)
const FIRST_SEED = Number(process.env.SIMULATE_FROM ?? 1)
const IS_FULL = MANY > 0 && process.env.SIMULATE_SMALL !== '1'
const SIZE: Size = IS_FULL ? { people: 300, contracts: 20_000 } : { people: 40, contracts: 1_000 }
const SEEDS = Array.from({ length: MANY || 1 }, (_, n) => FIRST_SEED + n)

async function play(seed: number, mails = false): Promise<{ broken: string[]; sums: Sums; july: July }> {
  const july = new July(seed, SIZE, mails)
  const sums: Sums = { digests: 0, alerts: 0, repeats: 0, found: 0, failed: 0, superseded: 0, people: SIZE.people }
  const broken: string[] = []
  const days: Day[] = []
  for await (const day of july.days()) {
    days.push(day)
    broken.push(...(await brokenOn(july, day)))
  }
  broken.push(...(await brokenAtEnd(july, days, sums)))
  if (MANY > 0) console.log(`seed ${seed}:`, JSON.stringify({ ...sums, ...july.counts }))
  return { broken, sums, july }
}

/** Letters beyond the first of a person in a week, from Monday on, that were none of the last two milestones. */
function mailedTooOften({ platforms, entity }: July): string[] {
  const seen = new Set<string>()
  const broken: string[] = []
  for (const { key, account, repeated, at } of platforms.email.arrived) {
    const day = dayInBogota(at)
    const week = `${account} ${addDays(day, -((weekday(day) + 6) % 7))}`
    const last = daysBefore(
      { ...entity.world(), campaigns: entity.world().options.campaigns, schedule: DEFAULT_SCHEDULE },
      day,
    )
    if (repeated || (last !== null && last <= 1)) continue
    if (seen.has(week)) broken.push(key)
    seen.add(week)
  }
  return broken
}

/** What arrived, and when, in the first week of a small July. */
async function aWeek(seed: number): Promise<readonly string[]> {
  const july = new July(seed, { people: 20, contracts: 300 })
  for await (const day of july.days()) if (day === '2027-07-07') break
  const { slack, teams } = july.platforms
  return [...slack.arrived, ...teams.arrived].map(({ key, at }) => `${at.getTime()} ${key}`)
}

describe(`July 2027 with ${SIZE.people} people and ${SIZE.contracts} contracts`, () => {
  it.each(SEEDS)('holds what was promised, seed %i', async seed => {
    const { broken, sums } = await play(seed)
    expect(broken).toEqual([])
    expect(sums.digests).toBeGreaterThan(SIZE.people)
  })

  it.each(SEEDS.slice(0, MANY || 1))('holds it with a third of them told by e-mail only, seed %i', async seed => {
    const { broken, july } = await play(seed, true)
    expect(broken).toEqual([])
    expect(mailedTooOften(july)).toEqual([])
    expect(july.platforms.email.arrived.length).toBeGreaterThan(SIZE.people / 3)
  })
})

it('is the same for the same seed, and another for another', async () => {
  const [one, again, other] = [await aWeek(1), await aWeek(1), await aWeek(2)]
  expect(one.length).toBeGreaterThan(20)
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})
