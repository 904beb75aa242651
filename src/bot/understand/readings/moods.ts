import { type Sign, type Signal, signsOf, type Term } from './readings.js'

/**
 * What stands around a term changes what it says: a "no" denies it, "va a" puts it ahead, "por qué" asks for its reason.
 * Gives the signals of each term, and whether the text asks.
 */
export function applyMoods(terms: readonly Term[]): { signals: readonly (readonly Signal[])[]; asks: boolean } {
  const denied = deniedTerms(terms)
  const planned = plannedTerms(terms, denied)
  const signals = terms.map((term, i): readonly Signal[] => {
    const signs = planned.has(i) && !denied.has(i) ? asPlanned(term.signs) : [...term.signs]
    return signs.flatMap((sign): readonly Signal[] => {
      if (sign === 'WHY') return whyAt(terms, i)
      if (sign === 'UNABLE') return ['-CAN']
      if (sign === 'UNANSWERED') return ['-ANSWERED']
      if (sign === 'LAW' && isOtherNorm(terms, i)) return ['OTHER_NORM']
      if (sign === 'OVERDUE' && ranOutThen(term, terms)) return ['ENDED']
      return [denied.has(i) ? `-${sign}` : sign]
    })
  })
  return { signals, asks: isAsked(terms) }
}

/** "¿Cuáles se vencieron la semana pasada?": their term ended then; "los vencidos" are late until today. */
function ranOutThen({ text }: Term, terms: readonly Term[]): boolean {
  const isOfOne = terms.some(({ signs }) => signs.has('NAMED') || signs.has('GUARANTEE') || signs.has('THAT_ONE'))
  const isThen = ({ signs }: Term) => signs.has('PERIOD') || (signs.has('DATE') && !signs.has('AHEAD'))
  return RAN_OUT.test(text) && !isOfOne && terms.some(isThen)
}

const RAN_OUT = /^(?:se (?:me |nos |les )?)?(?:vencio|vencieron|expiro|expiraron|caducaron|expired|ran out)$/

/** Said before the matter itself: `dime por qué`. They do not make a later "porque" a reason given. */
const OPENING = signsOf(
  'HELLO THANKS OKAY HELP CONTRACT NAMED SHOW CONFIRM ASKING CAN_YOU ME MY NOT ALREADY WHICH LIST UNTIL INFORMATION ' +
    'SEND LAW I_NEED EXPLAIN BE WILL PERIOD MARK STRAY ELSEWHERE SUBJECT NUMBER THAT_ONE THOSE_ONES',
)
/** Passed over by a "no" on its way to what it denies: `no lo tengo todavía cerrado`. */
const PASSED = signsOf(
  'NOT_ONE ALREADY YET MY ME NOT WHICH LIST UNTIL ONLY OKAY AFTER BE NAMED CONTRACT CONTRACTS LESS WILL PERIOD STRAY SUBJECT ' +
    'ELSEWHERE NUMBER THAT_ONE THOSE_ONES',
)
/** A "no" does not reach past these: `no sé cómo cerrar` denies nothing about closing. */
const BARRIERS = signsOf('WHY HOW WHEN WHO HOW_MANY ASKING DATE TIME MARK')
/** "No, pero solo lo mío": what follows is not denied. */
const TURNS = /^(?:pero|but)$/
const REACH = 6
/** "Ninguno de los de aseo de 2022 tiene…": which of them stands between. */
const OF_NONE = /^(?:ninguno|ninguna|none)$/

function deniedTerms(terms: readonly Term[]): ReadonlySet<number> {
  const denied = new Set<number>()
  const isYesOrNo = asksWhetherNone(terms)
  for (const [i, term] of terms.entries()) {
    if (!term.signs.has('NOT') || isYesOrNo) continue
    // English denies backwards: "can not close", "could not be closed".
    if (/^(?:can|could)\b/.test(terms[i - 1]?.text ?? '')) {
      denied.add(i - 1)
      continue
    }
    const reach = OF_NONE.test(term.text) ? 2 * REACH : REACH
    for (let j = i + 1; j < terms.length && j <= i + reach; j++) {
      const next = terms[j]
      if (!next || has(next, BARRIERS) || TURNS.test(next.text)) break
      // "Los que no son de obra vencidos" denies what they are, and no more.
      if (next.signs.has('SUBJECT') && isWhatTheyAre(terms, i, j)) break
      if (next.signs.size === 0 || has(next, PASSED) || (j > i + 1 && next.signs.has('ONE_OF'))) continue
      denied.add(j)
      break
    }
  }
  return denied
}

function isWhatTheyAre(terms: readonly Term[], denial: number, subject: number): boolean {
  const between = terms.slice(denial + 1, subject).map(({ text }) => text.split(' ').at(-1) ?? '')
  const rest = COPULA.test(between[0] ?? '') ? between.slice(1) : between
  return between.length > 0 && rest.every(text => OF.test(text))
}

const COPULA = /^(?:son|sean|es|sea|eran|are|is|be)$/
const OF = /^(?:de|del|of|a|an)$/

/** "¿Ninguno de los míos está vencido?" asks for those that are. */
function asksWhetherNone(terms: readonly Term[]): boolean {
  const denials = terms.filter(({ signs }) => signs.has('NOT'))
  const first = terms.find(({ signs }) => !signs.has('MARK') && !POLITE_FIRST.some(sign => signs.has(sign)))
  return denials.length === 1 && first === denials[0] && NONE.test(first?.text ?? '') && isAsked(terms)
}

const POLITE_FIRST: readonly Sign[] = ['HELLO', 'THANKS', 'BE', 'OKAY']
const NONE = /^(?:ningun|ninguno|ninguna|none)$/

/**
 * "Porque no puedo cerrar X" asks, "no puedo cerrar X porque no tengo acceso" tells. Late in a sentence it still asks
 * when written apart or when nothing follows it.
 */
function whyAt(terms: readonly Term[], at: number): readonly Signal[] {
  const matters = (term: Term) => term.signs.size > 0 && !has(term, OPENING)
  if (!terms.slice(0, at).some(matters)) return ['WHY']
  const givesReason = ['porque', 'because', 'debido a que'].includes(terms[at]?.text ?? '')
  const isLast = terms.slice(at + 1).every(term => term.signs.has('MARK') || has(term, POLITE))
  return givesReason && !isLast ? [] : ['WHY_LATE']
}

const NORM_WORDS = new Set(['ley', 'decreto', 'resolucion', 'sentencia', 'law', 'decree', 'circular'])
/** The numbers of the norms that closing rests on: what another one says is no question for this bot. */
const OUR_NORMS = new Set([2, 4, 19, 51, 57, 80, 1082, 1150, 1437, 1474, 2578])

function isOtherNorm(terms: readonly Term[], at: number): boolean {
  const number = terms.slice(at + 1, at + 4).find(({ text }) => /^\d+$/.test(text))
  return NORM_WORDS.has(terms[at]?.text ?? '') && number !== undefined && !OUR_NORMS.has(Number(number.text))
}

const ASKING_FIRST = new Set(
  'que cual cuales cuando quien quienes donde como cuanto cuantos cuanta cuantas which what when who whose where how'.split(
    ' ',
  ),
)
const POLITE = signsOf('HELLO THANKS BE OKAY HELP')
const BEFORE_QUESTION = new Set(
  (
    'a al con de del en para por hasta desde sobre y e pero pues entonces bueno to by until in for from with so and ' +
    'ois oi vea ve vean mire mira parce hey vecino una pregunta me colabora colaboras disculpe disculpa perdon oiga oye favor porfa porfavor please but ok ' +
    'doctor doctora doc dr dra ingeniero ingeniera inge senor senora jefe jefa sir madam'
  ).split(' '),
)
/** Of what is supposed: which of two, what then, whether it may or has to be. */
function asksWhatThen({ text, signs }: Term): boolean {
  return WHAT_THEN.test(text) || signs.has('CAN') || signs.has('HOW') || signs.has('WHEN')
}

const WHAT_THEN = /^(?:o(?: [a-z ]+)?|que|que pasa|que hago|que toca|que se hace|igual|tambien|cual|quien|then what)$/

/** "Se puede cerrar desde…", "hay algún formato": nobody tells it so. */
const WHETHER = /^(?:se puede|se podria|puedo|podemos|hay algun|hay alguna|habra|sera|toca que)$/
/** "Eso lo hago yo o lo hace…": of two. */
const EITHER = /^(?:eso|esto|ese|toca|hay|hay que|es|son|esta|estan|tiene|tienen|debo|tengo que)$/
const AUXILIARIES = new Set('is are was were did does do has have can could should will am'.split(' '))
const SUBJECTS = new Set(
  'everyone everybody anyone anybody i we you it the this that there my any they he she all everything'.split(' '),
)

function isAsked(terms: readonly Term[]): boolean {
  if (terms.some(term => term.text === '?' || term.signs.has('ASKING'))) return true
  const start = terms.findIndex(
    term => !term.signs.has('MARK') && !has(term, POLITE) && !BEFORE_QUESTION.has(term.text),
  )
  const [first, second] = [terms[start], terms[start + 1]]
  if (!first) return false
  const [word = '', next = second?.text.split(' ')[0] ?? ''] = first.text.split(' ')
  if ((ASKING_FIRST.has(word) && !tellsOfAct(terms.slice(start))) || first.signs.has('WHY')) return true
  // "¿Y si lo cierro mañana?"
  if (first.text === 'si' && terms[start - 1]?.text === 'y') return true
  // "Si el contratista demandó se cierra o se espera el fallo".
  const supposed = first.text === 'si' ? terms.slice(start + 1) : []
  if (supposed.length > 1 && supposed[0]?.text !== ',' && supposed.slice(1).some(asksWhatThen)) return true
  // "Si ya cerré el 045 tengo que avisarle": in one breath; "si, ya lo cerré, y tengo que…" says yes.
  const mark = supposed.findIndex(({ signs }) => signs.has('MARK'))
  if (supposed.slice(0, mark < 0 ? undefined : mark).some(({ signs }) => signs.has('MUST'))) return true
  // "Oís, y qué es…": behind who is spoken to.
  if (
    terms
      .slice(start + 1, start + 3)
      .some(({ text }, i, few) => text === 'y' && ASKING_FIRST.has(few[i + 1]?.text.split(' ')[0] ?? ''))
  )
    return true
  if (WHETHER.test(first.text) || (EITHER.test(first.text) && terms.slice(start + 1).some(({ text }) => text === 'o')))
    return true
  return AUXILIARIES.has(word) && (SUBJECTS.has(next) || second?.signs.has('NAMED') === true)
}

/** "Que lo liquidaron en diciembre", "que ya lo cerré": what somebody said, passed on. */
function tellsOfAct([first, ...rest]: readonly Term[]): boolean {
  const at = rest.findIndex(({ text }) => text !== 'ya')
  const isOfIt = OBJECT.test(rest[at]?.text.split(' ')[0] ?? '')
  return first?.text === 'que' && isOfIt && rest.slice(at, at + 2).some(term => has(term, ACTS_DONE))
}

const OBJECT = /^(?:lo|la|los|las)$/
const ACTS_DONE = signsOf('LIQUIDATED LIQUIDATED_I CLOSED CLOSED_I HANDED')

/** What is said to be done, as what it is while it is still to come; null where nothing is left of it. */
const STILL_TO_DO: ReadonlyMap<Sign, Sign | null> = new Map<Sign, Sign | null>([
  ['LIQUIDATED', 'LIQUIDATE'],
  ['LIQUIDATED_I', 'LIQUIDATE'],
  ['CLOSED', 'CLOSE'],
  ['CLOSED_I', 'CLOSE'],
  ['HANDED', null],
  ['SIGNED', null],
])
const LEADS = signsOf('WILL FUTURE MUST CAN')
const CLOSING_ACTS = signsOf('LIQUIDATED LIQUIDATED_I CLOSED CLOSED_I HANDED SIGNED LIQUIDATE CLOSE')
const BETWEEN_SIGNS = signsOf('NAMED DATE CONTRACT ALREADY WILL MUST CONTRACTOR')
const OPEN_TO_TIME = signsOf('LIQUIDATED LIQUIDATE CLOSED')
const BETWEEN = new Set(
  'be ser estar esta estan quedar a de que se lo la el los las to get being totalmente ya'.split(' '),
)

function asPlanned(signs: ReadonlySet<Sign>): readonly Sign[] {
  const left = [...signs].flatMap(sign => {
    const planned = STILL_TO_DO.get(sign)
    return planned === undefined ? [sign] : planned === null ? [] : [planned]
  })
  return [...left, 'PLANNED']
}

/**
 * The places of what is yet to happen: `se va a liquidar`, `will be closed`, `queda liquidado mañana`. Taken for a
 * statement they would put something on record that never was.
 */
function plannedTerms(terms: readonly Term[], denied: ReadonlySet<number>): ReadonlySet<number> {
  const planned = new Set<number>()
  const isAhead = terms.some(term => term.signs.has('AHEAD'))
  // "El lunes queda cerrado": of a day that may be either, it is the one to come.
  const isPromised = terms.some(({ signs }) => signs.has('DATE')) && !terms.some(({ signs }) => signs.has('ALREADY'))
  for (const at of supposedTerms(terms)) planned.add(at)
  for (const [i, term] of terms.entries()) {
    if (isAhead && isOpenToTime(term)) planned.add(i)
    if (isPromised && has(term, CLOSING_ACTS) && WILL_STAND.test(terms[i - 1]?.text ?? '')) planned.add(i)
    if (denied.has(i) || !has(term, LEADS)) continue
    for (let j = i + 1; j < terms.length && j <= i + REACH; j++) {
      const next = terms[j]
      if (!next || next.signs.has('MARK')) break
      if (has(next, CLOSING_ACTS)) {
        planned.add(j)
        break
      }
      if (!BETWEEN.has(next.text) && !has(next, BETWEEN_SIGNS)) break
    }
  }
  return planned
}

/** "Cuánta plata se puede liberar si cerramos todo": what the money rests on is not done yet. */
function supposedTerms(terms: readonly Term[]): readonly number[] {
  if (!terms.some(({ signs }) => signs.has('BALANCE_LEFT'))) return []
  const at = terms.findIndex(({ text }) => SUPPOSED.test(text))
  return at < 0 ? [] : terms.flatMap((term, i) => (i > at && has(term, CLOSING_ACTS) ? [i] : []))
}

const SUPPOSED = /^(?:si|if|once)$/

const WILL_STAND = /^(?:queda|quedan|quedara|quedaran|quedaria|queden|quede)$/

/** `liquidado mañana`, and `cerramos`, which is said of today as of yesterday; but not `cerré`. */
function isOpenToTime(term: Term): boolean {
  if (has(term, OPEN_TO_TIME)) return true
  return has(term, CLOSING_ACTS) && term.text.endsWith('amos')
}

function has(term: Term, wanted: ReadonlySet<Sign>): boolean {
  for (const sign of term.signs) if (wanted.has(sign)) return true
  return false
}
