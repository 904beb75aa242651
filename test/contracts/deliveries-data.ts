import type { DeliveryEvent } from '../../src/bot/outbox/delivery-event.js'
import type { MessageBasis, Outgoing } from '../../src/bot/outbox/outgoing.js'
import type { Day } from '../../src/rules/index.js'

export const DAY: Day = '2027-07-12'

/** Instant in Bogotá. */
export function bogota(day: Day, time = '08:00:00'): Date {
  return new Date(`${day}T${time}-05:00`)
}

const BASIS: MessageBasis = {
  cut: 'c1',
  asOf: '2027-07-11',
  daysLeft: 12,
  milestone: null,
  listed: [{ contract: 'CO1.PCCNTR.1', verdict: 'close-now', rule: 'R18', place: 'closeNow' }],
  about: [],
  reasons: ['cadence'],
}

export function anOutgoing(person: string, day: Day = DAY, more: Partial<Outgoing> = {}): Outgoing {
  const kind = more.kind ?? 'digest'
  return {
    key: `demo/${person}/${day}/${kind}`,
    person,
    day,
    kind,
    notBefore: bogota(day).toISOString(),
    language: 'es',
    card: {
      title: `Buenos días, ${person}`,
      summary: '1 contrato por cerrar',
      parts: [{ kind: 'text', text: 'Cierre =1+1 el contrato\n«CO1.PCCNTR.1»' }],
    },
    basis: { ...BASIS, about: [person] },
    ...more,
  }
}

export function trying(at: Date, more: Partial<Extract<DeliveryEvent, { kind: 'trying' }>> = {}) {
  const until = new Date(at.getTime() + 120_000).toISOString()
  const account = 'slack:T1:U1'
  return { kind: 'trying' as const, at: at.toISOString(), owner: 'one', until, account, repeated: false, ...more }
}

export function sent(at: Date) {
  return { kind: 'sent' as const, at: at.toISOString(), receipt: { address: 'D1', message: '1.1' }, found: false }
}

export function superseded(at: Date, by: string | null) {
  // In another order than the types have: the chain covers the order in which it was recorded.
  return { doubt: false, by, at: at.toISOString(), kind: 'superseded' as const }
}
