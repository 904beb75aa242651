import type { Words } from '../es/index.js'
import { dateEn, countEn as grouped, listEn, pluralEn as plural } from '../grammar.js'

/** What is said where contracts are taken one by one. */
export const queueEn: Words['queue'] = {
  title: (at, of, name, state) => [`${grouped(at)} of ${grouped(of)}`, name, state].filter(Boolean).join(' · '),
  overdue: 'closing overdue',
  lacks: 'a fact is missing',
  lossUntil: day => `can be liquidated until ${dateEn(day)}`,

  known: {
    clean: parts => `SECOP shows nothing pending${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    paidInFull: 'paid in full',
    paid: (paid, value) => `${paid} paid of ${value}`,
    noLiquidation: 'no settlement (liquidación)',
    liquidated: 'settled (liquidado)',
    noDuties: 'no obligation ticked',
  },
  ask: 'Is anything left that you know of?',
  close: 'Now close it in SECOP II and tell me.',
  closeByOffice: 'Now the contracting office closes it.',
  office: 'Contracting office',
  where: 'Section 8, «Modificaciones del contrato».',
  leave: 'You can leave and come back: “go on”.',

  buttons: {
    start: 'Start',
    goOn: n => `Go on with ${grouped(n)}`,
    goOnFacts: n => `Go on: ${plural(n, '1 fact missing', `${grouped(n)} facts missing`)}`,
    closedToday: 'I closed it today',
    otherDay: 'I closed it another day',
    cannot: 'I cannot yet',
    later: 'Later',
    handOver: 'Hand over to the office',
    untilMonday: 'Until Monday',
    answer: 'Answer',
    withDocument: 'With a document',
    back: 'Back',
    again: 'Start again',
  },
  short: {
    instantaneous: 'All at once',
    general: 'General statute',
    replaced: 'No, another replaced it',
    'ran-to-its-end': 'It ran to its end',
    'paid-not-recorded': 'Paid, not recorded yet',
    settled: 'No debt and no balance',
  },

  told: {
    closedToday: name => `${name}: closed today.`,
    closed: (name, on) => `${name}: closed on ${dateEn(on)}.`,
    nothingPending: name => `${name}: nothing pending.`,
    fact: (name, fact, value) => `${name}: ${fact.toLowerCase()}: ${value}.`,
    blocked: (name, why, isSeen) =>
      `${name}: ${why.charAt(0).toLowerCase()}${why.slice(1)}${isSeen ? ' The contracting office sees it.' : ''}`,
    handedOver: (name, to) => `${name}: handed over to ${to}.`,
    toOffice: name => `${name}: passed on to the contracting office.`,
    snoozed: (name, until) => `${name}: I will remind you on ${dateEn(until)}.`,
    other: name => `${name}: recorded.`,
  },
  undone: name => `${name}: undone.`,
  next: line => `Next: ${line}`,
  outdated: (name, state) => `I recorded nothing. ${name} today: ${state}.`,

  cannot: {
    title: name => `${name}: what stops you?`,
    label: 'Reason',
    register: 'Record',
    reasons: {
      payment: 'A payment is pending',
      liquidation: 'The settlement (liquidación) is pending',
      guarantee: 'A guarantee is still in force',
      proceeding: 'There is a proceeding or lawsuit',
      'no-access': 'SECOP II: I have no access',
      'modification-unpublished': 'SECOP II: a modification is unpublished',
      'approval-pending': 'SECOP II: an approval is pending',
      'invoice-pending': 'SECOP II: an invoice is pending',
      'supplier-does-not-accept': 'SECOP II: the contractor does not accept',
      'ordenador-has-not-signed': 'SECOP II: the ordenador has not signed',
      'not-mine': 'It is not mine',
      'handed-over': 'I handed it over to another area',
      other: 'Something else',
    },
    liquidationNote: 'The settlement (liquidación)',
  },

  end: {
    title: n => plural(n, 'You have seen the only one', `You have seen all ${grouped(n)}`),
    nothing: 'Nothing to close today',
    closed: n => `${grouped(n)} reported as closed`,
    confirmed: n => `${grouped(n)} with nothing pending, still to be closed`,
    away: n => `${grouped(n)} that cannot be closed or were handed over`,
    later: n => `${grouped(n)} for later`,
    today: lines => `Today: ${listEn(lines)}.`,
  },

  doubt: {
    title: (name, on) => `${name}: on ${dateEn(on)}?`,
    beforeEnd: end => `That is before its end (${dateEn(end)}).`,
    correct: 'Correct the date',
    yes: 'Yes, on that day',
    cancel: 'Cancel',
  },
}
