import type { Reading, ReadText, Sign } from '../readings/readings.js'

/** "Los que no son de obra", "todos menos los de obra": what they are about is what they must not be. */
export function isNegated({ from, to, value }: Reading, { terms }: ReadText): boolean {
  // "A Claudia no", "los de 2025 no".
  const [no, next] = terms.filter(term => term.from >= to)
  const isName = value?.kind === 'person' || value?.kind === 'area' || value?.kind === 'words'
  if (isName && no?.text === 'no' && (!next || (next.signs.has('MARK') && next.text !== '?'))) return true
  const before = terms
    .filter(term => term.to <= from)
    .slice(-5)
    .reverse()
  for (const { signs, text } of before) {
    // "Ninguno de los de aseo" denies what follows of them.
    if (OF_NONE.test(text)) return false
    if (signs.has('NOT') || signs.has('EXCEPT') || signs.has('LESS')) return true
    if (![...signs].every(sign => PASSED_BY_NO.has(sign))) return false
  }
  return false
}

const OF_NONE = /^(?:ninguno|ninguna|none|nadie|nobody|nada|nothing)$/

const PASSED_BY_NO = new Set<Sign>([
  'THOSE',
  'THOSE_ONES',
  'BE',
  'WHICH',
  'WILL',
  'YET',
  'ALREADY',
  'CONTRACTS',
  'SUPERVISES',
])

/** "Que no sean de 2026", "menos los de agosto": of a time that is denied by itself, and not by the verb that it is said with. */
export function isTimeDenied({ from }: Reading, { pieces, terms }: ReadText): boolean {
  let at = from - 1
  while (at >= 0 && OF_WHICH.has(wordAt(pieces, at))) at--
  // "Quién cerró menos este mes": how many, and not when.
  const isOfCount = terms.some(({ from: first, to, signs }) => first <= at && at < to && signs.has('BY_COUNT_UP'))
  return DENIALS.has(wordAt(pieces, at)) && !isOfCount
}

const OF_WHICH = new Set(
  'sean sea son es fueron sean de del los las el la en que contratos are is be from in of the ones those'.split(' '),
)
const DENIALS = new Set('no not menos excepto salvo except'.split(' '))

function wordAt(pieces: ReadText['pieces'], at: number): string {
  const piece = pieces[at]
  return piece && 'text' in piece ? piece.text : ''
}

/** "De aseo y de vigilancia": the one or the other. */
export function isJoined({ from }: Reading, { pieces }: ReadText): boolean {
  for (let at = from - 1; at >= from - 4; at--) {
    const piece = pieces[at]
    if (!piece || !('text' in piece)) return false
    if (JOINS.has(piece.text)) return true
    if (!BETWEEN.has(piece.text)) return false
  }
  return false
}

const BETWEEN = new Set('los las de del con para a al la el the ones son are tambien also to for of'.split(' '))
const JOINS = new Set([
  'ni',
  'nor',
  'cuantos',
  'cuantas',
  'y',
  'e',
  'o',
  'u',
  'and',
  'or',
  'contra',
  'versus',
  'vs',
  ',',
])
