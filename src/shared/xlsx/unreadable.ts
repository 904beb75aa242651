/** A spreadsheet that cannot be read: damaged or no spreadsheet at all, or one that would take more room than any real one does. */
export class UnreadableSpreadsheet extends Error {
  override readonly name = 'UnreadableSpreadsheet'

  constructor(
    readonly kind:
      | 'damaged'
      | 'opendocument'
      | 'binary-workbook'
      | 'archive'
      | 'unpacks-to-too-much'
      | 'too-wide'
      | 'too-many-sheets',
    options?: ErrorOptions,
  ) {
    super(`the spreadsheet is ${kind}`, options)
  }
}
