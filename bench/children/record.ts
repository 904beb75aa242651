import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileName, SAID } from '../../src/adapters/stores/lowdb/names.js'
import { press } from '../../src/bot/bot.js'
import type { Action, Card, FormPart } from '../../src/bot/card.js'
import { median, timed } from '../measure.js'
import { NOW, type Opened, openAt } from '../place.js'
import { ENTITIES } from '../rows.js'

/*
 * node record.js DIR COUNT — confirms that nothing is pending for so many contracts, one by one, and after each writes the
 * same bytes to a file beside it, and to the disk. Sends the medians.
 */

const [, , dir = '', count = ''] = process.argv
const [entity] = ENTITIES
const opened = await openAt(dir, entity, false)
const beside = join(dir, 'bare')
mkdirSync(beside)

/** The action of the form that is open on a contract. */
async function confirmation({ world, asker }: Opened, id: string): Promise<Action> {
  const { card } = await press(world, asker, { do: 'open', form: 'nothingPending', id }, {}, NOW, 'cli')
  return formOf(card).submit.action
}

function formOf(card: Card): FormPart {
  const form = card.parts.find((part): part is FormPart => part.part === 'form')
  if (!form) throw new Error(`no form opened: ${card.summary}`)
  return form
}

function writeBare(name: string, bytes: Buffer): void {
  const draft = join(beside, `${name}.draft`)
  const file = openSync(draft, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  renameSync(draft, join(beside, name))
}

const { world, asker, place } = opened
const contracts = await place.store.contracts.of(entity, [asker.id])
const times: Record<'press' | 'append' | 'bare', number[]> = { press: [], append: [], bare: [] }
const WARM_UP = 30
for (const [index, { id }] of contracts.slice(0, Number(count) + WARM_UP).entries()) {
  const action = await confirmation(opened, id)
  const pressMs = await timed(() => press(world, asker, action, { sure: 'yes' }, NOW, 'cli'))
  const stored = join(dir, fileName(entity), SAID, `${fileName(id)}.json`)
  const bytes = readFileSync(stored)
  const bareMs = await timed(() => writeBare(fileName(id), bytes))
  const log = (await place.store.said.of(entity, [id])).get(id)
  const [statement] = log?.statements ?? []
  if (!statement) throw new Error(`nothing was recorded for ${id}`)
  const again = { ...statement, id: `${statement.id}2`, key: `${statement.key}2` }
  const appendMs = await timed(() => place.store.said.append(entity, `${id}-2`, again, 0))
  if (index < WARM_UP) continue
  times.press.push(pressMs)
  times.append.push(appendMs)
  times.bare.push(bareMs)
}
await place.store.close()
process.send?.({ pressMs: median(times.press), appendMs: median(times.append), bareMs: median(times.bare) })
