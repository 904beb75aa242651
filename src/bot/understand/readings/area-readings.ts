import { type TextPiece, textAt } from '../text/text-piece.js'
import { isGivenName } from '../vocabulary/index.js'
import { isGenericOfArea, type PeopleByWord } from './people-by-word.js'
import type { Reading, Term } from './readings.js'
import { usualAreaAt } from './usual-areas.js'

const LINKS = new Set(['de', 'del', 'of'])
const ARTICLES = new Set(['la', 'el', 'las', 'los', 'the'])
const ONES = new Set(['los', 'las'])
const NAMES_END = new Set(['y', 'en', 'con', 'por', 'que', 'and', 'in', 'with', 'by'])

/** "La Subdirección de Obras": an office of the entity, by the names that it gave them, else by the words that offices have. */
export function areaReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  people: PeopleByWord,
  seesOthers: boolean,
): readonly Reading[] {
  const readings: Reading[] = []
  const add = (first: Term, from: number, to: number, text: string) => {
    const before = terms.indexOf(first)
    // "De la", "en la" before it belong to it.
    let lead = before
    let isOfThose = false
    while (lead > 0 && (LINKS.has(terms[lead - 1]?.text ?? '') || ARTICLES.has(terms[lead - 1]?.text ?? ''))) {
      // "Los de Cultura": those of it.
      isOfThose ||= ONES.has(terms[lead - 1]?.text ?? '') && LINKS.has(terms[lead]?.text ?? '')
      lead--
    }
    const signs = isOfThose ? (['AREA', 'THOSE'] as const) : (['AREA'] as const)
    readings.push({ from: terms[lead]?.from ?? from, to, signs, cost: -0.05, value: { kind: 'area', text } })
    // "¿Y Sistemas qué?": how it does.
    if (textAt(pieces, to) === 'que' && (pieces[to + 1]?.kind ?? 'mark') === 'mark')
      readings.push({ from: to, to: to + 1, signs: ['STATUS'], cost: -0.05 })
  }
  // "Compáreme planeación con obras": what stands beside it are areas.
  const isCompared = terms.some(({ signs }) => signs.has('COMPARE'))
  const isSaidAlone = (i: number) => {
    const term = terms[i]
    return term !== undefined && (isNamedAlone(terms[i - 1]?.text ?? '', raw, term) || isAskedOf(terms, i))
  }
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1]?.text ?? ''
    const isSaidSo = () => isCompared || isCalledAlone(terms, i, raw) || isBesideArea(pieces, term, people)
    // Most words begin no area, which is seen sooner than how they stand.
    const begun = seesOthers ? areaBeginning(pieces, term.from, people) : undefined
    const known = areaAt(pieces, term.from, people, LEADS_IN.has(before)) ?? (begun && isSaidSo() ? begun : undefined)
    if (known && (LEADS_AWAY.has(before) || isFirmBehind(terms, i, known.to, raw))) continue
    const usual = !known && seesOthers && people.areas.length === 0 ? usualAreaAt(terms, i, raw, isSaidAlone) : 0
    if (usual > 0) {
      add(term, term.from, term.from + usual, raw.slice(term.start, pieces[term.from + usual - 1]?.end))
      continue
    }
    const english = known ? undefined : englishArea(terms, pieces, raw, i, people)
    if (known) add(term, term.from, known.to, known.name)
    else if (english && seesOthers) add(term, term.from, english.to, english.name)
    // "Secretaría general", "Dirección Administrativa": an office by a name of its own, although the entity may have none of that name.
    else if (seesOthers && term.signs.has('OFFICE') && term.to - term.from > 1 && isGenericOfArea(firstWord(term)))
      add(term, term.from, term.to, raw.slice(term.start, term.end).replace(LED, ''))
    else if (term.signs.has('OFFICE') && LINKS.has(terms[i + 1]?.text ?? '')) {
      let end = i
      for (let j = i + 2; j < terms.length; j++) {
        const next = terms[j]
        if (!next || NAMES_END.has(next.text)) break
        // Whose office it is tells none of its names.
        if (isGivenName(next.text)) {
          end = i
          break
        }
        if (next.signs.has('SUBJECT') || next.signs.has('STRAY') || next.signs.has('OFFICE')) end = j
        else if (!LINKS.has(next.text) && !ARTICLES.has(next.text)) break
      }
      const last = terms[end]
      if (end > i && last) add(term, term.from, last.to, raw.slice(pieces[term.from]?.start, pieces[last.to - 1]?.end))
    }
  }
  return readings
}

/** "Con Laboratorios Roa": a firm by the name behind it, although an area begins so. */
function isFirmBehind(terms: readonly Term[], at: number, end: number, raw: string): boolean {
  const next = terms.find(({ from }) => from === end)
  const isWritten = (term: Term | undefined) => term !== undefined && /^\p{Lu}\p{Ll}/u.test(raw.slice(term.start))
  return (
    WITH.has(terms[at - 1]?.text ?? '') && isWritten(terms[at]) && next?.signs.has('STRAY') === true && isWritten(next)
  )
}

const WITH = new Set(['con', 'with'])

/** "La de archivo" is the office called so. */
const LED = /^(?:(?:la|el|los|las|en|de|del|gente)\s+)+/i

function firstWord({ text }: Term): string {
  return text.split(' ')[0] ?? ''
}

const AFTER_AREA = new Set([
  'department',
  'office',
  'division',
  'area',
  'unit',
  'team',
  'lab',
  'laboratory',
  'bureau',
  'branch',
])

/** "The works department": the area that is called so, else the words as they are. */
function englishArea(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  at: number,
  people: PeopleByWord,
): { readonly name: string; readonly to: number } | undefined {
  const several = englishAreaOf(terms, at, people)
  if (several) return several
  const [term, next] = [terms[at], terms[at + 1]]
  // "Área" is no English word.
  if (!term || !next || !AFTER_AREA.has(next.text) || /á/iu.test(raw.slice(next.start, next.end))) return undefined
  const known = areaBeginning(pieces, term.from, people)
  if (known) return { name: known.name, to: next.to }
  const isName = term.signs.has('STRAY') || term.signs.has('SUBJECT') || IN_SPANISH.has(term.text)
  return isName ? { name: raw.slice(term.start, next.end), to: next.to } : undefined
}

/** "The Water Quality Lab": the one area that has all of these words. */
function englishAreaOf(
  terms: readonly Term[],
  at: number,
  people: PeopleByWord,
): { readonly name: string; readonly to: number } | undefined {
  const end = terms.findIndex((term, i) => i > at + 1 && i <= at + 3 && AFTER_AREA.has(term.text))
  if (end < 0) return undefined
  const words = terms.slice(at, end).map(({ text }) => IN_SPANISH.get(text))
  const fitting = people.areas.filter(area => words.every(word => word !== undefined && area.words.includes(word)))
  const [only, ...more] = fitting
  return only && more.length === 0 ? { name: only.name, to: terms[end]?.to ?? 0 } : undefined
}

/** "Para control interno": for whom it is, not of whom. */
const LEADS_AWAY = new Set(['para', 'for'])
export const LEADS_IN = new Set(['en', 'en la', 'en el', 'in'])
const LONGEST_AREA = 8
const OF_AREA =
  /^(?:solo|nomas|filtre|filtra|filtreme|filtrame|filter|no solo|solamente|only|just|not only|de|del|de la|de los|d|la de|el de|los de|las de|al de|en|a|y|e|of|in|and|contra|versus|vs|por|que hubo de|que hubo|como va|como van|como vamos en|a la de)$/

/** Before an area that is called by one word of its name: "los de comunicaciones", "en planeación", "Sistemas". */
function isNamedAlone(before: string, raw: string, { start }: Term): boolean {
  return (
    OF_AREA.test(before) || /(?:^| )(?:de|en)$/.test(before) || (start > 0 && /^\p{Lu}\p{Ll}/u.test(raw.slice(start)))
  )
}

/** "La jurídica", "how is legal doing": what is the name of an office is so wherever it stands, unless something was given to it. */
function isCalledAlone(terms: readonly Term[], at: number, raw: string): boolean {
  const [term, before, first] = [terms[at], terms[at - 1]?.text ?? '', terms[at - 2]?.text ?? '']
  if (!term) return false
  if (isNamedAlone(before, raw, term) || isAskedOf(terms, at)) return true
  if (term.signs.has('OFFICE') && !LEADS_AWAY.has(before)) return !terms.some(({ signs }) => signs.has('HANDED'))
  return before === 'la' && !MEANS_MORE.has(term.text) && isNamedAlone(first, raw, term)
}

/** "Participación cuántos ha cerrado", "¿ya cerró algo sistemas?": of whom it is asked stands before what is asked, or at its end. */
function isAskedOf(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(0, at).map(({ text }) => text)
  const after = terms[at + 1]
  const next = after?.signs.has('MARK') && !terms[at + 2] ? undefined : after?.text
  if (before.every(text => CALLS.test(text)) && next !== undefined) return ASKED_NEXT.test(next)
  return next === undefined && DOES.test(before.at(-1) ?? '')
}

/** "Sistemas y participación", "obras, sistemas y jurídica": by one word of their names, one beside the other. */
function isBesideArea(pieces: readonly TextPiece[], { from, text }: Term, people: PeopleByWord): boolean {
  if (MEANS_MORE.has(text)) return false
  const beside = (step: 1 | -1): boolean => {
    let at = from + step
    let joined = false
    while (at >= 0 && at < pieces.length) {
      const word = JOINS.has(markOrWord(pieces, at)) ? 'y' : (textAt(pieces, at) ?? '')
      joined ||= word === 'y'
      if (word !== 'y' && !BETWEEN_AREAS.has(word) && !isGenericOfArea(word))
        return joined && !MEANS_MORE.has(word) && areaBeginning(pieces, at, people) !== undefined
      at += step
    }
    return false
  }
  return beside(1) || beside(-1)
}

/** Whether two areas are named one beside the other. */
export function areJoined(pieces: readonly TextPiece[], one: Reading, other: Reading): boolean {
  const [first, last] = one.from < other.from ? [one, other] : [other, one]
  const between = pieces.slice(first.to, last.from).map((_, i) => markOrWord(pieces, first.to + i))
  return between.some(word => JOINS.has(word)) && between.every(word => JOINS.has(word) || BETWEEN_AREAS.has(word))
}

function markOrWord(pieces: readonly TextPiece[], at: number): string {
  const piece = pieces[at]
  return piece && 'text' in piece ? piece.text : ''
}

const JOINS = new Set(['y', 'e', 'o', 'u', 'ni', 'and', 'or', 'contra', 'vs', 'versus', ',', '/'])
const BETWEEN_AREAS = new Set('de del la las el los en a of in the'.split(' '))

const CALLS = /^(?:y|oiga|oye|hola|buenas|bueno|entonces|pero|la|el|los de|and|so|hey)$/
const ASKED_NEXT =
  /^(?:cuant[oa]s?|como|que|cuales|quien|por que|ya|por fin|todavia|aun|sigue|siguen|ha|han|va|van|anda|lleva|tiene|debe|how|what|why|has|is)(?: |$)/
/** What somebody does, before who it is. */
const DOES =
  /(?:^| )(?:(?:ha|han) [a-z]+(?:ado|ido)|cerrado|cerro|cerraron|tiene|tienen|lleva|llevan|va|van|anda|andan|debe|deben|algo|lo suyo|mas|falta|faltan)$/

/** In the names of areas, and said of anything: "cómo va la gestión". */
const MEANS_MORE = new Set('gestion control calidad servicios apoyo proyectos informacion atencion'.split(' '))

/** The one area whose own words begin with the word that stands here, else that has it in its name, for whoever may ask for areas. */
function areaBeginning(
  pieces: readonly TextPiece[],
  at: number,
  people: PeopleByWord,
): { readonly name: string; readonly to: number } | undefined {
  const said = textAt(pieces, at) ?? ''
  const word = IN_SPANISH.get(said) ?? people.areaWord(said)
  if (word.length < 5 || isGenericOfArea(word)) return undefined
  const beginning = people.areas.filter(({ words }) => words[0] === word)
  const [only, ...more] = beginning.length > 0 ? beginning : people.areas.filter(({ words }) => words.includes(word))
  if (!only || more.length > 0) return undefined
  return { name: only.name, to: AFTER_AREA.has(textAt(pieces, at + 1) ?? '') ? at + 2 : at + 1 }
}

/**
 * The area whose own words stand here, all of them, whatever it is called besides: "talento humano", "la oficina jurídica". One
 * that is a single word needs what says that it is an area: "en obras", "la subdirección de obras".
 */
function areaAt(
  pieces: readonly TextPiece[],
  from: number,
  people: PeopleByWord,
  isLedIn: boolean,
): { readonly name: string; readonly to: number } | undefined {
  let isCalledSo = isLedIn
  let found: { readonly name: string; readonly to: number } | undefined
  const said: string[] = []
  for (let to = from; to < Math.min(pieces.length, from + LONGEST_AREA); to++) {
    const word = textAt(pieces, to)
    if (word === undefined) break
    if (isGenericOfArea(word)) {
      isCalledSo ||= said.length === 0 && word.length > 4
      continue
    }
    said.push(IN_SPANISH.get(word) ?? people.areaWord(word))
    const fitting = people.areas.filter(({ words }) => said.every((each, at) => words[at] === each))
    if (fitting.length === 0) break
    const whole = fitting.find(({ words }) => words.length === said.length)
    if (whole && (isCalledSo || said.length > 1)) found = { name: whole.name, to: to + 1 }
  }
  return found
}

/** The word of an area's name that an English word stands for; undefined where there is none. */
export function inSpanish(word: string): string | undefined {
  return IN_SPANISH.get(word)
}

/** What areas are called in English, by one word. */
const IN_SPANISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    legal: 'juridica',
    planning: 'planeacion',
    systems: 'sistemas',
    communications: 'comunicaciones',
    works: 'obras',
    participation: 'participacion',
    water: 'agua',
    quality: 'calidad',
    environmental: 'ambiental',
    management: 'gestion',
    financial: 'financiera',
    finance: 'financiera',
    administrative: 'administrativa',
    human: 'humano',
    talent: 'talento',
    internal: 'interno',
    control: 'control',
  }),
)
