import type {
  Assessment,
  Attestation,
  AttestedFact,
  AttestedFacts,
  Contract,
  Day,
  Options,
  RegisterFacts,
} from '../../src/rules/index.js'
import {
  annualCampaigns,
  assess,
  CIRCULAR_CAMPAIGN,
  GIVEN_BY,
  groundsOf,
  LEGAL_CALENDAR,
} from '../../src/rules/index.js'

/** The day on which tests judge unless they say another: a Sunday well after the base contract's end. */
export const TODAY: Day = '2026-11-22'

/**
 * Facts of a contract of lit. h that can be closed: over, no liquidation to be made, nothing pending, all paid. A test
 * names only what it changes.
 */
const CLOSABLE: RegisterFacts = {
  register: 'secop2',
  state: 'in-execution',
  signedOn: '2026-01-15',
  startsOn: '2026-01-20',
  endsOn: '2026-06-30',
  addedDays: 0,
  type: 'services',
  regime: 'general',
  ground: 'professional-services',
  liquidationFlag: 'no',
  environmentalFlag: 'no',
  postConsumptionFlag: 'no',
  reversionFlag: 'no',
  value: '12000000',
  paid: '12000000',
  invoiced: '12000000',
  updatedOn: null,
}

/** The facts of the register that may be left untold. */
export type Optional = {
  [F in keyof RegisterFacts]-?: object extends Pick<RegisterFacts, F> ? F : never
}[keyof RegisterFacts]

/** A contract that can be closed but for the facts given; `without` leaves facts untold. */
export function contract({
  facts: given = {},
  without = [],
  ...rest
}: {
  readonly facts?: Partial<RegisterFacts>
  readonly without?: readonly Optional[]
} & Partial<Omit<Contract, 'facts'>> = {}): Contract {
  const facts: { -readonly [F in keyof RegisterFacts]: RegisterFacts[F] } = { ...CLOSABLE, ...given }
  for (const fact of without) delete facts[fact]
  return {
    id: 'CO1.PCCNTR.1',
    entity: 'demo',
    supervisors: ['ana'],
    source: { dataset: 'test', cut: '1', asOf: '2026-11-21' },
    facts,
    ...rest,
  }
}

/** The facts that a cell of the register tells: all but the one that is read from the id. */
export type CellFact = Exclude<keyof RegisterFacts, 'register' | 'modality'>
export const CELL_FACTS = [
  'state',
  'signedOn',
  'startsOn',
  'endsOn',
  'addedDays',
  'type',
  'regime',
  'ground',
  'liquidationFlag',
  'plannedLiquidationFrom',
  'plannedLiquidationTo',
  'environmentalFlag',
  'postConsumptionFlag',
  'reversionFlag',
  'value',
  'paid',
  'invoiced',
  'updatedOn',
] as const satisfies readonly CellFact[]

const ALWAYS_THERE: ReadonlySet<CellFact> = new Set<CellFact>([
  'state',
  'type',
  'regime',
  'ground',
  'liquidationFlag',
  'environmentalFlag',
  'postConsumptionFlag',
  'reversionFlag',
])

/** The contract with cells that could not be read for these facts: absent, or `unknown` where a fact cannot be absent. */
export function illegible(of: Contract, facts: readonly CellFact[], raw = '#N/A'): Contract {
  if (facts.length === 0) return of
  const left = { ...of.facts }
  for (const fact of facts) {
    if (ALWAYS_THERE.has(fact)) Object.assign(left, { [fact]: 'unknown' })
    else Reflect.deleteProperty(left, fact)
  }
  return { ...of, facts: left, unreadable: Object.fromEntries(facts.map(fact => [fact, raw])) }
}

type How = Partial<Pick<Attestation, 'id' | 'by' | 'role' | 'on' | 'document' | 'grounds'>>

/** An attestation of a fact: by Ana, who may, on the day of the tests, on the grounds that the contract has now. */
export function attest<F extends AttestedFact>(of: Contract, fact: F, value: AttestedFacts[F], how: How = {}) {
  const by = how.by ?? 'ana'
  return {
    id: `${fact}/${by}`,
    by,
    role: GIVEN_BY[fact][0] ?? 'supervisor',
    on: TODAY,
    document: 'acta 1',
    grounds: groundsOf(of, fact),
    ...how,
    fact,
    value,
  }
}

/** One attestation for each of several facts. */
export function attestAll(of: Contract, told: Partial<AttestedFacts>, how: How = {}): Attestation[] {
  const pairs = Object.entries(told) as [AttestedFact, AttestedFacts[AttestedFact]][]
  return pairs.map(([fact, value]) => attest(of, fact, value, how) as Attestation)
}

/** The circular's own date, and the entity's campaign every 31 July from 2024 on. */
export const OPTIONS: Options = {
  reading: 'prudent',
  specialRegime: 'own-manual',
  liquidationTerm: { months: 4 },
  campaigns: [
    CIRCULAR_CAMPAIGN,
    ...annualCampaigns({ name: 'Campaña', act: 'Resolución 1', month: 7, day: 31, since: '2023-07-31', years: 8 }),
  ],
}

/** Judges with the calendar of the law and the prudent reading, unless told otherwise. */
export function judged(
  of: Contract,
  told: readonly Attestation[] = [],
  today: Day = TODAY,
  options: Partial<Options> = {},
): Assessment {
  return assess(of, told, { ...OPTIONS, ...options }, LEGAL_CALENDAR, today)
}
