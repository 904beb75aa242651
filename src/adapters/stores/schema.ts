import { z } from 'zod'
import type { Change, Cut, RosterEntry, SyncReport } from '../../bot/ports.js'
import type { Contract, RegisterFacts, Source } from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import { isPesos, type Pesos } from '../../rules/money.js'

/*
 * The shape of what is stored about contracts, checked when it is written and when it is read. Every object is strict:
 * a key that is not known here would be lost on the next write. `test/adapters/stores/schema.test.ts` has the compiler
 * prove that each schema is exactly the type of the port.
 */

/** Version of every stored document. Raise it when the shape of any of them changes, and say how to read the old one. */
export const VERSION = 1

/** By its shape only: that the day exists was seen to where it came in, and a cut has a million of them. */
export const day = z.custom<Day>(value => typeof value === 'string' && DAY.test(value), 'is not a day')
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const pesos = z.custom<Pesos>(value => typeof value === 'string' && isPesos(value), 'is not an amount')

const flag = z.enum(['yes', 'no', 'unknown'])

export const contractState = z.enum([
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
])

const contractType = z.enum([
  'works',
  'supervision',
  'consultancy',
  'supplies',
  'services',
  'property-lease',
  'goods-lease',
  'concession',
  'public-private-partnership',
  'trust',
  'loan-for-use',
  'financial-services',
  'insurance',
  'decree-092',
  'cooperation',
  'public-credit',
  'loan',
  'framework-agreement',
  'purchase',
  'goods-sale',
  'property-sale',
  'other',
  'unknown',
])

const facts = z.strictObject({
  register: z.enum(['secop2', 'other']),
  state: contractState,
  signedOn: day.nullable().exactOptional(),
  startsOn: day.nullable().exactOptional(),
  endsOn: day.nullable().exactOptional(),
  addedDays: z.number().exactOptional(),
  type: contractType,
  regime: z.enum(['general', 'special', 'unknown']),
  ground: z.enum(['professional-services', 'plurality', 'other', 'unknown']),
  liquidationFlag: flag,
  plannedLiquidationFrom: day.nullable().exactOptional(),
  plannedLiquidationTo: day.nullable().exactOptional(),
  environmentalFlag: flag,
  postConsumptionFlag: flag,
  reversionFlag: flag,
  value: pesos.nullable().exactOptional(),
  paid: pesos.nullable().exactOptional(),
  invoiced: pesos.nullable().exactOptional(),
  updatedOn: day.nullable().exactOptional(),
}) satisfies z.ZodType<RegisterFacts>

export const source = z.strictObject({
  dataset: z.string(),
  cut: z.string(),
  asOf: day.nullable(),
}) satisfies z.ZodType<Source>

export const contract = z.strictObject({
  id: z.string(),
  entity: z.string(),
  supervisors: z.array(z.string()),
  reference: z.string().exactOptional(),
  process: z.string().exactOptional(),
  supplier: z.string().exactOptional(),
  object: z.string().exactOptional(),
  url: z.string().exactOptional(),
  facts,
  source,
  unreadable: z.partialRecord(facts.keyof(), z.string()).exactOptional(),
}) satisfies z.ZodType<Contract>

const changeKind = z.enum(['new', 'closed', 'reopened', 'extended', 'shortened', 'state', 'supervisor', 'vanished'])

export const change = z.strictObject({
  contract: z.string(),
  kind: changeKind,
  supervisors: z.array(z.string()),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
}) satisfies z.ZodType<Change>

export const rosterEntry = z.strictObject({
  person: z.string(),
  name: z.string().nullable(),
  contracts: z.number(),
}) satisfies z.ZodType<RosterEntry>

const syncReport = z.strictObject({
  rows: z.number(),
  contracts: z.number(),
  duplicates: z.number(),
  otherEntities: z.number(),
  rejected: z.array(z.strictObject({ at: z.string(), reason: z.string() })),
  rejectedCount: z.number(),
  unreadableCells: z.number(),
  lackingColumns: z.array(z.string()),
  newColumns: z.array(z.string()),
  withoutSupervisor: z.number(),
  nearMatches: z.array(z.strictObject({ registered: z.string(), person: z.string(), contracts: z.number() })),
  changeCounts: z.partialRecord(changeKind, z.number()),
}) satisfies z.ZodType<SyncReport>

export const cut = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  asOf: day.nullable(),
  committedAt: z.string(),
  entityName: z.string().nullable(),
  report: syncReport,
}) satisfies z.ZodType<Cut>
