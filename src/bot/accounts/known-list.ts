import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { foldEmail } from '../../shared/text.js'
import { assignmentEntries, peopleEntries } from '../ledger/list-entries.js'
import type { KeptBack, KnownPeople } from '../ports/state.js'
import type { EntityKey, Store } from '../ports/store.js'
import type { Assignments } from '../sync/supervisors.js'
import { type Account, readAccountKey } from './account.js'
import { type AccountStatus, accountEvent, accountStatusOf, addToAccount } from './account-status.js'
import { changedAtOnce } from './changed-columns.js'
import type { Person } from './person.js'

/* Leaving the entity's list ends access; a list that only looks as if everybody had left does not. */

/** People who are gone from a list, or their addresses gone or others, at once before it is taken for a mistake: over a fifth, and so many at least. */
const FEWEST_GONE = 3

/** What a list comes to against the last good one. */
export type ListJudged =
  /** Ids of those whose line is gone, of those whose e-mail is another one, and of those whom it names no more as administrators. */
  | {
      readonly kind: 'taken'
      readonly gone: readonly string[]
      readonly changed: readonly string[]
      readonly demoted: readonly string[]
    }
  | ({ readonly kind: 'kept-back' } & KeptBack)

const isAdmin = ({ roles }: Pick<Person, 'roles'>) => roles.includes('admin')

/**
 * Whether a list that was read is taken: not an empty one, nor one that lost much or says another role, area or name of many at
 * once, nor one by which nobody administers any more, unless an administrator said so. Where entities are `apart`, a list that all
 * of them had together is no measure: whoever is not on the entity's own leaves with it.
 */
export function judgeList(known: KnownPeople | null, listed: readonly Person[], apart = false): ListJudged {
  if (!known) return { kind: 'taken', gone: [], changed: [], demoted: [] }
  const now = new Map(listed.map(person => [person.id, person]))
  const gone = known.people.filter(({ id }) => !now.has(id))
  const changed = known.people.filter(({ id, mail }) => {
    const person = now.get(id)
    return person !== undefined && mail !== null && mailOf(person) !== mail
  })
  // A list that lost its column of addresses would end everybody's access as surely as one that lost its lines, and one whose
  // column was sorted by itself would give everybody somebody else's.
  const lost = [...gone, ...changed]
  const digest = digestOf(listed)
  const isLoss = lost.length >= FEWEST_GONE && lost.length * 5 > known.people.length
  const isEmpty = listed.length === 0 && gone.length > 0
  const others = changedAtOnce(known.people, now)
  // Where nobody is left who administers, there is nobody to ask any more.
  const left = listed.some(isAdmin) ? [] : known.people.filter(person => isAdmin(person) && now.has(person.id))
  const isSuspect = isEmpty || isLoss || others.length > 0 || left.length > 0
  if (isSuspect && !isOfAll(known, apart) && known.accepted !== digest) {
    const names = [...new Set([...lost, ...others, ...left])].map(({ name }) => name)
    return {
      kind: 'kept-back',
      why: isEmpty ? 'empty' : 'shrunk',
      before: known.people.length,
      after: listed.length,
      names,
      digest,
    }
  }
  // A list that names nobody who administers takes the role from nobody: it may have lost its column.
  const demoted =
    listed.some(isAdmin) || isOfAll(known, apart)
      ? known.people.filter(person => isAdmin(person) && now.get(person.id)?.roles.includes('admin') === false)
      : []
  const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id)
  return { kind: 'taken', gone: ids(gone), changed: ids(changed), demoted: ids(demoted) }
}

/** Whether the list that is remembered was that of all entities together. */
export function isOfAll(known: KnownPeople | null, apart: boolean): boolean {
  return apart && known !== null && known.apart !== true
}

/**
 * Takes a list that was read: ends the links of those who left it or whose e-mail changed, and remembers it as the last good
 * one. Where it is kept back, nothing of it counts: everybody stays as the last good one had them, and no link ends.
 */
export async function takeList(
  store: Pick<Store, 'accounts' | 'ledger' | 'state'>,
  entity: EntityKey,
  listed: readonly Person[],
  now: Date,
  apart = false,
): Promise<{ readonly people: readonly Person[]; readonly keptBack: KeptBack | null }> {
  const known = await store.state.knownPeople.read(entity)
  const judged = judgeList(known, listed, apart)
  if (judged.kind === 'kept-back') {
    const { kind: _, ...keptBack } = judged
    return { people: asKnown(known, listed), keptBack }
  }
  // First the links: after a crash in between, the list that is remembered is still the one before.
  await endLinksOf(store, entity, new Set(judged.gone), 'list', now)
  await endLinksOf(store, entity, new Set(judged.changed), 'email', now)
  // What the list says of somebody after it named them counts for more than the code did before.
  await endLinksOf(store, entity, new Set(judged.demoted), 'code', now)
  const next: KnownPeople = { people: listed.map(remembered), accepted: null, ...(apart ? { apart } : {}) }
  await store.ledger.say(entity, peopleEntries(known?.people ?? [], next.people, now.toISOString()))
  if (listed.length > 0 && JSON.stringify(next) !== JSON.stringify(known))
    await store.state.knownPeople.write(entity, next)
  if (listed.length === 0 && known) await store.state.knownPeople.write(entity, null)
  return { people: listed, keptBack: null }
}

/** Takes the assignments that were read: what they change is said, and they are remembered. */
export async function takeAssignments(
  { ledger, state }: Pick<Store, 'ledger' | 'state'>,
  entity: EntityKey,
  { byId, byReference }: Assignments,
  now: Date,
): Promise<void> {
  const known = await state.knownAssignments.read(entity)
  const assigned = [...byId, ...byReference].map(([contract, people]) => ({ contract, people: [...people] }))
  const entries = assignmentEntries(known, { assigned }, now.toISOString())
  if (entries.length === 0) return
  await ledger.say(entity, entries)
  await state.knownAssignments.write(entity, { assigned })
}

/** The last good list. No address was kept: each is that of the list that was read, where it is the same still. */
function asKnown(known: KnownPeople | null, listed: readonly Person[]): Person[] {
  const read = new Map(listed.map(person => [person.id, person]))
  return (known?.people ?? []).map(({ mail, ...person }) => {
    const { email } = read.get(person.id) ?? {}
    const isSame = email !== undefined && mailOf({ id: person.id, email }) === mail
    return { ...person, ...(isSame ? { email } : {}), listed: true }
  })
}

/** The last good list, where there is none to read; empty where there never was one of the entity's own. No address was kept. */
export async function lastGoodList(
  { state }: Pick<Store, 'state'>,
  entity: EntityKey,
  apart = false,
): Promise<readonly Person[]> {
  const known = await state.knownPeople.read(entity)
  return isOfAll(known, apart) ? [] : asKnown(known, [])
}

/** What stands for a list that cannot be read: the last good one goes on. */
export function unreadableList({ length }: readonly Person[]): KeptBack {
  return { why: 'unreadable', before: length, after: 0, names: [], digest: 'unreadable' }
}

/**
 * What counts where another machine has taken another list than this one read: the list that was taken last, for all of them.
 * Null where it is the same.
 */
export function listElsewhere(
  known: KnownPeople | null,
  listed: readonly Person[],
): { readonly people: readonly Person[]; readonly keptBack: KeptBack } | null {
  if (!known) return null
  const own = new Map(listed.map(person => [person.id, remembered(person)]))
  const theirs = new Map(known.people.map(person => [person.id, person]))
  const others = [...known.people, ...own.values()].filter(({ id }) => !isDeepStrictEqual(own.get(id), theirs.get(id)))
  if (others.length === 0) return null
  const counts = { before: known.people.length, after: listed.length, digest: digestOf(listed) }
  const names = [...new Set(others.map(({ name }) => name))]
  return { people: asKnown(known, listed), keptBack: { why: 'elsewhere', ...counts, names } }
}

/** An administrator's word that a list which was kept back is right; null where it is another one by now. */
export async function acceptList(
  { state }: Pick<Store, 'state'>,
  entity: EntityKey,
  digest: string,
  current: KeptBack | undefined,
): Promise<boolean> {
  if (current?.digest !== digest || !isAcceptable(current)) return false
  await state.knownPeople.update(entity, known => known && { ...known, accepted: digest })
  return true
}

/** Whether an administrator can say that it is right: what cannot be read, or is not the same on all machines, is mended there. */
export function isAcceptable({ why }: KeptBack): boolean {
  return why === 'empty' || why === 'shrunk'
}

/** The same by whoever has the machine, where nobody who administers can be asked. A list that is not kept back stays as it is. */
export async function acceptAsRead(
  store: Pick<Store, 'state'>,
  entity: EntityKey,
  listed: readonly Person[],
): Promise<void> {
  const judged = judgeList(await store.state.knownPeople.read(entity), listed)
  if (judged.kind === 'kept-back') await acceptList(store, entity, judged.digest, judged)
}

type Linked = NonNullable<AccountStatus['linked']>

/** Of a role by the code only the links by it end. */
async function endLinksOf(
  store: Pick<Store, 'accounts'>,
  entity: EntityKey,
  people: ReadonlySet<string>,
  why: 'list' | 'email' | 'code',
  now: Date,
): Promise<void> {
  if (people.size === 0) return
  const ends = ({ person, how }: Linked) => people.has(person) && (why !== 'code' || how === 'code')
  const theirs: Account[] = []
  for await (const [key, log] of store.accounts.all(entity)) {
    const account = readAccountKey(key)
    const { linked } = accountStatusOf(log)
    // Also whoever administers by the code: whom the list named leaves with it. Whom it never named has a rule of their own.
    if (account && linked && ends(linked)) theirs.push(account)
  }
  for (const account of theirs)
    await addToAccount({ store, entity: { key: entity } }, account, ({ linked, version }) =>
      linked && ends(linked) ? { ...accountEvent(`unlinked:${version}`, null, now), kind: 'unlinked', why } : null,
    )
}

function remembered({ id, name, roles, area, language, everything, email }: Person): KnownPeople['people'][number] {
  return {
    id,
    name,
    roles: [...roles],
    ...(area === undefined ? {} : { area }),
    ...(language === undefined ? {} : { language }),
    ...(everything === undefined ? {} : { everything }),
    mail: email === undefined ? null : mailOf({ id, email }),
  }
}

/** A fingerprint of somebody's address: to see that it changed, no address has to be kept. */
function mailOf({ id, email }: Pick<Person, 'id' | 'email'>): string | null {
  return email === undefined ? null : fingerprint(`${id} ${foldEmail(email)}`)
}

function digestOf(listed: readonly Person[]): string {
  return fingerprint(
    listed
      .map(person => JSON.stringify(remembered(person)))
      .sort()
      .join(' '),
  )
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
