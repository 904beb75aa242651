import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileName, SAID_FOLDER } from '../../src/adapters/stores/files/folder-names.js'
import { press } from '../../src/bot/conversation/press.js'
import { countFlushes } from '../flushes.js'
import { median, timed } from '../measure.js'
import { NOW, openAt } from '../place.js'
import { confirmation, pressOthers } from '../pressing.js'
import { ENTITIES } from '../rows.js'

/*
 * node record.js DIR COUNT — confirms that nothing is pending for so many contracts, one by one, and after each writes the
 * same bytes to a file beside it, and to the disk. Sends the medians, and the most flushes that a button took.
 */

const [, , dir = '', count = ''] = process.argv
const [entity] = ENTITIES
const flushes = countFlushes()
const opened = await openAt(dir, entity, false)
const { context, asker, installation } = opened
const { contracts, said } = installation.store
const beside = join(dir, 'bare')
mkdirSync(beside)

function writeBare(name: string, bytes: Buffer): void {
  const draft = join(beside, `${name}.draft`)
  const file = openSync(draft, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  renameSync(draft, join(beside, name))
}

const ids = (await contracts.of(entity, [asker.id])).contracts.map(({ id }) => id)
const measured = ids.slice(0, Number(count))

await pressOthers(opened, ids.slice(measured.length))

const times: Record<'press' | 'append' | 'bare', number[]> = { press: [], append: [], bare: [] }
let mostFlushes = 0
for (const [at, id] of measured.entries()) {
  const action = await confirmation(opened, 'nothingPending', id)
  const before = flushes()
  times.press.push(await timed(() => press(context, asker, action, { sure: 'yes' }, NOW, 'cli')))
  mostFlushes = Math.max(mostFlushes, flushes() - before)
  const bytes = readFileSync(join(dir, fileName(entity), SAID_FOLDER, `${fileName(id)}.json`))
  const [statement] = (await said.of(entity, [id])).get(id)?.statements ?? []
  if (!statement) throw new Error(`nothing was recorded for ${id}`)
  const again = { ...statement, key: `${statement.key}, again` }
  const bare = async () => times.bare.push(await timed(() => writeBare(fileName(id), bytes)))
  // By turns: the first write after a press finds nothing of what it needs in the caches.
  if (at % 2 === 0) await bare()
  times.append.push(await timed(() => said.append(entity, `${id}, again`, again, 0)))
  if (at % 2 === 1) await bare()
}
await installation.store.close()
process.send?.({
  ...{ pressMs: median(times.press), appendMs: median(times.append), bareMs: median(times.bare) },
  mostFlushes,
})
