import type { Reading, Sign, Term } from '../readings/readings.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import { askingForOf } from '../vocabulary/conjugation.js'

const MAKING = askingForOf(
  `preparar prepara prepare, hacer haz haga, elaborar elabora elabore, generar genera genere, redactar redacta redacte, proyectar proyecta proyecte, dar da de, mandar manda mande, enviar envia envie, pasar pasa pase,
  sacar saca saque, armar arma arme, montar monta monte, escribir escribe escriba, crear crea cree, descargar descarga descargue, bajar baja baje, regalar regala regale, alistar alista aliste, mostrar muestra muestre,
  producir produce produzca, imprimir imprime imprima, adelantar adelanta adelante, necesitar necesita necesite, querer quiere quiera, colaborar colabora colabore, ayudar ayuda ayude, llenar llena llene, diligenciar diligencia diligencie`,
)
const WANTS = new Set(
  'necesito quiero quisiera requiero ocupo deme dame urge need want draft prepare make write generate send give create produce get help'.split(
    ' ',
  ),
)

const PAPERS =
  /^(?:(?:el |la |los |las |un |una |unos |unas |the |a |an )?(?:borrador(?:es)? |proyecto |formato |draft |solicitud |request )?(?:de |del |of |for |to )?(?:el |la |the |un |una )?(?:actas?|constancias?|informe final|informe de supervision|liberacion(?:es)?(?: de(?:l)? saldos?)?|closing (?:act|record|minutes)|liquidation (?:act|record|minutes)|final report|supervision report|(?:balance )?release of (?:the )?balance|release the balance|balance release)(?: final(?:es)?)?(?: de(?:l)? (?:cierre|liquidacion|supervision|saldo|terminacion|contrato))*(?: bilateral| unilateral| del expediente| contractual)?)(?= |$)/

/** With which a paper is asked for: "necesito el acta", "prepáreme la constancia". */
const ASKING_FOR = new Set([...MAKING, ...WANTS].filter(word => word !== 'de'))

/** "… no es de Participación, es de Sistemas", "es de Obras y no de Sistemas": whose it is, told to be another's than it shows. */
export function areaWrongReadings(pieces: readonly TextPiece[], raw: string): readonly Reading[] {
  const words = pieces.map((_, at) => textAt(pieces, at) ?? '')
  const from = words.findIndex((word, at) => (word === 'no' && IS_OF.has(words[at + 1] ?? '')) || IS_OF.has(word))
  const named = pieces.findIndex(({ kind }, at) => kind === 'name' || (THIS_ONE.has(words[at] ?? '') && at < from))
  if (named < 0 || from < named || /[?¿]/.test(raw)) return []
  const said = words.slice(from).join(' ').replace(/ +/g, ' ')
  return NOT_OF_BUT.test(said) ? [{ from, to: pieces.length, signs: ['WRONG'], cost: -0.1 }] : []
}

const IS_OF = new Set('es son era pertenece corresponde is belongs'.split(' '))
const NOT_OF_BUT =
  /^(?:no (?:es|son|era|pertenece|corresponde) (?:de|del|a|al) (?!mi\b|mi[oa]|nosotros|nuestr|yo\b)(?:la |el )?[a-z]+(?: [a-z]+){0,4} ?,? ?(?:es|son|sino(?: que es)?|pertenece|corresponde) (?:de|del|a|al) (?!mi\b|nosotros)[a-z ,]+|(?:es|son|pertenece a) (?:de|del)? ?(?:la |el )?[a-z]+(?: [a-z]+){0,4} ?,? ?(?:y )?no (?:de|del|a) (?!mi\b|nosotros)[a-z ,]+)$/

/** How far apart a verb and what it is done to may stand. */
const FARTHEST = 5

const MOVING = askingForOf(
  `asignar asigna asigne, reasignar reasigna reasigne, pasar pasa pase, trasladar traslada traslade, transferir transfiere transfiera, entregar entrega entregue, dejar deja deje, poner pon ponga, mover mueve mueva,
  cambiar cambia cambie, encargar encarga encargue, adjudicar adjudica adjudique, traspasar traspasa traspase, ceder cede ceda, dar da dele`,
)
const MOVES = new Set([...MOVING, ...'deselo daselo assign reassign move give transfer hand pass'.split(' ')])
const SENDS = askingForOf(
  'mandar manda mande, enviar envia envie, escribir escribe escriba, hacer haz haga, pasar pasa pase, poner pon ponga, remitir remite remita',
)
const MESSAGE =
  /^(?:recordatorios?|correos?|mensajes?|avisos?|notificacion(?:es)?|llamado de atencion|reminders?|e-?mails?|messages?)$/

/**
 * "Pásele el 045 a Diego", "el primero es de Nelson": a contract that is to be somebody else's; "mándeles un correo a todos los que…":
 * others who are to be written to. `isPerson`: whether a word is a name of somebody whom the asker looks after.
 */
export function othersReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  isPerson: (word: string) => boolean,
): readonly Reading[] {
  if (terms.length === 0) return []
  const readings: Reading[] = []
  const textOf = (at: number) => textAt(pieces, at) ?? ''
  const to = pieces.findIndex((_, at) => TO.has(textOf(at - 1)) && isPerson(textOf(at)))
  const one = pieces.findIndex(
    ({ kind }, at) =>
      kind === 'name' || THIS_ONE.has(textOf(at)) || (ARTICLES.has(textOf(at - 1)) && ORDINALS.has(textOf(at))),
  )
  for (const [at] of pieces.entries()) {
    const word = textOf(at)
    if (isDenied(pieces, at)) continue
    const isMoved =
      MOVES.has(word) && (one >= 0 || /(?:sel[oa]s?|l[oa]s)$/.test(word)) && TO_SOMEBODY.has(textOf(to - 1))
    // "El 045 es de Diego", told of one.
    const isWhose = WHOSE.has(word) && one >= 0 && one < at && to > at && to <= at + 3 && !ASKING.has(textOf(0))
    if ((isMoved || isWhose) && to >= 0 && to !== at)
      readings.push({ from: at, to: at + 1, signs: ['ASSIGN'], cost: -0.05 })
    if (!MESSAGE.test(word)) continue
    const verb = verbBefore(pieces, at, SENDS)
    const toOthers = verb !== undefined && (/les?$/.test(textOf(verb)) || TO_SOMEBODY.has(textOf(at + 1)))
    if (toOthers && verb !== undefined && !/(?:me|nos)$/.test(textOf(verb)))
      readings.push({ from: verb, to: at + 1, signs: ['NUDGE'], cost: -0.05 })
  }
  return readings
}

const TO = new Set('a al para to for de'.split(' '))
const TO_SOMEBODY = new Set('a al para to for'.split(' '))
const THIS_ONE = new Set('ese este esa esta lo eso it that'.split(' '))
const ARTICLES = new Set(['el', 'la', 'al', 'the'])
const ORDINALS = new Set(
  'primero primera segundo segunda tercero tercera cuarto quinto ultimo ultima first second third last'.split(' '),
)
const WHOSE = new Set('es era corresponde toca pertenece va is belongs'.split(' '))
const ASKING = new Set('de quien cual cuales que how who which is'.split(' '))

/**
 * "Prepáreme porfa el acta de liquidación del 007": a paper that is asked for, by any verb of asking and any of its names, with
 * whatever words between them; it may begin the text without any verb, "acta de cierre del 007".
 */
export function paperReadings(terms: readonly Term[], pieces: readonly TextPiece[]): readonly Reading[] {
  const readings: Reading[] = []
  for (const [at] of pieces.entries()) {
    const length = paperAt(pieces, at)
    if (length === 0) continue
    const verb = verbBefore(pieces, at, ASKING_FOR)
    const isFirst = terms.every(term => term.from >= at || term.to > at || isAround(term))
    // "El acta del 045 ya se firmó" tells.
    const isWhole = terms.every(({ from, signs }) => from < at + length || [...signs].every(isOfWhich))
    if (verb === undefined && !(isFirst && isWhole)) continue
    readings.push({ from: at, to: at + length, signs: ['DRAFT'], cost: -0.1 })
    if (verb !== undefined) readings.push({ from: verb, to: verb + 1, signs: ['CAN_YOU'], cost: 0 })
  }
  return readings
}

function isAround({ signs, text }: Term): boolean {
  return signs.size === 0 ? LEADS.test(text) : [...signs].every(sign => AROUND.has(sign))
}

const LEADS = /^(?:y|e|el|la|los|las|un|una|ahora|entonces|porfa|por favor|a ver|the|a|an|and|now|please)$/
const AROUND = new Set<Sign>(['MARK', 'HELLO', 'THANKS', 'OKAY', 'CAN_YOU', 'ALSO'])

function isOfWhich(sign: Sign): boolean {
  return OF_WHICH.has(sign)
}

const OF_WHICH = new Set<Sign>([
  'MARK',
  'THANKS',
  'NAMED',
  'SUBJECT',
  'STRAY',
  'ONE_OF',
  'CONTRACT',
  'THAT_ONE',
  'BE',
  'HELP',
])

function verbBefore(pieces: readonly TextPiece[], at: number, verbs: ReadonlySet<string>): number | undefined {
  for (let back = at - 1; back >= 0 && back >= at - FARTHEST; back--) {
    const piece = pieces[back]
    if (piece?.kind === 'mark' || piece?.kind === 'name') return undefined
    // "Los contratos sin acta": which ones.
    if (SAYS_WHICH.has(textAt(pieces, back) ?? '')) return undefined
    if (verbs.has(textAt(pieces, back) ?? '')) return isDenied(pieces, back) ? undefined : back
  }
  return undefined
}

const SAYS_WHICH = new Set(
  'sin con que cuyo cuya contratos contrato expedientes without with whose that contracts contract'.split(' '),
)

/** "No ha mandado el informe final" asks for nothing. */
function isDenied(pieces: readonly TextPiece[], at: number): boolean {
  return [at - 1, at - 2, at - 3].some(back => DENIES.has(textAt(pieces, back) ?? ''))
}

const DENIES = new Set('no not ha han he nunca sin quien si cuando when if who'.split(' '))

/** How many pieces the name of a paper takes from a place on; 0 where none stands there. */
function paperAt(pieces: readonly TextPiece[], at: number): number {
  if (PARTICLES.has(textAt(pieces, at) ?? '')) return 0
  const words: string[] = []
  for (let to = at; to < pieces.length && words.length < 8; to++) {
    const word = textAt(pieces, to)
    if (word === undefined) break
    words.push(word)
  }
  const [found] = PAPERS.exec(words.join(' ')) ?? []
  return found === undefined ? 0 : found.split(' ').length
}

const PARTICLES = new Set('el la los las un una de del the a an of for'.split(' '))
