import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { encodeOutFile } from '../../../src/app/out-files.js'
import type { EntityContext } from '../../../src/bot/context.js'
import { ask } from '../../../src/bot/conversation/ask.js'
import type { OutFile } from '../../../src/bot/conversation/reply.js'
import type { DraftTemplates } from '../../../src/bot/documents/draft-template.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../support/context.js'
import { paragraph, wordFile } from '../../support/docx.js'
import { readXml } from '../../support/xml.js'

/* Drafts of several contracts in one archive, and the entity's own form for them. */

const CONTRACTS = [
  ...Array.from({ length: 12 }, (_, n) => contractOf(n + 1, ['ana'])),
  // The same reference twice.
  contractOf(13, ['ana'], {}, { reference: 'CPS-1-2026' }),
  contractOf(14, ['ana'], { state: 'in-execution', endsOn: '2027-12-31' }),
]

async function asked(text: string, more: Partial<EntityContext> = {}, contracts = CONTRACTS) {
  const { context } = await worldOf(contracts)
  return ask({ ...context, ...more }, ANA, text, at(TODAY), 'terminal')
}

const only = ({ files = [] }: { files?: readonly OutFile[] }) => {
  const [file] = files
  if (!file || files.length !== 1) throw new Error(`${files.length} files`)
  return file
}
const textOf = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
const usable: DraftTemplates = async kind => ({
  ...{ kind: 'usable', file: 'constancia.docx' },
  bytes: wordFile(paragraph(`Formato propio de ${kind}: {{Contratista}}`)),
})

describe('drafts of several contracts', () => {
  it.each([
    'borradores de los que puedo cerrar',
    'hágame el acta de cierre de los que puedo cerrar',
    'drafts of the ones I can close',
  ])('%s: an archive with a file each, and a list', async text => {
    const reply = await asked(text)
    const file = only(reply)
    expect(file.kind).toBe('documents')
    const { bytes, ending } = await encodeOutFile(file, at(TODAY))
    expect(ending).toBe('zip')
    const entries = unzipSync(bytes)
    const names = Object.keys(entries)
    expect(names[0]).toMatch(/^0 .*\.xlsx$/)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter(name => name.endsWith('.docx'))).toHaveLength(13)
    const [sheet] = await readXlsxFile(Buffer.from(entries[names[0] ?? ''] ?? []))
    expect(sheet?.data).toHaveLength(14)
    const [first = ''] = names.filter(name => name.endsWith('.docx'))
    expect(await textOf(entries[first] ?? new Uint8Array())).toContain('PROVEEDORA INVENTADA SAS')
    expect(reply.exported).toHaveLength(13)
    expect(reply.drafted).toHaveLength(13)
  })

  it('says of how many there is none, and why in the list', async () => {
    const reply = await asked('borradores de los contratos de más de 1 millón')
    const file = only(reply)
    if (file.kind !== 'documents') throw new Error(file.kind)
    expect(file.documents).toHaveLength(13)
    expect(JSON.stringify(reply.card)).toContain('De 1 contrato no hay borrador por ahora')
    expect(file.list.rows.filter(row => row.at(-1) !== '')).toHaveLength(1)
  })

  it('gives no empty archive', async () => {
    const reply = await asked('borradores de los que puedo cerrar', {}, CONTRACTS.slice(13))
    expect(reply.files ?? []).toEqual([])
    expect(reply.card.title).toBe('No hay borradores que preparar')
  })
})

describe('nasty texts of contracts in an archive', () => {
  const NASTY = [
    '=HYPERLINK("https://malo.example";"ver")',
    '+57 300 @SUM(1) {{campo}} MERGEFIELD \\* { DATE }',
    '../../etc/passwd',
    'C:\\fuera\\CON.docx',
    'NUL',
    '\u202ereves\u202c.exe https://malo.example/a',
    'dos\nlíneas\ty\u0000control',
    '<w:p/>&amp;]]>',
    `${'ñ'.repeat(3_000)}`,
    '   ',
    '...',
  ]
  const NASTIES = NASTY.map((text, n) =>
    contractOf(
      n + 1,
      ['ana'],
      {},
      { reference: text, supplier: text, object: text, process: text, url: 'javascript:alert(1)' },
    ),
  )

  it('are no path, formula, field or link, and every part reads back', async () => {
    const { bytes } = await encodeOutFile(
      only(await asked('borradores de los que puedo cerrar', {}, NASTIES)),
      at(TODAY),
    )
    const entries = unzipSync(bytes)
    const names = Object.keys(entries)
    expect(names).toHaveLength(NASTY.length + 1)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(name).not.toMatch(/[\\/:*?"<>|\u202e\p{Cc}]|^\s|\s\.docx|^\./u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name).toMatch(/^(?:0 Lista de borradores\.xlsx|Constancia de cierre .*borrador.*\.docx)$/)
      if (!name.endsWith('.docx')) continue
      const parts = unzipSync(entries[name] ?? new Uint8Array())
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      readXml(body, name)
      expect(body).not.toMatch(/<w:(?:fldSimple|fldChar|instrText|object|hyperlink|altChunk)\b/)
      expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toContain(
        'TargetMode="External"',
      )
    }
    // Texts in the list are texts, never formulas.
    const [first = ''] = names
    const sheet = strFromU8(
      unzipSync(entries[first] ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    expect(sheet).not.toMatch(/<f[ >]/)
    const [rows] = await readXlsxFile(Buffer.from(entries[first] ?? []))
    expect(rows?.data).toHaveLength(NASTY.length + 1)
  })
})

describe('the entity’s own form', () => {
  it('is what a draft goes into, one or several', async () => {
    const one = await asked('hágame el acta de cierre del CPS-2-2026', { templates: usable })
    expect(JSON.stringify(one.card)).toContain('en el formato de la entidad («constancia.docx»)')
    const { bytes } = await encodeOutFile(only(one), at(TODAY))
    expect(await textOf(bytes)).toContain('Formato propio de closing-record: PROVEEDORA INVENTADA SAS')
    const several = await encodeOutFile(
      only(await asked('borradores de los que puedo cerrar', { templates: usable })),
      at(TODAY),
    )
    for (const [name, part] of Object.entries(unzipSync(several.bytes)))
      if (name.endsWith('.docx')) expect(await textOf(part)).toContain('Formato propio')
  })

  it('stands back for the standard draft where it cannot be used, and that is said', async () => {
    const words = { es: 'trae macros: guárdela como .docx', en: 'it has macros' }
    const templates: DraftTemplates = async () => ({
      ...{ kind: 'unusable', file: 'constancia.docm' },
      problems: [{ kind: 'unreadable', words }],
    })
    for (const text of ['hágame el acta de cierre del CPS-2-2026', 'borradores de los que puedo cerrar']) {
      const reply = await asked(text, { templates })
      expect(JSON.stringify(reply.card), text).toContain('trae macros: guárdela como .docx. Va el borrador estándar.')
      expect(reply.files, text).toHaveLength(1)
    }
  })
})
