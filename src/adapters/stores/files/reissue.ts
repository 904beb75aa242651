import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  type ChainHead,
  type ChainLink,
  erasedLink,
  headAt,
  NO_LINKS,
  payloadData,
  type ReissuedData,
} from '../../../bot/ledger/chain.js'
import type { Day } from '../../../rules/index.js'
import { reissuedLink } from '../sent-records.js'
import { list, syncFolder, writeDurably } from './disk.js'
import type { Format } from './document.js'
import { DocumentFile } from './document-file.js'
import { encodeHeader, encodeLink, JOURNAL, readJournalHeader, scan, withFile } from './journal.js'
import type { Session } from './session.js'

/*
 * Up to the mark what happened is in the links themselves. To erase some of it that part is issued anew: every journal of it is
 * written beside itself, a link says so, and only then do they take their places. What a crash interrupts is gone on with at the
 * next start.
 */

const ANEW = '.anew'
const FILE = 'reissued.json'

/** That the journals up to a number were issued anew. */
const FORMAT: Format<ReissuedData> = {
  kind: 'reissued',
  version: 1,
  schema: z.strictObject({ upTo: z.int(), was: z.string(), is: z.string() }),
  whenLost: 'delivery-lost',
}

/** What was issued anew in a folder of journals, or null; drafts that were not said to be good are deleted, good ones put in place. */
export function reissuedIn(folder: string, session: Session): ReissuedData | null {
  const done = fileIn(folder, session).read()
  if (!session.readOnly)
    for (const name of list(folder).filter(name => name.endsWith(ANEW)))
      if (done) renameSync(join(folder, name), join(folder, name.slice(0, -ANEW.length)))
      else rmSync(join(folder, name))
  return done
}

/** Writes journals of the first form beside themselves without what is erased, and gives what becomes of the chain. */
export function writeAnew(
  folder: string,
  names: readonly string[],
  erased: ReadonlySet<number>,
  on: Day,
): ReissuedData {
  let head: ChainHead = NO_LINKS
  let was = NO_LINKS.hash
  for (const name of names) {
    const path = join(folder, name)
    const lines = withFile(path, file => {
      const { header, end } = readJournalHeader(path, file)
      const bytes = [encodeHeader({ ...header, v: JOURNAL.v, head: { ...header.head, hash: head.hash } })]
      const { head: old } = scan(path, file, end, header.head, link => {
        const anew = reissuedLink({ number: link.number - 1, hash: head.hash }, link)
        head = headAt(anew)
        bytes.push(encodeLink(erased.has(link.number) ? erasedLink(anew, on) : anew))
      })
      was = old.hash
      return bytes
    })
    writeDurably(path + ANEW, Buffer.concat(lines))
  }
  return { upTo: head.number, was, is: head.hash }
}

/** Puts what was written anew in its place. */
export function putAnew(folder: string, session: Session, done: ReissuedData): void {
  fileIn(folder, session).write(done)
  reissuedIn(folder, session)
  syncFolder(folder)
}

/** Notes what a link says that was issued anew. */
export function noteReissued(folder: string, session: Session, link: ChainLink): void {
  fileIn(folder, session).write(FORMAT.schema.parse(payloadData(link)))
}

/** Takes what is erased out of a journal of the newer form. */
export function eraseInJournal(path: string, erased: ReadonlySet<number>, on: Day): void {
  const bytes = withFile(path, file => {
    const { header, end } = readJournalHeader(path, file)
    const lines = [encodeHeader(header)]
    scan(path, file, end, header.head, link => {
      lines.push(encodeLink(erased.has(link.number) ? erasedLink(link, on) : link))
    })
    return Buffer.concat(lines)
  })
  writeDurably(path, bytes)
}

function fileIn(folder: string, session: Session): DocumentFile<ReissuedData> {
  return new DocumentFile(join(folder, FILE), FORMAT, session)
}
