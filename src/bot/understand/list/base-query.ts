import { addDays, type Day } from '../../../rules/day.js'
import { type NamedQuery, queryOf } from '../../query/named-queries.js'
import type { Filter, Query } from '../../query/query.js'
import { isOfCampaign } from '../intents/query-shape.js'
import type { Question } from '../question.js'
import type { ListSaid } from './list-said.js'
import { isOfClosings } from './none-of.js'

/** What each kind of list begins with; groups and counts hold of whatever situation is said with them. */
export function baseOf({ question, has, today, text, isOfNone }: ListSaid): Query {
  const endOfWindow = addDays(today, 30)
  switch (question.kind) {
    case 'mine':
      if (has('ALL_MINE') && !question.args.until && !has('TO_CLOSE', 'MUST', 'PENDING', 'LACK', 'CLOSE', 'READY'))
        return { where: has('OPEN', '-CLOSED', '-CLOSED_I') ? [OPEN] : [] }
      if (has('OPEN') && !question.args.until) return { where: [OPEN] }
      // "Not closed yet" is whatever is open, as "sin cerrar" is.
      if (
        has('-CLOSED') &&
        !question.args.until &&
        !has('TO_CLOSE', 'MUST', 'PENDING', 'LACK', 'CLOSE', 'READY', 'MY', 'ME', '-CLOSED_I')
      )
        return { where: [OPEN] }
      return queryOf(question, today, endOfWindow)
    case 'closed': {
      const { where } = queryOf(question, today, endOfWindow)
      return { where: has('REPORTED') ? [REPORTED, ...where.slice(1)] : where }
    }
    case 'overdue':
    case 'running':
    case 'ended':
    case 'missing':
      return queryOf(question as NamedQuery, today, endOfWindow)
    case 'upcoming': {
      const query = queryOf(question as NamedQuery, today, endOfWindow)
      return isOfTerm(has) ? ofTerm(query) : query
    }
    case 'waiting':
      if (has('UNLIQUIDATED', 'LIQUIDATION_DUE', '-LIQUIDATED', '-LIQUIDATE', '-LIQUIDATED_I', 'LIQUIDATE'))
        return {
          where: [
            ...(has('WAITING') ? [SITUATION('waiting')] : []),
            { field: 'liquidation', op: 'is', values: ['due'] },
          ],
        }
      return has('BLOCKED', 'GUARANTEE') && !has('WAITING', '-CAN', '-ALLOW', '-COULD')
        ? { where: [] }
        : queryOf(question as NamedQuery, today, endOfWindow)
    default: {
      // "¿No lo puedo bajar en Excel?": what cannot be done is no closing.
      const isOfFile = question.kind === 'export' && !has('CLOSE', 'TO_CLOSE', 'CLOSED', 'THOSE')
      const hasThat: ListSaid['has'] = (...signs) => has(...(isOfFile ? signs.filter(sign => sign !== '-CAN') : signs))
      const where = (isOfNone && isOfClosings(has, text)) || isOfCampaign(has) ? [] : situationsIn(hasThat)
      // Whoever did not answer owes one for what is still open to them, and for nothing that is closed or running.
      const isOwed =
        question.kind === 'team' && where.length === 0 && has('-ANSWERED') && !has('DATE', 'PERIOD', 'DURATION')
      return { where: isOwed ? [ASKED] : where }
    }
  }
}

/** "Terminan en agosto": the days are those of the end of the term, not those from which it may be closed. */
export function isOfTerm(has: ListSaid['has']): boolean {
  return has('TERM_ENDS') && has('DATE', 'PERIOD') && !has('CLOSE', 'TO_CLOSE')
}

/** The same days, of the end of the term. */
export function ofTerm(query: Query): Query {
  if (!query.where.some(({ field }) => field === 'closable')) return query
  const where = query.where.map(
    (filter): Filter => (filter.field === 'closable' ? { ...filter, field: 'ends' } : filter),
  )
  return { ...query, where, order: { by: 'ends' } }
}

function situationsIn(has: ListSaid['has']): Filter[] {
  if (has('REPORTED')) return [REPORTED]
  if (has('HANDED')) return [{ field: 'situation', op: 'is', values: ['passedOn'] }]
  if (has('OVERDUE')) return [{ field: 'overdue', op: 'any', values: [] }]
  // "Los pendientes por lo que les falta": whatever keeps them from being closed.
  if (has('PER_MISSING') && has('TO_CLOSE', 'MUST', 'PENDING', 'LACK', 'CLOSE')) return [TO_DO]
  if (has('SUSPENDED')) return has('OPEN', '-CLOSED', '-CLOSED_I') ? [OPEN] : []
  if (has('WAITING', '-CAN', '-TO_CLOSE', '-READY')) return [SITUATION('waiting')]
  if (has('YOU_NEED', 'INFORMATION')) return [SITUATION('needsFact')]
  if (has('RUNNING')) return [SITUATION('inExecution')]
  if (has('CLOSED', 'CLOSED_I')) return [CLOSED]
  if (has('OPEN')) return [OPEN]
  // "Cuántos cierres por semana llevamos".
  if (has('CLOSINGS') && !has('TO_CLOSE', 'MUST', 'PENDING', 'LACK', 'READY')) return [CLOSED]
  if (has('TO_CLOSE', 'MUST', 'PENDING', 'LACK', 'CLOSE', 'READY')) return [SITUATION('closeNow')]
  if (has('-CLOSED', '-CLOSED_I')) return [OPEN]
  // Who did best in a stretch of time has most of them closed; how far the campaign is says its own figure.
  const isOfTime = has('DATE', 'PERIOD') && has('BEST', 'WORST', 'PROGRESS', 'ADVANCE')
  return isOfTime && !has('BALANCE_LEFT', 'VALUE') ? [CLOSED] : []
}

/** What an answer is asked for. */
export const ASKED: Filter = { field: 'situation', op: 'is', values: ['closeNow', 'needsFact'] }
const CLOSED: Filter = { field: 'situation', op: 'is', values: ['saidClosed', 'closed'] }
const TO_DO: Filter = { field: 'situation', op: 'is', values: ['closeNow', 'needsFact', 'needsOthers', 'waiting'] }

/** Told to be closed, which the register does not show yet. */
const REPORTED: Filter = { field: 'situation', op: 'is', values: ['saidClosed'] }

/** Open is what is not closed, whether it can be closed or not. */
const OPEN: Filter = { field: 'situation', op: 'not', values: ['saidClosed', 'closed'] }

const SITUATION = (place: 'closeNow' | 'waiting' | 'needsFact' | 'inExecution'): Filter => ({
  field: 'situation',
  op: 'is',
  values: [place],
})

/** The query that a kind of question stands for by itself. */
export function named(question: Question, today: Day): Query {
  switch (question.kind) {
    case 'team':
      return { where: [], group: 'supervisor' }
    case 'summary':
      return { where: [] }
    case 'calendar':
      return { where: [], output: 'calendar' }
    default:
      return queryOf(question as NamedQuery, today, addDays(today, 30))
  }
}
