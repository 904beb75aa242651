import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readInstallLink } from '../src/adapters/chat/slack/oauth/link.js'
import { TerminalOutput } from '../src/adapters/chat/terminal/output.js'
import { openIdentity } from '../src/adapters/stores/files/identity.js'
import { servedSettings } from '../src/app/enrolled.js'
import { openEntityHost } from '../src/app/entity-host.js'
import { WrongSettings } from '../src/app/failure.js'
import { configuredEntities, openInstallation } from '../src/app/installation.js'
import { openLog } from '../src/app/log.js'
import { retentionStep } from '../src/app/retention.js'
import type { CommandContext } from '../src/app/run-command.js'
import type { Outgoing } from '../src/bot/outbox/outgoing.js'
import { DEFAULT_CYCLE_TIMING } from '../src/bot/reminders/cycle-timing.js'
import { Reminder } from '../src/bot/reminders/reminder-cycle.js'
import {
  addEntityCommand,
  linkEntityCommand,
  listEntitiesCommand,
  pauseEntityCommand,
  removeEntityCommand,
} from '../src/cli/entity.js'
import { loadSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { VirtualClock } from './bot/outbox-clock.js'
import { boxOn } from './bot/outbox-fixture.js'
import { FakePlatform } from './bot/outbox-platform.js'
import { anOutgoing } from './contracts/deliveries-data.js'
import { aContract, aCut } from './contracts/store-data.js'
import { at, TODAY, worldOf } from './support/context.js'
import { aDatabase, whyNoPostgres } from './support/postgres.js'

const words = commandsIn('es')
const [OWN, NEW] = ['999000111', '999000222']

/** The command line of an installation whose settings file has one entity, and what the last command said. */
function anInstallation(env: NodeJS.ProcessEnv, retention = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-entity-'))
  const file = join(dir, 'cerrojo.json')
  writeFileSync(file, JSON.stringify({ entities: [{ nit: OWN, slack: ['T1'] }], retention }))
  const read = loadSettings({ CERROJO_CONFIG: file, CERROJO_DATA: join(dir, 'data'), ...env }, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const { settings } = read
  const out = new PassThrough()
  const output = new TerminalOutput(out)
  const command: CommandContext = {
    ...{ cwd: dir, language: 'es', words, input: new PassThrough(), liveErr: false, out: output, err: output },
    now: () => at(TODAY),
    settings: () => settings,
  }
  const said = () => String(out.read() ?? '')
  const listed = async () => {
    said()
    await listEntitiesCommand(command, { json: true })
    const { entities } = JSON.parse(said())
    return Object.fromEntries(
      entities.map((each: { entity: string; standing: string }) => [each.entity, each.standing]),
    )
  }
  return { dir, settings, command, said, listed }
}

const KINDS = [
  ['files', async () => ({})],
  ['PostgreSQL', async () => ({ DATABASE_URL: (await aDatabase({ bare: true })).address('cerrojo_owner') })],
] as const

describe.each(KINDS)('entities beside the settings file, with %s', (kind, place) => {
  it.skipIf(kind === 'PostgreSQL' && whyNoPostgres !== null)(
    'are enrolled, paused, taken out and brought back',
    async () => {
      const { dir, command, said, listed, settings } = anInstallation(await place(), { toldYears: 5 })
      await addEntityCommand(command, '999.000.222', { name: 'Alcaldía', slack: ['T2'] })
      expect(said()).toContain(`cerrojo init --entity ${NEW}`)
      const added = (await servedSettings(command)).entities
      expect(added).toEqual([
        expect.objectContaining({ nit: OWN, people: join(dir, 'people.csv') }),
        expect.objectContaining({ nit: NEW, slack: ['T2'], people: join(dir, `people-${NEW}.csv`), isEnrolled: true }),
      ])
      // Said again, it changes what it says and leaves the rest.
      await addEntityCommand(command, NEW, { channel: 'C0123ABCD' })
      expect((await servedSettings(command)).entities[1]).toMatchObject({ name: 'Alcaldía', channel: 'C0123ABCD' })
      await pauseEntityCommand(command, NEW, true)
      await pauseEntityCommand(command, OWN, true)
      expect(await listed()).toEqual({ [OWN]: 'paused', [NEW]: 'paused' })
      await pauseEntityCommand(command, OWN, false)
      // What was told of it is kept, and said to be.
      const { store } = await openInstallation(settings, words)
      await store.contracts.commit(NEW, aCut('one', [aContract('C1', { entity: NEW })]), null)
      await store.deliveries.plan(NEW, anOutgoing('ana', TODAY), at(TODAY))
      await store.close()
      said()
      await removeEntityCommand(command, NEW)
      expect(said()).toMatch(
        /contratos? del último corte[\s\S]*Lo que se avisó \(1 registro\): hasta que cumpla 5 años/,
      )
      expect(await listed()).toEqual({ [OWN]: 'active', [NEW]: 'removed' })
      expect((await servedSettings(command)).entities).toHaveLength(1)
      await addEntityCommand(command, NEW, {})
      expect(await listed()).toEqual({ [OWN]: 'active', [NEW]: 'active' })
      const again = await openInstallation(settings, words)
      expect((await again.store.deliveries.head(NEW)).number).toBe(1)
      await again.store.close()
    },
  )
})

it('refuses what the settings would, what stands in their file, and what is not there', async () => {
  const { command } = anInstallation({})
  await expect(addEntityCommand(command, NEW, { slack: ['no'] })).rejects.toThrow(WrongSettings)
  await expect(addEntityCommand(command, OWN, {})).rejects.toThrow(/cerrojo\.json/)
  await expect(removeEntityCommand(command, OWN)).rejects.toThrow(/cerrojo\.json/)
  await expect(removeEntityCommand(command, NEW)).rejects.toThrow(/no está inscrita/)
  await expect(pauseEntityCommand(command, NEW, true)).rejects.toThrow(/no está inscrita/)
  await expect(addEntityCommand(command, 'ana', {})).rejects.toThrow(words.wrong.notANit)
})

it('serves, without a restart, whoever was enrolled, and no longer whoever was taken out', async () => {
  const { settings, command } = anInstallation({})
  await addEntityCommand(command, NEW, { slack: ['T2'] })
  const installation = await openInstallation(settings, words)
  const notices = { listsFailed: () => {}, listKeptBack: () => {}, codeTried: () => {} }
  const first = configuredEntities(settings, words)
  const host = openEntityHost(
    settings,
    installation,
    first,
    async () => null,
    () => at(TODAY),
    notices,
  )
  expect(await host.serves('slack', 'T2')).toBe(false)
  const now = await servedSettings(command)
  host.serve(now, configuredEntities(now, words))
  expect([await host.serves('slack', 'T1'), await host.serves('slack', 'T2')]).toEqual([true, true])
  await removeEntityCommand(command, NEW)
  const then = await servedSettings(command)
  host.serve(then, configuredEntities(then, words))
  expect(await host.serves('slack', 'T2')).toBe(false)
  await installation.store.close()
})

it('sends a paused entity nothing but that it is, once and each week, and goes on afterwards', async () => {
  const { context } = await worldOf([])
  const clock = new VirtualClock(at(TODAY))
  const messenger = new FakePlatform('slack', clock)
  let pausedSince: string | null = at(TODAY).toISOString()
  const { key } = context.entity
  const digest = (): Outgoing => ({ ...anOutgoing('ana', TODAY), key: `${key}/ana/${TODAY}/digest` })
  await context.store.deliveries.plan(key, digest(), at(TODAY))
  const reminder = new Reminder({
    context: async () => context,
    sync: async () => ({ kind: 'unchanged' }),
    plan: async function* () {
      yield digest()
    },
    outbox: { ...boxOn(clock, context.store.deliveries, messenger), entity: key },
    pausedSince: () => pausedSince,
    timing: DEFAULT_CYCLE_TIMING,
  })
  const sent = () => messenger.arrived.map(({ key: each }) => each.split('/').slice(2, 5).join('/').replace(/-\d$/, ''))
  const cycle = (day: typeof TODAY | '2027-07-02' | '2027-07-06') => clock.run(reminder.cycle(at(day)))
  expect(await cycle(TODAY)).toMatchObject({ paused: true, planned: null, open: 1, sync: 'unchanged' })
  await cycle(TODAY)
  await cycle('2027-07-02')
  expect(sent()).toEqual([`${TODAY}/alert-service/paused`])
  pausedSince = null
  expect(await cycle(TODAY)).toMatchObject({ paused: false, open: 0 })
  expect(sent().slice(1)).toEqual([`${TODAY}/digest`])
})

it('erases of an entity that was taken out what is older than retention allows', async () => {
  const { settings } = anInstallation({}, { toldYears: 2 })
  const installation = await openInstallation(settings, words)
  const { store } = installation
  await store.deliveries.plan(NEW, anOutgoing('ana', '2024-03-01'), at('2024-03-01'))
  const host = { installation, context: async () => null }
  const step = retentionStep({ host, settings, log: openLog(false, new PassThrough()) })
  await step.applyRemoved(NEW, at(TODAY), at('2027-06-01').toISOString())
  expect(step.last(NEW)?.sent).toBeGreaterThan(0)
  await store.close()
})

it('says where an entity is off, and what is to be put right', async () => {
  const { command, said } = anInstallation({
    [`SLACK_BOT_TOKEN_${OWN}_FILE`]: '/nowhere',
    [`SLACK_APP_TOKEN_${OWN}`]: 'xapp-1',
  })
  await listEntitiesCommand(command, {})
  expect(said()).toContain(`Slack apagado: hay que corregir SLACK_BOT_TOKEN_${OWN}_FILE`)
  await listEntitiesCommand(command, { json: true })
  const off = [{ platform: 'slack', why: `SLACK_BOT_TOKEN_${OWN}_FILE` }]
  expect(JSON.parse(said()).entities).toMatchObject([{ entity: OWN, standing: 'active', off }])
})

describe('the link by which the app is installed', () => {
  it('is printed with what is enrolled and whenever it is asked for, and is of that entity', async () => {
    const { command, said, settings } = anInstallation({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'c'.repeat(32),
      SLACK_SIGNING_SECRET: 'a'.repeat(32),
      CERROJO_TOKEN_KEY: 'ab'.repeat(32),
      CERROJO_PUBLIC_URL: 'https://cerrojo.example',
    })
    const entityIn = (text: string) => {
      const [address = ''] = /https:\/\/cerrojo\.example\/slack\/install\S+/.exec(text) ?? []
      const { sign } = openIdentity(settings.dataDir)
      return readInstallLink(new URL(address).searchParams.get('for'), sign, at(TODAY))?.entity
    }
    await addEntityCommand(command, NEW, {})
    expect(entityIn(said())).toBe(NEW)
    await linkEntityCommand(command, OWN)
    expect(entityIn(said())).toBe(OWN)
    await expect(linkEntityCommand(command, '999000333')).rejects.toThrow('no está inscrita')
  })

  it('is none where no app is installed by links', async () => {
    const { command } = anInstallation({})
    await expect(linkEntityCommand(command, OWN)).rejects.toThrow('SLACK_CLIENT_ID')
  })
})
