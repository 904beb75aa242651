// Multinomial logistic regression, taught by stochastic gradient descent (Adagrad) with dropout.
import { inBytes, randomFrom, shuffle, toChances, wantedOf } from './shared.mjs'

const EPOCHS = 20
const RATE = 0.1
/** How many of a line's features are left out each time, so that none of them alone decides. */
const LEFT_OUT = 0.3

/** Which name each line has, by its features: as `Regression` reads it. */
export function learnedRegression(lines, buckets) {
  const { names, wanted } = wantedOf(lines)
  const size = names.length
  const weights = new Float32Array((buckets + 1) * size)
  const steps = new Float32Array(weights.length).fill(1e-4)
  const change = (at, gradient) => {
    steps[at] += gradient * gradient
    weights[at] -= (RATE * gradient) / Math.sqrt(steps[at])
  }
  const order = lines.map((_, i) => i)
  const random = randomFrom(7)
  // The mean over the later half: a line more in one place changes little elsewhere.
  const sums = new Float64Array(weights.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const line of order) {
      const { at, much } = someOf(lines[line].features, random)
      const chances = chancesOf({ at, much }, weights, { size, buckets })
      for (let name = 0; name < size; name++) {
        const miss = chances[name] - wanted[line][name]
        if (Math.abs(miss) < 1e-3) continue
        change(buckets * size + name, 0.3 * miss)
        for (let i = 0; i < at.length; i++) change(at[i] * size + name, miss * much[i])
      }
    }
    if (epoch >= EPOCHS / 2) for (let i = 0; i < sums.length; i++) sums[i] += weights[i]
  }
  const { scales, bytes } = inBytes(
    sums.map(sum => sum / (EPOCHS / 2)),
    size,
  )
  return { names, scales, weights: Buffer.from(bytes.buffer).toString('base64') }
}

/** A line without some of its features, of the same length as a vector. */
function someOf({ at, much }, random) {
  const kept = at.flatMap((_, i) => (random() < LEFT_OUT ? [] : i))
  return { at: kept.map(i => at[i]), much: kept.map(i => much[i] / Math.sqrt(1 - LEFT_OUT)) }
}

function chancesOf({ at, much }, weights, { size, buckets }) {
  const sums = new Float64Array(size)
  for (let name = 0; name < size; name++) sums[name] = weights[buckets * size + name]
  for (let i = 0; i < at.length; i++)
    for (let name = 0; name < size; name++) sums[name] += weights[at[i] * size + name] * much[i]
  return toChances(sums)
}
