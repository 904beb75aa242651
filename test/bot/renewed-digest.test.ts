import { describe, expect, it } from 'vitest'
import { type Account, accountKey } from '../../src/bot/accounts/account.js'
import { renewedDigest } from '../../src/bot/cards/renewed-digest.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { handleIncoming } from '../../src/bot/conversation/handle-incoming.js'
import { isDeed } from '../../src/bot/conversation/press.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { shrinkingMessenger } from '../../src/bot/outbox/shrinking-messenger.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'
import type { Day } from '../../src/rules/index.js'
import { anOutgoing } from '../contracts/deliveries-data.js'
import { ANA, at, COORDINATOR, contractOf, TODAY, worldOf } from '../support/context.js'
import { tell } from '../support/forms.js'

/* Cards do not lie: what stands above in a conversation is what is so now, or says of which day it is. */

const ACCOUNT: Account = { platform: 'slack', tenant: 'T1', user: 'U1' }

/** A digest of somebody that arrived on that day. */
async function sent(context: EntityContext, person: string, day: Day, more: Partial<Outgoing> = {}) {
  const { store, entity } = context
  const plain = anOutgoing(person, day)
  const outgoing = { ...plain, basis: { ...plain.basis, about: [person] }, ...more }
  await store.deliveries.plan(entity.key, outgoing, at(day))
  const step = { at: at(day).toISOString() }
  const trying = {
    ...step,
    kind: 'trying',
    owner: 'one',
    until: step.at,
    account: accountKey(ACCOUNT),
    repeated: false,
  } as const
  await store.deliveries.append(entity.key, outgoing.key, trying, 1)
  const receipt = { address: 'D1', message: `ts-${day}` }
  await store.deliveries.append(entity.key, outgoing.key, { ...step, kind: 'sent', receipt, found: false }, 2)
  return outgoing
}

/** Makes an account somebody's. */
async function linked(context: EntityContext, account: Account) {
  const key = accountKey(account)
  const { version = 0 } = (await context.store.accounts.of(context.entity.key, [key])).get(key) ?? {}
  const said = { id: `l${version}`, key: `l${version}`, by: null, at: at(TODAY).toISOString(), on: TODAY }
  await context.store.accounts.append(
    context.entity.key,
    key,
    { ...said, kind: 'linked', person: 'ana', how: 'confirmed' },
    version,
  )
}

describe('the last digest', () => {
  it('is renewed where it is: it counts what was told since', async () => {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana'])])
    await sent(context, 'ana', TODAY)
    await tell(context, ANA, 'closed-it', { on: TODAY }, 'CO1.PCCNTR.4400001')
    const renewed = await renewedDigest(turnContext(context, ANA, at(TODAY), ACCOUNT, 'es'))
    expect(renewed?.at).toEqual({ address: 'D1', message: `ts-${TODAY}` })
    expect(renewed?.card.title).toBe('1 por cerrar, ninguno vencido')
  })

  it('is renewed at the account where it is, whichever that is', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const renewals: unknown[] = []
    const world = {
      ...context,
      onboarding: {
        identify: () => null,
        redeem: async () => 'none' as const,
        renewElsewhere: ({ to, at: where }: { to: Account; at: unknown }) => renewals.push([to, where]),
      },
    }
    const elsewhere: Account = { platform: 'teams', tenant: 'T2', user: 'U2' }
    const profile = async () => ({ member: true, email: 'ana@entidad.example' })
    const opened = (account: Account) => handleIncoming(world, account, profile, { opened: 'digest' }, at(TODAY))
    for (const account of [ACCOUNT, elsewhere])
      await handleIncoming(world, account, profile, { text: 'hola' }, at(TODAY))
    expect(await opened(ACCOUNT)).toBeNull()
    await sent(context, 'ana', TODAY)
    expect((await opened(ACCOUNT))?.at).toEqual({ address: 'D1', message: `ts-${TODAY}` })
    expect(renewals).toEqual([])
    await linked(context, elsewhere)
    expect(await opened(elsewhere)).toBeNull()
    expect(renewals).toEqual([[ACCOUNT, { address: 'D1', message: `ts-${TODAY}` }]])
  })

  it('says that something was told since, where it tells of others too', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const turn = (who = ANA) => turnContext(context, who, at(TODAY), ACCOUNT, 'es')
    expect(await renewedDigest(turn())).toBeNull()
    const { basis } = anOutgoing('ana', TODAY)
    const before = await sent(context, 'ana', TODAY, { basis: { ...basis, about: ['ana', 'luis'] } })
    await sent(context, COORDINATOR.id, TODAY)
    for (const who of [ANA, COORDINATOR]) {
      const card = (await renewedDigest(turn(who)))?.card
      const line = 'Después de este aviso usted registró algo (10:00): aún no está contado aquí.'
      expect(card?.parts[0]).toEqual({ kind: 'text', text: line, tone: 'muted' })
      expect(card?.parts.slice(1)).toEqual(before.card.parts)
    }
  })

  it('is one line once there is a new one', async () => {
    const { context } = await worldOf([])
    const before = await sent(context, 'ana', '2027-06-17')
    const shown: unknown[] = []
    const messenger: Messenger = {
      send: async () => ({ address: 'D1', message: 'new' }),
      find: async () => 'absent',
      replace: async (_, where, { card }) => {
        shown.push([where.message, card.title, card.parts])
      },
    }
    const now = anOutgoing('ana', '2027-06-18')
    await context.store.deliveries.plan(context.entity.key, now, at('2027-06-18'))
    const { key, card, language } = now
    await shrinkingMessenger(messenger, context).send(ACCOUNT, null, { key, card, language, repeated: false })
    await new Promise(done => setTimeout(done))
    const line = `17 de junio: ${before.card.title}`
    expect(shown).toEqual([['ts-2027-06-17', line, [{ kind: 'text', text: 'El aviso de hoy está más abajo.' }]]])
  })

  it('is sent all the same where it cannot be renewed', async () => {
    const { context } = await worldOf([])
    await sent(context, 'ana', '2027-06-17')
    const now = anOutgoing('ana', '2027-06-18')
    await context.store.deliveries.plan(context.entity.key, now, at('2027-06-18'))
    const messenger: Messenger = {
      send: async () => ({ address: 'D1', message: 'new' }),
      find: async () => 'absent',
      replace: async () => {
        throw new Error('gone')
      },
    }
    const { key, card, language } = now
    const sending = shrinkingMessenger(messenger, context).send(ACCOUNT, null, { key, card, language, repeated: false })
    expect(await sending).toEqual({ address: 'D1', message: 'new' })
  })
})

it('only what tells something makes what was counted before wrong', () => {
  expect(isDeed({ kind: 'queue' })).toBe(false)
  expect(isDeed({ kind: 'cannot', id: 'x' })).toBe(false)
  expect(isDeed({ kind: 'cannot', id: 'x', shownOn: 'y' })).toBe(true)
  expect(isDeed({ kind: 'undo-many', ids: ['x'], key: 'k' })).toBe(true)
  expect(isDeed(null)).toBe(false)
})
