/** What speaks for each of several names as how likely each is, in their order; together 1. */
export function chancesOf(sums: Float64Array): readonly number[] {
  const most = Math.max(...sums)
  const powers = Array.from(sums, sum => Math.exp(sum - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / all)
}
