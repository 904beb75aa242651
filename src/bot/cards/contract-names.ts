import type { TurnContext } from './turn-context.js'

/** How contracts are called in lines about several: by their references, and by its id the one that has none or is in no data. */
export async function contractNames(
  { context }: Pick<TurnContext, 'context'>,
  ids: readonly string[],
): Promise<(id: string) => string> {
  if (ids.length === 0) return id => id
  const { contracts } = await context.store.contracts.byId(context.entity.key, ids)
  const names = new Map(contracts.map(({ id, reference }) => [id, reference ?? id]))
  return id => names.get(id) ?? id
}
