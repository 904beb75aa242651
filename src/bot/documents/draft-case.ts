import {
  type Attestation,
  type AttestedFact,
  type Day,
  isStaleEvidence,
  type Knowledge,
  knowledgeOf,
  type RegisterFact,
} from '../../rules/index.js'
import { secopAddress } from '../../shared/secop-address.js'
import { cellOf } from '../../words/contract-sentence.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import type { Person } from '../accounts/person.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractReadings, EvidenceOf, EvidenceReading, EvidenceSet, StoredEvidence } from '../ports/evidence.js'
import type { DocumentField, DocumentSource, Giver, Line, Piece } from './document.js'
import type { EarlierDraft } from './earlier-drafts.js'
import type { GivenBy } from './given.js'
import { CLOSED_BY } from './may-declare.js'

/** Everything that a draft is made of: what is known of the contract on a day, and nothing else. */
export interface DraftCase {
  readonly item: AssessedContract
  readonly known: Knowledge
  readonly readings: ContractReadings
  readonly stored: StoredEvidence | null
  readonly today: Day
  /** What was drafted of it before, oldest first. */
  readonly earlier: readonly EarlierDraft[]
  readonly entity: { readonly name: string; readonly nit: string | null }
  /** Who signs the record of closing. */
  readonly closedBy: readonly ('ordenador' | 'supervisor')[]
  /** Somebody by their opaque id. */
  readonly personOf: (id: string) => Pick<Person, 'name' | 'area' | 'listed'> | undefined
}

/** The case of a contract as it stands at an entity. */
export function draftCase(
  { entity, directory, options, calendar, closing }: EntityContext,
  item: AssessedContract,
  { stored, readings }: EvidenceOf,
  today: Day,
  earlier: readonly EarlierDraft[] = [],
): DraftCase {
  const { contract, status, evidence } = item
  return {
    item,
    known: knowledgeOf(contract, status.attestations, options, calendar, today, evidence.facts),
    readings: readings.get(contract.id) ?? {},
    stored,
    today,
    earlier,
    closedBy: CLOSED_BY[closing?.signs ?? 'ordenador'],
    entity: { name: entity.name, nit: /^\d{6,12}$/.test(entity.key) ? entity.key : null },
    personOf: id => directory.get(id),
  }
}

/** How the contract is called: its reference, else its id. */
export function referenceOf({ item: { contract } }: Pick<DraftCase, 'item'>): string {
  return contract.reference ?? contract.id
}

/** What is known, with where it comes from. */
export function value(text: string, source?: DocumentSource, link?: string): Piece {
  const address = link === undefined ? null : secopAddress(link)
  return { kind: 'value', text, ...(source ? { source } : {}), ...(address === null ? {} : { link: address }) }
}

/** What a person has to give. */
export function blank(what: string, from: Giver): Piece {
  return { kind: 'blank', what, from }
}

/** What two places tell differently, or what was told and its term do not fit. */
export function review(what: string): Piece {
  return { kind: 'review', what }
}

/** That a liquidation came after the last term of the law, which the legal office has to look at; nothing where it did not. */
export function lateLiquidation({ known }: Pick<DraftCase, 'known'>, on: Day): Line {
  const last = known.boundaries?.last.passedAfter
  return last !== undefined && last < on ? [review(say.values.liquidatedLate(last))] : []
}

type FieldName = keyof typeof say.labels

/** A heading of the paper with what stands there. */
export function field(name: FieldName, ...pieces: readonly Piece[]): DocumentField {
  return { name, label: say.labels[name], value: pieces }
}

/** A sentence without source. */
export function stated(text: string, source?: DocumentSource): Line {
  return [value(text, source)]
}

/** The register, with the day of its cut. */
export function ofRegister({ item }: Pick<DraftCase, 'item'>, toVerify = false): DocumentSource {
  const { asOf, dataset } = item.assessment.source
  const text = say.source.register(asOf, dataset)
  return { text: toVerify ? `${text}; ${say.source.verify}` : text, day: asOf }
}

/** A sister set, with the day on which it was read. */
export function ofSet(set: EvidenceSet, readOn: Day): DocumentSource {
  return { text: say.source.set(es.evidence.sets[set], readOn), day: readOn }
}

/** Who told it, in which role, when and on which document; of what came from the office's own table, which one and who brought it. */
export function ofTold(draft: Pick<DraftCase, 'personOf' | 'item'>, told: Attestation): DocumentSource {
  const { role, on, document } = told
  const said = draft.item.status.statements.find(({ id }) => id === told.id)
  if (said?.kind === 'attested' && said.matrix) {
    return { text: say.source.matrix(said.matrix, on, whoTold(draft, told), recordNamed(document)), day: on }
  }
  return { text: say.source.told(whoTold(draft, told), es.say.roles[role], on, document), day: on }
}

/** The document of what somebody told; of what came from the office's own table the record that it names. */
export function documentNamed({ item }: Pick<DraftCase, 'item'>, { id, document }: Attestation): string | undefined {
  const said = item.status.statements.find(one => one.id === id)
  if (said?.kind !== 'attested' || !said.matrix) return document
  const record = recordNamed(document)
  return record && say.values.record(record)
}

/** The number of the record that an import put before the name of its table. */
function recordNamed(document: string | undefined): string | undefined {
  return /^(?:acta|record) (\d{1,6})(?=,)/.exec(document ?? '')?.[1]
}

/** Who gave something for the papers, when and on which document; or the office's own table, which is still to be confirmed. */
export function ofGiven({ personOf }: Pick<DraftCase, 'personOf'>, by: GivenBy): DocumentSource {
  const role = es.say.roleNames[by.role]
  const name = personOf(by.by)?.name || role
  if (by.kind === 'for-papers') return { text: say.source.told(name, role, by.on, by.document), day: by.on }
  return { text: `${say.source.matrix(by.matrix, by.on, name)}; ${say.source.toConfirm}`, day: by.on }
}

/** The name of who told it, or the role where it is not known. */
export function whoTold({ personOf }: Pick<DraftCase, 'personOf'>, { by, role }: Attestation): string {
  return personOf(by)?.name || es.say.roles[role]
}

export const OF_SETTINGS: DocumentSource = { text: say.source.settings, day: null }
export const OF_PEOPLE: DocumentSource = { text: say.source.people, day: null }
export const COMPUTED: DocumentSource = { text: say.source.computed, day: null }

/** What a person told of a fact, where that counts. */
export function attestationFor<F extends AttestedFact>(
  { known }: Pick<DraftCase, 'known'>,
  fact: F,
): Extract<Attestation, { fact: F }> | undefined {
  return known.told.get(fact) as Extract<Attestation, { fact: F }> | undefined
}

/** What a set said of the contract, where it is used and not stale: what is printed as a figure, and nothing older. */
export function freshReading<S extends EvidenceSet>(
  { readings, stored, today }: Pick<DraftCase, 'readings' | 'stored' | 'today'>,
  set: S,
): EvidenceReading<S> | undefined {
  const reading = readings[set] as EvidenceReading<S> | undefined
  if (!reading || stored?.sets[set]?.off || isStaleEvidence(reading.readOn, today)) return undefined
  return reading
}

/** A day of the register as it stands in a table, or the blank for it; what cannot be read is said as it stands. */
export function registeredDay(draft: DraftCase, fact: 'signedOn' | 'startsOn' | 'endsOn', missing: Piece): Line {
  const { contract } = draft.item
  const cell = cellOf(contract, fact satisfies RegisterFact)
  if (cell !== undefined) return [value(say.values.unreadable(cell), ofRegister(draft)), missing]
  const day = contract.facts[fact]
  return day ? [value(say.values.perRegister(day), ofRegister(draft))] : [missing]
}
