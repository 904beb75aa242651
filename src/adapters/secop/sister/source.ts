import type {
  AskedContract,
  EvidenceAnswer,
  EvidenceSet,
  EvidenceSource,
  OffReason,
} from '../../../bot/ports/evidence.js'
import { Refused, RetryLater } from '../../../bot/ports/failure.js'
import { waitOnClock } from '../../../shared/async.js'
import { shorten } from '../../../shared/text.js'
import { type DatasetRequest, datasetRequest } from '../both-ways.js'
import type { Interface } from '../interfaces.js'
import { type Request, TooLarge } from '../request.js'
import { ColumnGone } from '../server-answer.js'
import { batchQuery, firstQuery } from '../soql.js'
import { readable } from '../text.js'
import { Gathering, SetOff } from './gathering.js'
import { SISTER_SETS } from './index.js'
import type { PersonOf, RawRow } from './set.js'

export interface SisterSettings {
  readonly baseUrl?: string
  /** The interface that is asked first. */
  readonly interface?: Interface
  /** The data set of each; null for one that is not to be read. */
  readonly datasets?: { readonly [S in EvidenceSet]?: string | null | undefined }
  readonly appToken?: string
  readonly proxy?: string | false
  /** How documents become people; without it nobody is asked for. */
  readonly personOf?: PersonOf
  /** Contracts in a batch. */
  readonly batch?: number
  readonly timeoutMs?: number
  /** Milliseconds between two questions. */
  readonly pauseMs?: number
  /** Ends the reading: it throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** For tests. */
  readonly sleep?: (ms: number) => Promise<void>
}

const BATCH = 50
const TIMEOUT_MS = 120_000
const PAUSE_MS = 400
/** More than can come: an answer of exactly so many rows is cut. */
const LIMIT = 50_000
/** Bytes of an answer: more than twenty times what the rows of a batch of contracts come to, and than so many rows do. */
const LARGEST = 64 * 1024 * 1024
/** A batch that fails is asked once more, then in halves. */
const RETRIES = 1
/** Failures on end after which it is not the contracts but the interface. */
const MOST_FAILURES = 8

/**
 * The sister sets as the interface of datos.gov.co serves them. Whatever is wrong with a set ends in "off", or in contracts
 * that got no answer; nothing of it is taken for rows that are not there.
 */
export function sisterSource(settings: SisterSettings = {}): EvidenceSource {
  const { sleep = waitOnClock, pauseMs = PAUSE_MS } = settings
  const requests = new Map<EvidenceSet, DatasetRequest>()
  /** Columns that a set did not serve. */
  const dropped = new Map<EvidenceSet, Set<string>>()
  /** Rare sets that were seen to serve rows. */
  const seen = new Set<EvidenceSet>()
  let failures = 0

  const datasetOf = (set: EvidenceSet) => {
    const named = settings.datasets?.[set]
    return named === undefined ? SISTER_SETS[set].dataset : named
  }

  function requestFor(set: EvidenceSet, dataset: string): Request {
    const known = requests.get(set)
    if (known) return known.ask
    const { baseUrl = 'https://www.datos.gov.co', appToken, proxy, timeoutMs = TIMEOUT_MS, signal } = settings
    const opened = datasetRequest(dataset, settings.interface ?? 'soda2', {
      ...{
        baseUrl: baseUrl.replace(/\/+$/, ''),
        timeoutMs,
        retries: RETRIES,
        largest: LARGEST,
        appToken,
        proxy,
        signal,
        sleep,
      },
    })
    requests.set(set, opened)
    return opened.ask
  }

  async function ask<S extends EvidenceSet>(
    set: S,
    contracts: readonly AskedContract[],
  ): Promise<EvidenceAnswer<S> | { readonly off: OffReason }> {
    const dataset = datasetOf(set)
    if (dataset === null) return { off: { kind: 'setting' } }
    const gathered = new Gathering(SISTER_SETS[set], settings.personOf)
    try {
      const request = requestFor(set, dataset)
      if (SISTER_SETS[set].isRare && !seen.has(set)) {
        const { list } = await request(firstQuery(SISTER_SETS[set].needed), { retries: RETRIES })
        if (list.length === 0) return { off: { kind: 'no-rows' } }
        seen.add(set)
      }
      for (const some of byWhatIsAsked(set, contracts)) await gather(set, request, some, gathered)
    } catch (error) {
      const off = offReason(error)
      if (off) return { off }
      throw error
    }
    return gathered.answer(dropped.get(set) ?? new Set())
  }

  /** Those of whose supervisor it is asked as well, and the others. */
  function byWhatIsAsked(set: EvidenceSet, contracts: readonly AskedContract[]): (readonly AskedContract[])[] {
    if (!SISTER_SETS[set].personal || !settings.personOf) return [contracts]
    return [true, false].map(named => contracts.filter(({ isUnassigned = false }) => isUnassigned === named))
  }

  /** Asks for these contracts, in halves where the whole does not come. */
  async function gather<S extends EvidenceSet>(
    set: S,
    request: Request,
    contracts: readonly AskedContract[],
    into: Gathering<S>,
  ): Promise<void> {
    if (contracts.length === 0) return
    const rows = await rowsFor(set, request, contracts)
    if (rows === 'cut' || rows === 'failed') {
      const [only] = contracts
      if (only && contracts.length === 1) {
        into.failed.push(only.id)
        return
      }
      const middle = Math.ceil(contracts.length / 2)
      await gather(set, request, contracts.slice(0, middle), into)
      await gather(set, request, contracts.slice(middle), into)
    } else into.add(contracts, rows)
  }

  async function rowsFor(
    set: EvidenceSet,
    request: Request,
    contracts: readonly AskedContract[],
  ): Promise<readonly RawRow[] | 'cut' | 'failed'> {
    const { join, byProcess, needed, optional, personal = [] } = SISTER_SETS[set]
    const asksForPeople = settings.personOf !== undefined && contracts.every(({ isUnassigned }) => isUnassigned)
    const without = dropped.get(set) ?? new Set<string>()
    dropped.set(set, without)
    const columns = [
      ...needed,
      ...Object.keys(optional).filter(column => !without.has(column) && (asksForPeople || !personal.includes(column))),
    ]
    await sleep(pauseMs)
    try {
      const where: [string, readonly string[]][] = [[join, contracts.map(({ id }) => id)]]
      if (byProcess) where.push([byProcess, contracts.flatMap(({ process }) => process ?? [])])
      const { list, fields } = await request(batchQuery(where, columns, LIMIT), { retries: RETRIES })
      failures = 0
      const gone = fields ? columns.filter(column => !fields.includes(column)) : []
      const missing = gone.find(column => needed.includes(column))
      if (missing !== undefined) throw new SetOff({ kind: 'column-gone', column: missing })
      for (const column of gone) without.add(column)
      if (list.length >= LIMIT) return 'cut'
      return list.filter(isRow)
    } catch (error) {
      if (error instanceof ColumnGone) {
        const [column = ''] = error.columns
        if (!Object.hasOwn(optional, column) || without.has(column))
          throw new SetOff({ kind: 'column-gone', column: shorten(column, 80) })
        without.add(column)
        return rowsFor(set, request, contracts)
      }
      if (!(error instanceof RetryLater) || error instanceof TooLarge) throw error
      if (++failures >= MOST_FAILURES) throw error
      return 'failed'
    }
  }

  return {
    datasetOf,
    ask,
    isRare: set => SISTER_SETS[set].isRare ?? false,
    batchOf: set => SISTER_SETS[set].batch ?? settings.batch ?? BATCH,
    endingOf: set => requests.get(set)?.ending() ?? null,
  }
}

function offReason(error: unknown): OffReason | null {
  if (error instanceof SetOff) return error.reason
  if (error instanceof ColumnGone) return { kind: 'column-gone', column: shorten(error.columns[0] ?? '', 80) }
  return error instanceof Refused ? { kind: 'refused', said: shorten(readable(error.message), 200) } : null
}

function isRow(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
