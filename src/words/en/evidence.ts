import type { Day } from '../../rules/index.js'
import type { Words } from '../es/index.js'
import { dateEn, countEn as grouped, pluralEn as plural, shortDateEn } from '../grammar.js'
import { contracts } from './units.js'

const published = (on: Day | null) => (on ? `, published on ${dateEn(on)}` : '')

export const evidenceEn: Words['evidence'] = {
  sets: {
    payments: 'payment plan (plan de pagos)',
    modifications: 'modifications (modificaciones)',
    'modification-types': 'types of modification',
    'documents-2025': 'documents since 2025',
    'documents-2024': 'documents of 2024',
    'documents-2023': 'documents of 2023',
    'documents-2022': 'documents of 2022',
    'documents-2021': 'documents until 2021',
    guarantees: 'guarantees (garantías)',
    suspensions: 'suspensions (suspensiones)',
    sanctions: 'fines and sanctions (multas y sanciones)',
  },
  shows: (set, quote, on) => `SECOP shows in the ${set} “${quote}”${on ? `, dated ${dateEn(on)}` : ''}.`,
  showsFile: (name, on) => `SECOP shows “${name}”${published(on)}.`,
  readOn: on => `(Read on ${shortDateEn(on)}.)`,
  showsPayment: (payment, quote, on) => `SECOP: payment ${payment} “${quote}”${on ? `, of ${dateEn(on)}` : ''}.`,
  showsEnd: (quote, end) => `SECOP shows another end, ${dateEn(end)}: “${quote}”.`,
  each: (quote, on) => `“${quote}”${on ? `, ${shortDateEn(on)}` : ''}`,
  asks: {
    liquidation: on => `Is it the liquidation of this contract, of ${dateEn(on)} at the latest?`,
    payment: 'Does it mean that nothing is left to pay or to release?',
    executed: 'Does it mean that it was executed?',
    realEnd: on => `Is ${dateEn(on)} the end of its term, extensions and suspensions counted in?`,
    earlyEnd: on => `Did it end on ${dateEn(on)}, before its term?`,
    nothingPending: 'Is it so, and is no post-contractual obligation pending?',
    restart: on => `Did it restart on ${dateEn(on)}?`,
    qualityGuarantee: on => `Was ${dateEn(on)} the last day of the guarantee of quality or stability?`,
  },
  asksFile: {
    liquidation: 'Is it the record of liquidation of this contract?',
    nothingPending: 'Was everything received, and is no post-contractual obligation pending?',
  },
  yes: 'Yes, it is so',
  yesThatFile: 'Yes, that is it',
  yesWithoutBalance: 'Yes, no balance',
  yesWithBalance: 'Yes, with a balance',
  no: 'No',
  view: 'View',
  document: (set, quote, on) => `${quote} (SECOP, ${set}${on ? `, ${dateEn(on)}` : ''})`,
  denied: 'Noted: it is not so. You will not be asked again for what SECOP shows there.',
  deniedTitle: 'What SECOP shows there is not so',
  gone: 'SECOP no longer shows that. This is how it stands now:',
  bulk: (n, what) => `${contracts(n)} with ${what} in sight`,
  tickShown: 'Tick those that you have looked at and that are so. Of each its document is kept.',
  oneByOne: 'One by one',
  notShown: 'SECOP no longer shows it so',
  asksEach: {
    liquidation: 'Is it, in each of them, the liquidation of that contract?',
    payment: 'Does it mean, in each of them, that nothing is left to pay or to release?',
    executed: 'Does it mean, in each of them, that the contract was executed?',
    realEnd: 'Is that, in each of them, the end of the term, extensions and suspensions counted in?',
    earlyEnd: 'Did each of them end on that day, before its term?',
    nothingPending: 'Was everything received in each of them, and is no post-contractual obligation pending?',
    restart: 'Did each of them restart on that day?',
    qualityGuarantee: 'Was that, in each of them, the last day of the guarantee of quality or stability?',
  },
  inSight: {
    liquidation: 'a record of liquidation',
    payment: 'all paid',
    executed: 'payments that show their execution',
    realEnd: 'another end',
    earlyEnd: 'an early termination',
    nothingPending: 'a “paz y salvo”',
    restart: 'a restart',
    qualityGuarantee: 'policies that have ended',
  },
  hints: {
    ceded: (quote, on) => `SECOP shows a cession${on ? ` of ${dateEn(on)}` : ''}: “${quote}”. It does not say to whom.`,
    'value-reduced': (quote, on) =>
      `The value was reduced${on ? ` on ${dateEn(on)}` : ''} to what was paid, by the modifications: “${quote}”.`,
    'none-paid': quote =>
      `The payment plan shows no payment made (“${quote}”): it may not have been paid, or have been paid outside SECOP.`,
    'end-to-confirm': (quote, on) =>
      `There are several modifications of one day${on ? ` (${dateEn(on)})` : ''}; the end is to be confirmed: “${quote}”.`,
    'closing-file': (quote, on) =>
      `SECOP shows a record of closing${published(on)}: “${quote}”. Was the file also closed in SECOP II? These are two steps.`,
    'termination-file': (quote, on) =>
      `SECOP shows “${quote}”${published(on)}, before the end of the term: it seems to have ended earlier.`,
    'liquidation-file': (quote, on) =>
      `SECOP shows “${quote}”${published(on)}. By its name it is a liquidation, but not known to be later than the end of the contract.`,
    'ceded-file': (quote, on) =>
      `SECOP shows “${quote}”${published(on)}: by its name a cession. It does not say to whom.`,
    'policy-alive': (quote, on) =>
      `SECOP shows an accepted policy${on ? ` until ${dateEn(on)}` : ''}${quote ? ` (“${quote}”)` : ''} without its covers. Is it one of quality or stability?`,
    suspended: (quote, on) =>
      `SECOP shows a suspension${on ? ` of ${dateEn(on)}` : ''} and no restart${quote ? `: “${quote}”` : ''}.`,
    sanction: (quote, on) =>
      `SECOP shows a fine or sanction in this contract or its process${on ? `, of ${dateEn(on)}` : ''}: “${quote}”. Is a breach procedure open?`,
    'sanction-paid': (quote, on) =>
      `SECOP shows a fine or sanction already paid in this contract or its process${on ? `, of ${dateEn(on)}` : ''}: “${quote}”.`,
    'payment-file': (quote, on) => `SECOP shows a proof or order of payment${published(on)}: “${quote}”.`,
  },
  namesSupervisor: (name, set, on) =>
    `SECOP names "${name}" as supervisor in the ${set}${on ? `, dated ${dateEn(on)}` : ''}. You decide whether it is assigned.`,
  notKnownHere: 'Not among the people known at the entity.',
  inPlan: name => `payments: ${name}`,
  assignTo: name => `Assign to ${name}`,
  closingSeen: (on, state) =>
    `Closing published on ${dateEn(on)}; SECOP still says “${state}”. Thank you: nothing more is to be done for now.`,
  closingLate: (on, state) =>
    `The closing was published on ${dateEn(on)} and SECOP still says “${state}”. Please look at it on the platform.`,
  watch: {
    closed: 'SECOP shows it closed already.',
    asked: 'You have asked for it: you will be told once, when SECOP shows it closed.',
    notYours: 'Of that closing, whoever supervises the contract is told.',
  },
  status: {
    title: 'Other data of SECOP (coverage)',
    never: 'Other data of SECOP: not read yet. It is read at night, or with cerrojo sync --evidence.',
    sinceThen: (name, since) => `${name} (since ${dateEn(since)})`,
    used: (on, left) =>
      `Other data of SECOP in use: ${on.join(', ') || 'none'}.${left.length > 0 ? ` The settings leave out: ${left.join(', ')}.` : ''}`,
    on: (set, dataset, since) => `${set} (${dataset}): used since ${dateEn(since)}`,
    off: (set, dataset, since, why) => `${set} (${dataset}): not used since ${dateEn(since)}: ${why}`,
    why: {
      setting: 'the settings say so',
      'column-gone': column => `the column ${column} is not served any more`,
      refused: said => `the interface refuses it (${said})`,
      'no-join-column': 'its rows come without the contract',
      'no-rows': 'it gave no row at all; the last reading is kept',
    },
    coverage: (withRows, asked, newest) =>
      `${grouped(withRows)} of ${contracts(asked)} with rows${newest ? `; the newest is of ${dateEn(newest)}` : ''}`,
    behind: newest => `its newest day is ${dateEn(newest)}, over 45 days ago: it may be late`,
    values: values => `values: ${values}`,
    ending: when => `the interface that it is read by says that it is to end (${when}); Cerrojo uses the other one`,
    unknown: values => `values that Cerrojo does not know and takes for nothing good: ${values}`,
    lacking: columns => `columns that are not served: ${columns}`,
    checks: {
      'payments-add-up': 'the payments add up to what SECOP records as paid',
      'plan-in-use': 'the entity records payments',
      'closing-means-closed': 'contracts with a closing by its type are closed',
      'closing-published': 'those closed lately have a published closing',
      'guarantees-recorded': 'contracts that mostly carry a guarantee of quality have an accepted policy',
      'suspensions-recorded': 'suspended contracts have their suspension on record',
      'liquidation-published': 'closed contracts that were to be liquidated have a published liquidation',
    },
    check: (what, holds, of, passed) =>
      `Check: ${what}: ${grouped(holds)} of ${grouped(of)}${passed === null ? '' : passed ? ' (passes)' : ' (does not pass)'}`,
    questions: (open, confirmed, denied) =>
      `Questions that SECOP lets be answered by one press: ${grouped(open)} open, ${grouped(confirmed)} confirmed, ${grouped(denied)} denied.`,
    last: {
      done: 'The last reading came to its end.',
      time: left =>
        `The last reading ran out of time: ${plural(left, '1 question is left', `${grouped(left)} questions are left`)}. It goes on next night.`,
      failed: 'The last reading did not end: datos.gov.co stopped answering. It is repeated next night.',
    },
  },
  progress: (asked, total) => `Other data of SECOP: ${grouped(asked)} of ${grouped(total)}`,
}
