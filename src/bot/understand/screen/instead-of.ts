import { type TextPiece, textAt, wordTexts } from '../text/text-piece.js'

/**
 * What is meant instead, after what is not: "no me refiero a la oficina sino a los contratos de obra", "no era ese, era el de transporte",
 * "esa no era, dije Sistemas", "cambie 2024 por 2023", "no, los de Marta no, los de Ana"; undefined where nothing is put in the place of anything.
 */
export function insteadOf(pieces: readonly TextPiece[]): readonly TextPiece[] | undefined {
  const is = (at: number, ...words: readonly string[]) => words.includes(textAt(pieces, at) ?? '')
  const isArticle = (at: number) => ARTICLES.has(textAt(pieces, at) ?? '')
  const isNotThat = (end: number) => end > 0 && NOT_THAT_ONE.test(wordTexts(pieces.slice(0, end)).join(' '))
  const was = pieces.findIndex((_, at) => at > 2 && is(at, 'era', 'eran') && isArticle(at + 1))
  if (isNotThat(was)) return pieces.slice(was + 1)
  const said = pieces.findIndex((_, at) => at > 1 && is(at, 'dije', 'decia', 'pedi', 'pregunte'))
  if (isNotThat(said)) return pieces.slice(said + 1)
  return exchanged(pieces) ?? afterDenied(pieces) ?? afterBut(pieces)
}

const NOT_THAT_ONE =
  /^(?:(?:no|ay|hay|uy|ah|perdon|disculpe|pero|oiga) )*(?:(?:no )?(?:era|es) (?:es[eoa]s?)|es[eoa]s? no(?: era| es| eran)?)$/
const ARTICLES = new Set('el la los las lo'.split(' '))

/** "Cambie 2024 por 2023": the second; of who supervises it is told elsewhere. */
function exchanged(pieces: readonly TextPiece[]): readonly TextPiece[] | undefined {
  const by = pieces.findIndex((_, at) => ['por', 'for', 'with'].includes(textAt(pieces, at) ?? ''))
  const before = pieces.slice(1, by)
  const isShort = by > 1 && by <= MOST_EXCHANGED && !before.some(({ kind }) => kind === 'name')
  if (!isShort || !CHANGES.test(textAt(pieces, 0) ?? '')) return undefined
  return before.some(piece => piece.kind === 'word' && OF_POST.test(piece.text)) ? undefined : pieces.slice(by + 1)
}

const MOST_EXCHANGED = 6
const CHANGES = /^(?:cambi|reemplac|sustitu|change$|replace$)/
const OF_POST = /^(?:supervis|hora|dia|aviso|correo|idioma|language|contrasena|clave)/

/** "Los de Marta no, los de Ana". */
function afterDenied(pieces: readonly TextPiece[]): readonly TextPiece[] | undefined {
  const words = pieces.filter(({ kind }) => kind !== 'mark')
  const isArticle = (at: number) => ARTICLES.has(textAt(words, at) ?? '')
  // "El segundo ya no lo superviso": before a verb, and no article.
  const isPronoun = (at: number) =>
    textAt(words, at) !== 'el' &&
    pieces[pieces.indexOf(words[at] as TextPiece) - 1]?.kind !== 'mark' &&
    !OF_THOSE.has(textAt(words, at + 1) ?? '')
  const first = textAt(words, 0) === 'no' ? 1 : 0
  const no = words.findIndex(
    (_, at) => at > first + 1 && textAt(words, at) === 'no' && isArticle(at + 1) && !isPronoun(at + 1),
  )
  // "Los de Marta, no los de Ana": it is the second that is not meant.
  const denial = pieces.indexOf(words[no] as TextPiece)
  if (pieces[denial - 1]?.kind === 'mark' && pieces[denial + 1]?.kind !== 'mark') return undefined
  // "No, los de ella no, los míos": a list of its own, whatever the last one was of.
  const isOwn = OWN.test(textAt(words, no + 2) ?? '')
  return isArticle(first) && no > 0 && no <= first + MOST_DENIED && !isOwn ? words.slice(no + 1) : undefined
}

const MOST_DENIED = 5
const OF_THOSE = new Set('de del que'.split(' '))
const OWN = /^(?:mi|nuestr)[oa]s?$/

function afterBut(pieces: readonly TextPiece[]): readonly TextPiece[] | undefined {
  const is = (at: number, ...words: readonly string[]) => words.includes(textAt(pieces, at) ?? '')
  const sino = pieces.findIndex((_, at) => is(at, 'sino') || (is(at, 'but') && is(at + 1, 'to', 'the', 'those')))
  const no = pieces.findIndex((_, at) => is(at, 'no', 'not'))
  if (no < 0 || sino < no + 2) return undefined
  return [...pieces.slice(0, no), ...pieces.slice(is(sino + 1, 'a', 'al', 'to') ? sino + 2 : sino + 1)]
}
