import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmailPlatform } from '../src/adapters/chat/email/platform.js'
import { cardToMessage } from '../src/adapters/chat/slack/render/card-to-blocks.js'
import { cardToAdaptive } from '../src/adapters/chat/teams/render/card-to-adaptive.js'
import { cardToText } from '../src/adapters/chat/terminal/card-to-text.js'
import { encodeFile } from '../src/adapters/files/files.js'
import { identityOf } from '../src/adapters/stores/files/identity.js'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { memoryStore } from '../src/adapters/stores/memory/store.js'
import { mailContactOf } from '../src/bot/accounts/mail.js'
import type { Action } from '../src/bot/cards/action.js'
import { actionFromJson, actionToJson } from '../src/bot/cards/json.js'
import { readAction } from '../src/bot/cards/read-action.js'
import type { EntityContext } from '../src/bot/context.js'
import { handleAtEntities } from '../src/bot/conversation/handle-at-entities.js'
import type { Incoming } from '../src/bot/conversation/handle-incoming.js'
import type { Reply } from '../src/bot/conversation/reply.js'
import type { Store } from '../src/bot/ports/store.js'
import { collectPlanInput } from '../src/bot/reminders/collect.js'
import { collectHistory } from '../src/bot/reminders/collect-history.js'
import { outgoingFor } from '../src/bot/reminders/compose.js'
import { planDay } from '../src/bot/reminders/plan-day.js'
import { BARE_QUESTIONS, CONTRACT_QUESTIONS, QUESTION_ARGS, type Question } from '../src/bot/understand/question.js'
import { interfaceIn } from '../src/words/interface.js'
import { openMailServer } from './adapters/chat/email/server.js'
import { type Fake, fakeTeams, activity as inTeams, TENANT } from './adapters/chat/teams/fake.js'
import { aFolder } from './adapters/stores/folder.js'
import { at, buttonsOf, contractOf, person, TODAY, textOf, worldOf } from './support/context.js'
import { HERE } from './support/heavy-files.js'
import { linkedBot } from './support/linked-bot.js'
import { messageOf, slackCity } from './support/slack-city.js'

/* Two entities that have one workspace: nothing of one appears to whom only the other one knows. */

type Side = 'A' | 'B'

const ROLES = ['supervisor', 'coordinator', 'ordenador', 'admin'] as const

/** What an entity is made of. Nothing of what another one is made of is in it. */
interface Made {
  readonly side: Side
  readonly digit: string
  readonly name: string
  /** How many contracts, what the first is worth, and a word that is in every text of it. */
  readonly contracts: number
  readonly value: number
  readonly word: string
}

const MADE = {
  A: { side: 'A', digit: '11', name: 'Entidad A', contracts: 4, value: 11_345_601, word: 'ALFA' },
  B: { side: 'B', digit: '77', name: 'Entidad B', contracts: 4, value: 77_123_401, word: 'BETA' },
} as const satisfies Record<Side, Made>

/** Another entity in the place of one: with its key alone the same, so that nothing but what it holds can tell them apart. */
const OTHERWISE = (side: Side): Made => ({
  ...MADE[side],
  digit: '93',
  contracts: 9,
  value: 93_555_901,
  word: 'OMEGA',
})

/** An entity in a store that it has together with the other one: people of every role, contracts, and what was said there. */
async function entityOf(made: Made, store: Store, more: readonly string[] = []): Promise<EntityContext> {
  const { side, digit, name, contracts, value, word } = made
  const key = `8999990${MADE[side].digit}`
  const ids = ROLES.map(role => `${side.toLowerCase()}.${role}`)
  const supervisor = ids[0] ?? ''
  const rows = Array.from({ length: contracts }, (_, at) => at + 1).map(n => ({
    ...contractOf(n, n === 4 ? [] : [supervisor, ...more], {
      ...(n === 2 ? { liquidationFlag: 'yes' as const } : {}),
      value: `${value + n}`,
      paid: `${value + n}`,
    }),
    ...{ id: `CO1.PCCNTR.${digit}0000${n}`, entity: key, reference: `${word[0]}-${n}-2026` },
    ...{
      supplier: `PROVEEDORA DE ${word}`,
      object: `Objeto ${word} ${n}`,
      url: `https://community.secop.gov.co/${digit}00${n}`,
    },
    ...{ ordenador: `Quien ordena en ${word}` },
  }))
  const { context } = await worldOf([])
  const head = await context.store.contracts.head('prueba')
  if (!head) throw new Error('there is a cut')
  const names = new Map([[supervisor, `Persona de ${word}`]])
  const changes = [
    {
      contract: rows[0]?.id ?? '',
      kind: 'vanished',
      from: 'terminated',
      supervisors: [supervisor],
      reference: `GONE-${word}`,
    } as const,
  ]
  await store.contracts.commit(key, { ...head, contracts: rows, names, changes }, null)
  const people = [
    ...ROLES.map((role, n) =>
      person(ids[n] ?? '', [role], {
        name: `${role} de ${word}`,
        ...(role === 'supervisor' ? { area: `Área ${word}` } : {}),
        ...(role === 'ordenador' ? { everything: true } : {}),
      }),
    ),
    ...more.map(id => person(id, ['supervisor'])),
  ]
  const at = `${TODAY}T13:00:00.000Z`
  const said = { id: `s${digit}`, key: `s${digit}`, by: supervisor, at, on: TODAY, role: 'supervisor' } as const
  await store.said.append(
    key,
    rows[2]?.id ?? '',
    {
      ...said,
      kind: 'blocked',
      blocker: 'invoice-pending',
      note: `Nota de ${word}`,
      shown: [],
      channel: 'slack',
      from: `slack:T1:U${digit}`,
    } as never,
    0,
  )
  const event = { id: `q${digit}`, key: `q${digit}`, by: null, at, on: TODAY }
  await store.accounts.append(
    key,
    `slack:T1:STRANGER${digit}`,
    {
      ...event,
      kind: 'asked',
      person: supervisor,
      name: `Cuenta ${word}`,
      email: `${word}@x.example`,
    } as never,
    0,
  )
  const entity = { key, name }
  return { ...context, entity, store, directory: new Map(people.map(each => [each.id, each])) }
}

/** An account in the workspace that both have. */
function talking(first: EntityContext, second: EntityContext, id: string) {
  const account = { platform: 'slack', tenant: 'T1', user: id.toUpperCase() } as const
  const profile = async () => ({ member: true, name: id, email: `${id}@entidad.example` })
  return async (incoming: Incoming) => {
    const reply = await handleAtEntities({ ...first, others: [second] }, account, profile, incoming, at(TODAY))
    return reply
  }
}

const KINDS = Object.keys(QUESTION_ARGS) as Question['kind'][]
const NAMED: readonly string[] = CONTRACT_QUESTIONS
const BARE: readonly string[] = BARE_QUESTIONS

/** Every kind of question, and where one may name a contract each of the other entity's too. */
function questions(digit: string, word: string): Action[] {
  return KINDS.flatMap((kind): Action[] => {
    const args = [
      {},
      { id: `CO1.PCCNTR.${digit}00001` },
      { reference: `${word[0]}-1-2026` },
      { about: `PROVEEDORA DE ${word}` },
    ]
    const fitting = BARE.includes(kind) ? args.slice(0, 1) : NAMED.includes(kind) ? args.slice(0, 3) : args
    return fitting.flatMap(
      each => readAction(actionToJson({ kind: 'show', question: { kind, args: each } } as Action)) ?? [],
    )
  })
}

const SAID = [
  ...[
    'mis contratos',
    'equipo',
    'todos los contratos',
    'por contratista',
    'cómo voy',
    'sin supervisor',
    'hola',
    'ayuda',
  ],
  ...[
    'cuántos contratos hay',
    'cuánto suman',
    'contratos por supervisor',
    'contratos de más de 50 millones',
    'vencidos',
  ],
  ...['impedimentos', 'quién no tiene cuenta', 'cuentas vinculadas', 'expórtelo a Excel', 'calendario', 'qué cambió'],
  ...['liquidaciones', 'qué datos tiene de mí', 'mis ajustes', 'dónde quedó la constancia', 'qué me avisó'],
]

const count = { questions: 0, presses: 0, digests: 0, cards: 0, bytes: 0 }

/** What somebody can come to see, in the order in which it is asked: answers to every question, text and button. */
async function everything(
  other: Made,
  own: Side,
  id: string,
  foreign: readonly Action[],
  store: Store = memoryStore(),
): Promise<{ readonly asked: Incoming; readonly reply: Reply }[]> {
  const made = { [own]: MADE[own], [other.side]: other } as Record<Side, Made>
  const [a, b] = [await entityOf(made.A, store), await entityOf(made.B, store)]
  const turn = talking(a, b, id)
  const all: { asked: Incoming; reply: Reply }[] = []
  const queue: Action[] = []
  const take = async (asked: Incoming) => {
    const reply = await turn(asked)
    if (!reply) return
    all.push({ asked, reply })
    for (const { action } of buttonsOf(reply.card))
      if (action) queue.push(actionFromJson(actionToJson(action)) as Action)
  }
  const there = MADE[other.side]
  const typed = [
    `por qué ${there.word[0]}-1-2026`,
    `contratos de PROVEEDORA DE ${there.word}`,
    `contratos de supervisor de ${there.word}`,
  ]
  for (const text of [...SAID, ...typed, `CO1.PCCNTR.${there.digit}00001`]) await take({ text })
  for (const opened of ['home', 'chat', 'digest'] as const) await take({ opened } as Incoming)
  for (const said of questions(there.digit, there.word)) {
    count.questions++
    // As if it were asked in either entity.
    for (const { key } of [a.entity, b.entity]) await take({ pressed: { ...said, entity: key }, fields: {} })
  }
  const seen = new Set<string>()
  const pressed = [...foreign]
  for (let next = queue.shift() ?? pressed.shift(); next && seen.size < 500; next = queue.shift() ?? pressed.shift()) {
    const known = masked(JSON.stringify(next))
    if (seen.has(known)) continue
    seen.add(known)
    count.presses++
    await take({ pressed: next, fields: {} })
  }
  return all
}

/** Without what is drawn by lot. */
function masked(text: string): string {
  return (
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')
      // The links of a chain are salted.
      .replace(/[0-9a-f]{64}/g, 'sha256')
  )
}

/** An answer byte by byte in everything that shows it: Slack, Teams, the terminal, a message of its own, files. */
async function bytesOf({ card, files = [], language }: Reply): Promise<string> {
  const shown = [
    JSON.stringify(card),
    JSON.stringify(cardToMessage(card, { language })),
    JSON.stringify(cardToAdaptive(card, { language })),
    cardToText(card, { words: interfaceIn(language).card }).text,
  ]
  for (const file of files) {
    const { bytes, ending } = await encodeFile(file, at(TODAY), HERE)
    shown.push(...unpacked(bytes, ending).map(part => Buffer.from(part).toString('utf8')))
  }
  return shown.join('\n')
}

/** What is packed in a file, and in the files in it. */
function unpacked(bytes: Uint8Array, ending: string): Uint8Array[] {
  if (!['xlsx', 'docx', 'zip'].includes(ending)) return [bytes]
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => unpacked(part, name.split('.').at(-1) ?? ''))
}

/** The buttons that stand in the cards of somebody of that entity. */
async function buttonsAt(side: Side): Promise<Action[]> {
  const store = memoryStore()
  const [a, b] = [await entityOf(MADE.A, store), await entityOf(MADE.B, store)]
  const found = new Map<string, Action>()
  for (const role of ROLES) {
    const turn = talking(a, b, `${side.toLowerCase()}.${role}`)
    for (const text of SAID) {
      const reply = await turn({ text })
      for (const { action } of reply ? buttonsOf(reply.card) : [])
        if (action) found.set(masked(JSON.stringify(action)), action)
    }
  }
  return [...found.values()]
}

/** Every text and figure that only that entity has. Its name is none: it stands above what whoever is no one there is asked. */
function traces({ side, digit, value, word, contracts }: Made): string[] {
  const amounts = Array.from({ length: contracts }, (_, at) => value + at + 1)
  return [
    ...[
      `PROVEEDORA DE ${word}`,
      `Objeto ${word}`,
      `Persona de ${word}`,
      `de ${word}`,
      `Área ${word}`,
      `Nota de ${word}`,
    ],
    ...[
      `Cuenta ${word}`,
      `${word}@x.example`,
      `GONE-${word}`,
      `PCCNTR.${digit}`,
      `secop.gov.co/${digit}`,
      `STRANGER${digit}`,
    ],
    ...Array.from({ length: contracts }, (_, at) => `${word[0]}-${at + 1}-2026`),
    ...amounts.flatMap(n => [String(n), n.toLocaleString('es-CO'), n.toLocaleString('en-US')]),
    ...ROLES.map(role => `${side.toLowerCase()}.${role}`),
  ]
}

describe.each([
  ['A', 'B'],
  ['B', 'A'],
] as const)('whoever only %s knows', (own, other) => {
  it.each(ROLES)(
    'as %s is answered byte by byte the same whatever the other entity holds, and reads nothing of it',
    async role => {
      const id = `${own.toLowerCase()}.${role}`
      const foreign = await buttonsAt(other)
      const seen = await everything(MADE[other], own, id, foreign)
      const otherwise = await everything(OTHERWISE(other), own, id, foreign)
      expect(otherwise.length).toBe(seen.length)
      const foreignTraces = traces(MADE[other])
      const known = new Set<string>()
      for (const [at, { asked, reply }] of seen.entries()) {
        const said = masked(JSON.stringify(asked))
        const bytes = masked(await bytesOf(reply))
        const instead = otherwise[at]
        expect([said, instead && masked(await bytesOf(instead.reply)) === bytes]).toEqual([said, true])
        if (known.has(bytes)) continue
        known.add(bytes)
        count.cards++
        count.bytes += bytes.length
        // What they wrote or pressed themselves may be said back to them.
        expect([said, foreignTraces.filter(trace => bytes.includes(trace) && !said.includes(trace))]).toEqual([
          said,
          [],
        ])
      }
      const mine = traces(MADE[own])
      expect(seen.filter(({ reply }) => mine.some(trace => textOf(reply.card).includes(trace))).length).toBeGreaterThan(
        20,
      )
      expect(seen.length).toBeGreaterThan(100)
    },
    300_000,
  )

  it('reads nothing of it in a digest', async () => {
    const store = memoryStore()
    const [a, b] = [await entityOf(MADE.A, store), await entityOf(MADE.B, store)]
    const context = own === 'A' ? a : b
    const known = { told: async () => [], reach: () => ({ kind: 'linked', platform: 'slack' }) as never }
    const outside = { ...(await collectHistory(context, at(TODAY))), ...known }
    const plan = planDay(await collectPlanInput(context, outside, at(TODAY)))
    const people = new Set<string>()
    let named = 0
    for (const entry of plan.entries) {
      const message = outgoingFor(context, plan, { ...entry, outcome: { kind: 'send' } })
      if (!message) continue
      count.digests++
      people.add(message.person)
      const bytes = await bytesOf({ card: message.card, language: message.language, personal: true })
      expect(traces(MADE[other]).filter(trace => bytes.includes(trace))).toEqual([])
      if (traces(MADE[own]).some(trace => bytes.includes(trace))) named++
    }
    expect([people.size, named]).toEqual([ROLES.length, expect.toSatisfy(n => n > 0)])
  })
})

it('whoever coordinates one reads nothing of the other where both are in one folder of files', async () => {
  const store = await openStore({ dir: join(aFolder(), 'data') })
  const seen = await everything(MADE.B, 'A', 'a.coordinator', await buttonsAt('B'), store)
  await store.close()
  const foreignTraces = traces(MADE.B)
  for (const { asked, reply } of seen) {
    const [said, bytes] = [masked(JSON.stringify(asked)), await bytesOf(reply)]
    const found = foreignTraces.filter(trace => bytes.includes(trace) && !said.includes(trace))
    expect([said, found]).toEqual([said, []])
  }
  expect(seen.length).toBeGreaterThan(100)
  const reports = seen.flatMap(({ reply }) =>
    (reply.files ?? []).flatMap(file => (file.kind === 'report' ? [file] : [])),
  )
  expect(new Set(reports.map(({ report, format }) => `${report.kind} ${format}`)).size).toBe(8)
}, 300_000)

it('writes letters of each entity with nothing of the other, and stops them for one alone', async () => {
  const store = memoryStore()
  const both = {
    A: { ...(await entityOf(MADE.A, store, ['eva'])), writesMail: true as const },
    B: { ...(await entityOf(MADE.B, store, ['eva'])), writesMail: true as const },
  }
  const mail = await openMailServer({}, { publicUrl: 'https://cerrojo.example' })
  onTestFinished(() => mail.close())
  const setup = {
    ...{ sign: identityOf(Buffer.from('a secret')).sign, clock: () => at(TODAY), log: pino({ level: 'silent' }) },
    contextOf: async (_platform: string, tenant: string) =>
      Object.values(both).find(({ entity }) => entity.key === tenant) ?? null,
    encodeFile: () => Promise.reject(new Error('no files')),
  }
  const { messenger, routes } = openEmailPlatform(mail.settings, setup)
  const urls: Partial<Record<Side, string>> = {}
  for (const [own, other] of [
    ['A', 'B'],
    ['B', 'A'],
  ] as const) {
    const context = both[own]
    const known = { told: async () => [], reach: () => ({ kind: 'not-linked' }) as const }
    const plan = planDay(await collectPlanInput(context, known, at(TODAY)))
    const entry = plan.entries.find(({ recipient }) => recipient.person.id === 'eva')
    const outgoing = entry && outgoingFor(context, plan, entry)
    const contact = await mailContactOf(context, context.directory.get('eva'), TODAY)
    if (!outgoing || !contact) throw new Error('nobody is written to')
    const { key, card, language } = outgoing
    await messenger.send(contact.account, contact.address, { key, card, language, repeated: false })
    const { source = '' } = mail.letters.at(-1) ?? {}
    const letter = (await new Response(source).text()).replace(/=\r?\n/g, '')
    expect(traces(MADE[other]).filter(trace => letter.includes(trace))).toEqual([])
    expect(traces(MADE[own]).some(trace => letter.includes(trace))).toBe(true)
    urls[own] = /List-Unsubscribe:\s*<https:\/\/cerrojo\.example([^>]+)>/.exec(source.replace(/\r\n /g, ''))?.[1] ?? ''
  }
  const [route] = routes
  const server = createServer((request, response) => void route?.handle(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const stopped = await fetch(`http://127.0.0.1:${port}${urls.A}`, { method: 'POST', body: '' })
  expect(stopped.status).toBe(200)
  const isMailed = async ({ directory, ...context }: EntityContext) =>
    (await mailContactOf({ directory, ...context }, directory.get('eva'), TODAY)) !== null
  expect([await isMailed(both.A), await isMailed(both.B)]).toEqual([false, true])
})

it('shows whoever both know what each gives them, by its name, and a button acts in the entity of its card', async () => {
  const store = memoryStore()
  const [a, b] = [await entityOf(MADE.A, store, ['eva']), await entityOf(MADE.B, store, ['eva'])]
  const replied = talking(a, b, 'eva')
  const turn = async (incoming: Incoming) => (await replied(incoming))?.card ?? null
  const card = await turn({ text: 'mis contratos' })
  if (!card) throw new Error('nothing was answered')
  const text = textOf(card)
  for (const part of ['Entidad A', 'Entidad B', 'A-1-2026', 'B-1-2026']) expect(text).toContain(part)
  const buttons = buttonsOf(card).flatMap(({ action }) => action ?? [])
  expect(new Set(buttons.map(({ entity }) => entity))).toEqual(new Set([a.entity.key, b.entity.key]))
  for (const action of buttons) {
    const [own, other] = action.entity === a.entity.key ? ['A', 'B'] : ['B', 'A']
    expect(textOf((await turn({ pressed: action, fields: {} })) ?? card)).not.toMatch(new RegExp(`${other}-\\d-2026`))
    expect(own).not.toBe(other)
  }
  // One of before says nothing of whose it is, and one of a third entity is none of these.
  const before = { kind: 'show', question: { kind: 'mine', args: {} } } as const
  expect(textOf((await turn({ pressed: before, fields: {} })) ?? card)).toContain('No hice nada')
  expect(textOf((await turn({ pressed: { ...before, entity: 'x' }, fields: {} })) ?? card)).not.toMatch(/[AB]-\d-2026/)
})

/** What everybody is told of what an entity holds, each in a few words. */
const SOME = ['mis contratos', 'todos los contratos', 'por contratista', 'equipo', 'cuánto suman', 'mis ajustes']

/** What reaches the people of one entity where they are, asked by each role of both, and where nothing of the other may be seen. */
async function saidInPlaces(
  ask: (own: Side, id: string, text: string) => Promise<void>,
  saidIn: (own: Side) => string[],
) {
  for (const own of ['A', 'B'] as const) {
    for (const side of ['A', 'B'] as const)
      for (const role of ROLES)
        for (const text of side === own ? SOME : SOME.slice(0, 1)) await ask(own, `${side.toLowerCase()}.${role}`, text)
    const there = saidIn(own)
    const [mine, foreign] = [traces(MADE[own]), traces(MADE[own === 'A' ? 'B' : 'A'])]
    // What they are called themselves may be said to them.
    const found = there.filter(bytes => foreign.some(trace => !/^[ab]\.\w+$/.test(trace) && bytes.includes(trace)))
    expect(found).toEqual([])
    expect(there.filter(bytes => mine.some(trace => bytes.includes(trace))).length).toBeGreaterThan(10)
  }
}

const EVERYBODY = (['a', 'b'] as const).flatMap(side => ROLES.map(role => `${side}.${role}`))

it('in workspaces of their own, by a link each, nothing of one is said in the other', async () => {
  const store = memoryStore()
  const [a, b] = [await entityOf(MADE.A, store), await entityOf(MADE.B, store)]
  const people = EVERYBODY.map(id => `${id}@entidad.example`)
  const city = await slackCity([
    { team: 'TA', people },
    { team: 'TB', people },
  ])
  const bot = await linkedBot(city, new Map([a, b].map(context => [context.entity.key, context])))
  for (const [context, team] of [
    [a, 'TA'],
    [b, 'TB'],
  ] as const)
    expect((await bot.install(bot.link(context.entity.key), team)).status).toBe(200)
  await saidInPlaces(
    async (own, id, text) => {
      await bot.post(messageOf({ team: `T${own}` }, EVERYBODY.indexOf(id) + 1, text))
    },
    own => city.posted.filter(({ team }) => team === `T${own}`).map(({ text }) => text),
  )
}, 60_000)

it('in tenants of their own, by a registration each, nothing of one is said in the other', async () => {
  const store = memoryStore()
  const contexts = { A: await entityOf(MADE.A, store), B: await entityOf(MADE.B, store) }
  const tenants = { A: TENANT, B: TENANT.replace('a', 'b') }
  let id = ''
  const guid = () => `00000000-1111-2222-3333-${String(EVERYBODY.indexOf(id) + 1).padStart(12, '0')}`
  const bots: Partial<Record<Side, Fake>> = {}
  for (const own of ['A', 'B'] as const)
    bots[own] = await fakeTeams({
      turn: handleAtEntities,
      member: () => ({ aadObjectId: guid(), name: id, email: `${id}@entidad.example`, tenantId: tenants[own] }),
      setup: {
        contextOf: async (_, tenant) => (tenant === tenants[own] ? contexts[own] : null),
        clock: () => at(TODAY),
      },
    })
  onTestFinished(async () => {
    for (const bot of Object.values(bots)) await bot.stop()
  })
  const where = { id: 'a:own', conversationType: 'personal' }
  await saidInPlaces(
    async (own, who, text) => {
      id = who
      const said = (tenant: string) =>
        inTeams({
          ...{ text, from: { id: `29:${who}`, name: who, aadObjectId: guid() } },
          ...{ conversation: { ...where, tenantId: tenant }, channelData: { tenant: { id: tenant } } },
        })
      expect((await bots[own]?.post(said(tenants[own])))?.status).toBe(200)
      // The other one's tenant gets in by its own registration only.
      expect((await bots[own]?.post(said(tenants[own === 'A' ? 'B' : 'A'])))?.status).toBe(401)
    },
    own => bots[own]?.passed.map(({ activity }) => JSON.stringify(activity)) ?? [],
  )
}, 60_000)

it('was tried often enough', () => {
  process.stderr.write(`two entities: ${JSON.stringify(count)}\n`)
  expect(count.questions).toBeGreaterThan(300)
  expect(count.presses).toBeGreaterThan(300)
})
