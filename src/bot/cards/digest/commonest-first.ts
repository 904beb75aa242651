/** Things by what they have in common, the commonest first. */
export function commonestFirst<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): [key: K, things: readonly T[]][] {
  const found = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const known = found.get(key)
    if (known) known.push(thing)
    else found.set(key, [thing])
  }
  return [...found].sort(([, a], [, b]) => b.length - a.length)
}
