import { describe, expect, it } from 'vitest'
import { accountEvent, addToAccount, logOfAccount } from '../../src/bot/accounts/account-status.js'
import { reachabilityOf } from '../../src/bot/accounts/reachability.js'
import { recognise } from '../../src/bot/accounts/recognise.js'
import type { Card } from '../../src/bot/cards/card.js'
import { forOneTurn } from '../../src/bot/conversation/turn-store.js'
import type { DeliveryKind } from '../../src/bot/outbox/outgoing.js'
import { es } from '../../src/words/es/index.js'
import { at, buttonsOf, person, TODAY, textOf } from '../support/context.js'
import { accountOf, Entity, PEOPLE } from '../support/door.js'

/** What is told at once about accounts, to whom, on which account; and what it takes to be somebody on a second one. */

const { accounts } = es

/** The messages of one kind to a person: the account that each is for, and its card. */
async function told(entity: Entity, who: string, kind: DeliveryKind): Promise<{ account: string; card: Card }[]> {
  const found = await entity.context.store.deliveries.to(entity.context.entity.key, who, 20)
  return found
    .filter(({ outgoing }) => outgoing.kind === kind)
    .map(({ outgoing: { account = '', card } }) => ({ account: account.replace('slack:T1:', ''), card }))
}

const labels = (card: Card | undefined) => (card ? buttonsOf(card).map(({ label }) => label) : [])

/** The platform refuses messages to an account. */
const closes = (entity: Entity, user: string) =>
  addToAccount(entity.context, accountOf(user), ({ version }) => ({
    ...accountEvent(`unreachable:${version}`, null, at(TODAY)),
    kind: 'unreachable',
    why: 'gone',
  }))

describe('a verified e-mail of somebody who has an account', () => {
  it('links nothing: the first account is asked at once, and its yes does', async () => {
    const entity = await Entity.of()
    await entity.links('ana')
    const card = await entity.turn('SECOND', { text: 'mis contratos' }, 'ana')
    expect(card.title).toBe(accounts.waitingTitle)
    expect(textOf(card)).not.toContain('PCCNTR')
    expect(await entity.owner('SECOND')).toBeNull()
    const [question, ...more] = await told(entity, 'ana', 'link-question')
    expect(more).toEqual([])
    expect(question?.account).toBe('ANA')
    if (question) await entity.presses('ANA', question.card, accounts.answers.yes)
    expect(await entity.owner('SECOND')).toBe('ana')
    expect((await told(entity, 'ana', 'welcome')).map(({ account }) => account)).toEqual(['SECOND'])
  })

  it('is theirs also for a turn that began before the account was found by its e-mail', async () => {
    const { context } = await Entity.of()
    const account = accountOf('ANA')
    const email = context.directory.get('ana')?.email ?? ''
    const profile = { member: true, name: 'Ana', email } as const
    const turn = forOneTurn(context)
    await logOfAccount(turn, account)
    expect((await recognise(context, account, profile, at(TODAY))).kind).toBe('person')
    expect((await recognise(turn, account, profile, at(TODAY))).kind).toBe('person')
  })

  it('moves none of their messages before that', async () => {
    const entity = await Entity.of()
    await entity.links('ana')
    await entity.turn('SECOND', { text: 'hola' }, 'ana')
    await entity.turn('SECOND', { pressed: { kind: 'prefer-here' }, fields: {} }, 'ana')
    const reach = (await reachabilityOf(entity.context.store, entity.context.entity.key)).get('ana')
    expect(reach).toMatchObject({ account: { user: 'ANA' } })
  })

  it('asks once, and not again after a no', async () => {
    const entity = await Entity.of()
    await entity.links('ana', 'adela')
    for (const _ of [1, 2, 3]) await entity.turn('SECOND', { text: 'hola' }, 'ana')
    const [question] = await told(entity, 'ana', 'link-question')
    if (question) await entity.presses('ANA', question.card, accounts.answers.no)
    for (const _ of [1, 2]) await entity.turn('SECOND', { text: 'hola' }, 'ana')
    expect((await entity.log('SECOND')).map(({ kind }) => kind)).toEqual(['asked', 'disowned'])
    expect(await told(entity, 'adela', 'alert-account')).toHaveLength(1)
  })
})

describe('a request', () => {
  const areas = [
    ...PEOPLE,
    person('sara', ['coordinator'], { area: 'SISTEMAS ' }),
    person('omar', ['coordinator'], { area: 'Obras' }),
  ]

  it('is told at once, with its buttons, to those who can decide it and to nobody else', async () => {
    const entity = await Entity.of(areas)
    await entity.links('carmen', 'sara', 'omar', 'adela', 'olga', 'luis')
    await entity.asks('NEW', 'ana')
    for (const who of ['carmen', 'sara', 'adela']) {
      const [request] = await told(entity, who, 'link-request')
      // At whichever account they are written to when it goes out: the one of now may be closed by then.
      expect([who, request?.account, labels(request?.card)]).toEqual([who, '', [accounts.accept, accounts.refuse]])
    }
    for (const who of ['omar', 'olga', 'luis', 'ana']) expect(await told(entity, who, 'link-request')).toEqual([])
    const [request] = await told(entity, 'sara', 'link-request')
    if (request) await entity.presses('SARA', request.card, accounts.accept)
    expect(await entity.owner('NEW')).toBe('ana')
    expect((await told(entity, 'ana', 'welcome')).map(({ account }) => account)).toEqual(['NEW'])
  })

  it.each(['accept', 'unlink'] as const)('of another area is not a coordinator’s to decide: %s', async decision => {
    const entity = await Entity.of(areas)
    await entity.links('omar', ...(decision === 'unlink' ? ['ana'] : []))
    if (decision === 'accept') await entity.asks('ANA', 'ana')
    await entity.decides('OMAR', 'ANA', decision)
    expect(await entity.owner('ANA')).toBe(decision === 'accept' ? null : 'ana')
  })

  it('shows the verified e-mail and the platform’s mention, and whether they have an account', async () => {
    const entity = await Entity.of()
    await entity.links('adela', 'ana')
    const form = await entity.turn('NEW', { pressed: { kind: 'ask-link' }, fields: {} }, 'other')
    const send = buttonsOf(form)[0]?.action ?? null
    await entity.turn('NEW', { pressed: send, fields: { document: Entity.documentOf('ana') } }, 'other')
    const [request] = await told(entity, 'adela', 'link-request')
    const shown = JSON.stringify(request?.card)
    expect(shown).toContain(accounts.itsEmail('other@entidad.example'))
    expect(request?.card.parts).toContainEqual(expect.objectContaining({ mentions: accountOf('NEW') }))
    // Not only that there is one: which, how it came to be theirs, and since when.
    const { name } = person('ana', ['supervisor'])
    expect(request?.card.parts).toContainEqual({
      kind: 'text',
      text: accounts.hasAccount(name, 'slack', 'email', TODAY, false),
      mentions: accountOf('ANA'),
    })
    expect(shown).toContain(accounts.asksFirst)
  })

  it('from an account whose verified e-mail is another one is decided by an administrator', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'adela')
    const form = await entity.turn('NEW', { pressed: { kind: 'ask-link' }, fields: {} }, 'other')
    const send = buttonsOf(form)[0]?.action ?? null
    await entity.turn('NEW', { pressed: send, fields: { document: Entity.documentOf('luis') } }, 'other')
    await entity.decides('CARMEN', 'NEW', 'accept')
    expect(await entity.owner('NEW')).toBeNull()
    expect(await told(entity, 'carmen', 'link-request')).toEqual([])
    await entity.decides('ADELA', 'NEW', 'accept')
    expect(await entity.owner('NEW')).toBe('luis')
  })

  it('that a coordinator approves alone is shown to the administrators at once, with the way to undo it', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'adela')
    await entity.asks('SECOND', 'luis')
    await entity.decides('CARMEN', 'SECOND', 'accept')
    const [decided] = await told(entity, 'adela', 'link-decided')
    expect(decided?.card.summary).toBe(accounts.linkedBy('CARMEN', 'SECOND’s', 'slack', 'LUIS'))
    if (!decided) throw new Error('she is told')
    const [undo] = buttonsOf(decided.card)
    expect(undo?.confirm?.text).toBe(accounts.unlinkConfirm('LUIS', 'slack'))
    await entity.presses('ADELA', decided.card, accounts.unlink)
    expect(await entity.owner('SECOND')).toBeNull()
  })
})

describe('where the first account takes no messages', () => {
  async function unasked(): Promise<Entity> {
    const entity = await Entity.of()
    await entity.links('carmen', 'adela', 'ana')
    await closes(entity, 'ANA')
    await entity.asks('SECOND', 'ana')
    return entity
  }

  it('an administrator decides without asking, and no coordinator does', async () => {
    const entity = await unasked()
    await entity.decides('CARMEN', 'SECOND', 'accept')
    expect(await entity.owner('SECOND')).toBeNull()
    const [request] = await told(entity, 'adela', 'link-request')
    expect(labels(request?.card)).toEqual([accounts.acceptUnasked, accounts.refuse])
    if (request) await entity.presses('ADELA', request.card, accounts.acceptUnasked)
    expect(await entity.owner('SECOND')).toBe('ana')
    expect((await told(entity, 'ana', 'welcome')).map(({ account }) => account)).toEqual(['SECOND'])
    expect((await told(entity, 'ana', 'link-question')).map(({ account }) => account)).toEqual(['ANA'])
  })

  it('its “No fui yo” undoes it when it is back, and the administrators are told', async () => {
    const entity = await unasked()
    await entity.decides('ADELA', 'SECOND', 'accept')
    const card = await entity.says('ANA', 'hola')
    expect(textOf(card)).toContain(accounts.linkedUnasked('SECOND’s', 'slack'))
    const no = buttonsOf(card).find(({ label }) => label === accounts.answers.no)?.action ?? null
    await entity.press('SECOND', no)
    expect(await entity.owner('SECOND')).toBe('ana')
    await entity.press('ANA', no)
    expect(await entity.owner('SECOND')).toBeNull()
    expect(textOf(await entity.says('SECOND', 'mis contratos'))).not.toContain('PCCNTR')
    const [alert] = await told(entity, 'adela', 'alert-account')
    expect(JSON.stringify(alert?.card)).toContain(accounts.hadApproved('ADELA'))
  })

  it('its yes leaves it as it is, and it is asked no more', async () => {
    const entity = await unasked()
    await entity.decides('ADELA', 'SECOND', 'accept')
    await entity.presses('ANA', await entity.says('ANA', 'hola'), accounts.answers.yes)
    expect(labels(await entity.says('ANA', 'hola'))).not.toContain(accounts.answers.no)
    expect(await entity.owner('SECOND')).toBe('ana')
  })
})
