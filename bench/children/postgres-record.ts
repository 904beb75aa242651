import pg from 'pg'
import { press } from '../../src/bot/conversation/press.js'
import { median, timed } from '../measure.js'
import { NOW, openAt } from '../place.js'
import { confirmation, pressOthers } from '../pressing.js'
import { ENTITIES } from '../rows.js'
import { outgoing, recordSend } from '../sending.js'

/*
 * node postgres-record.js DIR DATABASE COUNT — confirms for so many contracts, one by one, that nothing is pending, and records as
 * many sends; after each a row of as many bytes is inserted into a table of its own and committed. Sends the medians.
 */

const [, , dir = '', database = '', count = ''] = process.argv
const [entity] = ENTITIES
const opened = await openAt(dir, entity, false, database)
const { context, asker, installation } = opened
const { store } = installation
const client = new pg.Client({ connectionString: database })
await client.connect()
await client.query(
  'CREATE TABLE IF NOT EXISTS bare_insert (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text)',
)
const insert = (text: string) => timed(() => client.query('INSERT INTO bare_insert (text) VALUES ($1)', [text]))

const ids = (await store.contracts.of(entity, [asker.id])).contracts.map(({ id }) => id)
const times: Record<'press' | 'append' | 'bareSaid' | 'send' | 'bareSent', number[]> = {
  ...{ press: [], append: [], bareSaid: [], send: [], bareSent: [] },
}
const measured = ids.slice(0, Number(count))
await pressOthers(opened, ids.slice(measured.length))
for (const id of measured) {
  const action = await confirmation(opened, 'nothingPending', id)
  times.press.push(await timed(() => press(context, asker, action, { sure: 'yes' }, NOW, 'cli')))
  const [statement] = (await store.said.of(entity, [id])).get(id)?.statements ?? []
  if (!statement) throw new Error(`nothing was recorded for ${id}`)
  times.bareSaid.push(await insert(JSON.stringify(statement)))
  const again = { ...statement, key: `${statement.key}, again` }
  times.append.push(await timed(() => store.said.append(entity, `${id}, again`, again, 0)))
}
for (let number = 0; number < Number(count); number++) {
  times.send.push(await timed(() => recordSend(store, entity, number)))
  times.bareSent.push(await insert(JSON.stringify(outgoing(entity, number))))
}
await client.query('DROP TABLE bare_insert')
await client.end()
await store.close()
const half = (all: readonly number[]) => median(all.slice(all.length >> 1))
process.send?.(Object.fromEntries(Object.entries(times).map(([name, all]) => [name, half(all)])))
