import { pino } from 'pino'
import { expect, it } from 'vitest'
import type { FindByEmail } from '../src/bot/accounts/find-everybody.js'
import { reachOf } from '../src/bot/accounts/reach.js'
import { linkerOf } from '../src/wiring/linking.js'
import { at, contractOf, TODAY, worldOf } from './support/world.js'

/* Those who never wrote are looked up in the bot's own workspace, which may be another entity's. */

it.each([
  ['is linked where its workspace is this entity’s', 'prueba', ['ana']],
  ['is not where its workspace is another entity’s', 'otra', []],
])('somebody who is found %s', async (_, owner, expected) => {
  const { world } = await worldOf([contractOf(1, ['ana'])])
  const find: FindByEmail = async email =>
    email === 'ana@entidad.example'
      ? { account: { platform: 'slack', tenant: 'T1', user: 'U1' }, profile: { member: true, email } }
      : null
  const of = { ...world, entity: { key: owner, name: owner } }
  const host = { world: async () => world, worldOf: async () => of }
  const stopping = new AbortController()
  const look = linkerOf({ host, find, log: pino({ enabled: false }), clock: () => at(TODAY) }, stopping.signal)
  // Stopped at once: the first look-up is done, and nobody waits for the next one.
  stopping.abort()
  await look('prueba', TODAY)
  expect([...(await reachOf(world.store, world.entity.key)).keys()]).toEqual(expected)
})
