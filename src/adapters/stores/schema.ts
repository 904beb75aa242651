import { z } from 'zod'
import { VITAL } from '../../bot/ports/register.js'
import { type Change, NOBODY, type RosterEntry, type Snapshot, type SyncReport } from '../../bot/ports/store.js'
import {
  CONTRACT_STATES,
  CONTRACT_TYPES,
  type Contract,
  type RegisterFacts,
  type Source,
  WRITTEN_FACTS,
} from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import { isPesos, type Pesos } from '../../rules/money.js'
import type { ColumnChange } from '../../words/column-change.js'
import type { RejectedRow } from '../../words/rejected-row.js'

/*
 * The shape of what is stored about contracts, checked when it is written and when it is read. Every object is strict:
 * a key that is not known here would be lost on the next write. `test/adapters/stores/schema.test.ts` has the compiler
 * prove that each schema is exactly the type of the port.
 */

/** By its shape only: that the day exists was seen to where it came in, and a snapshot has a million of them. */
export const day = z.custom<Day>(value => typeof value === 'string' && DAY.test(value), 'is not a day')
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const pesos = z.custom<Pesos>(value => typeof value === 'string' && isPesos(value), 'is not an amount')

const flag = z.enum(['yes', 'no', 'unknown'])

export const contractState = z.enum(CONTRACT_STATES)

const contractType = z.enum(CONTRACT_TYPES)

const facts = z.strictObject({
  register: z.enum(['secop2', 'other']),
  state: contractState,
  signedOn: day.nullable().exactOptional(),
  startsOn: day.nullable().exactOptional(),
  endsOn: day.nullable().exactOptional(),
  addedDays: z.number().exactOptional(),
  type: contractType,
  regime: z.enum(['general', 'special', 'unknown']),
  modality: z.enum(['minimum-value', 'direct', 'other']).exactOptional(),
  ground: z.enum(['professional-services', 'plurality', 'interadministrative', 'other', 'unknown']),
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
  ordenador: z.string().exactOptional(),
  ordenadorId: z.string().exactOptional(),
  advance: z.strictObject({ given: pesos.exactOptional(), amortized: pesos.exactOptional() }).exactOptional(),
  url: z.string().exactOptional(),
  facts,
  source,
  unreadable: z.partialRecord(facts.keyof(), z.string()).exactOptional(),
  written: z.partialRecord(z.enum(WRITTEN_FACTS), z.string()).exactOptional(),
}) satisfies z.ZodType<Contract>

const changeKind = z.enum(['new', 'closed', 'reopened', 'extended', 'shortened', 'state', 'supervisor', 'vanished'])

const changed = { contract: z.string(), supervisors: z.array(z.string()) }
/** Earlier cuts have the ids in one text, or `nobody`. */
const people = z.union([z.array(z.string()), z.string().transform(ids => (ids === NOBODY ? [] : ids.split(' ')))])

export const change = z.discriminatedUnion('kind', [
  z.strictObject({ ...changed, kind: z.literal('new'), to: contractState }),
  z.strictObject({
    ...changed,
    kind: z.enum(['closed', 'reopened', 'state']),
    from: contractState,
    to: contractState,
  }),
  z.strictObject({ ...changed, kind: z.enum(['extended', 'shortened']), from: day, to: day }),
  z.strictObject({ ...changed, kind: z.literal('supervisor'), from: people, to: people }),
  z.strictObject({
    ...changed,
    kind: z.literal('vanished'),
    from: contractState,
    reference: z.string().exactOptional(),
  }),
]) satisfies z.ZodType<Change>

export const rosterEntry = z.strictObject({
  person: z.string(),
  name: z.string().nullable(),
  contracts: z.number(),
}) satisfies z.ZodType<RosterEntry>

/** Where it is stored the kind of a fault is called `is`, as the first version wrote it. */
function reasonFromStored(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('is' in stored)) return stored
  const { is: kind, ...more } = stored
  return { kind, ...more }
}

/** A report as it is stored. */
export function storedReport(report: SyncReport): unknown {
  const rejected = report.rejected.map(({ at, reason: { kind: is, ...more } }) => ({ at, reason: { is, ...more } }))
  return { ...report, rejected }
}

const rejectedRow = z.strictObject({
  at: z.strictObject({
    file: z.string().exactOptional(),
    sheet: z.string().exactOptional(),
    line: z.number().exactOptional(),
    row: z.number().exactOptional(),
    id: z.string().exactOptional(),
  }),
  reason: z.preprocess(
    reasonFromStored,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['not-a-row', 'no-id']) }),
      z.strictObject({ kind: z.literal('not-an-id'), cell: z.string() }),
      z.strictObject({ kind: z.enum(['too-many-cells', 'cut-short']), cells: z.number(), columns: z.number() }),
    ]),
  ),
}) satisfies z.ZodType<RejectedRow>

export const columnChange = z.strictObject({
  kind: z.enum(['lost', 'changed']),
  column: z.union([facts.keyof(), z.literal('supervisors')]),
  contracts: z.number(),
  of: z.number(),
  examples: z.array(z.strictObject({ contract: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
}) satisfies z.ZodType<ColumnChange>

const syncReport = z.strictObject({
  rows: z.number(),
  contracts: z.number(),
  duplicates: z.number(),
  otherEntities: z.number(),
  rejected: z.array(rejectedRow),
  rejectedCount: z.number(),
  unreadableCells: z.number(),
  lackingColumns: z.array(z.string()),
  newColumns: z.array(z.string()),
  withoutSupervisor: z.number(),
  readable: z.record(z.enum(VITAL), z.number()).exactOptional(),
  nearMatches: z.array(z.strictObject({ registered: z.string(), person: z.string(), contracts: z.number() })),
  columns: z.array(columnChange).exactOptional(),
  changeCounts: z.partialRecord(changeKind, z.number()),
}) satisfies z.ZodType<SyncReport>

export const snapshotSchema = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  asOf: day.nullable(),
  earlier: z.array(day).exactOptional(),
  committedAt: z.string(),
  entityName: z.string().nullable(),
  report: syncReport,
}) satisfies z.ZodType<Snapshot>
