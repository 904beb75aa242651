import type { About } from './about.js'
import { asPlanned, plannedTerms } from './planned.js'
import type { Sign, Term } from './terms.js'

/** What a text tells: its signs, `-X` for a sign that is denied, ASK for a question, and how much of it is strange. */
export interface TextSigns {
  readonly signs: ReadonlySet<Signal>
  /** Words that are not known, and words of other topics. */
  readonly strays: number
  readonly elsewhere: number
}

export type Signal = Sign | `-${Sign}` | 'ASK' | 'WHY_LATE' | 'ABOUT' | 'OTHER_NORM'

/**
 * Said before the matter itself: `dime por qué`, `el contrato X por qué`. They do not make a later "porque" a reason
 * given.
 */
const OPENING = new Set<Sign>([
  'HELLO',
  'THANKS',
  'OKAY',
  'HELP',
  'CONTRACT',
  'NAMED',
  'SHOW',
  'CONFIRM',
  'ASKING',
  'CAN_YOU',
  'ME',

  'MY',
  'NOT',
  'ALREADY',
  'WHICH',
  'LIST',
  'UNTIL',
  'INFORMATION',
  'SEND',
  'LAW',
  'I_NEED',
  'EXPLAIN',
  'BE',
  'WILL',
  'PERIOD',
])
/** Passed over by a "no" on its way to what it denies: `no lo tengo todavía cerrado`. */
const LIGHT = new Set<Sign>([
  'ALREADY',
  'YET',
  'MY',
  'ME',
  'NOT',
  'WHICH',
  'LIST',
  'UNTIL',
  'ONLY',
  'OKAY',
  'AFTER',
  'BE',
  'NAMED',
  'CONTRACT',
  'CONTRACTS',
  'LESS',
  'WILL',
  'PERIOD',
])
/** A "no" does not reach past these: `no sé cómo cerrar` denies nothing about closing. */
const BARRIERS = new Set<Sign>(['WHY', 'HOW', 'WHEN', 'WHO', 'HOW_MANY', 'ASKING', 'DATE', 'TIME'])
const REACH = 6

/**
 * Reads the signs off the terms of a text. The words of what is searched for (`about`) are quoted: they tell nothing
 * themselves.
 */
export function readSigns(all: readonly Term[], about?: About): TextSigns {
  const terms = about ? all.filter(({ start, end }) => start < about.start || end > about.end) : all
  const signs = new Set<Signal>()
  const denied = deniedTerms(terms)
  const planned = plannedTerms(terms)
  for (const [i, term] of terms.entries())
    for (const sign of planned.has(i) && !denied.has(i) ? asPlanned(term.signs) : term.signs) {
      if (sign === 'WHY') addWhy(signs, terms, i)
      else if (sign === 'UNABLE') signs.add('-CAN')
      else signs.add(denied.has(i) ? `-${sign}` : sign)
    }
  if (isAsked(terms)) signs.add('ASK')
  if (namesOtherNorm(terms)) signs.add('OTHER_NORM')
  if (about !== undefined) signs.add('ABOUT')
  const counted = about?.isCommand ? terms : all
  const count = (weight: Term['weight']) =>
    // Words of three letters are interjections and initials (`ey`, `uy`, `jum`).
    counted.filter(term => term.weight === weight && term.text.length > 3).length
  // `vigilancia` is no strange word in "contratos de vigilancia", but one in "la norma de vigilancia".
  const subjects = signs.has('CONTRACT') || signs.has('CONTRACTS') || about ? 0 : count('subject')
  return { signs, strays: count('stray') + subjects, elsewhere: count('elsewhere') }
}

/** The sentences of a text, each with the sign that ends it. */
export function sentencesOf(terms: readonly Term[]): readonly Term[][] {
  const sentences: Term[][] = [[]]
  for (const term of terms) {
    const sentence = sentences.at(-1) ?? []
    sentence.push(term)
    if (ENDS.has(term.text) && !isMereName(sentence)) sentences.push([])
  }
  return sentences.filter(sentence => sentence.some(term => term.weight !== 'mark'))
}

/** "CO1.PCCNTR.1. ¿Ya se puede cerrar?": the name belongs to what follows. */
function isMereName(sentence: readonly Term[]): boolean {
  const signs = new Set(sentence.flatMap(term => [...term.signs]))
  return signs.has('NAMED') && [...signs].every(sign => OPENING.has(sign))
}

const ENDS = new Set(['.', '?', '!', ';', '\n'])

const NORM_WORDS = new Set(['ley', 'decreto', 'resolucion', 'sentencia', 'law', 'decree', 'circular'])
/** The numbers of the norms that closing rests on: what another one says is no question for this bot. */
const OUR_NORMS = new Set([2, 4, 19, 51, 57, 80, 1082, 1150, 1437, 1474, 2578])

function namesOtherNorm(terms: readonly Term[]): boolean {
  return terms.some((term, i) => {
    const number = terms.slice(i + 1, i + 4).find(({ text }) => /^\d+$/.test(text))
    return NORM_WORDS.has(term.text) && number !== undefined && !OUR_NORMS.has(Number(number.text))
  })
}

function deniedTerms(terms: readonly Term[]): ReadonlySet<number> {
  const denied = new Set<number>()
  for (const [i, term] of terms.entries()) {
    if (!term.signs.has('NOT')) continue
    // English denies backwards: "can not close", "could not be closed".
    if (/^(?:can|could)\b/.test(terms[i - 1]?.text ?? '')) {
      denied.add(i - 1)
      continue
    }
    for (let j = i + 1; j < terms.length && j <= i + REACH; j++) {
      const next = terms[j]
      if (!next || next.weight === 'mark' || has(next, BARRIERS)) break
      if (next.signs.size === 0 || has(next, LIGHT)) continue
      denied.add(j)
      break
    }
  }
  return denied
}

/**
 * "Porque no puedo cerrar X" asks, "no puedo cerrar X porque no tengo acceso" tells. Late in a sentence it still asks
 * when written apart or when nothing follows it.
 */
function addWhy(signs: Set<Signal>, terms: readonly Term[], at: number): void {
  const matters = (term: Term) => term.signs.size > 0 && !has(term, OPENING)
  if (!terms.slice(0, at).some(matters)) signs.add('WHY')
  else {
    const givesReason = ['porque', 'because', 'debido a que'].includes(terms[at]?.text ?? '')
    const isLast = terms.slice(at + 1).every(term => term.weight === 'mark' || has(term, POLITE))
    if (!givesReason || isLast) signs.add('WHY_LATE')
  }
}

const ASKING_FIRST = new Set([
  ...'que cual cuales cuando quien quienes donde como cuanto cuantos cuanta cuantas which what when'.split(' '),
  ...'who whose where how'.split(' '),
])
const POLITE = new Set<Sign>(['HELLO', 'THANKS', 'BE', 'OKAY', 'HELP'])
const BEFORE_QUESTION = new Set([
  ...'a al con de del en para por hasta desde sobre y e pero pues entonces bueno to by until in for from with so and'.split(
    ' ',
  ),
  ...'una pregunta me colabora colaboras disculpe disculpa perdon oiga oye favor porfa porfavor please but ok'.split(
    ' ',
  ),
  ...'doctor doctora doc dr dra ingeniero ingeniera inge senor senora jefe jefa sir madam'.split(' '),
])
const AUXILIARIES = new Set('is are was were did does do has have can could should will am'.split(' '))
const SUBJECTS = new Set('i we you it the this that there my any they he she all everything'.split(' '))

function isAsked(terms: readonly Term[]): boolean {
  if (terms.some(term => term.text === '?' || term.signs.has('ASKING'))) return true
  const start = terms.findIndex(term => term.weight !== 'mark' && !has(term, POLITE) && !BEFORE_QUESTION.has(term.text))
  const [first, second] = [terms[start], terms[start + 1]]
  if (!first) return false
  const [word = '', next = second?.text.split(' ')[0] ?? ''] = first.text.split(' ')
  if (ASKING_FIRST.has(word)) return true
  return AUXILIARIES.has(word) && (SUBJECTS.has(next) || second?.signs.has('NAMED') === true)
}

function has(term: Term, wanted: ReadonlySet<Sign>): boolean {
  for (const sign of term.signs) if (wanted.has(sign)) return true
  return false
}
