import type { Person } from '../accounts/person.js'
import type { RegisteredPerson, RegisterRecord } from '../ports/register.js'
import { isOpen } from './changes.js'
import { namesAgree } from './compare-names.js'
import { commonest } from './supervisors.js'
import { type SyncArgs, type SyncOutcome, sync } from './sync.js'

/** Somebody for the draft of people.csv. Holds a document: for that one file only, never stored or logged. */
export interface DraftPerson {
  readonly document: string
  readonly name: string | null
  readonly roles: readonly ('supervisor' | 'ordenador')[]
  /** Open contracts that name this person in either role. */
  readonly open: number
}

/** What a person has to do after `init`, in this order. */
export type NextStep =
  /** People have no address yet, so nobody can be written to. */
  | 'write-emails'
  /** The rows name nobody, and there is no list. */
  | 'write-people'
  /** Contracts without supervisor belong to a coordinator, and there is none. */
  | 'name-a-coordinator'
  /** Say who supervises what SECOP leaves without supervisor: in the assignments file, or by a coordinator. */
  | 'assign-supervisors'
  /** Documents that may end in a check digit wait for a coordinator's yes. */
  | 'confirm-matches'
  /** The first administrator identifies themselves with the code. */
  | 'use-admin-code'

export interface EntityDraft {
  readonly outcome: SyncOutcome
  /** Most open contracts first. */
  readonly draft: readonly DraftPerson[]
  readonly contracts: number
  readonly withSupervisor: number
  /** How many people the rows name as supervisors. */
  readonly supervisors: number
  readonly next: readonly NextStep[]
}

/**
 * Journey 4 for an entity that starts: syncs, though the cut may be stored already, and drafts the list of people from
 * the rows. Only the draft holds documents. Throws what `sync` throws.
 */
export async function draftEntity(args: SyncArgs): Promise<EntityDraft> {
  const collector = new PeopleCollector()
  const onRecord = (record: RegisterRecord) => {
    collector.add(record)
    args.onRecord?.(record)
  }
  const outcome = await sync({ ...args, force: true, onRecord })
  const draft = collector.draft()
  const { contracts, withoutSupervisor, nearMatches } = reportOf(outcome)
  const listed = [...args.identities.listed.values()]
  const has = (role: Person['roles'][number]) => listed.some(({ roles }) => roles.includes(role))
  const next: readonly (NextStep | false)[] = [
    listed.length === 0 && draft.length === 0 && 'write-people',
    (listed.length === 0 ? draft.length > 0 : listed.some(({ email }) => !email)) && 'write-emails',
    !has('coordinator') && 'name-a-coordinator',
    withoutSupervisor > 0 && 'assign-supervisors',
    nearMatches.length > 0 && 'confirm-matches',
    !has('admin') && 'use-admin-code',
  ]
  return {
    outcome,
    draft,
    contracts,
    withSupervisor: contracts - withoutSupervisor,
    supervisors: draft.filter(({ roles }) => roles.includes('supervisor')).length,
    next: next.filter(step => step !== false),
  }
}

function reportOf(outcome: SyncOutcome) {
  return outcome.kind === 'committed' || outcome.kind === 'unchanged' ? outcome.snapshot.report : outcome.report
}

/** Whoever rows name by one document, in one name. */
interface Named {
  readonly document: string
  readonly name: string | null
  readonly withoutCheckDigit: string | null
}

interface Seen {
  readonly supervisor: Named | null
  readonly ordenador: Named | null
  readonly open: boolean
}

/** Takes in the rows that a sync keeps and draws up who is in them. A later row of one contract replaces the earlier. */
class PeopleCollector {
  readonly #contracts = new Map<string, Seen>()
  readonly #named = new Map<string, Map<string | null, Named>>()

  add({ contract, supervisor, ordenador }: RegisterRecord): void {
    const seen = { supervisor: this.#share(supervisor), ordenador: this.#share(ordenador), open: isOpen(contract) }
    this.#contracts.set(contract.id, seen)
  }

  /** Everybody, most open contracts first. */
  draft(): DraftPerson[] {
    const people = new Map<string, Tally>()
    for (const { supervisor, ordenador, open } of this.#contracts.values()) {
      if (supervisor) count(people, supervisor, 'supervisor', open)
      if (ordenador) count(people, ordenador, 'ordenador', open && ordenador.document !== supervisor?.document)
    }
    for (const [document, tally] of people) foldIntoShorter(people, document, tally)
    return [...people]
      .map(([document, { names, roles, open }]) => ({
        document,
        name: commonest(names),
        roles: ROLES.filter(role => roles.has(role)),
        open,
      }))
      .sort((a, b) => b.open - a.open || (a.document < b.document ? -1 : 1))
  }

  /** One object for all rows that name somebody alike. */
  #share(person: RegisteredPerson | null): Named | null {
    if (!person) return null
    const { document, name, withoutCheckDigit = null } = person
    let byName = this.#named.get(document)
    if (!byName) {
      byName = new Map()
      this.#named.set(document, byName)
    }
    let named = byName.get(name)
    if (!named) {
      named = { document, name, withoutCheckDigit }
      byName.set(name, named)
    }
    return named
  }
}

const ROLES = ['supervisor', 'ordenador'] as const

interface Tally {
  readonly names: Map<string | null, number>
  readonly roles: Set<(typeof ROLES)[number]>
  withoutCheckDigit: string | null
  open: number
}

function count(people: Map<string, Tally>, named: Named, role: (typeof ROLES)[number], open: boolean): void {
  let tally = people.get(named.document)
  if (!tally) {
    tally = { names: new Map(), roles: new Set(), withoutCheckDigit: null, open: 0 }
    people.set(named.document, tally)
  }
  tally.names.set(named.name, (tally.names.get(named.name) ?? 0) + 1)
  tally.roles.add(role)
  tally.withoutCheckDigit ??= named.withoutCheckDigit
  if (open) tally.open++
}

/**
 * One line for one person: a document that ends in what may be a check digit gives way to the same document without it,
 * where both are there and the names agree. The sync then asks a coordinator about the rest.
 */
function foldIntoShorter(people: Map<string, Tally>, document: string, tally: Tally): void {
  const other = tally.withoutCheckDigit === null ? undefined : people.get(tally.withoutCheckDigit)
  const [name, otherName] = [commonest(tally.names), other ? commonest(other.names) : null]
  if (!other || name === null || otherName === null || !namesAgree(name, otherName)) return
  other.open += tally.open
  for (const role of tally.roles) other.roles.add(role)
  people.delete(document)
}
