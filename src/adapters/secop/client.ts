import { z } from 'zod'
import { Refused, RetryLater } from '../../bot/ports/failure.js'
import type { Register, RegisterPage, RegisterState } from '../../bot/ports/register.js'
import { addDays, type Day, dayInBogota } from '../../rules/day.js'
import type { OutsideClock } from '../../shared/outside-clock.js'
import { shorten } from '../../shared/text.js'
import { pauseIfLong } from '../../shared/turns.js'
import { datasetRequest } from './both-ways.js'
import { DATASET, REGISTER_COLUMNS, unknownColumns } from './columns.js'
import { secopDetail } from './failures.js'
import type { Interface } from './interfaces.js'
import { PageBuilder } from './page-builder.js'
import type { Request } from './request.js'
import { rowFromJson } from './row.js'
import { translator } from './row-to-contract.js'
import { missingColumns } from './server-answer.js'
import { entityFilter, PROBE_QUERY, pageQuery, summaryQuery } from './soql.js'
import { readable } from './text.js'

export interface SecopSettings {
  /** `https://www.datos.gov.co` by default. */
  readonly baseUrl?: string
  /** `jbjy-vk9h` by default. */
  readonly dataset?: string
  /** Path below the base address; `/resource/<data set>.json` by default. */
  readonly path?: string
  /** The interface that is asked first; `soda2` by default. */
  readonly interface?: Interface
  /** SECOP's codes of the entity (`codigo_entidad`): the surest filter. */
  readonly entityCodes?: readonly string[]
  /** NITs of the entity, with or without check digit. */
  readonly nits?: readonly string[]
  readonly appToken?: string
  /** Address of an HTTP proxy; false for none whatever the environment says. */
  readonly proxy?: string | false
  /** Rows asked for at a time, 5,000 by default: some 8 MB and well below the time limit. */
  readonly pageSize?: number
  readonly timeoutMs?: number
  readonly retries?: number
  /** Ends the reading: it throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  readonly outside?: OutsideClock | undefined
  /** For tests. */
  readonly sleep?: (ms: number) => Promise<void>
  readonly random?: () => number
}

const PAGE_SIZE = 5_000
const TIMEOUT_MS = 120_000
const RETRIES = 5

/** What `open` learns of the state of the data set. */
export interface Summary {
  readonly total: number
  readonly cut: string
}

/**
 * The register as the interface of datos.gov.co serves it (SODA 2; secop.md). Throws Refused at once when no entity is
 * given: nobody means to read six million rows. `open` asks for the number of rows and the cut, and looks at the
 * columns; `pages` reads by keyset and throws RetryLater at the end when rows are missing or the data set was rebuilt
 * meanwhile, so that a half-read state is never mistaken for a whole one.
 */
export function secopRegister(settings: SecopSettings): Register {
  const whole = settled(settings)
  const { dataset, pageSize } = whole
  const where = entityFilter(settings.entityCodes ?? [], settings.nits ?? [])
  if (where === '') {
    throw new Refused({
      code: 'refused',
      detail: secopDetail({ kind: 'no-entity', dataset }),
      remedy: "Set the entity's code in SECOP or its NIT.",
    })
  }
  const { ask, ending } = datasetRequest(dataset, whole.interface, whole, settings.path)

  async function open(): Promise<RegisterState> {
    const summary = await summarize(ask, where, dataset)
    const newColumns = await columnsServed(ask, dataset)
    const asOf = asOfSnapshot(summary.cut)
    return {
      dataset,
      version: summary.cut,
      asOf,
      lackingColumns: [],
      newColumns,
      expectedRows: summary.total,
      ending: ending(),
      pages: () => pages(summary, asOf),
    }
  }

  async function* pages(opened: Summary, asOf: Day | null): AsyncGenerator<RegisterPage> {
    const translate = translator({
      source: { dataset, cut: opened.cut, asOf },
      absentIsNone: new Set(REGISTER_COLUMNS),
    })
    const seen = new Set<string>()
    let after: string | undefined
    for (let full = true; full; ) {
      const { list, fields } = await ask(pageQuery(where, after, pageSize))
      demandColumns(fields, dataset)
      const page = new PageBuilder(translate)
      for (const raw of list) {
        const pause = pauseIfLong()
        if (pause) await pause
        after = newId(raw, seen, dataset)
        demandEnd(opened, seen.size, pageSize, dataset)
        page.add(rowFromJson(raw) ?? { reason: { kind: 'not-a-row' } }, { id: after })
      }
      if (page.size > 0) yield page
      full = list.length >= pageSize
    }
    const now = await summarize(ask, where, dataset)
    demandWhole(opened, now, seen.size, dataset)
  }

  return { open }
}

/** The settings with what holds by default. */
export function settled(settings: SecopSettings) {
  const { dataset = DATASET, baseUrl = 'https://www.datos.gov.co', pageSize = PAGE_SIZE } = settings
  return {
    ...settings,
    ...{ dataset, pageSize, interface: settings.interface ?? ('soda2' as const) },
    baseUrl: baseUrl.replace(/\/+$/, ''),
    timeoutMs: settings.timeoutMs ?? TIMEOUT_MS,
    retries: settings.retries ?? RETRIES,
  }
}

const SummaryRow = z.object({
  total: z.union([z.string().regex(/^\d+$/), z.number()]).transform(Number),
  cut: z.string().min(1).optional(),
})

async function summarize(ask: Request, where: string, dataset: string): Promise<Summary> {
  const { list } = await ask(summaryQuery(where))
  const { total, cut } = SummaryRow.safeParse(list[0]).data ?? {}
  if (total !== undefined) demandRows({ total }, where, dataset)
  if (total === undefined || cut === undefined) {
    throw new RetryLater({
      code: 'bad-answer',
      detail: secopDetail({ kind: 'no-summary', dataset }),
      remedy: 'Try again later; if it stays so, the interface has changed.',
    })
  }
  return { total, cut: shorten(readable(cut), 60) }
}

/** Throws where there are no rows. */
export function demandRows({ total }: Pick<Summary, 'total'>, where: string, dataset: string): void {
  if (total > 0) return
  throw new Refused({
    code: 'no-rows',
    detail: secopDetail({ kind: 'no-row-where', dataset, where: shorten(where, 300) }),
    remedy: "Check the entity's code and NIT in the settings against a row of the entity at datos.gov.co.",
  })
}

/**
 * The columns that nobody here knows yet; refuses when a needed one is gone, naming all of them. Only the names of a row
 * asked for whole tell that, so this is one more small request. What it needs besides may fail: the pages check again.
 */
export async function columnsServed(ask: Request, dataset: string): Promise<string[]> {
  let fields: readonly string[] | undefined
  try {
    fields = (await ask(PROBE_QUERY, { retries: 0 })).fields
  } catch {
    return []
  }
  demandColumns(fields, dataset)
  return unknownColumns(fields ?? [])
}

/** Throws where a needed column is gone. */
export function demandColumns(fields: readonly string[] | undefined, dataset: string): void {
  if (fields === undefined) return
  const gone = REGISTER_COLUMNS.filter(column => !fields.includes(column))
  if (gone.length > 0) throw missingColumns(dataset, gone)
}

/**
 * The day up to which a cut is good: the one before the cut was made, in Bogotá. The data set is rebuilt before dawn
 * "and lags a day" (secop.md), so it can hold the whole of the day before and nothing of its own. Null when the cut is no
 * instant.
 */
export function asOfSnapshot(cut: string): Day | null {
  const instant = new Date(cut)
  return Number.isNaN(instant.getTime()) ? null : addDays(dayInBogota(instant), -1)
}

/** The row's `:id`, which must not have come before: else the keyset does not advance and there would be no end. */
export function newId(raw: unknown, seen: Set<string>, dataset: string): string {
  const id = typeof raw === 'object' && raw !== null && ':id' in raw ? raw[':id'] : undefined
  if (typeof id !== 'string' || seen.has(id)) {
    throw new Refused({
      code: 'bad-answer',
      detail: secopDetail(
        typeof id === 'string'
          ? { kind: 'came-twice', dataset, id: shorten(readable(id), 60), rows: seen.size }
          : { kind: 'without-id', dataset, rows: seen.size },
      ),
      remedy: 'Try again; if it stays so, the interface no longer pages by :id.',
    })
  }
  seen.add(id)
  return id
}

/** A page more than was counted may be a rebuild, which the end tells; beyond that there may be no end. */
function demandEnd({ total }: Summary, rows: number, pageSize: number, dataset: string): void {
  if (rows <= total + pageSize) return
  throw new RetryLater({
    code: 'bad-answer',
    detail: secopDetail({ kind: 'too-many-rows', dataset, came: rows, counted: total }),
    remedy: 'Nothing: it is read again. If it stays so, the interface no longer filters by entity.',
  })
}

/** Throws where rows are missing, or the data set is another by now than it was. */
export function demandWhole(opened: Summary, now: Summary, rows: number, dataset: string): void {
  if (now.cut !== opened.cut) {
    throw new RetryLater({
      code: 'changed',
      detail: secopDetail({ kind: 'rebuilt', dataset, before: opened.cut, now: now.cut }),
      remedy: 'Nothing: it is read again from the start.',
    })
  }
  if (rows !== opened.total) {
    throw new RetryLater({
      code: 'truncated',
      detail: secopDetail({ kind: 'rows-missing', dataset, came: rows, counted: opened.total }),
      remedy: 'Nothing: it is read again. If it stays so, lower the page size in the settings.',
    })
  }
}
