import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'
import { socketServer } from './adapters/chat/slack/socket-server.js'
import { type Answer, stub } from './adapters/chat/slack/stub.js'
import { demoInFolder } from './support/demo-folder.js'
import { aDatabase, whyNoPostgres } from './support/postgres.js'
import { start } from './support/programs.js'

/* The whole bot twice on one database: each thing is answered by one, and the other goes on where one ends. */

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

it.skipIf(whyNoPostgres !== null)(
  'one of two answers what both hear; one that ends hears no more first, answers what it has, and leaves the rest to the other',
  async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cerrojo-two-'))
    closing.push(() => rmSync(dir, { recursive: true, force: true }))
    const [slack, socket, database] = [await stub(), await socketServer(), await aDatabase()]
    closing.push(slack.close, socket.close)
    const posted = { json: { ok: true, channel: 'D1', ts: '1.1' } }
    const user = { team_id: 'T1', is_email_confirmed: true, profile: { email: 'nadie@entidad.example' } }
    slack.answers('auth.test', { json: { ok: true, team_id: 'T1' } })
    slack.answers('users.info', { json: { ok: true, user } })
    slack.answers('apps.connections.open', { json: { ok: true, url: socket.url } })
    slack.answers('chat.postMessage', posted)
    const env = await demoInFolder(dir, {
      DATABASE_URL: database.address(),
      SLACK_BOT_TOKEN: 'xoxb-1-prueba',
      SLACK_APP_TOKEN: 'xapp-1-prueba',
      SLACK_API_URL: slack.apiUrl,
    })
    const replica = async () => {
      const connected = socket.connected()
      const child = start('cli', ['serve'], { cwd: dir, env })
      closing.push(() => child.kill('SIGKILL'))
      const lines: string[] = []
      if (child.stderr) createInterface({ input: child.stderr }).on('line', line => lines.push(line))
      const peer = await connected
      await expect.poll(() => lines.some(line => /Slack: conectado/.test(line)), { interval: 20 }).toBe(true)
      return { child, lines, peer }
    }
    const owners = async () =>
      (await database.admin(`SELECT owner FROM cerrojo.leases WHERE work = 'reminders'`)).rows.map(row => row.owner)
    const one = await replica()
    await expect.poll(owners).toEqual([expect.stringMatching(/./)])
    const [first] = await owners()
    const other = await replica()
    const replicas = [one, other]
    let count = 0
    const tell = async (to: readonly (typeof one)[], text: string) => {
      const id = `${++count}`
      const event = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text, ts: `${id}.1` }
      const payload = { team_id: 'T1', type: 'event_callback', event_id: `Ev${id}`, event }
      for (const { peer } of to) {
        const acknowledged = peer.next()
        peer.send({ type: 'events_api', envelope_id: `e${id}`, accepts_response_payload: false, payload })
        expect(await acknowledged).toMatchObject({ envelope_id: `e${id}` })
      }
    }
    const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length
    const isDone = async () => (await database.admin('SELECT FROM cerrojo.arrivals WHERE NOT done')).rowCount === 0

    await tell(replicas, 'hola')
    await expect.poll(() => posts()).toBe(1)
    await expect.poll(isDone).toBe(true)
    expect(posts()).toBe(1)

    // The one that reminds is stopped while its answer is on the way.
    let answer = (_: Answer) => {}
    const held = new Promise<Answer>(resolve => {
      answer = resolve
    })
    slack.answers('chat.postMessage', held, posted)
    await tell([one], 'ayuda')
    await expect.poll(() => posts()).toBe(2)
    one.child.kill('SIGTERM')
    await one.peer.left
    expect(one.child.exitCode).toBeNull()
    // Its reminders are anybody's by now.
    await expect.poll(owners).not.toContain(first)
    expect(await isDone()).toBe(false)
    answer(posted)
    expect(await once(one.child, 'exit')).toEqual([0, null])
    expect(await isDone()).toBe(true)
    await tell([other], 'hola otra vez')
    await expect.poll(() => posts()).toBe(3)
    other.child.kill('SIGTERM')
    expect(await once(other.child, 'exit')).toEqual([0, null])
    expect(await owners()).toEqual([''])
  },
)
