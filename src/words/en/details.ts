import type {
  FailureDetail,
  Flaw,
  RowFault,
  RowPlace,
  StoreDetail,
  StoreNotice,
  StoreRemedy,
} from '../../bot/ports/failure-detail.js'
import { dayInBogota } from '../../rules/index.js'
import { dateEn, timeInBogota } from '../grammar.js'

const FLAWS: Record<Flaw, string> = {
  missing: 'is missing',
  empty: 'is empty',
  'not-whole': 'is not whole',
  checksum: 'does not fit its checksum',
  kind: 'is a document of another kind',
  shape: 'has another shape than it should',
  disk: 'cannot be read from the disk',
}

const REMEDIES: Record<StoreRemedy, string> = {
  'sync-anew':
    'Put it back from a backup; or move head.json, head.json.bak and the folder cuts out of that folder and run `cerrojo sync` or, where they came from a file, repeat the import: what people said stays.',
  'log-lost':
    'Put it back from a backup, or move it and its .bak elsewhere to go on without what was said in this one log.',
  'delivery-lost':
    'Put it back from a backup; or move it elsewhere, and what it alone knows about that day may be told again.',
  'installation-lost': 'Put it back from a backup: every stored id of a person depends on it.',
  'kept-lost':
    'Put it back from a backup, or move it and its .bak elsewhere: it is made anew from the folders that are there.',
  'folder-lost': 'Put it back from a backup, or make it as an empty folder to go on without what it held.',
  'new-admin-code': 'Run `cerrojo init` again for a new code.',
  repeat: 'Repeat: it reads a good cut now.',
}

/** An instant as somebody at the entity reads it. */
function momentOf(since: string): string {
  const instant = new Date(since)
  return `${dateEn(dayInBogota(instant))}, ${timeInBogota(instant)} in Bogotá`
}

/** What exactly was wrong, in English: for users, and for every log. */
export const detailsEn = {
  flaws: FLAWS,
  remedies: REMEDIES,

  rowPlace: ({ file, line, row, id }: RowPlace): string =>
    [file, line !== undefined && `line ${line}`, row !== undefined && `row ${row}`, id].filter(Boolean).join(', '),

  rowFault: (fault: RowFault): string => {
    switch (fault.kind) {
      case 'not-a-row':
        return 'not a row'
      case 'no-id':
        return 'no contract id (id_contrato)'
      case 'too-many-cells':
        return `${fault.cells} cells where the header has ${fault.columns}`
      case 'cut-short':
        return `${fault.cells} cells where the header has ${fault.columns}, and no sound contract id`
    }
  },

  failure: (detail: FailureDetail): string => {
    switch (detail.kind) {
      case 'old-spreadsheet':
        return `${detail.file} is an old or a protected spreadsheet (.xls): save it as .xlsx without password, or as CSV`
      case 'packed':
        return `${detail.file} is packed (gzip): unpack it first`
      case 'pdf':
        return `${detail.file} is a PDF: give the data itself, as JSON, CSV or XLSX`
      case 'web-page':
        return `${detail.file} is a web page or XML, not data: a proxy or a portal may have answered instead`
      case 'folder':
        return `${detail.file} is a folder`
      case 'not-a-file':
        return `${detail.file} is no ordinary file`
      case 'missing':
        return `there is no file ${detail.file}`
      case 'no-right':
        return `${detail.file} may not be read`
      case 'no-rows':
        return `${detail.file} holds no rows`
      case 'file-changed':
        return `${detail.file} changed while it was read`
      case 'broken-spreadsheet':
        return `${detail.file} is packed like a spreadsheet (.xlsx) but cannot be read as one: damaged, cut off or something else`
      case 'unreadable':
        return `${detail.file} could not be read (${detail.code})`
      case 'unwritable':
        return `${detail.file} could not be written (${detail.code})`
      case 'too-large':
        return `${detail.file} is too large for a spreadsheet (over ${detail.megabytes} MB): save it as CSV`
      case 'no-header':
        return `${detail.file} has no header with the contract's id; its first line is ${detail.first}`
      case 'no-sheet':
        return `${detail.file}: no sheet has a header with the contract's id (first line: ${detail.first})`
      case 'no-contracts':
        return `${detail.file} is JSON without contracts: no row has id_contrato (found: ${detail.first || 'no row'})`
      case 'bad-json-row':
        return `${detail.file}: the row that begins in line ${detail.line} is no valid JSON`
      case 'row-too-long':
        return `${detail.file}: what begins in line ${detail.line} is too long for one row`
      case 'breaks-off':
        return `${detail.file} breaks off at line ${detail.line}, byte ${detail.byte}, after ${detail.rows} whole rows: the JSON is not closed`
      case 'no-row-here':
        return `${detail.file}, line ${detail.line}, byte ${detail.byte}: ${detail.seen} where a row (a JSON object) should begin or end`
      case 'open-quote':
        return `${detail.file}: a quoted cell never ends (read up to line ${detail.line}): the file is cut off or has a stray quotation mark`
      case 'bad-csv':
        return `${detail.file}, line ${detail.line}: ${detail.code}`
      case 'too-many-files':
        return `there are already ${detail.most} files called ${detail.file}: remove the ones that are not needed`
      case 'no-entity':
        return `no entity is given to read from ${detail.dataset}`
      case 'no-summary':
        return `${detail.dataset}: the number of rows and the cut (count(*), :updated_at) came in no known form`
      case 'no-row-where':
        return `${detail.dataset} has no row where ${detail.where}`
      case 'came-twice':
        return `${detail.dataset}: row ${detail.id} came twice (after ${detail.rows} rows), so the pages cannot be told apart`
      case 'without-id':
        return `${detail.dataset}: a row came without :id (after ${detail.rows} rows), so the pages cannot be told apart`
      case 'rebuilt':
        return `${detail.dataset} was rebuilt while it was read (${detail.before}, now ${detail.now})`
      case 'rows-missing':
        return `${detail.dataset}: ${detail.came} rows came where ${detail.counted} were counted`
      case 'too-many-requests':
        return `${detail.place}: too many requests (429)`
      case 'preparing':
        return `${detail.place} is still preparing the answer (202)`
      case 'no-address':
        return `${detail.place} is no address that can be asked`
      case 'redirect':
        return `${detail.place} answers with a redirect (${detail.status}), which is not followed`
      case 'out-of-order':
        return `${detail.place} is out of order (${detail.status})`
      case 'no-list':
        return `${detail.place} answers with something else than a list of rows; it begins with ${detail.said}`
      case 'error-answer':
        return `${detail.place} answers with an error instead of rows: ${detail.said || 'nothing more'}`
      case 'no-answer':
        return `${detail.place}: ${detail.said}`
      case 'refuses':
        return `${detail.place} refuses the query (${detail.status}): ${detail.said || 'nothing more'}`
      case 'list-breaks-off':
        return `${detail.place}: the list of rows breaks off after ${detail.characters} characters`
      case 'columns-gone':
        return `${detail.place} no longer serves what is needed: ${detail.columns.join(', ') || 'one of those asked for'}`
      case 'too-slow':
        return `${detail.place}: no whole answer within ${detail.seconds} s`
    }
  },

  store: (detail: StoreDetail): string => {
    switch (detail.kind) {
      case 'damaged':
        return `${detail.path} ${FLAWS[detail.flaw]}. ${REMEDIES[detail.remedy]}`
      case 'unreadable':
        return `${detail.path} cannot be read (${detail.code}).`
      case 'unwritable':
        return `${detail.path} could not be written (${detail.code}).`
      case 'version':
        return detail.found > detail.known
          ? `${detail.path} has format ${detail.found} and this program knows formats up to ${detail.known}. Install the version of Cerrojo that wrote it, or a newer one, or put the backup back. Nothing was changed.`
          : `${detail.path} has format ${detail.found}, older than format ${detail.known} of this program. Run cerrojo migrate; where it came from a backup, put the whole folder back. Nothing was changed.`
      case 'in-use':
        return `${detail.path} is in use by ${detail.process === null ? 'this process itself' : `process ${detail.process} on ${detail.host}`} since ${momentOf(detail.since)}.`
    }
  },

  notice: (notice: StoreNotice): string => {
    switch (notice.kind) {
      case 'restored':
        return `${notice.path} ${FLAWS[notice.flaw]}: its last good copy, ${notice.path}.bak, is used.`
      case 'cut-before':
        return `${notice.path} ${FLAWS[notice.flaw]}: the cut before, ${notice.cut}, is current until the next sync or import.`
      case 'migrated':
        return `${notice.path} is of format ${notice.to} now. As it was, it is kept in ${notice.backup}: that holds personal data; delete it once you will not go back to the version before.`
      case 'set-aside':
        return `The damaged file is kept as ${notice.path}.`
      case 'no-contracts':
        return `${notice.path} holds what people said and no contracts: none were ever stored, or they were moved away.`
      case 'line-dropped':
        return `The last line of ${notice.path} is not whole and counts for nothing.`
      case 'not-repaired':
        return `${notice.path} could not be repaired yet (${notice.said}).`
      case 'copy-not-written':
        return `${notice.path}.bak could not be written (${notice.said}); ${notice.path} itself is whole.`
      case 'cuts-left':
        return `Old cuts in ${notice.path} could not be deleted (${notice.said}).`
    }
  },
}
