import { frame } from './frame.js'

/** What is asked of one contract, of all that its card tells. */
const ASKED_OF_ONE =
  'STATUS|LACK|YOU_NEED|WHEN|WHO|HOW_MANY|FIELD|INFORMATION|VALUE|CONTRACTOR|HISTORY|LINK|BALANCE_LEFT|PAYMENT|UNPAID|SINCE_WHEN'
/** What may be so of it. */
const TRUE_OF_ONE =
  'CLOSED|LIQUIDATED|LIQUIDATION_DUE|-LIQUIDATION_DUE|PROCEEDING|EXTENDED|SUSPENDED|CEDED|GUARANTEE|GUARANTEE_LAPSED|PAID|OPEN|STARTED|SOMETHING_PENDING|PENDING|RUNNING|OBLIGATION|SIGNED|NOT_SHOWN|SHOWN_CLOSED|CAN|MUST|TO_CLOSE|OVERDUE|WAITING|ENDED|EXPIRE'
const ITS_DATA = 'STATUS LACK YOU_NEED FIELD INFORMATION VALUE CONTRACTOR BALANCE_LEFT PAYMENT UNPAID ABOUT WORDS'
const ITS_STATE =
  '@CLOSING OVERDUE WAITING LIQUIDATED LIQUIDATE LIQUIDATION_DUE PROCEEDING EXTENDED SUSPENDED CEDED GUARANTEE GUARANTEE_LAPSED PAID OPEN STARTED SOMETHING_PENDING PENDING RUNNING OBLIGATION EXPIRE ENDED THAT_ONE ASKING SHOWN_CLOSED IS_IT_TRUE'
/** Several are meant, those of somebody, or what was said of it. */
const NOT_OF_ONE =
  'THOSE CONTRACTS LIST PERSON AREA PERIOD DATE PER_PERSON PER_AREA WHY HOW ALL FIND TOLD_ME I_TOLD_YOU'

/** Questions about one contract, about closing, about its day. */
export const CONTRACT_FRAMES = [
  frame(
    'contract',
    'NAMED',
    '@WHAT @ONE CLOSED LIQUIDATED INFORMATION FIELD WHO WHEN HOW_MANY FIND EXPIRE OVERDUE TO_CLOSE SUMMARY LACK YOU_NEED CLOSE MUST CAN WILL PLANNED LIQUIDATE DATE ENDED WAITING BLOCKED PENDING OFFICE RECEIVED',
    { rank: 0 },
  ),
  frame(
    'contract',
    'NAMED',
    '@WHAT @ONE @SITUATION @CLOSING CLOSED CLOSED_I LIQUIDATED LIQUIDATED_I LIQUIDATE PROCEEDING OBLIGATION GUARANTEE BALANCE_LEFT PAID PAYMENT SOMETHING_PENDING EXTENDED DATE PERIOD WHEN ONE_OF LIQUIDATION_DUE -LIQUIDATION_DUE NO_LIQUIDATION UNPAID HINDRANCE OTHERS OFFICE THAT_ONE',
    { rank: 0.1, mood: 'asks' },
  ),
  frame(
    'contract',
    'NAMED WHEN|WHO|HOW_MANY|FIELD|INFORMATION|HISTORY|LINK|CONTRACTOR|VALUE|STATUS|YOU_NEED|SINCE_WHEN',
    '@ONE @WHAT EXPIRE CLOSED FIELD VALUE CONTRACTOR ENDED LIQUIDATED DATE CHANGED EXTENDED CEDED SUSPENDED OBLIGATION PROCEEDING GUARANTEE BALANCE_LEFT PAYMENT CLOSED_I WHERE_TO_START YOU_NEED COMPETENCE DEADLINE LIQUIDATE SUPERVISES PLANNED OVERDUE STARTED SIGNED SIGNED_ON WAITING BLOCKED GUARANTEE_LAPSED',
    { rank: 0.75 },
  ),
  // "Ese no lo tengo que cerrar yo, ¿o sí?"
  frame('contract', 'NAMED -MUST', '@ONE @WHAT @CLOSING -CLOSE OTHERS THAT_ONE', { rank: 0.6, mood: 'asks' }),
  frame('contract', 'NAMED RETURN_IT', '@ONE @WHAT PERSON COLLEAGUE LACK YOU_NEED REASON OFFICE HANDED ABOUT WORDS', {
    rank: 1,
    refuses: 'CONTRACTS',
    keeps: true,
  }),
  frame('contract', 'NAMED WHICH_AREA', '@ONE @WHAT WHO TEAM', { rank: 0.9 }),
  // "Marta dice que ya cerró el 003, ¿es verdad?": looked up, and never told by whoever asks.
  frame(
    'contract',
    'NAMED IS_IT_TRUE',
    '@ONE @WHAT IS_IT_TRUE ASKING PERSON WORDS ABOUT COLLEAGUE CLOSED CLOSED_I LIQUIDATED LIQUIDATED_I CLOSE PAID HANDED CONTRACTOR WHO DATE SHOWN_CLOSED TROUBLE ANSWERED',
    { rank: 0.9, mood: 'asks' },
  ),
  frame('contract', 'NAMED REPORTED', '@ONE @WHAT ASKING CLOSED DATE OFFICE PERSON WHO CLOSE REPORTED', { rank: 0.5 }),
  frame('contract', 'NAMED CONTRACT', '@WHAT @ONE ABOUT WORDS HISTORY TO_CLOSE CLOSED LIQUIDATED', { rank: 0.05 }),
  // "¿Cuándo termina el de vigilancia?": one that is named by what it is about.
  frame('contract', 'ABOUT|WORDS WHEN EXPIRE|ENDED|LIQUIDATED|CLOSED', '@WHAT @ONE THAT_ONE FIELD DEADLINE', {
    rank: 0.4,
  }),
  // "Valor del contrato de aseo", "el convenio con la UPTC, ¿en qué va?", "¿qué le falta al de vigilancia?": whatever is asked of one is told with it.
  frame(
    'contract',
    'ONE_OF ABOUT|WORDS STATUS|LACK|YOU_NEED|WHO|FIELD|INFORMATION|VALUE|CONTRACTOR|HISTORY|LINK|BALANCE_LEFT|PAYMENT',
    `@WHAT @ONE ${ITS_DATA} HOW_MANY CLOSE LIQUIDATE`,
    { rank: 0.9, refuses: NOT_OF_ONE },
  ),
  frame(
    'contract',
    `ONE_OF|CONTRACT ABOUT|WORDS ${ASKED_OF_ONE}`,
    `@WHAT @ONE ${ITS_DATA} ${ITS_STATE} HOW_MANY WHO WHEN`,
    {
      rank: 0.9,
      mood: 'asks',
      refuses: NOT_OF_ONE,
    },
  ),
  frame('contract', `ONE_OF|CONTRACT ABOUT|WORDS ${TRUE_OF_ONE}`, `@WHAT @ONE ${ITS_DATA} ${ITS_STATE}`, {
    rank: 0.8,
    mood: 'asks',
    refuses: `${NOT_OF_ONE} HOW_MANY WHO`,
  }),
  frame('contract', 'ONE_OF ABOUT|WORDS', 'SHOW ABOUT WORDS CONTRACT MY I_NEED', {
    rank: 0.37,
    refuses: `${NOT_OF_ONE} WHATEVER_OF`,
  }),
  frame('contract', 'HISTORY ABOUT|WORDS', '@WHAT @ONE', { rank: 0.6, refuses: 'THOSE CONTRACTS' }),
  frame('contract', 'WHERE_IS NAMED', '@ONE @WHAT WHERE_IS STATUS', { rank: 0.5 }),
  frame('contract', 'NOT_SHOWN|STATUS NAMED', '@ONE @WHAT @CLOSING NOT_SHOWN STATUS', { rank: 0.5 }),
  frame('contract', 'LINK NAMED', '@ONE @WHAT SEND LINK', { rank: 0.9 }),
  frame('contract', 'NAMED NOT_THAT', 'NOT_THAT ONE_OF BE', { rank: 0.5 }),
  frame('contract', 'OTHER_ONE', 'SHOW STATUS NOT', { rank: 0.1 }),
  frame('contract', 'NAMED OTHER_ONE', 'SHOW STATUS NOT', { rank: 0.3 }),
  // "¿Cuándo pierdo competencia en el 006?": asked of one, and not of all.
  frame('contract', 'NAMED COMPETENCE', '@ONE @WHAT WHEN HOW_MANY DATE LIQUIDATE PLANNED DEADLINE LACK WILL FUTURE', {
    rank: 0.95,
  }),
  // "¿Cuánto le falta por pagar a Yolanda Daza?"
  frame('contract', 'HOW_MANY UNPAID ABOUT', '@WHAT @ONE PERSON PAYMENT CONTRACTOR', {
    rank: 0.75,
    refuses: 'CONTRACTS THOSE LIST NAMED DATE PERIOD',
  }),
  frame('contract', 'NAMED HOW_MANY UNPAID|BALANCE_LEFT|PAYMENT', '@ONE @WHAT LACK PAID YOU_NEED CONTRACTOR', {
    rank: 0.8,
  }),
  frame('contract', 'NAMED OWED', '@ONE @WHAT WHEN HOW_MANY CONTRACTOR VALUE BALANCE_LEFT PAYMENT FIELD', {
    rank: 0.6,
  }),
  frame('law', 'NAMED IF_NOT', '@ONE', { rank: 0.4 }),
  // "Ya no me aparece el 045, ¿por qué?": how it stands says why.
  frame('contract', 'NAMED -SHOW|-SHOWN_CLOSED|NOT_SHOWN', '@ONE @WHAT WHY_LATE NOT_SHOWN', {
    rank: 0.6,
    refuses: 'WHY',
  }),
  frame('contract', 'STATUS|SHOW CONTRACT', '@WHAT', { rank: 0.1 }),
  // "¿Qué soportes tiene el CPS-003?", "la lista de chequeo del 045"
  frame(
    'supports',
    'SUPPORTS NAMED',
    '@WHAT @ONE LACK YOU_NEED I_NEED HOW_MANY INFORMATION CLOSE TO_CLOSE PENDING LIQUIDATE',
    {
      rank: 1.2,
      refuses: 'PERSON',
    },
  ),
  frame('supports', 'SUPPORTS ONE_OF ABOUT|WORDS', '@WHAT @ONE LACK YOU_NEED HOW_MANY INFORMATION', {
    rank: 0.9,
    refuses: 'CONTRACTS THOSE LIST NAMED',
  }),
  frame('supports', 'SUPPORTS', '@WHAT @ONE LACK YOU_NEED INFORMATION', {
    rank: 0.4,
    refuses: 'CONTRACTS THOSE NAMED CLOSE PERSON',
  }),
  frame(
    'why',
    'WHY',
    '@WHAT @ONE @SITUATION @CONDITION @CLOSING -CAN -ALLOW -COULD -READY -TO_CLOSE -ENDED -CLOSED NOT EXPLAIN OVERDUE WAITING FIELD YOU_NEED LAW BLOCKED HOW DEADLINE WRONG LONG_AGO STILL_SHOWN NOT_SHOWN OFFICE -OFFICE OTHERS',
    { rank: 0.5 },
  ),
  // "El de Raquel Mejía, ¿por qué no se puede cerrar todavía?"
  frame(
    'why',
    'WHY|WHY_LATE ONE_OF ABOUT|WORDS',
    '@WHAT @ONE @SITUATION @CLOSING -CAN -ALLOW -COULD -CLOSED -READY WAITING LONG_AGO STILL_SHOWN NOT_SHOWN EXPLAIN',
    {
      rank: 0.8,
      refuses: 'THOSE CONTRACTS NAMED',
    },
  ),
  // "¿Por qué me aparece el 004 si ese lo liquidamos hace rato?"
  frame(
    'why',
    'WHY NAMED',
    '@WHAT @ONE @SITUATION @CLOSING -CAN -ALLOW -COULD -READY -TO_CLOSE -ENDED -CLOSED NOT EXPLAIN FIELD LAW LONG_AGO STILL_SHOWN NOT_SHOWN OFFICE OTHERS LIQUIDATED LIQUIDATED_I LIQUIDATE PAID FULFILLED SIGNED -SIGNED -SUPERVISES SUPERVISES HANDED DATE PERIOD ABOUT THAT_ONE LIQUIDATION_DUE -LIQUIDATION_DUE NO_LIQUIDATION',
    { rank: 0.8, refuses: 'CONTRACTS' },
  ),
  frame('why', 'WHY_LATE NAMED', '@ONE @SITUATION @CONDITION @CLOSING -CAN WAITING LONG_AGO STILL_SHOWN NOT_SHOWN', {
    rank: 0.5,
  }),
  // "¿Quién dijo que el 004 hay que cerrarlo?"
  frame('why', 'WHO IS_IT_TRUE NAMED MUST|CLOSE_ONE|TO_CLOSE', '@ONE @CLOSING ME MY', { rank: 1.1, refuses: 'PERSON' }),
  frame('why', 'LAW NAMED', '@ONE @CLOSING @WHAT WHY', { rank: 0.3 }),
  frame('why', 'EXPLAIN NAMED', '@ONE @CLOSING @WHAT LAW WHY', { rank: 0.4 }),
  frame('how', 'HOW|STEPS CLOSE|TO_CLOSE|CLOSED|LIQUIDATE|CLOSE_IT', '@WHAT @ONE @CLOSING SECOP EXPLAIN I_NEED ABOUT', {
    rank: 0.5,
  }),
  frame('how', 'STEPS', '@WHAT NEVER_DID', { rank: 0.3 }),
  // "Nunca he cerrado uno, ¿por dónde entro?"
  frame('how', 'NEVER_DID', '@WHAT @ONE @CLOSING STEPS HOW I_NEED EXPLAIN', { rank: 0.5 }),
  // "¿Toca subir algo, o solo le doy clic?"
  frame('how', 'MUST_UPLOAD STEPS', '@WHAT @ONE @CLOSING ONLY ANYTHING FIELD I_NEED STRAY', {
    rank: 0.6,
    refuses: 'NAMED',
  }),
  // "¿Para cerrar toca subir acta, o solo darle cerrar?"
  frame(
    'how',
    'MUST_UPLOAD CLOSE|CLOSED|LIQUIDATE|TO_CLOSE|CLOSE_IT',
    '@WHAT @ONE @CLOSING ONLY ANYTHING FIELD I_NEED CLOSED_I COUNTS',
    {
      rank: 0.6,
    },
  ),
  frame(
    'how',
    'STEPS NAMED|ABOUT|CLOSE|LIQUIDATE|TO_CLOSE',
    '@WHAT @ONE @CLOSING LIQUIDATE MUST ABOUT ASKING CLOSE_IT',
    { rank: 0.6 },
  ),
  // "Does the contractor have to sign anything for the closing?"
  frame(
    'how',
    'MUST_SIGN CLOSE|CLOSED|LIQUIDATE|TO_CLOSE',
    '@WHAT @ONE @CLOSING ANYTHING OFFICE CONTRACTOR WHO LIQUIDATE',
    {
      rank: 0.5,
      mood: 'asks',
    },
  ),
  // "¿Se puede hacer desde el celular?", "entro a la página y ¿qué más hago?"
  frame('how', 'ON_DEVICE CLOSE|CLOSE_IT|CAN|MUST|TO_CLOSE|SECOP|HOW', '@WHAT @ONE @CLOSING ON_DEVICE HOW', {
    rank: 0.7,
    mood: 'asks',
    refuses: 'NAMED DIGEST RESUMEN SEND WRITE RECEIVED CONTRACTS',
  }),
  frame(
    'how',
    'AT_SECOP NEXT_STEP|STEPS|HOW|WHERE_TO_START',
    '@WHAT @ONE @CLOSING NEXT_STEP STEPS HOW EXPLAIN ALREADY UPCOMING',
    {
      rank: 0.8,
      refuses: 'NAMED CONTRACTS',
    },
  ),
  frame('how', 'HELP STEPS', '@WHAT @ONE @CLOSING STEPS HOW EXPLAIN HELP NEXT_STEP AT_SECOP', {
    rank: 0.3,
    refuses: 'NAMED',
  }),
  frame('how', 'CLOSE_IT|CAN_YOU CLOSE|CLOSE_IT', '@ONE @CLOSING CONTRACT DATE', { rank: 0.4, refuses: 'ASKING MUST' }),
  // "¿Ustedes mismos lo cierran, o me toca a mí?": who is to do it.
  frame('how', 'OR_ME CLOSE|CLOSE_IT|CAN_YOU|WILL_CLOSE', '@WHAT @ONE @CLOSING CAN_YOU MUST ME WILL_CLOSE', {
    rank: 1,
    mood: 'asks',
    refuses: 'OFFICE PERSON DATE',
  }),
  frame('how', 'I_NEED CLOSE', '@ONE @CLOSING WHICH', { rank: 0.4 }),
  frame('how', 'HELP CLOSE', '@ONE @CLOSING', { rank: 0.3 }),
  frame('how', 'CLOSE NAMED', '@ONE @CLOSING DATE PLANNED', { rank: 0.2, mood: 'tells' }),
  frame('how', 'TROUBLE CLOSE', '@ONE @CLOSING HOW', { rank: 0.4, mood: 'asks' }),
  frame(
    'deadline',
    'DEADLINE',
    '@CLOSING NAMED CONTRACT SECOP HOW_MANY WHICH WHEN LACK EXPIRE ASKING LIST CONTRACTS DATE COUNTS YET UNTIL ALREADY MY ME OVERDUE CAN HOW',
    { rank: 0.5 },
  ),
  frame(
    'deadline',
    'DEADLINE ABOUT',
    '@CLOSING ONE_OF CONTRACT SECOP WHEN LACK EXPIRE ASKING UNTIL ALREADY MY ME CAN',
    {
      rank: 0.5,
      mood: 'asks',
      refuses: 'EXTENDED',
    },
  ),
  frame(
    'deadline',
    'WHEN MUST|CLOSE|EXPIRE|CLOSE_IT',
    '@CLOSING CONTRACT NAMED DEADLINE CONTRACTS ONE_OF ABOUT ME MY',
    { rank: 0.5 },
  ),
  // "¿El plazo lo van a correr?", "si el 31 cae sábado, ¿hasta cuándo es?"
  frame('deadline', 'MOVES DEADLINE', '@CLOSING DATE NUMBER WILL LACK ASKING MORE UNTIL CAN MOVES EXTENDED', {
    rank: 0.7,
    refuses: 'NAMED ABOUT CONTRACTS LIQUIDATE',
  }),
  frame('deadline', 'MOVES', '@CLOSING DATE NUMBER WILL ASKING MORE UNTIL', {
    rank: 0.3,
    refuses: 'NAMED ABOUT CONTRACTS LIQUIDATE ONE_OF THAT_ONE',
  }),
  frame(
    'deadline',
    'FALLS_ON DEADLINE|DATE|NUMBER',
    '@CLOSING DATE NUMBER WHEN DEADLINE FREE_DAYS STATUS IF_NOT LAW COUNTS',
    {
      rank: 0.8,
      refuses: 'NAMED ABOUT CONTRACTS',
    },
  ),
  frame('deadline', 'WHOSE_DATE', '@CLOSING DATE DEADLINE WHO WHICH WHEN DATA_AGE FIELD', {
    rank: 1,
    refuses: 'NAMED',
  }),
  frame('deadline', 'DATE COUNTS|CAN', 'WHEN @CLOSING ALREADY YET DEADLINE UNTIL', {
    rank: 0.55,
    mood: 'asks',
    refuses: 'THOSE RELATIVE CONTRACTS LIST',
  }),
  frame('deadline', 'COUNTS CLOSE', '@CLOSING YET', { rank: 0.4, mood: 'asks' }),
  frame('deadline', 'FREE_DAYS COUNTS|DEADLINE', 'CLOSE DEADLINE', { rank: 0.5 }),
  frame('deadline', 'HOW_MANY LACK DATE', 'DEADLINE UNTIL', { rank: 0.75 }),
  frame('deadline', 'DATE UNTIL', '', { rank: 0, mood: 'asks' }),
]
