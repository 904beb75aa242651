import { expect, it } from 'vitest'
import { openStorage } from '../src/app/storage.js'
import type { Messenger } from '../src/bot/ports/messenger.js'
import { commandsIn } from '../src/words/commands.js'
import { aDatabase, connectionOf, whyNoPostgres } from './support/postgres.js'
import { aMorning, remindingProcess } from './support/reminding.js'

/* Several processes that remind the same entity: what one does, no other one does, and one that ends is followed by another. */

const WRITING = { readOnly: false, check: true, brief: false }

it.skipIf(whyNoPostgres !== null)(
  'one replica reminds an entity, another stands by and goes on when that one ends',
  async () => {
    const database = await aDatabase()
    const morning = await aMorning()
    const { context, installation } = morning
    const sent: string[] = []
    const messenger: Messenger = {
      send: async (_to, _address, { key }) => {
        sent.push(key)
        return { address: 'D1', message: String(sent.length) }
      },
      find: async () => 'absent',
    }
    const settings = { ...morning.settings, database: connectionOf(database.address()), replicas: { leaseSeconds: 6 } }
    const replica = async () => {
      const { leases, replicas, close } = (await openStorage(settings, commandsIn('en'), WRITING)).store
      const store = { ...installation.store, leases, ...(replicas && { replicas }) }
      return { ...(await remindingProcess({ ...morning, installation: { ...installation, store } }, messenger)), close }
    }
    const [one, other] = [await replica(), await replica()]
    const cycled = one.cycled()
    one.reminders.start()
    await cycled
    expect(sent.length).toBeGreaterThan(3)
    const all = [...sent]
    other.reminders.start()
    await expect.poll(async () => (await other.watched('/ready'))[0]).toBe(200)
    expect(other.lines.filter(line => line.includes('"cycle"'))).toEqual([])
    const next = other.cycled()
    await one.reminders.stop()
    await one.close()
    await next
    expect(sent).toEqual(all)
    expect(await installation.store.deliveries.open(context.entity.key)).toEqual([])
    await other.reminders.stop()
    await other.close()
  },
)

it.skipIf(whyNoPostgres !== null)('several replicas remind equal parts, and whoever is left reminds all', async () => {
  const database = await aDatabase()
  const morning = await aMorning()
  const { installation } = morning
  const replicas = { leaseSeconds: 1 }
  const settings = { ...morning.settings, database: connectionOf(database.address()), replicas }
  const messenger: Messenger = {
    send: () => Promise.reject(new Error('there is nothing to send')),
    find: async () => 'absent',
  }
  const entities = ['one', 'two', 'three', 'four'].map(key => ({ key, nit: key, codes: [] }))
  const withoutData = { entities, context: async () => null, sync: () => Promise.reject(new Error('no register')) }
  const replica = async () => {
    const { leases, replicas: told, close } = (await openStorage(settings, commandsIn('en'), WRITING)).store
    const store = { ...installation.store, leases, ...(told && { replicas: told }) }
    const own = { ...morning, settings, installation: { ...installation, store } }
    return { ...(await remindingProcess(own, messenger, host => ({ ...host, ...withoutData }))), close }
  }
  const parts = async () => {
    const { rows } = await database.admin(
      `SELECT count(*)::int AS n FROM cerrojo.leases WHERE work = 'reminders' AND owner <> '' AND until > now() GROUP BY owner`,
    )
    return rows.map(({ n }) => n)
  }
  const one = await replica()
  one.reminders.start()
  await expect.poll(parts).toEqual([4])
  const other = await replica()
  other.reminders.start()
  await expect.poll(parts).toEqual([2, 2])
  await one.reminders.stop()
  await one.close()
  await expect.poll(parts).toEqual([4])
  expect((await other.watched('/ready'))[0]).toBe(200)
  await other.reminders.stop()
  await other.close()
})
