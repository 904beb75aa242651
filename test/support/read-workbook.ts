import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'

/** A cell as an independent reader of workbooks gives it. */
interface ReadCell {
  /** `s` text, `n` number, `d` day, `b` truth, `e` error. */
  readonly t: string
  readonly v?: unknown
  /** A formula. */
  readonly f?: string
  /** As it is shown. */
  readonly w?: string
  readonly z?: string
  readonly l?: { readonly Target: string }
  readonly c?: readonly { readonly t: string }[]
}

interface ReadSheet {
  readonly '!ref'?: string
  readonly '!autofilter'?: { readonly ref: string }
  readonly [cell: string]: unknown
}

interface Reader {
  readonly read: (
    bytes: Uint8Array,
    options: object,
  ) => { readonly SheetNames: readonly string[]; readonly Sheets: Readonly<Record<string, ReadSheet>> }
}

const require = createRequire(import.meta.url)
const reader: Reader = require('@e965/xlsx')

/** A workbook as SheetJS, which had no part in writing it, reads it: sheets by name, cells by address. */
export function readWorkbook(bytes: Uint8Array) {
  const { SheetNames, Sheets } = reader.read(bytes, { cellDates: true, cellNF: true, cellFormula: true, UTC: true })
  const parts = unzipSync(bytes)
  const xmlOf = (at: number) => strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array())
  return SheetNames.map((name, at) => {
    const sheet = Sheets[name] ?? {}
    const cell = (address: string) => {
      const found = sheet[address] as ReadCell | undefined
      return found && { ...found, ...(found.c ? { c: found.c.map(({ t }) => ({ t })) } : {}) }
    }
    const addresses = Object.keys(sheet).filter(key => !key.startsWith('!'))
    return {
      name,
      range: sheet['!ref'],
      filter: sheet['!autofilter']?.ref,
      /** The rows that stay in view; the reader does not tell. */
      frozen: Number(/<pane[^>]* ySplit="(\d+)"[^>]*state="frozen"/.exec(xmlOf(at))?.[1] ?? 0),
      cell,
      cells: addresses.map(address => ({ address, ...cell(address) })),
    }
  })
}
