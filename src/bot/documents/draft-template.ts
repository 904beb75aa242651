import type { FailureDetail } from '../ports/failure-detail.js'
import type { DraftKind } from './document.js'

/** The form that an entity has for a paper: its file, or why it cannot be used; the standard draft then stands in for it. */
export type DraftTemplate =
  | { readonly kind: 'usable'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unusable'; readonly file: string; readonly problems: readonly FailureDetail[] }

/** The form for a paper as it is now; null where the entity has none. */
export type DraftTemplates = (kind: DraftKind) => Promise<DraftTemplate | null>
