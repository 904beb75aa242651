import { centavosOf, type Pesos } from '../../rules/index.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { recordsLine } from './budget-records.js'
import { changesSection, contractorOf, endLine, identity, objectOf } from './contract-sections.js'
import { declaration, declaredIn } from './declared.js'
import type { DocumentField, DocumentSection, Line, Piece } from './document.js'
import {
  attestationFor,
  blank,
  COMPUTED,
  type DraftCase,
  field,
  OF_SETTINGS,
  ofGiven,
  ofRegister,
  ofTold,
  referenceOf,
  registeredDay,
  stated,
  value,
} from './draft-case.js'
import { guaranteesSection, supportsSection } from './file-sections.js'
import { datesOf, fieldsUnder } from './final-report.js'
import { givenOf } from './given.js'
import { maySettle } from './may-declare.js'
import { balanceFor, balanceSection, paymentsSection } from './money-sections.js'
import { signatures } from './signatures.js'

const { asks, headings, sentences, tables, values } = say

/** The record in which the parties settle their accounts. What they agree, declare and reserve is theirs to write. */
export function liquidationRecord(draft: DraftCase): DocumentSection[] {
  return [
    fieldsUnder(headings.parties, [
      field(
        'entity',
        value(values.entity(draft.entity.name, draft.entity.nit), OF_SETTINGS),
        blank(asks.delegation, 'ordenador'),
      ),
      field('contractor', ...contractorOf(draft), blank(asks.contractorQuality, 'contractor')),
    ]),
    fieldsUnder(headings.contract, sheet(draft)),
    changesSection(draft),
    fieldsUnder(headings.termination, [field('end', ...endLine(draft))]),
    timeliness(draft),
    fieldsUnder(headings.summons, [field('summons', blank(asks.summons, 'contracting-office'))]),
    considerations(draft),
    fieldsUnder(headings.finalReport, [field('finalReport', blank(asks.finalReport, 'supervisor'))]),
    supportsSection(draft),
    fieldsUnder(headings.technical, [field('percent', blank(asks.percent, 'supervisor'))]),
    paymentsSection(draft),
    balanceSection(draft),
    balances(draft),
    guaranteesSection(draft, 'asked', [field('extension', blank(asks.extension, 'contracting-office'))]),
    fieldsUnder(headings.agreements, [field('agreements', blank(asks.agreements, 'parties'))]),
    reservations(draft),
    declarations(draft),
    fieldsUnder(headings.subsisting, [field('duties', ...subsisting(draft))]),
    { heading: headings.procedure, parts: [{ kind: 'sentences', sentences: [stated(sentences.procedure)] }] },
    signatures([
      { role: say.signers.entity, name: [blank(asks.signer, 'ordenador')] },
      { role: say.signers.contractor, name: contractorOf(draft) },
      { role: say.signers.supervisor, name: [blank(asks.signer, 'supervisor')] },
    ]),
  ]
}

/** The title, with the class of the contract where it has a word. */
export function liquidationTitle(draft: DraftCase): string {
  const type = say.ofType[draft.item.contract.facts.type]
  return type ? say.liquidationTitle(type, referenceOf(draft)) : say.liquidationTitlePlain(referenceOf(draft))
}

function sheet(draft: DraftCase): DocumentField[] {
  return [
    ...identity(draft).filter(({ name }) => name !== 'entity' && name !== 'contractor'),
    field('signedOn', ...registeredDay(draft, 'signedOn', blank(asks.signedOn, 'contracting-office'))),
    field('startRecord', blank(asks.startRecord, 'supervisor')),
    field('term', blank(asks.term, 'contracting-office')),
    field('budget', blank(asks.budget, 'finance-office')),
    field('record', ...recordsLine(draft)),
    field('object', ...objectOf(draft)),
  ]
}

/** Until when it can be liquidated, counted from which day, and at which moment this draft is made. */
function timeliness(draft: DraftCase): DocumentSection {
  const { item, known } = draft
  const { liquidation: dates } = item.assessment
  const moment =
    dates?.kind === 'law' && dates.next ? [field('moment', value(values.moments[dates.next], COMPUTED))] : []
  const { boundaries, t0 } = known
  const lines: Line[] = []
  if (dates?.kind === 'law' && boundaries && t0) {
    const { bilateral, last } = boundaries
    const term = values.term[dates.term]
    const isTold = dates.restsOn === 'attested'
    lines.push(
      stated(
        isTold
          ? sentences.deadlines(bilateral.day, last.day, term)
          : sentences.deadlinesIf(t0, bilateral.day, last.day, term),
        COMPUTED,
      ),
    )
  }
  return {
    heading: headings.timeliness,
    parts: [
      { kind: 'fields', fields: [...datesOf(draft), ...moment] },
      ...(lines.length > 0 ? [{ kind: 'sentences' as const, sentences: lines }] : []),
    ],
  }
}

function considerations(draft: DraftCase): DocumentSection {
  const { facts } = draft.item.contract
  const { known } = draft
  const source = ofRegister(draft)
  const lines: Line[] = [
    ...(facts.signedOn ? [stated(sentences.signed(facts.signedOn), source)] : []),
    ...(facts.endsOn && known.t0 === facts.endsOn ? [stated(sentences.ended(facts.endsOn), source)] : []),
    [blank(asks.considerations, 'contracting-office')],
  ]
  return { heading: headings.considerations, parts: [{ kind: 'sentences', sentences: lines }] }
}

/** Sums in words and digits, each only where all of its inputs are given. */
function balances(draft: DraftCase): DocumentSection {
  const { owed, refund, release } = balanceFor(draft)
  const said = (pesos: Pesos | null, say: (pesos: Pesos) => string): Piece =>
    pesos === null
      ? blank(asks.balances, 'finance-office')
      : value(pesos === '0' ? sentences.inWords(pesos) : say(pesos), COMPUTED)
  return fieldsUnder(headings.balances, [
    field('contractorBalance', said(owed, sentences.owed)),
    field('entityBalance', said(refund, sentences.refund)),
    field('releaseBalance', said(release, sentences.released)),
  ])
}

/** Only what is reserved expressly can be claimed later, so that the rows are there and empty. */
function reservations(draft: DraftCase): DocumentSection {
  const { contractor, entity } = tables.reservationOf
  const row = (of: string, from: 'contractor' | 'ordenador'): Line[] => [
    [value(of)],
    [blank(asks.reservation, from)],
    [blank(asks.reservationValue, from)],
    [blank(asks.reservationGround, from)],
  ]
  return {
    heading: headings.reservations,
    parts: [
      { kind: 'sentences', sentences: [stated(sentences.reservations)] },
      {
        kind: 'table',
        name: 'reservations',
        columns: tables.reservations.map(label => ({ label })),
        rows: [
          ...(reserved(draft, 'reserved-by-contractor', contractor) ?? [row(contractor, 'contractor')]),
          ...(reserved(draft, 'reserved-by-entity', entity) ?? [row(entity, 'ordenador')]),
        ],
      },
    ],
  }
}

/** What a party reserves, a row each, or that it reserves nothing; undefined where nobody told. */
function reserved(
  { item, ...draft }: DraftCase,
  fact: 'reserved-by-contractor' | 'reserved-by-entity',
  of: string,
): Line[][] | undefined {
  const given = givenOf(item, fact)
  if (!given || given.others.length > 0) return undefined
  const source = ofGiven(draft, given.by)
  if (given.fact.rows.length === 0) return [[[value(of)], [value(sentences.noReservations, source)], [], []]]
  return given.fact.rows.map(({ what, value: amount, ground }) => [
    [value(of)],
    [value(values.quoted(what), source)],
    [value(values.quoted(amount))],
    [value(values.quoted(ground))],
  ])
}

/** What the parties declare is theirs; under another regime than the general one so is the norm. */
function declarations(draft: DraftCase): DocumentSection {
  const norm = draft.known.regime === 'general' ? sentences.norm : null
  const act = norm ? `${asks.act} (${norm})` : asks.act
  const settles = declaration(draft, 'settles', () => sentences.settles(referenceOf(draft), norm), act, 'parties')
  const executed = declaration(
    draft,
    'execution',
    ({ answer, note }) => (answer === 'yes' ? sentences.executedWhole : sentences.executedPart(note ?? '')),
    asks.execution,
    'parties',
  )
  return {
    heading: headings.declarations,
    parts: [
      {
        kind: 'sentences',
        sentences: [
          norm || settles.some(({ kind }) => kind === 'blank')
            ? settles
            : [...settles, blank(asks.actNorm, 'ordenador')],
          executed,
          settled(draft),
        ],
      },
    ],
  }
}

/** That nothing is left between them: only once the balance and the reservations are known, and no procedure is open. */
function settled(draft: DraftCase): Line {
  const { owed } = balanceFor(draft)
  if (!maySettle(draft.item, balanceFor(draft))) return [blank(asks.settledLater, 'parties')]
  const sentence = (centavosOf(owed) ?? 0n) > 0n ? sentences.settledOncePaid : sentences.settled
  const declared = declaredIn(draft, 'settled')
  return declared ? stated(sentence, declared.source) : [blank(asks.settled, 'parties')]
}

function subsisting(draft: DraftCase): Line {
  const told = [attestationFor(draft, 'qualityGuarantee'), attestationFor(draft, 'otherGuarantee')].flatMap(each =>
    each && each.value !== 'none' ? [value(values.guarantee(each.value), ofTold(draft, each))] : [],
  )
  return [...told, blank(asks.subsisting, 'contracting-office')]
}
