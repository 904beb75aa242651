// `npm run torture -- [--kills 60] [--replicas]`: everything that is done to the program on purpose, at greater length than in the suite, and
// its table: what was done, how often, what was lost, told twice or rightly refused, and how long it took
// until the data folder was open, or the whole bot up. Some minutes; exit code 1 where anything did not hold.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    // Of replicas alone; with it, `--kills` and `--stops` are theirs.
    replicas: { type: 'boolean', default: false },
    stops: { type: 'string', default: '100' },
  },
})
const REPLICAS = 'test/bot/replicas-torture.test.ts'

/** Each test is a case, unless it tells how many it holds. */
const KINDS = [
  ['A crash after every step of a delivery, of some two', ['test/bot/crash.test.ts']],
  ['`kill -9` at random moments while it delivers', ['test/bot/crash-kill.test.ts']],
  ['`kill -9` while it writes; several that start at once', ['test/adapters/stores/files-crash.test.ts']],
  ['A migration that dies at each of its writes', ['test/adapters/stores/migrate.test.ts']],
  [
    'Two process namespaces, two machines on one disk, SIGSTOP, a copy of a folder in use',
    ['test/adapters/stores/ownership.test.ts'],
  ],
  ['A lock of every kind: dead, torn, elsewhere, a folder', ['test/adapters/stores/lock.test.ts']],
  ['A record cut, gone, or from a backup', ['test/adapters/stores/record-end.test.ts']],
  [
    'Damaged files of every kind',
    [
      ...['test/adapters/stores/files-damage.test.ts', 'test/adapters/stores/damage-table.test.ts'],
      'test/adapters/stores/files-deliveries.test.ts',
    ],
  ],
  [
    'A full disk, none of its inodes left, one that became read-only, no right to write',
    ['test/adapters/stores/files-disk.test.ts'],
  ],
  [
    'A clock that jumps, a process that stands still for days',
    [
      ...['test/adapters/schedule.test.ts', 'test/moved-clock.test.ts', 'test/bot/outbox.test.ts'],
      'test/shared/outside-clock.test.ts',
    ],
  ],
  [
    'Bad answers of the register, columns that lose what they said',
    [
      ...['test/adapters/secop/client.test.ts', 'test/adapters/secop/sister.test.ts'],
      ...['test/bot/sync-columns.test.ts', 'test/bot/sync-emptied.test.ts'],
    ],
  ],
  [
    'A platform that hangs, refuses or is deaf; a log that nobody reads',
    [
      ...[
        'test/serve-faults.test.ts',
        'test/hearing.test.ts',
        'test/late-platform.test.ts',
        'test/stderr-lines.test.ts',
      ],
      ...['test/adapters/chat/slack/send.test.ts', 'test/adapters/chat/teams/send.test.ts'],
    ],
  ],
  ['The whole program, through a morning on which everything goes wrong', ['test/torture.test.ts']],
  [
    'Three replicas on one database: kills, stops, cut connections, a database that crashes, a clock 10 minutes off',
    [REPLICAS],
  ],
  ['A whole July of failing platforms, kills and moved clocks', ['test/simulation']],
].filter(([, paths]) => !values.replicas || paths.includes(REPLICAS))
const LONGEST_MS = (values.replicas ? 3 : 1) * 60 * 60_000

const folder = mkdtempSync(join(tmpdir(), 'cerrojo-torture-'))
const [report, tallies] = ['report.json', 'tallies.jsonl'].map(name => join(folder, name))
const files = KINDS.flatMap(([, paths]) => paths)
const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--testTimeout=0']
const env = { ...process.env, SIMULATE_KILLS: values.kills, TORTURE_TALLY: tallies }
if (values.replicas) env.TORTURE_REPLICAS = `${values.kills},${values.stops}`
const started = Date.now()
const { status } = spawnSync('npx', ['vitest', 'run', ...options, ...files], {
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
  timeout: LONGEST_MS,
})
if (!existsSync(report)) throw new Error('it did not come to its end')
const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
const counted = existsSync(tallies)
  ? readFileSync(tallies, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  : []
rmSync(folder, { recursive: true })

const sum = (all, key) => (all.some(one => key in one) ? all.reduce((n, one) => n + (one[key] ?? 0), 0) : '')
const rows = KINDS.map(([what, paths]) => {
  const tests = testResults
    .filter(({ name }) => paths.some(path => relative(process.cwd(), name).startsWith(path)))
    .flatMap(({ assertionResults }) => assertionResults)
  const own = counted.filter(({ file }) => paths.includes(file))
  const held = tests.filter(one => one.status === 'passed').length
  const failed = tests.filter(one => one.status === 'failed').length
  const worst = own.filter(({ upMs }) => upMs !== undefined).map(({ upMs }) => upMs)
  return {
    what,
    cases: own.reduce((n, { cases = 1 }) => n + cases - 1, held + failed),
    lost: sum(own, 'lost'),
    doubled: sum(own, 'doubled'),
    refused: sum(own, 'refused'),
    up: worst.length > 0 ? `${(Math.max(...worst) / 1_000).toFixed(2)} s` : '',
    tests: failed > 0 ? `**${failed} of ${held + failed} failed**` : `${held} held`,
  }
})
const HEADS = ['What is done to it', 'Cases', 'Lost', 'Doubled', 'Rightly refused', 'Worst time to be up', 'Tests']
const line = cells => `| ${cells.join(' | ')} |`
console.log(
  ['', line(HEADS), line(HEADS.map(() => '---')), ...rows.map(row => line(Object.values(row))), ''].join('\n'),
)
console.log(
  `${Math.round((Date.now() - started) / 1_000)} s on ${cpus().length} cores, Node ${process.version}, ${values.kills} kills.`,
)
process.exit(status ?? 1)
