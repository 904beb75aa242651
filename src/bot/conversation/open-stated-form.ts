import type { Answers } from '../attestations/fields.js'
import { arePaymentsComplete } from '../attestations/payments-complete.js'
import { openForm } from '../attestations/record.js'
import type { FormName } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { obstacleCard, obstacleText } from '../cards/closing-cards.js'
import { factsCard } from '../cards/contract-cards.js'
import { withNamed } from '../cards/named-contract.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Question } from '../understand/question.js'
import { foldInPlace } from '../understand/text/fold.js'

type Statement = Extract<
  Question,
  {
    kind:
      | 'liquidated'
      | 'no-pending'
      | 'proceeding'
      | 'closed-it'
      | 'blocked'
      | 'not-mine'
      | 'data-wrong'
      | 'hand-over'
      | 'snooze'
      | 'fact'
  }
>

/** The form that each statement opens. */
export const STATED_FORMS: Record<Exclude<Statement['kind'], 'fact'>, FormName> = {
  liquidated: 'liquidation',
  'no-pending': 'nothingPending',
  proceeding: 'proceeding',
  'closed-it': 'closed-it',
  blocked: 'blocked',
  'not-mine': 'not-mine',
  'data-wrong': 'data-wrong',
  'hand-over': 'handed-over',
  snooze: 'snoozed',
}

/** Answers about payments that say that something is left. */
const OWED = ['unpaid', 'balance-to-release'] as const

/** A typed statement opens the form it means, with what was said filled in. */
export function openStatedForm(turn: TurnContext, question: Statement): Promise<Card> {
  const isNamed = question.args.id !== undefined || question.args.reference !== undefined
  const help = question.kind === 'blocked' && !isNamed ? obstacleCard(turn, question.said?.answer) : null
  if (help) return Promise.resolve(help)
  return withNamed(
    turn,
    question.args,
    id => about(question, id),
    item => {
      const form = formOf(question, item)
      if (!form) return factsCard(item, turn)
      const answers = initialOf(turn, question)
      const owed = form === 'payment' ? OWED.find(name => name === answers.answer) : undefined
      // What SECOP shows as all paid and somebody knows to be owed is something pending, and no payment to be explained.
      if (owed && arePaymentsComplete(item))
        return openForm(turn, 'pending', item.contract.id, {
          note: (question.kind === 'fact' && question.said?.note) || turn.words.forms.options[owed],
        })
      const opened = openForm(turn, form, item.contract.id, answers)
      return question.kind === 'blocked' ? withHelp(opened, question.said?.answer, turn) : opened
    },
  )
}

/** The form in which somebody says what stops them, with what there is to do about it. */
async function withHelp(opened: Promise<Card>, answer: string | undefined, turn: TurnContext): Promise<Card> {
  const form = await opened
  const help = obstacleText(answer, turn)
  return help ? { ...form, parts: [help, ...form.parts] } : form
}

/** The same statement about this contract. */
function about(question: Statement, id: string): Question {
  const { reference: _, ...args } = question.args
  switch (question.kind) {
    case 'liquidated':
    case 'closed-it':
    case 'hand-over':
      return { ...question, args: { ...args, id } }
    case 'fact':
      return { ...question, args: { ...args, id } }
    case 'snooze':
      return { ...question, args: { ...args, id } }
    default:
      return { ...question, args: { id } }
  }
}

/** Which form tells it; none where only something pending was told: then everything that can be is offered. */
function formOf(question: Statement, { assessment }: AssessedContract): FormName | undefined {
  if (question.kind !== 'fact') return STATED_FORMS[question.kind]
  const { fact } = question.args
  // An extension, a suspension, a cession: SECOP shows it, or what it shows is wrong.
  if (fact === 'amendment') return 'data-wrong'
  if (fact !== 'guarantee') return fact
  return assessment.missing.some(({ attestation }) => attestation === 'otherGuarantee')
    ? 'otherGuarantee'
    : 'qualityGuarantee'
}

function initialOf(turn: TurnContext, question: Statement): Answers {
  const { today } = turn
  switch (question.kind) {
    case 'liquidated':
      return withoutUndefined({ on: question.args.on, ...question.said })
    // Its form has one day: that of the payment or the restart, else until when a guarantee runs.
    case 'fact':
      return withoutUndefined({ on: question.args.on ?? question.args.until, ...question.said })
    case 'closed-it':
      return withoutUndefined({ on: question.args.on ?? today })
    case 'hand-over':
      return withoutUndefined({ on: question.args.on ?? today, to: question.args.to, ...question.said })
    case 'snooze':
      return withoutUndefined({ until: question.args.until })
    case 'not-mine': {
      const { to, ...said } = question.said ?? {}
      return withoutUndefined({ ...said, person: to === undefined ? undefined : onlyOneCalled(turn, to) })
    }
    default:
      return withoutUndefined({ ...question.said })
  }
}

/** The one other person whose name has all of these words; undefined where there are several, or none. */
function onlyOneCalled({ context, person }: TurnContext, name: string): string | undefined {
  const words = (text: string) => foldInPlace(text).split(/[^a-z]+/)
  const [only, ...more] = [...context.directory.values()].filter(
    ({ id, listed, name: whole }) =>
      listed && id !== person.id && words(name).every(word => word === '' || words(whole).includes(word)),
  )
  return more.length === 0 ? only?.id : undefined
}

/** What was said, without what was not. */
export function withoutUndefined(answers: { readonly [N in keyof Answers]?: string | undefined }): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}
