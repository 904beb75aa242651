import { frame } from './frame.js'

const TELLS = { mood: 'tells' } as const
/** Told in free words, which the form has room for. */
const IN_WORDS = { mood: 'tells', keeps: true } as const
/** Beside what is only put off, where a word that is not known may be the day. */
const BARE = '@ONE AGAIN REASON DATE ME MY -CAN I_NEED'
/** Told as done: nothing that is still ahead. */
const DONE = {
  mood: 'tells',
  refuses:
    'PLANNED WILL FUTURE SHOW LIST HOW_MANY PER_PERSON PER_AREA PER_MONTH PER_TYPE PER_QUARTER PER_YEAR PER_SIGNED PER_STARTED SHARE SUM EXPORT HIDE BY_VALUE COMPARE',
} as const
const AROUND =
  '@ONE RECORD_IT SIGNED_ON LIQUIDATION_MODE PERIOD STRAY WORDS SUBJECT ABOUT PERSON REASON DATE ME MY OFFICE TEAM DO_SOMETHING_ELSE CONTRACTOR TIME IS_IT_TRUE'

/** Said beside an amendment that is told. */
const AMENDED =
  'ONE_OF UNTIL DEADLINE DURATION MONEY NUMBER EXTENDED SUSPENDED CEDED AMENDMENT ENDED RESTARTED VALUE CONTRACTOR'
/** Beside a change of post. */
const MOVING =
  '@CLOSING AWAY AREA NEW_POST MOVES_TO LEFT_ENTITY OTHERS NOW_THEIRS CONTRACTS MINE SUPERVISES ALL STANDS_IN HANDED'
/** Beside a closing that is announced; and what says that it is asked for. */
const TO_COME = 'UNTIL TIME CLOSE CLOSED WILL_CLOSE ABOUT WORDS ALREADY PLANNED WILL -CLOSED_I -CLOSED'
const NOT_TO_COME = 'HOW WHY MUST IF_SUCH IF_NOT CONTRACTS DIGEST RESUMEN'
/** Beside what was in the way. */
const OVERCOME = 'PROCEEDING HINDRANCE TROUBLE BLOCKED ELSEWHERE LACK PENDING OBLIGATION WILL CLOSED ENDED'
/** Of an amendment that is told: that it is not to be seen, or which contracts have one. */
const NOT_AS_TOLD = 'THOSE CONTRACTS LIST SHOW HOW_MANY WHICH WRONG -SHOW -RECEIVED NOT_SHOWN STILL_SHOWN -COUNTS'

/** What people tell about a contract. */
export const STATEMENT_FRAMES = [
  frame(
    'closed-it',
    'CLOSED_I|CLOSED|CLOSED_THEM',
    `${AROUND} CLOSE OKAY SIGNED EXCEPT COUNT STILL_SHOWN COMPLAINT YET`,
    {
      ...DONE,
      rank: 0.4,
    },
  ),
  // "Ya cerré los dos vencidos": which ones the other words say.
  frame('closed-it', 'CLOSED_I', `${AROUND} OVERDUE TO_CLOSE PENDING THOSE_ONES ENDED COUNT NUMBER`, {
    ...DONE,
    rank: 0.35,
    refuses: `${DONE.refuses} NAMED RELATIVE CONTRACTOR CONTRACTS`,
  }),
  // "Todos los de 2026 que están listos ya los cerré".
  frame(
    'closed-it',
    'CLOSED_THEM',
    `${AROUND} CLOSED CLOSED_I OVERDUE TO_CLOSE PENDING THOSE THOSE_ONES CONTRACTS ENDED COUNT NUMBER READY VINTAGE RELATIVE EXCEPT ALL SEVERAL`,
    { mood: 'tells', refuses: 'PLANNED WILL FUTURE SHOW LIST HOW_MANY EXPORT SHARE SUM NAMED', rank: 1.1 },
  ),
  frame('closed-it', 'COULD CLOSE', AROUND, { ...TELLS, rank: 0.5 }),
  frame('closed-it', 'CONFIRM CLOSE NAMED', AROUND, { ...DONE, rank: 0.5 }),
  frame(
    'liquidated',
    'LIQUIDATED_I|LIQUIDATED|-LIQUIDATED_I|-LIQUIDATED',
    `${AROUND} LIQUIDATE SIGNED CONFIRM RECEIVED`,
    { ...DONE, rank: 0.5 },
  ),
  frame('liquidated', 'LIQUIDATE SIGNED|DATE|ALREADY', `${AROUND} SIGNED`, { ...DONE, rank: 0.5 }),
  frame('liquidated', 'COULD LIQUIDATE', AROUND, { ...TELLS, rank: 0.5 }),
  frame(
    'no-pending',
    '-PENDING|-OBLIGATION|-LACK|-YOU_NEED|FULFILLED',
    `${AROUND} OBLIGATION PENDING FIELD CONFIRM LACK FULFILLED NUMBER THOSE_ONES PAID YOU_NEED EXCEPT`,
    { ...TELLS, refuses: 'SHOW LIST HOW_MANY THOSE BY_AGE BY_NEWEST BY_VALUE', rank: 0.5 },
  ),
  frame(
    'blocked',
    '-CAN|-COULD|-ALLOW CLOSE|LIQUIDATE|SECOP|CLOSE_ONE|ENTER',
    `${AROUND} TROUBLE -TROUBLE CLOSE MUST HANDED RECEIVED`,
    { ...IN_WORDS, rank: 0.5 },
  ),
  frame(
    'blocked',
    'TROUBLE|-TROUBLE NAMED|CLOSE|SECOP|CONTRACT|-CAN|-ALLOW|-COULD|CLOSE_IT',
    `${AROUND} @CLOSING -CAN -COULD -ALLOW LACK HANDED RECEIVED WHEN`,
    { ...IN_WORDS, rank: 0.55 },
  ),
  // "La liquidación la tiene jurídica desde marzo".
  frame(
    'blocked',
    'LIQUIDATE|UNLIQUIDATED|PAYMENT|GUARANTEE IN_HANDS|WAITING OFFICE|PERSON|AREA|CONTRACTOR',
    `${AROUND} IN_HANDS WAITING LIQUIDATE PAYMENT GUARANTEE AREA CONTRACTOR SIGNED -SIGNED UNSIGNED`,
    { ...IN_WORDS, rank: 1, refuses: 'WHICH THOSE LIST CONTRACTS SHOW HOW_MANY WHO LIQUIDATED LIQUIDATED_I' },
  ),
  // "Falta la liquidación, por eso no se ha podido cerrar".
  frame(
    'blocked',
    'THEREFORE|REASON -CAN|-COULD|-ALLOW|-CLOSED|-CLOSED_I CLOSE|CLOSED|-CLOSED|-CLOSED_I|LIQUIDATE|CLOSE_ONE',
    `${AROUND} @CLOSING LACK HANDED RECEIVED TROUBLE LIQUIDATE UNLIQUIDATED GUARANTEE UNPAID PAYMENT PENDING HINDRANCE WAITING FIELD AMENDMENT THEREFORE`,
    { ...IN_WORDS, rank: 0.9, refuses: 'WHICH THOSE LIST CONTRACTS SHOW HOW_MANY' },
  ),
  frame('blocked', 'BLOCKED NAMED', AROUND, { ...IN_WORDS, rank: 0.4 }),
  frame(
    'blocked',
    'HINDRANCE NAMED|ABOUT|WORDS',
    `${AROUND} @CLOSING -CAN -COULD -ALLOW LACK HANDED RECEIVED TROUBLE LIQUIDATE WAITING`,
    {
      ...IN_WORDS,
      rank: 0.5,
      refuses: 'WHY SHOW LIST HOW_MANY THOSE CONTRACTS',
    },
  ),
  frame(
    'blocked',
    '-CAN|-COULD|-ALLOW CLOSE|LIQUIDATE|CLOSE_ONE HINDRANCE',
    `${AROUND} @CLOSING LACK HANDED RECEIVED TROUBLE`,
    {
      ...IN_WORDS,
      rank: 0.75,
    },
  ),
  frame(
    'not-mine',
    '-MINE|-SUPERVISES|-ASSIGNED|OTHERS|NOW_THEIRS',
    `${AROUND} NOW_THEIRS LIST_OF_PEOPLE SHOW SUPERVISES MINE ASSIGNED HANDED ASSIGN MUST`,
    {
      ...IN_WORDS,
      rank: 0.44,
      refuses: 'CEDED',
    },
  ),
  // "Saque de mi lista el 045, que es de la gobernación".
  frame(
    'not-mine',
    'FROM_MY_LIST NAMED OFFICE|PERSON|ABOUT|WORDS|STRAY|OTHERS|-MINE',
    `${AROUND} FROM_MY_LIST HIDE OTHERS -MINE MINE SUPERVISES UNDO`,
    { ...IN_WORDS, rank: 0.9 },
  ),
  // "Ya no trabajo en la entidad": none of them is.
  frame('not-mine', 'LEFT_ENTITY', `${AROUND} THOSE_ONES CONTRACTS ALREADY`, { ...IN_WORDS, rank: 0.6 }),
  frame('not-mine', '-MUST NAMED|CONTRACT', `${AROUND} @CLOSING`, { ...TELLS, rank: 0.4 }),
  frame(
    'data-wrong',
    'WRONG NAMED|ONE_OF|FIELD|SECOP|CONTRACT|INFORMATION|STATUS|VALUE',
    `${AROUND} EXTENDED SUSPENDED WRONG VALUE FIELD INFORMATION STATUS LINKED SUPERVISES DEADLINE ENDED`,
    { ...IN_WORDS, rank: 0.5 },
  ),
  frame(
    'data-wrong',
    'WRONG FIELD|VALUE|CONTRACTOR NAMED',
    `${AROUND} EXTENDED SUSPENDED CEDED WRONG VALUE FIELD SHOW WHICH`,
    {
      ...IN_WORDS,
      rank: 0.9,
    },
  ),
  frame('data-wrong', 'EXTENDED|SUSPENDED|CEDED WRONG|-SHOW|-RECEIVED', `${AROUND} FIELD`, { ...IN_WORDS, rank: 0.6 }),
  frame('blocked', 'CONTRACTOR|OFFICE TROUBLE|-SIGNED', `${AROUND} @CLOSING FIELD AMENDMENT EXTENDED LACK`, {
    ...IN_WORDS,
    rank: 0.8,
  }),
  frame('blocked', 'UNSIGNED', `${AROUND} @CLOSING CONTRACTOR OFFICE LACK LIQUIDATE DURATION NUMBER`, {
    ...IN_WORDS,
    rank: 0.6,
  }),
  frame(
    'blocked',
    'UNSIGNED OFFICE|CONTRACTOR|PERSON',
    `${AROUND} @CLOSING CONTRACTOR OFFICE LACK LIQUIDATE DURATION NUMBER`,
    { ...IN_WORDS, rank: 0.85 },
  ),
  frame('blocked', 'AMENDMENT HALF_DONE', `${AROUND} @CLOSING -ALLOW -CAN`, { ...IN_WORDS, rank: 0.7 }),
  frame('blocked', '-ACCESS', `${AROUND} LACK`, { ...IN_WORDS, rank: 0.5 }),
  frame('blocked', 'LACK ACCESS', AROUND, { ...IN_WORDS, rank: 0.5 }),
  frame('data-wrong', '-MUST FIELD NAMED', AROUND, { ...TELLS, rank: 0.6 }),
  // "Sale terminado y sigue en ejecución".
  frame('data-wrong', 'SHOWS_AS STILL_SO', `${AROUND} SHOWS_AS STILL_SO STILL_SHOWN ENDED SUSPENDED EXTENDED`, {
    ...IN_WORDS,
    rank: 1.2,
    refuses: 'WHICH THOSE LIST CONTRACTS WHY',
  }),
  // "Yo sí soy el supervisor de ese y no me sale".
  frame(
    'data-wrong',
    'SUPERVISES|MINE|ASSIGNED NOT_SHOWN|STILL_SHOWN|-SHOW',
    `${AROUND} NOT_SHOWN STILL_SHOWN SUPERVISES MINE ASSIGNED ME BE`,
    {
      ...IN_WORDS,
      rank: 0.8,
      refuses: '-MINE -SUPERVISES -ASSIGNED OTHERS CLOSED CLOSED_I WHICH LIST',
    },
  ),
  // "El 045 tuvo prórroga" tells of it; "… y ahí no sale" that the data are wrong.
  frame(
    'data-wrong',
    'EXTENDED|SUSPENDED|CEDED ABOUT|WORDS|NAMED|THAT_ONE -SHOW|-RECEIVED|NOT_SHOWN|STILL_SHOWN|-COUNTS',
    `${AROUND} ONE_OF UNTIL DEADLINE EXTENDED SUSPENDED CEDED SECOP SHOW FIELD ENDED`,
    { ...IN_WORDS, refuses: 'THOSE', rank: 0.75 },
  ),
  frame('fact', 'EXTENDED|SUSPENDED|CEDED ABOUT|WORDS', `${AROUND} ${AMENDED}`, {
    ...IN_WORDS,
    refuses: NOT_AS_TOLD,
    rank: 0.55,
  }),
  frame('fact', 'EXTENDED|SUSPENDED|CEDED NAMED|THAT_ONE', `${AROUND} ${AMENDED}`, {
    ...IN_WORDS,
    refuses: NOT_AS_TOLD,
    rank: 0.5,
  }),
  // "No lo he cerrado": nothing to put on record; with a reason, what stands in the way.
  frame('contract', '-CLOSED_I|-CLOSED NAMED', `${AROUND} -WRITE`, { ...TELLS, rank: 0.5 }),
  frame('blocked', '-CLOSED_I|-CLOSED NAMED REASON', AROUND, { ...IN_WORDS, rank: 0.6 }),
  // What SECOP shows is told of the contract: whoever says so has not closed it.
  frame(
    'contract',
    'SHOWN_CLOSED NAMED HELP|WHY|WHY_LATE|UNPAID|LACK|PENDING',
    `${AROUND} SHOWN_CLOSED HELP UNPAID FIELD PAID PENDING LACK WHY`,
    {
      rank: 0.8,
    },
  ),
  frame('blocked', '-CAN CLOSE_ONE', AROUND, { ...IN_WORDS, rank: 0.7 }),
  frame('data-wrong', 'FIELD|INFORMATION|STATUS TROUBLE', `${AROUND}`, { ...IN_WORDS, rank: 0.65 }),
  frame('hand-over', 'HANDED', `${AROUND} @CLOSING OTHERS DELEGATE I_NEED`, {
    ...TELLS,
    rank: 0.5,
    refuses: 'SHOW THOSE',
  }),
  // "Me voy para planeación el 12, mis contratos quedan con Natalia": a change of post, and no absence.
  frame('hand-over', 'NEW_POST|LEFT_ENTITY HANDED|NOW_THEIRS|STANDS_IN', `${AROUND} ${MOVING}`, {
    ...TELLS,
    rank: 1,
    refuses: 'ABSENCE SHOW LIST HOW_MANY WHICH THOSE',
  }),
  frame('hand-over', 'AWAY|MOVES_TO AREA|OFFICE HANDED|NOW_THEIRS|STANDS_IN', `${AROUND} ${MOVING}`, {
    ...TELLS,
    rank: 1,
    refuses: 'ABSENCE SHOW LIST HOW_MANY WHICH THOSE',
  }),
  frame('hand-over', 'OFFICE NAMED ALREADY CLOSE', AROUND, { ...TELLS, rank: 0.5 }),
  frame('proceeding', 'PROCEEDING|-PROCEEDING', `${AROUND} TO_CLOSE RECEIVED BLOCKED`, { ...TELLS, rank: 0.5 }),
  // "La demanda ya falló a favor, no queda nada pendiente": what there was is over.
  frame('no-pending', '-PENDING|-LACK PROCEEDING|TROUBLE|BLOCKED|ELSEWHERE', `${AROUND} ${OVERCOME}`, {
    ...IN_WORDS,
    rank: 1.6,
    refuses: 'SHOW LIST HOW_MANY THOSE CONTRACTS HINDRANCE -CAN -COULD -ALLOW',
  }),
  frame('no-pending', '-PENDING|-LACK HINDRANCE ALREADY', `${AROUND} ${OVERCOME}`, {
    ...IN_WORDS,
    rank: 1.6,
    refuses: 'SHOW LIST HOW_MANY THOSE CONTRACTS -CAN -COULD -ALLOW',
  }),
  frame(
    'no-pending',
    '-PENDING|-BALANCE_LEFT NAMED',
    `${AROUND} BALANCE_LEFT -BALANCE_LEFT FIELD OBLIGATION PENDING PAID PAYMENT`,
    { ...TELLS, rank: 0.5, refuses: 'SHOW LIST HOW_MANY THOSE CONTRACTS -PAID UNPAID' },
  ),
  frame(
    'proceeding',
    'PROCEEDING NAMED|ABOUT|WORDS',
    `${AROUND} @CLOSING -CAN -COULD -ALLOW BLOCKED HANDED HINDRANCE RECEIVED TO_CLOSE`,
    {
      ...TELLS,
      rank: 0.65,
    },
  ),
  // "Está en pleito, por eso no se puede cerrar": what stands in the way has a form of its own.
  frame(
    'proceeding',
    'PROCEEDING NAMED|ABOUT|WORDS|THAT_ONE THEREFORE|REASON -CAN|-COULD|-ALLOW|-CLOSED|-CLOSED_I',
    `${AROUND} @CLOSING -CAN -COULD -ALLOW THEREFORE BLOCKED HANDED HINDRANCE RECEIVED`,
    { ...TELLS, rank: 1.1 },
  ),
  frame('liquidated', '-SIGNED NAMED', `${AROUND} LIQUIDATE NOT_ONE -NOT_ONE`, { ...TELLS, rank: 0.5 }),
  frame('closed-it', 'DID_IT NAMED', AROUND, { ...DONE, rank: 0.4 }),
  // "Entré con la clave de la secretaria y di clic en cerrar el 003": how it was closed is not what stands in the way.
  frame('closed-it', 'PRESSED_CLOSE', `${AROUND} SHOW TROUBLE CONFIRM NOTE CLOSE`, {
    ...TELLS,
    refuses: 'PLANNED WILL FUTURE LIST HOW_MANY',
    rank: 1.6,
  }),
  frame('proceeding', 'PROCEEDING NAMED CONTRACTOR|BLOCKED', `${AROUND} BLOCKED`, { ...TELLS, rank: 0.9 }),
  // What is in SECOP is read from there: the contract, with what it still lacks.
  frame('contract', 'UPLOADED NAMED', `${AROUND} UPLOADED FIELD LIQUIDATE INFORMATION SUMMARY`, {
    ...TELLS,
    rank: 0.6,
  }),
  frame(
    'fact',
    'NO_LIQUIDATION|-LIQUIDATION_DUE|LIQUIDATION_DUE NAMED',
    `${AROUND} LIQUIDATE MODALITY CLOSE TO_CLOSE`,
    {
      ...IN_WORDS,
      rank: 0.6,
      refuses: 'LIST THOSE CONTRACTS SHOW HOW_MANY DATE WHEN AHEAD SOON PLANNED',
    },
  ),
  frame('fact', 'SOMETHING_PENDING', `${AROUND}`, { ...TELLS, rank: 0.5 }),
  frame('fact', 'GUARANTEE|-GUARANTEE NAMED|CONTRACT', `${AROUND} UNTIL EXPIRE`, { ...TELLS, rank: 0.5 }),
  frame('fact', '-GUARANTEE', AROUND, {
    ...TELLS,
    rank: 0.3,
    refuses: 'SHOW LIST THOSE CONTRACTS WHICH HOW_MANY MY ABOUT WORDS',
  }),
  frame('fact', 'GUARANTEE EXPIRE ABOUT|WORDS|NAMED', `${AROUND} UNTIL ONE_OF`, {
    ...TELLS,
    rank: 0.6,
    refuses: 'SHOW LIST THOSE CONTRACTS WHICH HOW_MANY',
  }),
  frame(
    'fact',
    'RESTARTED NAMED|ABOUT|WORDS|CONTRACT|THAT_ONE',
    `${AROUND} SUSPENDED STILL_SHOWN -SHOW SHOW SECOP WRONG YET STATUS FUTURE STILL_SHOWN UPCOMING`,
    {
      ...TELLS,
      rank: 0.85,
      refuses: 'LIST THOSE CONTRACTS WHICH HOW_MANY',
    },
  ),
  frame(
    'fact',
    'RECORD_IN_FORCE|RECORD_REPLACED NAMED|ABOUT|WORDS|CONTRACT|THAT_ONE|PERSON',
    `${AROUND} CEDED THAT_ONE FIELD`,
    { ...TELLS, rank: 0.85, refuses: 'LIST THOSE CONTRACTS WHICH HOW_MANY' },
  ),
  frame('fact', 'RECORD_IN_FORCE|RECORD_REPLACED', `${AROUND} CEDED THAT_ONE FIELD`, { ...TELLS, rank: 0.7 }),
  frame(
    'fact',
    'EARLY_END NAMED|ABOUT|WORDS|CONTRACT|THAT_ONE|PERSON',
    `${AROUND} BALANCE_LEFT BALANCE -BALANCE_LEFT -BALANCE MONEY NUMBER ENDED PAID UNPAID LACK -LACK`,
    { ...TELLS, rank: 0.85, refuses: 'LIST THOSE CONTRACTS WHICH HOW_MANY SHOW' },
  ),
  // "Queda un saldo de 2 millones en el 045".
  frame(
    'fact',
    'BALANCE_LEFT MONEY|NUMBER NAMED|ABOUT|WORDS|THAT_ONE',
    `${AROUND} BALANCE_LEFT FIELD LACK WILL MONEY NUMBER`,
    {
      ...TELLS,
      rank: 1,
      refuses: 'LIST THOSE CONTRACTS WHICH HOW_MANY SHOW',
    },
  ),
  frame('fact', 'UNPAID|BALANCE|-BALANCE|PAID|-PAID', `${AROUND} -SECOP BALANCE_LEFT FIELD`, {
    ...TELLS,
    rank: 0.5,
    refuses: 'PER_PERSON PER_AREA PER_TYPE PER_SUPPLIER PER_MONTH PER_YEAR RELATIVE',
  }),
  frame(
    'fact',
    'UNPAID|PAID|-PAID MONEY|NUMBER|BALANCE_LEFT',
    `${AROUND} -SECOP MONEY NUMBER BALANCE_LEFT UNPAID BALANCE`,
    {
      ...TELLS,
      rank: 0.5,
    },
  ),
  frame('snooze', 'REMIND|-REMIND NAMED|DATE|ME', `${BARE} UNTIL TIME CLOSE TO_CLOSE`, { ...TELLS, rank: 0.5 }),
  // "¿Puede recordarme el 045 el 12?" orders it.
  frame('snooze', 'REMIND_ME NAMED DATE', `${BARE} UNTIL TIME CLOSE TO_CLOSE CAN_YOU CAN REMIND`, {
    rank: 0.6,
    mood: 'asks',
    refuses: 'WHY HOW WHO WHEN WHICH HOW_MANY EXPIRE',
  }),
  // "Estoy en reunión, escríbame mañana".
  frame('snooze', 'WRITE DATE', `${BARE} UNTIL TIME AGAIN SPEAK WRITE`, {
    ...TELLS,
    rank: 0.4,
    refuses: 'DIGEST RESUMEN DAILY WEEKLY OTHER_WEEKDAY HOW WHY PERSON AWAY PAUSE',
  }),
  // "El viernes queda cerrado", "se cerrará el lunes".
  frame('snooze', 'PLANNED CLOSE DATE', `${BARE} UNTIL TIME CLOSE PLANNED ABOUT WORDS ALREADY WILL`, {
    ...TELLS,
    rank: 0.85,
    refuses: `${NOT_TO_COME} THANKS CLOSE_IT LIQUIDATE TODAY`,
  }),
  // "No lo he cerrado, mañana".
  frame('snooze', 'AHEAD -CLOSED_I|-CLOSED', `${BARE} UNTIL TIME AHEAD`, {
    ...TELLS,
    rank: 0.8,
    refuses: 'CONTRACTS THOSE WHICH LIST SHOW HOW_MANY TODAY WHY',
  }),
  // "Mañana lo cierro": to be reminded on that day, and nothing that is closed yet.
  frame('snooze', 'WILL_CLOSE DATE', `${BARE} ${TO_COME}`, {
    ...TELLS,
    rank: 0.9,
    refuses: `${NOT_TO_COME} TODAY THANKS`,
  }),
  frame('snooze', 'WILL_CLOSE DATE NAMED|ABOUT|WORDS|THAT_ONE', `${BARE} ${TO_COME}`, {
    ...TELLS,
    rank: 0.95,
    refuses: `${NOT_TO_COME} TODAY`,
  }),
  frame(
    'contract',
    'WILL_CLOSE NAMED|ABOUT|WORDS|CONTRACT',
    `${BARE} CLOSE WILL_CLOSE ABOUT WORDS ALREADY PLANNED WILL`,
    {
      ...TELLS,
      rank: 0.8,
      refuses: 'HOW WHY MUST IF_SUCH IF_NOT CONTRACTS',
    },
  ),
  frame('snooze', 'LATER_RATHER DATE', `${BARE} UNTIL TIME`, { ...TELLS, rank: 0.6, refuses: 'DIGEST RESUMEN' }),
  frame('snooze', 'REMIND', `${BARE} UNTIL`, { ...TELLS, rank: 0.1 }),
  frame(
    'snooze',
    'REMIND_ME ABOUT|WORDS',
    `${BARE} UNTIL TIME CLOSE TO_CLOSE ABOUT WORDS PERSON LIQUIDATE GUARANTEE STATUS`,
    {
      ...TELLS,
      rank: 0.6,
    },
  ),
  frame('snooze', 'PUT_FOR NAMED|ABOUT|WORDS DATE|PERIOD', `${BARE} UNTIL ABOUT WORDS PERSON`, { ...TELLS, rank: 0.9 }),
  // "Ese dejémoslo para el 22, ese día me entregan el paz y salvo": what is to come by then is not done.
  frame(
    'snooze',
    'PUT_FOR|LATER_RATHER NAMED|ABOUT|WORDS|THAT_ONE DATE',
    `${AROUND} UNTIL THAT_ONE FULFILLED LACK HINDRANCE RECEIVED`,
    {
      ...IN_WORDS,
      rank: 1,
      refuses: 'CONTRACTS THOSE LIST DIGEST RESUMEN HOW WHY WHO WHEN',
    },
  ),
  frame('snooze', 'FROM_MY_LIST NAMED', `${BARE} UNTIL HIDE`, { ...TELLS, rank: 0.4 }),
  frame('snooze', '-WRITE|PAUSE|DIGEST|-SHOW|HIDE NAMED', `${BARE} UNTIL FROM_MY_LIST`, { ...TELLS, rank: 0.5 }),
  frame('watch-closing', 'TELL_WHEN CONFIRM|CLOSED', `${AROUND} CLOSE SHOW STATUS BE CONFIRM`, { rank: 0.9 }),
  frame('alike', 'ALIKE', 'CONTRACTS NUMBER', { rank: 0.5 }),
]
