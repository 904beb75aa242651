import { z } from 'zod'
import { VITAL } from '../../bot/ports/register.js'
import type { AdminCode, KeptBlindness, RefusedSnapshot } from '../../bot/ports/state.js'
import { day } from './schema.js'

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
  why: z.enum(['shrunk', 'vanished', 'emptied']),
  before: z.int(),
  after: z.int(),
  vanishedOpen: z.int(),
  examples: z.array(z.string()),
  // The first programs did not ask for it.
  emptied: z.array(z.enum(VITAL)).default([]),
})

const counted = z.strictObject({
  day,
  accounting: z.strictObject({
    eligible: count,
    sent: count,
    waiting: count,
    today: count,
    failed: count,
    paused: count,
    notLinked: count,
    nothingToSay: count,
  }),
})

export const blindness: z.ZodType<KeptBlindness> = z.strictObject({
  failsSince: day.nullable(),
  counted: counted.nullable(),
  dayBefore: counted.nullable(),
})
