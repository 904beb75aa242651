// A feed-forward network with one hidden layer, taught by stochastic gradient descent (Adagrad) with dropout.
import { deflateRawSync } from 'node:zlib'
import { inBytes, randomFrom, shuffle, toChances, wantedOf } from './shared.mjs'

const HIDDEN = 64
const EPOCHS = 16
const RATE = 0.03
/** How many of a line's features, and of the hidden units, are left out each time, so that none of them alone decides. */
const LEFT_OUT = 0.5
const UNITS_LEFT_OUT = 0.2
const FIRST_STEP = 1e-3
/** Where units begin: at work, each speaking for other names; a feature that was never seen says nothing. */
const BEGIN = 0.2
const SPREAD = 0.5
/** Taught with half of what it reads left out, it is less sure of all of it than it is right: of lines that it had not seen and was 0.9 sure of, in 99.6 of 100. */
const SURER = 1.4
/** Steps of a weight: more say no more, and take more room. */
const STEPS = 40

/** Which name each line has, by its features: as `Network` reads it. */
export function learnedNetwork(lines, buckets) {
  const { names, wanted } = wantedOf(lines)
  const random = randomFrom(7)
  const size = names.length
  const places = trained(new Float32Array(buckets * HIDDEN))
  const begins = trained(new Float32Array(HIDDEN).fill(BEGIN))
  const speaks = trained(new Float32Array(HIDDEN * size).map(() => (random() - 0.5) * SPREAD))
  const always = trained(new Float32Array(size))
  const order = lines.map((_, i) => i)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const line of order) {
      const { at, much } = someOf(lines[line].features, random)
      const active = begins.weights.slice()
      at.forEach((place, i) => {
        for (let unit = 0; unit < HIDDEN; unit++) active[unit] += much[i] * places.weights[place * HIDDEN + unit]
      })
      const passed = active.map(each => (each > 0 && random() >= UNITS_LEFT_OUT ? 1 / (1 - UNITS_LEFT_OUT) : 0))
      for (let unit = 0; unit < HIDDEN; unit++) active[unit] *= passed[unit]
      const sums = always.weights.slice()
      for (let unit = 0; unit < HIDDEN; unit++) {
        if (active[unit] === 0) continue
        for (let name = 0; name < size; name++) sums[name] += active[unit] * speaks.weights[unit * size + name]
      }
      const missed = toChances(sums)
      for (let name = 0; name < size; name++) missed[name] -= wanted[line][name]
      const back = new Float32Array(HIDDEN)
      for (let unit = 0; unit < HIDDEN; unit++) {
        if (passed[unit] === 0) continue
        for (let name = 0; name < size; name++) {
          const of = unit * size + name
          back[unit] += missed[name] * speaks.weights[of] * passed[unit]
          change(speaks, of, missed[name] * active[unit])
        }
        change(begins, unit, back[unit])
      }
      for (let name = 0; name < size; name++) change(always, name, missed[name])
      at.forEach((place, i) => {
        for (let unit = 0; unit < HIDDEN; unit++)
          if (back[unit] !== 0) change(places, place * HIDDEN + unit, back[unit] * much[i])
      })
    }
    // The mean over the later half: a line more in one place changes little elsewhere.
    if (epoch >= EPOCHS / 2) for (const each of [places, begins, speaks, always]) addUp(each)
  }
  const { scales, bytes } = inBytes(meanOf(places), HIDDEN, STEPS)
  const surer = each => meanOf(each).map(weight => SURER * weight)
  const units = [...meanOf(begins), ...surer(speaks), ...surer(always)]
  const written = Buffer.alloc(4 * units.length)
  units.forEach((number, i) => {
    written.writeFloatLE(number, 4 * i)
  })
  return {
    names,
    scales,
    places: deflateRawSync(Buffer.from(bytes.buffer), { level: 9 }).toString('base64'),
    units: written.toString('base64'),
  }
}

function trained(weights) {
  return { weights, steps: new Float32Array(weights.length).fill(FIRST_STEP), sums: new Float64Array(weights.length) }
}

function change({ weights, steps }, at, gradient) {
  steps[at] += gradient * gradient
  weights[at] -= (RATE * gradient) / Math.sqrt(steps[at])
}

function addUp({ weights, sums }) {
  for (let i = 0; i < sums.length; i++) sums[i] += weights[i]
}

function meanOf({ sums }) {
  return sums.map(sum => sum / (EPOCHS / 2))
}

/** A line without some of its features, the others standing for them. */
function someOf({ at, much }, random) {
  const kept = at.flatMap((_, i) => (random() < LEFT_OUT ? [] : i))
  return { at: kept.map(i => at[i]), much: kept.map(i => much[i] / (1 - LEFT_OUT)) }
}
