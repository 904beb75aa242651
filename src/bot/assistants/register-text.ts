import { harmless } from '../../shared/harmless.js'
import { briefName } from '../../words/grammar.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'

/*
 * Texts that others wrote – a supplier's name, an object, a note, the name of a file – stand among sentences of this program. For an
 * assistant, which takes what it reads for words to it, each of them is put between two signs that no such text can hold.
 */

const OPEN = '⟦'
const CLOSE = '⟧'

/** A text of a card, made harmless, in which nothing looks like what is marked. */
export function cleanText(text: string): string {
  return harmless(text).replaceAll(OPEN, '[').replaceAll(CLOSE, ']')
}

/** A text that somebody else wrote as a whole. */
export function markedWhole(text: string): string {
  return text === '' ? '' : `${OPEN}${cleanText(text)}${CLOSE}`
}

/** What others wrote of these contracts, and how people are called; lowered, as names in capitals are shown as names. */
export function textsOfOthers(
  items: readonly AssessedContract[],
  said: readonly ContractStatement[],
  names: Iterable<string>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (text: string | undefined) => {
    const line = text === undefined ? '' : asLine(cleanText(text))
    if (line.length < SHORTEST || isNumber(line)) return
    for (const name of [line, briefName(line)]) found.add(lowered(name))
  }
  for (const { contract, evidence } of items) {
    const { reference, process, supplier, object, ordenador, unreadable = {}, written = {} } = contract
    for (const text of [reference, process, supplier, object, ordenador]) add(text)
    for (const text of [...Object.values(unreadable), ...Object.values(written)]) add(text)
    for (const text of stringsIn(evidence)) add(text)
  }
  for (const statement of said) for (const text of stringsIn(statement)) add(text)
  for (const name of names) add(name)
  return found
}

const SHORTEST = 3

/** Whether this is a number, as references are that are typed to ask for a contract: in one piece, and of too few letters to say anything. */
export function isNumber(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return /^\S*\d\S*$/.test(text) && letters <= MOST_LETTERS
}

/** References of the register have up to ten. */
const MOST_LETTERS = 12

/** Every text of several words in a value, however they are joined, and every long one; but for what a person had in front of them, which is this program's. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/[^\p{L}\p{N}]/u.test(value) || value.length > LONG) yield value
  } else if (value instanceof Map) for (const each of value.values()) yield* stringsIn(each)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) if (key !== 'shown') yield* stringsIn(each)
}

const LONG = 20

/** Marks in a text, which is clean, whatever of these, which are lowered, stands in it, whole or cut short with an ellipsis. */
export function markedIn(text: string, known: Iterable<string>): string {
  const spans = spansOf(lowered(text), known)
  if (spans.length === 0) return text
  let marked = ''
  let end = 0
  for (const [from, to] of spans) {
    marked += `${text.slice(end, from)}${OPEN}${text.slice(from, to)}${CLOSE}`
    end = to
  }
  return marked + text.slice(end)
}

/** Where these stand in a text, in its order; what overlaps is one. */
function spansOf(text: string, known: Iterable<string>): (readonly [from: number, to: number])[] {
  const spans: [from: number, to: number][] = []
  for (const each of known) {
    for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + each.length)) {
      const isPart = LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(at + each.length))
      if (!isPart) spans.push([at, at + each.length])
    }
    for (let dots = text.indexOf('…'); dots >= 0; dots = text.indexOf('…', dots + 1)) {
      const length = endsWithBeginning(text.slice(0, dots), each)
      if (length > 0) spans.push([dots - length, dots + 1])
    }
  }
  spans.sort(([a], [b]) => a - b)
  const apart: [from: number, to: number][] = []
  for (const [from, to] of spans) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}

/** Of how many characters a text ends with the beginning of another; 0 where that is too short to be told. */
function endsWithBeginning(text: string, whole: string): number {
  for (let length = Math.min(text.length, whole.length - 1); length >= LEAST_CUT; length--)
    if (text.endsWith(whole.slice(0, length))) return length
  return 0
}

const LETTER = /\p{L}/u
/** Characters that a name is cut to at least. */
const LEAST_CUT = 4

/** In small letters, each as long as it was. */
export function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, letter =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  )
}

function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
