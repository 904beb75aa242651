import { join } from 'node:path'
import { z } from 'zod'
import { inChild } from './child.js'
import { ASKER, CHATTING, ENTITIES } from './rows.js'
import type { Sizes } from './sizes.js'
import { inMegabytes, inTime, inTimes, type Line, target } from './table.js'

/** The stores that questions are asked in; the same supervisor is in all, and in those of the chats everybody who chats. */
export interface Stores {
  readonly large: string
  readonly small: string
  readonly slack: string
  readonly teams: string
}

const Built = z.object({ rssBytes: z.number() })
const Asked = z.object({
  judgedMs: z.number(),
  largeMs: z.number(),
  smallMs: z.number(),
  judgedBesideMs: z.number(),
  coldMs: z.number(),
  teamColdMs: z.number(),
  teamMs: z.number(),
  rssBytes: z.number(),
})
const Recorded = z.object({ pressMs: z.number(), appendMs: z.number(), bareMs: z.number(), mostFlushes: z.number() })

/** Makes the stores, by syncs. */
export async function buildStores({ large, small }: Sizes, folder: string): Promise<Stores> {
  const at = (name: string) => join(folder, name)
  const stores = { large: at('large'), small: at('small'), slack: at('slack'), teams: at('teams') }
  await inChild('build-store', [stores.large, String(large), ...ENTITIES], Built)
  await inChild('build-store', [stores.small, String(small), ENTITIES[0]], Built)
  for (const chat of [stores.slack, stores.teams])
    await inChild('build-store', [chat, String(CHATTING * ASKER.contracts), ENTITIES[0]], Built)
  return stores
}

/** (c) One question in the large store, against the same in the small one. */
export async function measureQuestion({ large, small, rounds }: Sizes, stores: Stores): Promise<Line[]> {
  const asked = await inChild('ask', [stores.large, stores.small, String(rounds)], Asked)
  const { judgedMs, largeMs, smallMs, judgedBesideMs, coldMs, teamColdMs, teamMs, rssBytes } = asked
  const judged = (ms: number) => `judging these contracts, as that was when the targets were set: ${inTime(ms)}`
  return [
    {
      what: `"¿Qué contratos debo cerrar?" of a supervisor with ${ASKER.contracts} contracts, in a store of ${(2 * large).toLocaleString('en')} in two entities`,
      ours: `${inTime(largeMs)}; ${inMegabytes(rssBytes)} of memory, in a heap of 1 GiB`,
      comparedWith: `the same in a store of ${small.toLocaleString('en')}: ${inTime(smallMs)}`,
      ratio: inTimes(largeMs / smallMs),
      target: target('at most', 1.5, largeMs / smallMs),
    },
    {
      what: 'The same in the small store, asked again, beside judging alone',
      ours: inTime(smallMs),
      comparedWith: judged(judgedMs),
      ratio: inTimes(smallMs / judgedMs),
      target: target('at most', 1.5, smallMs / judgedMs),
    },
    {
      what: 'The same, asked for the first time in a store that was just opened',
      ours: inTime(coldMs),
      comparedWith: judged(judgedBesideMs),
      ratio: inTimes(coldMs / judgedBesideMs),
      target: target('at most', 6, coldMs / judgedBesideMs),
    },
    {
      what: `"¿Cómo va mi equipo?" of an entity with ${large.toLocaleString('en')} contracts, for the first time`,
      ours: inTime(teamColdMs),
      comparedWith: '1.5 s',
      ratio: inTimes(teamColdMs / 1_500),
      target: target('at most', 1, teamColdMs / 1_500),
    },
    {
      what: 'The same, asked again',
      ours: inTime(teamMs),
      comparedWith: '150 ms',
      ratio: inTimes(teamMs / 150),
      target: target('at most', 1, teamMs / 150),
    },
  ]
}

/** (d) One attestation, alone and from the button to the card, against writing the same bytes. */
export async function measureRecord({ attestations }: Sizes, stores: Stores): Promise<Line[]> {
  const { pressMs, appendMs, bareMs, mostFlushes } = await inChild(
    'record',
    [stores.large, String(attestations)],
    Recorded,
  )
  const comparedWith = `writing the same bytes to a file, with fsync and rename: ${inTime(bareMs)}`
  return [
    {
      what: 'Recording an attestation in that store, durably and with a copy',
      ours: inTime(appendMs),
      comparedWith,
      ratio: inTimes(appendMs / bareMs),
      target: target('at most', 3, appendMs / bareMs),
    },
    {
      what: 'The same from the button to the card: who may is checked, it is recorded, the new state is judged and shown',
      ours: inTime(pressMs),
      comparedWith,
      ratio: inTimes(pressMs / bareMs),
      target: target('at most', 10, pressMs / bareMs),
    },
    {
      what: `Flushes to the disk from the button to the card, the most of ${attestations}`,
      ours: String(mostFlushes),
      comparedWith: 'three: its link in the chain, its log, its copy',
      ratio: inTimes(mostFlushes / 3),
      target: target('at most', 1, mostFlushes / 3),
    },
  ]
}
