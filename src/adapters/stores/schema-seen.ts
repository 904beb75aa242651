import { z } from 'zod'
import type { Seen } from '../../bot/ports/ledger.js'
import { day } from './schema.js'

/** The shape of what was seen, as it is stored. */
export const seenSchema: z.ZodType<Seen> = z.strictObject({
  at: z.string(),
  on: day,
  by: z.string(),
  kind: z.enum(['export', 'view']),
  what: z.string(),
  contracts: z.array(z.string()),
})
