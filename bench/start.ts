import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alternate } from './measure.js'
import { QUESTION } from './place.js'
import { ASKER, ENTITIES, TODAY } from './rows.js'
import type { Sizes } from './sizes.js'
import { inTime, inTimes, type Line, NO_TARGET } from './table.js'

/** Compiled as it is installed: what the commands of the README run. */
const program = (name: string) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url))

/** (e) From the start of the process to the title of the first answer, against a process of Node that does nothing. */
export async function measureStart({ large, longRounds }: Sizes, folder: string, store: string): Promise<Line[]> {
  const config = join(folder, 'cerrojo.json')
  writeFileSync(config, JSON.stringify({ entities: [{ nit: ENTITIES[0] }], dataDir: store }))
  const run = (...args: readonly string[]) => firstAnswer(args, folder, config)
  const who = ['--as', ASKER.document, '--today', TODAY]
  const [bare = 0, demo = 0, ask = 0, main = 0] = await alternate(
    { rounds: longRounds, warmUp: 1 },
    () => run('-e', `console.log('${TITLE}')`),
    () => run(program('main'), '--demo'),
    () => run(program('cli'), 'ask', QUESTION, ...who),
    () => run(program('main'), ...who),
  )
  const count = (2 * large).toLocaleString('en')
  const line = (what: string, ms: number): Line => ({
    what: `Process start to first answer, ${what}`,
    ours: inTime(ms),
    comparedWith: `a process of Node that prints a line: ${inTime(bare)}`,
    ratio: inTimes(ms / bare),
    target: NO_TARGET,
  })
  return [
    line('in the demo', demo),
    line(`\`cerrojo ask\` in the store of ${count}`, ask),
    line(`\`npm start\` in that store, every byte of which it checks first`, main),
  ]
}

/** In the head of every answer to what there is to close. */
const TITLE = ' por cerrar'

/** Milliseconds until the answer appears. The question is on standard input, for whoever reads it. */
function firstAnswer(args: readonly string[], cwd: string, config: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    let answered: number | undefined
    let said = ''
    const env = { PATH: process.env.PATH, CERROJO_CONFIG: config, CERROJO_LANG: 'es' }
    const child = spawn(process.execPath, ['--max-old-space-size=1024', ...args], { cwd, env })
    const listen = (piece: Buffer) => {
      said += piece.toString()
      if (said.includes(TITLE)) answered ??= performance.now() - start
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('close', () => {
      if (answered === undefined) reject(new Error(`${args.join(' ')} gave no answer: ${said.slice(0, 1_000)}`))
      else resolve(answered)
    })
    child.stdin.on('error', () => {})
    child.stdin.end(`${QUESTION}\n`)
  })
}
