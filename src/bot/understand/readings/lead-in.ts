import { phraseAt, type TextPiece } from '../text/text-piece.js'
import { type Reading, signsOf, type Term } from './readings.js'

/** Where the question begins, after why or for whom it is asked. */
const TURNS = [
  'necesito que me diga',
  'necesito que me digas',
  'necesito que me muestre',
  'necesito que me de',
  'quiero que me diga',
  'necesito saber',
  'quiero saber',
  'quisiera saber',
  'me gustaria saber',
  'nos pide',
  'me pide',
  'nos esta pidiendo',
  'me esta pidiendo',
  'nos estan pidiendo',
  'me estan pidiendo',
  'nos pidio',
  'me pidio',
  'nos pidieron',
  'me pidieron',
  'i need to know',
  'i need you to tell me',
  'i want to know',
  'is asking for',
  'is asking me for',
  'asked me for',
  'asked us for',
]
const FIRST = new Set(TURNS.map(phrase => phrase.split(' ')[0]))

/** What may be said of why somebody asks; anything else is of the question. */
const AROUND = signsOf(
  'STRAY ELSEWHERE OFFICE TEAM MARK HELLO THANKS BE ME MY TIME DATE TODAY SOON AHEAD HOUR OKAY ASKING COORDINATOR TROUBLE AGENCY AWAY',
)
/** Who asks others for reports. */
const WHO_ASKS = new Set([
  'contraloria',
  'procuraduria',
  'personeria',
  'auditoria',
  'control',
  'interno',
  'control interno',
])
const LONGEST = 16

/**
 * "Mire, es que tengo comité con la doctora a las nueve y necesito que me diga…", "la contraloría nos pide…": why it is asked, which
 * says nothing of what; undefined where anything of it could be what is asked for.
 */
export function leadIn(terms: readonly Term[], pieces: readonly TextPiece[]): Reading | undefined {
  for (let at = 1; at < Math.min(pieces.length - 1, LONGEST); at++) {
    const piece = pieces[at]
    if (piece?.kind !== 'word' || !FIRST.has(piece.text)) continue
    const length = Math.max(...TURNS.map(phrase => phraseAt(pieces, at, phrase)))
    if (length === 0) continue
    const isOnlyAround = terms.every(
      ({ from, signs, text }) =>
        from >= at || signs.size === 0 || WHO_ASKS.has(text) || [...signs].some(sign => AROUND.has(sign)),
    )
    return isOnlyAround ? { from: 0, to: at + length, signs: ['BE'], cost: 0.05 } : undefined
  }
  return undefined
}
