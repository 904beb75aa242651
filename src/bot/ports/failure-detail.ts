/*
 * What exactly was wrong, as data: adapters say which, `words/{es,en}/details.ts` say it in words. What a system or a server
 * itself wrote (`code`, `said`, `first`) is quoted as it is.
 */

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
  /** Some text holds a bare separator, or the line was cut before a sound contract id. */
  | { readonly kind: 'too-many-cells' | 'cut-short'; readonly cells: number; readonly columns: number }

/** What kept a file or the register from being read, or a file from being written. */
export type FailureDetail =
  | {
      readonly kind:
        | 'old-spreadsheet'
        | 'packed'
        | 'pdf'
        | 'web-page'
        | 'folder'
        | 'not-a-file'
        | 'missing'
        | 'no-right'
        | 'no-rows'
        | 'file-changed'
        | 'broken-spreadsheet'
      readonly file: string
    }
  | { readonly kind: 'unreadable' | 'unwritable'; readonly file: string; readonly code: string }
  | { readonly kind: 'too-large'; readonly file: string; readonly megabytes: number }
  | { readonly kind: 'no-header' | 'no-sheet' | 'no-contracts'; readonly file: string; readonly first: string }
  | { readonly kind: 'bad-json-row' | 'row-too-long'; readonly file: string; readonly line: number }
  | {
      readonly kind: 'breaks-off'
      readonly file: string
      readonly line: number
      readonly byte: number
      readonly rows: number
    }
  | {
      readonly kind: 'no-row-here'
      readonly file: string
      readonly line: number
      readonly byte: number
      readonly seen: string
    }
  | { readonly kind: 'open-quote'; readonly file: string; readonly line: string }
  | { readonly kind: 'bad-csv'; readonly file: string; readonly line: string; readonly code: string }
  | { readonly kind: 'too-many-files'; readonly file: string; readonly most: number }
  | { readonly kind: 'no-entity' | 'no-summary'; readonly dataset: string }
  | { readonly kind: 'no-row-where'; readonly dataset: string; readonly where: string }
  | { readonly kind: 'came-twice'; readonly dataset: string; readonly id: string; readonly rows: number }
  | { readonly kind: 'without-id'; readonly dataset: string; readonly rows: number }
  | { readonly kind: 'rebuilt'; readonly dataset: string; readonly before: string; readonly now: string }
  | { readonly kind: 'rows-missing'; readonly dataset: string; readonly came: number; readonly counted: number }
  | { readonly kind: 'too-many-requests' | 'preparing' | 'no-address'; readonly place: string }
  | { readonly kind: 'redirect' | 'out-of-order'; readonly place: string; readonly status: number }
  | { readonly kind: 'no-list' | 'error-answer' | 'no-answer'; readonly place: string; readonly said: string }
  | { readonly kind: 'refuses'; readonly place: string; readonly status: number; readonly said: string }
  | { readonly kind: 'list-breaks-off'; readonly place: string; readonly characters: number }
  | { readonly kind: 'columns-gone'; readonly place: string; readonly columns: readonly string[] }
  | { readonly kind: 'too-slow'; readonly place: string; readonly seconds: number }

/** How a stored document is not as it was written. */
export type Flaw = 'missing' | 'empty' | 'not-whole' | 'checksum' | 'kind' | 'shape' | 'disk'

/** What a person can do when a stored document is lost. */
export type StoreRemedy =
  | 'sync-anew'
  | 'log-lost'
  | 'installation-lost'
  | 'kept-lost'
  | 'folder-lost'
  | 'repeat'
  | 'delivery-lost'
  | 'new-admin-code'

/** What the store could not do. */
export type StoreDetail =
  | { readonly kind: 'damaged'; readonly path: string; readonly flaw: Flaw; readonly remedy: StoreRemedy }
  | { readonly kind: 'unreadable' | 'unwritable'; readonly path: string; readonly code: string }
  | { readonly kind: 'version'; readonly path: string; readonly found: number; readonly known: number }
  /** `process` is null where it is this one itself. */
  | {
      readonly kind: 'in-use'
      readonly path: string
      readonly process: number | null
      readonly host: string
      readonly since: string
    }

/** What a step does that brings what is stored into a newer format. */
export type MigrationStep = 'mark'

/** Something that whoever runs the bot should know of the store: it goes on, but not quite as if nothing had been. */
export type StoreNotice =
  | { readonly kind: 'restored'; readonly path: string; readonly flaw: Flaw }
  | { readonly kind: 'cut-before'; readonly path: string; readonly flaw: Flaw; readonly cut: string }
  /** The folder is of a newer format now; the copy of it as it was is at `backup`. */
  | { readonly kind: 'migrated'; readonly path: string; readonly to: number; readonly backup: string }
  | { readonly kind: 'set-aside' | 'no-contracts' | 'line-dropped'; readonly path: string }
  | { readonly kind: 'not-repaired' | 'copy-not-written' | 'cuts-left'; readonly path: string; readonly said: string }

/** Whether a notice is of something that somebody has to look at. */
export function isTrouble({ kind }: StoreNotice): boolean {
  return kind !== 'migrated'
}
