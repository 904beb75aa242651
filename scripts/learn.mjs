// `npm run learn`: teaches the second reader (src/bot/understand/likelihood), from the lines of learning/, what kind of question a text
// is, and which words that are left over change nothing. Multinomial logistic regression, always in the same order: the same lines give
// the same weights.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stemOf } from '../dist/bot/understand/likelihood/common.js'
import { BUCKETS, featuresOf } from '../dist/bot/understand/likelihood/features.js'
import { featuresOfLeftOver, LEFT_OVER_BUCKETS } from '../dist/bot/understand/likelihood/left-over-features.js'
import { Regression } from '../dist/bot/understand/likelihood/regression.js'
import { saidByWords } from '../dist/bot/understand/understand.js'

const LINES = new URL('../learning/', import.meta.url)
const WRITTEN = new URL('../src/bot/understand/likelihood/', import.meta.url)
const HEAD = '// Written by `npm run learn` from the lines of learning/; not to be changed by hand.\n'

const LEADS = new Set('de del of con para a al in en by sin como with from to'.split(' '))
const ARTICLES = new Set('la el los las the un una lo esa ese esos'.split(' '))

/** The day on which the lines are read by their words; which one does not matter. */
const TODAY = '2027-07-01'
const EPOCHS = 20
const RATE = 0.1
/** How much of a line is given to the kinds that are as right as its own. */
const ALSO = 0.2
/** How many of a line's features are left out each time, so that none of them alone decides. */
const LEFT_OUT = 0.3

const texts = linesOf('kinds/')
const kinds = teach('weights.ts', 'KINDS', {
  lines: texts.lines.map(({ text, after, kind, also = [] }) => ({
    features: featuresOf(text, after === undefined ? { read: saidByWords(text, TODAY) } : { after }),
    name: kind,
    also,
  })),
  buckets: BUCKETS,
  digest: texts.digest,
})
const common = commonWords(texts.lines)
writeFileSync(
  new URL('common-words.ts', WRITTEN),
  `${HEAD}
/** Beginnings of words that anything is asked with, and that seldom stand where what is asked of does. */
export const COMMON: ReadonlySet<string> = new Set(
  '${common.join(' ')}'.split(' '),
)
`,
)
const stems = new Set(common)
const heard = {
  speaksFor: (word, kind) => kinds.speaksFor(featuresOf(word), kind),
  isCommon: word => stems.has(stemOf(word)),
}
const leftOver = linesOf('left-over/')
teach('left-over-weights.ts', 'LEFT_OVER', {
  lines: leftOver.lines.map(line => ({
    features: featuresOfLeftOver(line, heard),
    name: line.free ? 'free' : 'decisive',
    also: [],
  })),
  buckets: LEFT_OVER_BUCKETS,
  digest: leftOver.digest,
})
console.log(`${common.length} common words.`)

/** The lines of a folder, and what tells them from others. */
function linesOf(folder) {
  const files = readdirSync(new URL(folder, LINES)).sort()
  const written = files.map(name => readFileSync(new URL(folder + name, LINES), 'utf8'))
  return {
    lines: written.flatMap(text => text.split('\n').filter(Boolean)).map(line => JSON.parse(line)),
    digest: createHash('sha256').update(written.join('')).digest('hex'),
  }
}

/** Learns which name each line has, and writes down by what; what was learned, as it will be read. */
function teach(file, name, { lines, buckets, digest }) {
  const { names, scales, bytes } = packed(learn(lines, buckets))
  const WIDE = 100_000
  const written = Buffer.from(bytes).toString('base64')
  const parts = written.match(new RegExp(`.{1,${WIDE}}`, 'g')) ?? []
  writeFileSync(
    new URL(file, WRITTEN),
    `${HEAD}
/** Of the lines that this was learned from. */
export const ${name}_LEARNED_FROM = '${digest}'

export const ${name}_LEARNED = {
  names: [${names.map(name => `'${name}'`).join(', ')}],
  scales: [${scales.join(', ')}],
  weights: [
${parts.map(part => `    '${part}',`).join('\n')}
  ].join(''),
} as const
`,
  )
  console.log(`${file}: ${lines.length} lines of ${names.length} names, ${bytes.length} bytes.`)
  return new Regression({ names, scales, weights: written })
}

/** Words of several kinds of question, in any form, that seldom follow "de", "con", "para" and are seldom written as names. */
function commonWords(lines) {
  const found = new Map()
  for (const { text, kind } of lines) {
    const written = text.match(/[\p{L}]+|[,.?;]/gu) ?? []
    const words = written.map(word => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    words.forEach((word, i) => {
      if (!/^[a-z]+$/.test(word)) return
      const stem = stemOf(word)
      const seen = found.get(stem) ?? { times: 0, kinds: new Set(), behind: 0, names: 0 }
      found.set(stem, seen)
      seen.times += 1
      seen.kinds.add(kind)
      const before = ARTICLES.has(words[i - 1] ?? '') ? words[i - 2] : words[i - 1]
      if (LEADS.has(words[i - 1] ?? '') || LEADS.has(before ?? '')) seen.behind += 1
      if (i > 0 && /^\p{Lu}\p{Ll}/u.test(written[i]) && !/[.?]/.test(written[i - 1])) seen.names += 1
    })
  }
  return [...found]
    .filter(
      ([, { times, kinds, behind, names }]) =>
        times >= 4 && kinds.size >= 3 && behind / times < 0.3 && names / times < 0.15,
    )
    .map(([stem]) => stem)
    .sort()
}

function learn(lines, buckets) {
  const names = [...new Set(lines.map(({ name }) => name))].sort()
  const size = names.length
  const place = new Map(names.map((name, i) => [name, i]))
  const wanted = lines.map(({ name, also }) => {
    const others = also.filter(each => place.has(each) && each !== name)
    const target = new Float32Array(size)
    target[place.get(name)] = others.length > 0 ? 1 - ALSO : 1
    for (const each of others) target[place.get(each)] += ALSO / others.length
    return target
  })
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
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
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
  return { names, weights: sums.map(sum => sum / (EPOCHS / 2)) }
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
  const most = Math.max(...sums)
  const powers = sums.map(each => Math.exp(each - most))
  const all = powers.reduce((sum, each) => sum + each, 0)
  return powers.map(each => each / all)
}

function randomFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

/** Each name's weights in steps of its own scale, from -127 to 127. */
function packed({ names, weights }) {
  const size = names.length
  const scales = names.map((_, name) => {
    let most = 0
    for (let at = name; at < weights.length; at += size) most = Math.max(most, Math.abs(weights[at]))
    return Number((most / 127).toPrecision(6))
  })
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / scales[at % size]))
  return { names, scales, bytes }
}
