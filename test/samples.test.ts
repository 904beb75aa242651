import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { cardToMessage } from '../src/adapters/chat/slack/render/card-to-blocks.js'
import { ofMicrosoft } from '../src/adapters/chat/teams/deliver/address.js'
import type { Outbound } from '../src/adapters/chat/teams/deliver/connector.js'
import { teamsMessenger } from '../src/adapters/chat/teams/deliver/messenger.js'
import { TerminalOutput } from '../src/adapters/chat/terminal/output.js'
import type { DoctorFinding } from '../src/app/doctor-finding.js'
import { openInstallation } from '../src/app/installation.js'
import type { CommandContext } from '../src/app/run-command.js'
import { samplesOn, sendSampleCards } from '../src/app/send-samples.js'
import { DEFAULT_SEND_LIMITS } from '../src/bot/outbox/rate-limiter.js'
import { sync } from '../src/bot/sync/sync.js'
import { demoSnapshot } from '../src/demo/demo-context.js'
import { sampleCards } from '../src/demo/sample-cards.js'
import { loadSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { type Answer, stub } from './adapters/chat/slack/stub.js'
import { Message } from './adapters/chat/slack/valid.js'
import { SERVICE } from './adapters/chat/teams/fake.js'
import { hasSchema, schemaValidator } from './adapters/chat/teams/validate.js'
import { ADMIN, ANA, asks, at, buttonsOf, contractOf, presses, TODAY, worldOf } from './support/context.js'

/* `cerrojo doctor --send-samples`: one of each main card to an administrator, in the client that people have. */

const NIT = '999000111'
const words = commandsIn('es')
const soon = async () => {}
const dir = mkdtempSync(join(tmpdir(), 'cerrojo-samples-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function settingsOf(more: Record<string, string> = {}) {
  const read = loadSettings(
    { CERROJO_CONFIG: join(dir, 'cerrojo.json'), CERROJO_DATA: join(dir, 'data'), ...more },
    dir,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return read.settings
}
writeFileSync(join(dir, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: NIT }] }))
writeFileSync(
  join(dir, 'people.csv'),
  `document,name,email,role\n990100011,Julián Aldana,julian@entidad.example,admin\n`,
)

describe('the samples', () => {
  it('are each main card, say what they are, and do nothing', async () => {
    for (const language of ['es', 'en'] as const) {
      const cards = await sampleCards(settingsOf(), at(TODAY), commandsIn(language))
      expect(cards.length).toBe(9)
      expect(new Set(cards.map(({ title }) => title)).size).toBeGreaterThanOrEqual(8)
      const day = language === 'es' ? / días hábiles: / : / business days: /
      expect(JSON.stringify(cards[0]?.parts)).toMatch(day)
      for (const card of cards) {
        for (const line of [card.title, card.summary])
          expect(line).toMatch(language === 'es' ? /^Muestra: / : /^Sample: /)
        // A card that ends in no muted line gets none, and is no higher than what it shows.
        const last = card.parts.at(-1)
        if (last?.kind === 'text' && last.tone === 'muted')
          expect(last.text).toMatch(language === 'es' ? /Contratos inventados\.$/ : /Invented contracts\.$/)
        expect(buttonsOf(card).flatMap(({ action }) => (action ? [action.kind] : []))).not.toContainEqual(
          expect.not.stringMatching(/^sample$/),
        )
        Message.parse(cardToMessage(card, { language }))
      }
    }
  })

  it('are answered, when one is pressed, by saying that nothing was recorded', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const before = await asks(context, ANA, 'pendientes', at(TODAY))
    const said = await presses(context, ANA, { kind: 'sample' }, { sure: 'true' }, at(TODAY))
    expect(said.title).toBe('Es una muestra')
    expect(await asks(context, ANA, 'pendientes', at(TODAY))).toEqual(before)
  })
})

describe('in Slack', () => {
  async function sent(validates: Answer) {
    const slack = await stub()
    onTestFinished(() => slack.close())
    slack.answers('blocks.validate', validates)
    slack.answers('conversations.open', { json: { ok: true, channel: { id: 'D1' } } })
    slack.answers('chat.postMessage', { json: { ok: true, channel: 'D1', ts: '1798800000.000100' } })
    // E-mail is no chat, and nothing is to be said of it here.
    const settings = settingsOf({
      ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: slack.apiUrl },
      ...{ SMTP_URL: 'smtp://127.0.0.1:9', SMTP_FROM: 'cerrojo@entidad.example' },
    })
    const installation = await openInstallation(settings, words)
    const { store, identity } = installation
    const personOf = (document: string) => identity.personId(NIT, document)
    const identities = { personOf, listed: new Map() }
    await sync({ store, registerState: demoSnapshot(TODAY), entity: NIT, identities, now: at(TODAY) })
    if (!(await store.accounts.of(NIT, ['slack:T1:BOSS'])).has('slack:T1:BOSS'))
      await store.accounts.append(NIT, 'slack:T1:BOSS', LINKED, 0)
    await store.close()
    const output = new TerminalOutput(new PassThrough())
    const command: CommandContext = {
      ...{ cwd: dir, language: 'es', words, input: new PassThrough(), out: output, err: output, liveErr: false },
      ...{ now: () => at(TODAY), settings: () => settings },
    }
    const findings: DoctorFinding[] = []
    for await (const finding of sendSampleCards(command, settings, soon)) findings.push(finding)
    return { findings, calls: slack.calls }
  }
  const LINKED = {
    ...({ kind: 'linked', person: 'boss', how: 'code', by: null, on: '2027-06-06' } as const),
    ...{ id: 'l', key: 'l', at: '2027-06-06T15:00:00.000Z' },
  }

  it('asks Slack about each, sends all to the administrator, and says so', async () => {
    const { findings, calls } = await sent({ json: { ok: true } })
    expect(findings).toEqual([
      { ok: true, line: 'Slack: acepta las 9 tarjetas de muestra' },
      { ok: true, line: expect.stringMatching(/^Slack: 9 muestras enviadas a .+\. Mírelas allí\.$/) },
    ])
    const posted = calls.filter(({ method }) => method === 'chat.postMessage')
    expect(posted.length).toBe(9)
    for (const { args } of posted) {
      const message = Message.parse({ text: args.text, blocks: JSON.parse(args.blocks ?? '') })
      expect(message.text).toMatch(/^Muestra: /)
      const values = (args.blocks ?? '').match(/"value":"\{[^}]*\}/g)
      expect(new Set(values)).toEqual(new Set(['"value":"{\\"do\\":\\"sample\\"}']))
    }
  })

  it('names what Slack does not take, and sends all the same', async () => {
    const errors = [{ pointer: '/blocks/0/text', message: 'must be shorter' }]
    const { findings, calls } = await sent({ json: { ok: false, error: 'invalid_blocks', errors } })
    expect(findings.filter(({ ok }) => ok === false).length).toBe(9)
    expect(findings[0]?.line).toContain('/blocks/0/text must be shorter')
    expect(calls.filter(({ method }) => method === 'chat.postMessage').length).toBe(9)
  })

  it('says where Slack does not know that question', async () => {
    const { findings } = await sent({ json: { ok: false, error: 'unknown_method' } })
    expect(findings[0]).toEqual({
      ok: null,
      line: 'Slack: no dijo si acepta las tarjetas de muestra; se enviaron igual',
    })
  })
})

describe('in Teams', () => {
  const run = async (linked: boolean) => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const account = 'teams:t:U1'
    if (linked)
      await context.store.accounts.append(
        context.entity.key,
        account,
        {
          ...({ kind: 'linked', person: ADMIN.id, how: 'email', by: null, on: '2027-06-06' } as const),
          ...{ id: 'l', key: 'l', at: '2027-06-06T15:00:00.000Z' },
        },
        0,
      )
    const passed: Outbound[] = []
    const line = {
      send: async (activity: Outbound) => `m${passed.push(activity)}`,
      update: async () => {},
      member: async () => null,
    }
    const messenger = teamsMessenger({
      connector: {
        authenticate: async () => Promise.reject(new Error('not here')),
        to: (_, logic) => logic(line),
        create: async (serviceUrl, _, user) => ({ serviceUrl, conversation: 'a:new', bot: '28:bot', user }),
      },
      mayServe: ofMicrosoft,
      serviceUrl: SERVICE,
      local: false,
    })
    const cards = await sampleCards(settingsOf(), at(TODAY), words)
    const findings: DoctorFinding[] = []
    const platform = { name: 'teams', limits: DEFAULT_SEND_LIMITS, messenger } as const
    for await (const finding of samplesOn(platform, [context], cards, { words, clock: () => at(TODAY), wait: soon }))
      findings.push(finding)
    return { findings, passed }
  }

  it('sends all to the administrator, each with its line', async () => {
    const { findings, passed } = await run(true)
    expect(findings).toEqual([{ ok: true, line: 'Teams: 9 muestras enviadas a ADELA. Mírelas allí.' }])
    expect(passed.length).toBe(9)
    const faults = hasSchema ? schemaValidator() : () => []
    for (const { summary, attachments } of passed) {
      expect(summary).toMatch(/^Muestra: /)
      expect(faults(attachments?.[0]?.content ?? {})).toEqual([])
    }
  })

  it('says where nobody who administers has an account', async () => {
    const { findings, passed } = await run(false)
    expect(findings).toEqual([{ ok: false, ...words.serve.doctor.noSampleReader('teams') }])
    expect(passed).toEqual([])
  })
})
