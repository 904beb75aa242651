import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { checkTemplate, type TemplateProblem } from '../../src/adapters/files/docx/template/check-template.js'
import { fillTemplate, readyTemplate } from '../../src/adapters/files/docx/template/fill-template.js'
import { LARGEST_TEMPLATE } from '../../src/adapters/files/docx/template/package.js'
import type { Document, Line } from '../../src/bot/documents/document.js'
import { placeholderNames, readPlaceholder } from '../../src/bot/documents/placeholders.js'
import { documentsEs } from '../../src/words/es/documents.js'
import { paragraph, row, runs, wordFile, wordParts } from '../support/docx.js'

const source = { text: 'SECOP II, corte del 27/11/2026', day: '2026-11-27' } as const
const line = (text: string, more: Partial<Extract<Line[number], { kind: 'value' }>> = {}): Line => [
  { kind: 'value', text, ...more },
]

function draft(object = 'Apoyo a la gestión', more: Partial<Document> = {}): Document {
  return {
    kind: 'closing-record',
    id: 'CC-20261127-AAAA1111',
    contract: { id: 'CO1.PCCNTR.1', name: 'CPS-003-2022' },
    madeOn: '2026-11-27',
    title: 'Constancia de cierre del expediente',
    opening: [line('Borrador con 1 campo por completar.')],
    sections: [
      {
        heading: 'Datos del contrato',
        parts: [
          {
            kind: 'fields',
            fields: [
              { name: 'contractor', label: 'Contratista', value: line('RAQUEL MEJIA', { source }) },
              { name: 'object', label: 'Objeto', value: line(object) },
              { name: 'process', label: 'Proceso', value: line('Ver', { link: 'https://community.secop.gov.co/1' }) },
              { name: 'area', label: 'Dependencia', value: [{ kind: 'blank', what: 'dependencia', from: 'entity' }] },
            ],
          },
        ],
      },
      {
        heading: 'Valor y balance',
        parts: [
          {
            kind: 'table',
            name: 'balance',
            columns: [{ label: 'Concepto' }, { label: 'Valor', align: 'right' }],
            rows: [[line('Valor según SECOP II'), line('$ 54.120.000', { source })]],
          },
        ],
      },
    ],
    ...more,
  }
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const textOf = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
const filled = async (template: Uint8Array, document = draft()) => fillTemplate(await readyTemplate(template), document)
const kinds = (problems: readonly TemplateProblem[]) =>
  problems.map(problem => (problem.kind === 'unreadable' ? problem.why : problem.kind))

describe('a form of the entity', () => {
  it('is filled in its body, a table, the header and the footer, whatever runs a placeholder is split over', async () => {
    const template = wordFile(
      paragraph('El contratista {{Contra', 'tis', 'ta}} y {{ OBJETO }}.') +
        row(paragraph('Valor'), paragraph('{{valor segun secop ii|valor}}')),
      { header: paragraph('{{Referencia}}'), footer: paragraph('{{Número del borrador}}') },
    )
    expect(await checkTemplate(template)).toEqual([])
    const bytes = await filled(template)
    expect(await textOf(bytes)).toContain(
      'El contratista RAQUEL MEJIA (SECOP II, corte del 27/11/2026) y Apoyo a la gestión.',
    )
    expect(await textOf(bytes)).toMatch(/Valor\s+\$\u00a054\.120\.000(?! \()/)
    expect(partOf(bytes, 'word/header1.xml')).toContain('CPS-003-2022')
    expect(partOf(bytes, 'word/footer1.xml')).toContain('CC-20261127-AAAA1111')
  })

  it('keeps what it has of its own, and says first that it holds a draft', async () => {
    const bytes = await filled(wordFile(paragraph('Ley 80 de 1993'), {}, {}), draft())
    expect((await textOf(bytes)).trim()).toBe('BORRADOR Borrador con 1 campo por completar.\n\nLey 80 de 1993')
    const own = await filled(wordFile(paragraph('Uno') + paragraph('{{aviso de borrador}}')))
    expect((await textOf(own)).trim()).toMatch(/^Uno\s+BORRADOR/)
    expect((await textOf(own)).match(/BORRADOR/g)).toHaveLength(1)
  })

  it('takes a whole section, with its tables', async () => {
    const bytes = await filled(
      wordFile(paragraph('{{Sección: Valor y balance}}') + paragraph('{{sección Datos del contrato}}')),
    )
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(html.match(/<table>/g)).toHaveLength(2)
    expect(html).toContain('$\u00a054.120.000')
  })

  it('says where a figure comes from, where it is asked for by itself', async () => {
    const bytes = await filled(wordFile(paragraph('{{Contratista|valor}}/{{Contratista|fuente}}')))
    expect(await textOf(bytes)).toContain('RAQUEL MEJIA/SECOP II, corte del 27/11/2026')
  })

  it('has a blank, bold, where nobody told; and where this draft has no such heading', async () => {
    const bytes = await filled(wordFile(paragraph('{{Dependencia}}') + paragraph('{{Acta de inicio}}')))
    const text = await textOf(bytes)
    expect(text).toContain('[POR COMPLETAR: dependencia')
    expect(text).toContain('[POR COMPLETAR: Acta de inicio')
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:b\/>[\s\S]*POR COMPLETAR/)
  })

  it('links where the draft links', async () => {
    const bytes = await filled(wordFile(paragraph('{{Proceso}}')))
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('https://community.secop.gov.co/1')
  })

  it('is the same for the same draft', async () => {
    const template = wordFile(paragraph('{{Proceso}} {{Contratista}}') + paragraph('{{sección Datos del contrato}}'))
    expect(Buffer.from(await filled(template)).equals(Buffer.from(await filled(template)))).toBe(true)
  })
})

describe('what a contract says', () => {
  it.each([
    '{{Contratista}}',
    '{{sección Valor y balance}}',
    '{{',
    '}}{{Objeto}}',
    '</w:t></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>',
    '=HYPERLINK("http://x";"y")',
    '{ HYPERLINK "http://x" }',
    '&amp;lt; &#123;&#123;Objeto}} <b>',
    'a\u202eb\u0000c\ufdd0d\ud800',
    ']]><!ENTITY x "y">',
    'http://evil.example/',
  ])('stays a text: %j', async text => {
    const bytes = await filled(wordFile(paragraph('[{{Objeto}}]') + paragraph('{{Referencia}}')), draft(text))
    const xml = partOf(bytes, 'word/document.xml')
    const shown = text.replaceAll('\u0000', '').replace(/[\u202e\ufdd0\ud800]/g, '')
    const said = (await textOf(bytes)).replace(/[\ufffd␀]/g, '')
    expect(said).toContain(`[${shown}]`)
    expect(xml).not.toMatch(/<w:(?:instrText|fldSimple|fldChar|hyperlink)|<b>|<!ENTITY/)
    expect(xml).not.toContain('\ufdd0')
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).not.toContain('evil')
  })

  it('stays a text, whatever it is', async () => {
    const template = await readyTemplate(wordFile(paragraph('[{{Objeto}}]') + paragraph('fin {{Contratista|valor}}')))
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '{{Objeto}}',
      '{{Contratista}}',
      '<',
      '&',
      '"',
      "'",
      'a',
      ' ',
      '|',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async pieces => {
        const text = pieces.join('')
        const said = await textOf(fillTemplate(template, draft(text)))
        expect(said).toContain(`[${text}]`)
        expect(said).toContain('fin RAQUEL MEJIA')
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is wrong with a form is said', () => {
  it.each([
    ['not a zip', strToU8('hola'), ['not-a-document']],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), ['not-a-document']],
    ['a file of Word 97, or with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), ['old-or-locked']],
    ['half a file', wordFile(paragraph('{{Objeto}}')).slice(0, 900), ['damaged']],
    ['nothing', new Uint8Array(), ['not-a-document']],
    ['more than a form has', new Uint8Array(LARGEST_TEMPLATE + 1), ['too-large']],
    ['macros', wordFile(paragraph('{{Objeto}}'), {}, { 'word/vbaProject.bin': strToU8('x') }), ['macros']],
    [
      'macros by its type',
      zipSync({
        ...wordParts(paragraph('{{Objeto}}')),
        '[Content_Types].xml': strToU8('<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>'),
      }),
      ['macros'],
    ],
    [
      'an object',
      wordFile(paragraph('{{Objeto}}'), {}, { 'word/embeddings/oleObject1.bin': strToU8('x') }),
      ['embedded'],
    ],
    [
      'another document within',
      wordFile(paragraph('{{Objeto}}'), {}, { 'word/afchunk.dat': strToU8('x') }),
      ['embedded'],
    ],
    [
      'entities of its own',
      wordFile(paragraph('{{Objeto}}'), {}, { 'word/styles.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      ['damaged'],
    ],
    ['nothing to fill in', wordFile(paragraph('Constancia')), ['asks-nothing']],
  ])('%s', async (_, bytes, expected) => {
    expect(kinds(await checkTemplate(bytes))).toEqual(expected)
  })

  it('what unpacks to too much is not unpacked', async () => {
    const bomb = wordFile(paragraph('{{Objeto}}'), {}, { 'word/media/a.png': new Uint8Array(64 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(LARGEST_TEMPLATE)
    expect(kinds(await checkTemplate(bomb))).toEqual(['too-large'])
  })

  it('what is unknown is named with its place', async () => {
    const problems = await checkTemplate(
      wordFile(paragraph('Señores {{Contratante}}:') + row(paragraph('Cuantía'), paragraph('{{Cuantía}} pesos')), {
        header: paragraph('{{Logo}}'),
      }),
    )
    const place = (part: string, inTable: boolean, text: string) => ({ part, inTable, text })
    expect(problems).toHaveLength(3)
    expect(problems).toEqual(
      expect.arrayContaining([
        { kind: 'unknown', placeholder: 'Contratante', place: place('body', false, 'Señores {{Contratante}}:') },
        { kind: 'unknown', placeholder: 'Cuantía', place: place('body', true, '{{Cuantía}} pesos') },
        { kind: 'unknown', placeholder: 'Logo', place: place('header', false, '{{Logo}}') },
      ]),
    )
  })

  it.each([
    ['braces that do not close', paragraph('Objeto: {{Objeto}'), ['unclosed']],
    ['braces that do not open', paragraph('Objeto}} y {{Contratista}}'), ['unclosed']],
    ['a section among other words', paragraph('El balance: {{sección Valor y balance}}'), ['not-alone']],
    ['an unknown way to show it', paragraph('{{Objeto|en letras}}'), ['unknown']],
    [
      'a placeholder in the code of a field',
      `<w:p>${runs('{{Objeto}}')}<w:r><w:instrText>HYPERLINK "{{Objeto}}"</w:instrText></w:r></w:p>`,
      ['in-code'],
    ],
    [
      'a placeholder in a simple field',
      `<w:p>${runs('{{Objeto}}')}<w:fldSimple w:instr=" HYPERLINK {{Proceso}} ">${runs('x')}</w:fldSimple></w:p>`,
      ['in-code'],
    ],
    [
      'a field that runs something',
      `<w:p>${runs('{{Objeto}}')}<w:r><w:instrText xml:space="preserve"> DDEAUTO cmd "/c calc"</w:instrText></w:r></w:p>`,
      ['active-field'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(kinds(await checkTemplate(wordFile(body)))).toEqual(expected)
  })

  it('a placeholder in a text box, a content control, a link and a marked change is filled or said not to be', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('caja {{Objeto}}')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`
    const control = `<w:sdt><w:sdtContent>${paragraph('control {{Objeto}}')}</w:sdtContent></w:sdt>`
    const link = `<w:p><w:hyperlink w:anchor="a">${runs('enlace {{Objeto}}')}</w:hyperlink></w:p>`
    const change = `<w:p><w:ins w:id="1" w:author="x">${runs('cambio {{Objeto}}')}</w:ins></w:p>`
    const template = wordFile(box + control + link + change)
    expect(await checkTemplate(template)).toEqual([])
    const xml = partOf(await filled(template), 'word/document.xml')
    expect(xml).not.toContain('{{')
    expect(xml.match(/Apoyo a la gestión/g)).toHaveLength(4)
  })

  it('never throws, whatever the file', async () => {
    const good = wordFile(paragraph('{{Objeto}}') + row(paragraph('{{Contratista}}')))
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = good.slice()
        bytes[at] = byte
        expect(Array.isArray(await checkTemplate(bytes))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the list of placeholders', () => {
  it('has every heading of every draft, each of which is read as it is written', () => {
    const { lines, sections } = placeholderNames()
    for (const name of lines) expect(readPlaceholder(name), name).toMatchObject({ kind: 'line' })
    for (const name of sections) expect(readPlaceholder(`sección ${name}`), name).toMatchObject({ kind: 'section' })
    expect(lines).toEqual(expect.arrayContaining(Object.values(documentsEs.labels)))
  })

  it('is the one that the documentation has', () => {
    const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8')
    const { lines, sections } = placeholderNames()
    expect(
      [...lines.map(name => `{{${name}}}`), ...sections.map(name => `{{sección ${name}}}`)].filter(
        each => !page.includes(each),
      ),
    ).toEqual([])
  })
})
