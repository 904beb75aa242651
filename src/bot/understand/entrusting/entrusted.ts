import type { Query } from '../../query/query.js'
import type { Attempt } from '../attempt.js'
import { type Intent, UNKNOWN } from '../intent.js'
import type { ContractName, Question } from '../question.js'
import type { Reading } from '../readings.js'
import type { Scope } from '../scope.js'
import type { TextPiece } from '../text-piece.js'
import type { Understanding } from '../understanding.js'
import { handedOn } from './for-good.js'
import { type Written, writtenOf } from './written.js'

interface Text {
  readonly pieces: readonly TextPiece[]
  readonly raw: string
  readonly scope: Scope
  lay(): Attempt
}

/**
 * "Lo de Ricardo páselo a Natalia", "el 045 ahora lo lleva Diego, hay resolución": contracts that are, or are to be, somebody else's,
 * in whatever words. Whoever looks after the contracts of others assigns them; for anybody else the form opens that passes on what
 * is theirs. Nothing goes on record by it. What is said around it and not read is said to be so. Undefined where it is not told, or
 * was read so already.
 */
export function entrusted(found: Understanding, text: Text): Understanding | undefined {
  if (found.cancels || found.page !== undefined) return undefined
  const { pieces, raw, scope } = text
  const written = writtenOf(pieces, raw, word => scope.people?.isPerson(word) === true)
  const said = handedOn(written.line)
  if (!said) return undefined
  // Both say the same.
  if (isSaidSo(found, ` ${written.line} `, /\bP\b/.test(written.line.slice(...said.holder)))) return found
  const [from, to] = [written.pieceAt(said.from), written.pieceAt(said.to - 1) + 1]
  const holder = [written.pieceAt(said.holder[0]), written.pieceAt(said.holder[1] - 1) + 1] as const
  const names = written.signs.flatMap((sign, at) => {
    const piece = pieces[at]
    return sign === '#' && piece?.kind === 'name' ? [{ at, name: piece.name }] : []
  })
  const around = [written.signs.slice(0, from).join(' '), written.signs.slice(to).join(' ')]
  const isMore = names.some(({ at }) => at < from || at >= to) || OTHERS_BESIDES.test(` ${around[1] ?? ''} `)
  const { intent, taken } = intentOf(
    names.map(({ name }) => name),
    holder,
    written,
    text,
  )
  const story = [pieces.slice(0, from), pieces.slice(to)].flatMap((part, i) => {
    const words = raw.slice(part[0]?.start, part.at(-1)?.end).replace(/^[\s,.;:]+|[\s,.;:]+$/g, '')
    return part.length === 0 || SAYS_NO_MORE.test(` ${around[i] ?? ''} `) ? [] : [words]
  })
  const { language, contextual } = found
  return {
    ...intent,
    language,
    contextual: contextual || taken,
    sure: !isMore,
    options: [intent],
    further: [],
    unread: [],
    ...(story.length > 0 && { story }),
  }
}

/** Read as that already, with which contract or who has it, or as something besides that is not told so. */
function isSaidSo(
  { kind, unsupported, sure, further, args }: Understanding,
  line: string,
  isHolderNamed: boolean,
): boolean {
  if (!sure || further.length > 0) return false
  const saysWhich = 'id' in args || 'reference' in args || 'to' in args
  // "No es mío, lo lleva Diego": more than that another has it.
  if (kind === 'not-mine') return !isHolderNamed || NOT_MINE.test(line)
  return (saysWhich && (kind === 'hand-over' || unsupported === 'assign')) || ELSE.has(unsupported ?? kind)
}

const NOT_MINE =
  /(?<= )(?:no (?:es|son|era|eran) (?:mi[oa]s?|de (?:nosotros|mi)|nuestr[oa]s?)|no me (?:corresponde|toca)n?|no (?:lo|la|los|las) (?:superviso|llevo|manejo)|nunca|ajen[oa]s?|not (?:mine|ours)|isn t mine)(?= )/
const ELSE: ReadonlySet<string> = new Set(['their-notices', 'list-of-people', 'delegate'])

/** Contracts of somebody else, beside those of which it is told. */
const OTHERS_BESIDES = / (?:el|la|lo|los|las|al) (?:de|del|demas|otr[oa]s?) | a P | y los /
const FREE =
  'hola|buen[oa]s|dias|tardes|cordial|saludo|por|favor|porfa|please|gracias|thanks|oiga|ole|ve|vea|mire|mira|mija|mijo|parce|senora?|doctora?|sumerce|aja|pues|no|bueno|entonces|ya|y|que|es|le|les|te|me|se|nos|cuento|informo|informa|permito|comunico|solicito|necesito|quiero|quisiera|hay|toca|como|coordinadora|coordinador|ordenadora?|anotelo|anotalo|el|la|the|to|now|ahora|also|tambien|siempre|todo|en|de|del|desde|a|partir|from|since|in|since|as|of|today|good|afternoon|morning|can|could|you|we|hereby|comedidamente|respetuosamente|atentamente|%|,|\\.|:|;|!|P'
const LEAVES =
  '(?:P )*(?:(?:ya|que|se|nos|lo|la|le|me|el|ella|a) )*(?:renuncio|retiro|pensiono|jubilo|fue|va|trasladaron|murio|fallecio|no (?:esta|trabaja|labora|supervisa)(?: (?:aca|aqui|en la entidad|con nosotros|nada))?|left|retired|resigned)(?: (?:us|the entity|de la entidad|mas))?'
/** What stands around it and says nothing besides: whom it is said to, since when, that whoever had them left. */
const SAYS_NO_MORE = new RegExp(`^ (?:(?:${FREE}|${LEAVES}) )*$`)

function intentOf(
  names: readonly ContractName[],
  holder: readonly [number, number],
  written: Written,
  { pieces, raw, scope, lay }: Text,
): { readonly intent: Intent; readonly taken: boolean } {
  const [name, ...more] = names
  const placed = name ? null : lay().asKind('hand-over')
  const about = name ? undefined : aboutIn(lay(), written, holder)
  const named = name ?? nameIn(placed?.intent.args) ?? (about?.isOne ? { reference: about.text } : undefined)
  const taken = name === undefined && placed?.taken === true
  const on = placed && 'on' in placed.intent.args ? { on: placed.intent.args.on } : {}
  const isOwn = OWN.test(` ${written.line} `)
  const whose = lay()
    .longest('person')
    .filter(({ from, to }) => to <= holder[0] || from >= holder[1])
  if (scope.seesOthers === false || (isOwn && whose.length === 0 && names.length === 0)) {
    const to = raw.slice(pieces[holder[0]]?.start, pieces[holder[1] - 1]?.end)
    const question = { kind: 'hand-over', args: { ...named, ...on }, said: { to } } as Question
    return { intent: { kind: 'hand-over', args: question.args, question, ...(more.length > 0 && { more }) }, taken }
  }
  const to = onlyOne(
    lay()
      .longest('person')
      .filter(({ from, to: end }) => from < holder[1] && end > holder[0]),
  )
  const args = { ...named, ...(to !== undefined && { to }) } as Question['args']
  const query = queryOf(names, named, whose, about?.text)
  return { intent: { ...UNKNOWN, args, unsupported: 'assign', query, ...(more.length > 0 && { more }) }, taken }
}

/** Of whoever speaks. */
const OWN =
  / (?:mis|mio|mios|mine|my|lo mio|yo|conmigo|(?:de|por) mi|me (?:voy|retiro|trasladaron|pensiono|nombraron)) /

function queryOf(
  [first, ...more]: readonly ContractName[],
  named: ContractName | undefined,
  whose: readonly Reading[],
  about: string | undefined,
): Query {
  const said = ({ id, reference }: ContractName) => id ?? reference ?? ''
  if (first) return { where: [{ field: 'reference', op: 'has', values: [said(first), ...more.map(said)] }] }
  const of = whose.map(({ value }) => value)[0]
  if (of?.kind !== 'person' && about !== undefined) return { where: [{ field: 'about', op: 'has', values: [about] }] }
  if (named || of?.kind !== 'person') return { where: [] }
  return of.id === undefined
    ? { where: [{ field: 'supervisor', op: 'named', values: [of.text] }] }
    : { where: [{ field: 'supervisor', op: 'is', values: [of.id] }] }
}

/** Who is meant, where one is. */
function onlyOne(people: readonly Reading[]): string | undefined {
  const ids = new Set(
    people.flatMap(({ value }) => (value?.kind === 'person' && value.id !== undefined ? [value.id] : [])),
  )
  const [only, ...others] = ids
  return others.length === 0 ? only : undefined
}

function nameIn(args: Question['args'] | undefined): ContractName | undefined {
  const { id, reference } = (args ?? {}) as { readonly id?: string; readonly reference?: string }
  return id !== undefined ? { id } : reference === undefined ? undefined : { reference }
}

/** What they are said to be about, and whether it is one: "el de vigilancia", "los de obra". */
function aboutIn(
  read: Attempt,
  { signs }: Written,
  [from, to]: readonly [number, number],
): { readonly text: string; readonly isOne: boolean } | undefined {
  const [only, ...others] = read
    .longest('words')
    .filter(each => (each.to <= from || each.from >= to) && !signs.slice(each.from, each.to).includes('P'))
  if (only?.value?.kind !== 'words' || others.length > 0) return undefined
  const lead = signs.slice(Math.max(0, only.from - 3), only.from).join(' ')
  return OF_SUCH.test(lead) ? { text: only.value.text, isOne: OF_ONE.test(lead) } : undefined
}

const OF_SUCH = /(?:^| )(?:el|la|lo|al|los|las|del?)(?: (?:contratos?|convenios?))?(?: (?:de|del|con))?$/
const OF_ONE = /(?:^| )(?:el|la|lo|al|del?)(?: (?:contrato|convenio))?(?: (?:de|del|con))?$/
