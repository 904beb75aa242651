import type { Day } from '../../../rules/day.js'
import { isSoon } from '../days/tense.js'
import { isCardinal } from '../text/numbers.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import { isGivenName, phrasesFrom, weigh } from '../vocabulary/index.js'
import { isWordOfAName } from './given-names.js'
import { leadIn } from './lead-in.js'
import { applyMoods } from './moods.js'
import { type Reading, type ReadText, type Sign, type Signal, signsOf, type Term } from './readings.js'

/** Stretches are no longer than this, and what comes after that many words that mean something is not read. */
const LONGEST = 5
const MOST_CONTENT = 60
/** A word taken out of a longer phrase of the vocabulary: possible, but seldom meant. */
const OUT_OF_PHRASE = 2
/** A word taken out of a name. */
const OUT_OF_NAME = 0.6

/** Reads a text: each stretch with all that it can stand for. Extra readings come from what else is known (`extra`). */
export function readText(
  pieces: readonly TextPiece[],
  today: Day,
  extra: (terms: readonly Term[]) => readonly Reading[] = () => [],
): ReadText {
  const terms = toTerms(pieces, today)
  const { signals, asks } = applyMoods(terms)
  const reason = reasonIn(terms)
  const readings: Reading[][] = pieces.map(() => [])
  const all = new Set<Signal>(signals.flat())
  const weights: number[] = pieces.map(() => 0)
  let content = 0
  for (const [i, term] of terms.entries()) {
    const signs = signals[i] ?? []
    const weight = weightOf(term, signs)
    if (weight > 0 && ++content > MOST_CONTENT) break
    readings[term.from]?.push({ from: term.from, to: term.to, signs, cost: 0 })
    for (let at = term.from; at < term.to; at++) weights[at] = weight / (term.to - term.from)
    if (term.to - term.from > 1 && signs.every(sign => !sign.startsWith('-')))
      for (const part of partsOf(pieces, term)) readings[part.from]?.push(part)
  }
  if (reason) readings[reason.from]?.push(reason)
  const lead = leadIn(terms, pieces)
  if (lead) {
    for (let at = 0; at < lead.to; at++)
      readings[at] = (readings[at] ?? []).map(inside => ({ ...inside, cost: inside.cost + OUT_OF_NAME }))
    readings[0]?.push(lead)
  }
  for (const reading of extra(terms)) {
    // "Control interno me pide…": who asks, and not whose they are.
    if (reading.signs.includes('AREA') && ((lead && reading.to <= lead.to) || isSender(pieces, reading.from))) continue
    if (reading.quotes)
      for (let at = reading.from; at < reading.to; at++)
        readings[at] = (readings[at] ?? []).map(inside => ({ ...inside, cost: inside.cost + OUT_OF_NAME }))
    readings[reading.from]?.push(reading)
    // "Tienen más de 10": "tienen más" is a phrase of ours, and not what is said here.
    const inside =
      reading.value?.kind === 'threshold'
        ? terms.find(term => term.from < reading.from && reading.from < term.to && term.to < reading.to)
        : undefined
    if (inside) readings[inside.from]?.push({ from: inside.from, to: reading.from, signs: ['BE'], cost: 0.02 })
    // "5 o más pendientes": "más" is of the number, whatever phrase it would begin.
    if (reading.value?.kind === 'threshold')
      readings[reading.to] = (readings[reading.to] ?? []).map(after => ({ ...after, cost: Math.min(after.cost, 0.05) }))
    // What is told by words that mean nothing each counts as one that does.
    if (reading.value?.kind === 'duration')
      for (let at = reading.from; at < reading.to; at++)
        weights[at] = Math.max(weights[at] ?? 0, 1 / (reading.to - reading.from))
    if (reading.value?.kind === 'amount' || reading.value?.kind === 'duration')
      for (const sign of reading.signs) all.add(sign)
  }
  for (const reading of appositionsIn(pieces, readings)) readings[reading.from]?.push(reading)
  // What somebody asks for is asked; "me pidieron cerrarlo y ya lo cerré" tells.
  return { pieces, readings, weights, terms, signals: all, asks: asks || (lead !== undefined && !all.has('ALREADY')) }
}

/** "La señora Martha Pinzón, la de archivo": who somebody is, behind their name; "…, el de Raquel" names one more. */
function appositionsIn(pieces: readonly TextPiece[], readings: readonly (readonly Reading[])[]): readonly Reading[] {
  const ends = new Set(readings.flat().flatMap(({ to, value }) => (value?.kind === 'person' ? [to] : [])))
  return [...ends].flatMap(at => {
    const start = at + (pieces[at]?.kind === 'mark' ? 1 : 0)
    const end = pieces.findIndex(({ kind }, i) => i >= start && kind === 'mark')
    const to = end < 0 ? pieces.length : end
    const words = pieces.slice(start, to).map((_, i) => textAt(pieces, start + i) ?? '')
    const isOfThem = start > at && WHO_THEY_ARE.test(words.join(' ')) && !isGivenName(words.at(-1) ?? '')
    return isOfThem ? [{ from: start, to, signs: ['BE'], cost: -0.2 }] : []
  })
}

const WHO_THEY_ARE = /^(?:(?:que )?(?:es|era|fue|trabaja) )?(?:la|el) (?:de|del)(?: la| el)? [a-z]+$/

/** "Un correo de control interno": from whom something came. */
function isSender(pieces: readonly TextPiece[], at: number): boolean {
  const from = textAt(pieces, at) === 'de' ? at : at - 1
  return textAt(pieces, from) === 'de' && SENT.test(textAt(pieces, from - 1) ?? '')
}

const SENT = /^(?:correo|oficio|requerimiento|carta|memorando|mensaje|solicitud|llamada|visita|comunicacion|email)$/

/** "… porque no tengo acceso": what follows is a reason, whatever its words. */
function reasonIn(terms: readonly Term[]): Reading | undefined {
  const at = terms.findIndex(
    (term, i) =>
      i > 0 &&
      (REASONS.has(term.text) ||
        isPurpose(terms, i) ||
        isNote(terms, i) ||
        isExcuse(terms, i) ||
        isObjection(terms, i)),
  )
  const first = terms[at]
  if (!first) return undefined
  const isFor = isPurpose(terms, at)
  const ends = isFor ? [',', ...SENTENCE_ENDS] : SENTENCE_ENDS
  // "Para la reunión un listado de los contratos…": what is asked for is no part of what for.
  const isAsked = ({ signs }: Term) =>
    isFor && (signs.has('LIST') || signs.has('CONTRACTS') || signs.has('EXPORT') || signs.has('IN_WORD'))
  // "… para el comité con los vencidos por área".
  const isWith = (i: number) =>
    isFor && terms[i]?.text === 'con' && /^(?:los|las|todos|todas|el)\b/.test(terms[i + 1]?.text ?? '')
  const end = terms.findIndex((term, i) => i > at && (ends.includes(term.text) || isAsked(term) || isWith(i)))
  return {
    from: first.from,
    to: terms.at(end < 0 ? -1 : end - 1)?.to ?? first.to,
    signs: ['REASON'],
    cost: 0.3,
  }
}

/** "…, es que un supervisor me está preguntando": why it is asked, behind what is. */
function isExcuse(terms: readonly Term[], at: number): boolean {
  if (!terms[at - 1]?.signs.has('MARK') || terms[at - 1]?.text === '\n') return false
  const words = terms.slice(at, at + 8).map(({ text }) => text)
  return EXCUSE.test(words.join(' '))
}

const EXCUSE =
  /^(?:es que|lo que pasa es que|lo digo porque|lo pregunto|pregunto porque|(?:(?:el|la|los|las|un|una|mi|finance|my|the|doctor|doctora|[a-z]+) ){0,3}(?:me|nos) (?:l[oa]s? )?(?:esta[n]? )?(?:pide[n]?|pidio|pidieron|pidiendo|pregunta[n]?|pregunto|preguntaron|preguntando|exige[n]?|exigiendo|cobra[n]?|cobrando|escribe|escribio|escribiendo)|(?:[a-z]+ ){0,3}(?:is|are|keeps?) asking)\b/

/** "¿Por qué me lo siguen cobrando si eso se terminó de mutuo acuerdo?": what speaks against it, whatever its words. */
function isObjection(terms: readonly Term[], at: number): boolean {
  const isAgainst =
    OBJECTS.has(terms[at]?.text ?? '') &&
    terms.slice(0, at).some(({ signs }) => signs.has('WHY') || signs.has('WHY_LATE'))
  // "¿Por qué no puedo cerrar si hay saldo?": by itself it says of what it is asked.
  return isAgainst && terms.slice(at + 1).some(({ text }) => HAPPENED.test(text))
}

const OBJECTS = new Set(['si', 'if', 'cuando', 'when', 'although', 'aunque', 'siendo que', 'y eso que'])
const HAPPENED =
  /(?:^| )(?:ya|yo|nunca|eso|ese|esa|lo|sigue|siguen|termino|acabo|vencio|finalizo|murio|already|never|still|has|have|i|we|it|that)(?: |$)|(?:aron|ieron|amos|imos|ed)$/

const SENTENCE_ENDS = ['.', '?', '!', ';', '\n']

/** "… para yo revisarlos con mi equipo": what for, which changes nothing about what. */
function isPurpose(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.text !== 'para') return false
  const words = terms.slice(at, at + 3).map(({ text }) => text)
  return PURPOSE.test(words.join(' '))
}

/** "Ponle una nota al 045: falta el informe": what is written down, whatever its words. */
function isNote(terms: readonly Term[], at: number): boolean {
  return terms[at]?.text === ':' && terms.slice(0, at).some(({ signs }) => signs.has('NOTE'))
}

const REASONS = new Set(['porque', 'because', 'debido a que', 'ya que', 'pues'])
const PURPOSE =
  /^para (?:enviar\w*|mandar(?:se)?l[eoa]s?|mandarselo|dejar(?:se)?l[eoa]s?|imprimir\w*|leer\w*|guardar\w*|compartir\w*|adjuntar\w*|anexar\w*|citar\w*|mirarl\w*|remitir\w*|abrirles?|felicitar\w*|llamar\w*|organizar\w*|planear\w*|pedir\w*|contar\w*|informar\w*|hablar\w*|preparar\w*|priorizar\w*|programar\w*|repartir\w*|yo|poder|poderlos|poderlo|revisar\w*|mostrar\w*|presentar\w*|entregar\w*|mi jef[ea]|el jefe|la jefa?|una reunion|la reunion|el informe|el comite)\b/

function partsOf(pieces: readonly TextPiece[], { from, to }: Term): readonly Reading[] {
  const parts: Reading[] = []
  for (let at = from; at < to; at++)
    for (const { words, concepts } of phrasesFrom(textAt(pieces, at) ?? '', textAt(pieces, at + 1)))
      if (at + words.length <= to && words.length < to - from && standsAt(pieces, at, words))
        parts.push({ from: at, to: at + words.length, signs: [...concepts], cost: OUT_OF_PHRASE })
  return parts
}

function standsAt(pieces: readonly TextPiece[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => textAt(pieces, at + i) === word)
}

function toTerms(pieces: readonly TextPiece[], today: Day): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (!piece) break
    const first = textAt(pieces, at)
    const phrase =
      first === undefined || isOfAPlace(pieces, at) || isWordOfAName(first, textAt(pieces, at + 1))
        ? undefined
        : phrasesFrom(first, textAt(pieces, at + 1)).find(
            ({ words }) => words.length <= LONGEST + 2 && standsAt(pieces, at, words),
          )
    const to = at + (phrase?.words.length ?? 1)
    const place = { from: at, to, start: piece.start, end: (pieces[to - 1] ?? piece).end }
    terms.push(
      phrase
        ? { ...place, text: phrase.words.join(' '), signs: phrase.concepts }
        : {
            ...place,
            text: first ?? ('text' in piece ? piece.text : ''),
            signs: new Set(single(piece, today, pieces, at)),
          },
    )
    at = to
  }
  return terms
}

/** "La de archivo", "lo llevamos al archivo": where papers are kept, and no file that is wanted. */
function isOfAPlace(pieces: readonly TextPiece[], at: number): boolean {
  const word = textAt(pieces, at)
  if (word !== 'equipos' && word !== 'archivo') return false
  const before = `${textAt(pieces, at - 2) ?? ''} ${textAt(pieces, at - 1) ?? ''}`
  // "Compra de equipos": no people.
  if (word === 'equipos') return / de$/.test(before)
  return /^(?:(?:el|la|los|las|lo|oficina|senora?|doctora?|area|grupo) de|.* (?:al|con))$/.test(before)
}

const UNITS_OF_TIME = new Set(
  'mes meses semana semanas ano anos trimestre semestre month months week weeks year years quarter'.split(' '),
)

/** "En tres renglones": how long the answer is to be, and no count of contracts. */
const IN_WRITING =
  /^(?:lineas?|renglon|renglones|frases?|parrafos?|palabras|minutos?|lines?|sentences?|words|paragraphs?)$/

/** "Cuál de los dos": of two that were named, and no count of a list. */
function isOfThose(before: string): boolean {
  return /^(?:de|entre|of) (?:los|las|the)$/.test(before)
}

/** "De 2024", "de la vigencia 2024": the year of a contract, and not until or since when. */
function isVintage(
  { period: { from, to }, start, end }: Extract<TextPiece, { kind: 'period' }>,
  today: Day,
  before: string,
  after: string | undefined,
): boolean {
  const isOne = end - start === 4 && to === `${from.slice(0, 4)}-12-31`
  // "2021-2023"; "last year" is as long, and one.
  const areSeveral = end - start === 9 && to.endsWith('-12-31') && from.slice(0, 4) !== to.slice(0, 4)
  const isYear = (isOne || areSeveral) && from.endsWith('-01-01') && from <= today
  return (
    isYear &&
    (OF_A_YEAR.test(before) || !LEADS_A_YEAR.test(before)) &&
    !NO_VINTAGE.test(before) &&
    !ONWARDS.has(after ?? '')
  )
}

/** "Que no son de 2026". */
const IS = /^(?:son|es|are|is) /
const OF_A_YEAR =
  /\b(?:de|vigencias?|of|from|contratos|contracts|convenios|cps|expedientes|vencidos|atrasados|pendientes|abiertos|overdue|files)$/
/** "En 2024", "entre 2022 y 2023": said of when, and not of which contracts. */
const LEADS_A_YEAR =
  /\b(?:en|in|during|durante|del?|of|ano|anos|years?|for|from|before|since|desde|hasta|until|till|by|after|entre|between|decir|digo|meant|mean|era|eran|son|los|las|el|ended|terminados|terminaron|y|e|o|u|a|al|and|or|to|through|despues|antes|cerrados|cerraron|vencio|vencieron|acabaron|closed|cerre)$/
const NO_VINTAGE =
  /^(?:antes|despues|partir|desde|fin|fines|final|finales|principios|comienzos|mediados|resto|sean|sea) /
/** "De 2021 para atrás", "de 2021 en adelante". */
const ONWARDS = new Set(['para', 'hacia', 'en', 'hasta', 'a', 'onwards', 'backwards', 'to'])

function single(piece: TextPiece, today: Day, pieces: readonly TextPiece[], at: number): readonly Sign[] {
  // Hardly any piece asks what stands before it.
  const before = () => `${textAt(pieces, at - 2) ?? ''} ${textAt(pieces, at - 1) ?? ''}`
  const after = textAt(pieces, at + 1)
  switch (piece.kind) {
    case 'name':
      return ['NAMED']
    case 'hour':
      return ['TIME']
    case 'email':
      return ['EMAIL']
    case 'period':
      return isVintage(piece, today, before(), after) && !(textAt(pieces, at - 3) === 'no' && IS.test(before()))
        ? ['PERIOD', 'VINTAGE']
        : ['PERIOD']
    case 'date': {
      const { date } = piece
      if (date.to === today) return ['DATE', 'TODAY']
      if (piece.tenses?.isAhead) return ['DATE', 'AHEAD']
      return isSoon(date, today) ? ['DATE', 'SOON'] : ['DATE']
    }
    case 'clock':
      // An hour that no day has is still meant as one: "a las 25:00".
      return piece.text.includes(':') ? ['TIME'] : ['STRAY']
    case 'number':
      return IN_WRITING.test(after ?? '') ? [] : ['NUMBER']
    case 'mark':
      return ['MARK']
    case 'word': {
      // A unit that no reader of times knew what to do with.
      if (UNITS_OF_TIME.has(piece.text) && !/^(?:mas|menos) de$/.test(before())) return ['STRAY']
      if (isCardinal(piece.text)) return isOfThose(before()) || IN_WRITING.test(after ?? '') ? [] : ['NUMBER']
      // "La vía a Puerto López": a road, and nothing by way of which something is done.
      const kind = piece.text === 'via' && LEADS_THERE.has(after ?? '') ? 'subject' : weigh(piece.text)
      return kind === 'subject' ? ['SUBJECT'] : kind === 'elsewhere' ? ['ELSEWHERE'] : kind === 'stray' ? ['STRAY'] : []
    }
    default:
      return ['STRAY']
  }
}

const LEADS_THERE = new Set(['a', 'al', 'hacia'])

/** Signs that say how something is said rather than what: nothing is lost when they stay unread. */
const LIGHT = signsOf(
  'MARK HELLO THANKS OKAY BE ME MY WHICH SHOW ASKING NOT UNTIL AFTER THOSE THAT_ONE THOSE_ONES ' +
    'KEEP SAME CORRECT ALSO ARRANGE THEREFORE IN_HANDS STILL_SO STOOD_THEN HELD_MONEY ANYTHING DID_IT RELATIVE IS_IT_TRUE LAST_DONE RECORD_IT COMPLAINT ' +
    'COMES_UP BEFORE_THAT NEXT_STEP LATE_GREETING MOVES FALLS_ON LATER_RATHER WHERE_IS BEEN',
)
const LIGHTER = new Map<Sign, number>([
  ['ALREADY', 0.1],
  ['YET', 0.1],
  ['LIST', 0.2],
  ['CAN_YOU', 0.1],
  ['HELP', 0.3],
  ['WILL', 0.2],
  ['ONLY', 0.2],
  ['MUST', 0.5],
  ['CAN', 0.5],
  ['NUMBER', 0.5],
  ['CONTRACT', 0.5],
  ['CONTRACTS', 0.5],
  ['SECOP', 0.3],
])

function weightOf(term: Term, signals: readonly Signal[]): number {
  if (term.signs.size === 0) return 0
  if ([...term.signs].every(sign => LIGHT.has(sign))) return 0
  // Words of two letters are interjections and initials.
  if (term.signs.has('STRAY') && term.text.length <= 3) return 0.2
  const least = Math.min(...[...term.signs].map(sign => (LIGHT.has(sign) ? 0 : (LIGHTER.get(sign) ?? 1))))
  if (signals.some(signal => signal.startsWith('-'))) return 1
  return term.signs.size === 1 ? least : Math.max(least, 0.5)
}
