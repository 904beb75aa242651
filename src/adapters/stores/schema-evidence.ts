import { z } from 'zod'
import {
  type ContractReadings,
  EVIDENCE_CHECKS,
  EVIDENCE_SETS,
  type EvidenceRows,
  type EvidenceSet,
  SAID_IN_NAME,
  SAID_IN_TEXT,
  type StoredEvidence,
} from '../../bot/ports/evidence.js'
import { day, pesos } from './schema.js'

/* What a store keeps of the register's sister sets. */

const amount = pesos.nullable()
const dayOrNone = day.nullable()

const document = z.strictObject({
  ...{ id: z.string(), name: z.string(), says: z.array(z.enum(SAID_IN_NAME)) },
  ...{ uploadedOn: dayOrNone, link: z.string().nullable() },
})

/** The rows of each set. */
const ROWS: { readonly [S in EvidenceSet]: z.ZodType<EvidenceRows[S]> } = {
  payments: z.strictObject({
    id: z.string(),
    state: z.enum(['paid', 'open', 'rejected']),
    said: z.string(),
    amount,
    paidOn: dayOrNone,
    receivedOn: dayOrNone,
    supervisor: z.strictObject({ person: z.string(), name: z.string() }).exactOptional(),
  }),
  modifications: z.strictObject({
    id: z.string(),
    version: z.int(),
    state: z.enum(['published', 'open', 'over']),
    approvedOn: dayOrNone,
    endsOn: dayOrNone,
    value: amount,
    says: z.array(z.enum(SAID_IN_TEXT)),
    dayInText: dayOrNone,
    text: z.string(),
  }),
  'modification-types': z.strictObject({
    id: z.string(),
    type: z.enum(['closing', 'termination', 'cession', 'other']),
  }),
  'documents-2025': document,
  'documents-2024': document,
  'documents-2023': document,
  'documents-2022': document,
  'documents-2021': document,
  guarantees: z.strictObject({
    ...{ id: z.string(), state: z.enum(['accepted', 'other']), endsOn: dayOrNone, policy: z.string() },
  }),
  suspensions: z.strictObject({
    ...{ id: z.string(), event: z.enum(['suspension', 'restart', 'unclear']), on: dayOrNone, text: z.string() },
  }),
  sanctions: z.strictObject({
    ...{ id: z.string(), version: z.int(), said: z.string(), on: dayOrNone, value: amount, paid: amount },
  }),
}

const reading = <S extends EvidenceSet>(set: S) =>
  z.strictObject({ askedOn: day, readOn: day, rows: z.array(ROWS[set]) }).exactOptional()

export const contractReadings: z.ZodType<ContractReadings> = z.strictObject({
  payments: reading('payments'),
  modifications: reading('modifications'),
  'modification-types': reading('modification-types'),
  'documents-2025': reading('documents-2025'),
  'documents-2024': reading('documents-2024'),
  'documents-2023': reading('documents-2023'),
  'documents-2022': reading('documents-2022'),
  'documents-2021': reading('documents-2021'),
  guarantees: reading('guarantees'),
  suspensions: reading('suspensions'),
  sanctions: reading('sanctions'),
} satisfies { [S in EvidenceSet]: unknown })

const count = z.int().nonnegative()
const texts = z.array(z.string())

const off = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setting') }),
  z.strictObject({ kind: z.literal('column-gone'), column: z.string() }),
  z.strictObject({ kind: z.literal('refused'), said: z.string() }),
  z.strictObject({ kind: z.literal('no-join-column') }),
  z.strictObject({ kind: z.literal('no-rows') }),
])

const setState = z.strictObject({
  off: off.nullable(),
  since: day,
  readOn: dayOrNone,
  asked: count,
  withRows: count,
  newest: dayOrNone,
  values: z.record(z.string(), count),
  unknownValues: texts,
  lackingColumns: texts,
  ending: z.string().exactOptional(),
})

const checkState = z.strictObject({ holds: count, of: count, on: day, passed: z.boolean(), everPassed: z.boolean() })

export const storedEvidence: z.ZodType<StoredEvidence> = z.strictObject({
  datasets: z.partialRecord(z.enum(EVIDENCE_SETS), z.string()),
  sets: z.partialRecord(z.enum(EVIDENCE_SETS), setState),
  checks: z.partialRecord(z.enum(EVIDENCE_CHECKS), checkState),
  last: z
    .strictObject({ at: z.iso.datetime(), ended: z.enum(['done', 'time', 'failed']), asked: count, left: count })
    .nullable(),
})
