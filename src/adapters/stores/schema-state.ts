import { z } from 'zod'
import { ROLES } from '../../bot/attestations/statement.js'
import { VITAL } from '../../bot/ports/register.js'
import type {
  AdminCode,
  KnownAssignments,
  KnownPeople,
  RefusedSnapshot,
  StoredBlindness,
} from '../../bot/ports/state.js'
import { LANGUAGES } from '../../words/language.js'
import { columnChange, day } from './schema.js'

/* What a store keeps of how an installation runs. */

const count = z.int().nonnegative()

export const adminCode: z.ZodType<AdminCode> = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  expiresAt: z.iso.datetime(),
  attempts: count,
  tries: z.record(z.string(), count).exactOptional(),
})

export const refusedSnapshot: z.ZodType<RefusedSnapshot> = z.strictObject({
  at: z.iso.datetime(),
  why: z.enum(['shrunk', 'vanished', 'emptied', 'columns']),
  before: z.int(),
  after: z.int(),
  vanishedOpen: z.int(),
  examples: z.array(z.string()),
  // The first programs did not ask for it.
  emptied: z.array(z.enum(VITAL)).default([]),
  columns: z.array(columnChange).exactOptional(),
  id: z.string().exactOptional(),
  accepted: z.boolean().exactOptional(),
})

const counted = z.strictObject({
  day,
  accounting: z.strictObject({
    eligible: count,
    sent: count,
    // Those of before there was e-mail have none.
    byMail: count.default(0),
    waiting: count,
    today: count,
    failed: count,
    paused: count,
    notLinked: count,
    nothingToSay: count,
  }),
})

export const blindness: z.ZodType<StoredBlindness> = z.strictObject({
  failsSince: day.nullable(),
  counted: counted.nullable(),
  dayBefore: counted.nullable(),
})

export const knownPeople: z.ZodType<KnownPeople> = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      roles: z.array(z.enum(ROLES)),
      area: z.string().exactOptional(),
      language: z.enum(LANGUAGES).exactOptional(),
      everything: z.literal(true).exactOptional(),
      mail: z.string().nullable(),
    }),
  ),
  accepted: z.string().nullable(),
  apart: z.literal(true).exactOptional(),
})

export const knownAssignments: z.ZodType<KnownAssignments> = z.strictObject({
  assigned: z.array(z.strictObject({ contract: z.string(), people: z.array(z.string()) })),
})
