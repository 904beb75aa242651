/** A line of the table: what was measured, against what, and how the two compare. */
export interface Line {
  readonly what: string
  readonly ours: string
  readonly comparedWith: string
  readonly ratio: string
  /** What the project holds itself to; a dash where nothing is set. */
  readonly target: string
}

export const NO_TARGET = '–'

/** Whether a ratio meets a target that is a limit or a least. */
export function target(kind: 'at most' | 'at least', limit: number, ratio: number): string {
  const isMet = kind === 'at most' ? ratio <= limit : ratio >= limit
  return `${kind} ${limit} × ${isMet ? '✓' : '✗'}`
}

/** The lines as Markdown, in columns. */
export function toMarkdown(lines: readonly Line[]): string {
  const cells = lines.map(({ what, ours, comparedWith, ratio, target }) => [what, ours, comparedWith, ratio, target])
  return [['What', 'Cerrojo', 'Compared with', 'Ratio', 'Target'], ['---', '---', '---', '---', '---'], ...cells]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')
}

/** `0.31 ms`, `4.2 ms`, `38 ms`, `1.4 s`. */
export function inTime(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(1)} s`
  return `${ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0)} ms`
}

/** `1.42 ×`, `72 ×`. */
export function inTimes(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`
}

/** `412 MB`. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
