import { addDays, type Day } from '../../rules/index.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeInTeam } from '../contracts/groups.js'
import { Tallies } from '../contracts/tallies.js'
import { endOf } from '../outbox/delivery-event.js'

/** What became in a month of what was to be closed in it; each contract in one of the first three, or in `unknown`. */
export interface MonthTally {
  /** Closed in the month, as far as the register's dates tell. */
  closed: number
  /** Said to be closed, which the register did not show by its end. */
  reported: number
  /** Open at its end. */
  left: number
  /** Of these, closed after it. */
  closedSince: number
  /** A fact was missing at its end: nobody can say whether it was to be closed. */
  unknown: number
}

/** How many there were to close: of each of them it is known what became of it. */
export function dueIn({ closed, reported, left }: MonthTally): number {
  return closed + reported + left
}

/**
 * A month, counted one contract after the other as each stands on its last day. The store has the statements of every day, and of
 * the register the last state alone: so a contract is judged by what was told up to that day and by the newest data, and whether one
 * that was closed since had been asked for is taken from what people were told in the month.
 */
export class MonthResult {
  readonly tallies: Tallies<MonthTally>
  /** Ids of the contracts that were to be closed. */
  readonly named = new Set<string>()
  /** Closed after the month, and nobody was told of them in it: whether they were to be closed in it is not known. */
  unsure = 0
  /** Closed, and the register does not tell on which day. */
  undated = 0
  readonly #asked: ReadonlySet<string>

  private constructor(
    { context }: TurnContext,
    readonly from: Day,
    readonly until: Day,
    /** The digests that arrived in it. */
    readonly told: readonly ToldDigest[],
  ) {
    this.tallies = new Tallies(context, () => ({ closed: 0, reported: 0, left: 0, closedSince: 0, unknown: 0 }))
    this.#asked = new Set(told.flatMap(({ asked }) => asked))
  }

  /** The result of the days from `from` to `until`, still without contracts. */
  static async of(turn: TurnContext, from: Day, until: Day): Promise<MonthResult> {
    return new MonthResult(turn, from, until, await toldIn(turn, from, until))
  }

  /** Counts one more, judged on the last of these days. */
  add(item: AssessedContract): void {
    const place = placeInTeam(item)
    if (place === 'closed') this.#closed(item)
    else if (place === 'saidClosed') this.#note(item, tally => tally.reported++)
    else if (place === 'needsFact') this.tallies.count(item, tally => tally.unknown++)
    else if (place === 'closeNow' || (place === 'passedOn' && item.assessment.verdict === 'close-now'))
      this.#note(item, tally => tally.left++)
  }

  #closed(item: AssessedContract): void {
    const { contract, status } = item
    const on = contract.facts.updatedOn ?? null
    if (on === null) this.undated++
    else if (on < this.from) return
    else if (on <= this.until) this.#note(item, tally => tally.closed++)
    else if (status.saidClosed) this.#note(item, tally => tally.reported++)
    else if (!this.#asked.has(contract.id)) this.unsure++
    else
      this.#note(item, tally => {
        tally.left++
        tally.closedSince++
      })
  }

  #note(item: AssessedContract, change: (tally: MonthTally) => void): void {
    this.named.add(item.contract.id)
    this.tallies.count(item, change)
  }
}

/** A digest: whom it told, of which contracts, and which of these it asked to be closed. */
interface ToldDigest {
  readonly person: string
  readonly about: readonly string[]
  readonly asked: readonly string[]
}

async function toldIn({ context: { store, entity } }: TurnContext, from: Day, until: Day): Promise<ToldDigest[]> {
  const found: ToldDigest[] = []
  for (let day = from; day <= until; day = addDays(day, 1))
    for await (const delivery of store.deliveries.day(entity.key, day)) {
      const { kind, person, basis } = delivery.outgoing
      if (kind !== 'digest' || endOf(delivery)?.kind !== 'sent') continue
      const asked = basis.listed.filter(({ place }) => place === 'closeNow')
      found.push({ person, about: idsOf(basis.listed), asked: idsOf(asked) })
    }
  return found
}

function idsOf(listed: readonly { readonly contract: string }[]): string[] {
  return listed.map(({ contract }) => contract)
}
