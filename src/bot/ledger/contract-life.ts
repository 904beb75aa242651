import { z } from 'zod'
import type { Day } from '../../rules/index.js'
import type { Directory } from '../accounts/person.js'
import type { EntityKey, Store } from '../ports/store.js'
import { type ChainName, payloadData } from './chain.js'
import { saidInLink } from './said.js'

/** Something of the life of a contract, as it was recorded. */
export interface LifeRow {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly chain: ChainName
  /** Its number in its chain; null where one link is over all of a day. */
  readonly number: number | null
  readonly kind: string
  /** Opaque id of who said, saw or was told it, with the name that is known for it; empty where nobody or not known. */
  readonly person: string
  readonly name: string
  /** What was said, told or asked for, line by line. */
  readonly text: readonly string[]
  readonly hash: string
}

/** What is known of the life of a contract. */
interface Life {
  /** Oldest first. */
  readonly rows: LifeRow[]
  /** Records of what was told and looked at that were erased: whether they were about the contract, nothing says any more. */
  readonly erased: number
}

/** All that was told, said and looked at of a contract, by its ids. `erasedOn` says that something is gone. */
export async function lifeOf(
  { deliveries, ledger }: Store,
  entity: EntityKey,
  contracts: ReadonlySet<string>,
  directory: Directory,
  erasedOn: (day: Day) => string,
): Promise<Life> {
  const rows: LifeRow[] = []
  let erased = 0
  const nameOf = (person: string) => directory.get(person)?.name ?? ''
  const told = new Map<string, string>()
  for await (const { record, number, at, kind, hash, payload } of deliveries.chain(entity)) {
    if (payload.kind === 'erased') erased++
    if (!record) continue
    const { event, key } = record
    const listed =
      event.kind === 'planned' ? event.outgoing.basis.listed.filter(({ contract }) => contracts.has(contract)) : []
    if (event.kind === 'planned' && listed.length > 0) told.set(key, event.outgoing.person)
    const person = told.get(key)
    if (person === undefined || event.kind === 'trying') continue
    const text = listed.map(({ verdict, rule }) => `${verdict} ${rule}`)
    rows.push({ at, chain: 'sent', number, kind, person, name: nameOf(person), text, hash })
  }
  for await (const link of ledger.links(entity, 'said')) {
    const { at, number, kind, ids, hash, payload } = link
    if (!ids.some(id => contracts.has(id))) continue
    const data = payloadData(link)
    const statement = saidInLink(link)?.statement
    const list = statement === undefined ? assignment.safeParse(data).data : undefined
    // An assignment is the list's: whom it names did nothing.
    const person = list ? '' : (ids[1] ?? '')
    const text = list
      ? [`${called(list.before)} → ${called(list.after)}`]
      : [payload.kind === 'erased' ? erasedOn(payload.on) : JSON.stringify(statement ?? data)]
    rows.push({ at, chain: 'said', number, kind, person, name: nameOf(person), text, hash })
  }
  for await (const { seen, hash, erased: isErased } of ledger.seen(entity)) {
    if (isErased) erased++
    if (!seen?.contracts.some(id => contracts.has(id))) continue
    const { at, kind, by, what } = seen
    rows.push({ at, chain: 'seen', number: null, kind, person: by, name: nameOf(by), text: [what], hash })
  }
  return { rows: rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), erased }

  function called(people: readonly string[]): string {
    return people.map(id => `${nameOf(id)} (${id})`.trim()).join(', ') || '–'
  }
}

/** What a list of assignments said of a contract: whose it was, and whose it is from then on. */
const assignment = z.object({ contract: z.string(), before: z.array(z.string()), after: z.array(z.string()) })
