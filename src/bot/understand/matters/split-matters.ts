import type { Attempt } from '../attempt.js'
import { QUESTION_AIMS } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import { phraseAt, type TextPiece, textAt } from '../text/text-piece.js'

const ENDS = new Set(['.', '?', '!', ';', '\n'])
const JOINS = new Set(['y', 'e', 'and', 'pero', 'but', 'luego', 'then', ','])
const ASKING = new Set(
  'que cual cuales como cuando quien quienes cuanto cuantos cuanta cuantas what which how when who where digame dime digale dele dame deme muestreme muestrame tell show give'.split(
    ' ',
  ),
)
const MOST_CUTS = 4
/** Longer than anybody's two questions: it is taken whole. */
const LONGEST_CUT = 90
/** What may stand beside a matter without being one more. */
const BESIDE = new Set<string>(['hello', 'thanks', 'help', 'unknown', 'contract', 'why', 'turn-page'])

const OF_THE_TWO = /^\W*(?:cual|quien|which|who) (?:de los dos|de las dos|de ellos|of the two|of them)\b/

const BEFORE_IT =
  /\bcerrar\w*\b.*\b(?:antes(?: de (?:eso|esa fecha|ese dia|irme|salir|viajar|que me vaya|irnos))?|before (?:that|then|i go|i leave))\W*$/

const WHAT_NOW =
  /^\W*(?:y |and )?(?:ahora |now )?(?:(?:y )?(?:cual|que) (?:es el |es )?(?:sigue|siguiente|que sigue)|que (?:hago|hacemos|hacer|debo hacer|debemos hacer|puedo hacer|sigue|toca)|what (?:now|next|(?:do|should|can) (?:i|we) do))(?: ahora| now)?\W*$/

/** A text cut into its matters, where that explains more words; most texts are one. */
export function splitMatters(
  pieces: readonly TextPiece[],
  read: (part: readonly TextPiece[]) => Attempt,
): readonly Attempt[] {
  const whole = read(pieces)
  let best: readonly Attempt[] = [whole]
  // "Por qué debo cerrarlo y cómo": both, although one takes the words of the other.
  let bestCost = whole.cost + (whole.best?.frame.kind === 'why' && asksHowToo(pieces) ? 0.6 : 0)
  if (pieces.length > LONGEST_CUT) return best
  for (const { at, strong } of boundaries(pieces).slice(0, MOST_CUTS)) {
    // A cut that cannot explain more is not tried.
    if (!strong && bestCost < 0.4 && !mayBeTwo(pieces, at)) continue
    const [before, after] = [read(pieces.slice(0, at)), read(pieces.slice(at))]
    // "Nelson y Claudia, ¿cuál de los dos va peor?": of those who were named before.
    if (OF_THE_TWO.test(foldInPlace(after.said))) continue
    // "Salgo el 15 de julio, ¿qué puedo cerrar antes?": until that day.
    if (BEFORE_IT.test(foldInPlace(after.said))) continue
    // "Perdimos competencia, ¿qué hago?" asks for what follows of that, and for nothing else.
    if (before.best?.frame.kind === 'lapsed' && WHAT_NOW.test(foldInPlace(after.said))) continue
    const isTold = aimOf(before) === 'instruction'
    // "Si lo liquidaron hace tres años, ¿se puede cerrar?": supposed, and not told.
    if (isTold && after.asks && SUPPOSED.test(before.said.trim())) continue
    // "Ayer hubo auditoría y…": told, and asks nothing of the law.
    if (kindOf(before) === 'law' && !before.asks) continue
    // "El de la póliza que vence en agosto, ¿cuándo lo puedo cerrar?": it says which.
    if (isTold && SAYS_WHICH.test(foldInPlace(before.said))) continue
    // What is told is answered with what comes next; "… y sigue suspendido" asks for no list.
    if (isTold && WHAT_NOW.test(foldInPlace(after.said)) && before.cost < 0.5) return [before]
    // "SECOP muestra abiertos varios que ya cerramos, ¿cada cuánto actualiza?": why it is asked.
    if (isTold && kindOf(after) === 'data' && isOfNone(before)) return [after]
    const isSetAndShown = setsAndShows(before, after)
    if (isTold && aimOf(after) === 'list' && !after.asks && !isSetAndShown) continue
    // "El de aseo, ¿ya se puede cerrar?": one that is named, and what is asked of it.
    const isNamed =
      before.best?.frame.kind === 'find' && before.best.readings.some(({ signs }) => signs.includes('ONE_OF'))
    if (isNamed) continue
    // "De los que terminaron en 2026, ¿cuáles no he cerrado?": of which, and what of them.
    if (OF_WHICH.test(foldInPlace(before.said).trim())) continue
    // "Cerrados pero con saldo": which ones, and nothing that is told.
    if (ONLY_WHICH.test(foldInPlace(before.said).trim())) continue
    // "Sin contar a Nelson, cuántos vencidos hay": who is left out of what is asked.
    if (before.best?.readings[0]?.signs.some(sign => sign === 'HIDE' || sign === 'EXCEPT')) continue
    // What is understood whole and cannot be done is no two matters; "…, cerrados en el año" tells nothing.
    const isOfBoth = isSetAndShown || showsAndAsks(before, after)
    // "Cerrado el 003. Y me manda el acta del 007": told, and wanted besides.
    const isDoneAndWanted = strong && isTold && after.asksForPaper && before.cost + after.cost < 0.2
    if (whole.best?.frame.unsupported && whole.cost < 0.1 && !isOfBoth && !isDoneAndWanted) continue
    const areTwo = areTwoLists(before, after)
    if (!isTold && (isBareDeed(after) || isBareList(after))) continue
    const kinds = [kindOf(before), kindOf(after)]
    const isNotDone = before.best?.readings.some(
      ({ signs }) => signs.includes('-CLOSED_I') || signs.includes('-CLOSED'),
    )
    // "Por qué debo cerrarlo y cómo lo hago": two answers.
    const isWhyAndHow = strong && kinds.includes('why') && kinds.includes('how')
    // "Qué le falta al 045 y recuérdemelo el martes": asked, and put off besides.
    const isPutOff = kindOf(after) === 'snooze' && after.cost < 0.1 && (kinds[0] === 'contract' || kinds[0] === 'why')
    const isBeside =
      !isWhyAndHow &&
      !isPutOff &&
      kinds.some(
        (kind, i) =>
          BESIDE.has(kind) && !(i === 0 && kind === 'contract' && isNotDone && aimOf(after) === 'instruction'),
      )
    if (isBeside || (kinds[0] === kinds[1] && !areTwo)) continue
    if (before.weight < 0.9 || after.weight < 0.9) continue
    const cost = before.cost + after.cost
    if (cost > 0.5 || (!isOfBoth && !areTwo && !isDoneAndWanted && cost > bestCost - (strong ? 0 : 0.4))) continue
    if (best.length > 1 && cost >= bestCost) continue
    best = [before, after]
    bestCost = cost
  }
  return best
}

/** No contract is named. */
function isOfNone({ named }: Attempt): boolean {
  return (named.contract ?? named.named) === undefined
}

/** No "sí": whoever says yes sets a comma behind it, or its accent. */
const SUPPOSED = /^(?:[¿\s]|y |pero |and |but )*(?:si|if|cuando|when|suponiendo que|en caso de que)\s+(?!ya\s*,)/i

/** Before one more list or something to be done or shown: "… y los vencidos de Obras", "… y otro de …", "… y recuérdele a Hernán". */
function mayBeTwo(pieces: readonly TextPiece[], at: number): boolean {
  const word = textAt(pieces, at) ?? ''
  return ONE_MORE.has(word) || NUDGES.test(word) || SHOWS.test(word)
}

const ONE_MORE = new Set(['los', 'las', 'otro', 'otra', 'another', 'the', 'those'])
const NUDGES =
  /^(?:recuerd\w+|manda\w+|mande\w+|envia\w+|envie\w+|avis\w+|escrib\w+|insist\w+|dile|digale|remind|send|nudge|tell|ping)$/

const SHOWS = /^(?:muestr|mostr|ensen|dig[ao]|dime|dame|deme|pas[ae]|mand[ae]|envi[ae]|show|tell|give|send|list)\w*$/

/** "Escríbame en inglés y mándeme el Excel": set, and shown besides, although the words of both could be one order. */
function setsAndShows(before: Attempt, after: Attempt): boolean {
  const kind = kindOf(after)
  const isShown = aimOf(after) === 'list' || kind === 'export' || kind === 'summary'
  const verb =
    foldInPlace(after.said)
      .match(/[a-z]+/g)
      ?.find(word => !JOINS.has(word)) ?? ''
  return SET.has(kindOf(before)) && isShown && SHOWS.test(verb) && before.cost < 0.2 && after.cost < 0.2
}

const SET = new Set<string>('cadence digest-time language pause resume delegate snooze undo'.split(' '))

const ALSO_WANTED = new Set<string>(['nudge', 'their-messages'])

/** "Muéstreme los vencidos y recuérdele a Hernán": a list, and what is to be done besides. */
function showsAndAsks(before: Attempt, after: Attempt): boolean {
  const isShown = before.asks && before.cost < 0.1 && aimOf(before) === 'list' && !before.best?.frame.unsupported
  return isShown && ALSO_WANTED.has(after.best?.frame.unsupported ?? '') && after.cost < 0.1
}

/** "Los por cerrar de Sistemas y los vencidos de Obras", "un Excel de los vencidos y otro de…": each of its own, and so no one list of both. */
function areTwoLists(before: Attempt, after: Attempt): boolean {
  if (![before, after].every(isList) || before.cost + after.cost > 0.2) return false
  if (/^\W*(?:otr[oa]|another)\b/.test(foldInPlace(after.said))) return true
  return (
    [before, after].every(({ best }) => isOfSomebody(best) && standsSome(best)) &&
    standingOf(before) !== standingOf(after)
  )
}

function isList(part: Attempt): boolean {
  const { kind, unsupported } = part.best?.frame ?? {}
  return (aimOf(part) === 'list' || kind === 'export') && unsupported === undefined
}

function isOfSomebody(best: Attempt['best']): boolean {
  return best?.readings.some(({ value }) => value?.kind === 'person' || value?.kind === 'area') === true
}

function standsSome(best: Attempt['best']): boolean {
  return best?.readings.some(({ signs }) => signs.some(sign => STANDS.has(sign))) === true
}

function standingOf({ best }: Attempt): string {
  return (best?.readings ?? []).flatMap(({ signs }) => signs.filter(sign => STANDS.has(sign))).join(' ')
}

const STANDS = new Set<string>(
  'OVERDUE TO_CLOSE PENDING WAITING BLOCKED CLOSED SUSPENDED RUNNING YOU_NEED UNLIQUIDATED ENDED LACK -ANSWERED'.split(
    ' ',
  ),
)

const SAYS_WHICH = /^\W*(?:y )?(?:el|la) (?:de|del)\b.*\bque\b/

function asksHowToo(pieces: readonly TextPiece[]): boolean {
  return pieces.some(
    (_, at) =>
      JOINS.has(textAt(pieces, at) ?? '') &&
      (phraseAt(pieces, at + 1, 'como') > 0 || phraseAt(pieces, at + 1, 'how') > 0),
  )
}

/** A participle and no more, after what was asked: of nobody's doing, and of no contract that is named. */
function isBareDeed({ best }: Attempt): boolean {
  if (best === undefined || QUESTION_AIMS[best.frame.kind] !== 'instruction') return false
  const signs = new Set(best.readings.flatMap(reading => reading.signs))
  return (
    (signs.has('CLOSED') || signs.has('LIQUIDATED')) &&
    !signs.has('NAMED') &&
    !signs.has('CLOSED_I') &&
    !signs.has('LIQUIDATED_I') &&
    !signs.has('ABOUT')
  )
}

/** "… Necesito el listado": of what was asked before. */
function isBareList({ best }: Attempt): boolean {
  if (best === undefined || QUESTION_AIMS[best.frame.kind] !== 'list') return false
  return best.readings.every(({ signs }) => signs.every(sign => ONLY_LIST.has(sign)))
}

const ONLY_LIST = new Set<string>('LIST SHOW I_NEED ME MY BE SEND MARK HELLO THANKS WHICH CAN_YOU HELP'.split(' '))

const OF_WHICH = /^(?:y )?(?:de|entre|of|from|among) (?:los|las|mis|todos|todas|the|my|all)\b(?!.*[.!]$)/

const ONLY_WHICH = /^(?:los |las |the )?(?:cerrad[oa]s|liquidad[oa]s|closed|liquidated)(?: (?:pero|y|but|and))?$/

/** What a stretch is about, although it may not be something that can be done. */
function kindOf({ best }: Attempt): string {
  return best?.frame.unsupported ?? best?.frame.kind ?? 'unknown'
}

function aimOf({ best }: Attempt) {
  return best && QUESTION_AIMS[best.frame.kind]
}

function boundaries(pieces: readonly TextPiece[]): readonly { at: number; strong: boolean }[] {
  return pieces.flatMap((piece, i) => {
    const text = 'text' in piece ? piece.text : ''
    const next = pieces[i + 1]
    const nextText = next && 'text' in next ? next.text : ''
    if (piece.kind === 'mark' && ENDS.has(text) && next) return [{ at: i + 1, strong: true }]
    const aside = JOINS.has(text) ? asideAfter(pieces, i + 1) : 0
    if (aside > 0 && pieces[i + 1 + aside]) return [{ at: i + 1 + aside, strong: true }]
    if (JOINS.has(text) && next)
      return [
        {
          at: i + 1,
          strong:
            (ASKING.has(nextText) || isLedAsking(pieces, i + 1)) &&
            !(piece.kind === 'mark' && nextText === 'que') &&
            !isRelative(pieces, i + 1),
        },
      ]
    return []
  })
}

/** "… y de paso …", "… y además hasta cuándo …": how many pieces say that something else is asked. */
function asideAfter(pieces: readonly TextPiece[], at: number): number {
  return Math.max(0, ...ASIDES.map(phrase => phraseAt(pieces, at, phrase)))
}

const ASIDES = ['de paso', 'ademas', 'by the way', 'also', 'ya que estamos', 'de una vez']

/** "Los de obra y que no estén liquidados": one more condition on the same. */
function isRelative(pieces: readonly TextPiece[], at: number): boolean {
  const skipped = ['no', 'ya', 'aun', 'todavia'].includes(textAt(pieces, at + 1) ?? '') ? 2 : 1
  return textAt(pieces, at) === 'que' && CONDITIONAL.has(textAt(pieces, at + skipped) ?? '')
}

const CONDITIONAL = new Set(
  'este esten sea sean tenga tengan haya hayan siga sigan supere superen pase pasen valga valgan'.split(' '),
)

const LEADING = new Set('hasta desde para until'.split(' '))

/** "Y hasta cuándo": a question that a preposition leads to begins with it. */
function isLedAsking(pieces: readonly TextPiece[], at: number): boolean {
  return LEADING.has(textAt(pieces, at) ?? '') && ASKING.has(textAt(pieces, at + 1) ?? '')
}
