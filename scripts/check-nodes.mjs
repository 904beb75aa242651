// `npm run check:nodes` (`node scripts/check-nodes.mjs 22 24 26`): whether other versions of Node build it, start it and
// pass a fast part of the suite. One line for each; a version that cannot be had is skipped, and said so.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { nodeBinary } from './node-binary.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const VERSION = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version

/** What judges and answers, and whatever of the rest leans on Node most: files, servers, streams, signatures, processes. */
const FAST_TESTS = [
  'test/rules/',
  'test/bot/understand',
  'test/bot/record',
  'test/bot/sync.test.ts',
  'test/bot/outbox',
  'test/adapters/http.test.ts',
  'test/adapters/files.test.ts',
  'test/adapters/schedule.test.ts',
  'test/adapters/secop/client.test.ts',
  'test/adapters/stores/lock.test.ts',
  'test/adapters/stores/files-deliveries.test.ts',
  'test/adapters/stores/files-disk.test.ts',
  'test/adapters/chat/teams/tokens.test.ts',
  'test/adapters/chat/terminal/',
  'test/serve.test.ts',
]

// A name that no test has would leave those it meant out, and nobody would see it.
const tests = readdirSync(join(ROOT, 'test'), { recursive: true }).map(name => `test/${name.replaceAll('\\', '/')}`)
const unknown = FAST_TESTS.filter(path => !tests.some(name => name.startsWith(path) && name.endsWith('.test.ts')))
if (unknown.length > 0) throw new Error(`there are no tests in ${unknown.join(', ')}`)

const folder = mkdtempSync(join(tmpdir(), 'cerrojo-nodes-'))
try {
  for (const version of process.argv.slice(2)) check(version)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Prints one line, and beneath it whatever failed says; then the process ends with 1. */
function check(version) {
  const { bin, why } = nodeBinary(version, folder)
  if (!bin) {
    console.log(`Node ${version}: SKIPPED, it could not be had: ${why}`)
    return
  }
  const on = `Node ${run(bin, ['--version']).stdout.trim().slice(1)}`
  const began = Date.now()
  for (const [what, step] of [
    ['build', build],
    ['start', start],
    ['pass the fast part of the suite', test],
  ]) {
    const output = step(bin)
    if (output === null) continue
    console.log(`${on}: FAILED, it does not ${what}:\n${stripVTControlCharacters(output).trim().slice(-4_000)}`)
    process.exitCode = 1
    return
  }
  console.log(`${on}: builds, starts, passes the fast part of the suite (${Math.round((Date.now() - began) / 1000)} s)`)
}

// Each returns what went wrong, null if nothing did.

/** As installing does. */
function build(bin) {
  const { status, output } = run(bin, ['scripts/prepare.mjs'])
  return status === 0 ? null : output
}

/** As somebody does who has nothing, with nothing said on stderr, warnings of that Node included. */
function start(bin) {
  const shown = run(bin, ['dist/main.js'], '¿qué contratos debo cerrar?\nresumen\n/salir\n')
  if (shown.status !== 0 || shown.stderr !== '' || !shown.stdout.includes(' por cerrar')) return shown.output
  const said = run(bin, ['dist/cli.js', '--version'])
  return said.status === 0 && said.stdout === `${VERSION}\n` && said.stderr === '' ? null : said.output
}

function test(bin) {
  const { status, output } = run(bin, ['node_modules/vitest/vitest.mjs', 'run', ...FAST_TESTS])
  return status === 0 ? null : output
}

/** Runs it in the project with that Node, which is also what its children find under the name `node`. */
function run(bin, args, input = '') {
  const env = { ...process.env, PATH: `${dirname(bin)}${delimiter}${process.env.PATH}` }
  const ran = spawnSync(bin, args, { cwd: ROOT, env, input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  return { ...ran, output: `${ran.error?.message ?? ''}${ran.stdout ?? ''}${ran.stderr ?? ''}` }
}
