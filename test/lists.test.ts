import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deliveryEvent } from '../src/adapters/stores/schema-deliveries.js'
import { attestation, contractStatement, personStatement } from '../src/adapters/stores/schema-said.js'
import { PLATFORM_ENTRIES } from '../src/app/platform-registry.js'
import { accountKey, readAccountKey } from '../src/bot/accounts/account.js'
import { ATTESTED_FACTS } from '../src/bot/attestations/attested-forms.js'
import { FORM_NAMES } from '../src/bot/attestations/form-names.js'
import { CHANNELS, type ContractStatement, type PersonStatement, ROLES } from '../src/bot/attestations/statement.js'
import { type Action, CONTRACT_FORMS, PERSON_FORMS, SECTIONS } from '../src/bot/cards/action.js'
import { actionToJson } from '../src/bot/cards/json.js'
import { readAction } from '../src/bot/cards/read-action.js'
import { DELIVERY_KINDS } from '../src/bot/outbox/outgoing.js'
import { MemoryRateLimiter, workspaceKey } from '../src/bot/outbox/rate-limiter.js'
import { encodeQuery } from '../src/bot/query/button-code.js'
import { CADENCES, QUESTION_AIMS, type Question } from '../src/bot/understand/question.js'
import { GIVEN_BY } from '../src/rules/index.js'
import { TENANTS } from '../src/settings/chat.js'
import { parseSettings } from '../src/settings/settings.js'
import { wordsIn } from '../src/words/index.js'
import { LANGUAGES } from '../src/words/language.js'
import { PLATFORM_NAMES, PLATFORMS } from '../src/words/platforms.js'
import { anOutgoing } from './contracts/deliveries-data.js'
import { anAttestation, aStatement } from './contracts/store-data.js'
import { ANA, COORDINATOR, contractOf, ORDENADOR, partsOf, presses, worldOf } from './support/context.js'
import { tell } from './support/forms.js'

/* Every list through every place that has to know what is on it. */

describe('a button comes back as it was sent', () => {
  const ID = 'CO1.PCCNTR.4400001'
  const comesBack = (action: Action) => expect(readAction(actionToJson(action))).toEqual(action)
  const mine: Question = { kind: 'mine', args: {} }
  const asked = { form: 'nothingPending', ids: [ID], shownOn: 's' } as const
  /** One that lacks a kind does not compile. */
  const SAMPLES: { readonly [K in Action['kind']]: Extract<Action, { readonly kind: K }> } = {
    show: { kind: 'show', question: mine, page: 2, type: 'services' },
    open: { kind: 'open', form: 'cadence' },
    record: { kind: 'record', form: 'closed-it', id: ID, key: 'k', shownOn: 's' },
    withdraw: { kind: 'withdraw', id: ID, statement: 's', undo: true },
    choose: { kind: 'choose', form: 'closed-it', page: 1, kept: [ID], all: true, on: '2027-07-01' },
    review: { kind: 'review', ...asked, kept: [ID] },
    'record-many': { kind: 'record-many', ...asked, key: 'k', given: { sure: 'true' } },
    'list-shown': { kind: 'list-shown', fact: 'liquidation' },
    'tell-shown': {
      ...{ kind: 'tell-shown', id: ID, fact: 'earlyEnd', set: 'payments', row: '3' },
      ...{ answer: 'with-balance', shownOn: 's' },
    },
    'undo-many': { kind: 'undo-many', ids: [ID], key: 'k' },
    queue: { kind: 'queue', id: ID, place: { at: 2, passed: 'abcd', facts: true }, skip: true },
    cannot: { kind: 'cannot', id: ID, shownOn: 's', queue: { at: 1, passed: '' } },
    remind: { kind: 'remind', person: 'p_two' },
    'ask-link': { kind: 'ask-link' },
    'send-link': { kind: 'send-link', key: 'k' },
    'prefer-here': { kind: 'prefer-here' },
    'decide-link': { kind: 'decide-link', account: 'slack:T1:U1', decision: 'accept', shownOn: '1' },
    'accept-data': { kind: 'accept-data', cut: 'ab' },
    'accept-list': { kind: 'accept-list', digest: 'ab' },
    sample: { kind: 'sample' },
    'confirm-link': { kind: 'confirm-link', account: 'slack:T1:U1', request: 'r', answer: 'yes' },
  }

  it.each(Object.values(SAMPLES))('$kind', action => {
    comesBack(action)
    for (const language of LANGUAGES) comesBack({ ...action, language })
  })

  it.each(Object.keys(QUESTION_AIMS))('asking %s', kind => {
    const needed: Readonly<Record<string, object>> = {
      find: { about: 'obra' },
      query: { q: encodeQuery({ where: [] }) },
      person: { id: 'ana' },
      impediment: { id: ID },
      area: { name: 'Obras' },
      guide: { topic: 'who-sees' },
    }
    const args = needed[kind] ?? {}
    const button = { do: 'show', question: { kind, args } }
    expect(readAction(button)).toEqual({ kind: 'show', question: { kind, args } })
    expect(readAction({ ...button, question: { kind, args: { ...args, more: 1 } } })).toBeNull()
  })

  it.each(SECTIONS)('of the section %s', section => comesBack({ kind: 'show', question: mine, section }))

  it.each(FORM_NAMES)('opening %s', form => comesBack({ kind: 'open', form }))

  it.each(['toString', 'constructor', 'nonsense'])('and none of a question called %s', kind =>
    expect(readAction({ do: 'show', question: { kind, args: {} } })).toBeNull(),
  )
})

describe('a form', () => {
  it('is named once', () => expect(new Set(FORM_NAMES).size).toBe(FORM_NAMES.length))

  // `identified` opens only where two documents are nearly the same: team.test.ts has those.
  // `answered` needs an impediment: office.test.ts has those.
  // `closing-watched` has nothing to fill in: its button tells it at once.
  it.each(FORM_NAMES.filter(form => form !== 'identified' && form !== 'closing-watched' && form !== 'answered'))(
    '%s opens for somebody',
    async form => {
      const unpaid = contractOf(3, ['ana'], { paid: '1000000', invoiced: '22773677' })
      const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, []), unpaid])
      const isOfPerson = PERSON_FORMS.some(name => name === form)
      // Of the reminders of somebody else, and to somebody who looks after one.
      const other = { declined: { id: 'ana' }, replied: { id: 'carmen' } }[form as string]
      if (form === 'declined') await tell(context, ANA, 'delegated', { to: 'carmen' })
      const ids = isOfPerson ? [other ?? {}] : [1, 2, 3].map(n => ({ id: contractOf(n, []).id }))
      const cards = await Promise.all(
        [ANA, ORDENADOR, COORDINATOR].flatMap(who =>
          ids.map(id => presses(context, who, { kind: 'open', form, ...id })),
        ),
      )
      const [opened] = cards.flatMap(card => partsOf(card, 'form'))
      expect(opened?.fields.length).toBeGreaterThan(0)
      expect(opened?.submit.action).toMatchObject({ kind: 'record', form })
    },
  )

  it.each(LANGUAGES)('has a title, and what the answers are called, in %s', language => {
    const { titles, options } = wordsIn(language).forms
    for (const form of [...CONTRACT_FORMS, ...PERSON_FORMS]) expect(titles[form]).not.toBe('')
    for (const option of [...CADENCES, ...LANGUAGES]) expect(options[option]).not.toBe('')
  })
})

type Shared = 'id' | 'key' | 'by' | 'from' | 'role' | 'at' | 'on' | 'channel' | 'shown' | 'kind'

/** By kind, what a statement of it adds to what all have. */
type Added<S extends ContractStatement | PersonStatement> = {
  readonly [K in S['kind']]: Omit<Extract<S, { readonly kind: K }>, Shared>
}

describe('what is stored', () => {
  it.each(CHANNELS)('may have been said through %s', channel => {
    const said = { ...aStatement('k'), channel }
    expect(contractStatement.parse(said)).toEqual(said)
  })

  it.each(ROLES)('may have been said by %s', role => {
    const said = { ...aStatement('k'), role }
    expect(contractStatement.parse(said)).toEqual(said)
  })

  /** What each kind of statement adds; one that lacks a kind does not compile. */
  const ON_CONTRACTS: Added<ContractStatement> = {
    attested: { attestation: anAttestation('k').attestation },
    blocked: { blocker: 'no-access' },
    unblocked: {},
    answered: { impediment: 's', answer: 'entrusted', to: 'p_two', note: 'n' },
    'closed-it': { closedOn: '2026-11-21', cut: 'c1' },
    'handed-over': { to: 'p_two', handedOn: '2026-11-21' },
    'not-mine': {},
    'data-wrong': { note: 'n' },
    claimed: {},
    assigned: { to: ['p_two'] },
    returned: {},
    snoozed: { until: '2026-12-01' },
    denied: { set: 'payments', row: '3' },
    'closing-watched': {},
    'for-papers': {
      told: [
        { fact: 'executed', pesos: '1238400000.50' },
        { fact: 'additions', rows: [{ number: '1', on: '2023-10-03', pesos: '275000000', record: null }] },
        { fact: 'records', rows: [{ number: '1023', on: null, pesos: '5', paid: null, owed: '0' }] },
        { fact: 'reserved-by-entity', rows: [{ what: 'w', value: 'v', ground: 'g' }] },
        { fact: 'cause', cause: 'less-executed' },
        { fact: 'fulfilment', answer: 'partly', note: 'n' },
      ],
      document: 'd',
      grounds: { state: 'terminated', supervisors: ['p_two'] },
    },
    'from-matrix': {
      matrix: { id: 'm_1', file: 'base.xlsx', line: 4 },
      entries: [
        { as: 'lawyer', column: 'ABOGADO', text: 'Eva' },
        { as: 'proposal', column: 'REQ. LIQ.', text: 'OK', fact: 'liquidationDue', given: { answer: 'yes' } },
        { as: 'mark', column: 'EVAL.', text: 'OK', means: 'evaluation' },
        { as: 'paper', column: 'VALOR', text: '5', paper: { fact: 'initial', pesos: '5' } },
      ],
    },
    withdrawn: { statement: 's' },
  }
  const ON_PEOPLE: Added<PersonStatement> = {
    'digest-time': { time: '08:30' },
    cadence: { cadence: 'weekly' },
    paused: { until: '2026-12-01' },
    resumed: {},
    language: { language: 'en' },
    delegated: { to: 'p_two', until: null },
    declined: { note: 'n' },
    replied: { to: 'p_two', note: 'n' },
    identified: { other: 'p_two' },
    'not-identified': { other: 'p_two' },
    given: { contract: 'CO1.PCCNTR.1' },
    mail: { wanted: false },
    reminded: {},
    withdrawn: { statement: 's' },
  }
  const { id, key, by, role, at, on, channel, shown } = aStatement('k')
  const said = { id, key, by, role, at, on, channel, shown }

  it.each(Object.entries(ON_CONTRACTS))('may be said of a contract: %s', (kind, more) => {
    const statement = { ...said, kind, ...more }
    expect(contractStatement.parse(statement)).toEqual(statement)
  })

  it.each(Object.entries(ON_PEOPLE))('may be said of a person: %s', (kind, more) => {
    const statement = { ...said, kind, ...more }
    expect(personStatement.parse(statement)).toEqual(statement)
  })

  it('may be that every fact was attested, which has a form, somebody who may tell it, and words', () => {
    const stored = attestation.options.map(({ shape }) => shape.fact.value)
    expect([...stored].sort()).toEqual([...ATTESTED_FACTS].sort())
    for (const fact of ATTESTED_FACTS) {
      expect(FORM_NAMES).toContain(fact)
      expect(GIVEN_BY[fact]).not.toEqual([])
      for (const language of LANGUAGES) expect(wordsIn(language).facts[fact].label).not.toBe('')
      for (const language of LANGUAGES) expect(wordsIn(language).questions[fact]).not.toBe('')
    }
  })

  it.each(DELIVERY_KINDS)('may be %s', kind => {
    const outgoing = { ...anOutgoing('p', '2027-07-16'), kind }
    const planned = { kind: 'planned', at: '2027-07-16T13:00:00.000Z', outgoing }
    expect(deliveryEvent.parse(planned)).toEqual(planned)
  })
})

describe.each(PLATFORMS)('the platform %s', platform => {
  it('has accounts with a key that is read again', () => {
    const account = { platform, tenant: 'T1', user: 'U1' }
    expect(readAccountKey(accountKey(account))).toEqual(account)
    expect(accountKey(account)).toMatch(new RegExp(`^${workspaceKey(account)}:`))
  })

  it('has a name, and a list of those who are an entity where it has workspaces or tenants', () => {
    expect(PLATFORM_NAMES[platform]).not.toBe('')
    if (!(platform in TENANTS)) return
    const entities = [{ nit: '999000111', name: 'E', [platform]: [] }]
    expect(parseSettings({ entities }, 'c.json', {}, '/')).toMatchObject({ ok: true })
  })
})

it('nothing is sent on a platform of which nobody knows how much it takes', async () => {
  const clock = { now: () => new Date(0), monotonic: () => 0, wait: async () => {}, random: () => 0 }
  await expect(new MemoryRateLimiter(clock, { limits: new Map() }).turn('slack:T1')).rejects.toThrow('how much slack')
})

it('every platform can be opened', () => {
  expect(PLATFORM_ENTRIES.map(({ name }) => name)).toEqual(PLATFORMS)
})

it.each(readdirSync('src/adapters/stores', { withFileTypes: true }).filter(entry => entry.isDirectory()))(
  'the store in $name does what every store must',
  ({ name }) => expect(readFileSync(`test/adapters/stores/${name}.test.ts`, 'utf8')).toContain('storeSuite('),
)

describe('the settings', () => {
  const mistakesOf = (json: unknown) => {
    const read = parseSettings(json, 'c.json', {}, '/')
    return read.ok ? [] : read.mistakes
  }
  const knownAt = (json: unknown) => mistakesOf(json).flatMap(said => (said.kind === 'unknown-key' ? said.known : []))
  const shipped: unknown = JSON.parse(readFileSync('config/cerrojo.json', 'utf8'))

  /** Every object of the settings by its path, as it is shipped. */
  function objects(value: unknown, path: readonly string[] = []): [path: readonly string[], keys: readonly string[]][] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    const inner = Object.entries(value).flatMap(([key, each]) => objects(each, [...path, key]))
    return [[path, Object.keys(value)], ...inner]
  }
  const within = (path: readonly string[], value: unknown) =>
    path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)

  it.each(objects(shipped).filter(([[first, second]]) => first !== 'liquidationTerm' && second !== 'datasets'))(
    'tell what may stand in %j where something else does',
    (path, keys) => expect([...knownAt(within(path, { nonsense: 1 }))].sort()).toEqual([...keys].sort()),
  )

  it('tell so within lists and where there is a choice', () => {
    expect(knownAt({ entities: [{ nit: '999000111', nonsense: 1 }] })).toEqual(
      expect.arrayContaining(['nit', 'name', 'codes', ...Object.keys(TENANTS)]),
    )
    expect(knownAt({ liquidationTerm: { months: 1, nonsense: 1 } })).toEqual(['months', 'businessDays'])
  })

  it.each(['docs/settings.md', 'docs/settings.es.md'])('are all in %s', page => {
    const text = readFileSync(page, 'utf8')
    const inEntities = knownAt({ entities: [{ nit: '999000111', nonsense: 1 }] }).map(key => `entities[].${key}`)
    const shippedPaths = objects(shipped).flatMap(([path, keys]) => keys.map(key => [...path, key].join('.')))
    // A section stands there by its keys, a choice by itself.
    const missing = [...shippedPaths, ...inEntities].filter(
      path => !text.includes(`\n| \`${path}\``) && !text.includes(`\n| \`${path}.`),
    )
    expect(missing.filter(path => !path.startsWith('liquidationTerm.'))).toEqual([])
  })
})
