import { expand } from './fold.js'

/** A stretch of the text, [start, end), and what stands there. */
export interface Lexeme {
  readonly kind: 'word' | 'number' | 'code' | 'clock' | 'id' | 'email' | 'mark'
  /** Folded; a word is written out (`q` → `que`), an id is its number. */
  readonly text: string
  readonly start: number
  readonly end: number
}

// Tried in this order at each place. Every repetition is bounded or cannot match in two ways, so that no text is slow.
const LEXEME = new RegExp(
  [
    '(?<email>[a-z0-9_%+-]{1,64}(?:\\.[a-z0-9_%+-]{1,64}){0,8}@[a-z0-9-]{1,64}(?:\\.[a-z0-9-]{1,64}){1,6})',
    // An id of SECOP II, however mangled: `co1 pccntr 4412345`, `C01-PCCNTR-4412345`, `PCCNTR4412345`, `CO1.4412345`.
    '\\b(?:c[o0][1il]?[\\s._-]{0,6})?p[cntr]{3,7}[\\s._:#-]{0,6}(?<id>\\d{4,9})\\b',
    // Written in full it may have any number of digits: `CO1.PCCNTR.1`.
    '\\bc[o0][1il]?[\\s._-]{0,3}p[cntr]{3,7}[\\s._:#-]{0,3}(?<full>\\d{1,3})(?![._-]?\\d)\\b',
    '\\bc[o0][1il]?[\\s._-]{1,3}(?<short>\\d{6,9})\\b',
    '(?<url>https?:\\/\\/[^\\s<>|]{1,500}|www\\.[^\\s<>|]{1,500})',
    '(?<clock>\\b\\d{1,2}[:.]\\d{2}(?![\\d/-]|[.:]\\d))',
    // What a company is, after its name: "S.A.S.", "S. A.", "E.S.P.".
    '(?<form>\\b(?:s\\. ?a\\. ?s|s\\. ?a|e\\. ?s\\. ?p|e\\. ?u)\\b\\.?)',
    '(?<half>\\b[ap]\\.\\s?m\\b\\.?)',
    // `CAS-FDS - 086 - 2019`: a reference with blanks around its dashes.
    '(?<spaced>\\b[a-z]{1,12}(?:-[a-z]{1,12}){0,4} ?- ?\\d{1,6} ?- ?(?:19|20)\\d\\d\\b)',
    '(?<code>\\b(?=[a-z._/-]{0,40}\\d)[a-z0-9]{1,20}(?:[-_./][a-z0-9]{1,20}){1,10}(?![a-z0-9]))',
    '(?<number>\\d{1,18})',
    "(?<word>[a-z]{1,40}(?:'[a-z]{1,10})?)",
    // "% por área" asks for a percentage; after a number it is one.
    '(?<percent>(?<!\\d ?)%)',
    '(?<mark>[?!.,;:\\n#])',
  ].join('|'),
  'g',
)

/** The lexemes of a folded text, in order. Blanks and signs that mean nothing are left out. */
export function lex(folded: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const match of folded.matchAll(LEXEME)) {
    const start = match.index
    const end = start + match[0].length
    const found = match.groups ?? {}
    const push = (kind: Lexeme['kind'], text: string) => lexemes.push({ kind, text, start, end })
    if (found.email) push('email', found.email)
    else if (found.id ?? found.full ?? found.short) push('id', found.id ?? found.full ?? found.short ?? '')
    else if (found.clock) push('clock', found.clock)
    else if (found.form) continue
    else if (found.half) push('word', found.half.startsWith('a') ? 'am' : 'pm')
    else if (found.spaced ?? found.code) push('code', found.spaced ?? found.code ?? '')
    else if (found.number) push('number', found.number)
    else if (found.word) for (const word of expand(found.word)) push('word', word)
    else if (found.percent) push('word', '%')
    else if (found.mark) push('mark', found.mark)
  }
  return lexemes
}
