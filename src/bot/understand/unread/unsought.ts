import { documentedKind } from '../intents/documented-kind.js'
import type { Scope } from '../readings/scope.js'
import { foldInPlace } from '../text/fold.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { weigh } from '../vocabulary/index.js'

/**
 * "Inepto.", "estoy de turno", "si Dios quiere": a word that is no name of ours and stands in no contract in sight is not looked for
 * where nobody asks for contracts. It is asked back, unless what else is said tells more.
 */
export function unsought(found: Understanding, raw: string, { words }: Scope): Understanding {
  const { query, sure, further, contextual } = found
  const mayBe = documentedKind(found).kind === 'find' && (sure || further.length > 0)
  if (!query || !mayBe || contextual) return found
  const { where } = query
  if (!where.some(({ field }) => field === 'about') || !where.every(({ field }) => BESIDE.has(field))) return found
  const searched = where.flatMap(({ field, values }) => (field === 'about' ? values : []))
  const known = foldInPlace(searched.join(' ')).split(/[^\p{L}\d]+/u)
  const isOurs = known.some(word => words?.isWhole(word) === true || weigh(word) === 'subject')
  if (isOurs || ASKS_FOR_ONES.test(foldInPlace(raw))) return found
  const [next, ...others] = further
  if (!next) return { ...found, sure: false }
  // "Estoy de turno, escríbame a las 7": what is said before that is why.
  return { ...answeredBy(found, { intent: next }), further: others, story: [searched.join(', ')] }
}

/** What else may be read in a text that looks for nothing. */
const BESIDE: ReadonlySet<string> = new Set(['about', 'ends', 'situation'])

/** Contracts, some or all of them, one by what it is about; or that they are shown. */
const ASKS_FOR_ONES =
  /\b(?:contrat\w*|cps|convenios?|interadministrativ\w*|expedientes?|carpetas?|procesos?|contracts?|agreements?|files?|busc\w+|busqu\w+|find|search|look\w*|tod[oa]s?|everything|anything|all|list\w*|relacion\w*|filtr\w+|cual(?:es)?|which|muestr\w+|ensen\w+|show|give|deme|dame|pas[ae]\w*|traiga\w*|algo|algun[oa]?s?|un[oa]s?|any|some|hay|tengo|tenemos|tienen?s?|lleva\w*|supervis\w+|asignad\w+|firm\w+|ordenes|cuant[oa]s|how many|ones|vencid\w+|pendientes?|abiert\w+|cerrad\w+|terminad\w+)\b|\b(?:l[oa]s?|el|es[oae]s?|aquell[oa]s?) (?:(?:mas|otr[oa]s?) \w+ )?(?:de|del|d|q|que|con|a)\b|\bwhat (?:about|do|have)\b/
