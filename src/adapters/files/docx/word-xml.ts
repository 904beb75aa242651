import type { DocumentField, DocumentPart, DocumentTable, Line, Piece } from '../../../bot/documents/document.js'
import { documentsEs as say } from '../../../words/es/documents.js'
import { LETTERS, sharesOf } from './column-shares.js'
import { storable } from './storable.js'

/*
 * What a draft or a report says, as the XML of Word. The library writes everything around it, once; to write hundreds of drafts with it takes many
 * times as long. Every text is escaped here and nowhere else, so that none becomes a field, a link or a part of the markup.
 */

/** Text width of a letter page between margins of two centimetres, in twentieths of a point. */
const WIDTH = 9_972
export const RED = 'B00020'
export const GREY = '595959'
const BLUE = '0563C1'
const SHADE = 'EDEDED'

/** How letters look; what is not said is as around them. */
interface RunStyle {
  readonly bold?: boolean
  readonly color?: string
  /** In half points. */
  readonly size?: number
  readonly underline?: boolean
  /** Properties of the run in whose place it stands. */
  readonly base?: string
}

/** Gives the id of the relationship for an address; null where this part can have no links. */
export type LinkIds = (address: string) => string | null

export function escapeXml(text: string): string {
  return storable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A text as a run; the sign of pesos stays with its amount. */
export function runXml(text: string, style: RunStyle = {}): string {
  const kept = escapeXml(text).replaceAll(/\$ (?=\d)/g, '$\u00a0')
  return `<w:r>${runProperties(style)}<w:t xml:space="preserve">${kept}</w:t></w:r>`
}

function runProperties({ bold, color, size, underline, base = '' }: RunStyle): string {
  if (!bold && color === undefined && size === undefined && !underline) return base
  // Of what stood there the letter stays, and its size.
  const font = /<w:rFonts[^>]*\/>/.exec(base)?.[0] ?? ''
  const sized = size === undefined ? (base.match(/<w:sz(?:Cs)?\s[^>]*\/>/g) ?? []).join('') : ''
  return [
    `<w:rPr>${font}`,
    bold ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? sized : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    '</w:rPr>',
  ].join('')
}

/** A piece as it stands in a paragraph; a blank is bold and coloured. */
export function pieceXml(piece: Piece, links: LinkIds, style: RunStyle = {}): string {
  switch (piece.kind) {
    case 'value': {
      const id = piece.link === undefined ? null : links(piece.link)
      if (id === null) return runXml(piece.text, style)
      const run = runXml(piece.text, { ...style, color: BLUE, underline: true })
      return `<w:hyperlink r:id="${id}">${run}</w:hyperlink>`
    }
    case 'blank':
      return runXml(say.blank(piece.what, say.givers[piece.from]), { ...style, bold: true, color: RED })
    case 'review':
      return runXml(say.review(piece.what), { ...style, bold: true, color: RED })
  }
}

/** Pieces one after the other. */
export function piecesXml(line: Line, links: LinkIds, style: RunStyle = {}): string {
  return line.map(piece => pieceXml(piece, links, style)).join(runXml(' ', style))
}

/** Where pieces come from, each source once; empty where they have none. */
export function sourcesOf(lines: readonly Line[]): readonly string[] {
  return [
    ...new Set(lines.flat().flatMap(piece => (piece.kind === 'value' && piece.source ? [piece.source.text] : []))),
  ]
}

/** Pieces in one paragraph, with their sources behind them. */
export function lineXml(line: Line, links: LinkIds, properties = '', style: RunStyle = {}): string {
  const sources = sourcesOf([line])
  const from = sources.length > 0 ? runXml(` (${sources.join('; ')})`, { size: 16, color: GREY }) : ''
  return paragraphXml(piecesXml(line, links, style) + from, properties)
}

export function paragraphXml(runs: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export const after = (twips: number) => `<w:spacing w:after="${twips}"/>`
const KEEP = '<w:keepNext/>'

/** A heading under one of the styles that the file has. */
export function headingXml(text: string, style: 'Title' | 'Heading1'): string {
  return paragraphXml(runXml(text), `<w:pStyle w:val="${style}"/>${style === 'Heading1' ? KEEP : ''}`)
}

/** The id under which the picture of this number is known to what shows it. */
export const pictureId = (at: number) => `rIdPicture${at + 1}`

/** In the units of a picture, of which 36,000 are a millimetre. */
const EMU = 36_000

/** The picture of this number as a run, with what it says in words; its size is in millimetres. */
export function pictureXml(
  at: number,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
  alt: string,
): string {
  const size = `cx="${width * EMU}" cy="${height * EMU}"`
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
    `<wp:docPr id="${at + 1}" name="picture ${at + 1}" title="${escapeXml(title)}" descr="${escapeXml(alt)}"/>`,
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">`,
    `<pic:nvPicPr><pic:cNvPr id="${at + 1}" name="picture ${at + 1}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${pictureId(at)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('')
}

/** A part of a draft as paragraphs and tables. */
export function partXml(part: DocumentPart, links: LinkIds): string {
  switch (part.kind) {
    case 'fields':
      return fieldsXml(part.fields, links) + GAP
    case 'table':
      return tableXml(part, links) + GAP
    case 'sentences':
      return part.sentences.map(line => lineXml(line, links, after(100))).join('')
    case 'signatures':
      return part.signers
        .map(
          ({ role, name }) =>
            paragraphXml('', `${KEEP}${SIGNED}<w:spacing w:before="900"/><w:ind w:right="${WIDTH / 2}"/>`) +
            lineXml(name, links, `${KEEP}${after(0)}`) +
            paragraphXml(runXml(role)),
        )
        .join('')
  }
}

const SIGNED = '<w:pBdr><w:bottom w:val="single" w:color="000000" w:space="1" w:sz="6"/></w:pBdr>'
/** Word joins two tables that nothing stands between. */
export const GAP = paragraphXml('', '<w:spacing w:after="60" w:line="120" w:lineRule="exact"/>')

/** Labels, what stands there and where from, a row each. */
function fieldsXml(fields: readonly DocumentField[], links: LinkIds): string {
  const [label = '', content = ''] = say.fieldColumns
  const rows = fields.map(field => [
    paragraphXml(runXml(field.label, { bold: true })),
    cellXml(field.value, links),
    sourcesXml([field.value]),
  ])
  return gridXml(
    [label, content, say.source.column].map(text => ({ label: text })),
    rows,
    [0.25, 0.5, 0.25],
  )
}

/** A table; where its rows have sources, a last column says them. */
function tableXml({ columns, rows }: DocumentTable, links: LinkIds): string {
  const hasSources = rows.some(row => sourcesOf(row).length > 0)
  const head = hasSources ? [...columns, { label: say.source.column }] : columns
  const isWide = columns.length > FEW_COLUMNS
  const style = isWide ? { size: SMALL } : {}
  const cells = rows.map(row => [
    ...row.map((line, at) => cellXml(line, links, columns[at]?.align, style)),
    ...(hasSources ? [sourcesXml(row)] : []),
  ])
  const from = hasSources ? (isWide ? 0.15 : 0.25) : 0
  const letters = LETTERS * (1 - from) * (isWide ? 1 : SMALL / NORMAL)
  const shares = sharesIn({ columns, rows }, letters).map(share => share * (1 - from))
  return gridXml(head, cells, hasSources ? [...shares, from] : shares, isWide ? SMALL : undefined)
}

/** Each column goes by what stands in it. */
function sharesIn({ columns, rows }: Pick<DocumentTable, 'columns' | 'rows'>, letters: number): number[] {
  return sharesOf(
    columns.map(({ label }) => label),
    rows.map(row =>
      row.map(line =>
        line
          .map(piece =>
            piece.kind === 'blank'
              ? say.blank(piece.what, say.givers[piece.from])
              : 'text' in piece
                ? piece.text
                : piece.what,
          )
          .join(' '),
      ),
    ),
    letters,
  )
}

/** A table with more columns than these is set in smaller letters. */
const FEW_COLUMNS = 4
const SMALL = 16
const NORMAL = 20

/** Each piece a paragraph of its own. */
function cellXml(line: Line, links: LinkIds, align?: 'right', style: RunStyle = {}): string {
  return line
    .map(piece =>
      paragraphXml(
        pieceXml(piece, links, style),
        after(0) + (align && piece.kind === 'value' ? `<w:jc w:val="${align}"/>` : ''),
      ),
    )
    .join('')
}

function sourcesXml(lines: readonly Line[]): string {
  return sourcesOf(lines)
    .map(text => paragraphXml(runXml(text, { size: 16, color: GREY }), after(0)))
    .join('')
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('')

/** A table with a header row, its columns as wide as their shares of the page; what stands in each cell is XML. */
export function gridXml(
  head: readonly { readonly label: string; readonly align?: 'right' }[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  headSize?: number,
  width = WIDTH,
): string {
  const widths = shares.map(share => Math.round(share * width))
  const cell = (inside: string, at: number, shade = '') =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[at] ?? 0}"/>${shade}${MARGINS}</w:tcPr>${inside || '<w:p/>'}</w:tc>`
  const row = (cells: readonly string[], properties: string, shade = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((inside, at) => cell(inside, at, shade)).join('')}</w:tr>`
  const titles = head.map(({ label, align }) =>
    paragraphXml(
      runXml(label, { bold: true, ...(headSize && { size: headSize }) }),
      align ? `<w:jc w:val="${align}"/>` : '',
    ),
  )
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map(each => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    row(titles, '<w:cantSplit/><w:tblHeader/>', `<w:shd w:fill="${SHADE}" w:color="auto" w:val="clear"/>`),
    ...rows.map(cells => row(cells, '<w:cantSplit/>')),
    '</w:tbl>',
  ].join('')
}

const MARGINS =
  '<w:tcMar><w:top w:type="dxa" w:w="40"/><w:left w:type="dxa" w:w="80"/><w:bottom w:type="dxa" w:w="40"/><w:right w:type="dxa" w:w="80"/></w:tcMar>'
