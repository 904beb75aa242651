import { addDays } from '../../../rules/index.js'
import { oversees, type Person } from '../../accounts/person.js'
import type { AssessedContract } from '../../contracts/assessed-contract.js'
import { placeInTeam, placeOf } from '../../contracts/groups.js'
import { everyContract, ownContracts, ownOrEach, visibleByIds } from '../../contracts/visible-contracts.js'
import type { QueryNames } from '../../query/describe.js'
import { type NamedQuery, queryOf } from '../../query/named-queries.js'
import type { Filter, Query, View } from '../../query/query.js'
import type { QueryScope } from '../../query/read-field.js'
import { type QueryResult, QueryRun } from '../../query/run.js'
import { campaignToldOn } from '../../reminders/schedule.js'
import { nameOfPerson } from '../contract-line.js'
import { heldOrRead } from '../paging.js'
import { currentDeadline, ownRole, type TurnContext } from '../turn-context.js'

/** A query as it was run for somebody. */
export interface Answered<T> {
  /** With the view that it was given. */
  readonly query: Query & { readonly view: View }
  /** Whether more was asked for than this person may see. */
  readonly isCut: boolean
  readonly result: QueryResult<T>
  readonly names: QueryNames
  /** What the asker answers for; null where it was not looked at. */
  readonly own: readonly AssessedContract[] | null
  /** Contracts by id, in that order, to be shown. */
  readonly load: (ids: readonly string[]) => Promise<readonly AssessedContract[]>
}

/** The query that a question names today; where no day was said, the one before which the campaign wants them closed. */
export function queryNamed(question: NamedQuery, turn: TurnContext): Query {
  const before = currentDeadline(turn)?.before
  return queryOf(question, turn.today, before ? addDays(before, -1) : turn.today)
}

/**
 * Runs a query over what this person may see, never more; `keep` makes of each contract what the answer needs of it. Of a
 * whole entity only that is held, and the first `holds` contracts, which are to be shown.
 */
export async function askQuery<T>(
  turn: TurnContext,
  asked: Query,
  keep: (item: AssessedContract, scope: QueryScope) => T,
  holds = 0,
): Promise<Answered<T>> {
  const { context, person, today } = turn
  const { view: widest, isCut } = viewFor(asked, person)
  const named = new NamedContracts(asked)
  const also = { changes: asked.group === 'changed' || filtersIn(asked).some(({ field }) => field === 'changed') }
  const start = (view: View) => {
    const query = { ...asked, view }
    const scope = scopeOf(turn, view)
    const run = new QueryRun(query, scope, item => keep(item, scope), holds)
    const add = (item: AssessedContract) => {
      named.add(item)
      run.add(item)
    }
    return { query, run, add }
  }
  let started = start(widest)
  let own: readonly AssessedContract[] | null = null
  if (widest === 'own') own = await ownContracts(context, person, today, also)
  else if (asked.view === undefined && !isAboutOthers(asked))
    own = await ownOrEach(context, person, today, started.add, also)
  else for await (const item of everyContract(context, person, today, also)) started.add(item)
  if (own && own.length > 0) {
    started = start('own')
    for (const item of own) started.add(item)
  }
  const { query, run } = started
  const result = run.result()
  const load = (ids: readonly string[]) => heldOrRead(turn, [...(own ?? []), ...result.first], ids)
  return { query, isCut, result, names: namesOf(turn, named), own, load }
}

/** What is asked by people or areas, or looked for by name, is asked of all in sight; an overseer's Excel holds all. */
function isAboutOthers(query: Query): boolean {
  const { group, output } = query
  const others = ['supervisor', 'area', 'about', 'supplier', 'object', 'ordenador', 'reference', 'contract']
  return (
    group === 'supervisor' ||
    group === 'area' ||
    output === 'xlsx' ||
    filtersIn(query).some(({ field }) => others.includes(field))
  )
}

/** All conditions of a query, those of its parts as well. */
function filtersIn({ where, parts = [] }: Query): readonly Filter[] {
  return [...where, ...parts.flat()]
}

/** Whose contracts are shown of whoever has none of their own: never more than this person may see. */
function viewFor(query: Query, person: Person): { readonly view: View; readonly isCut: boolean } {
  const widest = !oversees(person)
    ? 'own'
    : person.area !== undefined && !person.roles.includes('admin')
      ? 'area'
      : 'entity'
  const said = query.view
  if (said === 'own') return { view: 'own', isCut: false }
  if (said !== undefined) return { view: widest, isCut: widest === 'own' || (said === 'entity' && widest === 'area') }
  const isOfOthers = filtersIn(query).some(({ field }) => field === 'supervisor' || field === 'area')
  return { view: widest, isCut: widest === 'own' && isOfOthers }
}

function scopeOf({ context: { directory, options }, words, person, today }: TurnContext, view: View) {
  const role = ownRole(person)
  const told = campaignToldOn(options.campaigns, today)
  return {
    today,
    campaignStart: told?.campaign.start ?? null,
    isCampaignOver: told?.isOver ?? false,
    place: view === 'own' ? item => placeOf(item, role, person.id) : placeInTeam,
    nameOf: id => directory.get(id)?.name,
    areaOf: id => directory.get(id)?.area,
    typeName: words.facts.type.value,
  } satisfies QueryScope
}

/** What the contracts are called that a query names, as far as they were looked at. */
class NamedContracts {
  readonly #names = new Map<string, string | null>()

  constructor(query: Query) {
    for (const filter of filtersIn(query))
      if (filter.field === 'contract') for (const id of filter.values) this.#names.set(id, null)
  }

  add({ contract: { id, reference } }: AssessedContract): void {
    if (this.#names.has(id)) this.#names.set(id, reference ?? id)
  }

  of(id: string): string | null {
    return this.#names.get(id) ?? null
  }

  get ids(): string[] {
    return [...this.#names.keys()]
  }
}

/** The names that a query is described with where it is not run. */
export async function namesFor(turn: TurnContext, query: Query): Promise<QueryNames> {
  const { context, person, today } = turn
  const named = new NamedContracts(query)
  const { ids } = named
  if (ids.length > 0) for (const item of await visibleByIds(context, person, ids, today)) named.add(item)
  return namesOf(turn, named)
}

/** What was not among what was looked at is called as it was asked for. */
function namesOf({ context, words }: TurnContext, named: NamedContracts): QueryNames {
  return { contract: id => named.of(id) ?? id, person: id => nameOfPerson(id, context, words) }
}
