import { describe, expect, it } from 'vitest'
import { accountKey } from '../../src/bot/accounts/account.js'
import type { Card } from '../../src/bot/cards/card.js'
import { namingMessenger } from '../../src/bot/outbox/naming-messenger.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'

/* Where several entities have a workspace, what goes out by itself says whose it is, and its buttons lead back there. */

const TO = { platform: 'slack', tenant: 'T1', user: 'U1' } as const
const CARD: Card = {
  title: 'Contratos por cerrar',
  summary: '1 contrato por cerrar',
  parts: [
    { kind: 'actions', buttons: [{ label: 'Ver', action: { kind: 'show', question: { kind: 'mine', args: {} } } }] },
  ],
}
const MESSAGE = { key: 'k', language: 'es', card: CARD } as const
const RECEIPT = { address: 'D1', message: '1.1' }

/** A messenger of a class: its methods need their own object. */
class Platform {
  readonly said: [string, string, Card | null][] = []

  async send(to: typeof TO, _address: string | null, { card }: { card: Card }) {
    this.said.push(['send', accountKey(to), card])
    return RECEIPT
  }

  async find(to: typeof TO) {
    this.said.push(['find', accountKey(to), null])
    return 'absent' as const
  }

  async replace(to: typeof TO, _receipt: typeof RECEIPT, { card }: { card: Card }) {
    this.said.push(['replace', accountKey(to), card])
  }
}

const entity = async () => ({ key: '899999077', name: 'Entidad B' })

describe('a messenger that names the entity', () => {
  it.each(['send', 'replace'] as const)('says whose it is, above it, in its line and in its buttons: %s', async how => {
    const platform = new Platform()
    const named = namingMessenger(platform as unknown as Messenger, entity)
    if (how === 'send') expect(await named.send(TO, null, MESSAGE as never)).toBe(RECEIPT)
    else await named.replace?.(TO, RECEIPT, MESSAGE as never)
    const [[kind, to, card]] = platform.said as [[string, string, Card]]
    expect([kind, to]).toEqual([how, accountKey(TO)])
    expect(card.summary).toBe('Entidad B: 1 contrato por cerrar')
    expect(card.parts[0]).toEqual({ kind: 'text', text: 'Entidad B', tone: 'muted' })
    expect(card.parts[1]).toMatchObject({ buttons: [{ action: { kind: 'show', entity: '899999077' } }] })
  })

  it('finds what was sent as before, and replaces nothing where the platform cannot', async () => {
    const platform = new Platform()
    const named = namingMessenger(platform as unknown as Messenger, entity)
    expect(await named.find(TO, null, 'k', new Date(0))).toBe('absent')
    const { send, find } = platform
    const without = namingMessenger(
      { send: send.bind(platform), find: find.bind(platform) } as unknown as Messenger,
      entity,
    )
    expect(without.replace).toBeUndefined()
  })
})
