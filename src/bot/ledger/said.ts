import { z } from 'zod'
import { type ChainLink, type Entry, payloadData } from './chain.js'

/** The logs that statements stand in: about contracts, people and accounts. */
export const SAID_LOGS = ['said', 'people', 'accounts'] as const
export type SaidLog = (typeof SAID_LOGS)[number]

/** What stands beside the link of a statement: the statement, and where in which log it is. */
export interface SaidInLog {
  readonly log: SaidLog
  readonly subject: string
  /** How many were in the log before it. */
  readonly version: number
  readonly statement: unknown
}

const schema: z.ZodType<SaidInLog> = z.object({
  log: z.enum(SAID_LOGS),
  subject: z.string(),
  version: z.number(),
  statement: z.unknown(),
})

/** What every statement has. */
export interface Stated {
  readonly key: string
  readonly at: string
  readonly kind: string
  readonly by: string | null
}

/** A statement as it is recorded: what it is about and who said it stay readable for good, of an account not even that. */
export function saidEntry(log: SaidLog, subject: string, version: number, statement: Stated): Entry {
  const about = log === 'accounts' ? [] : [subject]
  const { at, kind, by } = statement
  return {
    at,
    kind,
    ids: [...new Set([...about, ...(by === null ? [] : [by])])],
    data: { log, subject, version, statement },
  }
}

/** The statement of a link of what was said; null where it was erased, and where the link is of something else. */
export function saidInLink(link: ChainLink): SaidInLog | null {
  return schema.safeParse(payloadData(link)).data ?? null
}
