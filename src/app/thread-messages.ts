import type { DraftPack } from '../adapters/files/docx/draft-pack.js'
import type { WorkbookSheet } from '../adapters/files/workbook.js'
import type { Report } from '../bot/reports/report.js'

/** What a thread is sent: rows or drafts, and at the end what is to be made of them. */
export type ToThread =
  | { readonly kind: 'rows'; readonly rows: WorkbookSheet['rows'] }
  | { readonly kind: 'documents'; readonly documents: DraftPack['documents'] }
  | ({ readonly kind: 'workbook' } & Omit<WorkbookSheet, 'rows'>)
  | ({ readonly kind: 'drafts' } & Omit<DraftPack, 'documents'>)
  | { readonly kind: 'report'; readonly report: Report }

/** What it answers, once. */
export type FromThread =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly said: string }
