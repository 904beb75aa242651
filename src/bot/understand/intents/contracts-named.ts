import type { ContractName } from '../question.js'
import type { Reading } from '../readings/readings.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import type { TextFacts } from './text-facts.js'

type MaybeName = ContractName | Record<string, never>

/** The contracts that are named, each once; an empty one where there is none. */
export function namesIn({ pieces: all, readings }: TextFacts): readonly MaybeName[] {
  const pieces = withoutDenied(all)
  const names = new Map<string, ContractName>()
  for (const { value } of readings)
    for (const id of value?.kind === 'contracts' ? value.ids : value?.kind === 'contract' ? [value.id] : [])
      names.set(id, { id })
  for (const name of withSharedYear(pieces)) names.set(name.id ?? name.reference, name)
  return names.size ? [...names.values()] : [{}]
}

/** "No fue el 003, fue el 004": what was not meant is none of them, where another was. */
function withoutDenied(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const isDenied = (piece: TextPiece, at: number) =>
    piece.kind === 'name' && NOT_THAT.test(wordTexts(pieces.slice(Math.max(0, at - 4), at)).join(' '))
  const names = pieces.filter(({ kind }) => kind === 'name')
  const left = pieces.filter((piece, at) => !isDenied(piece, at))
  return left.filter(({ kind }) => kind === 'name').length > 0 && names.length > 1 ? left : pieces
}

/** "El 003 y el 004 de 2022": a year that is said of the last is that of the numbers before it. */
function withSharedYear(pieces: readonly TextPiece[]): readonly ContractName[] {
  const named = pieces.flatMap(piece => (piece.kind === 'name' ? [piece.name] : []))
  const [, year] = OF_YEAR.exec(named.at(-1)?.reference ?? '') ?? []
  const isBare = ({ reference }: ContractName) => reference !== undefined && /^\d{1,4}$/.test(reference)
  if (year === undefined || !named.slice(0, -1).every(isBare)) return named
  return named.map((name, i) => (i < named.length - 1 ? { reference: `${name.reference} de ${year}` } : name))
}

/** Right before the name of the contract that was not meant. */
const NOT_THAT = /\b(?:no|not)(?: (?:fue|era|es|al|a|del|de|it|was|is))?(?: (?:el|la|the))?$/

const OF_YEAR = /^\d{1,4} (?:de|del) (\d{4})$/

/** "Ya cerré el de vigilancia": where no reference is said, what the contract is about stands in its place. */
export function namedOrAbout(said: TextFacts): readonly MaybeName[] {
  const names = namesIn(said)
  const [name] = names
  const isNamed = name !== undefined && ('id' in name || 'reference' in name)
  const about = said.readings.flatMap(reading => {
    const { signs, value } = reading
    const isSubject = value?.kind === 'words' && (signs.includes('ABOUT') || signs.includes('WORDS'))
    // "Ahora lo lleva Olga Lucía": whose it is, and no contract.
    const isWhose = said.readings.some(other => other.to === reading.from && other.signs.includes('NOW_THEIRS'))
    return isSubject && !isWhose ? [{ reading, name: { reference: value.text } }] : []
  })
  // "El 045 y el de aseo": one more; "el 045 de aseo" is one.
  const more = about.filter(({ reading }, i) => isOneMore(reading, said) && (isNamed || i > 0)).map(each => each.name)
  const [first] = about
  return isNamed || !first
    ? [...names.filter(each => isNamed || each !== name || !first), ...more]
    : [first.name, ...more]
}

/** "… y el de aseo", "…, el de aseo y el de Raquel"; "el 560, el de Raquel" says of one whose it is. */
function isOneMore({ from }: Reading, { terms }: TextFacts): boolean {
  const at = terms.findIndex(term => term.from === from)
  const lead = terms[at]?.signs.has('ONE_OF') ? at : at - 1
  if (terms[lead]?.signs.has('ONE_OF') !== true) return false
  const before = terms[lead - 1]?.text ?? ''
  const areListed = terms.some(({ text }, i) => JOINS.has(text) && terms[i + 1]?.signs.has('ONE_OF'))
  return JOINS.has(before) || (before === ',' && areListed)
}

const JOINS = new Set(['y', 'e', 'and', 'tambien', 'como'])
