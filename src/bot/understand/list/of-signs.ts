import { addDays } from '../../../rules/day.js'
import { asksForOne, countsThem, groupOf } from '../intents/query-shape.js'
import type { Conditions } from './conditions.js'
import type { ListSaid } from './list-said.js'
import { isIdle } from './unclaimed.js'

/** Adds what all the words together say of how the contracts stand, whatever the question is named by. */
export function addOfSigns(said: ListSaid, conditions: Conditions): void {
  const { question, readings, today, has } = said
  if (question.kind === 'missing') {
    if (has('PAYMENT', 'PAID')) conditions.add({ field: 'missing', op: 'is', values: ['payment'] })
    if (has('LIQUIDATE', 'LIQUIDATED')) conditions.add({ field: 'missing', op: 'is', values: ['liquidation'] })
  }
  if (has('BALANCE_LEFT') && !has('MONEY') && (!has('HOW_MANY') || countsThem(said.text, readings)))
    conditions.add({ field: 'balance', op: 'over', values: ['0'] })
  if (has('COMPETENCE', 'LOST_COMPETENCE') && !has('DATE', 'PERIOD'))
    conditions.add(
      has('LOST_COMPETENCE') || said.text.pieces.some(piece => 'text' in piece && LOST.test(piece.text))
        ? { field: 'liquidationLimit', op: 'until', values: [addDays(today, -1)] }
        : { field: 'liquidationLimit', op: 'between', values: [today, addDays(today, 90)] },
    )
  if (has('BY_LIMIT')) conditions.add({ field: 'liquidationLimit', op: 'from', values: [today] })
  if (has('PER_BLOCKER')) conditions.add({ field: 'blocked', op: 'any', values: [] })
  // Denied of people: of what they have none.
  if (said.isOfNone && has('BLOCKED')) conditions.add({ field: 'blocked', op: 'any', values: [] })
  if (said.isOfNone && has('ANSWERED') && !has('DATE', 'PERIOD', 'DURATION'))
    conditions.add({ field: 'told', op: 'any', values: [] })
  // How contracts stand is held whatever the question is named by.
  if (question.kind !== 'overdue' && has('OVERDUE')) conditions.add({ field: 'overdue', op: 'any', values: [] })
  if (
    question.kind !== 'waiting' &&
    question.kind !== 'export' &&
    has('WAITING') &&
    !conditions.where.some(({ field, values }) => field === 'situation' && values.some(value => value === 'waiting'))
  )
    conditions.lose(...readings.filter(({ signs }) => signs.includes('WAITING')))
  // "¿Claudia ya terminó?" is of her work, and not of a term.
  const isOfWork = question.kind === 'team' && has('FINISHED')
  if (question.kind !== 'ended' && has('ENDED') && !isOfWork && !has('DATE', 'PERIOD', 'DURATION'))
    conditions.add({ field: 'ends', op: 'until', values: [addDays(today, -1)] })
  conditions.lose(...readings.filter(reading => isIdle(reading, said)))
  // Of each group only its figures are shown: "los 5 más viejos de cada supervisor" is more than that.
  if (groupOf(question, has) && has('BY_AGE') && !has('OVERDUE') && !asksForOne(said.text))
    conditions.lose(...readings.filter(({ signs }) => signs.includes('BY_AGE')))
  if (question.kind === 'ended' && has('TO_CLOSE', '-CLOSED', '-CLOSED_I', 'PENDING', 'OPEN'))
    conditions.add({ field: 'situation', op: 'not', values: ['saidClosed', 'closed', 'notApplicable'] })
}

/** "Cuántos perdieron competencia": over, and not to come. */
const LOST = /^(?:perdieron|perdio|perdimos|perdido|vencio|vencieron|lost)$/
