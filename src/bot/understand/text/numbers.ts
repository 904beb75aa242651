import { type TextPiece, textAt } from './text-piece.js'

const UNITS =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis ' +
  'diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis ' +
  'veintisiete veintiocho veintinueve treinta'
const ENGLISH_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
const ENGLISH_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

const WORDS = new Map<string, number>([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...ENGLISH_UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...ENGLISH_ORDINALS.split(' ').map((word, value): [string, number] => [word, value]),
  ['un', 1],
  ['una', 1],
  ['veintiun', 21],
  ['thirty', 30],
  ['thirtieth', 30],
  ['primero', 1],
  ['primer', 1],
  ['cuarenta', 40],
  ['cincuenta', 50],
  ['setenta', 70],
  ['ochenta', 80],
  ['cien', 100],
  ['doscientos', 200],
  ['trescientos', 300],
  ['quinientos', 500],
  ['forty', 40],
  ['fifty', 50],
  ['seventy', 70],
  ['eighty', 80],
  ['hundred', 100],
  ['sesenta', 60],
  ['sixty', 60],
  ['noventa', 90],
  ['ninety', 90],
])
const ORDINALS = new Set([...ENGLISH_ORDINALS.split(' '), 'primero', 'primer', 'thirtieth'])
const CARDINALS: ReadonlySet<string> = new Set(
  [...WORDS].flatMap(([word, value]) => (value > 1 && !ORDINALS.has(word) ? [word] : [])),
)
const TENS = new Set([20, 30, 40, 50, 60, 70, 80, 90])
const SUFFIXES = new Set(['st', 'nd', 'rd', 'th', 'ro', 'o', 'do', 'er'])

/** Every number word, for the spelling. */
export const NUMBER_WORDS: readonly string[] = [...WORDS.keys()]

/** A number read in the pieces from `at`, in digits or words (`treinta y uno`, `twelfth`, `12th`), and its length. */
export function readNumber(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const piece = pieces[at]
  if (piece?.kind === 'number') {
    if (piece.text.length > 4) return undefined
    const next = pieces[at + 1]
    const suffixed = next?.kind === 'word' && next.start === piece.end && SUFFIXES.has(next.text)
    return { value: Number(piece.text), length: suffixed ? 2 : 1 }
  }
  const value = wordValue(piece)
  if (value === undefined) return undefined
  if (!TENS.has(value)) return { value, length: 1 }
  const and = textAt(pieces, at + 1) === 'y' ? 1 : 0
  const unit = wordValue(pieces[at + 1 + and])
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, length: 2 + and } : { value, length: 1 }
}

/** Whether a word says how many, and is nothing else: no ordinal, and not "uno", which is an article as well. */
export function isCardinal(word: string): boolean {
  return CARDINALS.has(word)
}

function wordValue(piece: TextPiece | undefined): number | undefined {
  return piece?.kind === 'word' ? WORDS.get(piece.text) : undefined
}
