import type { TextPiece } from '../text/text-piece.js'
import { LEADS_TO_SOUGHT, ONES_BEHIND } from '../vocabulary/one-named.js'
import {
  type KnownContract,
  LONGEST_TEXT,
  lineOfWords,
  type NamedStretch,
  nameFrom,
  type Text,
} from './named-by-words.js'
import { type Reading, type Sign, signsOf, type Term } from './readings.js'
import { writtenAt } from './subjects.js'

/** Likelier than a part of it that is looked for. */
const WHOLE = -0.05

/**
 * "Los de placa huella", "anything on reforestation", "the school meals ones", "¿y dispositivos médicos?": what contracts are looked for
 * by, whatever its words, in a text of which it is known that it looks for some.
 */
export function soughtReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  known: KnownContract,
): readonly Reading[] {
  if (pieces.length > LONGEST_TEXT) return []
  const { words, line, placeAt } = lineOfWords(pieces)
  const text: Text = { words, pieces, terms, raw, known, isSought: true }
  const led = [...line.matchAll(LEADS_TO_SOUGHT)].flatMap(({ index, 0: lead }) =>
    named(placeAt(index), placeAt(index + lead.length + 1), text),
  )
  return [...led, ...onesNamed(text), ...barely(text, led)]
}

function named(from: number, start: number, text: Text): readonly Reading[] {
  const name = start < 0 ? undefined : nameFrom(start, text)
  return name ? [reading(from, name, text)] : []
}

function reading(from: number, [start, to]: NamedStretch, { pieces, raw, known }: Text): Reading {
  const text = writtenAt(pieces, raw, start, to, known.words)
  return { from, to, signs: ['ABOUT'], cost: WHOLE, value: { kind: 'words', text } }
}

/** "The school meals ones". */
function onesNamed(text: Text): readonly Reading[] {
  const { words } = text
  return words.flatMap((word, at) => {
    if (!ONES_BEHIND.has(word)) return []
    const the = words.findLastIndex((each, i) => i < at && i >= at - LONGEST && OPENS.has(each))
    const name = the < 0 ? undefined : nameFrom(the + 1, text)
    const isNoun = at - the > 2 || NOUN.test(words[at - 1] ?? '')
    return name && name[0] === the + 1 && name[1] === at && isNoun ? [reading(the + 1, name, text)] : []
  })
}

/** "The tricky ones" are said to be so; "the catering ones" are of it. */
const NOUN = /(?:ing|ion|ment|ance|ence|ure|ware|ship)s?$/

const LONGEST = 5
const OPENS = new Set(['the', 'any', 'all', 'our', 'only', 'just', 'about', 'my', 'and'])

/**
 * "Reforestación de la cuenca", "¿y dispositivos médicos?", "solo microsoft": no more than its name, or before what else it is led to
 * by; or behind what puts it right.
 */
function barely(text: Text, led: readonly Reading[]): readonly Reading[] {
  const { terms } = text
  const first = terms.findIndex(({ signs }) => signs.size > 0 && ![...signs].some(sign => BEFORE_IT.has(sign)))
  const start = terms[first]?.from ?? -1
  const found = named(start, start, text).filter(
    ({ to }) => (led.length === 0 || led[0]?.from === to) && !isOnesOfAKind(start, to, text),
  )
  // "Intendencia: dotación de botas": whom it is for stands before its sign.
  const corrected = terms.findLastIndex(({ signs, text: sign }) => sign === ':' || [...signs].some(s => ONLY_IT.has(s)))
  const behind = terms.find(({ signs }, i) => i > corrected && signs.size > 0)?.from ?? -1
  const instead = corrected > first ? named(behind, behind, text) : []
  return instead.length > 0 ? instead : found
}

/** "Los complicados", "the best ones": how they are said to be. */
function isOnesOfAKind(from: number, to: number, { words }: Text): boolean {
  const isAlone = to - from === 1 && ONES.has(words[from - 1] ?? '') && OF_A_KIND.test(words[from] ?? '')
  return isAlone || ONES_BEHIND.has(words[to] ?? '')
}

const ONES = new Set(['los', 'las'])
const OF_A_KIND = /(?:[aei]ntes|[aio]d[oa]s|os[oa]s|ic[oa]s|iv[oa]s|[ai]bles|ales|[aeo]res)$/

const ONLY_IT: ReadonlySet<Sign> = signsOf('ONLY KEEP CORRECT')
const BEFORE_IT: ReadonlySet<Sign> = signsOf('ONLY KEEP CORRECT MARK HELLO NOT FIND THOSE_ONES SHOW ALSO BE OKAY ME')

/**
 * "De tableros y pupitres, solo los de pupitres": of what it is cut down to one of them; "todos, cerrados o no": however they stand. Both say
 * nothing of which contracts beside what else is said.
 */
export function besideSoughtReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  const { line, placeAt } = lineOfWords(pieces)
  const readings: Reading[] = []
  const [whole = '', several = '', one = ''] = OUT_OF.exec(line) ?? []
  if (one.split(' ').some(word => word.length > 3 && several.split(' ').includes(word)))
    readings.push(nothing(0, placeAt(whole.length - one.length)))
  // "Mis contratos" are those to be closed.
  if (/ (?:mis?|my) /.test(line)) return readings
  for (const { index, 0: said } of line.matchAll(HOWEVER)) {
    const from = placeAt(index)
    readings.push(nothing(from, from + said.split(' ').length))
  }
  return readings
}

function nothing(from: number, to: number): Reading {
  return { from, to, signs: ['BE'], cost: -0.6 }
}

const OUT_OF =
  /^ (?:(?:y|and) )?(?:de|del|entre|of|out of|between) ([^?.;]{3,60}? (?:y|e|o|and|or) [^?.;]{3,40}?) (?:[,:] )?(?:solo|solamente|unicamente|only|just) ([^?.;]{3,60})/
const HOWEVER_ES = '(?:cerrad[oa]s|abiert[oa]s|vencid[oa]s|vigentes|liquidad[oa]s|terminad[oa]s|activ[oa]s)'
const HOWEVER = new RegExp(
  `(?<= (?:todos|todas|todo|all|any|[,:;]|contratos|contracts) )(?:(?:ya|esten|sean|sea que|que esten|whether) )*(?:${HOWEVER_ES} o no|(?:cerrad[oa]s (?:o|y|u|como) abiert[oa]s|abiert[oa]s (?:o|y|como) cerrad[oa]s)|(?:closed|open|overdue|finished|settled) or not|open (?:or|and) closed|closed (?:or|and) open)(?= )`,
  'g',
)
