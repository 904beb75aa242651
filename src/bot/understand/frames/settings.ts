import { frame } from './frame.js'

/** Whatever may have been told of contracts. */
const SAID_OF_THEM =
  '@WHAT @ONE @CLOSING @SITUATION @CONDITION LIQUIDATED LIQUIDATE LIQUIDATION_DUE EXTENDED OBLIGATION LAW DEADLINE DIGEST TIME TODAY HISTORY WHO WHEN HOW_MANY HOW -OVERDUE -LAW INFORMATION'

/** How, when and to whom the bot writes, and small talk. */
export const SETTING_FRAMES = [
  frame(
    'digest-time',
    'TIME DIGEST|RESUMEN|SEND|HOUR|WRITE|-WRITE|RECEIVED|REMIND|DAILY|WEEKLY|SPEAK',
    '@MESSAGES HOUR DAILY WEEKLY OTHER_WEEKDAY CAN WILL',
    { rank: 0.6 },
  ),
  frame('digest-time', 'HOUR DIGEST|RESUMEN|SEND|RECEIVED|WRITE|SPEAK', '@MESSAGES CAN', { rank: 0.5 }),
  // "Que no me llegue tan temprano, mejor tipo 9", "mándeme los avisos después de almuerzo".
  frame(
    'digest-time',
    'PART_OF_DAY TIME|DIGEST|RESUMEN|SEND|RECEIVED|WRITE|-RECEIVED|-SEND|-WRITE|-DIGEST',
    '@MESSAGES TIME HOUR CAN CAN_YOU -RECEIVED -SEND -WRITE -DIGEST MORE PART_OF_DAY',
    {
      rank: 0.7,
      refuses: 'NAMED DATE',
    },
  ),
  frame('digest-time', 'TIME', 'MORE', { rank: 0.1 }),
  frame(
    'cadence',
    'WEEKLY|DAILY|-DAILY|-WEEKLY DIGEST|-DIGEST|RESUMEN|SEND|WRITE|-WRITE|RECEIVED|ONLY|REMIND|SPEAK|PAUSE',
    '@MESSAGES ONLY WILL WEEKLY DAILY WHEN ALREADY TIME HOUR',
    { rank: 0.6 },
  ),
  frame('cadence', 'WEEKLY|DAILY', '', { rank: 0.3 }),
  frame(
    'cadence',
    'IMPORTANT ONLY|DIGEST|RESUMEN|SEND|WRITE|REMIND|TELL_WHEN',
    '@MESSAGES ONLY WHEN -SEND -WRITE -DIGEST WILL',
    {
      rank: 0.5,
    },
  ),
  frame('cadence', 'LESS DIGEST|RESUMEN|SEND|WRITE|SPEAK|REMIND|RECEIVED', '@MESSAGES', { rank: 0.5 }),
  frame('pause', '-WRITE|-SEND|-DIGEST|-REMIND|PAUSE', '@MESSAGES UNTIL DATE AWAY SUBJECT BE OFFICE', { rank: 0.4 }),
  frame('pause', 'AWAY', '@MESSAGES UNTIL DATE PAUSE BE OFFICE FUTURE', {
    rank: 0.4,
    mood: 'tells',
    refuses: 'RESUME BEEN TOLD_ME',
  }),
  frame('resume', 'RESUME', '@MESSAGES AWAY CAN_YOU CAN AGAIN', { rank: 0.4 }),
  frame('resume', 'AGAIN SEND|WRITE', '@MESSAGES CAN CAN_YOU', { rank: 0.4 }),
  // "Los viernes": the weekly message comes on Mondays.
  frame(
    'cadence',
    'OTHER_WEEKDAY',
    '@MESSAGES WEEKLY ONLY WILL ALREADY HOUR TIME -DAILY -WRITE -SEND -DIGEST -REMIND',
    { rank: 0.7 },
  ),
  // Of what the message is to tell; "dígame cuáles tengo vencidos y…" asks for them besides.
  frame(
    'cadence',
    'OTHER_WEEKDAY',
    '@MESSAGES WEEKLY ONLY WILL ALREADY HOUR TIME -DAILY -WRITE -SEND -DIGEST -REMIND HOW_MANY OVERDUE TO_CLOSE WAITING LACK',
    { rank: 0.65, refuses: 'WHICH' },
  ),
  // Of somebody else's notices nothing is set nor told.
  frame(
    'unknown',
    'THEY_AWAY PERSON|ABOUT|WORDS|COLLEAGUE',
    '@MESSAGES UNTIL DATE PERSON ABOUT WORDS DELEGATE SUPERVISES ALREADY COVER ASSIGN ONE_OF WHO AWAY',
    {
      rank: 0.8,
      mood: 'tells',
      unsupported: 'their-notices',
    },
  ),
  frame('unknown', 'PAUSE|-WRITE|-SEND|RESUME PERSON|TEAM|COLLEAGUE', '@MESSAGES UNTIL DATE AWAY THEY_AWAY REASON', {
    rank: 0.8,
    unsupported: 'their-pause',
    refuses: 'SEND_OTHER DELEGATE MY',
  }),
  frame(
    'unknown',
    'COVER|OF_PERSON PERSON COVER|DELEGATE',
    `@MESSAGES UNTIL DATE PERIOD PERSON AWAY THEY_AWAY SUPERVISES ONE_OF ASSIGN OFFICE CAN_YOU COVER DELEGATE`,
    {
      rank: 0.8,
      unsupported: 'their-notices',
      refuses: 'MY ME MY_DELEGATE',
    },
  ),
  frame(
    'unknown',
    'DELEGATE|PAUSE|AWAY|THEY_AWAY WHO|WHICH|HOW_MANY',
    '@MESSAGES UNTIL DATE DEADLINE WHO TEAM SUPERVISES BE',
    {
      rank: 0.8,
      mood: 'asks',
      unsupported: 'their-notices',
      refuses: 'MY_DELEGATE MY',
    },
  ),
  frame('delegate', 'HIDE|CANCEL|UNDO DELEGATE|MY_DELEGATE', '@MESSAGES PERSON ABOUT WORDS RESUME STRAY AWAY', {
    rank: 0.9,
  }),
  frame(
    'delegate',
    'DELEGATE|SEND_OTHER DIGEST|RESUMEN|EMAIL|AWAY|RECEIVED',
    '@MESSAGES EMAIL AWAY UNTIL DATE OTHERS DELEGATE SEND_OTHER STRAY MY_DELEGATE WHO COLLEAGUE',
    { rank: 0.6 },
  ),
  frame('delegate', 'EMAIL DIGEST|RESUMEN|AWAY|SEND|RECEIVED|WRITE', '@MESSAGES AWAY UNTIL DATE', { rank: 0.5 }),
  // "Salgo a vacaciones el 12, responde Natalia Cubillos".
  frame(
    'delegate',
    'STANDS_IN AWAY|DELEGATE PERSON|ABOUT|WORDS|STRAY|EMAIL',
    '@MESSAGES EMAIL AWAY THEY_AWAY UNTIL DATE PERIOD STRAY ABOUT WORDS PERSON CAN WILL SUPERVISES OFFICE DELEGATE STANDS_IN CONTRACTS MY_DELEGATE ANSWERED WHICH ME MY CAN_YOU I_NEED',
    { rank: 0.95, refuses: 'WHO HOW_MANY WHEN WHY' },
  ),
  frame('delegate', 'DELEGATE', '@MESSAGES EMAIL UNTIL DATE STRAY CAN', { rank: 0.4 }),
  frame('delegate', 'COVER AWAY|THEY_AWAY', '@MESSAGES AWAY UNTIL DATE WHO COVER PERIOD', {
    rank: 0.7,
    refuses: 'PERSON',
  }),
  frame(
    'delegate',
    'SOMEBODY_FOR_ME',
    '@MESSAGES AWAY UNTIL DATE PERIOD ME MY LIST OTHERS MINE ALSO WHO CAN CAN_YOU TODAY',
    {
      rank: 0.7,
      refuses: 'NAMED',
    },
  ),
  frame('delegate', 'OTHERS DIGEST|RESUMEN|SEND_OTHER', '@MESSAGES AWAY SEND_OTHER', { rank: 0.4 }),
  frame('language', 'ENGLISH|SPANISH|TONGUE', 'SPEAK WRITE SEND CAN CAN_YOU DIGEST RESUMEN', { rank: 0.5 }),
  frame('whoami', 'WHO_AM_I|IDENTITY', 'LINKED INFORMATION WHO HOW', { rank: 0.5 }),
  frame('whoami', 'LINKED HOW|ME', 'WHICH', { rank: 0.4, mood: 'asks' }),
  frame('whoami', 'WHO RECEIVED DIGEST|RESUMEN', 'MY', { rank: 0.5 }),
  frame('whoami', 'MY_DELEGATE', 'WHO', { rank: 0.5, mood: 'asks' }),
  // "Mis avisos": when they come, how often and to whom, with what changes it.
  frame('whoami', 'MY_NOTICES', 'SHOW LIST WHICH BE', { rank: 0.2 }),
  // "Los datos, ¿de cuándo son?", "¿cuánto se demora SECOP en mostrarlo?"
  frame('data', 'INFORMATION SINCE_WHEN|WHEN', 'SECOP DATE WHICH SHOW BE ME', {
    rank: 0.6,
    mood: 'asks',
    refuses: 'NAMED PERSON AREA ABOUT WORDS LACK YOU_NEED',
  }),
  frame('data', 'SECOP TAKES_TO_SHOW', 'CLOSED CLOSED_I CLOSE ALREADY WHICH INFORMATION RELATIVE HOW_MANY', {
    rank: 1.1,
    refuses: 'NAMED',
  }),
  frame('data', 'DAYS_TAKEN SECOP SHOW', 'CLOSED CLOSED_I CLOSE ALREADY WHICH INFORMATION RELATIVE HOW_MANY', {
    rank: 0.9,
    refuses: 'NAMED',
  }),
  frame(
    'data',
    'DATA_AGE',
    'SECOP INFORMATION DATE PERIOD WHEN WHICH ALREADY YET CLOSED CLOSED_I CLOSINGS CONTRACTS LIST SHOW FIELD DO_SOMETHING_ELSE WHY_LATE REASON ME MY WRONG OTHER_ONE',
    { rank: 0.6 },
  ),
  // "Ayer cerré uno y me sigue apareciendo": of none that is named, so nothing is told.
  frame(
    'data',
    'STILL_SHOWN CLOSED_I',
    'COMPLAINT RELATIVE DATE PERIOD ME MY ALREADY YET WHY WHY_LATE CONTRACT SECOP LIST NUMBER DATA_AGE',
    {
      rank: 0.6,
      refuses: 'NAMED ABOUT WORDS',
    },
  ),
  frame(
    'unreached',
    'UNREACHED',
    '@MESSAGES DAILY WHY WHY_LATE WHO WHICH LACK HOW_MANY TEAM TODAY DATE SECOP CONTRACTS AREA ENTITY CHASE CONTACT ALREADY SHARE IS_IT_TRUE',
    { rank: 0.5 },
  ),
  // "A quiénes toca llamar porque no se les pudo escribir": those, and not whom to press.
  frame('unreached', 'UNREACHED CHASE', '@MESSAGES CHASE CONTACT WHY WHY_LATE WHO TEAM TODAY DATE AREA ENTITY', {
    rank: 1.6,
  }),
  frame('unreached', 'WHO -RECEIVED|-LINKED', '@MESSAGES DAILY WHY WHY_LATE -DIGEST WILL AREA ENTITY TEAM', {
    rank: 0.6,
  }),
  frame('unreached', 'WHO -COULD|-CAN|-CAN_YOU RECEIVED|WRITE|SEND', '@MESSAGES AREA ENTITY TEAM', { rank: 0.6 }),
  // "¿A cuántos no se les pudo entregar el mensaje?"
  frame(
    'unreached',
    'HOW_MANY -COULD|-CAN|-CAN_YOU|-RECEIVED RECEIVED|-RECEIVED DIGEST|WRITE|SEND|REMIND',
    '@MESSAGES AREA ENTITY TEAM TODAY DATE',
    {
      rank: 0.6,
      refuses: 'NAMED',
    },
  ),
  frame('unreached', '-RECEIVED DIGEST', '@MESSAGES WHICH LACK AREA ENTITY TEAM', { rank: 0.3 }),
  // "¿A Hernán sí le llegan los avisos?", "is Nelson getting the messages?"
  frame('unreached', 'PERSON RECEIVED|-RECEIVED|UNREACHED|LINKED|-LINKED', '@MESSAGES PERSON IS_IT_TRUE ALREADY YET', {
    rank: 0.75,
    mood: 'asks',
    refuses: 'WHO HOW_MANY NAMED CONTRACTS',
  }),
  frame('told', 'TOLD_ME', 'DATE PERIOD DIGEST TODAY SHOW TIME TOLD_ME', { rank: 0.6 }),
  // "¿Qué me dijo la semana pasada del CPS-004?", "¿cuándo me avisó del de aseo?"
  frame(
    'told',
    'TOLD_ME|WHEN NAMED|ABOUT|WORDS TOLD_ME',
    '@ONE ABOUT WORDS DATE PERIOD DIGEST TODAY SHOW TIME TOLD_ME WHEN HISTORY',
    { rank: 1 },
  ),
  // "Usted me había dicho que no había sanción", "¿yo le dije que había cerrado el 031?": what was said, whatever it was.
  frame('told', 'TOLD_ME', `${SAID_OF_THEM} TOLD_ME`, {
    rank: 0.7,
    refuses: 'CLOSED_I LIQUIDATED_I UNDO WRONG THANKS WHY YOU_NEED',
  }),
  frame('told', 'I_SAID', `${SAID_OF_THEM} CLOSED_I LIQUIDATED_I I_SAID`, {
    rank: 1.1,
    mood: 'asks',
    refuses: 'UNDO WRONG YOU_NEED I_NEED DELEGATE AWAY THEY_AWAY PAUSE',
  }),
  frame(
    'undo',
    'UNDO',
    'THAT_ONE CANCEL YET NAMED ONE_OF I_SAID ASSIGN HANDED DELEGATE PERSON DATE PAUSE TOLD_ME LAST_DONE',
    {
      rank: 0.4,
    },
  ),
  // "Gracias, ya me quedó claro cómo se cierra".
  frame(
    'thanks',
    'UNDERSTOOD THANKS|OKAY',
    '@CLOSING THANKS OKAY UNDERSTOOD HOW EXPLAIN GUARANTEE LIQUIDATE DEADLINE LAW STEPS HELLO',
    {
      rank: 0.9,
      mood: 'tells',
      refuses: 'NAMED NOT -CAN',
    },
  ),
  // "Eso que le dije del 045 no es cierto".
  frame('undo', 'I_TOLD_YOU WRONG', 'NAMED ONE_OF ABOUT WORDS I_TOLD_YOU OPEN TO_CLOSE STILL_SHOWN ALREADY', {
    rank: 1.1,
    mood: 'tells',
  }),
  // "No quise darle a «no es mío», se me fue el dedo": whatever was told, it is taken back.
  frame(
    'undo',
    'UNDO',
    'NAMED ONE_OF ALREADY YET DATE PERIOD ABOUT WORDS THAT_ONE UNDO UNDO_OF CLOSED CLOSED_I LIQUIDATED -CLOSED -CLOSED_I -LIQUIDATED -MINE -SUPERVISES BLOCKED -BLOCKED OPEN TO_CLOSE WRONG OKAY STILL_SHOWN HIDE',
    {
      rank: 0.35,
      mood: 'tells',
      refuses: 'CONTRACTS LIST SHOW HOW_MANY WHICH',
    },
  ),
  frame('undo', '-BLOCKED HIDE|UNDO|CANCEL', '@ONE THAT_ONE UNDO CANCEL HIDE', { rank: 0.8, mood: 'tells' }),
  frame('undo', 'UNDO_OF', '@ONE ABOUT WORDS THAT_ONE UNDO SIGNED', { rank: 0.9 }),
  frame('undo', 'CANCEL_REMINDER', '@ONE DATE PERIOD THAT_ONE ABOUT WORDS', { rank: 1.2 }),
  frame(
    'undo',
    'UNDO -CLOSED|-CLOSED_I|-LIQUIDATED|-LIQUIDATED_I ABOUT|WORDS|CONTRACT',
    'THAT_ONE CANCEL NAMED ONE_OF ABOUT WORDS CONTRACT ME AFTER ALREADY',
    { rank: 0.8, mood: 'tells' },
  ),
  frame('undo', 'UNDO -CLOSED|-CLOSED_I|-LIQUIDATED|-LIQUIDATED_I', 'THAT_ONE CANCEL NAMED AFTER', { rank: 0.8 }),
  frame('turn-page', 'TURN_PAGE|MORE', 'CONTRACTS', { rank: 0.6 }),
  frame('turn-page', 'OTHERS_OF_LIST', 'CONTRACTS', { rank: 0.9, afterList: true }),
  frame('help', 'WHO_IS_BOT', 'HELLO HELP WHO WHICH WHO_IS_BOT', { rank: 0.6 }),
  frame('help', 'RIGHTS', '@WHAT @SITUATION @CONDITION TEAM WHO WHY OFFICE SPEAK WRITE', { rank: 0.9 }),
  // "Me llegó su mensaje, pero no entendí qué es lo que tengo que hacer".
  frame('help', 'HELP RECEIVED|DIGEST|WRITE|SEND', '@MESSAGES MY ME MUST WHERE_TO_START HELP BE HELLO WHICH', {
    rank: 0.5,
  }),
  frame('help', 'HELP', 'I_NEED CAN_YOU EXPLAIN HOW COULD SUPERVISES BE ME MY HELLO', { rank: 0.1 }),
  frame('thanks', 'THANKS|OKAY|BYE', 'HELLO HELP THANKS OKAY BYE', { rank: -0.1 }),
  frame('hello', 'HELLO', 'STATUS BE LATE_GREETING ME', { rank: 0.1 }),
]
