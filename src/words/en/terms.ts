import type { Words } from '../es/index.js'

/** What the terms of closing mean. What is not a norm's is said to be this program's. */
export const termsEn: Words['terms'] = {
  title: 'What it means',
  closing: what => `To close: ${what}`,
  norms: norms => `Norm: ${norms}.`,
  own: 'Explained by this program; no norm says it in these words.',
  partly: 'The rest is explained by this program.',
  mine: 'See mine',
  of: {
    file: {
      label: 'Electronic file',
      means: 'The documents of the tender and the contract, gathered in SECOP II.',
    },
    liquidation: {
      label: 'To liquidate',
      means:
        'To settle the accounts of a contract that ended. Both parties sign the record: the contractor and, for the entity, whoever may contract or their delegate. Without agreement the entity does it alone. Not every contract is liquidated.',
      closing: 'where it has to be liquidated, that comes first.',
    },
    closing: {
      label: 'To close',
      means:
        'To put on record that the file has ended: after the liquidation, if there is one, and after guarantees and later duties.',
    },
    'closing-record': {
      label: 'Closing record',
      means: 'The document in which the entity puts on record that the file was closed.',
    },
    ending: {
      label: 'To end',
      means:
        'Its term is over, or it ended before. Ended is not closed: it may still have to be liquidated, and its file closed.',
    },
    'early-end': {
      label: 'Early end',
      means: 'The contract ends before its end date.',
      closing:
        'the day it ended and whether a balance was left must be known: SECOP does not always show it. Tell it at the contract.',
    },
    'mutual-liquidation': {
      label: 'Liquidation by mutual agreement',
      means: 'Both parties do it in the agreed term or, if none was agreed, in the 4 months after the end.',
    },
    'unilateral-liquidation': {
      label: 'Unilateral liquidation',
      means:
        'The entity does it alone, in the 2 months after the term for mutual agreement, where the contractor does not come or there is no agreement.',
    },
    competence: {
      label: 'Losing the competence to liquidate',
      means:
        'After the terms for mutual agreement and for the unilateral one, 24 months remain. After the last day the entity can no longer liquidate.',
      closing: 'what follows is a legal decision of the entity, put on record with the balance.',
    },
    cession: {
      label: 'Cession',
      means:
        'The contractor hands the contract over to another, who goes on with it. It needs the written permission of the entity.',
      closing:
        'SECOP shows it as Cedido. It must be confirmed whether that record is the current one or another replaced it.',
    },
    suspension: {
      label: 'Suspension',
      means: 'Performance stops for a while; the contract has not ended.',
      closing:
        'while it is shown as suspended it is not closed. If it restarted or ended, tell it; in SECOP II it has to be activated first.',
    },
    extension: {
      label: 'Extension and addition',
      means: 'Extension: more time. Addition: more value. Both are amendments and are published in SECOP II.',
      closing: 'the new end counts. If SECOP does not show it, say so in “The data is wrong”.',
    },
    ordenador: {
      label: 'Spending officer (ordenador)',
      means:
        'Whoever may contract and commit spending for the entity, or their delegate. Signs the contract and, for the entity, the liquidation record.',
    },
    supervisor: {
      label: 'Supervision and interventoría',
      means:
        'Supervision: technical, administrative, financial, accounting and legal follow-up by the entity itself. Interventoría: technical follow-up by somebody who is contracted for it.',
    },
    acceptance: {
      label: 'Acceptance (recibo a satisfacción)',
      means: 'Whoever supervises puts on record that what was contracted was received as agreed.',
      closing: 'it is published in the file, with the final report.',
    },
    guarantee: {
      label: 'Guarantee (póliza)',
      means:
        'It covers the entity if the contractor fails. It has parts: performance, advance, wages, quality, stability of works.',
      closing:
        'only those of quality, stability and maintenance count: the file is closed when they end. The others do not stop it.',
    },
    'quality-guarantee': {
      label: 'Guarantee of quality, stability or maintenance',
      means: 'The part that goes on after the end of the contract, for what was delivered or built.',
      closing: 'the file is closed when it ends, not before.',
    },
    'later-duties': {
      label: 'Later (post-contractual) duties',
      means:
        'What goes on after the end or the liquidation: guarantees of quality, stability and maintenance, final disposal or environmental recovery.',
      closing: 'the file is closed when none is pending.',
    },
    balance: {
      label: 'Balance',
      means:
        'The value of the contract less what was paid. Either a payment is missing, or the money is not needed and is released: it goes back to the budget of the entity.',
      closing:
        'it is paid or released first. Where SECOP shows fewer payments than the value, it must be explained why.',
    },
    proceeding: {
      label: 'Breach proceeding or litigation',
      means: 'The entity declares a breach or imposes a fine in a proceeding of its own; litigation is before a judge.',
      closing:
        'by the prudent reading of directive 2 it waits until that is over; by the literal one it does not. If there is one, or it ended, tell it at the contract.',
    },
    services: {
      label: 'Professional services and support (literal h)',
      means:
        'Somebody is contracted directly for professional or support services. The law does not demand their liquidation, unless it was agreed.',
    },
    waiting: {
      label: 'Waiting',
      means:
        'It ended, but something holds it until a day or until it is solved: a liquidation, a guarantee, a payment, a proceeding.',
    },
    'needs-fact': {
      label: 'A fact is missing',
      means:
        'SECOP does not say something that decides whether it can be closed. You can tell it with a button at the contract.',
    },
    'to-close': {
      label: 'To close',
      means:
        'By SECOP and what was told it can be closed: it ended and nothing pending is known. Confirm that and close it in SECOP II.',
    },
    overdue: { label: 'Overdue', means: 'It could be closed and the term to do so has passed. The duty stands.' },
    reported: {
      label: 'Reported',
      means: 'Somebody told that they closed it and SECOP does not show it yet: it will with one of its next cuts.',
    },
    snoozed: {
      label: 'Put off',
      means: 'You asked to be reminded another day: until then it is not in your messages.',
    },
    aim: {
      label: 'Internal aim',
      means:
        'The day that the entity, or this program, sets for the closings to be done. No norm sets it: that of the circular was before 31 July 2023.',
    },
    directive: { label: 'Directive', means: 'Each order of Circular Externa 002 de 2023.' },
    interadministrative: { label: 'Agreement between entities', means: 'One that two entities of the State make.' },
  },
}
