import { expect, it } from 'vitest'
import { StoreUnwritable } from '../src/adapters/stores/errors.js'
import { isUnwritable, tellUnwritable } from '../src/app/unwritable-alert.js'
import { VirtualClock } from './bot/outbox-clock.js'
import { boxOn } from './bot/outbox-fixture.js'
import { FakePlatform } from './bot/outbox-platform.js'
import { bogota } from './contracts/deliveries-data.js'
import { ADMIN, contractOf, TODAY, worldOf } from './support/context.js'

/* A disk that takes nothing: who administers the bot is told all the same, although nothing of that can be written down. */

it('is told once a day, in working hours, by this process and by the next one', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const clock = new VirtualClock(bogota(TODAY, '03:00:00'))
  const slack = new FakePlatform('slack', clock)
  const box = boxOn(clock, context.store.deliveries, slack)
  let told = new Set<string>()
  const tell = async (time: string) => {
    await clock.until(bogota(TODAY, time))
    await clock.run(tellUnwritable(context, box, clock.now(), '08:00', told))
    return slack.arrived.map(({ key }) => key.split('/').slice(1).join('/'))
  }
  expect(await tell('07:00:00')).toEqual([])
  const once = [`${ADMIN.id}/${TODAY}/alert-unwritable`]
  expect(await tell('09:00:00')).toEqual(once)
  expect(await tell('09:05:00')).toEqual(once)
  told = new Set()
  expect(await tell('15:00:00')).toEqual(once)
})

it('is what a store says that could not write, and nothing else', () => {
  expect(isUnwritable([new Error('other'), new StoreUnwritable('x could not be written.', 'Make room.')])).toBe(true)
  expect(isUnwritable([new Error('other')])).toBe(false)
})
