import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TerminalOutput } from '../src/adapters/chat/terminal/output.js'
import { examine } from '../src/app/doctor.js'
import { openInstallation } from '../src/app/installation.js'
import type { CommandContext } from '../src/app/run-command.js'
import { ageOf } from '../src/bot/contracts/data-age.js'
import type { Snapshot } from '../src/bot/ports/store.js'
import { collectPlanInput } from '../src/bot/reminders/collect.js'
import { DEFAULT_CYCLE_TIMING } from '../src/bot/reminders/cycle-timing.js'
import { Reminder } from '../src/bot/reminders/reminder-cycle.js'
import { statusCommand } from '../src/cli/status.js'
import { loadSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { wordsIn } from '../src/words/index.js'
import { VirtualClock } from './bot/outbox-clock.js'
import { boxOn } from './bot/outbox-fixture.js'
import { FakePlatform } from './bot/outbox-platform.js'
import { aCut } from './contracts/store-data.js'
import { ADMIN, ANA, asks, at, contractOf, TODAY, textOf, worldOf } from './support/context.js'

/** 10:00 in Bogotá of a business day; data counts as old after 48 hours. */
const NOW = at(TODAY)
const words = wordsIn('es')
const commandWords = commandsIn('es')
const NIT = '999000111'

type Data = Pick<Snapshot, 'asOf' | 'committedAt'>

describe('how old the data is, is the same for the list, the digest, the alert, doctor and status', () => {
  it.each<readonly [string, Data, number]>([
    ['five days old, fetched an hour ago', { asOf: '2027-06-26', committedAt: '2027-07-01T14:00:00.000Z' }, 106],
    ['without a date, fetched five days ago', { asOf: null, committedAt: '2027-06-26T15:00:00.000Z' }, 120],
    [
      'of yesterday, fetched five days ago by a wrong clock',
      { asOf: '2027-06-30', committedAt: '2027-06-26T15:00:00.000Z' },
      10,
    ],
    ['of today', { asOf: '2027-07-01', committedAt: '2027-07-01T14:00:00.000Z' }, -14],
    ['of the day before yesterday', { asOf: '2027-06-29', committedAt: '2027-06-30T11:00:00.000Z' }, 34],
    ['a day older', { asOf: '2027-06-28', committedAt: '2027-06-30T11:00:00.000Z' }, 58],
    ['without a date, fetched just 48 hours ago', { asOf: null, committedAt: '2027-06-29T15:00:00.000Z' }, 48],
    ['without a date, fetched a moment before', { asOf: null, committedAt: '2027-06-29T14:59:59.999Z' }, 48.0000003],
  ])('%s', async (_, data, hours) => {
    expect(ageOf(data, NOW)).toBeCloseTo(hours, 6)
    const old = hours > 48
    expect({ ...(await saidInChat(data)), ...(await saidByCommands(data)) }).toEqual({
      list: old,
      plan: old,
      alert: old,
      doctor: old,
      status: old,
    })
  })
})

async function saidInChat(data: Data) {
  const { context } = await worldOf([])
  const cut = aCut('c2', [contractOf(1, ['ana'])], data)
  await context.store.contracts.commit(context.entity.key, cut, 'c1')
  const list = await asks(context, ANA, 'mis contratos', NOW)
  const { isStale } = await collectPlanInput(context, { told: async () => [], reach: () => ({ kind: 'linked' }) }, NOW)
  const clock = new VirtualClock(NOW)
  const messenger = new FakePlatform('slack', clock)
  const reminder = new Reminder({
    context: async () => context,
    sync: async () => ({ kind: 'unchanged' }),
    plan: async function* () {},
    outbox: { ...boxOn(clock, context.store.deliveries, messenger), entity: context.entity.key },
    timing: DEFAULT_CYCLE_TIMING,
  })
  await clock.run(reminder.cycle(NOW))
  const alerts = messenger.arrived.map(({ key }) => key.split('/').slice(-3))
  const alert = alerts.some(([to, , kind]) => to === ADMIN.id && kind === 'alert-stale')
  const told = data.asOf ? words.cards.stale(data.asOf, TODAY) : words.say.stale(48)
  return { list: textOf(list).includes(told), plan: isStale, alert }
}

async function saidByCommands(data: Data) {
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-age-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const loaded = loadSettings({}, folder)
  if (!loaded.ok) throw new Error('the defaults are no settings')
  const { people, assignments } = loaded.settings
  const settings = {
    ...loaded.settings,
    entities: [{ nit: NIT, codes: [], slack: [], teams: [], people, assignments }],
  }
  const { store } = await openInstallation({ dataDir: settings.dataDir }, commandWords)
  await store.contracts.commit(NIT, aCut('c1', [contractOf(1, [], {}, { entity: NIT })], data), null)
  await store.close()

  const out = new PassThrough()
  const [output, input] = [new TerminalOutput(out), new PassThrough()]
  const command: CommandContext = {
    cwd: folder,
    language: 'es',
    words: commandWords,
    input,
    out: output,
    err: output,
    liveErr: false,
    now: () => NOW,
    settings: () => settings,
  }
  const doctor: string[] = []
  for await (const { ok, line } of examine(command, settings)) {
    doctor.push(line)
    // The first that is not well is the data, or the list of people after it: the register is not asked.
    if (ok === false) break
  }
  await statusCommand(command, {})
  const status = String(out.read())
  return {
    doctor: doctor.some(line => line.includes('más de 48 horas')),
    status: status.includes('está viejo'),
  }
}
