import type { Outgoing } from '../src/bot/outbox/outgoing.js'
import { DEFAULT_SEND_LIMITS } from '../src/bot/outbox/rate-limiter.js'
import type { SendLimits } from '../src/bot/outbox/workspace-pace.js'
import type { Store } from '../src/bot/ports/store.js'
import { NOW } from './place.js'
import { TODAY } from './rows.js'

/** Without the platform's pace. */
export const FREE_LIMITS: SendLimits = { ...DEFAULT_SEND_LIMITS, between: 0, inConversation: 0 }

/** What is told to one of many people. */
export function outgoing(entity: string, number: number): Outgoing {
  const person = `person-${number}`
  const line = 'CPS-1-2026: por cerrar según SECOP; confirme que no queda nada pendiente'
  return {
    key: `${entity}/${person}/${TODAY}/digest`,
    person,
    day: TODAY,
    kind: 'digest',
    notBefore: NOW.toISOString(),
    language: 'es',
    card: { title: 'Contratos por cerrar', summary: line, parts: [{ kind: 'text', text: line.repeat(15) }] },
    basis: { cut: 'c', asOf: TODAY, daysLeft: 20, milestone: 20, listed: [], about: [person], reasons: ['cadence'] },
  }
}

/** One send as it is written down: planned, tried, sent. */
export async function recordSend(store: Pick<Store, 'deliveries'>, entity: string, number: number): Promise<void> {
  const told = outgoing(entity, number)
  const at = NOW.toISOString()
  const { key } = told
  await store.deliveries.plan(entity, told, NOW)
  const trying = {
    kind: 'trying',
    at,
    owner: 'bench',
    until: at,
    account: `slack:T1:${number}`,
    repeated: false,
  } as const
  await store.deliveries.append(entity, key, trying, 1)
  const receipt = { address: `D${number}`, message: String(number) }
  await store.deliveries.append(entity, key, { kind: 'sent', at, receipt, found: false }, 2)
}
