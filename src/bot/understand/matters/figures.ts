import { type TextPiece, textAt, wordTexts } from '../text/text-piece.js'

const HAVING =
  /(?:^| )(?:tengo|tenemos|hay|habra|estoy|estamos|ando|andamos|voy|vamos|viene|vienen|entro|salgo|citaron|i have|we have|there is|i am in) /
const EVENT =
  /\b(?:comite|reunion|junta|consejo|audiencia|visita|auditoria|rendicion|presentacion|sesion|empalme|concejo|capacitacion|contraloria|procuraduria|personeria|meeting|committee|board|hearing|auditors?)\b/
/** Whatever is asked of contracts is no mere event. */
const OF_CONTRACTS =
  /\b(?:contrat|conveni|expedient|cerr|cierre|vencid|pendient|supervis|liquid|saldo|contract|file|clos|overdue)/
/** Where somebody is, or what they do just now: "acá en obra con mala señal", "en 5 min entro a clase". */
const BUSY =
  /^(?:(?:y|yo|mire|mira|vea|ve|pues|es que) )*(?:aqui|aca|por aca|ando|estoy|estamos|voy|vamos|me toca|vengo|entro|entrando|salgo|saliendo|manejando|en (?:mins?|minutos|horas?)|i am|we are|in (?:min|minutes))\b/
const WHERE_BUSY =
  /\b(?:en obra|senal|internet|turno|clases?|carretera|camino|carro|bus|taxi|moto|vereda|campo|finca|consulta|quirofano|aeropuerto|avion|vuelo|sala|aula|terreno|trancon|site|signal|road|field|plane|flight|class|shift|ward|traffic|car|train|airport)\b/
const MARKS_OF_HOUR = new Set('am pm min mins minutos minutes horas hours h'.split(' '))
const LONGEST = 12

/**
 * "Tengo comité a las 10, …", "el lunes viene la contraloría, …", "acá en obra sin señal, …": where what is asked begins, after what the
 * speaker has to go to or where they are; 0 where nothing is.
 */
export function afterEvent(pieces: readonly TextPiece[]): number {
  const greeted = isGreeting(pieces) ? 2 : 0
  const mark = pieces.findIndex(({ kind }, at) => at >= greeted && kind === 'mark')
  const clause = pieces.slice(greeted, mark)
  if (mark < greeted + 2 || mark >= pieces.length - 1 || clause.length > LONGEST) return 0
  if (!clause.every((_, at) => isOfClause(clause, at))) return 0
  const said = `${wordTexts(clause).join(' ')} `
  const isEvent = (HAVING.test(said) || OPENS_WITH_EVENT.test(said)) && EVENT.test(said)
  return (isEvent || (BUSY.test(said) && WHERE_BUSY.test(said))) && !OF_CONTRACTS.test(said) ? mark + 1 : 0
}

/** "Comité 3 pm." */
const OPENS_WITH_EVENT = /^(?:comite|reunion|junta|consejo|audiencia|auditoria|meeting|committee|board|hearing) /

/** "Ing, …", "inge, …": whom it is said to. */
function isGreeting(pieces: readonly TextPiece[]): boolean {
  return (
    pieces[1]?.kind === 'mark' &&
    /^(?:inge?|doc|doctora?|jefe|jefa|oiga|oye|hola|buenas)$/.test(textAt(pieces, 0) ?? '')
  )
}

/** A word, a day or an hour; "3 pm", "20 min". */
function isOfClause(clause: readonly TextPiece[], at: number): boolean {
  const { kind } = clause[at] ?? {}
  if (kind === 'number') return MARKS_OF_HOUR.has(textAt(clause, at + 1) ?? '')
  return kind === 'word' || kind === 'hour' || kind === 'clock' || kind === 'date'
}

/** "…, que a las 3 tengo comité": an event right behind the verb, and so no "que tengo con la junta". */
const EVENT_BEHIND =
  /^(?:que |porque |pues |es que )?(?:(?:ya|hoy|a|las|la|el|en|ahorita|ahora|manana) )*(?:tengo|tenemos|hay|viene|vienen|voy a|vamos a|voy para|estoy en) (?:un |una |el |la |mi )?(?:comite|reunion|junta|consejo|audiencia|visita|auditoria|rendicion|presentacion|sesion|concejo)\b|^(?:i have|i am in|we have|i am going into) (?:a |an |the |my )?(?:meeting|committee|board|hearing|audit|call|class)\b|^i have (?:[a-z]+ )?(?:minutes?|min)\b/
const LEAST_ASKED = 2

/** The same without why it is wanted so soon, which is said at its end. */
export function withoutEventBehind(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const at = pieces.findIndex(
    (_, i) =>
      i >= LEAST_ASKED &&
      (BECAUSE.has(textAt(pieces, i) ?? '') || (pieces[i - 1]?.kind === 'mark' && HAVE.has(textAt(pieces, i) ?? ''))) &&
      pieces.length - i <= LONGEST_BEHIND &&
      isEventBehind(pieces, i),
  )
  if (at < 0) return pieces
  return pieces.slice(0, pieces[at - 1]?.kind === 'mark' ? at - 1 : at)
}

const BECAUSE = new Set(['que', 'porque', 'pues', 'es'])
/** "…, tengo consejo en 20 min", "…, I'm in a meeting". */
const HAVE = new Set(['tengo', 'tenemos', 'hay', 'voy', 'vamos', 'estoy', 'i', 'we'])
const LONGEST_BEHIND = 18

function isEventBehind(pieces: readonly TextPiece[], at: number): boolean {
  const behind = pieces.slice(at)
  const isTimed = behind.some(({ kind }) => kind === 'date' || kind === 'hour' || kind === 'clock')
  const said = wordTexts(behind).join(' ')
  const isTheirs = pieces[at - 1]?.kind === 'mark' && /\b(?:tengo|tenemos|i|we)\b/.test(said)
  return (isTimed || isTheirs) && EVENT_BEHIND.test(said) && !OF_CONTRACTS.test(said)
}

const IT_IS_FOR = new Set(['para', 'for'])
/** To whom it is shown, who supervises nothing. */
const SHOWN_TO =
  /^(?:gobernador|gobernadora|gerente|rectora?|alcalde|alcaldesa|ministr[oa]|viceministr[oa]|presidente|presidenta|governor|mayor|minister)$/

/** "Para la rectora: …", "one line for the Minister: …"; behind what is asked it could say of which contracts. */
function isShownTo(pieces: readonly TextPiece[], at: number): boolean {
  // "Páselo a Excel para el contralor", "as a spreadsheet for the 2 pm".
  const isOfFile = A_FILE.test(textAt(pieces, at - 1) ?? '')
  const isAtHour = pieces[at + 2]?.kind === 'hour' || pieces[at + 2]?.kind === 'clock'
  if (isOfFile && (isAtHour || TO_WHOM.test(textAt(pieces, at + 2) ?? ''))) return true
  const mark = pieces[at + 3]
  const isBefore = at === 0 ? mark?.kind === 'mark' : mark?.kind === 'mark' && mark.text === ':'
  return isBefore && SHOWN_TO.test(textAt(pieces, at + 2) ?? '')
}

const A_FILE = /^(?:excel|archivo|hoja|tabla|planilla|csv|adjunto|spreadsheet|file|attachment|sheet)$/
const TO_WHOM =
  /^(?:gobernador|gobernadora|gerente|rectora?|alcalde|alcaldesa|ministr[oa]|presidente|presidenta|contralora?|personer[oa]|procuradora?|auditora?|revisora?|jef[ea]|doctora?|governor|mayor|minister|boss|auditors?|comptroller|controller)$/

const ARTICLES = new Set(['el', 'la', 'un', 'una', 'mi', 'the', 'a', 'my'])
const BETWEEN = new Set(['de', 'del', 'a', 'al', 'las', 'la', 'el', 'at', 'on', 'of'])
/** The day of what it is for is then its own. */
const REMINDS = /^(?:recu?erd|recorda|avis|agend|program|pong|pon|dej|remind|snooze)/

/** "Para el informe trimestral", "for the quarterly report": how often there is one. */
const EVERY =
  /^(?:semanal|quincenal|mensual|bimestral|trimestral|semestral|anual|weekly|monthly|quarterly|annual|yearly)$/
const PERIODIC = /^(?:informe|reporte|balance|report|review|close)$/

/** How many words behind an article say what it is for; 0 where they say something else. */
function eventAt(words: readonly string[], at: number): number {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  if (EVERY.test(first)) return EVENT.test(second) || PERIODIC.test(second) ? 2 : 0
  if (EVERY.test(second) && (EVENT.test(first) || PERIODIC.test(first))) return 2
  return EVENT.test(first) ? 1 : 0
}

/** "Para el comité del viernes": what it is for, with its day and hour, which say nothing of what is asked. */
export function withoutPurpose(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const words = pieces.map((_, at) => textAt(pieces, at) ?? '')
  const eventBehind = (i: number) => {
    const last = [2, 3, 4].find(
      more => EVENT.test(words[i + more] ?? '') && pieces.slice(i + 1, i + more).every(each => isOfEvent(each)),
    )
    const named = eventAt(words, i + 2)
    if (last === undefined && ARTICLES.has(words[i + 1] ?? '') && named > 0) return named + 1
    return last ?? (ARTICLES.has(words[i + 1] ?? '') && isShownTo(pieces, i) ? 2 : 0)
  }
  const at = words.findIndex((word, i) => IT_IS_FOR.has(word) && eventBehind(i) > 0)
  if (at < 0 || words.some(word => REMINDS.test(word))) return pieces
  let end = at + eventBehind(at) + 1
  const isTime = (i: number) => ['date', 'hour', 'clock'].includes(pieces[i]?.kind ?? '')
  // "El consejo de gobierno del lunes".
  const isNamed = /^(?:de|del|of)$/.test(words[end] ?? '') && pieces[end + 1]?.kind === 'word'
  if (isNamed && !OF_CONTRACTS.test(`${words[end + 1]} `) && isEndOrTime(pieces, end + 2)) end += 2
  while (isTime(end) || (BETWEEN.has(words[end] ?? '') && (isTime(end + 1) || isTime(end + 2)))) end++
  const kept = [...pieces.slice(0, at), ...pieces.slice(end)]
  return kept.some(({ kind }) => kind === 'word') ? kept.slice(kept[0]?.kind === 'mark' ? 1 : 0) : pieces
}

function isEndOrTime(pieces: readonly TextPiece[], at: number): boolean {
  const next = pieces[at]
  if (next === undefined || next.kind !== 'word') return true
  return BETWEEN.has(textAt(pieces, at) ?? '') && ['date', 'hour', 'clock'].includes(pieces[at + 1]?.kind ?? '')
}

/** "The next", "Friday's steering": said of an event before its name. */
function isOfEvent(piece: TextPiece): boolean {
  if (piece.kind === 'date') return true
  return piece.kind === 'word' && !BETWEEN_EVENT.has(piece.text) && !OF_CONTRACTS.test(` ${piece.text} `)
}

const BETWEEN_EVENT = new Set('de del of con sin para que y los las todos all those with and'.split(' '))
const FIGURE =
  /^(?:total|totales|cerrados|cerradas|pendientes|listos|listas|faltantes|faltan|restantes|vencidos|vencidas|abiertos|trancados|parados|atascados|van|llevamos|porcentaje|avance|closed|pending|overdue|remaining|left|ready|percentage|done|late|stuck|open)$/
/** So many figures side by side are no list of any of them, whatever else asks for them. */
const MANY = 3
/** "Cuántos listos y cuántos no": the others are a figure too. */
const NOT_THOSE = /\b(?:cuant[oa]s|how many)(?: todavia| aun| are)? (?:no|not)\b/
const WHOLE = /\b(?:total|totales|porcentaje|cuantos|cuantas|avance|percentage|how many|cifras|numeros)\b/
const AROUND = new Set(
  (
    'de del la el los las que y e o dato datos cifra cifras numero numeros deme dame digame dime decirme necesito quiero por favor porfa con cerrar me nos se en lo va esta hay cuantos cuantas cuanto contratos expedientes cuadro resumen tabla ' +
    'parte balance foto reporte rapidito rapido ya porfis una un linea regalame regaleme pasame tirame mios mias mio esos son sola one line only just by now still ' +
    'hoy fecha corte a comite para solo hecho the of and how many are there give show total we have so far please numbers figures contracts'
  ).split(' '),
)
const NOT = new Set(['no', 'not', 'todavia', 'aun'])
const MOST_WORDS = 18

/** "Total, cerrados y faltantes": figures of the whole, one beside the other, and no list of any of them. */
export function asksFigures(pieces: readonly TextPiece[]): boolean {
  if (pieces.some(({ kind }) => kind !== 'word' && kind !== 'mark')) return false
  const words = wordTexts(pieces)
  const figures = new Set(words.filter(word => FIGURE.test(word)))
  const isToClose = words.some((word, at) => word === 'por' && words[at + 1] === 'cerrar')
  const isOfThem = NOT_THOSE.test(words.join(' '))
  const asked = figures.size + (isOfThem ? 1 : 0) + (isToClose ? 1 : 0)
  return (
    asked > 1 &&
    words.length <= MOST_WORDS &&
    (WHOLE.test(words.join(' ')) || asked >= MANY) &&
    words.every(word => FIGURE.test(word) || AROUND.has(word) || (NOT.has(word) && NOT_THOSE.test(words.join(' '))))
  )
}
