import { frame } from './frame.js'

const ALL = '@WHAT @SITUATION @CONDITION BEFORE_DEADLINE SEND -OVERDUE -PENDING -TO_CLOSE -BLOCKED'

/** Questions that are answered with contracts, or with their number. All take the same filters; what they need tells them apart. */
export const LIST_FRAMES = [
  frame(
    'mine',
    'CONTRACTS|TO_CLOSE|PENDING|WHERE_TO_START|ALL|IMPORTANT|BY_URGENCY|BY_AGE|BY_VALUE_UP|BY_NEWEST|-CLOSED|-CLOSED_I',
    `${ALL} DEADLINE OBLIGATION REMIND`,
  ),
  // "Los míos", whatever was asked before.
  frame('mine', 'OWN_ONES', `${ALL} MINE`, { rank: 0.12, refuses: 'NAMED PERSON AREA' }),
  frame('mine', 'ALL_MINE', `${ALL} -CLOSED -CLOSED_I`, { rank: 0.3, refuses: 'NAMED' }),
  // "¿Y yo tengo algo a mi nombre?"
  frame('mine', 'ANYTHING ASSIGNED|MINE|TO_CLOSE|PENDING', `${ALL} ANYTHING SOMETHING_PENDING`, {
    rank: 0.9,
    refuses: 'NAMED PERSON AREA',
  }),
  // "Yo ya no tengo nada por cerrar, ¿cierto?": it is looked up.
  frame('mine', '-TO_CLOSE|-PENDING|-OVERDUE MY|ME|LACK|MINE', `${ALL} -TO_CLOSE -PENDING -OVERDUE ASKING`, {
    rank: 0.6,
    mood: 'asks',
    refuses: 'NAMED WHICH THOSE CONTRACTS LIST PERSON AREA ABOUT WORDS',
  }),
  frame('mine', 'MUST CLOSE|WHICH|LIQUIDATE|CLOSED', `${ALL} REMIND`, { rank: 0.2 }),
  frame('mine', 'CLOSE|TO_CLOSE LACK|CAN|CONTRACTS|PENDING|MY|SHOW|LIST|WHICH', `${ALL} REMIND`, { rank: 0.1 }),
  frame('mine', 'LIST|SHOW MY|LACK|CONTRACTS|LIST', ALL),
  frame('mine', 'OBLIGATION|PENDING MY|SHOW', '@WHAT', { rank: 0.1 }),
  frame('mine', 'CAN CLOSE TODAY', ALL, { rank: 0.5 }),
  // "Los de aseo que me faltan".
  frame('mine', 'LACK|TO_CLOSE ABOUT|WORDS', ALL, { rank: 0.2, refuses: 'NAMED' }),
  frame('mine', 'READY', ALL, { rank: 0.35, refuses: 'NAMED' }),
  frame('find', 'REPORTED', `${ALL} CLOSED CLOSED_I`, { rank: 0.8, refuses: 'NAMED' }),
  frame('find', 'SUSPENDED|CEDED|NOT_STARTED MINE|ASSIGNED|MY|CONTRACTS|LIST|WHICH|THOSE', ALL, {
    rank: 0.6,
    refuses: 'NAMED',
  }),
  // "Los que no supervisa Hernán": of which contracts, and nothing that is told of them.
  frame('find', '-SUPERVISES PERSON CONTRACTS|LIST|WHICH|THOSE|TO_CLOSE|PENDING|OVERDUE', `${ALL} -SUPERVISES`, {
    rank: 0.95,
    refuses: 'NAMED',
  }),
  frame('find', 'CANCELLED', `${ALL} CANCELLED`, { rank: 0.5, refuses: 'NAMED' }),
  frame('find', 'CEDED|NOT_STARTED', ALL, { rank: 0.45, mood: 'asks', refuses: 'NAMED' }),
  frame('find', 'NOT_STARTED', ALL, { rank: 0.4, refuses: 'NAMED' }),
  frame('find', 'STARTED|SIGNED_ON DATE|PERIOD', `${ALL} ENDED`, { rank: 0.5, refuses: 'NAMED' }),
  frame('find', 'EXTENDED CONTRACTS|LIST|WHICH|THOSE|AMENDED_ONES', `${ALL} EXTENDED`, {
    rank: 0.7,
    refuses: 'NAMED MUST IF_NOT CAN CLOSE',
  }),
  frame('find', 'REMINDERS_SET', `${ALL} REMIND DATE`, { rank: 0.9, refuses: 'NAMED UNDO' }),
  frame('find', 'NO_PAYMENTS', `${ALL} SECOP`, { rank: 0.6, refuses: 'NAMED' }),
  frame('find', 'NO_END', `${ALL} SECOP`, { rank: 0.6, refuses: 'NAMED' }),
  frame('find', 'BY_LIMIT', ALL, { rank: 0.8, refuses: 'NAMED' }),
  frame('find', '-BALANCE_LEFT|-GUARANTEE CONTRACTS|LIST|WHICH|THOSE|ABOUT|MODALITY', ALL, {
    rank: 0.45,
    refuses: 'NAMED',
  }),
  frame('overdue', 'OVERDUE', `${ALL} SINCE_WHEN AND_WHEN ANYTHING DEADLINE -CLOSED_I -CLOSED STATUS`, { rank: 0.4 }),
  frame('overdue', 'OVERDUE WHICH|LIST|THOSE|CONTRACTS|SHOW', `${ALL} SINCE_WHEN AND_WHEN DEADLINE STATUS FIELD`, {
    rank: 0.6,
  }),
  frame(
    'waiting',
    'WAITING|BLOCKED|-TO_CLOSE|-READY|UNLIQUIDATED|-LIQUIDATED|-LIQUIDATED_I',
    `${ALL} WHY_LATE SINCE_WHEN GUARANTEE LIQUIDATE PAUSE`,
    {
      rank: 0.4,
    },
  ),
  frame('waiting', '-CAN|-ALLOW|-COULD CLOSE|CLOSED', `${ALL} WHY_LATE GUARANTEE LIQUIDATE`, { rank: 0.4 }),
  frame(
    'waiting',
    '-CAN|-ALLOW|-COULD CLOSE|CLOSED THOSE|CONTRACTS|LIST|YET|WHICH',
    `${ALL} WHY_LATE GUARANTEE LIQUIDATE`,
    { rank: 0.7 },
  ),
  // "Los que no se pueden todavía".
  frame(
    'waiting',
    '-CAN|-MUST THOSE|RELATIVE|WHICH YET|CONTRACTS|RELATIVE|ALREADY',
    `${ALL} WHY_LATE -CAN -MUST GUARANTEE RELATIVE`,
    {
      rank: 0.3,
      refuses: 'NAMED',
    },
  ),
  frame('waiting', 'WHY WAITING CONTRACTS|LIST', ALL, { rank: 0.75 }),
  frame('waiting', '-CLOSE CONTRACTS|LIST', `${ALL} WHY_LATE`, { rank: 0.4 }),
  frame('waiting', 'GUARANTEE WAITING|BLOCKED|CONTRACTS|-CAN|WHICH|PENDING|THOSE', `${ALL} WHY_LATE RESUME`, {
    rank: 0.45,
  }),
  frame('waiting', 'LIQUIDATE|-LIQUIDATE LACK|PENDING|MUST|CONTRACTS|WAITING|YOU_NEED|LIST|-LIQUIDATE', ALL, {
    rank: 0.4,
  }),
  // "Cuántos requieren acta de liquidación y todavía no la tienen".
  frame(
    'waiting',
    'LIQUIDATION_DUE CONTRACTS|HOW_MANY|LIST|WHICH|THOSE|YET|PERSON|AREA',
    `${ALL} HOW_MANY LIQUIDATION_DUE NO_LIQUIDATION LIQUIDATED -LIQUIDATION_DUE LIQUIDATE`,
    { rank: 0.6, refuses: 'NAMED PER_PERSON PER_AREA' },
  ),
  frame('waiting', 'OBLIGATION CONTRACTS|LIST|PENDING', ALL, { rank: 0.4 }),
  frame('running', 'RUNNING', ALL, { rank: 0.4 }),
  frame('upcoming', 'WHO GUARANTEE EXPIRE DATE|PERIOD', `${ALL} WHO GUARANTEE`, { rank: 0.7, refuses: 'NAMED TEAM' }),
  // "De acá a diciembre, ¿qué otros se me suman?", "what comes up in the next 30 days".
  frame(
    'upcoming',
    'COMES_UP DATE|PERIOD WHICH|LIST|CONTRACTS|HOW_MANY|WHO|MORE|ANYTHING|THOSE',
    `${ALL} COMES_UP HOW_MANY WHO MORE GUARANTEE ALSO ANYTHING`,
    {
      rank: 0.45,
      refuses: 'NAMED CLOSED CLOSED_I ENDED TODAY',
    },
  ),
  // "Agosto y septiembre, ¿qué cae?"
  frame('upcoming', 'COMES_UP DATE|PERIOD', `${ALL} COMES_UP HOW_MANY MORE ALSO ANYTHING`, {
    rank: 0.2,
    refuses: 'NAMED CLOSED CLOSED_I ENDED TODAY DEADLINE',
  }),
  // "Salgo el 15, ¿qué puedo cerrar antes de eso?"
  frame(
    'upcoming',
    'AWAY DATE BEFORE_THAT CAN|WHICH|CLOSES_IN_TIME|COUNTS CLOSE|CLOSES_IN_TIME|LIST',
    `${ALL} AWAY COMES_UP BEFORE_THAT FUTURE CLOSES_IN_TIME COUNTS`,
    {
      rank: 0.9,
      refuses: 'NAMED PAUSE',
    },
  ),
  frame('upcoming', 'ANYTHING DATE', `${ALL} ANYTHING`, { rank: 0.25, refuses: 'ABOUT WORDS NAMED PERSON AREA' }),
  frame('upcoming', 'EXPIRE|UPCOMING', `${ALL} HOW_MANY REMIND`, { rank: 0.3 }),
  frame('upcoming', 'FUTURE CLOSE|CONTRACTS|TO_CLOSE|CLOSED|EXPIRE|WHICH', `${ALL} CLOSED`, { rank: 0.4 }),
  // "¿Qué alcanzo a cerrar en julio?"
  frame('mine', 'CLOSES_IN_TIME', `${ALL} CLOSES_IN_TIME`, { rank: 0.95, refuses: 'NAMED' }),
  frame('upcoming', 'CAN CLOSE|CLOSED DATE', `${ALL} CLOSED`, { rank: 0.4 }),
  frame('upcoming', 'WHICH CAN CLOSE|CLOSED DATE', `${ALL} CLOSED`, { rank: 0.65, refuses: 'TODAY NAMED' }),
  frame('ended', 'ENDED CONTRACTS|LIST|PERIOD|WHICH|DATE', `${ALL} STATUS`, { rank: 0.3 }),
  // "De los que terminaron en 2026, ¿cuáles no he cerrado?"
  frame('ended', 'ENDED -CLOSED|-CLOSED_I|OPEN|TO_CLOSE DATE|PERIOD', `${ALL} STATUS -CLOSED -CLOSED_I`, {
    rank: 0.45,
    refuses: 'NAMED',
  }),
  frame('ended', 'ENDED', `${ALL} STATUS`, { rank: 0.05, afterList: true }),
  // "Cerrados de 2025".
  frame('closed', 'CLOSED VINTAGE', '@WHAT @CONDITION', {
    rank: 0.6,
    refuses: 'NAMED CLOSED_I ALREADY BE WORDS ABOUT SUBJECT ALL',
  }),
  frame('find', 'CONTRACTS VINTAGE', '@WHAT @CONDITION VINTAGE', { rank: 0.02 }),
  frame('ended', 'CONTRACTS PERIOD', '@WHAT @CONDITION', { rank: 0.01, refuses: 'VINTAGE' }),
  frame('closed', 'CLOSED|CLOSED_I CONTRACTS|LIST|WHICH|SHOW|THOSE', '@WHAT @CONDITION ENDED', { rank: 0.3 }),
  frame(
    'closed',
    'CLOSED|CLOSED_I PER_PERSON|PER_AREA|PER_MONTH|PER_TYPE|PER_QUARTER|PER_WEEK|PER_YEAR|PER_SIGNED|PER_STARTED|SHARE|SUM|BALANCE_LEFT|HIDE|BY_VALUE|COMPARE',
    ALL,
    { rank: 0.5, refuses: 'NAMED' },
  ),
  frame('find', 'ABOUT|WORDS', '@WHAT @CONDITION STATUS', { rank: 0.3 }),
  // "El de las cámaras, ¿dónde está?"
  frame('find', 'ABOUT|WORDS WHERE_IS', '@WHAT @CONDITION STATUS WHERE_IS', {
    rank: 0.45,
    refuses: 'NAMED CLOSE CLOSE_IT TROUBLE',
  }),
  frame('find', 'WHERE_TO_START ABOUT|WORDS|PERSON', '@WHAT @CONDITION', { rank: 0.4 }),
  frame('find', 'MONEY|BALANCE_LEFT|BY_VALUE|COMPETENCE|CHANGED', '@WHAT @CONDITION MUST', { rank: 0.2 }),
  frame(
    'find',
    'BALANCE_LEFT|COMPETENCE|-ANSWERED|CHANGED|UNPAID|SUSPENDED|PROCEEDING CONTRACTS|LIST|WHICH|THOSE|LACK|SHOW',
    ALL,
    { rank: 0.45 },
  ),
  // Of an area or a person it is a list; of one contract it is told.
  frame('find', 'BALANCE_LEFT AREA|PERSON', ALL, { rank: 0.62, refuses: 'NAMED' }),
  frame('find', 'SUSPENDED CONTRACTS|LIST|WHICH|THOSE', ALL, { rank: 0.6 }),
  // "Los cierres de mayo", "junio vs mayo en cierres".
  frame(
    'closed',
    'CLOSINGS DATE|PERIOD|COMPARE|PER_PERSON|PER_AREA|PER_MONTH|PER_TYPE',
    '@WHAT @CONDITION HOW_MANY STATUS WHO TEAM',
    {
      rank: 0.6,
      refuses: 'NAMED AHEAD SOON TO_CLOSE PENDING EXPIRE UPCOMING',
    },
  ),
  frame('closed', 'LAST_CLOSED', '@WHAT @CONDITION HOW_MANY WHEN SINCE_WHEN TOLD_OTHER CLOSED', {
    rank: 0.9,
    refuses: 'NAMED WHO TEAM',
  }),
  // "Los que cerré el mes pasado" asks for them; "ya los cerré" tells.
  frame('closed', 'CLOSED|CLOSED_I THOSE|SHOW|LIST', '@WHAT @CONDITION ENDED', {
    rank: 0.55,
    refuses: 'NAMED ALREADY',
  }),
  frame('closed', 'CLOSED|CLOSED_I RELATIVE', '@WHAT @CONDITION ENDED', { rank: 0.6, refuses: 'NAMED' }),
  // "Los 4 que están en contratación".
  frame('find', 'HANDED NUMBER WHICH', `${ALL} OFFICE`, { rank: 0.6, refuses: 'NAMED' }),
  frame('find', 'PROCEEDING|HANDED CONTRACTS|LIST|WHICH|THOSE|SHOW', `${ALL} OFFICE`, { rank: 0.6, refuses: 'NAMED' }),
  frame('find', 'NO_LIQUIDATION CONTRACTS|LIST|WHICH|THOSE|SHOW', ALL, { rank: 0.75 }),
  frame('find', 'SUSPENDED', ALL, { rank: 0.45, mood: 'asks' }),
  // "¿Cuándo se reinicia el que está suspendido?": as near as it is known.
  frame('find', 'SUSPENDED RESTARTED|WHEN', `${ALL} RESTARTED WHEN FIELD`, {
    rank: 0.5,
    mood: 'asks',
    refuses: 'NAMED',
  }),
  frame(
    'find',
    'HIDE|-SHOW SUSPENDED|GUARANTEE|PROCEEDING|MONEY|OVERDUE|WAITING|UNLIQUIDATED|LIQUIDATED|BLOCKED|RUNNING',
    ALL,
    {
      rank: 0.6,
    },
  ),
  frame('find', 'LIQUIDATED CONTRACTS|LIST|WHICH|THOSE', '@WHAT @CONDITION', { rank: 0.6 }),
  frame('find', 'PERIOD', 'THOSE ONLY LIST SHOW MY ME WHICH BE HELLO', { rank: 0.05 }),
  frame('find', 'LIQUIDATED|UNLIQUIDATED TO_CLOSE|-CLOSED|-CLOSED_I|OVERDUE', ALL, { rank: 0.65 }),
  // "Los que ya liquidé pero no he cerrado" asks for them.
  frame('find', 'LIQUIDATED_I RELATIVE -CLOSED_I|-CLOSED|TO_CLOSE', ALL, { rank: 0.65, refuses: 'NAMED DATE PERIOD' }),
  frame('find', 'EXCEPT NAMED', `${ALL} NAMED`, { rank: 0.2 }),
  frame(
    'find',
    'PER_MONTH|PER_TYPE|PER_STATE|PER_SITUATION|PER_YEAR|PER_MODALITY|PER_ORDENADOR|PER_SUPPLIER|PER_MISSING|PER_BLOCKER|PER_QUARTER|PER_WEEK|PER_SIGNED|PER_STARTED|IN_ORDER',
    `${ALL} MORE`,
    { rank: 0.3 },
  ),
  frame('find', 'MODALITY|ORDENADOR', `${ALL} STATUS`, { rank: 0.3 }),
  // "Los de mínima cuantía, ¿cómo van?"
  frame('find', 'STATUS MODALITY|SUSPENDED|WAITING|BLOCKED|CEDED|UNLIQUIDATED|MONEY', `${ALL} STATUS`, {
    rank: 0.5,
    refuses: 'NAMED',
  }),
  // Who has most done, who has nothing of it; what is understood and cannot be told.
  frame('team', 'BEST|WORST', `${ALL} AND_HOW_MANY STATUS WHO TEAM PER_PERSON PER_AREA SUPERVISES CLOSED CLOSED_I`, {
    rank: 0.55,
    refuses: 'NAMED',
  }),
  frame(
    'team',
    'NOT_ONE|-NOT_ONE|AT_ZERO WHO|TEAM|AREAS|PER_PERSON|PER_AREA',
    `${ALL} ANYTHING YET STATUS WHO TEAM SUPERVISES CLOSED CLOSED_I -CLOSED -CLOSED_I`,
    { rank: 0.6, refuses: 'NAMED' },
  ),
  frame(
    'team',
    'THRESHOLD WHO|TEAM|PER_PERSON|PER_AREA|PER_SUPPLIER',
    `${ALL} STATUS WHO TEAM SUPERVISES CLOSED CLOSED_I -CLOSED -CLOSED_I`,
    { rank: 0.6, refuses: 'NAMED' },
  ),
  frame('team', 'WHO|TEAM|AREAS|PER_PERSON|PER_AREA CONTRACTS -CLOSE', `${ALL} -CLOSE STATUS WHO TEAM SUPERVISES`, {
    rank: 0.85,
    refuses: 'NAMED',
  }),
  frame(
    'team',
    'WHO|TEAM|AREAS|PER_PERSON|PER_AREA -OVERDUE|-PENDING|-TO_CLOSE|-BLOCKED',
    `${ALL} STATUS WHO TEAM SUPERVISES`,
    { rank: 0.85, refuses: 'NAMED' },
  ),
  frame(
    'find',
    'DAYS_TAKEN|AWAY_PEOPLE|GONE_PEOPLE|REPORTED_WRONG|GUARANTEE_LAPSED',
    `${ALL} WHO TEAM HOW_MANY PER_PERSON CLOSED CLOSED_I AWAY PAUSE SUPERVISES DIGEST`,
    { rank: 0.7, refuses: 'NAMED HOW' },
  ),
  // "Los que no estén en espera": whatever is denied of how they stand.
  frame(
    'find',
    '-WAITING|-SUSPENDED|-YOU_NEED|-LACK|-PENDING|-RUNNING|-PROCEEDING|-CEDED|-UNPAID|-BLOCKED|-INFORMATION CONTRACTS|LIST|WHICH|THOSE|SHOW|ONLY|HOW_MANY|RELATIVE',
    `${ALL} -WAITING -SUSPENDED -YOU_NEED -LACK -RUNNING -PROCEEDING -CEDED -UNPAID HOW_MANY RELATIVE INFORMATION -INFORMATION CONFIRM`,
    { rank: 0.4, refuses: 'NAMED TEAM WHO' },
  ),
  // "¿Qué impedimentos no he respondido?": what can be answered.
  frame(
    'waiting',
    'BLOCKED -ANSWERED|ANSWERED|CONFIRM|-CONFIRM',
    '@WHAT BLOCKED PENDING YET ALREADY LACK ANYTHING HOW_MANY',
    {
      rank: 0.8,
      refuses: 'NAMED PERSON AREA ABOUT WORDS MONEY DATE PERIOD',
    },
  ),
  frame('find', 'COMMAND', 'HELLO THANKS', { rank: 1 }),
  frame('find', 'FIND ABOUT|WORDS', '@WHAT @CONDITION', { rank: 0.3 }),
  frame('missing', 'YOU_NEED', `${ALL} INFORMATION CONFIRM`, { rank: 0.4 }),
  // "¿De cuáles no sabe usted si se liquidaron?"
  frame('missing', 'NOT_KNOWN CONTRACTS|WHICH|LIST|THOSE', `${ALL} LIQUIDATE LIQUIDATED -LIQUIDATED FIELD CLOSED`, {
    rank: 0.8,
    refuses: 'NAMED',
  }),
  frame('missing', 'CONFIRM MUST|LACK|WHICH|PENDING|ME|MY|INFORMATION', `${ALL} INFORMATION YOU_NEED`, { rank: 0.4 }),
  frame('missing', 'CONFIRM', '@WHAT', { rank: 0.2, mood: 'asks' }),
  frame('missing', 'I_NEED LACK', ALL, { rank: 0.3 }),
  frame('missing', 'INFORMATION LACK|MUST|PENDING|WAITING|YOU_NEED', `${ALL} CONFIRM`, { rank: 0.4 }),
  // "Con corte a hoy, ¿cuántos quedan por cerrar?": as things stand.
  frame('summary', 'HOW_MANY TODAY TO_CLOSE|LACK|OVERDUE|PENDING|WAITING|CONTRACTS', `${ALL} DEADLINE HOW_MANY`, {
    rank: 0.75,
    refuses: 'NAMED CLOSED CLOSED_I UNTIL',
  }),
  // "¿A este ritmo terminamos antes del 31?", "¿cuántos por semana para alcanzar la meta?"
  frame(
    'summary',
    'PACE',
    '@WHAT @CLOSING @SITUATION DEADLINE DATE PERIOD PER_WEEK PER_MONTH HOW_MANY LACK ME STATUS FINISHED ENDED BEFORE_DEADLINE TODAY NUMBER TEAM ENTITY DAILY WEEKLY ADVANCE SUMMARY AFTER',
    { rank: 1, refuses: 'NAMED PERSON AREA ABOUT WORDS' },
  ),
  frame('summary', 'SUMMARY|RESUMEN', `${ALL} CLOSED CLOSED_I HOW_MANY SEND STATUS`, { rank: 0.4 }),
  frame(
    'summary',
    'HOW_MANY CONTRACTS|CONTRACT|LACK|CLOSED|CLOSED_I|-CLOSED|-CLOSED_I|TO_CLOSE|OVERDUE|PENDING|WAITING|MY|CLOSE|EXPIRE|BALANCE_LEFT|VALUE|ABOUT|-ANSWERED|MONEY|MINE|PERIOD|SUSPENDED|GUARANTEE|PROCEEDING|BLOCKED|UNLIQUIDATED|-LIQUIDATED|LIQUIDATED|RUNNING|ENDED|THOSE_ONES|ALL|PER_TYPE|PER_STATE|PER_SITUATION|PER_MODALITY|PER_SUPPLIER|PER_AREA|PER_MONTH|PER_YEAR|MODALITY|CEDED|NOT_STARTED|REPORTED|READY|MUST|PERSON|AREA',
    `${ALL} SUMMARY COULD CLOSED CLOSED_I -CLOSED -CLOSED_I`,
    { rank: 0.6 },
  ),
  frame(
    'summary',
    'SUM ABOUT|WORDS|CONTRACTS|TO_CLOSE|OVERDUE|PENDING|WAITING|ENDED|CLOSED|MODALITY|PERSON|AREA|PERIOD',
    `${ALL} HOW_MANY PAID`,
    {
      rank: 0.62,
      refuses: 'NAMED',
    },
  ),
  frame('summary', 'VALUE ABOUT|WORDS|MODALITY|SUSPENDED|UNLIQUIDATED|LIQUIDATED|RUNNING|PERIOD', `${ALL} HOW_MANY`, {
    rank: 0.45,
    refuses: 'MONEY BY_VALUE NAMED',
  }),
  frame(
    'summary',
    'VALUE CONTRACTS|TO_CLOSE|OVERDUE|PENDING|WAITING|ENDED|CLOSED|BALANCE_LEFT|LACK|MUST',
    `${ALL} HOW_MANY`,
    {
      rank: 0.62,
      refuses: 'MONEY BY_VALUE NAMED',
    },
  ),
  frame(
    'summary',
    'VALUE|PAYMENT|SUM PER_TYPE|PER_STATE|PER_SITUATION|PER_MODALITY|PER_SUPPLIER|PER_AREA|PER_PERSON|PER_YEAR|PER_MONTH|PER_ORDENADOR',
    `${ALL} HOW_MANY TEAM`,
    { rank: 0.62, refuses: 'MONEY BY_VALUE NAMED' },
  ),
  frame('summary', 'SUMMARY COUNTS', ALL, { rank: 0.5 }),
  frame('summary', 'CHART', '@WHAT', { rank: 0.1 }),
  frame('summary', 'HOW_MANY DATE', '@WHAT @CONDITION', { rank: 0.1, refuses: 'NAMED DEADLINE' }),
  frame('summary', 'STOOD_BEFORE', `${ALL} STATUS SUMMARY HOW_MANY HOW CLOSED CLOSED_I`, {
    rank: 0.7,
    refuses: 'NAMED',
  }),
  // "Compare this week with last week".
  frame('summary', 'COMPARE DATE|PERIOD', '@WHAT COMPARE STATUS SUMMARY ENTITY TEAM', {
    rank: 0.2,
    refuses: 'NAMED CLOSED CLOSED_I CLOSINGS CONTRACTS PERSON AREA ABOUT WORDS',
  }),
  frame(
    'summary',
    'AVERAGE|AVERAGE_VALUE|SHARE|PROGRESS',
    `${ALL} HOW_MANY CLOSED CLOSED_I -CLOSED -CLOSED_I RUNNING LIQUIDATED`,
    {
      rank: 0.6,
      refuses: 'NAMED',
    },
  ),
  frame('summary', 'STATUS CLOSE|TO_CLOSE|CONTRACTS', ALL, { rank: 0.4 }),
  frame('summary', 'LACK ME|MY', '@WHAT', { rank: 0.1 }),
  frame('summary', 'LACK', '@WHAT ME', { rank: -0.1 }),
  // "¿Qué me falta y para cuándo?"
  frame('mine', 'LACK AND_WHEN', '@WHAT ME', { rank: 0.4, refuses: 'NAMED' }),
  frame(
    'team',
    'TEAM|AREAS|PER_PERSON|PER_AREA|NO_SUPERVISOR',
    `${ALL} AND_HOW_MANY STATUS SUMMARY RESUMEN WHO HOW_MANY -CLOSED -CLOSED_I CLOSED YOU_NEED CLOSED_I SOMETHING_PENDING ANYTHING INFORMATION`,
    { rank: 0.5 },
  ),
  frame(
    'team',
    'WHO BY_COUNT|BY_COUNT_UP|BY_AGE|OVERDUE|CLOSE|-CLOSED|CLOSED|PENDING|SUMMARY|LACK|-CLOSED_I|TO_CLOSE|UPCOMING|MUST|RECEIVED|-ANSWERED|ANSWERED|BLOCKED',
    `${ALL} AND_HOW_MANY TEAM STATUS PER_PERSON PER_AREA`,
    { rank: 0.5 },
  ),
  // "Who has the most overdue contracts".
  frame(
    'team',
    'WHO BY_COUNT|BY_COUNT_UP OVERDUE|TO_CLOSE|PENDING|WAITING',
    `${ALL} AND_HOW_MANY TEAM STATUS PER_PERSON PER_AREA`,
    { rank: 0.7 },
  ),
  // "¿Cuántos le faltan a Hernán?", "total de Marta Luz".
  frame(
    'team',
    'HOW_MANY|SUM GIVEN_NAME',
    `${ALL} AND_HOW_MANY HOW_MANY STATUS SUMMARY CLOSED CLOSED_I -CLOSED -CLOSED_I`,
    {
      rank: 0.66,
      refuses: 'NAMED CONTRACTS VALUE PAYMENT BALANCE_LEFT',
    },
  ),
  // "Qué supervisores tienen contratos suspendidos".
  frame(
    'team',
    'WHO SUSPENDED|CEDED|CANCELLED|RUNNING|WAITING|UNLIQUIDATED|-LIQUIDATED|NOT_STARTED|READY|YOU_NEED|UNPAID|EXTENDED|REPORTED|HANDED|LIQUIDATED|NO_END',
    `${ALL} TEAM WHO STATUS EXTENDED OFFICE`,
    { rank: 0.7, refuses: 'NAMED' },
  ),
  // "¿A quién se le vence el plazo para liquidar este año?"
  frame('team', 'COMPETENCE WHO|TEAM|PER_PERSON|PER_AREA', `${ALL} TEAM WHO HOW_MANY`, { rank: 0.7, refuses: 'NAMED' }),
  // "¿Ya contestaron todos?": whoever did not.
  frame('team', '-ANSWERED', `${ALL} TEAM STATUS DIGEST REMIND WRITE RECEIVED SEND WHO`, {
    rank: 0.35,
    mood: 'asks',
    refuses: 'NAMED',
  }),
  frame('team', 'STATUS|SUMMARY|RESUMEN OFFICE|PERSON|AREA|ENTITY', `${ALL} TEAM WHO`, { rank: 0.5 }),
  // "¿Claudia ya terminó?"
  frame('team', 'FINISHED AREA|PERSON', `${ALL} FINISHED STATUS SUMMARY`, {
    rank: 0.6,
    refuses: 'NAMED CONTRACTS THOSE HOW_MANY WHO ONE_OF',
  }),
  frame(
    'team',
    'GONE PERSON',
    '@WHAT PERSON GONE DATE PERIOD AREA SUPERVISES CONTRACTS ALREADY HOW THOSE_ONES ONE_OF WHERE_TO_START MUST',
    {
      rank: 0.7,
      refuses: 'NAMED HOW_MANY WHO LIST THOSE ADD_PERSON REMOVE_PERSON',
    },
  ),
  frame('team', 'AT_ZERO AREA|PERSON', `${ALL} STATUS SUMMARY`, { rank: 0.7, refuses: 'NAMED CONTRACTS WHO TEAM' }),
  // "¿Por qué Hernán no ha cerrado nada?": each of theirs says it.
  frame(
    'team',
    'WHY|WHY_LATE PERSON|AREA -CLOSED|-CLOSED_I|-FINISHED|-ANSWERED|WORST|OVERDUE|AT_ZERO|NOT_ONE|-NOT_ONE',
    `${ALL} WHY WHY_LATE STATUS -CLOSED -CLOSED_I`,
    {
      rank: 0.8,
      refuses: 'NAMED THAT_ONE ONE_OF',
    },
  ),
  frame('team', 'ADVANCE AREA|PERSON', `${ALL} STATUS SUMMARY HOW_MANY YOU_NEED`, { rank: 0.52 }),
  frame('team', 'COMPARE AREA|PERSON', `${ALL} STATUS SUMMARY`, { rank: 0.55 }),
  frame('team', 'COLLEAGUE PERSON', `${ALL} STATUS SUMMARY`, { rank: 0.5 }),
  frame('team', 'AREA|PERSON', `${ALL} STATUS SUMMARY`, { rank: 0.15 }),
  // "Los de Cultura, cuáles son".
  frame('find', 'AREA CONTRACTS|THOSE|LIST|SHOW|WHICH', ALL, { rank: 0.22, refuses: 'NAMED' }),
  // "¿Y de participación quiénes?"
  frame('team', 'WHO AREA', '@WHAT AREA WHO TEAM ONLY', { rank: 0.1, refuses: 'NAMED' }),
  frame(
    'export',
    'EXPORT',
    `${ALL} FIELD CONTRACTOR SUPERVISES SEND SUMMARY RESUMEN INFORMATION RECEIVED CLOSED CLOSED_I -CLOSED -CLOSED_I TEAM STATUS DEADLINE RUNNING -CAN -TO_CLOSE -ALLOW GUARANTEE SPEAK`,
    { rank: 0.8 },
  ),
  frame('closing-report', 'CLOSING_REPORT', 'SHOW LIST SEND EXPORT CAN ME WHICH I_NEED REASON', {
    rank: 0.9,
    refuses: 'NAMED',
  }),
  frame(
    'report',
    'REPORTS|MONTHLY_REPORT|REPORT_FOR_HEAD|LIQUIDATION_BASE',
    'DATE PERIOD SHOW LIST SEND EXPORT IN_WORD CAN ME WHICH HELP I_NEED CAN_YOU REASON BE HELLO ENTITY THAT_ONE',
    {
      rank: 0.95,
      refuses: 'NAMED',
    },
  ),
  // "Informe de la campaña en Word".
  frame('report', 'CLOSING_REPORT IN_WORD', 'SHOW LIST SEND CAN ME WHICH I_NEED REASON', { rank: 1, refuses: 'NAMED' }),
  frame('memo', 'MEMO', 'SHOW SEND CAN ME WHICH HELP I_NEED CAN_YOU -ANSWERED ANSWERED WHO PERSON DRAFT REMIND WRITE', {
    rank: 0.9,
    refuses: 'NAMED',
  }),
  frame('calendar', 'CALENDAR', `${ALL} SEND DEADLINE EXPORT SPEAK FIELD HOW DIGEST DATA_AGE`, { rank: 0.9 }),
]
