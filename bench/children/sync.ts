import axios from 'axios'
import { secopRegister } from '../../src/adapters/secop/client.js'
import { entityFilter, pageQuery } from '../../src/adapters/secop/soql.js'
import { openIdentity } from '../../src/adapters/stores/files/identity.js'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import { sync } from '../../src/bot/sync/sync.js'
import { timed } from '../measure.js'
import { ENTITIES } from '../rows.js'

/*
 * node sync.js URL PAGE_SIZE [DIR] — brings all rows from a server into the store in DIR; without DIR it only fetches and
 * parses the same pages. Sends the time and the memory that it took.
 */

const [, , baseUrl = '', size = '', dir] = process.argv
const pageSize = Number(size)
const [entity] = ENTITIES
const where = entityFilter([], [entity])
let heapBytes = 0

/** After each page, when it is still held. */
function lookAtHeap(): void {
  heapBytes = Math.max(heapBytes, process.memoryUsage().heapUsed)
}

async function fetchAndParse(): Promise<void> {
  let after: string | undefined
  for (let full = true; full; ) {
    const query = new URLSearchParams(pageQuery(where, after, pageSize))
    const response = await axios.get<string>(`${baseUrl}/resource/jbjy-vk9h.json?${query}`, {
      responseType: 'text',
      transformResponse: [(body: unknown) => body],
    })
    const rows: { ':id': string }[] = JSON.parse(response.data)
    lookAtHeap()
    after = rows.at(-1)?.[':id']
    full = rows.length >= pageSize
  }
}

async function bringIn(into: string): Promise<number> {
  const store = await openStore({ dir: into })
  const identity = openIdentity(into)
  const identities = { personOf: (document: string) => identity.personId(entity, document), listed: new Map() }
  try {
    return await timed(async () => {
      const registerState = await secopRegister({ baseUrl, nits: [entity], pageSize }).open()
      const now = new Date()
      const outcome = await sync({ store, entity, identities, registerState, now, force: true, onProgress: lookAtHeap })
      lookAtHeap()
      if (outcome.kind !== 'committed') throw new Error(`the sync was not committed: ${outcome.kind}`)
    })
  } finally {
    await store.close()
  }
}

const ms = dir === undefined ? await timed(fetchAndParse) : await bringIn(dir)
process.send?.({ ms, heapBytes, rssBytes: process.resourceUsage().maxRSS * 1024 })
