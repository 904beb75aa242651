import { beforeEach, describe, expect, it } from 'vitest'
import type { Account, Profile } from '../../src/bot/accounts/account.js'
import { withAdminsByCode } from '../../src/bot/accounts/admins-by-code.js'
import { reachabilityOf } from '../../src/bot/accounts/reachability.js'
import { endStaleLinks } from '../../src/bot/accounts/recognise.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming, type Incoming } from '../../src/bot/conversation/handle-incoming.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import { ANA, at, buttonsOf, contractOf, formOf, person, TODAY, textOf, worldOf } from '../support/context.js'

const DOCUMENTS: Record<string, string> = { '52000001': 'ana', '52000002': 'luis', '52000009': 'somebody-else' }

let context: EntityContext
let codes: string[]

beforeEach(async () => {
  const fixture = await worldOf([contractOf(1, ['ana']), contractOf(2, ['luis'])])
  codes = ['ABCD-EFGH']
  context = {
    ...fixture.context,
    onboarding: {
      identify: typed => {
        const digits = typed.replace(/\D/g, '')
        return digits.length >= 6 ? (DOCUMENTS[digits] ?? `hash-of-${digits.length}`) : null
      },
      redeem: async code => (codes.splice(0).includes(code) ? 'accepted' : 'wrong'),
    },
  }
})

const account = (user: string, platform: Account['platform'] = 'slack'): Account => ({ platform, tenant: 'T1', user })
const member = (email?: string, name = 'Alguien'): Profile => ({ member: true, name, ...(email ? { email } : {}) })

async function says(user: string, profile: Profile, incoming: Incoming | string, now = at(TODAY)) {
  const what = typeof incoming === 'string' ? { text: incoming } : incoming
  return handleIncoming(context, account(user), async () => profile, what, now)
}

async function presses(user: string, profile: Profile, card: Card, label: string, fields = {}, now = at(TODAY)) {
  const button = buttonsOf(card).find(candidate => candidate.label === label)
  if (!button?.action) throw new Error(`no button «${label}» among ${buttonsOf(card).map(each => each.label)}`)
  return says(user, profile, { pressed: button.action, fields }, now)
}

const cardOf = (reply: { card: Card } | null) => {
  if (!reply) throw new Error('nothing was answered')
  return reply.card
}

const ANA_MAIL = 'ana@entidad.example'

describe('who writes', () => {
  it('is recognised by the verified e-mail of the list, told so once, and sees their own contracts', async () => {
    const first = cardOf(await says('U1', member('ANA@entidad.example'), '¿qué contratos debo cerrar?'))
    expect(textOf(first)).toContain('Reconocí su cuenta por su correo')
    expect(textOf(first)).toContain('CO1.PCCNTR.4400001')
    expect(textOf(first)).not.toContain('CO1.PCCNTR.4400002')
    const second = cardOf(await says('U1', member(ANA_MAIL), '¿qué contratos debo cerrar?'))
    expect(textOf(second)).not.toContain('Reconocí su cuenta')
  })

  it('is greeted once where that is all they say', async () => {
    const card = cardOf(await says('U1', member(ANA_MAIL), 'hola'))
    expect(JSON.stringify([card.title, card.parts]).match(/Soy Cerrojo/g)).toHaveLength(1)
    expect(textOf(card)).toContain('Reconocí su cuenta por su correo')
    expect(cardOf(await says('U1', member(ANA_MAIL), 'hola')).title).toContain('Soy Cerrojo')
  })

  it.each([
    ['another e-mail', member('otra@entidad.example')],
    ['no e-mail', member()],
    ['the same name only', member(undefined, ANA.name)],
  ])('is a stranger with %s and gets a card without data', async (_, profile) => {
    const card = cardOf(await says('U9', profile, '¿qué contratos debo cerrar?'))
    expect(card.title).toBe('Todavía no sé quién es usted')
    expect(textOf(card)).not.toMatch(/PCCNTR|ANA/)
  })

  it.each([
    ['habeas data', es.privacy],
    ['¿Qué datos tiene de mí?', es.privacy],
    ['borre mis datos', es.privacy],
    ['privacy policy', en.privacy],
  ])(
    'is told as a stranger what is kept of people, asking “%s”, and in the first card how to ask',
    async (text, words) => {
      const card = cardOf(await says('U9', member('otra@entidad.example'), text))
      expect(card.title).toBe(words.title)
      expect(textOf(card)).toContain(words.rights)
      const first = cardOf(await says('U9', member('otra@entidad.example'), 'hola'))
      expect(textOf(first)).toContain(es.privacy.hint)
    },
  )

  it('goes on in the language of the card in front of them, also in its form', async () => {
    const first = cardOf(await says('U9', member('otra@entidad.example'), 'which contracts do I have to close?'))
    const label = en.accounts.sayWho
    const form = await presses('U9', member('otra@entidad.example'), first, label)
    expect(form?.language).toBe('en')
    expect(JSON.stringify(cardOf(form))).toContain('"language":"en"')
  })

  it('gets nothing as a bot, and one line as a guest', async () => {
    expect(await says('U1', { member: false, email: ANA_MAIL }, 'hola')).toBeNull()
    const card = cardOf(await says('U1', { member: false, guest: true, email: ANA_MAIL }, 'mis contratos'))
    expect(card.parts).toEqual([{ kind: 'text', text: es.accounts.guest }])
  })

  it('is not recognised by an address that only looks like theirs', async () => {
    const KELVIN = '\u212a'
    context = {
      ...context,
      directory: new Map([['katia', person('katia', ['supervisor'])]]),
    }
    expect(cardOf(await says('U1', member(`${KELVIN}atia@entidad.example`), 'hola')).title).toBe(
      es.accounts.strangerTitle,
    )
    expect(cardOf(await says('U2', member('KATIA@entidad.example'), 'hola')).title).not.toBe(es.accounts.strangerTitle)
  })

  it.each([
    ['their account was closed', { member: false, email: ANA_MAIL }],
    ['their e-mail changed', member('nueva@entidad.example')],
  ])('is unlinked when %s', async (_, later) => {
    await says('U1', member(ANA_MAIL), 'hola')
    const reply = await says('U1', later, '¿qué contratos debo cerrar?')
    if (reply) expect(textOf(reply.card)).not.toContain('PCCNTR')
    expect((await reachabilityOf(context.store, context.entity.key)).has('ana')).toBe(false)
  })

  it('is unlinked when the lists do not know them any more', async () => {
    await says('U1', member(ANA_MAIL), 'hola')
    context = { ...context, directory: new Map([...context.directory].filter(([id]) => id !== 'ana')) }
    expect(cardOf(await says('U1', member(ANA_MAIL), 'hola')).title).toBe('Todavía no sé quién es usted')
  })
})

describe('a request to be linked', () => {
  async function request(user: string, document: string, now = at(TODAY)) {
    const first = cardOf(await says(user, member(undefined, 'Ana P.'), 'soy la supervisora', now))
    const form = cardOf(await presses(user, member(undefined, 'Ana P.'), first, 'Decir quién soy', {}, now))
    return cardOf(await presses(user, member(undefined, 'Ana P.'), form, 'Enviar', { document }, now))
  }

  async function requestsSeen() {
    return cardOf(
      await handleIncoming(
        context,
        account('UC'),
        async () => member('carmen@entidad.example'),
        { pressed: { kind: 'show', question: { kind: 'team', args: {} }, section: 'accounts' }, fields: {} },
        at(TODAY),
      ),
    )
  }

  it('is approved by a coordinator and then shows the contracts; the document is echoed and kept nowhere', async () => {
    const sent = await request('U7', '52.000.001')
    const seen = await requestsSeen()
    expect(textOf(seen)).toContain('«Ana P.» (Slack) dice ser ANA')
    const done = cardOf(await presses('UC', member('carmen@entidad.example'), seen, 'Aprobar'))
    expect(textOf(done)).toContain('Aprobado')
    expect(textOf(cardOf(await says('U7', member(), '¿qué contratos debo cerrar?')))).toContain('PCCNTR.4400001')
    const kept: unknown[] = []
    for await (const [, log] of context.store.accounts.all(context.entity.key)) kept.push(log)
    for (const text of [textOf(sent), textOf(seen), textOf(done), JSON.stringify(kept)])
      expect(text.replace(/\D/g, '')).not.toContain('52000001')
  })

  it('answers the same whether the document is known or not, and an unknown one cannot be approved', async () => {
    const known = await request('U7', '52000001')
    const unknown = await request('U8', '99999999')
    expect(unknown).toEqual(known)
    const buttons = buttonsOf(await requestsSeen()).map(({ label }) => label)
    expect(buttons.filter(label => label === 'Aprobar')).toHaveLength(1)
    expect(buttons.filter(label => label === 'No aprobar')).toHaveLength(2)
  })

  it('that is no document number is refused at the field', async () => {
    const card = await request('U7', 'no sé')
    expect(formOf(card).fields.find(({ name }) => name === 'document')?.error).toContain('solo los números')
  })

  it('is limited to five a day', async () => {
    for (const n of [1, 2, 3, 4, 5]) await request('U7', `5200000${n}0`)
    expect(textOf(await request('U7', '52000001'))).toContain('ya envió varias')
    expect(textOf(await request('U7', '52000001', at('2027-07-02')))).toContain('Recibí su solicitud')
  })

  it('cannot be decided by a supervisor, by oneself, or by an old button', async () => {
    await request('U7', '52000001')
    const pressed: Action = { kind: 'decide-link', account: 'slack:T1:U7', decision: 'accept', shownOn: '1' }
    for (const [user, profile] of [
      ['U1', member(ANA_MAIL)],
      ['U7', member()],
    ] as const)
      await says(user, profile, { pressed, fields: {} })
    expect((await reachabilityOf(context.store, context.entity.key)).get('ana')).toMatchObject({
      account: { user: 'U1' },
    })
    const seen = await requestsSeen()
    await presses('UC', member('carmen@entidad.example'), seen, 'No aprobar')
    const late = cardOf(await presses('UC', member('carmen@entidad.example'), seen, 'Aprobar'))
    expect(textOf(late)).toContain('Algo cambió')
    expect(cardOf(await says('U7', member(), 'hola')).title).toBe('Todavía no sé quién es usted')
  })

  it('is decided once, also when the button is pressed four times', async () => {
    await request('U7', '52000001')
    const seen = await requestsSeen()
    for (const _ of [1, 2, 3, 4]) await presses('UC', member('carmen@entidad.example'), seen, 'Aprobar')
    const log = (await context.store.accounts.of(context.entity.key, ['slack:T1:U7'])).get('slack:T1:U7')
    expect(log?.statements.map(({ kind }) => kind)).toEqual(['asked', 'linked'])
  })
})

describe('the first administrator', () => {
  const redeem = async (code: string) => {
    const first = cardOf(await says('U5', member(undefined, 'Jefa'), 'hola'))
    const form = cardOf(await presses('U5', member(), first, 'Decir quién soy'))
    return cardOf(await presses('U5', member(undefined, 'Jefa'), form, 'Enviar', { code }))
  }

  it('is linked by the code, once', async () => {
    expect(textOf(await redeem('ABCD-EFGH'))).toContain('Usted administra Cerrojo')
    expect(cardOf(await says('U5', member(undefined, 'Jefa'), 'equipo')).title).not.toBe('Todavía no sé quién es usted')
    expect(codes).toEqual([])
  })

  it('is told at the field that a code is wrong', async () => {
    expect(formOf(await redeem('XXXX')).fields.find(({ name }) => name === 'code')?.error).toContain('no es el que')
  })
})

describe('somebody on both platforms', () => {
  it('is one person, written to where they chose last', async () => {
    const both = async (platform: Account['platform'], incoming: Incoming, now: Date) =>
      handleIncoming(context, account('U1', platform), async () => member(ANA_MAIL), incoming, now)
    await both('slack', { text: 'hola' }, at('2027-07-01'))
    await both('teams', { text: 'hola' }, at('2027-07-02'))
    const asked = await both('slack', { text: 'hola' }, at('2027-07-02'))
    await both('slack', { pressed: buttonsOf(cardOf(asked))[0]?.action ?? null, fields: {} }, at('2027-07-02'))
    const reach = async () => (await reachabilityOf(context.store, context.entity.key)).get('ana')
    expect(await reach()).toMatchObject({ account: { platform: 'slack' } })
    await both('teams', { pressed: { kind: 'prefer-here' }, fields: {} }, at('2027-07-02'))
    expect(await reach()).toMatchObject({ account: { platform: 'teams' } })
    await both('slack', { pressed: { kind: 'prefer-here' }, fields: {} }, at('2027-07-05'))
    expect(await reach()).toMatchObject({ account: { platform: 'slack' } })
  })
})

describe('nothing said', () => {
  it('shows the dashboard with the settings on the home page', async () => {
    const card = cardOf(await says('U1', member(ANA_MAIL), { opened: 'home' }))
    expect(card.title).toBe('1 por cerrar, ninguno vencido')
    expect(textOf(card)).toContain('PCCNTR.4400001')
    expect(textOf(card)).toContain('Avisos a la hora de la entidad.')
  })

  it('welcomes and says what it knows', async () => {
    const card = cardOf(await says('U1', member(ANA_MAIL), { opened: 'chat' }))
    expect(card.title).toBe('Hola, ANA')
    expect(textOf(card)).toContain('Soy Cerrojo')
  })

  it('shows the team to whoever answers for one', async () => {
    const card = cardOf(await says('UC', member('carmen@entidad.example'), { opened: 'home' }))
    expect(card.title).toBe('2 por cerrar, ninguno vencido')
    expect(textOf(card)).toContain('Luis')
    expect(textOf(card)).toContain('Avisos a la hora de la entidad.')
  })
})

describe('what a person decided about an account', () => {
  const carmen = member('carmen@entidad.example')
  const accountsSeen = async () =>
    cardOf(
      await says('UC', carmen, {
        pressed: { kind: 'show', question: { kind: 'team', args: {} }, section: 'accounts' },
        fields: {},
      }),
    )

  it('holds: who was unlinked is not recognised by e-mail again, until a request is approved', async () => {
    await says('U1', member(ANA_MAIL), 'hola')
    const seen = await accountsSeen()
    const button = buttonsOf(seen).find(
      ({ action }) => action?.kind === 'decide-link' && action.account === 'slack:T1:U1',
    )
    await says('UC', carmen, { pressed: button?.action ?? null, fields: {} })
    expect(cardOf(await says('U1', member(ANA_MAIL), 'hola')).title).toBe('Todavía no sé quién es usted')
    expect((await reachabilityOf(context.store, context.entity.key)).has('ana')).toBe(false)
  })

  it('is told to whoever was accepted, by the outbox and once', async () => {
    const first = cardOf(await says('U7', member(undefined, 'Ana P.'), 'hola'))
    const form = cardOf(await presses('U7', member(), first, 'Decir quién soy'))
    await presses('U7', member(), form, 'Enviar', { document: '52000001' })
    await presses('UC', carmen, await accountsSeen(), 'Aprobar')
    const [welcome, ...more] = await context.store.deliveries.to(context.entity.key, 'ana', 5)
    expect(more).toEqual([])
    expect(welcome?.outgoing).toMatchObject({ kind: 'welcome', person: 'ana', card: { title: 'Hola, ANA' } })
  })
})

describe('a link whose person left the lists', () => {
  it('is ended before anything is told', async () => {
    await says('U1', member(ANA_MAIL), 'hola')
    expect(await endStaleLinks(context, at(TODAY))).toBe(0)
    const ana = context.directory.get('ana') ?? ANA
    const { email: _, ...unlisted } = { ...ana, listed: false }
    context = { ...context, directory: new Map([...context.directory, ['ana', unlisted]]) }
    expect(await endStaleLinks(context, at(TODAY))).toBe(1)
    expect((await reachabilityOf(context.store, context.entity.key)).has('ana')).toBe(false)
  })
})

describe('the code, written instead of typed into the form', () => {
  it.each(['ABCD-EFGH-JKLM', 'código: BCDF-GHJK-MNPQ'])('«%s»', async text => {
    codes = ['BCDF-GHJK-MNPQ']
    const card = cardOf(await says('U1', member(ANA_MAIL), text))
    const accepted = text.includes('BCDF')
    // The first one has vowels: it is no code and is answered as any text is.
    expect(textOf(card).includes('Usted administra Cerrojo')).toBe(accepted)
    const directory = await withAdminsByCode(context, 'Administración')
    expect(directory.get('ana')?.roles.includes('admin')).toBe(accepted)
  })
})
