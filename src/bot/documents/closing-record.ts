import { documentsEs as say } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import { EVIDENCE_SETS } from '../ports/evidence.js'
import { changesSection, contractorOf, contractSection, endSentence } from './contract-sections.js'
import { declaration } from './declared.js'
import { type DocumentSection, documentLines, type Giver, type Line } from './document.js'
import {
  attestationFor,
  blank,
  type DraftCase,
  documentNamed,
  field,
  freshReading,
  lateLiquidation,
  ofRegister,
  ofTold,
  referenceOf,
  stated,
  whoTold,
} from './draft-case.js'
import {
  blockersSection,
  dutiesSection,
  guaranteesSection,
  proceedingsSection,
  supportsSection,
  type Unsaid,
} from './file-sections.js'
import { balanceSection } from './money-sections.js'
import type { ClosingVariant } from './offered-drafts.js'
import { signatures, supervisorSigns } from './signatures.js'

const { asks, sentences } = say

/** The record that the file of the contracting process is closed, or how a contract stands that was not liquidated. */
export function closingRecord(draft: DraftCase, variant: ClosingVariant): DocumentSection[] {
  const { verdict, rule } = draft.item.assessment
  // Under directive 2 the verdict did not need these: that nothing shows them is what can be said.
  const unsaid: Unsaid = verdict === 'close-now' && rule !== 'R20' ? 'no-sign' : 'asked'
  const file = [guaranteesSection(draft, unsaid), dutiesSection(draft, unsaid), proceedingsSection(draft, unsaid)]
  const contract = contractSection(draft)
  const liquidation = liquidationSection(draft, variant)
  const balance = balanceSection(draft)
  const isComplete =
    [contract, liquidation, ...file].every(section => !lacksDecisive(section)) && !hasReview([contract, balance])
  return [
    contract,
    changesSection(draft),
    balance,
    liquidation,
    ...file,
    supportsSection(draft),
    blockersSection(draft),
    { heading: say.headings.statements, parts: [{ kind: 'sentences', sentences: statements(draft, isComplete) }] },
    {
      heading: say.headings.archive,
      parts: [{ kind: 'fields', fields: [field('archive', blank(asks.archive, 'contracting-office'))] }],
    },
    signatures(
      draft.closedBy.flatMap(by =>
        by === 'supervisor'
          ? supervisorSigns(draft)
          : [{ role: say.signers.ordenador, name: [blank(asks.signer, by)] }],
      ),
      [field('prepared', blank(asks.prepared, 'supervisor'))],
    ),
  ]
}

/** Of the rows that the sentence of closing rests on: the end, the liquidation, guarantees, duties and procedures. */
function lacksDecisive({ parts }: DocumentSection): boolean {
  return parts.some(part => {
    if (part.kind === 'sentences') return part.sentences.some(isBlank)
    return part.kind === 'fields' && part.fields.some(({ name, value: line }) => DECISIVE.has(name) && isBlank(line))
  })
}

const DECISIVE: ReadonlySet<string> = new Set([
  'end',
  'quality',
  'other',
  'environmental',
  'postConsumption',
  'reversion',
  'proceedings',
])

/** Whether two places tell something differently there. */
function hasReview(sections: readonly DocumentSection[]): boolean {
  for (const { line } of documentLines({ opening: [], sections }))
    if (line.some(({ kind }) => kind === 'review')) return true
  return false
}

function isBlank(line: Line): boolean {
  return line.some(({ kind }) => kind === 'blank')
}

/** How the liquidation stands, by the variant of the record. */
function liquidationSection(draft: DraftCase, variant: ClosingVariant): DocumentSection {
  const lines =
    variant === 'liquidated' ? liquidated(draft) : variant === 'lapsed' ? lapsed(draft) : notLiquidated(draft)
  return { heading: say.headings.liquidation, parts: [{ kind: 'sentences', sentences: lines }] }
}

function liquidated(draft: DraftCase, isTermOver = false): Line[] {
  const told = attestationFor(draft, 'liquidation')
  const { boundaries } = draft.known
  const last = boundaries?.last.passedAfter
  const over = isTermOver && last !== undefined && last < draft.today ? [stated(sentences.termOver(last))] : []
  if (!told?.value.done) return [...over, [blank(asks.liquidationDone, 'supervisor')]]
  const { on } = told.value
  const said = sentences.liquidated(on, documentNamed(draft, told), whoTold(draft, told), es.say.roles[told.role])
  return [[...stated(said, ofTold(draft, told)), ...lateLiquidation(draft, on)]]
}

function lapsed(draft: DraftCase): Line[] {
  const { boundaries } = draft.known
  const told = attestationFor(draft, 'lapse')
  return [
    boundaries ? stated(sentences.termOver(boundaries.last.passedAfter)) : [blank(asks.end, 'supervisor')],
    told
      ? stated(sentences.decided(told.value.decidedOn, documentNamed(draft, told)), ofTold(draft, told))
      : [blank(asks.decision, 'legal-office')],
    stated(sentences.informative),
  ]
}

/** That it is not to be liquidated, by whatever says so; a blank where nothing does. */
export function notLiquidated(draft: DraftCase): Line[] {
  const { known, item } = draft
  const flag = item.contract.facts.liquidationFlag
  const due = attestationFor(draft, 'liquidationDue')
  if (due?.value === 'no') {
    const said = sentences.notDue(whoTold(draft, due), es.say.roles[due.role], due.on, due.note)
    return [stated(said, ofTold(draft, due))]
  }
  if (known.mustBeLiquidated === false && known.literalH === 'yes' && flag === 'no')
    return [stated(sentences.notLiquidatedByLaw, ofRegister(draft))]
  // It has to be: what is not known is whether it was.
  if (known.mustBeLiquidated === true) return liquidated(draft, true)
  const agreed = attestationFor(draft, 'liquidationAgreed')
  if (known.literalH === 'yes' && agreed?.value === 'no')
    return [
      stated(sentences.notAgreed(whoTold(draft, agreed), es.say.roles[agreed.role], agreed.on), ofTold(draft, agreed)),
    ]
  if (known.mustBeLiquidated === false && flag === 'no') return [stated(sentences.notShownDue, ofRegister(draft))]
  return [[blank(asks.liquidationDue, 'contracting-office')]]
}

/** What the record says: what SECOP shows, what people told, and last what only who signs can declare. */
function statements(draft: DraftCase, isComplete: boolean): Line[] {
  const { item, today, entity } = draft
  const { contract, assessment } = item
  const contractor = contractorOf(draft)
  const lines: Line[] = [
    contractor.every(({ kind }) => kind === 'value') && contract.supplier
      ? stated(
          sentences.about(referenceOf(draft), entity.name, contract.supplier, contract.id),
          ofRegister(draft, true),
        )
      : [blank(asks.contractor, 'contracting-office')],
    endSentence(draft),
  ]
  const pending = attestationFor(draft, 'nothingPending')
  if (pending)
    lines.push(
      stated(
        sentences.nothingPending(whoTold(draft, pending), es.say.roles[pending.role], pending.on),
        ofTold(draft, pending),
      ),
    )
  else if (assessment.verdict === 'close-now' && assessment.rule !== "R18'" && !hasHintOfMore(draft))
    lines.push(stated(sentences.consulted(consulted(draft))))
  else lines.push([blank(asks.nothingPending, 'supervisor')])
  const quality = attestationFor(draft, 'qualityGuarantee')
  if (quality?.value === 'none') lines.push(stated(sentences.qualityNone, ofTold(draft, quality)))
  else if (quality && quality.value < today)
    lines.push(stated(sentences.qualityOver(quality.value), ofTold(draft, quality)))
  const other = attestationFor(draft, 'otherGuarantee')
  if (other && other.value !== 'none' && other.value >= today)
    lines.push(stated(sentences.otherAlive(other.value), ofTold(draft, other)))
  const payment = attestationFor(draft, 'payment')
  if (payment) {
    const said = say.values.payment[payment.value]
    lines.push(
      stated(
        sentences.payment(whoTold(draft, payment), es.say.roles[payment.role], payment.on, said),
        ofTold(draft, payment),
      ),
    )
  }
  const signer: Giver = draft.closedBy.includes('ordenador') ? 'ordenador' : 'supervisor'
  const closes = assessment.verdict === 'close-now' && isComplete
  lines.push(
    closes
      ? declaration(draft, 'closes', () => sentences.closes, asks.declared(sentences.closes), signer)
      : [blank(asks.closingNotYet, signer)],
  )
  lines.push(stated(sentences.platform))
  return lines
}

/** A policy that is alive, a sanction or a file that tells of more: then what was looked at does show something. */
function hasHintOfMore({ item }: DraftCase): boolean {
  return item.evidence.hints.some(({ hint }) => MORE.has(hint)) || item.evidence.careful.length > 0
}

const MORE: ReadonlySet<string> = new Set(['policy-alive', 'sanction', 'suspended', 'ceded', 'none-paid'])

/** What was looked at, with the day of each. */
function consulted(draft: DraftCase): string {
  const { asOf, dataset } = draft.item.assessment.source
  const sets = EVIDENCE_SETS.flatMap(set => {
    const reading = freshReading(draft, set)
    return reading ? [sentences.consultedSet(es.evidence.sets[set], reading.readOn)] : []
  })
  return [say.source.register(asOf, dataset), ...sets].join('; ')
}
