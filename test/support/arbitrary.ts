import fc from 'fast-check'
import {
  type Attestation,
  type AttestedFact,
  type AttestedFacts,
  type AttestingRole,
  addDays,
  type Contract,
  type ContractState,
  type ContractType,
  type Day,
  type Flag,
  type Options,
  type Pesos,
  type RegisterFacts,
} from '../../src/rules/index.js'
import { attest, CELL_FACTS, contract, illegible, OPTIONS, TODAY } from './contract.js'

/** Days around today, far ones, and texts that the type allows and the calendar does not. */
const someDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -1500, max: 600 }).map(days => addDays(TODAY, days)) },
  { weight: 1, arbitrary: fc.constantFrom<Day>('2133-06-30', '9999-12-31', '1000-01-01', '2041-11-22', '2041-11-23') },
  { weight: 1, arbitrary: fc.constantFrom<Day>('1-2-3', '2026-02-30', '99999-1-1', '0-0-0', '1e5-1-1') },
)

const somePesos: fc.Arbitrary<Pesos> = fc.oneof(
  fc.constantFrom<Pesos>('0', '12000000', '5000000', '-1', '12000000.5', '9007199254740993', '1e5', '0x10', '-0', '.5'),
  fc.integer({ min: -5, max: 20000000 }).map((amount): Pesos => `${amount}`),
)

const maybe = <T>(some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: some }, { weight: 1, arbitrary: fc.constant(null) })
const flag = fc.constantFrom<Flag>('yes', 'no', 'no', 'unknown')

const STATES: readonly ContractState[] = [
  'draft',
  'in-approval',
  'sent-to-supplier',
  'approved',
  'signed',
  'in-execution',
  'modified',
  'extended',
  'suspended',
  'ceded',
  'terminated',
  'cancelled',
  'closed',
  'unknown',
]
const TYPES: readonly ContractType[] = [
  'works',
  'supplies',
  'services',
  'insurance',
  'purchase',
  'goods-sale',
  'other',
  'unknown',
]

/** Any value of every fact. */
const facts: fc.Arbitrary<{ -readonly [F in keyof RegisterFacts]: RegisterFacts[F] }> = fc.record({
  register: fc.constantFrom('secop2', 'secop2', 'secop2', 'other'),
  state: fc.constantFrom(...STATES),
  signedOn: maybe(someDay),
  startsOn: maybe(someDay),
  endsOn: maybe(someDay),
  addedDays: fc.oneof(
    fc.integer({ min: -400, max: 4000 }),
    fc.double().filter(days => !Object.is(days, -0)),
  ),
  type: fc.constantFrom(...TYPES),
  regime: fc.constantFrom('general', 'special', 'unknown'),
  modality: fc.constantFrom('minimum-value', 'direct', 'other'),
  ground: fc.constantFrom('professional-services', 'plurality', 'interadministrative', 'other', 'unknown'),
  liquidationFlag: flag,
  plannedLiquidationFrom: maybe(someDay),
  plannedLiquidationTo: maybe(someDay),
  environmentalFlag: flag,
  postConsumptionFlag: flag,
  reversionFlag: flag,
  value: maybe(somePesos),
  paid: maybe(somePesos),
  invoiced: maybe(somePesos),
  updatedOn: maybe(someDay),
})

/** Facts that replace a few, or all, of those of a contract which can be closed, so that every row is reached often. */
const changes = facts.chain(all => {
  const names = Object.keys(all).filter((name): name is keyof RegisterFacts => name in all)
  const few = fc.subarray(names, { maxLength: 4 })
  return fc.oneof({ weight: 5, arbitrary: few }, { weight: 1, arbitrary: fc.constant(names) }).map(changed => {
    const some: Partial<typeof all> = { ...all }
    for (const name of names) if (!changed.includes(name)) delete some[name]
    return some
  })
})

/** Any contract whatever. */
export const someContract: fc.Arbitrary<Contract> = fc
  .record({
    facts: changes,
    without: fc.subarray(['signedOn', 'startsOn', 'endsOn', 'addedDays', 'value', 'paid', 'invoiced'] as const, {
      maxLength: 3,
    }),
    supervisors: fc.subarray(['ana', 'eva', 'leo']),
    illegibly: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([...CELL_FACTS], { minLength: 1, maxLength: 2 }) },
    ),
  })
  .map(({ illegibly, ...rest }) => illegible(contract(rest), illegibly))

const role = fc.constantFrom<AttestingRole>('supervisor', 'supervisor', 'ordenador', 'contracting-office')
const duty = fc.constantFrom('none', 'fulfilled', 'pending')
const yesOrNo = fc.constantFrom('yes', 'no')
const guarantee = fc.oneof(someDay, fc.constant('none' as const))

/** What people may tell of each fact. */
const VALUES: { readonly [F in AttestedFact]: fc.Arbitrary<AttestedFacts[F]> } = {
  executed: yesOrNo,
  realEnd: someDay,
  earlyEnd: fc.oneof(
    fc.record({ on: someDay, balances: fc.boolean() }),
    fc.constantFrom('ran-to-its-end' as const, 'still-running' as const),
  ),
  realState: fc.constantFrom(
    'running',
    'terminated',
    'never-signed',
    'not-started',
    'suspended',
    'ceded',
    'cancelled',
    'closed',
  ),
  restart: fc.record({ on: someDay, happened: fc.boolean() }),
  cession: fc.constantFrom('live', 'replaced'),
  literalH: yesOrNo,
  liquidationAgreed: yesOrNo,
  liquidationDue: yesOrNo,
  liquidation: fc.oneof(
    fc.constant({ done: false as const }),
    fc.record({ done: fc.constant(true as const), on: someDay }),
  ),
  lapse: fc.record({ decidedOn: someDay }),
  nature: fc.constantFrom('instantaneous', 'prolonged'),
  realRegime: fc.constantFrom('general', 'special'),
  agreedTerm: fc.oneof(fc.record({ months: fc.integer({ min: 0, max: 36 }) }), fc.record({ until: someDay })),
  proceeding: fc.oneof(fc.constantFrom('open' as const, 'none' as const), fc.record({ claimFiledOn: someDay })),
  environmental: duty,
  postConsumption: duty,
  reversion: duty,
  qualityGuarantee: guarantee,
  otherGuarantee: guarantee,
  payment: fc.constantFrom('unpaid', 'paid-not-recorded', 'balance-to-release', 'settled'),
  pending: fc.record({ until: fc.oneof(someDay, fc.constant(null)) }),
  nothingPending: fc.constant('yes'),
}

export const FACTS = Object.keys(VALUES).filter((name): name is AttestedFact => name in VALUES)

/** An attestation of one fact about a contract, mostly on the grounds it has now. */
export function someAttestation(
  of: Contract,
  fact: AttestedFact,
  by: fc.Arbitrary<string> = fc.constantFrom('ana', 'eva', 'leo'),
) {
  const about = <F extends AttestedFact>(name: F, value: fc.Arbitrary<AttestedFacts[F]>) =>
    fc
      .tuple(value, by, role, fc.integer({ min: -60, max: 5 }), fc.constantFrom(of, of, of, contract()))
      .map(([told, person, as, days, then]) =>
        attest(then, name, told, {
          id: `${name}/${person}/${as}/${days}`,
          by: person,
          role: as,
          on: addDays(TODAY, days),
        }),
      )
  return about(fact, VALUES[fact]) as fc.Arbitrary<Attestation>
}

/** Any contract with anything that people may have told of it. */
export const someCase: fc.Arbitrary<{ readonly of: Contract; readonly told: readonly Attestation[] }> =
  someContract.chain(of =>
    fc.record({
      of: fc.constant(of),
      told: fc.array(
        fc.constantFrom(...FACTS).chain(fact => someAttestation(of, fact)),
        { maxLength: 8 },
      ),
    }),
  )

export const someOptions: fc.Arbitrary<Options> = fc.record({
  reading: fc.constantFrom('prudent', 'literal'),
  specialRegime: fc.constantFrom('own-manual', 'analogy'),
  liquidationTerm: fc.oneof(
    fc.record({ months: fc.integer({ min: 0, max: 36 }) }),
    fc.record({ businessDays: fc.integer({ min: 0, max: 120 }) }),
  ),
  campaigns: fc.subarray([...OPTIONS.campaigns]),
})

/** Days on which to judge: around today, and at the far ends. */
export const someToday: fc.Arbitrary<Day> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1600, max: 1600 }).map(days => addDays(TODAY, days)) },
  { weight: 1, arbitrary: fc.constantFrom<Day>('9999-12-31', '9998-03-01', '1000-01-01') },
)
