import { foldInPlace } from '../text/fold.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import type { Reading } from './readings.js'
import { typesNamed } from './type-names.js'

/** Types by a word that the register, and what contracts are about, have for them: "suministro de combustible" stands there so. */
const WRITTEN_SO =
  /^(?:suministros?|interventorias?|consultorias?|compraventas?|arrendamientos?|comodatos?|prestacion(?:es)? de servicios)$/
const LINKS = new Set(['de', 'del', 'con', 'para'])

/**
 * Of a type and what follows it, "suministro de combustible", one subject: it may stand so in what a contract of another type is
 * about. Any other type stays one, with its subject beside it.
 */
export function joinedSubjects(
  readings: readonly Reading[],
  pieces: readonly TextPiece[],
  raw: string,
): readonly Reading[] {
  if (!readings.some(isType)) return readings
  return readings.flatMap((reading): readonly Reading[] => {
    const before = typeBefore(reading, readings, pieces, raw)
    if (before && isWrittenSo(before)) return [joined(before, reading, pieces, raw)]
    const after =
      isType(reading) &&
      isWrittenSo(reading) &&
      readings.some(each => typeBefore(each, readings, pieces, raw) === reading)
    return after ? [] : [reading]
  })
}

/**
 * What contracts are looked for by, as it was written: a name that they are with, before what they are about, before their type;
 * undefined where nothing is.
 */
export function lookedFor(readings: readonly Reading[], pieces: readonly TextPiece[], raw: string): string | undefined {
  const words = readings.filter(({ value }) => value?.kind === 'words')
  const whole = words.flatMap((reading): readonly Reading[] => {
    const before = typeBefore(reading, words, pieces, raw)
    if (before) return [joined(before, reading, pieces, raw)]
    return words.some(each => typeBefore(each, words, pieces, raw) === reading) ? [] : [reading]
  })
  const isNamed = (reading: Reading) =>
    (isName(reading, pieces, raw) && WITH.has(textAt(pieces, reading.from) ?? '')) ||
    CALLED.has(textAt(pieces, reading.from - 1) ?? '')
  // "Intendencia: dotación de botas": it may be that somebody is called so.
  const isSubject = (reading: Reading) => !isType(reading) && !reading.signs.includes('PERSON')
  const best =
    whole.length > 1
      ? (whole.find(isNamed) ?? whole.find(isSubject) ?? whole.find(reading => !isType(reading)))
      : whole[0]
  const sought = best ?? whole[0]
  const text = textOf(sought)
  const form = sought && FORM.exec(raw.slice(pieces[sought.to - 1]?.end))
  return text === undefined || !form ? text : text + form[0]
}

/** What a company is, which its contracts are not looked for by: "S.A.S.", "S. A.", "E.S.P.". */
const FORM = /^ (?:s\. ?a\. ?s|s\. ?a|e\. ?s\. ?p|e\. ?u)\b\.?/i

const WITH = new Set(['con', 'with'])
const CALLED = new Set(['llama', 'llamado', 'llamada', 'called', 'named'])

function joined(type: Reading, subject: Reading, pieces: readonly TextPiece[], raw: string): Reading {
  const from = textAt(pieces, type.from) === 'de' ? type.from + 1 : type.from
  const text = raw.slice(pieces[from]?.start, pieces[subject.to - 1]?.end).replace(/\s+/g, ' ')
  const signs = [...new Set([...type.signs, ...subject.signs])]
  return { ...subject, from: type.from, signs, value: { kind: 'words', text } }
}

/** The type that a subject goes on from, "suministro" of "de combustible"; none before a name, which is somebody's. */
function typeBefore(
  subject: Reading,
  readings: readonly Reading[],
  pieces: readonly TextPiece[],
  raw: string,
): Reading | undefined {
  if (subject.value?.kind !== 'words' || subject.signs.includes('PERSON') || isType(subject)) return undefined
  if (!LINKS.has(textAt(pieces, subject.from) ?? '') || isName(subject, pieces, raw)) return undefined
  return readings.find(reading => reading.to === subject.from && isType(reading))
}

function isType(reading: Reading): boolean {
  const text = textOf(reading)
  return text !== undefined && typesNamed(text) !== undefined
}

function isWrittenSo(reading: Reading): boolean {
  return WRITTEN_SO.test(foldInPlace(textOf(reading) ?? ''))
}

/** Its first word is written with a capital where not everything is: "la vía a Istmina" is no name. */
function isName({ from, to }: Reading, pieces: readonly TextPiece[], raw: string): boolean {
  const written = raw.slice(pieces[from]?.start, pieces[to - 1]?.end).replace(LEADS, '')
  return /\p{Ll}/u.test(raw) && /^\p{Lu}/u.test(written)
}

const LEADS = /^(?:(?:de|del|con|para|with|el|la|los|las) )+/

function textOf(reading: Reading | undefined): string | undefined {
  return reading?.value?.kind === 'words' ? reading.value.text : undefined
}
