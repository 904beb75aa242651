import { readAmount } from './amounts.js'
import { foldInPlace } from './fold.js'
import { readNumber } from './numbers.js'
import { PeopleByWord } from './people-by-word.js'
import type { Reading, Term } from './readings.js'
import { type KnownWords, subjectReadings } from './subjects.js'
import { phraseAt, type TextPiece, textAt } from './text-piece.js'
import { isGivenName } from './vocabulary/index.js'

/** What the asker may see, by its names: people and areas of the entity, and the words of suppliers and objects. */
export interface Scope {
  readonly people?: PeopleByWord
  /** Whether the contracts of others may be asked for: who a name stands for is told to nobody else. */
  readonly seesOthers?: boolean
  /** Absent where they are not known. */
  readonly words?: KnownWords
}

const NO_PEOPLE = new PeopleByWord([])

/** What stands in a text that no vocabulary can hold: subjects and names, people, areas, amounts. */
export function scopeReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  { people = NO_PEOPLE, words, seesOthers = true }: Scope,
): readonly Reading[] {
  return [
    ...subjectReadings(terms, pieces, raw, words).filter(reading => !isColleague(reading, people, words)),
    ...amountReadings(pieces),
    ...durationReadings(pieces),
    ...areaReadings(terms, pieces, raw, people.areas),
    ...personReadings(terms, people, seesOthers),
  ]
}

/** Somebody of the entity, whose name stands in no contract in sight: nobody looks for a supplier of that name. */
function isColleague({ signs, value }: Reading, people: PeopleByWord, words: KnownWords | undefined): boolean {
  if (!signs.includes('PERSON') || value?.kind !== 'words') return false
  const named = foldInPlace(value.text).split(/[^a-z]+/)
  return people.haveAll(named) && !named.every(word => words?.has(word) === true)
}

function hasNumber(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ kind }, at) => kind === 'code' || kind === 'clock' || readNumber(pieces, at) !== undefined)
}

function amountReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  if (!hasNumber(pieces)) return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    const found = readAmount(pieces, at)
    if (!found) return []
    return [
      { from: at, to: at + found.length, signs: ['MONEY'], cost: -0.1, value: { kind: 'amount', amount: found.value } },
    ]
  })
}

const UNITS: ReadonlyMap<string, number> = new Map(
  ['dia dias day days', 'semana semanas week weeks', 'mes meses month months', 'ano anos year years'].flatMap(
    (words, i) => words.split(' ').map((word): [string, number] => [word, [1, 7, 30, 365][i] ?? 1]),
  ),
)
const MORE = ['mas de', 'hace mas de', 'desde hace', 'hace', 'more than', 'over', 'for']
const LESS = ['menos de', 'hace menos de', 'less than', 'under']

/** `más de un año`, `menos de 30 días`: how long, beside what lasts. */
function durationReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  if (!hasNumber(pieces)) return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    const [more, less] = [MORE, LESS].map(phrases => Math.max(...phrases.map(phrase => phraseAt(pieces, at, phrase))))
    const lead = Math.max(more ?? 0, less ?? 0)
    const number = lead > 0 ? readNumber(pieces, at + lead) : undefined
    const unit = number && UNITS.get(textAt(pieces, at + lead + number.length) ?? '')
    if (!number || unit === undefined) return []
    const value = { kind: 'duration', days: number.value * unit, more: (more ?? 0) >= (less ?? 0) } as const
    return [{ from: at, to: at + lead + number.length + 1, signs: ['DURATION'], cost: 0, value }]
  })
}

const LINKS = new Set(['de', 'del', 'of'])
const ARTICLES = new Set(['la', 'el', 'las', 'los', 'the'])
const NAMES_END = new Set(['y', 'en', 'con', 'por', 'que', 'and', 'in', 'with', 'by'])

/** "La Subdirección de Obras": an office of the entity, by the names that it gave them, else by the words that offices have. */
function areaReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  areas: readonly string[],
): readonly Reading[] {
  const readings: Reading[] = []
  const add = (first: Term, from: number, to: number, text: string) => {
    const before = terms.indexOf(first)
    // "De la", "en la" before it belong to it.
    let lead = before
    while (lead > 0 && (LINKS.has(terms[lead - 1]?.text ?? '') || ARTICLES.has(terms[lead - 1]?.text ?? ''))) lead--
    readings.push({ from: terms[lead]?.from ?? from, to, signs: ['AREA'], cost: -0.05, value: { kind: 'area', text } })
  }
  const folded = areas.map(area => ({ area, words: foldInPlace(area).split(/\s+/) }))
  for (const [i, term] of terms.entries()) {
    const known = folded
      .filter(({ words }) => words.every((word, more) => textAt(pieces, term.from + more) === word))
      .sort((a, b) => b.words.length - a.words.length)[0]
    if (known) add(term, term.from, term.from + known.words.length, known.area)
    else if (term.signs.has('OFFICE') && LINKS.has(terms[i + 1]?.text ?? '')) {
      let end = i
      for (let j = i + 2; j < terms.length; j++) {
        const next = terms[j]
        if (!next || NAMES_END.has(next.text)) break
        if (next.signs.has('SUBJECT') || next.signs.has('STRAY') || next.signs.has('OFFICE')) end = j
        else if (!LINKS.has(next.text) && !ARTICLES.has(next.text)) break
      }
      const last = terms[end]
      if (end > i && last) add(term, term.from, last.to, raw.slice(pieces[term.from]?.start, pieces[last.to - 1]?.end))
    }
  }
  return readings
}

/** Words that all stand in the name of one of the people: `Marta`, `Marta Gómez`. */
function personReadings(terms: readonly Term[], people: PeopleByWord, seesOthers: boolean): readonly Reading[] {
  return terms.flatMap((term, i): readonly Reading[] => {
    if (term.to - term.from > 1 || (people.with(term.text).size === 0 && !isGivenName(term.text))) return []
    const lead = LINKS.has(terms[i - 1]?.text ?? '') ? 1 : 0
    const readings: Reading[] = []
    let fitting = people.with(term.text)
    let text = ''
    for (let end = i; end < Math.min(terms.length, i + LONGEST_NAME); end++) {
      const next = terms[end]
      if (!next || next.to - next.from > 1) break
      const others = people.with(next.text)
      fitting = new Set([...fitting].filter(id => others.has(id)))
      if (end > i && !isGivenName(next.text) && fitting.size === 0) break
      text = text === '' ? next.text : `${text} ${next.text}`
      const [only] = fitting
      readings.push({
        from: terms[i - lead]?.from ?? term.from,
        to: next.to,
        signs: ['PERSON'],
        cost: fitting.size > 0 ? KNOWN : 0.1,
        value: { kind: 'person', text, ...(seesOthers && fitting.size === 1 && only !== undefined && { id: only }) },
      })
    }
    return readings
  })
}

const LONGEST_NAME = 4
/** Somebody of the entity is likelier than a firm of that name. */
const KNOWN = -0.05
