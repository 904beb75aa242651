import type { Day } from '../../rules/index.js'
import type { EvidenceAnswer, EvidenceSet, OffReason, SetState } from '../ports/evidence.js'

/** Contracts without a single row after which a set that nobody has rows of yet is taken for empty. */
const SUSPICIOUS_FROM = 500

/** How one set is getting on in one reading: whether it is used, what it gave, what it lacks. */
export class SetReading {
  readonly #before: SetState | undefined
  readonly #today: Day
  readonly #isRare: boolean
  #off: OffReason | null
  #answered = false
  #failed = false
  #rows = 0
  /** Whether contracts that are asked have rows from before. */
  #hadRows = false
  /** Contracts without rows, held back until the set has given any. */
  #held: string[] = []
  readonly #values = new Map<string, number>()
  readonly #unknown = new Set<string>()
  readonly #lacking = new Set<string>()
  #newest: Day | null = null

  constructor(
    before: SetState | undefined,
    today: Day,
    { off, isRare = false }: { readonly off?: OffReason; readonly isRare?: boolean } = {},
  ) {
    this.#before = before
    this.#today = today
    this.#off = off ?? null
    this.#isRare = isRare
  }

  /** Whether it is asked no more in this reading. */
  get isOver(): boolean {
    return this.#off !== null || this.#failed
  }

  turnOff(reason: OffReason): void {
    this.#off = reason
  }

  fail(): void {
    this.#failed = true
  }

  /** Takes note of an answer for these contracts, some of which may have rows from before; gives those that now count as asked. */
  take<S extends EvidenceSet>(ids: readonly string[], answer: EvidenceAnswer<S>, hadRows: boolean): readonly string[] {
    this.#answered = true
    if (hadRows) this.#hadRows = true
    for (const [value, count] of answer.values) this.#values.set(value, (this.#values.get(value) ?? 0) + count)
    for (const value of answer.unknown) this.#unknown.add(value)
    for (const column of answer.lackingColumns) this.#lacking.add(column)
    this.#rows += answer.served
    for (const rows of answer.rows.values()) for (const row of rows) this.#seen(row)
    if (this.#rows === 0) {
      this.#held.push(...ids)
      return []
    }
    const asked = [...this.#held, ...ids]
    this.#held = []
    return asked
  }

  /** Contracts without rows that count as asked after all: the set is not suspected of being empty. */
  release(): readonly string[] {
    return this.#isSuspicious ? [] : this.#held
  }

  get #isSuspicious(): boolean {
    const isMany = !this.#isRare && this.#held.length > SUSPICIOUS_FROM
    return this.#answered && this.#rows === 0 && (this.#hadRows || isMany)
  }

  /** How the set stands after it. One that served no row at all although it did before is not believed. */
  finish(count: { readonly asked: number; readonly withRows: number }, said: string | null = null): SetState {
    const before = this.#before
    const off =
      this.#off ?? (this.#isSuspicious ? { kind: 'no-rows' as const } : this.#answered ? null : (before?.off ?? null))
    const same = (off?.kind ?? null) === (before?.off?.kind ?? null) && before !== undefined
    const isNew = this.#rows > 0
    // Who was not asked says nothing anew.
    const ending = this.#answered ? said : (before?.ending ?? null)
    return {
      off,
      since: same ? before.since : this.#today,
      readOn: isNew ? this.#today : (before?.readOn ?? null),
      ...count,
      newest: [before?.newest ?? null, this.#newest].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a)),
      values: isNew ? Object.fromEntries(this.#values) : (before?.values ?? {}),
      unknownValues: isNew ? [...this.#unknown] : (before?.unknownValues ?? []),
      lackingColumns: this.#answered ? [...this.#lacking] : (before?.lackingColumns ?? []),
      ...(ending === null ? {} : { ending }),
    }
  }

  #seen(row: object): void {
    for (const [name, value] of Object.entries(row))
      if (DAYS.has(name) && typeof value === 'string' && value <= this.#today && value > (this.#newest ?? ''))
        this.#newest = value as Day
  }
}

/** Fields of rows that say when something happened. */
const DAYS: ReadonlySet<string> = new Set(['paidOn', 'receivedOn', 'approvedOn', 'on', 'uploadedOn'])
