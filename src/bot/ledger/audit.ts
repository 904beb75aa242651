import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { SeenRecord } from '../ports/ledger.js'
import type { EntityKey, StatementStore, Store } from '../ports/store.js'
import { CHAINS, type ChainLink, type ChainName, type Heads } from './chain.js'
import { SAID_LOGS, type SaidLog, saidInLink } from './said.js'
import { SeenDays } from './seen.js'
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
  const days = new SeenDays()
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
      looking(linksOf(store, entity, 'seen'), link => days.take(link)),
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

async function changedDays({ ledger }: Store, entity: EntityKey, days: SeenDays): Promise<string[]> {
  const stored = new Map<string, SeenRecord[]>([...days.linked].map(day => [day, []]))
  for await (const record of ledger.seen(entity)) {
    const known = stored.get(record.day)
    if (known) known.push(record)
    else stored.set(record.day, [record])
  }
  return [...stored].filter(([day, records]) => !days.fit(day, records)).map(([day]) => day)
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
