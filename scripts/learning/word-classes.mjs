// The first step of `npm run learn`: which class each word is of, from the lines "word<TAB>class" of learning/words, for
// src/bot/understand/likelihood to read.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const BEGINNING = 6
const WORDS = new URL('../../learning/words/', import.meta.url)
const WRITTEN = new URL('../../src/bot/understand/likelihood/word-classes.ts', import.meta.url)

const texts = readdirSync(WORDS)
  .sort()
  .map(name => readFileSync(new URL(name, WORDS), 'utf8'))
const lines = texts.flatMap(text => text.split('\n').filter(Boolean))
const classes = classesOf(new Map(lines.map(line => line.split('\t'))))
const written = [...classes].map(([name, words]) => `  ${name}: '${words.join(' ')}',`)
writeFileSync(
  WRITTEN,
  `// Written by \`npm run learn\` from the lines of learning/; not to be changed by hand.

/** Of the words that this was learned from. */
export const WORDS_LEARNED_FROM = '${createHash('sha256').update(texts.join('')).digest('hex')}'

/** So many letters are a beginning. */
export const BEGINNING = ${BEGINNING}

/** The words of each class, as they begin or whole. */
export const WORDS_OF_CLASSES = {
${written.join('\n')}
} as const
`,
)

/** Each class with what its words are told by: a beginning of six letters that most words with it share, or a word of another class than those. */
function classesOf(words) {
  const alike = new Map()
  for (const each of words) {
    const beginning = each[0].slice(0, BEGINNING)
    alike.set(beginning, [...(alike.get(beginning) ?? []), each])
  }
  const found = new Map()
  const put = (name, word) => found.set(name, [...(found.get(name) ?? []), word])
  for (const [beginning, each] of [...alike].sort(inOrder)) {
    const most = mostOften(each.map(([, name]) => name))
    put(most, beginning)
    for (const [word, name] of each) if (name !== most) put(name, word)
  }
  return [...found].sort(inOrder)
}

function mostOften(names) {
  const times = new Map()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times].sort((one, other) => other[1] - one[1] || inOrder(one, other))[0][0]
}

function inOrder([one], [other]) {
  return one < other ? -1 : 1
}
