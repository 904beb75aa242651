/** Where a row stands: in a file by line or, in a spreadsheet, by row; in the register by its id. */
export interface RowPlace {
  readonly file?: string
  readonly line?: number
  readonly row?: number
  readonly id?: string
}

/** Why a row could not become a contract. */
export type RowFault =
  | { readonly kind: 'not-a-row' | 'no-id' }
  | { readonly kind: 'too-many-cells' | 'cut-short'; readonly cells: number; readonly columns: number }

/** A refused row; the shape that a sync reports. */
export interface RejectedRowToTell {
  readonly at: RowPlace
  readonly reason: RowFault
}

/** Which row was refused, and why. */
export function rejectedRowEs({ at, reason }: RejectedRowToTell): string {
  return `  ${place(at)}: ${faultOf(reason)}`
}

function place({ file, line, row, id }: RowPlace): string {
  return [file, line !== undefined && `línea ${line}`, row !== undefined && `fila ${row}`, id]
    .filter(Boolean)
    .join(', ')
}

function faultOf(fault: RowFault): string {
  switch (fault.kind) {
    case 'not-a-row':
      return 'no es una fila'
    case 'no-id':
      return 'no trae el id del contrato (id_contrato)'
    case 'too-many-cells':
      return `trae ${fault.cells} celdas y el encabezado tiene ${fault.columns}`
    case 'cut-short':
      return `trae ${fault.cells} celdas, el encabezado tiene ${fault.columns}, y el id del contrato no está completo`
  }
}
