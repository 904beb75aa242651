import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { Remembered } from '../ports/conversation-memory.js'
import { kindOf } from '../query/named-queries.js'
import type { Query } from '../query/query.js'
import { Attempt } from './attempt.js'
import { entrusted } from './entrusting/entrusted.js'
import { courtesy } from './guide/greeting.js'
import { guided } from './guide/guided.js'
import { type Intent, intentOf, UNKNOWN } from './intent.js'
import { type ColumnsSaid, columnsSaid, ofWhatWasShown, withColumns } from './intents/columns-said.js'
import { documentedKind } from './intents/documented-kind.js'
import { settingSaid } from './intents/settings-said.js'
import { likelihoods } from './likelihood/likelihood.js'
import { afterEvent, asksFigures, withoutEventBehind, withoutPurpose } from './matters/figures.js'
import { listIntent, mattersIn, ofThem } from './matters/matters.js'
import { saysCannotYet, severalToTick } from './matters/none-named.js'
import { isNothing, type NamedOne, requestIn } from './matters/story.js'
import { supposed } from './matters/supposed.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from './question.js'
import { inSpanish } from './readings/area-readings.js'
import { withoutCountOfPeople } from './readings/counted-people.js'
import type { Scope } from './readings/scope.js'
import { amended } from './screen/amended.js'
import { closableByThen } from './screen/by-then.js'
import { compared } from './screen/compared.js'
import { complementOf, othersThan } from './screen/complement.js'
import { type Screen, screenAfter, screenOf } from './screen/context.js'
import { contradicted } from './screen/contradicted.js'
import { withoutFilter } from './screen/filter-taken.js'
import { followed } from './screen/followed.js'
import { goesOnFrom } from './screen/goes-on.js'
import { isToldOfOne } from './screen/going-on.js'
import { insteadOf } from './screen/instead-of.js'
import { hoursIn, ofLastQuestion } from './screen/of-last-question.js'
import { answerTo, aside, type OpenAnswer } from './screen/open-question.js'
import { toldOfOther } from './screen/other-one.js'
import { retracted } from './screen/retracted.js'
import { rowMeant } from './screen/row-meant.js'
import { sameOfOthers } from './screen/same-of-others.js'
import { shareOfLast } from './screen/share-of-last.js'
import { shownHere } from './screen/shown-here.js'
import { backAgain, takenBack } from './screen/taken-back.js'
import { asAnotherTime, besideThatTime, inYearShown, withoutDeniedTime } from './screen/time-moved.js'
import { thresholdMoved, withUnit, withUnitOfTime } from './screen/unit-on-screen.js'
import { whyOf } from './screen/why-of.js'
import { inDigits } from './text/dictated.js'
import { detectLanguage } from './text/language.js'
import { piecesOf } from './text/pieces.js'
import { afterPreamble } from './text/preamble.js'
import type { Names } from './text/spell.js'
import { type TextPiece, textAt, wordTexts } from './text/text-piece.js'
import type { Understanding } from './understanding.js'
import { unsought } from './unread/unsought.js'
import { reported } from './weighed/reported.js'
import { weighed } from './weighed/weighed.js'

export type { Intent } from './intent.js'
export type { Understanding } from './understanding.js'

export interface Given {
  /** The language of the answer where the text itself tells none. */
  readonly preferred?: Language
  readonly scope?: Scope
  /** What stood on the screen before. */
  readonly remembered?: Remembered | null
}

const SUMMARY: OpenAnswer = { kind: 'question', question: { kind: 'summary', args: {} } }

/** More buttons than this are no help. */
const MOST_OPTIONS = 3
/**
 * What somebody asks or tells. Total and pure: any text has an answer, and the same text said on the same day has the same.
 * Words are read by what they can stand for, and of all that can be meant it is what explains most of them.
 */
export function understand(text: string, today: Day, given: Given = {}): Understanding {
  const { raw, lexemes, pieces } = prepared(text, today, given)
  const language = detectLanguage(lexemes) ?? given.preferred ?? 'es'
  const inColumnsSaid = (columns: ColumnsSaid | null) =>
    columns && inColumns(columns, understand(columns.rest, today, { ...given, preferred: language }), given)
  const inThese = inColumnsSaid(columnsSaid(lexemes, raw))
  if (inThese) return inThese
  const understood = understandPieces(pieces, raw, today, language, given)
  // Nothing reads it: what is listed may be columns all the same, some of them none of ours.
  const isUnknown = understood.kind === 'unknown' && !understood.unsupported
  const isBareFile = understood.kind === 'export' && !understood.query
  return ((isUnknown || isBareFile) && inColumnsSaid(columnsSaid(lexemes, raw, true))) || understood
}

/** What the words of a text say alone, as the second reader is told of it where nothing stood on the screen; undefined where it needs none. */
export function saidByWords(text: string, today: Day): string | undefined {
  const { raw, lexemes, pieces } = prepared(text, today, {})
  const read = readByWords(pieces, raw, today, detectLanguage(lexemes) ?? 'es', {})
  return 'lay' in read ? heardOf(read.understood) : undefined
}

/** A text without who writes it and what for, in pieces. */
function prepared(text: string, today: Day, { scope = {}, remembered }: Given) {
  const names: Names = {
    is: word =>
      scope.people?.isName(word) === true ||
      scope.people?.isName(inSpanish(word) ?? '') === true ||
      scope.words?.isWhole(word) === true,
    nearest: word => scope.words?.nearest?.(word),
  }
  const { raw, lexemes, pieces } = piecesOf(withUnitOfTime(inDigits(text), remembered?.list?.query), today, names)
  const asked = pieces.slice(afterPreamble(pieces, raw))
  return {
    raw,
    lexemes,
    pieces: withoutCountOfPeople(withoutPurpose(withoutEventBehind(asked.slice(afterEvent(asked))))),
  }
}

/** What the second reader is told of what was read: its kind, and whether all of it was. */
function heardOf(understood: Understanding): string {
  const { kind } = documentedKind(understood)
  return understood.sure ? kind : `${kind}, ${understood.unread.length > 0 ? 'not all of it' : 'or something else'}`
}

function understandPieces(
  pieces: readonly TextPiece[],
  raw: string,
  today: Day,
  language: Language,
  given: Given,
): Understanding {
  const read = readByWords(pieces, raw, today, language, given)
  if (!('lay' in read)) return read
  const { understood, meant, screen, lay } = read
  const { scope = {}, remembered } = given
  const last = remembered?.question
  const lastKind = last && documentedKind({ kind: last.kind, args: last.args, question: last }).kind
  const likely = pieces.some(({ kind }) => kind === 'word')
    ? likelihoods(raw, lastKind ? { after: lastKind } : { read: heardOf(understood) })
    : []
  const led = guided(understood, { pieces, raw, likely, isName: word => scope.people?.isName(word) === true })
  const weighs = (one: Understanding) => weighed(one, { likely, lay, today, ...(lastKind && { last: lastKind }) })
  const weighted =
    supposed(led, pieces, raw) ??
    retracted(led, { raw, lay }) ??
    entrusted(led, { pieces: meant, raw, scope, lay }) ??
    contradicted(led, { raw, lay }) ??
    followed(led, { last, screen, pieces: meant, raw, today, lay }) ??
    courtesy(led, pieces, raw) ??
    settingSaid(led, { pieces: meant, raw, lay }) ??
    weighs(led)
  const doubted = unsought(weighted, raw, scope)
  const meantSo = doubted === weighted ? weighted : weighs(doubted)
  const answer = whyOf(meantSo, raw) ?? reported(meantSo, likely, { raw, lay, today }) ?? meantSo
  return { ...answer, contextual: answer.contextual || goesOnFrom(remembered, answer, pieces) }
}

/** What the words of a text say, still to be weighed against how people write. */
interface ByWords {
  readonly understood: Understanding
  /** The pieces that it was read of. */
  readonly meant: readonly TextPiece[]
  readonly screen: Screen
  /** The text as its words are read. */
  lay(): Attempt
}

/** By what its words stand for: answered by what stood on the screen, else still to be weighed. */
function readByWords(
  pieces: readonly TextPiece[],
  raw: string,
  today: Day,
  language: Language,
  { scope = {}, remembered }: Given,
): Understanding | ByWords {
  if (pieces.length === 0 && PLEASED.test(raw)) return asAnswer({ kind: 'none' }, language)
  const said = aside(pieces)
  if (said === 'cancel') return { ...asAnswer({ kind: 'none' }, language), cancels: true }
  if (said === 'repeat' && remembered?.question)
    return asAnswer({ kind: 'question', question: remembered.question }, language)
  if (said === 'go-on')
    return asAnswer({ kind: 'question', question: { kind: 'queue', args: { ...remembered?.queue } } }, language)
  if (asksFigures(pieces)) return { ...asAnswer(SUMMARY, language), contextual: false }
  const several = severalToTick(raw, pieces)
  if (several) return asAnswer({ kind: 'question', question: several }, language)
  const stopped = saysCannotYet(raw) ? onTheScreen(remembered) : undefined
  if (stopped)
    return asAnswer({ kind: 'question', question: { kind: 'queue', args: { ...stopped, cannot: true } } }, language)
  const answered = answerTo(remembered?.open, pieces)
  if (answered) return asAnswer(answered, language)
  const othersToo = othersThan(remembered, pieces)
  if (othersToo) return asList(othersToo, language)
  const last = remembered?.question
  const same = sameOfOthers(last, pieces)
  if (same) return ofScreen(same, language)
  const ofOther = toldOfOther(remembered, pieces)
  if (ofOther)
    return {
      ...asAnswer({ kind: 'question', question: ofOther }, language),
      ...(remembered?.contract && { rejected: remembered.contract }),
    }
  const put = takenBack(last, pieces) ?? backAgain(last, pieces) ?? amended(last, pieces, raw, today)
  if (put) return asAnswer({ kind: 'question', question: put }, language)
  if (remembered?.list && isMore(pieces)) {
    const question: Question = { kind: 'turn-page', args: {} }
    return { ...asAnswer({ kind: 'question', question }, language), page: remembered.list.page + 1 }
  }
  const row = rowMeant(remembered?.list, pieces)
  if (row) return asList(row, language)
  const shown = screenOf(remembered)
  const other = complementOf(shown.query, pieces)
  if (other) return asList(other, language)
  const moved = thresholdMoved(shown.query, pieces)
  if (moved) return asList(moved, language)
  const beside = besideThatTime(shown.query, pieces, raw)
  if (beside) return asList(beside, language, last?.kind === 'summary' ? last.kind : kindOf(beside))
  const byThen = closableByThen(last, shown.query, pieces, today)
  if (byThen) return asAnswer({ kind: 'question', question: byThen }, language)
  const here = shownHere(shown.query, pieces)
  if (here) return asList(here, language, kindOf(here))
  const share = shareOfLast(shown.query, pieces)
  if (share) return asList(share, language, 'summary')
  const corrected = shown.query ? insteadOf(pieces) : undefined
  const screen: Screen = {
    ...shown,
    ...(scope.people && scope.seesOthers !== false && { areaOf: id => scope.people?.areaOf(id) }),
    ...(corrected && { corrects: true as const }),
  }
  const readBeside = (about: Screen) => onceEach(part => new Attempt(part, raw, today, scope, about))
  const read = readBeside(screen)
  // Beside a contract that was just named, it is that one that is meant.
  const near = (named: NamedOne) =>
    (named.contract ?? named.named) === undefined ? read : readBeside({ ids: [], isOnContract: true, ...named })
  const isOfList = !shown.isOnContract && !shown.isOffered && (!last || QUESTION_AIMS[last.kind] !== 'instruction')
  const wider = isOfList
    ? withoutFilter(
        shown.query,
        pieces,
        raw,
        part => readBeside({ ids: [], isOnContract: false })(part).sought.result().intents[0]?.query?.where ?? [],
      )
    : null
  if (wider) return asList(wider, language, kindOf(wider))
  const asked = countsFrom(pieces)
  const preamble = corrected || asked === 0 ? [] : [raw.slice(pieces[0]?.start, pieces[asked - 1]?.end).trim()]
  const ofTimes = withoutDeniedTime(inYearShown(corrected ?? pieces.slice(asked), shown.query, raw, today), shown.query)
  const meant = asAnotherTime(withUnit(ofTimes, shown.query), shown.query)
  const both = compared(shown.query, meant, read)
  if (both) return asList(both, language)
  const whole = mattersIn(meant, raw, read, remembered, first => readBeside(screenAfter(first, screen)))
  const isLost = whole.unread.length > 0 || whole.isDoubtful || isNothing(whole.intents)
  const told = isLost
    ? requestIn(
        meant,
        raw,
        (part, named) => mattersIn(part, raw, near(named), null),
        part => read(part).named,
      )
    : undefined
  const {
    intents,
    further,
    unread,
    aside: leftOut,
    contextual,
    isDoubtful,
  } = (told && ofThem(told.matters, read(meant))) ?? whole
  const [likeliest = UNKNOWN] = intents
  // "No, mentiras, déjelo diario": what is set instead takes back what was set before.
  const instead =
    likeliest.kind === 'undo' ? further.find(({ kind }) => kind === last?.kind && !isToldOfOne(kind)) : undefined
  const best = instead ?? ofLastQuestion(likeliest, last, pieces) ?? likeliest
  const unheldHours = best.kind === 'snooze' && likeliest.kind === 'digest-time' ? hoursIn(pieces, raw) : []
  const allUnread = [...unread, ...unheldHours]
  const understood: Understanding = {
    ...best,
    language,
    sure: intents.length === 1 && allUnread.length === 0 && !isDoubtful,
    options: best === likeliest ? intents.slice(0, MOST_OPTIONS) : [best],
    further: instead ? further.filter(each => each !== instead) : further,
    unread: allUnread,
    // What the text itself has named before stands on no screen.
    contextual: contextual && remembered != null,
    ...(isLost && { about: whole.named }),
    ...((told || preamble.length + leftOut.length > 0) && {
      story: [...preamble, ...(told?.story ?? []), ...leftOut],
    }),
    ...(best.kind === 'snooze' && hourIn(meant, raw)),
    ...(best.kind === 'turn-page' && remembered?.list && { page: pageMeant(pieces, remembered.list.page) }),
  }
  return { understood, meant, screen, lay: () => read(meant) }
}

/** Reads each stretch of a text once, however often it is asked for. */
function onceEach(read: (part: readonly TextPiece[]) => Attempt): (part: readonly TextPiece[]) => Attempt {
  const done: { readonly part: readonly TextPiece[]; readonly attempt: Attempt }[] = []
  return part => {
    const isSame = (other: readonly TextPiece[]) =>
      other.length === part.length && other.every((piece, at) => piece === part[at])
    const found = done.find(each => isSame(each.part))?.attempt
    if (found) return found
    const attempt = read(part)
    done.push({ part, attempt })
    return attempt
  }
}

/** A list with the columns that were said, of what the rest of the text asks for, else of what stands on the screen; null where it is none. */
function inColumns(said: ColumnsSaid, rest: Understanding, { remembered }: Given): Understanding | null {
  const shown = screenOf(remembered).query
  const alone = ofWhatWasShown(said, shown)
  // What it most likely means takes no columns: what is no column was read as something else.
  const mayHave = rest.options[0] && withColumns(rest.options[0], said)
  const ofRest = mayHave ? rest.options.flatMap(each => withColumns(each, said) ?? []) : []
  const [first, ...others] = alone ? [listIntent(alone, 'find')] : ofRest
  if (!first)
    return said.isExplicit && rest.query ? { ...rest, unread: [...rest.unread, said.said], sure: false } : null
  const unread = [...(alone ? [] : rest.unread), ...said.unread]
  const { story, ...understood } = rest
  return {
    ...understood,
    ...(story && !alone ? { story } : {}),
    ...first,
    ...(alone ? { kind: 'export', further: [] } : {}),
    options: [first, ...others],
    unread,
    sure: (alone !== null || rest.sure) && unread.length === 0,
    contextual: rest.contextual || (alone !== null && shown !== undefined),
  }
}

/** The contract that is asked about, with its place in the queue where it is there. */
function onTheScreen(remembered: Remembered | null | undefined): Remembered['queue'] | { id: string } | undefined {
  const { contract, queue } = remembered ?? {}
  if (queue && (contract === undefined || contract === queue.id)) return queue
  return contract === undefined ? undefined : { id: contract }
}

/** "Más", and no more than that. */
function isMore(pieces: readonly TextPiece[]): boolean {
  return /^(?:y )?(?:mas|more)(?: por favor| porfa| please)?$/.test(wordTexts(pieces).join(' '))
}

function hourIn(pieces: readonly TextPiece[], raw: string): { hour?: string } {
  const hour = pieces.find(({ kind }) => kind === 'hour' || kind === 'clock')
  return hour ? { hour: raw.slice(hour.start, hour.end) } : {}
}

function pageMeant(pieces: readonly TextPiece[], page: number): number {
  const isBack = pieces.some(piece => piece.kind === 'word' && BACK.has(piece.text))
  return isBack ? Math.max(1, page - 1) : page + 1
}

const BACK = new Set(['anterior', 'previous', 'atras', 'back'])

/** "Mañana tengo comité y necesito saber cuántos van, cuántos faltan…": where what is counted begins, after why it is; 0 where nothing goes before. */
function countsFrom(pieces: readonly TextPiece[]): number {
  const counts = pieces.flatMap((_, at) => (COUNTS.has(textAt(pieces, at) ?? '') ? [at] : []))
  const [first = 0] = counts
  const isLed = textAt(pieces, first - 1) === 'saber' || textAt(pieces, first - 1) === 'know'
  return counts.length > 1 && isLed && first > LEAST_PREAMBLE ? first : 0
}

const COUNTS = new Set(['cuantos', 'cuantas'])
const LEAST_PREAMBLE = 5

/** No word at all, but a sign of thanks. */
const PLEASED = /[👍🙏👌🤝🙌😊]/u

function asAnswer(answered: OpenAnswer, language: Language): Understanding {
  return ofScreen(intentOf(answered.kind === 'none' ? { kind: 'thanks', args: {} } : answered.question), language)
}

function asList(query: Query, language: Language, kind: QuestionKind = 'find'): Understanding {
  return ofScreen(listIntent(query, kind), language)
}

/** What is meant whole by what stood on the screen. */
function ofScreen(intent: Intent, language: Language): Understanding {
  return { ...intent, language, sure: true, options: [intent], further: [], unread: [], contextual: true }
}
