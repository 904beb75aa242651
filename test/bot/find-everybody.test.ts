import { describe, expect, it, vi } from 'vitest'
import type { Profile } from '../../src/bot/accounts/account.js'
import { type FindByEmail, linkByEmail } from '../../src/bot/accounts/link-by-email.js'
import { reachabilityOf } from '../../src/bot/accounts/reachability.js'
import { RetryLater } from '../../src/bot/ports/failure.js'
import { at, contractOf, TODAY, worldOf } from '../support/context.js'

const member = (email: string, more: Partial<Profile> = {}): Profile => ({ member: true, email, ...more })

async function run(answers: Readonly<Record<string, Profile | Error | null>>, most = 100) {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const asked: string[] = []
  const find: FindByEmail = async email => {
    asked.push(email)
    const profile = answers[email]
    if (profile instanceof Error) throw profile
    return profile ? { account: { platform: 'slack', tenant: 'T1', user: `U-${email}` }, profile } : null
  }
  const before = { tried: new Set<string>(), failed: new Set<string>() }
  const again = () => linkByEmail(context, find, at(TODAY), { most, before, pause: async () => true })
  const { linked } = await again()
  return { linked, asked, again, reach: () => reachabilityOf(context.store, context.entity.key) }
}

describe('those who never wrote', () => {
  it('are linked by their e-mail and asked for once', async () => {
    const { linked, asked, again, reach } = await run({ 'ana@entidad.example': member('ana@entidad.example') })
    expect(linked).toBe(1)
    expect([...(await reach()).keys()]).toEqual(['ana'])
    const before = asked.length
    expect((await again()).linked).toBe(0)
    expect(asked).toHaveLength(before)
  })

  it.each([
    ['a guest', member('ana@entidad.example', { member: false })],
    ['another e-mail than was asked for', member('otra@entidad.example')],
    ['nobody', null],
  ])('are not linked to %s', async (_, profile) => {
    const { linked, reach } = await run({ 'ana@entidad.example': profile })
    expect(linked).toBe(0)
    expect((await reach()).size).toBe(0)
  })

  it('are looked up again where that failed, after the others, and one failure stops nobody else', async () => {
    const answers: Record<string, Profile | Error> = {
      'ana@entidad.example': new RetryLater({ code: 'unreachable', message: 'x', remedy: 'y' }),
      'luis@entidad.example': member('luis@entidad.example'),
    }
    const { linked, asked, again, reach } = await run(answers)
    expect(linked).toBe(1)
    expect([...(await reach()).keys()]).toEqual(['luis'])
    answers['ana@entidad.example'] = member('ana@entidad.example')
    const before = asked.length
    expect(await again()).toEqual({ linked: 1, failures: [] })
    expect(asked.slice(before)).toEqual(['ana@entidad.example'])
  })

  it('are looked up again where that they were found could not be written down', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const find: FindByEmail = async email => ({
      account: { platform: 'slack', tenant: 'T1', user: email },
      profile: member(email),
    })
    const before = { tried: new Set<string>(), failed: new Set<string>() }
    const link = () => linkByEmail(context, find, at(TODAY), { most: 1, before, pause: async () => true })
    vi.spyOn(context.store.accounts, 'append').mockRejectedValueOnce(new Error('the disk is full'))
    await expect(link()).rejects.toThrow('full')
    expect((await link()).linked).toBe(1)
    expect([...(await reachabilityOf(context.store, context.entity.key)).keys()]).toEqual(['ana'])
  })

  it('are left until the next time when the platform is away', async () => {
    const away = new RetryLater({ code: 'unreachable', message: 'x', remedy: 'y' })
    const names = ['ana', 'luis', 'carmen', 'olga', 'adela']
    const { asked, again } = await run(Object.fromEntries(names.map(name => [`${name}@entidad.example`, away])))
    expect(asked).toHaveLength(3)
    expect((await again()).failures).toHaveLength(3)
    expect(new Set(asked).size).toBeGreaterThan(3)
  })

  it('are looked up only so many at a time', async () => {
    const { asked, again } = await run({}, 2)
    expect(asked).toHaveLength(2)
    await again()
    expect(new Set(asked).size).toBe(4)
  })
})
