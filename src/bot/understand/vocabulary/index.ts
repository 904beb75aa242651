import { HOUR_WORDS } from '../days/hours.js'
import { CALENDAR_WORDS } from '../days/months.js'
import { AMOUNT_WORDS } from '../readings/amounts.js'
import { HUNDRED_WORDS } from '../text/cardinals.js'
import { NUMBER_WORDS } from '../text/numbers.js'
import { ANNOUNCING } from './announcing.js'
import { AROUND } from './around.js'
import { CHAT, isAdverbOfManner } from './chat.js'
import { CLOSING } from './closing.js'
import { COMPARING } from './comparing.js'
import { CONDITIONS } from './conditions.js'
import { VERB_FORMS } from './conjugation.js'
import { COORDINATING } from './coordinating.js'
import { ELSEWHERE, NAMES, SUBJECTS } from './elsewhere.js'
import { EVERYDAY } from './everyday.js'
import { FAMILIES } from './families.js'
import { FILLER } from './filler.js'
import { FOLLOW_UPS } from './follow-ups.js'
import { FORMS } from './forms.js'
import { HINDRANCE } from './hindrance.js'
import { LIQUIDATION } from './liquidation.js'
import { LISTED } from './listed.js'
import { NOT_OURS } from './not-ours.js'
import { OF_A_TEAM } from './of-a-team.js'
import { OF_ONE_CONTRACT } from './one-contract.js'
import { OWN_LISTS } from './own-lists.js'
import { PEOPLE } from './people.js'
import { QUERIES } from './queries.js'
import { REQUESTS } from './requests.js'
import { RULE_CONCEPTS, RULES } from './rules.js'
import { SETTINGS } from './settings.js'
import { STATEMENTS } from './statements.js'
import { TALK } from './talk.js'
import { WORK } from './work.js'

/**
 * The vocabulary: what people say, by what it is about. Entries are separated by commas and folded (no accents, no
 * capitals); an entry may be a phrase, and an entry may stand under several concepts. In a text the longest entry that
 * fits is taken and its words are then used up: `por cerrar` is TO_CLOSE and no longer CLOSE.
 */
const CONCEPTS = {
  ...CLOSING,
  ...WORK,
  ...PEOPLE,
  ...REQUESTS,
  ...SETTINGS,
  ...FORMS,
  ...FOLLOW_UPS,
  ...TALK,
  ...QUERIES,
  ...CONDITIONS,
  ...COMPARING,
  ...COORDINATING,
  ...LIQUIDATION,
  ...HINDRANCE,
  ...STATEMENTS,
  ...AROUND,
  ...ANNOUNCING,
  ...RULE_CONCEPTS,
}

/** What a word or phrase is about, whatever the language and the wording. */
export type Concept = keyof typeof CONCEPTS

/** A word or several that mean something, folded, and everything that they may be about. */
export interface Phrase {
  readonly words: readonly string[]
  readonly concepts: ReadonlySet<Concept>
}

/** Kinds of contract, which stand in no phrase by themselves. */
const OF_CONTRACTS =
  'prestacion servicios consultoria interventoria suministro suministros arrendamiento compraventa convenios'

/** All that is said, and more of it for concepts that stand in the first. */
const SAID = [CONCEPTS, FAMILIES, RULES, EVERYDAY, LISTED, OF_A_TEAM, OWN_LISTS, OF_ONE_CONTRACT, NOT_OURS]

const names = new Set(wordsOf(NAMES))
const phrases = new Map<string, { readonly words: readonly string[]; readonly concepts: Set<Concept> }>()
const spanish = new Set<string>()
const english = new Set<string>()
for (const [name, { es, en }] of SAID.flatMap(each => Object.entries(each))) {
  for (const [list, language] of [
    [es, spanish],
    [en, english],
  ] as const) {
    for (const entry of entriesOf(list)) {
      const known = phrases.get(entry)
      const words = known?.words ?? entry.split(' ')
      if (known && isConcept(name)) known.concepts.add(name)
      else if (isConcept(name)) phrases.set(entry, { words, concepts: new Set([name]) })
      // A name tells no language: "ave María".
      for (const word of words) if (!names.has(word)) language.add(word)
    }
  }
}
for (const word of [...wordsOf(FILLER.es), ...wordsOf(CHAT), ...VERB_FORMS, ...CALENDAR_WORDS.es]) spanish.add(word)
for (const word of [...wordsOf(FILLER.en), ...CALENDAR_WORDS.en]) english.add(word)

/** The phrases that begin with a word: those that are no more than it, and by the word after it those that go on. */
interface Start {
  readonly alone: Phrase[]
  readonly longer: Map<string, Phrase[]>
}
// By their first two words: some begin like hundreds of others.
const byStart = new Map<string, Start>()
for (const phrase of phrases.values()) {
  const [first = '', second] = phrase.words
  const start: Start = byStart.get(first) ?? { alone: [], longer: new Map() }
  byStart.set(first, start)
  const list = second === undefined ? start.alone : start.longer.get(second)
  if (list) list.push(phrase)
  else start.longer.set(second ?? '', [phrase])
}
for (const { alone, longer } of byStart.values())
  for (const [second, list] of longer)
    longer.set(second, [...list.sort((a, b) => b.words.length - a.words.length), ...alone])

/** The phrases that may begin with a word and the one after it, the longest first. */
export function phrasesFrom(word: string, next: string | undefined): readonly Phrase[] {
  const start = byStart.get(word)
  return (next === undefined ? undefined : start?.longer.get(next)) ?? start?.alone ?? NO_PHRASES
}

const NO_PHRASES: readonly Phrase[] = []

/** Whether a name is one of a concept. */
export function isConcept(name: string): name is Concept {
  return Object.hasOwn(CONCEPTS, name)
}

const elsewhere = new Set([...wordsOf(ELSEWHERE.es), ...wordsOf(ELSEWHERE.en)])
const neutral = new Set([
  ...wordsOf(FILLER.es),
  ...wordsOf(FILLER.en),
  ...NUMBER_WORDS,
  ...HOUR_WORDS,
  ...AMOUNT_WORDS,
  ...CALENDAR_WORDS.es,
  ...CALENDAR_WORDS.en,
])

/** Known, but too many and too alike to be what a misspelt word was meant to be. */
const around = new Set([...VERB_FORMS, ...wordsOf(CHAT)])
const subjects = new Set(wordsOf(SUBJECTS))
/** They point at one of a list, and are no misspelt names. */
const ORDINALS =
  'segundo segunda second tercero tercera tercer third cuarto cuarta fourth quinto quinta fifth sexto sexta sixth septimo septima octavo octava noveno novena decimo decima penultimo penultima'.split(
    ' ',
  )
const protectedWords = new Set([...ORDINALS, ...elsewhere, ...subjects, ...names, ...HUNDRED_WORDS])

/**
 * How a word that is part of no phrase counts: as nothing, as what a contract may be about, as a sign of another topic,
 * or as a word that is not known.
 */
export function weigh(word: string): 'neutral' | 'subject' | 'elsewhere' | 'stray' {
  if (
    subjects.has(word) ||
    (!neutral.has(word) && subjects.has(word.replace(/e?s$/, ''))) ||
    (!neutral.has(word) && subjects.has(word.replace(/s$/, '')))
  )
    return 'subject'
  if (elsewhere.has(word)) return 'elsewhere'
  return neutral.has(word) || around.has(word) || isAdverbOfManner(word) ? 'neutral' : 'stray'
}

/** The languages to which a word belongs. */
export function languagesOf(word: string): { readonly es: boolean; readonly en: boolean } {
  return { es: spanish.has(word), en: english.has(word) }
}

/** The words that a misspelt word may have been meant to be, those that carry meaning first. */
export const SPELLABLE: ReadonlySet<string> = spellable()

function spellable(): Set<string> {
  const words = new Set<string>()
  for (const phrase of phrases.values()) for (const word of phrase.words) words.add(word)
  for (const word of neutral) words.add(word)
  for (const word of wordsOf(OF_CONTRACTS)) words.add(word)
  return words
}

/** True for a word that stands as it is, although it may be no word of the vocabulary. */
export function isKnownWord(word: string): boolean {
  return (
    protectedWords.has(word) || neutral.has(word) || spanish.has(word) || english.has(word) || isAdverbOfManner(word)
  )
}

/** The entries of a list, each with one blank between its words. */
function entriesOf(list: string): readonly string[] {
  return list
    .replace(/\s+/g, ' ')
    .split(/ ?, ?/)
    .flatMap(entry => entry.trim() || [])
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** Whether a word is a common name of people. */
export function isGivenName(word: string): boolean {
  return names.has(word)
}
