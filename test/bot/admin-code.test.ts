import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Account } from '../../src/bot/accounts/account.js'
import { issueAdminCode, redeemAdminCode } from '../../src/bot/accounts/admin-code.js'
import type { Store } from '../../src/bot/ports/store.js'

const NOW = new Date('2027-07-01T10:00:00Z')
const WHO: Account = { platform: 'slack', tenant: 'T1', user: 'U1' }
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

describe('the first administrator’s code', () => {
  let store: Store
  beforeEach(() => {
    store = memoryStore()
  })

  const redeem = (code: string, now = NOW, entity = '999000222', from = WHO) =>
    redeemAdminCode(store, entity, code, from, now)

  it('is good once, however it is typed', async () => {
    const { code, expiresAt } = await issueAdminCode(store, '999000222', NOW)
    expect(code).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{4}(-[2-9B-DF-HJ-NP-TV-Z]{4}){2}$/)
    expect(expiresAt).toEqual(hoursLater(72))
    expect(await redeem(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe('accepted')
    expect(await redeem(code)).toBe('none')
  })

  it('is another each time, and the earlier one is void', async () => {
    const first = await issueAdminCode(store, '999000222', NOW)
    const second = await issueAdminCode(store, '999000222', NOW)
    expect(first.code).not.toBe(second.code)
    expect(await redeem(first.code)).toBe('wrong')
    expect(await redeem(second.code)).toBe('accepted')
  })

  it('belongs to one entity', async () => {
    const { code } = await issueAdminCode(store, '999000222', NOW)
    expect(await redeem(code, NOW, '1')).toBe('none')
  })

  it('expires', async () => {
    const { code } = await issueAdminCode(store, '999000222', NOW)
    expect(await redeem(code, hoursLater(72))).toBe('expired')
    expect(await redeem(code)).toBe('none')
    const again = await issueAdminCode(store, '999000222', NOW)
    expect(await redeem(again.code, new Date(hoursLater(72).getTime() - 1))).toBe('accepted')
  })

  it('cannot be guessed for long by one account', async () => {
    const { code } = await issueAdminCode(store, '999000222', NOW)
    for (let i = 0; i < 10; i++) expect(await redeem('2222-2222-2222')).toBe('wrong')
    expect(await redeem(code)).toBe('wrong')
  })

  it('is not voided by strangers, however many try', async () => {
    const { code } = await issueAdminCode(store, '999000222', NOW)
    for (let i = 0; i < 300; i++) await redeem('2222-2222-2222', NOW, '999000222', { ...WHO, user: `S${i % 250}` })
    expect(await store.state.adminCode.read('999000222')).toMatchObject({ attempts: 300 })
    expect(await redeem(code, NOW, '999000222', { ...WHO, user: 'FIRST' })).toBe('accepted')
  })
})
