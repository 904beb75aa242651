import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { SeenRecord } from '../ports/ledger.js'
import type { EntityKey, StatementStore, Store } from '../ports/store.js'
import { CHAINS, type ChainLink, type ChainName, ERASED, type Heads, payloadData } from './chain.js'
import { SAID_LOGS, type SaidLog, saidInLink } from './said.js'
import { overAll, SEEN_DAY } from './seen.js'
import { type Verified, verifyChain } from './verify.js'

/** What a look at all that an entity's ledger holds came to. */
export interface Audit {
  readonly chains: Readonly<Record<ChainName, Verified>>
  /** Statements that stand in a log otherwise than in the chain, or in no link at all: somebody wrote them there. */
  readonly forged: readonly SaidAt[]
  /** Statements of the chain that no log has. */
  readonly missing: readonly SaidAt[]
  /** Days of which what was seen is not what their link covers. */
  readonly seenChanged: readonly string[]
}

/** Where a statement stands, or should. */
export interface SaidAt {
  readonly log: SaidLog
  readonly subject: string
  /** Counted from 1. */
  readonly number: number
}

/** Whether nothing was found in it. */
export function isSound({ chains, forged, missing, seenChanged }: Audit): boolean {
  return (
    CHAINS.every(chain => chains[chain].sound) &&
    forged.length === 0 &&
    missing.length === 0 &&
    seenChanged.length === 0
  )
}

/** The links of one of an entity's chains. */
export function linksOf({ deliveries, ledger }: Store, entity: EntityKey, chain: ChainName): AsyncIterable<ChainLink> {
  return chain === 'sent' ? deliveries.chain(entity) : ledger.links(entity, chain)
}

/** The ends of an entity's chains. */
export async function headsOf({ deliveries, ledger }: Store, entity: EntityKey): Promise<Heads> {
  return {
    sent: await deliveries.head(entity),
    said: await ledger.head(entity, 'said'),
    seen: await ledger.head(entity, 'seen'),
  }
}

/**
 * Verifies the three chains of an entity, and compares what stands in the logs with what was chained. What is recorded
 * meanwhile is left out. Throws StoreDamaged where a file cannot be read as a chain.
 */
export async function auditLedger(store: Store, entity: EntityKey): Promise<Audit> {
  const { number: before } = await store.ledger.head(entity, 'said')
  // The logs before the chain: whatever stands in them was chained before.
  const logs = await logsOf(store, entity)
  const forged: SaidAt[] = []
  const missing: SaidAt[] = []
  const chained = new Map<string, { readonly statement: unknown; readonly isNewer: boolean }>()
  const days = new Map<string, SeenDay>()
  const chains = {
    sent: await verifyChain(linksOf(store, entity, 'sent'), 1),
    said: await verifyChain(
      looking(linksOf(store, entity, 'said'), link => {
        const said = saidInLink(link)
        if (!said) return
        const { log, subject, version, statement } = said
        chained.set(placeOf(log, subject, version), { statement, isNewer: link.number > before })
      }),
      1,
    ),
    seen: await verifyChain(
      looking(linksOf(store, entity, 'seen'), link => {
        const data = payloadData(link)
        const day = link.kind === SEEN_DAY ? dayData.safeParse(data).data : undefined
        if (day) days.set(day.day, { ...daysOf(days, day.day), links: [...daysOf(days, day.day).links, day] })
        const gone = link.kind === ERASED ? goneData.safeParse(data).data?.days : undefined
        for (const [of, erased] of Object.entries(gone ?? {})) days.set(of, { ...daysOf(days, of), erased })
      }),
      1,
    ),
  }
  const stored = new Set<string>()
  for (const { log, subject, statements } of logs)
    for (const [version, statement] of statements.entries()) {
      const place = placeOf(log, subject, version)
      stored.add(place)
      if (!isDeepStrictEqual(plain(statement), chained.get(place)?.statement))
        forged.push({ log, subject, number: version + 1 })
    }
  for (const [place, { isNewer }] of chained) if (!isNewer && !stored.has(place)) missing.push(placeNamed(place))
  return { chains, forged, missing, seenChanged: await changedDays(store, entity, days) }
}

const dayData = z.object({ day: z.string(), records: z.number(), hash: z.string() })
const goneData = z.object({ days: z.record(z.string(), z.number()).optional() })

/** What the chain says of a day on which something was seen: the links over its records, and how many were erased. */
interface SeenDay {
  readonly links: readonly z.output<typeof dayData>[]
  readonly erased: number
}

function daysOf(days: ReadonlyMap<string, SeenDay>, day: string): SeenDay {
  return days.get(day) ?? { links: [], erased: 0 }
}

interface ReadLog {
  readonly log: SaidLog
  readonly subject: string
  readonly statements: readonly unknown[]
}

async function logsOf(store: Store, entity: EntityKey): Promise<ReadLog[]> {
  const found: ReadLog[] = []
  const read = async <S>(log: SaidLog, from: StatementStore<S>) => {
    for await (const [subject, { statements }] of from.all(entity)) found.push({ log, subject, statements })
  }
  await read('said', store.said)
  await read('people', store.people)
  await read('accounts', store.accounts)
  return found
}

async function* looking(links: AsyncIterable<ChainLink>, take: (link: ChainLink) => void): AsyncGenerator<ChainLink> {
  for await (const link of links) {
    take(link)
    yield link
  }
}

/**
 * Days of which the records are not those that their links cover, or of which more is gone than was erased. Where the clock was
 * put back a day has several links, each over all that there was by then; a day that is not over has none yet.
 */
async function changedDays(
  { ledger }: Store,
  entity: EntityKey,
  days: ReadonlyMap<string, SeenDay>,
): Promise<string[]> {
  const stored = new Map<string, SeenRecord[]>([...days.keys()].map(day => [day, []]))
  for await (const record of ledger.seen(entity)) {
    const known = stored.get(record.day)
    if (known) known.push(record)
    else stored.set(record.day, [record])
  }
  return [...stored].flatMap(([day, records]) => {
    const { links, erased } = daysOf(days, day)
    const hashes = records.map(({ hash }) => hash)
    const fits = links.every(link => overAll(hashes.slice(0, link.records)) === link.hash)
    const isWhole = links.length === 0 || links.at(-1)?.records === records.length
    return fits && isWhole && records.filter(({ erased }) => erased).length <= erased ? [] : [day]
  })
}

function placeOf(log: SaidLog, subject: string, version: number): string {
  return JSON.stringify([log, subject, version])
}

const place = z.tuple([z.enum(SAID_LOGS), z.string(), z.number()])

function placeNamed(named: string): SaidAt {
  const [log, subject, version] = place.parse(JSON.parse(named))
  return { log, subject, number: version + 1 }
}

/** As it is written down: what is undefined is not. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
