import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ChainHead } from '../../../bot/ledger/chain.js'
import { SeenDays } from '../../../bot/ledger/seen.js'
import { type Day, isDay } from '../../../rules/index.js'
import { nextTurn } from '../../../shared/turns.js'
import { StoreDamaged } from '../errors.js'
import type { ChainFile } from './chain-file.js'
import type { Format } from './document.js'
import { SEEN_FOLDER } from './folder-names.js'
import { isWholeOn, seenDays, seenOn } from './seen-days.js'

/* What was seen is read by nobody for months: only a look at all of it shows that something is missing. */

/** The end of the chain of what was seen, kept apart from it: the chain alone cannot show that its last links are gone. */
export const SEEN_END_FORMAT: Format<ChainHead> = {
  kind: 'seen-end',
  version: 1,
  schema: z.strictObject({ number: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  whenLost: 'kept-lost',
}

/** How what was seen is found. */
export interface SeenFound {
  /** Short: whole as far as it goes, which is not up to its known end. Broken: it cannot go on. */
  readonly chain: 'whole' | 'short' | 'broken'
  /** Days that are gone, or of which something is not as it was written. */
  readonly days: readonly Day[]
}

/** Compares the chain at `path` with what is kept of each day, and with what is known of its end. Throws StoreVersion. */
export async function examineSeen(path: string, open: () => ChainFile, end: ChainHead | null): Promise<SeenFound> {
  const folder = join(dirname(path), SEEN_FOLDER)
  const linked = new SeenDays()
  let reached = end === null
  let isBroken = false
  try {
    const chain = open()
    chain.check()
    for await (const link of chain.links()) {
      if (link.number === end?.number) reached = link.hash === end.hash
      linked.take(link)
    }
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    isBroken = true
  }
  const kept = new Set<string>(seenDays(folder))
  const changed: Day[] = []
  for (const day of [...new Set([...kept, ...linked.linked])].filter(isDay).sort()) {
    const isWhole = kept.has(day) && isWholeOn(folder, day)
    // What a chain that lacks links does not say of a day is no loss of that day.
    if (!isWhole || (reached && !isBroken && !linked.fit(day, seenOn(folder, day)))) changed.push(day)
    await nextTurn()
  }
  return { chain: isBroken ? 'broken' : reached ? 'whole' : 'short', days: changed }
}
