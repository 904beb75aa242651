import { z } from 'zod'
import type { ChainLink } from '../../../bot/ledger/chain.js'
import { SAID_LOGS, type SaidLog, saidInLink } from '../../../bot/ledger/said.js'
import { StoreDamaged } from '../errors.js'
import type { ChainFile } from './chain-file.js'
import { fileName } from './folder-names.js'
import { isSaid, lostIn, requireKept } from './known-folders.js'
import type { Session } from './session.js'

/** What is needed of the logs of one kind. */
interface Logs {
  readonly keysIn: (entityFolder: string) => Promise<Map<string, string[]>>
  readonly makeUp: (entityFolder: string, subject: string, lacking: readonly unknown[]) => boolean
}

/** Statements that a log lacks at its end. */
interface Lacking {
  readonly log: SaidLog
  readonly subject: string
  readonly statements: unknown[]
}

const keyed = z.object({ key: z.string() })

/**
 * Writes into the logs of an entity what stands in the chain and not in them: what a crash kept from one in silence, all else
 * with a notice, so that nothing of what was said is lost with a log, or with all of them. A chain that is not whole gives no
 * more than what a crash kept. Throws StoreDamaged where it would be needed for a whole folder.
 */
export async function compareLogs(
  entityFolder: string,
  chain: ChainFile,
  logs: Readonly<Record<SaidLog, Logs>>,
  session: Session,
): Promise<void> {
  const { last } = chain
  const stored = new Map<string, readonly string[]>()
  for (const log of SAID_LOGS)
    for (const [name, keys] of await logs[log].keysIn(entityFolder)) stored.set(`${log}/${name}`, keys)
  const chained = new Map<string, number>()
  const lacking = new Map<string, Lacking>()
  let missed = 0

  const compare = (link: ChainLink) => {
    const said = saidInLink(link)
    if (!said) return
    const { log, subject, version, statement } = said
    const place = `${log}/${fileName(subject)}`
    const keys = stored.get(place) ?? []
    const isStored = version < keys.length
    // A log that was begun anew after it was lost goes on by itself.
    const fits = isStored ? keys[version] === keyOf(statement) : version === (chained.get(place) ?? 0)
    if (!fits) return
    chained.set(place, version + 1)
    if (isStored) return
    const made = lacking.get(place) ?? { log, subject, statements: [] }
    made.statements.push(statement)
    lacking.set(place, made)
    if (link.number !== last?.number) missed++
  }

  try {
    for await (const link of chain.links()) compare(link)
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    requireKept(session, (folder, kind) => folder === entityFolder && isSaid(kind))
    session.note({ kind: 'chain-broken', path: chain.path })
    const said = last && saidInLink(last)
    if (said && said.version === (stored.get(`${said.log}/${fileName(said.subject)}`)?.length ?? 0))
      logs[said.log].makeUp(entityFolder, said.subject, [said.statement])
    return
  }
  for (const { log, subject, statements } of lacking.values())
    if (!logs[log].makeUp(entityFolder, subject, statements)) session.note({ kind: 'chain-broken', path: chain.path })
  if (missed > 0) session.note({ kind: 'said-restored', path: entityFolder, count: missed })
  let unchained = 0
  for (const [place, { length }] of stored) unchained += Math.max(0, length - (chained.get(place) ?? 0))
  if (unchained > 0) session.note({ kind: 'said-unchained', path: entityFolder, count: unchained })
}

/** For who only reads: throws StoreDamaged where a folder of logs is gone that a start would write again. */
export async function requireLogs(entityFolder: string, chain: ChainFile, session: Session): Promise<void> {
  const lost = new Set<string>(lostIn(session, entityFolder).filter(isSaid))
  if (lost.size === 0) return
  for await (const link of chain.links()) {
    const said = saidInLink(link)
    if (!said || !lost.has(said.log)) continue
    const path = `${entityFolder}/${said.log}`
    const detail = { kind: 'damaged', path, flaw: 'emptied', remedy: 'written-at-start' } as const
    throw new StoreDamaged(`${path} no longer holds what it held.`, detail)
  }
}

function keyOf(statement: unknown): string | undefined {
  return keyed.safeParse(statement).data?.key
}
