import type { RegisterPage, RegisterRecord } from '../../bot/ports/register.js'
import type { RejectedRow, RowFault, RowPlace } from '../../words/rejected-row.js'
import type { Row } from './row.js'
import { idFault, type Translator } from './row-to-contract.js'

/** A page that is being filled: records, and rejected rows with their place. */
export class PageBuilder implements RegisterPage {
  readonly records: RegisterRecord[] = []
  readonly rejected: RejectedRow[] = []
  readonly #translate: Translator['translate']

  constructor({ translate }: Translator) {
    this.#translate = translate
  }

  /** Adds one row, or what kept it from becoming one. `at` says where it stands: a line, an `:id`. */
  add(row: Row | { readonly reason: RowFault }, at: RowPlace): void {
    if (isFault(row)) {
      this.rejected.push({ at, reason: row.reason })
      return
    }
    const record = this.#translate(row)
    if (record) this.records.push(record)
    else this.rejected.push({ at, reason: idFault(row) })
  }

  /** Rows in it, rejected ones too. */
  get size(): number {
    return this.records.length + this.rejected.length
  }
}

/** Whether something kept a line from becoming a row. */
export function isFault(row: Row | { readonly reason: RowFault }): row is { readonly reason: RowFault } {
  return 'reason' in row
}
