import { frame } from './frame.js'

const AROUND = '@ONE @WHAT DEADLINE HOW_MANY WHICH WHEN MORE TEAM THOSE_ONES LAW NUMBER'

/** Questions about liquidation, about closing itself, about the order of lists. What cuts a list down is none of theirs. */
export const LIQUIDATION_FRAMES = [
  frame(
    'liquidation',
    'DEADLINE LIQUIDATE|LIQUIDATED',
    `${AROUND} ONE_OF CAN MUST ABOUT PLANNED LIQUIDATE UNLIQUIDATED EXPIRE COUNTS LIQUIDATION_MODE`,
    { rank: 0.8 },
  ),
  // "¿Qué dice la ley de la liquidación unilateral?", "¿y si el contratista no quiere firmarla?"
  frame(
    'liquidation',
    'LIQUIDATION_MODE LAW|WHICH|HOW|CAN|WHEN|MUST',
    `${AROUND} LIQUIDATE PLANNED CAN MUST HOW CONTRACTOR UNWILLING`,
    {
      rank: 0.75,
      mood: 'asks',
      refuses: 'NAMED',
    },
  ),
  frame(
    'liquidation',
    'LIQUIDATE UNWILLING',
    `${AROUND} CONTRACTOR LIQUIDATION_MODE CAN MUST HOW TROUBLE IF_NOT PLANNED`,
    {
      rank: 0.8,
      mood: 'asks',
      refuses: 'NAMED',
    },
  ),
  // "¿Y si el contratista no firma el acta?"
  frame('liquidation', 'UNWILLING CONTRACTOR', `${AROUND} CONTRACTOR DRAFT IF_NOT MUST CAN HOW SIGNED`, {
    rank: 0.75,
    mood: 'asks',
    refuses: 'NAMED ABOUT WORDS PERSON',
  }),
  // "¿A los cuántos meses pierde uno la competencia?"
  frame('liquidation', 'DEADLINE COMPETENCE|LOST_COMPETENCE', '@WHAT LIQUIDATE PLANNED CAN HOW_MANY', {
    rank: 0.95,
    refuses: 'NAMED LIST THOSE CONTRACTS MY MINE ASSIGNED ONE_OF DATE PERIOD SHOW',
  }),
  frame('liquidation', 'TIME_TO_LIQUIDATE', `${AROUND} ONE_OF ABOUT MUST CAN EXPIRE LIQUIDATION_MODE`, { rank: 0.8 }),
  frame(
    'losing-competence',
    'COMPETENCE',
    `${AROUND} LIQUIDATE DATE PERIOD UPCOMING WILL FUTURE CAN PLANNED YET ALREADY`,
    {
      rank: 0.8,
      refuses: 'PER_PERSON PER_AREA MONEY SUSPENDED CEDED NO_SUPERVISOR SIGNED_ON STARTED',
    },
  ),
  frame(
    'lapsed',
    'LOST_COMPETENCE',
    `${AROUND} LIQUIDATE PLANNED WHERE_TO_START UPCOMING OFFICE MUST CAN HOW IF_NOT DO_SOMETHING_ELSE`,
    { rank: 0.9, refuses: 'PER_PERSON PER_AREA' },
  ),
  // "Deme los que ya perdieron competencia": which ones, and not what follows of it.
  frame('find', 'LOST_COMPETENCE THOSE|SHOW|LIST|RELATIVE', '@WHAT @CONDITION @SITUATION LIQUIDATE RELATIVE', {
    rank: 1,
    refuses: 'NAMED HOW WHY LAW MUST CAN WHERE_TO_START NEXT_STEP IF_NOT',
  }),
  frame(
    'interadministrative',
    'INTERADMINISTRATIVE LIQUIDATE|LIQUIDATED|-LIQUIDATE|LIQUIDATION_DUE|-LIQUIDATION_DUE',
    '@WHAT MUST CAN PLANNED LIQUIDATE YOU_NEED HOW LAW IF_SUCH',
    { rank: 1.1 },
  ),
  frame(
    'who-closes',
    'WHO_CLOSES',
    '@WHAT @ONE OFFICE SUPERVISES CLOSE MUST WHO PRESSED_CLOSE CLOSED_I CLOSE_IT ORDENADOR SIGNED DRAFT LIQUIDATE MUST_SIGN STRAY EITHER_ROLE CAN COLLEAGUE ONLY',
    { rank: 0.9 },
  ),
  // "Si no cerramos, ¿quién responde, el supervisor o el ordenador?"
  frame(
    'law',
    'EITHER_ROLE ANSWERED|LAW|IF_NOT|ANSWERS_FOR',
    '@WHAT @CLOSING WHO ANSWERED LAW IF_NOT ANSWERS_FOR SUPERVISES OFFICE ORDENADOR EITHER_ROLE OVERDUE DEADLINE -CLOSE -CLOSED -CLOSED_I TIME',
    { rank: 1.3, refuses: 'NAMED PERSON AREA HOW_MANY DATE' },
  ),
  frame(
    'law',
    'ANSWERS_FOR IF_NOT|CLOSE|-CLOSE|-CLOSED|-CLOSED_I|OVERDUE',
    '@WHAT @CLOSING WHO LAW IF_NOT ANSWERS_FOR SUPERVISES OVERDUE DEADLINE -CLOSE -CLOSED -CLOSED_I TIME',
    {
      rank: 0.9,
      refuses: 'NAMED PERSON AREA HOW_MANY DATE',
    },
  ),
  // "¿Con qué usuario se cierra, con el mío o con el del jefe?"
  frame('how', 'WHICH_USER', '@WHAT @ONE @CLOSING SUPERVISES OFFICE ORDENADOR EITHER_ROLE HOW WHO ENTER', {
    rank: 1.1,
    refuses: 'NAMED PERSON AREA',
  }),
  // "¿Qué es la liquidación unilateral?", "¿se puede cerrar un contrato suspendido?"
  frame('closing-terms', 'TERMS', '@WHAT EXPLAIN ASKING TERMS', { rank: 1.6, refuses: 'NAMED' }),
  // "¿Qué diferencia hay entre liquidar y cerrar?", "¿qué es el expediente electrónico?", "¿quién firma el acta de liquidación?"
  frame('closing-terms', 'CLOSING_TERMS', '@WHAT @ONE @CLOSING LIQUIDATE CONTRACTS EXPIRE ENDED MUST SIGNED', {
    rank: 1.3,
    mood: 'asks',
    refuses: 'NAMED ABOUT WORDS PERSON',
  }),
  frame(
    'closing-terms',
    'MEANING CLOSE|CLOSINGS|CLOSED|TO_CLOSE|CLOSE_IT LIQUIDATE|LIQUIDATED',
    '@ONE @CLOSING LIQUIDATE WHICH',
    { rank: 1.2, mood: 'asks', refuses: 'NAMED ABOUT WORDS PERSON' },
  ),
  frame('reopen', 'REOPEN', '@ONE @WHAT @CLOSING HOW TROUBLE WRONG UNDO', { rank: 1 }),
  frame(
    'liquidation-required',
    'LIQUIDATION_DUE|-LIQUIDATION_DUE ABOUT|WORDS|KINDS|MODALITY',
    '@WHAT MUST CAN PLANNED LIQUIDATE YOU_NEED HOW LAW I_NEED THOSE_ONES APPLIES NO_LIQUIDATION CLOSE TO_CLOSE',
    {
      rank: 0.9,
      mood: 'asks',
      refuses: 'NAMED INTERADMINISTRATIVE LIST MY ASSIGNED MINE HOW_MANY SHOW PERSON AREA PERIOD DATE ALREADY YET',
    },
  ),
  // "Los contratos de obra requieren liquidación", its sign left out: of any of the kind.
  frame(
    'liquidation-required',
    'LIQUIDATION_DUE CONTRACTS|ONE_OF|ABOUT|KINDS|MODALITY ABOUT|KINDS|MODALITY',
    '@WHAT MODALITY LIQUIDATE ABOUT KINDS NO_LIQUIDATION',
    {
      rank: 0.9,
      refuses:
        'NAMED INTERADMINISTRATIVE LIST MY ASSIGNED MINE HOW_MANY SHOW PERSON AREA PERIOD DATE ALREADY YET WHICH THOSE RELATIVE I_NEED FIND ALL ONLY NOT LACK TO_CLOSE CLOSE',
    },
  ),
  // "Is liquidation mandatory for consulting contracts?"
  frame('liquidation-required', 'LIQUIDATE LAW|MUST ABOUT|KINDS', '@WHAT PLANNED LIQUIDATE LAW MUST CAN', {
    rank: 0.7,
    mood: 'asks',
    refuses:
      'NAMED INTERADMINISTRATIVE LIST MY ASSIGNED MINE HOW_MANY SHOW PERSON AREA PERIOD DATE ALREADY YET WHEN DEADLINE WHICH CLOSE',
  }),
  frame('why-order', 'THIS_ORDER WHY|HOW|WHICH|CRITERION|IN_ORDER', '@WHAT THAT_ONE THOSE_ONES IN_ORDER WHY_LATE', {
    rank: 0.9,
  }),
  frame('privacy', 'PRIVACY', '@WHAT MY WHICH SHOW HOW YOU_NEED WHO HOW_MANY LAW', { rank: 1.2 }),
  frame('why-order', 'HOW|CRITERION IN_ORDER', '@WHAT', { rank: 0.9, mood: 'asks' }),
]
