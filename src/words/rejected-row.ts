/** Where a row stands: in a file by line or, in a spreadsheet, by row; in the register by its id. */
export interface RowPlace {
  readonly file?: string
  readonly sheet?: string
  readonly line?: number
  readonly row?: number
  readonly id?: string
}

/** Why a row could not become a contract. */
export type RowFault =
  | { readonly kind: 'not-a-row' | 'no-id' }
  /** What stands where the id should be: a sum, a line of a program. Data, shortened. */
  | { readonly kind: 'not-an-id'; readonly cell: string }
  /** Some text holds a bare separator, or the line was cut before a sound contract id. */
  | { readonly kind: 'too-many-cells' | 'cut-short'; readonly cells: number; readonly columns: number }

/** A row that could not become a contract, with the place and the reason. */
export interface RejectedRow {
  readonly at: RowPlace
  readonly reason: RowFault
}
