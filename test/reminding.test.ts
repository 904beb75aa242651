import { expect, it } from 'vitest'
import type { EntityHost } from '../src/app/entity-host.js'
import { type Account, accountKey, type Platform } from '../src/bot/accounts/account.js'
import { reachabilityOf } from '../src/bot/accounts/reachability.js'
import { Refused } from '../src/bot/ports/failure.js'
import { at, contractOf, TODAY, worldOf } from './support/context.js'
import { aMorning, remindingProcess } from './support/reminding.js'

it('writes to whoever has an account where the bot hears, when a platform is deaf', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const { store, entity } = context
  for (const platform of ['slack', 'teams'] as const) {
    const account = accountKey({ platform, tenant: 'T1', user: 'U1' })
    const stands = { by: null, at: at(TODAY).toISOString(), on: TODAY, id: account, key: account } as const
    await store.accounts.append(entity.key, account, { ...stands, kind: 'linked', person: 'ana', how: 'email' }, 0)
  }
  const platformFor = async (prefers?: (platform: Platform) => boolean) => {
    const known = (await reachabilityOf(store, entity.key, prefers)).get('ana')
    return known?.kind === 'account' ? known.account.platform : null
  }
  expect(await platformFor()).toBe('slack')
  expect(await platformFor(platform => platform !== 'slack')).toBe('teams')
  expect(await platformFor(() => false)).toBe('slack')
})

it('says in the log and in /ready that a token was revoked, and uses up nobody’s digest', async () => {
  const morning = await aMorning()
  const { context, installation } = morning
  let sent = 0
  const refuse = async () => {
    sent++
    throw new Refused({ code: 'refused', message: 'Slack refused chat.postMessage: token_revoked', remedy: 'x' })
  }
  const process = await remindingProcess(morning, { send: refuse, find: async () => 'absent' })
  const ended = process.cycled()
  process.reminders.start()
  await ended
  expect(sent).toBe(1)
  const errors = process.lines.filter(line => line.includes('"level":50'))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain('token_revoked')
  const open = await installation.store.deliveries.open(context.entity.key)
  expect(open.length).toBeGreaterThan(3)
  expect(await process.watched('/ready')).toEqual([
    200,
    `ready\nslack:T1 takes no messages (refused): ${context.entity.key}\n`,
  ])
})

it.each([
  ['in another workspace', 'T2', []],
  ['there through an app of its own', 'T1', ['other']],
])('names a workspace that refuses at the entity whose people are there, and not at one %s', async (_, tenant, own) => {
  const morning = await aMorning()
  const { context, installation, now } = morning
  const stands = { by: null, at: now.toISOString(), on: TODAY, how: 'email', kind: 'linked' } as const
  for (const [n, person] of [...context.directory.keys()].entries()) {
    const account = accountKey({ platform: 'slack', tenant, user: `U${n}` })
    await installation.store.accounts.append('other', account, { ...stands, person, id: account, key: account }, 0)
  }
  const take = async () => ({ address: 'D1', message: '1' })
  const find = async () => 'absent' as const
  const send = async (to: Account) => {
    if (to.tenant === 'T2') return take()
    throw new Refused({ code: 'refused', message: 'Slack refused chat.postMessage: token_revoked', remedy: 'x' })
  }
  const hostOf = (host: EntityHost): EntityHost => ({
    ...host,
    entities: [...host.entities, { key: 'other', nit: 'other', codes: [] }],
    context: async key => ({ ...context, entity: { ...context.entity, key } }),
  })
  const apps = own.map(entity => ({ entity, messenger: { send: take, find } }))
  const process = await remindingProcess(morning, { send, find }, hostOf, {}, apps)
  const { key } = context.entity
  const cyclesOf = (entity: string) =>
    process.lines.filter(line => line.includes('"msg":"cycle"') && line.includes(`"entity":"${entity}"`)).length
  process.reminders.start()
  await expect.poll(() => Math.min(cyclesOf(key), cyclesOf('other'))).toBeGreaterThan(0)
  const before = cyclesOf('other')
  process.reminders.standingsChanged(['other'])
  await expect.poll(() => cyclesOf('other')).toBeGreaterThan(before)
  expect(await process.watched('/ready')).toEqual([200, `ready\nslack:T1 takes no messages (refused): ${key}\n`])
})

it('writes to whoever was found by their e-mail a moment after the others were written to', async () => {
  const morning = await aMorning({ unlinked: 1 })
  const { context, installation } = morning
  const reach = await reachabilityOf(installation.store, context.entity.key)
  const late = [...context.directory.values()].find(
    ({ id, listed, roles }) => listed && roles.includes('supervisor') && !reach.has(id),
  )
  const to: string[] = []
  const send = async ({ user }: Account) => {
    to.push(user)
    return { address: `D${user}`, message: `${to.length}` }
  }
  const account = { platform: 'slack', tenant: 'T1', user: 'ULATE' } as const
  const findByEmail = async (email: string) =>
    email === late?.email ? { account, profile: { member: true, email } } : null
  const { reminders } = await remindingProcess(morning, { send, find: async () => 'absent' }, undefined, {
    findByEmail,
  })
  reminders.start()
  await expect.poll(() => to).toContain('ULATE')
})

it('reminds an entity whatever others before it wait for: a store that hangs or fails, a register that does not answer', async () => {
  const morning = await aMorning()
  const sent: string[] = []
  const send = async (_to: unknown, _address: unknown, { key }: { key: string }) => {
    sent.push(key)
    return { address: 'D1', message: String(sent.length) }
  }
  const never = () => new Promise<never>(() => {})
  const process = await remindingProcess(morning, { send, find: async () => 'absent' }, host => {
    const others = ['hangs', 'fails', 'deaf'].map(key => ({ key, nit: key, codes: [] }))
    return {
      ...host,
      entities: [...others, ...host.entities],
      context: key =>
        key === 'hangs' ? never() : key === 'fails' ? Promise.reject(new Error('no')) : host.context(key),
      sync: (key, ...rest) => (key === 'deaf' ? never() : host.sync(key, ...rest)),
    }
  })
  const { key } = morning.context.entity
  process.reminders.start()
  await expect.poll(() => process.lines.filter(line => line.includes('"cycle"') && line.includes(key))).toHaveLength(1)
  expect(sent.length).toBeGreaterThan(3)
  expect((await process.watched('/ready'))[1]).toMatch(/not looked at yet: hangs\n.*\n?no complete cycle yet: fails/)
})

it('begins nothing more once it is stopped, whatever was asked for while a cycle was on its way', async () => {
  const morning = await aMorning()
  let begun = () => {}
  const syncing = new Promise<void>(resolve => {
    begun = resolve
  })
  const process = await remindingProcess(
    morning,
    { send: async () => ({ address: 'D1', message: '1' }), find: async () => 'absent' },
    host => ({
      ...host,
      sync: () => {
        begun()
        return new Promise<never>(() => {})
      },
    }),
  )
  process.reminders.start()
  await syncing
  process.reminders.standingsChanged([morning.context.entity.key])
  await process.reminders.stop()
  expect(process.lines.filter(line => line.includes('"cycle"'))).toHaveLength(1)
})
