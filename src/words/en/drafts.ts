import type { draftsEs } from '../es/drafts.js'
import { countEn, listEn as list, pluralEn as plural } from '../grammar.js'

export const draftsEn: typeof draftsEs = {
  button: 'Draft',
  draft: 'draft',
  papers: {
    'closing-record': 'record of closing',
    'final-report': 'final supervision report',
    'liquidation-record': 'liquidation record',
    'balance-release': 'request to release the balance',
  },
  buttonOf: paper => `Draft: ${paper}`,
  title: (paper, name, id) => `Draft of the ${paper}: ${name} (${id})`,
  ready: (paper, name, blanks) =>
    `Here is the draft of the ${paper} of ${name}, in Spanish${blanks === 0 ? '' : `, with ${countEn(blanks)} ${plural(blanks, 'field', 'fields')} to fill in`}.`,
  givers: {
    supervisor: 'supervisor',
    'contracting-office': 'contracting office',
    ordenador: 'ordenador',
    'finance-office': 'finance office',
    'legal-office': 'legal office',
    contractor: 'contractor',
    parties: 'the parties',
    entity: 'the entity',
  },
  missing: of => `To be filled in: ${list(of)}. The last page lists them.`,
  toEstablish: what => `It cannot be final yet. ${what}`,
  pending: what => `Something is pending. ${what}`,
  changesNothing:
    'It is a draft: every figure has its source, and what is not known stays blank. Asking for it changes no fact.',
  formUsed: file => `It is in the entity's own form (“${file}”).`,
  formUnusable: (file, { en }, more) =>
    `The entity's own form (“${file}”) could not be used: ${en}${more > 0 ? `, and ${countEn(more)} more` : ''}. The standard draft is here instead.`,
  severalTitle: n =>
    n === 0 ? 'There are no drafts to make' : `${countEn(n)} ${plural(n, 'draft', 'drafts')} in a ZIP file`,
  withoutDraft: n =>
    `There is no draft for ${countEn(n)} ${plural(n, 'contract', 'contracts')} for now; the list says why.`,
  onlyFirst: (n, all) => `These are the first ${countEn(n)} of ${countEn(all)} contracts.`,
  archive: 'Drafts',
  list: 'List of drafts',
  listColumns: [
    'Contract',
    'Id in SECOP II',
    'Contractor',
    'Document',
    'File',
    'Fields to complete',
    'Why there is none',
  ],
  noneTitle: name => `Drafts of ${name}`,
  noneNow: 'There is no paper to prepare for this contract for now.',
  notNow: paper => `The ${paper} is not due for this contract for now.`,
  stopped: 'I did not prepare the draft: two sources say different things. Find out first which is right.',
  contradicts: {
    payments: (a, b) => `Paid: ${a}, and the sum of the payments ${b}.`,
    'liquidated-before-its-end': (a, b) => `Liquidated before it ended: ${a}, and it ended ${b}.`,
  },
}
