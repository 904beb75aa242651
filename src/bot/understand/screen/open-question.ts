import type { OpenQuestion } from '../../ports/conversation-memory.js'
import type { Question } from '../question.js'
import type { TextPiece } from '../text/text-piece.js'

/** What an answer to the bot's own question says: the question that is meant, or that none is. */
export type OpenAnswer = { readonly kind: 'question'; readonly question: Question } | { readonly kind: 'none' }

const YES = new Set(
  'si claro dale ok okay bueno listo hagale de una por favor eso correcto exacto yes yeah yep sure please do'.split(
    ' ',
  ),
)
const NO = new Set(
  'no nop nope tampoco ninguno ninguna none neither nada gracias cancelar cancela cancele cancel olvidelo'.split(' '),
)
const PLACES: ReadonlyMap<string, number> = new Map(
  ['primero primera first uno one', 'segundo segunda second dos two', 'tercero tercera third tres three'].flatMap(
    (words, place) => words.split(' ').map((word): [string, number] => [word, place]),
  ),
)
const AROUND = new Set('el la los las del al the one opcion option numero number de que'.split(' '))

const CANCEL = new Set('cancelar cancela cancele cancelalo cancelelo olvidalo olvidelo olvidemoslo cancel'.split(' '))
const BETTER_NOT =
  /^(?:no )*(?:no haga nada|no hagas nada|deje asi|deja asi|dejelo asi no haga nada|deje asi no haga nada|dejemos asi|mejor deje asi|mejor nada|dejelo|mejor no|ya no|mejor dejelo asi|mejor dejemoslo asi|dejelo asi|dejalo asi|dejemoslo asi|better not|rather not|forget that|forget it|never mind)$/
const REPEAT = new Set(
  'repitelo repitamelo repitemelo repita repite repiteme repitame repeat repetir repites'.split(' '),
)
const GO_ON = new Set(
  'seguir sigamos siga sigue sigo empezar empecemos empiece empieza comenzar comencemos arrancar arranquemos go on'.split(
    ' ',
  ),
)
const ONE_BY_ONE =
  /^(?:(?:vamos|hagamoslo|hagamoslos|veamoslos|revisemoslos|quiero verlos|muestremelos|empecemos|miremoslos) )?(?:uno por uno|una por una|de a uno|de uno en uno|one by one)$/
/** "No entendí, me lo dice más fácil": what was answered, once more. */
const NOT_UNDERSTOOD =
  /^(?=.*\b(?:no (?:le |te )?(?:entendi|entiendo|capte|comprendi|me quedo claro|quedo claro)|i did not (?:understand|get (?:it|that))|i do not (?:understand|get it)|mas (?:facil|sencillo|simple|despacio|clarito|claro)|en cristiano|simpler|in plain words)\b)(?:(?:no|le|te|entendi|entiendo|nada|capte|comprendi|me|lo|la|puede|podria|dice|diga|decir|explica|explique|expliqueme|explicame|explicar|digamelo|dimelo|otra|vez|de|nuevo|mas|muy|bien|facil|sencillo|simple|despacio|clarito|claro|quedo|eso|esto|que|dijo|en|cristiano|por|favor|porfa|perdon|disculpe|pena|i|did|do|not|understand|get|it|that|say|explain|again|simpler|please|can|you|in|plain|words|sorry) ?)+$/
const WITH_THESE = new Set(
  (
    'no mejor eso lo la por favor porfa muchas gracias otra vez puede me please that it again ' +
    'hola buenos buenas dias tardes noches doctora doctor hi hello'
  ).split(' '),
)

/** "Cancelar", "repítelo", "seguir" and no more, whatever is open; undefined for anything else. */
export function aside(pieces: readonly TextPiece[]): 'cancel' | 'repeat' | 'go-on' | undefined {
  const all = pieces.flatMap(piece => ('text' in piece && piece.kind !== 'mark' ? [piece.text] : []))
  // "Qué pena" excuses; "qué" by itself asks.
  const words = all[0] === 'que' && all[1] === 'pena' ? all.slice(2) : all
  if (words.length === 0 || pieces.some(({ kind }) => kind === 'name')) return undefined
  if (BETTER_NOT.test(words.join(' '))) return 'cancel'
  const says = (set: ReadonlySet<string>) =>
    words.some(word => set.has(word)) && words.every(word => set.has(word) || WITH_THESE.has(word))
  if (NOT_UNDERSTOOD.test(words.join(' '))) return 'repeat'
  if (ONE_BY_ONE.test(words.join(' '))) return 'go-on'
  return says(CANCEL) ? 'cancel' : says(REPEAT) ? 'repeat' : says(GO_ON) ? 'go-on' : undefined
}

/** Reads a short text as the answer to what the bot asked; undefined where it is none, so that it is a text of its own. */
export function answerTo(open: OpenQuestion | undefined, pieces: readonly TextPiece[]): OpenAnswer | undefined {
  if (!open) return undefined
  const words = pieces.flatMap(piece => ('text' in piece && piece.kind !== 'mark' ? [piece.text] : []))
  if (words.length === 0 || words.length > 4 || pieces.some(({ kind }) => kind === 'name')) return undefined
  const says = (set: ReadonlySet<string>) => words.every(word => set.has(word))
  if (says(NO) && words.some(word => word !== 'gracias')) return { kind: 'none' }
  switch (open.kind) {
    case 'yes-or-no':
      return says(YES) ? { kind: 'question', question: open.question } : undefined
    case 'which-question': {
      const question = open.options[placeIn(words) ?? -1]
      return question && { kind: 'question', question }
    }
    case 'which-contract': {
      const id = open.candidates[placeIn(words) ?? -1]
      return id === undefined ? undefined : { kind: 'question', question: questionAbout(open.question, { id }) }
    }
  }
}

/** The open question with the contract that was asked for. */
export function questionAbout(
  question: Question,
  name: { readonly id: string } | { readonly reference: string },
): Question {
  const { id: _, reference: __, ...args } = question.args as { readonly id?: string; readonly reference?: string }
  return { ...question, args: { ...args, ...name } } as Question
}

function placeIn(words: readonly string[]): number | undefined {
  const [said, ...more] = words.filter(word => !AROUND.has(word))
  if (said === undefined || more.length > 0) return undefined
  return PLACES.get(said) ?? (/^\d$/.test(said) ? Number(said) - 1 : undefined)
}
