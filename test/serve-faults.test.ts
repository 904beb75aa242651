import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { stub } from './adapters/chat/slack/stub.js'
import { start } from './support/programs.js'

/* What nobody waited for, in the whole bot: the process outlives the first, and at the second ends, whatever hangs. */

it('ends when it is told to, within ten seconds and as one that did its work, also where a platform never opens or never comes to an end', async () => {
  const toldAt = async (line: string, more?: string) => {
    const { child, exited, heard } = await hanging(more)
    await heard(line)
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
  }
  const neverOpens = 'WebClient.prototype.apiCall = () => new Promise(() => process.stderr.write("opening\\n"))'
  await Promise.all([toldAt('Vigilancia en'), toldAt('opening', neverOpens)])
}, 40_000)

it('leaves nothing by half where it is told to end while it starts', async () => {
  for (const ms of [0, 150, 300, 500, 800, 1_300, 2_000]) {
    const { child, exited, dir } = await hanging()
    await new Promise(waited => setTimeout(waited, ms))
    child.kill('SIGTERM')
    // Before any of our own is read, the signal ends Node itself.
    const [code, signal] = await exited
    expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGTERM'])
    const data = join(dir, 'data')
    const files = existsSync(data) ? readdirSync(data, { recursive: true, encoding: 'utf8' }) : []
    expect(files.filter(name => name.endsWith('.draft'))).toEqual([])
    if (signal !== null) expect(files).toEqual([])
    const store = await openStore({ dir: data })
    expect(store.notices).toEqual([])
    await store.close()
  }
}, 60_000)

it('ends with a failure at the second within a minute, also where a platform never comes to an end', async () => {
  const { child, exited, heard, said } = await hanging()
  await heard('Vigilancia en')
  child.kill('SIGUSR2')
  await heard('"ends":false')
  child.kill('SIGUSR2')
  await heard('"ends":true')
  expect(await exited).toEqual([1, null])
  expect(said.join('\n')).not.toContain('ana@')
})

it('ends with a failure also where nobody reads what it says', async () => {
  const { child, exited, heard } = await hanging()
  await heard('Vigilancia en')
  child.stderr?.pause()
  child.kill('SIGHUP')
  expect(await exited).toEqual([1, null])
}, 30_000)

/** A bot whose Slack never comes to an end, and that fails whenever it is told SIGUSR2; after SIGHUP, more is said than anybody reads. */
async function hanging(more = '') {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-faults-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const slack = await stub()
  onTestFinished(slack.close)
  slack.answers('auth.test', { json: { ok: true, team_id: 'T1' } })
  const server = { port: 0, watchPort: 0 }
  const source = { baseUrl: 'http://127.0.0.1:9', timeoutSeconds: 1 }
  writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: '999000111' }], source, server }))
  writeFileSync(
    join(dir, 'faulty.mjs'),
    `import { SlackBot } from ${JSON.stringify(resolve('dist/adapters/chat/slack/requests/slack-bot.js'))}
    import { webApi } from ${JSON.stringify(import.meta.resolve('@slack/bolt'))}
    const { WebClient } = webApi
    SlackBot.prototype.idle = () => new Promise(() => {})
    setInterval(() => {}, 60_000)
    ${more}
    process.on('SIGHUP', () => {
      process.stderr.write('x'.repeat(4_000_000))
      SlackBot.prototype.idle = async () => {}
      for (const name of ['one', 'two']) void Promise.reject(new Error(name))
    })
    process.on('SIGUSR2', () => void Promise.reject(new Error('ana@entidad.example')))`,
  )
  const env = {
    CERROJO_CONFIG: join(dir, 'cerrojo.json'),
    CERROJO_DATA: join(dir, 'data'),
    SLACK_BOT_TOKEN: 'xoxb-1-prueba',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    SLACK_API_URL: slack.apiUrl,
    NODE_OPTIONS: `--import ${join(dir, 'faulty.mjs')}`,
  }
  const child = start('cli', ['serve'], { cwd: dir, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  if (!child.stderr) throw new Error('nothing is heard of it')
  const said: string[] = []
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const heard = async (wanted: string): Promise<void> => {
    for (;;) {
      const { value = '', done } = await lines.next()
      if (done) throw new Error(`it ended and never said ${wanted}`)
      said.push(value)
      if (value.includes(wanted)) return
    }
  }
  return { child, exited, heard, said, dir }
}
