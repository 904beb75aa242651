import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { teamsIn } from '../../../../src/adapters/chat/teams/words.js'
import { accountKey } from '../../../../src/bot/accounts/account.js'
import { accountStatusOf } from '../../../../src/bot/accounts/account-status.js'
import { readAction } from '../../../../src/bot/cards/read-action.js'
import { chatIn } from '../../../../src/words/chat.js'
import {
  ACCOUNT,
  activity,
  CHANNEL,
  executed,
  type Fake,
  type FakeOptions,
  fakeTeams,
  link,
  TENANT,
  USER,
} from './fake.js'

/* What comes in, and what becomes of it; Teams itself is only a list of what was sent. */

const words = teamsIn('es')
let fake: Fake | null = null
afterEach(async () => {
  await fake?.stop()
  fake = null
})
async function open(options: FakeOptions = {}): Promise<Fake> {
  fake = await fakeTeams(options)
  return fake
}
const texts = ({ passed }: Fake) => passed.map(({ activity }) => activity.text ?? '(card)')
async function standing({ context }: Fake) {
  const log = (await context.store.accounts.of(context.entity.key, [accountKey(ACCOUNT)])).get(accountKey(ACCOUNT))
  return accountStatusOf(log ?? { version: 0, statements: [] })
}

const OWN = { id: 'a:own', conversationType: 'personal', tenantId: TENANT }
const HELP = { do: 'show', question: { kind: 'help', args: {} } }
const RECORD = { do: 'record', form: 'closed-it', id: 'CO1.PCCNTR.1', key: 'k', shownOn: 's' }

describe('who writes', () => {
  it('is who Teams says, with the language of their screens', async () => {
    const teams = await open()
    await teams.post(activity())
    const profile = { member: true, email: 'ana@idah.example', name: 'Ana', language: 'es' }
    expect(teams.told).toEqual([{ incoming: { text: 'hola' }, profile }])
  })

  const OUTSIDE: readonly (readonly [string, unknown])[] = [
    ['guests', { aadObjectId: USER, userRole: 'guest' }],
    ['guests by their name', { aadObjectId: USER, userPrincipalName: 'ana_x.example#EXT#@idah.example' }],
    ['people of other tenants', { aadObjectId: USER, tenantId: 'another' }],
    ['what cannot be read', 'nobody'],
  ]
  it.each(OUTSIDE)('is no member: %s', async (_, member) => {
    const teams = await open({ member: () => member })
    await teams.post(activity())
    expect(teams.told).toMatchObject([{ profile: { member: false } }])
  })

  it('is no member when Teams does not know them', async () => {
    const teams = await open({
      member() {
        throw Object.assign(new Error('not found'), { statusCode: 404 })
      },
    })
    await teams.post(activity())
    expect(teams.told).toMatchObject([{ profile: { member: false } }])
  })

  it('is asked for again where Teams said nothing of them', async () => {
    let knows = false
    const teams = await open({
      member() {
        if (!knows) throw Object.assign(new Error('forbidden'), { statusCode: 403 })
        return { aadObjectId: USER, name: 'Ana', email: 'ana@idah.example', tenantId: TENANT }
      },
    })
    await teams.post(activity())
    knows = true
    await teams.post(activity({ id: 'again' }))
    expect(teams.told).toMatchObject([{ profile: { member: false } }, { profile: { member: true } }])
  })

  it('gets an answer to a text that is too long, of which nothing is read', async () => {
    const teams = await open()
    const text = '<at '.repeat(25_000)
    expect((await teams.post(activity({ text }))).status).toBe(200)
    expect(texts(teams)).toEqual([chatIn('es').tooLong(10_000)])
    // Nothing is looked up for it, and it counts: however many there are, they cost nobody else anything.
    for (let n = 0; n < 40; n++) await teams.post(activity({ text }))
    expect(teams.told).toEqual([])
    expect(texts(teams)).toHaveLength(31)
    expect(texts(teams).at(-1)).toBe(chatIn('es').tooMany)
  })

  it('is answered in turn: nobody waits for all that somebody else asks', async () => {
    const [answered, waiting]: [string[], (() => void)[]] = [[], []]
    let known = 0
    const teams = await open({
      member: () => {
        known++
        return { name: 'Ana', tenantId: TENANT }
      },
      async turn(_, { user }, profile) {
        await profile()
        await new Promise<void>(done => waiting.push(done))
        answered.push(user)
        return null
      },
    })
    const asks = (user: string, n: number) =>
      teams.post(activity({ from: { id: `29:${user}${n}`, aadObjectId: user }, conversation: OWN }))
    const all = Array.from({ length: 6 }, (_, n) => asks('ana', n))
    await expect.poll(() => known).toBe(6)
    all.push(asks('luis', 0))
    await expect.poll(() => known).toBe(7)
    for (let n = 0; n < 7; n++) {
      await expect.poll(() => waiting.length).toBeGreaterThan(n)
      waiting[n]?.()
    }
    await Promise.all(all)
    expect(answered).toHaveLength(7)
    expect(answered.indexOf('luis')).toBeLessThanOrEqual(2)
  })

  it('may send as a text of JSON what others send as it is', async () => {
    const teams = await open()
    const value = JSON.stringify({ cerrojo: RECORD, form: 0, 'form0.note': null })
    await teams.post(activity({ text: null, value }))
    const execute = executed(HELP)
    await teams.post({ ...execute, id: 'two', value: JSON.stringify(execute.value) })
    expect(teams.told).toMatchObject([
      { incoming: { pressed: { kind: 'record' } } },
      { incoming: { pressed: { kind: 'show' } } },
    ])
  })

  it('is told that there is no data yet where their tenant is listed, and not turned away', async () => {
    const teams = await open({ setup: { contextOf: async () => null, serves: async (_, tenant) => tenant === TENANT } })
    expect((await teams.post(activity())).status).toBe(200)
    expect(texts(teams).join()).toContain(chatIn('es').noDataYet)
    expect(JSON.stringify((await teams.post(executed(HELP))).body)).toContain(chatIn('en').noDataYet)
    expect(teams.told).toEqual([])
  })

  it('gets nothing when the bot has nothing for them', async () => {
    const teams = await open({ reply: null })
    expect((await teams.post(activity())).status).toBe(200)
    expect((await teams.post(executed(HELP))).status).toBe(200)
    expect(teams.passed).toEqual([])
    expect((await standing(teams)).address).toBeNull()
  })

  it('is never another bot', async () => {
    const teams = await open()
    await teams.post(activity({ from: { id: '28:other', aadObjectId: USER } }))
    await teams.post(activity({ from: { id: '29:x', aadObjectId: USER, role: 'bot' } }))
    expect(teams.told).toEqual([])
  })

  it('is found by the member where the activity does not say it', async () => {
    const teams = await open()
    await teams.post(activity({ from: { id: '29:ana' } }))
    expect((await standing(teams)).address).toContain('a:own')
  })
})

describe('an answer', () => {
  it('comes with questions to pick, and not under a form', async () => {
    const teams = await open()
    await link(teams)
    await teams.post(activity())
    expect(teams.passed[0]?.activity.suggestedActions?.actions.map(({ value }) => value)).toEqual(
      words.chat.suggestions.other,
    )
    expect(teams.passed[0]?.activity.summary).toBe('una respuesta')
  })

  it.each([
    ['a day', { parts: [{ kind: 'actions', buttons: [{ label: 'Empezar', action: { kind: 'queue' } }] }] }, 'day'],
    ['a contract', { parts: [], about: { id: 'CO1.PCCNTR.1', name: 'CPS-1-2026' } }, 'contract'],
  ] as const)('suggests three questions that fit: after %s', async (_, more, moment) => {
    fake = await fakeTeams({ reply: { card: { title: 'T', summary: 'S', ...more } } })
    await link(fake)
    await fake.post(activity())
    const said = fake.passed[0]?.activity.suggestedActions?.actions.map(({ value }) => value)
    expect(said).toEqual(words.chat.suggestions[moment])
    expect(said?.length).toBeLessThanOrEqual(3)
  })

  it('suggests nothing to ask to a stranger, who could not ask it', async () => {
    const teams = await open()
    await teams.post(activity())
    await teams.post(activity({ type: 'installationUpdate', action: 'add', text: undefined }))
    expect(teams.passed.map(({ activity }) => activity.suggestedActions)).toEqual([undefined, undefined])
  })

  it('is given though the client says null for what it leaves out', async () => {
    const teams = await open()
    const nothing = { name: null, replyToId: null, value: null, entities: null, locale: null, action: null }
    const conversation = { id: 'a:own', conversationType: 'personal', tenantId: TENANT, isGroup: null }
    const one = activity({ ...nothing, conversation, membersAdded: null, channelData: { tenant: null } })
    expect((await teams.post(one)).status).toBe(200)
    const value = { cerrojo: RECORD, form: 0, 'form0.note': null }
    expect((await teams.post(activity({ text: null, value }))).status).toBe(200)
    expect(teams.told.map(({ incoming }) => incoming)).toMatchObject([
      { text: 'hola' },
      { pressed: readAction(RECORD) },
    ])
  })

  it('shows that it is coming when it takes a while', async () => {
    let answer = () => {}
    const coming = new Promise<void>(done => {
      answer = done
    })
    const teams = await open({
      typingAfter: 1,
      turn: async () => {
        await coming
        return { card: { title: 'T', summary: 'S', parts: [] }, language: 'es', personal: true }
      },
    })
    const posted = teams.post(activity())
    await expect.poll(() => teams.passed.map(({ activity }) => activity.type)).toEqual(['typing'])
    answer()
    await posted
    expect(teams.passed.map(({ activity }) => activity.type)).toEqual(['typing', 'message'])
  })

  it('says so when there is none, and logs nothing of what was written', async () => {
    const teams = await open({
      turn: async () => {
        throw new TypeError('broken: 51999888')
      },
    })
    expect((await teams.post(activity({ text: 'mi cédula es 51999888' }))).status).toBe(200)
    const code = /^No pude terminar eso.* Código para su administrador: ([0-9a-f]{6})$/.exec(texts(teams).join())?.[1]
    expect(code).toBeDefined()
    expect(teams.logged.join()).toContain(`"code":"${code}"`)
    const pressed = await teams.post(executed(RECORD))
    expect(pressed.body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' })
    expect(teams.logged.join()).toContain('TypeError')
    expect(teams.logged.join()).not.toContain('51999888')
    expect(teams.logged.join()).not.toContain('ana@')
  })
})

describe('the same activity twice', () => {
  it('acts once, and gets the same answer', async () => {
    const teams = await open()
    const pressed = executed(RECORD)
    const [first, second] = await Promise.all([teams.post(pressed), teams.post(pressed)])
    const third = await teams.post(pressed)
    expect(teams.told).toHaveLength(1)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  it('is tried again when nothing could be answered', async () => {
    const teams = await open({ failing: { 'a:own': Object.assign(new Error('gone'), { statusCode: 502 }) } })
    const same = activity()
    expect((await teams.post(same)).status).toBe(500)
    expect((await teams.post(same)).status).toBe(500)
    expect(teams.told).toHaveLength(2)
  })
})

describe('what is pressed', () => {
  it('brings the answers of its own form', async () => {
    const teams = await open()
    await teams.post(
      executed(RECORD, { form: 1, 'form0.on': 'other', 'form1.on': '2027-03-01', 'form1.sure': true, x: 'y' }),
    )
    expect(teams.told[0]?.incoming).toEqual({ pressed: readAction(RECORD), fields: { on: '2027-03-01', sure: 'true' } })
  })

  it('changes the card in front and the one that is stored', async () => {
    const teams = await open()
    const { body } = await teams.post(executed(RECORD))
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(teams.passed).toMatchObject([{ did: 'changed', id: 'card-1' }])
  })

  it('changes the card by the fallback too, and sends a new one where there is none to change', async () => {
    const teams = await open()
    const value = { cerrojo: RECORD, form: 0, 'form0.on': '2027-03-01' }
    await teams.post(activity({ text: undefined, value, replyToId: 'card-1' }))
    await teams.post(activity({ text: undefined, value }))
    expect(teams.passed.map(({ did, id }) => [did, id])).toEqual([
      ['changed', 'card-1'],
      ['sent', 'm1'],
    ])
    expect(teams.told[0]?.incoming).toEqual({ pressed: readAction(RECORD), fields: { on: '2027-03-01' } })
  })

  it.each([
    [HELP, false],
    [{ ...HELP, page: 2 }, false],
    [{ do: 'open', form: 'closed-it', id: 'x' }, false],
    [{ do: 'ask-link' }, false],
    [{ do: 'confirm-link', account: 'slack:T1:U9', request: 'r', answer: 'no' }, false],
    [{ do: 'choose', form: 'nothingPending' }, false],
    [{ do: 'choose', form: 'nothingPending', page: 2 }, true],
    [{ do: 'review', form: 'nothingPending', ids: ['x'], shownOn: 's' }, true],
    [{ do: 'record-many', form: 'nothingPending', ids: ['x'], key: 'k', shownOn: 's' }, true],
    [{ do: 'undo-many', ids: ['x'], key: 'k' }, true],
    [{ do: 'withdraw', id: 'x', statement: 's' }, true],
    [{ do: 'send-link', key: 'k' }, true],
    [{ do: 'nonsense' }, false],
  ])('%j: in place %s', async (action, inPlace) => {
    const teams = await open()
    const { body } = await teams.post(executed(action))
    expect(teams.passed.map(({ did }) => did)).toEqual([inPlace ? 'changed' : 'sent'])
    const type = inPlace ? 'application/vnd.microsoft.card.adaptive' : 'application/vnd.microsoft.activity.message'
    expect(body).toMatchObject({ type })
  })
})

describe('where others read along', () => {
  const asked = (more: object = {}) =>
    activity({ conversation: CHANNEL, text: '<at>Cerrojo</at> ¿qué debo cerrar?', ...more })

  it('what is personal goes to the own chat: opened the first time, known the second', async () => {
    const teams = await open()
    await teams.post(asked())
    expect(teams.passed.map(({ to }) => to)).toEqual([`new:${USER}`, CHANNEL.id])
    expect(texts(teams)).toEqual(['(card)', words.chat.sentToYou])
    expect((await standing(teams)).address).toContain(`new:${USER}`)
    const { body } = await teams.post(executed(RECORD, {}, { conversation: CHANNEL }))
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: words.chat.sentToYou })
    expect(teams.passed.slice(2).map(({ to, did }) => [to, did])).toEqual([[`new:${USER}`, 'sent']])
  })

  it.each([undefined, 'BotNotInConversationRoster'])(
    'says where to ask when there is no way to the own chat: %s',
    async code => {
      const teams = await open({ failing: { create: Object.assign(new Error('no'), { statusCode: 403, code }) } })
      await teams.post(asked())
      expect(texts(teams)).toEqual([words.chat.writeToMe])
      expect(JSON.stringify(teams.passed)).not.toContain('hecho')
    },
  )

  it('opens the own chat at the service of the conversation', async () => {
    const teams = await open()
    const serviceUrl = `https://smba.trafficmanager.net/emea/${TENANT}/`
    await teams.post(asked({ serviceUrl }))
    expect((await standing(teams)).address).toContain(serviceUrl)
  })

  const bare = (more: object = {}) =>
    asked({
      text: '<at>Cerrojo</at> ',
      entities: [{ type: 'mention', text: '<at>Cerrojo</at>', mentioned: { id: '28:bot' } }],
      ...more,
    })
  it('takes its bare name for a call for help, and nothing else that is blank', async () => {
    const teams = await open({ reply: { personal: false } })
    await teams.post(bare())
    expect(teams.told).toMatchObject([{ incoming: { text: words.chat.help } }])
    expect(teams.passed).toMatchObject([{ to: CHANNEL.id }])
    await teams.post(bare({ text: ' ', entities: [] }))
    await teams.post(activity({ text: '' }))
    expect(teams.told).toHaveLength(1)
  })

  it('answers there what holds for anybody, and keeps no address of it', async () => {
    const teams = await open({ reply: { personal: false } })
    await teams.post(asked())
    expect(teams.passed).toMatchObject([{ to: CHANNEL.id }])
    expect(teams.passed[0]?.activity.suggestedActions).toBeUndefined()
    expect((await standing(teams)).address).toBeNull()
  })
})

describe('an installation', () => {
  const installed = { type: 'installationUpdate', action: 'add', text: undefined }
  it('is welcomed once, though it is told twice', async () => {
    const teams = await open()
    await teams.post(activity(installed))
    await teams.post(activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }], text: undefined }))
    expect(teams.told).toMatchObject([{ incoming: { opened: 'chat' } }])
    expect(teams.passed).toHaveLength(1)
    expect((await standing(teams)).address).toContain('a:own')
  })

  it('is welcomed again after it was removed', async () => {
    const teams = await open()
    await teams.post(activity(installed))
    await teams.post(activity({ ...installed, action: 'remove' }))
    await teams.post(activity(installed))
    expect(teams.told).toHaveLength(2)
  })

  it.each(['add-upgrade', 'remove-upgrade'])(
    'that is only upgraded (%s) is no meeting and no parting',
    async action => {
      const teams = await open()
      await teams.post(activity())
      await teams.post(activity({ ...installed, action }))
      expect(teams.passed).toHaveLength(1)
      expect((await standing(teams)).unreachable).toBeNull()
    },
  )

  it('in a team says only how to ask', async () => {
    const teams = await open()
    await teams.post(activity({ ...installed, conversation: CHANNEL }))
    expect(teams.told).toEqual([])
    expect(JSON.stringify(teams.passed)).toContain(words.chat.group)
  })

  it('that ends makes the person unreachable, until they write again', async () => {
    const teams = await open()
    await teams.post(activity())
    await teams.post(activity({ type: 'installationUpdate', action: 'remove', text: undefined }))
    expect((await standing(teams)).unreachable).toBe('removed')
    await teams.post(activity())
    expect(await standing(teams)).toMatchObject({ unreachable: null, address: expect.stringContaining('a:own') })
  })
})

describe('an address', () => {
  it('is kept when it changes, and only then', async () => {
    const teams = await open()
    await teams.post(activity())
    await teams.post(activity())
    expect((await standing(teams)).version).toBe(1)
    await teams.post(activity({ serviceUrl: `https://smba.trafficmanager.net/emea/${TENANT}/` }))
    expect(await standing(teams)).toMatchObject({ version: 2, address: expect.stringContaining('/emea/') })
  })
})

const PAYLOADS = resolve(import.meta.dirname, '../../../../../shared/platform/teams-payloads')
describe.skipIf(!existsSync(PAYLOADS))('activities as they were recorded', () => {
  const File = z.record(z.string(), z.unknown())
  const recorded = (file: string, name: string) => {
    const { [name]: one } = File.parse(JSON.parse(readFileSync(join(PAYLOADS, `${file}.json`), 'utf8')))
    return File.parse(one)
  }
  it.each([
    ['mention', 'mention', 'Hey'],
    ['mention', 'followUp', 'Hi'],
    ['channel', 'mention', 'Hey'],
    ['dm', 'mention', 'Hey'],
    ['dm', 'dmRequest', 'dm me'],
    ['dm', 'dmMessage', 'Hey'],
    ['streaming', 'aiMention', 'AI What is love?'],
    ['actions-reactions', 'mention', 'Test'],
  ])('%s/%s is understood as %s', async (file, name, text) => {
    const teams = await open()
    expect((await teams.post(recorded(file, name))).status).toBe(200)
    expect(teams.told.map(({ incoming }) => incoming)).toMatchObject([{ text }])
  })

  it.each([
    ['actions-reactions', 'action'],
    ['actions-reactions', 'reaction'],
    ['channel', 'channel_post_action'],
  ])("%s/%s, which is none of the bot's, is let be", async (file, name) => {
    const teams = await open()
    expect((await teams.post(recorded(file, name))).status).toBe(200)
    expect([teams.told, teams.passed]).toEqual([[], []])
  })
})

describe('a mention that Teams does not take', () => {
  const part = { kind: 'text', text: 'dice ser Ana', mentions: ACCOUNT } as const
  const card = { title: 'Solicitud', summary: 'Solicitud', parts: [part] }

  it.each([
    ['an answer', activity(), 'sent', 'a:own'],
    ['a card that is replaced', executed(RECORD), 'changed', 'a:own'],
    ['what goes to somebody’s own chat', activity({ conversation: CHANNEL }), 'sent', `new:${USER}`],
  ])('costs nobody %s: it goes out without', async (_, incoming, did, to) => {
    const teams = await open({ refusesMentions: true, reply: { card } })
    const { body } = await teams.post(incoming)
    const [first] = teams.passed
    expect(first).toMatchObject({ did, to })
    expect(JSON.stringify(first)).toContain('dice ser Ana')
    expect(JSON.stringify(body)).not.toContain('"mention"')
  })
})
