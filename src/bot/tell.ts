import type { Card, FormName } from './card.js'
import { factsCard } from './cards/explain.js'
import { withNamed } from './cards/named.js'
import type { Talk } from './cards/talk.js'
import type { Item } from './portfolio.js'
import type { Question } from './question.js'
import type { Answers } from './record/fields.js'
import { openForm } from './record/record.js'

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

const FORM_OF: Record<Exclude<Statement['kind'], 'fact'>, FormName> = {
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

/** A typed statement opens the form it means, with what was said filled in. */
export function tell(talk: Talk, question: Statement): Promise<Card> {
  return withNamed(
    talk,
    question.args,
    id => about(question, id),
    item => {
      const form = formOf(question, item)
      return form ? openForm(talk, form, item.contract.id, initialOf(talk, question)) : factsCard(item, talk)
    },
  )
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
function formOf(question: Statement, { assessment }: Item): FormName | undefined {
  if (question.kind !== 'fact') return FORM_OF[question.kind]
  const { fact } = question.args
  if (fact !== 'guarantee') return fact
  return assessment.missing.some(({ attestation }) => attestation === 'otherGuarantee')
    ? 'otherGuarantee'
    : 'qualityGuarantee'
}

function initialOf({ today }: Talk, question: Statement): Answers {
  switch (question.kind) {
    case 'liquidated':
    case 'fact':
      return filled({ on: question.args.on, ...question.said })
    case 'closed-it':
      return filled({ on: question.args.on ?? today })
    case 'hand-over':
      return filled({ on: question.args.on ?? today, to: question.args.to, ...question.said })
    case 'snooze':
      return filled({ until: question.args.until })
    default:
      return filled({ ...question.said })
  }
}

/** What was said, without what was not. */
export function filled(answers: { readonly [N in keyof Answers]?: string | undefined }): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}
