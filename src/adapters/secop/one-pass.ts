import { z } from 'zod'
import type { RegisterPage, RegisterState } from '../../bot/ports/register.js'
import { anyOf, type Wait, waitOnClock } from '../../shared/async.js'
import { shorten } from '../../shared/text.js'
import { pauseIfLong } from '../../shared/turns.js'
import { datasetRequest } from './both-ways.js'
import {
  asOfSnapshot,
  columnsServed,
  demandColumns,
  demandRows,
  demandWhole,
  newId,
  type SecopSettings,
  type Summary,
  secopRegister,
  settled,
} from './client.js'
import { REGISTER_COLUMNS } from './columns.js'
import { bareNit, nitSpellings } from './nit.js'
import { PageBuilder } from './page-builder.js'
import type { Request } from './request.js'
import { rowFromJson } from './row.js'
import { translator } from './row-to-contract.js'
import { countsQuery, entityFilter, pageQuery } from './soql.js'
import { readable } from './text.js'

/** One of many entities whose rows are sought: by its codes in SECOP where it has some, else by its NIT. */
export interface SoughtEntity {
  readonly key: string
  readonly nit: string
  readonly codes: readonly string[]
}

/** The register for many entities at once. */
export interface RegisterPass {
  /** The state for one of them. Whatever `pages` brings was read together with what the others ask for meanwhile. */
  open(entity: SoughtEntity, signal?: AbortSignal): Promise<RegisterState>
}

export interface PassSettings extends Omit<SecopSettings, 'entityCodes' | 'nits' | 'signal'> {
  /** Rows that are read together at most, and so held at once; whoever has more is read alone. 100,000 by default. */
  readonly rowsTogether?: number
  readonly wait?: Wait
  /** Milliseconds since some instant, by a clock that nobody sets. */
  readonly monotonic?: () => number
}

const ROWS_TOGETHER = 100_000
/** Their names stand in the address of every page. */
const ENTITIES_TOGETHER = 100
/** Groups that are read at once. */
const AT_ONCE = 2
/** Who asks within this time of another is read with them. */
const GATHERED_MS = 1_000
/** For so long what was counted is not counted again: its end is checked in any case. */
const COUNTED_MS = 120_000
/** More entities than there are in the country, in both spellings. */
const MOST_GROUPS = 50_000

interface Counted {
  readonly byCode: ReadonlyMap<string, Summary>
  readonly byNit: ReadonlyMap<string, Summary>
  readonly newColumns: readonly string[]
}

interface Waiting {
  readonly entity: SoughtEntity
  readonly opened: Summary
  readonly signal: AbortSignal | undefined
  readonly done: (pages: RegisterPage[]) => void
  readonly failed: (error: unknown) => void
}

/**
 * Reads the register once for all who ask: rows of up to a hundred entities and some 100,000 rows by one keyset, dealt out to
 * the entities as they come, so that no more is held than that. What is counted beforehand and at the end is each entity's own: one whose
 * rows are missing, or of which there are others by then, fails with what `secopRegister` fails with, and keeps nobody else from theirs.
 */
export function secopPass(settings: PassSettings): RegisterPass {
  const { rowsTogether = ROWS_TOGETHER, wait = waitOnClock, monotonic = () => performance.now() } = settings
  const whole = settled(settings)
  const { dataset, pageSize } = whole
  const { ask, ending } = datasetRequest(dataset, whole.interface, whole, settings.path)
  let counted: { readonly at: number; readonly counts: Promise<Counted> } | null = null
  const waiting: Waiting[] = []
  let isGathering = false
  let reading = 0

  const countAll = (): Promise<Counted> => {
    if (counted && monotonic() - counted.at < COUNTED_MS) return counted.counts
    const counts = count(ask, '').then(async found => ({ ...found, newColumns: await columnsServed(ask, dataset) }))
    const now = { at: monotonic(), counts }
    counted = now
    counts.catch(() => {
      if (counted === now) counted = null
    })
    return counts
  }

  async function open(entity: SoughtEntity, signal?: AbortSignal): Promise<RegisterState> {
    const counts = await countAll()
    const summary = summaryOf(entity, counts)
    const where = filterOf([entity])
    demandRows(summary, where, dataset)
    if (summary.total > rowsTogether) return secopRegister({ ...settings, ...sought(entity), signal }).open()
    return {
      dataset,
      version: summary.cut,
      asOf: asOfSnapshot(summary.cut),
      lackingColumns: [],
      newColumns: counts.newColumns,
      expectedRows: summary.total,
      ending: ending(),
      pages: () => dealt(entity, summary, signal),
    }
  }

  async function* dealt(entity: SoughtEntity, opened: Summary, signal?: AbortSignal): AsyncGenerator<RegisterPage> {
    const pages = await new Promise<RegisterPage[]>((done, failed) => {
      waiting.push({ entity, opened, signal, done, failed })
      void gather()
    })
    // Handed over one by one, so that what was taken over is held once.
    for (let page = pages.shift(); page; page = pages.shift()) yield page
  }

  async function gather(): Promise<void> {
    if (isGathering) return
    isGathering = true
    for (let before = 0; before < waiting.length && waiting.length < ENTITIES_TOGETHER; ) {
      before = waiting.length
      await wait(GATHERED_MS)
    }
    isGathering = false
    while (reading < AT_ONCE && waiting.length > 0) {
      reading++
      void read(nextGroup()).finally(() => {
        reading--
        void gather()
      })
    }
  }

  function nextGroup(): Waiting[] {
    const group = new Map<string, Waiting>()
    let rows = 0
    for (const each of waiting) {
      const { key } = each.entity
      // What comes is handed over and not kept: who asks twice is read twice.
      if (group.has(key)) continue
      if (group.size > 0 && (rows + each.opened.total > rowsTogether || group.size >= ENTITIES_TOGETHER)) break
      rows += each.opened.total
      group.set(key, each)
    }
    const left = waiting.filter(each => group.get(each.entity.key) !== each)
    waiting.splice(0, waiting.length, ...left)
    return [...group.values()]
  }

  /** Never throws: whoever waits is told what failed. */
  async function read(group: readonly Waiting[]): Promise<void> {
    const hands = new Map(group.map(each => [each.entity.key, new Hand(each, dataset)]))
    const left = allAborted(group)
    try {
      const asking = datasetRequest(dataset, whole.interface, { ...whole, signal: left }, settings.path).ask
      const where = filterOf(group.map(({ entity }) => entity))
      await deal(asking, where, handFor(hands, group))
      const now = await count(asking, where)
      for (const [key, hand] of hands) {
        const found = summaryOf(hand.of.entity, now)
        if (found.cut !== hand.of.opened.cut) counted = null
        hand.end(found)
        hands.delete(key)
      }
    } catch (error) {
      counted = null
      for (const { of } of hands.values()) of.failed(error)
    }
  }

  async function deal(asking: Request, where: string, handOf: (row: unknown) => Hand | undefined): Promise<void> {
    const seen = new Set<string>()
    let after: string | undefined
    for (let isFull = true; isFull; ) {
      const { list, fields } = await asking(pageQuery(where, after, pageSize))
      demandColumns(fields, dataset)
      for (const raw of list) {
        const pause = pauseIfLong()
        if (pause) await pause
        after = newId(raw, seen, dataset)
        handOf(raw)?.add(raw, after)
      }
      isFull = list.length >= pageSize
    }
  }

  return { open }
}

/** What is dealt to one entity. */
class Hand {
  readonly of: Waiting
  readonly #dataset: string
  readonly #page: PageBuilder

  constructor(of: Waiting, dataset: string) {
    this.of = of
    this.#dataset = dataset
    const source = { dataset, cut: of.opened.cut, asOf: asOfSnapshot(of.opened.cut) }
    this.#page = new PageBuilder(translator({ source, absentIsNone: new Set(REGISTER_COLUMNS) }))
  }

  add(raw: unknown, id: string): void {
    this.#page.add(rowFromJson(raw) ?? { reason: { kind: 'not-a-row' } }, { id })
  }

  end(now: Summary): void {
    try {
      demandWhole(this.of.opened, now, this.#page.size, this.#dataset)
      this.of.done(this.#page.size > 0 ? [this.#page] : [])
    } catch (error) {
      this.of.failed(error)
    }
  }
}

/** Whose a row is: by its code, else by its NIT, as it is sought. */
function handFor(hands: ReadonlyMap<string, Hand>, group: readonly Waiting[]): (row: unknown) => Hand | undefined {
  const byCode = new Map(
    group.flatMap(({ entity }) => entity.codes.map(code => [code, hands.get(entity.key)] as const)),
  )
  const byNit = new Map(
    group.flatMap(({ entity }) =>
      entity.codes.length > 0 ? [] : nitSpellings(entity.nit).map(nit => [nit, hands.get(entity.key)] as const),
    ),
  )
  return row => {
    if (typeof row !== 'object' || row === null) return undefined
    const { codigo_entidad: code, nit_entidad: nit } = row as Record<string, unknown>
    return byCode.get(String(code)) ?? byNit.get(String(nit))
  }
}

const CountRow = z.object({
  nit_entidad: z.string().optional(),
  codigo_entidad: z.string().optional(),
  total: z.union([z.string().regex(/^\d+$/), z.number()]).transform(Number),
  cut: z.string().min(1),
})

async function count(ask: Request, where: string): Promise<Omit<Counted, 'newColumns'>> {
  const { list } = await ask(countsQuery(where, MOST_GROUPS))
  const [byCode, byNit] = [new Map<string, Summary>(), new Map<string, Summary>()]
  for (const raw of list) {
    const { nit_entidad: nit, codigo_entidad: code, total, cut } = CountRow.parse(raw)
    const found = { total, cut: shorten(readable(cut), 60) }
    if (code !== undefined) byCode.set(code, sum(byCode.get(code), found))
    if (nit !== undefined) byNit.set(nit, sum(byNit.get(nit), found))
  }
  return { byCode, byNit }
}

const NONE: Summary = { total: 0, cut: '' }

function sum(one: Summary = NONE, other: Summary = NONE): Summary {
  const [, cut = ''] = [one.cut, other.cut].sort()
  return { total: one.total + other.total, cut }
}

function summaryOf({ codes, nit }: SoughtEntity, { byCode, byNit }: Pick<Counted, 'byCode' | 'byNit'>): Summary {
  const found = codes.length > 0 ? codes.map(code => byCode.get(code)) : nitSpellings(nit).map(each => byNit.get(each))
  return found.reduce<Summary>((all, each) => sum(all, each), NONE)
}

function sought({ codes, nit }: SoughtEntity) {
  return codes.length > 0 ? { entityCodes: codes } : { nits: [nit] }
}

function filterOf(entities: readonly SoughtEntity[]): string {
  const without = entities.filter(({ codes }) => codes.length === 0)
  return entityFilter(
    entities.flatMap(({ codes }) => codes),
    without.map(({ nit }) => bareNit(nit) ?? nit),
  )
}

/** Aborted once nobody of a group waits any more; undefined where somebody never stops waiting. */
function allAborted(group: readonly Waiting[]): AbortSignal | undefined {
  const all = new AbortController()
  const signals = group.flatMap(({ signal }) => signal ?? [])
  if (signals.length < group.length) return undefined
  const look = () => {
    if (signals.every(({ aborted }) => aborted)) all.abort(signals[0]?.reason)
  }
  for (const signal of signals) signal.addEventListener('abort', look, { once: true })
  look()
  return anyOf(all.signal)
}
