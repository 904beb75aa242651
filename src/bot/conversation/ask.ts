import { type Day, dayInBogota } from '../../rules/index.js'
import { nextTurn } from '../../shared/turns.js'
import { oneLine } from '../../words/grammar.js'
import type { Language } from '../../words/language.js'
import { coordinates, oversees, type Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import { openForm } from '../attestations/record.js'
import type { Card, Part } from '../cards/card.js'
import { ambiguousCard, cancelledCard, noMoreCard, unknownCard } from '../cards/general-cards.js'
import { onlyNamed, withNamed } from '../cards/named-contract.js'
import { labelsOf } from '../cards/query/labels.js'
import { unreadCard } from '../cards/query/unread-card.js'
import { unsupportedCard } from '../cards/query/unsupported-card.js'
import { showButton } from '../cards/show-button.js'
import { type TurnContext, turnContext, type Whence } from '../cards/turn-context.js'
import { toPressCard } from '../cards/typed-buttons.js'
import { coordinatorsCard, deskCard } from '../cards/who-helps.js'
import type { EntityContext } from '../context.js'
import { contractsUnder } from '../contracts/visible-contracts.js'
import { personCard } from '../office/person-card.js'
import { typedRefusal } from '../office/refuse.js'
import { remindWhomCard } from '../office/remind-whom-card.js'
import { typedAnswer } from '../office/typed-answer.js'
import { encodeQuery } from '../query/button-code.js'
import type { Filter, Query } from '../query/query.js'
import { type ContractName, QUESTION_AIMS, type Question, SEVERAL_DEEDS } from '../understand/question.js'
import { WordIndex } from '../understand/readings/word-index.js'
import { isToldOfOne } from '../understand/screen/going-on.js'
import { foldInPlace } from '../understand/text/fold.js'
import { type Given, type Intent, type Understanding, understand } from '../understand/understand.js'
import { saysUnsure } from '../understand/unread/doubts.js'
import { answer, isPersonal } from './answer.js'
import { withDraftMeant } from './draft-meant.js'
import { otherNormIn } from './other-norm.js'
import { press } from './press.js'
import { recallUnderstanding } from './recall-understanding.js'
import { conversationOf, rememberedAfter, type TurnTopic } from './remembering.js'
import { inLanguage, type Reply, type ReplyContent } from './reply.js'
import { scopeOf } from './scope-of.js'
import { standingDoor } from './standing-doors.js'
import { withSupplierMeant } from './supplier-meant.js'
import { forOneTurn, wordsInSight } from './turn-store.js'
import { doorTyped, onlyShows, skipTyped } from './typed-label.js'
import { withoutRejected } from './without-rejected.js'
import { wordsOf } from './words-in-sight.js'

/**
 * Answers what somebody wrote, in the language they wrote in; `thread` tells apart the conversations of one account; `opens`
 * where nobody wrote it, and the conversation begins with its answer. Throws only where the store does.
 */
export async function ask(
  world: EntityContext,
  from: Person,
  text: string,
  now: Date,
  whence: Whence,
  thread = '',
  opens = false,
): Promise<Reply> {
  const context = forOneTurn(world, from)
  const conversation = conversationOf(context, from, whence, thread)
  const [remembered = null, chosen] = await Promise.all([
    context.memory?.recall(conversation, now),
    languageFor(context, from),
  ])
  const door = doorTyped(remembered?.doors, text) ?? skipTyped(remembered?.doors, text) ?? standingDoor(from, text)
  if (door?.action && onlyShows(door.action)) return press(context, from, door.action, {}, now, whence, thread)
  // Of a crowd that asks at once each is read in a turn of its own.
  await nextTurn()
  const whole = await withSupplierMeant(context, from, text, remembered, dayInBogota(now))
  const asRead = await read(context, from, whole, now, { preferred: chosen, remembered })
  const understood = withDraftMeant(asRead, text, remembered?.contract)
  const turn = turnContext(context, from, now, whence, languageOf(understood))
  const typed = (await typedAnswer(turn, text)) ?? (await typedRefusal(turn, text))
  const { topic, ...answered } = typed
    ? { card: typed, topic: { question: null } }
    : door && !opensForm(understood)
      ? { card: toPressCard(turn, door), topic: { question: null } }
      : await reply(turn, understood, text, remembered?.list?.query, remembered?.list?.pages)
  const personal =
    typed !== null ||
    door !== undefined ||
    !understood.sure ||
    [understood, ...understood.further].some(({ question }) => isPersonal(question))
  const answer = inLanguage(answered, personal, languageOf(understood), chosen)
  await context.memory?.remember(conversation, rememberedAfter(remembered, { ...topic, opens }, answer.card, turn), now)
  return understood.question.kind === 'unknown' && !understood.unsupported
    ? { ...answer, personal: true, fleeting: true }
    : answer
}

/** That in which it was written; where another one is asked for, that. */
function languageOf({ sure, question, language }: Understanding): Language {
  return sure && question.kind === 'language' ? (question.args.language ?? language) : language
}

/** It is told, and its form asks whether it is so. */
function opensForm({ sure, question }: Understanding): boolean {
  return sure && QUESTION_AIMS[question.kind] === 'instruction'
}

/** Reads a text; where it looks for words, it is read again with those of the contracts in sight: a word of none of them is not one. */
async function read(
  context: EntityContext,
  from: Person,
  text: string,
  now: Date,
  given: Given,
): Promise<Understanding> {
  const today = dayInBogota(now)
  const scope = scopeOf(context.directory, from)
  const understood = recallUnderstanding(text, today, { ...given, scope })
  const looksFor = [...new Set([...understood.options, ...understood.further].flatMap(wordsLookedFor))]
  const isNameless = isToldOfOne(understood.kind) && !isNamed(understood)
  const isLeftOver =
    understood.unread.length > 0 ||
    understood.story !== undefined ||
    isNameless ||
    isNamedInWords(understood) ||
    (understood.kind === 'unknown' && !understood.unsupported)
  // By its number, and nothing is left: nobody's words say more, and they need not be read.
  if (looksFor.length === 0 && !isLeftOver && isNamed(understood)) return understood
  const words = oversees(from)
    ? wordsInSight(context)
    : wordsOf(`${context.entity.key} ${from.id}`, await contractsUnder(context, from))
  if (!words) return understood
  const isOfSupplier = words instanceof WordIndex && wordsWritten(text).some(word => words.isOfSupplier(word))
  if (looksFor.length === 0 && !isLeftOver && !isOfSupplier) return understood
  const known = understand(text, today, { ...given, scope: { ...scope, words } })
  // One that is named by whose it is, whatever is asked or told of it.
  if (isOfSupplier && known.sure && 'id' in known.args && !('id' in understood.args)) return known
  // A word that was left over may be whose a contract is.
  if (looksFor.length === 0) {
    const isMore = isNameless ? isNamed(known) : known.unread.length < Math.max(understood.unread.length, 1)
    if (known.kind !== 'unknown' && isMore) return known
    return known.about ? { ...understood, about: known.about } : understood
  }
  if (known.kind !== 'unknown' || known.unsupported) return known
  // Nothing is left of it without those words: they are what is asked back, and the nearest is the list itself.
  return { ...known, sure: false, unread: looksFor, options: [ALL_OF_THEM] }
}

/** Words long enough to be of a name, folded. */
function wordsWritten(text: string): readonly string[] {
  return foldInPlace(text).match(/[a-z]{3,}/g) ?? []
}

function isNamed({ args }: Pick<Intent, 'args'>): boolean {
  return 'id' in args || 'reference' in args
}

/** By whose it is or what it is about, and by no number: the words may be misspelt. */
function isNamedInWords({ args }: Intent): boolean {
  const { reference } = args as { readonly reference?: string }
  return reference !== undefined && !/\d/.test(reference)
}

const ALL_OF_THEM: Intent = { kind: 'mine', args: {}, question: { kind: 'mine', args: {} } }

function wordsLookedFor({ query }: Intent): readonly string[] {
  const isOfWords = ({ field, op }: Filter) => field === 'about' || (field === 'supervisor' && op === 'named')
  return query?.where.flatMap((filter): readonly string[] => (isOfWords(filter) ? filter.values : [])) ?? []
}

async function reply(
  turn: TurnContext,
  understood: Understanding,
  said: string,
  last: Query | undefined,
  pages: number | undefined,
): Promise<ReplyContent & { topic: TurnTopic }> {
  if (last && understood.page !== undefined) {
    const question: Question = { kind: 'query', args: { q: encodeQuery(last) } }
    // Of a chart there are no more pages: what it put together stands in its table.
    if (last.output === 'chart') return asTable(turn, last)
    if (understood.page > (pages ?? 1)) return { card: noMoreCard(turn), topic: { question } }
    return { ...(await answer(turn, question, { page: understood.page })), topic: { question } }
  }
  const one = await shownAnyway(turn, understood, said)
  if (one) return one
  if (understood.question.kind === 'unknown' && understood.unread.length === 0 && !understood.unsupported) {
    const beside = besideContracts(said)
    if (beside)
      return {
        card: await unreadCard(turn, beside, [ALL_OF_THEM.question]),
        topic: { question: null, open: asked([ALL_OF_THEM.question]) },
      }
    return { card: unknownCard(turn, said, understood.near), topic: { question: understood.question } }
  }
  if (understood.cancels) return { card: cancelledCard(turn), topic: { question: understood.question } }
  const options = understood.options.map(({ question }) => question)
  const [only] = options
  if (only && (understood.unread.length > 0 || (!understood.sure && options.length === 1)))
    return {
      card: await unreadCard(turn, understood.unread, saysUnsure(said) ? [...options, ...toLookAt(only)] : options),
      topic: { question: null, open: asked(options) },
    }
  const { more = [] } = understood
  const each = [understood.question, ...more.map(name => named(understood.question, name))]
  const together = understood.sure ? ofSeveral(understood.question, more) : null
  if (together) return { card: (await answer(turn, together)).card, topic: { question: together } }
  if (!understood.sure || each.length > 1) {
    const offered = each.length > 1 ? each : options
    return { card: await ambiguousCard(turn, offered), topic: { question: null, open: asked(offered) } }
  }
  const { hour, story, rejected } = understood
  const whole = await answerIntent(turn, understood)
  const answered = rejected === undefined ? whole : { ...whole, card: withoutRejected(whole.card, rejected) }
  const { unread: say } = turn.words.query
  const first = withBefore(answered, [
    story && leftOut(turn, story),
    understood.question.kind === 'law' ? otherNorm(turn, said) : undefined,
    hour !== undefined ? note(say.hour(hour)) : undefined,
  ])
  const { unsupported, query } = understood
  const topic: TurnTopic = {
    question: understood.question,
    ...((unsupported || understood.question.kind === 'person') &&
      query &&
      query.where.length > 0 && { nearest: query }),
  }
  if (understood.further.length === 0) return { ...first, topic }
  return { ...(await withFurther(turn, first, understood.further)), topic }
}

/** What a chart drew, row by row. */
async function asTable(
  turn: TurnContext,
  { output: _, ...query }: Query,
): Promise<ReplyContent & { topic: TurnTopic }> {
  const question: Question = { kind: 'query', args: { q: encodeQuery(query) } }
  return { ...(await answer(turn, question)), topic: { question } }
}

/**
 * Something is asked of one contract, and some words of it are not read: it is answered, or the contract is shown where it is
 * not read what is asked of it, below what was left out. Null where it names none or several, and where it tells something.
 */
async function shownAnyway(
  turn: TurnContext,
  understood: Understanding,
  said: string,
): Promise<(ReplyContent & { topic: TurnTopic }) | null> {
  const { about, unread, question, query, further, unsupported, sure, options } = understood
  if (unsupported || further.length > 0 || QUESTION_AIMS[question.kind] === 'instruction') return null
  const { contract, named } = about ?? {}
  if (unread.length > 0 && options.length === 1 && OF_ONE.has(question.kind) && isNamed(question))
    return { ...withBefore(await answer(turn, question), [leftOut(turn, unread)]), topic: { question } }
  if ((contract ?? named) === undefined) return null
  // "Todos menos el 005": it is named as the one that is not meant.
  if (query?.where.some(({ op }) => op === 'lacks' || op === 'not')) return null
  const isDoubtful = !sure && options.length === 1
  if (unread.length === 0 && question.kind !== 'unknown' && !isDoubtful) return null
  // Of all contracts of the entity, only its number says which.
  if (oversees(turn.person) && !(named !== undefined && unread.some(each => each.includes(named)))) return null
  const own = oversees(turn.person) ? [] : await contractsUnder(turn.context, turn.person)
  const only = contract === undefined ? onlyNamed(own, named ?? '') : own.find(({ id }) => id === contract)
  const asked = askedOf(turn, only?.id, named)
  if (!asked) return null
  const whole = unread.length === 0 || oversees(turn.person)
  const line = turn.words.query.unread.ofOne(whole ? [oneLine(said, MOST_QUOTED)] : unread)
  return { ...withBefore(await answer(turn, asked), [note(line)]), topic: { question: asked } }
}

/** Asked of one contract, and answered with all that stands on it. */
const OF_ONE = new Set<Question['kind']>(['contract', 'why', 'how', 'deadline', 'liquidation'])

function askedOf(turn: TurnContext, id: string | undefined, named: string | undefined): Question | null {
  if (id !== undefined) return { kind: 'contract', args: { id } }
  return oversees(turn.person) && named !== undefined ? { kind: 'contract', args: { reference: named } } : null
}

/** "Contratos urgentes para el alcalde": what was said of which contracts, where nothing of it is understood; null where no list is named. */
function besideContracts(said: string): readonly string[] | null {
  const [, before = '', after = ''] = LIST_NAMED.exec(said.trim()) ?? []
  const words = [before, after].map(each => each.trim()).filter(each => each !== '')
  return words.length > 0 ? words : null
}

const LIST_NAMED = /^(?:(?:los|las|mis|the|my)\s+)?((?:[\p{L}-]+\s+){0,2})(?:contratos|contracts)(\s+[^.?!]{2,80})?$/iu

/** Whoever is not sure of what is told of a contract may look at it first. */
function toLookAt({ kind, args }: Question): readonly Question[] {
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  if (QUESTION_AIMS[kind] !== 'instruction') return []
  if (id !== undefined) return [{ kind: 'contract', args: { id } }]
  return reference === undefined ? [] : [{ kind: 'contract', args: { reference } }]
}

function asked(options: readonly Question[]): TurnTopic['open'] {
  const [only, ...others] = options
  return only && others.length === 0 ? { kind: 'yes-or-no', question: only } : { kind: 'which-question', options }
}

/** One deed of several contracts, as one question; null where each has a form of its own. */
function ofSeveral(question: Question, more: readonly ContractName[]): Question | null {
  const deed = SEVERAL_DEEDS.find(kind => kind === question.kind)
  if (more.length === 0 || !deed) return null
  const { id, reference, on, until } = question.args as ContractName & { readonly on?: Day; readonly until?: Day }
  const names = [{ id, reference }, ...more].flatMap(name => name.id ?? name.reference ?? [])
  return {
    kind: 'alike',
    args: { deed, names, ...(on ? { on } : {}), ...(until ? { until } : {}) },
    ...('said' in question && question.said ? { said: question.said } : {}),
  }
}

function named(
  question: Question,
  name: { readonly id?: string | undefined; readonly reference?: string | undefined },
) {
  const { id: _, reference: __, ...args } = question.args as { id?: string; reference?: string }
  return { ...question, args: { ...args, ...name } } as Question
}

async function answerIntent(
  turn: TurnContext,
  { question, unsupported, args, query, other, more }: Intent,
): Promise<ReplyContent> {
  // Of oneself there is nobody to be told of.
  if (question.kind === 'person' && question.args.id === turn.person.id && query)
    return answer(turn, { kind: 'query', args: { q: encodeQuery(query) } })
  if (unsupported === undefined) return answer(turn, question)
  if (unsupported === 'coordinator') return { card: coordinatorsCard(turn) }
  if (unsupported === 'service-desk') return { card: deskCard(turn) }
  const { id, reference, to } = args as { readonly id?: string; readonly reference?: string; readonly to?: string }
  // The form is of one contract: several are shown, to be assigned each.
  if (unsupported === 'assign' && coordinates(turn.person) && (id ?? reference) !== undefined && !more)
    return { card: await assignmentForm(turn, { id, reference }, to) }
  const whom =
    unsupported === 'nudge' && oversees(turn.person) ? await remindWhom(turn, { id, reference }, query) : null
  if (whom) return { card: whom }
  return { card: unsupportedCard(turn, unsupported, query ?? { where: [] }, other) }
}

/** Whoever can be reminded of what somebody speaks of: who supervises that contract, or those of that list. */
async function remindWhom(
  turn: TurnContext,
  name: { readonly id: string | undefined; readonly reference: string | undefined },
  query: Query | undefined,
): Promise<Card | null> {
  const said = name.id ?? name.reference
  if (said !== undefined) return remindWhomCard(turn, { where: [{ field: 'reference', op: 'has', values: [said] }] })
  const colleague = onlyPerson(query)
  return colleague === null ? remindWhomCard(turn, query ?? { where: [] }) : personCard(turn, colleague)
}

/** An answer below what is to be said of what was not read, or has no place. */
function withBefore(content: ReplyContent, said: readonly (Part | undefined)[]): ReplyContent {
  const parts = said.filter(line => line !== undefined)
  return { ...content, card: { ...content.card, parts: [...parts, ...content.card.parts] } }
}

/** Another norm was asked for than the one that is answered with: that is said first, with what is known of it. */
function otherNorm({ words: { say } }: TurnContext, said: string): Part | undefined {
  const other = otherNormIn(said)
  if (!other) return undefined
  const known = other.quoted.map(({ article, quote = '' }) => say.normQuoted(article, quote))
  return { kind: 'text', text: [say.otherNorm(other.name, known.length > 0), ...known, say.thisNorm].join('\n') }
}

function leftOut({ words }: TurnContext, texts: readonly string[]): Part {
  return note(words.query.unread.leftOut(texts.map(each => oneLine(each, MOST_QUOTED))))
}

function note(line: string): Part {
  return { kind: 'text', text: line, tone: 'muted' }
}

const MOST_QUOTED = 90

/** The one person whose contracts a list is of, or null. */
function onlyPerson(query: Query | undefined): string | null {
  const people =
    query?.where.flatMap(filter => (filter.field === 'supervisor' && filter.op === 'is' ? filter.values : [])) ?? []
  return people.length === 1 ? (people[0] ?? null) : null
}

/** The form in which a coordinator assigns a contract, with whoever was said filled in. */
function assignmentForm(
  turn: TurnContext,
  name: { readonly id: string | undefined; readonly reference: string | undefined },
  to: string | undefined,
): Promise<Card> {
  return withNamed(
    turn,
    name,
    id => ({ kind: 'contract', args: { id } }),
    ({ contract }) => openForm(turn, 'assigned', contract.id, to === undefined ? {} : { person: to }),
  )
}

/** The parts of a card, with its title before them where they do not begin with it. */
function titled({ title, parts }: Card): readonly Part[] {
  const [first] = parts
  const isSaid = !title || (first?.kind === 'text' && first.text.startsWith(title))
  return isSaid ? parts : [{ kind: 'text', text: title }, ...parts]
}

/** What else was asked follows below; beside a form, which is answered first, it waits behind a button. */
async function withFurther(turn: TurnContext, first: ReplyContent, further: readonly Intent[]): Promise<ReplyContent> {
  const hasForm = (content: ReplyContent) => content.card.parts.some(({ kind }) => kind === 'form')
  const answers = hasForm(first) ? [] : await Promise.all(further.map(intent => answerIntent(turn, intent)))
  if (hasForm(first) || answers.some(hasForm)) {
    const questions = further.map(({ question }) => question)
    const labels = await labelsOf(turn, questions)
    const buttons = questions.map((question, at) => showButton(labels[at] ?? '', question))
    return { ...first, card: { ...first.card, parts: [...first.card.parts, { kind: 'actions', buttons }] } }
  }
  return {
    // Under the title of the first, each of the others has its own: a table without one would be read as the first's.
    card: { ...first.card, parts: [...first.card.parts, ...answers.flatMap(({ card }) => titled(card))] },
    files: [first, ...answers].flatMap(({ files = [] }) => files),
    exported: [first, ...answers].flatMap(({ exported = [] }) => exported),
    drafted: [first, ...answers].flatMap(({ drafted = [] }) => drafted),
  }
}
