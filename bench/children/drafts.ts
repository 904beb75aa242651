import { monitorEventLoopDelay } from 'node:perf_hooks'
import { encodeOutFile } from '../../src/app/out-files.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { timed } from '../measure.js'
import { NOW, openAt } from '../place.js'
import { ENTITIES } from '../rows.js'

/*
 * node drafts.js STORE — the drafts of as many contracts as go into one archive, asked for in a conversation and written in the thread
 * for that. Sends how many there were, how long both took and how late the event loop was meanwhile.
 */

const [, , dir = ''] = process.argv
const { context, installation } = await openAt(dir, ENTITIES[0], true)
const asker: Person = { id: 'p0', name: 'COORDINADORA INVENTADA', roles: ['coordinator'], listed: true }

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let drafts = 0
let bytes = 0
const ms = await timed(async () => {
  const { files = [] } = await ask(context, asker, 'borradores de los contratos de más de 1 millón', NOW, 'terminal')
  for (const file of files) {
    if (file.kind !== 'documents') throw new Error(`a file of ${file.kind}`)
    drafts += file.documents.length
    bytes += (await encodeOutFile(file, NOW)).bytes.length
  }
})
if (drafts === 0) throw new Error('no drafts')
delay.disable()
await installation.store.close()
process.send?.({ drafts, bytes, ms, delayP99Ms: delay.percentile(99) / 1e6, delayWorstMs: delay.max / 1e6 })
