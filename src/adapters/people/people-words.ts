import { ROLES, type Role } from '../../bot/attestations/statement.js'
import { foldName } from '../../bot/sync/compare-names.js'
import type { Language } from '../../words/language.js'

const ROLE_WORDS: Record<Role, readonly string[]> = {
  // An interventor answers for the contract as a supervisor does (Ley 1474 de 2011 art. 83).
  supervisor: ['supervisor', 'supervisora', 'interventor', 'interventora', 'interventoría'],
  coordinator: [
    ...['coordinator', 'coordinador', 'coordinadora'],
    ...['contracting office', 'oficina de contratación', 'contratación'],
  ],
  ordenador: [
    ...['ordenador', 'ordenadora', 'ordenador del gasto', 'ordenadora del gasto'],
    ...['spending authority', 'authorizing officer'],
  ],
  admin: ['admin', 'administrador', 'administradora', 'administrator'],
}

const ROLE_OF = new Map(ROLES.flatMap(role => ROLE_WORDS[role].map(word => [foldName(word), role] as const)))

/** The roles that a cell names, joined by `+` or `|`, and its words that are none. An empty cell is a supervisor's. */
export function readRoles(cell: string): { readonly roles: readonly Role[]; readonly unknown: readonly string[] } {
  if (cell === '') return { roles: ['supervisor'], unknown: [] }
  const words = cell.split(/[+|,/]/).map(word => word.trim())
  const known = words.filter(word => word !== '')
  return {
    roles: known.flatMap(word => ROLE_OF.get(foldName(word)) ?? []),
    unknown: known.length === 0 ? [cell] : known.filter(word => !ROLE_OF.has(foldName(word))),
  }
}

const EVERYTHING = new Set(['todos', 'todas', 'todo', 'all', 'todos los contratos', 'todas las areas'])

/** Whether an area is none, and says that somebody is to see every contract. */
export function isEverything(area: string): boolean {
  return EVERYTHING.has(foldName(area))
}

/** Spellings of the languages that the bot speaks, folded. */
export const LANGUAGE_NAMES: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['es', 'es'],
  ['espanol', 'es'],
  ['castellano', 'es'],
  ['spanish', 'es'],
  ['en', 'en'],
  ['ingles', 'en'],
  ['english', 'en'],
])
