import { decodeQuery, encodeQuery } from '../../query/button-code.js'
import type { Filter, Query } from '../../query/query.js'
import { type Intent, questionOfQuery, UNKNOWN } from '../intent.js'
import { onlyPersonIn } from '../list/standing.js'
import { OF_ALL } from '../matters/matters.js'
import { type ContractName, QUESTION_AIMS, type Question } from '../question.js'
import { oneMoreTerm, termSupposed } from '../readings/defined-terms.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { isToldOfOne } from './going-on.js'
import { leavesOut } from './list-changed.js'
import { questionAbout } from './open-question.js'

/** What is meant in the light of what was asked last: the same of another contract, its norm, its reminder; undefined where nothing is. */
export function ofLastQuestion(
  meant: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  return (
    butThose(meant, last, pieces) ??
    unreachedOfArea(meant, last, pieces) ??
    alsoStanding(meant, last) ??
    ofThatPerson(meant, last, pieces) ??
    ofAnotherToo(meant, last, pieces) ??
    normOfLiquidation(meant, last) ??
    anotherTerm(last, pieces) ??
    supposing(meant, last, pieces) ??
    untilWhenTheyWait(meant, last) ??
    whoMayHelp(meant, last, pieces) ??
    reminderAgain(meant, last)
  )
}

/** "¿Y el de Clemencia?" after what was asked of one contract: the same of hers. */
function ofAnotherToo(
  { kind, query, args: named }: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  const words = wordTexts(pieces).join(' ')
  const isTold = last !== undefined && isToldOfOne(last.kind) && QUESTION_AIMS[last.kind] === 'instruction'
  const isOfOne = last !== undefined && (ASKED_OF_ONE.has(last.kind) || isTold)
  if (!last || !isOfOne || !AND_THE_ONE_OF.test(words)) return undefined
  // What was told of the one is not told of the other: it is shown.
  const again: Question = isTold && !ALSO.test(words) ? { kind: 'contract', args: {} } : last
  if (kind === 'contract' && pieces.length <= LONGEST_OF_THEIRS && isByWhatItIs(named)) {
    const question = questionAbout(again, named)
    return { kind: question.kind, args: question.args, question }
  }
  if (kind !== 'find') return undefined
  const { id, reference } = last.args as { readonly id?: string; readonly reference?: string }
  const [only, ...more] = query?.where ?? []
  if ((id ?? reference) === undefined || only?.field !== 'about' || only.op !== 'has' || more.length > 0)
    return undefined
  const [whose, ...others] = only.values
  if (others.length > 0) return undefined
  const question = questionAbout(again, { reference: whose })
  return { kind: question.kind, args: question.args, question }
}

/** A contract that was found by its words: the one of them, or those words. */
function isByWhatItIs(named: Intent['args']): named is ContractName {
  const { id, reference } = named as { readonly id?: string; readonly reference?: string }
  return id !== undefined || (reference !== undefined && !/\d/.test(reference))
}

/** "… tampoco": of this one as well. */
const ALSO = /\b(?:tampoco|tambien|igual|lo mismo|too|neither|either|as well)$/
const ASKED_OF_ONE = new Set<Question['kind']>(['contract', 'why', 'deadline', 'liquidation', 'lapsed', 'supports'])
const AND_THE_ONE_OF =
  /^(?:y|e|and|what about|and what about)(?: (?:que tal|que hay))? (?:(?:(?:el|la|lo) (?:de|del)|(?:del|de) (?:el|la)|del|la|(?:el|la) (?:senor|senora)|the one|that of) )?(?!los |las |the )/

/** "¿Y a quién le pregunto?", after a contract: whoever coordinates. */
function whoMayHelp({ kind }: Intent, last: Question | undefined, pieces: readonly TextPiece[]): Intent | undefined {
  const isOfOne = last !== undefined && ('id' in last.args || 'reference' in last.args)
  if (kind !== 'help' || !isOfOne || !WHOM_TO_ASK.test(wordTexts(pieces).join(' '))) return undefined
  return { ...UNKNOWN, unsupported: 'coordinator', query: { where: [] } }
}

const WHOM_TO_ASK =
  /\b(?:a quien|con quien|who do i|who can i|whom) (?:le |lo )?(?:pregunto|consulto|hablo|averiguo|pido|ask)/

/** "¿Hasta cuándo?", after those that wait: each says it. */
function untilWhenTheyWait({ kind, args }: Intent, last: Question | undefined): Intent | undefined {
  if (kind !== 'deadline' || last?.kind !== 'waiting' || Object.keys(args).length > 0) return undefined
  return { kind: last.kind, args: last.args, question: last }
}

/** What cites its own norms. */
const CITES = new Set<Question['kind']>([
  'liquidation-required',
  'interadministrative',
  'closing-terms',
  'who-closes',
  'lapsed',
  'losing-competence',
  'reopen',
])

/** "¿Y la unilateral?", after a term was explained. */
function anotherTerm(last: Question | undefined, pieces: readonly TextPiece[]): Intent | undefined {
  const term = last?.kind === 'closing-terms' ? oneMoreTerm(pieces) : undefined
  if (!term) return undefined
  const question: Question = { kind: 'closing-terms', args: { terms: [term] } }
  return { kind: question.kind, args: question.args, question }
}

/** "¿Y si le queda saldo?", after how a file is closed: what it means for the closing, and none of the contracts. */
function supposing(
  { args, query }: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  if (!last || !OF_ANY.has(last.kind) || 'id' in args || 'reference' in args) return undefined
  if (query?.where.some(({ field }) => field === 'supervisor' || field === 'area')) return undefined
  const term = termSupposed(pieces)
  if (!term) return undefined
  const question: Question = { kind: 'closing-terms', args: { terms: [term] } }
  return { kind: question.kind, args: question.args, question }
}

/** Asked of any contract. */
const OF_ANY = new Set<Question['kind']>(['how', 'law', 'closing-terms', 'who-closes', 'guide'])

/** Another hour for a reminder that was just asked for. */
function reminderAgain({ kind }: Intent, last: Question | undefined): Intent | undefined {
  return kind === 'digest-time' && last?.kind === 'snooze'
    ? { kind: last.kind, args: last.args, question: last }
    : undefined
}

/** The hours of a text, as written. */
export function hoursIn(pieces: readonly TextPiece[], raw: string): readonly string[] {
  return pieces.flatMap(({ kind, start, end }) => (kind === 'hour' || kind === 'clock' ? [raw.slice(start, end)] : []))
}

/** "¿Y eso qué norma lo dice?" after until when it can be liquidated: the norm stands with it. */
function normOfLiquidation({ kind, args }: Intent, last: Question | undefined): Intent | undefined {
  if (kind !== 'law' || !last) return undefined
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  if (CITES.has(last.kind) && (id ?? reference) === undefined)
    return { kind: last.kind, args: last.args, question: last }
  if (last.kind !== 'liquidation') return undefined
  const isSame = (id ?? reference) === undefined || (id === last.args.id && reference === last.args.reference)
  return isSame ? { kind: 'liquidation', args: last.args, question: last } : undefined
}

/** "¿Y de participación quiénes?", after whom no reminder reaches: those of that area. */
function unreachedOfArea(
  { query }: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  const [only, ...more] = query?.where ?? []
  const isOfArea = only?.field === 'area' && only.op === 'has' && only.values.length === 1 && more.length === 0
  if (last?.kind !== 'unreached' || !isOfArea || wordTexts(pieces).length > LONGEST_OF_THEIRS) return undefined
  const question: Question = { kind: 'unreached', args: { area: only.values[0] } }
  return { kind: question.kind, args: question.args, question }
}

/** "¿Y Claudia?", after how somebody else does: how she does. */
function alsoStanding({ query, question, ...intent }: Intent, last: Question | undefined): Intent | undefined {
  if (!query) return undefined
  const { view: _, ...whole } = query
  const id = last?.kind === 'person' && question.kind !== 'export' ? onlyPersonIn(whole) : null
  return id === null ? undefined : { ...intent, question: { kind: 'person', args: { id } }, query: whole }
}

/** "¿Cuáles son los vencidos?", after how somebody or an area does: theirs. */
function ofThatPerson(
  { query, question, ...intent }: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  const whose = whoseOf(last)
  if (!whose || !query || query.group || query.where.length === 0) return undefined
  const words = wordTexts(pieces)
  if (words.length > LONGEST_OF_THEIRS || !OF_THEIR_LIST.test(words.join(' ')) || OF_ALL.test(words.join(' ')))
    return undefined
  if (!query.where.every(({ field }) => OF_THEIR_FIELDS.has(field))) return undefined
  const { view: _, ...shape } = query
  const theirs: Query = { ...shape, where: [...query.where, whose] }
  return { ...intent, question: questionOfQuery(theirs), query: theirs }
}

/** Of whom it was asked how they do. */
function whoseOf(last: Question | undefined): Filter | null {
  if (last?.kind === 'person') return { field: 'supervisor', op: 'is', values: [last.args.id] }
  return last?.kind === 'area' ? { field: 'area', op: 'has', values: [last.args.name] } : null
}

const LONGEST_OF_THEIRS = 7
const OF_THEIR_LIST =
  /^(?:y |and |ok |pero )?(?:cual|cuales|que|cuantos|cuantas|los|las|muestreme|muestrame|deme|dame|ver|which|what|how many|show me|the)\b/
const OF_THEIR_FIELDS = new Set<Filter['field']>([
  'overdue',
  'situation',
  'liquidation',
  'blocked',
  'missing',
  'closable',
  'told',
])

/** "Todos menos el de Dora", after something was told of several: told of all but those. */
function butThose({ query }: Intent, last: Question | undefined, pieces: readonly TextPiece[]): Intent | undefined {
  if (last?.kind !== 'alike' || last.args.q === undefined || !query) return undefined
  if (!ALL_BUT.test(wordTexts(pieces).join(' '))) return undefined
  const told = decodeQuery(last.args.q)
  const out = query.where.filter(leavesOut)
  if (!told || out.length === 0) return undefined
  const question: Question = {
    ...last,
    args: { ...last.args, q: encodeQuery({ ...told, where: [...told.where, ...out] }) },
  }
  return { kind: last.args.deed ?? last.kind, args: question.args, question }
}

const ALL_BUT =
  /^(?:(?:no |perdon |pero |ah )*)(?:(?:todos|todas|all) )?(?:menos|excepto|salvo|except|but not|all but)\b/
