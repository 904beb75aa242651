import { type Day, earlier } from '../../../rules/index.js'
import { type ContractReadings, type DocumentRow, EVIDENCE_SETS, isDocumentSet } from '../../ports/evidence.js'
import {
  type CheckCase,
  type HintKind,
  type Shower,
  type Showing,
  type Shown,
  type ShownBy,
  shownFact,
} from '../shown.js'
import { earliestEnd } from './modifications.js'

/** A document with the row that it is shown by. */
interface Document {
  readonly row: DocumentRow
  readonly by: ShownBy
}

/** A document that may have been written after the contract ended, or else not. */
export interface PublishedDocument extends Document {
  readonly isAfterEnd: boolean
}

type OfContract = Pick<Showing, 'contract' | 'readings' | 'today'>

/** What is only said, of the newest such document. */
const HINTED = [
  ['closing', 'closing-file'],
  ['cession', 'ceded-file'],
  ['payment', 'payment-file'],
] as const satisfies readonly (readonly [DocumentRow['says'][number], HintKind])[]

/**
 * What the names of published documents show: a liquidation or a receipt, each to be confirmed with the file at hand; an early
 * termination, which makes the verdict more careful; and words on others. What was uploaded before the contract ended is
 * neither its liquidation nor its last receipt, and is at most mentioned; so is what bears a day that has not come.
 */
export const showDocuments: Shower = showing => {
  const all = publishedDocuments(showing)
  const shown = all
    .filter(one => isEarly(one, showing))
    .flatMap(({ row: { uploadedOn }, by }): Shown[] =>
      uploadedOn === null
        ? []
        : [
            // The day on which it was uploaded is the latest possible one; the day itself is in the file, and is asked.
            shownFact(showing, by, 'shows', { fact: 'shownTermination', value: uploadedOn }),
            { kind: 'hint', hint: 'termination-file', by },
          ],
    )
  for (const one of all) {
    const { row, by } = one
    if (row.says.includes('liquidation'))
      shown.push(
        one.isAfterEnd && row.uploadedOn
          ? { kind: 'suggestion', fact: 'liquidation', value: { done: true, on: row.uploadedOn }, by }
          : { kind: 'hint', hint: 'liquidation-file', by },
      )
    if ((row.says.includes('peace') || row.says.includes('final-report')) && one.isAfterEnd)
      shown.push({ kind: 'suggestion', fact: 'nothingPending', value: 'yes', by })
  }
  for (const [said, hint] of HINTED) {
    const newest = all.findLast(({ row: { says } }) => says.includes(said))
    if (newest) shown.push({ kind: 'hint', hint, by: newest.by })
  }
  return shown
}

/** The documents of a contract, oldest first. One that bears a day that has not come is not after its end. */
export function publishedDocuments(of: OfContract): readonly PublishedDocument[] {
  const all = documentsIn(of.readings)
  if (all.length === 0) return []
  const endedBy = endIn(
    of,
    all.filter(one => isEarly(one, of)),
  )
  return all.map(one => {
    const { uploadedOn } = one.row
    const isAfterEnd = uploadedOn !== null && uploadedOn <= of.today && (!endedBy || uploadedOn >= endedBy)
    return { ...one, isAfterEnd }
  })
}

/** Documents of all years, oldest first, each once: the sets overlap at the turn of a year. */
function documentsIn(readings: ContractReadings): readonly Document[] {
  const byId = new Map<string, Document>()
  for (const set of EVIDENCE_SETS.filter(isDocumentSet)) {
    const reading = readings[set]
    if (!reading) continue
    for (const row of reading.rows) {
      const { id, uploadedOn: on, name: quote, link } = row
      const by = { set, row: id, on, readOn: reading.readOn, quote, ...(link === null ? {} : { link }) }
      byId.set(id, { row, by })
    }
  }
  return [...byId.values()].sort((a, b) => ((a.by.on ?? '') < (b.by.on ?? '') ? -1 : 1))
}

function isEarly({ row: { says, uploadedOn } }: Document, { contract: { facts } }: OfContract): boolean {
  return says.includes('termination') && uploadedOn !== null && !!facts.endsOn && uploadedOn < facts.endsOn
}

/** The day from which on a liquidation or a last receipt is one: the end of the term, or an earlier one that is shown. */
function endIn(showing: OfContract, terminations: readonly Document[]): Day | null {
  const days = [earliestEnd(showing), ...terminations.map(({ row }) => row.uploadedOn)].filter(day => day !== null)
  return days.length === 0 ? null : days.reduce(earlier)
}

/** Of the closed contracts that were to be liquidated, those with the name of a liquidation among their documents. */
export function liquidationPublished({ contract: { facts }, readings }: CheckCase): boolean | null {
  if (facts.state !== 'closed' || facts.liquidationFlag !== 'yes' || !readings) return null
  if (!EVIDENCE_SETS.some(set => isDocumentSet(set) && readings[set])) return null
  return documentsIn(readings).some(({ row }) => row.says.includes('liquidation'))
}
