// `node scripts/move-clock.mjs [--bot dist/cli.js]`: moves the clock under a bot that runs, once for each move and each place
// between two ticks, all at once and in real time: seven minutes. Tells after how many seconds it looked what is due, and
// looked again, how long `/live` took at most, and how long it took to stop. Ends with 1 where any of that is too long.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

const { bot } = parseArgs({ options: { bot: { type: 'string', default: 'dist/cli.js' } } }).values
const HOUR = 3_600
const DAY = 24 * HOUR
const MOVES = { '-365 d': -365 * DAY, '-1 d': -DAY, '-1 h': -HOUR, '+1 h': HOUR, '+1 d': DAY, '+365 d': 365 * DAY }
const ALL = Object.entries({ ...MOVES, '+10 y': 3_653 * DAY })
/** Seconds into the five minutes. */
const PHASES = [10, 150, 290]
const LIMIT = { cycle: 360, live: 5, stop: 10 }

const folder = await mkdtemp(join(tmpdir(), 'cerrojo-clock-'))
const config = join(folder, 'cerrojo.json')
await writeFile(config, JSON.stringify({ server: { port: 0, watchPort: 0 } }))
const runs = ALL.flatMap(([move, by]) => PHASES.map(phase => ({ move, by, phase })))
// Begun one after another, so that they do not take each other's time when they start.
const rows = await Promise.all(runs.map((run, index) => wait(index * 2_000).then(() => moved(run))))
await rm(folder, { recursive: true, force: true })
console.table(rows)
const isFine = ({ next, again, live, stop }) =>
  next <= LIMIT.cycle && again <= LIMIT.cycle && live <= LIMIT.live && stop <= LIMIT.stop
process.exit(rows.every(isFine) ? 0 : 1)

async function moved({ move, by, phase }) {
  const into = (Date.now() / 1_000) % 300
  const env = { ...process.env, CERROJO_CONFIG: config, CERROJO_DATA: folder, CLOCK_MOVED: `${(phase - into) * 1_000}` }
  const preload = new URL('../test/support/moved-clock.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', preload, resolve(bot), 'serve', '--playground'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const cycles = []
  let watch
  let heard = () => {}
  createInterface({ input: child.stderr }).on('line', line => {
    watch ??= /Vigilancia en (\S+):/.exec(line)?.[1]
    if (!line.includes('"msg":"cycle"')) return
    cycles.push(performance.now())
    heard()
  })
  await new Promise(done => {
    heard = done
  })
  const begun = performance.now()
  child.send(by * 1_000)
  let live = 0
  while (cycles.length < 3 && seconds(performance.now() - begun) < 2 * LIMIT.cycle) {
    const asked = performance.now()
    const { ok } = await fetch(`${watch}/live`, { signal: AbortSignal.timeout(60_000) }).catch(() => ({ ok: false }))
    live = ok ? Math.max(live, performance.now() - asked) : Number.POSITIVE_INFINITY
    await wait(1_000)
  }
  const [, next = Number.POSITIVE_INFINITY, again = Number.POSITIVE_INFINITY] = cycles
  const stopping = performance.now()
  const ended = new Promise(done => child.once('exit', done))
  child.kill('SIGTERM')
  await Promise.race([ended, wait(30_000)])
  child.kill('SIGKILL')
  const stop = performance.now() - stopping
  const took = { next: next - begun, again: again - next, live, stop }
  return { move, phase, ...Object.fromEntries(Object.entries(took).map(([what, ms]) => [what, seconds(ms)])) }
}

function seconds(ms) {
  return Math.round(ms / 100) / 10
}
