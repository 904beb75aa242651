import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { ContractStatement } from '../../src/bot/attestations/statement.js'
import type { EntityContext } from '../../src/bot/context.js'
import { type Countable, countableOf } from '../../src/bot/contracts/countable.js'
import { eachCountable } from '../../src/bot/contracts/kept-countables.js'
import { everyContract, ownContracts, visibleByIds } from '../../src/bot/contracts/visible-contracts.js'
import { forOneTurn } from '../../src/bot/conversation/turn-store.js'
import { type ContractReadings, NO_EVIDENCE, type StoredEvidence } from '../../src/bot/ports/evidence.js'
import type { Store } from '../../src/bot/ports/store.js'
import { addDays, type Contract, type Day, LEGAL_CALENDAR, type Options, type Pesos } from '../../src/rules/index.js'
import { ANA, COORDINATOR, contractOf, EVERYBODY, LUIS, TODAY, worldOf } from '../support/context.js'
import { attest } from '../support/contract.js'
import { syncReport } from '../support/sync-report.js'

type Distributed<T> = T extends unknown
  ? Omit<T, 'id' | 'key' | 'by' | 'role' | 'on' | 'at' | 'channel' | 'shown'>
  : never
type What = Distributed<ContractStatement>

const ENTITY = 'prueba'
const CONTRACTS = [1, 2, 3]
const ids = CONTRACTS.map(n => contractOf(n, []).id)

/** Everything that an answer follows from, each changed by itself. */
type Step =
  | { readonly change: 'cut'; readonly n: number; readonly ends: Day; readonly paid: Pesos; readonly who: string }
  | { readonly change: 'said'; readonly n: number; readonly what: number; readonly ago: number }
  | { readonly change: 'withdrawn'; readonly n: number }
  | { readonly change: 'erased'; readonly n: number }
  | { readonly change: 'identified' }
  | { readonly change: 'read'; readonly n: number; readonly days: number; readonly paid: boolean }
  | { readonly change: 'worth'; readonly passed: boolean }
  | { readonly change: 'day'; readonly by: number }
  | { readonly change: 'options'; readonly reading: Options['reading'] }
  | { readonly change: 'calendar'; readonly holiday: number }
  | { readonly change: 'habits'; readonly queueDays: number }
  | { readonly change: 'nothing' }

const some = fc.constantFrom(...CONTRACTS)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    change: fc.constant('cut' as const),
    n: some,
    ends: fc.constantFrom<Day>('2026-12-15', '2027-06-29', '2027-07-03', '2028-01-01'),
    paid: fc.constantFrom<Pesos>('22773677', '0'),
    who: fc.constantFrom('ana', 'luis'),
  }),
  fc.record({ change: fc.constant('said' as const), n: some, what: fc.nat(5), ago: fc.nat(9) }),
  fc.record({ change: fc.constant('withdrawn' as const), n: some }),
  fc.record({ change: fc.constant('erased' as const), n: some }),
  fc.record({ change: fc.constant('read' as const), n: some, days: fc.nat(3), paid: fc.boolean() }),
  fc.record({ change: fc.constant('worth' as const), passed: fc.boolean() }),
  fc.record({ change: fc.constant('day' as const), by: fc.integer({ min: -3, max: 20 }) }),
  fc.record({
    change: fc.constant('options' as const),
    reading: fc.constantFrom<Options['reading']>('prudent', 'literal'),
  }),
  fc.record({ change: fc.constant('calendar' as const), holiday: fc.nat(20) }),
  fc.record({ change: fc.constant('habits' as const), queueDays: fc.constantFrom(0, 10) }),
  fc.constant({ change: 'identified' as const }),
  fc.constant({ change: 'nothing' as const }),
)

/** A world on a store, the steps that change it, and what it answers, with and without what was kept. */
class World {
  #context: EntityContext
  #today: Day = TODAY
  #contracts: readonly Contract[] = CONTRACTS.map(n => contractOf(n, ['ana']))
  #said = 0

  constructor(
    base: EntityContext,
    readonly store: Store,
    /** The same data read by somebody who keeps nothing. */
    readonly reader: () => Promise<Store>,
  ) {
    this.#context = { ...base, store }
  }

  async take(taken: Step): Promise<void> {
    const { store } = this
    switch (taken.change) {
      case 'cut':
        return this.cut(taken)
      case 'said': {
        const on = addDays(this.#today, -taken.ago)
        const of = contractOf(taken.n, ['ana'])
        const all = [
          {
            kind: 'attested',
            attestation: attest(of, 'earlyEnd', { on: '2026-11-01', balances: true }, { on, id: `a${this.#said}` }),
          },
          { kind: 'not-mine' },
          { kind: 'handed-over', to: 'luis', handedOn: on },
          { kind: 'closed-it', closedOn: on, cut: 'c' },
          { kind: 'assigned', to: ['luis'] },
          { kind: 'denied', set: 'payments', row: '1' },
        ] as const
        return this.add(of.id, all[taken.what] ?? all[0], on)
      }
      case 'withdrawn': {
        const { id } = contractOf(taken.n, [])
        const last = (await store.said.of(ENTITY, [id])).get(id)?.statements.findLast(said => said.kind !== 'withdrawn')
        return last && this.add(id, { kind: 'withdrawn', statement: last.id })
      }
      case 'erased': {
        const nothing = () => false
        const logs = [{ log: 'said', subject: contractOf(taken.n, []).id }] as const
        const at = new Date(`${this.#today}T16:00:00.000Z`)
        await store.erase(ENTITY, { at, why: 'x', sent: nothing, said: nothing, seen: nothing, logs })
        return
      }
      case 'identified': {
        const version = (await store.people.of(ENTITY, ['ana'])).get('ana')?.version ?? 0
        const said = { by: 'carmen', role: 'coordinator', channel: 'terminal', shown: [] } as const
        const at = { on: this.#today, at: `${this.#today}T15:00:00.000Z` }
        const statement = {
          ...said,
          ...at,
          id: `p${version}`,
          key: `p${version}`,
          kind: 'identified',
          other: 'luis',
        } as const
        await store.people.append(ENTITY, 'ana', statement, version)
        return
      }
      case 'read': {
        const readOn = addDays(this.#today, -taken.days)
        const row = {
          id: '1',
          state: taken.paid ? 'paid' : 'open',
          said: 'x',
          amount: '22773677',
          receivedOn: null,
        } as const
        const rows = [{ ...row, paidOn: taken.paid ? readOn : null }]
        const readings: ContractReadings = { payments: { askedOn: readOn, readOn, rows } }
        return store.evidence.write(ENTITY, new Map([[contractOf(taken.n, []).id, readings]]))
      }
      case 'worth': {
        const { passed } = taken
        const check = { holds: 9, of: 10, on: this.#today, passed, everPassed: passed }
        const stored: StoredEvidence = { ...NO_EVIDENCE, checks: { 'payments-add-up': check, 'plan-in-use': check } }
        return store.state.evidence.write(ENTITY, stored)
      }
      case 'day':
        this.#today = addDays(this.#today, taken.by)
        return
      case 'options':
        this.#context = { ...this.#context, options: { ...this.#context.options, reading: taken.reading } }
        return
      case 'calendar': {
        const closures = [addDays(TODAY, taken.holiday)]
        this.#context = { ...this.#context, calendar: { ...LEGAL_CALENDAR, closures } }
        return
      }
      case 'habits':
        this.#context = { ...this.#context, habits: { ...this.#context.habits, queueDays: taken.queueDays } }
        return
      case 'nothing':
        return
    }
  }

  async cut(changed?: Extract<Step, { change: 'cut' }>): Promise<void> {
    if (changed)
      this.#contracts = this.#contracts.map((known, at) => {
        const { n, ends, paid, who } = changed
        return CONTRACTS[at] === n ? contractOf(n, [who], { endsOn: ends, paid }) : known
      })
    const head = await this.store.contracts.head(ENTITY)
    // The same id and the same instant as before: neither tells two cuts apart.
    const about = { id: 'c', dataset: 'jbjy-vk9h', asOf: '2027-06-30' as Day, committedAt: '2027-07-01T11:00:00.000Z' }
    const names = new Map(EVERYBODY.map(({ id, name }) => [id, name]))
    const rest = { entityName: 'Entidad', report: syncReport({ contracts: 3 }), names, changes: [] }
    await this.store.contracts.commit(ENTITY, { ...about, ...rest, contracts: this.#contracts }, head?.id ?? null)
  }

  async add(contract: string, what: What, on = this.#today): Promise<void> {
    const version = (await this.store.said.of(ENTITY, [contract])).get(contract)?.version ?? 0
    const at = ++this.#said
    const said = { id: `s${at}`, key: `k${at}`, by: 'ana', role: 'supervisor', channel: 'terminal', shown: [] } as const
    const statement: ContractStatement = { ...said, ...what, on, at: `${on}T15:00:00.000Z` }
    await this.store.said.append(ENTITY, contract, statement, version)
  }

  /** What everybody is answered, by whoever remembers and by whoever does not. */
  async answers(): Promise<{ kept: unknown; anew: unknown }> {
    const reader = await this.reader()
    try {
      const today = this.#today
      const all = async (context: EntityContext) => [
        await ownContracts(context, ANA, today),
        await ownContracts(context, LUIS, today),
        await visibleByIds(context, ANA, ids, today),
      ]
      // Options of its own, so that nothing is recalled.
      const fresh = { ...this.#context, store: reader, options: { ...this.#context.options } }
      const turn = forOneTurn(this.#context)
      const countables: Countable[] = []
      await eachCountable(turn, COORDINATOR, today, countable => countables.push(countable))
      const judged: Countable[] = []
      for await (const item of everyContract(fresh, COORDINATOR, today)) judged.push(countableOf(item))
      return {
        kept: [await all(turn), inOrder(countables)],
        anew: [await all(fresh), inOrder(judged)],
      }
    } finally {
      if (reader !== this.store) await reader.close()
    }
  }
}

/** They come in any order. */
function inOrder(countables: readonly Countable[]): string[] {
  return countables.map(countable => JSON.stringify(countable)).sort()
}

async function agrees(world: World, steps: readonly Step[]): Promise<void> {
  await world.cut()
  for (const taken of steps) {
    await world.take(taken)
    const { kept, anew } = await world.answers()
    expect(kept).toEqual(anew)
  }
}

describe('a judgement that is recalled, and how a team that is kept stands', () => {
  it('is the one that would be made anew, whatever changed in between, from memory', async () => {
    const { context } = await worldOf([])
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async steps => {
        const store = memoryStore()
        await agrees(new World(context, store, async () => store), steps)
      }),
      { numRuns: 60 },
    )
  })

  it('is the one that would be made anew by a process that reads the same files', async () => {
    const { context } = await worldOf([])
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async steps => {
        const dir = mkdtempSync(join(tmpdir(), 'cerrojo-recall-'))
        const store = await openStore({ dir })
        try {
          await agrees(new World(context, store, () => openStore({ dir, readOnly: true, check: false })), steps)
        } finally {
          await store.close()
          rmSync(dir, { recursive: true, force: true })
        }
      }),
      { numRuns: 15 },
    )
  })
})
