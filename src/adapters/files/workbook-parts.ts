import type { Feature, Image } from 'write-excel-file/node'

/* What the library that writes workbooks has no word for, put into its parts in the order that the format asks for (ECMA-376, 18.3.1.99). */

/** What one sheet has besides its cells. Rows and columns count from 0. */
export interface SheetParts {
  readonly sheet: string
  /** The table that can be filtered: the row of its header, and how large it is. */
  readonly table: { readonly headRow: number; readonly columns: number; readonly rows: number } | null
  readonly links: readonly { readonly row: number; readonly column: number; readonly url: string }[]
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[]
}

type SheetFeature = Feature<Image['content']>

/** Filters, links and notes of the sheets, in their order. */
export function partsFeature(sheets: readonly SheetParts[]): SheetFeature {
  const noted = sheets.flatMap(({ notes }, at) => (notes.length > 0 ? [{ notes, number: at + 1 }] : []))
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const parts = sheets[sheetIndex]
            return parts ? withParts(xml, parts) : xml
          },
          insert: (_options, { sheetIndex }) =>
            sheets[sheetIndex]?.notes.length ? '<legacyDrawing r:id="rIdNotesShapes"/>' : undefined,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) => {
            const parts = sheets[sheetIndex]
            return parts ? relationsOf(parts, sheetIndex + 1) : undefined
          },
        },
        'xl/workbook.xml': { transform: xml => xml.replace(/<definedNames\s*\/>/, () => namesOf(sheets)) },
        '[Content_Types].xml': {
          insert: () =>
            noted.length === 0
              ? undefined
              : [
                  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
                  ...noted.map(
                    ({ number }) =>
                      `<Override PartName="/xl/comments${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
                  ),
                ].join(''),
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            noted.flatMap(({ notes, number }) => [
              [`xl/comments${number}.xml`, commentsXml(notes)],
              [`xl/drawings/vmlDrawing${number}.vml`, shapesXml(notes)],
            ]),
          ),
      },
    },
  }
}

function withParts(xml: string, { table, links }: SheetParts): string {
  const filter = table ? `<autoFilter ref="${rangeOf(table)}"/>` : ''
  const ids = linkIds(links)
  const anchors = links.map(
    ({ row, column, url }) => `<hyperlink ref="${addressOf(row, column)}" r:id="${ids.get(url)}"/>`,
  )
  const linked = anchors.length > 0 ? `<hyperlinks>${anchors.join('')}</hyperlinks>` : ''
  return xml.replace('</sheetData>', () => `</sheetData>${filter}${linked}`)
}

/** One relation for each address, however many cells lead there. */
function linkIds(links: SheetParts['links']): ReadonlyMap<string, string> {
  return new Map([...new Set(links.map(({ url }) => url))].map((url, at) => [url, `rIdLink${at + 1}`]))
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relationsOf({ links, notes }: SheetParts, number: number): string {
  const linked = [...linkIds(links)].map(
    ([url, id]) =>
      `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${escaped(url)}" TargetMode="External"/>`,
  )
  const noted =
    notes.length > 0
      ? [
          `<Relationship Id="rIdNotes" Type="${RELATION}/comments" Target="../comments${number}.xml"/>`,
          `<Relationship Id="rIdNotesShapes" Type="${RELATION}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/>`,
        ]
      : []
  return [...linked, ...noted].join('')
}

/** Spreadsheets remember the range of a filter under a name of its own. */
function namesOf(sheets: readonly SheetParts[]): string {
  const names = sheets.flatMap(({ sheet, table }, at) =>
    table
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escaped(`'${sheet.replaceAll("'", "''")}'!${rangeOf(table, '$')}`)}</definedName>`,
        ]
      : [],
  )
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''
}

function rangeOf({ headRow, columns, rows }: NonNullable<SheetParts['table']>, fixed = ''): string {
  return `${addressOf(headRow, 0, fixed)}:${addressOf(headRow + rows, columns - 1, fixed)}`
}

function commentsXml(notes: SheetParts['notes']): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${addressOf(row, column)}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Cerrojo</author></authors><commentList>${comments.join('')}</commentList></comments>`
}

/** Where each note is drawn: spreadsheets show none without its shape. */
function shapesXml(notes: SheetParts['notes']): string {
  const shapes = notes.map(
    ({ row, column }, at) =>
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;width:180pt;height:60pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  )
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
}

const LETTERS = 26

/** `B3`, or `$B$3` with `fixed`. */
function addressOf(row: number, column: number, fixed = ''): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((left - 1) % LETTERS)) + letters
  return `${fixed}${letters}${fixed}${row + 1}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, character => ENTITIES[character] ?? character)
}
