import { frame } from './frame.js'

const WORK = 'RUNNING LIQUIDATED @WHAT @SITUATION @CONDITION NAMED STRAY DATE DIGEST SEND RECEIVED'

/** What is understood and cannot be done yet, and what others do: it is said so, with the nearest thing that can be done. */
export const UNSUPPORTED_FRAMES = [
  frame(
    'unknown',
    'TOLD_OTHER',
    `${WORK} PERSON AREA TEAM HOW_MANY WHEN ANSWERED -ANSWERED WRITE REMIND REASON TOLD_OTHER`,
    {
      rank: 1,
      unsupported: 'their-messages',
    },
  ),
  // "Borre a Ramiro, que ya se fue": whoever answers is on the entity's list, and no list of contracts.
  frame(
    'unknown',
    'ADD_PERSON|REMOVE_PERSON PERSON|ABOUT|WORDS|STRAY|LIST_OF_PEOPLE|COLLEAGUE',
    '@WHAT PERSON ABOUT WORDS STRAY AREA COLLEAGUE LIST_OF_PEOPLE GONE ENTITY TEAM ALREADY EMAIL NEWLY ADD_PERSON',
    { rank: 0.9, mood: 'tells', unsupported: 'list-of-people' },
  ),
  // "Dele acceso a Diego", "dar de alta a un coordinador", "que Natalia también pueda ver lo mío".
  frame(
    'unknown',
    'ADD_PERSON',
    '@WHAT PERSON ABOUT WORDS STRAY AREA COLLEAGUE COORDINATOR TEAM OFFICE SUPERVISES LIST_OF_PEOPLE ALSO ALREADY EMAIL NEWLY ADD_PERSON RECEIVED',
    { rank: 0.85, mood: 'tells', unsupported: 'list-of-people', refuses: 'NAMED DIGEST RESUMEN' },
  ),
  // "Agregue a Pedro Pérez como supervisor".
  frame(
    'unknown',
    'LIST_OF_PEOPLE PERSON|ABOUT|WORDS',
    '@WHAT PERSON ABOUT WORDS STRAY AREA COLLEAGUE LIST_OF_PEOPLE ALSO NEWLY ADD_PERSON REMOVE_PERSON',
    {
      rank: 0.85,
      mood: 'tells',
      unsupported: 'list-of-people',
      refuses: 'NAMED CONTRACTS THAT_ONE ASSIGN',
      office: true,
    },
  ),
  // "El 045 ahora lo tiene Diego", "se pensionó Luz, lo de ella lo asume Nelson".
  frame(
    'unknown',
    'NOW_THEIRS NAMED|GONE PERSON|ABOUT|WORDS|STRAY',
    `${WORK} PERSON AREA ABOUT WORDS TEAM OFFICE SUPERVISES GONE NOW_THEIRS OTHERS SIGNED AWAY_PEOPLE THEIR_AREA`,
    {
      rank: 1.2,
      mood: 'tells',
      unsupported: 'assign',
      office: true,
      refuses: 'WHO WHICH HOW_MANY WHY -MINE MINE LIST SHOW',
    },
  ),
  frame(
    'unknown',
    'HIDE PERSON|ABOUT|WORDS|STRAY|COLLEAGUE GONE|LIST_OF_PEOPLE',
    '@WHAT PERSON ABOUT WORDS STRAY AREA COLLEAGUE LIST_OF_PEOPLE GONE ENTITY TEAM ALREADY EMAIL EXCEPT HIDE',
    { rank: 1.1, mood: 'tells', unsupported: 'list-of-people' },
  ),
  // "Avíseme cuando Marta cierre algo": of a contract of one's own it can be done, of anything else it is said that it cannot.
  frame(
    'unknown',
    'WATCH_FOR PERSON|AREA|TEAM|WHO|CLOSED|CLOSE|OVERDUE|EXPIRE|ANSWERED|SPEAK|SHARE|NUMBER|CONTRACTS|SUMMARY|ENDED|UPCOMING|ABOUT|WORDS|PER_PERSON|CLOSED_I',
    `${WORK} PERSON AREA TEAM WHO CLOSED CLOSED_I ANSWERED SPEAK WRITE REMIND SUMMARY COMPETENCE ENTITY TELL_WHEN OFFICE SUPERVISES NUMBER COLLEAGUE`,
    { rank: 0.85, mood: 'tells', unsupported: 'watch', refuses: 'NAMED THAT_ONE SHOWN_CLOSED ONE_OF', keeps: true },
  ),
  // "¿A quién le debo escribir hoy?": whoever has something to close, each with a reminder.
  frame('unknown', 'CHASE', `${WORK} PERSON AREA TEAM CLOSE ONLY OFFICE ENTITY`, { rank: 0.9, unsupported: 'nudge' }),
  frame('unknown', 'NOTE', `${WORK} @ONE OBLIGATION FULFILLED REASON`, { rank: 0.7, unsupported: 'note' }),
  frame(
    'unknown',
    'NUDGE|REMIND PERSON|TEAM|NUDGE',
    `${WORK} NUDGE REMIND WRITE SEND_OTHER PER_PERSON TIME WHO INFORMATION YOU_NEED ANSWERED SPEAK CONFIRM`,
    {
      rank: 0.7,
      unsupported: 'nudge',
      refuses: 'REMIND_ME',
    },
  ),
  frame(
    'unknown',
    'CONTACT PERSON|ABOUT|WORDS|CONTRACTOR|COLLEAGUE|NAMED',
    `@WHAT @ONE PERSON ABOUT WORDS CONTRACTOR COLLEAGUE OFFICE AREA SEND HOW WRITE CAN CONTACT ELSEWHERE STRAY SUPERVISES EMAIL FIELD`,
    {
      rank: 0.9,
      unsupported: 'contact',
      refuses: 'DIGEST RESUMEN EXPORT MY_DELEGATE CONTRACTS CLOSED_I CLOSED LIQUIDATED',
    },
  ),
  // Files and messages come here, and nowhere else.
  frame(
    'unknown',
    'TO_MAIL EXPORT|SEND|LIST|SHOW|SUMMARY|RESUMEN|DIGEST|CONTRACTS|OVERDUE|CALENDAR|WRITE',
    `${WORK} TO_MAIL EXPORT SUMMARY RESUMEN WRITE CALENDAR`,
    {
      rank: 1,
      unsupported: 'mail',
      refuses: 'EMAIL',
    },
  ),
  frame(
    'unknown',
    'ASSIGN NAMED|CONTRACTS|THAT_ONE|THOSE_ONES|PERSON',
    `${WORK} PERSON AREA ABOUT TEAM OFFICE SUPERVISES`,
    {
      rank: 0.7,
      mood: 'tells',
      unsupported: 'assign',
    },
  ),
  frame(
    'unknown',
    'ASSIGN NAMED PERSON',
    `${WORK} PERSON AREA ABOUT WORDS TEAM OFFICE SUPERVISES HANDED -SUPERVISES MINE`,
    {
      rank: 1.05,
      unsupported: 'assign',
    },
  ),
  // "Póngale al SASI-011 como supervisor a Diego".
  frame('unknown', 'LIST_OF_PEOPLE NAMED', `${WORK} PERSON AREA ABOUT TEAM OFFICE SUPERVISES LIST_OF_PEOPLE ASSIGN`, {
    rank: 1.1,
    mood: 'tells',
    unsupported: 'assign',
    refuses: 'ME OTHERS',
  }),
  frame(
    'unknown',
    'DRAFT',
    `${WORK} LIQUIDATE CLOSE CLOSED SEND SUMMARY HELP TEAM PERSON CAN_YOU DO_SOMETHING_ELSE OFFICE DRAFT HOW STEPS`,
    {
      rank: 0.9,
      unsupported: 'document',
    },
  ),
  frame(
    'unknown',
    'COORDINATOR',
    'WHO MY ME WHICH TEAM OFFICE AREA SHOW FIELD I_NEED SPEAK COORDINATOR HELP CAN CAN_YOU',
    {
      rank: 0.6,
      unsupported: 'coordinator',
    },
  ),
  frame('unknown', 'ADDRESS', 'CAN_YOU CAN', { rank: 0.9, unsupported: 'address' }),
  frame(
    'unknown',
    'SERVICE_DESK',
    'HOW WHICH SECOP SHOW TROUBLE SEND ELSEWHERE ME MY WHO COORDINATOR CHASE ENTER -CAN ALREADY HELP AREA OFFICE SUBJECT ABOUT WORDS',
    {
      rank: 1.1,
      unsupported: 'service-desk',
    },
  ),
]
