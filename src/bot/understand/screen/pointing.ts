import type { Reading, Sign, Term } from '../readings/readings.js'
import { readNumber } from '../text/numbers.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import type { Screen } from './context.js'

/** Places of a list by their words; the last is -1. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    ['primero primera primer first', 0],
    ['segundo segunda second', 1],
    ['tercero tercera tercer third', 2],
    ['cuarto cuarta fourth', 3],
    ['quinto quinta fifth', 4],
    ['sexto sexta sixth', 5],
    ['septimo septima seventh', 6],
    ['octavo octava eighth', 7],
    ['noveno novena ninth', 8],
    ['decimo decima tenth', 9],
    ['ultimo ultima last', -1],
    ['penultimo penultima', -2],
  ].flatMap(([words, place]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(place)]),
  ),
)
const ARTICLES = new Set('el la del al the numero number ese esa este esta that this'.split(' '))

/** An ordinal in a phrase of the vocabulary: "el último" day, or contract. */
const LED = /^(?:el|la|the) (\w+)$/

/** The readings of words that point at the screen: "el segundo" of the list, "los dos últimos", "ese", "el otro". */
export function pointingReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  screen: Screen,
): readonly Reading[] {
  return [
    ...oneReadings(terms, pieces, screen),
    ...numberedReadings(terms, pieces, raw, screen),
    ...severalReadings(pieces, screen),
  ]
}

/** "El 3", "historial del 1", "en el 1, el 2 y el 4": those of the list, where no day is meant; "recuérdemelo el 1" is a day. */
function numberedReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  { ids }: Screen,
): readonly Reading[] {
  if (ids.length === 0 || terms.some(({ signs }) => OF_DAYS.some(sign => signs.has(sign)))) return []
  const found: Reading[] = []
  for (const [at, piece] of pieces.entries()) {
    const id = ids[Number(ONE_OR_TWO.exec(raw.slice(piece.start, piece.end))?.[0] ?? 0) - 1]
    if (id === undefined) continue
    const isLed = ARTICLES.has(textAt(pieces, at - 1) ?? '')
    // "El 1 y el 4", "el 1, 4 y 5".
    const isOneMore = found.at(-1)?.to === at - 1 && isJoin(pieces[at - 1])
    if (!isLed && !isOneMore) continue
    if (isLed && OF_A_DAY.has(textAt(pieces, at - 2) ?? '')) continue
    const from = isLed ? at - 1 : at
    found.push({ from, to: at + 1, signs: ['NAMED'], cost: -0.2, value: { kind: 'contract', id } })
  }
  return found
}

const ONE_OR_TWO = /^[1-9]\d?$/
const OF_DAYS = ['REMIND', 'PAUSE', 'DIGEST', 'DELEGATE', 'WEEKLY'] as const satisfies readonly Sign[]
const OF_A_DAY = new Set('hasta desde antes despues para until since before after by dia day'.split(' '))

function isJoin(piece: TextPiece | undefined): boolean {
  return piece !== undefined && 'text' in piece && [',', 'y', 'e', 'and'].includes(piece.text)
}

function oneReadings(terms: readonly Term[], pieces: readonly TextPiece[], screen: Screen): readonly Reading[] {
  const only = terms.filter(({ signs }) => !signs.has('MARK')).length === 1
  return terms.flatMap((term, i): readonly Reading[] => {
    const named = (id: string | undefined, from = term.from): readonly Reading[] =>
      id === undefined ? [] : [{ from, to: term.to, signs: ['NAMED'], cost: -0.2, value: { kind: 'contract', id } }]
    // "No, el otro, el 046" names it.
    if (term.signs.has('OTHER_ONE') && pieces.some(({ kind }) => kind === 'name')) return []
    if (term.signs.has('OTHER_ONE')) return named(otherThan(term, screen))
    if (term.signs.has('MIDDLE_ONE')) return named(middleOf(screen.ids))
    const before = terms[i - 1]
    const isOfOne = ORDINAL_ONE.test(`${term.text} ${textAt(pieces, term.to)}`)
    const led = isOfOne || (before !== undefined && ARTICLES.has(before.text.split(' ').at(-1) ?? ''))
    const place =
      term.from + 1 === term.to ? placeOf(pieces[term.from], led, only) : ORDINALS.get(LED.exec(term.text)?.[1] ?? '')
    if (place === undefined || OF_NOUNS.test(terms[i + 1]?.text ?? '')) return []
    return named(screen.ids.at(place), before && led && ARTICLES.has(before.text) ? before.from : term.from)
  })
}

/** "Second one, please". */
const ORDINAL_ONE = /^(?:first|second|third|fourth|fifth|sixth|last) one$/

/** "La última cuenta", "el primer pago": of something else than the list. */
const OF_NOUNS =
  /^(?:cuentas?|facturas?|cuotas?|pagos?|actas?|informes?|informe .*|vez|veces|semanas?|mes(?:es)?|anos?|dias?|partes?|version|corte|reportes?|avisos?|recordatorios?|mensajes?|visita|reunion|comite|trimestre|semestre|prorroga|adicion|modificacion|payment|invoice|report|week|month|year|day|time|message|reminder)\b/

/** "El siguiente": the one below the contract that was spoken of; "el otro": the one before it. */
function otherThan({ signs }: Term, { before, contract, ids }: Screen): string | undefined {
  const at = contract === undefined ? -1 : ids.indexOf(contract)
  // The first of a list is what is shown of it, until another one is opened.
  if (signs.has('NEXT_ONE')) return ids[Math.max(at, 0) + 1]
  // Among more than two it is not said which.
  const others = ids.filter(id => id !== contract)
  return before ?? (others.length === 1 ? others[0] : undefined)
}

function middleOf(ids: readonly string[]): string | undefined {
  return ids.length % 2 === 1 ? ids[(ids.length - 1) / 2] : undefined
}

function placeOf(piece: TextPiece | undefined, led: boolean, only: boolean): number | undefined {
  if (piece?.kind === 'word' && led) return ORDINALS.get(piece.text)
  if (piece?.kind === 'number' && only && piece.text.length <= 2 && Number(piece.text) > 0)
    return Number(piece.text) - 1
  return undefined
}

const FIRST = new Set(['primeros', 'primeras', 'first'])
const LAST = new Set(['ultimos', 'ultimas', 'last'])
const LEADS = new Set(['los', 'las', 'the', 'de', 'a', 'estos', 'esos', 'these', 'those'])
const UNITS = new Set('dias meses semanas anos days months weeks years'.split(' '))
const BOTH = new Set(['ambos', 'ambas', 'both'])
const COUNTED = new Set(['dos', 'two'])
const THOSE = new Set(['estos', 'esos', 'these', 'those'])

/** "Los tres primeros", "the last two", "los dos" where two are shown: several of the list at once. */
function severalReadings(pieces: readonly TextPiece[], screen: Screen): readonly Reading[] {
  const { before, contract } = screen
  // "Esos dos", after one contract and another.
  const isOfTwo = screen.ids.length !== 2 && before !== undefined && contract !== undefined && before !== contract
  const ids = isOfTwo && pieces.some((_, at) => isThoseTwo(pieces, at)) ? [before, contract] : screen.ids
  if (ids.length === 0) return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    const found = severalAt(pieces, at, ids, screen.isWhole)
    if (!found) return []
    const from = LEADS.has(textAt(pieces, at - 1) ?? '') ? at - 1 : at
    const value = { kind: 'contracts', ids: found.ids } as const
    return [{ from, to: found.to, signs: ['NAMED', 'SEVERAL'], cost: -0.3, value }]
  })
}

function isThoseTwo(pieces: readonly TextPiece[], at: number): boolean {
  const lead = textAt(pieces, at - 1) ?? ''
  return BOTH.has(textAt(pieces, at) ?? '') || (COUNTED.has(textAt(pieces, at) ?? '') && THOSE.has(lead))
}

function severalAt(
  pieces: readonly TextPiece[],
  at: number,
  ids: readonly string[],
  isWhole = false,
): { readonly ids: readonly string[]; readonly to: number } | undefined {
  const word = textAt(pieces, at) ?? ''
  if (BOTH.has(word) && ids.length === 2) return { ids, to: at + 1 }
  if (COUNTED.has(word) && ids.length === 2 && LEADS.has(textAt(pieces, at - 1) ?? '')) return { ids, to: at + 1 }
  // "Los últimos tres" as well as "los tres últimos".
  const isBefore = isEnd(word)
  const number = readNumber(pieces, isBefore ? at + 1 : at)
  if (!number || number.value < 2) return undefined
  const which = isBefore ? word : (textAt(pieces, at + number.length) ?? '')
  const to = at + number.length + 1
  if (
    !isEnd(which) ||
    (number.value > ids.length && !(isWhole && FIRST.has(which))) ||
    UNITS.has(textAt(pieces, to) ?? '')
  )
    return undefined
  return { ids: FIRST.has(which) ? ids.slice(0, number.value) : ids.slice(-number.value), to }
}

function isEnd(word: string): boolean {
  return FIRST.has(word) || LAST.has(word)
}
