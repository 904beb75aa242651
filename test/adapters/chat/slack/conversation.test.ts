import { afterEach, describe, expect, it } from 'vitest'
import type { Account } from '../../../../src/bot/accounts/account.js'
import { accountEvent, addToAccount } from '../../../../src/bot/accounts/account-status.js'
import { leaveQuestion } from '../../../../src/bot/accounts/questions.js'
import { accountsIn, requestOf } from '../../../../src/bot/accounts/requests.js'
import type { Card } from '../../../../src/bot/cards/card.js'
import { ask } from '../../../../src/bot/conversation/ask.js'
import { handleIncoming, type Incoming } from '../../../../src/bot/conversation/handle-incoming.js'
import { press } from '../../../../src/bot/conversation/press.js'
import { harmless } from '../../../../src/shared/harmless.js'
import { es } from '../../../../src/words/es/index.js'
import { anOutgoing } from '../../../contracts/deliveries-data.js'
import { ANA, at, contractOf, LUIS, TODAY, worldOf } from '../../../support/context.js'
import { labelsIn, phoneOf } from './phone.js'
import { textsIn } from './valid.js'
import { TENANT, type Workspace, workspace } from './workspace.js'

const open: Workspace[] = []
afterEach(async () => {
  for (const space of open.splice(0)) await space.close()
})
async function start(...of: Parameters<typeof workspace>) {
  const space = await workspace(...of)
  open.push(space)
  return space
}
const CONTRACTS = [contractOf(1, [ANA.id]), contractOf(2, [ANA.id]), contractOf(3, [LUIS.id])]
const saidIn = (shown: unknown) => textsIn(shown).join('\n')

describe('a conversation over HTTP, with signatures on', () => {
  it('goes from /cierre to an attestation to the changed answer in ten turns', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    const ana = phoneOf(space, 'ana')

    // 1 The bare command: the list of the day, for her eyes only.
    const list = await ana.commands()
    expect(saidIn(list)).toContain('CPS-1-2026')
    expect(saidIn(list)).not.toContain('CPS-3-2026')
    expect(list?.text).toContain('2 por cerrar')
    expect(space.calls.at(-1)).toMatchObject({ method: 'response_url', args: { response_type: 'ephemeral' } })

    // 2 A question in her own conversation.
    expect(saidIn(await ana.says('¿por qué CPS-1-2026?'))).toContain('Circular')

    // 3 The list there, and the contract that is opened from it.
    const asked = await ana.says('¿qué contratos debo cerrar?')
    const day = await ana.presses('Abrir CPS-1-2026', asked)
    expect(labelsIn(day?.blocks ?? [])).toContain('No queda nada pendiente')

    // 4 A button opens the form, with the contract in view.
    await ana.presses('No queda nada pendiente', day)
    expect(saidIn(space.modal.view)).toContain('CPS-1-2026')

    // 5 Sent without its declaration, it says so at the field and records nothing.
    const wrong = await ana.sends({})
    expect(wrong.response_action).toBe('errors')
    expect(Object.keys(wrong.errors ?? {})).toEqual([expect.stringMatching(/^f:0:/)])

    // 6 Sent whole, the modal closes, and the message shows who, when and how it stands.
    expect(await ana.sends({ sure: 'true', document: 'acta 012 de 2027' })).toEqual({ response_action: 'clear' })
    const after = space.seen.at(-1)
    expect(space.calls.at(-1)?.method).toBe('chat.update')
    expect(after?.ts).toBe(day?.ts)
    expect(saidIn(after)).toMatch(/Registrado por ANA .* a las 10:00/)
    expect(saidIn(after)).toContain('Listo para cerrar. Ciérrelo en SECOP II.')

    // 7 Undone in place.
    const undone = await ana.presses('Deshacer', after)
    expect(undone?.ts).toBe(day?.ts)
    expect(saidIn(undone)).toContain('si usted confirma que no queda nada pendiente')

    // 8 Typed this time: the form stands in the message itself.
    const typed = await ana.says('CPS-2-2026 no tiene nada pendiente')
    expect(typed?.blocks.some(({ type }) => type === 'input')).toBe(true)

    // 9 The closing, by the button of the contract.
    await ana.presses('Lo cerré otro día', undone)
    expect(await ana.sends({ on: '2027-06-30' })).toEqual({ response_action: 'clear' })

    // 10 The changed answer.
    const end = await ana.commands()
    expect(end?.text).toContain('1 por cerrar')
    expect(saidIn(end)).toContain('1 reportado, SECOP aún no lo muestra')
    expect(space.log).toEqual([])
  })

  it('says the same as the terminal, card by card', async () => {
    const [here, there] = [await worldOf(CONTRACTS), await worldOf(CONTRACTS)]
    const cards: Card[] = []
    const asked: Incoming[] = []
    let from: Account | 'terminal' = 'terminal'
    const space = await start(here.context, {
      setup: {
        turn: async (context, account, profile, incoming, now) => {
          const reply = await handleIncoming(context, account, profile, incoming, now)
          asked.push(incoming)
          from = account
          if (reply) cards.push(reply.card)
          return reply
        },
      },
    })
    const ana = phoneOf(space, 'ana')
    await ana.says('hola')
    cards.length = 0
    asked.length = 0
    const questions = [
      '¿qué contratos debo cerrar?',
      '¿por qué CPS-1-2026?',
      '¿cuándo vence el plazo?',
      '¿cómo voy?',
      'ayuda',
    ]
    for (const question of questions) await ana.says(question)
    const shown = space.seen.slice(-questions.length)
    const terminal: Card[] = []
    for (const question of questions)
      terminal.push((await ask(there.context, ANA, question, at(TODAY), 'terminal')).card)
    expect(cards).toEqual(terminal)
    for (const [n, card] of terminal.entries()) {
      const all = squeezed(saidIn(shown[n]))
      for (const text of wordsOf(card)) expect(all).toContain(squeezed(text))
    }

    // The same for what is pressed and sent, which is recorded with the account that it comes from.
    await ana.presses('Abrir CPS-1-2026', shown[0])
    await ana.presses('No queda nada pendiente', space.seen.at(-1))
    await ana.sends({ sure: 'true' })
    const pressed = asked.flatMap(incoming => ('pressed' in incoming ? [incoming] : []))
    const answered = cards.slice(questions.length)
    for (const [n, { pressed: value, fields }] of pressed.entries())
      expect(anonymous(answered[n])).toEqual(
        anonymous((await press(there.context, ANA, value, fields, at(TODAY), from)).card),
      )
    expect(pressed).toHaveLength(3)
  })
})

describe('whether an account is one’s own', () => {
  it('is asked above an answer and on the home page, and answered below, which leaves the answer as it is', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    const [ana, luis] = [phoneOf(space, 'ana'), phoneOf(space, 'luis')]
    await ana.says('hola')
    const account = (user: string) => ({ platform: 'slack', tenant: TENANT, user }) as const
    const asked = { ...accountEvent('k', null, at(TODAY)), kind: 'asked', person: 'ana', name: 'Ana P.' } as const
    const stands = await addToAccount(context, account('U0SECOND'), () => asked)
    const request = requestOf(context, { account: account('U0SECOND'), stands }, await accountsIn(context))
    if (request) await leaveQuestion(context, request, at(TODAY))
    const list = await ana.says('¿qué contratos debo cerrar?')
    expect(saidIn(list)).toContain(es.accounts.isItYou('Ana P.', 'slack'))
    expect(saidIn(await luis.says('¿qué contratos debo cerrar?'))).not.toContain('Ana P.')
    await ana.opensHome()
    expect(labelsIn(space.home.view?.blocks ?? [])).toContain(es.accounts.answers.yes)
    const done = await ana.presses(es.accounts.answers.no, list)
    expect(saidIn(done)).toContain(es.accounts.outcomes.disowned)
    expect(done?.ts).not.toBe(list?.ts)
    expect(space.calls.map(({ method }) => method)).not.toContain('chat.update')
    expect(labelsIn(space.home.view?.blocks ?? [])).not.toContain(es.accounts.answers.yes)
    expect(space.log).toEqual([])
  })
})

describe('the digest above', () => {
  it('tells what is so after something was recorded below it', async () => {
    const { context } = await worldOf(CONTRACTS)
    const space = await start(context)
    const ana = phoneOf(space, 'ana')
    const posted = await ana.says('hola')
    const [day, when] = [TODAY, at(TODAY).toISOString()]
    const account = `slack:${TENANT}:${ana.user}`
    const plain = anOutgoing('ana', day)
    const outgoing = { ...plain, basis: { ...plain.basis, about: ['ana'] } }
    const { deliveries } = context.store
    const { key } = context.entity
    await deliveries.plan(key, outgoing, at(day))
    const trying = { kind: 'trying', at: when, owner: 'one', until: when, account, repeated: false } as const
    await deliveries.append(key, outgoing.key, trying, 1)
    const receipt = { address: posted?.channel ?? '', message: posted?.ts ?? '' }
    await deliveries.append(key, outgoing.key, { kind: 'sent', at: when, receipt, found: false }, 2)
    const queue = await ana.presses('Empezar', await ana.says('¿qué contratos debo cerrar?'))
    await ana.presses('Ya lo cerré hoy', queue)
    const digest = space.seen.findLast(({ ts }) => ts === posted?.ts)
    expect(digest?.text).toContain('1 por cerrar, ninguno vencido')
    expect(labelsIn(digest?.blocks ?? [])).toContain('Empezar')
    expect(space.log).toEqual([])
  })
})

const squeezed = (text: string) => harmless(text).replace(/\s+/g, '')

/** Everything that a card shows to a reader. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  // A line of a phone has no room for the value, which the contract's own card tells.
  if ('row' in value) return wordsOf({ ...(value.row as object), value: '' })
  return Object.entries(value).flatMap(([key, inner]) => {
    if (['action', 'url', 'tone', 'kind', 'style', 'summary', 'about'].includes(key)) return []
    return typeof inner === 'string' ? inner.split('\n') : wordsOf(inner)
  })
}

/** Ids that are made anew every time. */
function anonymous(card: Card | undefined): unknown {
  return JSON.parse(JSON.stringify(card).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'))
}
