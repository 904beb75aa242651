import { createHash } from 'node:crypto'
import type { Day } from '../../rules/index.js'
import type { PaperKind } from './document.js'

const CODES: { readonly [K in PaperKind]: string } = {
  'closing-record': 'CC',
  'final-report': 'IF',
  'liquidation-record': 'AL',
  'balance-release': 'LS',
  memo: 'ME',
}

/** Names a paper: the same of the same day and content, of other figures another. */
export function paperId(kind: PaperKind, today: Day, content: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8).toUpperCase()
  return `${CODES[kind]}-${today.replaceAll('-', '')}-${digest}`
}
