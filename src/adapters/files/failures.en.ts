import type { FileFailure, UnreadableMatrix } from './failures.es.js'

/** What exactly was wrong, in English: for users, and for every log. */
export function fileFailureEn(failure: FileFailure): string {
  switch (failure.kind) {
    case 'unwritable':
      return `${failure.file} could not be written (${failure.code})`
    case 'too-many-files':
      return `there are already ${failure.most} files called ${failure.file}: remove the ones that are not needed`
    case 'unreadable-matrix':
      return `${failure.file}: ${UNREADABLE[failure.why] ?? 'the file is damaged; save it again as .xlsx or CSV'}`
  }
}

const UNREADABLE: Partial<Record<UnreadableMatrix, string>> = {
  'old-spreadsheet':
    'it is an old spreadsheet (.xls) or has a password; save it as .xlsx without a password, or as CSV',
  'no-header': 'no row names the column of the contract (such as “No. CONTRATO”) and another column that is known',
  'too-large': 'it is too large for a table of this kind; leave only the sheet and the rows that are needed',
  unopened: 'it could not be opened; check its name and that it may be read',
  opendocument: 'it is an OpenDocument sheet (.ods); save it as .xlsx or CSV',
  'binary-workbook': 'it is a binary workbook (.xlsb); save it as .xlsx or CSV',
}
