import { expect, it } from 'vitest'
import { underLease, WORKS } from '../../src/bot/ports/lease.js'
import type { Store } from '../../src/bot/ports/store.js'
import { anOutgoing, bogota, DAY, sent, trying } from './deliveries-data.js'

/** What every store must do with leases, whoever else has it open. */
export function leaseCases(store: () => Store): void {
  it('are taken by whoever asks where nobody has them, and are the same until they are given back', async () => {
    const { leases } = store()
    for (const entity of ['demo', '../1', '\u0000'])
      for (const work of WORKS) {
        const lease = await leases.take(entity, work)
        expect([entity, work, lease?.isHeld(), lease?.lost.aborted]).toEqual([entity, work, true, false])
        expect(await leases.take(entity, work)).toBe(lease)
      }
    await leases.release('demo', 'reminders')
    await leases.release('demo', 'reminders')
    expect((await leases.take('demo', 'reminders'))?.isHeld()).toBe(true)
  })

  it('let what is done under them be written', async () => {
    const { leases, deliveries } = store()
    const under = (await leases.take('demo', 'reminders')) ?? undefined
    const { key } = anOutgoing('ana')
    expect(await deliveries.plan('demo', anOutgoing('ana'), bogota(DAY), under)).toBe('recorded')
    await deliveries.append('demo', key, trying(bogota(DAY)), 1, under)
    await deliveries.append('demo', key, sent(bogota(DAY)), 2, under)
    expect(await deliveries.get('demo', key)).toMatchObject({ version: 3 })
  })

  it('are given back when what is done under them ends, however it does', async () => {
    const { leases } = store()
    const lost: AbortSignal[] = []
    expect(await underLease(leases, 'demo', 'evidence', async lease => lost.push(lease.lost))).toBe(1)
    const fails = () => Promise.reject(new Error('no'))
    await expect(underLease(leases, 'demo', 'evidence', fails)).rejects.toThrow('no')
    expect(await underLease(leases, 'demo', 'evidence', async lease => lost.push(lease.lost))).toBe(2)
  })
}
