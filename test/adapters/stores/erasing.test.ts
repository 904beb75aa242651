import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { auditLedger, isSound } from '../../../src/bot/ledger/audit.js'
import type { Erasure } from '../../../src/bot/ports/ledger.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aPreference, aStatement } from '../../contracts/store-data.js'
import { aFolder } from './folder.js'

const at = bogota(addDays(DAY, 5))
const NOTHING: Erasure = { at, why: 'person', sent: () => false, said: () => false, seen: () => false, logs: [] }

/** Files of a folder in which a text stands. */
function filesWith(dir: string, text: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  return names.filter(name => statSync(join(dir, name)).isFile() && readFileSync(join(dir, name)).includes(text))
}

async function opened<T>(dir: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, now: at })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

describe('erasing', () => {
  it('takes out what is meant, and nothing else; the chains verify and say so', async () => {
    const dir = join(aFolder(), 'data')
    await opened(dir, async store => {
      for (const day of [DAY, addDays(DAY, 1), addDays(DAY, 5)])
        for (const person of ['ana', 'luis']) {
          const { key } = anOutgoing(person, day)
          await store.deliveries.plan('demo', anOutgoing(person, day), bogota(day))
          await store.deliveries.append('demo', key, trying(bogota(day)), 1)
          if (day !== addDays(DAY, 5)) await store.deliveries.append('demo', key, sent(bogota(day)), 2)
        }
      await store.said.append('demo', 'C1', aStatement('one'), 0)
      await store.people.append('demo', 'p_ana', aPreference('two'), 0)
      const seen = { kind: 'view' as const, what: 'lo suyo', contracts: [] }
      for (const by of ['p_ana', 'p_luis'])
        await store.ledger.see('demo', { ...seen, at: bogota(DAY).toISOString(), on: DAY, by })
      await store.ledger.closeDays('demo', addDays(DAY, 1))
    })
    const erased = await opened(dir, store =>
      store.erase('demo', {
        ...NOTHING,
        sent: event => event.includes('Buenos días, ana'),
        seen: ({ by }) => by === 'p_ana',
        logs: [{ log: 'people', subject: 'p_ana' }],
      }),
    )
    // Three messages; the one that was on its way has ended first.
    expect(erased).toEqual({ sent: 9, said: 1, seen: 1, logs: 1 })
    expect(filesWith(dir, 'Buenos días, ana')).toEqual([])
    expect(filesWith(dir, 'id of two')).toEqual([])
    await opened(dir, async store => {
      expect(store.notices).toEqual([expect.objectContaining({ kind: 'no-contracts' })])
      const after = await auditLedger(store, 'demo')
      expect(isSound(after)).toBe(true)
      expect(after.chains.sent).toMatchObject({ erased: { [addDays(DAY, 5)]: 9 } })
      expect(after.chains.said).toMatchObject({ erased: { [addDays(DAY, 5)]: 1 } })
      // One link for the day, and one that says how much of it is gone.
      expect(after.chains.seen).toMatchObject({ sound: true, head: { number: 2 } })
      expect(await store.deliveries.to('demo', 'ana', 9)).toEqual([])
      expect(await store.deliveries.to('demo', 'luis', 9)).toHaveLength(3)
      expect(await store.deliveries.open('demo')).toEqual([anOutgoing('luis', addDays(DAY, 5)).key])
      // A day that was told is not told again, and everything goes on.
      const [day] = [addDays(DAY, 6)]
      expect(await store.deliveries.plan('demo', anOutgoing('luis', day), bogota(day))).toBe('recorded')
    })
    expect(isSound(await opened(dir, store => auditLedger(store, 'demo')))).toBe(true)
  })

  it('issues what is from before the mark anew, without it, and keeps the old head', async () => {
    const dir = join(aFolder(), 'data')
    cpSync(join(import.meta.dirname, '../../fixtures/data-folder-1'), dir, { recursive: true })
    const entity = '999000111'
    const before = await opened(dir, async store => {
      const audit = await auditLedger(store, entity)
      expect(isSound(audit)).toBe(true)
      return { audit, marta: await store.deliveries.to(entity, 'p_lq89ludq3c5poe6r', 9) }
    })
    expect(before.marta.length).toBeGreaterThan(0)
    const own = join(dir, entity, 'deliveries')
    expect(filesWith(own, 'U0MARTA').length).toBeGreaterThan(0)
    const { sent: erased } = await opened(dir, store =>
      store.erase(entity, { ...NOTHING, sent: event => /p_lq89ludq3c5poe6r|U0MARTA/.test(event) }),
    )
    expect(erased).toBeGreaterThan(0)
    expect(filesWith(own, 'U0MARTA')).toEqual([])
    await opened(dir, async store => {
      expect(store.notices).toEqual([])
      const { chains, ...rest } = await auditLedger(store, entity)
      expect(rest).toEqual({ forged: [], missing: [], seenChanged: [] })
      const head = before.audit.chains.sent.sound ? before.audit.chains.sent.head : null
      expect(chains.sent).toMatchObject({ sound: true, mark: 1, reissued: { upTo: head?.number, was: head?.hash } })
      expect(await store.deliveries.to(entity, 'p_lq89ludq3c5poe6r', 9)).toEqual([])
      await store.deliveries.plan(entity, anOutgoing('x', addDays(DAY, 5)), at)
    })
    expect(isSound(await opened(dir, store => auditLedger(store, entity)))).toBe(true)
  })
})
