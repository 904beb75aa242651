import { pino } from 'pino'
import { expect, it } from 'vitest'
import { emailLinking } from '../src/app/email-linking.js'
import type { FindByEmail } from '../src/bot/accounts/link-by-email.js'
import { reachabilityOf } from '../src/bot/accounts/reachability.js'
import { at, contractOf, TODAY, worldOf } from './support/context.js'

/* Those who never wrote are looked up in the bot's own workspace, which may be another entity's. */

it.each([
  ['is linked where its workspace is this entity’s', 'prueba', ['ana']],
  ['is not where its workspace is another entity’s', 'otra', []],
])('somebody who is found %s', async (_, owner, expected) => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const find: FindByEmail = async email =>
    email === 'ana@entidad.example'
      ? { account: { platform: 'slack', tenant: 'T1', user: 'U1' }, profile: { member: true, email } }
      : null
  const of = { ...context, entity: { key: owner, name: owner } }
  const host = { context: async () => context, contextOf: async () => of }
  const stopping = new AbortController()
  const { look, isLookedFor } = emailLinking(
    { host, findersOf: () => [{ findByEmail: find }], log: pino({ enabled: false }), clock: () => at(TODAY) },
    stopping.signal,
  )
  // Stopped at once: the first look-up is done, and nobody waits for the next one.
  stopping.abort()
  expect(isLookedFor('prueba', 'ana')).toBe(false)
  expect(await look('prueba', TODAY)).toBe(true)
  expect(isLookedFor('prueba', 'ana')).toBe(true)
  expect([...(await reachabilityOf(context.store, context.entity.key)).keys()]).toEqual(expected)
})

it('somebody who cannot be looked up is not waited for', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const find = () => Promise.reject(new Error('down'))
  const host = { context: async () => context, contextOf: async () => context }
  const setup = { host, log: pino({ enabled: false }), clock: () => at(TODAY) }
  const stopping = new AbortController()
  const { look, isLookedFor } = emailLinking({ ...setup, findersOf: () => [{ findByEmail: find }] }, stopping.signal)
  stopping.abort()
  expect(await look('prueba', TODAY)).toBe(true)
  expect(isLookedFor('prueba', 'ana')).toBe(true)
  // Nothing new is known the next time.
  expect(await look('prueba', TODAY)).toBe(false)
  expect(emailLinking({ ...setup, findersOf: () => [] }, stopping.signal).isLookedFor('prueba', 'ana')).toBe(true)
})
