import { answeredBy, type Understanding } from '../understanding.js'

/**
 * "Las vacunas de aftosa, ¿por qué me las siguen cobrando?": what stands before the question is the one it is asked of, in all its words.
 * Undefined where a contract is named otherwise, or nothing of that kind stands there.
 */
export function whyOf(found: Understanding, raw: string): Understanding | undefined {
  if (found.kind !== 'why' || found.contextual || found.further.length > 0) return undefined
  const { id, reference } = found.args as { readonly id?: string; readonly reference?: string }
  const [, named] = BEFORE_WHY.exec(raw) ?? []
  if (named === undefined || id !== undefined || NO_SUBJECT.test(named) || OF_SOMEBODY.test(raw)) return undefined
  const isPart = reference !== undefined && named !== reference && named.endsWith(reference)
  if (reference !== undefined && !isPart) return undefined
  const args = { reference: named }
  return answeredBy(found, { intent: { kind: 'why', args, question: { kind: 'why', args } } })
}

const BEFORE_WHY =
  /^[^\p{L}]*(?:(?:y|pero|oiga|oye|bueno|vea|aj[aá]|hola)[\s,¿]+)*(?:(?:el|la|lo|los|las|al)\s+)(?:(?:de|del)\s+(?:(?:la|los|las|el)\s+)?)?(\p{L}{3,}(?:\s\p{L}+){0,5}?)(?:\s+(?:de\s+)?20\d\d)?[\s,]+[¿\s]*(?:y\s+)?(?:por\s?q(?:u[eé])?|xq|pq|con\s+qu[eé]\s+raz[oó]n|a\s+cuenta\s+de\s+qu[eé])\s/iu
/** Of all, of the one on the screen or of no contract. */
const NO_SUBJECT =
  /(?:^|\s)(?:contratos?|expedientes?|convenios?|m[ií][oa]s?|m[ií]s|suy[oa]s|dem[aá]s|otr[oa]s?|vencid\p{L}+|pendientes?|abiert\p{L}+|primer\p{L}*|segund\p{L}*|tercer\p{L}*|[uú]ltim\p{L}*|list\p{L}*|avisos?|mensajes?|correos?|resumen|fechas?|datos?|sistema|bot|plataforma|secop|verdad|que|no|est[aá]n?|se|me|yo|usted|de (?:m[ií]|ell[oa]s))(?:\s|$)/iu
/** Several of somebody's. */
const OF_SOMEBODY = /(?:^|\s)[Ll][oa]s de (?:do[nñ]a? )?\p{Lu}\p{Ll}/u
