import type { ReadText, Signal } from '../readings/readings.js'
import type { ListSaid } from './list-said.js'

/** Signals that deny how contracts stand, and the one that each denies. */
const DENIED: ReadonlyArray<readonly [Signal, Signal]> = [
  ['-OVERDUE', 'OVERDUE'],
  ['-PENDING', 'PENDING'],
  ['-TO_CLOSE', 'TO_CLOSE'],
  ['-BLOCKED', 'BLOCKED'],
]
/** Denied beside a time: of those who did nothing in it. */
const DEEDS: ReadonlyArray<readonly [Signal, Signal]> = [
  ['-CLOSED', 'CLOSED'],
  ['-CLOSED_I', 'CLOSED'],
  ['-ANSWERED', 'ANSWERED'],
]

const AT_ZERO = new Set<Signal>(['CLOSED', 'NOT_ONE'])

/** "Quién no ha cerrado ninguno": of the campaign, where no time is said. */
export function isOfClosings(has: ListSaid['has'], { terms }: ReadText): boolean {
  const isStated = terms.some(({ text }) => STATED.test(text))
  return !isStated && has('CLOSED', 'CLOSED_I') && !has('DATE', 'PERIOD', 'DURATION', 'TO_CLOSE', 'OVERDUE')
}

/** As the bot itself writes it of all there are. */
const STATED = /^(?:cerrados en secop o|closed in secop or)\b/

/**
 * Of what people or areas have none at all ("quién no tiene vencidos", "que no hayan cerrado ni uno", "quién no ha contestado en
 * junio"): the signals said, with what they deny in the place of the denial; undefined where contracts are asked for.
 */
export function noneOf({ question, has }: Pick<ListSaid, 'question' | 'has'>): ListSaid['has'] | undefined {
  const isOfGroups =
    (question.kind === 'team' || has('PER_PERSON', 'PER_AREA')) &&
    has('WHO', 'TEAM', 'AREAS', 'PER_PERSON', 'PER_AREA', 'NOT_ONE', '-NOT_ONE', 'AT_ZERO', 'BY_COUNT') &&
    !has('NO_SUPERVISOR')
  // Of how many is asked of those that have some.
  if (!isOfGroups || has('THRESHOLD')) return undefined
  // "Quién está en ceros": has nothing closed.
  if (has('AT_ZERO')) return (...signs) => signs.some(sign => AT_ZERO.has(sign) || has(sign))
  const isWhole = has('NOT_ONE', '-NOT_ONE')
  const isOfTime = has('DATE', 'PERIOD', 'DURATION')
  // "Quién tiene vencidos y no ha contestado": of those that are so.
  const isOfSome = has('OVERDUE', 'PENDING', 'TO_CLOSE', 'WAITING', 'BLOCKED')
  // "Which areas have no contracts to close".
  const toClose = has('CONTRACTS') ? ([['-CLOSE', 'TO_CLOSE']] as const) : []
  const denied = [...DENIED, ...toClose, ...(isWhole || (isOfTime && !isOfSome) ? DEEDS : [])].filter(([denial]) =>
    has(denial),
  )
  if (denied.length === 0 && !isWhole) return undefined
  const stands = has(
    'OVERDUE',
    'PENDING',
    'TO_CLOSE',
    'BLOCKED',
    'CLOSED',
    'CLOSED_I',
    'ANSWERED',
    'WAITING',
    'PROGRESS',
  )
  // "Quién está al día": of what is overdue there is none.
  const meant = new Set<Signal>(denied.length > 0 ? denied.map(([, meaning]) => meaning) : stands ? [] : ['OVERDUE'])
  const hidden = new Set<Signal>(denied.map(([denial]) => denial))
  return (...signs) => signs.some(sign => meant.has(sign) || (!hidden.has(sign) && has(sign)))
}
