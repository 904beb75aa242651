import { zipSync } from 'fflate'

/** What a cell of a spreadsheet holds: a text, an error, a formula (not computed yet, or to the empty text), or nothing. */
export type SheetCell = string | { readonly error: string } | { readonly formula: string; readonly result?: '' } | null

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('formula' in cell) {
    const type = cell.result === undefined ? '' : ' t="str"'
    return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f><v></v></c>`
  }
  return `<c r="${at}" s="0" t="e"><f>VLOOKUP(A1,B:C,2,0)</f><v>${escaped(cell.error)}</v></c>`
}

/** `A`, `B`, … `AA`: how a spreadsheet names the column at this position. */
function letters(at: number): string {
  return `${at < 26 ? '' : letters(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`
}

const OFFICE = 'http://schemas.openxmlformats.org'

interface WrittenSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A workbook with one sheet, written by hand: the library that writes them knows no errors and no formulas. */
export function xlsx(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  return workbook([{ name: 'Contratos', rows }])
}

/** A workbook of sheets in this order. */
export function workbook(sheets: readonly WrittenSheet[]): Uint8Array {
  return packedWorkbook(sheets.map(({ name, state, rows }) => ({ name, state, xml: sheetXml(rows) })))
}

/** The rows of a sheet as they stand in its part. */
function sheetXml(rows: WrittenSheet['rows']): string {
  return rows
    .map((cells, y) => {
      const line = cells.map((cell, x) => cellXml(cell, `${letters(x)}${y + 1}`)).join('')
      return `<row r="${y + 1}">${line}</row>`
    })
    .join('')
}

/** A workbook of sheets of which the rows are written already. */
export function packedWorkbook(
  sheets: readonly { readonly name: string; readonly state?: string | undefined; readonly xml: string }[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const main = `xmlns="${OFFICE}/spreadsheetml/2006/main"`
  const related = `${OFFICE}/officeDocument/2006/relationships`
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="r${i + 1}"/>`,
  )
  const relationships = sheets.map(
    (_, i) => `<Relationship Id="r${i + 1}" Type="${related}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${related}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ...more,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet ${main}><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
  }
  const text = new TextEncoder()
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, text.encode(xml)])))
}
