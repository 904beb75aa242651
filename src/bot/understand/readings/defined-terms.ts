import { PhraseTree } from '../text/phrase-tree.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import { phrases } from '../vocabulary/phrases.js'
import type { Reading } from './readings.js'
import { DEFINED_TERMS, type DefinedTerm } from './term-names.js'

/** The terms that can be explained, and how people say them. */
const SAID = {
  file: phrases(
    '{expediente/expedientes}{/ electronico/ electronicos/ contractual/ contractuales/ del contrato}, {electronic file/contract file/file}',
  ),
  liquidation: phrases(
    '{liquidar/liquidacion/acta de liquidacion/liquidado/liquidarlo}{/ de un contrato/ del contrato/ un contrato/ el contrato/ de contratos}',
    '{to liquidate/liquidate/liquidating/liquidation/liquidation record/record of liquidation}',
  ),
  closing: phrases(
    '{cerrar/cierre/cerrarlo/cerrado}{/ el expediente/ un expediente/ del expediente/ de un expediente/ un contrato/ el contrato/ de un contrato/ del contrato/ en secop/ de expedientes}',
    '{to close/closing/closed/to close a contract/to close the file/closing the file/closing a contract}',
  ),
  'closing-record':
    'acta de cierre, constancia de cierre, acta de cierre del expediente, constancia de cierre del expediente, acta de cierre de expediente, closing record, record of closing',
  ending: phrases(
    '{terminar/terminacion/terminado/termino/terminarlo/terminados}{/ un contrato/ el contrato/ de un contrato/ del contrato}',
    '{to end/ending/ended/to terminate/termination}',
  ),
  'early-end': phrases(
    'terminacion {anticipada/anormal/por mutuo acuerdo/bilateral/unilateral}{/ de un contrato/ del contrato}, terminar {anticipadamente/antes de tiempo/antes}, early {end/termination}',
  ),
  'mutual-liquidation': phrases(
    '{liquidacion/liquidar} {bilateral/de mutuo acuerdo/por mutuo acuerdo/bilateralmente}, mutual liquidation, bilateral liquidation',
  ),
  'unilateral-liquidation': phrases('{liquidacion/liquidar} {unilateral/unilateralmente}, unilateral liquidation'),
  competence: phrases(
    '{perder/perdida de/perder la/perdida de la/la} competencia{/ para liquidar/ para liquidarlo/ para liquidarlos}, {losing/to lose/loss of} {/the }competence{/ to liquidate}',
  ),
  cession: phrases(
    '{cesion/ceder/cedido/cedidos/cesionario/cesionaria/cedente}{/ de un contrato/ del contrato/ un contrato/ el contrato}, {cession/assignment of a contract/ceded/assignee}',
  ),
  suspension: phrases(
    '{suspension/suspendido/suspendidos/suspender}{/ de un contrato/ del contrato/ un contrato/ el contrato}, {suspension/suspended}',
  ),
  extension: phrases(
    '{prorroga/prorrogas/prorrogar/prorrogado/otrosi/adicion/adiciones/adicionar}, {extension/extended/amendment}',
  ),
  ordenador:
    'ordenador, ordenadora, ordenador del gasto, ordenadora del gasto, ordenador de gasto, ordenacion del gasto, spending officer',
  supervisor:
    'supervisor, supervisora, supervision, supervisar, supervisor de contrato, supervisor de un contrato, supervisor del contrato, supervision de contratos, interventor, interventora, interventoria',
  acceptance:
    'recibo a satisfaccion, recibido a satisfaccion, certificado de recibo a satisfaccion, acta de recibo, acta de recibo a satisfaccion, acta de recibo final, acceptance, acceptance record',
  guarantee: phrases(
    '{garantia/garantias/poliza/polizas/amparo/amparos}{/ unica/ de cumplimiento/ de un contrato/ del contrato/ vigente/ vigentes/ viva}, {guarantee/guarantees/live guarantee}',
  ),
  'quality-guarantee': phrases(
    '{garantia/garantias/poliza/polizas/amparo/amparos} {de calidad/de calidad del servicio/de estabilidad/de estabilidad de obra/de estabilidad de la obra/de mantenimiento/de calidad vigente/de calidad viva/de estabilidad vigente}, quality guarantee',
  ),
  'later-duties': phrases(
    '{obligacion/obligaciones} {posterior/posteriores/poscontractual/poscontractuales/postcontractual/postcontractuales/post contractual/post contractuales/posteriores a la liquidacion}{/ pendientes/ pendiente}, {post contractual duties/post contractual obligations/later obligations}',
  ),
  balance: phrases(
    '{saldo/saldos/saldo pendiente/saldo por liberar/saldos por liberar/saldo a favor/liberar el saldo/liberar saldo/liberar saldos/liberacion de saldo/liberacion de saldos/liberacion del saldo/saldo sin pagar/saldo por pagar/pagos pendientes/plata pendiente}, {balance/release of the balance/releasing the balance/unpaid balance/pending payments}',
  ),
  proceeding: phrases(
    '{incumplimiento/proceso de incumplimiento/procedimiento de incumplimiento/procedimiento por incumplimiento/proceso sancionatorio/procedimiento sancionatorio/litigio/un proceso/demanda/demandas/proceso judicial/proceso sancionatorio abierto/litigio abierto}, {breach proceeding/litigation/lawsuit}',
  ),
  services:
    'prestacion de servicios, prestacion de servicios profesionales, apoyo a la gestion, contrato de prestacion de servicios, literal h, cps',
  waiting: 'en espera, contrato en espera, contratos en espera, espera, waiting',
  'needs-fact':
    'falta un dato, falta de un dato, a falta de un dato, le falta un dato, falte un dato, lacking a fact, a fact is missing',
  'to-close': 'por cerrar, contrato por cerrar, listo para cerrar, listos para cerrar, ready to close',
  overdue:
    'vencido, vencidos, cierre vencido, cierres vencidos, con cierre vencido, contrato vencido, contratos vencidos, overdue',
  reported: 'reportado, reportados, reportado como cerrado, reportado cerrado, reported, reported as closed',
  snoozed: 'pospuesto, pospuestos, posponer, snoozed',
  aim: 'meta interna, meta, internal aim',
  directive: phrases(
    '{directriz/directrices/la directriz}{/ 1/ 2/ uno/ dos/ de la circular}, {circular/circular externa/circular 002/circular 002 de 2023/circular externa 002/circular externa 002 de 2023}, {directive/directive 1/directive 2}, dos lecturas, dos lecturas de la directriz 2, dos lecturas de la directriz',
  ),
  interadministrative:
    'convenio interadministrativo, convenios interadministrativos, contrato interadministrativo, contratos interadministrativos, interadministrative agreement',
} satisfies Record<DefinedTerm, string>

/** Terms of which it is asked what they mean for the closing of any contract that is so. */
const OF_CLOSING = new Set<DefinedTerm>([
  'cession',
  'suspension',
  'early-end',
  'balance',
  'proceeding',
  'guarantee',
  'quality-guarantee',
  'later-duties',
])

/** By their first word: each phrase with its term, the longest first. */
const byFirst = new Map<string, { readonly words: readonly string[]; readonly term: DefinedTerm }[]>()
for (const term of DEFINED_TERMS)
  for (const entry of SAID[term].split(',')) {
    const words = entry.trim().split(/\s+/)
    const [first = ''] = words
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, term }])
  }
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)

const MEANS = treeOf(
  '{que/y que/y eso que} {es/son/significa/significan/quiere decir/quieren decir/viene siendo/vendria siendo/se entiende por/seria}',
  '{a que/y a que} {se refiere/se refieren/se refiere con/se refieren con/le llaman/le dicen/llaman/le dicen}',
  '{explique/expliqueme/explicame/me explica/explicar/explicarme/me puede explicar/hableme de/cuenteme de/no entiendo/no entiendo bien} {/por favor /porfa }{/que es/lo de/eso de/en que consiste/que significa/de que se trata}',
  'en que consiste, en que consisten, cual es la definicion de, definicion de, define, definame, defina, definicion, para que sirve, para que sirven',
  'que {hace/hacen}, what {is/are/does}, what {exactly/really} {is/are/does}, what is meant by, what do you mean by, definition of, define, eso de, como asi que',
)
const DIFFERS = treeOf(
  '{diferencia/diferencias} {entre/hay entre/de}, que {diferencia/diferencias} {hay entre/hay de/tiene}, cual es la diferencia {entre/de}, cuales son las diferencias entre, en que se {diferencia/diferencian}, es lo mismo, son lo mismo, no es lo mismo, difference between, {is it/are they} the same, is the same, se diferencia, se diferencian, diferencio',
)
const CLOSES = treeOf(
  '{se puede/puedo/podemos/se podria/podria/debo/toca/hay que/se debe/tengo que/es posible/se pueden/se deben/puede uno/uno puede} {cerrar/cerrarse/cerrar asi}',
  '{que pasa si/y si/que pasaria si} {cierro/cerramos/se cierra/se cierran/yo cierro/uno cierra/cierran/lo cierro}',
  '{que/y que} {hago/hacemos/se hace/hay que hacer/debo hacer/toca hacer/hacer/puedo hacer} {con/en el caso de/cuando/si}',
  '{can i/may i/can we/should i} close, what happens if i close, {what do i do/what should i do} with',
)
const IF_SUCH = treeOf(
  '{si/cuando/y si/y cuando/que pasa si/que pasa cuando/y que pasa si/que ocurre si} {el contrato/un contrato/el convenio/uno/el}',
  '{si/cuando/y si/que pasa si} {hay/queda/tiene/quedo/esta/estuviera/tuviera/existe}',
  '{if/when/what happens if} {the contract/a contract/it}',
)
const ARTICLES = new Set(
  'un una el la los las lo unos unas eso esa ese de del a an the por exactamente realmente exactly really'.split(' '),
)
const NOUNS = new Set(
  'contrato contratos uno una expediente expedientes convenio contract contracts one los las aquellos'.split(' '),
)
const LINKS = new Set(
  'que con si sin esta estan este esten tiene tienen tenga todavia aun ya fue fueron quedo queda quedan de del un una la el cuando hay se ha han sido estando teniendo algun alguna en pero y no le les which with that is are has have still if'.split(
    ' ',
  ),
)
const AROUND_STATE = new Set([...NOUNS, ...LINKS])
/** "Qué significa que un contrato esté en espera". */
const THAT_ONE_IS = new Set(
  'que un una el los contrato contratos expediente este esten esta sea haya tenga les le me aparezca salga diga figure como'.split(
    ' ',
  ),
)
const JOINS = new Set('y e o u que de con and or from as ,'.split(' '))
/** What may follow a term without changing what is asked. */
const TAILS =
  /^(?:(?:en|de|del|para|segun|con|a) (?:un |una |el |la |los |las |este |estos |mi |mis )?(?:contratos?|convenios?|secop|secop ii|ley|norma|caso|casos|cierre|efectos|colombia|estado|eso|aqui|bot)|en este caso|exactamente|aqui|pues|entonces|mean|means|en si|por favor|porfa|in secop|exactly|here|lo puedo cerrar|la puedo cerrar|puedo cerrarlo|puedo cerrar|se puede cerrar|se cierra|toca cerrarlo|hay que cerrarlo|lo debo cerrar|debo cerrarlo|igual lo puedo cerrar|igual puedo cerrarlo|que hago|que pasa|que se hace|que debo hacer|como hago|can i close it|what happens|what do i do)+$/
const MOST_TAIL = 7

/** "¿Qué es la liquidación unilateral?", "¿se puede cerrar un contrato suspendido?": what is asked of terms, and not of contracts. */
export function termReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((_, at): readonly Reading[] => {
    const found = meant(pieces, at) ?? differing(pieces, at) ?? ofClosing(pieces, at)
    return found
      ? [{ from: at, to: found.to, signs: ['TERMS'], cost: 0, value: { kind: 'terms', terms: found.terms } }]
      : []
  })
}

/** "¿Y la unilateral?", after a term was explained: one more, and nothing besides. */
export function oneMoreTerm(pieces: readonly TextPiece[]): DefinedTerm | undefined {
  const from = skip(pieces, 0, AND)
  const at = skip(pieces, from, ARTICLES)
  if (from === 0) return undefined
  const found =
    termAt(pieces, at) ??
    (textAt(pieces, at) === 'unilateral' ? { term: 'unilateral-liquidation' as const, to: at + 1 } : undefined)
  return found && endAfter(pieces, found.to) !== undefined ? found.term : undefined
}

/** "¿Y si le queda saldo por liberar?", after how it goes: of what it is said. */
export function termSupposed(pieces: readonly TextPiece[]): DefinedTerm | undefined {
  const from = skip(pieces, 0, AND)
  if (!['si', 'if'].includes(textAt(pieces, from) ?? '')) return undefined
  return termsSupposedIn(pieces.slice(from + 1))[0]
}

/** What a case that is put says of a contract, as far as there is a rule for it. */
export function termsSupposedIn(pieces: readonly TextPiece[]): readonly DefinedTerm[] {
  return pieces.flatMap((_, at) => {
    const found = termAt(pieces, at)
    return found && SUPPOSED.has(found.term) ? [found.term] : []
  })
}

const SUPPOSED = new Set<DefinedTerm>([...OF_CLOSING, 'liquidation', 'acceptance', 'extension', 'interadministrative'])

/** "… bilateral y unilateral": of the liquidation. */
function modeAt(
  pieces: readonly TextPiece[],
  at: number,
): { readonly term: DefinedTerm; readonly to: number } | undefined {
  const word = textAt(pieces, at)
  if (word === 'unilateral') return { term: 'unilateral-liquidation', to: at + 1 }
  return word === 'bilateral' ? { term: 'mutual-liquidation', to: at + 1 } : undefined
}

const AND = new Set('y e and pero'.split(' '))

interface Found {
  readonly to: number
  readonly terms: readonly [DefinedTerm, ...DefinedTerm[]]
}

function meant(pieces: readonly TextPiece[], at: number): Found | undefined {
  const lead = MEANS.longestAt(pieces, at) || (isWhoOfOffice(pieces, at) ? 2 : 0)
  if (lead === 0 && at === 0) return explained(pieces)
  if (lead === 0) return undefined
  const isOfOne = textAt(pieces, at + lead) === 'que'
  const found = termAt(pieces, skip(pieces, at + lead, isOfOne ? THAT_ONE_IS : ARTICLES))
  const to = found && endAfter(pieces, found.to)
  if (!found || to === undefined) return undefined
  // "What is overdue?", "qué es lo vencido": which ones.
  const isWhich =
    (textAt(pieces, at) === 'what' && textAt(pieces, to - 1) !== 'mean' && textAt(pieces, at + 1) !== 'does') ||
    textAt(pieces, at + lead) === 'lo'
  return isWhich && HOW_IT_STANDS.has(found.term) ? undefined : { to, terms: [found.term] }
}

/** "Pérdida de competencia, explíqueme": the term, and then that it is to be explained. */
function explained(pieces: readonly TextPiece[]): Found | undefined {
  const found = termAt(pieces, skip(pieces, 0, ARTICLES))
  if (!found) return undefined
  const rest = pieces.slice(found.to).flatMap(piece => ('text' in piece && piece.kind !== 'mark' ? [piece.text] : []))
  return EXPLAIN_IT.test(rest.join(' ')) ? { to: pieces.length, terms: [found.term] } : undefined
}

const EXPLAIN_IT =
  /^(?:(?:para|de) liquidar(?:los|lo)? )?(?:explique(?:me)?(?:lo|la)?|explica(?:me)?(?:lo|la)?|explain(?: it)?|(?:me )?(?:puede |podria )?(?:explica(?:r(?:me)?)?)|que es(?: eso)?|eso que es|como es eso|en que consiste|que significa(?: eso)?|que quiere decir(?: eso)?)(?: por favor| porfa| please)?$/

const HOW_IT_STANDS = new Set<DefinedTerm>([
  'waiting',
  'needs-fact',
  'to-close',
  'overdue',
  'reported',
  'snoozed',
  'suspension',
])

/** "¿Quién es el ordenador del gasto?": an office, and nobody by name. */
function isWhoOfOffice(pieces: readonly TextPiece[], at: number): boolean {
  if (textAt(pieces, at) !== 'quien' || textAt(pieces, at + 1) !== 'es') return false
  return termAt(pieces, skip(pieces, at + 2, ARTICLES))?.term === 'ordenador'
}

function differing(pieces: readonly TextPiece[], at: number): Found | undefined {
  const lead = DIFFERS.longestAt(pieces, at)
  if (lead === 0) return undefined
  const terms: DefinedTerm[] = []
  let place = at + lead
  for (let found = termAt(pieces, skip(pieces, place, ARTICLES)); found; ) {
    terms.push(found.term)
    place = found.to
    const next = skip(pieces, skip(pieces, place, JOINS), ARTICLES)
    found = next > place ? (termAt(pieces, next) ?? modeAt(pieces, next)) : undefined
  }
  const [first, second, ...more] = terms
  const to = endAfter(pieces, place)
  return first && second && to !== undefined ? { to, terms: [first, second, ...more] } : undefined
}

function ofClosing(pieces: readonly TextPiece[], at: number): Found | undefined {
  const lead = CLOSES.longestAt(pieces, at) || IF_SUCH.longestAt(pieces, at)
  if (lead === 0) return undefined
  const linked = skip(pieces, at + lead, AROUND_STATE)
  const found = termAt(pieces, linked)
  if (!found || !OF_CLOSING.has(found.term)) return undefined
  // "¿Debo cerrar suspendidos?" may ask for them.
  if (linked === at + lead && IF_SUCH.longestAt(pieces, at) === 0) return undefined
  const to = endAfter(pieces, found.to)
  return to === undefined ? undefined : { to, terms: [found.term] }
}

function termAt(
  pieces: readonly TextPiece[],
  at: number,
): { readonly term: DefinedTerm; readonly to: number } | undefined {
  for (const { words, term } of byFirst.get(textAt(pieces, at) ?? '') ?? [])
    if (words.every((word, i) => textAt(pieces, at + i) === word)) return { term, to: at + words.length }
  return undefined
}

/** Where what is asked ends, with what may stand behind the term; undefined where more is said. */
function endAfter(pieces: readonly TextPiece[], from: number): number | undefined {
  const isEnd = (at: number) => {
    const piece = pieces[at]
    return !piece || (piece.kind === 'mark' && piece.text !== ',')
  }
  if (isEnd(from)) return from
  // "… y cómo se hace": another question begins.
  const next = textAt(pieces, from)
  const after = pieces[from]?.kind === 'mark' ? from + 1 : from
  if (next !== undefined && AND.has(next) && ASKS.has(textAt(pieces, from + 1) ?? '')) return from
  const words: string[] = []
  let at = after
  while (!isEnd(at) && words.length <= MOST_TAIL) {
    const word = textAt(pieces, at)
    if (word !== undefined) words.push(word)
    else if (pieces[at]?.kind !== 'mark') return undefined
    at++
  }
  return TAILS.test(words.join(' ')) ? at : undefined
}

const ASKS = new Set('que como cual cuales cuando quien cuantos cuanto por what how which when who why'.split(' '))

function skip(pieces: readonly TextPiece[], from: number, words: ReadonlySet<string>): number {
  let at = from
  while (isOneOf(pieces[at], words)) at++
  return at
}

function isOneOf(piece: TextPiece | undefined, words: ReadonlySet<string>): boolean {
  return piece !== undefined && 'text' in piece && words.has(piece.text)
}

/** The phrases that these patterns stand for. */
function treeOf(...patterns: readonly string[]): PhraseTree {
  return new PhraseTree(patterns.flatMap(pattern => phrases(...pattern.split(', ')).split(', ')))
}
