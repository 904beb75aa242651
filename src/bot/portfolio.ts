import { type Assessment, addDays, assess, type Contract, type Day, dayInBogota } from '../rules/index.js'
import { type Person, seesTeam } from './person.js'
import { type Cut, type Log, NOBODY } from './ports.js'
import { type Standing, standing } from './standing.js'
import type { ContractStatement, PersonStatement } from './statement.js'
import { fold } from './understand/fold.js'
import type { World } from './world.js'

/** One contract as the bot knows it today: what the register says, what people said, and what follows from both. */
export interface Item {
  readonly contract: Contract
  readonly standing: Standing
  readonly assessment: Assessment
  /** Version of the contract's log, to name when adding to it. */
  readonly version: number
  /** "Ya lo cerré" was said, and data of two days after it still shows the file open. */
  readonly stillOpen: boolean
}

/** Joins a contract with its log and judges it. Nothing of the result is ever stored. */
export function itemOf(
  world: World,
  cut: Cut | null,
  contract: Contract,
  log: Log<ContractStatement> | undefined,
  today: Day,
): Item {
  const stands = standing(log?.statements ?? [], today, world.calendar, world.habits)
  const live = stands.assignedTo ? { ...contract, supervisors: stands.assignedTo } : contract
  const said = stands.saidClosed
  const dataDay = cut?.asOf ?? (cut ? dayInBogota(new Date(cut.committedAt)) : null)
  return {
    contract: live,
    standing: stands,
    assessment: assess(live, stands.attestations, world.options, world.calendar, today),
    version: log?.version ?? 0,
    stillOpen: said !== null && dataDay !== null && contract.facts.state !== 'closed' && dataDay >= addDays(said.on, 2),
  }
}

/** The ids under which the register may know a person: their own, and those a coordinator said are theirs. */
export function idsOf(person: Person, log: readonly PersonStatement[]): string[] {
  return [person.id, ...standingOf(log).flatMap(said => (said.kind === 'identified' ? [said.other] : []))]
}

/** What stands of a person's log: withdrawn statements are left out. */
export function standingOf(log: readonly PersonStatement[]): PersonStatement[] {
  const withdrawn = new Set(log.flatMap(said => (said.kind === 'withdrawn' ? [said.statement] : [])))
  return log.filter(said => said.kind !== 'withdrawn' && !withdrawn.has(said.id))
}

/** Whether somebody sees contracts of others: all, or those of their area. */
export function oversees(person: Person): boolean {
  return seesTeam(person) || person.roles.includes('admin')
}

/** Whether there is anybody to whom a contract could be assigned, besides whoever would assign it. */
export function canAssign({ directory }: Pick<World, 'directory'>, by?: Person): boolean {
  return [...directory.values()].some(({ id, roles }) => roles.includes('supervisor') && id !== by?.id)
}

/** The contracts that a person answers for, judged on `today`. Reads only that person's documents. */
export async function contractsOf(world: World, person: Person, today: Day): Promise<Item[]> {
  const { store, entity } = world
  const [cut, logs] = await Promise.all([store.contracts.head(entity.key), store.people.of(entity.key, [person.id])])
  const log = logs.get(person.id)?.statements ?? []
  const ids = idsOf(person, log)
  const given = standingOf(log).flatMap(said => (said.kind === 'given' ? [said.contract] : []))
  const [own, assigned] = await Promise.all([
    store.contracts.of(entity.key, ids),
    given.length > 0 ? store.contracts.byId(entity.key, given) : [],
  ])
  const contracts = new Map([...own, ...assigned].map(contract => [contract.id, asPerson(contract, person.id, ids)]))
  const said = await store.said.of(entity.key, [...contracts.keys()])
  return [...contracts.values()]
    .map(contract => itemOf(world, cut, contract, said.get(contract.id), today))
    .filter(({ contract }) => contract.supervisors.includes(person.id))
}

/** Contracts by id or reference that this person may see; one that is not theirs and one that does not exist are alike. */
export async function visible(
  world: World,
  person: Person,
  name: { readonly id?: string | undefined; readonly reference?: string | undefined },
  today: Day,
): Promise<Item[]> {
  return seenBy(world, person, await lookUp(world, name), today)
}

/** Those of these contracts that this person may see, in the order asked. */
export async function visibleOf(world: World, person: Person, ids: readonly string[], today: Day): Promise<Item[]> {
  return seenBy(world, person, await world.store.contracts.byId(world.entity.key, ids), today)
}

async function seenBy(world: World, person: Person, found: readonly Contract[], today: Day): Promise<Item[]> {
  if (found.length === 0) return []
  const { store, entity } = world
  const sees = oversees(person)
  const [cut, said, aliases] = await Promise.all([
    store.contracts.head(entity.key),
    store.said.of(
      entity.key,
      found.map(({ id }) => id),
    ),
    sees ? aliasesOf(world) : ownAliases(world, person),
  ])
  return found
    .map(contract => itemOf(world, cut, underPeople(contract, aliases), said.get(contract.id), today))
    .filter(({ contract }) => (sees ? inSight(world, person, contract) : contract.supervisors.includes(person.id)))
}

/** Every contract in a coordinator's sight, one by one; the whole entity is never held at once. */
export async function* everyContract(world: World, person: Person, today: Day): AsyncGenerator<Item> {
  const { store, entity } = world
  const cut = await store.contracts.head(entity.key)
  const aliases = await aliasesOf(world)
  const said = new Map<string, Log<ContractStatement>>()
  for await (const [subject, log] of store.said.all(entity.key)) said.set(subject, log)
  for await (const batch of store.contracts.all(entity.key))
    for (const contract of batch) {
      const item = itemOf(world, cut, underPeople(contract, aliases), said.get(contract.id), today)
      if (inSight(world, person, item.contract)) yield item
    }
}

/** Contracts that nobody is known to answer for and that something can still be done about. */
export async function contractsOfNobody(world: World, today: Day): Promise<Item[]> {
  const { store, entity } = world
  const cut = await store.contracts.head(entity.key)
  const contracts = await store.contracts.of(entity.key, [NOBODY])
  const said = await store.said.of(
    entity.key,
    contracts.map(({ id }) => id),
  )
  return contracts
    .map(contract => itemOf(world, cut, contract, said.get(contract.id), today))
    .filter(({ contract }) => contract.supervisors.length === 0)
    .filter(({ assessment: { verdict } }) => verdict !== 'closed' && verdict !== 'not-applicable')
}

async function lookUp(
  { store, entity }: World,
  name: { id?: string | undefined; reference?: string | undefined },
): Promise<Contract[]> {
  if (name.id !== undefined) return store.contracts.byId(entity.key, [name.id])
  return name.reference === undefined ? [] : store.contracts.byReference(entity.key, name.reference)
}

/** A coordinator with an area sees the contracts of the people of that area and those of nobody; without one, all. */
function inSight({ directory }: World, person: Person, contract: Contract): boolean {
  const { area } = person
  if (area === undefined || person.roles.includes('admin') || contract.supervisors.length === 0) return true
  return contract.supervisors.some(id => id === person.id || sameArea(directory.get(id)?.area, area))
}

/** Two spellings of one area are one. */
function sameArea(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a).trim() === fold(b).trim()
}

async function ownAliases({ store, entity }: World, person: Person): Promise<Map<string, string>> {
  const log = (await store.people.of(entity.key, [person.id])).get(person.id)?.statements ?? []
  return new Map(idsOf(person, log).map(id => [id, person.id]))
}

async function aliasesOf({ store, entity }: World): Promise<Map<string, string>> {
  const aliases = new Map<string, string>()
  for await (const [person, log] of store.people.all(entity.key))
    for (const said of standingOf(log.statements)) if (said.kind === 'identified') aliases.set(said.other, person)
  return aliases
}

function underPeople(contract: Contract, aliases: ReadonlyMap<string, string>): Contract {
  if (!contract.supervisors.some(id => aliases.has(id))) return contract
  return { ...contract, supervisors: contract.supervisors.map(id => aliases.get(id) ?? id) }
}

function asPerson(contract: Contract, person: string, ids: readonly string[]): Contract {
  return underPeople(contract, new Map(ids.slice(1).map(other => [other, person])))
}
