import { join } from 'node:path'
import { z } from 'zod'
import { ERASED, payloadData } from '../../../bot/ledger/chain.js'
import { ChainFile } from './chain-file.js'
import { entityFolders, LEDGER_FOLDER, SEEN_FOLDER } from './folder-names.js'
import { seenDays, seenOn } from './seen-days.js'
import { Session } from './session.js'

const named = z.object({ days: z.record(z.string(), z.number()) })

/** Says in the chain of what was seen how much had been erased of each day before the chain said so: more may not go unseen. */
export async function nameErased(dir: string, now: Date): Promise<void> {
  const session = new Session(dir, false)
  for (const entityFolder of entityFolders(dir)) {
    const path = join(entityFolder, LEDGER_FOLDER, 'seen.jsonl')
    await nameErasedIn(entityFolder, new ChainFile(path, 'seen', session), now)
  }
}

/** The same for one entity and its chain, also where that lacks links that said so. */
export async function nameErasedIn(entityFolder: string, file: ChainFile, now: Date): Promise<void> {
  const folder = join(entityFolder, LEDGER_FOLDER, SEEN_FOLDER)
  const days: Record<string, number> = {}
  for (const day of seenDays(folder)) {
    const erased = seenOn(folder, day).filter(record => record.erased).length
    if (erased > 0) days[day] = erased
  }
  const known = new Map<string, number>()
  for await (const link of file.links())
    for (const [day, erased] of Object.entries(named.safeParse(payloadData(link)).data?.days ?? {}))
      known.set(day, erased)
  const unnamed = Object.entries(days).filter(([day, erased]) => erased > (known.get(day) ?? 0))
  if (unnamed.length === 0) return
  const data = { numbers: [], why: 'earlier', days: Object.fromEntries(unnamed) }
  file.add({ at: now.toISOString(), kind: ERASED, ids: [], data })
}
