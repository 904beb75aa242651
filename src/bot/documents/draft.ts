import { documentsEs as say } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import { caseOf } from '../cards/contract-line.js'
import { balanceRelease } from './balance-release.js'
import { closingRecord } from './closing-record.js'
import { type Contradiction, contradictionsIn } from './contradictions.js'
import {
  type Document,
  type DocumentSection,
  type DraftKind,
  documentLines,
  GIVERS,
  type Giver,
  type Line,
} from './document.js'
import { type DraftCase, referenceOf, stated, value } from './draft-case.js'
import type { EarlierDraft } from './earlier-drafts.js'
import { finalReport } from './final-report.js'
import { liquidationRecord, liquidationTitle } from './liquidation-record.js'
import { draftsFor, type OfferedDrafts } from './offered-drafts.js'
import { paperId } from './paper-id.js'

/** A draft, that none of this kind is made for the contract as it stands, or what stops it. */
export type Draft =
  | { readonly kind: 'drafted'; readonly document: Document; readonly offered: OfferedDrafts }
  | { readonly kind: 'not-offered'; readonly offered: OfferedDrafts }
  | { readonly kind: 'stopped'; readonly contradictions: readonly Contradiction[]; readonly offered: OfferedDrafts }

/**
 * The draft of a paper, of what is known of the contract on that day: the same of the same. Without a kind the one that comes next.
 * It changes no fact and is no evidence.
 */
export function draftOf(draft: DraftCase, wanted?: DraftKind): Draft {
  const offered = draftsFor(draft.item)
  const kind = wanted ?? offered.first ?? offered.kinds[0]
  if (kind === undefined || !offered.kinds.includes(kind)) return { kind: 'not-offered', offered }
  const contradictions = contradictionsIn(draft, kind)
  if (contradictions.length > 0) return { kind: 'stopped', contradictions, offered }
  const { contract } = draft.item
  const body = sectionsOf(draft, kind, offered)
  const blanks = blanksIn(body)
  const sections = [...body, missingSection(blanks)]
  const about = { id: contract.id, name: referenceOf(draft) }
  const { id, before } = named(draft, kind, [about, sections])
  return {
    kind: 'drafted',
    offered,
    document: {
      ...{ kind, id, contract: about, madeOn: draft.today, title: titleOf(draft, kind, offered), sections },
      opening: opening(draft, offered, { id, before }, [...blanks.values()].flat().length),
    },
  }
}

/** What names a draft, and the one that it comes after. */
interface Named {
  readonly id: string
  readonly before: EarlierDraft | undefined
}

/** The draft that was given last where this is the same; else a new one after it, also where what stands in it went back to an older one. */
function named({ today, earlier }: DraftCase, kind: DraftKind, content: readonly unknown[]): Named {
  const after = (before: EarlierDraft | undefined): Named => ({
    id: paperId(kind, today, before ? [...content, before.id] : content),
    before,
  })
  const given = earlier.filter(other => other.kind === kind)
  const last = given.at(-1)
  const same = after(given.findLast(({ id }) => id !== last?.id))
  return same.id === last?.id ? same : after(last)
}

/** What a draft is called. */
export function titleOf(draft: DraftCase, kind: DraftKind, { variant }: OfferedDrafts): string {
  if (kind === 'liquidation-record') return liquidationTitle(draft)
  return kind === 'closing-record' && variant === 'lapsed' ? say.titles.lapsed : say.titles[kind]
}

/** What is to be filled in, by who gives it, in their order; the same twice where it stands in two places. */
export function blanksIn(sections: readonly DocumentSection[]): ReadonlyMap<Giver, readonly string[]> {
  const found = new Map<Giver, string[]>()
  for (const { line } of documentLines({ opening: [], sections }))
    for (const piece of line)
      if (piece.kind === 'blank') found.set(piece.from, [...(found.get(piece.from) ?? []), piece.what])
  return new Map(GIVERS.flatMap(giver => (found.has(giver) ? [[giver, found.get(giver) ?? []]] : [])))
}

function sectionsOf(draft: DraftCase, kind: DraftKind, { variant }: OfferedDrafts): DocumentSection[] {
  switch (kind) {
    case 'closing-record':
      return closingRecord(draft, variant)
    case 'final-report':
      return finalReport(draft)
    case 'liquidation-record':
      return liquidationRecord(draft)
    case 'balance-release':
      return balanceRelease(draft)
  }
}

/** That it is a draft, which one it comes after, how much is to be filled in, and what stands in the way of a final one. */
function opening(
  draft: DraftCase,
  { lacks, waits, variant }: OfferedDrafts,
  { id, before }: Named,
  blanks: number,
): Line[] {
  const { today, item } = draft
  const { opening: words } = say
  const reason = () => es.rules[item.assessment.rule](caseOf(item))
  return [
    stated(blanks === 0 ? words.complete : words.blanks(blanks)),
    stated(words.made(today, id)),
    ...(before ? [stated(words.replaces(before.id, before.on))] : []),
    ...(lacks ? [stated(words.toEstablish(reason()))] : []),
    ...(waits ? [stated(words.pending(reason()))] : []),
    ...(variant === 'lapsed' ? [stated(words.addressed)] : []),
  ]
}

/** The last page: who gives what, each once. */
function missingSection(blanks: ReadonlyMap<Giver, readonly string[]>): DocumentSection {
  const heading = say.missingTitle
  if (blanks.size === 0) return { heading, parts: [{ kind: 'sentences', sentences: [stated(say.nothingMissing)] }] }
  const rows = [...blanks].map(([giver, all]): Line[] => [
    [value(say.missingOf(say.givers[giver], all.length))],
    [...new Set(all)].map(what => {
      const times = all.filter(other => other === what).length
      return value(times > 1 ? say.missingOf(what, times) : what)
    }),
  ])
  const columns = say.missingColumns.map(label => ({ label }))
  return { heading, parts: [{ kind: 'table', name: 'missing', columns, rows }] }
}
