import { type TextPiece, textAt, wordTexts } from './text-piece.js'

const HAVING =
  /(?:^| )(?:tengo|tenemos|hay|habra|estoy|estamos|ando|andamos|voy|vamos|viene|vienen|entro|salgo|citaron|i have|we have|there is|i am in) /
const EVENT =
  /\b(?:comite|reunion|junta|consejo|audiencia|visita|auditoria|rendicion|presentacion|sesion|empalme|concejo|capacitacion|contraloria|procuraduria|personeria|meeting|committee|board|hearing|auditors?)\b/
/** Whatever is asked of contracts is no mere event. */
const OF_CONTRACTS =
  /\b(?:contrat|conveni|expedient|cerr|cierre|vencid|pendient|supervis|liquid|saldo|contract|file|clos|overdue)/
const LONGEST = 12

/** "Tengo comité a las 10, …", "el lunes viene la contraloría, …": where what is asked begins, after what the speaker has to go to; 0 where nothing is. */
export function afterEvent(pieces: readonly TextPiece[]): number {
  const mark = pieces.findIndex(({ kind }) => kind === 'mark')
  const clause = pieces.slice(0, mark)
  if (mark < 2 || mark >= pieces.length - 1 || clause.length > LONGEST) return 0
  if (clause.some(({ kind }) => kind !== 'word' && kind !== 'hour' && kind !== 'clock' && kind !== 'date')) return 0
  const said = `${wordTexts(clause).join(' ')} `
  return HAVING.test(said) && EVENT.test(said) && !OF_CONTRACTS.test(said) ? mark + 1 : 0
}

/** "…, que a las 3 tengo comité": an event right behind the verb, and so no "que tengo con la junta". */
const EVENT_BEHIND =
  /^(?:que|porque|pues|es que)(?: (?:ya|hoy|a|las|la|el|en|ahorita|ahora|manana))* (?:tengo|tenemos|hay|viene|vienen|voy a|vamos a|voy para|estoy en) (?:un |una |el |la |mi )?(?:comite|reunion|junta|consejo|audiencia|visita|auditoria|rendicion|presentacion|sesion|concejo)\b/
const LEAST_ASKED = 2

/** The same without why it is wanted so soon, which is said at its end. */
export function withoutEventBehind(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const at = pieces.findIndex(
    (_, i) =>
      i >= LEAST_ASKED &&
      BECAUSE.has(textAt(pieces, i) ?? '') &&
      pieces.length - i <= LONGEST_BEHIND &&
      isEventBehind(pieces, i),
  )
  if (at < 0) return pieces
  return pieces.slice(0, pieces[at - 1]?.kind === 'mark' ? at - 1 : at)
}

const BECAUSE = new Set(['que', 'porque', 'pues', 'es'])
const LONGEST_BEHIND = 18

function isEventBehind(pieces: readonly TextPiece[], at: number): boolean {
  const behind = pieces.slice(at)
  const isTimed = behind.some(({ kind }) => kind === 'date' || kind === 'hour' || kind === 'clock')
  const said = wordTexts(behind).join(' ')
  const isTheirs = pieces[at - 1]?.kind === 'mark' && /\b(?:tengo|tenemos)\b/.test(said)
  return (isTimed || isTheirs) && EVENT_BEHIND.test(said) && !OF_CONTRACTS.test(said)
}

const IT_IS_FOR = new Set(['para', 'for'])
/** To whom it is shown, who supervises nothing. */
const SHOWN_TO =
  /^(?:gobernador|gobernadora|gerente|rectora?|alcalde|alcaldesa|ministr[oa]|viceministr[oa]|presidente|presidenta|governor|mayor|minister)$/

/** "Para la rectora: …": behind what is asked it could say of which contracts. */
function isShownTo(pieces: readonly TextPiece[], at: number): boolean {
  return at === 0 && SHOWN_TO.test(textAt(pieces, 2) ?? '') && pieces[3]?.kind === 'mark'
}

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
  const at = words.findIndex(
    (word, i) =>
      IT_IS_FOR.has(word) && ARTICLES.has(words[i + 1] ?? '') && (eventAt(words, i + 2) > 0 || isShownTo(pieces, i)),
  )
  if (at < 0 || words.some(word => REMINDS.test(word))) return pieces
  let end = at + 2 + Math.max(1, eventAt(words, at + 2))
  const isTime = (i: number) => ['date', 'hour', 'clock'].includes(pieces[i]?.kind ?? '')
  while (isTime(end) || (BETWEEN.has(words[end] ?? '') && (isTime(end + 1) || isTime(end + 2)))) end++
  const kept = [...pieces.slice(0, at), ...pieces.slice(end)]
  return kept.some(({ kind }) => kind === 'word') ? kept.slice(kept[0]?.kind === 'mark' ? 1 : 0) : pieces
}

const FIGURE =
  /^(?:total|totales|cerrados|cerradas|pendientes|listos|listas|faltantes|faltan|restantes|vencidos|vencidas|abiertos|van|llevamos|porcentaje|avance|closed|pending|overdue|remaining|left|ready|percentage)$/
/** "Cuántos listos y cuántos no": the others are a figure too. */
const NOT_THOSE = /\b(?:cuant[oa]s|how many)(?: todavia| aun| are)? (?:no|not)\b/
const WHOLE = /\b(?:total|totales|porcentaje|cuantos|cuantas|avance|percentage|how many|cifras|numeros)\b/
const AROUND = new Set(
  (
    'de del la el los las que y e o dato datos cifra cifras numero numeros deme dame digame dime decirme necesito quiero por favor porfa con cerrar me nos se en lo va esta hay cuantos cuantas cuanto contratos expedientes cuadro resumen tabla ' +
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
  return (
    figures.size + (NOT_THOSE.test(words.join(' ')) ? 1 : 0) > 1 &&
    words.length <= MOST_WORDS &&
    WHOLE.test(words.join(' ')) &&
    words.every(word => FIGURE.test(word) || AROUND.has(word) || (NOT.has(word) && NOT_THOSE.test(words.join(' '))))
  )
}
