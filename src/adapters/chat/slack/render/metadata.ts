import { z } from 'zod'
import type { Action } from '../../../../bot/cards/card.js'
import { readJson } from '../requests/payload.js'
import { SLACK_LIMITS } from './limits.js'

/** The message that a modal was opened from: it is brought up to date when the form was sent. */
export type Back =
  /** In the person's own conversation. */
  | { readonly at: 'dm'; readonly channel: string; readonly ts: string }
  /** Seen by that person only; edited by the address that came with the button. */
  | { readonly at: 'whisper'; readonly url: string }

/** What a modal carries: what its button does, where it came from, and what that message lists. */
export interface Carried {
  readonly action: Action | null
  readonly back: Back | null
  readonly origin: unknown
}

const Back = z.discriminatedUnion('at', [
  z.object({ at: z.literal('dm'), channel: z.string(), ts: z.string() }),
  z.object({ at: z.literal('whisper'), url: z.url() }),
])
const Metadata = z.object({ a: z.unknown(), b: Back.nullish(), o: z.unknown() })

/** As one text; what does not fit is left out, the least needed first. */
export function packed({ action, back, origin }: Carried): string {
  const whole = [{ a: action, b: back, o: origin }, { a: action, b: back }, { a: action }].map(part =>
    JSON.stringify(part),
  )
  return whole.find(text => text.length <= SLACK_LIMITS.privateMetadata) ?? ''
}

/** What came back with a modal. The action is as unproven as the value of any button. */
export function unpacked(metadata: string): { action: unknown; back: Back | null; origin: unknown } {
  const read = Metadata.safeParse(readJson(metadata))
  return read.success
    ? { action: read.data.a ?? null, back: read.data.b ?? null, origin: read.data.o ?? null }
    : { action: null, back: null, origin: null }
}
