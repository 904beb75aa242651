import { Refused } from '../../bot/ports/failure.js'
import { shorten } from '../../shared/text.js'
import { type Column, DAY_COLUMNS, isColumn, REGISTER_COLUMNS, unknownColumns } from './columns.js'
import { type Encoding, utf8Of } from './encoding.js'
import { secopDetail } from './failures.js'
import { type JsonObject, JsonObjects } from './json-objects.js'
import { rowFromJson, withoutFiller } from './row.js'
import { BATCH, type PlacedRow, type Table } from './table.js'
import { readable } from './text.js'

/** What the first rows of a JSON file show of its columns. */
interface JsonColumns {
  readonly lacking: readonly Column[]
  readonly unknown: readonly string[]
}

/**
 * Looks at the first rows. The interface leaves null keys out, so a day that no row has may be null everywhere, or not
 * have been asked for. The other columns are never null; where one of those is missing, columns were left out, and then
 * whatever is nowhere to be seen is reported as lacking. Throws Refused when these are no contracts at all.
 */
function columnsOfRows(file: string, objects: readonly JsonObject[]): JsonColumns {
  const keys = new Set<string>()
  for (const object of objects) {
    const row = parse(file, object)
    if (typeof row === 'object' && row !== null) for (const key of Object.keys(row)) keys.add(key)
  }
  if (!keys.has('id_contrato')) {
    const found = shorten(readable([...keys].slice(0, 12).join(', ')), 200)
    throw new Refused({
      code: 'unknown-form',
      detail: secopDetail({ kind: 'no-contracts', file, first: found }),
      remedy: 'Give the rows of the data set as the interface serves them, with the columns by their field names.',
    })
  }
  const absent = REGISTER_COLUMNS.filter(column => !keys.has(column))
  const whole = absent.every(column => DAY_COLUMNS.has(column))
  return { lacking: whole ? [] : absent, unknown: unknownColumns([...keys].filter(key => !isColumn(key))) }
}

interface JsonReading {
  /** Its name, for messages. */
  readonly file: string
  readonly encoding: Encoding
  /** Its first rows. */
  readonly first: readonly JsonObject[]
}

/** The rows of a JSON file that was looked through before. Throws Refused where it has no contracts. */
export function jsonTable(path: string, { file, encoding, first }: JsonReading): Table {
  const { lacking, unknown } = columnsOfRows(file, first)
  // The interface leaves null keys out, so in its JSON an absent key is a null whatever the other rows have.
  const absentIsNone = new Set(REGISTER_COLUMNS)
  const batches = () => jsonBatches(path, file, encoding)
  return { sheet: null, lacking, unknown, portal: false, absentIsNone, batches }
}

/** Throws Refused where an object is no JSON inside. */
async function* jsonBatches(path: string, file: string, encoding: Encoding): AsyncGenerator<readonly PlacedRow[]> {
  const objects = new JsonObjects(file)
  let batch: PlacedRow[] = []
  for await (const chunk of utf8Of(path, encoding)) {
    for (const object of objects.add(chunk)) {
      const row = rowFromJson(parse(file, object))
      batch.push({ row: row ? withoutFiller(row) : { reason: { kind: 'not-a-row' } }, at: { line: object.line } })
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
    throw new Refused({
      code: 'bad-answer',
      detail: secopDetail({ kind: 'bad-json-row', file, line }),
      remedy: 'Download the file again; nothing was imported.',
    })
  }
}
