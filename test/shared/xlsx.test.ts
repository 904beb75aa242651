import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { dateStyles } from '../../src/shared/xlsx/number-formats.js'
import { sharedTexts } from '../../src/shared/xlsx/shared-texts.js'
import { openWorkbook } from '../../src/shared/xlsx/workbook.js'
import { packedWorkbook } from '../support/xlsx.js'

async function rowsOf(bytes: Uint8Array): Promise<unknown[]> {
  const rows: unknown[] = []
  for (const sheet of await openWorkbook(Buffer.from(bytes)))
    for await (const found of sheet.rows()) rows.push(...found.map(({ number, cells }) => [number, ...cells]))
  return rows
}

/** Letters that hardly shrink. */
const noise = (length: number) => randomBytes(length / 2).toString('hex')
const sheet = (xml: string) => packedWorkbook([{ name: 'a', xml }])
const text = (bytes: string) => new TextEncoder().encode(bytes)

/** A workbook of parts as they stand here; what is not said is as usual. */
function parts(changed: Readonly<Record<string, string>>): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`
  const usual = {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
  }
  return zipSync(Object.fromEntries(Object.entries({ ...usual, ...changed }).map(([name, xml]) => [name, text(xml)])))
}

describe('cells', () => {
  test.each<[string, string, unknown[]]>([
    ['with references', '<row r="3"><c r="B3"><v>1</v></c></row>', [[3, null, 1]]],
    [
      'without',
      '<row><c><v>1</v></c><c/><c><v>2.5</v></c></row><row/><row><c><v>3</v></c></row>',
      [
        [1, 1, null, 2.5],
        [3, 3],
      ],
    ],
    ['single quotes', "<row r='2'><c r='A2' t='b'><v>1</v></c></row>", [[2, true]]],
    ['entities', '<row><c t="str"><v>a &amp; b &lt;c&gt; &#233;&#x20AC; &quot;</v></c></row>', [[1, 'a & b <c> é€ "']]],
    ['CDATA', '<row><c t="inlineStr"><is><t><![CDATA[a & <b>]]> &amp;</t></is></c></row>', [[1, 'a & <b> &']]],
    [
      'runs',
      '<row><c t="inlineStr"><is><r><rPr><color/></rPr><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>',
      [[1, 'a b']],
    ],
    [
      'how it is spoken',
      '<row><c t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
      [[1, 'a']],
    ],
    ['breaks', '<row><c t="str"><v>a_x000D_b</v></c></row>', [[1, 'a\rb']]],
    ['errors', '<row><c t="e"><v>#N/A</v></c></row>', [[1, '#N/A']]],
    [
      'formulas',
      '<row><c><f>A1&amp;B1</f></c><c><f>1+1</f><v>2</v></c><c t="str"><f>x</f><v></v></c></row>',
      [[1, '=A1&B1', 2]],
    ],
    ['empty rows and cells', '<row r="1"><c r="A1" s="1"/><c r="B1"><v/></c></row><row r="9"/>', []],
  ])('%s', async (_, xml, rows) => expect(await rowsOf(sheet(xml))).toEqual(rows))

  test('shared texts, days by their format, from 1904 too, with prefixes and other places', async () => {
    const book = (date1904: string) =>
      parts({
        'xl/workbook.xml': `<x:workbook><x:workbookPr date1904="${date1904}"/><x:sheets><x:sheet name="a" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Type="x/worksheet" Id="rId7" Target="/elsewhere/one.xml"/><Relationship Id="rId8" Type="x/sharedStrings" Target="../texts.xml"/></Relationships>',
        'texts.xml':
          '<x:sst><x:si><x:t>uno</x:t></x:si><x:si/><x:si><x:r><x:t>d</x:t></x:r><x:r><x:t>os</x:t></x:r></x:si></x:sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-240A]d&quot; de &quot;mmmm"/><numFmt numFmtId="165" formatCode="[Red]&quot;$&quot;#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
        'elsewhere/one.xml':
          '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>2</x:v></x:c><x:c r="C1" s="1"><x:v>45688</x:v></x:c><x:c r="D1" s="2"><x:v>45688.9999999</x:v></x:c><x:c r="E1" s="3"><x:v>45688</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      })
    expect(await rowsOf(book('0'))).toEqual([[1, 'uno', 'dos', '2025-01-31T00:00', '2025-02-01T00:00', 45688]])
    expect((await rowsOf(book('1')))[0]).toContain('2029-02-01T00:00')
  })

  test('a sheet of many pieces is whole', async () => {
    const xml = Array.from({ length: 20_000 }, (_, i) => `<row><c t="str"><v>ñandú ${i}</v></c></row>`).join('')
    const rows = await rowsOf(sheet(xml))
    expect(rows).toHaveLength(20_000)
    expect(rows.at(-1)).toEqual([20_000, 'ñandú 19999'])
  })
})

describe('what no spreadsheet of people is, is refused before it takes room', () => {
  const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'
  test.each<[string, () => Uint8Array, string]>([
    ['one cell far out', () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'too-wide'],
    ['monotonous rows', () => sheet(row.repeat(400_000)), 'unpacks-to-too-much'],
    [
      'one cell of many megabytes',
      () => sheet(`<row><c t="str"><v>${'a'.repeat(20_000_000)}</v></c></row>`),
      'unpacks-to-too-much',
    ],
    ['tags that never end', () => sheet(`<row>${'<c>'.repeat(100_000)}</row>`), 'damaged'],
    ['a column that cannot be', () => sheet('<row><c r="ZZZZZ1"><v>1</v></c></row>'), 'damaged'],
    ['a row that cannot be', () => sheet('<row r="9999999"><c><v>1</v></c></row>'), 'damaged'],
    ['a text that is not there', () => sheet('<row><c t="s"><v>7</v></c></row>'), 'damaged'],
    ['no sheet where one is named', () => parts({}), 'damaged'],
    [
      'many sheets that are monotonous together',
      () => packedWorkbook(Array.from({ length: 6 }, (_, i) => ({ name: `${i}`, xml: row.repeat(100_000) }))),
      'unpacks-to-too-much',
    ],
    [
      'one sheet under two names',
      () =>
        parts({
          'xl/workbook.xml':
            '<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="b" r:id="r1"/></sheets></workbook>',
          'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
        }),
      'damaged',
    ],
    [
      'more sheets than anybody keeps',
      () => packedWorkbook(Array.from({ length: 501 }, (_, i) => ({ name: `${i}`, xml: row }))),
      'too-many-sheets',
    ],
    ['something else that is packed', () => zipSync({ 'a.txt': text('a') }), 'archive'],
    ['noise', () => text('PK noise'), 'damaged'],
    [
      'a sheet that breaks off',
      () => parts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row>' }),
      'damaged',
    ],
  ])('%s', async (_, make, kind) =>
    expect(rowsOf(make())).rejects.toMatchObject({ name: 'UnreadableSpreadsheet', kind }),
  )

  test('a row beyond the longest, though it shrinks as texts do', async () => {
    const long = (length: number) => sheet(`<row><c t="inlineStr"><is><t>${noise(length)}</t></is></c></row>`)
    await expect(rowsOf(long(4_300_000))).rejects.toMatchObject({ kind: 'unpacks-to-too-much' })
    expect(await rowsOf(long(3_000_000))).toHaveLength(1)
  })

  describe('shared texts', () => {
    const shared = (xml: string) =>
      parts({
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
        'xl/sharedStrings.xml': xml,
      })
    test.each<[string, string, string]>([
      ['one beyond the longest', `<sst><si><t>${noise(4_500_000)}</t></si></sst>`, 'unpacks-to-too-much'],
      ['one that never ends', `<sst><si><t>${noise(4_500_000)}`, 'unpacks-to-too-much'],
      ['no root', noise(4_500_000), 'unpacks-to-too-much'],
      ['a text that breaks off', '<sst><si><t>a', 'damaged'],
    ])('%s', async (_, xml, kind) => expect(rowsOf(shared(xml))).rejects.toMatchObject({ kind }))

    test('more than is kept of them, few and long or many and short', async () => {
      async function* pieces(piece: string, count: number) {
        yield Buffer.from('<sst>')
        for (let i = 0; i < count; i++) yield Buffer.from(piece)
      }
      const tooMuch = { kind: 'unpacks-to-too-much' }
      const long = `<si><t>${'a'.repeat(2_000_000)}</t></si>`
      await expect(sharedTexts(pieces(long, 85))).rejects.toMatchObject(tooMuch)
      await expect(sharedTexts(pieces(long.replace('a', '–'), 43))).rejects.toMatchObject(tooMuch)
      await expect(sharedTexts(pieces('<si><t/></si>'.repeat(10_000), 300))).rejects.toMatchObject(tooMuch)
    })
  })

  test.each<[string, string, unknown]>([
    [
      'the name of an attribute is as long as a piece',
      `<row ${'a'.repeat(200_000)} r='7'><c><v>1</v></c></row>`,
      [[7, 1]],
    ],
    ['CDATA begins often and never ends', `<row><c t="str"><v>${'<![CDATA['.repeat(100_000)}</v></c></row>`, 'damaged'],
    [
      'signs stand as entities',
      `<row><c t="str"><v>${'&amp;'.repeat(100_000)}</v></c></row>`,
      [[1, '&'.repeat(100_000)]],
    ],
  ])('and read in one go where %s', async (_, xml, found) => {
    if (found === 'damaged') await expect(rowsOf(sheet(xml))).rejects.toMatchObject({ kind: found })
    else expect(await rowsOf(sheet(xml))).toEqual(found)
  })

  test('and a format of endless brackets is no day', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`
    expect(dateStyles(styles)).toEqual([false, true])
  })

  test('cells far out of a few rows take the room of one', async () => {
    const rows = await rowsOf(
      sheet(Array.from({ length: 1_500 }, () => '<row><c><v>1</v></c><c r="XFD1"><v>2</v></c></row>').join('')),
    )
    expect(new Set(rows.map(row => (row as unknown[]).length))).toEqual(new Set([1_002]))
    expect((rows[0] as unknown[]).at(-1)).toBe(2)
  })

  test('a part that is larger than it says', async () => {
    const bytes = Buffer.from(sheet(row.repeat(20_000)))
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml')
    bytes.writeUInt32LE(1_000, name - 46 + 24)
    await expect(openWorkbook(bytes)).rejects.toMatchObject({ kind: 'unpacks-to-too-much' })
  })
})
