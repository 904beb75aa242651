import type { SecopFailure, secopLeadsEs } from './failures.es.js'

/** What a failure of the register or a file is called at large, and what to do about it, by its code. */
export const secopLeadsEn: typeof secopLeadsEs = {
  unreachable:
    'The data cannot be reached. Check the connection and the proxy (source.proxy in the settings), or download the file and use --file or cerrojo import.',
  'rate-limited': 'datos.gov.co asks to wait. Try later, or put a token of your own into SECOP_APP_TOKEN.',
  'column-gone': 'SECOP no longer serves a column that is needed; nothing was changed.',
  'no-rows': 'There are no rows. Check the NIT or the file.',
  truncated: 'The data came incomplete; nothing was changed. Try again.',
  changed: 'The data changed while it was read; nothing was changed. Try again.',
  'unknown-form': 'That file is no table of contracts that is known here.',
}

/** What exactly was wrong, in English: for users, and for every log. */
export function secopFailureEn(failure: SecopFailure): string {
  switch (failure.kind) {
    case 'old-spreadsheet':
      return `${failure.file} is an old or a protected spreadsheet (.xls): save it as .xlsx without password, or as CSV`
    case 'packed':
      return `${failure.file} is packed (gzip): unpack it first`
    case 'pdf':
      return `${failure.file} is a PDF: give the data itself, as JSON, CSV or XLSX`
    case 'web-page':
      return `${failure.file} is a web page or XML, not data: a proxy or a portal may have answered instead`
    case 'folder':
      return `${failure.file} is a folder`
    case 'not-a-file':
      return `${failure.file} is no ordinary file`
    case 'missing':
      return `there is no file ${failure.file}`
    case 'no-right':
      return `${failure.file} may not be read`
    case 'no-rows':
      return `${failure.file} holds no rows`
    case 'file-changed':
      return `${failure.file} changed while it was read`
    case 'broken-spreadsheet':
      return `${failure.file} is packed like a spreadsheet (.xlsx) but cannot be read as one: damaged, cut off or something else`
    case 'hidden-only':
      return `${failure.file}: the sheets with contracts are hidden and not read (${failure.hidden.join(', ')})`
    case 'opendocument':
      return `${failure.file} is a document of LibreOffice (.ods): save it as .xlsx or as CSV`
    case 'binary-workbook':
      return `${failure.file} is a binary workbook of Excel (.xlsb): save it as .xlsx or as CSV`
    case 'archive':
      return `${failure.file} is a packed file (.zip): unpack it and give the file that is in it`
    case 'too-many-columns':
      return `${failure.file} has more than 16,384 columns in line ${failure.line}, more than a spreadsheet: leave those of the contracts alone`
    case 'blank-lines':
      return `${failure.file} has more than two million blank lines in a row, up to line ${failure.line}: delete them, or download the file again`
    case 'unpacks-to-too-much':
      return `${failure.file} unpacks to far more than a spreadsheet of contracts takes, and was not read: save the table alone, as CSV`
    case 'too-many-sheets':
      return `${failure.file} has more than 500 sheets: leave those of contracts, or save each table as CSV`
    case 'too-wide':
      return `${failure.file} has a cell very far from its table (more than twenty-five million cells from the first to the last): delete it, or save the table as CSV`
    case 'no-ids':
      return `${failure.file}: no row has a contract's id (CO1.PCCNTR.…) in the column that says it is the id's`
    case 'unreadable':
      return `${failure.file} could not be read (${failure.code})`
    case 'too-large':
      return `${failure.file} is too large for a spreadsheet (over ${failure.megabytes} MB): save it as CSV`
    case 'no-header':
      return `${failure.file} has no header with the contract's id; its first line is ${failure.first}`
    case 'no-sheet':
      return `${failure.file}: no sheet has a header with the contract's id (first line: ${failure.first})${failure.hidden.length > 0 ? `; hidden ones are not read: ${failure.hidden.join(', ')}` : ''}`
    case 'no-contracts':
      return `${failure.file} is JSON without contracts: no row has id_contrato (found: ${failure.first || 'no row'})`
    case 'by-columns':
      return `${failure.file} is JSON by columns, not by rows`
    case 'rows-without-names':
      return `${failure.file} has rows that are lists of cells, without the names of the columns`
    case 'bad-json-row':
      return `${failure.file}: the row that begins in line ${failure.line} is no valid JSON`
    case 'row-too-long':
      return `${failure.file}: what begins in line ${failure.line} is too long for one row`
    case 'breaks-off':
      return `${failure.file} breaks off at line ${failure.line}, byte ${failure.byte}, after ${failure.rows} whole rows: the JSON is not closed`
    case 'no-row-here':
      return `${failure.file}, line ${failure.line}, byte ${failure.byte}: ${failure.seen} where a row (a JSON object) should begin or end`
    case 'open-quote':
      return `${failure.file}: a quoted cell never ends (read up to line ${failure.line}): the file is cut off or has a stray quotation mark`
    case 'bad-csv':
      return `${failure.file}, line ${failure.line}: ${failure.code}`
    case 'no-entity':
      return `no entity is given to read from ${failure.dataset}`
    case 'no-summary':
      return `${failure.dataset}: the number of rows and the cut (count(*), :updated_at) came in no known form`
    case 'no-row-where':
      return `${failure.dataset} has no row where ${failure.where}`
    case 'came-twice':
      return `${failure.dataset}: row ${failure.id} came twice (after ${failure.rows} rows), so the pages cannot be told apart`
    case 'without-id':
      return `${failure.dataset}: a row came without :id (after ${failure.rows} rows), so the pages cannot be told apart`
    case 'rebuilt':
      return `${failure.dataset} was rebuilt while it was read (${failure.before}, now ${failure.now})`
    case 'rows-missing':
      return `${failure.dataset}: ${failure.came} rows came where ${failure.counted} were counted`
    case 'too-many-rows':
      return `${failure.dataset}: ${failure.came} rows came where ${failure.counted} were counted, and there are more`
    case 'too-many-requests':
      return `${failure.place}: too many requests (429)`
    case 'preparing':
      return `${failure.place} is still preparing the answer (202)`
    case 'no-address':
      return `${failure.place} is no address that can be asked`
    case 'proxy-log-in':
      return `the proxy wants a name and a password before ${failure.place} can be asked (407)`
    case 'answer-too-large':
      return `${failure.place}: the answer is over ${failure.megabytes} MB, many times what was asked for, and was read no further`
    case 'redirect':
      return `${failure.place} answers with a redirect (${failure.status}), which is not followed`
    case 'out-of-order':
      return `${failure.place} is out of order (${failure.status})`
    case 'query-time-out':
      return `${failure.place} gave up on the query after too long (${failure.status})`
    case 'no-list':
      return `${failure.place} answers with something else than a list of rows; it begins with ${failure.said}`
    case 'error-answer':
      return `${failure.place} answers with an error instead of rows: ${failure.said || 'nothing more'}`
    case 'no-answer':
      return `${failure.place}: ${failure.said}`
    case 'refuses':
      return `${failure.place} refuses the query (${failure.status}): ${failure.said || 'nothing more'}`
    case 'list-breaks-off':
      return `${failure.place}: the list of rows breaks off after ${failure.characters} characters`
    case 'columns-gone':
      return `${failure.place} no longer serves what is needed: ${failure.columns.join(', ') || 'one of those asked for'}`
    case 'too-slow':
      return `${failure.place}: no whole answer within ${failure.seconds} s`
  }
}

/** What to do about it, where the sentence does not say so itself. */
export const secopRemediesEn: Readonly<Partial<Record<SecopFailure['kind'], string>>> = {
  'no-header': 'It needs, among its first ten lines, one of column names, at least “ID Contrato” (or id_contrato).',
  'no-sheet':
    'It needs, among the first ten lines of a sheet that can be seen, one of column names, at least “ID Contrato” (or id_contrato).',
  'hidden-only': 'Show those sheets (right click on a tab, “Unhide”) and save the file.',
  'by-columns':
    'Save it row by row: a list of objects, each with “ID Contrato” or id_contrato (in pandas, orient="records").',
  'rows-without-names':
    'Save it row by row: a list of objects, each with “ID Contrato” or id_contrato (in pandas, orient="records").',
  'no-contracts': 'Give the rows as datos.gov.co serves them, with the column id_contrato or “ID Contrato”.',
  'no-ids': "See that the column holds SECOP II's id and not the reference or number of the contract.",
  'web-page': 'Download the data again, as JSON or CSV; if it is a spreadsheet, save it as .xlsx.',
  folder: 'Name the file itself.',
  'not-a-file': 'Name the file itself.',
  missing: 'Check the path.',
  'no-right': 'Give the user that runs Cerrojo the right to read it.',
  'no-rows': 'Download it again.',
  'file-changed': 'Try again when nobody is writing it.',
  'broken-spreadsheet': 'Open it in a spreadsheet program and save it again, as .xlsx or as CSV.',
  unreadable: 'Check the disk or the network drive, then try again.',
  'bad-json-row': 'Download it again; nothing was imported.',
  'breaks-off': 'Download it again; nothing was imported.',
  'open-quote': 'Download it again, or take out the stray quotation mark; nothing was imported.',
  'bad-csv': 'Download it again; nothing was imported.',
  'no-row-here': 'Give a JSON list as datos.gov.co serves it, or one row a line; nothing was imported.',
  'row-too-long': 'Give a JSON list as datos.gov.co serves it, or one row a line; nothing was imported.',
}
