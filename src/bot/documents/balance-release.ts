import { centavosOf, parts } from '../../rules/index.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { endLine, identity, objectOf } from './contract-sections.js'
import type { DocumentField, DocumentSection, Line } from './document.js'
import {
  attestationFor,
  blank,
  COMPUTED,
  type DraftCase,
  field,
  ofRegister,
  ofTold,
  referenceOf,
  stated,
  value,
} from './draft-case.js'
import { supportsSection } from './file-sections.js'
import { fieldsUnder } from './final-report.js'
import { balanceSection } from './money-sections.js'
import { signatures } from './signatures.js'

const { asks, headings, sentences, tables, values } = say

/** Asks the finance office to give back what was committed and will not be spent. The sum is of the budget records, which SECOP has not. */
export function balanceRelease(draft: DraftCase): DocumentSection[] {
  return [
    fieldsUnder(headings.request, [
      field('to', value(values.financeOffice), blank(asks.financeHead, 'finance-office')),
      field('from', blank(asks.asker, 'supervisor')),
      field('subject', value(values.subject(referenceOf(draft)))),
    ]),
    fieldsUnder(headings.contract, [...identity(draft), field('object', ...objectOf(draft))]),
    fieldsUnder(headings.termination, [field('end', ...endLine(draft)), liquidation(draft), ...year(draft)]),
    release(),
    balanceSection(draft),
    fieldsUnder(headings.finalPayment, [field('lastPayment', blank(asks.lastPayment, 'finance-office'))]),
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
    return field('liquidation', value(values.liquidated(told.value.on, told.document), ofTold(draft, told)))
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

/** The budget records, a row each: SECOP has none of their numbers. */
function release(): DocumentSection {
  const asked = [
    asks.recordNumber,
    asks.recordDay,
    asks.recordValue,
    asks.recordPaid,
    asks.recordOwed,
    asks.recordRelease,
  ]
  return {
    heading: headings.toRelease,
    parts: [
      {
        kind: 'table',
        name: 'release',
        columns: tables.release.map((label, at) => ({ label, ...(at > 1 ? { align: 'right' as const } : {}) })),
        rows: [asked.map(what => [blank(what, 'finance-office')])],
      },
      {
        kind: 'fields',
        fields: [
          field('total', blank(asks.total, 'finance-office')),
          field('budgetLine', blank(asks.budgetLine, 'finance-office')),
        ],
      },
    ],
  }
}

function cause(draft: DraftCase): DocumentField {
  const told = attestationFor(draft, 'earlyEnd')
  const isEarly = told && typeof told.value === 'object' && told.value.balances
  return field('cause', isEarly ? value(values.causeBalances, ofTold(draft, told)) : blank(asks.cause, 'supervisor'))
}

/** What only who asks can say is left to them; what SECOP shows as paid replaces no certificate. */
function statements(draft: DraftCase): Line[] {
  const { paid } = draft.item.contract.facts
  const { asOf } = draft.item.assessment.source
  const isShown = (centavosOf(paid) ?? 0n) > 0n
  const shown = asOf && paid && [stated(isShown ? sentences.shownPaid(paid, asOf) : sentences.noneShownPaid(asOf))]
  return [[blank(asks.request, 'supervisor')], [blank(asks.noneOwed, 'supervisor')], ...(shown || [])]
}
