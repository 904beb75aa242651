// `npm run playground`: the bot with the invented entity, without credentials and only for this machine, and Microsoft's
// Agents Playground beside it: a Teams client to open in a browser. `--port N` for the client, 56150 unless said; the
// bot takes any free port. `--as E-MAIL` is who sits at the keyboard.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { stringify } from 'yaml'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PLAYGROUND = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
const { port, as } = parseArgs({
  options: {
    port: { type: 'string', default: '56150' },
    as: { type: 'string', default: 'marta.quintero@idah.example' },
  },
}).values

const folder = await mkdtemp(join(tmpdir(), 'cerrojo-playground-'))
const config = join(folder, 'playground.yml')
await writeFile(config, stringify(await configuration()))

const children = []
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0))

const settings = join(folder, 'cerrojo.json')
await writeFile(settings, JSON.stringify(await onFreePorts()))
const bot = start([join(ROOT, 'dist/cli.js'), 'serve', '--playground'], { ...process.env, CERROJO_CONFIG: settings })
bot.stderr.pipe(process.stderr)
bot.stdout.pipe(process.stdout)
const endpoint = await heard(bot.stderr, /http:\/\/127\.0\.0\.1:\d+/)

// Its own environment says nothing of the bot's secrets; an error in its configuration is only in its log.
const client = start(
  [PLAYGROUND, '-e', `${endpoint}/api/messages`, '-c', 'msteams', '-p', port, '--dt'],
  { PATH: process.env.PATH, HOME: folder, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: config },
  folder,
)
const listening = await heard(client.stdout, /Listening on (\d+)/)
const clientPort = listening.replace(/\D/g, '')
console.log(`
Cerrojo en Teams / Cerrojo in Teams: http://127.0.0.1:${clientPort}
Atención: el cliente de Microsoft escucha en todas las interfaces de red; cierre el puerto ${clientPort} a los demás equipos.
Warning: Microsoft's client listens on every network interface; keep port ${clientPort} closed to other machines.
(Ctrl+C)
`)

/** The settings as they are, with whatever ports are free: another bot may be running here. */
async function onFreePorts() {
  const file = process.env.CERROJO_CONFIG || join(ROOT, 'config/cerrojo.json')
  const set = JSON.parse(await readFile(file, 'utf8'))
  return { ...set, server: { ...set.server, port: 0, watchPort: 0 } }
}

/** One person at the keyboard and five others of the invented entity: it takes exactly five. */
async function configuration() {
  const rows = parse(await readFile(join(ROOT, 'demo/people.csv')), { columns: true, bom: true, trim: true })
  const first = rows.findIndex(({ email }) => email === as)
  if (first < 0) fail(`demo/people.csv has nobody with the e-mail ${as}`)
  const [me] = rows.splice(first, 1)
  const users = [me, ...rows.filter(({ role }) => role !== 'supervisor'), ...rows].slice(0, 6).map(user)
  const [currentUser, ...others] = users
  return {
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-000000000001',
    bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Cerrojo' },
    currentUser,
    users: others,
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Contratación' },
    team: {
      id: 'team-id',
      name: 'IDAH',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: 'channel-id', name: 'Avisos' }],
    },
  }
}

function user({ name, email }, index) {
  const id = `00000000-0000-0000-0000-0000000001${String(index).padStart(2, '0')}`
  const [givenName, ...surname] = name.split(' ')
  return { id, name, userPrincipleName: email, aadObjectId: id, givenName, surname: surname.join(' '), email }
}

function start(args, env, cwd = process.cwd()) {
  const child = spawn(process.execPath, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  child.once('exit', code => stop(code ?? 1))
  return child
}

/** The first text in a stream that looks so. */
function heard(stream, wanted) {
  return new Promise(done => {
    let said = ''
    stream.on('data', piece => {
      said += piece
      const found = wanted.exec(said)
      if (found) done(found[0])
    })
  })
}

function fail(line) {
  console.error(line)
  process.exit(1)
}

/** Both end together. */
function stop(code) {
  if (stopping) return
  stopping = true
  for (const child of children) child.kill()
  Promise.all(
    children.map(child => child.exitCode ?? child.signalCode ?? new Promise(done => child.once('exit', done))),
  )
    .then(() => rm(folder, { recursive: true, force: true }))
    .then(() => process.exit(code))
}
