import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Card } from '../src/bot/cards/card.js'
import { demoRows } from '../src/demo/demo.js'
import { FIRST_PAUSE_MS } from './support/echo-platform/pause.js'
import { PLACES } from './support/echo-platform/places.js'
import { type RunOptions, runProgram, start } from './support/programs.js'

/*
 * What a third chat platform takes: its own folder, and the places of `PLACES` outside it. A copy of the program gets them,
 * is compiled with all its checks, and runs as it is installed.
 */

const ROOT = resolve(import.meta.dirname, '..')
const NIT = '999000111'
const MARTA = 'marta@entidad.example'
const HOUR = 3_600_000
/** A Thursday at ten in Bogotá. */
const NOW = Date.parse('2027-07-01T15:00:00Z')

let dir: string
let inbox: Inbox
let compiled: { readonly status: number | null; readonly said: string }
let options: RunOptions

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-third-'))
  inbox = await openInbox()
  compiled = compileWithThird(dir)
  writeFileSync(join(dir, 'rows.json'), JSON.stringify(demoRows('2027-07-01')))
  writeFileSync(join(dir, 'people.csv'), `document,name,email,role\n990100011,Marta Quintero,${MARTA},supervisor\n`)
  // Nothing is fetched: the inbox is no register, and says so at once.
  const source = { baseUrl: inbox.url, timeoutSeconds: 60 }
  const schedule = { syncFrom: '23:00' }
  const entities = [{ nit: NIT, name: 'Entidad de prueba', echo: ['HERE'] }]
  writeFileSync(
    join(dir, 'cerrojo.json'),
    JSON.stringify({ entities, source, schedule, server: { port: 0, watchPort: 0 } }),
  )
  const env = {
    CERROJO_CONFIG: join(dir, 'cerrojo.json'),
    CERROJO_DATA: join(dir, 'data'),
    CLOCK_MOVED: String(NOW - Date.now()),
    ECHO_INBOX: inbox.url,
    ECHO_TENANT: 'HERE',
  }
  options = { cwd: dir, env, from: join(dir, 'out', 'src'), movable: true }
})

afterAll(() => {
  inbox.close()
  rmSync(dir, { recursive: true, force: true })
})

it('takes three places outside its folder, and nothing else asks for it', () => {
  expect(PLACES.length).toBeLessThanOrEqual(3)
  expect(compiled).toEqual({ status: 0, said: '' })
})

it('is looked at by doctor like the others', async () => {
  const { out } = await runProgram('cli', ['doctor'], options)
  expect(out).toContain('✓ Echo: inbox\n✓ Echo: HERE es de Entidad de prueba\n')
  expect(out).toContain('· Slack: no está configurado')
  expect(out).toContain('· Teams: no está configurado')
})

it('answers, reminds, is slowed down and is watched like the others', async () => {
  const imported = await runProgram('cli', ['import', join(dir, 'rows.json'), '--as-of', '2027-06-30'], options)
  expect(imported.err).toBe('')
  const child = start('cli', ['serve'], options)
  onTestFinished(() => void child.kill('SIGKILL'))
  if (!child.stderr) throw new Error('nothing is heard of it')
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const heard = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const { value = '', done } = await lines.next()
      if (done) throw new Error(`it ended and never said ${wanted}`)
      if (wanted.test(value)) return value
    }
  }
  const address = /http\S+(?=: \/echo)/.exec(await heard(/Escuchando en/))?.[0]
  const watch = /http\S+(?=:)/.exec(await heard(/Vigilancia en/))?.[0]
  const say = async (said: object): Promise<Answer> => {
    const response = await fetch(`${address}/echo`, { method: 'POST', body: JSON.stringify(said) })
    expect(response.status).toBe(200)
    return Answer.parse(await response.json())
  }
  await heard(/"msg":"cycle"/)

  // A question, the same request again, a button, a file, and somebody whom nobody knows.
  const question = { id: 'one', user: MARTA, text: '¿qué contratos debo cerrar?' }
  const first = await say(question)
  expect(JSON.stringify(first.card)).toContain('CO1.PCCNTR.')
  expect(await say(question)).toEqual(first)
  const action = firstAction(first.card)
  expect(action).toBeDefined()
  const pressed = await say({ user: MARTA, action })
  expect(pressed.card.title).not.toBe(first.card.title)
  expect((await say({ user: MARTA, text: 'exportar mis contratos' })).files).toEqual([expect.stringMatching(/\.xlsx$/)])
  expect(JSON.stringify(await say({ user: 'otra@entidad.example', text: 'hola' }))).not.toContain('CO1.PCCNTR.')

  // The digest of the day, which the inbox refuses at first: nobody is pressed, and whoever watches is told.
  inbox.refuses = true
  child.send({ still: HOUR })
  const refused = Refused.parse(JSON.parse(await heard(/a workspace takes no messages/)))
  const pause = Date.parse(refused.until) - Date.parse(refused.time)
  expect(refused.workspace).toBe('echo:HERE')
  expect(pause).toBeLessThanOrEqual(FIRST_PAUSE_MS * 1.25)
  await heard(/"msg":"cycle"/)
  expect(await (await fetch(`${watch}/ready`)).text()).toBe(`ready\necho:HERE takes no messages (refused): ${NIT}\n`)
  inbox.refuses = false
  child.send({ still: HOUR })
  await heard(/"sent":1.*"msg":"cycle"/)
  expect(inbox.taken.map(({ user }) => user)).toEqual([MARTA])
  expect(JSON.stringify(inbox.taken[0]?.card)).toContain('CO1.PCCNTR.')
  expect(await (await fetch(`${watch}/ready`)).text()).toBe('ready\n')
  child.send({ still: HOUR })
  await heard(/"sent":0.*"msg":"cycle"/)
  expect(inbox.taken).toHaveLength(1)

  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

const Answer = z.object({ card: z.custom<Card>(card => typeof card === 'object'), files: z.array(z.string()) })
type Answer = z.output<typeof Answer>
const Refused = z.object({ workspace: z.string(), until: z.string(), time: z.string() })

/** The program with the third platform in it, compiled as it is built; what the compiler says. */
function compileWithThird(dir: string): { status: number | null; said: string } {
  cpSync(join(ROOT, 'src'), join(dir, 'src'), { recursive: true })
  cpSync(join(ROOT, 'test/support/echo-platform'), join(dir, 'test/support/echo-platform'), { recursive: true })
  for (const { file, changes } of PLACES) {
    let text = readFileSync(join(dir, file), 'utf8')
    for (const [found, made] of changes) {
      if (text.split(found).length !== 2) throw new Error(`${file} does not say once: ${found}`)
      text = text.replace(found, () => made)
    }
    writeFileSync(join(dir, file), text)
  }
  for (const shared of ['node_modules', 'package.json']) symlinkSync(join(ROOT, shared), join(dir, shared))
  mkdirSync(join(dir, 'out'))
  symlinkSync(join(ROOT, 'package.json'), join(dir, 'out', 'package.json'))
  const tsconfig = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      rootDir: dir,
      outDir: join(dir, 'out'),
      typeRoots: [join(ROOT, 'node_modules/@types')],
    },
    include: ['src', 'test'],
  }
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(tsconfig))
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', dir], { encoding: 'utf8' })
  return { status, said: stdout }
}

/** The first button of a card that does something, wherever it stands. */
function firstAction(value: unknown): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = key === 'action' && typeof inner === 'object' && inner !== null ? inner : firstAction(inner)
    if (found) return found
  }
  return undefined
}

const Delivery = z.object({ user: z.string(), key: z.string(), card: z.unknown() })

interface Inbox {
  readonly url: string
  readonly taken: z.output<typeof Delivery>[]
  refuses: boolean
  close(): void
}

async function openInbox(): Promise<Inbox> {
  const taken: z.output<typeof Delivery>[] = []
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const asked = new URL(request.url ?? '/', inbox.url)
    if (asked.pathname !== '/') return response.writeHead(404).end()
    if (inbox.refuses) return response.writeHead(403).end()
    if (request.method === 'POST') taken.push(Delivery.parse(JSON.parse(Buffer.concat(chunks).toString())))
    const key = asked.searchParams.get('key')
    const at = key === null ? taken.length - 1 : taken.findIndex(each => each.key === key)
    return response.end(JSON.stringify({ message: at < 0 ? null : String(at) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const inbox: Inbox = {
    url: `http://127.0.0.1:${port}`,
    taken,
    refuses: false,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return inbox
}
