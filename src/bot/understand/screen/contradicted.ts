import type { Attempt } from '../attempt.js'
import { foldInPlace } from '../text/fold.js'
import { answeredBy, type Understanding } from '../understanding.js'

const SHOWN =
  '(?:dice|dicen|aparece|aparecen|figura|figuran|sale|salen|muestra|muestran|registra|registran|registraron|(?:lo|la|los|las|me lo|ustedes|usted) (?:tiene|tienen|pone|ponen|registran|muestran)|me (?:puso|pusieron|ponen)|says|shows|it has|you have)'
const WHERE =
  '(?:ahi|aca|aqui|alla|el bot|el sistema|ustedes|usted|en (?:el|su|la|esa|este) (?:informe|listado|lista|tabla|ficha|mensaje|pantalla)|here|your (?:list|data|report))'
const INSTEAD =
  '(?:mentiras?|imposible|en realidad|la verdad es|de donde sacan|pero no (?:es|son|esta|fue|era)|y no (?:es|son|esta|fue|era)|y no,|y si esta|y (?:es|son|era|eran|fue|fueron) (?:el |la |los |de )?|y (?:eso )?(?:acabo|termino|se acabo|se termino)|cuando (?:en realidad|es|son|fue|termino|se termino)|y (?:eso )?ya (?:se )?(?:pago|liquido|termino|acabo)|but it (?:is|was|ended)|and it (?:is not|was))'
/** What is shown is not so, whatever it says. */
const SHOWN_OTHERWISE = new RegExp(
  `(?:^|[\\s,;:])(?:${WHERE} (?:me |nos |que )?)?${SHOWN} [^?]{2,90}?[\\s,;]${INSTEAD}`,
)
/** It is said of some field, or of all of it. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:eso|esto) (?:que (?:dice|dices|muestra|sale)[^?]{0,40} )?(?:esta (?:muy )?(?:mal|errado|malo)|es (?:falso|error|un error)|no es asi)\b|\besta mal (?:eso|clasificad|digitad|escrit|puest)/,
  /\b(?:your|the|that|this) (?:[a-z']+ ){0,6}(?:is|are|was) (?:all )?(?:wrong|stale|off|incorrect|inaccurate|not (?:right|correct|accurate))\b/,
  /(?:^|[\s,])(?:corrij\w+|mal|uy no)[\s,.:]+[^?]{0,60}\bno (?:es |son |fue |fueron |era |el )?\d/,
  /\bno (?:es|son|fue|fueron|era|eran) (?:los |las |el |la )?(?:\d[\d.]*(?: [a-z]+){0,3},?|(?:de )?(?:obra|suministro|prestacion|consultoria)(?: [a-z]+){0,3},) ?(?:sino|es|son|fue|fueron) /,
  /\b(?:son|eran|fueron|es) \d[\d.]* (?:[a-z]+ )?no \d/,
  /^(?:no soy|mi area ya no es|ya no soy) (?:de )?[a-z ]{3,30}[\s,]+(?:ahora )?soy de /,
  /(?:^|[\s,;:])(?:la|el|los|las|ese|esa|esos|esas) (?:fecha|fechas|valor|plazo|nombre|objeto|saldo|supervisora?|dato|datos|cifra|nit|area|dependencia|estado|informacion)(?: [^?]{0,70})? (?:(?:es|son|esta|estan|quedo|quedaron|salio|aparece) )?(?:mal|errad[oa]s?|inexact[oa]s?|equivocad[oa]s?|al reves|trocad[oa]s?|desactualizad[oa]s?|no cuadra|no corresponde|no es (?:la|el|es[ae])|is wrong)/,
  /(?:^|[\s,;:])(?:hay )?(?:un )?error(?:es)? (?:en|de) (?:la|el|los|las) (?:fecha|terminacion|valor|plazo|nombre|objeto|saldo|supervisora?|estado|dependencia|area|contratista)/,
  /^(?:[a-z ]{0,24}[,:]? )?(?:la|el) (?:fecha (?:de |del )?)?(?:terminacion|inicio|suscripcion|vencimiento|firma)\b[^?,;]{0,50} (?:fue|era|es) (?:el |para el |hasta el )?\d{1,2}(?: de [a-z]|\/)/,
  /^(?:eso )?(?:es )?(?:falso|mentira)[\s,.]+(?:(?:a )?(?:ese|esa|eso|el|la) (?:nunca|no) (?:se |le |lo )*[a-z]{3,}|nunca |no (?:tuvo|hubo|tiene|fue|es))/,
  /\b(?:ese|esa|el|la)\b[^?]{0,60}\b(?:esta|sale|aparece|figura) (?:doble|dos veces|repetid[oa]|duplicad[oa]|en la (?:dependencia|oficina|area) que no (?:es|era))\b/,
]
/** Asked, or ordered. */
const ASKS = /[?¿]|\b(?:recuerd|muestr|export|excel|cuantos|cuales|por que|anul|borr|de cuando|actualic)/
/** Done, or stopped, besides: no more than that the data say otherwise. */
const DONE_BESIDES = /\b(?:cerr|liquid|no puedo|no me deja|mi(?:o|a|os|as)\b|conmigo)/

/**
 * "Ahí dice cuatro pagos y fueron tres", "la fecha del 088 es inexacta": what the program shows is said to be wrong. The form of wrong data
 * opens with those words; nothing else that they could tell is taken from them. Undefined where it is not said, or was read so already.
 */
export function contradicted(
  found: Understanding,
  { raw, lay }: { readonly raw: string; readonly lay: () => Attempt },
): Understanding | undefined {
  if (found.cancels || found.page !== undefined || found.kind === 'data-wrong' || found.kind === 'undo')
    return undefined
  const text = foldInPlace(raw).replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST || ASKS.test(text)) return undefined
  const isWrong = () => !DONE_BESIDES.test(text) && PATTERNS.some(pattern => pattern.test(text))
  if (!SHOWN_OTHERWISE.test(text) && !isWrong()) return undefined
  const placed = lay().asKind('data-wrong')
  return placed ? answeredBy(found, placed) : undefined
}

const LONGEST = 250
