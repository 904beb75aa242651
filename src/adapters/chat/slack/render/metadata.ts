import { z } from 'zod'
import type { Action } from '../../../../bot/cards/action.js'
import { actionToJson } from '../../../../bot/cards/json.js'
import { readAction } from '../../../../bot/cards/read-action.js'
import { readJson } from '../requests/payload.js'
import { SLACK_LIMITS } from './limits.js'

/** The message that a modal was opened from: it is brought up to date when the form was sent. */
export type Back =
  /** In the person's own conversation. */
  | { readonly kind: 'dm'; readonly channel: string; readonly ts: string }
  /** Seen by that person only; edited by the address that came with the button. */
  | { readonly kind: 'whisper'; readonly url: string }

/** What a modal carries: what its button does, where it came from, and what that message lists. */
export interface Carried {
  readonly action: Action | null
  readonly back: Back | null
  readonly origin: Action | null
}

/** In the JSON of a modal, which may be open while the bot is updated, the kind is called `at`. */
const StoredBack = z.union([
  z
    .object({ at: z.literal('dm'), channel: z.string(), ts: z.string() })
    .transform(({ at, ...rest }): Back => ({ kind: at, ...rest })),
  z.object({ at: z.literal('whisper'), url: z.url() }).transform(({ at, ...rest }): Back => ({ kind: at, ...rest })),
])
const Metadata = z.object({ a: z.unknown(), b: StoredBack.nullish(), o: z.unknown() })

/** As one text; what does not fit is left out, the least needed first. */
export function packed({ action, back, origin }: Carried): string {
  const a = action && actionToJson(action)
  const b = back && stored(back)
  const whole = [{ a, b, o: origin && actionToJson(origin) }, { a, b }, { a }].map(part => JSON.stringify(part))
  return whole.find(text => text.length <= SLACK_LIMITS.privateMetadata) ?? ''
}

function stored({ kind, ...rest }: Back): z.input<typeof StoredBack> {
  return { at: kind, ...rest } as z.input<typeof StoredBack>
}

/** What came back with a modal; nothing where it is none of ours. */
export function unpacked(metadata: string): Carried {
  const read = Metadata.safeParse(readJson(metadata))
  return read.success
    ? { action: readAction(read.data.a), back: read.data.b ?? null, origin: readAction(read.data.o) }
    : { action: null, back: null, origin: null }
}
