import { foldInPlace } from './fold.js'
import { type TextPiece, textAt } from './text-piece.js'

const LONGEST = 45
/** In characters: what is asked shows at its beginning. */
const ENOUGH = 60
/** Behind these a question may begin. */
const JOINS = new Set(['y', 'e', 'entonces', 'and', 'so'])

const ROLE =
  '(?:gobernador|gobernadora|gerente|rector|rectora|alcalde|alcaldesa|ministr[oa]|viceministr[oa]|president[ea]|personer[oa]|contralor|contralora|director|directora|jef[ea]|auditor|auditora|governor|mayor|minister|manager|boss|auditor|director)'
const GREETING =
  '(?:(?:muy )?(?:buen(?:as?|os)?(?: (?:dias?|tardes?|noches?))?|hola|saludos?(?: cordial(?:es)?)?|cordial saludo|hi|hello|hey|good (?:morning|afternoon|evening|day)|morning)(?: there| a todos)?)'
const ADDRESS =
  '(?:(?:respetad[oa]|estimad[oa]|apreciad[oa]|querid[oa]|dear)(?: [a-z]+){1,2}|camarita|doctor[a]?|senor(?:ita|a)?|compadre|amig[oa]|sumerce)'
/** Who writes, in whose name or from where; nothing of it says which contracts. */
const WHO =
  '(?:(?:aqui|aca|reportandome|escribiendo|escribiendole) desde (?!entonces)(?: ?[a-z]+){1,3}|(?:yo |aqui |le |les |te )?(?:soy|somos|escribe|escribo|escribimos|habla|saluda|mi nombre es|me llamo|de parte de|i am|i m|my name is|this is)(?: [a-z]+){1,14}(?: ?, (?:de|del|desde|en|el|la|from|in|the)(?: [a-z]+){1,5}){0,2})'
/** What happened to whoever writes, and is over. */
const BACK =
  '(?:(?:mir[ae] |ve[ao]? |pues |es que |yo )*(?:acabo de (?:volver|llegar|regresar|reintegrarme|entrar|posesionarme)|vengo (?:llegando|de)|recien (?:volvi|llegue|regrese|entre)|volvi|regrese|llegue|estuve|me posesione|me nombraron|me encargaron|me acaban de (?:nombrar|encargar|pasar)|i (?:just )?(?:came|got) back|i was (?:away|out|on leave|sick)|i ve just been|i have just been)(?: [a-z0-9]+){0,18})'
/** Of the language in which it is written. */
const APOLOGY =
  '(?:(?:sorry|perdon|disculp[ae]n?|pardon)(?: ,)? (?:that )?(?:my|mi|el) (?:spanish|english|espanol|ingles) (?:is|es|esta)(?: [a-z]+){1,3})'
/** Who wants to know it, who is nobody whose contracts they are. */
const ASKER = `(?:(?:(?:el|la|mi|nuestro|nuestra|senor|senora|the|our|my) )*${ROLE}(?: [a-z]+){0,2} (?:me |nos )?(?:pregunta|pregunto|quiere saber|necesita saber|pide saber|anda preguntando|esta preguntando|va a preguntar|asks?|wants to know|is asking))`
const BEFORE = new RegExp(
  `^(?:(?:${GREETING}|${ADDRESS}) ?,? ?){0,4}(?:(?:${WHO}|${BACK}) ?, ?)?(?:${WHO}|${BACK}|${APOLOGY}|${GREETING}|(?:respetad[oa]|apreciad[oa])(?: [a-z]+){1,2})$`,
)
const ASKED_BY = new RegExp(`^(?:${GREETING} ?,? ?)?${ASKER} ?(?:que|si)?$`)

/** A word that one of them begins with: most texts have none. */
const MAY_BE_ONE = new RegExp(
  `^${GREETING}\\b|\\b(?:soy|somos|escrib[eo]|escribimos|habla|saluda|nombre|llamo|de parte|i am|i m|name is|this is|respetad[oa]|apreciad[oa]|acabo|vengo|recien|desde|volvi|llegue|regrese|estuve|posesione|nombraron|encargaron|acaban|spanish|english|espanol|ingles|back|i was|i ve|i have|${ROLE})\\b`,
)

/** What is said so asks for something, whoever says it. */
const ASKS =
  /^(?:(?:y|e|entonces|por favor|porfa|and|so|please|es que|pregunta|el pregunta|ella pregunta|quiere saber|el quiere saber|ella quiere saber)\W+)*(?:(?:de |a |en |con |para |hasta |desde )?(?:que|cual|cuales|cuanto|cuantos|cuanta|cuantas|como|what|wh?ich|how)\b|(?:yo |le |les )?(?:seria tan amable|serian tan amables|tendria la amabilidad|sera que|me (?:ayuda|ayudas|colabora|colaboras|dice|dices|cuenta|cuentas|confirma|regala|puede|puedes|podria) |necesito|necesitaba|quiero|queria|quisiera|requiero|solicito|agradezco|vengo a averiguar|me gustaria|i need|i want|me (?:contaron|dijeron|avisaron) que|i would like|could you|can you|please)\b|(?:deme|dame|digame|dime|muestreme|muestrame|mandeme|paseme|pasame|show me|tell me)\b)/
/** Of a contract that is named, or of whose they are, something is said. */
const SAYS_WHICH =
  /\b(?:contrat(?:o|ist)|conveni|expedient|interventor|supervisor|obra|secop|cerre|cerramos|liquid|contract|file|agreement)/
/** What is asked of their being away, or by whom they are. */
const OF_IT =
  /\b(?:quien|soy|delega\w*|reemplaz\w*|avisos?|mensajes?|remind\w*|who|nosotros|nos|vamos|nuestr[oa]s?|we|our|mi area|mi equipo|mi gente|my team|aqui|alla|antes)\b/

/**
 * "Buenos días, soy la rectora de San Juan. Quisiera saber…", "acabo de volver de vacaciones, ¿qué tengo?", "el gobernador pregunta cuántos
 * faltan": where what is asked begins, after who writes, from where they come or who wants to know; 0 where nothing of it goes before.
 */
export function afterPreamble(pieces: readonly TextPiece[], raw: string): number {
  const longest = Math.min(pieces.length - 1, LONGEST)
  if (!MAY_BE_ONE.test(saidBefore(pieces, longest))) return 0
  for (let at = 1; at < longest; at++) {
    const piece = pieces[at]
    const text = piece && 'text' in piece ? piece.text : ''
    const isBetween = piece?.kind === 'mark' ? text !== '?' : JOINS.has(text)
    const from = isBetween ? at + 1 : at
    const start = pieces[from]?.start ?? 0
    const rest = foldInPlace(raw.slice(start, start + ENOUGH)).replace(/^[^a-z0-9]+/, '')
    if (!ASKS.test(rest)) continue
    const before = saidBefore(pieces, at)
    if (ASKED_BY.test(before)) return from
    if (isBetween && BEFORE.test(before) && !SAYS_WHICH.test(before) && !OF_IT.test(foldInPlace(raw.slice(start))))
      return from
  }
  return 0
}

/** Its words, with a comma for every mark; nothing where it names a contract or holds a number. */
function saidBefore(pieces: readonly TextPiece[], end: number): string {
  const before = pieces.slice(0, end)
  if (before.some(({ kind }) => kind === 'name' || kind === 'code' || kind === 'id')) return ''
  return before
    .map((piece, at) => (piece.kind === 'mark' ? ',' : (textAt(before, at) ?? 'entonces')))
    .join(' ')
    .replace(/(?: ,)+/g, ',')
    .replace(/^,|,$/g, '')
    .trim()
}
