import type { Day } from '../../rules/day.js'
import { fillIn } from './arguments.js'
import { QUESTION_AIMS, type Question } from './question.js'
import { readText } from './read-text.js'
import type { TextPiece } from './text-piece.js'

/** Around what is put right or added: "no, espere, mejor…", "era el…", "también el…". */
const AROUND = new Set(
  (
    'no ah ay uy perdon perdone perdona que pena me confundi equivoque espere espera mejor era eran es fue fueron eso ese esa ' +
    'este en el la los las a al para por hasta desde digo quise decir queria sino pero y e tambien lo mismo igual con de del dia bien porfa favor ' +
    'las mas manana tarde noche pongalo ponlo ponga pon dejelo dejalo dejemoslo cambielo cambialo que sea ' +
    'sorry i meant mean to say actually wait make it was is not on at the same for also too and but that one until till no by instead rather please'
  ).split(' '),
)
/** What says that something is put right, or that the same holds of one more. */
const MARKS =
  /\b(?:no|perdon|perdone|confundi|equivoque|espere|espera|mejor|digo|quise decir|queria decir|era|sino|fue|tambien|lo mismo|igual|sorry|meant|actually|wait|make it|same|also|too|instead|rather)\b/
const MOST_WORDS = 14

/** Told with another value of the same kind: the day, the hour, the contract. */
const AMENDABLE = new Set<Question['kind']>([
  'liquidated',
  'closed-it',
  'hand-over',
  'no-pending',
  'proceeding',
  'blocked',
  'not-mine',
  'data-wrong',
  'fact',
  'snooze',
  'digest-time',
  'pause',
  'delegate',
])

/**
 * "No, mejor a las 7", "era el 046", "también el 047": what was told last with another day, hour or contract; undefined where the
 * text says anything besides.
 */
export function amended(
  last: Question | undefined,
  pieces: readonly TextPiece[],
  raw: string,
  today: Day,
): Question | undefined {
  if (!last || QUESTION_AIMS[last.kind] !== 'instruction' || !AMENDABLE.has(last.kind)) return undefined
  const words = pieces.flatMap(piece => (piece.kind === 'word' ? [piece.text] : []))
  if (words.length === 0 || words.length > MOST_WORDS || !words.every(word => AROUND.has(word))) return undefined
  if (!MARKS.test(words.join(' '))) return undefined
  const values = afterDenied(pieces).filter(({ kind }) => VALUES.has(kind))
  if (values.length === 0 || pieces.some(({ kind }) => !VALUES.has(kind) && kind !== 'word' && kind !== 'mark'))
    return undefined
  const { terms, signals } = readText(values, raw, today)
  const [said, ...more] = fillIn(last.kind, { raw, today, pieces: values, terms, signs: signals, readings: [] })
  if (!said || more.length > 0) return undefined
  // A value that this kind has no place for is something else.
  if (Object.keys(said.args).length < new Set(values.map(({ kind }) => kind)).size) return undefined
  const isNamed = 'id' in said.args || 'reference' in said.args
  const { id, reference, ...rest } = last.args as { readonly id?: string; readonly reference?: string }
  const kept = isNamed ? rest : { ...(id && { id }), ...(reference && { reference }), ...rest }
  return { ...last, args: { ...kept, ...said.args } } as Question
}

const VALUES = new Set<TextPiece['kind']>(['name', 'date', 'hour', 'email'])

/** Without what "no" stands before: "no el 15, el 16", "el 16, no el 15". */
function afterDenied(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.filter((_, at) => {
    const [one, two] = [pieces[at - 1], pieces[at - 2]]
    const isNo = (piece: TextPiece | undefined) =>
      piece?.kind === 'word' && (piece.text === 'no' || piece.text === 'not')
    const isArticle = one?.kind === 'word' && ['el', 'en', 'a', 'las', 'on', 'the'].includes(one.text)
    const others = pieces.filter(({ kind }) => VALUES.has(kind)).length
    return others < 2 || !(isNo(one) || (isArticle && isNo(two)))
  })
}
