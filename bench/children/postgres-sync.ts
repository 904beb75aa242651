import pg from 'pg'
import { secopRegister } from '../../src/adapters/secop/client.js'
import { openInstallation } from '../../src/app/installation.js'
import type { ContractStore } from '../../src/bot/ports/store.js'
import { sync } from '../../src/bot/sync/sync.js'
import { commandsIn } from '../../src/words/commands.js'
import { timed } from '../measure.js'
import { storageAt } from '../place.js'
import { ENTITIES } from '../rows.js'

/*
 * node postgres-sync.js URL PAGE_SIZE DIR DATABASE [bare|emptied] — brings all rows from a server into a database, which is emptied
 * before; `bare`: reads and matches them as for a first time and stores nothing. Sends the time, of that the commit's, and the memory that it took.
 */

const [, , baseUrl = '', size = '', dir = '', database = '', mode] = process.argv
const bare = mode === 'bare'
const [entity] = ENTITIES
const { store, identity } = await openInstallation(storageAt(dir, database), commandsIn('es'))
if (mode === 'emptied') {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query('TRUNCATE cerrojo.current_snapshots, cerrojo.snapshots, cerrojo.contracts CASCADE')
  await client.end()
}
const identities = { personOf: (document: string) => identity.personId(entity, document), listed: new Map() }
let commitMs = 0

/** The same, timed; or nothing there before and nothing kept. */
const contracts = new Proxy(store.contracts, {
  get(target, name: keyof ContractStore) {
    if (name === 'commit')
      return async (...args: Parameters<ContractStore['commit']>) => {
        commitMs = bare ? 0 : await timed(() => target.commit(...args))
      }
    if (name === 'head' && bare) return async () => null
    return target[name].bind(target)
  },
})

const ms = await timed(async () => {
  const registerState = await secopRegister({ baseUrl, nits: [entity], pageSize: Number(size) }).open()
  const now = new Date()
  const { kind } = await sync({ store: { contracts }, entity, identities, registerState, now, force: true })
  if (kind !== 'committed') throw new Error(`the sync was not committed: ${kind}`)
})
await store.close()
process.send?.({ ms, commitMs, rssBytes: process.resourceUsage().maxRSS * 1024 })
