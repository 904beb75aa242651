import type { Day } from '../../rules/day.js'
import { isAhead, isSoon } from './future.js'
import type { TextPiece } from './text-piece.js'
import { textAt } from './text-piece.js'
import { type Concept, phrasesFrom, weigh } from './vocabulary/index.js'

/** What the readers found, next to the concepts of the vocabulary. */
/** AHEAD: a date that cannot be past, as `mañana`. SOON: one just ahead that was also a year ago. PERIOD: a stretch of time that is over or has begun. */
export type Sign = Concept | 'NAMED' | 'DATE' | 'TODAY' | 'AHEAD' | 'SOON' | 'PERIOD' | 'TIME' | 'EMAIL'

/** A word, a phrase or a found name, date, hour or e-mail, with what it is about. */
export interface Term {
  readonly signs: ReadonlySet<Sign>
  readonly weight: 'meaning' | 'neutral' | 'subject' | 'elsewhere' | 'stray' | 'mark'
  /** Folded words. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The terms of a text: at each place the longest phrase of the vocabulary, else the single word. */
export function toTerms(pieces: readonly TextPiece[], today: Day, raw: string): Term[] {
  const terms: Term[] = []
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (!piece) break
    const phrase = longestPhrase(pieces, at)
    const last = pieces[at + (phrase?.words.length ?? 1) - 1] ?? piece
    const place = { start: piece.start, end: last.end }
    if (phrase) terms.push({ signs: phrase.concepts, weight: 'meaning', text: phrase.words.join(' '), ...place })
    else terms.push({ ...single(piece, today, raw), ...place })
    at += phrase?.words.length ?? 1
  }
  return terms
}

function longestPhrase(pieces: readonly TextPiece[], at: number) {
  const first = textAt(pieces, at)
  if (first === undefined) return undefined
  return phrasesFrom(first).find(({ words }) => words.every((word, i) => textAt(pieces, at + i) === word))
}

const NOTHING: ReadonlySet<Sign> = new Set()
const FOUND: Partial<Record<TextPiece['kind'], Sign>> = {
  name: 'NAMED',
  date: 'DATE',
  hour: 'TIME',
  email: 'EMAIL',
  period: 'PERIOD',
}

function single(piece: TextPiece, today: Day, raw: string): Pick<Term, 'signs' | 'weight' | 'text'> {
  const sign = FOUND[piece.kind]
  if (piece.kind === 'date' && piece.date.to === today)
    return { signs: new Set<Sign>(['DATE', 'TODAY']), weight: 'meaning', text: '' }
  if (piece.kind === 'date' && isAhead(piece.date, raw.slice(piece.start, piece.end), today))
    return { signs: new Set<Sign>(['DATE', 'AHEAD']), weight: 'meaning', text: '' }
  if (piece.kind === 'date' && isSoon(piece.date, today))
    return { signs: new Set<Sign>(['DATE', 'SOON']), weight: 'meaning', text: '' }
  // An hour that no day has is still meant as one: "a las 25:00".
  if (piece.kind === 'clock' && piece.text.includes(':'))
    return { signs: new Set<Sign>(['TIME']), weight: 'meaning', text: '' }
  if (sign) return { signs: new Set([sign]), weight: 'meaning', text: '' }
  if (piece.kind === 'mark') return { signs: NOTHING, weight: 'mark', text: piece.text }
  if (piece.kind === 'number') return { signs: NOTHING, weight: 'neutral', text: piece.text }
  if (piece.kind === 'word') return { signs: NOTHING, weight: weigh(piece.text), text: piece.text }
  return { signs: NOTHING, weight: 'neutral', text: '' }
}
