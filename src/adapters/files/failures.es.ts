import type { UnreadableSpreadsheet } from '../../shared/xlsx/unreadable.js'

/** What kept a small file from being written. What the system itself said (`code`) is quoted as it is. */
export type FileFailure =
  | { readonly kind: 'unwritable'; readonly file: string; readonly code: string }
  | { readonly kind: 'too-many-files'; readonly file: string; readonly most: number }
  | { readonly kind: 'unreadable-matrix'; readonly file: string; readonly why: UnreadableMatrix }

/** What kept an office's own table from being read. */
export type UnreadableMatrix =
  | UnreadableSpreadsheet['kind']
  | 'old-spreadsheet'
  | 'no-header'
  | 'too-large'
  | 'unopened'

/** What exactly was wrong, in Spanish. */
export function fileFailureEs(failure: FileFailure): string {
  switch (failure.kind) {
    case 'unwritable':
      return `no se pudo escribir ${failure.file} (${failure.code})`
    case 'too-many-files':
      return `ya hay ${failure.most} archivos llamados ${failure.file}: borre los que no necesite`
    case 'unreadable-matrix':
      return `${failure.file}: ${UNREADABLE[failure.why] ?? 'el archivo está dañado; guárdelo de nuevo como .xlsx o CSV'}`
  }
}

const UNREADABLE: Partial<Record<UnreadableMatrix, string>> = {
  'old-spreadsheet':
    'es una hoja de cálculo antigua (.xls) o tiene contraseña; guárdela como .xlsx sin contraseña o como CSV',
  'no-header': 'ninguna fila nombra la columna del contrato (por ejemplo «No. CONTRATO») y otra columna conocida',
  'too-large': 'es demasiado grande para una matriz; deje solo la hoja y las filas que hacen falta',
  unopened: 'no se pudo abrir; revise el nombre y el permiso de lectura',
  opendocument: 'es una hoja de OpenDocument (.ods); guárdela como .xlsx o CSV',
  'binary-workbook': 'es una hoja binaria (.xlsb); guárdela como .xlsx o CSV',
}
