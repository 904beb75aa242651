import { z } from 'zod'
import { type ContractType, isDay } from '../../rules/index.js'
import { LANGUAGES } from '../../words/language.js'
import { FORM_NAMES } from '../attestations/form-names.js'
import { MANY_FORMS } from '../attestations/many-forms.js'
import { SUGGESTED_FACTS } from '../evidence/shown.js'
import { EVIDENCE_SETS } from '../ports/evidence.js'
import { decodeQuery, isKeyOfQuery, MOST_IN_BUTTON } from '../query/button-code.js'
import { queuePlaceSchema } from '../queue/place.js'
import { QUESTION_ARGS, type Question, type QuestionKind } from '../understand/question.js'
import { type Action, type RestOfSeveral, SECTIONS } from './action.js'
import { actionFromJson } from './json.js'

/**
 * What a button brought back, or null when it is none of ours. Everything in it comes from outside: a chat platform
 * hands over whatever somebody sent, so nothing is taken for granted but its shape.
 */
export function readAction(value: unknown): Action | null {
  const read = ActionSchema.safeParse(actionFromJson(value))
  return read.success ? read.data : null
}

const id = z.string().max(120)

const QuestionOutline = z.object({
  kind: z.custom<QuestionKind>(kind => typeof kind === 'string' && Object.hasOwn(QUESTION_ARGS, kind)),
  args: z.unknown(),
  said: z
    .strictObject({
      answer: z.string().max(40).exactOptional(),
      note: z.string().max(300).exactOptional(),
      to: z.string().max(120).exactOptional(),
    })
    .exactOptional(),
})

function kindOf(value: unknown): unknown {
  return QuestionOutline.safeParse(value).data?.kind
}

function isQuestion(value: unknown): boolean {
  const { data } = QuestionOutline.safeParse(value)
  const args = data && QUESTION_ARGS[data.kind].safeParse(data.args).data
  return args !== undefined && (!('q' in args) || isQueryCode(args.q))
}

/** A query as it rides in a button. */
function isQueryCode(code: unknown): boolean {
  return typeof code === 'string' && code.length <= MOST_IN_BUTTON && (isKeyOfQuery(code) || decodeQuery(code) !== null)
}

const page = z.int().min(1).max(100_000)
const key = z.string().min(1).max(200)
const shownOn = z.string().max(64)
/** Of each of several contracts. */
const shownOnEach = z.string().max(160)
const account = z.string().max(200)
const statement = z.string().max(80)
const form = z.enum(FORM_NAMES)
const many = z.enum(MANY_FORMS)
const shown = z.literal(true).exactOptional()
const ids = z.array(id).min(1).max(20)
const kept = z.array(id).max(40).exactOptional()
const given = z.record(z.string().max(40), z.string().max(300)).exactOptional()
const queue = queuePlaceSchema.exactOptional()
const rest = z.object({
  question: z.custom<RestOfSeveral['question']>(value => isQuestion(value) && kindOf(value) === 'alike'),
  left: z.int().min(1).max(100_000),
})

/** What comes with an action of each kind; here too, one that is left out does not compile. */
const ACTIONS = {
  show: z.object({
    kind: z.literal('show'),
    question: z.custom<Question>(isQuestion),
    section: z.enum(SECTIONS).exactOptional(),
    page: page.exactOptional(),
    type: z.custom<ContractType>(value => typeof value === 'string' && value.length < 40).exactOptional(),
  }),
  open: z.object({ kind: z.literal('open'), form, id: id.exactOptional(), given, queue }),
  record: z.object({
    ...{ kind: z.literal('record'), form, id: id.exactOptional(), key, shownOn, given, queue },
    filled: z.literal(true).exactOptional(),
  }),
  'tell-shown': z.object({
    ...{ kind: z.literal('tell-shown'), id, fact: z.enum(SUGGESTED_FACTS), set: z.enum(EVIDENCE_SETS) },
    ...{ row: z.string().min(1).max(120), answer: z.enum(['yes', 'with-balance', 'no']), shownOn, queue },
  }),
  'list-shown': z.object({ kind: z.literal('list-shown'), fact: z.enum(SUGGESTED_FACTS) }),
  withdraw: z.object({ kind: z.literal('withdraw'), id, statement, undo: z.literal(true).exactOptional(), queue }),
  queue: z.object({
    kind: z.literal('queue'),
    id: id.exactOptional(),
    place: queue,
    skip: z.literal(true).exactOptional(),
  }),
  cannot: z.object({ kind: z.literal('cannot'), id, shownOn: shownOn.exactOptional(), queue }),
  choose: z.object({
    kind: z.literal('choose'),
    form: many,
    shown,
    page: page.exactOptional(),
    kept,
    all: z.literal(true).exactOptional(),
    on: z.string().refine(isDay).exactOptional(),
  }),
  review: z.object({
    kind: z.literal('review'),
    form: many,
    shown,
    kept,
    ids: ids.exactOptional(),
    shownOn: shownOnEach.exactOptional(),
  }),
  'record-many': z.object({
    kind: z.literal('record-many'),
    form: many,
    shown,
    ids,
    key,
    shownOn: shownOnEach,
    given,
    rest: rest.exactOptional(),
  }),
  'undo-many': z.object({ kind: z.literal('undo-many'), ids, key }),
  remind: z.object({ kind: z.literal('remind'), person: id }),
  'ask-link': z.object({ kind: z.literal('ask-link') }),
  'send-link': z.object({ kind: z.literal('send-link'), key }),
  'prefer-here': z.object({ kind: z.literal('prefer-here') }),
  'decide-link': z.object({
    kind: z.literal('decide-link'),
    account,
    decision: z.enum(['accept', 'refuse', 'unlink', 'keep']),
    shownOn,
  }),
  'accept-data': z.object({ kind: z.literal('accept-data'), cut: z.string().max(40) }),
  'accept-list': z.object({ kind: z.literal('accept-list'), digest: z.string().max(40) }),
  sample: z.object({ kind: z.literal('sample') }),
  'confirm-link': z.object({
    kind: z.literal('confirm-link'),
    account,
    request: statement,
    answer: z.enum(['yes', 'no']),
  }),
} satisfies { readonly [K in Action['kind']]: z.ZodType<Extract<Action, { readonly kind: K }>> }

const ActionSchema = z.intersection(
  z.object({ language: z.enum(LANGUAGES).exactOptional(), entity: z.string().max(60).exactOptional() }),
  z.union(Object.values(ACTIONS)),
) satisfies z.ZodType<Action>
