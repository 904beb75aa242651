// `npm run learn`: teaches the second reader (src/bot/understand/likelihood), from the lines of learning/, what kind of question a text
// is, and which words that are left over change nothing. Always in the same order: the same lines give the same weights.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stemOf } from '../dist/bot/understand/likelihood/common.js'
import { BUCKETS, featuresOf } from '../dist/bot/understand/likelihood/features.js'
import { featuresOfLeftOver, LEFT_OVER_BUCKETS } from '../dist/bot/understand/likelihood/left-over-features.js'
import { Network } from '../dist/bot/understand/likelihood/network.js'
import { saidByWords } from '../dist/bot/understand/understand.js'
import { learnedNetwork } from './learning/network.mjs'
import { learnedRegression } from './learning/regression.mjs'

const WAS_WRONG = 'said.jsonl'
const LINES = new URL('../learning/', import.meta.url)
const WRITTEN = new URL('../src/bot/understand/likelihood/', import.meta.url)
const HEAD = '// Written by `npm run learn` from the lines of learning/; not to be changed by hand.\n'

const LEADS = new Set('de del of con para a al in en by sin como with from to'.split(' '))
const ARTICLES = new Set('la el los las the un una lo esa ese esos'.split(' '))

/** How often a word must be written to count as one that anything is asked with. */
const LEAST_TIMES = 7

/** How often a line of `said.jsonl` is taught for one of another file. */
const TIMES_WRONG = 3

/** The day on which the lines are read by their words; which one does not matter. */
const TODAY = '2027-07-01'

const texts = linesOf('kinds/')
// What was once read wrong counts more often, so that it stays read right beside all the others.
const taught = texts.lines.flatMap(line => Array(line.wasWrong ? TIMES_WRONG : 1).fill(line))
const ofKinds = learnedNetwork(
  taught.map(({ text, after, kind, also }) => ({
    features: featuresOf(text, after === undefined ? { read: saidByWords(text, TODAY) } : { after }),
    name: kind,
    also,
  })),
  BUCKETS,
)
write('weights.ts', 'KINDS', { learned: ofKinds, digest: texts.digest })
const kinds = new Network(ofKinds)
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
const ofLeftOver = learnedRegression(
  leftOver.lines.map(line => ({
    features: featuresOfLeftOver(line, heard),
    name: line.free ? 'free' : 'decisive',
  })),
  LEFT_OVER_BUCKETS,
)
write('left-over-weights.ts', 'LEFT_OVER', { learned: ofLeftOver, digest: leftOver.digest })
console.log(
  `${texts.lines.length} lines of ${ofKinds.names.length} kinds, ${leftOver.lines.length} that were left over, ${common.length} common words.`,
)

/** The lines of a folder, and what tells them from others. */
function linesOf(folder) {
  const files = readdirSync(new URL(folder, LINES)).sort()
  const written = files.map(name => readFileSync(new URL(folder + name, LINES), 'utf8'))
  return {
    lines: written.flatMap((text, i) =>
      text
        .split('\n')
        .filter(Boolean)
        .map(line => ({ ...JSON.parse(line), wasWrong: files[i] === WAS_WRONG })),
    ),
    digest: createHash('sha256').update(written.join('')).digest('hex'),
  }
}

/** Writes down what was learned, long texts in parts. */
function write(file, name, { learned, digest }) {
  const WIDE = 100_000
  const written = Object.entries(learned).map(([key, value]) => {
    if (typeof value !== 'string')
      return `  ${key}: [${value.map(each => (typeof each === 'string' ? `'${each}'` : each)).join(', ')}],`
    const parts = value.match(new RegExp(`.{1,${WIDE}}`, 'g')) ?? []
    return `  ${key}: [\n${parts.map(part => `    '${part}',`).join('\n')}\n  ].join(''),`
  })
  writeFileSync(
    new URL(file, WRITTEN),
    `${HEAD}
/** Of the lines that this was learned from. */
export const ${name}_LEARNED_FROM = '${digest}'

export const ${name}_LEARNED = {
${written.join('\n')}
} as const
`,
  )
  console.log(`${file}: ${written.join('').length} characters.`)
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
        times >= LEAST_TIMES && kinds.size >= 4 && behind / times < 0.3 && names / times < 0.15,
    )
    .map(([stem]) => stem)
    .sort()
}
