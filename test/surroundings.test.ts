import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DoctorFinding } from '../src/app/doctor-finding.js'
import { examineSurroundings } from '../src/app/examine-surroundings.js'
import { loadSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'

/* What `cerrojo doctor` says of files, addresses, certificates and ports. */

const words = commandsIn('es')
const { doctor } = words.serve
let dir: string
let taken: ReturnType<typeof createServer>
let port: number
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-around-'))
  taken = createServer()
  await new Promise<void>(done => taken.listen(0, '127.0.0.1', done))
  const at = taken.address()
  port = typeof at === 'object' && at ? at.port : 0
})
afterEach(() => new Promise(done => taken.close(done)))

async function found(
  config: object,
  env: Record<string, string> = {},
  tls: Record<string, string> = {},
): Promise<DoctorFinding[]> {
  writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ server: { port: 0, watchPort: 0 }, ...config }))
  const read = loadSettings({ CERROJO_CONFIG: join(dir, 'cerrojo.json'), ...env }, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const findings: DoctorFinding[] = []
  for await (const finding of examineSurroundings(read.settings, words, { cwd: dir, env: tls })) findings.push(finding)
  return findings
}

function file(name: string, mode: number, content = 'x'): string {
  const path = join(dir, name)
  writeFileSync(path, content)
  chmodSync(path, mode)
  return path
}

it.skipIf(process.platform === 'win32')(
  'names every file that others may read or change, secrets in files too',
  async () => {
    const env = file('.env', 0o644, '')
    const people = file('people.csv', 0o660)
    file('assignments.csv', 0o640)
    const secret = file('token', 0o604)
    const mail = file('mail', 0o604)
    const secrets = { SECOP_APP_TOKEN_FILE: secret, SMTP_PASSWORD_FILE: mail }
    const findings = await found({}, secrets)
    for (const path of [env, people, secret, mail])
      expect(findings).toContainEqual({ ok: false, ...doctor.readByOthers(path) })
    expect(findings.filter(({ ok }) => ok === false)).toHaveLength(4)
    for (const path of [env, people, secret, mail]) chmodSync(path, 0o600)
    expect(await found({}, secrets)).toContainEqual({ ok: true, line: doctor.rights(5) })
  },
)

it.skipIf(process.platform === 'win32')('names the settings where they hold the password of a proxy', async () => {
  const config = file('cerrojo.json', 0o644)
  const wrong = { ok: false, ...doctor.readByOthers(config) }
  expect(await found({ source: { proxy: 'http://user:secret@proxy:3128' } })).toContainEqual(wrong)
  expect(await found({ source: { proxy: 'http://proxy:3128' } })).not.toContainEqual(wrong)
})

it('takes every secret from a file as well, and names one that is empty or not there', () => {
  const empty = file('empty', 0o600, '\n')
  const names = [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'TEAMS_APP_SECRET',
    'TEAMS_CERTIFICATE_KEY',
  ]
  for (const name of [...names, 'SECOP_APP_TOKEN', 'CERROJO_PING_URL'])
    for (const [path, kind] of [
      [empty, 'wrong'],
      [join(dir, 'none'), 'unreadable'],
    ] as const)
      expect(loadSettings({ [`${name}_FILE`]: path }, dir)).toMatchObject({
        ok: false,
        mistakes: [{ path: `${name}_FILE`, kind }],
      })
})

it('names what goes unencrypted, by its host only, and not what stays on this machine', async () => {
  const findings = await found(
    { source: { baseUrl: 'http://secop.entidad.gov.co:8080/x?token=secret' } },
    {
      CERROJO_PING_URL: 'http://127.0.0.1:9/ping',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://slack.example/api/',
    },
  )
  const wrong = findings.filter(({ ok }) => ok === false)
  expect(wrong).toEqual([
    { ok: false, ...doctor.plainHttp('source.baseUrl', 'secop.entidad.gov.co:8080') },
    { ok: false, ...doctor.plainHttp('SLACK_API_URL', 'slack.example') },
  ])
})

it('says that certificates are not checked', async () => {
  expect(await found({}, {}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toContainEqual({ ok: false, ...doctor.tlsOff })
  expect(await found({}, {}, { NODE_TLS_REJECT_UNAUTHORIZED: '1' })).not.toContainEqual({ ok: false, ...doctor.tlsOff })
})

it('tries the ports', async () => {
  const findings = await found({ server: { port, watchPort: port } })
  expect(findings).toContainEqual({ ok: null, ...doctor.portTaken('server.port', port) })
  expect(findings).toContainEqual({ ok: false, ...doctor.samePort(port) })
  const elsewhere = await found({ server: { port: 0, watchPort: 9464, watchHost: '203.0.113.7' } })
  expect(elsewhere).toContainEqual({
    ok: false,
    ...doctor.portRefused('server.watchPort', '203.0.113.7:9464', 'EADDRNOTAVAIL'),
  })
})
