import type { Random } from '../../bench/random.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { DEFAULT_HABITS, type EntityContext } from '../../src/bot/context.js'
import type { Change, Store } from '../../src/bot/ports/store.js'
import {
  addDays,
  annualCampaigns,
  CIRCULAR_CAMPAIGN,
  type Contract,
  type Day,
  LEGAL_CALENDAR,
} from '../../src/rules/index.js'
import { syncReport } from '../support/sync-report.js'

const ENTITY = 'simulada'

export interface Size {
  readonly people: number
  readonly contracts: number
}

/** An invented entity whose register goes on from day to day: files are closed, supervisors change, terms end. */
export class Entity {
  readonly people: Person[]
  readonly contracts: Contract[] = []
  readonly store: Store = memoryStore()
  /** Ids of the closed contracts in the order in which they were closed, and how many of them each cut knows. */
  readonly closed = new Map<string, number>()
  readonly cuts: { readonly id: string; readonly at: string; readonly closed: number }[] = []
  #changes: Change[] = []
  #cut: string | null = null

  constructor(
    readonly random: Random,
    { people, contracts }: Size,
    /** Whether it writes to those who have no account by e-mail. */
    readonly mails = false,
  ) {
    this.people = Array.from({ length: people }, (_, n) => ({
      ...personOf(n, random),
      ...(mails && { email: `persona${n}@ejemplo.example` }),
    }))
    for (let n = 0; n < contracts; n++) this.contracts.push(this.#contract(n))
    for (const { id, facts } of this.contracts) if (facts.state === 'closed') this.closed.set(id, this.closed.size)
  }

  world(store: Store = this.store): EntityContext {
    return {
      entity: { key: ENTITY, name: 'Entidad simulada' },
      store,
      directory: new Map(this.people.map(person => [person.id, person])),
      options: {
        reading: 'prudent',
        specialRegime: 'own-manual',
        liquidationTerm: { months: 4 },
        campaigns: [
          CIRCULAR_CAMPAIGN,
          ...annualCampaigns({ name: 'Campaña', act: 'Acto', month: 7, day: 31, since: '2026-08-01', years: 3 }),
        ],
      },
      calendar: LEGAL_CALENDAR,
      habits: DEFAULT_HABITS,
      language: 'es',
      ...(this.mails && { writesMail: true }),
    }
  }

  anyPerson(): Person {
    return this.#oneOf(this.people)
  }

  anyContract(): Contract {
    return this.#oneOf(this.contracts)
  }

  /** What happens in SECOP in a day. */
  live(): void {
    for (let n = Math.ceil(this.contracts.length / 60); n > 0; n--)
      this.#close(this.random.whole(0, this.contracts.length - 1))
    for (let n = Math.ceil(this.contracts.length / 400); n > 0; n--)
      this.#reassign(this.random.whole(0, this.contracts.length - 1))
  }

  /** A cut of the data up to a day. */
  async commit(asOf: Day, committedAt: Date): Promise<void> {
    const id = `c-${asOf}-${committedAt.getTime()}`
    const contracts = this.contracts.map(contract => ({ ...contract, source: { ...contract.source, cut: id, asOf } }))
    await this.store.contracts.commit(
      ENTITY,
      {
        id,
        dataset: 'jbjy-vk9h',
        asOf,
        committedAt: committedAt.toISOString(),
        entityName: 'Entidad simulada',
        report: syncReport({ contracts: contracts.length }),
        contracts,
        names: new Map(this.people.map(({ id: who, name }) => [who, name])),
        changes: this.#changes,
      },
      this.#cut,
    )
    this.#changes = []
    this.#cut = id
    this.cuts.push({ id, at: committedAt.toISOString(), closed: this.closed.size })
  }

  #close(n: number): void {
    const contract = this.contracts[n]
    if (!contract || contract.facts.state === 'closed') return
    this.closed.set(contract.id, this.closed.size)
    this.#changes.push({
      contract: contract.id,
      supervisors: contract.supervisors,
      kind: 'closed',
      from: contract.facts.state,
      to: 'closed',
    })
    this.contracts[n] = { ...contract, facts: { ...contract.facts, state: 'closed' } }
  }

  #reassign(n: number): void {
    const contract = this.contracts[n]
    if (!contract) return
    const to = [this.anyPerson().id]
    this.#changes.push({ contract: contract.id, supervisors: to, kind: 'supervisor', from: contract.supervisors, to })
    this.contracts[n] = { ...contract, supervisors: to }
  }

  #contract(n: number): Contract {
    const { random } = this
    const ends = addDays('2027-07-15', -random.whole(-90, 700))
    const state = random.pick([
      ['terminated', 4],
      ['in-execution', 3],
      ['closed', 2],
      ['modified', 1],
    ] as const)
    return {
      id: `CO1.PCCNTR.${7_000_000 + n}`,
      entity: ENTITY,
      supervisors: random.next() < 0.25 ? [] : [this.anyPerson().id],
      reference: `CPS-${n}`,
      supplier: 'PROVEEDORA INVENTADA SAS',
      object: 'Prestar servicios inventados',
      facts: {
        register: 'secop2',
        state,
        signedOn: addDays(ends, -380),
        startsOn: addDays(ends, -365),
        endsOn: ends,
        addedDays: 0,
        type: random.pick([
          ['services', 5],
          ['works', 1],
          ['supplies', 2],
        ] as const),
        regime: 'general',
        ground: random.pick([
          ['professional-services', 3],
          ['plurality', 1],
        ] as const),
        liquidationFlag: random.pick([
          ['no', 3],
          ['yes', 1],
        ] as const),
        environmentalFlag: 'no',
        postConsumptionFlag: 'no',
        reversionFlag: 'no',
        value: '22773677',
        paid: random.next() < 0.7 ? '22773677' : '0',
        invoiced: '22773677',
        updatedOn: null,
      },
      source: { dataset: 'jbjy-vk9h', cut: '', asOf: null },
    }
  }

  #oneOf<T>(values: readonly T[]): T {
    const value = values[this.random.whole(0, values.length - 1)]
    if (value === undefined) throw new Error('there is nothing to choose from')
    return value
  }
}

function personOf(n: number, random: Random): Person {
  const roles =
    n === 0
      ? (['admin'] as const)
      : n < 4
        ? (['coordinator'] as const)
        : n === 4
          ? (['ordenador'] as const)
          : (['supervisor'] as const)
  const area = `Área ${n % 7}`
  return { id: `p_${n}`, name: `Persona ${n}`, roles, listed: true, ...(n > 4 && random.next() < 0.8 && { area }) }
}
