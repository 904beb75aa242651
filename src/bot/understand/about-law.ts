import { foldInPlace } from './fold.js'
import type { QuestionKind } from './question.js'

/** Questions about liquidation, about closing itself and about the order of lists: the kinds that are known by these phrases. */
export type LawKind = Extract<
  QuestionKind,
  | 'liquidation'
  | 'losing-competence'
  | 'lapsed'
  | 'interadministrative'
  | 'who-closes'
  | 'reopen'
  | 'why-order'
  | 'blocked'
>

const TO_LIQUIDATE = String.raw`(?:liquida\w*|liquidation|liquidat\w+|settle\w*)`
const HOW_LONG = `(?:cuanto (?:tiempo|plazo|termino)|que (?:tiempo|plazo|termino)|cuantos (?:dias|meses)|hasta cuando|plazos? (?:para|de)|terminos? (?:para|de)|cuando (?:se )?vence|how (?:long|much time|many (?:days|months))|until when|by when|time limit|deadline)`

/** In their order: the first that is found decides. */
const PHRASES: ReadonlyArray<readonly [LawKind, RegExp]> = [
  // Told as something that has happened; "¿cuáles perdieron…?" asks for a list.
  [
    'lapsed',
    /\b(?:perdi|perdimos|perdio|se (?:me |nos )?perdio|(?:hemos|ha|he) perdido|ya no (?:tenemos|tengo|hay)|lost|no longer have)\b[^.?!]{0,40}\bcompeten\w+/,
  ],
  [
    'lapsed',
    /\b(?:se (?:me |nos )?vencio|vencio|paso|se (?:me |nos )?paso) (?:el |la )?(?:ultimo )?(?:plazo|termino) (?:para|de) (?:la )?liquida/,
  ],
  [
    'losing-competence',
    /\b(?:pierd\w+|perdemos|perder\w*|perdera\w*|perdieron|perdida de|quedan? sin|sin|los(?:e|es|ing)|loss of)\b[^.?!]{0,30}\bcompeten\w+/,
  ],
  ['losing-competence', /\bcompeten\w+ para liquidar\b[^.?!]{0,30}\b(?:se (?:pierde|vence)|vence|termina)/],
  ['interadministrative', new RegExp(String.raw`\binter-? ?administrativ\w*\b[^.!]{0,60}\b${TO_LIQUIDATE}`)],
  ['interadministrative', new RegExp(String.raw`\b${TO_LIQUIDATE}\b[^.!]{0,60}\binter-? ?administrativ`)],
  ['interadministrative', /\bagreements? between (?:public |state )?entities\b[^.!]{0,60}\b(?:liquidat|settl)/],
  ['liquidation', new RegExp(String.raw`\b${HOW_LONG}\b[^.!]{0,60}\b${TO_LIQUIDATE}`)],
  [
    'liquidation',
    new RegExp(
      String.raw`\b${TO_LIQUIDATE}\b[^.!]{0,40}\b(?:cuanto tiempo|hasta cuando|que plazo|how long|until when|by when)\b`,
    ),
  ],
  [
    'who-closes',
    /\bquien (?:es (?:el |la )?que )?(?:(?:lo|los|la|las) )?(?:cierra|hace el cierre|hace (?:el )?clic)\b(?![^.?!]{0,20}\b(?:banco|puerta|caja)\b)/,
  ],
  [
    'who-closes',
    /\b(?:cierra|cierro|lo cierra|lo cierro)\b[^.?!]{0,12}\b(?:el supervisor|la oficina|contratacion|yo)\b[^.?!]{0,12}\bo (?:yo|el supervisor|la oficina|contratacion|el ordenador)/,
  ],
  ['who-closes', /\bwho (?:closes|does the closing|clicks)\b/],
  [
    'reopen',
    /\b(?:reabr\w+|re-?open\w*|volver(?:lo|se)? a abrir(?:lo|se)?|deshacer (?:el|un) cierre|undo (?:the|a) closing)\b/,
  ],
  [
    'why-order',
    /\b(?:por ?que|como|con que criterio|cual es el criterio|de donde sale|why|how|what)\b[^.?!]{0,40}\b(?:(?:en |de )?(?:ese|este|el|tal) orden\b(?! del dia)|(?:se )?(?:ordenan?|ordenaste|ordeno|ordenados|ordenadas|ordenada)\b|(?:in )?(?:that|this|the) order\b|(?:are|is) (?:it|they|the list|these) (?:ordered|sorted)|(?:do )?you (?:order|sort))/,
  ],
  [
    'why-order',
    /\b(?:por ?que|why)\b[^.?!]{0,30}\b(?:va|van|sale|salen|aparece|aparecen|esta|estan|pone|puso|pusiste|is|are|comes?|goes?)\b[^.?!]{0,30}\b(?:de primero|primero|primeros|primera|al principio|first|at the top)\b/,
  ],
  [
    'blocked',
    /\b(?:contratista|proveedor|supplier|contractor)\b[^.?!]{0,20}\b(?:no (?:quiere |ha |me |nos |lo )?(?:acept|aprob|aprueb|reconoc|confirm|firm)|(?:does not|doesn'?t|won'?t|has not|hasn'?t|refuses to) (?:accept|approv|acknowledg|sign))/,
  ],
  ['blocked', /\bmodificacion\b[^.?!]{0,20}\b(?:en edicion|editando|a medias|sin publicar)\b/],
  ['blocked', /\bmodification\b[^.?!]{0,25}\b(?:in edition|being edited|not published|unpublished)\b/],
  ['blocked', /\bordenador\w*\b[^.?!]{0,20}\b(?:no (?:ha |quiere )?firm|has not signed|hasn'?t signed|won'?t sign)/],
  ['blocked', /\bfalta (?:la )?firma del ordenador\b/],
  ['blocked', /^\W*(?:no tengo|me falta|sin|i have no|i don'?t have) (?:el )?(?:acceso|permisos?|access|permission)\b/],
]

/** Which of these questions a text is; undefined where it is none. */
export function lawKindOf(text: string): LawKind | undefined {
  const folded = foldInPlace(text).replace(/\s+/g, ' ')
  return PHRASES.find(([, phrase]) => phrase.test(folded))?.[0]
}
