import type { RejectedRow, RowFault, RowPlace } from '../rejected-row.js'

/** Which row was refused, and why. */
export function rejectedRowEs({ at, reason }: RejectedRow): string {
  return `  ${place(at)}: ${faultOf(reason)}`
}

function place({ file, sheet, line, row, id }: RowPlace): string {
  return [
    file,
    sheet !== undefined && `hoja «${sheet}»`,
    line !== undefined && `línea ${line}`,
    row !== undefined && `fila ${row}`,
    id,
  ]
    .filter(Boolean)
    .join(', ')
}

function faultOf(fault: RowFault): string {
  switch (fault.kind) {
    case 'not-a-row':
      return 'no es una fila'
    case 'no-id':
      return 'no trae el id del contrato (id_contrato)'
    case 'not-an-id':
      return `«${fault.cell}» no es el id de un contrato`
    case 'too-many-cells':
      return `trae ${fault.cells} celdas y el encabezado tiene ${fault.columns}`
    case 'cut-short':
      return `trae ${fault.cells} celdas, el encabezado tiene ${fault.columns}, y el id del contrato no está completo`
  }
}
