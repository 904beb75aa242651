import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chained, type Entry, NO_LINKS } from '../../../bot/ledger/chain.js'
import { type SaidLog, type Stated, saidEntry } from '../../../bot/ledger/said.js'
import { ChainFile } from './chain-file.js'
import { list, makeFolder } from './disk.js'
import type { Format } from './document.js'
import { DocumentFile } from './document-file.js'
import { entityFolders, SAID_CHAIN } from './folder-names.js'
import { ACCOUNTS_FORMAT, type LogDocument, PEOPLE_FORMAT, SAID_FORMAT } from './formats.js'
import { Session } from './session.js'

/** Puts every statement of a folder that has no chain of what was said into one, in the order of their instants. */
export async function takeOverLogs(dir: string, now: Date): Promise<void> {
  const session = new Session(dir, false)
  for (const folder of entityFolders(dir)) takeOverLogsOf(folder, session, now)
}

/** The same for one entity. Whether it had statements and no chain. */
export function takeOverLogsOf(folder: string, session: Session, now: Date): boolean {
  const path = join(folder, SAID_CHAIN)
  if (existsSync(path)) return false
  const found = [
    ...statementsIn(folder, 'said', SAID_FORMAT, session),
    ...statementsIn(folder, 'people', PEOPLE_FORMAT, session),
    ...statementsIn(folder, 'accounts', ACCOUNTS_FORMAT, session),
  ]
  if (found.length === 0) return false
  found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  makeFolder(dirname(path))
  const began = { at: now.toISOString(), kind: TAKEN_OVER, ids: [], data: { statements: found.length } }
  new ChainFile(path, 'said', session).replace(chained(NO_LINKS, [began, ...found]))
  return true
}

/** The kind of the link that says how many statements after it were there before there was a chain. */
const TAKEN_OVER = 'taken-over'

function* statementsIn<S extends Stated>(
  folder: string,
  log: SaidLog,
  format: Format<LogDocument<S>>,
  session: Session,
): Generator<Entry> {
  const names = list(join(folder, log)).flatMap(name => /^(.*)\.json(?:\.bak)?$/.exec(name)?.[1] ?? [])
  for (const name of new Set(names)) {
    const document = new DocumentFile(join(folder, log, `${name}.json`), format, session).read()
    for (const [version, statement] of (document?.statements ?? []).entries())
      yield saidEntry(log, document?.subject ?? '', version, statement)
  }
}
