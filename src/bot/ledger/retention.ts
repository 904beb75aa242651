import { z } from 'zod'
import { type Day, dayInBogota } from '../../rules/index.js'
import { accountStatusOf } from '../accounts/account-status.js'
import type { Directory } from '../accounts/person.js'
import type { Erased } from '../ports/ledger.js'
import type { EntityKey, StatementLog, Store } from '../ports/store.js'
import { linksOf } from './audit.js'
import { CHAINS, ERASED, payloadData } from './chain.js'
import type { SaidLog } from './said.js'

/**
 * Years after which what is kept of people is erased, null for never: the entity's own retention table says how many (Ley 594 de
 * 2000, art. 24; Decreto 1074 de 2015, art. 2.2.2.25.2.8). What was stated about contracts is not among it: it supports their files
 * (Ley 80 de 1993, art. 55).
 */
export interface Retention {
  /** What people were told. */
  readonly toldYears: number | null
  /** What they looked at or took along. */
  readonly seenYears: number | null
  /** Accounts that are nobody's any more, what those set who are gone, and what the lists changed. */
  readonly accountYears: number | null
}

/** Days before these go; null where nothing does. */
type Limits = { readonly [K in keyof Retention]: Day | null }

/**
 * The limits that hold in a month: its first day, so many years before. A clock that runs ahead of the data by months may be
 * wrong, and what it would have erased is gone: then the day of the data counts.
 */
export function limitsOn(retention: Retention, now: Date, asOf: Day | null): Limits {
  const today = dayInBogota(now)
  const year = asOf !== null && monthsBetween(asOf, today) > MOST_MONTHS_AHEAD ? asOf : today
  const before = (years: number | null): Day | null =>
    years === null ? null : (`${Number(year.slice(0, 4)) - years}${year.slice(4, 8)}01` as Day)
  const { toldYears, seenYears, accountYears } = retention
  return { toldYears: before(toldYears), seenYears: before(seenYears), accountYears: before(accountYears) }
}

const MOST_MONTHS_AHEAD = 2

function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}

/** Erases what is older than the entity keeps it; the chains verify as before and say so. `directory` has whoever is still somebody here. */
export async function applyRetention(
  store: Store,
  entity: EntityKey,
  limits: Limits,
  directory: Directory,
  now: Date,
): Promise<Erased> {
  const isBefore = (limit: Day | null, at: string) => limit !== null && dayInBogota(new Date(at)) < limit
  const { toldYears, seenYears, accountYears } = limits
  const logs: { readonly log: SaidLog; readonly subject: string }[] = []
  const ended = ({ statements }: StatementLog<{ readonly at: string }>) =>
    statements.every(({ at }) => isBefore(accountYears, at))
  if (accountYears !== null) {
    for await (const [subject, log] of store.accounts.all(entity))
      if (ended(log) && accountStatusOf(log).linked === null) logs.push({ log: 'accounts', subject })
    for await (const [subject, log] of store.people.all(entity))
      if (ended(log) && !directory.has(subject)) logs.push({ log: 'people', subject })
  }
  return store.erase(entity, {
    ...{ at: now, why: RETENTION, logs },
    sent: (_, at) => isBefore(toldYears, at),
    said: (_, at) => isBefore(accountYears, at),
    seen: ({ on }) => seenYears !== null && on < seenYears,
  })
}

const RETENTION = 'retention'

/** What the settings last let go. */
export interface Retained {
  /** The day on which it was erased. */
  readonly day: Day
  /** Records of what was told, and of accounts, preferences and lists. */
  readonly sent: number
  readonly said: number
  /** Days of which something that was looked at went. */
  readonly seenDays: number
}

const gone = z.object({
  why: z.literal(RETENTION),
  numbers: z.array(z.tuple([z.number(), z.number()])),
  days: z.record(z.string(), z.number()).optional(),
})

/** What the chains say was let go on the last day on which something was; null where nothing ever was. Reads all three. */
export async function lastRetained(store: Store, entity: EntityKey): Promise<Retained | null> {
  let last: Retained | null = null
  for (const chain of CHAINS)
    for await (const link of linksOf(store, entity, chain)) {
      const { data } = link.kind === ERASED ? gone.safeParse(payloadData(link)) : {}
      if (!data) continue
      const day = dayInBogota(new Date(link.at))
      if (last && day < last.day) continue
      const before: Retained = last?.day === day ? last : { day, sent: 0, said: 0, seenDays: 0 }
      const records = data.numbers.reduce((sum, [from, to]) => sum + to - from + 1, 0)
      last =
        chain === 'seen'
          ? { ...before, seenDays: before.seenDays + Object.keys(data.days ?? {}).length }
          : { ...before, [chain]: before[chain] + records }
    }
  return last
}
