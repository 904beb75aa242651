import { daysBetween, isDay } from '../../../rules/day.js'
import { type Query, readFilter } from '../../query/query.js'
import { type TextPiece, textAt, wordTexts } from '../text/text-piece.js'

const MOST_WORDS = 9
const BEFORE = new Set('de a entre y superen pasen valgan than over under above below between and'.split(' '))
const MILLION = 1_000_000

/** "No, los de más de 60" after "más de 50 millones": the unit that was said before is meant again. */
export function withUnit(pieces: readonly TextPiece[], last: Query | undefined): readonly TextPiece[] {
  const isOfMoney = last?.where.some(
    ({ field, values }) => MONEY.has(field) && values.some(value => Number(value) >= MILLION),
  )
  if (!isOfMoney || pieces.length > MOST_WORDS || pieces.filter(({ kind }) => kind === 'number').length === 0)
    return pieces
  return pieces.flatMap((piece, at): readonly TextPiece[] => {
    const isBare =
      piece.kind === 'number' &&
      piece.text.length <= 4 &&
      BEFORE.has(textAt(pieces, at - 1) ?? '') &&
      !FOLLOWED.has(textAt(pieces, at + 1) ?? '') &&
      !(textAt(pieces, at - 1) === 'de' && !MORE_OR_LESS.has(textAt(pieces, at - 2) ?? ''))
    return isBare ? [piece, { kind: 'word', text: 'millones', start: piece.end, end: piece.end }] : [piece]
  })
}

/** "Baje el corte a 80", after those of more than 200 millions: the same from that amount on; undefined where it is none of this. */
export function thresholdMoved(last: Query | undefined, pieces: readonly TextPiece[]): Query | undefined {
  const of = (last?.where ?? []).filter(({ field, op }) => MONEY.has(field) && BOUNDS.has(op))
  const [before, ...others] = of
  const at = pieces.findIndex(({ kind }) => kind === 'number')
  if (!last || !before || others.length > 0 || at < 2 || !MOVES.test(wordTexts(pieces.slice(0, at)).join(' ')))
    return undefined
  const [number, unit, ...more] = pieces.slice(at).filter(({ kind }) => kind !== 'mark')
  const isWhole =
    more.length === 0 &&
    (unit === undefined || (unit.kind === 'word' && /^(?:millones|palos|million|m)$/.test(unit.text)))
  if (number?.kind !== 'number' || !isWhole) return undefined
  const amount = Number(number.text)
  const value = amount < MILLION && (unit || Number(before.values[0]) >= MILLION) ? amount * MILLION : amount
  const now = readFilter({ ...before, values: [String(value)] })
  return now ? { ...last, where: last.where.map(filter => (filter === before ? now : filter)) } : undefined
}

const BOUNDS: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'at-most'])
const MOVES =
  /^(?:(?:no|y|mejor|ahora|bueno|ok|porfa|por favor|now|please) )*(?:baj|sub|pon|pong|cambi|corr|dej|mov|muev|lower|raise|drop|move|set|make)[a-z]*(?: (?:el|la|lo|le|the|it))?(?: (?:corte|tope|limite|piso|techo|monto|valor|cifra|umbral|filtro|bar|cutoff|threshold|limit|amount))? (?:a|en|to|at)$/

const MONEY = new Set(['value', 'paid', 'balance'])
const MORE_OR_LESS = new Set('mas menos encima debajo arriba pasen pasan mayores menores'.split(' '))
const FOLLOWED = new Set(
  'millones millon mil palos palo pesos millions million k m dias dia meses mes semanas semana anos ano days months weeks years contratos contracts'.split(
    ' ',
  ),
)

const WITHOUT_UNIT =
  /(\bque (?:\S+ ){1,3}|^\W*y (?:en |de |los de |las de |los |las )?)(est[ea]|la otra|el otro|la proxima|la próxima|el proximo|el próximo|la siguiente|el siguiente|this|next)(\W*)$/iu
const DAYS_OF_WEEK = 6
const LEAST_OF_MONTH = 27
const MOST_OF_MONTH = 30

/** "Y los que se acaban esta" after last week's: the unit that the list was of is meant again. */
export function withUnitOfTime(text: string, last: Query | undefined): string {
  const said = WITHOUT_UNIT.exec(text)
  if (!said) return text
  const [from, to] = last?.where.find(({ op, values }) => op === 'between' && values.every(isDay))?.values ?? []
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return text
  const days = daysBetween(from, to)
  const [, before = '', which = '', after = ''] = said
  const isEnglish = /^(?:this|next)$/i.test(which)
  const isMonth = days >= LEAST_OF_MONTH && days <= MOST_OF_MONTH && from.endsWith('-01')
  const unit =
    days === DAYS_OF_WEEK ? (isEnglish ? 'week' : 'semana') : isMonth ? (isEnglish ? 'month' : 'mes') : undefined
  if (unit === undefined) return text
  return `${text.slice(0, said.index)}${before}${which} ${unit}${after}`
}
