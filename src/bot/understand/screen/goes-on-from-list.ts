import type { Query } from '../../query/query.js'
import type { Intent } from '../intent.js'
import type { Interpretation } from '../intents/explain.js'
import type { ReadText, Sign, Term } from '../readings/readings.js'
import type { Screen } from './context.js'
import { leavesOut, OF_THOSE, slotOf } from './list-changed.js'
import { startsAnew } from './starts-anew.js'

/** Says by itself that something of the list on the screen is meant. */
const GOING_ON: readonly Sign[] = [
  'KEEP',
  'SAME',
  'CORRECT',
  'THOSE_ONES',
  'SUM',
  'NEXT_ONES',
  'WHOSE',
  'COMPARE',
  'ASCENDING',
  'ARRANGE',
  'THEIR_AREA',
  'SINCE_WHEN',
  'WHY_THOSE',
]
/** They may as well be said of those that are asked for. */
const WHATEVER_LIST = new Set<Sign>(['THOSE_ONES', 'COMPARE', 'ASCENDING', 'ARRANGE', 'WHOSE', 'SINCE_WHEN'])
/** Before the matter itself: "ok, pero…", "no, de todos". */
const LEADING = /^(?:no|si|ok|okay|listo|bueno|ya|ah|ay|uy|pues|entonces|yes|well|so|gracias)$/
const GOES_ON =
  /^(?:y|e|and|solo|solamente|only|just|pero|but|ahora|now|what about|de|tambien|also|sin|menos|excepto|salvo|fuera de|without|except|except for|mejor|nada mas|unicamente)$/
const OF_CAMPAIGN: readonly Sign[] = ['STATUS', 'SUMMARY', 'RESUMEN']
const HOW_MANY_ARE = /^(?:cuant[oa]s (?:son|de esos|de estos|pasan|superan)|how many (?:are|of them|of those))\b/
const ASKS = /^(?:que|cual|cuales|quien|quienes|cuant[oa]s?|what|which|who|how many)\b/
const IN_A_CHART =
  /^(?:(?:en|como|hag[ao]me|hazme|pongal[oa]s?|muestrel[oa]s?) )*(?:en |as |in )?(?:una?|an?) (?:grafic[ao]|chart|graph|torta|diagrama|bar chart|pie chart)\b/
/** "Me lo pasa en Excel", "ese cuadro en Excel". */
const POINTS_BACK =
  /\b(?:eso|esto|lo mismo|est[ea] \w+|es[ea] \w+|(?:lo|la|los|las) \w+|that|this|it|them|\w+(?:melos?|melas?|elos?|elas?|arlos?|arlas?))\b/
const CLITIC = /^(?:\w+(?:melos|melas|melo|alos|elos|alas|elas|arlos|erlos)|them)$/

/**
 * Whether it goes on from the last list: it begins with "y" or "solo", points at it, or says no more than a part of a question.
 * "Qué cambió desde ayer" is a question whole in itself; "cuáles son de obra" is not.
 */
export function goesOnFromList(
  last: Query,
  { kind }: Intent,
  asked: Query,
  { terms, signals }: ReadText,
  found: Interpretation,
  { corrects, isUnasked, isOnContract }: Screen,
  ordered: boolean,
): boolean {
  const { where, output, order, limit, group } = asked
  const words = terms.filter(isMatter)
  const [first] = words
  // "¿Y el de Maritza?", after one contract: another one.
  if (isOnContract && where.length > 0 && where.every(({ field }) => field === 'about')) return false
  // "Todos mis contratos en Excel": the whole is named, whatever list stands there.
  const said = terms.map(({ text }) => text).join(' ')
  const isFile = output === 'xlsx' && where.length === 0
  if (isFile && saysWhole({ terms })) return false
  if (first && (GOES_ON.test(first.text) || first.signs.has('EXCEPT'))) return true
  // "¿Quién tiene más vencidos?", "avance por supervisor", "el más caro de todos los contratos": whole by itself.
  const isOfAll = saysWhole({ terms }) && (order ?? limit ?? group) !== undefined
  if (!corrects && (isOfAll || startsAnew(asked, words, { signals }))) return false
  // "¿Alguno ya vencido?", "los que acabaron en 2025 no más": of those, unless contracts are named.
  const isOfSome = first && ANY_OF_THEM.test(firstOf(words, 3))
  if (
    (isOfSome || ((signals.has('ONLY') || NO_MORE.test(said)) && THE_ONES.test(said))) &&
    where.length > 0 &&
    !isUnasked &&
    !signals.has('CONTRACTS')
  )
    return true
  // "Compare Obras con Sistemas": both are named, and nothing of the list is.
  const isOfBoth = where.some(({ field, values }) => (field === 'area' || field === 'supervisor') && values.length > 1)
  if (signals.has('COMPARE') && isOfBoth && !corrects) return false
  // "No, los de más de 60": instead of what was said before.
  if (terms.find(({ signs: around }) => !around.has('MARK'))?.text === 'no' && kind === 'find' && words.length <= 9)
    return true
  // "Los vencidos de él", "qué le falta": of whoever the list is of.
  if (isOfTheirs(last, where, words)) return true
  // "A Claudia no".
  const asks = first !== undefined && ASKS.test(first.text)
  const isLeftOut = where.length > 0 && where.every(filter => leavesOut(filter) && filter.op !== 'none')
  if (isLeftOut && words.length <= 5 && !asks) return true
  // "Los 14 que no tienen supervisor", where nobody asked for the list: those of all.
  const isOfThem = (sign: Sign) => signals.has(sign) && !(isUnasked && where.length > 0 && WHATEVER_LIST.has(sign))
  if (corrects || GOING_ON.some(isOfThem)) return true
  if (signals.has('HIDE') && (words.length <= 6 || first?.signs.has('HIDE'))) return true
  if (
    OF_THOSE.test(words.map(({ text }) => text).join(' ')) ||
    words.some(word => CLITIC.test(word.text) && isVerb(word))
  )
    return true
  if (signals.has('CONTRACTS')) return false
  // "Los 5 más grandes": of which is not said.
  if (ordered || (where.length === 0 && !group && (order ?? limit) !== undefined)) return true
  // "… y cuáles el otro mes": no more than another time.
  const isOfTime = ({ field }: Query['where'][number]) => slotOf(field) === 'time'
  if (words.length <= 5 && where.length > 0 && where.every(isOfTime) && last.where.some(isOfTime) && !hasVerb(signals))
    return true
  // Nothing of what follows points at a list: where nobody asked for one, it is a question of its own.
  if (isUnasked) return false
  // "De mejor a peor", of the table that stands there.
  if (where.length === 0 && last.group && words.length <= 4 && (signals.has('BEST') || signals.has('WORST')))
    return true
  // "Me los ordena del peor al mejor, que el jefe lo quiere así".
  if (where.length === 0 && signals.has('IN_ORDER') && POINTS_BACK.test(firstOf(words, FIRST_WORDS))) return true
  // "Por persona".
  if (where.length === 0 && words.length <= 3 && (signals.has('PER_PERSON') || signals.has('PER_AREA'))) return true
  // "En una gráfica por área": how to show what stands there.
  if (output === 'chart' && where.length === 0 && IN_A_CHART.test(words.map(({ text }) => text).join(' '))) return true
  // "¿Cuánto suman?"; "¿cómo vamos?" is of the campaign, whatever list stands there.
  const isOfCampaign =
    OF_CAMPAIGN.some(sign => signals.has(sign)) ||
    (signals.has('CHART') && (signals.has('ADVANCE') || signals.has('PROGRESS')))
  const isCounted = kind === 'summary' || (kind === 'team' && signals.has('HOW_MANY') && !group)
  if (isCounted && words.length <= 3 && !isOfCampaign) return true
  // "¿Cuántos son de obra?": of those.
  if (isCounted && where.length > 0 && HOW_MANY_ARE.test(words.map(({ text }) => text).join(' '))) return true
  if (found.frame.afterList) return true
  // "Mejor en Excel", "pásemelo a Excel, que en el celular no lo leo": no word of which.
  if (isFile) {
    const isShort = words.length <= (group ? 5 : LONGEST_FILE) && !signals.has('MY') && !signals.has('LIST')
    return isShort || POINTS_BACK.test(firstOf(words, FIRST_WORDS))
  }
  const isWhole = asks && where.some(({ field }) => field !== 'about')
  const isOfPeople =
    kind === 'team' &&
    where.length > 0 &&
    where.every(({ field }) => field === 'supervisor' || field === 'area') &&
    first?.text === 'los'
  return !isWhole && words.length <= 5 && (kind === 'find' || isOfPeople) && !signals.has('FIND')
}

/** "Todos mis contratos", "de todo": whatever stands on the screen. */
export function saysWhole({ terms }: Pick<ReadText, 'terms'>): boolean {
  return WHOLE.test(terms.map(({ text }) => text).join(' '))
}

function firstOf(words: readonly Term[], many: number): string {
  return words
    .slice(0, many)
    .map(({ text }) => text)
    .join(' ')
}

/** Longer, a file may be of something else. */
const LONGEST_FILE = 8
/** What points back stands before the reason why. */
const FIRST_WORDS = 7
const ANY_OF_THEM =
  /^(?:(?:hay|habra|tiene|tendra|existe|are there|is there) )?(?:algun[oa]s?|ningun[oa]|any(?: of them)?|none)\b(?! (?:de|of) (?:los|las|mis|the|my)\b)/
const NO_MORE = /\bno mas$/
const THE_ONES = /^(?:los|las|the ones|those)\b/

const WHOLE =
  /\b(?:(?:todos|todas|all)(?: of)? (?:mis|los|las|nuestros|nuestras|my|our|the) (?:contratos|expedientes|convenios|contracts|files)|(?:de|of) (?:todo|everything))\b/

/** It says by itself of what its days are. */
function hasVerb(signals: ReadText['signals']): boolean {
  return (
    [
      'EXPIRE',
      'ENDED',
      'CLOSED',
      'CLOSED_I',
      'CLOSE',
      'UPCOMING',
      'OVERDUE',
      'SIGNED_ON',
      'STARTED',
      'VINTAGE',
    ] as const
  ).some(sign => signals.has(sign))
}

/** Said of him, her or them, after a list of one's contracts or of an area's. */
function isOfTheirs(last: Query, where: Query['where'], words: readonly Term[]): boolean {
  const isOf = (filters: Query['where']) => filters.some(({ field }) => field === 'supervisor' || field === 'area')
  const said = words.map(({ text }) => text).join(' ')
  const isWhich = WHICH_OF_THEM.test(said) && !OF_ALL.test(said) && words.length <= 6
  return isOf(last.where) && !isOf(where) && (OF_THEIRS.test(said) || isWhich)
}

/** "¿Cuáles están vencidos?", after those of somebody. */
const WHICH_OF_THEM =
  /^(?:y )?(?:cual|cuales|cuant[oa]s|which|which ones|how many)(?! (?:contrat|expedient|contract|file))\b/
const OF_ALL = /\b(?:entidad|entity|todos|todas|total|everybody|everyone|overall|hay)\b/

const OF_THEIRS =
  /\b(?:de (?:el|ella|ellos|ellas|esa persona|ese supervisor|esa supervisora|esa area)|(?:le|les) (?:falt[ae]n?|hacen falta|hace falta|qued[ae]n?|tocan?|vencen?)|(?:tiene|tienen|lleva|llevan|debe|deben)|his|hers?|theirs?|(?:he|she|they) (?:has|have)|(?:does|do) (?:he|she|they))\b/

/** No name nor thing that ends like a verb with its pronoun: "Carlos", "Gonzalo", "escuelas". */
export function isVerb({ signs }: Pick<Term, 'signs'>): boolean {
  return !signs.has('STRAY') && !signs.has('SUBJECT') && !signs.has('ELSEWHERE')
}

export function isMatter({ signs, text }: Term): boolean {
  return !signs.has('MARK') && !signs.has('HELLO') && !signs.has('THANKS') && !LEADING.test(text)
}
