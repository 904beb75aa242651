import type { Interpretation } from '../intents/explain.js'
import type { QuestionKind } from '../question.js'
import { type ReadText, type Signal, signsOf } from '../readings/readings.js'
import { textAt } from '../text/text-piece.js'

/**
 * Answers that are the same whichever contracts are meant: a word of the question that is not known changes nothing, unless it
 * stands where what is asked of would.
 */
export const SAME_FOR_ALL: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'how',
  'law',
  'deadline',
  'data',
  'help',
  'whoami',
  'language',
  'delegate',
  'cadence',
  'digest-time',
  'pause',
  'resume',
  'hello',
  'thanks',
  'export',
  'calendar',
  'liquidation',
  'lapsed',
  'liquidation-required',
  'who-closes',
  'closing-terms',
  'closing-report',
  'told',
])

/** How much may be left out, and how much of the text must have been read beside it. */
const MOST = 1.2
const TIMES = 1.5

/** Which of the places that are left over change nothing about an answer that is the same for all. */
export function sameWithout(left: readonly number[], text: ReadText, found: Interpretation): ReadonlySet<number> {
  const { frame, readings } = found
  if (!SAME_FOR_ALL.has(frame.kind) || readings.some(({ signs }) => signs.some(sign => OF_ONE.has(sign)))) return NONE
  // "… es de 5 años, ¿tengo que esperar los 5 años?": the rule is the same for any number.
  const amounts = text.asks && OF_RULES.has(frame.kind) ? left.filter(at => isAmount(at, text)) : []
  if (amounts.length > 0) {
    const others = left.filter(at => !amounts.includes(at))
    return new Set([...amounts, ...(others.length > 0 ? sameWithout(others, text, found) : [])])
  }
  const sum = (places: readonly number[]) => places.reduce((all, at) => all + (text.weights[at] ?? 0), 0)
  const read = readings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
  const out = sum(left)
  if (out > MOST || sum(read) < TIMES * out) return NONE
  const isRead = new Set(read)
  return left.every(at => mayGo(at, text) && !isAskedOf(at, text, isRead)) ? new Set(left) : NONE
}

/** What the rules say, whatever the amounts and days of the case. */
const OF_RULES: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'law',
  'liquidation',
  'lapsed',
  'liquidation-required',
  'closing-terms',
  'who-closes',
  'interadministrative',
])

/** A number with its unit, a year, a day; "el 045" may be a contract. */
function isAmount(at: number, { pieces }: ReadText): boolean {
  const piece = pieces[at]
  if (piece?.kind === 'date' || piece?.kind === 'period') return true
  const isUnit = UNITS.has(textAt(pieces, at) ?? '')
  if (isUnit) return pieces[at - 1]?.kind === 'number' || UNITS.has(textAt(pieces, at - 1) ?? '')
  if (piece?.kind !== 'number') return false
  const isYear = /^(?:19|20)\d\d$/.test(piece.text)
  return isYear || UNITS.has(textAt(pieces, at + 1) ?? '') || !ARTICLES.has(textAt(pieces, at - 1) ?? '')
}

const UNITS = new Set(
  'ano anos mes meses dia dias semana semanas hora horas mil millon millones pesos palos por ciento porciento prorroga prorrogas otrosi otrosies year years month months day days week weeks thousand million percent'.split(
    ' ',
  ),
)
const ARTICLES = new Set('el al del contrato la cps the contract no numero'.split(' '))

const NONE: ReadonlySet<number> = new Set()
const OF_ONE: ReadonlySet<Signal> = signsOf('NAMED ABOUT WORDS PERSON AREA')

/** A word alone; none that is denied, names somebody or something, counts, or is of another topic. */
function mayGo(at: number, { readings, terms, pieces }: ReadText): boolean {
  if (pieces[at]?.kind !== 'word') return false
  const over = terms.find(({ from, to }) => from <= at && at < to)
  const signs: readonly Signal[] = [...(readings[at] ?? []).flatMap(each => each.signs), ...(over?.signs ?? [])]
  return signs.every(sign => !sign.startsWith('-') && !MATTERS.has(sign))
}

const MATTERS: ReadonlySet<Signal> = signsOf(
  'NAMED NUMBER DATE PERIOD TIME MONEY DURATION EMAIL PERSON OF_PERSON AREA ORDENADOR ABOUT WORDS SUBJECT ELSEWHERE ' +
    'DO_SOMETHING_ELSE OTHER_NORM EXCEPT HIDE IF_SUCH',
)

/**
 * "Cerrar la caja", "plazo para inscribirse", "si hay embargo": what is asked of. A participle behind what was read, a verb in a
 * clause of its own and what stands before all that was read are none of it.
 */
function isAskedOf(at: number, { pieces }: ReadText, isRead: ReadonlySet<number>): boolean {
  const word = textAt(pieces, at) ?? ''
  if (/(?:[ai]d[oa]s?|mente)$/.test(word)) return false
  const before = textAt(pieces, at - 1) ?? ''
  if (/[aei]r(?:l[oa]s?|me|se)?$/.test(word) && LEADS_VERB.test(`${textAt(pieces, at - 2) ?? ''} ${before}`))
    return false
  const isFirst = ![...isRead].some(place => place < at)
  return !(isFirst && !LEADS_NOUN.has(before))
}

const LEADS_VERB =
  /(?:^| )(?:(?:van?|vamos|voy|vayan?) a|puede[ns]?|podria[ns]?|quier[eo]n?|debo|deben?|me|lo|las?|los|se)$/
const LEADS_NOUN = new Set(
  'el la los las un una unos unas del de al a para con sin en por mi mis su sus este esta ese esa the a an of for with without my'.split(
    ' ',
  ),
)
