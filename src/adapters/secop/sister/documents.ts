import { type DocumentRow, type DocumentSet, EVIDENCE_SETS, isDocumentSet } from '../../../bot/ports/evidence.js'
import type { Day } from '../../../rules/day.js'
import { secopAddress } from '../../../shared/secop-address.js'
import { shorten } from '../../../shared/text.js'
import { dayOf, type RawRow, type SisterSet, textIn } from './set.js'
import { saidInName } from './words.js'

const LONGEST_NAME = 200

/**
 * An index of published documents, some 31 of them a contract. Only those whose name says what they may be are kept; the files
 * themselves are linked and never fetched. Documents of the process that name no contract are not asked for.
 */
export const documentSet = (dataset: string): SisterSet<DocumentSet> => ({
  dataset,
  join: 'n_mero_de_contrato',
  needed: ['n_mero_de_contrato', 'id_documento', 'nombre_archivo', 'fecha_carga', 'url_descarga_documento'],
  optional: {},
  batch: 40,
  translate: row => {
    const id = textIn(row, 'id_documento')
    const name = textIn(row, 'nombre_archivo')
    const says = saidInName(name)
    if (id === '' || says.length === 0) return null
    return { id, name: shorten(name, LONGEST_NAME), says, uploadedOn: dayOf(row, 'fecha_carga'), link: linkIn(row) }
  },
  distinct: rows => [...new Map(rows.map((row): [string, DocumentRow] => [row.id, row])).values()],
})

/** The index that holds what was uploaded on a day; the newest one for an unknown day. */
export function documentSetOf(uploadedOn: Day | null): DocumentSet {
  const sets = EVIDENCE_SETS.filter(isDocumentSet).sort()
  const year = uploadedOn?.slice(0, 4)
  const fitting = year && sets.find(set => set.slice(-4) >= year)
  return fitting || 'documents-2025'
}

/** An address as the interface serves it, or as an export writes it. */
function linkIn({ url_descarga_documento: cell }: RawRow): string | null {
  const url = typeof cell === 'object' && cell !== null && 'url' in cell ? cell.url : cell
  return typeof url === 'string' ? secopAddress(url.trim()) : null
}
