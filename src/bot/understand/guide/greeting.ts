import { QUESTION_AIMS } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { saysGoodbye } from './goodbye.js'

/**
 * "Buenas, le habla Álvaro, perdone la hora", "bendiciones para todo el equipo": somebody greets or takes their leave, whatever they say
 * of who they are and why they come only now. Undefined for what asks, orders or tells of a contract besides.
 */
export function courtesy(found: Understanding, pieces: readonly TextPiece[], raw: string): Understanding | undefined {
  if (found.cancels || found.contextual || pieces.length > MOST) return undefined
  if (saysGoodbye(pieces, true)) return said(found, 'thanks')
  const tells = QUESTION_AIMS[found.kind] === 'instruction' && found.sure
  return !tells && saysHello(pieces, raw) ? said(found, 'hello') : undefined
}

function said(found: Understanding, kind: 'hello' | 'thanks'): Understanding {
  return answeredBy(found, { intent: { kind, args: {}, question: { kind, args: {} } } })
}

function saysHello(pieces: readonly TextPiece[], raw: string): boolean {
  if (pieces.some(({ kind }) => kind === 'name' || kind === 'id' || kind === 'email')) return false
  const text = foldInPlace(raw).trim()
  if (PROBES.test(text)) return true
  const greeting = GREETS.exec(text)?.[0]
  if (greeting === undefined) return false
  const clauses = text.slice(greeting.length).matchAll(/([\p{L}\d' ]+)(\?)?/gu)
  return [...clauses].every(([, clause = '', asked]) => {
    const words = clause.trim()
    return words === '' || COURTESY.test(words) || (!asked && IS_OF_THEM.test(words) && !WANTS.test(words))
  })
}

const MOST = 40
/** "Probando 1 2 3", "¿todo bien?", "qué pena molestar otra vez": whether anybody is there, and no more. */
const PROBES =
  /^\W*(?:(?:(?:llega|se lee|se ve) esto\W+)?(?:probando|prueba|testing|test)\b(?:[\s,.]+(?:[123]|uno|dos|tres|one|two|three|sonido|si|bot))*|(?:aja\W+)?(?:y )?(?:que\W+)?todo bien\W*\?|bien o que|(?:que|q) pena (?:molestar|con usted|contigo)\w*(?: (?:otra vez|de nuevo|nuevamente|tanto))?)\W*$/
const GREETS =
  /^(?:\W*(?:muy )?(?:hol[ai]+s*|ola+|buen[oa]?s*(?: (?:di+as*|tardes?|noches?))?|bn di+as*|good (?:morning|afternoon|evening)|morning|hello|hi|hey|saludos|cordial saludo|quiubo|que mas|que hubo|q(?:ue)? ubo|epa|alo|(?:feliz|happy) (?:lunes|martes|miercoles|jueves|viernes|monday|tuesday|wednesday|thursday|friday))\b)+/
const COURTESY =
  /^(?:(?:y )?como (?:esta[ns]?|le va|te va|les va|va (?:la cosa|la vaina|todo|el dia|eso)|amanecio|amanece|ha estado)(?: (?:usted|todos|hoy))?|(?:y )?todo bien|para servirle|a la orden|a sus ordenes|(?:que tenga )?(?:muy )?(?:feliz|buen|bendecid[oa]|lind[oa]|happy) [a-z]+|espero (?:que )?(?:se encuentre|este|todo este|esten|te encuentres) (?:muy )?bien|(?:cerrojo|robot|robotico|bot|bb|parce|veci|sumerce|mi (?:amor|vida|rey|reina|corazon|doc|doctora?|ingenier[oa]|inge|senora?|hermano|llave|gente)|doctora?|senor(?:a|ita)?|don|dona|there|everyone|all)|hay alguien(?: ahi)?|(?:me (?:escucha|lee)|esta ahi|estas ahi)|mucho gusto|encantad[oa]|otra vez(?: yo)?|aqui estoy|aca estoy|how are you|how is it going|nice to meet you)$/
/** Who they are, and why they come only now or know no better. */
const IS_OF_THEM =
  /^(?:(?:[a-z]+ ){0,8}les? (?:habla|escribe|saluda)|(?:[a-z]+ ){0,2}(?:soy|me llamo|mi nombre es)|(?:this is|i am|i'm)|habla|escribe|saluda|aca|aqui|por aca|ingenier[oa]|inge?|doctora?|dra?|profe(?:sora?)?|jef[ea]|don|dona|senora?|(?:pero |y )?(?:ya (?:me desocupe|sali|termine|llegue|volvi)|apenas|recien|perdon[ea]?|disculp[ea]n?|que pena|acabo de|cogeme|tengame|no se como|hasta ahora|sorry|just))(?: [a-z0-9']+){0,12}$/
/** What is asked, ordered or told besides. */
const WANTS =
  /\b(?:muestr|ensen[ea](?:me)?\b|deme|dame|dig[aeo]|dime|envi|mand|necesit|quier|quisier|pued|podri|recuerd|avis|paus|descarg|baj[ae]|excel|cuant|cual|quien|contrat|convenio|expedient|vencid|pendient|cierr|cerr|liquid|list|report|inform|como (?:va|se|hago|uso)|que (?:puedo|hago|hace|tengo|toca|hay|es|debo)|por que|con que|frecuencia|saber|consult|ayud|busc|entreg|supervis|vacacion|incapacid|licencia|contracts?|show|how|what|need|want|help)/
