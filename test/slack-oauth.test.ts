import { describe, expect, it, onTestFinished } from 'vitest'
import { installLink, readInstallLink } from '../src/adapters/chat/slack/oauth/link.js'
import { MINE } from '../src/adapters/chat/slack/requests/origin.js'
import { identityOf } from '../src/adapters/stores/files/identity.js'
import { refusalsFor } from '../src/app/platforms.js'
import { actionToJson } from '../src/bot/cards/json.js'
import type { InstallStore } from '../src/bot/ports/installs.js'
import { startEmulator } from './adapters/chat/slack/workspace.js'
import { at, entityWith, TODAY } from './support/context.js'
import { linkedBot, PUBLIC, sign } from './support/linked-bot.js'
import { type CityWorkspace, CLIENT, messageOf, slackCity } from './support/slack-city.js'
import { answering } from './support/watch.js'

/* One app in the workspaces of several entities, each of which installs it by a link. */

const A = '899999061'
const B = '800111222'
const PEOPLE = ['ana@entidad.example', 'eva@entidad.example']
const CARD = { title: 'Aviso', summary: 'un aviso', parts: [] }
const MESSAGE = { key: 'k', card: CARD, language: 'es', repeated: false } as const

interface Options {
  readonly workspaces?: readonly CityWorkspace[]
  readonly lasts?: number
}

/** A bot of two entities, and a Slack of several workspaces. */
async function start({
  workspaces = [
    { team: 'TA', people: PEOPLE },
    { team: 'TB', people: PEOPLE },
  ],
  ...more
}: Options = {}) {
  const city = await slackCity(workspaces, more.lasts === undefined ? {} : { lasts: more.lasts })
  return { city, ...(await bot(city)) }
}

async function bot(city: Awaited<ReturnType<typeof slackCity>>, more: Parameters<typeof linkedBot>[2] = {}) {
  const contexts = new Map([
    [A, await entityWith(A, 'ALFA-1')],
    [B, await entityWith(B, 'BETA-1')],
  ])
  return linkedBot(city, contexts, more)
}

const to = (tenant: string) => ({ platform: 'slack', tenant, user: `U${tenant}1` }) as const

describe('a link', () => {
  const now = at(TODAY)
  it('says of which entity it is, until it is over, and nobody else makes one', () => {
    const { url, until } = installLink(PUBLIC, A, sign, now)
    const said = new URL(url).searchParams.get('for')
    expect(readInstallLink(said, sign, now)).toMatchObject({ entity: A })
    expect(readInstallLink(said, sign, new Date(until.getTime() + 1000))).toBeNull()
    expect(readInstallLink(said?.replace(A, B) ?? null, sign, now)).toBeNull()
    expect(readInstallLink(said, identityOf(Buffer.from('another')).sign, now)).toBeNull()
    const below = installLink(`${PUBLIC}/bot/`, A, sign, now).url
    expect(below.startsWith(`${PUBLIC}/bot/slack/install?for=${A}.`)).toBe(true)
    for (const none of [null, '', 'x', `${said}0`]) expect(readInstallLink(none, sign, now)).toBeNull()
  })
})

describe('two workspaces by OAuth', () => {
  it('are asked for by name, allowed in Slack, and lead to their entity', async () => {
    const { city, install, link, post, log, installs } = await start()
    const a = await install(link(A), 'TA')
    expect(a).toMatchObject({ status: 200, asked: expect.stringContaining('Entidad ALFA-1') })
    expect(a.html).toContain('Espacio TA')
    expect(a.to?.pathname).toBe('/oauth/v2/authorize')
    expect(a.to?.searchParams.get('redirect_uri')).toBe(`${PUBLIC}/slack/oauth_redirect`)
    expect((await install(link(B), 'TB')).status).toBe(200)
    await post(messageOf({ team: 'TA' }, 1, 'mis contratos'))
    await post(messageOf({ team: 'TB' }, 1, 'mis contratos'))
    const said = Object.fromEntries(city.posted.map(({ team, text }) => [team, text]))
    expect([said.TA?.includes('ALFA-1'), said.TA?.includes('BETA')]).toEqual([true, false])
    expect([said.TB?.includes('BETA-1'), said.TB?.includes('ALFA')]).toEqual([true, false])
    // Tokens are neither in what is kept nor in what is said.
    const kept = JSON.stringify(await installs.all())
    for (const { token } of city.calls) expect(kept + log.join('') + a.html).not.toContain(token)
    expect(kept).not.toMatch(/xox/)
    expect(log.join('')).not.toContain(CLIENT.secret)
  })

  it('are not installed without a good link, by another browser, or by a link that was used elsewhere', async () => {
    const { city, install, link, base, pass, installs } = await start()
    expect((await fetch(`${base}/slack/install`)).status).toBe(404)
    expect((await fetch(`${base}/slack/install/go?for=${A}.9999999999.x.${'0'.repeat(64)}`)).status).toBe(404)
    expect((await install(link('900000000'), 'TA')).status).toBe(404)
    expect((await install(link(A), 'TA', false)).status).toBe(400)
    const old = link(A)
    pass(73 * 3_600_000)
    expect((await install(old, 'TA')).status).toBe(404)
    expect((await fetch(`${base}/slack/oauth_redirect?error=access_denied&state=x`)).status).toBe(400)
    expect(await installs.all()).toEqual([])
    const once = link(A)
    expect((await install(once, 'TA')).status).toBe(200)
    // The same workspace again is no harm; another one is not that entity's by a link that got about.
    expect((await install(once, 'TA')).status).toBe(200)
    expect(await install(once, 'TB')).toMatchObject({ status: 409 })
    expect((await installs.all()).map(({ place, entities }) => [place, entities])).toEqual([['TA', [A]]])
    expect(city.posted).toEqual([])
  })

  it('are never two by one link, also where two replicas install both at the same time', async () => {
    const { city, link, installs } = await start()
    const slow: InstallStore = {
      all: installs.all,
      change: (...args) => new Promise(resolve => setImmediate(resolve)).then(() => installs.change(...args)),
    }
    const [one, other] = [await bot(city, { installs: slow }), await bot(city, { installs: slow })]
    const once = link(A)
    const both = await Promise.all([one.install(once, 'TA'), other.install(once, 'TB')])
    expect(both.filter(({ status }) => status === 200).length).toBeLessThan(2)
    expect((await installs.all()).filter(({ sealed }) => sealed !== null).length).toBeLessThan(2)
  })

  it.each(['failing', 'limited', 'revoked'] as const)('goes on with one where the other is %s', async mood => {
    const { city, install, link, post, slack } = await start()
    await install(link(A), 'TA')
    await install(link(B), 'TB')
    city.is('TA', mood)
    await expect(slack.messenger.send(to('TA'), null, MESSAGE)).rejects.toMatchObject({ name: /RetryLater|Refused/ })
    expect(await slack.messenger.send(to('TB'), null, MESSAGE)).toMatchObject({ address: 'DUTB1' })
    expect(await slack.findByEmail?.('eva@entidad.example', B)).toMatchObject({ account: { tenant: 'TB' } })
    await post(messageOf({ team: 'TA' }, 1, 'mis contratos'))
    await post(messageOf({ team: 'TB' }, 1, 'mis contratos'))
    expect(city.posted.map(({ team }) => team)).toEqual(['TB', 'TB'])
  })

  it('answers one before the other has ended its flood', async () => {
    const { city, install, link, post } = await start()
    await install(link(A), 'TA')
    await install(link(B), 'TB')
    const flood = (_: unknown, n: number) => post(messageOf({ team: 'TA' }, 1 + (n % 2), 'mis contratos'))
    const before = Array.from({ length: 5 }, flood)
    const one = post(messageOf({ team: 'TB' }, 1, 'mis contratos'))
    await Promise.all([...before, one, ...Array.from({ length: 20 }, flood)])
    const order = city.posted.map(({ team }) => team)
    expect(order.filter(team => team === 'TA').length).toBe(25)
    expect(order.indexOf('TB')).toBeLessThan(13)
  })

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { bot: ['B1'] } }],
  ])(
    'forgets the tokens of one on %s, says so to its administrators only, and takes it back by a link',
    async (type, more) => {
      const { city, install, link, post, slack, installs } = await start()
      await install(link(A), 'TA')
      await install(link(B), 'TB')
      await post({ json: { type: 'event_callback', team_id: 'TA', event_id: 'Ev1', event: { type, ...more } } })
      await expect.poll(async () => (await installs.all())[0]?.gone?.why).toBe(type)
      expect((await installs.all()).map(({ sealed }) => sealed === null)).toEqual([true, false])
      expect([slack.refusalOf?.(A), slack.refusalOf?.(B)]).toEqual([type, null])
      await expect(slack.messenger.send(to('TA'), null, MESSAGE)).rejects.toMatchObject({ code: 'refused' })
      expect(await post(messageOf({ team: 'TA' }, 1, 'hola'))).toBe(200)
      await post(messageOf({ team: 'TB' }, 1, 'mis contratos'))
      expect(city.posted.map(({ team }) => team)).toEqual(['TB'])
      await install(link(A), 'TA')
      expect(slack.refusalOf?.(A)).toBeNull()
      expect(await slack.messenger.send(to('TA'), null, MESSAGE)).toMatchObject({ address: 'DUTA1' })
    },
  )

  it('is taken up by another replica, which knows nothing of it yet', async () => {
    const { city, install, link, installs } = await start()
    const other = await bot(city, { installs })
    expect(await other.opened.entitiesAt('slack', 'TA')).toEqual([])
    await install(link(A), 'TA')
    other.pass(5_000)
    expect(await other.opened.entitiesAt('slack', 'TA')).toEqual([A])
    expect(await other.slack.messenger.send(to('TA'), null, MESSAGE)).toMatchObject({ address: 'DUTA1' })
  })

  it('says that tokens were sealed with another key, and asks Slack nothing with them', async () => {
    const { city, install, link, installs } = await start()
    await install(link(A), 'TA')
    const asked = city.calls.length
    const other = await bot(city, { installs, key: 'cd'.repeat(32) })
    // Before anything is sent, and of whom it is so.
    expect(refusalsFor(other.opened.all, A)).toEqual([{ platform: 'slack', why: 'other-key' }])
    await other.install(other.link(B), 'TB')
    expect(refusalsFor(other.opened.all, B)).toEqual([])
    expect(await other.slack.messenger.send(to('TB'), null, MESSAGE)).toMatchObject({ address: 'DUTB1' })
    await expect(other.slack.messenger.send(to('TA'), null, MESSAGE)).rejects.toMatchObject({ code: 'refused' })
    expect(other.log.join('')).toContain('other-key')
    expect(city.calls.slice(asked).filter(({ place }) => place !== 'TB')).toEqual([])
  })

  it('of two entities in one workspace each is let in by its own link', async () => {
    const { install, link, opened, slack } = await start()
    await install(link(A), 'TA')
    await install(link(B), 'TA')
    expect(await opened.entitiesAt('slack', 'TA')).toEqual([A, B])
    expect([slack.shares?.(A), slack.shares?.(B)]).toEqual([true, true])
  })
})

it('of an entity that was taken out revokes and erases what is its own, and nothing of the others', async () => {
  const { city, install, link, slack, installs, opened, post } = await start({
    workspaces: ['TA', 'TB', 'TC'].map(team => ({ team, people: PEOPLE })),
  })
  await install(link(A), 'TA')
  await install(link(B), 'TB')
  for (const entity of [A, B]) await install(link(entity), 'TC')
  await slack.forget?.(A)
  const kept = (await installs.all()).map(({ place, entities, sealed, gone }) => [
    place,
    entities,
    sealed !== null,
    gone?.why,
  ])
  expect(kept).toEqual([
    ['TA', [A], false, 'removed'],
    ['TB', [B], true, undefined],
    ['TC', [B], true, undefined],
  ])
  expect(city.calls.filter(({ method }) => method === 'auth.revoke').map(({ place }) => place)).toEqual(['TA'])
  await slack.forget?.(A)
  expect(city.calls.filter(({ method }) => method === 'auth.revoke')).toHaveLength(1)
  expect([await opened.entitiesAt('slack', 'TA'), await opened.entitiesAt('slack', 'TC')]).toEqual([[], [B]])
  expect([slack.refusalOf?.(A), slack.refusalOf?.(B)]).toEqual(['removed', null])
  await post(messageOf({ team: 'TC' }, 1, 'mis contratos'))
  expect(city.posted.map(({ team, text }) => [team, text.includes('BETA-1'), text.includes('ALFA')])).toEqual([
    ['TC', true, false],
  ])
  // Enrolled again, it comes back by another link only.
  await install(link(A), 'TA')
  expect(await slack.messenger.send(to('TA'), null, MESSAGE)).toMatchObject({ address: 'DUTA1' })
})

it('of an entity that was taken out leaves the token to one that came there by another replica just now', async () => {
  const { city, install, link, slack, installs } = await start()
  await install(link(A), 'TA')
  await installs.change('TA', before => before && { ...before, entities: [A, B] })
  await slack.forget?.(A)
  expect(city.calls.filter(({ method }) => method === 'auth.revoke')).toEqual([])
  expect((await installs.all())[0]).toMatchObject({ entities: [B], sealed: expect.any(String) })
})

it('of an entity that was taken out erases the token also where Slack does not take it back', async () => {
  const { city, install, link, slack, installs, log } = await start()
  await install(link(A), 'TA')
  city.is('TA', 'failing')
  await slack.forget?.(A)
  expect((await installs.all())[0]).toMatchObject({ sealed: null, gone: { why: 'removed' } })
  expect(log.join('')).toContain('could not be revoked')
})

describe('a token that lasts half a day', () => {
  const HOUR = 3_600_000
  it('is renewed before its end, once, and nobody waits for that', async () => {
    const { city, install, link, slack, pass } = await start({ lasts: 43_200 })
    await install(link(A), 'TA')
    const send = () => slack.messenger.send(to('TA'), null, MESSAGE)
    await send()
    pass(11 * HOUR)
    await Promise.all([send(), send(), send()])
    await expect
      .poll(async () => {
        await send()
        return new Set(city.posted.map(({ token }) => token)).size
      })
      .toBe(2)
    expect(city.renewals()).toBe(1)
    // And again half a day later, where the old one is over by then.
    pass(13 * HOUR)
    await send()
    expect(city.renewals()).toBe(2)
    expect(city.posted.at(-1)?.token).not.toBe(city.posted[0]?.token)
  })

  it('is renewed by one of two replicas, and used by both', async () => {
    const { city, install, link, slack, pass, installs } = await start({ lasts: 43_200 })
    await install(link(A), 'TA')
    const other = await bot(city, { installs })
    pass(13 * HOUR)
    other.pass(13 * HOUR)
    const sent = await Promise.allSettled([
      slack.messenger.send(to('TA'), null, MESSAGE),
      other.slack.messenger.send(to('TA'), null, MESSAGE),
    ])
    expect(sent.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(city.renewals()).toBe(1)
    other.pass(61_000)
    await other.slack.messenger.send(to('TA'), null, MESSAGE)
    expect(city.renewals()).toBe(1)
  })

  it('that cannot be renewed is used to its end, and refuses nobody else', async () => {
    const { city, install, link, slack, pass, log } = await start({ lasts: 43_200 })
    await install(link(A), 'TA')
    await install(link(B), 'TB')
    city.forgetRefresh('TA')
    pass(11 * HOUR)
    expect(await slack.messenger.send(to('TA'), null, MESSAGE)).toMatchObject({ address: 'DUTA1' })
    pass(2 * HOUR)
    await expect(slack.messenger.send(to('TA'), null, MESSAGE)).rejects.toMatchObject({ code: 'refused' })
    expect(await slack.messenger.send(to('TB'), null, MESSAGE)).toMatchObject({ address: 'DUTB1' })
    expect(log.join('')).toContain('a token was not renewed')
    expect(log.join('')).not.toMatch(/xox/)
  })
})

describe('an organisation of Enterprise Grid', () => {
  const workspaces = [
    { team: 'TA1', org: 'EA', people: PEOPLE },
    { team: 'TA2', org: 'EA', people: PEOPLE },
    { team: 'TB', people: PEOPLE },
  ]
  it('is installed as a whole: every workspace of it is its entity’s, and no other', async () => {
    const { city, install, link, post, opened, slack, installs } = await start({ workspaces })
    expect((await install(link(A), 'EA')).html).toContain('Organización EA')
    expect((await installs.all()).map(({ place }) => place)).toEqual(['EA'])
    await post(messageOf({ team: 'TA1', org: 'EA' }, 1, 'mis contratos'))
    await post(messageOf({ team: 'TA2', org: 'EA' }, 2, 'todos los contratos'))
    expect(city.posted.map(({ team, channel }) => [team, channel])).toEqual([
      ['EA', 'DUTA11'],
      ['EA', 'DUTA22'],
    ])
    expect(city.posted.every(({ text }) => text.includes('ALFA-1'))).toBe(true)
    expect([await opened.entitiesAt('slack', 'TA2'), await opened.entitiesAt('slack', 'TB')]).toEqual([[A], []])
    // A stranger of a shared channel names a workspace that is none of the organisation's.
    const stranger = messageOf({ team: 'TB', org: 'EA' }, 1, 'mis contratos')
    await post(stranger)
    expect(
      city.posted
        .slice(2)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('ALFA-1')
    expect(await slack.messenger.send({ ...to('TA2') }, null, MESSAGE)).toMatchObject({ address: 'DUTA21' })
  })

  it('is two of them, each by its own link and token, in all that people do there; one ends without the other', async () => {
    const [inA, inB] = [
      { team: 'TA1', org: 'EA' },
      { team: 'TB1', org: 'EB' },
    ] as const
    const orgs = [inA, { team: 'TA2', org: 'EA' }, inB].map(each => ({ ...each, people: PEOPLE }))
    const { city, install, link, post, form, slack, installs, opened } = await start({ workspaces: orgs })
    const once = link(A)
    expect((await install(once, 'EA')).status).toBe(200)
    // One link brings in one organisation, and no workspace of another.
    expect((await install(once, 'EB')).status).toBe(409)
    expect((await install(once, 'TB1')).status).toBe(409)
    expect((await install(link(B), 'EB')).status).toBe(200)
    expect((await installs.all()).map(({ place, entities }) => [place, entities])).toEqual([
      ['EA', [A]],
      ['EB', [B]],
    ])
    const whispered: string[] = []
    const url = await answering((request, response) => {
      request.setEncoding('utf8').on('data', text => whispered.push(text))
      request.on('end', () => response.end('ok'))
    })
    const command = ({ team, org }: typeof inA | typeof inB) => ({
      ...{ command: '/cierre', text: 'mis contratos', trigger_id: team, response_url: url },
      ...{ team_id: team, enterprise_id: org, is_enterprise_install: 'true', user_id: `U${team}1` },
    })
    for (const place of [inA, inB]) {
      await post(messageOf(place, 1, 'mis contratos'))
      await form('commands', command(place))
    }
    // A form or a button of an app of the whole organisation may name no workspace at all.
    const nowhere = ({ team, org }: typeof inA | typeof inB) => ({
      ...{ type: 'block_actions', team: null, enterprise: { id: org }, is_enterprise_install: true },
      ...{ user: { id: `U${team}1`, team_id: team }, trigger_id: `press ${team}`, response_url: url },
      container: { type: 'message', message_ts: '1.1', is_ephemeral: true },
      channel: { id: `DU${team}1` },
      actions: [{ action_id: 'a', block_id: 'b', type: 'button', value: JSON.stringify(actionToJson(MINE)) }],
    })
    for (const place of [inA, inB]) await form('interactions', { payload: JSON.stringify(nowhere(place)) })
    expect(city.posted.map(({ team, text }) => [team, text.includes('ALFA-1'), text.includes('BETA-1')])).toEqual([
      ['EA', true, false],
      ['EB', false, true],
    ])
    expect(whispered.map(text => [text.includes('ALFA-1'), text.includes('BETA-1')])).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ])
    expect(await slack.findByEmail?.('eva@entidad.example', B)).toMatchObject({
      account: { tenant: 'TB1', user: 'UTB12' },
    })
    expect(await slack.messenger.send(to('TA2'), null, MESSAGE)).toMatchObject({ address: 'DUTA21' })
    expect(await slack.messenger.send(to('TB1'), null, MESSAGE)).toMatchObject({ address: 'DUTB11' })
    expect(new Set(city.posted.slice(2).map(({ team, token }) => `${team} ${token.includes(team)}`))).toEqual(
      new Set(['EA true', 'EB true']),
    )

    // Slack names the organisation alone, and no workspace.
    const event = { type: 'tokens_revoked', tokens: { bot: ['BEA'] } }
    const over = { team_id: null, enterprise_id: 'EA', is_enterprise_install: true, event_id: 'EvA', event }
    await post({ json: { type: 'event_callback', ...over } })
    await expect.poll(async () => (await installs.all()).map(({ sealed }) => sealed === null)).toEqual([true, false])
    expect([slack.refusalOf?.(A), slack.refusalOf?.(B)]).toEqual(['tokens_revoked', null])
    await expect(slack.messenger.send(to('TA2'), null, MESSAGE)).rejects.toMatchObject({ code: 'refused' })
    expect(await slack.messenger.send(to('TB1'), null, MESSAGE)).toMatchObject({ address: 'DUTB11' })
    expect([await opened.entitiesAt('slack', 'TA1'), await opened.entitiesAt('slack', 'TB1')]).toEqual([[], [B]])
  })

  it('goes on where one of its workspaces is taken out, and ends as a whole', async () => {
    const { install, link, post, installs, slack } = await start({ workspaces })
    await install(link(A), 'EA')
    const gone = (more: object) =>
      post({
        json: {
          type: 'event_callback',
          event_id: `Ev${JSON.stringify(more)}`,
          event: { type: 'app_uninstalled' },
          ...more,
        },
      })
    await gone({ team_id: 'TA2', enterprise_id: 'EA' })
    expect(await slack.messenger.send(to('TA1'), null, MESSAGE)).toMatchObject({ address: 'DUTA11' })
    await gone({ enterprise_id: 'EA', authorizations: [{ is_enterprise_install: true }] })
    await expect.poll(async () => (await installs.all())[0]?.sealed).toBeNull()
  })
})

it('understands what another emulator of Slack gives for the code', async () => {
  const emulator = await startEmulator(['ana', 'eva'], [])
  onTestFinished(() => emulator.close())
  const code = async (_: string, authorize: URL) => {
    const page = await (await fetch(authorize)).text()
    const body = new URLSearchParams(authorize.searchParams)
    body.set('user_id', /name="user_id" value="([^"]+)"/.exec(page)?.[1] ?? '')
    const allowed = { method: 'POST', body, redirect: 'manual' } as const
    const answer = await fetch(`${emulator.url}/oauth/v2/authorize/callback`, allowed)
    return new URL(answer.headers.get('location') ?? 'https://nowhere').searchParams.get('code') ?? ''
  }
  const contexts = new Map([[A, await entityWith(A, 'ALFA-1')]])
  const { install, link, installs, log } = await linkedBot({ apiUrl: `${emulator.url}/api/`, code }, contexts)
  const allowed = await install(link(A), '')
  expect([allowed.status, log.filter(line => line.includes('failed'))]).toEqual([200, []])
  expect(await installs.all()).toMatchObject([{ place: 'T000000001', name: 'Entidad', entities: [A] }])
})
