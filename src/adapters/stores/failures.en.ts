import { clockTime, countedEn, dayOfEn, pluralEn } from '../../words/grammar.js'
import type { DatabaseProblem, Flaw, StoreEvent, StoreFailure, StoreRemedy, storeLeadsEs } from './failures.es.js'

/** What is the matter with a stored document; each completes the sentence “it …”. */
export const flawsEn: Record<Flaw, string> = {
  missing: 'is missing',
  empty: 'is empty',
  'not-whole': 'is not whole',
  checksum: 'does not fit its checksum',
  kind: 'is a document of another kind',
  shape: 'has another shape than it should',
  disk: 'cannot be read from the disk',
  changed: 'was changed by another program while it was open',
  emptied: 'no longer holds what it held',
}

/** What a person can do about it, in the log and on the screen alike. */
export const remediesEn: Record<StoreRemedy, string> = {
  'sync-anew':
    'Put it back from a backup; or move head.json, head.json.bak and the folder cuts out of that folder and run `cerrojo sync` or, where they came from a file, repeat the import: what people said stays.',
  'log-lost':
    'Put it back from a backup, or move it and its .bak elsewhere: it is written again from the chain of what was said.',
  'delivery-lost':
    'Put it back from a backup; or move it elsewhere, and what it alone knows about that day may be told again.',
  'installation-lost': 'Put it back from a backup: every stored id of a person depends on it.',
  'kept-lost':
    'Put it back from a backup, or move it and its .bak elsewhere: it is made anew from the folders that are there.',
  'folder-lost':
    'Put it back from a backup; or, to go on without what it held, move kept.json and kept.json.bak out of the data folder.',
  'written-at-start': 'Start the service: it writes it again from the chain of what was said.',
  'evidence-lost':
    'Put it back from a backup, or move it and its .bak elsewhere: it is read again by `cerrojo sync --evidence`.',
  'ledger-lost':
    'Put it back from a backup, or move it elsewhere: the chain of what was said begins anew then, and older heads do not fit any more.',
  'new-admin-code': 'Run `cerrojo init` again for a new code.',
  'written-at-restart': 'Restart the service: it writes it again from the chain of what was said.',
  'judged-anew': 'If there was data that was not taken, the next sync judges it anew and says so.',
  'counted-anew': 'Since when syncs fail is counted anew from today on.',
  'looked-for':
    'If something of what was told is missing, it does not show: before anything is sent today it is looked for; in Teams, where that cannot be done, the message says so.',
  'known-people-lost':
    'The list of people that is read now counts as the first: see that nobody is missing on it, and nobody on it who left.',
  'noted-anew': 'Changes of the assignments are noted anew with the next reading.',
  'evidence-counted-anew': 'What the other data of SECOP shows is counted anew with the next reading.',
  'start-again': 'Nothing was written over it. Stop whatever else writes to that folder and start Cerrojo again.',
  repeat: 'Repeat: it reads a good cut now.',
  'row-lost': 'Somebody changed that row past Cerrojo. Put the database back from a backup. Nothing was changed.',
  'row-read-anew':
    'Somebody changed that row past Cerrojo. Delete it and run `cerrojo sync --evidence`: it is read again.',
  'row-synced-anew':
    'Somebody changed that row past Cerrojo. Put it back from a backup; or delete it and run `cerrojo sync`.',
  'installed-anew': 'The app has to be installed there anew, by a link that `cerrojo entity link NIT` prints.',
  'enrolled-anew':
    'Put it back from a backup; or delete it, and say with `cerrojo entity add` or `pause` again how that entity stands.',
}

/** What the matter with a database is, and what a person can do about it. */
export const databaseRemediesEn: Record<DatabaseProblem, { readonly what: string; readonly remedy: string }> = {
  unreachable: { what: 'does not answer', remedy: 'See that it runs and that this machine reaches it, and repeat.' },
  password: { what: 'does not accept the user or the password', remedy: 'Correct DATABASE_URL.' },
  'no-database': {
    what: 'does not exist on that server',
    remedy: 'Create it (CREATE DATABASE), or correct DATABASE_URL.',
  },
  tls: {
    what: 'offers no encrypted connection that can be checked',
    remedy: 'Correct sslmode and sslrootcert in DATABASE_URL, or the certificate of the server.',
  },
  rights: {
    what: 'gives that user no right to it',
    remedy: 'Give it as docs/operations.md says, or correct DATABASE_URL.',
  },
  full: { what: 'has no room or memory to keep it', remedy: 'Make room on the server and repeat.' },
  'read-only': { what: 'is read-only', remedy: 'Connect to the primary server, or take it out of read-only mode.' },
  'not-whole': {
    what: 'is not whole: something that it had is missing or cannot be read',
    remedy: 'See the log of the server, and put it back from a backup.',
  },
  connections: { what: 'takes no more connections', remedy: 'Raise max_connections, or close others.' },
  busy: { what: 'is busy with another change of the same', remedy: 'Repeat.' },
  lost: {
    what: 'did not say whether it kept the last change: the connection was lost',
    remedy: 'Look whether it is there before repeating it.',
  },
  'too-old': { what: 'is of a version before PostgreSQL 15', remedy: 'Use PostgreSQL 15 or newer.' },
}

const NO_RIGHT_TO_READ = 'The right to read is missing: give it to the user that runs Cerrojo and repeat.'

/** What a person can do where the system gives this code for a file that is to be read. */
const READ_HINTS: Partial<Record<string, string>> = {
  EISDIR: 'There is a folder where a file should be: move it elsewhere and put the file back from a backup.',
  ENOTDIR: 'There is a file where a folder should be: move it elsewhere and put the folder back from a backup.',
  EACCES: NO_RIGHT_TO_READ,
  EPERM: NO_RIGHT_TO_READ,
}

const NO_ROOM = 'The disk is full, or takes no more files: make room and repeat.'
const NO_RIGHT_TO_WRITE = 'The right to write is missing: give it to the user that runs Cerrojo and repeat.'

/** The same for one that is to be written. */
const WRITE_HINTS: Partial<Record<string, string>> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EROFS: 'The disk is mounted read-only: mount it for writing and repeat.',
  EACCES: NO_RIGHT_TO_WRITE,
  EPERM: NO_RIGHT_TO_WRITE,
  EISDIR: 'There is a folder where a file should be: move it elsewhere and repeat.',
  ENOTDIR: 'There is a file where a folder should be: move it elsewhere and repeat.',
}

/** An instant as somebody at the entity reads it. */
function momentOf(since: string): string {
  const instant = new Date(since)
  return `${dayOfEn(instant)}, ${clockTime(instant)} in Bogotá`
}

/** What a failure of the store is called at large, whatever document it happened to. */
export const storeLeadsEn: typeof storeLeadsEs = {
  lockGone: 'This process lost the data folder; what was stored before is unchanged.',
  inUse: 'Another process has the data folder open. Close it, or use another folder.',
  damaged: 'A file of the data is damaged and there is no good copy. Nothing was deleted.',
  version: 'The data is of another version of Cerrojo.',
  unwritable: 'Writing to disk failed; what was stored before is unchanged.',
  database: 'The database could not do it; what was stored before is unchanged.',
  other: 'The data store could not do it.',
}

/** What the store could not do, in English. */
export function storeFailureEn(failure: StoreFailure): string {
  switch (failure.kind) {
    case 'damaged':
      return `${failure.path} ${flawsEn[failure.flaw]}. ${remediesEn[failure.remedy]}`
    case 'unreadable':
      return `${failure.path} cannot be read (${failure.code}). ${READ_HINTS[failure.code] ?? 'See to the disk.'}`
    case 'unwritable':
      return `${failure.path} could not be written (${failure.code}). ${WRITE_HINTS[failure.code] ?? 'See to the disk and that folder, and repeat.'}`
    case 'version':
      return failure.found > failure.known
        ? `${failure.path} has format ${failure.found} and this program knows formats up to ${failure.known}. Install the version of Cerrojo that wrote it, or a newer one, or put the backup back. Nothing was changed.`
        : `${failure.path} has format ${failure.found}, older than format ${failure.known} of this program. Run cerrojo migrate; where it came from a backup, put the whole folder back. Nothing was changed.`
    case 'in-use':
      return `${failure.path} is in use by ${failure.process === null ? 'this process itself' : `process ${failure.process} on ${failure.host}`} since ${momentOf(failure.since)}.`
    case 'database': {
      const { what, remedy } = databaseRemediesEn[failure.problem]
      return `The database ${failure.place} ${what} (${failure.code}). ${remedy}`
    }
    case 'lock-gone':
      return `Somebody deleted ${failure.path}, by which this process has the data folder; nothing more is written. Find out who deletes files there, look whether others are missing, and start again.`
  }
}

/** What is to be known of the store, in English. */
export function storeEventEn(event: StoreEvent): string {
  switch (event.kind) {
    case 'restored':
      return `${event.path} ${flawsEn[event.flaw]}: its last good copy, ${event.path}.bak, is used.`
    case 'cut-before':
      return `${event.path} ${flawsEn[event.flaw]}: the cut before, ${event.cut}, is current until the next sync or import.`
    case 'migrated':
      return `${event.path} is of format ${event.to} now. As it was, it is kept in ${event.backup}: that holds personal data; delete it once you will not go back to the version before.`
    case 'set-aside':
      return `The damaged file is kept as ${event.path}.`
    case 'no-contracts':
      return `${event.path} holds what people said and no contracts: none were ever stored, or they were moved away.`
    case 'line-dropped':
      return `The last line of ${event.path} is not whole and counts for nothing.`
    case 'folder-copied':
      return `${event.path} is a copy, or was put back from a backup: what was told after it was made may be missing. Before anything is sent today it is looked for; in Teams, where that cannot be done, the message says so.`
    case 'record-short':
      return `The record of what was told in ${event.path} lacks its end: events ${event.from} to ${event.to}. Before anything is sent today it is looked for; in Teams, where that cannot be done, the message says so. Put that folder back from a backup to keep the evidence of what was told.`
    case 'journals-missing':
      return `The record of what was told in ${event.path} lacks journals, or they do not go on where the one before ended: ${event.numbers.join(', ')}. Put them back from a backup where the evidence of what was told is needed.`
    case 'said-restored':
      return `${event.path} lacked ${countedEn(event.count, 'statement', 'statements')} of people: ${pluralEn(event.count, 'it was', 'they were')} written again from the chain of what was said.`
    case 'said-unchained':
      return `${event.path} holds ${countedEn(event.count, 'statement that is', 'statements that are')} not in the chain of what was said: the chain lacks its end, or somebody wrote them there. cerrojo ledger names them.`
    case 'chain-broken':
      return `The chain ${event.path} is not whole: it goes on, but no longer proves what was said, nor gives it back. Put it back from a backup.`
    case 'chain-begun':
      return `The chain ${event.path} was missing: it began anew with what there is, and older heads do not fit any more. If you did not move it away, put it back from a backup.`
    case 'seen-begun':
      return `The chain of what was seen, ${event.path}, was not whole: it began anew with what is kept of each day, and older heads do not fit any more. Put it back from a backup where it is to prove who looked at what.`
    case 'seen-short':
      return `The chain of what was seen, ${event.path}, lacked its end: it goes on with what is kept of each day, and its last heads do not fit any more. Put it back from a backup where it is to prove who looked at what.`
    case 'seen-changed':
      return `In ${event.path} something of what was seen is missing, or was changed: ${event.days.join(', ')}. Put it back from a backup where it is to prove who looked at what on those days.`
    case 'document-lost':
      return `${event.path} ${flawsEn[event.flaw]}, and its copy is no good either. ${remediesEn[event.remedy]}`
    case 'place-unread':
      return `${event.path} cannot be read (${event.code}): whoever is in that Slack workspace is not served meanwhile, and the rest goes on. Give the service the right to read that file, or install the app there anew with “cerrojo entity link NIT”.`
    case 'row-lost':
      return `${event.path} ${flawsEn[event.flaw]}, and counts for nothing. ${remediesEn[event.remedy]}`
    case 'database-restored':
      return `The database ${event.path} is back in an earlier state: events ${event.from} to ${event.to} of what was told are missing. Before anything is sent today it is looked for; in Teams, where that cannot be done, the message says so.`
    case 'not-repaired':
      return `${event.path} could not be repaired yet (${event.said}).`
    case 'copy-not-written':
      return `${event.path}.bak could not be written (${event.said}); ${event.path} itself is whole.`
    case 'cuts-left':
      return `Old cuts in ${event.path} could not be deleted (${event.said}).`
  }
}
