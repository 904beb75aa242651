import { frame } from './frame.js'

/** What may be so of a contract that is asked about by the rules. */
const HINDERS = 'GUARANTEE|PROCEEDING|SUSPENDED|BALANCE_LEFT|UNPAID|CEDED|OBLIGATION|HINDRANCE|OPEN'
const OF_ANY = `${HINDERS.replaceAll('|', ' ')} EXPIRE PENDING SUPERVISES ABOUT WORDS LAW`
const NOT_A_LIST = 'NAMED CONTRACTS THOSE THAT_ONE LIST WHICH HOW_MANY SHOW MY MINE FIND DATE PERIOD PERSON AREA TODAY'

/** What the rules say, and who closes, of any contract. */
export const RULE_FRAMES = [
  // "¿Con póliza vigente se puede cerrar?", "un contrato suspendido, ¿se puede cerrar?": of any.
  frame('law', `CAN CLOSE|CLOSE_IT ${HINDERS}`, `@ONE @CLOSING ${OF_ANY}`, { rank: 0.85, refuses: NOT_A_LIST }),
  frame('law', `-CAN CLOSE|CLOSE_IT ${HINDERS}`, `@ONE @CLOSING ${OF_ANY} -CAN IS_IT_TRUE`, {
    rank: 0.85,
    mood: 'asks',
    refuses: NOT_A_LIST,
  }),
  // "Si es de ejecución instantánea, ¿por qué toca cerrarlo?"
  frame(
    'law',
    'KINDS MUST|CAN|APPLIES CLOSE|CLOSE_IT|CLOSE_ONE|LIQUIDATE',
    '@ONE @CLOSING KINDS APPLIES LAW LIQUIDATE PLANNED ABOUT',
    {
      rank: 1,
      mood: 'asks',
      refuses: NOT_A_LIST,
    },
  ),
  // "¿Al entregar el cargo tengo que dejar cerrados los expedientes?", "yo entré en 2024, ¿tengo que responder por lo de 2021?"
  frame(
    'law',
    'OF_THE_POST MUST|ANSWERS_FOR|LAW',
    '@WHAT @CLOSING OPEN PERIOD DATE ANSWERS_FOR LAW GONE OF_THE_POST NUMBER PENDING',
    {
      rank: 1,
      mood: 'asks',
      refuses: 'NAMED HOW_MANY',
    },
  ),
  // "¿Qué me hacen si estoy atrasado?", "¿me pueden echar por tener expedientes abiertos?"
  frame(
    'law',
    'COMES_OF_IT',
    '@WHAT @CLOSING OVERDUE OPEN DEADLINE DATE PENDING -CLOSE -CLOSED -CLOSED_I IF_NOT LAW PERSON COLLEAGUE SUPERVISES BALANCE_LEFT LACK',
    {
      rank: 1.1,
      mood: 'asks',
      refuses: 'NAMED HOW_MANY',
    },
  ),
  frame(
    'law',
    'LAW',
    '@WHAT WHICH PERIOD TO_CLOSE CLOSE CLOSED -CLOSED PERIOD NUMBER WHY CONTRACTS MUST LIQUIDATE SEND OBLIGATION OFFICE AGENCY COUNTS FIND IF_NOT -CLOSE WHO DATE MODALITY INTERADMINISTRATIVE NO_LIQUIDATION -LIQUIDATE UNLIQUIDATED LIQUIDATION_MODE PENDING GUARANTEE BALANCE_LEFT SUPERVISES SIGNED DEADLINE -OFFICE ONE_OF',
    { rank: 0.5 },
  ),
  frame(
    'law',
    'LAW|APPLIES ABOUT LIQUIDATE|-LIQUIDATE|UNLIQUIDATED|NO_LIQUIDATION|CLOSE|APPLIES',
    '@WHAT LAW MUST NUMBER PLANNED',
    { rank: 0.6, mood: 'asks', refuses: 'NAMED' },
  ),
  frame(
    'law',
    'APPLIES LAW|MODALITY|INTERADMINISTRATIVE|CONTRACTS|LIQUIDATE|GUARANTEE|SECOP_ONE|KINDS',
    '@WHAT LAW ABOUT MUST PLANNED CLOSE TO_CLOSE CLOSE_IT KINDS SECOP_ONE CAN ALSO APPLIES ASKING',
    {
      rank: 0.6,
      mood: 'asks',
      refuses: 'NAMED',
    },
  ),
  frame(
    'law',
    'APPLIES ABOUT|INTERADMINISTRATIVE MUST|CLOSE|TO_CLOSE|CLOSE_IT|APPLIES',
    '@WHAT @CLOSING LAW ABOUT KINDS ALSO APPLIES ASKING',
    {
      rank: 0.65,
      refuses: 'NAMED DATE PERIOD PERSON HOW_MANY SHOW LIST MY',
    },
  ),
  frame(
    'law',
    'SECOP_ONE APPLIES|CLOSE|MUST|TO_CLOSE|CLOSE_IT|CLOSED|CAN',
    '@WHAT @CLOSING APPLIES ALSO NUMBER SECOP_ONE',
    {
      rank: 0.8,
      refuses: 'NAMED DATE HOW_MANY PERSON AREA',
    },
  ),
  frame('law', 'LAW OVERDUE', '@WHAT WHICH CLOSE MUST WHY WHO IF_NOT OFFICE AGENCY CAN ENTER PROCEEDING', {
    rank: 0.5,
    mood: 'asks',
  }),
  frame('law', 'LAW WHY', '@WHAT CLOSE MUST NUMBER', { rank: 0.6 }),
  frame('how', 'CAN|MUST CLOSE UNLIQUIDATED|-LIQUIDATE|-LIQUIDATED|LIQUIDATE', '@ONE @WHAT PLANNED', {
    rank: 0.6,
    refuses: 'CONTRACTS NAMED LIST',
  }),
  frame('law', 'CAN|MUST CLOSE UNLIQUIDATED|-LIQUIDATE|-LIQUIDATED|LIQUIDATE', '@ONE @WHAT PLANNED', {
    rank: 0.6,
    refuses: 'CONTRACTS NAMED LIST',
  }),
  // "¿Un saldo sin liberar impide el cierre?", "¿hay que esperar a que venza la póliza?": of any, by the rules.
  frame(
    'law',
    'BLOCKED CLOSE|CLOSE_IT|TO_CLOSE',
    '@CLOSING BALANCE_LEFT FIELD GUARANTEE PROCEEDING UNPAID PAYMENT LIQUIDATE UNLIQUIDATED PENDING HINDRANCE SUSPENDED ABOUT WORDS',
    {
      rank: 0.75,
      mood: 'asks',
      refuses: 'NAMED CONTRACTS MY ME LIST THOSE WHICH HOW_MANY SHOW WHY THAT_ONE PERSON AREA',
    },
  ),
  frame(
    'law',
    'MUST WAITING GUARANTEE|LIQUIDATE|BALANCE_LEFT|PROCEEDING',
    '@CLOSING WAITING EXPIRE ENDED GUARANTEE LIQUIDATE BALANCE_LEFT PROCEEDING WHICH UNTIL ABOUT WORDS ONE_OF',
    {
      rank: 0.8,
      mood: 'asks',
      refuses: 'NAMED CONTRACTS MY LIST THOSE HOW_MANY SHOW PERSON AREA YET WHO',
    },
  ),
  frame('law', 'GUARANTEE EXPIRE|WAITING MUST', '@WHAT @CLOSING STATUS WAITING ENDED ABOUT AFTER', {
    rank: 0.6,
    mood: 'asks',
    refuses: 'NAMED CONTRACTS MY LIST THOSE WHICH HOW_MANY SHOW',
  }),
  // "¿Qué diferencia hay entre liquidar y cerrar?", "¿qué es el cierre del expediente?": what closing is, by the rules.
  frame(
    'closing-terms',
    'MEANING CLOSE|LIQUIDATE|CLOSINGS|CLOSED|LIQUIDATED|TO_CLOSE|CLOSE_IT',
    '@ONE @CLOSING LIQUIDATE CONTRACTS EXPIRE ENDED WHICH MUST STEPS',
    { rank: 0.8, mood: 'asks', refuses: 'NAMED ABOUT WORDS PERSON' },
  ),
  // "Si el contrato tiene garantía vigente, ¿lo puedo cerrar?", "¿una orden de compra también toca cerrarla?": of any, by the rules.
  frame(
    'law',
    'IF_SUCH CAN|MUST|LIQUIDATION_DUE|CLOSE_IT|APPLIES CLOSE|CLOSE_IT|LIQUIDATE|GUARANTEE|BALANCE_LEFT|CONTRACT|LIQUIDATION_DUE',
    '@ONE @CLOSING LIQUIDATE GUARANTEE BALANCE_LEFT SUSPENDED CEDED PROCEEDING EXPIRE WAITING UNPAID UNLIQUIDATED ALSO PENDING MODALITY OBLIGATION PLANNED ENVIRONMENT FIELD ME MY WHEN HOW ABOUT WORDS LIQUIDATION_DUE INTERADMINISTRATIVE STATUS',
    { rank: 0.95, mood: 'asks', refuses: 'NAMED CONTRACTS SHOW LIST HOW_MANY THOSE THAT_ONE PERSON DATE PERIOD' },
  ),
  frame('law', 'IF_NOT', '@CLOSING NUMBER COUNTS ME MY YET FIELD DEADLINE WHEN', {
    rank: 0.25,
    mood: 'asks',
    refuses: 'NAMED ABOUT',
  }),
  // "¿Los interadministrativos también se cierran?"
  frame('law', 'INTERADMINISTRATIVE CLOSE|CLOSE_IT|MUST|ALSO|CAN', '@WHAT @CLOSING INTERADMINISTRATIVE ALSO CAN MUST', {
    rank: 0.8,
    mood: 'asks',
    refuses: 'NAMED HOW_MANY LIST SHOW TO_CLOSE OVERDUE ENTITY',
  }),
  frame('law', 'AGENCY', '@WHAT WHICH CLOSE MUST', { rank: 0.4 }),
  frame(
    'law',
    'IF_NOT CLOSE|-CLOSE|-CLOSED|CLOSED|DEADLINE|OVERDUE|EXPIRE|DATE|-CAN',
    '@CLOSING EXPIRE OVERDUE DATE -CAN FIELD NUMBER -CLOSE -CLOSED CONTRACT CONTRACTS NOT DEADLINE DATE UNTIL BEFORE_DEADLINE AGENCY PROCEEDING ELSEWHERE OFFICE ME MY',
    { rank: 0.5 },
  ),
]
