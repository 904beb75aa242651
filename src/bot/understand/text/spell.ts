import { isMonth } from '../days/months.js'
import { isKnownWord, SPELLABLE } from '../vocabulary/index.js'
import { expand } from './fold.js'
import { type Lexeme, lex } from './lexer.js'
import { smallWordsIn } from './run-together.js'
import { speller } from './spelling.js'

const correct = speller(SPELLABLE)

/** "Holaaa", "siiii", "porfaaa": a letter three times or more is drawn out. */
const DRAWN_OUT = /([a-z])\1{2,}/g
/** "Vencidicos", "pendientitos", "listica": what a word is made smaller by. */
const SMALLER = /^([a-z]{3,}?)(?:ecit|ecic|cit|cic|it|ic)(o|a)(s?)$/

/** The word that one is a fonder form of, where it is known; undefined where there is none. */
function fonder(word: string): string | undefined {
  const [, stem = '', vowel = '', plural = ''] = SMALLER.exec(word) ?? []
  if (stem === '') return undefined
  // "Poquito" is "poco", "juguito" "jugo".
  const stems = [stem, stem.replace(/qu$/, 'c'), stem.replace(/gu$/, 'g'), stem.replace(/c$/, 'z')]
  return stems
    .flatMap(each => [each + vowel + plural, `${each}e${plural}`, plural ? `${each}es` : each])
    .find(each => each.length > 3 && isKnownWord(each))
}

/** The names that a text may hold. */
export interface Names {
  /** It is one, and spelt as it is. */
  is(word: string): boolean
  /** The one that a misspelt word was meant to be. */
  nearest(word: string): string | undefined
}

const NO_NAMES: Names = { is: () => false, nearest: () => undefined }

/**
 * The lexemes of a folded text with misspelt words put right: by our words, else by the names. `raw` is the text as written, for
 * its capitals.
 */
export function spell(folded: string, raw: string, names: Names = NO_NAMES): Lexeme[] {
  const lexemes = lex(folded).flatMap(lexeme => (isGlued(lexeme) ? unglue(lexeme) : [lexeme]))
  for (const [i, lexeme] of lexemes.entries()) {
    const mark = lexeme.kind === 'word' ? DICTATED.get(lexeme.text) : undefined
    if (mark && !AROUND_MARKS.has(lexemes[i - 1]?.text ?? '') && i > 0 && lexemes[i + 1]?.text !== 'de')
      lexemes[i] = { ...lexeme, kind: 'mark', text: mark }
  }
  const shouting = raw === raw.toUpperCase()
  return lexemes.flatMap((lexeme, i) => {
    if (lexeme.kind !== 'word' || isKnownWord(lexeme.text) || names.is(lexeme.text)) return [lexeme]
    // A capital in the middle of a sentence begins a name, which is spelt as it is.
    const before = lexemes[i - 1]
    const isCapital =
      !shouting && before !== undefined && before.kind !== 'mark' && /^\p{Lu}/u.test(raw.slice(lexeme.start))
    const small = isCapital ? undefined : smallWordsIn(lexeme.text)
    if (small) return small.flatMap(word => expand(word)).map(text => ({ ...lexeme, text: correctedSmall(text) }))
    const plain = lexeme.text.replace(DRAWN_OUT, '$1')
    const ours = isCapital ? undefined : isKnownWord(plain) ? plain : (fonder(plain) ?? correct(plain))
    const text = ours ?? names.nearest(lexeme.text)
    return text === undefined ? [lexeme] : expand(text).map(word => ({ ...lexeme, text: word }))
  })
}

function correctedSmall(word: string): string {
  return isKnownWord(word) ? word : (correct(word) ?? word)
}

/** What is said for a sign by whoever dictates. */
const DICTATED: ReadonlyMap<string, string> = new Map([
  ['punto', '.'],
  ['coma', ','],
])
/** "El punto", "a qué punto": no sign. */
const AROUND_MARKS = new Set('el un del al este ese que a en hasta mi su cada'.split(' '))

/** `4412345.gracias`, `15/jul/2027`: words and numbers with no blank between them, not one code. */
function isGlued({ kind, text }: Lexeme): boolean {
  if (kind !== 'code') return false
  const parts = text.split(/[-_./]/)
  if (parts.some(isMonth)) return true
  return !text.includes('-') && parts.some(part => part.length > 3 && isKnownWord(part) && part !== 'pccntr')
}

function unglue(code: Lexeme): Lexeme[] {
  const moved = lex(code.text.replace(/[-_./]/g, ' '))
  return moved.map(inner => ({ ...inner, start: code.start + inner.start, end: code.start + inner.end }))
}
