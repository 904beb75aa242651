import { oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { ShownBy } from '../evidence/shown.js'

const LONGEST_DOCUMENT = 120

/** The document that a fact names which was confirmed by a row: the row's own words, its set and its day. */
export function documentOf({ set, quote, on }: ShownBy, { evidence }: Pick<Words, 'evidence'>): string {
  return oneLine(evidence.document(evidence.sets[set], quote, on), LONGEST_DOCUMENT)
}
