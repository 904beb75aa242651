// Records the days of test/cases: what was known of the invented entity, what was planned, what everybody was told.
//   npm run record-day                      all of them anew, after an intended change
//   npm run record-day -- NAME              one of them
//   npm run record-day -- NAME DAY [FROM]   a new one; the days since FROM are played before it, so that it has a past
// A new one is told more in its case.json (whose contracts, what happens on the day), and then recorded again.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'

const [name = 'all', day, from] = process.argv.slice(2)
const folder = `test/cases/${name}`
if (
  !/^[a-z0-9-]+$/.test(name) ||
  (day && !/^\d{4}-\d{2}-\d{2}$/.test(day)) ||
  (!day && name !== 'all' && !existsSync(folder))
) {
  console.error('npm run record-day [-- NAME [DAY [FROM]]]')
  process.exit(2)
}
if (day) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/case.json`, `${JSON.stringify({ about: '…', day, from }, null, 2)}\n`)
}
const env = { ...process.env, RECORD_DAY: name }
const { status } = spawnSync('npx', ['vitest', 'run', 'test/cases.test.ts', '--update'], { env, stdio: 'inherit' })
process.exit(status ?? 1)
