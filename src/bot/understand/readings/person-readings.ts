import type { TextPiece } from '../text/text-piece.js'
import { isGivenName } from '../vocabulary/index.js'
import { isGivenNameAt, isSomebodyAt } from './given-names.js'
import type { Scope } from './in-sight.js'
import { NO_PEOPLE, type PeopleByWord } from './people-by-word.js'
import type { Reading, Term } from './readings.js'

const LINKS = new Set(['de', 'del', 'of'])

/** Words that all stand in the name of one of the people: `Marta`, `Marta Gómez`. */
const SPEAKS = new Set(['aqui', 'aca', 'here', 'speaking'])

export function personReadings(
  terms: readonly Term[],
  raw: string,
  { people = NO_PEOPLE, words, seesOthers = true }: Scope,
): readonly Reading[] {
  return terms.flatMap((term, i): readonly Reading[] => {
    const withName = (word: string) => (words?.isWhole(word) === true ? people.with(word) : people.near(word))
    if (isSomeUnknown(terms, i)) return []
    const isSomebody = isGivenNameAt(terms, i, raw) || (seesOthers && isSomebodyAt(terms, i, raw))
    if (term.to - term.from > 1 || (withName(term.text).size === 0 && !isSomebody)) return []
    if (withName(term.text).size === 0 && isOfContractOrSpeaker(terms, i)) return []
    const lead = LINKS.has(terms[i - 1]?.text ?? '') ? 1 : 0
    const readings: Reading[] = []
    let fitting = withName(term.text)
    let text = ''
    for (let end = i; end < Math.min(terms.length, i + LONGEST_NAME); end++) {
      const next = terms[end]
      if (!next || next.to - next.from > 1) break
      // "Doctora Beatriz aquí:": who writes.
      if (SPEAKS.has(terms[end + 1]?.text ?? '') && terms[end + 2]?.signs.has('MARK'))
        return [{ from: term.from, to: terms[end + 1]?.to ?? next.to, signs: ['BE'], cost: -0.1 }]
      const others = withName(next.text)
      fitting = new Set([...fitting].filter(id => others.has(id)))
      // "Patricia Rangel", who is nobody here, is not one of those who are called Patricia.
      const isSurname = isUnknownSurname(terms, end, raw)
      if (end > i && !isGivenNameAt(terms, end, raw) && !isSurname && fitting.size === 0) break
      text = text === '' ? next.text : `${text} ${next.text}`
      const [only] = fitting
      // "A Yolanda Daza", whose name stands in a contract in sight: that contract's, and nobody of the entity.
      const isOfContract = text.split(' ').every(word => words?.isWhole(word) === true)
      // "Marta Lucía Pérez" is one name, and not Marta and somebody else.
      const isCut =
        [terms[end + 1], terms[i - 1]].some(
          beside => beside !== undefined && beside.to - beside.from === 1 && isOfName(beside.text, people),
        ) ||
        (fitting.size === 0 && isUnknownSurname(terms, end + 1, raw))
      readings.push({
        from: terms[i - lead]?.from ?? term.from,
        to: next.to,
        signs:
          lead > 0 || /['’]s$/.test(raw.slice(next.start, next.end))
            ? ['PERSON', 'GIVEN_NAME', 'OF_PERSON']
            : ['PERSON', 'GIVEN_NAME'],
        cost:
          (fitting.size > 0
            ? KNOWN * (end - i + 1)
            : (isSurname || isGivenNameAt(terms, end, raw)) && end > i && !isOfContract
              ? STRANGER
              : 0.1) + (isCut ? CUT_NAME : 0),
        value: {
          kind: 'person',
          text,
          ...(seesOthers && fitting.size === 1 && only !== undefined && { id: only }),
          ...(seesOthers && fitting.size > 1 && fitting.size <= MOST_OF_A_NAME && { ids: [...fitting] }),
        },
      })
    }
    return readings
  })
}

/** "El de Rosalba", "el contrato de Wilmer" is one contract of somebody who is not known here; "habla Nubia", who writes. */
function isOfContractOrSpeaker(terms: readonly Term[], at: number): boolean {
  const [before, first] = [terms[at - 1], terms[at - 2]]
  if (before?.signs.has('CONTRACTOR') || (isWithWhom(before) && !MET.test(first?.text ?? ''))) return true
  if ((before?.signs.has('ONE_OF') && ONE.test(before.text)) || SPEAKER.test(before?.text ?? '')) return true
  return LINKS.has(before?.text ?? '') && first?.signs.has('CONTRACT') === true && !first.signs.has('CONTRACTS')
}

/** "Algo con Yesenia": with whom a contract is; "cómo vamos con Norma" is asked of her. */
function isWithWhom(before: Term | undefined): boolean {
  return before !== undefined && /(?:^| )(?:con|with)$/.test(before.text) && !before.signs.has('STATUS')
}

/** "Me reúno con Patricia": one that is met, and no contract. */
const MET = /(?:^| )(?:reun|habl|cita|encontr|convers|meet|met$|spoke|talk)\w*$/
const ONE = /^(?:el|la|al|del|ese|the one) /
const SPEAKER = /(?:^| )(?:habla|hablo|escribe|saluda)(?: con)?$/

/** "Con una señora Yolanda Pabón", "un tal Perea": nobody that one works with is spoken of so. */
function isSomeUnknown(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 3), at).map(({ text }) => text)
  return SOME.test(before.join(' '))
}

const SOME =
  /\b(?:un|una|some|a) (?:senor|senora|senorita|tal|ingeniero|ingeniera|doctor|doctora|arquitecto|arquitecta|abogado|abogada|profesional|contratista|proveedor|proveedora|certain|lady|man|contractor)(?: (?:llamado|llamada|called|named))?$/

function isOfName(word: string, people: PeopleByWord): boolean {
  return isGivenName(word) || people.with(word).size > 0
}

/** A word that is not known and can be nothing but the rest of a name: with a capital, or before what a name ends with. */
function isUnknownSurname(terms: readonly Term[], at: number, raw: string): boolean {
  const [term, next] = [terms[at], terms[at + 1]]
  if (term?.signs.size !== 1 || !term.signs.has('STRAY')) return false
  const isCapital = (each: Term) => /^\p{Lu}\p{Ll}/u.test(raw.slice(each.start))
  if (isCapital(term)) return true
  // "El doctor Barrera afirma que…": no part of a name that is written with capitals.
  const before = terms[at - 1]
  if (before && before.start > 0 && isCapital(before)) return false
  return !next || next.signs.has('MARK') || isGivenName(next.text) || /^(?:en|como|que|y|con|a)(?: |$)/.test(next.text)
}

/** "Los que ordenó Beatriz Zabala": whose name follows, as written. */
export function ordenadorReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
): readonly Reading[] {
  return terms.flatMap((term, i): readonly Reading[] => {
    if (!term.signs.has('ORDERED_BY')) return []
    let end = i
    while (end < i + LONGEST_NAME && isNamePart(terms[end + 1])) end++
    const [first, last] = [terms[i + 1], terms[end]]
    if (end === i || !first || !last) return []
    const text = raw.slice(pieces[first.from]?.start, pieces[last.to - 1]?.end)
    return [{ from: term.from, to: last.to, signs: ['ORDENADOR'], cost: -0.1, value: { kind: 'ordenador', text } }]
  })
}

function isNamePart(term: Term | undefined): boolean {
  return term !== undefined && (isGivenName(term.text) || term.signs.has('STRAY'))
}

const LONGEST_NAME = 4
/** More people of one name are not told one by one. */
const MOST_OF_A_NAME = 10
/** A part of a name that goes on. */
const CUT_NAME = 0.15
/** Somebody who is nobody of the entity, by the whole name. */
const STRANGER = -0.08
/** Somebody of the entity is likelier than a firm of that name. */
const KNOWN = -0.05
