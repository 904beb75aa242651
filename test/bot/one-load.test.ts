import { describe, expect, it } from 'vitest'
import { type Account, accountKey, type HowLinked } from '../../src/bot/accounts/account.js'
import { accountEvent } from '../../src/bot/accounts/account-status.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { Action } from '../../src/bot/cards/action.js'
import { SECTIONS } from '../../src/bot/cards/action.js'
import type { Card, FormPart } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming, type Incoming } from '../../src/bot/conversation/handle-incoming.js'
import { encodeQuery } from '../../src/bot/query/button-code.js'
import type { Filter, Query } from '../../src/bot/query/query.js'
import {
  BARE_QUESTIONS,
  CONTRACT_QUESTIONS,
  type Question,
  type QuestionKind,
} from '../../src/bot/understand/question.js'
import {
  ADMIN,
  ANA,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  EVERYBODY,
  formOf,
  LUIS,
  ORDENADOR,
  presses,
  TODAY,
  worldOf,
} from '../support/context.js'
import { countingStore } from '../support/counting-store.js'
import { filledIn } from '../support/forms.js'

/*
 * What a turn needs is loaded once: however long somebody's list is, a question costs a handful of calls to the store. They are
 * counted at the door of the chat platforms, so that finding out who writes is among them.
 */

const MOST = 4
const MINE = 'CO1.PCCNTR.4400001'
const FOREIGN = 'CO1.PCCNTR.4400900'
const ASSIGNED = 'CO1.PCCNTR.4400901'
const none = {}
const mine = { id: MINE }

/** Every question once, of a contract of one's own where it is of one. */
const QUESTIONS: Readonly<Record<QuestionKind, Question['args']>> = {
  ...each(BARE_QUESTIONS, none),
  ...each(CONTRACT_QUESTIONS, mine),
  mine: none,
  upcoming: none,
  summary: none,
  'losing-competence': none,
  team: none,
  unreached: none,
  'closing-report': none,
  report: none,
  memo: none,
  'closing-terms': none,
  undo: none,
  guide: { topic: 'who-sees' },
  area: { name: 'Sistemas' },
  person: { id: 'luis' },
  impediment: mine,
  ended: none,
  closed: none,
  find: { about: 'inventada' },
  query: { q: '1;wt=services;wv>1000000' },
  liquidated: mine,
  'closed-it': mine,
  'hand-over': mine,
  'no-pending': mine,
  proceeding: mine,
  blocked: mine,
  'not-mine': mine,
  'data-wrong': mine,
  fact: mine,
  alike: none,
  queue: none,
  snooze: mine,
  'watch-closing': mine,
  'digest-time': none,
  cadence: none,
  pause: none,
  language: none,
  delegate: none,
  draft: mine,
  told: none,
}

function each<K extends string>(kinds: readonly K[], args: Question['args']) {
  return Object.fromEntries(kinds.map(kind => [kind, args])) as Record<K, Question['args']>
}

const accountOf = ({ id }: Person): Account => ({ platform: 'slack', tenant: 'T1', user: id.toUpperCase() })

/** Everybody has an account, found by its e-mail unless it was in another way. */
async function counted(context: EntityContext, how: HowLinked = 'email') {
  for (const who of EVERYBODY)
    await context.store.accounts.append(
      context.entity.key,
      accountKey(accountOf(who)),
      { ...accountEvent('linked:0', null, at(TODAY)), kind: 'linked', person: who.id, how },
      0,
    )
  const { store, calls } = countingStore(context.store)
  return { context: { ...context, store }, calls, given: context }
}

async function supervisorOf(contracts: number) {
  const { context } = await worldOf([
    ...Array.from({ length: contracts }, (_, n) => contractOf(n + 1, [ANA.id])),
    contractOf(900, [LUIS.id]),
    contractOf(901, [LUIS.id]),
  ])
  return counted(context)
}

/** One turn, from the door on. */
async function turn(context: EntityContext, who: Person, incoming: Action | Incoming): Promise<Card> {
  const { name, email } = who
  const profile = async () => ({ member: true, name, ...(email === undefined ? {} : { email }) })
  const came = 'kind' in incoming ? { pressed: incoming, fields: {} } : incoming
  const reply = await handleIncoming(context, accountOf(who), profile, came, at(TODAY))
  if (!reply) throw new Error('nothing was answered')
  return reply.card
}

/** The same supervisor, to whom the coordinator also assigned a contract, and who asks for another and for one that is not there. */
async function supervisorGivenMore() {
  const { context, calls, given } = await supervisorOf(200)
  const claims = async (name: string) => {
    const form = formOf(await presses(given, ANA, { kind: 'open', form: 'claimed', id: name }))
    await presses(given, ANA, form.submit.action, answersTo(form))
  }
  await claims(FOREIGN)
  await claims('CPS-77-2020')
  const assign = formOf(await presses(given, COORDINATOR, { kind: 'open', form: 'assigned', id: ASSIGNED }))
  await presses(given, COORDINATOR, assign.submit.action, { person: ANA.id })
  const log = (await given.store.people.of(given.entity.key, [ANA.id])).get(ANA.id)
  expect(log?.statements.map(({ kind }) => kind)).toEqual(['given', 'given', 'given'])
  return { context, calls }
}

function answersTo({ fields }: FormPart): Record<string, string> {
  return Object.fromEntries(fields.map(field => [field.name, answerTo(field)]))
}

function answerTo(field: FormPart['fields'][number]): string {
  if ('options' in field) return field.options[0]?.value ?? ''
  return field.kind === 'check' ? 'yes' : 'Falta la póliza'
}

const show = (question: Question): Action => ({ kind: 'show', question })

/** Names that are none of theirs: of others, of nobody, and one that is nearly one of theirs. */
const NAMES = [
  { id: FOREIGN },
  { id: 'CO1.PCCNTR.999' },
  { reference: 'CPS-900-2026' },
  { reference: 'CPS-77-2020' },
  { reference: 'cps 0007 de 2026' },
  { reference: '1-2026' },
]

const OF_A_CONTRACT = Object.entries(QUESTIONS)
  .filter(([, args]) => args === mine)
  .map(([kind]) => kind)

describe('a supervisor of 200 contracts', () => {
  it.each(Object.entries(QUESTIONS))('asks «%s» in at most four calls', async (kind, args) => {
    const { context, calls } = await supervisorOf(200)
    await turn(context, ANA, show({ kind, args } as Question))
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    expect(new Set(calls).size).toBe(calls.length)
  })

  it('records with no more than that and what is recorded, and is shown it at once', async () => {
    const { context, calls } = await supervisorOf(200)
    const opened = await turn(context, ANA, { kind: 'open', form: 'blocked', id: MINE })
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    calls.length = 0
    const form = formOf(opened)
    const done = await turn(context, ANA, { pressed: form.submit.action, fields: filledIn(form, answersTo(form)) })
    expect(calls.filter(call => call.endsWith('.append'))).toEqual(['said.append'])
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST + 1)
    expect(buttonsOf(done).map(({ action }) => action?.kind)).toContain('withdraw')
  })

  it('attests a fact with no more than that, and is offered those that lack the same', async () => {
    const { context, calls } = await supervisorOf(200)
    const form = formOf(await turn(context, ANA, { kind: 'open', form: 'nothingPending', id: MINE }))
    calls.length = 0
    const done = await turn(context, ANA, { pressed: form.submit.action, fields: answersTo(form) })
    expect(calls.filter(call => call.endsWith('.append'))).toEqual(['said.append'])
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST + 1)
    expect(buttonsOf(done).map(({ action }) => action?.kind)).toContain('choose')
  })
})

describe('a supervisor with assigned contracts and claims', () => {
  it.each(Object.entries(QUESTIONS))('asks «%s» in at most four calls', async (kind, args) => {
    const { context, calls } = await supervisorGivenMore()
    await turn(context, ANA, show({ kind, args } as Question))
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
  })
})

const OVERSEERS = [COORDINATOR, ORDENADOR, ADMIN]

describe.each(OVERSEERS)('whoever looks after others ($roles)', who => {
  it.each(Object.entries(QUESTIONS))('asks «%s» in at most four calls', async (kind, args) => {
    for (const contracts of [3, 200]) {
      const { context, calls } = await supervisorOf(contracts)
      await turn(context, who, show({ kind, args } as Question))
      expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
      expect(new Set(calls).size, calls.join(' ')).toBe(calls.length)
    }
  })

  it.each(Object.entries(QUESTIONS))(
    'asks «%s» in at most four calls, with contracts of their own',
    async (kind, args) => {
      const { context } = await worldOf([
        ...Array.from({ length: 100 }, (_, n) => contractOf(n + 1, [n % 2 === 0 ? who.id : ANA.id])),
        contractOf(900, []),
      ])
      const { context: asked, calls } = await counted(context)
      await turn(asked, who, show({ kind, args } as Question))
      expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    },
  )

  it.each(SECTIONS)('sees «%s» of their list and of their team in at most four calls', async section => {
    for (const question of ['mine', 'team'] as const) {
      const { context, calls } = await supervisorOf(200)
      await turn(context, who, { kind: 'show', question: { kind: question, args: none }, section, page: 1 })
      expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    }
  })
})

describe('a contract that the register has under them and the office gave to another', () => {
  const cases = OF_A_CONTRACT.flatMap(kind => [true, false].map(isClaimed => [kind, isClaimed] as const))

  it.each(cases)(
    'is asked for by «%s», loosely named, in at most four calls (claimed: %s)',
    async (kind, isClaimed) => {
      const { context, calls, given } = await supervisorOf(200)
      const away = formOf(await presses(given, COORDINATOR, { kind: 'open', form: 'assigned', id: MINE }))
      await presses(given, COORDINATOR, away.submit.action, { person: LUIS.id })
      const reference = 'cps 0001 de 2026'
      if (isClaimed) {
        const claim = formOf(await presses(given, ANA, { kind: 'open', form: 'claimed', id: reference }))
        await presses(given, ANA, claim.submit.action, answersTo(claim))
      }
      await turn(context, ANA, show({ kind, args: { reference } } as Question))
      expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    },
  )
})

/** The contract may be under another id of somebody: that is in the logs of all people, which are read once. */
describe.each(OVERSEERS)('a contract that is named by one who looks after others ($roles)', who => {
  const cases = OF_A_CONTRACT.flatMap(kind =>
    [{ id: MINE }, { id: FOREIGN }, ...NAMES].map(name => [kind, name] as const),
  )

  it.each(cases)('is asked for by «%s» as %j in at most four calls', async (kind, args) => {
    const { context, calls } = await supervisorOf(200)
    await turn(context, who, show({ kind, args } as Question))
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
  })
})

describe('a name that is not theirs', () => {
  const cases = OF_A_CONTRACT.flatMap(kind => NAMES.map(name => [kind, name] as const))

  it.each(cases)('is asked for by «%s» as %j in at most four calls', async (kind, args) => {
    for (const { context, calls } of [await supervisorOf(200), await supervisorGivenMore()]) {
      calls.length = 0
      await turn(context, ANA, show({ kind, args } as Question))
      expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    }
  })

  it.each(NAMES.map(({ id, reference }) => id ?? reference))('is claimed as %s in at most four calls', async id => {
    for (const { context, calls } of [await supervisorOf(200), await supervisorGivenMore()]) {
      calls.length = 0
      await turn(context, ANA, { kind: 'open', form: 'claimed', id })
      expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
    }
  })
})

/** What is typed or opened, and what is no question of the table above. */
const asked = (query: Query) => ({ kind: 'query', args: { q: encodeQuery(query) } }) as const
const CHANGED: Filter = { field: 'changed', op: 'any', values: [] }
const LARGE: Filter = { field: 'value', op: 'over', values: ['1'] }
const INCOMING: Readonly<Record<string, Action | Incoming>> = {
  'the home page': { opened: 'home' },
  'the beginning of a conversation': { opened: 'chat' },
  'what to close, typed': { text: '¿qué contratos debo cerrar?' },
  'a contract by its reference, typed': { text: '¿por qué CPS-7-2026?' },
  'what changed': show(asked({ where: [CHANGED] })),
  'what changed, counted': show(asked({ where: [CHANGED], group: 'changed' })),
  'a page far back': { kind: 'show', question: asked({ where: [LARGE] }), page: 12 },
  'a button that is none of ours': { pressed: null, fields: {} },
  'the form of a fact': { kind: 'open', form: 'nothingPending', id: MINE },
  'the form of whom it is given to': { kind: 'open', form: 'assigned', id: ASSIGNED },
  'the form of a delegation': { kind: 'open', form: 'delegated' },
  'the form of the digest': { kind: 'open', form: 'digest-time' },
  'several at once': { kind: 'choose', form: 'nothingPending' },
}

describe.each([ANA, ...OVERSEERS])('at the door of $roles', who => {
  it.each(Object.entries(INCOMING))('%s takes at most four calls', async (_, incoming) => {
    const { context, calls } = await supervisorOf(200)
    await turn(context, who, incoming)
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
  })

  it.each(Object.entries(INCOMING))('%s takes at most four calls, with contracts of their own', async (_, incoming) => {
    const { context } = await worldOf([
      ...Array.from({ length: 100 }, (_, n) => contractOf(n + 1, [n % 2 === 0 ? who.id : LUIS.id])),
      contractOf(900, []),
    ])
    const { context: asked, calls } = await counted(context)
    await turn(asked, who, incoming)
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
  })
})

/*
 * Three turns take one call more, each for what only a first read tells: who an account without a listed address leads to,
 * which other account asks to be theirs, and which contracts stand so far back in a list that they were not kept while it
 * was gone through.
 */
describe('one call more', () => {
  const atMostOneMore = (calls: readonly string[]) =>
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST + 1)

  it.each(OVERSEERS)('is what whoever looks after others costs whose address is on no list ($roles)', async listed => {
    for (const [kind, args] of Object.entries(QUESTIONS)) {
      const { context } = await worldOf(Array.from({ length: 30 }, (_, n) => contractOf(n + 1, [ANA.id])))
      const { context: asked, calls } = await counted(context, 'approved')
      const { email: _, ...who } = listed
      const directory = new Map([...asked.directory, [who.id, who]])
      await turn({ ...asked, directory }, who, show({ kind, args } as Question))
      atMostOneMore(calls)
    }
  })

  it.each(Object.entries(QUESTIONS))(
    'is what «%s» costs whoever is asked about another account',
    async (kind, args) => {
      const { context, calls, given } = await supervisorOf(200)
      const other = accountKey({ platform: 'teams', tenant: 'T2', user: 'U9' })
      const own = accountKey(accountOf(ANA))
      const { entity, store } = given
      const asks = { ...accountEvent('asked:0', null, at(TODAY)), kind: 'asked', person: ANA.id, name: 'Ana' } as const
      await store.accounts.append(entity.key, other, { ...asks, how: 'email' }, 0)
      const questioned = accountEvent(`questioned:${other}:${asks.id}`, null, at(TODAY))
      const question = { ...questioned, kind: 'questioned', account: other, request: asks.id } as const
      await store.accounts.append(entity.key, own, question, 1)
      const card = await turn(context, ANA, show({ kind, args } as Question))
      if (kind === 'mine') expect(buttonsOf(card).map(({ action }) => action?.kind)).toContain('confirm-link')
      atMostOneMore(calls)
    },
  )

  it.each([1, 60, 75, 150])('is what page %i of a long list costs', async page => {
    for (const who of [ANA, ...OVERSEERS]) {
      const { context } = await worldOf(Array.from({ length: 1_100 }, (_, n) => contractOf(n + 1, [ANA.id])))
      const { context: asking, calls } = await counted(context)
      await turn(asking, who, { kind: 'show', question: asked({ where: [LARGE] }), page })
      if (page < 70) expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST)
      atMostOneMore(calls)
    }
  })
})
