import type { ContractType } from '../../rules/index.js'
import type { Question } from '../understand/question.js'
import type { Section } from './action.js'
import type { Button } from './card.js'

/** Which part of a long answer is asked for. */
export interface ShowTarget {
  readonly section?: Section | undefined
  readonly page?: number | undefined
  /** Only contracts of this type. */
  readonly type?: ContractType | undefined
}

/** A button that answers a question. */
export function showButton(label: string, question: Question, where: ShowTarget = {}): Button {
  return {
    label,
    action: {
      kind: 'show',
      question,
      ...(where.section === undefined ? {} : { section: where.section }),
      ...(where.page === undefined ? {} : { page: where.page }),
      ...(where.type === undefined ? {} : { type: where.type }),
    },
  }
}
