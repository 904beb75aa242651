import type { Words } from '../es/index.js'
import { dateEn, countEn as grouped, pluralEn as plural, shortDateEn as short } from '../grammar.js'
import { businessDayCount, contracts, monthCount } from './units.js'

const UNIFIED = 'Consejo de Estado, auto de unificación of 1 August 2019, exp. 62009 (known here at second hand only)'

export const liquidationEn: Words['liquidation'] = {
  title: 'How long there is for the settlement (liquidación)',
  titleOf: name => `Settlement (liquidación) of ${name}`,
  law: [
    'By agreement: within the agreed term or, where none was agreed, within the 4 months after the end of the contract.',
    'Without agreement: the entity alone can do it within the 2 months after that.',
    'Then there are 24 months more. After the last day the entity loses its competence to do it.',
  ],
  norms: `Ley 1150 de 2007, art. 11; Ley 1437 de 2011, art. 164; ${UNIFIED}.`,
  agreed: term =>
    `Agreed term, by the entity's settings: ${'months' in term ? monthCount(term.months) : businessDayCount(term.businessDays)}.`,
  term(kind, own) {
    if (kind === 'attested') return 'The term for the settlement (liquidación) is the agreed one that was told.'
    return kind === 'agreed' ? this.agreed(own) : 'It is the term of the law: no other is known to have been agreed.'
  },
  termBrief: { default: 'By law', agreed: 'Agreed, for all', attested: 'Agreed, as was told' },
  termNote: 'Term “by law”: no other is known to have been agreed.',

  boundaries: {
    bilateral: 'By agreement, until',
    unilateral: 'By the entity alone, until',
    last: 'Last day with competence',
  },
  date: (day, passed) => (passed ? `${dateEn(day)} (past)` : dateEn(day)),
  short: days =>
    `settlement (liquidación): by agreement ${short(days.bilateral)}, by the entity alone ${short(days.unilateral)}, competence until ${short(days.last)}`,
  shortOwnTerm: until =>
    until
      ? `settlement (liquidación): until ${short(until)}, by its manual or the contract`
      : 'settlement (liquidación): its manual or the contract sets the term',
  shortIf: line => `if it has to be settled, ${line}`,

  stands: ({ isRequired, isToldUnmade }) => {
    if (!isRequired)
      return isToldUnmade
        ? 'If it has to be settled (liquidado): it has not been done.'
        : 'If it has to be settled (liquidado) and has not been:'
    return isToldUnmade
      ? 'It has not been settled (liquidado).'
      : 'It requires settlement (liquidación), and it is not known whether that was done.'
  },
  restsOn: ({ restsOn, t0, isOver }) => {
    if (restsOn === 'attested') return `Counted from the end that was reported, ${dateEn(t0)}.`
    if (restsOn === 'last-event')
      return `SECOP shows it ended before its end. Counted, at the latest, from the first sign of it, ${dateEn(t0)}.`
    return isOver
      ? `Counted from its end in SECOP, ${dateEn(t0)}. If it ended before that, there is less time.`
      : `Counted from the planned end, ${dateEn(t0)}. If the contract is extended, this changes.`
  },
  ownTerm: regime =>
    regime === 'special'
      ? "It is under a special regime: the entity's contracting manual or the contract sets the term, and nobody has told it. The term of Ley 1150 does not apply."
      : 'Its contracting regime is not known, and the term depends on it. Please ask the contracting office.',
  ownTermUntil: (day, passed) =>
    `Term of the manual or the contract, as told: until ${dateEn(day)}${passed ? ' (passed)' : ''}.`,
  passed: day => `The last day was ${dateEn(day)}. If it was not settled, the entity lost its competence to do it.`,
  none: name => `${name}: no outstanding settlement (liquidación) is known.`,

  group: 'To be settled (liquidar), the nearest date first',
  groupNone: 'You have no ended contracts to settle (liquidar).',
  running: n =>
    `Besides, ${grouped(n)} that ${plural(n, 'is', 'are')} running will have to be settled: the term begins when ${plural(n, 'it ends', 'they end')}.`,
  ownTerms: n =>
    `In ${contracts(n)} the entity's manual or the contract sets the term (a regime that is special or not known).`,
  losingLaw:
    'After the last day for the settlement (the agreed term or 4 months, 2 more, and 24 more) the entity loses its competence to do it.',
  losing: to => `The entity loses its competence to settle (liquidar) these between today and ${dateEn(to)}`,
  losingNone: to =>
    `Of those in your sight, none loses the competence for its settlement (liquidación) between today and ${dateEn(to)}.`,
  lost: n => `In ${grouped(n)} ${plural(n, 'other', 'others')} the last term has passed, and no settlement is known.`,

  betweenTitle: 'Are agreements between entities settled (liquidados)?',
  between: [
    'Yes. Under the general statute they are, although no clause says so, unless they are performed in an instant.',
    'The terms are the same: the agreed one or 4 months, 2 more, and 24 more.',
    'Where the entity has a special regime, its contracting manual decides.',
  ],
  betweenNorms:
    "It is this program's interpretation. Ley 80 de 1993, art. 60; Consejo de Estado, 23 March 2017, exp. 49442 (known here at second hand only).",

  requiredTitle: 'Which contracts are settled (liquidados)?',
  required: [
    'Professional services and support to management (prestación de servicios): not obligatory, unless the contract or the manual of the entity asks for it.',
    'All others that are performed over time (works, consultancy, supervision, supplies, lease, other services): yes.',
    'Those that are performed at once, as a purchase: no, unless it was agreed.',
  ],
  requiredNorms:
    '«La liquidación […] no será obligatoria en los contratos de prestación de servicios profesionales y de apoyo a la gestión.» Ley 80 de 1993, art. 60 (Decreto Ley 019 de 2012, art. 217). As to the kinds it is a reading of this program.',

  lapsedTitle: 'The last term for the settlement (liquidación) has passed',
  lapsed: [
    '1. Make sure that it was really not settled. If there is a record (acta), tell its date, and that is the end of it.',
    '2. If it was not, the entity can no longer do it, neither by agreement nor alone.',
    '3. What follows is a legal decision of the entity. The ordenador del gasto and the legal office take it, mostly in a record of closing (acta o constancia de cierre) with the balance of the contract.',
    '4. Whoever decides records it here, with its date and document. Then it has to be stated that nothing is pending, and the file can be closed.',
  ],
  lapsedNorms: `Ley 1150 de 2007, art. 11; ${UNIFIED}. The way by the record of closing is this program's interpretation: consult the legal office.`,
  lapsedGroup: 'Past their last term',
  lapsedNone: 'None of those in your sight is past its last term.',
  notLapsed: day => `It is not lost yet: it can be settled (liquidado) until ${dateEn(day)}.`,
  decidedBy: 'The ordenador del gasto or the contracting office records the decision.',

  warned: (name, boundary, day, left, sure) => {
    const until = `${dateEn(day)} (${left === 0 ? 'that is today' : `${businessDayCount(left)} left`})`
    const what = {
      bilateral: `settlement (liquidación) by agreement until ${until}`,
      unilateral: `settlement (liquidación) by the entity alone until ${until}`,
      last: `competence for its settlement (liquidación) until ${until}`,
      'own-term': `settlement (liquidación) until ${until}, by the manual or the contract`,
    }[boundary]
    return `${name}: ${what}${sure ? '' : ', if it has to be settled'}.`
  },
  warnedTitle: n => `Settlement (liquidación): ${grouped(n)} ${plural(n, 'date is', 'dates are')} near`,
  alsoNear: n => plural(n, 'Another date is near.', `Another ${grouped(n)} dates are near.`),
  warnedAskFirst: 'Where it says “if it has to be settled”, please answer first whether it has to be.',
  warnedAsk: 'Has it been settled?',
  warnedAskLast:
    'Has it been settled? After the last day the entity loses its competence to do it (Ley 1150 de 2007, art. 11).',
  calendar: {
    bilateral: name => `Last day to settle (liquidar) ${name} by agreement`,
    unilateral: name => `Last day for the entity alone to settle (liquidar) ${name}`,
    last: name => `The entity loses its competence to settle (liquidar) ${name} after today`,
    'own-term': name => `Last day to settle (liquidar) ${name}, by its manual or the contract`,
  },
  buttons: { all: 'Terms for settlement', lapsed: 'If the last term has passed' },
}
