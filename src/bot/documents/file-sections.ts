import type { Blocker, Duty, Flag, RegisterFact } from '../../rules/index.js'
import { cellOf } from '../../words/contract-sentence.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import { supportsEs as supports } from '../../words/es/supports.js'
import { type ContractReadings, EVIDENCE_SETS, type EvidenceSet } from '../ports/evidence.js'
import type { DocumentField, DocumentSection, Line, Piece } from './document.js'
import {
  attestationFor,
  blank,
  type DraftCase,
  field,
  freshReading,
  ofGiven,
  ofRegister,
  ofSet,
  ofTold,
  value,
  whoTold,
} from './draft-case.js'
import { type SupportItem, supportChecklist } from './supports/checklist.js'
import { signAddress, signWords, toldWords } from './supports/describe.js'

const { asks, values } = say

/** How what nobody told stands: asked for, or, where the verdict did not need it, that nothing shows it. */
export type Unsaid = 'asked' | 'no-sign'

/** What is known of the guarantees: as people told, else the policies that SECOP shows, which name no cover. */
export function guaranteesSection(
  draft: DraftCase,
  unsaid: Unsaid,
  more: readonly DocumentField[] = [],
): DocumentSection {
  const quality = attestationFor(draft, 'qualityGuarantee')
  const other = attestationFor(draft, 'otherGuarantee')
  const reading = freshReading(draft, 'guarantees')
  const policies = (reading?.rows ?? []).filter(({ state }) => state === 'accepted')
  // A policy in sight may be of either kind.
  const untold = (asked: Piece) =>
    reading && policies.length > 0 && unsaid === 'no-sign'
      ? value(values.policiesShown, ofSet('guarantees', reading.readOn))
      : unsaidPiece(draft, unsaid, asked, 'guarantees')
  return {
    heading: say.headings.guarantees,
    parts: [
      {
        kind: 'fields',
        fields: [
          field(
            'quality',
            quality
              ? value(values.guarantee(quality.value), ofTold(draft, quality))
              : untold(blank(asks.quality, 'contracting-office')),
          ),
          field(
            'other',
            other
              ? value(values.guarantee(other.value), ofTold(draft, other))
              : untold(blank(asks.other, 'contracting-office')),
          ),
          ...(reading && policies.length > 0
            ? [
                field(
                  'policies',
                  ...policies.map(({ endsOn, policy }) =>
                    value(values.policy(endsOn, policy), ofSet('guarantees', reading.readOn)),
                  ),
                ),
              ]
            : []),
          ...more,
        ],
      },
    ],
  }
}

/** The three duties that SECOP has a flag for: the flag, and what somebody told of each. */
export function dutiesSection(draft: DraftCase, unsaid: Unsaid): DocumentSection {
  return {
    heading: say.headings.duties,
    parts: [
      {
        kind: 'fields',
        fields: (['environmental', 'postConsumption', 'reversion'] as const).map(duty =>
          field(duty, ...dutyLine(draft, duty, unsaid)),
        ),
      },
    ],
  }
}

function dutyLine(draft: DraftCase, duty: 'environmental' | 'postConsumption' | 'reversion', unsaid: Unsaid): Line {
  const { contract } = draft.item
  const fact = `${duty}Flag` as const satisfies RegisterFact
  const cell = cellOf(contract, fact)
  const flag: Flag = contract.facts[fact]
  const shown = value(cell === undefined ? values.flag(flag) : values.unreadable(cell), ofRegister(draft))
  const told = attestationFor(draft, duty)
  if (told) return [shown, value(values.duty[told.value satisfies Duty], ofTold(draft, told))]
  // The entity's own "No" is an answer; anything else is asked.
  if (flag === 'no') return [shown]
  return [shown, unsaidPiece(draft, flag === 'yes' ? 'asked' : unsaid, blank(asks[duty], 'supervisor'))]
}

/** Procedures and litigation: as somebody told; what SECOP shows of sanctions stands beside it and proves nothing more. */
export function proceedingsSection(draft: DraftCase, unsaid: Unsaid): DocumentSection {
  const told = attestationFor(draft, 'proceeding')
  const shown = sanctionsShown(draft)
  return {
    heading: say.headings.proceedings,
    parts: [
      {
        kind: 'fields',
        fields: [
          field(
            'proceedings',
            told
              ? value(values.proceeding(told.value), ofTold(draft, told))
              : unsaidPiece(
                  draft,
                  shown.length > 0 ? 'asked' : unsaid,
                  blank(asks.proceedings, 'legal-office'),
                  'sanctions',
                ),
          ),
          ...shown,
        ],
      },
    ],
  }
}

/** The sanctions that SECOP shows of the contract or its process; nothing where it shows none. */
export function sanctionsShown(draft: DraftCase): DocumentField[] {
  const reading = freshReading(draft, 'sanctions')
  if (!reading || reading.rows.length === 0) return []
  const rows = reading.rows.map(({ on, said }) => value(values.change(on, said), ofSet('sanctions', reading.readOn)))
  return [field('sanctionsShown', ...rows)]
}

/** What the file is made of and what is known of each piece, with links, and a blank for what it holds besides. */
export function supportsSection(draft: DraftCase): DocumentSection {
  const fresh: ContractReadings = Object.fromEntries(
    EVIDENCE_SETS.flatMap(set => {
      const reading = freshReading(draft, set)
      return reading ? [[set, reading] as const] : []
    }),
  )
  const { items, ifAny } = supportChecklist(draft.item, fresh, draft.today)
  const rows = items.map((item): Line[] => {
    const link = signAddress(item.seen)
    return [
      [value(supports.names[item.support])],
      [supportPiece(draft, item)],
      link === null ? [] : [value(values.seeFile, undefined, link)],
    ]
  })
  const others = ifAny.map(support => supports.names[support]).join('; ')
  return {
    heading: say.headings.supports,
    parts: [
      { kind: 'table', name: 'supports', columns: say.tables.supports.map(label => ({ label })), rows },
      {
        kind: 'sentences',
        sentences: [
          ...(others === '' ? [] : [[value(`${supports.ifAnyHead} ${others}.`)]]),
          [blank(asks.supports, 'supervisor')],
        ],
      },
    ],
  }
}

/** What is known of a piece of the file: somebody told of it, SECOP shows it and nobody has read it, or there is no sign of it. */
function supportPiece(draft: DraftCase, item: SupportItem): Piece {
  const { confirmed, seen } = item
  if (confirmed) return value(toldWords(item, whoTold(draft, confirmed), supports), ofTold(draft, confirmed))
  const last = seen.at(-1)
  if (!last && item.ticked) {
    const { said } = item.ticked
    const who = draft.personOf(said.by)?.name || es.say.roleNames[said.role]
    return value(toldWords(item, who, supports), ofGiven(draft, said))
  }
  if (!last) return value(supports.noSignal)
  const said = `${signWords(seen, supports)}; ${supports.seen}`
  if (last.kind === 'register') return value(said, ofRegister(draft))
  return value(said, last.kind === 'payments' ? ofSet('payments', last.readOn) : ofSet(last.by.set, last.by.readOn))
}

/** What stops the click in the platform, as far as it is in sight. */
export function blockersSection(draft: DraftCase): DocumentSection {
  const { assessment, status } = draft.item
  const seen = SHOWN.flatMap(({ blocker, set }) => {
    const readOn = draft.readings[set]?.readOn
    return assessment.blockers.includes(blocker) && readOn ? [value(values.blockers[blocker], ofSet(set, readOn))] : []
  })
  const { blocked } = status
  const said = blocked ? [value(values.blockers.other(say.day(blocked.on)))] : []
  const none = SHOWN.flatMap(({ set }) => {
    const readOn = freshReading(draft, set)?.readOn
    return readOn ? [value(values.noneInSight(readOn), ofSet(set, readOn))] : []
  })
  const all = [...seen, ...said].length > 0 ? [...seen, ...said] : none.slice(0, 1)
  return {
    heading: say.headings.blockers,
    parts: [{ kind: 'fields', fields: [field('blockers', ...(all.length > 0 ? all : [value(values.unread)]))] }],
  }
}

const SHOWN = [
  { blocker: 'modification-unpublished', set: 'modifications' },
  { blocker: 'invoice-pending', set: 'payments' },
] as const satisfies readonly { readonly blocker: Blocker; readonly set: EvidenceSet }[]

/**
 * What nobody told: the blank for it, or, where the verdict did not need it, that nothing shows it in the set that would, else in the
 * register, on the day that was read.
 */
function unsaidPiece(draft: DraftCase, unsaid: Unsaid, asked: Piece, set?: EvidenceSet): Piece {
  if (unsaid === 'asked') return asked
  const readOn = set && freshReading(draft, set)?.readOn
  if (set && readOn) return value(values.nothingInSight(readOn), ofSet(set, readOn))
  const { asOf } = draft.item.assessment.source
  return asOf ? value(values.nothingInSight(asOf), ofRegister(draft)) : asked
}
