import { z } from 'zod'
import type { AdminCode } from '../../bot/accounts/admin-code.js'
import { VITAL } from '../../bot/ports/ports.js'
import type { RefusedSnapshot } from '../../bot/ports/state.js'
import type { KeptBlindness } from '../../bot/reminders/blindness.js'
import { day } from './schema.js'

/* What a store keeps of how an installation runs. */

const count = z.int().nonnegative()

export const adminCode: z.ZodType<AdminCode> = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  expiresAt: z.iso.datetime(),
  attempts: count,
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
