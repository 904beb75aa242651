import { strToU8, type Zippable, zipSync } from 'fflate'

/* Word files written by hand, as an office makes them and as nobody should: the library that writes ours would not write these. */

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Runs of a paragraph, one for each text. */
export const runs = (...texts: readonly string[]): string =>
  texts.map(text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')

/** A paragraph of runs. */
export const paragraph = (...texts: readonly string[]): string => `<w:p>${runs(...texts)}</w:p>`

/** A table of one row. */
export const row = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${cells.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid><w:tr>${cells
    .map(cell => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`)
    .join('')}</w:tr></w:tbl>`

/** The parts of a Word file with this body, header and footer. */
export function wordParts(body: string, { header = '', footer = '' } = {}): Zippable {
  const part = (root: string, inside: string) => strToU8(`${HEAD}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`)
  const override = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`
  return {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('header1', 'header')}${override('footer1', 'footer')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/header" Target="header1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/footer" Target="footer1.xml"/></Relationships>`,
    ),
    'word/header1.xml': part('hdr', header || paragraph('')),
    'word/footer1.xml': part('ftr', footer || paragraph('')),
    'word/document.xml': part(
      'document',
      `<w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr></w:body>`,
    ),
  }
}

/** A Word file with this body, header and footer, and whatever else is in its package. */
export function wordFile(body: string, around: { header?: string; footer?: string } = {}, more: Zippable = {}) {
  return zipSync({ ...wordParts(body, around), ...more })
}
