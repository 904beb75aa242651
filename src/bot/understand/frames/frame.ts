import type { Frame, Unsupported } from '../intents/explain.js'
import type { QuestionKind } from '../question.js'
import type { Signal } from '../readings/readings.js'

/** Signals that many frames take alike. */
export const BUNDLES = {
  /** A contract or several, and how they are asked for. */
  WHAT: 'CONTRACT CONTRACTS SECOP LIST SHOW FIND ALL THOSE WHICH MY ME ASSIGNED MINE SUPERVISES HELP CAN_YOU I_NEED REASON BE HELLO ENTITY',
  /** What a list of contracts can be cut down by, put in order and counted by. */
  CONDITION:
    'DATE PERIOD ABOUT WORDS MONEY HIDE -SHOW ONE_OF OPEN AREA PERSON COLLEAGUE BALANCE_LEFT VALUE PAYMENT BY_VALUE BY_AGE BY_URGENCY IN_ORDER ' +
    'TOP NUMBER EXCEPT PER_MONTH PER_TYPE PER_STATE PER_SITUATION PER_YEAR PER_MODALITY PER_ORDENADOR MODALITY ORDENADOR PER_SUPPLIER PER_AREA PER_PERSON CHART CHANGED ONLY ALREADY YET CONTRACTOR COMPETENCE UNPAID PROCEEDING THAT_ONE THOSE_ONES TODAY DURATION ' +
    'NO_LIQUIDATION REPORTED READY NOT_STARTED STARTED SIGNED_ON BY_VALUE_UP BY_NEWEST BY_COUNT BY_COUNT_UP BY_LIMIT CEDED CANCELLED GUARANTEE -GUARANTEE -BALANCE_LEFT ' +
    'PER_MISSING PER_BLOCKER PER_QUARTER PER_WEEK PER_SIGNED PER_STARTED BEST WORST AREAS NOT_ONE -NOT_ONE THRESHOLD -EXPIRE -ENDED STOOD_THEN STOOD_BEFORE DAYS_TAKEN AWAY_PEOPLE GONE_PEOPLE REPORTED_WRONG GUARANTEE_LAPSED HELD_MONEY ' +
    'PER_TERM AVERAGE AVERAGE_VALUE SHARE PROGRESS ADVANCE IN_CAMPAIGN CROSSED ANSWERED KEEP SAME CORRECT ALSO SUM NEXT_ONES COMPARE ASCENDING ARRANGE WHOSE WHO_HAS_IT GONE NO_END NO_PAYMENTS ALL_MINE',
  /** How contracts may stand. */
  SITUATION:
    'CLOSE CLOSE_ONE TO_CLOSE MUST CAN PENDING LACK OVERDUE WAITING BLOCKED ENDED EXPIRE UPCOMING FUTURE IMPORTANT ' +
    'WHERE_TO_START WILL PLANNED UNLIQUIDATED -LIQUIDATED -LIQUIDATE -LIQUIDATED_I NO_SUPERVISOR -ANSWERED SUSPENDED',
  /** To close, in whatever tense. */
  CLOSING: 'CLOSE CLOSE_ONE CLOSE_IT CLOSED CLOSED_I TO_CLOSE MUST CAN WILL PLANNED FUTURE',
  /** The bot's messages. */
  MESSAGES: 'DIGEST RESUMEN SEND WRITE RECEIVED REMIND SPEAK SHOW LIST CONTRACTS PENDING REASON',
  /** One contract, and the words around it. */
  ONE: 'NAMED CONTRACT ONE_OF SECOP ALREADY YET MINE HELP CAN_YOU STATUS',
} as const

interface Options {
  readonly refuses?: string
  readonly rank?: number
  readonly mood?: 'tells' | 'asks'
  readonly unsupported?: Unsupported
  readonly afterList?: true
  readonly keeps?: true
  readonly office?: true
}

/**
 * A frame as a line: its kind; what it needs, `A|B C` for one of A and B, and C; what it may take besides, where `@X` is a
 * bundle. A question that needs more of what is said ranks above one that needs less.
 */
export function frame(
  kind: QuestionKind,
  needs: string,
  takes: string,
  { rank = 0, mood, unsupported, afterList, keeps, office, refuses = '' }: Options = {},
): Frame {
  const groups = needs.split(' ').map(group => new Set(group.split('|') as Signal[]))
  const taken = takes.split(' ').flatMap(name => (name.startsWith('@') ? bundle(name.slice(1)) : [name]))
  return {
    kind,
    needs: groups,
    takes: new Set(taken as Signal[]),
    refuses: new Set(refuses.split(' ') as Signal[]),
    rank,
    ...(mood && { mood }),
    ...(unsupported && { unsupported }),
    ...(afterList && { afterList }),
    ...(keeps && { keeps }),
    ...(office && { office }),
  }
}

function bundle(name: string): readonly string[] {
  if (!Object.hasOwn(BUNDLES, name)) throw new Error(`frames: no such bundle: ${name}`)
  return BUNDLES[name as keyof typeof BUNDLES].split(' ')
}
