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
    const folder = join(entityFolder, LEDGER_FOLDER, SEEN_FOLDER)
    const days: Record<string, number> = {}
    for (const day of seenDays(folder)) {
      const erased = seenOn(folder, day).filter(record => record.erased).length
      if (erased > 0) days[day] = erased
    }
    const file = new ChainFile(join(entityFolder, LEDGER_FOLDER, 'seen.jsonl'), 'seen', session)
    for await (const link of file.links())
      for (const day of Object.keys(named.safeParse(payloadData(link)).data?.days ?? {})) delete days[day]
    if (Object.keys(days).length === 0) continue
    file.add({ at: now.toISOString(), kind: ERASED, ids: [], data: { numbers: [], why: 'earlier', days } })
  }
}
