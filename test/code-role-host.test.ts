import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type EntityHost, openEntityHost } from '../src/app/entity-host.js'
import { configuredEntities, type Installation, installationInMemory } from '../src/app/installation.js'
import { accountKey } from '../src/bot/accounts/account.js'
import { issueAdminCode } from '../src/bot/accounts/admin-code.js'
import { accountsIn, requestOf, requestShownOn } from '../src/bot/accounts/requests.js'
import type { EntityContext } from '../src/bot/context.js'
import { handleIncoming, type Incoming } from '../src/bot/conversation/handle-incoming.js'
import { sync } from '../src/bot/sync/sync.js'
import { DEMO_NIT } from '../src/demo/demo.js'
import { demoSnapshot } from '../src/demo/demo-context.js'
import { addDays, dayInBogota } from '../src/rules/index.js'
import { parseSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { accountOf } from './support/door.js'

/* A running bot keeps what it has read: who administers by the first administrator's code is known at once all the same. */

const PEOPLE = [
  'document,name,email,role',
  '990100011,Marta,marta@entidad.example,supervisor',
  '990100022,Vera,vera@entidad.example,admin',
  '990100033,Adela,adela@entidad.example,admin',
  '',
].join('\n')
const MARTA = '990100011'

let now: Date
let installation: Installation
let host: EntityHost

beforeEach(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-code-'))
  writeFileSync(join(dir, 'people.csv'), PEOPLE)
  now = new Date('2027-07-01T15:00:00.000Z')
  installation = installationInMemory()
  const read = parseSettings({ entities: [{ nit: DEMO_NIT }], dataDir: dir }, join(dir, 'cerrojo.json'), {}, dir)
  if (!read.ok) throw new Error('settings')
  const { settings } = read
  const quiet = { listsFailed: () => {}, listKeptBack: () => {}, codeTried: () => {} }
  const entities = configuredEntities(settings, commandsIn('es'))
  host = openEntityHost(
    settings,
    installation,
    entities,
    async () => null,
    () => now,
    quiet,
  )
  const personOf = (document: string) => installation.identity.personId(DEMO_NIT, document)
  const identities = { personOf, listed: new Map() }
  await sync({
    store: installation.store,
    entity: DEMO_NIT,
    identities,
    registerState: demoSnapshot('2027-07-01'),
    now,
  })
})

async function context(): Promise<EntityContext> {
  const found = await host.context(DEMO_NIT)
  if (!found) throw new Error('there is data')
  return found
}

async function turn(user: string, incoming: Incoming, mail?: string) {
  const profile = { member: true, name: user, ...(mail ? { email: `${mail}@entidad.example` } : {}) }
  return handleIncoming(await context(), accountOf(user), async () => profile, incoming, now)
}

async function redeems(user: string, document = ''): Promise<void> {
  const { code } = await issueAdminCode(installation.store, DEMO_NIT, now)
  const pressed = { kind: 'send-link', key: 'any' } as const
  await turn(user, { pressed, fields: { document, code } })
}

async function decides(user: string, of: string, decision: 'accept' | 'unlink'): Promise<void> {
  const here = await context()
  const all = await accountsIn(here)
  const key = accountKey(accountOf(of))
  const known = all.find(({ account }) => accountKey(account) === key)
  if (!known) throw new Error(`nothing happened to ${of}`)
  const shownOn = requestShownOn(requestOf(here, known, all) ?? known)
  await turn(user, { pressed: { kind: 'decide-link', account: key, decision, shownOn }, fields: {} })
}

const marta = async () => (await context()).directory.get(installation.identity.personId(DEMO_NIT, MARTA))

describe('a role by code', () => {
  it('is over for everything as soon as an administrator ends it, whoever its holder is afterwards', async () => {
    for (const who of ['vera', 'adela']) await turn(who.toUpperCase(), { text: 'hola' }, who)
    await redeems('MARTA', MARTA)
    expect((await marta())?.roles).toContain('admin')
    await decides('VERA', 'MARTA', 'unlink')
    expect((await marta())?.roles).toEqual(['supervisor'])
    await turn('MARTA', { pressed: { kind: 'send-link', key: 'again' }, fields: { document: MARTA } })
    await decides('ADELA', 'MARTA', 'accept')
    // She is known again, and decides on nobody.
    await decides('MARTA', 'VERA', 'unlink')
    const all = await accountsIn(await context())
    expect(
      all
        .filter(({ stands }) => stands.linked)
        .map(({ account }) => account.user)
        .sort(),
    ).toEqual(['ADELA', 'MARTA', 'VERA'])
  })

  it('is over on day 30 also within the turn in which it ends', async () => {
    await turn('VERA', { text: 'hola' }, 'vera')
    await redeems('MARTA', MARTA)
    now = new Date(now.getTime() + 30 * 86_400_000)
    expect(dayInBogota(now)).toBe(addDays('2027-07-01', 30))
    await context()
    const key = accountKey(accountOf('VERA'))
    const version = (await accountsIn(await context())).find(({ account }) => account.user === 'VERA')?.stands.version
    const pressed = { kind: 'decide-link', account: key, decision: 'unlink', shownOn: String(version) } as const
    await turn('MARTA', { pressed, fields: {} }, 'marta')
    const all = await accountsIn(await context())
    expect(all.find(({ account }) => account.user === 'VERA')?.stands.linked).not.toBeNull()
    expect((await marta())?.roles).toEqual(['supervisor'])
  })

  it('counts for everything as soon as it begins, also where somebody else wrote meanwhile', async () => {
    const { code } = await issueAdminCode(installation.store, DEMO_NIT, now)
    await Promise.all([
      turn('BOSS', { pressed: { kind: 'send-link', key: 'any' }, fields: { code } }),
      ...Array.from({ length: 5 }, (_, at) => turn(`OTHER${at}`, { text: 'hola' })),
    ])
    expect([...(await context()).directory.values()].filter(({ codeSince }) => codeSince)).toHaveLength(1)
  })
})
