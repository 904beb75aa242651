import { describe, expect, it } from 'vitest'
import { issueAdminCode, redeemAdminCode } from '../../src/bot/accounts/admin-code.js'
import type { EntityKey, Slot, StateStore, Store } from '../../src/bot/ports/store.js'
import { bogota } from './deliveries-data.js'

const NOW = bogota('2027-07-12')
const accounting = {
  eligible: 7,
  sent: 4,
  waiting: 1,
  today: 0,
  failed: 1,
  paused: 0,
  byMail: 0,
  notLinked: 1,
  nothingToSay: 0,
}
const loss = { vanishedOpen: 2, examples: ['C1', 'C\u2028"2'], emptied: [] }

/** Two states of every slot. */
export const STATES = {
  adminCode: [0, 9].map(attempts => ({
    hash: 'ab'.repeat(32),
    salt: 'c0'.repeat(16),
    expiresAt: '2027-07-12T15:00:00.000Z',
    attempts,
  })),
  refusedSnapshot: [
    { at: '2027-07-12T15:00:00.000Z', why: 'shrunk', before: 50, after: 20, ...loss },
    { at: '2027-07-13T15:00:00.000Z', why: 'emptied', before: 50, after: 50, ...loss, emptied: ['state', 'end'] },
  ],
  blindness: [
    { failsSince: '2027-07-12', counted: null, dayBefore: null },
    { failsSince: null, counted: { day: '2027-07-13', accounting }, dayBefore: { day: '2027-07-12', accounting } },
  ],
  knownPeople: [
    { people: [{ id: 'ana', name: 'Ana\u2028"', roles: ['supervisor'], mail: null }], accepted: null },
    { people: [{ id: 'ana', name: 'Ana', roles: [], area: 'Obras', language: 'en', mail: 'ab' }], accepted: 'cd' },
  ],
  knownAssignments: [
    { assigned: [{ contract: 'CO1.PCCNTR.1', people: ['ana', 'luis'] }] },
    { assigned: [{ contract: 'cps-1-2026\u2028"', people: [] }] },
  ],
  evidence: [
    { datasets: {}, sets: {}, checks: {}, last: null },
    {
      datasets: { payments: 'uymx-8p3j' },
      sets: {
        payments: {
          off: { kind: 'column-gone', column: 'estado' },
          since: '2027-07-12',
          readOn: null,
          asked: 3,
          withRows: 2,
          newest: '2027-07-01',
          values: { Pagado: 7 },
          unknownValues: ['Otro\u2028"'],
          lackingColumns: [],
        },
      },
      checks: { 'payments-add-up': { holds: 30, of: 31, on: '2027-07-12', passed: true, everPassed: true } },
      last: { at: '2027-07-12T15:00:00.000Z', ended: 'time', asked: 3, left: 9 },
    },
  ],
} as const satisfies { [K in keyof StateStore]: StateStore[K] extends Slot<infer T> ? readonly T[] : never }

const NAMES = Object.keys(STATES) as (keyof StateStore)[]
const KEYS: readonly EntityKey[] = ['demo', '999000111', '999000222', '../1', '__1', '_1', 'a/b', 'A/b', 'á', 'con']

/** What every store must do with the state of an installation. */
export function stateCases(store: () => Store): void {
  describe.each(NAMES)('%s', name => {
    const [first, second] = STATES[name]
    // What is kept in it is the same to all that follows.
    const slot = () => store().state[name] as Slot<object>

    it('is nothing until it is written, then what was written last', async () => {
      expect(await slot().read('demo')).toBeNull()
      await slot().write('demo', null)
      expect(await slot().read('demo')).toBeNull()
      for (const state of [first, second, first]) {
        await slot().write('demo', state as object)
        expect(await slot().read('demo')).toEqual(state)
      }
      await slot().write('demo', null)
      expect(await slot().read('demo')).toBeNull()
    })

    it('is each entity’s own, and each kind’s', async () => {
      for (const key of KEYS) {
        expect([key, await slot().read(key)]).toEqual([key, null])
        await slot().write(key, first as object)
      }
      await slot().write('demo', second as object)
      for (const key of KEYS) expect([key, await slot().read(key)]).toEqual([key, key === 'demo' ? second : first])
      for (const other of NAMES) if (other !== name) expect(await store().state[other].read('demo')).toBeNull()
      await slot().write('__1', null)
      expect(await slot().read('../1')).toEqual(first)
    })

    it('is changed on what is kept, which is given back', async () => {
      const seen: unknown[] = []
      const to = (next: unknown) => (before: object | null) => {
        seen.push(before)
        return next as object | null
      }
      const given = [await slot().update('demo', to(first)), await slot().update('demo', to(second))]
      given.push(await slot().update('demo', to(null)), await slot().update('demo', to(null)))
      expect(given).toEqual([null, first, second, null])
      expect(seen).toEqual(given)
      expect(await slot().read('demo')).toBeNull()
    })

    it('stays as it is where the change fails', async () => {
      await slot().write('demo', first as object)
      const fails = () => {
        throw new Error('no')
      }
      await expect(slot().update('demo', fails)).rejects.toThrow('no')
      expect(await slot().read('demo')).toEqual(first)
      expect(await slot().update('demo', before => before)).toEqual(first)
      expect(await slot().read('demo')).toEqual(first)
    })
  })

  it('loses no change of many at once', async () => {
    const { adminCode } = store().state
    await adminCode.write('demo', STATES.adminCode[0] ?? null)
    const more = () => adminCode.update('demo', code => code && { ...code, attempts: code.attempts + 1 })
    const before = await Promise.all(Array.from({ length: 20 }, more))
    expect(before.map(code => code?.attempts).sort((a = 0, b = 0) => a - b)).toEqual([...Array(20).keys()])
    expect(await adminCode.read('demo')).toMatchObject({ attempts: 20 })
  })

  const WHO = { platform: 'slack', tenant: 'T1', user: 'U1' } as const

  it('accepts a code once, of many at once, and counts every wrong try', async () => {
    const { code } = await issueAdminCode(store(), 'demo', NOW)
    const tried = (codes: string[]) => Promise.all(codes.map(each => redeemAdminCode(store(), 'demo', each, WHO, NOW)))
    const all = await tried([code, code, code])
    expect(all.sort()).toEqual(['accepted', 'none', 'none'])
    const next = await issueAdminCode(store(), 'demo', NOW)
    const wrong = await tried(Array(12).fill('2222-2222-2222'))
    expect(wrong).toEqual(Array(12).fill('wrong'))
    expect((await store().state.adminCode.read('demo'))?.attempts).toBe(12)
    // Its ten tries are used up; another account’s are not.
    expect(await tried([next.code])).toEqual(['wrong'])
    expect(await redeemAdminCode(store(), 'demo', next.code, { ...WHO, user: 'U2' }, NOW)).toBe('accepted')
  })
}
