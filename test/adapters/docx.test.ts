import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { encodeDocument } from '../../src/adapters/files/docx/encode-document.js'
import type { Document } from '../../src/bot/documents/document.js'
import { demoOn, everyDraft, textOf } from '../support/drafts.js'
import { readXml } from '../support/xml.js'

const TODAY = '2027-07-01'

function documentOf(texts: readonly string[], link?: string): Document {
  const value = (text: string) => ({
    kind: 'value' as const,
    text,
    source: { text, day: null },
    ...(link ? { link } : {}),
  })
  return {
    ...{ kind: 'closing-record', id: 'CC-20270701-00000000', contract: { id: 'CO1.PCCNTR.1', name: texts[0] ?? '' } },
    ...{ madeOn: TODAY, title: texts[0] ?? '', opening: texts.map(text => [value(text)]) },
    sections: texts.map(text => ({
      heading: text,
      parts: [
        { kind: 'fields', fields: [{ name: 'object', label: text, value: [value(text)] }] },
        { kind: 'table', name: 'supports', columns: [{ label: text }, { label: text }], rows: [[[value(text)], []]] },
        { kind: 'sentences', sentences: [[value(text), { kind: 'blank', what: text, from: 'supervisor' }]] },
        { kind: 'signatures', signers: [{ role: text, name: [{ kind: 'review', what: text }] }] },
      ],
    })),
  }
}

/** Every part of the file that is XML, read by a parser that did not write it; throws where one is not well formed. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
  for (const [path, text] of parts) if (/\.(?:xml|rels)$/.test(path)) readXml(text, path)
  return parts
}

const plainText = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value

const NASTY = [
  '{{campo}} $evil <<x>> «»',
  '=HYPERLINK("https://malo.example","ver")',
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>&amp;&#0;]]>',
  'MERGEFIELD Nombre \\* MERGEFORMAT { DATE } { INCLUDETEXT "c:\\\\x" }',
  'https://malo.example/a www.malo.example javascript:alert(1)',
  '"><script>alert(1)</script>',
  'con\u0000control\u0007\u001b[31m y \u202ereves\u202c y \ufffe \ud800 fin',
  'dos\nlíneas\ty tabulador\r\n',
  'x'.repeat(40_000),
]

describe('texts of contracts and people in a Word file', () => {
  it('stay text: no field, link, object or macro comes of them, and the file is well formed', async () => {
    const bytes = await encodeDocument(documentOf(NASTY))
    const parts = partsOf(bytes)
    const body = parts.get('word/document.xml') ?? ''
    expect(body).not.toMatch(/<w:(?:fldSimple|fldChar|instrText|object|hyperlink|altChunk|sdt)\b/)
    for (const [path, text] of parts) {
      expect(path).not.toMatch(/vba|macro|\.bin$|embeddings|activeX/i)
      if (path.endsWith('.rels')) expect(text, path).not.toMatch(/TargetMode="External"|malo\.example/)
    }
    // The page number is the only field, and the file's own.
    const footers = [...parts].filter(([path]) => /footer\d*\.xml$/.test(path)).map(([, text]) => text)
    for (const [, code = ''] of footers.join('').matchAll(/<w:instrText[^>]*>([^<]*)</g))
      expect(['PAGE', 'NUMPAGES']).toContain(code.trim())
    const read = await plainText(bytes)
    for (const text of [
      '{{campo}} $evil',
      '=HYPERLINK("https://malo.example","ver")',
      '<w:p><w:r>',
      'MERGEFIELD Nombre',
      '"><script>alert(1)</script>',
      'x'.repeat(40_000),
    ])
      expect(read).toContain(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
    expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe]/)
  })

  it('lead to SECOP only where a piece has its address', async () => {
    const parts = partsOf(await encodeDocument(documentOf(['Ver'], 'https://community.secop.gov.co/1')))
    const links = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="(https[^"]*)"/g)].map(
      ([, to]) => to,
    )
    expect(new Set(links)).toEqual(new Set(['https://community.secop.gov.co/1']))
  })
})

describe('a draft as a Word file', () => {
  it('reads back whole in another program, with headings, header rows, language and properties', async () => {
    const context = await demoOn(TODAY)
    const seen = new Set<string>()
    for await (const { draft } of everyDraft(context, TODAY)) {
      if (draft.kind !== 'drafted' || seen.has(draft.document.kind)) continue
      const { document } = draft
      seen.add(document.kind)
      const bytes = await encodeDocument(document)
      const parts = partsOf(bytes)
      const read = (await plainText(bytes)).replace(/\s+/g, ' ')
      for (const line of textOf(document))
        for (const words of line.split('  ')) expect(read).toContain(words.replace(/\s+/g, ' ').trim().slice(0, 60))
      const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
      expect(messages.filter(({ type }) => type === 'error')).toEqual([])
      expect(html.match(/<h1>/g)?.length).toBeGreaterThanOrEqual(document.sections.length)
      const body = parts.get('word/document.xml') ?? ''
      expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length)
      expect(parts.get('word/styles.xml')).toContain('w:val="es-CO"')
      expect(parts.get('docProps/core.xml')).toContain(document.title)
      expect(
        [...parts]
          .filter(([path]) => /header\d*\.xml$/.test(path))
          .map(([, text]) => text)
          .join(''),
      ).toContain('BORRADOR')
      expect(Buffer.from(await encodeDocument(document)).equals(Buffer.from(bytes))).toBe(true)
    }
    expect([...seen].sort()).toEqual(['closing-record', 'final-report', 'liquidation-record'])
  })

  it('has every relation that it names, and every part that a relation leads to', async () => {
    const parts = partsOf(await encodeDocument(documentOf(['a'], 'https://community.secop.gov.co/1')))
    for (const [path, text] of parts) {
      if (!path.endsWith('.rels')) continue
      const folder = path.replace(/_rels\/[^/]*$/, '')
      for (const [tag] of text.matchAll(/<Relationship [^>]*>/g)) {
        const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? ''
        if (tag.includes('TargetMode="External"')) continue
        expect([...parts.keys()]).toContain(target.startsWith('/') ? target.slice(1) : `${folder}${target}`)
      }
    }
    const rels = parts.get('word/_rels/document.xml.rels') ?? ''
    for (const [, id = ''] of (parts.get('word/document.xml') ?? '').matchAll(/r:id="([^"]*)"/g))
      expect(rels).toContain(`Id="${id}"`)
  })
})
