import type { Query } from '../../query/query.js'
import type { Attempt } from '../attempt.js'
import { type Intent, UNKNOWN } from '../intent.js'
import { isForSuperior } from '../intents/settings-said.js'
import type { ContractName, Question } from '../question.js'
import type { Reading } from '../readings/readings.js'
import type { Scope } from '../readings/scope.js'
import type { TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { asksWhoTakes, handedOn } from './for-good.js'
import { meanwhile, silences, standsIn } from './while-away.js'
import { type Written, writtenOf } from './written.js'

interface Text {
  readonly pieces: readonly TextPiece[]
  readonly raw: string
  readonly scope: Scope
  lay(): Attempt
}

/**
 * "Lo de Ricardo páselo a Natalia", "mientras estoy de comisión que Luz me vea los contratos": contracts or notices that are, or are to
 * be, somebody else's, for good or for a time, in whatever words. Nothing goes on record by it: its form opens, or it is said that it
 * cannot be done. What is said around it and not read is said to be so. Undefined where it is not told, or was read so already.
 */
export function entrusted(found: Understanding, text: Text): Understanding | undefined {
  if (found.cancels || found.page !== undefined) return undefined
  const { pieces, raw, scope, lay } = text
  const written = writtenOf(pieces, raw, word => scope.people?.isPerson(word) === true)
  const { line } = written
  const forATime = standsIn(line)
  const handed = forATime ? undefined : handedOn(line)
  const said = forATime ?? handed ?? meanwhile(line)
  if (!said && asksWhoTakes(line)) return answeredBy(found, { intent: HOW_IT_PASSES })
  // "No le escriba más al correo del doctor sino a…", "al jefe no le manden nada": somebody's mail, or a superior's own account.
  const isOwnAccount = pieces.some(({ kind }) => kind === 'email') || isForSuperior(raw)
  if (!said)
    return silences(line) && !(isOwnAccount && lay().longest('person').length === 0)
      ? silenced(found, lay())
      : undefined
  const holder = said.holder && ([written.pieceAt(said.holder[0]), written.pieceAt(said.holder[1] - 1) + 1] as const)
  const isHolderNamed = /\bP\b/.test(line.slice(...(said.holder ?? [0, 0])))
  // Both say the same; that an office has it is told as often as that it was handed over.
  if (handed ? isHandedOn(found, ` ${line} `, isHolderNamed) : standsInAlready(found))
    return found.kind === 'not-mine' && !isHolderNamed ? undefined : found
  const [from, to] = [written.pieceAt(said.from), written.pieceAt(said.to - 1) + 1]
  const around = [written.signs.slice(0, from).join(' '), written.signs.slice(to).join(' ')]
  const read = handed
    ? handedIntent(written, holder ?? [0, 0], text)
    : standingInIntent(written, holder, text, forATime?.isForAnother === true)
  const isMore =
    handed !== undefined &&
    (OTHERS_BESIDES.test(` ${around[1] ?? ''} `) ||
      written.signs.some((sign, at) => sign === '#' && (at < from || at >= to)))
  const story = [pieces.slice(0, from), pieces.slice(to)].flatMap((part, i) => {
    const words = raw.slice(part[0]?.start, part.at(-1)?.end).replace(/^[\s,.;:]+|[\s,.;:]+$/g, '')
    return part.length === 0 || SAYS_NO_MORE.test(` ${around[i] ?? ''} `) ? [] : [words]
  })
  return {
    ...answeredBy(found, read),
    sure: !isMore,
    ...(story.length > 0 && { story }),
  }
}

/** "No le escriba más a Nelson, que está incapacitado": nobody sets it for another, and nothing is paused by it. */
function silenced(found: Understanding, read: Attempt): Understanding {
  if (found.unsupported === 'their-pause') return found
  const intent: Intent = {
    ...UNKNOWN,
    unsupported: 'their-pause',
    query: queryOf([], undefined, read.longest('person'), undefined),
  }
  return answeredBy(found, { intent })
}

const HOW_IT_PASSES: Intent = { kind: 'hand-over', args: {}, question: { kind: 'guide', args: { topic: 'reassign' } } }

/** Read as that already, with which contract or who has it, or as something besides that is not told so. */
function isHandedOn(
  { kind, unsupported, sure, further, args }: Understanding,
  line: string,
  isHolderNamed: boolean,
): boolean {
  if (!sure || further.length > 0) return false
  const saysWhich = 'id' in args || 'reference' in args || 'to' in args
  // "No es mío, lo lleva Diego": more than that another has it.
  if (kind === 'not-mine') return !isHolderNamed || (NOT_MINE.test(line) && !HANDED_BY_THEM.test(line))
  return (saysWhich && (kind === 'hand-over' || unsupported === 'assign')) || ELSE.has(unsupported ?? kind)
}

const NOT_MINE =
  /(?<= )(?:no (?:es|son|era|eran) (?:mi[oa]s?|de (?:nosotros|mi)|nuestr[oa]s?)|no me (?:corresponde|toca)n?|no (?:lo|la|los|las) (?:superviso|llevo|manejo)|nunca|ajen[oa]s?|not (?:mine|ours)|isn t mine)(?= )/
/** "Ya no lo llevo yo, se lo pasé a Édgar". */
const HANDED_BY_THEM = / (?:se l[oa]s?|le|l[oa]s?) (?:pase|entregue|di|deje|solte|asumio|cogio) /
const ELSE: ReadonlySet<string> = new Set(['their-notices', 'list-of-people', 'delegate'])

/** Contracts of somebody else, beside those of which it is told. */
const OTHERS_BESIDES = / (?:el|la|lo|los|las|al) (?:de|del|demas|otr[oa]s?) | a P | y los /
const FREE =
  'hola|lo|la|el|los|las|buen[oa]s|dias|tardes|cordial|saludo|por|favor|porfa|please|gracias|thanks|oiga|ole|ve|vea|mire|mira|mija|mijo|parce|senora?|doctora?|sumerce|aja|pues|no|bueno|entonces|ya|y|que|es|le|les|te|me|se|nos|cuento|informo|informa|permito|comunico|solicito|necesito|quiero|quisiera|hay|toca|como|coordinadora|coordinador|ordenadora?|anotelo|anotalo|como (?:l[oa] )?(?:agrego|pongo|dejo|hago)|el|la|the|to|now|ahora|also|tambien|siempre|todo|en|de|del|desde|a|partir|from|since|in|since|as|of|today|good|afternoon|morning|can|could|you|we|hereby|comedidamente|respetuosamente|atentamente|%|,|\\.|:|;|!|P'
const LEAVES =
  '(?:P )*(?:(?:ya|que|se|nos|lo|la|le|me|el|ella|a) )*(?:renuncio|retiro|pensiono|jubilo|fue|va|trasladaron|murio|fallecio|no (?:esta|trabaja|labora|supervisa)(?: (?:aca|aqui|en la entidad|con nosotros|nada))?|left|retired|resigned)(?: (?:us|the entity|de la entidad|mas))?'
/** What stands around it and says nothing besides: whom it is said to, since when, that whoever had them left. */
const SAYS_NO_MORE = new RegExp(`^ (?:(?:${FREE}|${LEAVES}) )*$`)

/** Read whole as what is set for a time, by whoever it is set. */
function standsInAlready({ kind, unsupported, sure, further, unread }: Understanding): boolean {
  return sure && further.length === 0 && unread.length === 0 && (kind === 'delegate' || unsupported === 'their-notices')
}

interface Read {
  readonly intent: Intent
  /** The contract was taken from the screen. */
  readonly taken: boolean
}

/** Who is to have the notices meanwhile, and from when until when; of another's it can only be said that it cannot be done. */
function standingInIntent(
  { signs }: Written,
  holder: readonly [number, number] | undefined,
  { pieces, raw, lay }: Text,
  isForAnother: boolean,
): Read {
  const people = lay().longest('person')
  const { to: _, ...days } = (lay().asKind('delegate')?.intent.args ?? {}) as { readonly to?: string }
  if (isForAnother) {
    const to = holder && onlyOne(people.filter(({ from, to: end }) => from < holder[1] && end > holder[0]))
    const whose = people.filter(each => !holder || each.to <= holder[0] || each.from >= holder[1])
    const query = queryOf([], undefined, whose, undefined)
    const args = { ...days, ...(to !== undefined && { to }) } as Question['args']
    return { intent: { ...UNKNOWN, args, unsupported: 'their-notices', query }, taken: false }
  }
  const named = signs.flatMap((sign, at) => (sign === 'P' && holder && at >= holder[0] && at < holder[1] ? [at] : []))
  const [first, last] = [pieces[named[0] ?? -1], pieces[named.at(-1) ?? -1]]
  const mail = pieces.find(piece => piece.kind === 'email')?.text
  const to = mail ?? (first && last && raw.slice(first.start, last.end))
  const args = { ...days, ...(to && { to }) }
  const question = { kind: 'delegate', args } as Question
  return { intent: { kind: 'delegate', args: question.args, question }, taken: false }
}

/** Whose contracts, or which, are whose now. */
function handedIntent(written: Written, holder: readonly [number, number], { pieces, raw, scope, lay }: Text): Read {
  const [name, ...more] = written.signs.flatMap((sign, at) => {
    const piece = pieces[at]
    return sign === '#' && piece?.kind === 'name' ? [piece.name] : []
  })
  const names = name ? [name, ...more] : []
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
