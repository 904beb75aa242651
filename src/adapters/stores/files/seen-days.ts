import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../../bot/ledger/chain.js'
import { newSeenRecord } from '../../../bot/ledger/seen.js'
import type { Seen, SeenRecord } from '../../../bot/ports/ledger.js'
import { type Day, isDay } from '../../../rules/index.js'
import { seenSchema } from '../schema-seen.js'
import type { SeenRow } from '../transfer.js'
import { FILE_MODE, list, makeFolder, readBytes, syncFolder, writeDurably } from './disk.js'

/*
 * What was seen on a day, one line each: the hash, a tab, and the salt, a blank and JSON that it is of, or `erased` and a day. No
 * line is flushed by itself: the link of the day, which covers the hashes, is made when the day is over.
 */

const NAME = /^(\d{4}-\d{2}-\d{2})\.txt$/
const LINE = /^([0-9a-f]{64})\t(?:erased ([\d-]+)|([0-9a-f]{32}) (.+))$/

/** Notes what was seen in the file of its day. */
export function addSeen(folder: string, what: Seen): void {
  const { hash, salt, json } = newSeenRecord(what)
  makeFolder(folder)
  appendFileSync(join(folder, `${what.on}.txt`), `${hash}\t${salt} ${json}\n`, { mode: FILE_MODE })
}

/** The days of which something is kept, oldest first. */
export function seenDays(folder: string): Day[] {
  return list(folder)
    .flatMap(name => NAME.exec(name)?.[1] ?? [])
    .filter(isDay)
    .sort()
}

/** What was seen on a day, as far as its lines are as they were written. */
export function seenOn(folder: string, on: Day): SeenRecord[] {
  return linesOn(folder, on).flatMap(line => {
    const [, hash = '', erased, salt = '', json = ''] = LINE.exec(line) ?? []
    if (hash === '') return []
    if (erased !== undefined) return [{ day: on, hash, seen: null, erased: true }]
    if (hashOf(salt, json) !== hash) return [{ day: on, hash: hashOf(salt, json), seen: null }]
    return [{ day: on, hash, seen: seenSchema.safeParse(JSON.parse(json)).data ?? null }]
  })
}

/** Whether every line of a day is as it was written; what a crash cut off at its end does not count. False where the file is gone. */
export function isWholeOn(folder: string, on: Day): boolean {
  const text = readBytes(join(folder, `${on}.txt`))?.toString()
  const lines = text?.split('\n').slice(0, -1) ?? []
  return (
    text !== undefined &&
    lines.every(line => {
      const [, hash, erased, salt = '', json = ''] = LINE.exec(line) ?? []
      return hash !== undefined && (erased !== undefined || hashOf(salt, json) === hash)
    })
  )
}

/** What was seen on a day as its lines have it. */
export function seenRowsOn(folder: string, on: Day): SeenRow[] {
  return linesOn(folder, on).map(line => {
    const [, hash = '', erased, salt, json] = LINE.exec(line) ?? []
    const gone = erased !== undefined && isDay(erased) ? erased : null
    return { day: on, hash, salt: salt ?? null, json: json ?? null, erased: gone }
  })
}

/** Puts these in the place of what there is of a day. */
export function putSeen(folder: string, on: Day, rows: readonly SeenRow[]): void {
  const lines = rows.map(
    ({ hash, salt, json, erased }) => `${hash}\t${erased ? `erased ${erased}` : `${salt} ${json}`}\n`,
  )
  makeFolder(folder)
  writeDurably(join(folder, `${on}.txt`), Buffer.from(lines.join('')))
  syncFolder(folder)
}

/** Takes what was seen out of the file of a day; its hashes stay. */
export function eraseSeen(folder: string, on: Day, hashes: ReadonlySet<string>, erasedOn: Day): void {
  const lines = linesOn(folder, on)
  const records = seenOn(folder, on)
  const left = lines.map((line, n) => {
    const record = records[n]
    if (!record?.seen || !hashes.has(record.hash)) return line
    return `${record.hash}\terased ${erasedOn}`
  })
  writeDurably(join(folder, `${on}.txt`), Buffer.from(left.map(line => `${line}\n`).join('')))
}

/** Makes the lines of a day durable. */
export function keepSeen(folder: string, on: Day): void {
  writeDurably(
    join(folder, `${on}.txt`),
    Buffer.from(
      linesOn(folder, on)
        .map(line => `${line}\n`)
        .join(''),
    ),
  )
  syncFolder(folder)
}

/** Whole lines; what a crash cut off was in no link. */
function linesOn(folder: string, on: Day): string[] {
  return readFileSync(join(folder, `${on}.txt`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .filter(line => LINE.test(line))
}
