import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { EncodedFile, OutFile } from '../../bot/conversation/reply.js'
import { Refused } from '../../bot/ports/failure.js'
import type { Report } from '../../bot/reports/report.js'
import { harmlessLine } from '../../shared/harmless.js'
import type { DraftPack } from './docx/draft-pack.js'
import { fileDetail } from './failures.js'
import { icalendar } from './icalendar.js'
import { pngOf } from './pictures/png.js'
import { chartSvg } from './pictures/svg.js'
import { reportSheets } from './report-sheets.js'
import type { WorkbookSheet } from './workbook.js'

/** Makes the bytes of what is heavy, here or elsewhere. */
export interface HeavyFiles {
  readonly workbook: (sheet: WorkbookSheet) => Promise<Uint8Array>
  readonly drafts: (pack: DraftPack) => Promise<Uint8Array>
  readonly report: (report: Report) => Promise<Uint8Array>
}

/** The bytes of a file that the bot gives, and its ending. `now` is the instant that a calendar is stamped with. */
export async function encodeFile(file: OutFile, now: Date, heavy: HeavyFiles): Promise<EncodedFile> {
  switch (file.kind) {
    case 'table': {
      const { name, sheet = name, above = [], columns, rows, about } = file
      const behind = about ? { about: { ...about, sheet: sheetName(about.sheet) } } : {}
      return {
        bytes: await heavy.workbook({ sheet: sheetName(sheet), above, columns, rows, ...behind }),
        ending: 'xlsx',
      }
    }
    case 'calendar':
      return { bytes: Buffer.from(icalendar(file.events, now), 'utf8'), ending: 'ics' }
    case 'document':
      return { bytes: await heavy.drafts(alone(file)), ending: 'docx' }
    case 'documents': {
      const { documents, forms, list } = file
      const names = distinct(documents.map(({ name }) => safeName(name)))
      const sheet = { sheet: sheetName(list.name), columns: list.columns, rows: list.rows }
      const named = documents.map(({ document }, at) => ({ name: `${names[at]}.docx`, document }))
      return { bytes: await heavy.drafts({ documents: named, templates: forms, list: sheet }), ending: 'zip' }
    }
    case 'picture':
      return { bytes: await pngOf(chartSvg(file.chart)), ending: 'png' }
    case 'report': {
      const { report, format } = file
      const bytes = format === 'docx' ? await heavy.report(report) : await heavy.workbook(reportSheets(report))
      return { bytes, ending: format }
    }
  }
}

/** Writes a file into a folder under a name that nothing there has, and says which (`name-2.xlsx` where needed). */
export async function saveFile(file: OutFile, folder: string, now: Date, heavy: HeavyFiles): Promise<string> {
  const { bytes, ending } = await encodeFile(file, now, heavy)
  const name = safeName(file.name)
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.${ending}`)
    if (await writeNew(path, bytes)) return path
  }
  throw new Refused({
    code: 'refused',
    detail: fileDetail({ kind: 'too-many-files', file: name, most: MOST_COPIES }),
    remedy: 'Remove the ones that are not needed.',
  })
}

function alone({ name, document, form }: Extract<OutFile, { kind: 'document' }>): DraftPack {
  return { documents: [{ name, document }], templates: form ? { [document.kind]: form } : {} }
}

/** Names of which no two are the same for a folder that takes capitals for small letters. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const key = name.toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? name : `${name}-${times}`
  })
}

const MOST_COPIES = 999

/** Creates a file with all of its bytes on the disk; false when there is one of that name: it is never overwritten. */
export async function writeNew(path: string, bytes: Uint8Array | string, mode = 0o666): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'EEXIST') return false
    throw new Refused({
      code: 'refused',
      detail: fileDetail({ kind: 'unwritable', file: path, code }),
      remedy: 'Check that this folder exists, that it may be written to and that the disk is not full.',
    })
  }
}

function sheetName(name: string): string {
  return safeName(name).slice(0, 31) || 'Cerrojo'
}

/** A name that is a name on every system and never a path. */
function safeName(name: string): string {
  const safe = harmlessLine(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 80)
  return safe === '' ? 'cerrojo' : safe
}
