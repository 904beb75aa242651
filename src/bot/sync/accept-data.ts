import { createHash } from 'node:crypto'
import type { EntityKey, Store } from '../ports/store.js'

/** Names a cut in a button: its id may be of any length. */
export function cutName(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}

/** An administrator's word that a cut which was kept back is right: the next sync takes it. False where it is another one by now. */
export async function acceptData({ state }: Pick<Store, 'state'>, entity: EntityKey, cut: string): Promise<boolean> {
  const isIt = (refused: { readonly id?: string } | null) => refused?.id !== undefined && cutName(refused.id) === cut
  const before = await state.refusedSnapshot.update(entity, refused =>
    refused && isIt(refused) ? { ...refused, accepted: true } : refused,
  )
  return isIt(before)
}
