import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEMO_NIT, demoRows } from '../../src/demo/demo.js'
import { addDays, dayInBogota } from '../../src/rules/index.js'
import { runProgram } from './programs.js'

/** Makes a folder that of an installation with the demo's contracts as of yesterday, whose register nobody answers. Gives its environment. */
export async function demoInFolder(dir: string, more: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const today = dayInBogota(new Date())
  const [rows, config] = [join(dir, 'rows.json'), join(dir, 'cerrojo.json')]
  writeFileSync(rows, JSON.stringify(demoRows(today)))
  const source = { baseUrl: 'http://127.0.0.1:9', timeoutSeconds: 1 }
  writeFileSync(config, JSON.stringify({ entities: [{ nit: DEMO_NIT }], source, server: { port: 0, watchPort: 0 } }))
  const env = { CERROJO_CONFIG: config, CERROJO_DATA: join(dir, 'data'), ...more }
  await runProgram('cli', ['import', rows, '--as-of', addDays(today, -1)], { cwd: dir, env })
  return env
}
