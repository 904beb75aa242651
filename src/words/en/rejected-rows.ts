import type { RejectedRow, RowFault, RowPlace } from '../rejected-row.js'

/** Which row was refused, and why. */
export function rejectedRowEn({ at, reason }: RejectedRow): string {
  return `  ${place(at)}: ${faultOf(reason)}`
}

function place({ file, sheet, line, row, id }: RowPlace): string {
  return [
    file,
    sheet !== undefined && `sheet “${sheet}”`,
    line !== undefined && `line ${line}`,
    row !== undefined && `row ${row}`,
    id,
  ]
    .filter(Boolean)
    .join(', ')
}

function faultOf(fault: RowFault): string {
  switch (fault.kind) {
    case 'not-a-row':
      return 'not a row'
    case 'no-id':
      return 'no contract id (id_contrato)'
    case 'not-an-id':
      return `“${fault.cell}” is no contract id`
    case 'too-many-cells':
      return `${fault.cells} cells where the header has ${fault.columns}`
    case 'cut-short':
      return `${fault.cells} cells where the header has ${fault.columns}, and no sound contract id`
  }
}
