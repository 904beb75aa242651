import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Settings } from '../settings/settings.js'
import type { CommandWords } from '../words/commands.js'
import type { DoctorFinding } from './doctor-finding.js'

type Words = CommandWords['serve']['doctor']

/** Looks at what is around the bot: who may read its files, what goes unencrypted, and whether its ports are free. */
export async function* examineSurroundings(
  settings: Settings,
  { serve: { doctor } }: CommandWords,
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): AsyncGenerator<DoctorFinding> {
  const own = holdsPassword(settings.source.proxy) ? [settings.file] : []
  const lists = [settings, ...settings.entities].flatMap(({ people, assignments }) => [people, assignments])
  const paths = [join(cwd, '.env'), ...own, ...lists, ...settings.secretFiles]
  yield* rights(paths, doctor)
  yield* addresses(settings, doctor)
  const { line, remedy } = doctor.tlsOff
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') yield { ok: false, line, remedy }
  yield* ports(settings, doctor)
}

/** The one secret that the settings may hold themselves. */
function holdsPassword(proxy: string | false | null): boolean {
  return typeof proxy === 'string' && (URL.parse(proxy)?.password ?? '') !== ''
}

/** Read by others of the machine, or written by anybody but the owner. */
const TOO_WIDE = 0o026

/** Windows has rights of another kind, which these bits say nothing of. */
async function* rights(paths: readonly string[], doctor: Words): AsyncGenerator<DoctorFinding> {
  if (process.platform === 'win32') return
  let looked = 0
  let wide = 0
  for (const path of new Set(paths)) {
    const found = await stat(path).catch(() => null)
    if (!found) continue
    looked++
    if ((found.mode & TOO_WIDE) === 0) continue
    wide++
    yield { ok: false, ...doctor.readByOthers(path) }
  }
  if (looked > 0 && wide === 0) yield { ok: true, line: doctor.rights(looked) }
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Addresses that would be asked without encryption, but on this machine; of each only the host is shown. */
function* addresses({ source, chat }: Settings, doctor: Words): Generator<DoctorFinding> {
  const asked = {
    'source.baseUrl': source.baseUrl,
    SLACK_API_URL: chat.slack?.apiUrl,
    CERROJO_PING_URL: chat.pingUrl,
  }
  for (const [name, address] of Object.entries(asked)) {
    const url = address ? URL.parse(address) : null
    if (url?.protocol === 'http:' && !LOOPBACK.test(url.hostname))
      yield { ok: false, ...doctor.plainHttp(name, url.host) }
  }
}

async function* ports({ server }: Settings, doctor: Words): AsyncGenerator<DoctorFinding> {
  const { host, port, watchHost, watchPort } = server
  if (port === watchPort && port !== 0) yield { ok: false, ...doctor.samePort(port) }
  for (const [name, at, number] of [
    ['server.port', host, port],
    ['server.watchPort', watchHost, watchPort],
  ] as const) {
    const code = number === 0 ? null : await tried(at, number)
    if (code === null) yield { ok: true, line: doctor.portFree(name, number) }
    else if (code === 'EADDRINUSE') yield { ok: null, ...doctor.portTaken(name, number) }
    else yield { ok: false, ...doctor.portRefused(name, `${at}:${number}`, code) }
  }
}

/** What the system says to opening a port; null where it may be opened. */
function tried(host: string, port: number): Promise<string | null> {
  return new Promise(done => {
    const server = createServer()
    server.once('error', error => done('code' in error ? String(error.code) : error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(null)))
  })
}
