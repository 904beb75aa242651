import { beforeEach, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/stores/memory/store.js'
import { coverageLines, evidenceIlls } from '../../../src/bot/evidence/coverage.js'
import { readEvidence } from '../../../src/bot/evidence/read-evidence.js'
import type {
  AskedContract,
  EvidenceAnswer,
  EvidenceRows,
  EvidenceSet,
  EvidenceSource,
  OffReason,
} from '../../../src/bot/ports/evidence.js'
import { RetryLater } from '../../../src/bot/ports/failure.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays, type Day, LEGAL_CALENDAR } from '../../../src/rules/index.js'
import { wordsIn } from '../../../src/words/index.js'
import { contract, OPTIONS, TODAY } from '../../support/contract.js'

/* One night after the other, on a source that does as it is told. */

const idOf = (n: number) => `CO1.PCCNTR.${n}`
let store: Store
beforeEach(() => {
  store = memoryStore()
})

/** Contracts 1 to `count`, over and open, each with something paid. */
async function commits(count: number, more: (n: number) => Parameters<typeof contract>[0] = () => ({})): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => ({ ...contract(more(at + 1)), id: idOf(at + 1) }))
  const head = await store.contracts.head('demo')
  const report = {
    ...{ rows: count, contracts: count, duplicates: 0, otherEntities: 0, rejected: [], rejectedCount: 0 },
    ...{
      unreadableCells: 0,
      lackingColumns: [],
      newColumns: [],
      withoutSupervisor: 0,
      nearMatches: [],
      changeCounts: {},
    },
  }
  await store.contracts.commit(
    'demo',
    {
      ...{ id: `cut ${head?.id ?? ''}`, dataset: 'test', asOf: TODAY, committedAt: `${TODAY}T10:00:00.000Z` },
      ...{ entityName: null, report, contracts: all, names: new Map(), changes: [] },
    },
    head?.id ?? null,
  )
}

const PAID_ON = addDays(TODAY, -20)

const paid = (id: string, amount = '12000000'): EvidenceRows['payments'] => ({
  ...{ id, state: 'paid', said: 'Pagado', amount: amount as `${number}`, paidOn: PAID_ON, receivedOn: null },
})

type Answer<S extends EvidenceSet> = (
  contracts: readonly AskedContract[],
) => Partial<EvidenceAnswer<S>> | { off: OffReason } | Error

interface Night {
  readonly day?: Day
  readonly minutes?: number
  /** Minutes that each question takes. */
  readonly takes?: number
  /** Minutes by which the clock of the wall is moved during each. */
  readonly moves?: number
  readonly payments?: Answer<'payments'>
  /** The day that a file is of, where the rows are of one. */
  readonly rowsOf?: Day
  /** Gets who is passed over for newer rows. */
  readonly older?: Set<string>
  /** When the interface says that it is to end. */
  readonly ending?: string
}

/** Reads one night; gives what is stored of the sets, and for whom each set was asked. */
async function night({
  day = TODAY,
  minutes = 60,
  takes = 0,
  moves = 0,
  payments = () => ({}),
  rowsOf,
  older,
  ending,
}: Night) {
  const asked: string[][] = []
  let now = new Date(`${day}T10:00:00.000Z`).getTime()
  let passed = 0
  const source: EvidenceSource = {
    datasetOf: set => (set === 'payments' ? 'uymx-8p3j' : null),
    isRare: () => false,
    batchOf: () => 2,
    endingOf: () => ending ?? null,
    ask: async <S extends EvidenceSet>(_: S, contracts: readonly AskedContract[]) => {
      passed += takes * 60_000
      now += (takes + moves) * 60_000
      asked.push(contracts.map(({ id }) => id.replace('CO1.PCCNTR.', '')))
      const given = payments(contracts)
      if (given instanceof Error) throw given
      if ('off' in given) return given
      const nothing = { rows: new Map(), failed: [], lacking: [], lackingColumns: [], values: new Map(), unknown: [] }
      const served = [...(given.rows?.values() ?? [])].reduce((sum, rows) => sum + rows.length, 0)
      return { ...nothing, served, ...given } as unknown as EvidenceAnswer<S>
    },
  }
  const stored = await readEvidence({
    ...{ store, entity: 'demo', source, options: OPTIONS, calendar: LEGAL_CALENDAR, minutes, rowsOf },
    clock: () => new Date(now),
    monotonic: () => passed,
    onOlder: id => older?.add(id),
  })
  return { stored, state: stored.sets.payments, asked: asked.map(ids => ids.join(' ')) }
}

const everybodyPaid: Answer<'payments'> = contracts => ({
  rows: new Map(contracts.map(({ id }) => [id, [paid('1')]])),
  values: new Map([['Pagado', contracts.length]]),
})

it('goes on the next night where it ran out of time, and asks nobody again within three days', async () => {
  await commits(7)
  const first = await night({ takes: 30, payments: everybodyPaid })
  expect(first.asked).toEqual(['1 2', '3 4'])
  expect(first.stored.last).toMatchObject({ ended: 'time', asked: 4, left: 3 })
  const second = await night({ day: addDays(TODAY, 1), payments: everybodyPaid })
  expect(second.asked).toEqual(['5 6', '7'])
  expect(second.stored.last).toMatchObject({ ended: 'done', left: 0 })
  expect((await night({ day: addDays(TODAY, 2), payments: everybodyPaid })).asked).toEqual([])
  expect((await night({ day: addDays(TODAY, 3), payments: everybodyPaid })).asked).toEqual(['1 2', '3 4'])
})

it.each([-30, 600])(
  'asks for as long as it may, whatever the clock of the wall says: moved by %i minutes',
  async moves => {
    await commits(7)
    expect((await night({ takes: 30, moves, payments: everybodyPaid })).asked).toEqual(['1 2', '3 4'])
  },
)

it('asks only for what the table leaves open', async () => {
  await commits(4, n => ({
    facts:
      n === 1
        ? { state: 'closed' }
        : n === 2
          ? { state: 'draft', paid: '0', invoiced: '0' }
          : n === 3
            ? { endsOn: '2027-03-01' }
            : {},
  }))
  expect((await night({ payments: everybodyPaid })).asked).toEqual(['4'])
})

it('tells contracts that have rows from those that were asked, and keeps rows that do not come again', async () => {
  await commits(3)
  const onlyFirst: Answer<'payments'> = contracts => ({
    rows: new Map(contracts.flatMap(({ id }) => (id === idOf(1) ? [[id, [paid('1')]] as const] : []))),
  })
  expect((await night({ payments: onlyFirst })).state).toMatchObject({
    off: null,
    asked: 3,
    withRows: 1,
    newest: PAID_ON,
  })
  await night({ day: addDays(TODAY, 5), payments: contracts => ({ failed: contracts.map(({ id }) => id) }) })
  const after = await night({
    day: addDays(TODAY, 9),
    payments: contracts =>
      contracts.some(({ id }) => id === idOf(3)) ? { rows: new Map([[idOf(3), [paid('9')]]]) } : {},
  })
  expect(after.state).toMatchObject({ withRows: 2 })
  const kept = await store.evidence.of('demo', [idOf(1)])
  expect(kept.get(idOf(1))?.payments).toMatchObject({ readOn: TODAY, askedOn: addDays(TODAY, 9), rows: [{ id: '1' }] })
})

it('a set that gives no row at all although it did before is not believed, and asked again', async () => {
  await commits(3)
  await night({ payments: everybodyPaid })
  const empty = await night({ day: addDays(TODAY, 4) })
  expect(empty.state).toMatchObject({ off: { kind: 'no-rows' }, since: addDays(TODAY, 4), withRows: 3, readOn: TODAY })
  const again = await night({ day: addDays(TODAY, 5), payments: everybodyPaid })
  expect(again.asked).toHaveLength(2)
  expect(again.state).toMatchObject({ off: null, since: addDays(TODAY, 5), readOn: addDays(TODAY, 5) })
})

it('no row for anybody of a few contracts, the first time, is an answer', async () => {
  await commits(3)
  expect((await night({})).state).toMatchObject({ off: null, asked: 3, withRows: 0 })
  expect((await night({ day: addDays(TODAY, 1) })).asked).toEqual([])
})

it('a set that is off is asked no more that night, is said since when, and comes back by itself', async () => {
  await commits(5)
  const gone: Answer<'payments'> = () => ({ off: { kind: 'column-gone', column: 'estado' } })
  const off = await night({ payments: gone })
  expect(off.asked).toEqual(['1 2'])
  expect(off.state).toMatchObject({ off: { kind: 'column-gone', column: 'estado' }, since: TODAY })
  expect((await night({ day: addDays(TODAY, 1), payments: gone })).state?.since).toBe(TODAY)
  const back = await night({ day: addDays(TODAY, 2), payments: everybodyPaid })
  expect(back.state).toMatchObject({ off: null, since: addDays(TODAY, 2), withRows: 5 })
})

it('an interface that answers nothing leaves everything as it was', async () => {
  await commits(3)
  await night({ payments: everybodyPaid })
  const down = await night({
    day: addDays(TODAY, 4),
    payments: () => new RetryLater({ code: 'unreachable', message: 'no', remedy: 'none' }),
  })
  expect(down.stored.last).toMatchObject({ ended: 'failed' })
  expect(down.state).toMatchObject({ off: null, withRows: 3, readOn: TODAY })
})

it('a file of an older day takes no place of what was read since, nor a clock that was ahead', async () => {
  await commits(2)
  const rows =
    (id: string): Answer<'payments'> =>
    contracts => ({
      rows: new Map(contracts.map(({ id: of }) => [of, [paid(id)]])),
    })
  const read = async () => (await store.evidence.of('demo', [idOf(1)])).get(idOf(1))?.payments
  await night({ payments: rows('new') })
  const older = new Set<string>()
  await night({ payments: rows('old'), rowsOf: addDays(TODAY, -60), older })
  expect([...older]).toEqual([idOf(1), idOf(2)])
  expect(await read()).toMatchObject({ askedOn: TODAY, readOn: TODAY, rows: [{ id: 'new' }] })
  await night({ day: addDays(TODAY, 900), payments: rows('ahead') })
  await night({ day: addDays(TODAY, 5), payments: rows('right') })
  expect(await read()).toMatchObject({ readOn: addDays(TODAY, 5), rows: [{ id: 'right' }] })
})

it('a payment plan with nothing new for over 45 days is said to be late, whatever few contracts were read last', async () => {
  await commits(2)
  const on =
    (paidOn: Day): Answer<'payments'> =>
    contracts => ({ rows: new Map(contracts.map(({ id }) => [id, [{ ...paid('1'), paidOn }]])) })
  const words = wordsIn('es').evidence
  const late = /hace más de 45 días/
  const before = await night({ payments: on(addDays(TODAY, -45)) })
  expect(coverageLines(before.stored, words).join()).not.toMatch(late)
  // A night in which only old payments are read does not make the plan older.
  const older = await night({ day: addDays(TODAY, 4), payments: on('2025-01-02') })
  expect(older.state?.newest).toBe(addDays(TODAY, -45))
  expect(coverageLines(older.stored, words).join()).toMatch(late)
  expect(evidenceIlls(older.stored, words).join()).toMatch(late)
})

it('that the interface is to end is said until it is not any more', async () => {
  await commits(2)
  const { es, en } = { es: wordsIn('es').evidence, en: wordsIn('en').evidence }
  const at = async (days: number, ending?: string) =>
    (await night({ day: addDays(TODAY, days), payments: everybodyPaid, ...(ending && { ending }) })).stored
  const first = await at(0, '1 May 2027')
  expect(evidenceIlls(first, es).join()).toContain('anuncia que se acaba (1 May 2027)')
  expect(coverageLines(first, en).join()).toContain('is to end (1 May 2027)')
  // Asked of nobody that night, it has said nothing else.
  expect(evidenceIlls(await at(1), es)).toHaveLength(1)
  expect(evidenceIlls(await at(9), es)).toEqual([])
})

it('the payment plan proves only while the entity’s own sums bear it out: from 95 %, lost below 90 %', async () => {
  await commits(40)
  const wrongFor =
    (wrong: number): Answer<'payments'> =>
    contracts => ({
      rows: new Map(
        contracts.map(({ id }) => [id, [paid('1', Number(id.split('.').at(-1)) <= wrong ? '5' : '12000000')]]),
      ),
    })
  const check = async (days: number, wrong: number) =>
    (await night({ day: addDays(TODAY, days), payments: wrongFor(wrong) })).stored.checks['payments-add-up']
  expect(await check(0, 3)).toMatchObject({ holds: 37, of: 40, passed: false, everPassed: false })
  expect(await check(4, 2)).toMatchObject({ holds: 38, of: 40, passed: true, everPassed: true })
  expect(await check(8, 4)).toMatchObject({ holds: 36, of: 40, passed: true })
  expect(await check(12, 5)).toMatchObject({ holds: 35, of: 40, passed: false, everPassed: true })
})
