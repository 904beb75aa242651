/** A stretch of a line, and where whoever is to have or to do something is named in it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly holder?: readonly [number, number]
}

/** Patterns that are laid over a line of `writtenOf` with a blank before and behind it; each may name whoever is meant as `to`. */
export function patternsOf(patterns: readonly string[]): readonly RegExp[] {
  return patterns.map(pattern => new RegExp(`(?<= )${pattern}(?= )`, 'd'))
}

/** The longest stretch that one of the patterns takes, by places of the line without the blank before it. */
export function longestOf(patterns: readonly RegExp[], line: string): Stretch | undefined {
  let best: Stretch | undefined
  for (const pattern of patterns) {
    const found = pattern.exec(line)
    if (!found) continue
    const named = found.indices?.groups?.to
    const [from, to] = [found.index - 1, found.index + found[0].length - 1]
    if (!best || to - from > best.to - best.from)
      best = { from, to, ...(named && { holder: [named[0] - 1, named[1] - 1] as const }) }
  }
  return best
}

/** Longer, or of more names, than anybody says it in: patterns are not laid over it. */
export function isTooLong(line: string): boolean {
  return line.length > LONGEST || (line.match(/(?<= )[P#N](?= )/g) ?? []).length > MOST_NAMES
}

const LONGEST = 320
const MOST_NAMES = 14
