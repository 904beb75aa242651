import type { Day } from '../../rules/index.js'
import type { supportsEs } from '../es/supports.js'
import { dateEn, countEn as n, pluralEn as plural, shortDateEn } from '../grammar.js'

export const supportsEn: typeof supportsEs = {
  title: name => `Documents of ${name}`,
  button: 'Documents',
  names: {
    contract: 'electronic contract',
    modifications: 'modifications',
    designation: 'designation of the supervisor',
    'start-record': 'start record',
    budget: 'CDP and RP, with those of additions',
    guarantees: 'guarantees and their approval',
    suspensions: 'suspension and restart records',
    cession: 'cession',
    'early-termination': 'early termination',
    'activity-reports': 'reports by the contractor',
    'partial-records': 'partial records and quantities of works',
    advance: 'advance, if any: plan, account and amortisation',
    receipt: 'final receipt',
    'store-entry': 'entry into store',
    'as-built': 'drawings, manuals and hand-over to the user',
    'third-party-payments': 'proof of payment to third parties and of networks',
    restitution: 'restitution of the property with inventory',
    'returned-goods': 'return of goods, card and open matters',
    'social-security': 'social security and payroll contributions',
    'payment-claims': 'payment claims or invoices, paid',
    'payment-statement': 'statement or proof of payments',
    'contributions-report': 'interest, refunds and report of contributions',
    'final-report': 'final supervision report',
    'interventor-report': 'final report of the interventoría',
    evaluation: 'evaluation of the contractor',
    liquidation: 'liquidation record',
    'quality-guarantee': 'guarantee of quality or stability, with dates',
    environmental: 'final disposal and environmental recovery',
    'post-consumption': 'post-consumption duties',
    'balance-release': 'release of the balance',
    'closing-record': 'closing record',
  },
  lists: {
    services: 'services',
    works: 'works',
    supervision: 'interventoría',
    purchase: 'purchases and supplies',
    consultancy: 'consultancy',
    lease: 'leases',
    agreement: 'agreements between entities',
    general: 'any contract',
  },
  summary: (seen, confirmed, none) =>
    `${n(seen)} in view in SECOP II, ${n(confirmed)} confirmed, ${n(none)} without a sign.`,
  usedList: list => `The usual list for ${list}.`,
  noList: 'This type of contract has no list of its own: this is what any contract is asked for.',
  seenHead: 'In view, not read:',
  confirmedHead: 'Confirmed by a person:',
  noSignalHead: 'Without a sign:',
  ifAnyHead: 'If there were any, also:',
  ticked: (file, on, who, what) => `from the table “${file}” of ${dateEn(on)}, brought by ${who}: ${what}`,
  tickedNotSeen: 'it has it as published in SECOP II, where it is not in sight',
  seen: 'in view; not read',
  noSignal: 'no sign',
  confirmed: (who, on, document) =>
    `confirmed by ${who}, ${shortDateEn(on)}${document === null ? '' : `, «${document}»`}`,
  toldNone: (who, on) => `there is none, according to ${who}, ${shortDateEn(on)}`,
  until: day => `until ${shortDateEn(day)}`,
  published: (quote, on) => `«${quote}»${on ? `, ${shortDateEn(on)}` : ''}`,
  policy: (quote, until) =>
    `policy ${quote === '' ? '' : `«${quote}» `}${until ? `until ${shortDateEn(until)}` : 'without a date'}, its cover not told`,
  electronic: on => (on ? `signed on ${shortDateEn(on)}` : 'in SECOP II'),
  payments: (paid, open, last) =>
    [
      `${n(paid)} ${plural(paid, 'payment', 'payments')} on record${last ? `, the last on ${shortDateEn(last)}` : ''}`,
      ...(open > 0 ? [`${n(open)} not on record as paid`] : []),
    ].join('; '),
  more: count => `and ${n(count)} more`,
  elsewhere: 'No sign does not mean missing: it may be outside SECOP II.',
  askedOn: (day: Day | null) =>
    day
      ? `Files in SECOP II looked up on ${dateEn(day)}; the name is looked at, not the content.`
      : 'The files that SECOP II publishes about this contract have not been looked up yet.',
  see: what => `See ${what}`,
}
