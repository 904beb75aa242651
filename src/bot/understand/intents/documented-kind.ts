import type { GuideTopic } from '../../../words/es/guide.js'
import type { Intent } from '../intent.js'
import type { Question, QuestionKind } from '../question.js'
import type { Unsupported } from './explain.js'

/** To which kind of question a finer one belongs, and what it is finer by. */
export function documentedKind({ kind, question, unsupported }: Intent): {
  readonly kind: QuestionKind
  readonly topic?: string
} {
  if (question.kind === 'guide')
    return {
      kind: kind === 'guide' || kind === 'unknown' ? OF_TOPIC[question.args.topic] : kind,
      topic: question.args.topic,
    }
  if (question.kind === 'alike' && (question.args.deed || question.args.fact))
    return { kind: question.args.deed ?? 'no-pending', topic: kind }
  if (question.kind === 'unreached' && question.args.area !== undefined) return { kind, topic: 'of-area' }
  // That it is not liquidated stands in the way.
  if (question.kind === 'liquidated' && question.said?.answer === 'not-done') return { kind: 'blocked', topic: kind }
  const whole = documentedKindOf(kind, unsupported)
  return { kind: whole, ...(whole !== kind && !unsupported && { topic: kind }) }
}

/** To which kind a question belongs. */
export function kindOfQuestion(question: Question): QuestionKind {
  return documentedKind({ kind: question.kind, args: question.args, question }).kind
}

/** To which kind a question of the guide belongs. */
export function kindOfTopic(topic: GuideTopic): QuestionKind {
  return OF_TOPIC[topic]
}

/** To which kind of question a finer one belongs, by its name alone. */
export function documentedKindOf(kind: QuestionKind, unsupported?: Unsupported): QuestionKind {
  return (unsupported && OF_LATER[unsupported]) ?? OF_KIND[kind] ?? kind
}

/** What is understood and cannot be done yet, by the kind that it belongs to. */
const OF_LATER: Readonly<Partial<Record<Unsupported, QuestionKind>>> = {
  'their-messages': 'told',
  'their-notices': 'delegate',
  assign: 'hand-over',
  // How it stood before is answered with how it stands.
  'past-state': 'summary',
  'gone-people': 'team',
  mail: 'export',
}

const OF_KIND: Readonly<Partial<Record<QuestionKind, QuestionKind>>> = {
  liquidation: 'law',
  lapsed: 'law',
  'liquidation-required': 'law',
  interadministrative: 'law',
  'closing-terms': 'law',
  'who-closes': 'how',
  reopen: 'how',
  'why-order': 'why',
  supports: 'contract',
  running: 'find',
  closed: 'find',
  'losing-competence': 'find',
  impediments: 'team',
  person: 'team',
  report: 'export',
  area: 'team',
}

const OF_TOPIC: Readonly<Record<GuideTopic, QuestionKind>> = {
  'closes-for-me': 'how',
  'report-here': 'help',
  'when-confirmed': 'data',
  'who-signs': 'how',
  'who-sees': 'help',
  reassign: 'hand-over',
  'add-person': 'help',
  'supervisor-left': 'law',
  'contractor-died': 'law',
  'contractor-unwilling': 'law',
  'doing-nothing': 'law',
  sanction: 'law',
  'days-off': 'deadline',
  absence: 'delegate',
  'which-language': 'language',
  channels: 'help',
  documents: 'how',
  'guarantees-needed': 'law',
  attachments: 'help',
  official: 'help',
  'no-ai': 'help',
  'how-sure': 'data',
  evidence: 'help',
  'missing-contract': 'data-wrong',
  'wrong-data': 'data-wrong',
  'undo-mistake': 'undo',
  escalation: 'help',
  'old-contracts': 'law',
  'physical-file': 'how',
  'two-supervisors': 'law',
  screens: 'help',
  'why-reminders': 'cadence',
  'change-reminders': 'cadence',
  'not-working': 'help',
  'answer-for-other': 'delegate',
  'cannot-close': 'blocked',
  several: 'how',
  later: 'snooze',
  drafts: 'how',
  'how-to-export': 'export',
  'pending-money': 'law',
  'no-record': 'how',
  'out-of-travel': 'unknown',
  'out-of-payments': 'unknown',
  'out-of-budget': 'unknown',
  'out-of-staff': 'unknown',
  'out-of-tenders': 'unknown',
  'out-of-letters': 'unknown',
  'out-of-equipment': 'unknown',
  'out-of-chat': 'unknown',
}
