import type { accountsEs, LinkMethod } from '../es/accounts.js'
import { dateEn, eitherEn, countEn as grouped, pluralEn as plural } from '../grammar.js'
import { CHAT_NAMES, PLATFORM_NAMES } from '../platforms.js'
import { contracts } from './units.js'

const HOW: Record<LinkMethod, string> = {
  email: 'by e-mail',
  approved: 'by approval',
  confirmed: 'confirmed from their other account',
  code: 'by code',
}

export const accountsEn: typeof accountsEs = {
  whatThisIs:
    'I am Cerrojo. I tell you which SECOP II files you must close, why, how and by when. I read SECOP II’s open data; I change nothing there.',
  strangerTitle: 'I do not know yet who you are',
  notKnown: 'Your e-mail is not on the entity’s list, so I cannot show you contracts.',
  howKnown:
    'Say who you are with your document number. The contracting office checks it and, once it approves, I write to you here.',
  waitingTitle: 'Your request is waiting for an answer',
  waiting:
    'Once it is approved, you can see your contracts here. If you already use Cerrojo from another account, I will ask you there whether it is you.',
  refused: 'Your request was not approved. Talk to the contracting office, or send another one.',
  guestTitle: 'Cerrojo is for those who work at the entity',
  guest:
    'Thank you for writing. I cannot show contracts to a guest account: please write from your account of the entity.',
  sayWho: 'Say who I am',
  linkTitle: 'Say who I am',
  linkIntro: 'What you type here only serves to find you on the list. It is neither shown nor kept.',
  fields: { document: 'Document number (cédula)', code: 'Administrator’s code (if you were given one)' },
  send: 'Send',
  documentNeeded: 'Type your document number.',
  noDocument: 'That is not a document number. Type the digits only.',
  code: {
    wrong: 'That code is not the one that was issued.',
    expired: 'That code has expired. Ask for another with “cerrojo init”.',
    none: 'There is no code to use. Ask for one with “cerrojo init”.',
  },
  sent: 'I have your request. The contracting office or whoever administers Cerrojo will check it; once it is approved, you can see your contracts here. If you already use Cerrojo from another account, I will ask you there whether it is you.',
  tooMany: 'You sent several requests today. Talk to the contracting office, or try again tomorrow.',
  adminTitle: 'Done',
  admin:
    'You administer Cerrojo at this entity. Type “team” to see where things stand and “unreached” to see who is missing.',
  recognised: name => `Hello, ${name}. I recognised your account by your work e-mail.`,
  welcome: name => `Hello, ${name}`,
  knownBy: 'I recognised your account by your work e-mail.',
  supervises: (n, head) => `You supervise ${contracts(n)}: ${head.charAt(0).toLowerCase()}${head.slice(1)}.`,
  none: 'No contract is assigned to you. If you supervise one, ask for it and press “It is mine”.',
  noneButTeam: 'No contract is assigned to you. You can see those of your team.',
  preferHere: 'Write to me here',
  preferred: 'From now on I write to you here.',

  title: 'Linked accounts',
  count: n => (n === 0 ? 'No account is linked yet.' : `${grouped(n)} linked ${plural(n, 'account', 'accounts')}.`),
  listTitle: 'The list of people',
  listCounts: (before, after) =>
    `It had ${plural(before, 'one person', `${grouped(before)} people`)}; now it has ${grouped(after)}. No longer there, or with no or another e-mail, role, area or name:`,
  listUnreadable:
    'The list of people, or that of assignments, has mistakes: “cerrojo doctor” says which. The last good one holds.',
  listElsewhere: (before, after) =>
    `Cerrojo’s machines do not have the same list: the one that holds, taken last, has ${plural(before, 'one person', `${grouped(before)} people`)}; the other has ${grouped(after)}. Put the same one on all of them. They differ in:`,
  acceptList: 'The new list is right',
  listAccepted: 'Done: the new list holds. Who is no longer in it has no access any more; what they said is kept.',
  listIsAnother: 'That list is no longer the one to be accepted. I changed nothing.',
  rolesTitle: 'Who holds which role',
  rolesIntro: 'Once a quarter: are these still the people and the accounts?',
  holds: (name, roles, platform, how, day) =>
    `${name} (${roles}): ${PLATFORM_NAMES[platform]}, ${HOW[how]}, since ${dateEn(day)}`,
  orderedOnly: 'sees the contracts that SECOP names them for',
  whoseTitle: 'A button of before',
  whose:
    'That button is of before there were several entities here, and I cannot tell whose it is. I did nothing: write what you need.',
  keep: 'As it was',
  requestTitle: 'An account to be linked',
  isIt: person => `Is it ${person}?`,
  itsEmail: email =>
    email === null
      ? 'The platform has verified no e-mail of that account.'
      : `Verified e-mail of that account: ${email}`,
  hasAccount: (person, platform, how, day, unreachable) =>
    `⚠ ${person} has an account already: ${PLATFORM_NAMES[platform]}, ${HOW[how]}, since ${dateEn(day)}.${unreachable ? ' It takes no messages.' : ''}`,
  asksFirst: 'If you approve, they are asked there; without their “yes, it is me” it is not linked.',
  nobodyToAsk: 'There is nobody to ask.',
  linkedBy: (by, who, platform, person) =>
    `${by} approved that “${who}” (${PLATFORM_NAMES[platform]}) enters as ${person}.`,
  requests: n =>
    plural(
      n,
      'One person asks to be linked to their contracts.',
      `${grouped(n)} people ask to be linked to their contracts.`,
    ),
  asks: (who, platform, person) => `“${who}” (${PLATFORM_NAMES[platform]}) says they are ${person}.`,
  checkFirst: 'Confirm it with that person before you approve.',
  waitsForFirst: person =>
    `${person} has yet to confirm it from the account they have. If they no longer use it, ask for it to be unlinked.`,
  decidedBy: guarded =>
    guarded
      ? 'Somebody else who administers Cerrojo decides this.'
      : 'Somebody else who coordinates or administers Cerrojo decides this.',
  asksUnknown: (who, platform) =>
    `“${who}” (${PLATFORM_NAMES[platform]}) typed a document that is neither on the list nor in SECOP. If they belong to the entity, add them to the list.`,
  accept: 'Approve',
  acceptUnasked: 'Approve without asking',
  refuse: 'Do not approve',
  unlink: 'Unlink',
  leaveIt: 'Go back',
  itIsRight: 'It is right',
  acceptConfirm: (who, platform, person) =>
    `From “${who}” (${PLATFORM_NAMES[platform]}) things will be seen and told in the name of ${person}.`,
  unlinkConfirm: (name, platform) =>
    `${name} has no access any more from that ${PLATFORM_NAMES[platform]} account. What they said is kept.`,
  noConfirm: (who, platform) =>
    `“${who}” (${PLATFORM_NAMES[platform]}) does not enter as you, and I tell whoever administers.`,
  decided: {
    linked: (whom, who, time) =>
      `Approved: ${whom} can see their contracts now. I am writing to them. (${who}, ${time})`,
    approved: (whom, who, time) =>
      `Approved: ${whom} has an account already and has yet to confirm it from there. (${who}, ${time})`,
    refused: (whom, who, time) => `Not approved: ${whom}. (${who}, ${time})`,
    kept: (whom, who, time) => `As it was: ${whom}. (${who}, ${time})`,
    unlinked: (whom, who, time) =>
      `Unlinked: ${whom}. If they ask for another account, somebody else approves it. (${who}, ${time})`,
  },
  isOf: (name, platform, how, day) => `${name}: ${PLATFORM_NAMES[platform]}, ${HOW[how]}, since ${dateEn(day)}`,
  onlyInChat: `That is done from an account in ${eitherEn(CHAT_NAMES)}.`,

  isItYou: (who, platform) =>
    `The account “${who}” (${PLATFORM_NAMES[platform]}) asks to see your contracts and to answer in your name. Until then it sees nothing. Is it you?`,
  linkedUnasked: (who, platform) =>
    `The account “${who}” (${PLATFORM_NAMES[platform]}) was linked as yours while you could not be written to here. Is it you?`,
  answers: { yes: 'Yes, it is me', no: 'It was not me' },
  questionTitle: 'Did you ask to use another account?',
  answerTitle: 'An account that asks to come in as you',
  outcomes: {
    confirmed: 'Done: that account is yours too.',
    disowned: 'Thank you. That account was not linked, and I am telling whoever administers Cerrojo.',
    over: 'That request no longer waits for your answer.',
  },
  disowned: (who, platform, person, day) =>
    `“${who}” (${PLATFORM_NAMES[platform]}) said they were ${person}; ${person} answered that they were not, on ${dateEn(day)}.`,
  hadApproved: who => `Had approved the request: ${who}.`,

  unreachable: 'The platform does not let me write to them.',
  notYet: 'Has not written to the bot yet.',
  byMail: n =>
    `${plural(n, 'One person without an account is', `${grouped(n)} people without an account are`)} written to by e-mail, once a week.`,
  refusesMail: 'No account, and asked for no e-mails.',
  codeEnds: day =>
    `You administer Cerrojo by the code. Ask to be put on the list of people with the role “admin”: by the code, the role ends on ${dateEn(day)} if somebody else administers.`,
  codeStays:
    'You administer Cerrojo by the code alone, and nobody else does. Put whoever administers on the list of people, with that role and their e-mail.',
  unnamedAdmin: 'Cerrojo’s administrator',
  noName: 'No name',
  accountsButton: 'Linked accounts',

  settings: 'Your digests',
  hour: 'Hour',
  cadence: 'Frequency',
  paused: 'Paused until',
  delegate: 'Also received by',
}
