// What both ways of learning do alike.

/** Numbers between 0 and 1, the same for the same seed. */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

/** In another order, in place. */
export function shuffle(order, random) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
}

/** Sums as parts of 1, in place. */
export function toChances(sums) {
  let most = -Infinity
  for (const sum of sums) most = Math.max(most, sum)
  let all = 0
  for (let i = 0; i < sums.length; i++) {
    sums[i] = Math.exp(sums[i] - most)
    all += sums[i]
  }
  for (let i = 0; i < sums.length; i++) sums[i] /= all
  return sums
}

/** The names of lines in their order, and how much of each line belongs to each of them: `ALSO` of it to those that are as right as its own. */
export function wantedOf(lines) {
  const names = [...new Set(lines.map(({ name }) => name))].sort()
  const place = new Map(names.map((name, i) => [name, i]))
  const wanted = lines.map(({ name, also = [] }) => {
    const others = also.filter(each => place.has(each) && each !== name)
    const target = new Float32Array(names.length)
    target[place.get(name)] = others.length > 0 ? 1 - ALSO : 1
    for (const each of others) target[place.get(each)] += ALSO / others.length
    return target
  })
  return { names, wanted }
}

const ALSO = 0.2

/** Weights in at most so many steps of a signed byte up and down, and what one step of each column is worth. */
export function inBytes(weights, columns, steps = 127) {
  const scales = Array.from({ length: columns }, (_, column) => {
    let most = 0
    for (let at = column; at < weights.length; at += columns) most = Math.max(most, Math.abs(weights[at]))
    return Number((most / steps).toPrecision(6)) || 1
  })
  return { scales, bytes: Int8Array.from(weights, (weight, at) => Math.round(weight / scales[at % columns])) }
}
