import { foldInPlace } from '../text/fold.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import { isGivenName, weigh } from '../vocabulary/index.js'
import { areaReadings, areJoined, LEADS_IN } from './area-readings.js'
import type { Scope } from './in-sight.js'
import { namedByWords } from './named-by-words.js'
import { NO_PEOPLE } from './people-by-word.js'
import { ordenadorReadings, personReadings } from './person-readings.js'
import { quantityReadings } from './quantity-readings.js'
import type { Reading, Term } from './readings.js'
import { besideSoughtReadings, soughtReadings } from './sought.js'
import { type KnownWords, subjectReadings } from './subjects.js'
import { thresholdReadings } from './thresholds.js'
import { typeReadings, typesNamed } from './type-names.js'

export type { Scope } from './in-sight.js'

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
          areas.some(other => other.value !== area.value && areJoined(pieces, area, other)) ||
          isAreaSaid(pieces, raw, area.from) ||
          isOfThose(pieces, area.from) ||
          [area.from - 1, area.from].some(at => LEADS_IN.has(textAt(pieces, at) ?? '')) ||
          typesNamed(value.text) === undefined),
    )
  const subjects = [
    ...subjectReadings(terms, pieces, raw, words),
    ...namedByWords(terms, pieces, raw, { people, words }),
    ...(scope.isSought ? soughtReadings(terms, pieces, raw, { people, words }) : []),
  ]
    .filter(reading => !isOfArea(reading))
    .map(reading => (seesOthers ? reading : ofContractsInSight(reading, scope)))
  const named = subjects.flatMap(reading => contractReading(reading, words, pieces))
  return [
    ...ordenadorReadings(terms, pieces, raw),
    ...subjects.filter(reading => !isColleague(reading, pieces, scope)).map(reading => asFilter(reading, named, terms)),
    ...named,
    ...besideSoughtReadings(pieces),
    ...typeReadings(pieces, raw).filter(reading => !isOfArea(reading)),
    ...quantityReadings(pieces),
    ...thresholdReadings(pieces),
    ...areas,
    ...personReadings(terms, raw, scope).filter(reading => !isPartOfName(reading, subjects, scope)),
  ]
}

/** Whether words stand in a text that contracts are looked for by where it is known that it looks for some. */
export function namesSought(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  { people = NO_PEOPLE, words }: Scope,
): boolean {
  return soughtReadings(terms, pieces, raw, { people, words }).length > 0
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

/** "Los de obras", "solo obras": the area; "contratos de obras" is what they are about. */
function isOfThose(pieces: readonly TextPiece[], from: number): boolean {
  const words = [from - 2, from - 1, from, from + 1].map(at => textAt(pieces, at) ?? '').join(' ')
  return (
    /(?:^| )(?:(?:los|las) de|solo|solamente|sin|menos|muestreme|muestrame)(?: |$)/.test(words) &&
    !/contrat|expedient|tipo/.test(words)
  )
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
