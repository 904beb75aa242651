import { foldName } from '../../bot/sync/compare-names.js'
import { type Assignments, assignmentKey } from '../../bot/sync/supervisors.js'
import { type ListMistake, maskCell, maskDocument, type Problem } from './list-mistake.js'
import type { Loaded, PeopleList } from './people.js'
import { readDocument } from './read-document.js'
import { ENTITY_LABELS, type ListEntities, linesOfEntity } from './row-entity.js'
import { type Labels, listFrom, listOfText, readOptional, readTable, type WrittenList } from './table.js'

type Column = 'contract' | 'reference' | 'document' | 'role' | 'entity'

const LABELS: Labels<Column> = {
  contract: ['id_contrato', 'contract', 'contrato', 'contract id', 'id'],
  reference: ['referencia_del_contrato', 'reference', 'referencia', 'número de contrato'],
  document: ['document', 'documento', 'documento supervisor', 'número de documento', 'cédula', 'cédula de ciudadanía'],
  role: ['role', 'rol'],
  entity: ENTITY_LABELS,
}

const SUPERVISORS = new Set(['', 'supervisor', 'supervisora'])
const INTERVENTORES = new Set(['interventor', 'interventora', 'interventoria'])
const ID = /^(?:CO1\.)?(PCCNTR\.\d+)$/i

/** Who answers for one contract by the file; the supervisor is named before the interventor. */
interface Answering {
  readonly supervisors: Set<string>
  readonly interventores: Set<string>
}

/**
 * Reads an assignments file: a contract, by id or by reference, and the document of who answers for it; several lines
 * for one contract split the vigilance. A missing file is none. Throws Refused when it cannot be read.
 */
export async function loadAssignments(
  path: string,
  personOf: (document: string) => string,
  list: PeopleList,
  of?: ListEntities,
): Promise<Loaded<Assignments>> {
  const bytes = await readOptional(path)
  if (bytes) return assignmentsIn(await listFrom(bytes, path, LABELS), path, personOf, list, of)
  return { ok: true, value: { byId: new Map(), byReference: new Map() }, found: false, ignoredColumns: [] }
}

/**
 * Reads the bytes of an assignments file; `file` is how messages call it. Where there is a list of people, somebody who
 * is not on it is a mistake: with one digit wrong, a contract would be nobody's without anybody noticing.
 */
export function readAssignments(
  bytes: Uint8Array,
  file: string,
  personOf: (document: string) => string,
  list: PeopleList,
  of?: ListEntities,
): Loaded<Assignments> {
  return assignmentsIn(listOfText(bytes, file, LABELS), file, personOf, list, of)
}

function assignmentsIn(
  written: WrittenList,
  file: string,
  personOf: (document: string) => string,
  list: PeopleList,
  of: ListEntities | undefined,
): Loaded<Assignments> {
  const table = readTable(written, LABELS, [['contract', 'reference'], ['document']])
  const mistakes: ListMistake[] = [...table.mistakes]
  const byId = new Map<string, Answering>()
  const byReference = new Map<string, Answering>()
  for (const { line, cells } of linesOfEntity(table, of, 'assignments', mistakes)) {
    const add = (column: Column, problem: Problem) =>
      mistakes.push({ file, line, column: table.labels[column] ?? column, ...problem })
    const { contract = '', reference = '', document = '', role = '' } = cells
    const id = ID.exec(contract)?.[1]
    const key = assignmentKey(contract === '' ? reference : contract)
    if (id === undefined && key === '') add('contract', { kind: 'no-contract' })
    const read = readDocument(document)
    if ('kind' in read) add('document', read)
    else if (list.byDocument.size > 0 && !list.byDocument.has(read.document))
      add('document', { kind: 'not-listed', document: maskDocument(read.document) })
    const word = foldName(role)
    if (!SUPERVISORS.has(word) && !INTERVENTORES.has(word))
      add('role', { kind: 'unknown-charge', found: [maskCell(role)] })
    if ('kind' in read) continue
    const answering = entry(id === undefined ? byReference : byId, id === undefined ? key : `CO1.${id.toUpperCase()}`)
    const people = INTERVENTORES.has(word) ? answering.interventores : answering.supervisors
    people.add(personOf(read.document))
  }
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.sort((a, b) => a.line - b.line) }
  const value = { byId: peopleByKey(byId), byReference: peopleByKey(byReference) }
  return { ok: true, value, found: true, ignoredColumns: table.ignoredColumns }
}

function entry(map: Map<string, Answering>, key: string): Answering {
  let found = map.get(key)
  if (!found) {
    found = { supervisors: new Set(), interventores: new Set() }
    map.set(key, found)
  }
  return found
}

function peopleByKey(map: ReadonlyMap<string, Answering>): Map<string, readonly string[]> {
  return new Map(
    [...map].map(([key, { supervisors, interventores }]) => [key, [...new Set([...supervisors, ...interventores])]]),
  )
}
