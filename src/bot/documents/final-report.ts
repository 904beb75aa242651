import { documentsEs as say } from '../../words/es/documents.js'
import { recordsLine } from './budget-records.js'
import { notLiquidated } from './closing-record.js'
import { changesSection, contractSection } from './contract-sections.js'
import { declaration } from './declared.js'
import type { DocumentField, DocumentPart, DocumentSection, Piece } from './document.js'
import {
  attestationFor,
  blank,
  COMPUTED,
  type DraftCase,
  documentNamed,
  field,
  lateLiquidation,
  ofTold,
  referenceOf,
  stated,
  value,
} from './draft-case.js'
import { guaranteesSection, sanctionsShown, supportsSection } from './file-sections.js'
import { balanceSection, paymentsSection } from './money-sections.js'
import { signatures, supervisorSigns } from './signatures.js'

const { asks, headings, sentences, tables, values } = say

/** The supervisor's account of what was agreed, done, paid and left. What was fulfilled is theirs alone to say. */
export function finalReport(draft: DraftCase): DocumentSection[] {
  const contract = contractSection(draft)
  return [
    {
      ...contract,
      parts: [
        { kind: 'sentences', sentences: [stated(sentences.report(referenceOf(draft)))] },
        ...contract.parts,
        ...terms(),
      ],
    },
    fieldsUnder(headings.budget, [
      field('budget', blank(asks.budget, 'finance-office')),
      field('record', ...recordsLine(draft)),
    ]),
    fieldsUnder(headings.supervision, [field('appointment', blank(asks.appointment, 'contracting-office'))]),
    rowsToFill(headings.obligations, 'obligations', tables.obligations, [
      asks.obligation,
      asks.fulfilled,
      asks.product,
    ]),
    rowsToFill(headings.deliverables, 'deliverables', tables.deliverables, [
      asks.deliverable,
      asks.deliveredOn,
      asks.support,
    ]),
    fieldsUnder(headings.fulfilment, [
      field(
        'fulfilment',
        ...declaration(
          draft,
          'fulfilment',
          ({ answer, note }) => sentences.fulfilment[answer](note ?? ''),
          asks.fulfilment,
          'supervisor',
        ),
      ),
    ]),
    changesSection(draft),
    fieldsUnder(headings.socialSecurity, [
      field(
        'periods',
        ...declaration(
          draft,
          'social-security',
          ({ note }) => sentences.socialSecurity(note ?? ''),
          asks.socialSecurity,
          'supervisor',
        ),
      ),
    ]),
    fieldsUnder(
      headings.otherDuties,
      (['safety', 'environment', 'records', 'goods'] as const).map(name =>
        field(name, blank(asks.otherDuties(say.labels[name]), 'supervisor')),
      ),
    ),
    fieldsUnder(headings.sanctions, [...sanctions(draft)]),
    guaranteesSection(draft, 'asked', [field('insurer', blank(asks.insurer, 'contracting-office'))]),
    paymentsSection(draft),
    balanceSection(draft),
    afterwards(draft),
    liquidation(draft),
    fieldsUnder(headings.conclusion, [field('conclusion', blank(asks.conclusion, 'supervisor'))]),
    supportsSection(draft),
    signatures(supervisorSigns(draft), [field('attachments', blank(asks.attachments, 'supervisor'))]),
  ]
}

/** What the contract has and SECOP does not. */
function terms(): DocumentPart[] {
  return [
    {
      kind: 'fields',
      fields: [
        field('representative', blank(asks.representative, 'contracting-office')),
        field('place', blank(asks.place, 'contracting-office')),
        field('paymentTerms', blank(asks.paymentTerms, 'supervisor')),
      ],
    },
  ]
}

/** That no procedure is open does not say that nothing was imposed: that is asked all the same. */
function sanctions(draft: DraftCase): DocumentField[] {
  const told = attestationFor(draft, 'proceeding')
  return [
    ...(told ? [field('proceedings', value(values.proceeding(told.value), ofTold(draft, told)))] : []),
    ...sanctionsShown(draft),
    {
      name: 'sanctions',
      label: headings.sanctions,
      value: declaration(draft, 'no-sanctions', () => sentences.noSanctions, asks.sanctions, 'supervisor'),
    },
  ]
}

/** What is left to be done after the contract, as somebody told it. */
function afterwards(draft: DraftCase): DocumentSection {
  const nothing = attestationFor(draft, 'nothingPending')
  const pending = attestationFor(draft, 'pending')
  const line: Piece = nothing
    ? value(values.nothingPending(nothing.on), ofTold(draft, nothing))
    : pending?.note
      ? value(sentences.stillPending(`«${pending.note}»`, pending.value.until), ofTold(draft, pending))
      : blank(asks.afterwards, 'supervisor')
  return fieldsUnder(headings.afterwards, [
    field('pending', line),
    field('maintenance', blank(asks.maintenance, 'supervisor')),
  ])
}

/** Whether it is to be liquidated, and by when; of another regime than the general one no day is reckoned. */
function liquidation(draft: DraftCase): DocumentSection {
  const { known, item } = draft
  const told = attestationFor(draft, 'liquidation')
  const required = known.mustBeLiquidated
  const answer =
    required === null
      ? [blank(asks.liquidationDue, 'contracting-office')]
      : required
        ? [value(values.required(known.regime === 'general', isText(draft)), COMPUTED)]
        : notLiquidated(draft).flat()
  const fields: DocumentField[] = [field('required', ...answer)]
  if (told?.value.done)
    fields.push(
      field(
        'liquidation',
        value(values.liquidated(told.value.on, documentNamed(draft, told)), ofTold(draft, told)),
        ...lateLiquidation(draft, told.value.on),
      ),
    )
  else if (required !== false) fields.push(...datesOf(draft))
  return fieldsUnder(headings.liquidation, item.assessment.verdict === 'in-execution' ? fields.slice(0, 1) : fields)
}

/** Whether the norm itself says so, or this program reads it so (R12). */
function isText({ item }: DraftCase): boolean {
  return item.assessment.reasons.some(({ rule, basis }) => rule.startsWith('R12') && basis === 'text')
}

/** The three days by which it can be liquidated, with the day from which they are counted. */
export function datesOf({ item, known }: DraftCase): DocumentField[] {
  const { liquidation: dates } = item.assessment
  if (dates?.kind === 'own-term')
    return [
      field(
        'ownTerm',
        dates.until ? value(values.until(dates.until), COMPUTED) : blank(asks.ownTerm, 'contracting-office'),
      ),
    ]
  const { boundaries, t0 } = known
  if (!boundaries || !t0 || !dates) return []
  return [
    field('bilateral', value(values.day(boundaries.bilateral.day), COMPUTED)),
    field('unilateral', value(values.day(boundaries.unilateral.day), COMPUTED)),
    field('last', value(values.day(boundaries.last.day), COMPUTED)),
    field('countedFrom', value(values.day(t0), COMPUTED), value(values.term[dates.term])),
  ]
}

/** A section of fields. */
export function fieldsUnder(heading: string, fields: readonly DocumentField[]): DocumentSection {
  return { heading, parts: [{ kind: 'fields', fields }] }
}

/** A table of one row that somebody fills in and repeats. */
function rowsToFill(
  heading: string,
  name: string,
  columns: readonly string[],
  asked: readonly string[],
): DocumentSection {
  return {
    heading,
    parts: [
      {
        kind: 'table',
        name,
        columns: columns.map(label => ({ label })),
        rows: [asked.map(what => [blank(what, 'supervisor')])],
      },
    ],
  }
}
