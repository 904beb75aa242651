import type { AttestedFact, RegisterFact } from '../../rules/index.js'
import {
  asksIfAgreed,
  type ContractCase,
  cellsOf,
  dutiesUnknown,
  earliestSign,
  endOfTerm,
  withoutColumn,
} from '../contract-sentence.js'
import type { Words } from '../es/index.js'
import { dateEn, eitherEn as either, countEn as grouped, listEn as list, pluralEn as plural } from '../grammar.js'
import { factsEn } from './facts.js'

const UNKNOWN_DATE = 'a date that is not known'

const end = (c: ContractCase) => {
  const day = endOfTerm(c.facts)
  return day ? dateEn(day) : UNKNOWN_DATE
}
const until = (c: ContractCase) => (c.reason.until ? dateEn(c.reason.until.day) : UNKNOWN_DATE)
const afterUntil = (c: ContractCase) => (c.afterUntil ? dateEn(c.afterUntil) : 'the day after')
const lacks = (c: ContractCase, fact: AttestedFact) => c.reason.missing.some(({ attestation }) => attestation === fact)

/** What is said of cells that could not be read. */
const cells = (c: ContractCase, ...facts: readonly RegisterFact[]) =>
  cellsOf(c, facts, (cell, fact) => `SECOP holds “${cell}” under “${factsEn[fact].label}”: it cannot be read.`)
const before = (found: string | null) => (found ? `${found} ` : '')

/** What shows that a contract began. */
const BEGINNING = ['signedOn', 'paid', 'invoiced'] as const

/** What is said of a file without those columns, and what would tell instead. */
const unsaid = (c: ContractCase) => {
  const lacking = withoutColumn(c, BEGINNING).map(fact => `“${factsEn[fact].label}”`)
  return lacking.length > 0
    ? `This data has no ${plural(lacking.length, 'column', 'columns')} ${list(lacking)}: with ${plural(lacking.length, 'it', 'them')} it could be known.`
    : null
}

const ABOUT: Record<AttestedFact, string> = {
  executed: 'whether it was carried out',
  realEnd: 'the end of the term',
  earlyEnd: 'the early end',
  realState: 'its real state',
  nature: 'how it was carried out',
  realRegime: 'its regime',
  agreedTerm: 'the term agreed for the liquidation',
  pending: 'what is pending',
  restart: 'the restart',
  cession: 'the transfer to another contractor',
  literalH: 'literal h',
  liquidationAgreed: 'the agreed liquidation',
  liquidationDue: 'whether it must be liquidated',
  liquidation: 'the liquidation',
  lapse: "the entity's decision",
  proceeding: 'a breach procedure or litigation',
  environmental: 'the environmental obligations',
  postConsumption: 'the post-consumption obligations (posconsumo)',
  reversion: 'the reversion of assets',
  qualityGuarantee: 'the quality or stability guarantee',
  otherGuarantee: 'the other guarantees',
  payment: 'the payments',
  nothingPending: 'the post-contractual obligations',
}

/** What R15d names without the article. */
const UNSAID: Partial<typeof ABOUT> = {
  environmental: 'environmental obligations',
  postConsumption: 'post-consumption obligations (posconsumo)',
  reversion: 'a reversion of assets',
}

const inDoubt = (c: ContractCase) =>
  `What was said about ${list(c.reason.missing.map(({ attestation }) => ABOUT[attestation]))} is in doubt. Please confirm it again.`

/** For a row that asks for another fact than its own: what was told of that one is disputed or out of date. */
const asked = (c: ContractCase, ...own: AttestedFact[]) =>
  c.reason.verdict === 'needs-information' && c.reason.missing.length > 0 && !own.some(fact => lacks(c, fact))
    ? inDoubt(c)
    : null

/** What is known, and what is not, of a contract that SECOP shows as unsigned or cancelled. */
const whatHappened = (c: ContractCase) => {
  if (c.reason.verdict === 'not-applicable')
    return 'It was reported that it was never carried out. There is no file to close.'
  if (c.reason.verdict === null) return 'It was reported that it was carried out, and when it ended.'
  return c.facts.executed === 'yes'
    ? 'It was reported that it was carried out. I need to know when it ended and whether a balance was left.'
    : 'I need to know whether it was carried out and when it ended.'
}

/** What each row of the decision table says of a contract for which it holds. */
export const rulesEn: Words['rules'] = {
  R00: () =>
    'It is not an electronic contract of SECOP II: its number does not begin with CO1.PCCNTR. The circular does not cover it.',
  R01: () => 'SECOP II already shows it as Cerrado (closed).',
  R02: c =>
    c.reason.verdict === 'not-applicable' && c.facts.executed === undefined
      ? 'The contract is not signed. There is no contract file to close yet.'
      : `SECOP shows it as not signed, but with payments or invoices. ${before(cells(c, 'paid', 'invoiced'))}${whatHappened(c)}`,
  R03: c =>
    c.reason.verdict === 'not-applicable' && c.facts.executed === undefined
      ? 'SECOP shows it as Cancelado (cancelled), with no signature, payment or invoice. There is no file to close.'
      : `SECOP shows it as Cancelado (cancelled), but it may have been signed or paid. ${before(cells(c, ...BEGINNING))}${before(unsaid(c))}${whatHappened(c)}`,
  R04: c => {
    const found = cells(c, 'state') ?? 'SECOP gives no state that can be read.'
    return c.reason.verdict === null
      ? `${found} The state that was reported is used.`
      : `${found} I need to know in which state the contract is.`
  },
  R05: c => {
    const doubt = asked(c)
    if (doubt) return doubt
    if (c.reason.verdict === null)
      return c.facts.realState
        ? 'SECOP shows it as Suspendido (suspended), but another state was reported. Please update SECOP II first.'
        : 'SECOP shows it as Suspendido (suspended), but it was reported that it restarted. Please register the restart in SECOP II first.'
    if (lacks(c, 'realState'))
      return 'SECOP shows it as Suspendido (suspended), but it was reported that it ended. Please confirm its real state.'
    if (lacks(c, 'realEnd'))
      return 'It was reported that it restarted after the suspension. Its new end date is needed.'
    if (c.reason.until) return `It is suspended. It was reported that it restarts on ${dateEn(c.reason.until.day)}.`
    return c.reason.missing.length > 0
      ? 'It is suspended, and its end or planned restart has passed or is not known. Please check whether it restarted.'
      : 'It is suspended. It cannot be closed while that lasts.'
  },
  R06: c =>
    asked(c, 'cession') ??
    (c.reason.verdict === 'needs-information'
      ? 'It was transferred to another contractor (Cedido). Please confirm whether this is the record in force.'
      : c.reason.verdict === null
        ? 'It was transferred to another contractor (Cedido), and this was confirmed as the record in force.'
        : 'It was transferred to another contractor (Cedido), and it was confirmed that another record replaced this one.'),
  R07: c => {
    const { endsOn, startsOn, addedDays = 0 } = c.contract.facts
    const noEnd = cells(c, 'endsOn')
    if (noEnd) return `${noEnd} The end date is needed.`
    if (!endsOn) return 'SECOP gives no end date.'
    if (startsOn && endsOn < startsOn)
      return `The end date in SECOP (${dateEn(endsOn)}) is before the start date (${dateEn(startsOn)}).`
    const noStart = cells(c, 'startsOn')
    if (noStart) return `${noStart} Please confirm the end date (${dateEn(endsOn)}).`
    if (endsOn > c.assessment.today)
      return `The end date in SECOP (${dateEn(endsOn)}) is more than fifteen years away. It looks like a mistake.`
    const noDays = cells(c, 'addedDays')
    if (noDays) return `${noDays} It is not known whether the end date (${dateEn(endsOn)}) already includes extensions.`
    return `SECOP records ${plural(addedDays, '1 added day', `${grouped(addedDays)} added days`)}. It is not known whether the end date (${dateEn(endsOn)}) already includes that.`
  },
  R08: c => asked(c) ?? `It is approved or signed and has not started in SECOP. Its term runs until ${end(c)}.`,
  R09: c =>
    asked(c, 'executed') ??
    (c.reason.verdict === 'not-applicable'
      ? 'It never started in SECOP, and it was reported that it was not carried out. There is nothing to close.'
      : c.reason.verdict === null
        ? 'It never started in SECOP, but it was reported that it was carried out.'
        : `It never started in SECOP, and its term ended on ${end(c)}. I need to know whether it was carried out.`),
  R09b: c =>
    `It never started in SECOP, and its term ended on ${end(c)}. SECOP records payments or invoices, which shows that it was carried out.`,
  R10: c =>
    asked(c) ??
    `Its term runs until ${until(c)}, that day included. It can be closed from ${afterUntil(c)} at the earliest.`,
  R11: c => {
    const shown =
      c.contract.facts.state === 'terminated' ? 'SECOP shows it as Terminado (ended)' : 'It was reported as ended'
    if (c.reason.verdict === null) return `${shown}. Its end date, ${end(c)}, is taken as the day it ended.`
    if (c.reason.verdict === 'in-execution') return `${shown}, but it was reported as still running, until ${end(c)}.`
    return asked(c, 'earlyEnd') ?? `${shown} before its end date (${end(c)}). The date on which it ended is needed.`
  },
  R11b: c => {
    const sign = earliestSign(c)
    const seen = !sign
      ? cells(c, 'updatedOn')
      : sign.kind === 'termination'
        ? `Its amendments show a termination on ${dateEn(sign.day)}.`
        : `Its last event is of ${dateEn(sign.day)}.`
    return (
      asked(c, 'earlyEnd') ??
      `SECOP shows it as Terminado (ended), and its term ran until ${end(c)}. ${before(seen)}It seems to have ended before. I need to know when it ended and whether a balance was left.`
    )
  },
  R12h: c =>
    c.reason.verdict === null
      ? 'It is not known whether it is literal h. That changes nothing: it was reported as liquidated, with nothing pending.'
      : `${before(cells(c, 'ground', 'type'))}It is not known whether it is for professional services and management support (literal h). Whether it must be liquidated depends on that.`,
  R12a: () => 'It is for professional services and management support (literal h) and needs no liquidation.',
  R12b: c => {
    if (typeof c.facts.earlyEnd === 'object' && c.facts.earlyEnd.balances)
      return 'It is literal h and ended early with balances left. So it needs liquidation.'
    return c.facts.liquidationAgreed === 'yes'
      ? 'It is literal h, and its liquidation was agreed. So it needs liquidation.'
      : 'It is literal h, and SECOP marks it as to be liquidated. That is taken as agreed, so it needs liquidation.'
  },
  R12c: c => {
    const found = cells(c, 'liquidationFlag')
    if (c.reason.verdict === null && c.facts.liquidationAgreed)
      return 'It is literal h, and the law does not require its liquidation. It was reported that no clause agrees it.'
    if (!found)
      return 'It is literal h, and the law does not require its liquidation. SECOP does not say whether it was agreed; please confirm that no clause requires it.'
    return c.reason.verdict === null
      ? `It is literal h. ${found}`
      : `It is literal h, and the law does not require its liquidation, but it may have been agreed. ${found} I need to know whether a clause requires it.`
  },
  R12d: () => 'It is carried out over time and is not literal h. The law requires its liquidation.',
  R12e: c =>
    asked(c, 'liquidationDue', 'nature') ??
    `${before(cells(c, 'type', 'startsOn'))}SECOP marks it as not to be liquidated, but the law requires it for what is carried out over time. I need to know how it was carried out and whether it must be liquidated.`,
  R12f: c => {
    const doubt = asked(c, 'liquidationDue', 'realRegime')
    if (doubt) return doubt
    const found = cells(c, 'type', 'regime', 'liquidationFlag')
    if (c.reason.verdict !== null)
      return found
        ? `${found} I need to know whether it is to be liquidated.`
        : 'SECOP does not say whether it is to be liquidated, and for its type or regime the law does not settle it.'
    const needs = c.facts.liquidationFlag === 'yes'
    const law = cells(c, 'type', 'regime') ?? 'The law does not settle it for its type or regime.'
    return `${law} What SECOP marks counts: it needs ${needs ? '' : 'no '}liquidation.`
  },
  R12i: c =>
    c.facts.liquidationDue === 'yes'
      ? 'It was reported that it must be liquidated.'
      : 'It was reported that it need not be liquidated.',
  R13f: c => {
    const doubt = asked(c)
    if (doubt) return doubt
    const found = cells(c, 'regime')
    const term = c.reason.until
      ? `The term that was reported runs until ${until(c)}.`
      : found
        ? `${found} The term depends on its regime.`
        : "The entity's contracting manual or the contract sets the term for it."
    return c.facts.liquidation
      ? `It has not been liquidated. ${term}`
      : `It needs liquidation, and there is no record of it. ${term}`
  },
  R13a: c => asked(c) ?? `It has not been liquidated. The term to do it by mutual agreement runs until ${until(c)}.`,
  R13b: c =>
    asked(c) ?? `It was not liquidated by mutual agreement. The entity can do it unilaterally until ${until(c)}.`,
  R13c: c =>
    asked(c) ??
    `It has not been liquidated, and the first terms have passed. The law still allows it until ${until(c)}.`,
  R13d: c =>
    asked(c, 'lapse') ??
    'It was not liquidated, and the last term in the law has passed. What follows is a legal decision of the entity.',
  R13g: () =>
    'The last term for the liquidation has passed and the entity decided what follows. It is not liquidated any more; the record of closing states the balance.',
  R13e: c =>
    asked(c, 'liquidation') ??
    (c.reason.until
      ? `It needs liquidation, and there is no record of whether it was done. The next limit in the law is ${until(c)}.`
      : 'There is no record of whether it was liquidated. The last term that the law gives for it has passed.'),
  R14: c =>
    asked(c) ??
    (c.reason.verdict === null
      ? 'A breach procedure or litigation is open. The literal reading of Directive 2 closes the file all the same.'
      : 'A breach procedure or litigation is open.'),
  R14b: c =>
    asked(c) ??
    (c.reason.until
      ? `It was reported that something is pending until ${until(c)}.`
      : 'It was reported that something is pending. Until when is not known.'),
  R15a: c =>
    asked(c) ??
    (c.facts.environmental === 'pending'
      ? 'It was reported that environmental obligations are still pending.'
      : 'It has environmental obligations after its end. There is no record that they were fulfilled.'),
  R15e: c =>
    asked(c, 'environmental') ??
    'SECOP marks an environmental obligation, but the contract is for neither works nor goods. I need to know whether it really has one.',
  R15b: c =>
    asked(c) ??
    (c.facts.postConsumption === 'pending'
      ? 'It was reported that post-consumption obligations (posconsumo) are still pending.'
      : 'It has post-consumption obligations (posconsumo). There is no record that they were fulfilled.'),
  R15c: c =>
    asked(c) ??
    (c.facts.reversion === 'pending'
      ? 'It was reported that the reversion of assets is still pending.'
      : 'It has a reversion of assets. There is no record that it was fulfilled.'),
  R15d: c => {
    const { illegible, unsaid } = dutiesUnknown(c)
    const unknown = unsaid.map(({ attestation }) => UNSAID[attestation] ?? ABOUT[attestation])
    const found = cells(c, ...illegible)
    return unknown.length > 0 ? `${before(found)}SECOP does not say whether it has ${either(unknown)}.` : (found ?? '')
  },
  R16a: c =>
    asked(c) ??
    `It has a guarantee of quality, stability or maintenance until ${until(c)}. As far as this goes, it can be closed from ${afterUntil(c)}.`,
  R16b: c =>
    asked(c, 'qualityGuarantee') ??
    (c.reason.verdict === null
      ? 'For its type a quality guarantee is to be expected. It was reported that none was required or taken.'
      : null) ??
    (cells(c, 'type')
      ? `${before(cells(c, 'type'))}It is not known whether a guarantee of quality or stability is to be expected.`
      : 'For its type, a guarantee of quality or stability is to be expected. It is not known until when it runs.'),
  R16d: () =>
    'For its type it may have a quality or stability guarantee, but its modality does not make one mandatory. Please confirm that none is in force.',
  R16c: c =>
    c.facts.otherGuarantee && c.facts.otherGuarantee !== 'none'
      ? `Another guarantee (performance, advance, wages or liability) runs until ${dateEn(c.facts.otherGuarantee)}. The decree does not count it for closing.`
      : 'Other guarantees are still in force. The decree does not count them for closing.',
  R17a: c => {
    const doubt = asked(c, 'payment')
    if (doubt) return doubt
    const illegible = cells(c, 'value', 'paid', 'invoiced')
    if (illegible) return `${illegible} I need to know whether everything is paid.`
    const found = c.facts.value
      ? 'The payments in SECOP are less than the value of the contract or what was invoiced.'
      : 'SECOP gives no value for the contract.'
    if (c.reason.verdict === null) return `${found} The literal reading of Directive 2 closes the file all the same.`
    return c.facts.value ? `${found} I need to know why.` : `${found} I need to know whether everything is paid.`
  },
  R17b: c =>
    asked(c) ??
    (c.facts.payment === 'unpaid'
      ? 'It was reported that payments are pending.'
      : 'It was reported that a balance is still to be released.'),
  R17f: () =>
    'A balance to be released was reported, but its reserve has expired. Nothing is left to release; the record of closing states the balance.',
  R17g: c => {
    const found =
      c.facts.shownPayment === 'none-paid'
        ? 'The payment plan shows no payment made.'
        : 'The payment plan shows a payment that is neither paid nor rejected.'
    return c.reason.verdict === null
      ? `${found} The literal reading of Directive 2 closes the file all the same.`
      : (asked(c, 'payment') ?? `${found} I need to know which one and its state.`)
  },
  R17c: () => 'It was reported as paid. The payment still has to be recorded in SECOP II.',
  R17d: c =>
    c.contract.facts.paid === undefined
      ? 'The data that was read does not hold the payments. That says nothing by itself.'
      : 'SECOP records no payment. That says nothing by itself: most entities do not record them.',
  R17e: () =>
    'The amount paid in SECOP is negative or above the value. That does not prevent closing; please check it.',
  R18: c => {
    // Where the law asks for none and SECOP does not say whether one was agreed, that is to be confirmed as well.
    const isToConfirm = asksIfAgreed(c.assessment)
    if (c.assessment.restsOn === 'attested')
      return isToConfirm
        ? 'Its term is over, the law does not require its liquidation, and it was declared that nothing is pending. SECOP does not say whether one was agreed: confirm that, and it is time to close it.'
        : 'Its term is over, it needs no liquidation, and it was declared that nothing is pending. It is time to close it.'
    return isToConfirm
      ? 'Its term is over, the law does not require its liquidation, and the data shows nothing pending. By SECOP it can be closed; confirm first that no liquidation was agreed and that nothing is pending.'
      : 'Its term is over, it needs no liquidation, and the data shows nothing pending. By SECOP it can be closed; confirm first that nothing is pending.'
  },
  R18a: () =>
    'It is for services under a special regime, its term is over and nothing is found pending. The entity applies Directive 2 by analogy: by SECOP it can be closed; please confirm first that nothing is pending.',
  "R18'": () =>
    'Its term is over, and it needs no liquidation. Read literally, Directive 2 asks to close it even if money, a procedure or litigation is pending.',
  R19: c =>
    c.facts.liquidation?.done
      ? 'Its term is over, the agreed liquidation is done, and nothing is found to be pending. It is time to close it.'
      : 'Its term is over, it can no longer be liquidated, and nothing is found to be pending. It is time to close it, stating the balance.',
  R20: () =>
    'Its term is over, no liquidation is still to be done, and it was declared that nothing is pending. It is time to close it.',
  R21: c =>
    asked(c, 'nothingPending') ??
    'Nothing else is missing in the data. Directive 1 asks that the obligations were fulfilled: the supervisor needs to declare that.',
}
