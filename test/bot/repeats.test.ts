import { expect, it } from 'vitest'
import { deliver } from '../../src/bot/outbox/deliver.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { RepeatWatch } from '../../src/bot/outbox/repeats.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'
import { addDays } from '../../src/rules/index.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { anOutbox, boxOn, kindsOf, planOf, tick } from './outbox-fixture.js'

/* What stood still between its last look and the post: the other one looks in vain and sends, and then it is there twice. */

const { key } = anOutgoing('ana')

/** Two processes on one store; the first one stands still at its post until it is let go. */
function aStop() {
  const { clock, messenger, deliveries, box } = anOutbox()
  const found: number[] = []
  const watches = [0, 1].map(() => new RepeatWatch((_, more) => found.push(more)))
  let goOn = () => {}
  const stopped = new Promise<void>(resolve => {
    goOn = resolve
  })
  const held: Messenger = {
    send: async (...args) => {
      await stopped
      return messenger.send(...args)
    },
    find: messenger.find.bind(messenger),
    copies: messenger.copies.bind(messenger),
    replace: messenger.replace.bind(messenger),
  }
  const [first, second] = watches
  if (!first || !second) throw new Error('there are two')
  const reach = async (user: string) => ({
    ...{ account: { platform: 'slack' as const, tenant: 'T1', user }, address: null, messenger: held },
  })
  // Its timers stand still as well.
  const wait = () => new Promise<void>(() => {})
  const one = { ...box, reach, wait, repeats: first }
  const other = boxOn(clock, deliveries, messenger, { owner: 'two', repeats: second })
  return { clock, messenger, deliveries, one, other, goOn, found, first, second }
}

it('of a message that is there twice the later one becomes a line that says so, and it is counted by both', async () => {
  const { clock, messenger, deliveries, one, other, goOn, found, first, second } = aStop()
  await enqueue(one.store, one.entity, planOf(['ana'], DAY), clock.now())
  const stopped = deliver(one)
  await clock.pass(121_000)
  expect(await tick(clock, other, ['ana'])).toMatchObject({ sent: 1 })
  expect(messenger.arrived).toHaveLength(1)
  goOn()
  await clock.run(stopped)
  await clock.pass(1_000)
  expect(messenger.arrived).toHaveLength(2)
  expect([...messenger.replaced]).toEqual([
    ['2', 'Repetido: «Buenos días, ana» ya le había llegado; vale el mensaje anterior.'],
  ])
  await clock.run(second.look(clock.now()))
  await clock.run(second.look(clock.now()))
  expect([first.count, second.count, found]).toEqual([1, 1, [1, 1]])
  expect(kindsOf(await deliveries.get('demo', key))).toBe('planned trying trying sent')
  await clock.run(second.look(bogota(addDays(DAY, 1))))
  await clock.run(second.look(bogota(addDays(DAY, 1))))
  expect(second.count).toBe(1)
})

it('of a stop that is shorter than the claim nothing is there twice: the other one finds it', async () => {
  const { clock, messenger, deliveries, one, other, goOn, found } = aStop()
  await enqueue(one.store, one.entity, planOf(['ana'], DAY), clock.now())
  const stopped = deliver(one)
  await clock.pass(61_000)
  expect(await tick(clock, other, ['ana'])).toMatchObject({ sent: 0 })
  goOn()
  await clock.run(stopped)
  await clock.pass(70_000)
  await tick(clock, other, ['ana'])
  expect(messenger.arrived).toHaveLength(1)
  expect([found, kindsOf(await deliveries.get('demo', key))]).toEqual([[], 'planned trying sent'])
})
