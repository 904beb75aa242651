import { documentsEs as say } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import type { DocumentField, DocumentSection, Line, Piece } from './document.js'
import {
  attestationFor,
  blank,
  type DraftCase,
  documentNamed,
  field,
  freshReading,
  OF_PEOPLE,
  OF_SETTINGS,
  ofRegister,
  ofSet,
  ofTold,
  referenceOf,
  registeredDay,
  review,
  value,
} from './draft-case.js'

const { asks, values } = say

/** What every paper says of its contract first: whose it is, between whom, about what, and when it ended. */
export function contractSection(draft: DraftCase): DocumentSection {
  return {
    heading: say.headings.contract,
    parts: [
      {
        kind: 'fields',
        fields: [
          ...identity(draft),
          field('object', ...objectOf(draft)),
          field('signedOn', ...registeredDay(draft, 'signedOn', blank(asks.signedOn, 'contracting-office'))),
          field('startsOn', ...registeredDay(draft, 'startsOn', blank(asks.startsOn, 'supervisor'))),
          field('end', ...endLine(draft)),
          field('supervisors', ...supervisorsOf(draft)),
        ],
      },
    ],
  }
}

/** The entity, the contract, its process, class and contractor, and who holds it where it was ceded. */
export function identity(draft: DraftCase): DocumentField[] {
  const { item, entity } = draft
  const { contract } = item
  const source = ofRegister(draft)
  const area = areaOf(draft)
  const { type, regime } = contract.written ?? {}
  const kinds = [
    type ?? (contract.facts.type === 'unknown' ? undefined : es.facts.type.value(contract.facts.type)),
    regime ?? (contract.facts.modality && es.facts.modality.value(contract.facts.modality)),
  ].filter(kind => kind !== undefined)
  return [
    field('entity', value(values.entity(entity.name, entity.nit), OF_SETTINGS)),
    field('area', area === null ? blank(asks.area, 'contracting-office') : value(area, OF_PEOPLE)),
    field('contract', value(values.reference(referenceOf(draft), contract.id), source)),
    field(
      'process',
      ...(contract.process ? [value(contract.process, source)] : []),
      ...(contract.url ? [value(values.seeProcess, undefined, contract.url)] : []),
      ...(contract.process || contract.url ? [] : [blank(asks.process, 'contracting-office')]),
    ),
    field('type', kinds.length > 0 ? value(kinds.join(' · '), source) : blank(asks.type, 'contracting-office')),
    field('contractor', ...contractorOf(draft), blank(asks.identity, 'contracting-office')),
    ...cession(draft),
  ]
}

/** The contractor as SECOP writes the name, to be looked at against the contract. */
export function contractorOf(draft: DraftCase): Line {
  const { supplier } = draft.item.contract
  return [supplier ? value(supplier, ofRegister(draft, true)) : blank(asks.contractor, 'contracting-office')]
}

/** The object as SECOP writes it, quoted and uncut. */
export function objectOf(draft: DraftCase): Line {
  const { object } = draft.item.contract
  return [object ? value(values.quoted(object), ofRegister(draft, true)) : blank(asks.object, 'contracting-office')]
}

/** Who holds the contract where it was ceded, or may have been; nothing where nothing shows it. */
function cession(draft: DraftCase): DocumentField[] {
  const told = attestationFor(draft, 'cession')
  const isShown =
    draft.item.contract.facts.state === 'ceded' ||
    draft.item.evidence.hints.some(({ hint }) => hint === 'ceded' || hint === 'ceded-file')
  if (!told && !isShown) return []
  const said = told ? [value(told.value === 'live' ? values.liveHolder : values.replaced, ofTold(draft, told))] : []
  return [field('cession', ...said, blank(asks.liveHolder, 'contracting-office'))]
}

/** The day on which it ended and why: as somebody told it, else the end of the term as SECOP has it. */
export function endLine(draft: DraftCase): Line {
  const { known } = draft
  const early = attestationFor(draft, 'earlyEnd')
  if (early && typeof early.value === 'object') return [value(values.earlyEnd(early.value.on), ofTold(draft, early))]
  const real = attestationFor(draft, 'realEnd')
  if (real) return [value(values.realEnd(real.value), ofTold(draft, real))]
  if (early?.value === 'ran-to-its-end' && known.end)
    return [value(values.ranToItsEnd(known.end), ofTold(draft, early)), ...otherEnd(draft)]
  const { endsOn } = draft.item.contract.facts
  // What seems to have ended on another day is not said to have ended on this one.
  const isDoubtful = known.t0 === null || draft.item.assessment.missing.some(({ attestation }) => ENDS.has(attestation))
  const registered = registeredDay(draft, 'endsOn', blank(asks.end, 'supervisor'))
  if (!endsOn) return registered
  if (isDoubtful) return [...registered, blank(asks.end, 'supervisor'), ...otherEnd(draft)]
  return [value(values.endOfTerm(endsOn), ofRegister(draft)), ...otherEnd(draft)]
}

const ENDS: ReadonlySet<string> = new Set(['earlyEnd', 'realEnd'])

function otherEnd({ known, item }: DraftCase): Piece[] {
  const { shownEnd } = known.facts
  return shownEnd && shownEnd !== item.contract.facts.endsOn ? [review(values.otherEnd(shownEnd))] : []
}

/** The names of who supervises, and a blank for the periods. */
function supervisorsOf(draft: DraftCase): Line {
  const names = namesOf(draft)
  const register = ofRegister(draft)
  // The register names them by their number; how those of the list are called is the list's.
  const source = draft.item.status.assignedTo
    ? OF_PEOPLE
    : signersIn(draft).length > 0
      ? { ...register, text: `${register.text}; ${OF_PEOPLE.text}` }
      : register
  return [
    names.length > 0 ? value(values.supervisors(names), source) : blank(asks.supervisor, 'contracting-office'),
    blank(asks.periods, 'contracting-office'),
  ]
}

/** The names of who supervises, as far as they are known. */
function namesOf({ item, personOf }: DraftCase): string[] {
  return item.contract.supervisors.flatMap(id => personOf(id)?.name || [])
}

/** Of who supervises those on the entity's own list: whom only SECOP names may have left, and signs nothing. */
export function signersIn({ item, personOf }: DraftCase): string[] {
  return item.contract.supervisors.flatMap(id => (personOf(id)?.listed && personOf(id)?.name) || [])
}

function areaOf({ item, personOf }: DraftCase): string | null {
  const areas = new Set(item.contract.supervisors.flatMap(id => personOf(id)?.area ?? []))
  return areas.size > 0 ? [...areas].join('; ') : null
}

/** What published modifications and suspensions show, quoted, and what SECOP does not tell of them. */
export function changesSection(draft: DraftCase): DocumentSection {
  const modifications = freshReading(draft, 'modifications')
  const suspensions = freshReading(draft, 'suspensions')
  const published = (modifications?.rows ?? []).filter(({ state }) => state === 'published')
  const rows = [
    ...published.map(row => ({
      on: row.approvedOn,
      said: [
        row.text ? values.quoted(row.text) : null,
        row.endsOn && say.tables.extension(row.endsOn),
        row.value && row.value !== '0' && say.tables.modifiedTo(row.value),
      ],
      source: ofSet('modifications', modifications?.readOn ?? draft.today),
    })),
    ...(suspensions?.rows ?? []).map(row => ({
      on: row.on,
      said: [say.tables.suspensions[row.event], row.text ? values.quoted(row.text) : null],
      source: ofSet('suspensions', suspensions?.readOn ?? draft.today),
    })),
  ].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
  return {
    heading: say.headings.changes,
    parts: [
      ...(rows.length > 0
        ? [
            {
              kind: 'table' as const,
              name: 'changes',
              columns: say.tables.changes.map(label => ({ label })),
              rows: rows.map(({ on, said, source }) => [
                [value(said.filter(Boolean).join('; '), source)],
                [value(values.uploaded(on))],
              ]),
            },
          ]
        : []),
      {
        kind: 'sentences',
        sentences: [[blank(asks.changes, 'contracting-office')], [blank(asks.suspensions, 'supervisor')]],
      },
    ],
  }
}

/** The end of the contract in a sentence, by whoever told it, else as SECOP has it; a blank where it is in doubt. */
export function endSentence(draft: DraftCase): Line {
  const { known, item } = draft
  const { asOf } = item.assessment.source
  const told = attestationFor(draft, 'earlyEnd') ?? attestationFor(draft, 'realEnd')
  if (told && known.t0) {
    const who = draft.personOf(told.by)?.name || es.say.roles[told.role]
    return [value(say.sentences.toldEnd(who, es.say.roles[told.role], told.on, known.t0, documentNamed(draft, told)))]
  }
  const { endsOn } = item.contract.facts
  if (known.t0 === null || !endsOn || known.t0 !== endsOn || !asOf) return [blank(asks.end, 'supervisor')]
  return [value(say.sentences.termEnded(asOf, endsOn))]
}
