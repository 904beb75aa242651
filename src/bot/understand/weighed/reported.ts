import type { Day } from '../../../rules/day.js'
import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import { documentedKind } from '../intents/documented-kind.js'
import type { Likely } from '../likelihood/likelihood.js'
import type { Question, QuestionKind } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { EVIDENT } from './chances.js'
import { isDenial, isNotToBeMarked } from './denied.js'

/** How likely it must be that something is told of a contract, of whatever kind; more than twice that it is shown; that it is of one kind. */
const TOLD = 0.25
const MORE = 0.2
const CLEAR = 0.55
/** Less says too little of what happened. */
const LEAST_WORDS = 6
/** Whoever only wants to see a contract does not write as much. */
const STORY = 12

/**
 * "La factura del 045 la rechazaron dos veces, entonces no hay pago": one contract is named and it is told what happened to it, in
 * words that nothing reads. The form of what stops it, or of what was done, opens with what was said; nothing goes on record by it.
 * Undefined where anything is asked, where several contracts are named, and where it was read whole.
 */
export function reported(
  found: Understanding,
  likely: readonly Likely[],
  { raw, lay, today }: { readonly raw: string; readonly lay: () => Attempt; readonly today: Day },
): Understanding | undefined {
  const stopped = stoppedOf(found, raw, lay) ?? heldBack(found, raw, lay)
  if (stopped) return stopped
  if (!isOpen(found)) return undefined
  const told = likely.reduce((sum, { kind, chance }) => sum + (isOne(OF_ONE, kind) ? chance : 0), 0)
  const shown = likely.find(({ kind }) => kind === 'contract')?.chance ?? 0
  const isShown = found.kind === 'contract' && found.sure
  if (told < (isShown ? 2 * shown + MORE : TOLD)) return undefined
  const read = lay()
  const names = read.pieces.filter(({ kind }) => kind === 'name').length
  const words = read.pieces.filter(({ kind }) => kind === 'word').length
  const isOnScreen = names === 0 && found.contextual && found.kind === 'contract'
  const text = foldInPlace(read.said)
  if (!(names === 1 || isOnScreen) || words < (isShown ? STORY : LEAST_WORDS) || ASKS.test(text)) return undefined
  const kind = kindOf(likely, text)
  const placed = kind && read.asKind(kind)
  if (!placed || !('id' in placed.intent.args || 'reference' in placed.intent.args)) return undefined
  const intent = withDay(placed.intent, read, today)
  const form = answeredBy(found, { intent, taken: placed.taken })
  return { ...form, ...(kind === 'fact' && { story: [read.said] }) }
}

/** "No puedo cerrar, falta la última entrega del vivero": told, and no list of what waits. */
function stoppedOf(found: Understanding, raw: string, lay: () => Attempt): Understanding | undefined {
  if (found.query === undefined || found.query.group || found.further.length > 0) return undefined
  if (!CANNOT.test(foldInPlace(raw))) return undefined
  const placed = lay().asKind('blocked')
  return placed ? answeredBy(found, placed) : undefined
}

/** "La interventoría reclama un saldo del 233, no lo ponga como paz y salvo": what stands in the way, and none of the deeds. */
function heldBack(found: Understanding, raw: string, lay: () => Attempt): Understanding | undefined {
  if ((found.sure && KEPT_SO.has(documentedKind(found).kind)) || found.further.length > 0 || !isNotToBeMarked(raw))
    return undefined
  const read = lay()
  if (read.pieces.filter(({ kind }) => kind === 'name').length !== 1 || /[?¿]/.test(raw)) return undefined
  const placed = read.asKind('blocked')
  return placed ? answeredBy(found, placed) : undefined
}

const KEPT_SO: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'blocked',
  'undo',
  'data-wrong',
  'not-mine',
  'proceeding',
  'snooze',
])

const CANNOT =
  /^(?!.*[?¿])(?:(?:hola|buenas|buenos dias|es que|pues|aun|todavia|ay|pero) )*no (?:lo |la |se |me )?(?:puedo|pude|he podido|ha podido|hemos podido|podemos|deja) (?:cerrar(?:lo|la)?|liquidar(?:lo|la)?)\W+(?:porque |ya que |pues |es que )?(?:falta|me falta|le falta|no han|no ha|no hay|esta pendiente|queda)\b/

/** Not read, or shown as one contract for want of anything better. */
function isOpen({ kind, sure, unread, options, further, question, unsupported, page }: Understanding): boolean {
  if (further.length > 0 || page !== undefined || unsupported || options.length > 1) return false
  if (kind === 'unknown' || question.kind === 'unknown') return true
  if (kind === 'contract') return true
  return !sure && unread.length > 0 && (kind === 'find' || kind === 'fact' || kind === 'no-pending')
}

function kindOf(likely: readonly Likely[], text: string): QuestionKind | undefined {
  const [first] = likely.filter(({ kind }) => isOne(OF_ONE, kind))
  if (!first || first.kind === 'ambiguous') return undefined
  const isDone = !isOne(OF_ITS_STATE, first.kind) && first.chance >= CLEAR
  if (isDone) return isDenial(text) || BUT.test(text) ? undefined : first.kind
  if (first.kind === 'no-pending' && first.chance >= EVIDENT) return BUT.test(text) ? undefined : first.kind
  // "Ya no tiene ni un peso que cobrar": what is said to be lacking is no hindrance.
  if (first.kind === 'no-pending' && first.chance >= CLEAR) return undefined
  if (first.kind === 'data-wrong' && first.chance >= CLEAR) return first.kind
  if (HINDERS.test(text)) return 'blocked'
  return HAPPENED.test(text) ? 'fact' : undefined
}

function isOne(kinds: ReadonlySet<QuestionKind>, kind: Likely['kind']): kind is QuestionKind & Likely['kind'] {
  return kind !== 'ambiguous' && kinds.has(kind)
}

/** The one day that is over and was said: on it happened what is told. */
function withDay(intent: Intent, read: Attempt, today: Day): Intent {
  if (intent.question.kind !== 'fact' || 'on' in intent.args) return intent
  const [date, ...more] = read.pieces.flatMap(piece => (piece.kind === 'date' ? [piece.date] : []))
  const on = date?.past ?? (date?.from === date?.to ? date?.from : undefined)
  if (on === undefined || on > today || more.length > 0) return intent
  const question = { ...intent.question, args: { ...intent.question.args, on } } as Question
  return { ...intent, args: question.args, question }
}

const OF_ITS_STATE = new Set<QuestionKind>(['fact', 'blocked', 'no-pending', 'data-wrong'])
const OF_ONE = new Set<QuestionKind>([...OF_ITS_STATE, 'proceeding', 'closed-it', 'liquidated'])

const ASKS =
  /[?¿]|^\W*(?:que|cual|cuales|cuando|quien|como|donde|cuanto|por que|muestr\w+|deme|dame|busc\w+|ver|quiero|necesito|what|which|when|who|how|where|why|show|give|find)\b|\b(?:muestr(?:eme|ame)|digame|expliqueme|por que|recuerd\w+|avis[ae]\w*)\b/
const BUT = /\b(?:pero|falta|faltan|menos|excepto|salvo|solo|todavia|aun|but|except|only|still)\b/
/** What stands in the way. */
const HINDERS =
  /\b(?:no (?:se |lo |la |le |nos |me |les )*(?:ha|han|hay|puede|pueden|quiere|quieren|trajo|entreg\w+|firm\w+|lleg\w+|aparec\w+|conte\w+|respon\w+|liber\w+|paga\w*|tiene|tenemos|esta|quedo|dio|dan|da|deja)|nunca|falta|faltan|faltaba|rechaz\w+|devolv\w+|devuelt\w+|me lo regresan|objet\w+|glosa\w*|embarg\w+|apel\w+|trabad\w+|varad\w+|deten\w+|perdi\w*|se embolato|sin (?:firm\w+|pag\w+|entreg\w+|foliar|conciliar|liberar|aprob\w+)|has not|have not|did not|is missing|missing|rejected|still waiting|refus\w+)\b/
/** What was done. */
const HAPPENED =
  /\b(?:entreg(?:o|aron|ue|amos|ado|ada)|recib(?:i|io|imos|ieron|ido|ida|idos|idas)|pag(?:o|aron|ue|amos|ado|ada|ados)|firm(?:o|aron|e|amos|ada|ado)|complet(?:o|a|os|as)|radic\w+|llego|llegaron|subi|subio|entro|entraron|hice|hizo|hicimos|termin(?:o|aron|amos)|certific\w+|listo|lista|delivered|received|paid|signed|complete|completed|filed)\b/
