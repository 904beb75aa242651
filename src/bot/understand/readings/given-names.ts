import { isGivenName } from '../vocabulary/index.js'
import type { Term } from './readings.js'

/** Names of people that are words as well: one of them is a name only beside another. */
const WORDS_TOO = new Set(
  (
    'norma rosa esperanza blanca victoria consuelo socorro segundo leon roman dolores pastora cielo aurora alba aura flor ' +
    'nieves francia israel salvador milagros sol mar cruz soledad rosario pilar amparo julio margarita tomas marcos lucas ' +
    'santos estrella paz lourdes'
  ).split(' '),
)

/** Whether a term is a given name of somebody: "Hernán", "Norma Constanza", "rosa elvira"; not "la norma". */
export function isGivenNameAt(terms: readonly Term[], at: number, raw: string): boolean {
  const term = terms[at]
  if (!term || term.to - term.from > 1) return false
  if (isGivenName(term.text)) return true
  if (!WORDS_TOO.has(term.text)) return false
  const isWritten = isCapital(term, raw)
  return [terms[at + 1], terms[at - 1]].some(
    beside =>
      beside !== undefined &&
      beside.to - beside.from === 1 &&
      (isGivenName(beside.text) || (isWritten && isCapital(beside, raw) && isOfNames(beside))),
  )
}

/** "La doctora Amparo", "don Eutimio": before a name that may be nobody's. */
const TITLES = new Set(
  'doctor doctora dr dra don dona ingeniero ingeniera inge ing arquitecto arquitecta profe profesor profesora licenciado licenciada'.split(
    ' ',
  ),
)

/** Whether a folded word is a title that stands before a name. */
export function isTitle(word: string): boolean {
  return TITLES.has(word)
}

/** Whether a term is a name that says of whom: a given name, or what follows a title. */
export function isSomebodyAt(terms: readonly Term[], at: number, raw: string): boolean {
  const [term, before] = [terms[at], terms[at - 1]]
  if (isGivenNameAt(terms, at, raw)) return true
  return term?.signs.size === 1 && term.signs.has('STRAY') && TITLES.has(before?.text ?? '')
}

/** Whether a word that means something else is part of a name: "Norma Constanza", "Amparo Zuluaga". */
export function isWordOfAName(word: string, next: string | undefined): boolean {
  return WORDS_TOO.has(word) && next !== undefined && isGivenName(next)
}

function isOfNames({ text, signs }: Term): boolean {
  return WORDS_TOO.has(text) || signs.has('STRAY')
}

function isCapital({ start }: Term, raw: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(raw.slice(start))
}
