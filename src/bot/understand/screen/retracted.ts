import type { Attempt } from '../attempt.js'
import { foldInPlace } from '../text/fold.js'
import { answeredBy, type Understanding } from '../understanding.js'

const CALLS =
  '(?:(?:hay|ay|uy|ups|ah|oh|no|oiga|oye|espere|espera|wait|hold on|sorry|perdon|perdone|disculpe|disculpa|que pena|qué pena|please|por favor|porfa|la embarre|me equivoque|me confundi|mejor|ya|y|pero|necesito que|quiero|favor|my bad|actually|can you|could you|hey)[\\s,.!]*){0,6}'
const REVERSE =
  '(?:(?:quit|borr|deshag|deshaz|deshac|desag|anul|elimin|retir|retract|revert|reviert|revers|devuelv|rollback|undo|delete|remove|discard|scratch|forget|take back)[a-z]*|ech[ae](?:r|le|lo|n)? (?:para |pa )?atras|(?:dej[ae](?:r|se)?|quede) sin efecto|(?:saqu|cancel|sac)[ae]r? (?=eso que|lo que|lo ultimo|lo anterior|esa nota)|olvid[ae](?:te)?(?: de)?|(?:no )?(?:tenga|tome) en cuenta)'
const TOLD =
  '(?:dije|dij[eo]|decir|decirle|anote|reporte|marque|registre|puse|escribi|informe|conte|di|told|said|registered|reported|typed|marked)'
/** What was told, pointed back at. */
const WHAT_WAS_SAID = `(?:(?:todo )?(?:eso|esto)(?: ultimo)?(?: que (?:le |te |yo )?(?:acabo de )?${TOLD})?|(?:todo )?lo (?:ultimo|anterior)(?: que (?:le |te |yo )?(?:acabo de )?${TOLD})?|lo que (?:le |te |les |yo )?(?:acabo de )?${TOLD}|(?:el|la|mi|esa|ese|ultimo|ultima) (?:ultim[oa] )?(?:registro|reporte|dato|respuesta|nota|anotacion|marca|fecha|cambio)(?: (?:anterior|ultim[oa]))?(?: que (?:le |te |yo )?(?:acabo de )?${TOLD})?|it|that|this|my (?:last )?(?:answer|report|message)|(?:the )?(?:last|previous) (?:one|thing|answer|report|entry|record)(?:,? (?:that |what )?i (?:just )?${TOLD}(?: you)?)?|(?:the thing|what) i (?:just )?${TOLD}(?: you)?)`
const MISTAKEN =
  '(?:sin querer|por error|por equivocacion|sin culpa|by mistake|era mentira|fue mentira|no era cierto|no es cierto|fue un error|era otr[oa]|y no(?: era| es| fue| lo| la)?|pero (?:no|si)|no (?:era|fue)|was wrong|is wrong|isn.?t true)'

/** What was told is to be taken back, by what is asked for or by what is said of it. */
const PATTERNS: readonly RegExp[] = [
  // "No era, devuélvalo", "sorry, wrong contract, take it back".
  /^[^?]{0,70}\b(?:me ekivoque|me equivoque|me confundi|equivocad[oa]|era (?:otr[oa]|el|la) ?|no era|wrong|mistake|embarre|embarrada|perdon|mentiras?|sorry|se me fue|sin querer|precipite|siempre no|mejor no)\b[^?]{0,40}\b(?:(?:deshag|borr|anul|devuelv|revers|rectifi)[a-z]*|(?:quit|cancel)[a-z]*(?:l[oa]|le)?(?: eso| ese)|(?:dej[ae]|vuelv[ae])[a-z]* (?:otra vez )?como (?:estaba|venia)|take (?:it|that) back|undo(?: it| that)?)\b/,
  new RegExp(`^${CALLS}${REVERSE} ?(?:ya |nomas )?${WHAT_WAS_SAID}\\b(?! from)`),
  new RegExp(`^${CALLS}(?:the thing|what) i (?:just )?${TOLD}\\b[^?]*\\b${REVERSE} (?:it|that)\\b`),
  new RegExp(
    `^${CALLS}(?:deshacer|deshagal[oa]|deshazl[oa]|borrel[oa]|borral[oa]|borre|anulel[oa]|anule|reversel[oa]|devuelval[oa]|take (?:it|that) back|undo)[\\s.!]*$`,
  ),
  /\b(?:era|was|fue|es) (?:para|for|de)? ?[^?]*\b(?:take it back|undo (?:it|that)|devuelval[oa]|deshagal[oa]|deshaga eso|borrel[oa]|cancelel[oa]|anulel[oa])[\s.!]*(?:por favor|please)?[\s.!]*$/,
  new RegExp(
    `^${CALLS}(?:yo )?(?:le |te |les |lo |la )?(?:dije|marque|registre|reporte|anote|puse) (?!que no )[^?]*\\b${MISTAKEN}\\b`,
  ),
  new RegExp(
    `^${CALLS}(?:eso|esto|lo) (?:ultimo )?(?:que (?:le |te )?${TOLD} )?(?:no (?:era|es cierto|fue asi)|era mentira)\\b`,
  ),
  new RegExp(`^${CALLS}lo (?:de|del) [^?]{2,60}\\b(?:era mentira|fue un error|fue sin querer|no era cierto)\\b`),
]
/** Of a list, of notices, of what somebody else did. */
const OTHERWISE =
  /[?¿]|\b(?:lista|listado|avisos?|recordatorios?|mensajes de|notificaciones|pausa|delegad[oa]|supervision|contratista|secop|filtro|columna|excel|vencidos|pendientes)\b/

/**
 * "Quite lo que le acabo de decir", "wait, undo that", "le dije que no es mío pero sí": what was told is to be taken back. Undefined
 * where it is not said, or was read so already.
 */
export function retracted(
  found: Understanding,
  { raw, lay }: { readonly raw: string; readonly lay: () => Attempt },
): Understanding | undefined {
  if (found.cancels || found.page !== undefined || raw.length > LONGEST) return undefined
  if (found.kind === 'undo') return undefined
  const text = foldInPlace(raw).replace(/\s+/g, ' ').trim()
  if (OTHERWISE.test(text) || !PATTERNS.some(pattern => pattern.test(text))) return undefined
  const placed = lay().asKind('undo')
  return placed ? answeredBy(found, placed) : undefined
}

const LONGEST = 200
