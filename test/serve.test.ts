import type { ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { demoRows } from '../src/demo/demo.js'
import { addDays, dayInBogota } from '../src/rules/index.js'
import { runProgram, start } from './support/programs.js'

/* The whole bot as it is installed: a process with data on disk, called over HTTP with signatures on. */

const NIT = '999000111'
const SECRET = '0123456789abcdef0123456789abcdef'
const PEOPLE = 'document,name,email,role\n990100011,Marta Quintero,marta@entidad.example,supervisor\n'

let dir: string
let slack: Slack
let env: Record<string, string>

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-serve-'))
  slack = await playedSlack()
  const today = dayInBogota(new Date())
  writeFileSync(join(dir, 'rows.json'), JSON.stringify(demoRows(today)))
  writeFileSync(join(dir, 'people.csv'), PEOPLE)
  const server = { port: 0, watchPort: 0 }
  // Nothing is fetched: there is nobody at that address.
  const source = { baseUrl: 'http://127.0.0.1:9', timeoutSeconds: 1 }
  writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: NIT }], source, server }))
  env = {
    CERROJO_CONFIG: join(dir, 'cerrojo.json'),
    CERROJO_DATA: join(dir, 'data'),
    SLACK_BOT_TOKEN: 'xoxb-1-prueba',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `${slack.url}/api/`,
  }
  const imported = await runProgram('cli', ['import', join(dir, 'rows.json'), '--as-of', addDays(today, -1)], {
    cwd: dir,
    env,
  })
  expect(imported.err).toBe('')
})

afterAll(async () => {
  await slack.close()
  rmSync(dir, { recursive: true, force: true })
})

describe('cerrojo serve', () => {
  it('answers a signed command, refuses an unsigned one, tells its health, and ends when told to', async () => {
    const child = start('cli', ['serve'], { cwd: dir, env })
    const lines = linesOf(child)
    const address = await lines(/Escuchando en (\S+):/)
    const watch = await lines(/Vigilancia en (\S+):/)

    const unsigned = await fetch(`${address}/slack/commands`, { method: 'POST', body: 'command=%2Fcierre' })
    expect(unsigned.status).toBe(401)
    const answered = slack.answer()
    const signed = await command(address, slack.url)
    expect(signed.status).toBe(200)
    const card = await answered
    expect(card).toContain('por cerrar')
    expect(card).toContain('CO1.PCCNTR.')
    expect(card).not.toContain('990100011')

    expect(await (await fetch(`${watch}/live`)).text()).toBe('live\n')
    expect(await (await fetch(`${watch}/metrics`)).text()).toContain('cerrojo_')
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404)

    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(lines.said()).not.toMatch(/xoxb|0123456789abcdef|marta@|990100011/)
  })

  it('starts on the last good list where the one there is has mistakes, and says so', async () => {
    const path = join(dir, 'people.csv')
    writeFileSync(path, `${PEOPLE}990100012,Nora,no address,nobody\n`)
    const child = start('cli', ['serve'], { cwd: dir, env })
    onTestFinished(() => writeFileSync(path, PEOPLE))
    const lines = linesOf(child)
    const address = await lines(/Escuchando en (\S+):/)
    const watch = await lines(/Vigilancia en (\S+):/)
    const answered = slack.answer()
    await command(address, slack.url)
    expect(await answered).toContain('CO1.PCCNTR.')
    await lines(/(last good ones are used)/)
    await lines(/("cycle")/)
    expect(await (await fetch(`${watch}/ready`)).text()).toContain('the list of people is unreadable')
    const { out } = await runProgram('cli', ['doctor'], { cwd: dir, env })
    expect(out).toContain('people.csv:3')
    expect(out).toContain('última lista buena, de 1 persona')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('does not start the first time with a list that has mistakes, and says which', async () => {
    writeFileSync(join(dir, 'broken.csv'), 'document,name\nnobody,X\n')
    const settings = { entities: [{ nit: NIT }], people: 'broken.csv' }
    writeFileSync(join(dir, 'broken.json'), JSON.stringify(settings))
    const first = { CERROJO_CONFIG: join(dir, 'broken.json'), CERROJO_DATA: join(dir, 'fresh') }
    const { code, err } = await runProgram('cli', ['serve'], { cwd: dir, env: { ...env, ...first } })
    expect([code, err]).toEqual([2, expect.stringMatching(/broken\.csv:2 \[document\]/)])
  })

  it.each([
    ['nowhere to speak', { SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' }, /No hay por dónde hablar/],
    ['a token that is none', { SLACK_BOT_TOKEN: 'xoxp-1' }, /SLACK_BOT_TOKEN/],
    ['a token that Slack refuses', { SLACK_BOT_TOKEN: 'xoxb-bad' }, /Slack no acepta las credenciales/],
  ])('does not start with %s, and says so in one line', async (_, wrong, expected) => {
    const { code, err } = await runProgram('cli', ['serve'], { cwd: dir, env: { ...env, ...wrong } })
    expect(code).toBe(2)
    expect(err).toMatch(expected)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toMatch(/xoxp-1|xoxb-bad|at .*\.js/)
  })
})

/** Waits for what a process says. */
function linesOf(child: ChildProcess) {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    said += text
  })
  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(said)?.[1]
      if (found !== undefined) return found
      await once(child.stderr ?? child, 'data')
    }
  }
  return Object.assign(until, { said: () => said })
}

function command(address: string, hook: string): Promise<Response> {
  const body = new URLSearchParams({
    team_id: 'T1',
    user_id: 'U1',
    command: '/cierre',
    text: '',
    trigger_id: 'one',
    response_url: `${hook}/respond`,
  }).toString()
  const at = String(Math.floor(Date.now() / 1_000))
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')
  return fetch(`${address}/slack/commands`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  })
}

interface Slack {
  readonly url: string
  /** The next card that comes to the address of a command. */
  answer(): Promise<string>
  close(): Promise<void>
}

async function playedSlack(): Promise<Slack> {
  let take: (body: string) => void = () => {}
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.url === '/respond') take(Buffer.concat(chunks).toString())
    const isBad = request.headers.authorization === 'Bearer xoxb-bad'
    const profile = { email: 'marta@entidad.example', real_name: 'Marta' }
    const user = { id: 'U1', team_id: 'T1', is_email_confirmed: true, profile }
    const answer = isBad ? { ok: false, error: 'invalid_auth' } : { ok: true, team_id: 'T1', user }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address: string | AddressInfo | null = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    answer: () =>
      new Promise(resolve => {
        take = resolve
      }),
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
