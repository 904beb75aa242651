import type { personEs } from '../es/person.js'
import { countedEn as counted } from '../grammar.js'

/** What `cerrojo person` says, in English. */
export const personEn: typeof personEs = {
  notADocument: 'Write the number of the document, without letters.',
  nothing: 'Nothing is kept of that person.',
  stillListed: list =>
    `That person is still in ${list}: while they hold the role they have to stay in the data base (Decreto 1074 de 2015, art. 2.2.2.25.2.6). Take their line out and repeat.`,
  erased: ({ sent, said, seen, accounts }) => [
    `Erased: ${counted(sent, 'record', 'records')} of messages, ${counted(said, 'record', 'records')} of accounts and preferences, ${counted(seen, 'view', 'views')} and ${counted(accounts, 'account', 'accounts')}.`,
  ],
  wouldErase: (told, accounts, preferences, seen) =>
    `Would be erased: ${counted(told, 'record', 'records')} of messages, ${counted(accounts, 'account', 'accounts')}, ${counted(preferences, 'preference', 'preferences')} and ${counted(seen, 'view', 'views')}. Nothing was erased.`,
  wouldEraseCopy: path => `The copy ${path} would be deleted too.`,
  copies: path => `Deleted the copy ${path}.`,
  kept: 'Kept, with its ground:',
  inFiles: files => counted(files, 'file', 'files'),
  inRows: rows => counted(rows, 'row', 'rows'),
  keptStatements: (statements, where) =>
    `- What they stated about contracts (${counted(statements, 'statement', 'statements')}, in ${where}): it supports the contract's file (Ley 80 de 1993, art. 55; Ley 594 de 2000; Ley 1581 de 2012, art. 10, lit. a).`,
  keptDecisions: where =>
    `- What they decided about other accounts (${where}): it shows who gave each access (Ley 1581 de 2012, art. 17, lit. d).`,
  keptRegister: where =>
    `- The public rows of SECOP II (${where}): they return with each sync; they are corrected in SECOP II.`,
  keptSameName: records =>
    `- What was told with a name that is also somebody else’s (${counted(records, 'record', 'records')}): nobody knows which of the two it is about, and it may be the other one’s evidence.`,
  keptIds: '- The opaque id in the chains of hashes: without the key of the installation it leads to nobody.',
  left: path => `It still stands in ${path}: delete it by hand, or report this fault.`,
  otherEntity: nit =>
    `Entity ${nit} keeps its own data of that person and answers for it by itself: run it again with --entity ${nit} if it was asked there too.`,
  otherCopies: 'Backups that your entity makes by itself are not touched: apply the same term to them.',
  rectify: list => [
    'Where each thing is corrected:',
    `- Name, e-mail, role and area: in ${list}; Cerrojo takes it when it reads it next.`,
    '- What SECOP II says (supervisor, ordenador, names): in SECOP II; it comes with the next sync.',
    '- What the person stated: by withdrawing it and saying it anew; what was said before stays as it was.',
  ],
  noted: 'The request was noted in the chain of what was said.',
}
