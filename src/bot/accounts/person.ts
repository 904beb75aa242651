import type { AttestingRole, Contract, Day } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import type { Language } from '../../words/language.js'
import type { Role } from '../attestations/statement.js'

/**
 * Somebody known at an entity. The id is opaque: a document number is an attribute for matching at the door and is
 * never kept here, so it can ride in no key, message, button or log.
 */
export interface Person {
  readonly id: string
  /** As the entity's list or the register writes it; may be an office. Data, never markup. */
  readonly name: string
  readonly roles: readonly Role[]
  readonly area?: string
  /** The list gives them every contract of the entity, by the word “todos” in the place of an area. */
  readonly everything?: true
  readonly email?: string
  readonly language?: Language
  /** They administer by the first administrator's code alone, since this day; absent where the list says it, and for others. */
  readonly codeSince?: Day
  /** False for somebody whom only the register names: there is no account to write to. */
  readonly listed: boolean
}

/** Everybody known at an entity: the entity's own list, and whom the register names besides. */
export type Directory = ReadonlyMap<string, Person>

/** In whose sight every contract of an entity is: for what is planned, and never for showing anybody. */
export const EVERYBODY: Person = { id: '', name: '', roles: ['coordinator'], listed: false }

/** The quality in which somebody may attest, or null: admins and delegates attest nothing. */
export function attestingRole(person: Person): AttestingRole | null {
  if (person.roles.includes('supervisor')) return 'supervisor'
  if (person.roles.includes('ordenador')) return 'ordenador'
  return person.roles.includes('coordinator') ? 'contracting-office' : null
}

/** Whether somebody sees the team and the contracts without supervisor. */
export function coordinates(person: Person): boolean {
  return person.roles.includes('coordinator')
}

/** Whether somebody sees every contract of their area (or all), not only those assigned to them. */
export function seesTeam(person: Person): boolean {
  return person.roles.includes('coordinator') || person.roles.includes('ordenador')
}

/** Whether somebody sees contracts of others: all, or those of their area. */
export function oversees(person: Person): boolean {
  return seesTeam(person) || person.roles.includes('admin')
}

/** Whether there is a contracting office that sees what stands in the way. */
export function hasOffice({ directory }: { readonly directory: Directory }): boolean {
  return [...directory.values()].some(({ roles }) => roles.includes('coordinator'))
}

/**
 * Whether of the contracts of others somebody sees only those that SECOP names them for: an ordenador to whom the list gives
 * neither an area nor everything.
 */
export function seesOrderedOnly({ roles, area, everything }: Person): boolean {
  const isMore = roles.includes('coordinator') || roles.includes('admin')
  return roles.includes('ordenador') && !isMore && area === undefined && everything === undefined
}

/**
 * Whether SECOP names somebody as the ordenador of a contract: by their document. Where it gives none, and in what earlier
 * versions read, by their name, which has to be the same word for word.
 */
export function orders(
  { id, name }: Pick<Person, 'id' | 'name'>,
  { ordenador, ordenadorId }: Pick<Contract, 'ordenador' | 'ordenadorId'>,
): boolean {
  if (ordenadorId !== undefined) return ordenadorId === id
  return ordenador !== undefined && plainName(ordenador) !== '' && plainName(ordenador) === plainName(name)
}

function plainName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether there is anybody to whom a contract could be assigned. */
export function canAssign({ directory }: { readonly directory: Directory }): boolean {
  return [...directory.values()].some(({ roles }) => roles.includes('supervisor'))
}

/** Two spellings of one area are one. */
export function sameArea(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a).trim() === fold(b).trim()
}
