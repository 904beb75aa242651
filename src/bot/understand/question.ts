import { z } from 'zod'
import { isDay } from '../../rules/day.js'
import { GUIDE_TOPICS } from '../../words/es/guide.js'
import { LANGUAGES } from '../../words/language.js'
import { DRAFT_KINDS } from '../documents/document.js'
import { queuePlaceSchema } from '../queue/place.js'
import { REPORT_FORMATS, REPORT_KINDS } from '../reports/report-kinds.js'
import { DEFINED_TERMS } from './readings/term-names.js'

/** How a person names one contract: its id (`CO1.PCCNTR.n`), or the reference that the entity gave it. */
export type ContractName =
  | { readonly id: string; readonly reference?: undefined }
  | { readonly reference: string; readonly id?: undefined }

type MaybeContractName = ContractName | { readonly id?: undefined; readonly reference?: undefined }

export const CADENCES = ['daily', 'weekly', 'important'] as const
export type Cadence = (typeof CADENCES)[number]

/** `guarantee`: which one, the contract tells. `amendment`: what SECOP ought to say, which no form of its own asks for. */
export const TOLD_FACTS = [
  'guarantee',
  'qualityGuarantee',
  'otherGuarantee',
  'payment',
  'liquidationDue',
  'restart',
  'earlyEnd',
  'cession',
  'amendment',
] as const
export type ToldFact = (typeof TOLD_FACTS)[number]

/** What can be told of several contracts at once. */
export const SEVERAL_DEEDS = [
  'closed-it',
  'no-pending',
  'liquidated',
  'proceeding',
  'blocked',
  'not-mine',
  'hand-over',
  'snooze',
] as const
export type SeveralDeed = (typeof SEVERAL_DEEDS)[number]

/** What a statement said besides its contract and day, in the terms of its form: filled in there, never taken as given. */
export interface StatedDetails {
  readonly answer?: string
  readonly note?: string
  readonly to?: string
}

/** Questions that take nothing besides what they are. */
export const BARE_QUESTIONS = [
  'overdue',
  'waiting',
  'running',
  'missing',
  'interadministrative',
  /** Of which contracts the law asks a liquidation. */
  'liquidation-required',
  'who-closes',
  'reopen',
  /** Of which day the data is. */
  'data',
  /** Why lists go in the order that they go in. */
  'why-order',
  /** What people in sight cannot close, and why. */
  'impediments',
  /** What is kept of the asker. */
  'privacy',
  'resume',
  'whoami',
  'help',
  'hello',
  'thanks',
  'export',
  'calendar',
  /** The words of a button, typed: what can be done about them without knowing what was on the screen. */
  'turn-page',
  'unknown',
] as const

/** Questions about one contract, or about all where none is named. */
export const CONTRACT_QUESTIONS = [
  'contract',
  'why',
  'how',
  'deadline',
  'law',
  /** Until when it can be liquidated; what to do once it no longer can be. */
  'liquidation',
  'lapsed',
  /** What its file is made of, and what SECOP shows of that. */
  'supports',
] as const

const name = z.string().max(120)
const day = z.string().refine(isDay)
const about = z.string().max(1_000)
const until = { until: day.exactOptional() }
const on = { on: day.exactOptional() }
const stretch = z.strictObject({ from: day.exactOptional(), to: day.exactOptional() })

/** A query as `encodeQuery` writes it: `readAction` takes no other. */
const query = z.string()

/** A contract by its id or its reference, or none, and what is said besides. */
function namedWith<More extends z.core.$ZodShape>(more: More) {
  const schema = z.union([
    z.strictObject({ id: name, ...more }),
    z.strictObject({ reference: name, ...more }),
    z.strictObject(more),
  ])
  return schema as z.ZodType<MaybeContractName & z.output<z.ZodObject<More>>>
}
const named = namedWith({}) as z.ZodType<MaybeContractName>
const done = namedWith({ ...on, to: about.exactOptional() })

function each<K extends string, S>(kinds: readonly K[], schema: S): Record<K, S> {
  return Object.fromEntries(kinds.map(kind => [kind, schema])) as Record<K, S>
}

/** What comes with a question of each kind, whether it was understood from a text or a button brought it back. */
export const QUESTION_ARGS = {
  ...each(BARE_QUESTIONS, z.strictObject({}) as z.ZodType<Record<string, never>>),
  ...each(CONTRACT_QUESTIONS, named),
  mine: z.strictObject(until),
  upcoming: z.strictObject(until),
  summary: named,
  team: named,
  /** Of the entity, or of an area by its name. */
  unreached: namedWith({ area: name.exactOptional() }),
  /** What terms of closing mean; without any, what a file, liquidating and closing are, and who signs. */
  'closing-terms': z.strictObject({ terms: z.array(z.enum(DEFINED_TERMS)).max(6).readonly().exactOptional() }),
  /** How closing goes and how this program works. */
  guide: z.strictObject({ topic: z.enum(GUIDE_TOPICS) }),
  /** One person's contracts, and what stops one contract; by id, from a button. */
  person: z.strictObject({ id: name }),
  impediment: z.strictObject({ id: name }),
  /** The people of an area, by its name. */
  area: z.strictObject({ name }),
  /** What came of the campaign; with the contracts of it as a file. */
  'closing-report': z.strictObject({ file: z.literal(true).exactOptional() }),
  /** A memorando for somebody who has not answered, by id from a button; without one, for whom there can be one. */
  memo: z.strictObject({ id: name.exactOptional() }),
  /** Which reports there are, one of them, or one as a file. */
  report: z.strictObject({
    report: z.enum(REPORT_KINDS).exactOptional(),
    format: z.enum(REPORT_FORMATS).exactOptional(),
  }),
  /** Of which the entity loses its competence to liquidate them, up to that day or in this year. */
  'losing-competence': z.strictObject(until),
  /** Whose term ended in that stretch, both days included; whose file is closed. */
  ended: stretch,
  closed: stretch,
  find: z.strictObject({ about }),
  /** Any other query. */
  query: z.strictObject({ q: query }),
  liquidated: done,
  'closed-it': done,
  'hand-over': done,
  'no-pending': namedWith(on),
  proceeding: named,
  blocked: named,
  'not-mine': named,
  /** What ought to be shown instead, or until when a term ought to run. */
  'data-wrong': namedWith({ ...on, ...until }),
  /** Another fact about a contract; without one, that something of it is still pending. */
  fact: namedWith({ fact: z.enum(TOLD_FACTS).exactOptional(), ...on, ...until }),
  /**
   * The same of several contracts at once: one deed of those that are named, that a query means or that it can be told of at
   * all; else a fact that many wait for.
   */
  alike: z.strictObject({
    fact: z.literal('nothingPending').exactOptional(),
    deed: z.enum(SEVERAL_DEEDS).exactOptional(),
    names: z.array(name).max(40).readonly().exactOptional(),
    q: query.exactOptional(),
    all: z.literal(true).exactOptional(),
    /** Which ones is ticked on a list. */
    pick: z.literal(true).exactOptional(),
    ...on,
    ...until,
  }),
  snooze: namedWith(until),
  /** What was told last, or of one contract; the reminder that was set for it. */
  undo: namedWith({ reminder: z.literal(true).exactOptional() }),
  /** To be told once when the register shows it closed. */
  'watch-closing': named,
  'digest-time': z.strictObject({ at: z.string().max(5).exactOptional() }),
  cadence: z.strictObject({ cadence: z.enum(CADENCES).exactOptional() }),
  /** From now on where no later day is said. */
  pause: z.strictObject({ from: day.exactOptional(), ...until }),
  language: z.strictObject({ language: z.enum(LANGUAGES).exactOptional() }),
  /** Buttons of version 1 may name a contract besides, which means nothing. */
  delegate: namedWith({
    to: about.exactOptional(),
    ends: z.literal(true).exactOptional(),
    /** It begins at once: a later day that was said is answered for. */
    from: day.exactOptional(),
    ...until,
  }),
  /** To take one's contracts one by one: from the most urgent, or where one was. */
  queue: z.strictObject({
    id: name.exactOptional(),
    place: queuePlaceSchema.exactOptional(),
    /** It cannot be closed yet. */
    cannot: z.literal(true).exactOptional(),
  }),
  /** The draft of a paper about a contract, or about each that a query means; without one, the paper that comes next. */
  draft: namedWith({ paper: z.enum(DRAFT_KINDS).exactOptional(), q: query.exactOptional() }),
  /** What the bot told somebody by itself, and on what it rested: on a day or in a stretch of days, and of one contract or of any. */
  told: namedWith({ ...on, from: day.exactOptional(), to: day.exactOptional() }),
}

/** Statements about contracts, with which more may be said. */
type DetailedKind =
  | 'liquidated'
  | 'closed-it'
  | 'hand-over'
  | 'no-pending'
  | 'proceeding'
  | 'blocked'
  | 'not-mine'
  | 'data-wrong'
  | 'fact'
  | 'alike'
  | 'cadence'

export type QuestionKind = keyof typeof QUESTION_ARGS

/** What somebody asks or tells, as understood from a text. A typed statement opens a form and never records at once. */
export type Question = {
  [Kind in QuestionKind]: {
    readonly kind: Kind
    readonly args: Readonly<z.output<(typeof QUESTION_ARGS)[Kind]>>
  } & (Kind extends DetailedKind ? { readonly said?: StatedDetails } : unknown)
}[QuestionKind]

/**
 * What each question is after. `list`: contracts or people, one below the other. `answer`: anything else to be told.
 * `instruction`: to tell the bot something, or to set it. `talk`: nothing that has to be looked up.
 */
export const QUESTION_AIMS: Readonly<Record<QuestionKind, 'list' | 'answer' | 'instruction' | 'talk'>> = {
  mine: 'list',
  overdue: 'list',
  waiting: 'list',
  running: 'list',
  missing: 'list',
  upcoming: 'list',
  ended: 'list',
  closed: 'list',
  find: 'list',
  liquidation: 'list',
  'losing-competence': 'list',
  query: 'list',
  team: 'list',
  unreached: 'list',
  impediments: 'list',
  person: 'answer',
  impediment: 'answer',
  area: 'answer',
  'closing-report': 'answer',
  report: 'answer',
  memo: 'answer',
  contract: 'answer',
  why: 'answer',
  how: 'answer',
  deadline: 'answer',
  summary: 'answer',
  law: 'answer',
  lapsed: 'answer',
  supports: 'answer',
  interadministrative: 'answer',
  'liquidation-required': 'answer',
  'who-closes': 'answer',
  'closing-terms': 'answer',
  reopen: 'answer',
  'why-order': 'answer',
  guide: 'answer',
  privacy: 'answer',
  data: 'answer',
  alike: 'answer',
  queue: 'answer',
  draft: 'answer',
  told: 'answer',
  export: 'answer',
  calendar: 'answer',
  whoami: 'answer',
  help: 'answer',
  liquidated: 'instruction',
  'closed-it': 'instruction',
  'hand-over': 'instruction',
  'no-pending': 'instruction',
  proceeding: 'instruction',
  blocked: 'instruction',
  'not-mine': 'instruction',
  'data-wrong': 'instruction',
  fact: 'instruction',
  snooze: 'instruction',
  'watch-closing': 'instruction',
  'digest-time': 'instruction',
  cadence: 'instruction',
  pause: 'instruction',
  resume: 'instruction',
  language: 'instruction',
  delegate: 'instruction',
  undo: 'talk',
  'turn-page': 'talk',
  hello: 'talk',
  thanks: 'talk',
  unknown: 'talk',
}
