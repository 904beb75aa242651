// `npm run simulate -- --seeds 20 [--from 1] [--small] [--kills 200]`: the long form of what the suite does in short.
// Plays July 2027 with 300 people and 20,000 contracts (40 and 1,000 with --small), once for each seed, and kills what
// writes and what delivers so often.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    from: { type: 'string', default: '1' },
    small: { type: 'boolean', default: false },
    kills: { type: 'string', default: '200' },
  },
})
const env = {
  ...process.env,
  SIMULATE_SEEDS: values.seeds,
  SIMULATE_FROM: values.from,
  SIMULATE_SMALL: values.small ? '1' : '',
  SIMULATE_KILLS: values.kills,
}
const TESTS = ['test/simulation', 'test/bot/crash', 'test/adapters/stores/files-crash']
// Nothing of it hangs by being long.
const options = ['--testTimeout=0', ...TESTS]
const { status } = spawnSync('npx', ['vitest', 'run', ...options], { env, stdio: 'inherit' })
process.exit(status ?? 1)
