// `npm run simulate -- --seeds 20 [--from 1] [--small]`: plays July 2027 with 300 people and 20,000
// contracts (40 and 1,000 with --small), once for each seed.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    from: { type: 'string', default: '1' },
    small: { type: 'boolean', default: false },
  },
})
const env = {
  ...process.env,
  SIMULATE_SEEDS: values.seeds,
  SIMULATE_FROM: values.from,
  SIMULATE_SMALL: values.small ? '1' : '',
}
const { status } = spawnSync('npx', ['vitest', 'run', 'test/simulation'], { env, stdio: 'inherit' })
process.exit(status ?? 1)
