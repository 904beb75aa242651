import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureCrowd } from './crowd.js'
import { toDocument } from './document.js'
import { measureDrafts } from './drafts.js'
import { measurePlan } from './plan.js'
import { measurePostgres } from './postgres.js'
import { measureQuery } from './query.js'
import { measureReplicas } from './replicas.js'
import { measureRules } from './rules/index.js'
import { measureSends } from './sends.js'
import { FULL, QUICK } from './sizes.js'
import { measureSlack } from './slack.js'
import { measureStart } from './start.js'
import { buildStores, measureQuestion, measureRecord } from './store.js'
import { measureSync } from './sync.js'
import { type Line, toMarkdown } from './table.js'
import { measureTeams } from './teams.js'
import { measureUnderstanding } from './understand.js'

/*
 * npm run bench [-- --quick] — measures what is promised of speed and size, each thing side by side with what it is
 * compared with, prints one table in Markdown and writes it into docs/benchmarks.md, but not a quick one. What is under
 * way is said on standard error.
 */

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const sizes = values.quick ? QUICK : FULL
const folder = mkdtempSync(join(tmpdir(), 'cerrojo-bench-'))
const lines: Line[] = []
// The program asks for its own version, beside where it was compiled to.
cpSync(new URL('../../package.json', import.meta.url), new URL('../package.json', import.meta.url))

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  process.stderr.write(`${what} … `)
  const result = await work()
  process.stderr.write(`${((performance.now() - start) / 1_000).toFixed(0)} s\n`)
  return result
}

try {
  lines.push(...(await step('(a) rules', () => measureRules(sizes))))
  lines.push(...(await step('(k) understanding', async () => measureUnderstanding())))
  lines.push(...(await step('(j) query', () => measureQuery(sizes))))
  lines.push(...(await step('(b) sync', () => measureSync(sizes, folder))))
  lines.push(...(await step('(l) crowd', () => measureCrowd(sizes, folder))))
  const stores = await step('building the stores', () => buildStores(sizes, folder))
  lines.push(...(await step('(c) question', () => measureQuestion(sizes, stores))))
  lines.push(...(await step('(d) record', () => measureRecord(sizes, stores))))
  lines.push(...(await step('(g) plan', () => measurePlan(sizes, stores))))
  lines.push(...(await step('(m) drafts', () => measureDrafts(stores))))
  lines.push(...(await step('(i) sends', () => measureSends(sizes, folder))))
  lines.push(...(await step('(n) PostgreSQL', () => measurePostgres(sizes))))
  lines.push(...(await step('(o) replicas', () => measureReplicas(sizes))))
  lines.push(...(await step('(f) Slack', () => measureSlack(sizes, stores))))
  lines.push(...(await step('(h) Teams', () => measureTeams(sizes, stores))))
  lines.push(...(await step('(e) start', () => measureStart(sizes, folder, stores.large))))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const [cpu] = cpus()
const measured = {
  at: new Date(),
  node: process.versions.node,
  machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}`,
}
console.log(`${toMarkdown(lines)}\n\nNode ${measured.node}, ${measured.machine}.`)
if (!values.quick) {
  // From dist-bench/bench, where this is compiled to.
  writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), toDocument(lines, measured))
  console.log('docs/benchmarks.md written.')
}
