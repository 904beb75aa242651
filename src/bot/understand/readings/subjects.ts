import { foldInPlace } from '../text/fold.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { isGivenName } from '../vocabulary/index.js'
import { isBought, isFirmAt, isOfAContract } from './firm-names.js'
import { isGivenNameAt, isSomebodyAt } from './given-names.js'
import { type Reading, type Sign, signsOf, type Term } from './readings.js'
import { typesNamed } from './type-names.js'

/** Words of the contracts that the asker may see, folded. A word of ours is read as ours, although it stands in a contract too. */
export interface KnownWords {
  /** It is one of them, or the beginning of one. */
  has(word: string): boolean
  /** It is one of them. */
  isWhole(word: string): boolean
  /** The one of them that a misspelt word was meant to be; undefined where it is none. */
  nearest?(word: string): string | undefined
  /** The only contract in sight whose supplier is called so; undefined where there is none, or several. */
  contractOf?(words: readonly string[]): string | undefined
}

/** Before what contracts are about or whose they are. */
const LINKS = new Set(
  (
    'tiene tienen de del con sobre acerca donde cuyo cuya cuyos senor senora don dona otro otra other ' +
    'has have with for about of from where whose containing mentioning regarding'
  ).split(' '),
)
const ONE = new Set(['el', 'la', 'al', 'the', 'a'])
/** Between a link and the name: of the firm only its name is looked for. */
const SKIPPED = new Set(
  (
    'el la los las lo al a un una unos unas que de del con es sea objeto empresa firma proveedor contratista senor senora ' +
    'llamado llamada llame relacionados relacionado diga digan contenga palabra tengan tenga contratos contrato ' +
    'the any all some is company supplier vendor contractor named called related to word'
  ).split(' '),
)
const PARTICLES = new Set('de del la las los el y e of the and'.split(' '))
const WAY = /^(?:vias?|carreteras?|carreteables?|trochas?|caminos?|troncal)$/
const GENERIC = new Set('study job deal guy lady man woman person people firm'.split(' '))
const COMMANDS = new Set('buscar busca busque busco buscame find search'.split(' '))
const PROTECTED = new Set<Sign>(['NAMED', 'DATE', 'PERIOD', 'TIME', 'EMAIL', 'MARK', 'NUMBER'])
/** "Resumen de la semana": a stretch of time, and nothing that contracts are about. */
const TIMES = new Set('semana semanas mes meses trimestre semestre week weeks month months quarter'.split(' '))
const LONGEST_NAME = 8

/**
 * The readings of a text as words that contracts are looked for by, or as somebody's name: after "de", "con", "buscar", what is
 * no word of ours or is written as a name. ABOUT where it is a subject, a name, or a word of a contract in sight. Where those
 * words are not known, WORDS: nothing tells that it is more than a word that is not known. Where they are known and it is none
 * of them, it is not read at all.
 */
export function subjectReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  raw: string,
  known: KnownWords | undefined,
): readonly Reading[] {
  const readings: Reading[] = []
  const textOf = (term: Term) => raw.slice(pieces[term.from]?.start, pieces[term.to - 1]?.end)
  // Who writes everything in capitals names nothing by them.
  const calm = raw.replace(/\P{Ll}/gu, '').length > raw.replace(/\P{Lu}/gu, '').length
  const isCapital = (term: Term) => (calm ? /^(?:\p{Lu}\p{Ll}|\p{Lu}{2,4}$)/u : /^\p{Lu}\p{Ll}/u).test(textOf(term))
  const isFirst = (i: number) => terms.slice(0, i).every(({ signs }) => signs.has('MARK') || signs.has('HELLO'))
  // "… Muestre los de aseo": what begins a sentence is written so anyway.
  const beginsSentence = (i: number) => isFirst(i) || /^[.?!\n]$/.test(terms[i - 1]?.text ?? '')
  const isContent = (term: Term, i: number) =>
    ![...term.signs].some(sign => PROTECTED.has(sign)) &&
    !TIMES.has(term.text) &&
    /[a-z]/.test(term.text) &&
    (term.signs.has('SUBJECT') ||
      term.signs.has('STRAY') ||
      term.signs.has('ELSEWHERE') ||
      isPartOfName(terms, i) ||
      (isCapital(term) && !beginsSentence(i) && !/^(?:secop|cps)/i.test(term.text)))
  const command = commandReading(terms, raw, isCapital)
  if (command) readings.push(command)
  readings.push(...quotedReadings(pieces, raw))
  for (const [i, first] of terms.entries()) {
    if (!isContent(first, i)) continue
    const isFirm = isFirmAt(terms, i, isCapital, isContent)
    // "La universidad distrital": so of a supplier in sight, although by itself it is of another topic.
    const isInSight = [i, i + 1].every(at => terms[at] !== undefined && known?.isWhole(terms[at]?.text ?? '') === true)
    const isOfOne = first.signs.has('ELSEWHERE') && isOfAContract(terms, i)
    if (first.signs.has('ELSEWHERE') && !isFirm && !isInSight && !isOfOne && !isBought(terms, i)) continue
    // "La Zambrano", "Karen Rocío": words of a contract in sight, of which no other are meant.
    const isHeardOf = (at: number) => terms[at]?.signs.has('STRAY') === true && known?.isWhole(terms[at].text) === true
    const isHeard =
      isHeardOf(i) &&
      // "Dora's file".
      (/['’]s$/.test(raw.slice(first.start, first.end)) ||
        isHeardOf(i + 1) ||
        isHeardOf(i - 1) ||
        ONE.has(terms[i - 1]?.text ?? '') ||
        isFirst(i))
    const lead = leadOf(terms, i)
    if (INTRODUCES.has(terms[i - 1]?.text ?? '') || isGreeting(terms, i, lead)) {
      readings.push(introduction(terms, i, isContent))
      continue
    }
    const isCommand = terms.slice(Math.max(0, (lead ?? i) - 5), i).some(term => COMMANDS.has(term.text))
    const isBefore =
      terms.slice(i + 1, i + 4).some(term => term.text === 'contracts') ||
      (isOfThe(terms, i) && terms.slice(i + 1, i + 4).some(term => ONE_CONTRACT.has(term.text)))
    const isGiven = isSomebodyAt(terms, i, raw)
    const isNamed = first.signs.has('SUBJECT') || isGiven || isCapital(first)
    if (lead === undefined && !isBefore && !isNamed && !isCommand && !isHeard) continue
    let names = 0
    let capitals = 0
    let strange = false
    let certain = isCommand || isOfOne
    for (let end = i; end < terms.length && end < i + LONGEST_NAME; end++) {
      const term = terms[end]
      if (!term || (end > i && /["«»“”()]/.test(raw.slice(terms[end - 1]?.end, term.start)))) break
      if (!isContent(term, end) && !(term.signs.has('NUMBER') && capitals > 0)) {
        // "La vía a Puerto López": where it leads is of its name.
        const joins = PARTICLES.has(term.text) || (term.text === 'a' && WAY.test(terms[end - 1]?.text ?? ''))
        const after = terms[end + 1]
        if (
          joins &&
          after &&
          !(JOINING.has(term.text) && OTHERS.test(after.text)) &&
          (isContent(after, end + 1) || PARTICLES.has(after.text))
        )
          continue
        break
      }
      const isCapitalised = isCapital(term) && !isFirst(end)
      if (isCapitalised) capitals++
      // "Marta Luz": a name may be a word as well.
      if (term.signs.has('STRAY') || isGivenNameAt(terms, end, raw)) names++
      strange ||= ['STRAY', 'SUBJECT', 'ELSEWHERE'].some(sign => term.signs.has(sign as Sign))
      const isKnown = term.signs.has('STRAY') && known?.has(term.text) === true
      const isNameOrSubject = isGivenName(term.text) || isCapitalised || term.signs.has('SUBJECT')
      if (known && term.signs.has('STRAY') && !isKnown && !isNameOrSubject && !isCommand) break
      certain ||= isNameOrSubject || isKnown || (isInSight && end === i + 1)
      if (term.signs.has('ELSEWHERE') && !certain) break
      // A single word of ours with a capital is no name: "en Excel".
      if (!strange && capitals < 2) continue
      const isPerson =
        !/^(?:con|with)\b/.test(terms[lead ?? -1]?.text ?? '') &&
        names === end - i + 1 &&
        names <= 4 &&
        (isGiven || isCapital(first))
      const from =
        lead !== undefined && !terms[lead]?.text.includes(' ') ? (terms[lead]?.from ?? first.from) : first.from
      readings.push({
        from,
        to: term.to,
        signs: [
          certain ? 'ABOUT' : 'WORDS',
          ...(isPerson ? ([...(isGiven ? (['GIVEN_NAME'] as const) : []), 'PERSON'] as const) : []),
        ],
        // "El de Zambrano", "lo de Raquel" names one, and is no word beside it.
        cost:
          (certain ? 0 : 0.1) -
          (lead !== undefined && terms[lead]?.signs.has('ONE_OF') ? (certain ? 0.02 : 0.12) : 0.0005),
        value: { kind: 'words', text: writtenAt(pieces, raw, first.from, term.to, known) },
        ...(strange && capitals > 1 && { quotes: true as const }),
      })
      // "The Alcaravan study": what the named one is, which says no more of which.
      const after = terms[end + 1]
      const reading = readings.at(-1)
      if (certain && after && reading && GENERIC.has(after.text)) readings.push({ ...reading, to: after.to })
      // "The lighting contract", "the cleaning one": one of them, named by what it is about.
      if (after && reading && isOfThe(terms, i) && ONE_CONTRACT.has(after.text))
        readings.push({
          ...reading,
          to: after.to,
          signs: [...reading.signs, 'ONE_OF'],
          cost: Math.min(reading.cost, -0.02),
        })
    }
  }
  return readings
}

/** "The …", and in English. */
function isOfThe(terms: readonly Term[], at: number): boolean {
  return terms[at - 1]?.text.split(' ').at(-1) === 'the'
}

const ONE_CONTRACT = new Set('contract one agreement file job project'.split(' '))

/** `grupo`, `equipo`, `personal`: of the people beside nothing else, in a name before strange words. */
function isPartOfName(terms: readonly Term[], at: number): boolean {
  const signs = terms[at]?.signs
  return signs?.size === 1 && signs.has('TEAM') && terms[at + 1]?.signs.has('STRAY') === true
}

/** Words as they were written; a type of contract or a name in sight that was misspelt, as it is spelt. */
export function writtenAt(
  pieces: readonly TextPiece[],
  raw: string,
  from: number,
  to: number,
  known: KnownWords | undefined,
): string {
  const first = pieces[isHyphened(pieces, raw, from) ? from - 1 : from]
  const written = spaced(raw.slice(first?.start, pieces[to - 1]?.end).replace(/['’]s$/, ''))
  const texts = wordTexts(pieces.slice(from, to))
  const meant = texts.join(' ')
  const isPutRight = known && texts.some(word => known.isWhole(word) && !foldInPlace(written).includes(word))
  if (isPutRight) return meant
  return typesNamed(written) === undefined && typesNamed(meant) !== undefined ? meant : written
}

/** "E-learning": what stands before it is of the word. */
function isHyphened(pieces: readonly TextPiece[], raw: string, at: number): boolean {
  const [before, first] = [pieces[at - 1], pieces[at]]
  return before !== undefined && first !== undefined && raw.slice(before.end, first.start) === '-'
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Words between quotation marks are looked for as they are. */
function quotedReadings(pieces: readonly TextPiece[], raw: string): readonly Reading[] {
  return [...raw.matchAll(/[«“"]([^«»“”"]{1,80})[»”"]/g)].flatMap(
    ({ index, 0: all, 1: inside = '' }): readonly Reading[] => {
      const from = pieces.findIndex(piece => piece.start >= index)
      const to = pieces.findLastIndex(piece => piece.end <= index + all.length) + 1
      if (from < 0 || to <= from || pieces.slice(from, to).some(({ kind }) => kind === 'name')) return []
      const before = pieces[from - 1]
      const lead = before && 'text' in before && LINKS.has(before.text) ? from - 1 : from
      return [
        { from: lead, to, signs: ['ABOUT'], cost: -0.3, value: { kind: 'words', text: spaced(inside) }, quotes: true },
      ]
    },
  )
}

/** "Soy Carlos de planeación": who writes, which is known anyway. */
const INTRODUCES = new Set(['soy', 'habla', 'habla con', 'escribe', 'saluda', 'am', 'i am', 'this is'])
const OF_THEM = new Set([...PARTICLES, 'en', 'from', 'in', 'at'])
/** Before a mark nothing is asked by it, whatever its words could say. */
const WHOLE = -0.3

/** "Buenos días desde Yopal, …", "le saluda la jefe de enfermería, …": who greets, and from where. */
function isGreeting(terms: readonly Term[], at: number, lead: number | undefined): boolean {
  const end = terms.findIndex(({ signs }, i) => i > at && signs.has('MARK'))
  if (end < 0 || end > at + MOST_WORDS_OF_PLACE) return false
  const isPolite = ({ signs, text }: Term) => signs.has('HELLO') || signs.has('MARK') || CALLED.has(text)
  const greeting = terms.slice(0, at - 1)
  const isFrom = FROM.has(terms[at - 1]?.text ?? '') && greeting.some(({ signs }) => signs.has('HELLO'))
  if (isFrom && greeting.every(isPolite)) return true
  const before = terms.slice(0, lead ?? 0)
  const said = before.findIndex(({ text }) => INTRODUCES.has(text))
  return said >= 0 && before.slice(said + 1).every(({ text }) => OFFICES.has(text))
}

const MOST_WORDS_OF_PLACE = 3
const FROM = new Set(['from', 'desde', 'de'])
const CALLED = new Set('camarita doctor doctora amigo amiga senores todos'.split(' '))
const OFFICES = new Set(
  'el la un una jefe jefa doctor doctora ingeniero ingeniera secretario secretaria coordinador coordinadora auxiliar'.split(
    ' ',
  ),
)

function introduction(terms: readonly Term[], at: number, isContent: (term: Term, i: number) => boolean): Reading {
  let end = at
  for (let i = at; i < terms.length; i++) {
    const term = terms[i]
    if (!term || term.signs.has('MARK')) break
    if (isContent(term, i) || term.signs.has('OFFICE')) end = i
    else if (!OF_THEM.has(term.text)) break
  }
  // "I'm Gloria from public works, …": where they work, whatever it is called.
  const mark = terms.findIndex(({ signs }, i) => i > at && signs.has('MARK'))
  const between = terms.slice(end + 1, mark)
  if (
    mark > 0 &&
    between.length <= MOST_WORDS_OF_PLACE &&
    between.every(({ signs }) => signs.size === 0 || signs.has('SUBJECT'))
  )
    end = mark - 1
  const isWhole = terms[end + 1]?.signs.has('MARK') === true
  return { from: terms[at]?.from ?? 0, to: terms[end]?.to ?? 0, signs: ['BE'], cost: isWhole ? WHOLE : 0 }
}

/** The term from which a name is said: its link or command, over the words between. */
function leadOf(terms: readonly Term[], at: number): number | undefined {
  let lead: number | undefined
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const term = terms[back]
    if (!term) break
    const words = term.text.split(' ')
    // "El de los Sauces": its article is of the name.
    const isOneOf = term.signs.has('ONE_OF') && words.some(word => LINKS.has(word))
    const isLed = LINKS.has(words.at(-1) ?? '') || (term.signs.has('KEEP') && KEPT.test(term.text))
    if (isOneOf || isLed) lead = back
    // "Tiene el contrato de la…": what goes before is not of the name.
    if (isOneOf || (lead !== back && !SKIPPED.has(term.text))) break
  }
  return lead
}

/** "Narrow it down to", "déjeme solo". */
const KEPT = / (?:to|by|por|a|solo|solamente|unicamente|mas|only|just)$/

// Somebody who goes on so does not name a firm: `buscar el significado`, `find me a hotel`.
const NO_NAME = new Set(
  'el la los las lo un una unos unas me mi mis a al que en como si the a an me my for out in any all some if'.split(
    ' ',
  ),
)
// What is asked for is a list of ours, one contract, or a rule.
const OURS = signsOf(
  'CONTRACT CONTRACTS NAMED MY LIST WHICH PENDING OVERDUE WAITING UPCOMING EXPIRE LAW HELP CLOSE CLOSED HOW MUST UNLIQUIDATED DATE',
)

/** `buscar X`, as the bot tells people to write: everything after it is what they look for. */
function commandReading(terms: readonly Term[], raw: string, isCapital: (term: Term) => boolean): Reading | undefined {
  const isPolite = ({ signs }: Term) =>
    signs.size === 0 || ['MARK', 'HELLO', 'THANKS', 'BE'].some(sign => signs.has(sign as Sign))
  const at = terms.findIndex(term => !isPolite(term))
  const [command, next] = [terms[at], terms[at + 1]]
  if (!command || !next || !['buscar', 'find', 'search'].includes(command.text)) return undefined
  const end = terms.findLastIndex(
    ({ signs, text }) => !signs.has('MARK') && !signs.has('THANKS') && !signs.has('BE') && !COURTESY.has(text),
  )
  const rest = terms.slice(at + 1, end + 1)
  const body = rest.slice(
    Math.max(
      0,
      rest.findIndex(({ text, signs }) => !SKIPPED.has(text) && !LINKS.has(text) && !signs.has('ONE_OF')),
    ),
  )
  const last = body.at(-1)
  if (!last) return undefined
  const isNamed = body.some(isCapital)
  if (!isNamed && NO_NAME.has(next.text.split(' ')[0] ?? '')) return undefined
  const isOurs = (term: Term) =>
    (term.signs.has('NAMED') || !/\p{Lu}\p{Ll}/u.test(raw.slice(term.start, term.end))) &&
    [...term.signs].some(sign => OURS.has(sign))
  if (rest.some(isOurs)) return undefined
  return {
    from: command.from,
    to: last.to,
    signs: ['COMMAND'],
    cost: 0,
    value: { kind: 'words', text: spaced(raw.slice(body[0]?.start, last.end)) },
  }
}

const COURTESY = new Set('porfa porfavor favor por please gracias thanks thank you'.split(' '))

/** "Obra y los de consultoría": two things, not one name. */
const JOINING = new Set(['y', 'e', 'and'])
const OTHERS = /^(?:los|las|el|la|de|the)(?: de| que)?$/
