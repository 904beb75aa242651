import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isDay } from '../src/rules/index.js'
import { type RecordedDay, recordDemo, replay } from './support/recorded-day.js'

/*
 * Recorded days: a folder each, with what was known in the morning (`known.json`), what was planned, and what everybody was
 * told. `npm run record-day -- NAME DAY [FROM]` records one of the invented entity, or anew after an intended change.
 */

const CASES = join(import.meta.dirname, 'cases')
const [name = '', day = '', from = day] = (process.env.RECORD_DAY ?? '').split(' ')

if (name !== '') {
  if (!/^[a-z0-9-]+$/.test(name) || !isDay(day) || !isDay(from)) throw new Error('RECORD_DAY is «NAME DAY [FROM]»')
  const known = await recordDemo(day, from)
  rmSync(join(CASES, name), { recursive: true, force: true })
  mkdirSync(join(CASES, name), { recursive: true })
  const lines = Object.entries(known).map(([key, value]) => `${JSON.stringify(key)}:${inLines(value)}`)
  writeFileSync(join(CASES, name, 'known.json'), `{${lines.join(',\n')}}\n`)
}

/** One item a line, so that a change of one can be seen. */
function inLines(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[${value.map(each => `\n${JSON.stringify(each)}`).join(',')}]`
}

const folders = existsSync(CASES) ? readdirSync(CASES) : []

describe.each(folders)('the recorded day %s', folder => {
  const known: RecordedDay = JSON.parse(readFileSync(join(CASES, folder, 'known.json'), 'utf8'))

  it('is planned and told as it was', async () => {
    const { planned, said } = await replay(known)
    await expect(planned).toMatchFileSnapshot(join(CASES, folder, 'planned.jsonl'))
    for (const [person, text] of said)
      await expect(`${text}\n`).toMatchFileSnapshot(join(CASES, folder, 'said', `${person}.txt`))
    // What is being recorded is written when the run ends.
    if (folder === name) return
    const recorded = existsSync(join(CASES, folder, 'said')) ? readdirSync(join(CASES, folder, 'said')).sort() : []
    expect(recorded).toEqual(said.map(([person]) => `${person}.txt`).sort())
  })
})
