import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { endOf } from '../src/bot/outbox/delivery-event.js'
import { demoRows } from '../src/demo/demo.js'
import { addDays, type Day } from '../src/rules/index.js'
import { addressOf, listening } from './adapters/chat/slack/workspace.js'
import { playedSlack } from './support/played-slack.js'
import { runProgram, start } from './support/programs.js'
import { running } from './support/running.js'
import { tally } from './support/tally.js'

/*
 * The whole bot as it is installed, through one morning on which everything goes wrong: killed in one phase after another, with
 * a register that answers nonsense, a Slack that hangs, a record that is cut, and a clock that jumps. `npm run torture` is the
 * long form, of each by itself.
 */

const NIT = '999000111'
const DAY: Day = '2027-07-08'
const MINUTE = 60_000
const EMAILS = ['marta', 'hernan', 'nelson', 'olga'].map(name => `${name}@entidad.example`)
const PEOPLE = `document,name,email,role
990100011,Marta Quintero,${EMAILS[0]},supervisor
990100026,Hernán Bustos,${EMAILS[1]},supervisor
990100034,Nelson Garnica,${EMAILS[2]},supervisor
990100099,Olga Peña,${EMAILS[3]},admin
`

it('says everything once and loses nothing through a morning on which everything goes wrong', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-torture-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const slack = await playedSlack(EMAILS)
  const register = await listening(createServer((_, response) => response.end('<html>Busy</html>')))
  onTestFinished(() => void register.close().closeAllConnections())
  writeFileSync(join(dir, 'rows.json'), JSON.stringify(demoRows(DAY)))
  writeFileSync(join(dir, 'people.csv'), PEOPLE)
  const source = { baseUrl: addressOf(register), timeoutSeconds: 5 }
  const server = { port: 0, watchPort: 0 }
  writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: NIT }], source, server }))
  const envAt = (time: string) => ({
    CERROJO_CONFIG: join(dir, 'cerrojo.json'),
    CERROJO_DATA: join(dir, 'data'),
    SLACK_BOT_TOKEN: 'xoxb-1-prueba',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    SLACK_API_URL: `${slack.url}/api/`,
    CLOCK_MOVED: String(Date.parse(`${DAY}T${time}:00-05:00`) - Date.now()),
  })
  const imported = ['import', join(dir, 'rows.json'), '--as-of', addDays(DAY, -1)]
  expect(await runProgram('cli', imported, { cwd: dir, env: envAt('06:00'), movable: true })).toMatchObject({ code: 0 })

  const fresh = await openStore({ dir: join(dir, 'data'), readOnly: true })
  const cut = await fresh.contracts.head(NIT)
  await fresh.close()

  const upMs: number[] = []
  /** The bot, from a time of that morning on. */
  const bot = (time: string) =>
    running(start('cli', ['serve'], { cwd: dir, env: envAt(time), movable: true }), ms => upMs.push(ms))
  const journal = () => {
    const folder = join(dir, 'data', NIT, 'deliveries')
    return join(
      folder,
      readdirSync(folder)
        .filter(name => name.endsWith('.jsonl'))
        .sort()
        .at(-1) ?? '',
    )
  }

  // While it starts.
  const starting = bot('06:30')
  await starting.heard('Vigilancia en')
  await starting.kill()
  // While it finds people.
  const finding = bot('06:40')
  await finding.heard('people were found by their e-mail')
  await finding.kill()
  // After a message has arrived, and before its answer has.
  slack.hangsAt = 'chat.postMessage'
  const sending = bot('08:05')
  await expect.poll(() => slack.posted.length).toBeGreaterThan(0)
  await sending.kill()
  // While it looks whether that message has arrived.
  slack.hangsAt = 'conversations.history'
  const looking = bot('08:15')
  await expect.poll(() => slack.asked.includes('conversations.history')).toBe(true)
  await looking.kill()
  // Stopped while Slack hangs.
  const stopped = bot('08:25')
  const before = slack.asked.length
  await expect.poll(() => slack.asked.slice(before).includes('conversations.history')).toBe(true)
  stopped.child.kill('SIGTERM')
  expect(await stopped.exited).toEqual([0, null])
  // The record is cut while nobody writes to it.
  truncateSync(journal(), Math.floor(readFileSync(journal()).length / 2))
  slack.hangsAt = ''
  const last = bot('08:35')
  await last.heard('the clock of this machine differs from those of whom the bot asks')
  for (const by of [10 * MINUTE, -60 * MINUTE, 24 * 60 * MINUTE, -23 * 60 * MINUTE]) {
    await last.heard('"msg":"cycle"')
    last.child.send(by)
  }
  await last.heard('"open":0')
  last.child.kill('SIGTERM')
  expect(await last.exited).toEqual([0, null])

  const keys = slack.posted.map(({ key }) => key)
  const doubled = keys.filter((key, at) => keys.indexOf(key) !== at)
  expect(doubled).toEqual([])
  const digests = keys.filter(key => key.endsWith(`/${DAY}/digest`))
  expect(digests).toHaveLength(EMAILS.length)
  // Whoever administers it was told what went wrong.
  for (const alert of ['sync', 'store', 'service/time']) expect(keys.join()).toContain(`/${DAY}/alert-${alert}`)
  const store = await openStore({ dir: join(dir, 'data'), now: new Date(`${DAY}T15:00:00.000Z`) })
  expect(await store.contracts.head(NIT)).toEqual(cut)
  for await (const delivery of store.deliveries.day(NIT, DAY))
    if (delivery.outgoing.kind === 'digest') expect(endOf(delivery)?.kind).toBe('sent')
  await store.close()
  const lost = EMAILS.length - digests.length
  tally({ cases: keys.length, lost, doubled: doubled.length, upMs: Math.max(...upMs) })
})
