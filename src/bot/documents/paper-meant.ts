import { fold } from '../../shared/text.js'
import type { DraftKind } from './document.js'

/** Each paper by its words; the first that fits is meant. */
const PAPERS: readonly (readonly [RegExp, DraftKind])[] = [
  [/\bliberacion|\bliberar|\breleas/, 'balance-release'],
  [/\binforme final|\binforme de supervision|\bfinal (?:supervision )?report|\bsupervision report/, 'final-report'],
  [/\bliquid/, 'liquidation-record'],
  [/\bcierre|\bcerrar|\bconstancia|\bclos(?:e|ing)\b/, 'closing-record'],
]

/** Letters and the like, which are not drafted. */
const OTHERS = /\bcartas?\b|\bmemo|\boficio|\bcomunicado|\bcorreo|\brequerimiento|\bminuta|\bletter|\be-?mail/

/** Which paper somebody asks for: one of those that are drafted, whichever comes next, or null for another one. */
export function paperMeant(said: string): { readonly paper?: DraftKind } | null {
  const text = fold(said)
  if (OTHERS.test(text)) return null
  const found = PAPERS.find(([words]) => words.test(text))
  if (found) return { paper: found[1] }
  return /\bborrador|\bacta\b|\bdraft|\bdocumento/.test(text) ? {} : null
}
