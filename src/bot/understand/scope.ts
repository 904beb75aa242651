import { readAmount } from './amounts.js'
import { readCardinal } from './cardinals.js'
import { foldInPlace } from './fold.js'
import { readNumber } from './numbers.js'
import { isGenericOfArea, PeopleByWord } from './people-by-word.js'
import type { Reading, Term } from './readings.js'
import { type KnownWords, subjectReadings } from './subjects.js'
import { phraseAt, type TextPiece, textAt } from './text-piece.js'
import { thresholdReadings } from './thresholds.js'
import { typeReadings, typesNamed } from './type-names.js'
import { isGivenName, weigh } from './vocabulary/index.js'

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
  scope: Scope,
  isOfGroups = false,
): readonly Reading[] {
  const { people = NO_PEOPLE, words, seesOthers = true } = scope
  const areas = areaReadings(terms, pieces, raw, people, seesOthers)
  // "¿Quién está más atrasado de obras?": people are of an area, and not of a type of contract.
  const ofPeople = seesOthers && (isOfGroups || saysPeople(terms))
  // "De participación": of the area that is called so, and not of what some contract says; "de obras" may be either.
  const isOfArea = ({ from, to, value }: Reading) =>
    value?.kind === 'words' &&
    areas.some(
      area =>
        from >= area.from - 1 &&
        to > area.from &&
        to <= area.to &&
        (ofPeople ||
          isAreaSaid(pieces, raw, area.from) ||
          [area.from - 1, area.from].some(at => LEADS_IN.has(textAt(pieces, at) ?? '')) ||
          typesNamed(value.text) === undefined),
    )
  const subjects = subjectReadings(terms, pieces, raw, words)
    .filter(reading => !isOfArea(reading))
    .map(reading => (seesOthers ? reading : ofContractsInSight(reading, scope)))
  const named = subjects.flatMap(reading => contractReading(reading, words, pieces))
  return [
    ...ordenadorReadings(terms, pieces, raw),
    ...subjects.filter(reading => !isColleague(reading, pieces, scope)).map(reading => asFilter(reading, named, terms)),
    ...named,
    ...typeReadings(pieces, raw).filter(reading => !isOfArea(reading)),
    ...amountReadings(pieces),
    ...countReadings(pieces),
    ...thresholdReadings(pieces),
    ...durationReadings(pieces),
    ...areas,
    ...personReadings(terms, raw, scope).filter(reading => !isPartOfName(reading, subjects, scope)),
  ]
}

/** "Dora Wilches", who has one contract in sight: it is named by whose it is. */
function contractReading(
  reading: Reading,
  words: KnownWords | undefined,
  pieces: readonly TextPiece[],
): readonly Reading[] {
  const { value, signs, quotes } = reading
  if (value?.kind !== 'words' || quotes || !signs.includes('ABOUT')) return []
  // "Julián Cárdenas", who is none of those who are called Cárdenas.
  const beside = [textAt(pieces, reading.from - 1), textAt(pieces, reading.to)]
  if (beside.some(word => word !== undefined && isGivenName(word) && words?.isWhole(word) !== true)) return []
  const said = foldInPlace(value.text).replace(/['’]s\b/g, '')
  const named = (said.match(/[a-z]+/g) ?? []).filter(word => !NAME_PARTICLES.has(word))
  const id = named.some(word => word.length > 2) ? words?.contractOf?.(named) : undefined
  return id === undefined
    ? []
    : [
        {
          from: reading.from,
          to: reading.to,
          signs: ['NAMED'],
          cost: BY_SUPPLIER * named.length,
          value: { kind: 'contract', id, isSaid: true },
        },
      ]
}

/** "¿Hidrotingua tiene garantía?": of one that is named nothing is looked for, unless a list is asked for. */
function asFilter(reading: Reading, named: readonly Reading[], terms: readonly Term[]): Reading {
  const isNamed = named.some(({ from, to }) => from === reading.from && to === reading.to)
  const asksForList = terms.some(({ signs }) => OF_LISTS.some(sign => signs.has(sign)))
  return isNamed && !asksForList ? { ...reading, cost: reading.cost + NO_LIST } : reading
}

const OF_LISTS = ['CONTRACTS', 'THOSE', 'LIST', 'EXPORT', 'HOW_MANY', 'FIND', 'SHOW'] as const
const NO_LIST = 0.6

const NAME_PARTICLES = new Set('de del la las los el y e of the'.split(' '))
/** Likelier than whatever else is said to be about those words. */
const BY_SUPPLIER = -0.06

/** "Raquel Mejía", whose contract is in sight or who is nobody of the entity: no part of her name is that of a colleague. */
function isPartOfName(
  { from, to }: Reading,
  subjects: readonly Reading[],
  { people = NO_PEOPLE, words, seesOthers = true }: Scope,
): boolean {
  return subjects.some(name => {
    if (name.value?.kind !== 'words' || from < name.from || to > name.to || name.quotes) return false
    const named = foldInPlace(name.value.text).match(/[a-z]+/g) ?? []
    if (named.length < 2) return false
    if (!seesOthers && words) return named.every(word => words.isWhole(word))
    return to - from < named.length && name.signs.includes('PERSON') && !people.haveAll(named)
  })
}

/** "Contratos por cerrar de Obras", "los de obras": the area that is called so, and not what they are about. */
function isAreaSaid(pieces: readonly TextPiece[], raw: string, from: number): boolean {
  const of = [from, from - 1].find(at => textAt(pieces, at) === 'de')
  if (of === undefined) return false
  const written = raw.slice(pieces[of + 1]?.start)
  return /^\p{Lu}\p{Ll}/u.test(written) || OF_ONES.has(textAt(pieces, of - 1) ?? '')
}

const OF_ONES = new Set('cerrar vencidos vencidas pendientes atrasados atrasadas los las lo saldos'.split(' '))

/** Asked of people, none of whose contracts are named by what they are about. */
function saysPeople(terms: readonly Term[]): boolean {
  return (
    terms.some(({ signs }) => PEOPLE.some(sign => signs.has(sign))) &&
    !terms.some(({ signs }) => signs.has('CONTRACTS'))
  )
}

const PEOPLE = ['WHO', 'TEAM', 'PER_PERSON', 'BEST', 'WORST'] as const

/**
 * Somebody of the entity: whoever may ask for their contracts means them; for anybody else the name may be that of a supplier
 * where it stands in a contract in sight.
 */
function isColleague(reading: Reading, pieces: readonly TextPiece[], scope: Scope): boolean {
  const { value } = reading
  if (value?.kind !== 'words') return false
  const all = foldInPlace(value.text).split(/[^a-z]+/)
  const joins = all.flatMap((word, at) => (AND.has(word) ? [at] : []))
  // "Marta y Hernán": two people, and no name that has all of it.
  const each = [...joins, all.length].map((end, i) => all.slice(i === 0 ? 0 : (joins[i - 1] ?? 0) + 1, end))
  const isSeveral = each.length > 1
  return each.every(named => isOneOfThem(named, reading, pieces, scope, isSeveral))
}

/** "Las Karen, ¿en qué van?": names that stand in contracts in sight are of those, where the contracts of others may not be asked for. */
function ofContractsInSight(reading: Reading, { people = NO_PEOPLE, words }: Scope): Reading {
  const { value, signs } = reading
  if (value?.kind !== 'words' || !words || !signs.includes('PERSON')) return reading
  const named = foldInPlace(value.text).match(/[a-z]+/g) ?? []
  if (people.haveAll(named) || !named.every(word => words.isWhole(word))) return reading
  return { ...reading, signs: signs.filter(sign => sign !== 'PERSON') }
}

const AND = new Set(['y', 'e', 'and'])

function isOneOfThem(
  named: readonly string[],
  { signs, from }: Reading,
  pieces: readonly TextPiece[],
  { people = NO_PEOPLE, words, seesOthers = true }: Scope,
  isOfSeveral: boolean,
): boolean {
  const isOfPerson =
    seesOthers &&
    named.every(word => isGivenName(word) || weigh(word) === 'stray') &&
    (isOfSeveral || [from - 1, from].some(at => OF_SOMEBODY.has(textAt(pieces, at) ?? '')))
  if (!signs.includes('PERSON') && !isOfPerson) return false
  return people.haveAll(named) && (seesOthers || !named.every(word => words?.has(word) === true))
}

const OF_SOMEBODY = new Set(['de', 'of'])

function hasNumber(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ kind }, at) => kind === 'code' || kind === 'clock' || readCardinal(pieces, at) !== undefined)
}

function amountReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  if (!hasNumber(pieces)) return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    const found = readAmount(pieces, at)
    if (!found) return []
    // "Como 3 millones": about as much.
    const from = ABOUT_AS_MUCH.has(textAt(pieces, at - 1) ?? '') ? at - 1 : at
    return [
      { from, to: at + found.length, signs: ['MONEY'], cost: -0.1, value: { kind: 'amount', amount: found.value } },
    ]
  })
}

const ABOUT_AS_MUCH = new Set(['como', 'unos', 'esos', 'aproximadamente', 'about', 'around', 'some'])

/** "Los cinco más viejos": how many of a list. */
function countReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((piece, at): readonly Reading[] => {
    // "Cuál de los dos": of two that were named.
    if (textAt(pieces, at - 2) === 'de') return []
    if (piece.kind !== 'word' || !BEFORE_COUNT.has(textAt(pieces, at - 1) ?? '')) return []
    const number = readNumber(pieces, at)
    return number && number.value > 1
      ? [{ from: at, to: at + number.length, signs: ['NUMBER', 'COUNT'], cost: -0.02, value: { kind: 'count' } }]
      : []
  })
}

const BEFORE_COUNT = new Set(['los', 'las', 'top', 'the', 'primeros', 'primeras'])

/** How long each unit is, in days and months. */
const UNITS: ReadonlyMap<string, readonly [days: number, months: number]> = new Map(
  (
    [
      ['dia dias day days', [1, 0]],
      ['semana semanas week weeks', [7, 0]],
      ['mes meses month months', [0, 1]],
      ['ano anos year years', [0, 12]],
    ] as const
  ).flatMap(([words, length]) => words.split(' ').map((word): [string, readonly [number, number]] => [word, length])),
)
const MORE = [
  'mas de',
  'hace mas de',
  'por mas de',
  'con mas de',
  'paso de',
  'pasaron de',
  'pasan de',
  'pasados de',
  'pasado de',
  'desde hace',
  'hace',
  'more than',
  'over',
  'for',
]
const LESS = ['menos de', 'hace menos de', 'less than', 'under']
const DURATION_STARTS = new Set([...MORE, ...LESS].map(phrase => phrase.split(' ')[0] ?? ''))

/** `más de un año`, `menos de 30 días`: how long, beside what lasts. */
function durationReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((piece, at): readonly Reading[] => {
    if (!DURATION_STARTS.has('text' in piece ? piece.text : '')) return []
    const [more, less] = [MORE, LESS].map(phrases => Math.max(...phrases.map(phrase => phraseAt(pieces, at, phrase))))
    const lead = Math.max(more ?? 0, less ?? 0)
    // "Más de año y medio".
    const one = UNITS.has(textAt(pieces, at + lead) ?? '') ? { value: 1, length: 0 } : undefined
    const number = lead > 0 ? (one ?? readNumber(pieces, at + lead)) : undefined
    const unit = number && UNITS.get(textAt(pieces, at + lead + number.length) ?? '')
    if (!number || unit === undefined) return []
    // "Dos años y medio".
    const half = phraseAt(pieces, at + lead + number.length + 1, 'y medio')
    const [days, months] = unit.map(length => length * number.value + (half > 0 ? Math.floor(length / 2) : 0))
    const ago = phraseAt(pieces, at + lead + number.length + 1 + half, 'ago')
    const value = { kind: 'duration', days: days ?? 0, months: months ?? 0, more: (more ?? 0) >= (less ?? 0) } as const
    return [{ from: at, to: at + lead + number.length + 1 + half + ago, signs: ['DURATION'], cost: 0, value }]
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
  people: PeopleByWord,
  seesOthers: boolean,
): readonly Reading[] {
  const readings: Reading[] = []
  const add = (first: Term, from: number, to: number, text: string) => {
    const before = terms.indexOf(first)
    // "De la", "en la" before it belong to it.
    let lead = before
    while (lead > 0 && (LINKS.has(terms[lead - 1]?.text ?? '') || ARTICLES.has(terms[lead - 1]?.text ?? ''))) lead--
    readings.push({ from: terms[lead]?.from ?? from, to, signs: ['AREA'], cost: -0.05, value: { kind: 'area', text } })
  }
  // "Compáreme planeación con obras": what stands beside it are areas.
  const isCompared = terms.some(({ signs }) => signs.has('COMPARE'))
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1]?.text ?? ''
    const known =
      areaAt(pieces, term.from, people, LEADS_IN.has(before)) ??
      (seesOthers && (isCompared || isCalledAlone(terms, i, raw))
        ? areaBeginning(pieces, term.from, people)
        : undefined)
    if (known && LEADS_AWAY.has(before)) continue
    const english = known ? undefined : englishArea(terms, pieces, raw, i, people)
    if (known) add(term, term.from, known.to, known.name)
    else if (english && seesOthers) add(term, term.from, english.to, english.name)
    // "Secretaría general", "Dirección Administrativa": an office by a name of its own, although the entity may have none of that name.
    else if (seesOthers && term.signs.has('OFFICE') && term.to - term.from > 1 && isGenericOfArea(firstWord(term)))
      add(term, term.from, term.to, raw.slice(term.start, term.end))
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
const LEADS_IN = new Set(['en', 'en la', 'en el', 'in'])
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
  if (isNamedAlone(before, raw, term)) return true
  if (term.signs.has('OFFICE') && !LEADS_AWAY.has(before)) return !terms.some(({ signs }) => signs.has('HANDED'))
  return before === 'la' && !MEANS_MORE.has(term.text) && isNamedAlone(first, raw, term)
}

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

/** Words that all stand in the name of one of the people: `Marta`, `Marta Gómez`. */
const SPEAKS = new Set(['aqui', 'aca', 'here', 'speaking'])

function personReadings(
  terms: readonly Term[],
  raw: string,
  { people = NO_PEOPLE, words, seesOthers = true }: Scope,
): readonly Reading[] {
  return terms.flatMap((term, i): readonly Reading[] => {
    const withName = (word: string) => (words?.isWhole(word) === true ? people.with(word) : people.near(word))
    if (term.to - term.from > 1 || (withName(term.text).size === 0 && !isGivenName(term.text))) return []
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
      if (end > i && !isGivenName(next.text) && !isSurname && fitting.size === 0) break
      text = text === '' ? next.text : `${text} ${next.text}`
      const [only] = fitting
      // "A Yolanda Daza", whose name stands in a contract in sight: that contract's, and nobody of the entity.
      const isOfContract = text.split(' ').every(word => words?.isWhole(word) === true)
      // "Marta Lucía Pérez" is one name, and not Marta and somebody else.
      const isCut = [terms[end + 1], terms[i - 1]].some(
        beside => beside !== undefined && beside.to - beside.from === 1 && isOfName(beside.text, people),
      )
      readings.push({
        from: terms[i - lead]?.from ?? term.from,
        to: next.to,
        signs: lead > 0 || /['’]s$/.test(raw.slice(next.start, next.end)) ? ['PERSON', 'OF_PERSON'] : ['PERSON'],
        cost:
          (fitting.size > 0 ? KNOWN * (end - i + 1) : isSurname && end > i && !isOfContract ? STRANGER : 0.1) +
          (isCut ? CUT_NAME : 0),
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

function isOfName(word: string, people: PeopleByWord): boolean {
  return isGivenName(word) || people.with(word).size > 0
}

/** A word that is not known and can be nothing but the rest of a name: with a capital, or before what a name ends with. */
function isUnknownSurname(terms: readonly Term[], at: number, raw: string): boolean {
  const [term, next] = [terms[at], terms[at + 1]]
  if (term?.signs.size !== 1 || !term.signs.has('STRAY')) return false
  if (/^\p{Lu}\p{Ll}/u.test(raw.slice(term.start))) return true
  return !next || next.signs.has('MARK') || isGivenName(next.text) || /^(?:en|como|que|y|con|a)(?: |$)/.test(next.text)
}

/** "Los que ordenó Beatriz Zabala": whose name follows, as written. */
function ordenadorReadings(terms: readonly Term[], pieces: readonly TextPiece[], raw: string): readonly Reading[] {
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
