import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { originIn } from '../src/adapters/chat/slack/render/buttons.js'
import { unpacked } from '../src/adapters/chat/slack/render/metadata.js'
import { listIn } from '../src/adapters/chat/slack/requests/origin.js'
import { ButtonPayload, readJson, SubmissionPayload } from '../src/adapters/chat/slack/requests/payload.js'
import { answersOf } from '../src/adapters/chat/teams/render/form.js'
import { ActivitySchema, readActivity } from '../src/adapters/chat/teams/requests/activity.js'
import { openIdentity } from '../src/adapters/stores/files/identity.js'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { LAYOUT } from '../src/adapters/stores/files/steps.js'
import { storedReport } from '../src/adapters/stores/schema.js'
import { redeemAdminCode } from '../src/bot/accounts/admin-code.js'
import { actionFromJson } from '../src/bot/cards/json.js'
import { readAction } from '../src/bot/cards/read-action.js'
import { auditLedger } from '../src/bot/ledger/audit.js'
import type { ChainLink } from '../src/bot/ledger/chain.js'
import { verifyChain } from '../src/bot/ledger/verify.js'
import { type ContractReadings, EVIDENCE_SETS } from '../src/bot/ports/evidence.js'
import type { Change, StatementLog, Store } from '../src/bot/ports/store.js'
import { BlindnessKeeper } from '../src/bot/reminders/blindness.js'
import type { Contract } from '../src/rules/index.js'
import { anOutgoing, bogota, sent, trying } from './contracts/deliveries-data.js'
import { aContract, aCut, aPause, aPreference, aStatement } from './contracts/store-data.js'

/* What is out there stays readable: see test/fixtures/README.md. */

const FIXTURES = join(import.meta.dirname, 'fixtures')
const ENTITY = '999000111'
const MARTA = 'p_lq89ludq3c5poe6r'
const HEAD = { number: 92, hash: '1047d78bb38159ab196f0831336a48579b4e8a9d4fb772682fbafd14e49239e6' }

const parsed = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('a data folder of format 1', () => {
  const stored = join(FIXTURES, 'data-folder-1')
  const own = join(stored, ENTITY)
  /** The data of the documents of one kind, as they stand in the files. */
  const documents = (folder: string, name = /\.json$/) =>
    readdirSync(folder)
      .filter(file => name.test(file))
      .map(file => parsed(join(folder, file)).data)
  const cutOf = (which: 'current' | 'previous') => join(own, 'cuts', parsed(join(own, 'head.json')).data[which].folder)

  let dir: string
  beforeEach(() => {
    dir = join(mkdtempSync(join(tmpdir(), 'cerrojo-fixture-')), 'data')
    cpSync(stored, dir, { recursive: true })
    onTestFinished(() => rmSync(join(dir, '..'), { recursive: true }))
  })

  async function expectEverything(store: Store): Promise<void> {
    const contracts: Contract[] = []
    for await (const { contracts: batch } of store.contracts.all(ENTITY)) contracts.push(...batch)
    const [source] = contracts.map(contract => contract.source)
    expect(source).toEqual({ dataset: 'jbjy-vk9h', cut: '2027-07-13T09:40:01.000Z', asOf: '2027-07-12' })
    const raw = documents(cutOf('current'), /^contracts-/).flatMap(({ contracts }) => contracts)
    expect(contracts).toEqual(raw.map(contract => ({ ...contract, entity: ENTITY, source })))
    expect(contracts).toHaveLength(50)
    expect((await store.contracts.of(ENTITY, [MARTA])).contracts).toHaveLength(21)
    expect((await store.contracts.byReference(ENTITY, 'cps 420 2018')).contracts).toMatchObject([
      { id: 'CO1.PCCNTR.90001003' },
    ])
    const head = await store.contracts.head(ENTITY)
    expect(head && { ...head, report: storedReport(head.report) }).toEqual(documents(cutOf('current'), /^cut/)[0])
    expect(await store.contracts.roster(ENTITY)).toEqual(documents(cutOf('current'), /^roster-/).flat())
    const changes = await store.contracts.changes(ENTITY)
    expect(changes).toEqual(documents(cutOf('current'), /^changes-/).flat())
    const kinds: Change['kind'][] = [
      'new',
      'reopened',
      'supervisor',
      'vanished',
      'closed',
      'shortened',
      'extended',
      'state',
    ]
    expect(changes.map(({ kind }) => kind)).toEqual(kinds)
    expect(await logsIn(store.said)).toEqual(logsStored('said'))
    expect(await logsIn(store.people)).toEqual(logsStored('people'))
    expect(await logsIn(store.accounts)).toEqual(logsStored('accounts'))
    await expectDeliveries(store)
  }

  async function expectDeliveries({ deliveries }: Store): Promise<void> {
    const links: ChainLink[] = []
    for await (const link of deliveries.chain(ENTITY)) links.push(link)
    const lines = readdirSync(join(own, 'deliveries')).flatMap(name =>
      readFileSync(join(own, 'deliveries', name), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1),
    )
    expect(links.map(({ hash, covers }) => `${hash} ${covers}`)).toEqual(lines)
    expect(await verifyChain(links)).toEqual({ sound: true, head: HEAD })
    expect(await deliveries.head(ENTITY)).toEqual(HEAD)
    expect(await deliveries.open(ENTITY)).toHaveLength(5)
    const marta = (await deliveries.to(ENTITY, MARTA, 10)).map(({ outgoing, events }) => [
      outgoing.day,
      events.map(({ kind }) => kind).join(' '),
    ])
    expect(marta).toEqual([
      ['2027-07-14', 'planned trying sent'],
      ['2027-07-13', 'planned trying postponed superseded'],
    ])
  }

  async function logsIn<S>(store: { all(entity: string): AsyncIterable<readonly [string, StatementLog<S>]> }) {
    const logs = new Map<string, readonly S[]>()
    for await (const [subject, { statements }] of store.all(ENTITY)) logs.set(subject, statements)
    return logs
  }

  const logsStored = (folder: string) =>
    new Map(documents(join(own, folder)).map(({ subject, statements }) => [subject, statements]))

  it('has every kind of what is said and told', () => {
    const kindsIn = (folder: string) => [...logsStored(folder).values()].flat().map(({ kind }) => kind)
    const facts = [...logsStored('said').values()].flat().flatMap(({ attestation }) => attestation?.fact ?? [])
    const events = readdirSync(join(own, 'deliveries')).flatMap(name =>
      [...readFileSync(join(own, 'deliveries', name), 'utf8').matchAll(/"event":\{"kind":"(\w+)"/g)].map(
        ([, kind]) => kind,
      ),
    )
    expect(new Set(facts).size).toBe(19)
    expect(new Set(kindsIn('said')).size).toBe(12)
    expect(new Set(kindsIn('people')).size).toBe(10)
    expect(new Set(kindsIn('accounts')).size).toBe(8)
    expect(new Set(events).size).toBe(6)
  })

  it('is read beside a process that writes', async () => {
    const store = await openStore({ dir, readOnly: true, check: true })
    await expectEverything(store)
    expect(store.notices).toEqual([])
    await store.close()
  })

  it('is read whole, gone on with, and read again', async () => {
    const store = await openStore({ dir })
    expect(store.notices).toMatchObject([{ kind: 'migrated', to: LAYOUT }])
    await expectEverything(store)
    expect(openIdentity(dir).personId(ENTITY, '990100011')).toBe(MARTA)
    const [subject = '', { length: before } = []] = [...logsStored('said')][0] ?? []
    expect(await store.said.append(ENTITY, subject, aStatement('new'), before)).toBe('recorded')
    expect(await store.people.append(ENTITY, 'p_new', aPreference('new'), 0)).toBe('recorded')
    const day = '2027-07-16'
    const outgoing = anOutgoing('p_new', day, { key: `${ENTITY}/p_new/${day}/digest` })
    await store.deliveries.plan(ENTITY, outgoing, bogota(day))
    await store.deliveries.append(ENTITY, outgoing.key, trying(bogota(day)), 1)
    await store.deliveries.append(ENTITY, outgoing.key, sent(bogota(day)), 2)
    const { id } = (await store.contracts.head(ENTITY)) ?? { id: null }
    await store.contracts.commit(ENTITY, aCut('next', [aContract('C1', { entity: ENTITY })]), id)
    await store.close()

    const next = await openStore({ dir })
    expect(next.notices).toEqual([])
    expect((await next.contracts.byId(ENTITY, ['C1'])).contracts.map(contract => contract.id)).toEqual(['C1'])
    expect((await next.said.of(ENTITY, [subject])).get(subject)?.statements.at(-1)).toEqual(aStatement('new'))
    expect((await next.people.of(ENTITY, ['p_new'])).get('p_new')?.version).toBe(1)
    expect((await next.deliveries.to(ENTITY, 'p_new', 1))[0]?.events).toHaveLength(3)
    const verified = await verifyChain(next.deliveries.chain(ENTITY))
    expect(verified).toMatchObject({ sound: true, head: { number: HEAD.number + 3 }, mark: HEAD.number + 1 })
    await next.close()
  })

  it('has the small files beside it', async () => {
    const store = await openStore({ dir })
    const refused = await store.state.refusedSnapshot.read(ENTITY)
    const { entity, ...asStored } = parsed(join(stored, `refused-cut-${ENTITY}.json`))
    // What later versions ask besides is empty where it was not asked.
    expect([entity, refused]).toEqual([ENTITY, { ...asStored, emptied: [] }])
    expect(refused).toMatchObject({ at: '2027-07-14T14:05:00.000Z', why: 'shrunk', before: 50, after: 20 })
    const known = await new BlindnessKeeper(store, ENTITY).known(bogota('2027-07-16'), {})
    // Six of the seven that were due when it was counted went out after that.
    const counted = { eligible: 11, sent: 6, waiting: 1, today: 1, failed: 0, paused: 0, notLinked: 4, nothingToSay: 0 }
    expect(known).toMatchObject({ syncFailsSince: '2027-07-15', lastDay: { day: '2027-07-15', accounting: counted } })
    const redeem = (code: string) =>
      redeemAdminCode(store, ENTITY, code, { platform: 'slack', tenant: 'T1', user: 'U1' }, bogota('2027-07-16'))
    expect([await redeem('2222-2222-2222'), await redeem('H5KT-ZVCH-PYKB')]).toEqual(['wrong', 'accepted'])
    await store.close()
  })
})

describe('the buttons of version 1', () => {
  const { pressed, sent } = parsed(join(FIXTURES, 'buttons-1.json'))
  const slack = { user: { id: 'U1', team_id: 'T1' }, trigger_id: '1.2' }
  const teams = (more: object) =>
    readActivity(
      ActivitySchema.parse({
        channelId: 'msteams',
        serviceUrl: 'https://smba.trafficmanager.net/amer/',
        from: { id: '29:1' },
        recipient: { id: '28:bot' },
        conversation: { id: 'a:1' },
        ...more,
      }),
    )
  const executed = (data: object) =>
    teams({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'do', data } },
    })
  const submitted = (data: object) => teams({ type: 'message', value: data })

  it('mean in Slack what they meant', () => {
    expect(pressed).toHaveLength(453)
    for (const { action, origin, slack: element } of pressed) {
      const { button } = ButtonPayload.parse({ ...slack, container: { type: 'message' }, actions: [element] })
      expect(readAction(readJson(button.value))).toEqual(actionFromJson(action))
      expect(listIn(originIn(button.block))).toEqual(actionFromJson(origin))
    }
  })

  it('mean in Teams what they meant, pressed or by their fallback', () => {
    for (const { action, teams: element } of pressed)
      for (const deed of [executed(element.data), submitted(element.data)])
        expect(deed.kind === 'pressed' && deed.action).toEqual(actionFromJson(action))
  })

  it('bring the answers of forms that were open', () => {
    expect(sent).toHaveLength(38)
    for (const { action, fields, origin, slack: form, teams: element } of sent) {
      const { callback_id, private_metadata, values } = form
      const view = { id: 'V1', type: 'modal', callback_id, private_metadata, state: { values } }
      const read = SubmissionPayload.parse({ ...slack, view })
      const carried = unpacked(read.metadata)
      expect(carried.action).toEqual(actionFromJson(action))
      expect(read.fields).toEqual(fields)
      expect(carried.back).toEqual({ kind: 'dm', channel: 'D0123ABCD', ts: '1815400000.000100' })
      expect(listIn(carried.origin)).toEqual(actionFromJson(origin))
      for (const deed of [executed(element.data), submitted(element.data)]) {
        expect(deed.kind === 'pressed' && deed.action).toEqual(actionFromJson(action))
        expect(deed.kind === 'pressed' && answersOf(deed.values, deed.form ?? -1)).toEqual(fields)
      }
    }
  })
})

describe('a data folder of format 9', () => {
  const stored = join(FIXTURES, 'data-folder-9')
  let dir: string
  beforeEach(() => {
    dir = join(mkdtempSync(join(tmpdir(), 'cerrojo-fixture-')), 'data')
    cpSync(stored, dir, { recursive: true })
    onTestFinished(() => rmSync(join(dir, '..'), { recursive: true }))
  })

  const readingsStored = () => {
    const folder = join(stored, ENTITY, 'evidence')
    return new Map(readdirSync(folder).flatMap(file => Object.entries(parsed(join(folder, file)).data)))
  }

  async function expectEvidence(store: Store): Promise<void> {
    const readings = new Map<string, ContractReadings>()
    for await (const [id, read] of store.evidence.all(ENTITY)) readings.set(id, read)
    expect(readings).toEqual(readingsStored())
    const sets = [...readings.values()].flatMap(read => Object.keys(read))
    expect(new Set(sets), 'rows of every set').toEqual(new Set(EVIDENCE_SETS))
    const named = [...readings.values()].flatMap(({ payments }) => payments?.rows.flatMap(row => row.supervisor ?? []))
    expect(named.length).toBeGreaterThan(0)
    expect(await store.state.evidence.read(ENTITY)).toMatchObject({ sets: { payments: { off: null } } })
    const said: string[] = []
    for await (const [, { statements }] of store.said.all(ENTITY)) said.push(...statements.map(({ kind }) => kind))
    expect(said).toEqual(expect.arrayContaining(['attested', 'denied', 'closing-watched', 'withdrawn']))
    expect(await verifyChain(store.deliveries.chain(ENTITY))).toMatchObject({ sound: true, head: { number: 3 } })
  }

  it('is read beside a process that writes', async () => {
    const store = await openStore({ dir, readOnly: true, check: true })
    await expectEvidence(store)
    await store.close()
  })

  it('is read whole, gone on with, and read again', async () => {
    const store = await openStore({ dir })
    await expectEvidence(store)
    const reading = { askedOn: '2026-12-01', readOn: '2026-12-01', rows: [] } as const
    await store.evidence.write(ENTITY, new Map([['C1', { payments: reading }]]))
    const pause = aPause('pause')
    await store.people.append(ENTITY, 'p-1', pause, 0)
    await store.close()
    const next = await openStore({ dir })
    expect(next.notices).toEqual([])
    expect((await next.evidence.of(ENTITY, ['C1'])).get('C1')).toEqual({ payments: reading })
    expect((await next.people.of(ENTITY, ['p-1'])).get('p-1')?.statements).toEqual([pause])
    await next.close()
  })
})

describe('a data folder of format 11', () => {
  it('is read whole, verifies, and is gone on with', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'cerrojo-fixture-')), 'data')
    cpSync(join(FIXTURES, 'data-folder-11'), dir, { recursive: true })
    onTestFinished(() => rmSync(join(dir, '..'), { recursive: true }))
    for (let start = 0; start < 2; start++) {
      const store = await openStore({ dir })
      const { chains, ...rest } = await auditLedger(store, ENTITY)
      expect(rest).toEqual({ forged: [], missing: [], seenChanged: [] })
      expect(chains.sent).toMatchObject({ sound: true, mark: 4, erased: { '2026-12-03': 3 } })
      expect(chains.said).toMatchObject({ sound: true, mark: 1, erased: { '2026-12-03': 1 } })
      // What was erased before the chain said how much of a day is gone is named in it once.
      expect(chains.seen).toMatchObject({ sound: true, head: { number: 2 } })
      expect(await store.deliveries.to(ENTITY, 'p_gone', 9)).toEqual([])
      expect(await store.deliveries.to(ENTITY, MARTA, 9)).toHaveLength(2 + start)
      const day = '2026-12-09'
      const outgoing = anOutgoing(MARTA, day, { key: `${ENTITY}/${MARTA}/${day}/digest` })
      await store.deliveries.plan(ENTITY, outgoing, bogota(day))
      await store.said.append(ENTITY, 'C1', aStatement(`new ${start}`), start)
      await store.close()
    }
  })
})

/** Opens a copy of a folder twice, as it was kept and as it is then: its chains verify, and it has what `has` looks for. */
async function readTwice(folder: string, has: (store: Store) => Promise<void>): Promise<void> {
  const dir = join(mkdtempSync(join(tmpdir(), 'cerrojo-fixture-')), 'data')
  cpSync(join(FIXTURES, folder), dir, { recursive: true })
  onTestFinished(() => rmSync(join(dir, '..'), { recursive: true }))
  for (let start = 0; start < 2; start++) {
    const store = await openStore({ dir })
    const { chains, ...rest } = await auditLedger(store, ENTITY)
    expect(rest).toEqual({ forged: [], missing: [], seenChanged: [] })
    for (const chain of ['sent', 'said', 'seen'] as const) expect(chains[chain]).toMatchObject({ sound: true })
    await has(store)
    await store.close()
  }
}

describe('a data folder of format 16', () => {
  it('is read whole, verifies, and has what the office answered, asked for and was told', async () => {
    await readTwice('data-folder-16', async store => {
      const said = (await store.said.of(ENTITY, ['CO1.PCCNTR.90001003'])).get('CO1.PCCNTR.90001003')?.statements ?? []
      expect(said.slice(-3)).toMatchObject([
        { kind: 'blocked', blocker: 'no-access' },
        { kind: 'answered', impediment: 's_blocked0000001', answer: 'entrusted', to: 'p_cgic4ep1do721ch0' },
        { kind: 'answered', impediment: 's_blocked0000001', answer: 'gone', note: 'Ya tiene acceso' },
      ])
      const [reminded] = (await store.people.of(ENTITY, [MARTA])).get(MARTA)?.statements.slice(-1) ?? []
      expect(reminded).toMatchObject({ kind: 'reminded' })
      const told: string[] = []
      for await (const { outgoing, events } of store.deliveries.day(ENTITY, '2026-12-04'))
        told.push(`${outgoing.kind} ${events.at(-1)?.kind}`)
      expect(told).toEqual(['notice sent', 'reminder sent', 'closing-report sent'])
    })
  })
})

describe('a data folder of format 21', () => {
  it('is read whole, verifies, and has what was given for papers, taken from a matrix and said in own words', async () => {
    await readTwice('data-folder-21', async store => {
      const contract = 'CO1.PCCNTR.90001003'
      const said = (await store.said.of(ENTITY, [contract])).get(contract)?.statements ?? []
      expect(said.slice(-2)).toMatchObject([
        { kind: 'for-papers', told: [{ fact: 'additions' }, { fact: 'records' }], document: 'acta 012 de 2026' },
        { kind: 'from-matrix', matrix: { line: 7 }, entries: [{ as: 'lawyer', text: 'Nubia Caicedo' }] },
      ])
      const delegate = 'p_cgic4ep1do721ch0'
      const people = await store.people.of(ENTITY, [MARTA, delegate])
      expect(people.get(MARTA)?.statements.slice(-2)).toMatchObject([
        { kind: 'replied', to: delegate },
        { kind: 'mail', wanted: false },
      ])
      expect(people.get(delegate)?.statements.at(-1)).toMatchObject({ kind: 'declined' })
    })
  })
})

describe('a data folder of format 22', () => {
  it('is read whole, verifies, and has what SECOP shows of an advance and what the receipt of works proposes', async () => {
    expect(parsed(join(FIXTURES, 'data-folder-22', 'installation.json')).v).toBe(LAYOUT)
    await readTwice('data-folder-22', async store => {
      const contract = 'CO1.PCCNTR.90001003'
      const { contracts } = await store.contracts.of(ENTITY, [], [contract])
      expect(contracts).toMatchObject([{ id: contract, advance: { given: '18040000', amortized: '9020000' } }])
      const said = (await store.said.of(ENTITY, [contract])).get(contract)?.statements ?? []
      expect(said.at(-1)).toMatchObject({
        kind: 'from-matrix',
        entries: [{ as: 'mark' }, { as: 'proposal', fact: 'qualityGuarantee', means: 'receivedOn' }],
      })
    })
  })
})
