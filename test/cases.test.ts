import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DayCase, type RecordedDay, recordDemo, replay } from './support/recorded-day.js'

/*
 * Recorded days, a folder each: `case.json` says what it shows and what happens, `known.json` is what was known in the
 * morning, `planned.jsonl` what was planned, `said` what everybody was told, `conversation.txt` what came of the rest.
 * `npm run record-day` records all of them anew after an intended change.
 */

const CASES = join(import.meta.dirname, 'cases')
const RECORDED = process.env.RECORD_DAY

const folders = readdirSync(CASES)

function read<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(CASES, folder, name), 'utf8'))
}

for (const folder of folders) {
  if (RECORDED !== 'all' && RECORDED !== folder) continue
  const known = await recordDemo(read<DayCase>(folder, 'case.json'))
  rmSync(join(CASES, folder, 'said'), { recursive: true, force: true })
  mkdirSync(join(CASES, folder, 'said'))
  const lines = Object.entries(known).map(([key, value]) => `${JSON.stringify(key)}:${inLines(value)}`)
  writeFileSync(join(CASES, folder, 'known.json'), `{${lines.join(',\n')}}\n`)
}

/** One item a line, so that a change of one can be seen. */
function inLines(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[${value.map(each => `\n${JSON.stringify(each)}`).join(',')}]`
}

describe.each(folders)('the recorded day %s', folder => {
  it('is planned and told as it was', async () => {
    const { planned, said, conversation } = await replay(
      read<RecordedDay>(folder, 'known.json'),
      read<DayCase>(folder, 'case.json'),
    )
    await expect(planned).toMatchFileSnapshot(join(CASES, folder, 'planned.jsonl'))
    for (const [person, text] of said)
      await expect(`${text}\n`).toMatchFileSnapshot(join(CASES, folder, 'said', `${person}.txt`))
    if (conversation !== null) await expect(conversation).toMatchFileSnapshot(join(CASES, folder, 'conversation.txt'))
    // What is being recorded is written when the run ends.
    if (RECORDED) return
    const recorded = existsSync(join(CASES, folder, 'said')) ? readdirSync(join(CASES, folder, 'said')).sort() : []
    expect(recorded).toEqual(said.map(([person]) => `${person}.txt`).sort())
  })
})
