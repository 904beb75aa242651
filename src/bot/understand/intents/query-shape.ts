import type { Group, Having, Measure, Order, Output, Query } from '../../query/query.js'
import { isOfClosings } from '../list/none-of.js'
import type { Question } from '../question.js'
import type { Reading, ReadText, Signal } from '../readings/readings.js'
import { readNumber } from '../text/numbers.js'
import { textAt, wordTexts } from '../text/text-piece.js'

/** How a list is to be given: put together by what, summed, in which order, how many, in which form. */
export function shapeOf(
  question: Question,
  has: (...signs: Signal[]) => boolean,
  readings: readonly Reading[],
  text: ReadText,
  isOfNone = false,
): Pick<Query, 'group' | 'having' | 'measures' | 'order' | 'limit' | 'output'> {
  const output = outputOf(question, has)
  const isOfOne = asksForOne(text)
  const group = isOfOne ? undefined : (groupOf(question, has) ?? comparedBy(has, readings))
  const having = group && havingOf(readings, isOfNone)
  const money =
    (has('SUM', 'VALUE', 'BALANCE_LEFT') && countsThem(text, readings) ? undefined : measureIn(has)) ??
    (group && has('BY_VALUE') && !isBareOrder(readings, text) ? 'value' : undefined)
  // "Qué área tiene más vencidos": of groups, the one with most of them.
  const measured =
    (isOfNone && isOfClosings(has, text)) || isOfCampaign(has) || (output === 'chart' && isOfTheirProgress(has, group))
      ? (['progress'] as const)
      : partOf(has, group)
  const isOfNobody = having?.value === 0 && measured?.[0] === 'progress'
  const order = isOfNobody
    ? undefined
    : group
      ? measured?.includes('rate') || measured?.includes('progress')
        ? orderOfRates(has, measured[0])
        : orderOfGroups(has, money)
      : orderOf(has)
  const limit = has('LAST_CLOSED') || (isOfOne && order) ? 1 : limitOf(readings, text)
  const isSummed =
    has('HOW_MANY') ||
    question.kind === 'summary' ||
    (group !== undefined && money !== undefined && (has('BY_VALUE', 'BALANCE_LEFT') || order?.by === money))
  const measures = measured ?? countAndSum(has, text) ?? (isSummed && money ? ([money] as const) : undefined)
  // "¿Cuánto vale el más grande?": the few of them, whose value stands with them; "¿cuánto suman los 83?": of all that there are.
  const isOfFew = limit !== undefined && measures !== undefined && !group
  return {
    ...(group && { group }),
    ...(having && { having }),
    ...(measures && !(isOfFew && order) && { measures }),
    ...(order && { order }),
    ...(limit && !(isOfFew && !order) && { limit }),
    ...(output && { output }),
  }
}

/** "Quién tiene el contrato más viejo sin cerrar": that contract, whose supervisor is told with it. */
export function asksForOne({ pieces }: ReadText): boolean {
  return WHO_HAS_ONE.test(wordTexts(pieces).join(' '))
}

const WHO_HAS_ONE =
  /\b(?:quien|supervisor|supervisora|who) (?:es el que |es la que )?(?:tiene|lleva|supervisa|has|supervises) (?:el (?:contrato|expediente|vencido|pendiente)\b.* mas [a-z]+[oae]\b|the (?:oldest|newest|biggest|largest|most expensive|cheapest|smallest)\b(?! (?:contracts|ones|files)))/

/** "Quién va más atrasado, Marta o Hernán": of several that are named, who has most. */
function comparedBy(has: (...signs: Signal[]) => boolean, readings: readonly Reading[]): Group | undefined {
  if (!has('WHO', 'WHICH', 'COMPARE') || !has('BY_AGE', 'BY_COUNT', 'BY_COUNT_UP', 'BY_VALUE')) return undefined
  const named = (kind: 'person' | 'area') => readings.filter(({ value }) => value?.kind === kind).length
  return named('person') > 1 ? 'supervisor' : named('area') > 1 ? 'area' : undefined
}

/** How many contracts a group must have. */
function havingOf(readings: readonly Reading[], isOfNone: boolean): Having | undefined {
  if (isOfNone) return { op: 'is', value: 0 }
  const said = readings.find(({ value }) => value?.kind === 'threshold')?.value
  return said?.kind === 'threshold' ? said.having : undefined
}

/** Who has most of their work done; of any other percentage, the highest first. */
function orderOfRates(has: (...signs: Signal[]) => boolean, measure: Measure): Order {
  return {
    by: measure === 'progress' ? measure : 'rate',
    ...(!has('WORST', 'BY_VALUE_UP', 'ASCENDING') && (has('BEST') || !has('BY_COUNT_UP')) && { descending: true }),
  }
}

/** "Cuántos son y cuánto suman": both. */
function countAndSum(
  has: (...signs: Signal[]) => boolean,
  { pieces }: ReadText,
): readonly [Measure, ...Measure[]] | undefined {
  const says = (words: RegExp) => pieces.some((_, at) => words.test(textAt(pieces, at) ?? ''))
  if (!says(/^cuant[oa]s$/) || !says(/^cuant[oa]$/) || !has('SUM', 'VALUE', 'BALANCE_LEFT', 'PAYMENT')) return undefined
  return ['count', has('BALANCE_LEFT') ? 'balance' : has('PAYMENT') ? 'paid' : 'value']
}

/** "Suman cuántos pendientes": contracts, and not pesos. */
export function countsThem({ pieces }: ReadText, readings: readonly Reading[]): boolean {
  const isOfMoney = readings.some(
    ({ signs, from, to }) =>
      signs.includes('VALUE') && !pieces.slice(from, to).some(piece => 'text' in piece && /^suman?$/.test(piece.text)),
  )
  const says = (words: RegExp) => pieces.some((_, at) => words.test(textAt(pieces, at) ?? ''))
  return !isOfMoney && says(/^(?:cuant[oa]s|many)$/) && !says(/^(?:cuant[oa]|much)$/)
}

/** "Cuántos llevamos cerrados en la campaña": how far it is. */
export function isOfCampaign(has: (...signs: Signal[]) => boolean): boolean {
  const isOther = has(
    'TO_CLOSE',
    'PENDING',
    'OVERDUE',
    'LACK',
    'WAITING',
    'DATE',
    'PERIOD',
    'VALUE',
    'SUM',
    'BALANCE_LEFT',
  )
  return has('IN_CAMPAIGN') && has('CLOSED', 'CLOSED_I', 'CLOSINGS', 'HOW_MANY', 'STATUS') && !isOther
}

/** "Gráfica de avance de Hernán": how far somebody or an area is, and not how their contracts stand; of anything else the picture says that it is not. */
function isOfTheirProgress(has: (...signs: Signal[]) => boolean, group: Group | undefined): boolean {
  return group === undefined && has('ADVANCE', 'PROGRESS') && has('PERSON', 'AREA', 'ABOUT', 'WORDS')
}

/** An average or a share: of the value where it is said, of the number of contracts of each group otherwise. */
function partOf(
  has: (...signs: Signal[]) => boolean,
  group: Group | undefined,
): readonly [Measure, ...Measure[]] | undefined {
  if (has('BEST', 'WORST') && group && !has('OVERDUE', 'PENDING', 'TO_CLOSE', 'BALANCE_LEFT', 'VALUE'))
    return [has('DATE', 'PERIOD') ? 'rate' : 'progress']
  if (has('AVERAGE', 'AVERAGE_VALUE') && has('SHARE')) return undefined
  if (has('AVERAGE_VALUE')) return group ? ['count', 'averageValue'] : ['averageValue']
  if (has('AVERAGE')) {
    if (has('VALUE', 'MONEY')) return group ? ['count', 'averageValue'] : ['averageValue']
    return group && !has('BALANCE_LEFT', 'PAYMENT') ? ['averageCount'] : undefined
  }
  // The team's own table tells it by person.
  if (has('PROGRESS') || (group && has('ADVANCE') && (group !== 'supervisor' || has('SHARE'))))
    return has('DATE', 'PERIOD') ? [group ? 'rate' : 'share'] : ['progress']
  if (!has('SHARE') || has('BALANCE_LEFT', 'PAYMENT', 'VALUE')) return undefined
  // "En qué porcentaje vamos", "el porcentaje por área": nothing says of what, so it is of the campaign.
  if (isBareShare(has)) return ['progress']
  // "Qué porcentaje de cada área está vencido": of each, how many of its own.
  return group && has(...STANDINGS) ? ['rate'] : ['share']
}

function isBareShare(has: (...signs: Signal[]) => boolean): boolean {
  return !has(...STANDINGS, ...OF_WHICH_SHARE)
}

/** Of what a percentage may be. */
const OF_WHICH_SHARE: readonly Signal[] = [
  'CONTRACTS',
  'ABOUT',
  'WORDS',
  'MODALITY',
  'DATE',
  'PERIOD',
  'MONEY',
  'PER_TYPE',
  'PER_STATE',
  'PER_SITUATION',
  'PER_MODALITY',
  'PER_SUPPLIER',
  'PER_YEAR',
  'PER_MONTH',
  'LACK',
  'YOU_NEED',
  'UNPAID',
  'PROCEEDING',
  'NO_SUPERVISOR',
]

const STANDINGS: readonly Signal[] = [
  'OVERDUE',
  'PENDING',
  'TO_CLOSE',
  'CLOSE',
  'CLOSED',
  'CLOSED_I',
  'WAITING',
  'BLOCKED',
  'SUSPENDED',
  'RUNNING',
  'UNLIQUIDATED',
  'LIQUIDATED',
  'ANSWERED',
  '-ANSWERED',
]

/** "De mayor a menor", which says not of what: of groups, of their number. */
function isBareOrder(readings: readonly Reading[], { pieces }: ReadText): boolean {
  const order = readings.find(({ signs }) => signs.includes('BY_VALUE'))
  const said = order && [0, 1, 2, 3].map(i => textAt(pieces, order.from + i)).join(' ')
  return said === 'de mayor a menor' && order?.to === (order?.from ?? 0) + 4
}

function measureIn(has: (...signs: Signal[]) => boolean): 'balance' | 'paid' | 'value' | undefined {
  if (has('BALANCE_LEFT')) return 'balance'
  if (has('PAYMENT')) return 'paid'
  return has('VALUE', 'SUM') ? 'value' : undefined
}

function outputOf({ kind }: Question, has: (...signs: Signal[]) => boolean): Output | undefined {
  if (kind === 'export' || has('EXPORT')) return 'xlsx'
  if (kind === 'calendar' || has('CALENDAR')) return 'calendar'
  return has('CHART') ? 'chart' : undefined
}

/** By what a list is put together; undefined where it is one list. */
export function groupOf({ kind }: Question, has: (...signs: Signal[]) => boolean): Group | undefined {
  const isOfClosing = has('CLOSED', 'CLOSED_I', 'CLOSINGS') && !has('ENDED')
  if (has('PER_MONTH')) return isOfClosing ? 'closed' : 'ends'
  if (has('PER_WEEK')) return isOfClosing ? 'closedWeek' : 'endWeek'
  if (has('PER_QUARTER')) return isOfClosing ? 'closedQuarter' : 'endQuarter'
  if (has('PER_SIGNED')) return 'signedYear'
  if (has('PER_STARTED')) return 'startYear'
  if (has('PER_YEAR')) return isOfClosing && !has('SHARE') ? 'closedYear' : 'endYear'
  // Of what is blocked, the reason is the obstacle.
  if (has('PER_MISSING') && has('BLOCKED')) return 'blocked'
  if (has('PER_MISSING')) return 'missing'
  if (has('PER_BLOCKER')) return 'blocked'
  if (has('WHY_THOSE')) return 'rule'
  if (has('PER_TYPE')) return 'type'
  if (has('PER_MODALITY')) return 'modality'
  if (has('PER_ORDENADOR')) return 'ordenador'
  if (has('PER_SUPPLIER') || (has('CONTRACTOR') && has('BY_COUNT', 'BY_COUNT_UP'))) return 'supplier'
  if (has('PER_STATE')) return 'state'
  if (has('PER_SITUATION')) return 'situation'
  if (has('PER_AREA') || (has('COMPARE') && has('AREA'))) return 'area'
  // "Compare los cerrados de mayo y junio".
  if (has('COMPARE') && has('DATE', 'PERIOD') && !has('PERSON', 'AREA')) return isOfClosing ? 'closed' : 'ends'
  if (has('AREAS') && has('NOT_ONE', '-NOT_ONE', 'THRESHOLD') && !has('AREA')) return 'area'
  if (has('PER_PERSON', 'WHOSE', 'COMPARE')) return 'supervisor'
  // "Quién de obras va peor" is somebody of that area.
  if (has('BEST', 'WORST', 'NOT_ONE', 'THRESHOLD') && has('AREA') && !has('WHO')) return 'area'
  // "Los que tienen más de 10 vencidos": nobody says it of contracts.
  if (has('THRESHOLD') && has(...STANDINGS)) return 'supervisor'
  if (kind === 'team' && has('AREAS') && !has('AREA')) return 'area'
  if (kind === 'team' && has('BEST', 'WORST', 'NOT_ONE', 'THRESHOLD', 'WHO')) return 'supervisor'
  return kind === 'team' && !has('PERSON', 'NO_SUPERVISOR', 'AREA') ? 'supervisor' : undefined
}

function orderOfGroups(has: (...signs: Signal[]) => boolean, money: ReturnType<typeof measureIn>): Order | undefined {
  if (has('BY_AGE', 'BY_VALUE', 'BY_COUNT')) return { by: money ?? 'count', descending: true }
  return has('BY_COUNT_UP', 'BY_VALUE_UP') ? { by: money ?? 'count' } : orderOf(has)
}

function orderOf(has: (...signs: Signal[]) => boolean): Order | undefined {
  const isAscending = has('ASCENDING', 'BY_VALUE_UP')
  const money = has('BALANCE_LEFT') ? 'balance' : 'value'
  if (has('BY_LIMIT')) return { by: 'liquidationLimit' }
  if (has('LAST_CLOSED')) return { by: 'closed', descending: true }
  if (has('SINCE_WHEN')) return { by: has('OVERDUE') ? 'overdue' : 'ends' }
  if (has('BY_VALUE')) return { by: money, ...(!isAscending && { descending: true }) }
  if (has('BY_NEWEST')) return { by: 'ends', descending: true }
  if (has('BY_AGE')) return { by: 'ends' }
  if (isAscending) return { by: money }
  // "Top 10 por saldo".
  if (has('TOP') && has('BALANCE_LEFT', 'VALUE')) return { by: money, descending: true }
  return has('BY_URGENCY', 'IMPORTANT') ? { by: 'urgency' } : undefined
}

/** "El top 5", "los 3 más viejos", and one of "cuál es el más grande". */
function limitOf(readings: readonly Reading[], text: ReadText): number | undefined {
  const number = readings.find(reading => reading.signs.includes('NUMBER') && isCount(reading, text))
  const said = number && readNumber(text.pieces, number.from)?.value
  if (said !== undefined && said > 0 && said <= 1000) return said
  const order = readings.find(({ signs }) => signs.some(sign => ORDERING.has(sign)))
  if (!order) return undefined
  // "The cheapest five".
  const after = readNumber(text.pieces, order.to)
  if (
    after &&
    after.value > 1 &&
    after.value <= 1000 &&
    !OF_MONEY.has(textAt(text.pieces, order.to + after.length) ?? '')
  )
    return after.value
  const next = textAt(text.pieces, order.to) ?? ''
  if (PLURAL.test(next)) return undefined
  if (next === 'contract' || next === 'contrato') return 1
  const before = [4, 3, 2, 1].map(back => textAt(text.pieces, order.from - back) ?? '').join(' ')
  // "¿Cuál es el contrato vencido más viejo?"
  const asked = wordTexts(text.pieces.slice(0, order.from)).join(' ')
  const isOne = WHICH_ONE.test(asked) && !/s$/.test(textAt(text.pieces, order.to - 1) ?? '')
  return ONE.test(before) || isOne ? 1 : undefined
}

const WHICH_ONE = /^(?:y )?(?:cual es (?:el|la)|which is the|what is the)\b/

const PLURAL = /^(?:contratos|contracts|ones|files)$/
const ORDERING = new Set<Signal>(['BY_VALUE', 'BY_AGE', 'BY_URGENCY', 'BY_VALUE_UP', 'BY_NEWEST', 'BY_LIMIT'])
/** "El más caro", "cuál es el contrato más caro". */
const ONE = /\b(?:el|la|cual|the)(?: (?:contrato|contract|se|se le|se me|es el|es la))?$/

/** "Top 5", "los 3 más viejos", "deme 5": a number that says how many; any other is not taken for it. */
export function isCount({ from, to, value }: Reading, { pieces }: ReadText): boolean {
  if (value?.kind === 'count') return !OF_MONEY.has(textAt(pieces, to) ?? '')
  const [before, after] = [textAt(pieces, from - 1) ?? '', textAt(pieces, to) ?? '']
  if (OF_MONEY.has(after)) return false
  // "¿Cuáles son los 9?": of a figure that was told, and not the first of a list.
  if (/^(?:son|are)$/.test(textAt(pieces, from - 2) ?? '') && !/[a-z]/.test(after)) return false
  return BEFORE_COUNT.test(before) || AFTER_COUNT.test(after)
}

const OF_MONEY = new Set(
  'o u y e or and al meses dias anos semanas months days years weeks millones millon millions million mil m mm mill k pesos palos'.split(
    ' ',
  ),
)
const BEFORE_COUNT =
  /^(?:los|las|top|the|primer[oa]s|ultim[oa]s|first|last|unos|solo|only|just|mis|my|de?me|da?me|muestr[ae]me|show|give|me|otros|next|peores|mejores|best|worst|cheapest|dearest|oldest|newest|latest|biggest|largest|smallest|longest|highest|lowest)$/
const AFTER_COUNT =
  /^(?:mas|primer[oa]s|ultim[oa]s|contratos|contracts|oldest|biggest|largest|most|highest|first|de|que|con|mayores|menores|worst|longest)$/
