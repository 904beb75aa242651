import { z } from 'zod'
import { Refused } from '../../bot/ports/failure.js'
import { memoize } from '../../shared/cache.js'
import { shorten } from '../../shared/text.js'
import { type Column, columnNamed, DAY_COLUMNS, isPortalLabel, REGISTER_COLUMNS, unknownColumns } from './columns.js'
import { type Encoding, utf8Of } from './encoding.js'
import { secopDetail } from './failures.js'
import { readColumnLabels, rowFromCells, saidTwice } from './header.js'
import { JsonEnvelope } from './json-envelope.js'
import { type JsonObject, JsonObjects } from './json-objects.js'
import { cellText, rowFromJson, withoutFiller } from './row.js'
import type { SurveyedJson } from './survey-file.js'
import { BATCH, type PlacedRow, type Table } from './table.js'
import { readable } from './text.js'

/** How the rows of a JSON file are written, as its first ones show. */
interface JsonColumns {
  readonly lacking: readonly Column[]
  readonly unknown: readonly string[]
  readonly portal: boolean
  readonly read: (raw: unknown) => PlacedRow['row']
}

/** A row that is an object: by field names, or by the portal's labels where the first rows have some. */
function ofObjects(keys: readonly string[]): JsonColumns {
  const named = new Map(
    keys.flatMap(key => {
      const column = columnNamed(key)
      return column === undefined ? [] : [[key, column] as const]
    }),
  )
  const found = new Set(named.values())
  const absent = REGISTER_COLUMNS.filter(column => !found.has(column))
  // The interface leaves null keys out, so a day that no row has may be null everywhere, or not have been asked for. The other
  // columns are never null; where one of those is missing, columns were left out, and then whatever is nowhere is reported.
  const whole = absent.every(column => DAY_COLUMNS.has(column))
  const days = [...named].filter(([, column]) => DAY_COLUMNS.has(column))
  const isLabelled = [...named].some(([key, column]) => key !== column)
  return {
    lacking: whole ? [] : absent,
    unknown: unknownColumns(keys),
    portal: days.length > 0 && days.every(([key, column]) => isPortalLabel(key, column)),
    read: raw => {
      const row = rowFromJson(isLabelled ? byFieldNames(raw) : raw)
      return row ? withoutFiller(row) : { reason: { kind: 'not-a-row' } }
    },
  }
}

const columnOf = memoize(key => columnNamed(key) ?? null)

/** Of two keys for one column the first counts, as far as the other does not say something else. */
function byFieldNames(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  const row: Partial<Record<Column, unknown>> = {}
  for (const [key, cell] of Object.entries(raw)) {
    const column = columnOf(key)
    if (column === null) continue
    const [first, other] = [cellText(row[column], column), cellText(cell, column)]
    if (first === null) row[column] = cell
    else if (other !== null && first.trim() !== other.trim()) row[column] = saidTwice(column, first, other)
  }
  return row
}

const Described = z.object({ fieldName: z.string().optional(), name: z.string().optional() })

/** A row that is a list of cells: the columns are described before. Undefined where they do not name the contract's id. */
function ofLists(file: string, described: readonly JsonObject[]): JsonColumns | undefined {
  const names = described.map(each => {
    const { fieldName, name } = Described.safeParse(parse(file, each)).data ?? {}
    return name !== undefined && columnNamed(fieldName ?? '') === undefined && columnNamed(name)
      ? name
      : (fieldName ?? name ?? '')
  })
  const header = readColumnLabels(names)
  if (!header) return undefined
  const read = (raw: unknown): PlacedRow['row'] =>
    Array.isArray(raw) ? rowFromCells(raw, header) : { reason: { kind: 'not-a-row' } }
  return { ...header, read }
}

/** Looks at the first rows. Throws Refused when these are no contracts at all. */
function columnsOfRows(file: string, { first, envelope }: SurveyedJson): JsonColumns {
  const rows = first.map(object => parse(file, object))
  const lists = rows.some(Array.isArray) && envelope ? ofLists(file, envelope.columns) : undefined
  if (lists) return lists
  if (rows.length > 0 && rows.every(Array.isArray)) throw notByRows(file, 'rows-without-names')
  const keys = new Set<string>()
  for (const row of rows) if (typeof row === 'object' && row !== null) for (const key of Object.keys(row)) keys.add(key)
  if (![...keys].some(key => columnNamed(key) === 'id_contrato')) {
    throw noContracts(file, [...keys])
  }
  const [row] = rows
  const byColumns = Object.entries(row ?? {}).some(
    ([key, cell]) => columnNamed(key) === 'id_contrato' && isObject(cell),
  )
  if (rows.length === 1 && byColumns) throw notByRows(file, 'by-columns')
  return ofObjects([...keys])
}

function isObject(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null
}

/** JSON as programs of tables write it by default. */
function notByRows(file: string, kind: 'by-columns' | 'rows-without-names'): Refused {
  const remedy = 'Save it row by row: a list of objects (orient="records" in pandas).'
  return new Refused({ code: 'unknown-form', detail: secopDetail({ kind, file }), remedy })
}

/** JSON of something else. Its names are shown. */
export function noContracts(file: string, keys: readonly string[]): Refused {
  return new Refused({
    code: 'unknown-form',
    detail: secopDetail({ kind: 'no-contracts', file, first: shorten(readable(keys.slice(0, 12).join(', ')), 200) }),
    remedy: 'Give the rows of the data set as the interface serves them, with the columns by their field names.',
  })
}

interface JsonReading {
  /** Its name, for messages. */
  readonly file: string
  readonly encoding: Encoding
  readonly json: SurveyedJson
}

/** The rows of a JSON file that was looked through before. Throws Refused where it has no contracts. */
export function jsonTable(path: string, { file, encoding, json }: JsonReading): Table {
  const { read, ...columns } = columnsOfRows(file, json)
  // The interface leaves null keys out, so in its JSON an absent key is a null whatever the other rows have.
  const absentIsNone = new Set(REGISTER_COLUMNS)
  const batches = () => jsonBatches(path, file, encoding, json.envelope !== null, read)
  return { sheet: null, ...columns, goesOn: json.envelope?.goesOn ?? false, absentIsNone, batches }
}

/** Throws Refused where an object is no JSON inside. */
async function* jsonBatches(
  path: string,
  file: string,
  encoding: Encoding,
  inEnvelope: boolean,
  read: JsonColumns['read'],
): AsyncGenerator<readonly PlacedRow[]> {
  const objects = inEnvelope ? new JsonEnvelope(file) : new JsonObjects(file)
  let batch: PlacedRow[] = []
  for await (const chunk of utf8Of(path, encoding)) {
    for (const object of objects.add(chunk)) {
      batch.push({ row: read(parse(file, object)), at: { line: object.line } })
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
  }
  objects.end()
  if (batch.length > 0) yield batch
}

function parse(file: string, { text, line }: JsonObject): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Python writes what is not a number as such, which JSON has no word for.
  }
  try {
    return JSON.parse(text.replace(NOT_A_NUMBER, token => (token.startsWith('"') ? token : 'null')))
  } catch {
    throw new Refused({
      code: 'bad-answer',
      detail: secopDetail({ kind: 'bad-json-row', file, line }),
      remedy: 'Download the file again; nothing was imported.',
    })
  }
}

/** Texts, which stay as they are, and what is no number outside of them. */
const NOT_A_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g
