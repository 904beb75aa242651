import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { icalendar } from '../../src/adapters/files/icalendar.js'
import { encodeWorkbook } from '../../src/adapters/files/workbook.js'
import { encodeOutFile as encodeFile, saveOutFile as saveFile } from '../../src/app/out-files.js'
import type { OutFile, TableCell } from '../../src/bot/conversation/reply.js'
import { readWorkbook } from '../support/read-workbook.js'

const NOW = new Date('2027-07-01T15:04:05.678Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function table(rows: readonly (readonly TableCell[])[], name = 'contratos'): OutFile {
  return { kind: 'table', name, columns: ['Contrato', 'Valor'], rows }
}

describe('a table', () => {
  it('becomes a workbook in which texts stay texts and numbers are numbers', async () => {
    const rows = [
      ['=1+1', 22773677],
      ['+57 1', 0.5],
      ['CO1.PCCNTR.1', '9007199254740993'],
    ]
    const { bytes, ending } = await encodeFile(table(rows), NOW)
    expect(ending).toBe('xlsx')
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    expect(sheet?.data).toEqual([['Contrato', 'Valor'], ...rows])
  })

  it('holds days as dates and money as numbers, each with its format, and nothing of it wrong', async () => {
    const rows: TableCell[][] = [
      [{ day: '2027-07-30' }, { pesos: '22773677' }],
      [{ day: '1899-12-31' }, { pesos: '22773677.50' }],
      [{ url: 'https://x.example/?a=1' }, { pesos: '12345678901234567.89' }],
      [{ url: '=HYPERLINK("http://x")' }, ''],
    ]
    const { bytes } = await encodeFile(table(rows), NOW)
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    expect(sheet?.data.slice(1)).toEqual([
      [new Date('2027-07-30T00:00:00.000Z'), 22773677],
      ['1899-12-31', 22773677.5],
      ['https://x.example/?a=1', '12345678901234567.89'],
      ['=HYPERLINK("http://x")', null],
    ])
  })

  it('has a header that stays and filters, typed cells, links that lead to the web only, and a sheet about it', async () => {
    const rows: TableCell[][] = [
      [{ url: 'https://x.example/?a=1&b=<2>', text: '=HYPERLINK("http://malo.example")' }, { pesos: '22773677' }],
      [{ url: 'javascript:alert(1)' }, { day: '2027-07-30' }],
      [{ url: 'https://x.example/?a=1&b=<2>', text: 'Acta «14».pdf' }, { pesos: '12345678901234567.89' }],
      [`@SUM(A1)+${'ñ'.repeat(3)}`, -3],
    ]
    const about = {
      sheet: 'Acerca de',
      rows: [
        ['=1+1', 'x'],
        ['Fuente', { url: 'https://x.example/' }],
      ],
    }
    const { bytes } = await encodeFile(
      { kind: 'table', name: "L'hoja", columns: ['Enlace', 'Valor'], rows, about },
      NOW,
    )
    const [sheet, behind, ...others] = readWorkbook(bytes)
    expect(others).toEqual([])
    expect(sheet).toMatchObject({ name: 'L-hoja', range: 'A1:B5', filter: 'A1:B5', frozen: 1 })
    expect(sheet?.cells.filter(({ f }) => f !== undefined)).toEqual([])
    const linked = sheet?.cells.flatMap(({ address, l }) => (l ? [[address, l.Target]] : []))
    expect(linked).toEqual([
      ['A2', 'https://x.example/?a=1&b=%3C2%3E'],
      ['A4', 'https://x.example/?a=1&b=%3C2%3E'],
    ])
    expect(sheet?.cell('A2')).toMatchObject({ t: 's', v: '=HYPERLINK("http://malo.example")' })
    expect(sheet?.cell('B2')).toMatchObject({ t: 'n', v: 22_773_677, z: '"$" #,##0' })
    expect(sheet?.cell('B3')).toMatchObject({ t: 'd', v: new Date('2027-07-30T00:00:00.000Z') })
    expect(sheet?.cell('B4')).toMatchObject({ t: 's', v: '12345678901234567.89' })
    expect(behind).toMatchObject({ name: 'Acerca de', filter: undefined, frozen: 0 })
    expect(behind?.cell('A1')).toMatchObject({ t: 's', v: '=1+1' })
    expect(behind?.cell('B2')).toMatchObject({ l: { Target: 'https://x.example/' } })
  })

  it('marks what was put into the table of somebody else, with a note', async () => {
    const bytes = await encodeWorkbook({
      sheet: 'Base',
      above: [['CIERRE', '']],
      columns: ['EVAL.', 'FECHA ACTA'],
      rows: [['OK', { ours: { day: '2027-05-03' }, note: 'SECOP II, corte del 30 de junio <b>\nDecía: =1' }]],
    })
    const [sheet] = readWorkbook(bytes)
    expect(sheet).toMatchObject({ filter: 'A2:B3', frozen: 2 })
    expect(sheet?.cell('B3')).toMatchObject({
      t: 'd',
      c: [{ t: 'SECOP II, corte del 30 de junio <b>\nDecía: =1' }],
    })
    expect(sheet?.cells.filter(({ c }) => c)).toHaveLength(1)
  })

  it('is no longer made when nobody waits for it, also while it waits for another', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n): TableCell[] => [`CO1.PCCNTR.${n}`, n])
    const stop = new AbortController()
    const [first, second] = [encodeFile(table(rows), NOW, stop.signal), encodeFile(table(rows), NOW, stop.signal)]
    stop.abort(new Error('the bot is being stopped'))
    await expect(first).rejects.toThrow('the bot is being stopped')
    await expect(second).rejects.toThrow('the bot is being stopped')
    expect((await encodeFile(table([['a', 1]]), NOW)).ending).toBe('xlsx')
  })

  it('of many rows is encoded aside, while other work goes on', async () => {
    let done = false
    let turns = 0
    const rows = Array.from({ length: 3_000 }, (_, n): TableCell[] => [`CO1.PCCNTR.${n}`, n])
    const encoding = encodeFile(table(rows), NOW).finally(() => {
      done = true
    })
    // Encoded in one go, the loop would turn a few times only: 3,000 rows are handed over in fifteen.
    while (!done) {
      turns++
      await new Promise(resolve => setImmediate(resolve))
    }
    const [sheet] = await readXlsxFile(Buffer.from((await encoding).bytes))
    expect(sheet?.data).toHaveLength(3_001)
    expect(sheet?.data.at(-1)).toEqual(['CO1.PCCNTR.2999', 2_999])
    expect(turns).toBeGreaterThan(100)
  })

  it('that cannot be encoded is an error, and not silence', async () => {
    const wrong = JSON.parse('[[{"day":null}, 1]]')
    await expect(encodeFile(table(wrong), NOW)).rejects.toThrow()
  })

  it('survives what a workbook has no place for', async () => {
    const { bytes } = await encodeFile(
      table([
        ['a\u0000b\u001bc\ud800d\uffff', Number.NaN],
        ['x'.repeat(40_000), 1],
      ]),
      NOW,
    )
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    expect(sheet?.data[1]).toEqual(['a␀b␛cd', 'NaN'])
    expect(String(sheet?.data[2]?.[0])).toHaveLength(32_767)
  })
})

describe('a calendar', () => {
  it('is all-day events, escaped, in lines of at most 75 octets', () => {
    const text = icalendar(
      [
        {
          uid: 'CO1.PCCNTR.1',
          on: '2027-07-30',
          title: 'Último día; a, b\\c',
          text: `línea 1\r\n${'ñ'.repeat(80)}\u0007`,
        },
      ],
      NOW,
    )
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines).toContain('DTSTART;VALUE=DATE:20270730')
    expect(lines).toContain('DTSTAMP:20270701T150405Z')
    expect(lines).toContain('SUMMARY:Último día\\; a\\, b\\\\c')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:línea 1\\n${'ñ'.repeat(80)}␇\r\n`)
  })
})

describe('saving', () => {
  it('never overwrites', async () => {
    writeFileSync(join(folder, 'contratos.xlsx'), 'mine')
    expect(await saveFile(table([]), folder, NOW)).toBe(join(folder, 'contratos-2.xlsx'))
    expect(await saveFile(table([]), folder, NOW)).toBe(join(folder, 'contratos-3.xlsx'))
    expect(readFileSync(join(folder, 'contratos.xlsx'), 'utf8')).toBe('mine')
  })

  it.each([
    ['../../etc/passwd', 'etc-passwd.xlsx'],
    ['..', 'cerrojo.xlsx'],
    ['a/b:c*?"<>|\u0000', 'a-b-c.xlsx'],
    ['Año 2027', 'Año 2027.xlsx'],
    ['x'.repeat(300), `${'x'.repeat(80)}.xlsx`],
  ])('makes a plain name of %j', async (name, expected) => {
    await saveFile(table([], name), folder, NOW)
    expect(readdirSync(folder)).toEqual([expected])
  })

  it('says what is wrong with the folder', async () => {
    await expect(saveFile(table([]), join(folder, 'none'), NOW)).rejects.toThrow(/could not be written \(ENOENT\)/)
  })
})
