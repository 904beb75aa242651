import { z } from 'zod'
import { foldName } from '../../bot/names.js'
import type { Person } from '../../bot/person.js'
import { readDocument } from './document.js'
import { type Mistake, maskDocument, maskEmail, quoteCell } from './mistake.js'
import { LANGUAGES, ROLE_WORDS, readRoles } from './people-words.js'
import { type Labels, readOptional, readTable } from './table.js'

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
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

type Column = 'document' | 'name' | 'email' | 'role' | 'area' | 'language' | 'open'

const LABELS: Labels<Column> = {
  document: ['document', 'documento', 'document number', 'número de documento', 'cédula', 'identificación', 'doc'],
  name: ['name', 'nombre', 'full name', 'nombre completo', 'nombres', 'nombres y apellidos'],
  email: ['email', 'correo', 'e-mail', 'mail', 'correo electrónico', 'correo institucional'],
  role: ['role', 'rol', 'roles'],
  area: ['area', 'área', 'dependencia', 'department'],
  language: ['language', 'idioma', 'lang', 'lengua'],
  // Written by `cerrojo init` for the reader's orientation only.
  open: ['open contracts', 'contratos abiertos'],
}

const problem = (ctx: z.core.$RefinementCtx, what: string, remedy: string) => {
  ctx.addIssue({ code: 'custom', message: what, params: { remedy } })
  return z.NEVER
}

const Email = z.email()

/** One line of people.csv. The path of an issue is the column; `remedy` is among its parameters. */
const PersonLine = z.object({
  document: z.string().transform((cell, ctx) => {
    if (cell === '') return problem(ctx, 'is empty', 'Write the number of the identity document')
    const read = readDocument(cell)
    return 'document' in read ? read.document : problem(ctx, read.what, read.remedy)
  }),
  name: z.string(),
  email: z.string().transform((cell, ctx) => {
    if (cell === '' || Email.safeParse(cell).success) return cell.toLowerCase()
    return problem(
      ctx,
      `${maskEmail(cell)} is no e-mail address`,
      'Write one like nombre@entidad.gov.co, or leave it empty',
    )
  }),
  role: z.string().transform((cell, ctx) => {
    const { roles, unknown } = readRoles(cell)
    if (unknown.length === 0) return roles
    return problem(ctx, `does not know the role ${unknown.map(quoteCell).join(', ')}`, `Write ${ROLE_WORDS}`)
  }),
  area: z.string(),
  language: z.string().transform((cell, ctx) => {
    const language = cell === '' ? null : LANGUAGES.get(foldName(cell))
    return language !== undefined
      ? language
      : problem(ctx, `does not know the language ${quoteCell(cell)}`, 'Write es or en, or leave it empty')
  }),
})

type PersonLine = z.output<typeof PersonLine> & { readonly line: number }

/** Reads people.csv at a path. A missing file is an empty list; throws Refused when it cannot be read. */
export async function loadPeople(path: string, personOf: (document: string) => string): Promise<Loaded<PeopleList>> {
  const bytes = await readOptional(path)
  if (bytes) return readPeople(bytes, path, personOf)
  return { ok: true, value: { people: [], byDocument: new Map() }, found: false, ignoredColumns: [] }
}

/** Reads the bytes of a people.csv; `file` is how messages call it. */
export function readPeople(
  bytes: Uint8Array,
  file: string,
  personOf: (document: string) => string,
): Loaded<PeopleList> {
  const table = readTable(bytes, file, LABELS, [['document']])
  const mistakes: Mistake[] = [...table.mistakes]
  const add = (line: number, column: Column, what: string, remedy: string) =>
    mistakes.push({ file, line, column: table.labels[column] ?? column, what, remedy })

  const byDocument = new Map<string, PersonLine[]>()
  for (const { line, cells } of table.lines) {
    const read = PersonLine.safeParse(cells)
    const issues = read.error?.issues ?? []
    for (const issue of issues) add(line, columnAt(issue.path), issue.message, remedyOf(issue))
    // What is sound in a line with mistakes is compared with the other lines all the same.
    const sound = PersonLine.safeParse({ ...cells, ...Object.fromEntries(issues.map(({ path }) => [path[0], ''])) })
    if (!sound.success) continue
    const lines = byDocument.get(sound.data.document)
    if (lines) lines.push({ ...sound.data, line })
    else byDocument.set(sound.data.document, [{ ...sound.data, line }])
  }
  for (const [document, lines] of byDocument) findContradictions(document, lines, add)
  findSharedEmails([...byDocument.values()], add)
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.sort((a, b) => a.line - b.line) }

  const people = new Map([...byDocument].map(([document, lines]) => [document, personFrom(personOf(document), lines)]))
  const value = { people: [...people.values()], byDocument: people }
  return { ok: true, value, found: true, ignoredColumns: table.ignoredColumns }
}

function columnAt([first]: readonly PropertyKey[]): Column {
  return COLUMNS.find(column => column === first) ?? 'document'
}
const COLUMNS: readonly Column[] = ['document', 'name', 'email', 'role', 'area', 'language']

function remedyOf(issue: z.core.$ZodIssue): string {
  const remedy: unknown = issue.code === 'custom' ? issue.params?.remedy : undefined
  return typeof remedy === 'string' ? remedy : 'Correct it'
}

type Add = (line: number, column: Column, what: string, remedy: string) => void

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
    const what = `document ${maskDocument(document)} has another ${column} in line ${first.line}`
    const remedy = column === 'name' ? 'Correct the document of one of the two lines' : `Give both lines one ${column}`
    add(other.line, column === 'name' ? 'document' : column, what, remedy)
  }
}

function findSharedEmails(people: readonly (readonly PersonLine[])[], add: Add): void {
  const seen = new Map<string, PersonLine>()
  for (const lines of people) {
    const own = lines.find(({ email }) => email !== '')
    if (!own) continue
    const other = seen.get(own.email)
    if (!other) seen.set(own.email, own)
    else {
      const what = `${maskEmail(own.email)} is also the address of the person in line ${other.line}`
      add(own.line, 'email', what, 'Give each person their own address; who has two documents needs one line only')
    }
  }
}

function personFrom(id: string, lines: readonly PersonLine[]): Person {
  const first = (read: (line: PersonLine) => string | null) => lines.map(read).find(Boolean)
  const email = first(line => line.email)
  const area = first(line => line.area)
  const language = lines.find(line => line.language)?.language
  return {
    id,
    name: first(line => line.name) ?? '',
    roles: [...new Set(lines.flatMap(({ role }) => role))],
    ...(area && { area }),
    ...(email && { email }),
    ...(language && { language }),
    listed: true,
  }
}
