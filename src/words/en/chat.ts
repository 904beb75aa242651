import type { ChatWords } from '../es/chat.js'
import { countEn as grouped, pluralEn as plural } from '../grammar.js'
import { failuresEn } from './failures.js'

type Cause = Parameters<ChatWords['failed']>[0]

/** What the chat platforms say in English, beside the cards. */
export const chatEn: ChatWords = {
  card: {
    moreContracts: left =>
      `… and ${grouped(left)} more ${plural(left, 'contract', 'contracts')}. Type “export my contracts” to get them all.`,
    moreRows: left =>
      `… and ${grouped(left)} more ${plural(left, 'row', 'rows')}. Type “export my contracts” to get everything.`,
    moreOptions: left =>
      `The list leaves out ${plural(left, 'one option', `${grouped(left)} options`)} for lack of room. If yours is among them, ask your administrator.`,
    moreParts: 'There is more than fits here. Ask about a contract by its number, or type “export my contracts”.',
    typeInstead: label => `“${label}” does not fit into a button. Type it to me in those words.`,
    formTooLong: 'The form does not fit here. Write to me what you want to record, with the contract number.',
    noOptions: 'there are no options',
    openContract: 'See in SECOP II',
    inThese: (n, why) => `These ${grouped(n)}: ${why}`,
    columns: ['Contract', 'Why', 'Value'],
    openOne: 'Open a contract',
    agreed: 'It is so',
    toConfirm: 'Confirmation',
    pickOne: 'Choose one',
    pickPerson: 'Choose a person',
    pickDay: 'Choose the date',
    close: 'Close',
    cancel: 'Cancel',
    wrong: mistake => `Please check: ${mistake}`,
    repeated: 'This message may have reached you before.',
  },

  loadingTitle: 'One moment',
  loading: 'Reading the data …',
  sentPrivately: 'I sent it to you in a direct message.',
  openPrivate: 'Open',
  shortcut: {
    title: 'And this contract?',
    none: 'I see no contract number in that message. Write it to me: “CPS-003-2022”.',
  },
  file: {
    table: 'Your contracts, in a spreadsheet.',
    calendar: 'The dates of your contracts, for your calendar.',
    document: 'The draft, for Word.',
    documents: 'The drafts in a ZIP file, with their list.',
    picture: 'A chart.',
    report: 'A report.',
  },
  fileSent: 'I sent you the file in a direct message.',
  noDataYet: 'There is no SECOP II data of your entity yet. It is fetched by itself; please try again later.',
  notHere: 'Cerrojo does not serve this workspace. Please ask whoever runs it at your entity.',
  tooMany: 'I received many questions from you in a row. Please wait a moment and repeat the last one.',
  tooLong: most => `That text is too long for me: ${grouped(most)} characters at most. Please make it shorter.`,
  unreadableForm: 'The form could not be read; please open it again. Nothing was recorded.',

  failedTitle: 'It did not work',
  failed: (cause, code) => `${CAUSES[cause]} Code for your administrator: ${code}`,
}

const CAUSES: Record<Cause, string> = {
  busy: 'I was asked to go slower. Wait a minute and try again.',
  unreachable: 'A service that is needed could not be reached. Try again in a few minutes.',
  'no-permission': 'Cerrojo lacks a permission here. Please tell your administrator.',
  expired: 'That was open for too long. Open it once more.',
  gone: 'That message is no longer there. Ask your question again.',
  'file-too-large': failuresEn.failures.worker.memory,
  'file-unfinished': failuresEn.failures.worker.ended,
  unexpected: 'I could not finish that. Try again; what you have recorded is kept.',
}
