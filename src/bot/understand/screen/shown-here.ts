import type { Query } from '../../query/query.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

const HERE =
  /^(?:(?:no|nah|mejor|y|pero|ok|listo|solo|and|but|just|better|rather|then|entonces|porfa|please) )*(?:(?:paste|show|put|give|list|print|send|write|muestr|mostr|pong|pon|pas|d[ea]|pegu|peg|escrib|dej|mand|list|enumer|ensen)[a-z]* )?(?:(?:me|it|them|that|those|lo|los|eso|esos|directly|directamente|right) )*(?:por |over )?(?:aqui|aca|ahi|en el chat|por el chat|por este medio|en pantalla|here|in (?:the |this )?chat|on (?:the )?screen)(?: (?:mismo|mismito|nomas|no|mas|mejor|please|porfa|por|favor|instead|sin archivo|sin excel|without a file))*$/
const LEAST_WORDS = 2

/** "No, mejor muéstremelo aquí", after a file: the same list as an answer; null where it is none of this. */
export function shownHere(last: Query | undefined, pieces: readonly TextPiece[]): Query | null {
  if (last?.output !== 'xlsx' || pieces.some(({ kind }) => kind !== 'word' && kind !== 'mark')) return null
  const words = wordTexts(pieces)
  if (words.length < LEAST_WORDS || !HERE.test(words.join(' '))) return null
  const { output: _, columns: __, ...list } = last
  return list
}
