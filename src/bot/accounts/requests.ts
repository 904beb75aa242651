import { foldEmail } from '../../shared/text.js'
import type { Role } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import { type Account, accountKey, readAccountKey } from './account.js'
import { type AccountStatus, accountStatusOf } from './account-status.js'
import { linkedPerson } from './linked-person.js'
import { coordinates, type Person, sameArea } from './person.js'

/** An account, and what stands of everything that happened to it. */
export interface Known {
  readonly account: Account
  readonly stands: AccountStatus
}

/** An account about which is decided whose it is. */
export interface Matter extends Known {
  /** Whose it is or would be, where the lists know them. */
  readonly person: Person | null
  /**
   * Only administrators decide: the person is one, or coordinates, or is the ordenador; or what is known of the account
   * speaks against it.
   */
  readonly guarded: boolean
  /** Ids of those who have a part in it, and decide nothing of it. */
  readonly involved: ReadonlySet<string>
}

/** An account that is the person's already, and since when by what. */
export interface FirstAccount {
  readonly account: Account
  readonly linked: NonNullable<AccountStatus['linked']>
  readonly unreachable: string | null
}

/** A request to be somebody. */
export interface LinkRequest extends Matter {
  readonly asked: NonNullable<AccountStatus['asked']>
  /** The accounts that are that person's already: one of them has to confirm it. */
  readonly first: readonly FirstAccount[]
  /** None of those takes messages, so that nobody can be asked. */
  readonly unasked: boolean
  readonly waitsFor: 'decision' | 'confirmation'
}

/** Whether somebody may say whose an account is, at all. */
export function decidesLinks(person: Person): boolean {
  return coordinates(person) || person.roles.includes('admin')
}

/**
 * Whether somebody decides whose this account is. Never who has a part in it; and who could give themselves more than they
 * have, by an account of their own that nobody knows to be theirs, does not decide on those who have it.
 */
export function mayDecide(person: Person, matter: Pick<Matter, 'person' | 'guarded' | 'involved'>): boolean {
  if (matter.involved.has(person.id)) return false
  if (person.roles.includes('admin')) return true
  return coordinates(person) && !matter.guarded && coordinatesThem(person, matter.person)
}

/** A coordinator with an area coordinates the people of that area; one without, everybody. */
function coordinatesThem({ area }: Person, whom: Person | null): boolean {
  return area === undefined || whom === null || sameArea(whom.area, area)
}

/**
 * What a decision was shown on: the version of the account's log and, where the person has accounts already, whether they can
 * be asked (`a`) or not (`u`).
 */
export function requestShownOn({ stands, first = [], unasked }: Known & Partial<LinkRequest>): string {
  return `${stands.version}${first.length === 0 ? '' : unasked ? 'u' : 'a'}`
}

/** Whether an account is this person's. */
export function isAccountOf(all: readonly Known[], account: Account, person: string): boolean {
  const key = accountKey(account)
  return all.some(known => accountKey(known.account) === key && known.stands.linked?.person === person)
}

/** Whether a request waits for this person to say, from an account of theirs, that it is them. */
export function isAskedOf(request: LinkRequest, person: string): boolean {
  return request.waitsFor === 'confirmation' && request.asked.person === person
}

/** Every account that anything happened to. */
export async function accountsIn({ store, entity }: Pick<EntityContext, 'store' | 'entity'>): Promise<Known[]> {
  const found: Known[] = []
  for await (const [key, log] of store.accounts.all(entity.key)) {
    const account = readAccountKey(key)
    if (account) found.push({ account, stands: accountStatusOf(log) })
  }
  return found
}

/** The requests that nobody has settled yet. */
export async function openRequests(context: EntityContext): Promise<LinkRequest[]> {
  const all = await accountsIn(context)
  return all.flatMap(known => requestOf(context, known, all) ?? [])
}

/** The request of an account, among all that are known, or null where it has none. */
export function requestOf(context: EntityContext, known: Known, all: readonly Known[]): LinkRequest | null {
  const { account, stands } = known
  const { asked, approved } = stands
  if (!asked) return null
  const person = asked.person === null ? null : (context.directory.get(asked.person) ?? null)
  const others = all.filter(other => accountKey(other.account) !== accountKey(account))
  // Who ended a person's account could stand in its place with one of their own.
  const enders = others.flatMap(other => other.stands.former).filter(former => former.person === asked.person)
  const involved = involvedIn(stands, [
    asked.person,
    ...enders.map(({ endedBy }) => endedBy),
    ...ownersOf(context, asked.email),
  ])
  const first = others.flatMap(({ account, stands: { linked, unreachable } }): FirstAccount[] =>
    person && linked?.person === person.id ? [{ account, linked, unreachable }] : [],
  )
  const unasked = first.length > 0 && first.every(({ unreachable }) => unreachable !== null)
  const isWithin = asked.how === undefined && !speaksAgainst(context, asked, person) && !unasked
  const matter = { ...known, person, guarded: !isWithin || isGuarded(context, asked.person, all), involved }
  // Where nobody else could decide, the word of the account that is theirs already is all that can be had.
  const isDecided =
    approved !== null || asked.how === 'email' || !all.some(other => decidesFrom(context, other, matter))
  const waitsForFirst = first.length > 0 && !unasked && isDecided
  return { ...matter, asked, first, unasked, waitsFor: waitsForFirst ? 'confirmation' : 'decision' }
}

/** The address of the account is verified, and is not the one that the list has for whom it asks to be. */
function speaksAgainst({ directory }: EntityContext, { email }: LinkRequest['asked'], person: Person | null): boolean {
  if (email === undefined || !person) return false
  if (person.email !== undefined) return foldEmail(person.email) !== foldEmail(email)
  return ownersOf({ directory }, email).length > 0
}

/** Ids of those whose address in the list this is. */
function ownersOf({ directory }: Pick<EntityContext, 'directory'>, email: string | undefined): string[] {
  if (email === undefined) return []
  const wanted = foldEmail(email)
  return [...directory.values()].flatMap(({ id, email: own }) =>
    own !== undefined && foldEmail(own) === wanted ? [id] : [],
  )
}

/** An account that is somebody's, as it can be decided that it is not; null where it is nobody's. */
export function linkOf(context: EntityContext, known: Known, all: readonly Known[]): Matter | null {
  const { account, stands } = known
  const { linked } = stands
  if (!linked) return null
  return {
    ...known,
    person: linkedPerson(context, account, linked),
    guarded: isGuarded(context, linked.person, all),
    involved: involvedIn(stands, []),
  }
}

/** Whose an account is or was decides nothing about it: it may be in their hands. */
function involvedIn({ linked, former }: AccountStatus, more: readonly (string | null)[]): Set<string> {
  const ids = [linked?.person ?? null, ...former.map(({ person }) => person), ...more]
  return new Set(ids.filter(id => id !== null))
}

function decidesFrom(
  context: EntityContext,
  { account, stands }: Known,
  matter: Pick<Matter, 'person' | 'guarded' | 'involved'>,
): boolean {
  const person = stands.linked && linkedPerson(context, account, stands.linked)
  return person !== null && mayDecide(person, matter)
}

/** Roles that see or decide more than their own: only administrators decide on whoever has one. */
export const GUARDED: readonly Role[] = ['admin', 'ordenador', 'coordinator']

function isGuarded({ directory }: EntityContext, id: string | null, all: readonly Known[]): boolean {
  if (id === null) return false
  const byCode = all.some(({ stands: { linked } }) => linked?.how === 'code' && linked.person === id)
  return byCode || (directory.get(id)?.roles.some(role => GUARDED.includes(role)) ?? false)
}
