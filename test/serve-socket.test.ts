import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'
import { socketServer } from './adapters/chat/slack/socket-server.js'
import { stub } from './adapters/chat/slack/stub.js'
import { demoInFolder } from './support/demo-folder.js'
import { start } from './support/programs.js'

/* The whole bot with both platforms, while Slack's socket falls and Slack refuses the next one. */

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

it('lives on when Slack refuses to connect again, tells it, and tries again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-socket-'))
  closing.push(() => rmSync(dir, { recursive: true, force: true }))
  const slack = await stub()
  closing.push(slack.close)
  const socket = await socketServer()
  closing.push(socket.close)
  slack.answers('auth.test', { json: { ok: true, team_id: 'T1' } })
  slack.answers(
    'apps.connections.open',
    { json: { ok: true, url: socket.url } },
    { json: { ok: false, error: 'invalid_auth' } },
    { json: { ok: true, url: socket.url } },
  )
  const env = await demoInFolder(dir, {
    SLACK_BOT_TOKEN: 'xoxb-1-prueba',
    SLACK_APP_TOKEN: 'xapp-1-prueba',
    SLACK_API_URL: slack.apiUrl,
    TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
    TEAMS_TENANT_ID: '22222222-2222-4333-8444-555555555555',
    TEAMS_APP_SECRET: 'prueba',
  })
  const child = start('cli', ['serve'], { cwd: dir, env })
  closing.push(() => child.kill('SIGKILL'))
  if (!child.stderr) throw new Error('nothing is heard of it')
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const heard = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const { value = '', done } = await lines.next()
      if (done) throw new Error(`it ended and never said ${wanted}`)
      if (wanted.test(value)) return value
    }
  }
  const address = /http\S+(?=: )/.exec(await heard(/Escuchando en/))?.[0]
  const watch = /http\S+(?=:)/.exec(await heard(/Vigilancia en/))?.[0]
  await heard(/Slack: conectado/)
  const again = socket.connected()
  socket.drop()
  expect(await heard(/no connection/)).toContain('invalid_auth')
  const ready = await fetch(`${watch}/ready`)
  expect(await ready.text()).toContain('slack:T1 hears nothing (refused)\n')
  expect(await (await fetch(`${watch}/metrics`)).text()).toContain('cerrojo_hearing{platform="slack",workspace="T1"} 0')
  // Teams is there all the while.
  const teams = await fetch(`${address}/api/messages`, { method: 'POST', body: '{}' })
  expect(teams.status).toBe(401)
  await again
  await heard(/connected again/)
  expect(await (await fetch(`${watch}/ready`)).text()).not.toContain('hears nothing')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
