// `npm run record-day -- NAME DAY [FROM]`: records a day of the invented entity under test/cases/NAME: what was known, what
// was planned, what everybody was told. The days since FROM are played before it, so that it has a past.
import { spawnSync } from 'node:child_process'

const [name, day, from] = process.argv.slice(2)
if (!name || !day) {
  console.error('npm run record-day -- NAME DAY [FROM]')
  process.exit(2)
}
const env = { ...process.env, RECORD_DAY: [name, day, from].filter(Boolean).join(' ') }
const { status } = spawnSync('npx', ['vitest', 'run', 'test/cases.test.ts', '--update'], { env, stdio: 'inherit' })
process.exit(status ?? 1)
