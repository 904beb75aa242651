import { centavosOf, parts } from '../../rules/index.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { releaseSection, wholeRelease } from './budget-records.js'
import { endLine, identity, objectOf } from './contract-sections.js'
import { declaration } from './declared.js'
import type { DocumentField, DocumentSection, Line } from './document.js'
import {
  attestationFor,
  blank,
  COMPUTED,
  type DraftCase,
  documentNamed,
  field,
  freshReading,
  lateLiquidation,
  ofGiven,
  ofRegister,
  ofSet,
  ofTold,
  referenceOf,
  stated,
  value,
} from './draft-case.js'
import { supportsSection } from './file-sections.js'
import { fieldsUnder } from './final-report.js'
import { givenOf } from './given.js'
import { balanceFor, balanceSection } from './money-sections.js'
import { isProceeding } from './offered-drafts.js'
import { signatures } from './signatures.js'

const { asks, headings, sentences, values } = say

/** Asks the finance office to give back what was committed and will not be spent. The sum is of the budget records, which SECOP has not. */
export function balanceRelease(draft: DraftCase): DocumentSection[] {
  return [
    ...(isProceeding(draft.item)
      ? [
          {
            heading: headings.proceedings,
            parts: [{ kind: 'sentences' as const, sentences: [stated(sentences.releaseWithProceeding)] }],
          },
        ]
      : []),
    fieldsUnder(headings.request, [
      isProceeding(draft.item)
        ? field('to', value(values.legalOffice), blank(asks.legalHead, 'legal-office'))
        : field('to', value(values.financeOffice), blank(asks.financeHead, 'finance-office')),
      field('from', blank(asks.asker, 'supervisor')),
      field('subject', value(values.subject(referenceOf(draft)))),
    ]),
    fieldsUnder(headings.contract, [...identity(draft), field('object', ...objectOf(draft))]),
    fieldsUnder(headings.termination, [field('end', ...endLine(draft)), liquidation(draft), ...year(draft)]),
    releaseSection(draft),
    balanceSection(draft),
    fieldsUnder(headings.finalPayment, [field('lastPayment', ...lastPayment(draft))]),
    fieldsUnder(headings.cause, [cause(draft)]),
    supportsSection(draft),
    { heading: headings.statements, parts: [{ kind: 'sentences', sentences: statements(draft) }] },
    signatures([
      { role: say.signers.supervisor, name: [blank(asks.signer, 'supervisor')] },
      { role: say.signers.ordenador, name: [blank(asks.signer, 'ordenador')] },
    ]),
  ]
}

function liquidation(draft: DraftCase): DocumentField {
  const told = attestationFor(draft, 'liquidation')
  if (told?.value.done)
    return field(
      'liquidation',
      value(values.liquidated(told.value.on, documentNamed(draft, told)), ofTold(draft, told)),
      ...lateLiquidation(draft, told.value.on),
    )
  const flag = draft.item.contract.facts.liquidationFlag
  if (draft.known.mustBeLiquidated === false && flag === 'no')
    return field('liquidation', value(sentences.notShownDue, ofRegister(draft)))
  return field('liquidation', blank(asks.liquidationDone, 'contracting-office'))
}

/** The budget of which year holds it, and until when: that of T0 in its year, its reserve in the year after. */
function year({ known, today }: DraftCase): DocumentField[] {
  if (known.t0 === null) return []
  const of = parts(known.t0).year
  const said = parts(today).year === of ? values.release['same-year'](of) : values.release.reserve(of)
  return [field('year', value(said, COMPUTED))]
}

function cause(draft: DraftCase): DocumentField {
  const given = givenOf(draft.item, 'cause')
  if (given && given.others.length === 0)
    return field('cause', value(values.causes[given.fact.cause], ofGiven(draft, given.by)))
  const told = attestationFor(draft, 'earlyEnd')
  const isEarly = told && typeof told.value === 'object' && told.value.balances
  return field('cause', isEarly ? value(values.causeBalances, ofTold(draft, told)) : blank(asks.cause, 'supervisor'))
}

/** The last payment that SECOP registers, and the blank for its order, which SECOP has not. */
function lastPayment(draft: DraftCase): Line {
  const reading = freshReading(draft, 'payments')
  const paid = (reading?.rows ?? []).flatMap(({ state, id, paidOn }) =>
    state === 'paid' && paidOn ? [{ id, paidOn }] : [],
  )
  const last = paid.sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1)).at(-1)
  const asked = blank(asks.lastPayment, 'finance-office')
  return reading && last
    ? [value(values.lastPaid(last.id, last.paidOn), ofSet('payments', reading.readOn)), asked]
    : [asked]
}

/** What only who asks can say is left to them; what SECOP shows as paid replaces no certificate. */
function statements(draft: DraftCase): Line[] {
  const { paid } = draft.item.contract.facts
  const { asOf } = draft.item.assessment.source
  const isShown = (centavosOf(paid) ?? 0n) > 0n
  const shown = asOf && paid && [stated(isShown ? sentences.shownPaid(paid, asOf) : sentences.noneShownPaid(asOf))]
  const payment = attestationFor(draft, 'payment')
  const isNoneOwed = payment?.role === 'supervisor' && balanceFor(draft).owed === '0'
  return [
    requested(draft),
    isNoneOwed ? stated(sentences.noneOwed, ofTold(draft, payment)) : [blank(asks.noneOwed, 'supervisor')],
    ...(shown || []),
  ]
}

/** The request itself: only of a table that is whole, and of a balance that somebody told is to be released. */
function requested(draft: DraftCase): Line {
  const total = wholeRelease(draft)
  if (total === null || attestationFor(draft, 'payment')?.value !== 'balance-to-release')
    return [blank(asks.request, 'supervisor')]
  const sentence = sentences.requestsRelease(total, referenceOf(draft))
  return declaration(draft, 'requests-release', () => sentence, asks.declared(sentence), 'supervisor')
}
