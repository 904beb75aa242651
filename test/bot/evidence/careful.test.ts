import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import { keptReading, withReading } from '../../../src/bot/evidence/keep.js'
import {
  type ContractReadings,
  EVIDENCE_CHECKS,
  EVIDENCE_SETS,
  type EvidenceRows,
  type EvidenceSet,
  SAID_IN_NAME,
  SAID_IN_TEXT,
  type StoredEvidence,
} from '../../../src/bot/ports/evidence.js'
import { addDays, assess, type Day, type Evidence, LEGAL_CALENDAR } from '../../../src/rules/index.js'
import { someCase, someOptions } from '../../support/arbitrary.js'
import { TODAY } from '../../support/contract.js'

/* Whatever happens to evidence, no file comes nearer to closing by it: only newer rows of the same set, or a person, do that. */

/** Several thousand with CERROJO_RUNS. */
const RUNS = Number(process.env.CERROJO_RUNS ?? 1500)

const day = fc.integer({ min: -900, max: 300 }).map(days => addDays(TODAY, days))
const dayOrNone = fc.option(day)
const pesos = fc.constantFrom('0', '12000000', '6000000', '11999999', '-5').map(amount => amount as `${number}`)
const id = fc.constantFrom('1', '2', '3')

const document: fc.Arbitrary<EvidenceRows['documents-2025']> = fc.record({
  ...{ id, name: fc.constant('ACTA.pdf'), says: fc.subarray([...SAID_IN_NAME]), uploadedOn: dayOrNone },
  link: fc.constant(null),
})

const ROWS: { readonly [S in EvidenceSet]: fc.Arbitrary<EvidenceRows[S]> } = {
  payments: fc.record({
    ...{ id, state: fc.constantFrom('paid', 'paid', 'open', 'rejected'), said: fc.constant('Pagado') },
    ...{ amount: fc.option(pesos), paidOn: dayOrNone, receivedOn: dayOrNone },
  }),
  modifications: fc.record({
    ...{ id, version: fc.constant(1), state: fc.constantFrom('published', 'published', 'open', 'over') },
    ...{ approvedOn: dayOrNone, endsOn: dayOrNone, value: fc.option(pesos), dayInText: dayOrNone },
    ...{ says: fc.subarray([...SAID_IN_TEXT]), text: fc.constant('texto') },
  }),
  'modification-types': fc.record({ id, type: fc.constantFrom('closing', 'termination', 'cession', 'other') }),
  'documents-2025': document,
  'documents-2024': document,
  'documents-2023': document,
  'documents-2022': document,
  'documents-2021': document,
  guarantees: fc.record({
    ...{ id, state: fc.constantFrom('accepted', 'other'), endsOn: dayOrNone, policy: fc.constant('') },
  }),
  suspensions: fc.record({
    ...{ id, event: fc.constantFrom('suspension', 'restart', 'unclear'), on: dayOrNone, text: fc.constant('') },
  }),
  sanctions: fc.record({
    ...{ id, version: fc.constant(1), said: fc.constant('Multa'), on: dayOrNone },
    ...{ value: fc.option(pesos), paid: fc.option(pesos) },
  }),
}

const readingsBefore: fc.Arbitrary<ContractReadings> = fc
  .tuple(
    ...EVIDENCE_SETS.map(set =>
      fc.tuple(
        fc.constant(set),
        fc.array(ROWS[set] as fc.Arbitrary<never>, { maxLength: 3 }),
        fc.integer({ min: 0, max: 40 }),
      ),
    ),
  )
  .map(all =>
    Object.fromEntries(
      all.map(([set, rows, age]) => [
        set,
        { askedOn: addDays(TODAY, -age), readOn: addDays(TODAY, -age), rows: distinct(rows) },
      ]),
    ),
  )

function distinct<R extends { readonly id: string }>(rows: readonly R[]): R[] {
  return [...new Map(rows.map(row => [row.id, row])).values()]
}

const someState: fc.Arbitrary<StoredEvidence> = fc
  .record({
    off: fc.subarray([...EVIDENCE_SETS]),
    ever: fc.subarray([...EVIDENCE_CHECKS]),
    now: fc.subarray([...EVIDENCE_CHECKS]),
  })
  .map(({ off, ever, now }) => ({
    datasets: {},
    sets: Object.fromEntries(off.map(set => [set, offState])),
    checks: Object.fromEntries(
      EVIDENCE_CHECKS.map(check => {
        const passed = now.includes(check)
        return [check, { holds: 1, of: 1, on: TODAY, passed, everPassed: passed || ever.includes(check) }]
      }),
    ),
    last: null,
  }))

const offState = {
  ...{ off: { kind: 'setting' as const }, since: TODAY, readOn: null, asked: 0, withRows: 0, newest: null },
  ...{ values: {}, unknownValues: [], lackingColumns: [] },
}

type Mishap = (readings: ContractReadings, state: StoredEvidence) => [ContractReadings, StoredEvidence | null]

const without = (state: StoredEvidence, sets: readonly EvidenceSet[]): StoredEvidence => ({
  ...state,
  sets: { ...state.sets, ...Object.fromEntries(sets.map(set => [set, offState])) },
})

/** What may happen to evidence without newer rows and without a person. */
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  // An answer without rows, of any sets.
  fc.subarray([...EVIDENCE_SETS]).map(
    sets =>
      (readings: ContractReadings, state: StoredEvidence): ReturnType<Mishap> => [
        sets.reduce<ContractReadings>(
          (all, set) => withReading(all, set, keptReading(all[set], [], [], TODAY)),
          readings,
        ),
        state,
      ],
  ),
  // Sets switched off, or not served.
  fc.subarray([...EVIDENCE_SETS]).map(
    sets =>
      (readings: ContractReadings, state: StoredEvidence): ReturnType<Mishap> => [readings, without(state, sets)],
  ),
  // A self-check that is lost again.
  fc.subarray([...EVIDENCE_CHECKS]).map(
    checks =>
      (readings: ContractReadings, state: StoredEvidence): ReturnType<Mishap> => [
        readings,
        {
          ...state,
          checks: Object.fromEntries(
            Object.entries(state.checks).map(([name, check]) => [
              name,
              (checks as string[]).includes(name) ? { ...check, passed: false } : check,
            ]),
          ),
        },
      ],
  ),
  // All of it grows old.
  fc.constant((readings: ContractReadings, state: StoredEvidence): ReturnType<Mishap> => [aged(readings), state]),
  // The clock is set back, so that it was read on a day that has not come.
  fc.constant((readings: ContractReadings, state: StoredEvidence): ReturnType<Mishap> => [aged(readings, 100), state]),
  // What is known of the sets is lost.
  fc.constant((readings: ContractReadings): ReturnType<Mishap> => [readings, null]),
)

function aged(readings: ContractReadings, days = -100): ContractReadings {
  return Object.fromEntries(
    Object.entries(readings).map(([set, reading]) => [set, { ...reading, readOn: addDays(reading.readOn, days) }]),
  )
}

it('nothing that befalls evidence brings a file nearer to closing', () => {
  fc.assert(
    fc.property(
      someCase,
      someOptions,
      readingsBefore,
      someState,
      fc.array(mishap, { minLength: 1, maxLength: 3 }),
      ({ of, told }, options, readings, state, mishaps) => {
        const closes = (with_: ContractReadings, stored: StoredEvidence | null, today: Day = TODAY) => {
          const { facts } = contractEvidence(of, with_, stored, today)
          return assess(of, told, options, LEGAL_CALENDAR, today, facts).verdict === 'close-now'
        }
        const [after, stored] = mishaps.reduce<readonly [ContractReadings, StoredEvidence | null]>(
          ([read, known], befall) => (known ? befall(read, known) : [read, known]),
          [readings, state],
        )
        if (closes(after, stored)) expect(closes(readings, state)).toBe(true)
      },
    ),
    { numRuns: RUNS },
  )
})

it('what is only shown, with no proof, never closes what stays open without it', () => {
  fc.assert(
    fc.property(someCase, someOptions, readingsBefore, someState, ({ of, told }, options, readings, state) => {
      const { facts } = contractEvidence(of, readings, state, TODAY)
      const shown = facts.filter(({ strength }) => strength !== 'proves')
      const verdict = (with_: typeof facts) => assess(of, told, options, LEGAL_CALENDAR, TODAY, with_).verdict
      if (verdict(shown) === 'close-now') expect(verdict([])).toBe('close-now')
    }),
    { numRuns: RUNS },
  )
})

it('what is proved closes only what the amounts of the register alone left open (R17a)', () => {
  fc.assert(
    fc.property(someCase, someOptions, fc.boolean(), ({ of, told }, options, isUnpaid) => {
      // Nothing is shown but the proof, which comes about by itself too seldom.
      const row = { id: '1', dataset: 'test', strength: 'proves', readOn: TODAY } as const
      const facts: Evidence[] = [{ ...row, fact: 'provedPayment', value: 'in-full' }]
      const unpaid = isUnpaid ? ({ value: '12000000', paid: '0', invoiced: '0' } as const) : {}
      const one = { ...of, facts: { ...of.facts, ...unpaid } }
      const assessed = (with_: typeof facts) => assess(one, told, options, LEGAL_CALENDAR, TODAY, with_)
      if (assessed(facts).verdict !== 'close-now') return
      const alone = assessed([])
      if (alone.verdict !== 'close-now') expect(alone.rule).toBe('R17a')
    }),
    { numRuns: RUNS },
  )
})

it('a column that is not served takes nothing away that it told before', () => {
  const before = {
    askedOn: TODAY,
    readOn: TODAY,
    rows: [{ ...row('1'), says: ['termination'] as const, text: 'SE TERMINA EL CONTRATO' }, row('2')],
  }
  const after = keptReading<'modifications'>(before, [row('1'), row('3')], ['says', 'text'], addDays(TODAY, 1))
  expect(after.rows.map(({ id, says, text }) => [id, says, text])).toEqual([
    ['1', ['termination'], 'SE TERMINA EL CONTRATO'],
    ['3', [], ''],
  ])
})

function row(id: string): EvidenceRows['modifications'] {
  const nothing = { approvedOn: null, endsOn: null, value: null, says: [], dayInText: null, text: '' }
  return { id, version: 1, state: 'published', ...nothing }
}
