import { z } from 'zod'
import type { Install } from '../../bot/ports/installs.js'

/** What is kept of the app in a workspace or organisation. */
export const storedInstall: z.ZodType<Install> = z.strictObject({
  place: z.string().min(1),
  name: z.string().nullable(),
  entities: z.array(z.string()),
  links: z.array(z.string()),
  at: z.iso.datetime(),
  sealed: z.string().nullable(),
  expiresAt: z.iso.datetime().exactOptional(),
  renewing: z.iso.datetime().exactOptional(),
  gone: z.strictObject({ at: z.iso.datetime(), why: z.string() }).exactOptional(),
})
