import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { EncodedFile, OutFile } from '../../bot/conversation/reply.js'
import { Refused } from '../../bot/ports/failure.js'
import { harmlessLine } from '../../shared/harmless.js'
import { encodeDocument } from './docx/encode-document.js'
import { encodeReport } from './docx/encode-report.js'
import { fileDetail } from './failures.js'
import { icalendar } from './icalendar.js'
import { pngOf } from './pictures/png.js'
import { chartSvg } from './pictures/svg.js'
import { reportSheets } from './report-sheets.js'
import type { WorkbookSheet } from './workbook.js'

/** Makes the bytes of a workbook, here or elsewhere. */
export type EncodeWorkbook = (sheet: WorkbookSheet) => Promise<Uint8Array>

/** The bytes of a file that the bot gives, and its ending. `now` is the instant that a calendar is stamped with. */
export async function encodeFile(file: OutFile, now: Date, workbook: EncodeWorkbook): Promise<EncodedFile> {
  switch (file.kind) {
    case 'table': {
      const { name, columns, rows, about } = file
      const behind = about ? { about: { ...about, sheet: sheetName(about.sheet) } } : {}
      return { bytes: await workbook({ sheet: sheetName(name), columns, rows, ...behind }), ending: 'xlsx' }
    }
    case 'calendar':
      return { bytes: Buffer.from(icalendar(file.events, now), 'utf8'), ending: 'ics' }
    case 'document':
      return { bytes: await encodeDocument(file.document), ending: 'docx' }
    case 'picture':
      return { bytes: await pngOf(chartSvg(file.chart)), ending: 'png' }
    case 'report': {
      const { report, format } = file
      const bytes = format === 'docx' ? await encodeReport(report) : await workbook(reportSheets(report))
      return { bytes, ending: format }
    }
  }
}

/** Writes a file into a folder under a name that nothing there has, and says which (`name-2.xlsx` where needed). */
export async function saveFile(file: OutFile, folder: string, now: Date, workbook: EncodeWorkbook): Promise<string> {
  const { bytes, ending } = await encodeFile(file, now, workbook)
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
