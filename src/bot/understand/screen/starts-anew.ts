import type { Filter, Query } from '../../query/query.js'
import type { ReadText, Sign, Term } from '../readings/readings.js'
import { foldInPlace } from '../text/fold.js'
import { isGivenName } from '../vocabulary/index.js'

/** Of the list on the screen, whatever else is said with it. */
const OF_THE_SCREEN: readonly Sign[] = ['KEEP', 'SAME', 'CORRECT', 'THOSE_ONES', 'ONLY', 'THEIR_AREA', 'EXCEPT', 'HIDE']
const POINTS_BACK =
  /\b(?:es[ao]s|est[ao]s|ell[oa]s|aquell[oa]s|los mism[oa]s|las mism[oa]s|ahi|those|these|them|they|\w+(?:alos|elos|alas|elas|arlos|arlas|erlos))\b/
/** "Quién tiene más vencidos", "which supervisor has…". */
const WHO =
  /^(?:a )?(?:quien|quienes|who|whose|(?:que|cual|cuales|which|what) (?:de (?:los|las|mis) )?(?:supervisor|person|funcionari|area|dependencia|oficina|department|office)[a-z]*)\b/
/** "Avance por supervisor", "el avance de cada área": of the campaign. */
const PROGRESS: readonly Sign[] = ['ADVANCE', 'PROGRESS']
/** "Cómo va cada supervisor", "resumen por área". */
const HOW_THEY_DO =
  /^(?:el |un |la |the |a )?(?:como (?:va|van|vamos)|how (?:is|are)|resumen|panorama|ranking|summary|overview)\b/
/** "Top 3 por valor", "los 5 contratos más caros de todos". */
const TOP = /^(?:el |the |un |a )?top \d/
/** "Pásame los de Hernán", "muéstreme los de Obras". */
const BRINGS = new RegExp(
  `^(?:(?:por favor|porfa|please|me|puede|podria|can you|could you) )*(?:${[
    'd[ea](?:me|nos)',
    '(?:pas[ae]|muestr[ae]|mand[ae]|trae|traiga|list[ae]|busca|busque|saca|saque|envi[ae])(?:me|nos)?',
    '(?:show|give|list|get|bring|send)(?: (?:me|us))?',
  ].join('|')}) (?:todo )?(?:los|las|lo|the ones|those|all of)\\b`,
)

/**
 * Whether a question is whole by itself, whatever list stands on the screen: it says of whom, per whom or of which contracts it is,
 * and nothing in it points back.
 */
export function startsAnew(
  { where, group, order, limit }: Query,
  words: readonly Term[],
  { signals }: Pick<ReadText, 'signals'>,
): boolean {
  const said = words.map(({ text }) => text).join(' ')
  if (OF_THE_SCREEN.some(sign => signals.has(sign)) || POINTS_BACK.test(said)) return false
  const isOfSome = where.some(filter => !isOfPeople(filter))
  if (WHO.test(said)) return isOfSome
  if (group !== undefined && PROGRESS.some(sign => signals.has(sign)) && !signals.has('CHART')) return true
  if ((group === 'supervisor' || group === 'area') && HOW_THEY_DO.test(said)) return true
  if (TOP.test(said)) return (limit ?? order) !== undefined
  // "Los de Obras por persona", "vencidos por área".
  if (group !== undefined && where.length > 0 && (signals.has('PER_PERSON') || signals.has('PER_AREA'))) return true
  return BRINGS.test(said) && where.some(filter => isOfPeople(filter) || isOfName(filter))
}

function isOfPeople({ field }: Filter): boolean {
  return field === 'supervisor' || field === 'area'
}

/** Somebody whom no list of people knows. */
function isOfName({ field, values: [name] }: Filter): boolean {
  return field === 'about' && name !== undefined && isGivenName(foldInPlace(name).split(' ')[0] ?? '')
}
