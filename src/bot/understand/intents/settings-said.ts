import type { Language } from '../../../words/language.js'
import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import type { QuestionKind } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import { saidInText, type TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { languageOrdered, speaksOfLanguage } from './language-said.js'

/**
 * "El aviso de las 7 me coge en el bus, páselo a las 9": an hour, how often, a day until which nothing is to be written or a language
 * is ordered of the messages, whatever is said around it of who orders it. Undefined where none is, or it was read so already.
 */
export function settingSaid(
  found: Understanding,
  { pieces, raw, lay }: { readonly pieces: readonly TextPiece[]; readonly raw: string; readonly lay: () => Attempt },
): Understanding | undefined {
  const isRead = found.sure && found.unread.length === 0 && Object.keys(found.args).length > 0
  if (found.cancels || found.page !== undefined || raw.length > LONGEST || pieces.some(isOfOne)) return undefined
  // "Escríbame en inglés y mándeme el Excel": both were read.
  if (isRead && SETTINGS.has(found.kind) && found.further.length > 0) return undefined
  const text = said(pieces, raw)
  if (OF_OTHERS.test(raw)) return kindSaid(text) && !found.unsupported ? { ...found, sure: false } : undefined
  if (speaksOfLanguage(raw)) {
    const language = languageOrdered(saidInText(pieces, raw))
    return language && answeredBy(found, { intent: languageIntent(language) })
  }
  if (isRead && SETTINGS.has(found.kind)) return undefined
  if (OF_CONTRACTS.test(text)) return undefined
  const kind =
    kindSaid(text) ?? (isForSuperior(text) && QUIET_FOR_THEM.test(text) && UNTIL.test(text) ? 'pause' : undefined)
  if (!kind) return undefined
  const placed = lay().asKind(kind)
  const isWhole = placed !== null && Object.keys(placed.intent.args).some(each => NEEDED[kind].has(each))
  return isWhole ? answeredBy(found, placed) : undefined
}

const LONGEST = 260
type Setting = 'digest-time' | 'cadence' | 'pause'
const SETTINGS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['digest-time', 'cadence', 'pause', 'language'])
const NEEDED: Readonly<Record<Setting, ReadonlySet<string>>> = {
  'digest-time': new Set(['at']),
  cadence: new Set(['cadence']),
  pause: new Set(['until']),
}

/** One contract is meant, or somebody's mail. */
function isOfOne({ kind }: TextPiece): boolean {
  return kind === 'name' || kind === 'email'
}

/** "Mi jefe está en comisión hasta el 14, no le envíen nada": whoever writes for a superior does so from their account. */
export function isForSuperior(text: string): boolean {
  return SUPERIOR.test(foldInPlace(text))
}

const SUPERIOR =
  /\b(?:(?:mi|el|la|nuestr[oa]|al?|del|my|the|our) )?(?:jef[ea]|doctora?|director|directora|gerente|rectora?|alcalde|alcaldesa|gobernadora?|coronel|general|secretari[oa] de|decan[oa]|subdirectora?|boss|director|mayor)\b/

/** "Póngale recordatorio diario a Édgar", "don't write her": somebody else's are not set. */
const OF_OTHERS =
  /\b[Aa]l? (?:(?:Mr|Ms|Mrs|Dra?|[Dd]on|[Dd]oña|ing)\.? )?\p{Lu}\p{Ll}+(?![^?]*\b(?:me|mi|my)\b)|\b(?:write|send|message|text|notify) (?:her|him|them)\b|\b[Ll]es (?:puede|podr[ií]a|escrib|mand|env[ií]|avis|llegu)|\b\p{L}+[aeá]les\b/u

/** The text, with an hour as `@` and a day as `#`. */
function said(pieces: readonly TextPiece[], raw: string): string {
  const words = pieces.map(piece => {
    if (piece.kind === 'hour' || piece.kind === 'clock') return '@'
    if (piece.kind === 'date' || piece.kind === 'period') return '#'
    return 'text' in piece ? piece.text : raw.slice(piece.start, piece.end)
  })
  return foldInPlace(words.join(' '))
}

function kindSaid(text: string): Setting | undefined {
  if (text.includes('#')) return QUIET.test(text) && UNTIL.test(text) && !TAKEN_BACK.test(text) ? 'pause' : undefined
  if (text.includes('@')) {
    const own = text.replace(OF_A_MEETING, '')
    return (ASKED.test(own) ? HOUR_PUT : HOUR_ORDERED).test(own) ? 'digest-time' : undefined
  }
  return OFTEN.test(text) && ORDERED.test(text) && !ASKED.test(text) ? 'cadence' : undefined
}

/** A list, a contract or somebody else is meant, and no message to who speaks. */
const OF_CONTRACTS =
  /\b(?:contrat\w*|contracts?|convenios?|expedientes?|lista|listado|list|relacion|excel|tabla|vencid\w+|pendientes|recuerd\w+|recordar\w*|remind me|acuerd[ae]me|polizas?|actas?|liquid\w+)\b/

const MESSAGES =
  '(?:avis(?:o|os|ito|itos)|resumen|resumenes|reporte|reportes|boletin|mensajes?|mensajitos?|recordatorios?|notificacion|notificaciones|alertas?|digest|reminders?|messages?|notifications?|alerts?|pings?|summary|updates?)'
const WRITES =
  '(?:escrib(?:a|an|as|es|ir|ame|eme|anme|irme)|mande(?:n|me|nme)?|mand[ae]me|envi[ae](?:n|me|nme)?|avise(?:n|me|nme)?|avisame|lleg(?:ue|uen|an)|notifiqu\\w+|notificame|send|write|text|ping|message)'
const PUTS =
  '(?:(?:pong|pon|pas|corr|mov|muev|cambi|dej|program|mand)\\w*?(?:l[oea]s?)|(?:cambi|corr|mov|muev|pon|pas)\\w+ (?:eso|esto)|move (?:it|them|that)|change (?:it|them|that)|make (?:it|them))'
const WORDS_BETWEEN = '(?: (?!de\\b|del\\b|of\\b|tengo\\b|hay\\b|reunion\\b|comite\\b|,)[a-z0-9]+){0,6}'
/** "Mándeme los avisos a las 4", "páselo a las 9". */
const HOUR_ORDERED = new RegExp(`\\b(?:${MESSAGES}|${WRITES}|${PUTS}|(?:podes|puede|puedes) correr)${WORDS_BETWEEN} @`)
/** Asked, and put right in the same breath. */
const HOUR_PUT = new RegExp(`\\b${PUTS}${WORDS_BETWEEN} @`)
const OF_A_MEETING =
  /\b(?:reunion|comite|cita|audiencia|junta|meeting) (?:(?:es|de|a|que|empieza|arranca|is|at) ){0,2}@/g

const QUIET = new RegExp(
  `\\b(?:no (?:me )?(?:escrib|mand|molest|avis|envi|habl|notifi|llam|jod)[aei]\\w*|apag\\w+|silenci\\w+|callad\\w+|pause\\w*|pausa\\w*|(?:quit|suspend|par|deten|fren)\\w* (?:los |mis |las |me los )?(?:${MESSAGES}|mensajeria)|mute|stop (?:sending|writing|messaging|the)|do not (?:write|send|message|text|ping)|no more)\\b`,
)
/** "No lo saturen", "que no le timbre el celular con esto". */
const QUIET_FOR_THEM =
  /\bno (?:se )?(?:le|lo|la) (?:(?:siga|sigan|vayan|vaya|a) )*(?:escrib|mand|molest|avis|envi|habl|notifi|llam|satur|lleg|timbr|interrump|recuerd|pase|abrum|insist|fastidi|dist|bombarde|carg)\w*|\bdo not (?:bother|write|message|send|text|ping|email) (?:him|her|them)\b/
const UNTIL =
  /\b(?:hasta|until|till|hasta que|vuelvo|vuelve|regreso|regresa|reintegra|reincorpora|back|returns)(?: [a-z]+){0,2} #/
const TAKEN_BACK = /\b(?:ya volvi|ya no|reactiv|reanud|resume)\b/

/** How often: by the words that say it. */
const OFTEN =
  /\b(?:semanal\w*|cada (?:semana|ocho|8|dia|martes|miercoles|jueves|viernes|lunes)|(?:una|1)(?: sola)? vez (?:a la|por|cada) semana|los (?:lunes|martes|miercoles|jueves|viernes)|(?<!(?:aviso|mensaje|mensajito|resumen|reporte|informe|recordatorio) )diari\w+|todos los dias|weekly|once a week|every (?:week|day|monday|friday)|daily|mondays|fridays)\b/
const ORDERED = new RegExp(
  `\\b(?:mand[ae]\\w*|envi[ae]\\w*|escrib[aei]\\w*|avis[ae]\\w*|program\\w+|pong\\w+|pon\\w*|dej[ae]\\w*|cambi\\w+|prefiero|mejor|quiero|just|only|would do|enough|rather|prefer|send|write)\\b[^?]*\\b(?:${MESSAGES}|todo (?:junto|una|en)|escrib\\w+|avis[ae]\\w+|semanal|semanalmente|${WRITES})|\\b(?:${MESSAGES}|todo junto)\\b`,
)
const ASKED =
  /\b(?:por que|cada cuanto|a que hora|que hora|why|how often|what time|cuant[oa]s?|quien|who|did you|que (?:me )?(?:escrib|mand|envi|avis)\w+|otra vez|de nuevo|again)\b/

function languageIntent(language: Language): Intent {
  return { kind: 'language', args: { language }, question: { kind: 'language', args: { language } } }
}
