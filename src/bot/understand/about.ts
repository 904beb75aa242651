import type { Sign, Term } from './terms.js'

const LINKS = new Set([
  ...'tiene tienen de del con sobre para por acerca donde cuyo cuya cuyos'.split(' '),
  ...'has have with for about of from on where whose containing mentioning regarding'.split(' '),
])
// Between "contratos" and what they are about; of the firm only its name is looked for.
const SKIPPED = new Set([
  ...'el la los las lo al a un una unos unas me que de del con es sea objeto empresa firma proveedor contratista'.split(
    ' ',
  ),
  ...'senor senora llamado llamada llame relacionados relacionado diga digan contenga palabra tengan tenga'.split(' '),
  ...'the any all some is company supplier vendor contractor named called related to word'.split(' '),
])
const COURTESY = new Set(
  'porfa porfavor favor por please gracias thanks thank you y ahi si puedes puede now ya doctora doctor'.split(' '),
)

/** What is searched for, and where in the text it stands. */
export interface About {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Asked for in the form that the bot tells people, so that its words may be of any other topic. */
  readonly isCommand: boolean
}

function quote(first: Term, last: Term, raw: string, isCommand = false): About {
  return { isCommand, text: raw.slice(first.start, last.end), start: first.start, end: last.end }
}

/**
 * What contracts are searched for, as the person wrote it: `Servicios Integrales del Norte`; undefined when nothing is.
 */
export function aboutOf(terms: readonly Term[], raw: string): About | undefined {
  const command = commandOf(terms, raw)
  if (command) return command
  const find = terms.findIndex(term => term.signs.has('FIND'))
  const contract = terms.findIndex((term, i) => i > find && isContract(term))
  if (contract < 0 && find < 0) return undefined
  const before = nounBefore(terms, contract, raw)
  if (before) return before
  const start = contract < 0 ? find + 1 : bodyStart(terms, contract)
  if (start === undefined) return undefined
  const body = trim(terms.slice(start))
  const [first, last] = [body[0], body.at(-1)]
  if (!first || !last || !body.some(term => isContent(term))) return undefined
  // "Contratos de vigilancia" searches, "contratos de obra vencidos" does not.
  const isOurs = (term: Term) =>
    term.weight === 'meaning' && !isContent(term) && !isName(term, raw) && !isPartOfName(term)
  if (find < 0 && body.some(isOurs)) return undefined
  return quote(first, last, raw)
}

const COMMANDS = new Set(['buscar', 'find', 'search'])
// Somebody who goes on so does not name a firm: `buscar el significado`, `find me a hotel`.
const NO_NAME = new Set([
  ...'el la los las lo un una unos unas me mi mis a al que en como si'.split(' '),
  ...'the a an me my for out in any all some if'.split(' '),
])
// What is asked for is a list of ours, one contract, or a rule.
const OURS = new Set<Sign>([
  'CONTRACT',
  'CONTRACTS',
  'NAMED',
  'MY',
  'LIST',
  'WHICH',
  'PENDING',
  'OVERDUE',
  'WAITING',
  'TO_CLOSE',
  'UPCOMING',
  'EXPIRE',
  'LAW',
  'HELP',
  'CLOSE',
  'CLOSED',
  'HOW',
  'MUST',
  'UNLIQUIDATED',
  'DATE',
])

/** `buscar X`, as the bot tells people to write: everything after it is what they look for. */
function commandOf(terms: readonly Term[], raw: string): About | undefined {
  const at = terms.findIndex(term => !isPolite(term))
  const [command, next] = [terms[at], terms[at + 1]]
  if (!command || !next || !COMMANDS.has(command.text)) return undefined
  const body = trim(terms.slice(at + 1))
  const [first, last] = [body[0], body.at(-1)]
  if (!first || !last) return undefined
  const isOurs = (term: Term) => !isName(term, raw) && [...term.signs].some(sign => OURS.has(sign))
  const isNamed = body.some(term => isName(term, raw))
  if (!isNamed && NO_NAME.has(next.text.split(' ')[0] ?? '')) return undefined
  return body.some(isOurs) ? undefined : quote(first, last, raw, true)
}

/** `contratos de X`, `contratos que tengo con X`, `contrato X`. */
function bodyStart(terms: readonly Term[], contract: number): number | undefined {
  const next = terms[contract + 1]
  if (isContent(next)) return contract + 1
  const link = terms.findIndex((term, i) => i > contract && i <= contract + 4 && LINKS.has(term.text))
  return link < 0 ? undefined : link + 1
}

/** To whom notices are to go, when it is a name rather than an e-mail: the first run of words that are none of ours. */
export function recipientOf(terms: readonly Term[], raw: string): string | undefined {
  const start = terms.findIndex(term => term.weight === 'stray')
  if (start < 0) return undefined
  let end = start
  while (
    terms[end + 1]?.weight === 'stray' ||
    (PARTICLES.has(terms[end + 1]?.text ?? '') && terms[end + 2]?.weight === 'stray')
  )
    end++
  const [first, last] = [terms[start], terms[end]]
  return first && last && raw.slice(first.start, last.end)
}

const PARTICLES = new Set(['de', 'del', 'la', 'los'])

function isContract(term: Term): boolean {
  return term.signs.has('CONTRACT') || term.signs.has('CONTRACTS')
}

function isContent(term: Term | undefined): boolean {
  return term?.weight === 'stray' || term?.weight === 'subject' || term?.weight === 'elsewhere'
}

/** Capitals in the middle of a sentence: a name, even when its words are ours (`Avances Técnicos SAS`). */
function isName(term: Term, raw: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(raw.slice(term.start, term.end))
}

/** `grupo`, `equipo`, `personal`: of the people beside nothing else, in a name beside strange words. */
function isPartOfName(term: Term): boolean {
  return term.signs.size === 1 && term.signs.has('TEAM') && !term.text.includes(' ')
}

/** `security contracts`: English puts it before. */
function nounBefore(terms: readonly Term[], contract: number, raw: string): About | undefined {
  if (contract < 1 || terms[contract]?.text !== 'contracts') return undefined
  let start = contract
  while (start > 0 && isContent(terms[start - 1])) start--
  const [first, last] = [terms[start], terms[contract - 1]]
  return start < contract && first && last ? quote(first, last, raw) : undefined
}

function trim(terms: readonly Term[]): readonly Term[] {
  let start = 0
  let end = terms.length
  while (start < end && (SKIPPED.has(terms[start]?.text ?? '') || terms[start]?.weight === 'mark')) start++
  while (end > start && isTail(terms[end - 1])) end--
  return terms.slice(start, end)
}

function isPolite(term: Term): boolean {
  return isTail(term) || term.signs.has('HELLO') || term.signs.has('BE')
}

function isTail(term: Term | undefined): boolean {
  return term === undefined || term.weight === 'mark' || COURTESY.has(term.text) || term.signs.has('THANKS')
}
