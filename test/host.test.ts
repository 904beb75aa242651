import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type EntityHost, openEntityHost } from '../src/app/entity-host.js'
import type { Places } from '../src/app/entity-places.js'
import { configuredEntities, type Installation, installationInMemory } from '../src/app/installation.js'
import { sync } from '../src/bot/sync/sync.js'
import { DEMO_NIT } from '../src/demo/demo.js'
import { demoSnapshot } from '../src/demo/demo-context.js'
import { parseSettings, type Settings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { bogota } from './contracts/deliveries-data.js'
import { STATES } from './contracts/store-state.js'

/* The host of a running bot: which entity a workspace leads to, and what changes without a restart. */

const OTHER = '899999999'
const PEOPLE = 'document,name,email,role\n990100011,Marta,marta@entidad.example,supervisor\n'

let dir: string
let now: Date
let installation: Installation
let failures: unknown[]

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cerrojo-host-'))
  writeFileSync(join(dir, 'people.csv'), PEOPLE)
  now = new Date('2027-07-01T15:00:00.000Z')
  installation = installationInMemory()
  failures = []
})

function settingsWith(entities: readonly object[]): Settings {
  const read = parseSettings({ entities, dataDir: dir }, join(dir, 'cerrojo.json'), {}, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return read.settings
}

function hostOf(settings: Settings, own: string | null = null, places: Places = {}): EntityHost {
  const entities = configuredEntities(settings, commandsIn('es'))
  return openEntityHost(
    settings,
    installation,
    entities,
    async () => own,
    () => now,
    {
      listsFailed: (_, error) => failures.push(error),
      listKeptBack: (_, counts) => failures.push(counts),
      codeTried: () => {},
    },
    undefined,
    places,
  )
}

/** What cannot be read, also by whoever may read everything. */
function asFolder(name: string): void {
  rmSync(join(dir, name))
  mkdirSync(join(dir, name))
}

async function fill(): Promise<void> {
  const identities = {
    personOf: (document: string) => installation.identity.personId(DEMO_NIT, document),
    listed: new Map(),
  }
  await sync({
    store: installation.store,
    entity: DEMO_NIT,
    identities,
    registerState: demoSnapshot('2027-07-01'),
    now,
  })
}

describe('the entity of a workspace or tenant', () => {
  const listed = [
    { nit: DEMO_NIT, slack: ['T111'], teams: [] },
    { nit: OTHER, slack: ['T222'] },
  ]
  it.each([
    ['is the one that lists it', listed, null, 'T111', DEMO_NIT],
    ['is nobody’s where no entity lists it', listed, 'T333', 'T333', null],
    ['is nobody’s where the entity that lists it has no data', listed, null, 'T222', null],
    [
      'is the only entity’s where it is the bot’s own and nothing is listed',
      [{ nit: DEMO_NIT }],
      'T999',
      'T999',
      DEMO_NIT,
    ],
    ['is nobody’s where it is another than the bot’s own', [{ nit: DEMO_NIT }], 'T999', 'T998', null],
    ['is nobody’s where the bot’s own is not known yet', [{ nit: DEMO_NIT }], null, 'T999', null],
    [
      'is nobody’s where there are two entities and no lists',
      [{ nit: DEMO_NIT }, { nit: OTHER }],
      'T999',
      'T999',
      null,
    ],
    ['is nobody’s once the entity lists others', [{ nit: DEMO_NIT, slack: ['T111'] }], 'T999', 'T999', null],
  ])('%s', async (_, entities, own, tenant, expected) => {
    await fill()
    const context = await hostOf(settingsWith(entities), own).contextOf('slack', tenant)
    expect(context?.entity.key ?? null).toBe(expected)
  })
})

describe('what comes by an entity’s own credentials, or from where it installed the app', () => {
  const both = [
    { nit: DEMO_NIT, slack: ['T111'] },
    { nit: OTHER, slack: ['T222'] },
  ]
  it('leads to that entity only, in its own workspace and those that it lists', async () => {
    await fill()
    const { contextOf } = hostOf(settingsWith(both), 'T999')
    const of = async (tenant: string, whose: string) => (await contextOf('slack', tenant, whose))?.entity.key ?? null
    expect([await of('T999', DEMO_NIT), await of('T111', DEMO_NIT)]).toEqual([DEMO_NIT, DEMO_NIT])
    // The other one's workspace, the other one's credentials, and those of nobody.
    expect([await of('T222', DEMO_NIT), await of('T111', OTHER), await of('T111', 'x')]).toEqual([null, null, null])
  })

  it('is the people’s of whom the link was, beside whoever lists the workspace', async () => {
    await fill()
    const { contextOf } = hostOf(settingsWith(both), null, {
      entitiesAt: async (_, tenant) => (tenant === 'T222' ? [DEMO_NIT] : []),
    })
    expect((await contextOf('slack', 'T222'))?.entity.key).toBe(DEMO_NIT)
    expect(await contextOf('slack', 'T333')).toBeNull()
  })
})

it('lets a workspace in whose entity has no data yet, without a world to answer from', async () => {
  const host = hostOf(settingsWith([{ nit: DEMO_NIT, slack: ['T111'] }]))
  expect(await host.serves('slack', 'T111')).toBe(true)
  expect(await host.contextOf('slack', 'T111')).toBeNull()
  expect(await host.serves('slack', 'T999')).toBe(false)
})

describe('a running bot', () => {
  const email = async (host: EntityHost) => {
    const context = await host.context(DEMO_NIT)
    return [...(context?.directory.values() ?? [])].filter(person => person.listed).map(person => person.email)
  }

  it('sees a changed list of people without a restart', async () => {
    await fill()
    const host = hostOf(settingsWith([{ nit: DEMO_NIT }]))
    expect(await email(host)).toEqual(['marta@entidad.example'])
    writeFileSync(join(dir, 'people.csv'), PEOPLE.replace('marta@', 'otra.marta@'))
    expect(await email(host)).toEqual(['otra.marta@entidad.example'])
  })

  it('goes on with the last good list where the new one has mistakes, and says so once', async () => {
    await fill()
    const host = hostOf(settingsWith([{ nit: DEMO_NIT }]))
    await email(host)
    writeFileSync(join(dir, 'people.csv'), `${PEOPLE}not a document,X,x@y,nobody\n`)
    expect(await email(host)).toEqual(['marta@entidad.example'])
    await email(host)
    expect(failures).toHaveLength(1)
    // An administrator is told, and no link ends meanwhile.
    expect((await host.context(DEMO_NIT))?.keptBack).toMatchObject({ why: 'unreadable', before: 1 })
    writeFileSync(join(dir, 'people.csv'), PEOPLE)
    expect((await host.context(DEMO_NIT))?.keptBack).toBeUndefined()
  })

  describe('started again', () => {
    const hostAgain = () => hostOf(settingsWith([{ nit: DEMO_NIT }]))
    /** Marta was known before. */
    const knewMarta = async () => {
      await fill()
      await email(hostAgain())
      failures = []
    }
    it.each([
      ['that has mistakes', 'unreadable', () => writeFileSync(join(dir, 'people.csv'), `${PEOPLE}nobody,X,x@y,none\n`)],
      ['that has no column it knows', 'unreadable', () => writeFileSync(join(dir, 'people.csv'), '\u0000\u0001')],
      ['that cannot be read', 'unreadable', () => asFolder('people.csv')],
      ['that is empty', 'empty', () => writeFileSync(join(dir, 'people.csv'), PEOPLE.split('\n')[0] ?? '')],
      ['that is not there', 'empty', () => rmSync(join(dir, 'people.csv'))],
    ])(
      'over a list %s goes on with the people of the last good one, and keeps back what there is',
      async (_, why, spoil) => {
        await knewMarta()
        spoil()
        const host = hostAgain()
        const context = await host.context(DEMO_NIT)
        expect(context?.keptBack).toMatchObject({ why, before: 1 })
        const listed = [...(context?.directory.values() ?? [])].filter(person => person.listed)
        expect(listed.map(({ name, roles }) => [name, roles])).toEqual([['Marta', ['supervisor']]])
        expect(failures).toHaveLength(1)
      },
    )

    it('takes the list as soon as it is mended, without a restart', async () => {
      await knewMarta()
      writeFileSync(join(dir, 'people.csv'), `${PEOPLE}nobody,X,x@y,none\n`)
      const host = hostAgain()
      await host.context(DEMO_NIT)
      writeFileSync(join(dir, 'people.csv'), PEOPLE)
      expect((await host.context(DEMO_NIT))?.keptBack).toBeUndefined()
      expect(await email(host)).toEqual(['marta@entidad.example'])
    })

    it('does not sync while it is not known who was assigned what', async () => {
      await knewMarta()
      writeFileSync(join(dir, 'assignments.csv'), 'contract,document\n,nobody\n')
      await expect(hostAgain().sync(DEMO_NIT, now)).rejects.toThrow('mistakes')
    })
  })

  it('counts by the day that it is', async () => {
    await fill()
    const host = hostOf(settingsWith([{ nit: DEMO_NIT }]))
    const first = await host.context(DEMO_NIT)
    expect(await host.context(DEMO_NIT)).toBe(first)
    now = new Date('2027-07-02T15:00:00.000Z')
    expect(await host.context(DEMO_NIT)).not.toBe(first)
  })
})

describe('the sync of the day that another process did', () => {
  const host = () => hostOf(settingsWith([{ nit: DEMO_NIT }]))
  const at = (time: string) => bogota('2027-07-01', time)
  const commit = async (time: string, more: object = {}) => {
    const { contracts } = installation.store
    const head = await contracts.head(DEMO_NIT)
    if (!head) throw new Error('nothing was synced')
    const cut = { ...head, dataset: 'jbjy-vk9h', committedAt: at(time).toISOString(), ...more }
    await contracts.commit(DEMO_NIT, { ...cut, contracts: [], names: new Map(), changes: [] }, head.id)
  }

  it('is not done again where it was taken or refused that day, with the lists as they are', async () => {
    rmSync(join(dir, 'people.csv'))
    await fill()
    expect(await host().synced(DEMO_NIT, at('10:00:00'))).toBeNull()
    await commit('05:10:00')
    expect(await host().synced(DEMO_NIT, at('10:00:00'))).toEqual({ kind: 'unchanged' })
    expect(await host().synced(DEMO_NIT, bogota('2027-07-02', '10:00:00'))).toBeNull()
    const [known] = STATES.refusedSnapshot
    if (!known) throw new Error('there is one')
    const refused = { ...known, at: at('06:00:00').toISOString(), id: 'two' }
    await installation.store.state.refusedSnapshot.write(DEMO_NIT, refused)
    expect(await host().synced(DEMO_NIT, at('10:00:00'))).toMatchObject({ kind: 'kept', refused: 'two' })
    await installation.store.state.refusedSnapshot.write(DEMO_NIT, { ...refused, accepted: true })
    expect(await host().synced(DEMO_NIT, at('10:00:00'))).toBeNull()
  })

  it('is done where what is there came from elsewhere, before its hour or with other lists', async () => {
    await fill()
    await commit('05:10:00', { id: 'one' })
    expect(await host().synced(DEMO_NIT, at('10:00:00'))).toBeNull()
  })
})
