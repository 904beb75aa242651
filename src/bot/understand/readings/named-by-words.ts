import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { isGivenName } from '../vocabulary/index.js'
import {
  DONE_TO_ONE,
  JOINS_NAME,
  LEADS_TO_ONE,
  LEADS_TO_SEVERAL,
  NOT_OF_A_NAME,
  OF_ANY_CONTRACT,
  SAID_OF_A_THING,
  SAID_OF_ONE,
  SAYS_OF_ONE_FIRST,
} from '../vocabulary/one-named.js'
import type { PeopleByWord } from './people-by-word.js'
import { type Reading, type Sign, signsOf, type Term } from './readings.js'
import { type KnownWords, writtenAt } from './subjects.js'

/** More than this is no sentence about one contract. */
export const LONGEST_TEXT = 60
const LONGEST_NAME = 9
/** Likelier than a part of it that is looked for. */
const WHOLE = -0.05
/** A list is asked for, whatever it is about; or a rule. */
const OF_LISTS = ['CONTRACTS', 'LIST', 'FIND', 'HOW_MANY'] as const satisfies readonly Sign[]
const OF_ANYTHING = ['STRAY', 'SUBJECT', 'ELSEWHERE'] as const satisfies readonly Sign[]

/** What is known of who and what may be meant. */
export interface KnownContract {
  readonly people: PeopleByWord
  readonly words: KnownWords | undefined
}

/**
 * "El coliseo cubierto lo liquidamos", "lo de mesa de ayuda dejó de ser mío", "recuérdeme el de los extintores": the one contract that
 * is spoken of by what it is about, whole, whatever its words. None where a contract has a number, where a list is asked for, or where
 * no word of it says more than any contract's would.
 */
export function namedByWords(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  known: KnownContract,
): readonly Reading[] {
  if (pieces.length > LONGEST_TEXT || pieces.some(({ kind }) => kind === 'name')) return []
  const has = (sign: Sign) => terms.some(({ signs }) => signs.has(sign))
  if ((OF_LISTS.some(has) && !has('WHY')) || (has('LAW') && has('WHICH'))) return []
  const { words, line, starts, placeAt } = lineOfWords(pieces)
  const text: Text = { words, pieces, terms, raw, known }
  const found: Reading[] = []
  for (const { index, 0: lead } of line.matchAll(LEADS_TO_ONE)) {
    const behind = placeAt(index + lead.length + 1)
    const name = behind < 0 ? undefined : nameFrom(behind, text)
    if (name && !found.some(({ to }) => to > placeAt(index))) found.push(reading(placeAt(index), name, text))
  }
  if (found.length > 0) return found
  for (const [at, word] of words.entries()) {
    if (at === 0 || !SAYS_OF_ONE_FIRST.has(word)) continue
    SAID_OF_ONE.lastIndex = starts[at] ?? 0
    const name = SAID_OF_ONE.test(line) ? nameBefore(at, text) : undefined
    if (name) return [reading(name[0], name, text)]
  }
  const done = DONE_TO_ONE.exec(line)
  const behind = done ? placeAt(done.index + done[0].length + 1) : -1
  const name = behind < 0 ? undefined : nameFrom(behind, text)
  return name ? [reading(name[0], name, text)] : []
}

/** The words of a text as a line, each with a blank before and behind it, and where each of them begins. */
export function lineOfWords(pieces: readonly TextPiece[]) {
  const words = pieces.map(wordOf)
  const starts: number[] = []
  for (let at = 1, i = 0; i < words.length; at += (words[i] ?? '').length + 1, i++) starts.push(at)
  const placeAt = (offset: number) => starts.findIndex(start => start >= offset)
  return { words, line: ` ${words.join(' ')} `, starts, placeAt }
}

export interface Text {
  readonly words: readonly string[]
  readonly pieces: readonly TextPiece[]
  readonly terms: readonly Term[]
  readonly raw: string
  readonly known: KnownContract
  /** Contracts are looked for by it: any noun may name what they are about. */
  readonly isSought?: true
}

export type NamedStretch = readonly [from: number, to: number]

function wordOf(piece: TextPiece): string {
  switch (piece.kind) {
    case 'date':
    case 'period':
      return '%'
    case 'word':
    case 'number':
    case 'mark':
      return piece.text
    default:
      return '~'
  }
}

/** The year that a contract is of is read with its name, and is no part of it. */
function reading(from: number, [start, to]: NamedStretch, { pieces, words, raw, known, terms }: Text): Reading {
  const lead = words.slice(Math.max(0, start - 5), start).join(' ')
  const isSeveral = LEADS_TO_SEVERAL.test(lead) || /^(?:los|las)$/.test(words[start - 1] ?? '')
  const end = YEAR.test(words[to - 1] ?? '') && to - start > 1 ? to - 1 : to
  const isShown = terms.some(({ signs }) => signs.has('SHOW'))
  return {
    from,
    to,
    signs: isSeveral || isShown ? ['ABOUT'] : ['ABOUT', 'ONE_OF'],
    cost: WHOLE,
    value: { kind: 'words', text: writtenAt(pieces, raw, start, end, known.words), isOne: true },
  }
}

const YEAR = /^20\d\d$/

/** The name that begins at a place, behind what leads to it. */
export function nameFrom(start: number, text: Text): NamedStretch | undefined {
  let end = start
  const isNext = (at: number) => at < text.words.length && at < start + LONGEST_NAME && isOfName(at, at === start, text)
  while (isNext(end) || (text.isSought && end > start && isListed(end, isNext, text.words))) end++
  return trimmed([start, end], text)
}

/** "Pupitres, sillas y tableros": a comma of a list, which ends with "y". */
function isListed(at: number, isNext: (at: number) => boolean, words: readonly string[]): boolean {
  if (words[at] !== ',') return false
  let end = at + 1
  while (isNext(end)) {
    if (LAST.has(words[end] ?? '')) return end > at + 1 && isNext(end + 1)
    end++
  }
  return end > at + 1 && isListed(end, isNext, words)
}

const LAST = new Set(['y', 'e', 'o', 'and', 'or'])

/** The name before what is said of it: from its article, or from where the sentence begins. */
function nameBefore(end: number, text: Text): NamedStretch | undefined {
  const { words, pieces, raw } = text
  // "(Afiches, cartillas) ya quedó": of what stands before it.
  if (/[()]/.test(raw.slice(pieces[end - 1]?.end, pieces[end]?.start))) return undefined
  let start = end
  while (start > 0 && end - start < LONGEST_NAME && isOfName(start - 1, true, text)) start--
  // "Compadre la cancha de Rebolo": whom it is said to stands before its article.
  for (let at = end - 1; at >= start; at--)
    if (ARTICLES.has(words[at] ?? '') && !LINKS.has(words[at - 1] ?? '')) return trimmed([at, end], text)
  const isFirst = start === 0 || !/[a-z%~]/.test(words[start - 1] ?? '')
  return isFirst ? trimmed([start, end], text) : undefined
}

const ARTICLES = new Set(['el', 'la', 'los', 'las', 'the'])
const LINKS = new Set(['de', 'en', 'a', 'con', 'para', 'por', 'y', 'of', 'for'])

function isOfName(at: number, isFirst: boolean, text: Text): boolean {
  const { words, pieces, raw } = text
  const word = words[at] ?? ''
  const piece = pieces[at]
  if (piece?.kind === 'number') return !isFirst || at > 0
  if (text.isSought && FOR.has(word)) return !isFirst && isForSomething(at + 1, text)
  if (piece?.kind !== 'word' || NOT_OF_A_NAME.has(word) || /^[b-df-xz]$/.test(word)) return false
  const written = raw.slice(piece.start, piece.end)
  // "El contrato del acueducto, el del señor Fidel": one more.
  if (ARTICLES.has(word) && !/^\p{Lu}\p{Ll}/u.test(written))
    return isFirst || LINKS.has(words[at - 1] ?? '') || words[at - 1] === 'del'
  if (JOINS_NAME.has(word)) return !(word === 'y' && ARTICLES.has(words[at + 1] ?? ''))
  const term = termAt(at, text)
  if (text.isSought && LAST.has(word)) return !isFirst && mayBeAbout(termAt(at + 1, text), text)
  if (text.isSought)
    return mayBeAbout(term, text) || OF.has(words[at - 1] ?? '') || (!isFirst && SAID_OF_A_THING.has(word))
  if (LINKS.has(words[at - 1] ?? '') || words[at - 1] === 'del') return true
  // "La compra", "la planta": a thing by its article; "la cerré" is none.
  if (ARTICLES.has(words[at - 1] ?? '') && !isDeed(term)) return true
  const isOurs = term !== undefined && term.signs.size > 0 && !OF_ANYTHING.some(sign => term.signs.has(sign))
  // "Interpuso", "entregó": what was done, whatever it is; "muéstramelos": what is asked for.
  const isDone =
    /(?:ó|puso|hizo|dijo|quiso|pudo|vino|trajo|supo|aron|ieron|[áéí]\p{L}+(?:me|mel[oa]s?|l[oa]s?))$/iu.test(written)
  return !isDone && (!isOurs || MAY_NAME.some(sign => term.signs.has(sign)) || /^\p{Lu}/u.test(written))
}

/** "Rutas para los niños", "software for payroll"; "para el alcalde", "para el comité" is for whom it is asked. */
function isForSomething(at: number, text: Text): boolean {
  const { words } = text
  const noun = ARTICLES.has(words[at] ?? '') ? at + 1 : at
  const word = words[noun] ?? ''
  return (
    mayBeAbout(termAt(noun, text), text) && !OF_ANY_CONTRACT.has(word) && !ASKS_FOR_IT.test(word) && !isGivenName(word)
  )
}

const FOR = new Set(['para', 'for'])
const ASKS_FOR_IT =
  /^(?:comite|reunion|junta|consejo|concejo|auditoria|visita|presentacion|audiencia|rendicion|empalme|rectora?|gobernadora?|ministr[oa]|secretari[oa]|gerente|director|directora|alcaldia|mayor|governor|boss|minister|secretary|meeting|board|committee|audit|hearing)$/

function termAt(at: number, { terms }: Text): Term | undefined {
  return terms.find(({ from, to }) => from <= at && at < to)
}

/** A noun, as far as words tell: one that is not known, of whatever topic, or that was taken for one of ours and was not written so. */
function mayBeAbout(term: Term | undefined, { raw }: Text): boolean {
  if (!term) return false
  const has = (signs: readonly Sign[]) => signs.some(sign => term.signs.has(sign))
  if (has(OF_ANYTHING) || has(MAY_NAME) || has(MAY_BE_SOUGHT)) return true
  const written = foldInPlace(raw.slice(term.start, term.end))
  // "Verde", which was taken for "verse".
  return written !== term.text && written.length > 4 && !COURTESY.test(written) && !has(SAYS_HOW_IT_STANDS)
}

const COURTESY = /^(?:porf|por ?fa|gra[cs]|pli|plea|favor)/
const OF = new Set(['de', 'del', 'of'])

function isDeed(term: Term | undefined): boolean {
  return (
    term === undefined ||
    [...term.signs].some(sign =>
      /_I$|^(?:CLOSE|CLOSED|LIQUIDATE|LIQUIDATED|MUST|CAN|SUPERVISES|HANDED|SHOW|PAID)$/.test(sign),
    )
  )
}

/** Our words that things are called by as well: "archivo", "equipo", "oficina". */
const MAY_NAME = [
  'EXPORT',
  'TEAM',
  'OFFICE',
  'NUMBER',
  'PAYMENT',
  'CONTRACTOR',
  'HELP',
] as const satisfies readonly Sign[]

/** What contracts are about as well, where they are looked for: "insumos", "licencias", "informes". */
const MAY_BE_SOUGHT = ['INFORMATION', 'ABSENCE', 'SUMMARY', 'SEND', 'WRITE'] as const satisfies readonly Sign[]
/** Of which contracts it is, however it was spelt. */
const SAYS_HOW_IT_STANDS: readonly Sign[] = [
  ...signsOf(
    'CONTRACT CONTRACTS LIST WHICH WHO HOW_MANY OVERDUE WAITING PENDING TO_CLOSE OPEN CLOSE CLOSED CLOSED_I LIQUIDATE LIQUIDATED ' +
      'LIQUIDATED_I UNLIQUIDATED ENDED EXPIRE UPCOMING RUNNING BLOCKED SUSPENDED PROCEEDING GUARANTEE EXTENDED CEDED CANCELLED ' +
      'NOT_STARTED STARTED SIGNED_ON BALANCE_LEFT UNPAID MODALITY COMPETENCE AREA PERSON NO_SUPERVISOR',
  ),
]

/** Without what any contract has, and what neither begins nor ends a name; undefined where nothing is left. */
function trimmed([from, to]: NamedStretch, { words, pieces, terms, raw, known: { people, words: inSight } }: Text) {
  let [start, end] = [from, to]
  const isLoose = (at: number) => JOINS_NAME.has(words[at] ?? '') || LINKS.has(words[at] ?? '')
  while (start < end && (isLoose(start) || (OF_ANY_CONTRACT.has(words[start] ?? '') && isLedOn(start, end, words))))
    start++
  while (end > start && (isLoose(end - 1) || words[end - 1] === 'one' || !/[a-z\d]/.test(words[end - 1] ?? ''))) end--
  const [first = ''] = words.slice(start, end)
  if (start >= end || isGivenName(first) || people.isPerson(first) || OF_ANY_CONTRACT.has(first)) return undefined
  const own = terms.filter(term => term.from >= start && term.to <= end && term.text.length > 2)
  const isWritten = /^\p{Lu}/u.test(raw.slice(pieces[start]?.start)) && /\p{Ll}/u.test(raw)
  const isKnown = ({ signs, text }: Term) =>
    signs.has('SUBJECT') || (OF_ANYTHING.some(sign => signs.has(sign)) && (!inSight || inSight.has(text) || isWritten))
  const saysMore =
    own.some(isKnown) || (!inSight && words.slice(start, end).some(word => word === 'de' || word === 'del'))
  return saysMore || (isWritten && end - start > 1) ? ([start, end] as const) : undefined
}

/** "El contratista de…": the name is still to come. */
function isLedOn(at: number, end: number, words: readonly string[]): boolean {
  return at + 2 < end && /^(?:de|del|con|a)$/.test(words[at + 1] ?? '')
}
