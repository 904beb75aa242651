import type { QuestionKind } from '../question.js'
import type { Reading, Signal } from './signs.js'
import { isConcept } from './vocabulary/index.js'

/**
 * What a text means, by the signs in it. The first row that holds decides. A condition lists what must hold, in any order of
 * words: `A B` both, `A|B` either, `-A` it is denied, `!A` no sign of it. Two kinds in a row: it could be either, so ask.
 */
const TABLE: ReadonlyArray<readonly [kinds: QuestionKind | readonly QuestionKind[], condition: string, strangers?: 'any' | 'strays']> = [
  // How the bot talks and in which form.
  ['language', 'ENGLISH|SPANISH|TONGUE !CONTRACT|CONTRACTS|DO_SOMETHING_ELSE|NAMED'],
  ['calendar', 'CALENDAR'],
  ['export', 'EXPORT !DO_SOMETHING_ELSE|TROUBLE'],
  ['whoami', 'WHO_AM_I !NAMED|OTHERS|CLOSE|DO_SOMETHING_ELSE'],
  ['unknown', 'WHO_AM_I CLOSE'],
  ['whoami', 'IDENTITY LINKED|MY|WHICH|HOW|ME !NAMED|TROUBLE|EMAIL'],
  ['whoami', 'LINKED HOW|ME ASK !NAMED|CONTRACTS|CONTRACT'],

  // Who gets the messages, when, how often.
  ['hand-over', 'DELEGATE|SEND_OTHER|HANDED NAMED OFFICE !ASK', 'any'],
  [['hand-over', 'delegate'], 'DELEGATE|SEND_OTHER|EMAIL NAMED !HANDED|CLOSED_I|CLOSED|LIQUIDATED|LIQUIDATED_I', 'any'],
  ['delegate', 'DELEGATE|SEND_OTHER DIGEST|RESUMEN|EMAIL|AWAY|RECEIVED !WHO', 'any'],
  ['delegate', 'EMAIL DIGEST|RESUMEN|AWAY|SEND|RECEIVED|WRITE !NAMED', 'any'],
  ['delegate', 'DELEGATE !CLOSE|CONTRACT|LAW'],
  ['unreached', 'UNREACHED !NAMED'],
  ['unreached', 'WHO -RECEIVED|-LINKED'],
  ['unreached', 'WHO RECEIVED|WRITE|SEND -COULD|-CAN|-CAN_YOU'],
  ['unreached', '-RECEIVED DIGEST !ME|MY'],
  [['resume', 'digest-time'], '-RECEIVED DIGEST|RESUMEN'],
  ['snooze', 'REMIND|-REMIND NAMED !ASK', 'any'],
  ['snooze', 'REMIND NAMED DATE', 'any'],
  ['snooze', '-WRITE|PAUSE|DIGEST NAMED !WRONG|WHY', 'any'],
  ['digest-time', 'TIME DIGEST|RESUMEN|SEND|HOUR|WRITE|-WRITE|RECEIVED|REMIND|DAILY|WEEKLY|SPEAK !NAMED'],
  ['digest-time', 'HOUR DIGEST|RESUMEN|SEND|RECEIVED|WRITE|SPEAK !NAMED|PAUSE'],
  ['cadence', 'WEEKLY|DAILY|-DAILY|-WEEKLY DIGEST|RESUMEN|SEND|WRITE|-WRITE|RECEIVED|ONLY|REMIND|SPEAK|PAUSE !NAMED'],
  ['cadence', 'IMPORTANT ONLY|DIGEST|RESUMEN|SEND|WRITE|REMIND !NAMED|CLOSE|CONTRACTS'],
  ['cadence', 'LESS DIGEST|RESUMEN|SEND|WRITE|RECEIVED !NAMED'],
  [['cadence', 'pause'], 'LESS -WRITE|-SEND|PAUSE !NAMED'],
  [['pause', 'resume'], 'RESUME DATE !NAMED|AWAY|CLOSE'],
  ['resume', 'RESUME DIGEST|RESUMEN|WRITE|SEND|AWAY|RECEIVED|REMIND !NAMED|DATE'],
  ['resume', 'AGAIN SEND|WRITE !NAMED'],
  ['pause', '-WRITE|-SEND|-DIGEST|-REMIND !NAMED|CLOSE|WHO'],
  ['pause', 'PAUSE !NAMED|CLOSE|CONTRACTS'],
  ['pause', 'AWAY DATE|DIGEST|SEND|WRITE|RESUMEN|ME !NAMED|CONTRACTS|CLOSE|OVERDUE|EXPIRE|HOW_MANY|HOW', 'any'],

  // What people tell about a contract.
  ['not-mine', '-MINE|-SUPERVISES|-ASSIGNED|OTHERS !CONTRACTS|WHY', 'any'],
  ['not-mine', '-MUST NAMED !CLOSE|LIQUIDATE|ASK|WHY', 'any'],
  [['not-mine', 'why'], '-MUST NAMED CLOSE|LIQUIDATE !ASK|WHY', 'any'],
  ['data-wrong', 'WRONG NAMED|FIELD|SECOP|CONTRACT|INFORMATION !WHY', 'any'],
  ['data-wrong', 'FIELD TROUBLE !CLOSE|ASK|-ALLOW', 'any'],
  ['blocked', '-CAN|-COULD|-ALLOW CLOSE|LIQUIDATE|SECOP|CLOSE_IT NAMED|TROUBLE|-ALLOW !WHY|WHY_LATE|CONTRACTS|LIST|YET|-COULD', 'any'],
  ['blocked', '-CAN|-COULD|-ALLOW ENTER NAMED|SECOP !WHY', 'any'],
  ['blocked', '-COULD CLOSE !WHY|WHY_LATE|CONTRACTS', 'any'],
  ['blocked', '-ALLOW CLOSE !WHY|WHY_LATE|CONTRACTS|LIST', 'any'],
  ['blocked', '-CAN CLOSE|CLOSED NAMED !WHY|WHY_LATE', 'any'],
  ['blocked', 'TROUBLE|-TROUBLE NAMED !WHY|HOW|ASK', 'any'],
  ['blocked', 'TROUBLE|-TROUBLE CLOSE|SECOP !WHY|HOW|WHICH|CONTRACTS|NAMED|ASK', 'any'],
  ['blocked', 'BLOCKED NAMED !WHY|ASK', 'any'],
  [['blocked', 'waiting'], '-CAN CLOSE !WHY|HOW|ASK|CONTRACTS|CONTRACT|YET'],
  ['blocked', '-CAN CLOSE CONTRACT !WHY|HOW|ASK|YET'],
  ['no-pending', '-PENDING|-OBLIGATION|-LACK|-YOU_NEED|FULFILLED NAMED !ASK|WHY|-FULFILLED', 'any'],
  ['no-pending', '-OBLIGATION|FULFILLED !ASK|WHY|-FULFILLED|CONTRACTS', 'any'],
  ['no-pending', '-PENDING CONTRACT !ASK|WHY|MY', 'any'],
  ['liquidated', 'LIQUIDATED_I !ASK|WHY|CLOSED_I|CLOSED', 'any'],
  ['liquidated', 'LIQUIDATED NAMED|ALREADY|CONTRACT|DATE !ASK|WHY|CONTRACTS|CLOSED_I|CLOSED|WHEN', 'any'],
  ['liquidated', 'LIQUIDATE SIGNED|DATE|ALREADY NAMED|ALREADY !ASK|WHY|CLOSED_I|CLOSED|FUTURE|MUST|REMIND', 'any'],
  [['closed-it', 'liquidated'], 'CLOSED_I|CLOSED LIQUIDATED_I|LIQUIDATED !ASK|WHY', 'any'],
  ['hand-over', 'HANDED NAMED|OFFICE !ASK|WHY|MUST', 'any'],
  ['closed-it', 'CLOSED_I !ASK|WHY|HOW_MANY', 'any'],
  ['closed-it', 'CLOSED NAMED|ALREADY|ME|DATE !ASK|WHY|CONTRACTS|WHO|HOW_MANY', 'any'],
  ['closed-it', 'COULD CLOSE !ASK|WHY', 'any'],
  ['closed-it', 'CONFIRM CLOSE NAMED !ASK|WHY|MUST|CAN', 'any'],
  [['contract', 'blocked'], '-CLOSED_I|-CLOSED|-LIQUIDATED|-LIQUIDATED_I NAMED !ASK|WHY', 'any'],

  // Questions about one contract, about the rules, about the work.
  ['waiting', 'WAITING|BLOCKED CONTRACTS|WHICH|SHOW|LIST|MY !NAMED|HOW'],
  ['why', 'LAW NAMED', 'any'],
  ['unknown', 'LAW ABOUT !CLOSE'],
  ['unknown', 'OTHER_NORM !CLOSE'],
  ['law', 'LAW !NAMED|FIND'],
  ['law', 'AGENCY !HOW|WHO|NAMED|FIND'],
  ['law', 'IF_NOT CLOSE|-CLOSE|-CLOSED|CLOSED|DEADLINE|OVERDUE'],
  ['why', 'WHY !DIGEST|WRITE|SEND|RESUMEN'],
  ['why', 'WHY_LATE NAMED', 'any'],
  ['why', 'EXPLAIN NAMED !HOW'],
  [['why', 'help'], 'WHY'],
  ['unknown', 'DO_SOMETHING_ELSE !NAMED', 'any'],
  ['unknown', 'DO_SOMETHING_ELSE NAMED !ASK', 'any'],
  ['how', 'HELP CLOSE !MUST|CONTRACTS|TO_CLOSE|SHOW|LIST'],
  ['how', 'TROUBLE CLOSE ASK'],
  ['how', 'CLOSE_IT !MUST|SHOW|LIST|DEADLINE|WHO'],
  ['how', 'CAN_YOU CLOSE !MUST|SHOW|LIST|WHICH|CONTRACTS|LACK'],
  ['deadline', 'WHEN MUST|CLOSE|EXPIRE|CLOSE_IT !CAN|CLOSED|FUTURE|CONTRACTS|NAMED|UPCOMING'],
  ['deadline', 'WHEN MUST NAMED'],
  ['deadline', 'WHEN MUST CLOSE'],
  ['deadline', 'DATE COUNTS|CAN !NAMED|CONTRACTS|LACK|WHICH|TO_CLOSE'],
  [['how', 'law'], 'LIQUIDATE CLOSE AFTER|MUST ASK !NAMED|CONTRACTS'],
  ['how', 'HOW|STEPS CLOSE|TO_CLOSE|CLOSED !HOW_MANY|SUMMARY|CONTRACTS|UPCOMING'],
  ['how', 'HOW|STEPS CLOSE CONTRACTS !SUMMARY'],
  ['how', 'I_NEED CLOSE !CONTRACTS|SHOW|LIST'],
  ['how', 'HOW|STEPS LIQUIDATE'],
  ['deadline', 'DEADLINE !CONTRACTS|OVERDUE|TEAM|AWAY'],
  ['deadline', 'DEADLINE CLOSE !OVERDUE|TEAM|AWAY|EXPIRE'],
  ['deadline', 'COUNTS CLOSE ASK'],
  ['deadline', 'DEADLINE HOW_MANY|WHICH|WHEN !OVERDUE|EXPIRE|TEAM|AWAY'],
  ['find', 'FIND ABOUT CONTRACT|CONTRACTS !NAMED', 'any'],
  ['find', 'FIND ABOUT !NAMED', 'strays'],
  ['how', 'CLOSE NAMED !ASK|MUST|CAN|STATUS|LACK|WAITING|BLOCKED|PENDING|-CLOSE'],
  ['contract', 'NAMED', 'any'],
  ['team', 'TEAM !CONTRACT'],
  ['team', 'WHO OVERDUE|CLOSE|-CLOSED|CLOSED|PENDING|SUMMARY|LACK|-CLOSED_I|TO_CLOSE|UPCOMING|RECEIVED !MUST'],
  [['how', 'law'], 'WHO MUST CLOSE'],
  ['missing', 'YOU_NEED !CLOSE|DEADLINE'],
  ['missing', 'CONFIRM MUST|LACK|WHICH|PENDING|ME|MY|ASK|INFORMATION !FIND'],
  ['missing', 'INFORMATION LACK|MUST|PENDING|WAITING'],
  ['waiting', '-CAN|-ALLOW|-COULD CLOSE|CLOSED !WHY'],
  ['waiting', '-TO_CLOSE'],
  ['waiting', 'GUARANTEE WAITING|BLOCKED|CONTRACTS|-CAN|WHICH|PENDING'],
  ['waiting', 'UNLIQUIDATED|-LIQUIDATED'],
  ['waiting', 'LIQUIDATE LACK|PENDING|MUST|CONTRACTS|WAITING'],
  ['waiting', 'WAITING|BLOCKED'],
  ['summary', 'HOW_MANY CONTRACTS|CONTRACT|LACK|CLOSED|CLOSED_I|TO_CLOSE|OVERDUE|PENDING|WAITING|MY|SUMMARY|CLOSE|EXPIRE|-CLOSED !AWAY'],
  ['summary', 'CLOSED|CLOSED_I CONTRACTS|WHICH|MY !-CLOSED|MUST|FUTURE|OVERDUE'],
  ['overdue', 'OVERDUE'],
  ['upcoming', 'FUTURE CLOSE|CONTRACTS|TO_CLOSE|CLOSED|EXPIRE'],
  ['upcoming', 'EXPIRE|UPCOMING'],
  ['upcoming', 'CAN CLOSE|CLOSED DATE'],
  ['mine', 'MUST CLOSE|CLOSED|LIQUIDATE'],
  ['mine', 'TO_CLOSE|-CLOSED|-CLOSED_I'],
  ['summary', 'STATUS CLOSE|TO_CLOSE'],
  ['mine', 'CLOSE LACK|CAN|CONTRACTS|PENDING|MY|SHOW|LIST|WHICH'],
  ['summary', 'SUMMARY|RESUMEN'],
  ['mine', 'PENDING|WHERE_TO_START'],
  ['summary', 'STATUS CONTRACTS'],
  ['find', 'ABOUT CONTRACT|CONTRACTS', 'any'],
  ['mine', 'MY|ASSIGNED|SHOW|LIST|IMPORTANT CONTRACTS'],
  ['mine', 'CONTRACTS'],
  ['mine', 'SHOW MY|LACK|LIST'],
  ['summary', 'LACK ME|MY'],
  ['contract', 'STATUS CONTRACT'],
  ['upcoming', 'CONTRACTS DATE'],
  [['how', 'mine'], 'CLOSE'],
  ['mine', 'LIST|ASSIGNED !DO_SOMETHING_ELSE'],

  ['how', 'STEPS'],

  // Half sentences: one word that can only be meant in one way, or that can be meant in several.
  ['mine', 'MUST WHICH'],
  ['snooze', 'REMIND DATE|ME'],
  ['snooze', 'REMIND !WHEN|RECEIVED|HANDED|CLOSE'],
  ['digest-time', 'TIME !BYE'],
  ['cadence', 'WEEKLY|DAILY'],
  [['cadence', 'digest-time', 'pause'], 'DIGEST'],
  ['pause', 'AWAY !HOW|ASK'],
  ['resume', 'RESUME'],
  ['whoami', 'IDENTITY'],
  ['closed-it', 'CLOSED'],
  ['liquidated', 'LIQUIDATED'],
  ['deadline', 'DATE UNTIL ASK'],
  [['upcoming', 'mine'], 'DATE !WHEN|WHO'],
  [['whoami', 'delegate'], 'EMAIL'],


  // Small talk, when nothing else was said.
  ['help', 'HELP|EXPLAIN'],
  ['thanks', 'THANKS|BYE'],
  ['hello', 'HELLO'],
  ['thanks', 'OKAY'],
]

const OTHER_SIGNALS: ReadonlySet<string> = new Set(['NAMED', 'DATE', 'TIME', 'EMAIL', 'ASK', 'WHY_LATE', 'ABOUT', 'OTHER_NORM'])

interface Row {
  readonly kinds: readonly QuestionKind[]
  readonly tests: ReadonlyArray<{ readonly wanted: boolean; readonly any: readonly Signal[] }>
  readonly strangers: 'any' | 'strays' | 'few'
}

const ROWS: readonly Row[] = TABLE.map(([kinds, condition, strangers]) => ({
  kinds: typeof kinds === 'string' ? [kinds] : kinds,
  tests: condition.split(' ').map(test => ({
    wanted: !test.startsWith('!'),
    any: test.replace(/^!/, '').split('|').map(toSignal),
  })),
  strangers: strangers ?? 'few',
}))

/** The kinds that a text can mean: one when it is clear, several when it could be either, `unknown` when none fits. */
export function kindsOf(reading: Reading): readonly QuestionKind[] {
  return ROWS.find(row => holds(row, reading))?.kinds ?? ['unknown']
}

function holds(row: Row, reading: Reading): boolean {
  const { signs } = reading
  if (!row.tests.every(({ wanted, any }) => any.some(sign => signs.has(sign)) === wanted)) return false
  if (row.strangers === 'any' || signs.has('NAMED')) return true
  return reading.elsewhere === 0 && (row.strangers === 'strays' || reading.strays <= tolerated(signs))
}

/**
 * How many words that are not known may stand in a text before it is taken to be about something else: the more plainly it
 * speaks of contracts, the more. "Cómo cierro mi cuenta" has one too many, "resumen de la novela" as well.
 */
function tolerated(signs: ReadonlySet<Signal>): number {
  const has = (...wanted: Signal[]) => wanted.some(sign => signs.has(sign))
  if (has('CONTRACT', 'CONTRACTS', 'SECOP')) return 4
  if (has('TO_CLOSE', 'LIQUIDATE', 'SUPERVISES', 'DIGEST', 'OBLIGATION', 'ABOUT')) return 2
  if (has('CLOSE')) return has('HOW', 'WHEN') ? 0 : 1
  return has('TEAM', 'AWAY', 'LIST') ? 1 : 0
}

function toSignal(name: string): Signal {
  if (isSignal(name)) return name
  throw new Error(`grammar: no such sign: ${name}`)
}

function isSignal(name: string): name is Signal {
  return OTHER_SIGNALS.has(name) || isConcept(name.replace(/^-/, ''))
}
