import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { startPostgres } from '../test/support/postgres-server.js'
import { inChild, startChild } from './child.js'
import { PEOPLE } from './scale/country.js'
import { type Figures, scaleTable } from './scale/table.js'

/*
 * npm run scale [-- --sizes 10000,100000,1000000 --minutes 60] — many entities in PostgreSQL: contracts, a thousand to an entity in the
 * mean, and twenty-five people an entity. Prints what each size took, and how that grows; `--minutes`: for so long it sends at most;
 * `--write` puts the table into the page that works it up to the country. Takes from minutes to more than an hour; what is under way is
 * said on standard error.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    minutes: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
})
const CONTRACTS_AN_ENTITY = 1_000
const ROLE = 'cerrojo_scale'

const phase = z.object({ ms: z.number(), cpuMs: z.number(), rssBytes: z.number(), load: z.number() })
const answers = z.object({ median: z.number(), p95: z.number() })
const Ran = z.object({
  ...{ synced: phase, linked: phase, planned: phase, delivered: phase, idle: phase },
  ...{ question: answers, team: answers, largest: answers },
  ...{
    accounts: z.number(),
    sent: z.number(),
    databaseBytes: z.number(),
    heapBytes: z.number(),
    rssBytes: z.number(),
  },
})

// The program asks for its own version, beside where it was compiled to.
cpSync(new URL('../../package.json', import.meta.url), new URL('../package.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cerrojo-scale-'))
const server = await startPostgres(folder)
const figures: Figures[] = []
try {
  await asked(server.url, `CREATE ROLE ${ROLE} LOGIN`)
  for (const contracts of values.sizes.split(',').map(Number)) figures.push(await measure(contracts))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
const [cpu] = cpus()
const on = `${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.versions.node}`
const table = `${scaleTable(figures)}\n\nMeasured on ${new Date().toISOString().slice(0, 10)} on ${on}; PostgreSQL on the same machine.`
console.log(table)
if (values.write) {
  const page = new URL('../../docs/scale.md', import.meta.url)
  const measured = /(?<=<!-- measured -->)[\s\S]*(?=<!-- \/measured -->)/
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(measured, () => `\n\n${table}\n\n`),
  )
}

async function measure(contracts: number): Promise<Figures> {
  const entities = Math.max(1, Math.round(contracts / CONTRACTS_AN_ENTITY))
  process.stderr.write(`${contracts} contracts of ${entities} entities, load ${loadavg()[0]?.toFixed(1)}: `)
  const name = `scale_${contracts}`
  await asked(server.url, `CREATE DATABASE ${name} OWNER ${ROLE}`)
  const address = new URL(server.url)
  address.pathname = name
  address.username = ROLE
  address.searchParams.set('sslmode', 'disable')
  const args = [String(entities), String(contracts)]
  const register = await startChild('scale-register', args, z.object({ url: z.string() }))
  try {
    const ran = await inChild(
      'scale-run',
      [join(folder, name), address.href, register.sent.url, String(entities), values.minutes],
      Ran,
    )
    const { requests } = z.object({ requests: z.number() }).parse(await register.go())
    const found = { contracts, entities, people: entities * PEOPLE, requests, ...ran }
    process.stderr.write(`${JSON.stringify(found)}\n`)
    return found
  } finally {
    register.stop()
    await asked(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
