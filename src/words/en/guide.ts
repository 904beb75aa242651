import type { Words } from '../es/index.js'
import { eitherEn } from '../grammar.js'
import { CHAT_NAMES } from '../platforms.js'
import { closingEn } from './closing.js'

const { documents, settlement, payments } = closingEn.steps
const sourced = ([said, source]: readonly [string, string]) => `${said} [${source}]`
const ASK_LEGAL = 'no norm that this program cites says so: ask the legal or the contracting office of your entity.'
const NOT_MINE = 'That is not my job: I help to close in SECOP II the contracts that have ended.'

/** What is asked about how closing goes and how this program works. Nothing here is law that the norms of the rules do not have. */
export const guideEn: Words['guide'] = {
  nearest: 'Is it one of these that you ask?',
  of: {
    'closes-for-me': {
      title: 'Can it be closed from here?',
      lines: [
        'No. This program does not enter SECOP II and does not close contracts for you: a person of the entity closes them there.',
        'Here you can see which to close, have the record of closing drafted, and say that you closed it or what stops you.',
      ],
    },
    'report-here': {
      title: 'Does what I report here reach SECOP?',
      lines: [
        'No. Nothing said here changes anything in SECOP II.',
        'If you say that you closed it, it counts as “reported”: it leaves your list, and SECOP confirms it with one of its next cuts.',
      ],
    },
    'when-confirmed': {
      title: 'When will it show as closed?',
      lines: [
        "SECOP's open data comes in cuts: one of the next will show it Cerrado.",
        'So that it is not pending meanwhile, report it: “I closed CPS-123-2025”.',
      ],
    },
    'who-signs': {
      title: 'Who signs?',
      lines: [
        'Record of closing: the entity leaves it; the norm does not say who signs (Decreto 1082 de 2015, art. 2.2.1.1.2.4.3). The draft from here is for the ordenador del gasto or their delegate.',
        'Final report: in the draft, the supervisor signs. Record of liquidation: both parties.',
        "If your entity's manual says otherwise, the manual holds: ask the contracting office.",
      ],
    },
    'who-sees': {
      title: 'Who sees what?',
      lines: [
        'A supervisor sees only their own contracts. The contracting office and the ordenador see those of their area or all, with what was told of each and by whom.',
        'Administrators see figures and contracts to help. Nobody else sees anything, and nothing personal is shown in a channel or group.',
      ],
    },
    reassign: {
      title: 'How does a contract pass to somebody else?',
      lines: [
        'The contracting office assigns it, right here: “assign CPS-123-2025 to Ana Ruiz”. Whoever gets it must be on the list of the entity.',
        'If it stands under your name and you do not supervise it, write “CPS-123-2025 is not mine”: that office gets it and reassigns it.',
        'This changes who is told here; in SECOP II a user of the entity changes it.',
      ],
    },
    'add-person': {
      title: 'How is a person added?',
      lines: [
        'Not from the chat: whoever administers Cerrojo puts them on the list of the entity (people.csv), with their role and e-mail.',
        'Once there, the contracting office can assign contracts to them, and they come in with their account.',
      ],
    },
    'supervisor-left': {
      title: 'What if the supervisor has left?',
      lines: [
        'The contracting office assigns each contract to whoever supervises it now: “assign CPS-123-2025 to Ana Ruiz”. From then on that person is told. The entity always has to watch over its contracts (Ley 1474 de 2011, art. 83).',
        `What the new one signs and what is still due from the one who left: ${ASK_LEGAL}`,
      ],
    },
    'contractor-died': {
      title: 'How is it closed if the contractor died?',
      lines: [
        `${ASK_LEGAL.charAt(0).toUpperCase()}${ASK_LEGAL.slice(1)}`,
        'To have it on record, and looked after by the contracting office, write “I cannot close CPS-123-2025” and tell it in the form.',
      ],
    },
    'contractor-unwilling': {
      title: 'What if the contractor does not sign or cannot be found?',
      lines: [
        'If it has to be liquidated: without an agreement, or if they do not turn up, the entity may do it alone in the 2 months after the term for doing it by mutual agreement (Ley 1150 de 2007, art. 11).',
        sourced(closingEn.obstacles['supplier-does-not-accept']),
        'For the contracting office to look after it: “I cannot close CPS-123-2025 because the contractor does not sign”.',
      ],
    },
    'doing-nothing': {
      title: 'What if it is not closed?',
      lines: [
        'The duty goes on after the date: the contract is overdue and the reminder comes back every week. The circular names no penalty.',
        'Liquidating does have a last day: after it the entity loses its competence to do it (Ley 1150 de 2007, art. 11).',
        'If something stops you, say so: whoever can help gets it, and it does not count as idle.',
      ],
    },
    sanction: {
      title: 'Are there penalties for closing or liquidating late?',
      lines: [
        'The circular names no penalty. A supervisor answers for watching over the contract and for reporting (Ley 1474 de 2011, arts. 83 and 84).',
        `Which penalty there might be in a case: ${ASK_LEGAL}`,
      ],
    },
    'days-off': {
      title: 'Do weekends and holidays count?',
      lines: [
        'I never write on weekends, holidays or days off of the entity.',
        'What is left until the aim is counted in business days; the terms for liquidating, in months.',
      ],
    },
    absence: {
      title: 'What if I will be away?',
      lines: [
        'You can pause your reminders (“pause my reminders until 15 January”) or have them sent to somebody else (“forward my reminders to Ana Ruiz”). Whoever gets them attests nothing for you, and the contracts stay yours.',
        'If somebody else is to supervise meanwhile, the contracting office assigns them the contracts.',
      ],
    },
    'which-language': {
      title: 'In which languages?',
      lines: [
        'In Spanish and English: I answer in the one that is written. For reminders, write “reminders in English”.',
      ],
    },
    channels: {
      title: 'Where can it be used?',
      lines: [
        `In ${eitherEn(CHAT_NAMES)}, whichever the entity uses, on the phone as well. Who has no account may get a summary by e-mail, which is not answered.`,
        'Nowhere else, and there is no web page besides.',
      ],
    },
    documents: {
      title: 'Which documents are needed before closing?',
      lines: [
        sourced(documents),
        `If it has to be liquidated: ${sourced(settlement)}`,
        sourced(payments),
        'What can be seen of one in SECOP II: “supports of CPS-123-2025”.',
      ],
    },
    'guarantees-needed': {
      title: 'Do guarantees matter for closing?',
      lines: [
        'Only those of quality, stability and maintenance: the file is closed when they expire (Decreto 1082 de 2015, art. 2.2.1.1.2.4.3). The others do not hold it back.',
        'If SECOP does not say until when one runs, I ask on the contract.',
      ],
    },
    attachments: {
      title: 'Can I send a file?',
      lines: [
        'I take no files. The supporting documents are published in the file, in SECOP II.',
        'When you report something you can name the document it rests on.',
      ],
    },
    official: {
      title: 'What is Cerrojo?',
      lines: [
        'An open-source program (Apache 2.0) that your entity installed. It is not of Colombia Compra Eficiente and does not speak for it.',
        "It reads SECOP II's open data and tells supervisors which files to close. It changes nothing there.",
      ],
    },
    'no-ai': {
      title: 'Who answers?',
      lines: [
        'A program, not a person. It uses no artificial intelligence: it understands by rules, and the same question always gets the same answer.',
        'Every answer about a contract can be checked with “why”.',
      ],
    },
    'how-sure': {
      title: 'Where does what I say come from?',
      lines: [
        "From SECOP II's open data, from what people report, and from a table of rules with their norms. “Why” shows all three with their dates.",
        'What is not known is asked. This is guidance, not a legal opinion.',
      ],
    },
    evidence: {
      title: 'Is what I report kept on record?',
      lines: [
        'Yes: what you said, when, and with which data in sight. Nothing is recorded before you confirm it with the button.',
        'It is not the record of closing, nor a signature.',
      ],
    },
    'missing-contract': {
      title: 'Why is a contract not shown?',
      lines: [
        'Only those of SECOP II are here that SECOP shows you as the supervisor of, or that the contracting office assigned to you. A new one comes with the next cut.',
        'Write its reference: if it is not among yours, the button “It is mine” asks the contracting office for it.',
      ],
    },
    'wrong-data': {
      title: 'How is something wrong corrected?',
      lines: [
        'Write, for example, “the end date of CPS-123-2025 is wrong”: the contracting office gets it.',
        'In SECOP II a user of the entity corrects it; here it shows with one of the next cuts.',
      ],
    },
    'undo-mistake': {
      title: 'How do I undo what I reported?',
      lines: [
        'Write “undo”: your last reports come up to be withdrawn. Or press the button that stays for 10 minutes below each.',
      ],
    },
    escalation: {
      title: 'Who else is told?',
      lines: [
        'The contracting office, when what is left no longer fits your pace or nothing moves between two milestones; you are told that and why. After 5 more business days without movement, the ordenador too. Those are the defaults; the entity can change them.',
        'Nobody is called slow whom the reminders did not reach.',
      ],
    },
    'old-contracts': {
      title: 'Which contracts are here?',
      lines: [
        'The electronic contracts of SECOP II. Those of SECOP I or on paper have no electronic file to be closed there.',
        'Nor have purchase orders of the Tienda Virtual (CCE-…).',
      ],
    },
    'physical-file': {
      title: 'And the paper file?',
      lines: [`Closing in SECOP II: ${closingEn.archive}`, 'Ask records management how yours is handed in.'],
    },
    'two-supervisors': {
      title: 'What if several supervise it?',
      lines: [
        'Each sees it on their list. That nothing is pending is confirmed by all; where two tell different things, it stays unknown until they agree.',
        'An interventor does not answer here: whoever supervises for the entity does.',
      ],
    },
    screens: {
      title: 'How do I get back to a screen?',
      lines: [
        'Ask for it by name: “what must I close”, “waiting”, “how am I doing”; in the contracting office, “how is my team doing”. “Repeat” brings back the last one.',
      ],
    },
    'why-reminders': {
      title: 'When and why do I write?',
      lines: [
        'One message a business day at most, if there is something to say: once a week while more than 40 business days are left, twice until 16, and every day from 15 on. Besides on milestones and when something changes. The entity can change those numbers.',
      ],
    },
    'change-reminders': {
      title: 'How do I change my reminders?',
      lines: [
        'Write it: “send my reminders at 7”, “remind me once a week”, “only what is important”, “pause my reminders until 10 August”.',
      ],
    },
    'not-working': {
      title: 'Whom do I tell if something fails?',
      lines: [
        'Whoever administers Cerrojo in your entity. Say what you pressed and at what time.',
        'If it is SECOP II that fails, the Mesa de Servicio (help desk) of Colombia Compra Eficiente.',
      ],
    },
    'answer-for-other': {
      title: 'Can somebody else answer for me?',
      lines: [
        'Not on your behalf: whoever gets your reminders attests nothing for you.',
        'The contracting office and the ordenador can tell facts about the contracts that they see, in their own name.',
      ],
    },
    'cannot-close': {
      title: 'What if I cannot close it?',
      lines: [
        'Write “I cannot close CPS-123-2025” and choose what stops you: I tell you what is known of it, and it reaches whoever can solve it.',
      ],
    },
    several: {
      title: 'Can I report several at once?',
      lines: [
        'Yes: “I closed 045, 046 and 047”. You look them over in one list before confirming.',
        'To see them one at a time, write “one by one”.',
      ],
    },
    later: {
      title: 'How do I leave it for later?',
      lines: [
        'Write “remind me about CPS-123-2025 on Monday”: until then it is not in your reminders. The deadline stays.',
      ],
    },
    drafts: {
      title: 'Which papers can be drafted?',
      lines: [
        'Word drafts, in Spanish, of the final report, the record of liquidation and the record of closing: “draft the closing record of CPS-123-2025”. What is not known stays blank. Nobody has signed them: whoever has to, reviews and signs.',
      ],
    },
    'how-to-export': {
      title: 'How do I download the list?',
      lines: ['After any list, “in Excel” brings it as a file. “Add the dates to my calendar” brings a calendar.'],
    },
    'pending-money': {
      title: 'What if a balance or a payment is open?',
      lines: [
        'First it is paid or released, then it is closed. Where SECOP shows less paid than the value, I ask on the contract: still to be paid, paid and not recorded, or a balance to release.',
        'How it is released in your entity, the finance office knows.',
      ],
    },
    'no-record': {
      title: 'What if documents are missing?',
      lines: [
        `How to replace a document that cannot be found: ${ASK_LEGAL}`,
        'What can be seen of the file in SECOP II: “supports of CPS-123-2025”. The final report can be drafted here.',
      ],
    },
    'out-of-travel': { title: 'Trips and allowances', lines: [NOT_MINE, 'Ask human resources or administration.'] },
    'out-of-payments': {
      title: 'Invoices and payments',
      lines: [
        NOT_MINE,
        'The finance office handles them. Of a contract that has ended I can tell which payments SECOP shows.',
      ],
    },
    'out-of-budget': {
      title: 'Budget',
      lines: [
        NOT_MINE,
        'The finance or planning office knows it. Of the contracts I can add up values, payments and balances.',
      ],
    },
    'out-of-staff': {
      title: 'Personnel matters',
      lines: [NOT_MINE, 'Ask human resources. If you will be away, I can pause your reminders or forward them.'],
    },
    'out-of-tenders': {
      title: 'New procurements and contracts',
      lines: [NOT_MINE, 'The contracting office handles new procurements, modifications and suppliers.'],
    },
    'out-of-letters': {
      title: 'Letters, petitions and lawsuits',
      lines: [
        NOT_MINE,
        'Ask the legal office. I do draft the final report, the record of liquidation and the record of closing.',
      ],
    },
    'out-of-equipment': { title: 'Equipment, mail and rooms', lines: [NOT_MINE, 'Ask IT or administration.'] },
    'out-of-chat': { title: 'I do not know about that', lines: [NOT_MINE] },
  },
}
