import { z } from 'zod'
import type { Person } from '../../bot/accounts/person.js'
import type { Role } from '../../bot/attestations/statement.js'
import { foldName } from '../../bot/sync/compare-names.js'
import { foldEmail } from '../../shared/text.js'
import type { Language } from '../../words/language.js'
import { type ListMistake, maskCell, maskDocument, maskEmail, type Problem } from './list-mistake.js'
import { isEverything, LANGUAGE_NAMES, readRoles } from './people-words.js'
import { readDocument } from './read-document.js'
import { ENTITY_LABELS, type ListEntities, linesOfEntity } from './row-entity.js'
import { type Labels, listFrom, listOfText, readOptional, readTable, type WrittenList } from './table.js'

/** The entity's own list of people. */
export interface PeopleList {
  /** In the order of the file. */
  readonly people: readonly Person[]
  /** For matching only: kept in memory, never stored, shown or logged. */
  readonly byDocument: ReadonlyMap<string, Person>
}

/** What a file gives: its value, or every mistake in it at once. */
export type Loaded<T> =
  | {
      readonly ok: true
      readonly value: T
      /** Whether there is such a file. Without one the value is empty. */
      readonly found: boolean
      /** Headers that mean nothing here, to be told once. */
      readonly ignoredColumns: readonly string[]
    }
  | { readonly ok: false; readonly mistakes: readonly ListMistake[] }

type Column = 'document' | 'name' | 'email' | 'role' | 'area' | 'language' | 'open' | 'entity'

const LABELS: Labels<Column> = {
  document: [
    'document',
    'documento',
    'document number',
    'número de documento',
    'cédula',
    'cédula de ciudadanía',
    'identificación',
    'número de identificación',
    'número de cédula',
    'no. documento',
    'no. de documento',
    'nro. documento',
    'nro. de documento',
    'número documento',
    'documento de identidad',
    'número de documento de identidad',
    'no. de cédula',
    'doc',
  ],
  name: ['name', 'nombre', 'full name', 'nombre completo', 'nombres', 'nombres y apellidos', 'apellidos y nombres'],
  email: [
    'email',
    'correo',
    'e-mail',
    'mail',
    'correo electrónico',
    'correo institucional',
    'correo electrónico institucional',
  ],
  role: ['role', 'rol', 'roles'],
  area: ['area', 'área', 'dependencia', 'department'],
  language: ['language', 'idioma', 'lang', 'lengua'],
  // Written by `cerrojo init` for the reader's orientation only.
  open: ['open contracts', 'contratos abiertos'],
  entity: ENTITY_LABELS,
}

const Email = z.email()
const LONGEST_EMAIL = 254
/** `Ana Ruiz <ana@entidad.gov.co>`, as mail programs copy an address. */
const WITH_NAME = /^[^<>]{0,200}<(?:mailto:)?([^<>\s]{1,254})>$/

interface PersonLine {
  readonly line: number
  readonly document: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly area: string
  readonly language: Language | null
}

/** Reads people.csv at a path, of it only `of.own`'s people. A missing file is an empty list; throws Refused when it cannot be read. */
export async function loadPeople(
  path: string,
  personOf: (document: string) => string,
  of?: ListEntities,
): Promise<Loaded<PeopleList>> {
  const bytes = await readOptional(path)
  if (bytes) return peopleIn(await listFrom(bytes, path, LABELS), path, personOf, of)
  return { ok: true, value: { people: [], byDocument: new Map() }, found: false, ignoredColumns: [] }
}

/** Reads the bytes of a people.csv; `file` is how messages call it. */
export function readPeople(
  bytes: Uint8Array,
  file: string,
  personOf: (document: string) => string,
  of?: ListEntities,
): Loaded<PeopleList> {
  return peopleIn(listOfText(bytes, file, LABELS), file, personOf, of)
}

function peopleIn(
  list: WrittenList,
  file: string,
  personOf: (document: string) => string,
  of: ListEntities | undefined,
): Loaded<PeopleList> {
  const table = readTable(list, LABELS, [['document']])
  const mistakes: ListMistake[] = [...table.mistakes]
  const add: Add = (line, column, problem) =>
    mistakes.push({ file, line, column: table.labels[column] ?? column, ...problem })

  const byDocument = new Map<string, PersonLine[]>()
  for (const { line, cells } of linesOfEntity(table, of, 'people', mistakes)) {
    const read = readPersonLine(line, cells, add)
    if (!read) continue
    const lines = byDocument.get(read.document)
    if (lines) lines.push(read)
    else byDocument.set(read.document, [read])
  }
  for (const [document, lines] of byDocument) findContradictions(document, lines, add)
  findSharedEmails([...byDocument.values()], add)
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.sort((a, b) => a.line - b.line) }

  const people = new Map([...byDocument].map(([document, lines]) => [document, personFrom(personOf(document), lines)]))
  const value = { people: [...people.values()], byDocument: people }
  return { ok: true, value, found: true, ignoredColumns: table.ignoredColumns }
}

type Add = (line: number, column: Column, problem: Problem) => void

/**
 * One line; null without a document. What is wrong in another cell counts as empty, so that what is sound is compared
 * with the other lines all the same.
 */
function readPersonLine(line: number, cells: Readonly<Record<string, string>>, add: Add): PersonLine | null {
  const { document = '', name = '', email = '', role = '', area = '', language = '' } = cells
  const read = readDocument(document)
  if ('kind' in read) add(line, 'document', document === '' ? { kind: 'document-empty' } : read)
  const address = WITH_NAME.exec(email)?.[1] ?? email
  const isEmail = address.length <= LONGEST_EMAIL && Email.safeParse(address).success
  if (email !== '' && !isEmail) add(line, 'email', { kind: 'no-email', found: maskEmail(email) })
  const { roles, unknown } = readRoles(role)
  if (unknown.length > 0) add(line, 'role', { kind: 'unknown-role', found: unknown.map(maskCell) })
  const preferred = LANGUAGE_NAMES.get(foldName(language)) ?? null
  if (language !== '' && !preferred) add(line, 'language', { kind: 'unknown-language', found: maskCell(language) })
  if ('kind' in read) return null
  return {
    line,
    document: read.document,
    name,
    email: isEmail ? foldEmail(address) : '',
    roles,
    area,
    language: preferred,
  }
}

/** Several lines of one person may add roles; everything else must agree where it is said. */
function findContradictions(document: string, lines: readonly PersonLine[], add: Add): void {
  const said = {
    name: (line: PersonLine) => foldName(line.name),
    email: (line: PersonLine) => line.email,
    area: (line: PersonLine) => foldName(line.area),
    language: (line: PersonLine) => line.language ?? '',
  }
  for (const column of ['name', 'email', 'area', 'language'] as const) {
    const first = lines.find(line => said[column](line) !== '')
    if (!first) continue
    const other = lines.find(line => said[column](line) !== '' && said[column](line) !== said[column](first))
    if (!other) continue
    const place = column === 'name' ? 'document' : column
    add(other.line, place, {
      kind: 'contradiction',
      document: maskDocument(document),
      about: column,
      other: first.line,
    })
  }
}

function findSharedEmails(people: readonly (readonly PersonLine[])[], add: Add): void {
  const seen = new Map<string, PersonLine>()
  for (const lines of people) {
    const own = lines.find(({ email }) => email !== '')
    if (!own) continue
    const other = seen.get(own.email)
    if (!other) seen.set(own.email, own)
    else add(own.line, 'email', { kind: 'shared-email', email: maskEmail(own.email), other: other.line })
  }
}

function personFrom(id: string, lines: readonly PersonLine[]): Person {
  const first = (read: (line: PersonLine) => string | null) => lines.map(read).find(Boolean)
  const email = first(line => line.email)
  const said = first(line => line.area)
  const everything = said ? isEverything(said) : false
  const area = everything ? null : said
  const language = lines.find(line => line.language)?.language
  return {
    id,
    name: first(line => line.name) ?? '',
    roles: [...new Set(lines.flatMap(({ roles }) => roles))],
    ...(area && { area }),
    ...(everything && { everything }),
    ...(email && { email }),
    ...(language && { language }),
    listed: true,
  }
}
