import { dateStyles } from './number-formats.js'
import { sharedTexts } from './shared-texts.js'
import { type CellReading, type SheetRow, sheetRows } from './sheet-rows.js'
import { UnreadableSpreadsheet } from './unreadable.js'
import { attribute, elements, nextElement, prefixOf } from './xml.js'
import { Zip } from './zip.js'

export interface Sheet {
  readonly name: string
  /** Hidden in any way. */
  readonly isHidden: boolean
  /** Whether its days are counted from 1904, also where they stand as plain numbers. */
  readonly from1904: boolean
  /** Its rows with content, as often as somebody asks; never in memory as a whole. Throws UnreadableSpreadsheet. */
  readonly rows: () => AsyncIterable<readonly SheetRow[]>
}

/** Whether a file may be a workbook: it is packed. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The sheets of a workbook (`.xlsx`) in their order. Throws UnreadableSpreadsheet. */
export async function openWorkbook(bytes: Buffer): Promise<readonly Sheet[]> {
  const zip = await Zip.open(bytes)
  if (zip.has('xl/workbook.bin')) throw new UnreadableSpreadsheet('binary-workbook')
  const path = await workbookPath(zip)
  const workbook = await zip.text(path)
  if (workbook === '') throw new UnreadableSpreadsheet(otherKind(zip))
  const prefix = prefixOf(workbook, 'workbook')
  const related = await relations(zip, path)
  const base = path.slice(0, path.lastIndexOf('/') + 1)
  const partOf = (type: string, usual: string) =>
    related.find(found => found.type === type)?.target ?? `${base}${usual}`
  const properties = nextElement(workbook, `${prefix}workbookPr`)?.tag ?? ''
  const reading: CellReading = {
    texts: await sharedTexts(zip.pieces(partOf('sharedStrings', 'sharedStrings.xml'))),
    dateStyles: dateStyles(await zip.text(partOf('styles', 'styles.xml'))),
    from1904: /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? ''),
  }
  const listed = nextElement(workbook, `${prefix}sheets`)?.body ?? ''
  const named = [...elements(listed, `${prefix}sheet`)]
  if (named.length === 0) throw new UnreadableSpreadsheet('damaged')
  const sheets = named.flatMap(({ tag }, at) => {
    const id = attribute(tag.replace(/\bsheetId\s*=/, 'number='), 'id')
    const found = related.find(relation => relation.id === id)
    // A sheet of a drawing has no cells.
    if (found && found.type !== 'worksheet') return []
    const part = found?.target ?? `${base}worksheets/sheet${at + 1}.xml`
    if (!zip.has(part)) throw new UnreadableSpreadsheet('damaged')
    return [
      {
        part,
        name: attribute(tag, 'name') ?? String(at + 1),
        isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
        from1904: reading.from1904,
        rows: () => sheetRows(zip.pieces(part), reading),
      },
    ]
  })
  if (sheets.length > MOST_SHEETS) throw new UnreadableSpreadsheet('too-many-sheets')
  // One part under many names would be read as often.
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw new UnreadableSpreadsheet('damaged')
  for (const { part } of sheets) await zip.prove(part)
  return sheets
}

/** What a packed file without a workbook is. */
function otherKind(zip: Zip): UnreadableSpreadsheet['kind'] {
  if (zip.has('mimetype') && zip.has('content.xml')) return 'opendocument'
  return zip.has('[Content_Types].xml') || zip.has('_rels/.rels') ? 'damaged' : 'archive'
}

/** Each is unpacked for its own sake, and nobody keeps so many. */
export const MOST_SHEETS = 500

async function workbookPath(zip: Zip): Promise<string> {
  const found = (await relations(zip, '')).find(({ type }) => type === 'officeDocument')
  return found && zip.has(found.target) ? found.target : 'xl/workbook.xml'
}

interface Relation {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  /** From the top of the file. */
  readonly target: string
}

/** What a part is related to; that of the file itself by the empty name. */
async function relations(zip: Zip, path: string): Promise<Relation[]> {
  const at = path.lastIndexOf('/') + 1
  const [folder, name] = [path.slice(0, at), path.slice(at)]
  const text = await zip.text(`${folder}_rels/${name}.rels`)
  const prefix = prefixOf(text, 'Relationships')
  return [...elements(text, `${prefix}Relationship`)].map(({ tag }) => {
    const target = attribute(tag, 'Target') ?? ''
    return {
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
    }
  })
}

function resolved(folder: string, target: string): string {
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
