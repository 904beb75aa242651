/** How much of a text is read. A question fits in it; what somebody pastes behind it is not a question to this bot. */
const CONSIDERED = 1000

/** The part of a text that is considered, in one Unicode form, so that look-alike digits and letters are one. */
export function tidy(text: string): string {
  return text.slice(0, CONSIDERED).normalize('NFKC').slice(0, CONSIDERED)
}

/**
 * Lower case without accents, one character for one: an index into the result is an index into the text, so that what a
 * person wrote can be quoted as written. What is no letter, digit or sign of ASCII becomes a blank.
 * For that, and because signs mean something here, it is not the `fold` that others compare by.
 */
export function foldInPlace(text: string): string {
  const known = lately.get(text)
  if (known !== undefined) return known
  const result = text.replace(NOT_PLAIN, foldOne).toLowerCase()
  if (lately.size >= MOST_LATELY) lately.clear()
  lately.set(text, result)
  return result
}

// Of one message the same few stretches are folded dozens of times; no more is kept than those.
const lately = new Map<string, string>()
const MOST_LATELY = 64

/** All but the characters of ASCII and, among these, the accent that people write for an apostrophe. */
const NOT_PLAIN = /[^\n -_a-~]/g

function foldOne(char: string): string {
  return FOLDED.get(char) ?? folded(char)
}

function folded(char: string): string {
  if (char === '¿') return '?'
  if (char === '¡') return '!'
  if (char === '’' || char === '‘' || char === '´' || char === '`') return "'"
  if (char === '–' || char === '—' || char === '‑') return '-'
  const base = char.normalize('NFD')[0]?.toLowerCase()[0] ?? ' '
  return base === '\n' || (base >= ' ' && base <= '~') ? base : ' '
}

/** What Spanish is written with, worked out once. */
const FOLDED: ReadonlyMap<string, string> = new Map([...'áéíóúüñÁÉÍÓÚÜÑ¿¡'].map(char => [char, folded(char)]))

/** Chat spelling → what is meant. Whole words only; what they stand for may be several words. */
const SHORTHAND: Readonly<Record<string, string>> = {
  q: 'que',
  k: 'que',
  ke: 'que',
  qeu: 'que',
  qe: 'que',
  qu: 'que',
  xq: 'por que',
  pq: 'por que',
  xk: 'por que',
  porq: 'por que',
  porke: 'por que',
  porqe: 'por que',
  poq: 'por que',
  pork: 'por que',
  xke: 'por que',
  xque: 'por que',
  x: 'por',
  xa: 'para',
  pa: 'para',
  pal: 'para el',
  d: 'de',
  dl: 'del',
  tb: 'tambien',
  tmb: 'tambien',
  tbn: 'tambien',
  tmbn: 'tambien',
  tmbien: 'tambien',
  tambn: 'tambien',
  bn: 'bien',
  cm: 'como',
  cto: 'contrato',
  ctto: 'contrato',
  ctos: 'contratos',
  cttos: 'contratos',
  contr: 'contrato',
  nro: 'numero',
  num: 'numero',
  n: 'numero',
  kien: 'quien',
  kienes: 'quienes',
  kiere: 'quiere',
  kieren: 'quieren',
  tons: 'entonces',
  sierre: 'cierre',
  sierro: 'cierro',
  serre: 'cerre',
  serrado: 'cerrado',
  serrados: 'cerrados',
  oy: 'hoy',
  sierran: 'cierran',
  serrar: 'cerrar',
  xfa: 'porfa',
  xfis: 'porfa',
  pls: 'please',
  plz: 'please',
  plis: 'please',
  thx: 'thanks',
  tks: 'thanks',
  ty: 'thanks',
  tysm: 'thanks',
  tyvm: 'thanks',
  thnx: 'thanks',
  grax: 'gracias',
  grcs: 'gracias',
  grs: 'gracias',
  kiero: 'quiero',
  toy: 'estoy',
  tas: 'estas',
  ta: 'esta',
  sta: 'esta',
  cmo: 'como',
  komo: 'como',
  cdo: 'cuando',
  cnd: 'cuando',
  dnd: 'donde',
  tngo: 'tengo',
  msj: 'mensaje',
  msjs: 'mensajes',
  msg: 'message',
  msgs: 'messages',
  asta: 'hasta',
  ay: 'hay',
  aser: 'hacer',
  aora: 'ahora',
  aki: 'aqui',
  cn: 'con',
  nda: 'nada',
  ekipo: 'equipo',
  mnn: 'manana',
  nombe: 'no',
  bno: 'bueno',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  u: 'you',
  ur: 'your',
  r: 'are',
  im: 'i am',
  ive: 'i have',
  ill: 'i will',
  whats: 'what is',
  hows: 'how is',
  whos: 'who is',
  thats: 'that is',
  bc: 'because',
  cuz: 'because',
  wich: 'which',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  wont: 'will not',
  isnt: 'is not',
  wasnt: 'was not',
  arent: 'are not',
  havent: 'have not',
  hasnt: 'has not',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  info: 'informacion',
  asap: 'please',
  hav: 'have',
  oe: 'oye',
  bro: 'oye',
  tonces: 'entonces',
  ntonces: 'entonces',
  vac: 'vacaciones',
  ud: 'usted',
  uds: 'ustedes',
  sr: 'senor',
  sra: 'senora',
  bnas: 'buenas',
  bns: 'buenos',
  til: 'until',
  porf: 'porfa',
  xf: 'porfa',
  dsd: 'desde',
  hst: 'hasta',
  tdos: 'todos',
  btw: 'please',
  abt: 'about',
  mejr: 'mejor',
  teh: 'the',
  evry: 'every',
  wen: 'when',
  insted: 'instead',
}

const CONTRACTED: Readonly<Record<string, string>> = {
  m: 'am',
  s: 'is',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  t: 'not',
}

/** After these `'s` is short for "is" or "has". */
const WITH_IS = new Set(
  'it that this what who where when how there here he she which why everything anything something nothing everybody somebody nobody everyone someone one else contract deadline'.split(
    ' ',
  ),
)

/** What chat shorthand stands for; undefined where it is none ("constructor" is a word, whatever objects have by that name). */
export function writtenOut(word: string): readonly string[] | undefined {
  return WRITTEN_OUT.get(word)
}

const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SHORTHAND).map(([word, meant]) => [word, meant.split(' ')]),
)

/** The words that one written word stands for: chat shorthand and English contractions written out. */
export function expand(word: string): readonly string[] {
  const plain = word.replaceAll("'", '')
  const written = writtenOut(plain)
  if (written) return written
  const [head = '', tail] = word.split("'")
  if (tail === undefined) return [word]
  if (tail === 't' && head.endsWith('n')) return [head === 'can' ? head : head.slice(0, -1), 'not']
  // "Nelson's contracts" are his; "what's overdue" is short for two words.
  if (tail === 's' && !WITH_IS.has(head)) return [head]
  return Object.hasOwn(CONTRACTED, tail) ? [head, CONTRACTED[tail] ?? ''] : [plain]
}
