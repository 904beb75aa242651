import { encodeFile, type HeavyFiles, saveFile } from '../adapters/files/files.js'
import type { EncodedFile, OutFile } from '../bot/conversation/reply.js'
import { WorkerQueue } from './worker.js'

/** The one queue of this process. */
const heavy = new WorkerQueue()

/** The bytes of a file that the bot gives, made aside where that is heavy. Aborted, it throws the signal's reason at once. */
export function encodeOutFile(file: OutFile, now: Date, signal?: AbortSignal): Promise<EncodedFile> {
  return encodeFile(file, now, aside(signal))
}

/** Writes such a file into a folder, never over another one, and says where it is. */
export function saveOutFile(file: OutFile, folder: string, now: Date): Promise<string> {
  return saveFile(file, folder, now, aside())
}

function aside(signal?: AbortSignal): HeavyFiles {
  return {
    workbook: sheet => heavy.run({ kind: 'workbook', ...sheet }, signal),
    drafts: pack => heavy.run({ kind: 'drafts', ...pack }, signal),
    report: report => heavy.run({ kind: 'report', report }, signal),
  }
}
