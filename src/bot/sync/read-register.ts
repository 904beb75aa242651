import type { Contract } from '../../rules/contract.js'
import { pauseIfLong } from '../../shared/turns.js'
import type { RejectedRow } from '../../words/rejected-row.js'
import type { RegisterRecord, RegisterState } from '../ports/register.js'
import type { EntityKey, SyncReport } from '../ports/store.js'
import {
  type Assignments,
  assignmentKey,
  commonest,
  type Identities,
  RegisteredPeople,
  type Spelling,
} from './supervisors.js'

const REJECTED_KEPT = 100

/** A contract of the new cut, and in whose name the row gave its supervisor; null where an assignment or nobody did. */
interface Gathered {
  readonly contract: Contract
  readonly spelling: Spelling | null
  /** Whether the row names a supervisor, be it overruled by an assignment or not. */
  readonly isNamed: boolean
  /** Cells beside those of the facts that could not be read. */
  readonly illegible: number
}

/** Another entity that the rows belong to. */
export interface OtherEntity {
  readonly entity: EntityKey
  readonly name: string | null
  readonly rows: number
}

export interface ReadRegisterOptions {
  readonly entity: EntityKey
  readonly identities: Identities
  readonly assignments?: Assignments | undefined
  readonly onRecord?: ((record: RegisterRecord) => void) | undefined
}

/**
 * Takes in the rows of one entity, in any order, and holds one object per contract: of rows with one id the one updated
 * last, else the one read last, but none of a table that lacks columns the other has. Rows of other entities are counted and left out.
 */
export class RegisterContents {
  readonly #options: ReadRegisterOptions
  readonly #people: RegisteredPeople
  readonly #contracts = new Map<string, Gathered>()
  readonly #entityNames = new Map<string, number>()
  readonly #others = new Map<EntityKey, OtherEntity>()
  readonly #usedAssignments = new Set<string>()
  readonly #rejected: RejectedRow[] = []
  #rejectedCount = 0
  #rows = 0
  #duplicates = 0
  #otherEntities = 0

  constructor(options: ReadRegisterOptions) {
    this.#options = options
    this.#people = new RegisteredPeople(options.identities)
  }

  /** Rows taken in so far, those left out included. */
  get rows(): number {
    return this.#rows
  }

  /** What stands for each contract id. */
  get contracts(): ReadonlyMap<string, { readonly contract: Contract }> {
    return this.#contracts
  }

  /** Takes the record over: its contract becomes the one that is kept. */
  add(record: RegisterRecord): void {
    this.#rows++
    const { contract, entityName } = record
    if (contract.entity !== this.#options.entity) {
      this.#leaveOut(contract.entity, entityName)
      return
    }
    if (entityName !== null) this.#entityNames.set(entityName, (this.#entityNames.get(entityName) ?? 0) + 1)
    const before = this.#contracts.get(contract.id)
    if (before) {
      this.#duplicates++
      if (isBehind(contract, before.contract)) return
    }
    const assigned = this.#assigned(contract)
    const spelling = !assigned && record.supervisor ? this.#people.spelling(record.supervisor) : null
    const supervisors = assigned ?? spelling?.supervisors ?? NO_SUPERVISORS
    const isNamed = record.supervisor !== null
    const illegible = record.unreadableAddress === undefined ? 0 : 1
    const ordenadorId = record.ordenador ? this.#people.idOfOrdenador(record.ordenador) : undefined
    // The row's own object: a copy of each took a tenth of what reading them takes.
    this.#contracts.set(contract.id, {
      contract: Object.assign(contract, ordenadorId === undefined ? { supervisors } : { supervisors, ordenadorId }),
      spelling,
      isNamed,
      illegible,
    })
    this.#options.onRecord?.(record)
  }

  reject(row: RejectedRow): void {
    this.#rows++
    this.#rejectedCount++
    if (this.#rejected.length < REJECTED_KEPT) this.#rejected.push(row)
  }

  /** Draws the sum. To be called once, after the last row. */
  finish(): Sum {
    const { listed } = this.#options.identities
    let unreadableCells = 0
    let withoutSupervisor = 0
    const readable = { supervisor: 0, state: 0, end: 0 }
    const names = new Map<string, string | null>()
    for (const { contract, spelling, isNamed, illegible } of this.#contracts.values()) {
      unreadableCells += illegible
      if (isNamed) readable.supervisor++
      if (contract.facts.state !== 'unknown') readable.state++
      if (contract.facts.endsOn) readable.end++
      if (contract.unreadable) unreadableCells += Object.keys(contract.unreadable).length
      if (spelling) spelling.contracts++
      else if (contract.supervisors.length === 0) withoutSupervisor++
      else for (const person of contract.supervisors) names.set(person, null)
    }
    for (const [person, name] of this.#people.names()) names.set(person, name)
    for (const { id, name } of listed.values()) if (names.get(id) === null) names.set(id, name)
    return {
      names,
      entityName: commonest(this.#entityNames),
      report: {
        rows: this.#rows,
        contracts: this.#contracts.size,
        duplicates: this.#duplicates,
        otherEntities: this.#otherEntities,
        rejected: this.#rejected,
        rejectedCount: this.#rejectedCount,
        unreadableCells,
        withoutSupervisor,
        readable,
        nearMatches: this.#people.nearMatches(),
      },
      others: [...this.#others.values()].sort((a, b) => b.rows - a.rows),
      unusedAssignments: this.#unusedAssignments(),
    }
  }

  #leaveOut(entity: EntityKey, name: string | null): void {
    this.#otherEntities++
    const rows = (this.#others.get(entity)?.rows ?? 0) + 1
    this.#others.set(entity, { entity, name, rows })
  }

  #assigned(contract: { readonly id: string; readonly reference?: string }): readonly string[] | undefined {
    const { assignments } = this.#options
    if (!assignments) return undefined
    const people = assignments.byId.get(contract.id)
    if (people) {
      this.#usedAssignments.add(contract.id)
      return people
    }
    if (assignments.byReference.size === 0 || contract.reference === undefined) return undefined
    const key = assignmentKey(contract.reference)
    const byReference = assignments.byReference.get(key)
    if (byReference) this.#usedAssignments.add(key)
    return byReference
  }

  #unusedAssignments(): string[] {
    const { assignments } = this.#options
    if (!assignments) return []
    return [...assignments.byId.keys(), ...assignments.byReference.keys()].filter(
      key => !this.#usedAssignments.has(key),
    )
  }
}

const NO_SUPERVISORS: readonly string[] = []

/** Whether a row gives way to one with its id that came before. A summary beside a list has the same ids and few of its columns. */
function isBehind(
  row: Pick<Contract, 'facts' | 'unreadable'>,
  before: Pick<Contract, 'facts' | 'unreadable'>,
): boolean {
  const [updated, updatedBefore] = [updatedOn(row), updatedOn(before)]
  if (updated !== updatedBefore) return updated < updatedBefore
  return told(row) < told(before)
}

/** Facts that a row says something of, be it "none" or what cannot be read. */
function told({ facts, unreadable = {} }: Pick<Contract, 'facts' | 'unreadable'>): number {
  return new Set([...Object.keys(facts), ...Object.keys(unreadable)]).size
}

/**
 * By what two rows with one id are told apart: none is earlier than any day. One that cannot be read may be the latest, so
 * that row stands, and what cannot be read is asked for.
 */
function updatedOn({ facts, unreadable }: Pick<Contract, 'facts' | 'unreadable'>): string {
  return unreadable?.updatedOn === undefined ? (facts.updatedOn ?? '') : LATEST
}

const LATEST = '9999-12-31'

/** What is known once every row was taken in. */
export interface Sum {
  /** Of everybody whom a contract's `supervisors` name. */
  readonly names: ReadonlyMap<string, string | null>
  readonly entityName: string | null
  readonly report: Omit<Required<SyncReport>, 'lackingColumns' | 'newColumns' | 'columns' | 'changeCounts'>
  /** Most rows first. */
  readonly others: readonly OtherEntity[]
  /** Ids and folded references of assignments that no contract of this reading has. */
  readonly unusedAssignments: readonly string[]
}

/** Reads a snapshot to its end. Lets through whatever its pages throw. */
export async function readRegister(
  registerState: RegisterState,
  options: ReadRegisterOptions,
  onProgress?: (progress: { readonly read: number; readonly expected: number | null }) => void,
): Promise<RegisterContents> {
  const gathering = new RegisterContents(options)
  for await (const page of registerState.pages()) {
    for (const record of page.records) {
      gathering.add(record)
      const pause = pauseIfLong()
      if (pause) await pause
    }
    for (const row of page.rejected) gathering.reject(row)
    onProgress?.({ read: gathering.rows, expected: registerState.expectedRows })
  }
  return gathering
}
