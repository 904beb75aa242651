import type { Having } from '../../query/query.js'
import { readNumber } from '../text/numbers.js'
import { PhraseTree } from '../text/phrase-tree.js'
import { phraseAt, type TextPiece, textAt } from '../text/text-piece.js'
import { readAmount } from './amounts.js'
import type { Reading } from './readings.js'

/** What is said before a number of contracts, the longest first. */
const LEADS: ReadonlyArray<readonly [Having['op'], readonly string[]]> = [
  ['at-most', ['no mas de', 'como maximo', 'maximo', 'a lo sumo', 'hasta', 'no more than', 'at most', 'up to']],
  [
    'at-least',
    ['al menos', 'por lo menos', 'minimo', 'como minimo', 'no menos de', 'at least', 'no fewer than', 'no less than'],
  ],
  [
    'over',
    [
      'mas de',
      'por encima de',
      'arriba de',
      'mayor a',
      'superior a',
      'pasan de',
      'pasa de',
      'superan los',
      'more than',
      'over',
      'above',
    ],
  ],
  [
    'under',
    [
      'menos de',
      'por debajo de',
      'debajo de',
      'no llegan a',
      'no llega a',
      'menor a',
      'less than',
      'fewer than',
      'under',
      'below',
    ],
  ],
  ['is', ['exactamente', 'exactly']],
]
const TAILS: ReadonlyArray<readonly [Having['op'], readonly string[]]> = [
  ['at-least', ['o mas', 'or more', 'para arriba', 'en adelante']],
  ['at-most', ['o menos', 'or less', 'or fewer', 'para abajo']],
]
/** Hardly any place has one. */
const ANY_LEAD = new PhraseTree(LEADS.flatMap(([, phrases]) => phrases))
/** After these the number is of something else. */
const OF_OTHERS = new Set(
  (
    'millon millones mil m mm mill k palos palo pesos barras million millions thousand bn billon dia dias semana semanas mes meses ano anos ' +
    'day days week weeks month months year years % habiles hora horas primeros ultimos'
  ).split(' '),
)
const HAVE = new Set('con tienen tengan with have having'.split(' '))
const SUPPLIERS = new Set('contratistas proveedores firmas empresas contractors suppliers vendors companies'.split(' '))
const MOST = 9_999

/** "Más de diez", "5 o más": how many contracts each of several has. What says money or a time is none of it. */
export function thresholdReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((_, at): readonly Reading[] => {
    const found = thresholdAt(pieces, at)
    if (!found || readAmount(pieces, at)) return []
    const value = { kind: 'threshold', having: found.having } as const
    const reading: Reading = { from: at, to: at + found.length, signs: ['THRESHOLD'], cost: -0.12, value }
    // "Contratistas con más de un contrato": of how many each of them has.
    const [with_, who] = [textAt(pieces, at - 1) ?? '', textAt(pieces, at - 2) ?? '']
    const isOfSuppliers = HAVE.has(with_) && SUPPLIERS.has(who)
    return isOfSuppliers ? [reading, { ...reading, from: at - 2, signs: ['PER_SUPPLIER', 'THRESHOLD'] }] : [reading]
  })
}

function thresholdAt(pieces: readonly TextPiece[], at: number): { having: Having; length: number } | undefined {
  const leads = ANY_LEAD.longestAt(pieces, at) > 0 ? LEADS : []
  for (const [op, phrases] of leads)
    for (const phrase of phrases) {
      const lead = phraseAt(pieces, at, phrase)
      const number = lead > 0 ? countAt(pieces, at + lead) : undefined
      if (number) return { having: { op, value: number.value }, length: lead + number.length }
    }
  const number = countAt(pieces, at)
  if (!number) return undefined
  for (const [op, phrases] of TAILS)
    for (const phrase of phrases) {
      const tail = phraseAt(pieces, at + number.length, phrase)
      if (tail > 0 && !OF_OTHERS.has(textAt(pieces, at + number.length + tail) ?? ''))
        return { having: { op, value: number.value }, length: number.length + tail }
    }
  return undefined
}

function countAt(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const number = readNumber(pieces, at)
  const after = textAt(pieces, at + (number?.length ?? 0))
  if (after === 'por' && textAt(pieces, at + (number?.length ?? 0) + 1) === 'ciento') return undefined
  if (!number || number.value > MOST || OF_OTHERS.has(textAt(pieces, at + number.length) ?? '')) return undefined
  return number
}
