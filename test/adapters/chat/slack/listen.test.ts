import { afterEach, describe, expect, it } from 'vitest'
import { teamsCauseOf } from '../../../../src/adapters/chat/teams/deliver/failure.js'
import { WorkerFailed } from '../../../../src/app/worker.js'
import { handleIncoming } from '../../../../src/bot/conversation/handle-incoming.js'
import { chatIn } from '../../../../src/words/chat.js'
import { ANA, contractOf, LUIS, worldOf } from '../../../support/context.js'
import { findButton, labelsIn, phoneOf, valuesOf } from './phone.js'
import { signed } from './sign.js'
import { textsIn } from './valid.js'
import { CHANNEL, fresh, TENANT, type Workspace, workspace } from './workspace.js'

const open: Workspace[] = []
afterEach(async () => {
  for (const space of open.splice(0)) await space.close()
})
async function start(...[context, options = {}]: Parameters<typeof workspace>) {
  const space = await workspace(context, options)
  open.push(space)
  return space
}
const CONTRACTS = [contractOf(1, [ANA.id]), contractOf(2, [ANA.id]), contractOf(3, [LUIS.id])]
const saidIn = (shown: unknown) => textsIn(shown).join('\n')
const methods = ({ calls }: Workspace) => calls.map(({ method }) => method)
const es = chatIn('es')

describe('requests', () => {
  const body = {
    form: {
      command: '/cierre',
      team_id: TENANT,
      user_id: 'U1',
      text: '',
      response_url: 'http://127.0.0.1:9/',
      trigger_id: 't',
    },
  }
  const now = Math.floor(Date.now() / 1000)
  const cases = {
    unsigned: { ...signed(body), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    'wrongly signed': signed(body, now, '0'.repeat(32)),
    stale: signed(body, now - 6 * 60),
    'from the future': signed(body, now + 6 * 60),
  }
  it.each(Object.entries(cases))('%s are refused', async (_, request) => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const response = await fetch(`${space.url}/slack/commands`, request)
    expect(response.status).toBe(401)
    await space.slack.idle()
    expect(space.calls).toEqual([])
  })

  it('are taken at each of the three addresses, and at no other', async () => {
    const space = await start((await worldOf([])).context)
    const challenge = { json: { type: 'url_verification', challenge: 'abc' } }
    for (const path of ['/slack/events', '/slack/commands', '/slack/interactions'])
      expect(await (await fetch(`${space.url}${path}`, signed(challenge))).json()).toEqual({ challenge: 'abc' })
    expect((await fetch(`${space.url}/slack/other`, signed(challenge))).status).toBe(404)
    expect((await fetch(`${space.url}/slack/events`)).status).toBe(404)
  })

  it.each([
    ['null', { json: null }],
    ['a form with null', { form: { payload: 'null' } }],
    ['a list', { json: [] }],
    ['a number', { form: { payload: '1' } }],
    ['a text', { json: 'hola' }],
    ['no JSON', { form: { payload: '{52123456' } }],
  ])('signed, with %s for a body, are refused and end nothing', async (_, body) => {
    const space = await start((await worldOf([])).context)
    expect((await space.post(body)).status).toBe(400)
    const challenge = { json: { type: 'url_verification', challenge: 'abc' } }
    expect((await space.post(challenge)).status).toBe(200)
    expect(space.log.join('')).not.toContain('52123456')
  })

  it.each([{ event: null }, { event: 5 }, { event: { type: 'message', item: null } }, { type: 'view_submission' }])(
    'with %j end nothing',
    async json => {
      const space = await start((await worldOf([])).context)
      await space.post({ json })
      expect((await space.post({ json: { type: 'url_verification', challenge: 'abc' } })).status).toBe(200)
    },
  )

  it.each([undefined, null, {}, { values: null }, { values: { b: null } }, { values: { b: { on: null } } }])(
    'a form with the answers %j does not look as if it had been recorded',
    async state => {
      const space = await start((await worldOf(CONTRACTS)).context)
      const user = { id: space.user('ana') }
      const payload = {
        type: 'view_submission',
        team: { id: TENANT },
        user,
        view: { id: 'V1', type: 'modal', callback_id: '', state },
      }
      const { body } = await space.post({ form: { payload: JSON.stringify(payload) } })
      expect(JSON.parse(body)).toMatchObject({ response_action: 'update' })
      expect(body).toContain(es.unreadableForm)
      expect(space.log.join('')).toContain('could not be read')
    },
  )

  it('that say nothing known are acknowledged and forgotten', async () => {
    const space = await start((await worldOf([])).context)
    for (const payload of [{ type: 'block_actions', actions: [] }, { type: 'view_submission' }, { type: 'shortcut' }])
      await space.post({ form: { payload: JSON.stringify(payload) } })
    await space.post({ json: { type: 'event_callback', event: { type: 'reaction_added' } } })
    expect(space.calls).toEqual([])
  })
})

describe('once', () => {
  it('an event that is repeated is answered once', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const event = {
      type: 'message',
      channel: space.chat('ana'),
      channel_type: 'im',
      user: space.user('ana'),
      text: 'ayuda',
      ts: '1.1',
    }
    const body = { json: { team_id: TENANT, type: 'event_callback', event_id: 'Ev1', event } }
    for (const again of [{}, { 'x-slack-retry-num': '1' }, { 'x-slack-retry-num': '2' }, { 'x-slack-retry-num': '3' }])
      expect((await space.post(body, again)).status).toBe(200)
    expect(methods(space).filter(method => method === 'chat.postMessage')).toHaveLength(1)
  })

  it('a mention that arrives as a message too is answered once', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const event = { channel: CHANNEL, user: space.user('ana'), text: '<@U0BOT> ayuda', ts: '5.5' }
    for (const type of ['app_mention', 'message', 'app_mention'])
      await space.post({
        json: {
          team_id: TENANT,
          type: 'event_callback',
          event_id: fresh('Ev'),
          event: { type, channel_type: 'channel', ...event },
        },
      })
    expect(methods(space).filter(method => method === 'chat.postMessage').length).toBeLessThanOrEqual(2)
    expect(space.seen.filter(({ text }) => text === space.seen[0]?.text)).toHaveLength(1)
  })

  it.each([
    ['a bot', { bot_id: 'B1' }],
    ['an edit', { subtype: 'message_changed' }],
    ['a file without words', { subtype: 'file_share', text: '' }],
  ])('%s is not answered', async (_, more) => {
    const space = await start((await worldOf(CONTRACTS)).context)
    await phoneOf(space, 'ana').says('ayuda', more)
    expect(space.calls).toEqual([])
  })

  it.each([
    ['words with a file', { subtype: 'file_share', files: [{ id: 'F1' }] }],
    ['an answer sent to the conversation too', { subtype: 'thread_broadcast', thread_ts: '1.1' }],
  ])('%s are answered', async (_, more) => {
    const space = await start((await worldOf(CONTRACTS)).context)
    expect(saidIn(await phoneOf(space, 'ana').says('¿qué contratos debo cerrar?', more))).toContain('CPS-1-2026')
  })

  it('more words than anybody reads are answered courteously, and not read', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.says('hola')
    expect(saidIn(await ana.commands('a'.repeat(10_001)))).toContain(es.tooLong(10_000))
  })

  it('every kind of action sent four times has one effect', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    const ana = phoneOf(space, 'ana')
    const list = await ana.says('estado de CPS-1-2026')
    const recorded = async () => {
      const logs = await context.store.said.of(
        context.entity.key,
        CONTRACTS.map(({ id }) => id),
      )
      return [...logs.values()].flatMap(({ statements }) => statements)
    }
    await ana.presses('No queda nada pendiente', list, { times: 4 })
    expect(methods(space).filter(method => method === 'views.open')).toHaveLength(1)
    await ana.sends({ sure: 'true' }, 4)
    expect((await recorded()).map(({ kind }) => kind)).toEqual(['attested'])
    const after = space.seen.at(-1)
    await ana.presses('Deshacer', after, { times: 4 })
    expect((await recorded()).map(({ kind }) => kind)).toEqual(['attested', 'withdrawn'])
    await ana.presses('Ver el contrato', after, { times: 4 })
    // A replay long after brings nothing back: the key of the action itself is kept, also without the memory of requests.
    await ana.presses('Deshacer', after)
    expect(await recorded()).toHaveLength(2)
    const all = await ana.presses('Ver los 2', await ana.says('¿qué contratos debo cerrar?'))
    await ana.presses('Varios a la vez', all)
    await ana.sends({ contracts: boxesIn(space).join(',') }, 4)
    await ana.presses('Reportar los 2', 'modal', { times: 4 })
    expect((await recorded()).map(({ kind }) => kind)).toEqual(['attested', 'withdrawn', 'closed-it', 'closed-it'])
    expect(space.log).toEqual([])
  })
})

describe('who', () => {
  it.each([
    ['a guest', { is_restricted: true }],
    ['a single-channel guest', { is_ultra_restricted: true }],
    ['somebody of another workspace', { team_id: 'T2' }],
  ])('%s is told in one line that this is for members', async (_, flags) => {
    const space = await start((await worldOf(CONTRACTS)).context, { info: user => ({ ...user, ...flags }) })
    const ana = phoneOf(space, 'ana')
    expect(textsIn(await ana.says('¿qué contratos debo cerrar?')).join(' ')).toContain('Desde una cuenta invitada')
    await ana.opensHome()
    expect(methods(space)).not.toContain('views.publish')
  })

  it.each([
    ['a closed account', { deleted: true }],
    ['a bot', { is_bot: true }],
  ])('%s gets nothing', async (_, flags) => {
    const space = await start((await worldOf(CONTRACTS)).context, { info: user => ({ ...user, ...flags }) })
    const ana = phoneOf(space, 'ana')
    await ana.says('¿qué contratos debo cerrar?')
    await ana.commands()
    await ana.opensHome()
    expect([...new Set(methods(space))]).toEqual(['users.info'])
  })

  it('an e-mail that Slack has not confirmed leads to nobody', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, {
      info: user => ({ ...user, is_email_confirmed: false }),
    })
    const shown = await phoneOf(space, 'ana').says('¿qué contratos debo cerrar?')
    expect(saidIn(shown)).not.toContain('CPS-1-2026')
    expect(labelsIn(shown?.blocks ?? [])).toContain('Decir quién soy')
  })

  it('says who they are in a form, and the document is never echoed', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, {
      info: user => ({ ...user, is_email_confirmed: false }),
    })
    const ana = phoneOf(space, 'ana')
    await ana.says('hola')
    await ana.presses('Decir quién soy')
    await ana.sends({ document: '52123456' })
    const everything = JSON.stringify([space.calls, space.log, space.seen])
    expect(everything).not.toContain('52123456')
    expect(saidIn(space.seen.at(-1))).toMatch(/solicitud|documento/)
  })

  it('a workspace that is not on the list gets a courteous line, and no data', async () => {
    const space = await start(null)
    expect(saidIn(await phoneOf(space, 'ana').commands())).toContain(es.notHere)
    expect(methods(space)).toEqual(['users.info', 'response_url'])
  })

  it('a text that is too long is answered, and nothing of a guest’s is read', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    await phoneOf(space, 'ana').says('<@'.repeat(20_000))
    expect(saidIn(space.seen.at(-1))).toContain(es.tooLong(10_000))
    const taken: unknown[] = []
    const guests = await start(context, {
      info: user => ({ ...user, is_restricted: true }),
      setup: {
        turn: async (_, __, ___, incoming) => {
          taken.push(incoming)
          return null
        },
      },
    })
    await phoneOf(guests, 'ana').says('¿qué contratos debo cerrar?')
    expect(taken).toEqual([{ text: '' }])
  })

  it('a workspace of the list that has no data yet is told so', async () => {
    const space = await start(null, { setup: { serves: async (_, tenant) => tenant === TENANT } })
    const said = saidIn(await phoneOf(space, 'ana').commands())
    expect(said).toContain(es.noDataYet)
    expect(said).not.toContain(es.notHere)
  })

  it.each([
    ['names another workspace than the app’s', { team_id: 'T0HOME' }],
    ['names none', { team_id: null }],
    ['names the app’s beside it', { team_id: 'T0HOME', authorizations: [{ team_id: TENANT }] }],
  ])('a message of Enterprise Grid that %s finds the person’s own that is let in', async (_, where) => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context, {
      info: user => ({ ...user, team_id: 'T0HOME', enterprise_user: { teams: ['T0HOME', 'T0OTHER', TENANT] } }),
    })
    const event = { type: 'message', channel: space.chat('ana'), channel_type: 'im', user: space.user('ana') }
    const text = '¿qué contratos debo cerrar?'
    await space.post({
      json: { ...where, type: 'event_callback', event_id: 'EvGRID', event: { ...event, text, ts: '9.9' } },
    })
    expect(saidIn(space.seen.at(-1))).toContain('CPS-1-2026')
    const accounts = []
    for await (const [key] of context.store.accounts.all(context.entity.key)) accounts.push(key)
    expect(accounts).toEqual([`slack:${TENANT}:${space.user('ana')}`])
  })

  it('a button of somebody else does for whoever presses it what they may do', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    const [ana, luis] = [phoneOf(space, 'ana'), phoneOf(space, 'luis')]
    const list = await ana.says('estado de CPS-1-2026')
    const value = findButton(list?.blocks ?? [], 'Lo cerré otro día').value ?? ''
    // Luis sends what Ana's button carries, in a conversation of his own.
    const his = await luis.says('ayuda')
    await luis.presses('Plazo', his, { value })
    expect(saidIn(space.modal.view)).not.toContain('PROVEEDORA')
    const record = JSON.stringify({ do: 'record', form: 'closed-it', id: 'CO1.PCCNTR.4400001', key: 'k', shownOn: 'x' })
    await luis.presses('Plazo', his, { value: record, fields: { on: '2027-06-30' } })
    expect((await context.store.said.of(context.entity.key, ['CO1.PCCNTR.4400001'])).size).toBe(0)
  })

  it('two entities: a button made in one does nothing to the other', async () => {
    const [mine, other] = [await worldOf(CONTRACTS), await worldOf([contractOf(9, [LUIS.id])])]
    const space = await start(null, { setup: { contextOf: async () => mine.context } })
    const elsewhere = await start(null, { setup: { contextOf: async () => other.context } })
    const list = await phoneOf(space, 'ana').says('estado de CPS-1-2026')
    const value = findButton(list?.blocks ?? [], 'Lo cerré otro día').value ?? ''
    const luis = phoneOf(elsewhere, 'luis')
    const his = await luis.says('ayuda')
    await luis.presses('Plazo', his, { value })
    expect(saidIn(elsewhere.modal.view)).not.toContain('PROVEEDORA')
    expect([...(await other.context.store.said.of(other.context.entity.key, ['CO1.PCCNTR.4400001'])).keys()]).toEqual(
      [],
    )
  })
})

const publicIn = (space: Workspace) =>
  space.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === CHANNEL)

describe('where others read along', () => {
  it('what is personal goes to the person, with a line in the thread', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    await phoneOf(space, 'ana').mentions(CHANNEL, '¿qué contratos debo cerrar?')
    const [direct, line] = space.seen
    expect(direct?.channel).toBe(space.chat('ana'))
    expect(saidIn(direct)).toContain('CPS-1-2026')
    expect(line).toMatchObject({ channel: CHANNEL, text: es.sentPrivately, thread: expect.stringMatching(/^\d/) })
    // Nothing of it stays in the channel.
    expect(publicIn(space)).toEqual([])
  })

  it('what was not understood is said there, to that person alone', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    await phoneOf(space, 'ana').mentions(CHANNEL, 'brrrm zzz')
    expect(space.seen.map(({ channel }) => channel)).toEqual([CHANNEL])
    expect(publicIn(space)).toEqual([])
  })

  it('a message that names contracts shows them to whoever asks, and says so where it names none', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.asksOf('¿Alguien sabe del cps-1-2026?')
    expect(saidIn(space.modal.view)).toContain('CPS-1-2026')
    await ana.asksOf('Nos vemos a las 8.')
    expect(saidIn(space.modal.view)).toContain(es.shortcut.none)
    expect(publicIn(space)).toEqual([])
  })

  it.each(['hola', 'gracias'])('nobody is named there: %s', async words => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.says('ayuda')
    await ana.mentions(CHANNEL, words)
    const there = space.seen.filter(({ channel }) => channel === CHANNEL)
    expect(there.map(({ text }) => text)).toEqual([es.sentPrivately])
  })

  it('what holds for anybody is answered in the thread, and pressing there answers whoever pressed', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.says('hola')
    await ana.mentions(CHANNEL, '¿cómo cierro un contrato?')
    const shown = space.seen.at(-1)
    expect(shown).toMatchObject({ channel: CHANNEL, thread: expect.stringMatching(/^\d/) })
    const luis = phoneOf(space, 'luis')
    await ana.mentions(CHANNEL, 'ayuda')
    const help = space.seen.at(-1)
    const [label = ''] = labelsIn(help?.blocks ?? [])
    const answer = await luis.presses(label, help)
    expect(answer?.url).toBe(space.hook)
    expect(saidIn(answer)).not.toContain('CPS-1-2026')
    expect(space.calls.at(-1)?.args.replace_original).toBe('false')
  })
})

describe('in place', () => {
  it('the queue begins in a message of its own and goes on in it, and in a modal only where a reason is chosen', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    const ana = phoneOf(space, 'ana')
    const list = await ana.says('¿qué contratos debo cerrar?')
    const first = await ana.presses('Empezar', list)
    expect(first?.ts).not.toBe(list?.ts)
    expect(saidIn(first)).toContain('1 de 2')
    const confirmed = await ana.presses('No queda nada pendiente', first)
    expect(confirmed?.ts).toBe(first?.ts)
    expect(saidIn(confirmed)).toContain('1 de 2')
    const second = await ana.presses('Ya lo cerré hoy', confirmed)
    expect(second?.ts).toBe(first?.ts)
    expect(saidIn(second)).toContain('2 de 2')
    await ana.presses('No puedo todavía', second)
    expect((await ana.sends({ reason: 'no-access' })).response_action).toBe('clear')
    const end = space.seen.at(-1)
    expect(end?.ts).toBe(first?.ts)
    expect(saidIn(end)).toContain('Ya vio los 2')
    const back = await ana.presses('Deshacer', end)
    expect(back?.ts).toBe(first?.ts)
    expect(saidIn(back)).toContain('2 de 2')
    expect(space.log).toEqual([])
  })

  it('pages turn in the message', async () => {
    const many = Array.from({ length: 25 }, (_, n) => contractOf(n, [ANA.id]))
    const space = await start((await worldOf(many)).context)
    const ana = phoneOf(space, 'ana')
    const list = await ana.says('¿qué contratos debo cerrar?')
    const [all = ''] = labelsIn(list?.blocks ?? []).filter(label => /^Ver los/.test(label))
    const first = await ana.presses(all, list)
    expect(first?.ts).not.toBe(list?.ts)
    const [next = ''] = labelsIn(first?.blocks ?? []).filter(label => /iguiente/.test(label))
    const second = await ana.presses(next, first)
    expect(second?.ts).toBe(first?.ts)
    expect(saidIn(second)).toContain('Página 2 de 4')
  })

  it('a form in a message shows its mistakes there, then the result', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    const form = await ana.says('cerré CPS-1-2026 ayer')
    const [send = ''] = labelsIn(form?.blocks ?? []).filter(label => label === 'Confirmar')
    const wrong = await ana.presses(send, form, { fields: { on: '2030-01-01' } })
    expect(wrong?.ts).toBe(form?.ts)
    expect(saidIn(wrong)).toContain(es.card.wrong('').trim())
    const done = await ana.presses(send, wrong, { fields: { on: '2027-06-30' } })
    expect(done?.ts).toBe(form?.ts)
    expect(saidIn(done)).toContain('Registrado por ANA')
  })

  it('somebody gets through sixty alike without leaving the modal, one attestation each', async () => {
    const many = Array.from({ length: 60 }, (_, n) => contractOf(n, [ANA.id]))
    const { context } = await worldOf(many)
    const space = await start(context)
    const ana = phoneOf(space, 'ana')
    const list = await ana.says('¿qué contratos debo cerrar?')
    const all = await ana.presses('Ver los 60', list)
    await ana.presses('Varios a la vez', all)
    let presses = 2
    for (let left = 50; left >= 0; left -= 10) {
      const boxes = boxesIn(space)
      expect(boxes).toHaveLength(10)
      expect(JSON.stringify(space.modal.view)).not.toContain('initial_options')
      await ana.presses('Marcar estos 10', 'modal')
      expect(JSON.stringify(space.modal.view)).toContain('initial_options')
      expect((await ana.sends({})).response_action).toBe('update')
      await ana.presses('Reportar los 10', 'modal')
      presses += 3
      const [next] = labelsIn(space.modal.view?.blocks ?? []).filter(label => label === 'Varios a la vez')
      if (left === 0) expect(next).toBeUndefined()
      else {
        await ana.presses(next ?? '', 'modal')
        presses += 1
      }
    }
    const logs = await context.store.said.of(
      context.entity.key,
      many.map(({ id }) => id),
    )
    expect([...logs.values()].map(({ statements }) => statements.length)).toEqual(many.map(() => 1))
    // Four a round.
    expect(presses).toBeLessThanOrEqual(25)
    expect(space.seen.at(-1)?.ts).toBe(all?.ts)
    expect(space.log).toEqual([])
  })
})

describe('links', () => {
  it('lead to SECOP and ask nothing here', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    const contract = await ana.says('estado de CPS-1-2026')
    const before = space.calls.length
    await ana.presses('Ver en SECOP', contract)
    expect(space.calls).toHaveLength(before)
  })
})

describe('files', () => {
  it('go to the person’s own conversation', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.commands('exportar mis contratos')
    expect(methods(space)).toContain('files.completeUploadExternal')
    expect(space.calls.find(({ method }) => method === 'files.completeUploadExternal')?.args.channel_id).toBe(
      space.chat('ana'),
    )
    const complete = space.calls.find(({ method }) => method === 'files.completeUploadExternal')?.args
    expect(complete?.initial_comment).toBe('Sus contratos, en una hoja de cálculo.')
    expect(space.calls.find(({ method }) => method === 'files.getUploadURLExternal')?.args).toHaveProperty('alt_text')
    expect(space.calls.find(({ method }) => method === 'files.getUploadURLExternal')?.args.filename).toMatch(/\.xlsx$/)
    expect(space.seen.at(-1)?.text).toBe(es.fileSent)
  })

  it('may be a draft, as a Word file of its own name, or several in an archive', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.says('hágame el acta de cierre del CPS-1-2026')
    await ana.says('borradores de los que puedo cerrar')
    const sent = space.calls.flatMap(({ method, args }) => (method === 'files.getUploadURLExternal' ? [args] : []))
    expect(sent.map(({ filename }) => filename)).toEqual([
      'Constancia de cierre CPS-1-2026 borrador.docx',
      expect.stringMatching(/^Borradores 20\d\d-\d\d-\d\d\.zip$/),
    ])
    for (const { length } of sent) expect(Number(length)).toBeGreaterThan(5_000)
  })

  it('that Slack does not take leave the answer, and a line that says so', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, {
      instead: ({ method }) =>
        method === 'files.completeUploadExternal' ? Response.json({ ok: false, error: 'fatal_error' }) : null,
    })
    await phoneOf(space, 'ana').says('hágame el acta de cierre del CPS-1-2026')
    const texts = space.seen.map(({ text }) => text)
    expect(texts.some(text => text.includes('borrador de constancia de cierre de CPS-1-2026'))).toBe(true)
    expect(texts).not.toContain(es.fileSent)
    expect(texts.at(-1)).toMatch(/^No se pudo llegar a un servicio.* Código/)
    expect(space.log.join('')).not.toContain('PROVEEDORA')
  })
})

describe('the home page', () => {
  it('is published when opened, and again only when it looks different', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.says('hola')
    await ana.opensHome()
    expect(saidIn(space.home.view)).toContain('CPS-1-2026')
    const published = () => methods(space).filter(method => method === 'views.publish').length
    expect(published()).toBe(1)
    await space.slack.refreshHomes()
    expect(published()).toBe(1)
    await ana.presses('Abrir CPS-1-2026', 'home')
    await ana.presses('Lo cerré otro día', 'modal')
    await ana.sends({ on: '2027-06-30' })
    expect(published()).toBe(2)
    expect(saidIn(space.home.view)).toContain('1 reportado')
    // The result stays in the modal: there is no message to show it in.
    expect(saidIn(space.modal.view)).toContain('Registrado por ANA')
    await ana.presses('Deshacer', 'modal')
    expect(published()).toBe(3)
  })

  it('leads to a picture, which stands in a modal too', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const carmen = phoneOf(space, 'carmen')
    await carmen.says('hola')
    await carmen.opensHome()
    for (const [label, where] of [
      ['Ver la gráfica', 'home'],
      ['Por área', 'modal'],
    ] as const) {
      await carmen.presses(label, where)
      expect(space.modal.view?.blocks.map(({ type }) => type)).toContain('image')
    }
  })

  it('is renewed whatever workspace of Enterprise Grid it was opened, pressed and answered under', async () => {
    const teams = ['T0HOME', 'T0OTHER', TENANT]
    const space = await start((await worldOf(CONTRACTS)).context, {
      info: user => ({ ...user, team_id: 'T0HOME', enterprise_user: { teams } }),
    })
    const user = space.user('ana')
    const event = { type: 'app_home_opened', tab: 'home', user, channel: 'D1', event_ts: '1' }
    await space.post({ json: { team_id: 'T0HOME', type: 'event_callback', event_id: fresh('Ev'), event } })
    expect(saidIn(space.home.view)).toContain('CPS-1-2026')
    const ana = phoneOf(space, 'ana')
    await ana.presses('Abrir CPS-1-2026', 'home')
    await ana.presses('Lo cerré otro día', 'modal')
    const interaction = (payload: object) =>
      space.post({
        form: { payload: JSON.stringify({ user: { id: user, team_id: 'T0HOME' }, team: null, ...payload }) },
      })
    const { view, id } = space.modal
    const state = { values: valuesOf(view?.blocks ?? [], { on: '2027-06-30' }) }
    await interaction({ type: 'view_submission', view: { ...view, id, hash: 'h', team_id: 'T0OTHER', state } })
    expect(methods(space).filter(method => method === 'views.publish')).toHaveLength(2)
    expect(saidIn(space.home.view)).toContain('1 reportado')
    // A command that names no workspace is somebody's of the one that is let in.
    const command = { command: '/cierre', user_id: user, text: '', response_url: space.hook, trigger_id: 'grid' }
    await space.post({ form: { ...command, team_id: 'T0HOME', enterprise_id: 'E1', is_enterprise_install: 'true' } })
    expect(saidIn(space.seen.at(-1))).toContain('CPS-2-2026')
  })

  it('is renewed for everybody else where Slack refuses one', async () => {
    let turns = 0
    let refuses = ''
    const space = await start((await worldOf(CONTRACTS)).context, {
      setup: {
        turn: async () => {
          const title = `${++turns}`
          return { language: 'es', personal: true, card: { title, summary: title, parts: [] } }
        },
      },
      instead: ({ method, args }) =>
        method === 'views.publish' && args.user_id === refuses
          ? Response.json({ ok: false, error: 'not_found' })
          : null,
    })
    for (const name of ['ana', 'luis']) await phoneOf(space, name).opensHome()
    refuses = space.user('ana')
    await space.slack.refreshHomes()
    const renewed = space.calls.filter(({ method }) => method === 'views.publish').slice(2)
    expect(renewed.map(({ args }) => args.user_id)).toEqual([space.user('ana'), space.user('luis')])
  })

  it('opened several times at once is published once', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const ana = phoneOf(space, 'ana')
    await ana.says('hola')
    await Promise.all([ana.opensHome(), ana.opensHome(), ana.opensHome()])
    expect(methods(space).filter(method => method === 'views.publish')).toHaveLength(1)
  })

  it('shows a coordinator the team', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    await phoneOf(space, 'carmen').opensHome()
    expect(saidIn(space.home.view)).toContain('Luis')
    expect(labelsIn(space.home.view?.blocks ?? [])).toEqual(expect.arrayContaining(['Equipo', 'Cambiar la hora']))
  })
})

describe('what is slow', () => {
  it('opens a modal that says so, and fills it when the answer is there', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, { setup: { patienceMs: 0, turn: slowly } })
    const ana = phoneOf(space, 'ana')
    const list = await ana.says('estado de CPS-1-2026')
    await ana.presses('Lo cerré otro día', list)
    expect(methods(space).slice(-2)).toEqual(['views.open', 'views.update'])
    expect(saidIn(space.modal.view)).toContain('CPS-1-2026')
    await ana.sends({ on: '2027-06-30' })
    expect(space.seen.at(-1)?.ts).toBe(list?.ts)
    expect(saidIn(space.seen.at(-1))).toContain('Registrado por ANA')
  })
})

const slowly: typeof handleIncoming = async (...of) => {
  await new Promise(resolve => setTimeout(resolve, 30))
  return handleIncoming(...of)
}

describe('what goes wrong', () => {
  const CODE = /[0-9a-f]{6}/
  const failing: typeof handleIncoming = async () => {
    throw new Error('ana@entidad.example 52123456 se cayó')
  }

  it('is told courteously with a code that the log has, and the log has no personal data', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, { setup: { turn: failing } })
    const ana = phoneOf(space, 'ana')
    const shown = [await ana.says('hola'), await ana.commands()]
    for (const each of shown) {
      const [code = 'none'] = CODE.exec(saidIn(each)) ?? []
      expect(saidIn(each)).toContain(es.failed('unexpected', code))
      expect(space.log.join('')).toContain(code)
    }
    expect(space.log.join('')).not.toMatch(/52123456|ana@|ANA/)
  })

  it.each([
    ['memory', 'file-too-large'],
    ['ended', 'file-unfinished'],
    ['failed', 'file-unfinished'],
  ] as const)('says of a file that was not made (%s) what to do', async (reason, cause) => {
    const failed = new WorkerFailed('workbook', reason, 'it held ANA')
    const encodeFile = () => Promise.reject(failed)
    const space = await start((await worldOf(CONTRACTS)).context, { setup: { encodeFile } })
    const said = saidIn(await phoneOf(space, 'ana').says('exportar mis contratos'))
    const [code = 'none'] = CODE.exec(said) ?? []
    expect(said).toContain(es.failed(cause, code))
    expect(teamsCauseOf(failed)).toBe(cause)
    expect(space.log.join('')).toContain(`"reason":"${reason}"`)
    expect(space.log.join('')).not.toContain('ANA')
  })

  it('a form that cannot be sent stays, and says so', async () => {
    let works = true
    const sometimes: typeof handleIncoming = (...of) => (works ? handleIncoming(...of) : failing(...of))
    const space = await start((await worldOf(CONTRACTS)).context, { setup: { turn: sometimes } })
    const ana = phoneOf(space, 'ana')
    await ana.presses('Lo cerré otro día', await ana.says('estado de CPS-1-2026'))
    works = false
    const { response_action, errors = {} } = await ana.sends({ on: '2027-06-30' })
    expect(response_action).toBe('errors')
    expect(Object.values(errors)[0]).toMatch(/No pude terminar eso/)
    // What was filled in is still there, and is sent with the next try.
    works = true
    expect(await ana.sends({ on: '2027-06-30' })).toEqual({ response_action: 'clear' })
  })

  it('a form that was open too long is told to be opened again', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, {
      instead: ({ method }) =>
        method === 'views.open' ? Response.json({ ok: false, error: 'expired_trigger_id' }) : null,
    })
    const ana = phoneOf(space, 'ana')
    const told = await ana.presses('Lo cerré otro día', await ana.says('estado de CPS-1-2026'))
    expect(saidIn(told)).toMatch(/Ábralo otra vez/)
  })

  it('a message that is gone gives way to a new one', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, {
      instead: ({ method }) =>
        method === 'chat.update' ? Response.json({ ok: false, error: 'message_not_found' }) : null,
    })
    const ana = phoneOf(space, 'ana')
    await ana.presses('Lo cerré otro día', await ana.says('estado de CPS-1-2026'))
    await ana.sends({ on: '2027-06-30' })
    expect(methods(space).at(-1)).toBe('chat.postMessage')
    expect(saidIn(space.seen.at(-1))).toContain('Registrado por ANA')
  })

  it.each([600_000, 0])(
    'a form that was recorded is told of, where Slack fails after that (patience %i)',
    async patienceMs => {
      let fails = 2
      const space = await start((await worldOf(CONTRACTS)).context, {
        setup: { patienceMs, ...(patienceMs === 0 ? { turn: slowly } : {}) },
        instead: ({ method }) =>
          recorded && (method === 'chat.update' || method === 'chat.postMessage') && fails-- > 0
            ? Response.json({ ok: false, error: 'fatal_error' })
            : null,
      })
      let recorded = false
      const ana = phoneOf(space, 'ana')
      await ana.presses('Lo cerré otro día', await ana.says('estado de CPS-1-2026'))
      recorded = true
      await ana.sends({ on: '2027-06-30' })
      const told = saidIn(space.seen.at(-1))
      expect(told).toContain('Registrado por ANA')
      expect(space.log.join('')).toMatch(/"code":"[0-9a-f]{6}"/)
    },
  )

  it('blocks that Slack does not take give way to the line alone', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, {
      instead: ({ method, args }) =>
        method === 'chat.postMessage'
          ? Response.json(args.blocks ? { ok: false, error: 'invalid_blocks' } : { ok: true, ts: '1.1' })
          : null,
    })
    await phoneOf(space, 'ana').says('¿qué contratos debo cerrar?')
    expect(methods(space).filter(method => method === 'chat.postMessage')).toHaveLength(3)
    expect(space.calls.at(-1)?.args.text).toContain('2 por cerrar')
  })

  it('is tried once more when Slack asks to slow down', async () => {
    let refusals = 1
    const space = await start((await worldOf(CONTRACTS)).context, {
      instead: ({ method }) =>
        method === 'chat.postMessage' && refusals-- > 0
          ? new Response('', { status: 429, headers: { 'retry-after': '0' } })
          : null,
    })
    await phoneOf(space, 'ana').says('ayuda')
    expect(methods(space).filter(method => method === 'chat.postMessage')).toHaveLength(2)
    expect(space.seen).toHaveLength(1)
  })

  it('a missing permission is named to whoever runs it, and told in one line', async () => {
    const space = await start((await worldOf(CONTRACTS)).context, { scopes: ['chat:write', 'im:write', 'im:history'] })
    const shown = await phoneOf(space, 'ana').commands()
    expect(saidIn(shown)).toMatch(/le falta un permiso/)
    expect(space.log.join('')).toContain('missing_scope')
  })
})

describe('the app', () => {
  it('that was taken out of a workspace is reported', async () => {
    const gone: string[] = []
    const space = await start((await worldOf([])).context, {
      setup: { onRevoked: ({ team }) => gone.push(team ?? '') },
    })
    const event = (type: string, more = {}) =>
      space.post({ json: { team_id: TENANT, type: 'event_callback', event_id: fresh('Ev'), event: { type, ...more } } })
    await event('tokens_revoked', { tokens: { oauth: ['U1'], bot: [] } })
    expect(gone).toEqual([])
    await event('tokens_revoked', { tokens: { bot: ['U0BOT'] } })
    await event('app_uninstalled')
    expect(gone).toEqual([TENANT, TENANT])
  })

  it('greets once, when the conversation is opened for the first time', async () => {
    const space = await start((await worldOf(CONTRACTS)).context)
    const opened = () =>
      space.post({
        json: {
          team_id: TENANT,
          type: 'event_callback',
          event_id: fresh('Ev'),
          event: {
            type: 'app_home_opened',
            tab: 'messages',
            user: space.user('ana'),
            channel: space.chat('ana'),
            event_ts: '1',
          },
        },
      })
    await opened()
    await opened()
    expect(space.seen).toHaveLength(1)
    expect(saidIn(space.seen[0])).toContain('Soy Cerrojo')
  })
})

/** The contracts that can be ticked in the modal. */
function boxesIn(space: Awaited<ReturnType<typeof start>>): string[] {
  return (space.modal.view?.blocks ?? []).flatMap(block =>
    block.type === 'input' && block.element.type === 'checkboxes'
      ? block.element.options.map(({ value }) => value)
      : [],
  )
}
