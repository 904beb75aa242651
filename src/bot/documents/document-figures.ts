import type { Day } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Document, DraftKind, Line } from './document.js'

/** What a draft was made of, to be kept: a later payment changes nothing of it. */
export interface DraftedDocument {
  readonly id: string
  readonly kind: DraftKind
  readonly contract: string
  readonly on: Day
  /** The cut of the register, and the day up to which it is good. */
  readonly cut: string
  readonly asOf: Day | null
  /** Every amount and payment that it shows, with where each comes from. */
  readonly figures: readonly string[]
  /** Ids of the attestations that counted when it was made, and of what people gave for its papers. */
  readonly attestations: readonly string[]
}

const FIGURES: ReadonlySet<string> = new Set(['balance', 'payments', 'release'])

/** What a draft was made of. */
export function documentFigures(
  { id, kind, contract, madeOn, sections }: Document,
  item: AssessedContract,
): DraftedDocument {
  const { source, facts } = item.assessment
  const rows = sections.flatMap(({ parts }) =>
    parts.flatMap(part => (part.kind === 'table' && FIGURES.has(part.name) ? part.rows : [])),
  )
  return {
    ...{ id, kind, contract: contract.id, on: madeOn, cut: source.cut, asOf: source.asOf },
    figures: rows.map(row => row.flatMap(told).join(' · ')).filter(line => line.includes(' · ')),
    attestations: [
      ...new Set([
        ...facts.flatMap(used => (used.source.kind === 'attested' ? [used.source.attestation] : [])),
        ...[...item.status.papers.values()].flat().map(({ said }) => said.id),
        ...(item.status.matrix?.entries.some(({ paper }) => paper) ? [item.status.matrix.id] : []),
      ]),
    ],
  }
}

function told(line: Line): string[] {
  return line.flatMap(piece =>
    piece.kind === 'value' ? [piece.source ? `${piece.text} [${piece.source.text}]` : piece.text] : [],
  )
}
