const MOST = 10_000

/**
 * The same function, remembering its last answers. The register has a handful of states and some thousand days in
 * millions of cells. Forgets everything when full, so that a column of unique values cannot fill the memory.
 */
export function memoize<T extends string | null>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (known.size >= MOST) known.clear()
    known.set(text, value)
    return value
  }
}
