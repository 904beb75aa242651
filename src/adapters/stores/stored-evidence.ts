import type { ContractReadings, EvidenceOf } from '../../bot/ports/evidence.js'
import type { EntityKey, Store } from '../../bot/ports/store.js'

/** What the sister sets said of these contracts, as a store gives it along with them; of every contract for `all`. */
export async function storedEvidenceOf(
  { evidence, state }: Pick<Store, 'evidence' | 'state'>,
  entity: EntityKey,
  contracts: readonly string[] | 'all',
): Promise<EvidenceOf> {
  const stored = await state.evidence.read(entity)
  if (contracts !== 'all') return { stored, readings: await evidence.of(entity, contracts) }
  const readings = new Map<string, ContractReadings>()
  for await (const [id, read] of evidence.all(entity)) readings.set(id, read)
  return { stored, readings }
}
