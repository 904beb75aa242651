import type { Contract, Day } from '../../rules/index.js'
import { pauseIfLong } from '../../shared/turns.js'
import { orders, oversees, type Person, sameArea, seesOrderedOnly } from '../accounts/person.js'
import { idsOf, validStatements } from '../accounts/person-log.js'
import type { ContractStatement, PersonStatement } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import type { StoredEvidence } from '../ports/evidence.js'
import {
  type Change,
  NOBODY,
  type ReadAlso,
  type Snapshot,
  type SnapshotContracts,
  type StatementLog,
} from '../ports/store.js'
import { type Aliases, aliasesIn, aliasesOf, everyLog, underPeople } from './aliases.js'
import { type AssessedContract, assessContract, evidenceOf, NOTHING_READ, recallAssessed } from './assessed-contract.js'
import type { Countable } from './countable.js'
import { foldReference } from './fold-reference.js'

/** The contracts that a person answers for, judged on `today`. Reads only that person's documents. */
export async function ownContracts(
  context: EntityContext,
  person: Person,
  today: Day,
  also: ReadAlso = {},
): Promise<AssessedContract[]> {
  const own = await readOwn(context, person, undefined, also)
  return (await judged(context, person, own, own.contracts, today)).map(changedBy(own))
}

/** The contracts kept under a person or assigned to them, not judged. */
export async function contractsUnder(context: EntityContext, person: Person): Promise<readonly Contract[]> {
  return (await readOwn(context, person)).contracts
}

/**
 * Of the contracts that a person answers for those that `pick` picks by their references. What goes by `reference` itself,
 * whosever it is, and how their claims stand, is read in the same calls, so that a turn which asks for that next asks the
 * store for nothing more.
 */
export async function ownLike(
  context: EntityContext,
  person: Person,
  reference: string,
  pick: (contracts: readonly Contract[]) => readonly Contract[],
  today: Day,
): Promise<AssessedContract[]> {
  const own = await readOwn(context, person, reference)
  const picked = pick(own.contracts)
  await context.store.said.of(context.entity.key, [...[...picked, ...own.named].map(({ id }) => id), ...own.given])
  return judged(context, person, { ...own, given: [] }, picked, today)
}

/**
 * The same for whoever looks after others, of all in their sight, their own first. What goes by the reference itself comes before
 * all others; where nothing does, every contract of the entity is looked at, and those that `isLike` tells are kept until `pick`
 * picks some. `keep` is given what was found before it is read again.
 */
export async function likeInSight(
  context: EntityContext,
  person: Person,
  reference: string,
  isLike: (contract: Contract) => boolean,
  pick: (contracts: readonly Contract[]) => readonly Contract[],
  keep: (found: SnapshotContracts) => void,
  today: Day,
): Promise<AssessedContract[]> {
  const { store, entity } = context
  const log = (await store.people.of(entity.key, [person.id])).get(person.id)?.statements ?? []
  const [ids, given, isExact] = [idsOf(person, log), givenTo(log), isNamed(reference)]
  const isFirst = (contract: Contract) =>
    isExact(contract) || given.includes(contract.id) || contract.supervisors.some(id => ids.includes(id))
  let read: Omit<SnapshotContracts, 'contracts'> = { snapshot: null }
  const also = { evidence: true }
  const exact: Contract[] = []
  const like: Contract[] = []
  for await (const { contracts, ...rest } of store.contracts.all(entity.key, ids, [...given, reference], also)) {
    read = rest
    for (const contract of contracts) {
      if (isExact(contract)) exact.push(contract)
      else if (like.length < MOST_ALIKE && isLike(contract)) like.push(contract)
    }
    if (exact.length > 0 && !contracts.every(isFirst)) break
  }
  const picked = exact.length > 0 ? exact : pick(like)
  keep({ ...read, contracts: picked })
  return visibleByIds(
    context,
    person,
    picked.map(({ id }) => id),
    today,
  )
}

/** What was written says too little where more go by it. */
const MOST_ALIKE = 500

interface OwnContracts extends SnapshotContracts {
  /** Under the person, and what was assigned to them or asked for by them, as far as it is there. */
  readonly contracts: readonly Contract[]
  /** The names under which it was assigned or asked for. */
  readonly given: readonly string[]
  /** What goes by the reference that was asked for. */
  readonly named: readonly Contract[]
}

async function readOwn(
  { store, entity }: EntityContext,
  person: Person,
  reference?: string,
  also?: ReadAlso,
): Promise<OwnContracts> {
  const logs = await store.people.of(entity.key, [person.id])
  const log = logs.get(person.id)?.statements ?? []
  const ids = idsOf(person, log)
  const given = givenTo(log)
  const names = reference === undefined ? given : [...given, reference]
  const { contracts: found, ...rest } = await store.contracts.of(entity.key, ids, names, also)
  const isOwn = ({ id, supervisors }: Contract) => given.includes(id) || supervisors.some(who => ids.includes(who))
  const named = reference === undefined ? [] : found.filter(isNamed(reference))
  const aliases = new Map(ids.slice(1).map(other => [other, person.id]))
  return { ...rest, given, named, contracts: found.filter(isOwn).map(contract => underPeople(contract, aliases)) }
}

/** The names of what was assigned to somebody or asked for by them. */
function givenTo(log: readonly PersonStatement[]): string[] {
  return validStatements(log).flatMap(said => (said.kind === 'given' ? [said.contract] : []))
}

function isNamed(name: string): (contract: Contract) => boolean {
  const folded = foldReference(name)
  return ({ id, reference }) => id === name || (folded !== '' && foldReference(reference ?? '') === folded)
}

async function judged(
  context: EntityContext,
  person: Person,
  { snapshot, given }: OwnContracts,
  contracts: readonly Contract[],
  today: Day,
): Promise<AssessedContract[]> {
  // With the logs of what they asked for and nobody has: how that stands is told with the list.
  const ids = contracts.map(({ id }) => id)
  const [said, shown] = await Promise.all([
    context.store.said.of(context.entity.key, [...ids, ...given]),
    evidenceOf(context, ids),
  ])
  const found: AssessedContract[] = []
  for (const contract of contracts) {
    const item = recallAssessed(context, snapshot, contract, said.get(contract.id), today, shown)
    if (item.contract.supervisors.includes(person.id)) found.push(item)
    const pause = pauseIfLong()
    if (pause) await pause
  }
  return found
}

/** Contracts by id or reference that this person may see; one that is not theirs and one that does not exist are alike. */
export async function visibleByName(
  context: EntityContext,
  person: Person,
  name: { readonly id?: string | undefined; readonly reference?: string | undefined },
  today: Day,
): Promise<AssessedContract[]> {
  return seenBy(context, person, await lookUp(context, name), today)
}

/** Those of these contracts that this person may see, in the order asked. */
export async function visibleByIds(
  context: EntityContext,
  person: Person,
  ids: readonly string[],
  today: Day,
): Promise<AssessedContract[]> {
  return seenBy(context, person, await context.store.contracts.byId(context.entity.key, ids), today)
}

/** A contract, whosever it is, as it stood before a statement of its log; null where it is in no data or nobody said that. */
export async function contractBefore(
  context: EntityContext,
  id: string,
  statement: string,
  today: Day,
): Promise<AssessedContract | null> {
  const { store, entity } = context
  const { snapshot, contracts } = await store.contracts.byId(entity.key, [id])
  const said = (await store.said.of(entity.key, [id])).get(id)?.statements ?? []
  const at = said.findIndex(other => other.id === statement)
  const [contract] = contracts
  if (!contract || at < 0) return null
  const aliases = aliasesIn(await everyLog(store.people.all(entity.key)))
  const log = { version: at, statements: said.slice(0, at) }
  return assessContract(context, snapshot, underPeople(contract, aliases), log, today, await evidenceOf(context, [id]))
}

async function seenBy(
  context: EntityContext,
  person: Person,
  { snapshot, contracts: found }: SnapshotContracts,
  today: Day,
): Promise<AssessedContract[]> {
  if (found.length === 0) return []
  const { store, entity } = context
  const sees = oversees(person)
  const ids = found.map(({ id }) => id)
  const [said, shown, aliases] = await Promise.all([
    store.said.of(entity.key, ids),
    evidenceOf(context, ids),
    sees ? aliasesIn(await everyLog(store.people.all(entity.key))) : ownAliases(context, person),
  ])
  return found
    .map(contract =>
      recallAssessed(context, snapshot, underPeople(contract, aliases), said.get(contract.id), today, shown),
    )
    .filter(item => (sees ? inSight(context, person, item) : item.contract.supervisors.includes(person.id)))
}

/**
 * Every contract in a coordinator's sight, one by one, those that they answer for themselves before the others; the whole
 * entity is never held at once.
 */
export async function* everyContract(
  context: EntityContext,
  person: Person,
  today: Day,
  also: ReadAlso = {},
): AsyncGenerator<AssessedContract> {
  for await (const items of entityInParts(context, person, today, also))
    for (const item of items) if (inSight(context, person, item)) yield item
}

/** The same, and what is not in their sight among it: for counting what there is, never for showing it. */
export async function* wholeEntity(
  context: EntityContext,
  person: Person,
  today: Day,
): AsyncGenerator<AssessedContract> {
  for await (const items of entityInParts(context, person, today)) for (const item of items) yield item
}

/**
 * The same part by part, for whoever has nothing to wait for between two contracts: to await each of a hundred thousand takes
 * longer than to place it. Each is judged as it is asked for, and held by nobody who does not keep it.
 */
export async function* entityInParts(
  context: EntityContext,
  person: Person,
  today: Day,
  also: ReadAlso = {},
): AsyncGenerator<Iterable<AssessedContract>> {
  const { store, entity } = context
  const logs = await everyLog(store.people.all(entity.key))
  const log = logs.get(person.id)?.statements ?? []
  const said = await everyLog(store.said.all(entity.key))
  const first = { ids: idsOf(person, log), names: givenTo(log) }
  for await (const { items } of judgedOn(context, { aliases: aliasesIn(logs), said }, today, first, also)) yield items
}

/** Contracts of one cut as they are judged, and what the sister sets were worth then. */
interface Judged {
  readonly snapshot: Snapshot | null
  readonly worth: StoredEvidence | null
  /** Each judged as it is asked for. */
  readonly items: Iterable<AssessedContract>
}

/** Every contract of the entity, judged on what was said in these logs; `first` are those of these people and names. */
export async function* judgedOn(
  context: EntityContext,
  logs: { readonly aliases: Aliases; readonly said: ReadonlyMap<string, StatementLog<ContractStatement>> },
  today: Day,
  first: { readonly ids: readonly string[]; readonly names: readonly string[] } = { ids: [], names: [] },
  also: ReadAlso = {},
): AsyncGenerator<Judged> {
  const { store, entity } = context
  let changed: ReturnType<typeof changedBy> | undefined
  const read = { ...also, evidence: true }
  for await (const { snapshot, contracts, ...rest } of store.contracts.all(entity.key, first.ids, first.names, read)) {
    changed ??= changedBy(rest)
    const withChanges = changed
    const shown = rest.evidence ?? NOTHING_READ
    // Not remembered: the whole entity would push out what people ask for.
    const judge = (contract: Contract) =>
      assessContract(context, snapshot, underPeople(contract, logs.aliases), logs.said.get(contract.id), today, shown)
    yield { snapshot, worth: shown.stored, items: made(contracts, contract => withChanges(judge(contract))) }
  }
}

function* made<A, B>(things: readonly A[], make: (thing: A) => B): Generator<B> {
  for (const thing of things) yield make(thing)
}

/** Puts to a contract what the cut changed in it, where that was asked for. */
function changedBy({ changes }: Pick<SnapshotContracts, 'changes'>): (item: AssessedContract) => AssessedContract {
  if (!changes) return item => item
  const kinds = new Map<string, Change['kind'][]>()
  for (const { contract, kind } of changes) kinds.set(contract, [...(kinds.get(contract) ?? []), kind])
  return item => ({ ...item, changed: kinds.get(item.contract.id) ?? [] })
}

/**
 * The contracts that a person answers for. Whoever looks after others and has none of their own: none, and `each` is given
 * every contract in their sight, one by one.
 */
export async function ownOrEach(
  context: EntityContext,
  person: Person,
  today: Day,
  each: (item: AssessedContract) => void,
  also: ReadAlso = {},
): Promise<AssessedContract[]> {
  if (!oversees(person)) return ownContracts(context, person, today, also)
  const own: AssessedContract[] = []
  for await (const item of everyContract(context, person, today, also)) {
    if (item.contract.supervisors.includes(person.id)) own.push(item)
    else if (own.length > 0) break
    else each(item)
  }
  return own
}

/** Contracts in somebody's sight that nobody is known to answer for and that something can still be done about. */
export async function contractsWithoutSupervisor(
  context: EntityContext,
  person: Person,
  today: Day,
): Promise<AssessedContract[]> {
  const { store, entity } = context
  const { snapshot, contracts } = await store.contracts.of(entity.key, [NOBODY])
  const ids = contracts.map(({ id }) => id)
  const [said, shown] = await Promise.all([store.said.of(entity.key, ids), evidenceOf(context, ids)])
  return contracts
    .map(contract => recallAssessed(context, snapshot, contract, said.get(contract.id), today, shown))
    .filter(item => isUnassigned(item) && inSight(context, person, item))
}

/** Whether nobody is known to answer for a contract and something can still be done about it. */
export function isUnassigned({ contract, assessment: { verdict } }: AssessedContract): boolean {
  return contract.supervisors.length === 0 && verdict !== 'closed' && verdict !== 'not-applicable'
}

async function lookUp(
  { store, entity }: EntityContext,
  name: { id?: string | undefined; reference?: string | undefined },
): Promise<SnapshotContracts> {
  if (name.id !== undefined) return store.contracts.byId(entity.key, [name.id])
  if (name.reference === undefined) return { snapshot: null, contracts: [] }
  return store.contracts.byReference(entity.key, name.reference)
}

/**
 * A coordinator with an area sees the contracts of the people of that area and those of nobody; without one, all. An ordenador
 * sees, unless the list says more, those that SECOP names them for.
 */
export function inSight(
  { directory }: EntityContext,
  person: Person,
  { contract }: { readonly contract: Countable['contract'] },
): boolean {
  const { area } = person
  if (seesOrderedOnly(person)) return contract.supervisors.includes(person.id) || orders(person, contract)
  if (area === undefined || person.roles.includes('admin') || contract.supervisors.length === 0) return true
  return contract.supervisors.some(id => id === person.id || sameArea(directory.get(id)?.area, area))
}

async function ownAliases({ store, entity }: EntityContext, person: Person): Promise<Aliases> {
  return aliasesOf(person, (await store.people.of(entity.key, [person.id])).get(person.id)?.statements ?? [])
}
