import { z } from 'zod'
import type { Card } from '../../bot/cards/card.js'
import type { DeliveryRecord } from '../../bot/ledger/sent.js'
import type { DeliveryEvent } from '../../bot/outbox/delivery-event.js'
import { DELIVERY_KINDS, type MessageBasis, type Outgoing } from '../../bot/outbox/outgoing.js'
import { LANGUAGES } from '../../words/language.js'
import { day } from './schema.js'

/* The shape of what was told, checked like `schema.ts` and proved against the types of the core by the same test. */

/** By its outline only: it is kept as evidence, and its hash says that it is as it was written. */
const card = z.custom<Card>(value => CARD.safeParse(value).success, 'is not a card')
const CARD = z.object({ title: z.string(), summary: z.string(), parts: z.array(z.looseObject({ kind: z.string() })) })

const basis = z.strictObject({
  cut: z.string().nullable(),
  asOf: day.nullable(),
  daysLeft: z.number().nullable(),
  milestone: z.number().nullable(),
  listed: z.array(
    z.strictObject({
      contract: z.string(),
      verdict: z.string(),
      rule: z.string(),
      place: z.string(),
      of: z.string().exactOptional(),
      since: day.exactOptional(),
    }),
  ),
  warned: z.array(z.string()).exactOptional(),
  closings: z.array(z.string()).exactOptional(),
  narrowed: z.array(z.string()).exactOptional(),
  left: z.number().exactOptional(),
  about: z.array(z.string()),
  reasons: z.array(z.string()),
}) satisfies z.ZodType<MessageBasis>

export const outgoing = z.strictObject({
  key: z.string(),
  person: z.string(),
  account: z.string().exactOptional(),
  day,
  kind: z.enum(DELIVERY_KINDS),
  notBefore: z.string(),
  language: z.enum(LANGUAGES),
  card,
  basis,
}) satisfies z.ZodType<Outgoing>

const happened = <K extends string, S extends z.core.$ZodShape>(kind: K, more: S) =>
  z.strictObject({ kind: z.literal(kind), at: z.string(), ...more })

const doubt = z.boolean()

export const deliveryEvent = z.discriminatedUnion('kind', [
  happened('planned', { outgoing }),
  happened('trying', { owner: z.string(), until: z.string(), account: z.string(), repeated: z.boolean() }),
  happened('postponed', { until: z.string(), why: z.string(), doubt }),
  happened('sent', { receipt: z.strictObject({ address: z.string(), message: z.string() }), found: z.boolean() }),
  happened('failed', { why: z.string(), doubt }),
  happened('superseded', { by: z.string().nullable(), doubt }),
]) satisfies z.ZodType<DeliveryEvent>

export const deliveryRecord = z.strictObject({
  number: z.int().positive(),
  key: z.string(),
  event: deliveryEvent,
}) satisfies z.ZodType<DeliveryRecord>
