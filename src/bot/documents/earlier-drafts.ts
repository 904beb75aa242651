import { z } from 'zod'
import { type Day, isDay } from '../../rules/index.js'
import type { EntityContext } from '../context.js'
import { payloadData } from '../ledger/chain.js'
import { DRAFT_KINDS, type DraftKind } from './document.js'

/** A draft that was given before, as it was noted: a new one names it. */
export interface EarlierDraft {
  readonly id: string
  readonly kind: DraftKind
  readonly contract: string
  /** The day on which it was made. */
  readonly on: Day
}

const schema: z.ZodType<EarlierDraft> = z.object({
  id: z.string(),
  kind: z.enum(DRAFT_KINDS),
  contract: z.string(),
  on: z.custom<Day>(value => typeof value === 'string' && isDay(value)),
})

/** The drafts that were given of each of these contracts, oldest first; nothing of what was erased. */
export async function earlierDrafts(
  { store, entity }: Pick<EntityContext, 'store' | 'entity'>,
  contracts: readonly string[],
): Promise<ReadonlyMap<string, readonly EarlierDraft[]>> {
  const asked = new Set(contracts)
  const found = new Map<string, EarlierDraft[]>()
  for await (const link of store.ledger.links(entity.key, 'said')) {
    if (link.kind !== 'drafted' || !link.ids.some(id => asked.has(id))) continue
    const { data } = schema.safeParse(payloadData(link))
    if (data) found.set(data.contract, [...(found.get(data.contract) ?? []), data])
  }
  return found
}
