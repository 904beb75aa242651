import { addDays, addMonths, type Day, daysBetween, parts, toDay, weekday } from '../../../rules/day.js'
import { isBareDay } from '../days/range-days.js'
import { fillIn } from '../intents/arguments.js'
import { QUESTION_AIMS, type Question } from '../question.js'
import { readText } from '../readings/read-text.js'
import { foldInPlace } from '../text/fold.js'
import { readNumber } from '../text/numbers.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

/** Around what is put right or added: "no, espere, mejor…", "era el…", "también el…". */
const AROUND = new Set(
  (
    'no hay ah ay uy mentira mentiras corrijo dale porfa mas bien mejor dicho disculpe disculpa me equivoque perdon perdone perdona que pena me confundi equivoque espere espera mejor era eran es fue fueron eso ese esa ' +
    'este en el la los las a al para por hasta desde digo quise decir queria sino pero y e tambien lo mismo igual con de del dia bien porfa favor ' +
    'mes mismo rectifico correccion aclaro las mas manana tarde noche pongalo ponlo ponga pon dejelo dejalo dejemoslo cambielo cambialo que sea ' +
    'fecha correcta correcto verdadera real hora exacta exactamente exacto deje dejelo pasa paso mal escribi sorry i meant mean to say actually wait make it was is not on at the same for also too and but that one until till no by instead rather please that lol jaja jeje temprano tardecito muy too early late soon set'
  ).split(' '),
)
/** What says that something is put right, or that the same holds of one more. */
const MARKS =
  /\b(?:no|mentiras?|corrijo|correct[oa]|mas bien|perdon|perdone|confundi|equivoque|espere|espera|mejor|digo|quise decir|queria decir|era|sino|fue|rectifico|tambien|lo mismo|igual|temprano|sorry|meant|actually|wait|make (?:it|that)|same|also|too|instead|rather)\b/
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
  const another =
    last &&
    (ofAnother(last, pieces) ??
      numberedOther(last, pieces, raw) ??
      whoseItIs(last, pieces, raw) ??
      longer(last, pieces, today) ??
      theWeekAfter(last, pieces) ??
      unwilling(last, pieces))
  if (another) return another
  if (!last || QUESTION_AIMS[last.kind] !== 'instruction' || !AMENDABLE.has(last.kind)) return undefined
  const words = wordTexts(pieces)
  const isBare = words.length === 0 && !lacksDay(last, raw) && last.kind !== 'snooze'
  if (isBare || words.length > MOST_WORDS || !words.every(word => AROUND.has(word))) return undefined
  const isSetAgain = SET_AGAIN.has(last.kind) && !/[?¿]/.test(raw)
  if (!MARKS.test(words.join(' ')) && !isSetAgain && !lacksDay(last, raw) && !isOneMoreOnItsDay(last, pieces))
    return undefined
  const meant = hourOfNumber(last, withoutDeniedNumber(pieces))
  const values = afterDenied(meant).filter(({ kind }) => VALUES.has(kind))
  if (values.length === 0 || meant.some(({ kind }) => !VALUES.has(kind) && kind !== 'word' && kind !== 'mark'))
    return undefined
  const { terms, signals } = readText(values, today)
  const [said, ...more] = fillIn(last.kind, { raw, today, pieces: values, terms, signs: signals, readings: [] })
  if (!said || more.length > 0) return undefined
  // A value that this kind has no place for is something else.
  if (Object.keys(said.args).length < new Set(values.map(({ kind }) => kind)).size) return undefined
  const isNamed = 'id' in said.args || 'reference' in said.args
  const later = isNamed ? {} : weekdayAfter(values, last, raw)
  const isOneDay = pieces.filter(({ kind }) => kind === 'date').length === 1
  const on = isOneDay ? dayOfLast(values, last, raw) : {}
  const { id, reference, ...rest } = last.args as { readonly id?: string; readonly reference?: string }
  const kept = isNamed ? rest : { ...(id && { id }), ...(reference && { reference }), ...rest }
  return { ...last, args: { ...kept, ...said.args, ...on, ...later } } as Question
}

/** Another value of these is meant whatever it is said with: nothing was told of a contract. */
const SET_AGAIN = new Set<Question['kind']>(['snooze', 'digest-time', 'pause'])

/** "Make it 9", "mejor 8", of an hour that was set. */
function hourOfNumber({ kind }: Question, pieces: readonly TextPiece[]): readonly TextPiece[] {
  if (kind !== 'digest-time') return pieces
  return pieces.map(piece => {
    const hour = piece.kind === 'number' && Number(piece.text) >= 1 && Number(piece.text) <= 23 ? Number(piece.text) : 0
    if (hour === 0) return piece
    return {
      kind: 'hour',
      at: `${String(hour < 5 ? hour + 12 : hour).padStart(2, '0')}:00`,
      start: piece.start,
      end: piece.end,
    }
  })
}

/** "Ese lunes no, el otro", "not this Friday, the one after": a week after the day that was said. */
function theWeekAfter(last: Question, pieces: readonly TextPiece[]): Question | undefined {
  if (!SET_AGAIN.has(last.kind) || !('until' in last.args) || last.args.until === undefined) return undefined
  const words = pieces.flatMap(piece => (piece.kind === 'mark' ? [] : piece.kind === 'word' ? [piece.text] : ['#']))
  if (!WEEK_AFTER.test(words.join(' '))) return undefined
  return { ...last, args: { ...last.args, until: addDays(last.args.until, 7) } } as Question
}

const WEEK_AFTER =
  /^(?:no )?(?:(?:ese|este|el|proximo|not|that|this|the) )*(?:# )?(?:no )?(?:(?:sino|mejor|digo|but) )*(?:el (?:otro|siguiente|de la otra semana|que sigue)|the (?:one after|next one|following one|# after)|(?:el )?# (?:siguiente|de arriba))(?: porfa| por favor| please)?$/

/** "El 045 se liquidó el 19 de abril" – "y el 046 el 20": the same of one more, on its own day. */
function isOneMoreOnItsDay(last: Question, pieces: readonly TextPiece[]): boolean {
  const [first, ...rest] = pieces.filter(({ kind }) => kind !== 'mark')
  const told = rest.flatMap(({ kind }) => (kind === 'name' || kind === 'date' ? [kind] : []))
  const isLed = first?.kind === 'word' && ['y', 'e', 'and'].includes(first.text)
  return isLed && HAVE_DAY.has(last.kind) && told.join(' ') === 'name date'
}

/** "El próximo jueves" – "mejor el viernes": of the week of the day that was said. */
function weekdayAfter(values: readonly TextPiece[], { args }: Question, raw: string): { until?: Day } {
  const told = 'until' in args ? args.until : undefined
  const [date, ...more] = values.filter(({ kind }) => kind === 'date')
  if (told === undefined || date?.kind !== 'date' || more.length > 0) return {}
  const { from, to } = date.date
  const isWeekday = from === to && WEEKDAY.test(foldInPlace(raw.slice(date.start, date.end)))
  if (!isWeekday || from >= told) return {}
  const fromMonday = (day: Day) => (weekday(day) + 6) % 7
  const until = addDays(told, fromMonday(from) - fromMonday(told))
  return until > from ? { until } : {}
}

const WEEKDAY =
  /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** "Cerré el 011" – "era el 12, no el 11": a number of a contract, and no day. */
function numberedOther(last: Question, pieces: readonly TextPiece[], raw: string): Question | undefined {
  const { reference, on, until } = last.args as { readonly reference?: string; readonly on?: Day; readonly until?: Day }
  if (!AMENDABLE.has(last.kind) || !/^\d{1,4}$/.test(reference ?? '') || reference === undefined) return undefined
  const words = wordTexts(pieces)
  if (words.length > MOST_WORDS || !words.every(word => AROUND.has(word)) || !MARKS.test(words.join(' ')))
    return undefined
  const values = pieces.filter(({ kind }) => kind !== 'word' && kind !== 'mark')
  const numbers = values.flatMap(({ start, end }) => /\b\d{1,4}$/.exec(raw.slice(start, end))?.[0] ?? [])
  const isSame = (number: string) => Number(number) === Number(reference)
  const [other, ...more] = numbers.filter(number => !isSame(number))
  const isOfContract =
    numbers.some(isSame) || (on === undefined && until === undefined && /\bera\b/.test(words.join(' ')))
  if (numbers.length !== values.length || other === undefined || more.length > 0 || !isOfContract) return undefined
  return { ...last, args: { ...last.args, reference: other.padStart(reference.length, '0') } } as Question
}

/** "Ya está liquidado" – "el 15 de febrero": told without a day, which comes after it. */
function lacksDay({ kind, args }: Question, raw: string): boolean {
  return HAVE_DAY.has(kind) && !('on' in args) && !('until' in args) && !/[?¿]/.test(raw)
}

const HAVE_DAY = new Set<Question['kind']>(['liquidated', 'closed-it', 'hand-over', 'snooze', 'pause'])

/** "No, fue el 13": of the month of the day that was told. */
function dayOfLast(values: readonly TextPiece[], { args }: Question, raw: string): { on?: Day } {
  const told = 'on' in args ? args.on : undefined
  const [date, ...more] = values.filter(({ kind }) => kind === 'date')
  if (told === undefined || date?.kind !== 'date' || more.length > 0) return {}
  if (!isBareDay(raw.slice(date.start, date.end))) return {}
  const { year, month } = parts(told)
  const on = toDay(year, month, parts(date.date.from).day)
  return on ? { on } : {}
}

/** Asked of one contract, and then of one more. */
const OF_ONE_MORE = new Set<Question['kind']>(['why', 'deadline', 'liquidation', 'lapsed', 'supports'])
const ONE_MORE = /^(?:y|e|and|what about|and what about)(?: (?:el|la|del|de|con|que|hay|tal|for|the))*$/

/** "¿Y el 046?" after "¿por qué sale el 045?": why that one. */
function ofAnother(last: Question, pieces: readonly TextPiece[]): Question | undefined {
  const words = wordTexts(pieces)
  const [named, ...more] = pieces.filter(({ kind }) => kind !== 'word' && kind !== 'mark')
  if (!OF_ONE_MORE.has(last.kind) || named?.kind !== 'name' || more.length > 0) return undefined
  return ONE_MORE.test(words.join(' ')) ? ({ ...last, args: named.name } as Question) : undefined
}

/** "¿Y si el contratista no quiere?", after how to liquidate or to close: what there is to do then. */
function unwilling(last: Question, pieces: readonly TextPiece[]): Question | undefined {
  if (!OF_CLOSING.has(last.kind) || !UNWILLING.test(wordTexts(pieces).join(' '))) return undefined
  if (last.kind === 'liquidation' || last.kind === 'lapsed') return { kind: 'liquidation', args: {} }
  const { id, reference } = last.args as { readonly id?: string; readonly reference?: string }
  const name = id !== undefined ? { id } : reference === undefined ? {} : { reference }
  return { kind: 'blocked', args: name, said: { answer: 'supplier-does-not-accept' } }
}

const OF_CLOSING = new Set<Question['kind']>(['how', 'liquidation', 'lapsed', 'contract', 'why', 'deadline'])
const UNWILLING =
  /^(?:y |and |pero )?(?:si |que pasa si |que hago si |what if )(?:el |la |the )?(?:contratista|proveedor|firma|empresa|supplier|contractor|senor|senora)?(?: )?(?:no (?:quiere|acepta|firma|aprueba|responde|aparece)|se niega|refuses|will not|does not)(?: (?:firmar|aceptar|aprobar|firmarla|firmarlo|nada|a firmar|sign|accept|to sign|to accept|la liquidacion|el cierre))*$/

const WHOSE =
  /^(?:(?:no|eso|ese|este|ahora|hoy) )*(?:es de|es del|lo lleva|lo tiene|lo maneja|lo supervisa|le toca a|pertenece a|it belongs to|belongs to)$/

/** "Es de Laura Mejía" after "no es mío": whose it is, in the words of who says it. */
function whoseItIs(last: Question, pieces: readonly TextPiece[], raw: string): Question | undefined {
  if (last.kind !== 'not-mine' || last.said?.note !== undefined || /[?¿]/.test(raw)) return undefined
  const words = wordTexts(pieces)
  const isAlone = words.length <= 9 && pieces.every(({ kind }) => kind === 'word' || kind === 'mark')
  const isSaid = words.some((_, at) => at + 1 < words.length && WHOSE.test(words.slice(0, at + 1).join(' ')))
  return isAlone && isSaid ? { ...last, said: { ...last.said, note: raw.trim() } } : undefined
}

/** "No, en dos" after "en una semana": in two of them; where it cannot be told of what, no day is kept. */
function longer(last: Question, pieces: readonly TextPiece[], today: Day): Question | undefined {
  if (last.kind !== 'snooze') return undefined
  const at = pieces.findIndex(piece => piece.kind === 'word' && (piece.text === 'en' || piece.text === 'in'))
  const number = at < 0 ? undefined : readNumber(pieces, at + 1)
  const before = pieces.slice(0, at).filter(({ kind }) => kind !== 'mark')
  if (!number || at + 1 + number.length !== pieces.length) return undefined
  if (!before.every(piece => piece.kind === 'word' && AROUND.has(piece.text))) return undefined
  const { until, ...rest } = last.args
  const days = until === undefined ? undefined : daysBetween(today, until)
  const day =
    days === 1 || days === 7
      ? addDays(today, days * number.value)
      : until !== undefined && until === addMonths(today, 1)
        ? addMonths(today, number.value)
        : undefined
  return { ...last, args: { ...rest, ...(day && { until: day }) } } as Question
}

/** "El 5 no, el 8 de junio": a number that is denied right after it. */
function withoutDeniedNumber(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.filter((piece, at) => {
    const next = pieces[at + 1]
    const isDenied = next?.kind === 'word' && (next.text === 'no' || next.text === 'not')
    return !(isDenied && (piece.kind === 'number' || piece.kind === 'date' || piece.kind === 'name'))
  })
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
