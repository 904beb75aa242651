import type { LearnedKind } from '../likelihood/likelihood.js'
import { QUESTION_AIMS, type QuestionKind } from '../question.js'

/** What the second reader can say that a text is: too little to tell is no kind of question. */
export type KindSaid = Exclude<LearnedKind, 'ambiguous'>

export function isInstruction(kind: QuestionKind): boolean {
  return QUESTION_AIMS[kind] === 'instruction'
}

/** Answers in which a day or a number has no part. */
export const SAME_WHENEVER: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'law',
  'how',
  'deadline',
  'help',
  'data',
  'whoami',
  'thanks',
  'hello',
  'why',
  'contract',
  'blocked',
  'proceeding',
  'no-pending',
  'data-wrong',
  'not-mine',
])

/** What is told of one contract. */
export const TOLD_OF_ONE = [
  'liquidated',
  'proceeding',
  'no-pending',
  'blocked',
  'closed-it',
  'not-mine',
  'data-wrong',
  'hand-over',
  'fact',
  'snooze',
] as const

/** What was said of days is asked for once more by its form, or stands in its answer. */
export const ASKS_ITS_DAYS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['fact', 'told', 'hand-over'])

/** Kinds that the rules answer, whatever the contract. */
export const OF_RULES = [
  'law',
  'how',
  'liquidation',
  'lapsed',
  'liquidation-required',
  'interadministrative',
  'closing-terms',
  'who-closes',
  'guide',
] as const satisfies readonly QuestionKind[]

/** What is said of one contract or is the same for all: a word more is set aside. */
export const OF_NONE_OR_ONE: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'contract',
  'why',
  'how',
  'deadline',
  'law',
  'data',
  'told',
  'help',
  'whoami',
  'language',
  'calendar',
  'undo',
  'resume',
  'thanks',
  'hello',
  ...TOLD_OF_ONE,
  'pause',
  'cadence',
  'digest-time',
  'delegate',
  'guide',
  'closing-terms',
  'who-closes',
  'liquidation',
  'lapsed',
  'supports',
  'liquidation-required',
])

/** Kinds that are asked or told with no more than what `Attempt.asKind` fills in. */
export const BY_ITSELF: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'mine',
  'overdue',
  'waiting',
  'missing',
  'upcoming',
  'contract',
  'why',
  'how',
  'deadline',
  'summary',
  'law',
  'team',
  'unreached',
  'told',
  'data',
  'help',
  'whoami',
  'export',
  'calendar',
  'undo',
  'resume',
  'pause',
  'cadence',
  'digest-time',
  'language',
  'delegate',
  'thanks',
  'hello',
  ...TOLD_OF_ONE,
])

/** What stands beside whatever is asked or told. */
export const COURTESY: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['hello', 'thanks'])

/** Lists of contracts, by whatever name. */
export const LISTS: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'mine',
  'find',
  'overdue',
  'waiting',
  'upcoming',
  'ended',
  'team',
  'summary',
  'export',
  'missing',
])

/** Kinds between which people do not tell: what is asked as the one is answered by the other as well. */
export function areAkin(one: LearnedKind, other: LearnedKind): boolean {
  return AKIN.some(pair => pair.includes(one) && pair.includes(other))
}

const AKIN: readonly (readonly LearnedKind[])[] = [
  ['how', 'law'],
  ['deadline', 'law'],
  ['summary', 'team'],
  ['team', 'unreached'],
  ['find', 'mine'],
  ['find', 'team'],
  ['find', 'overdue'],
  ['find', 'contract'],
  ['contract', 'why'],
  ['contract', 'missing'],
  ['help', 'whoami'],
  ['not-mine', 'hand-over'],
]
