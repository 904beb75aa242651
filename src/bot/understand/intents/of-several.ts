import type { Day } from '../../../rules/day.js'
import { encodeQuery } from '../../query/button-code.js'
import type { Filter } from '../../query/query.js'
import { type Intent, UNKNOWN } from '../intent.js'
import { type Question, SEVERAL_DEEDS } from '../question.js'
import type { Reading, ReadText } from '../readings/readings.js'
import type { Screen } from '../screen/context.js'
import { foldInPlace } from '../text/fold.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import type { Interpretation } from './explain.js'

/** Words that several are meant by, none of them named. */
const GROUP =
  /\b(?:todos|todas|ninguno|ninguna|esos|esas|estos|estas|all|these|those|them)\b|(?<!\bde )\b(?:los|las)\b(?! \d)|\b[a-z]{3,}(?:[aei])(?:me|se|r|rme|rse)?l[oa]s\b/
const ALL = /\b(?:todos|todas|all)\b/
/** Told of all that some words mean, wherever they stand; the others only of what is on the screen. */
const OF_ANY_LIST: readonly string[] = ['closed-it', 'no-pending']

/** "A ninguno de los de 2022 le queda nada": it denies the deed, not the contracts. */
const NONE = new Set(['ninguno', 'ninguna', 'none', 'le', 'les', 'queda', 'quedan'])

/** What something is told of several by: the text, and what stands on the screen. */
export interface Told {
  readonly text: ReadText
  /** The text as written. */
  readonly said: string
  readonly screen: Screen
  /** What the words besides the deed ask for by themselves. */
  readonly readRest: (rest: readonly TextPiece[]) => {
    readonly intents: readonly Intent[]
    readonly unread: readonly string[]
  }
}

/**
 * "Todos los CPS de 2022 están sin pendientes", "cerré todos menos el 045": told of all that a list would be asked for by the
 * other words, or of the list on the screen where they ask for none; undefined where it is told of one.
 */
export function ofSeveral(
  { frame, readings }: Interpretation,
  told: Question | undefined,
  { text, said, screen, readRest }: Told,
): Question | undefined {
  const deed = SEVERAL_DEEDS.find(kind => kind === frame.kind)
  const folded = foldInPlace(said)
  if (!deed || !GROUP.test(folded)) return undefined
  const isExcept = text.terms.some(({ signs }) => signs.has('EXCEPT'))
  const isNamed = readings.some(({ signs }) => signs.includes('NAMED'))
  if (isNamed && !isExcept) return undefined
  const isOfAny = OF_ANY_LIST.includes(deed)
  if (!isOfAny && deed !== 'snooze' && screen.query === undefined) return undefined
  const { intents, unread } = readRest(restOf(frame.needs, readings, text))
  // What was excepted is never what is told of, nor more than what was said.
  const isCutDown = (intents[0]?.query?.where ?? []).some(({ field }) => field !== 'situation')
  const unclear: Question | undefined = isNamed || isCutDown ? UNKNOWN.question : undefined
  if (unread.length > 0) return unclear
  const where = ofReference(
    (intents[0]?.query?.where ?? []).filter(({ field }) => field !== 'situation'),
    folded,
  )
  const { on, until } = (told?.args ?? {}) as { readonly on?: Day; readonly until?: Day }
  const alike = (args: { readonly q: string } | { readonly all: true }): Question => ({
    kind: 'alike',
    args: { deed, ...(on ? { on } : {}), ...(until ? { until } : {}), ...args },
    ...(told && 'said' in told && told.said ? { said: told.said } : {}),
  })
  const ofOwn = where.filter(filter => !isLeftOut(filter))
  if (screen.query && ofOwn.length === 0) {
    const { group: _, measures: __, output: ___, ...last } = screen.query
    return alike({ q: encodeQuery({ ...last, where: [...last.where, ...where] }) })
  }
  const isAllToClose = deed === 'snooze' && ALL.test(folded) && intents[0]?.query?.where.length === 1
  if (isAllToClose && where.length === 0 && intents[0]?.query)
    return alike({ q: encodeQuery({ where: intents[0].query.where }) })
  if (!isOfAny) return unclear
  if (where.length > 0) return alike({ q: encodeQuery({ where }) })
  return ALL.test(folded) && deed === 'closed-it' && !isNamed ? alike({ all: true }) : unclear
}

/** "Los CPS de 2022" told of: those whose reference is of that year, whenever they ended. */
function ofReference(where: readonly Filter[], folded: string): readonly Filter[] {
  const isByPrefix =
    OF_YEAR.test(folded) ||
    where.some(
      ({ field, op, values }) => field === 'about' && op === 'has' && PREFIX.test(foldInPlace(values[0] ?? '')),
    )
  if (!isByPrefix) return where
  return where.map(filter => {
    if ((filter.field !== 'ends' && filter.field !== 'signed') || filter.op !== 'between') return filter
    const [from, to] = filter.values
    const year = from.slice(0, 4)
    return from === `${year}-01-01` && to === `${year}-12-31`
      ? { field: 'reference', op: 'has', values: [year] }
      : filter
  })
}

/** "Todos los de 2022": of that year, by what they are called. */
const OF_YEAR = /\b(?:los|las|todos|todas) (?:los |las )?(?:de|del) (?:ano )?20\d\d\b/

/** What references begin with. */
const PREFIX = /^(?:cps|ops|cd|mc|cm|lp|sa|ci|ca|cv|samc)$/

function isLeftOut({ field, op }: Filter): boolean {
  return (field === 'contract' && op === 'not') || (field === 'reference' && op === 'lacks')
}

/** The words besides the deed and its day; a stretch of time is one of the contracts. */
function restOf(
  needs: Interpretation['frame']['needs'],
  readings: readonly Reading[],
  { pieces, terms }: ReadText,
): readonly TextPiece[] {
  const ofDeed = readings.filter(({ signs }) => needs.some(group => signs.some(sign => group.has(sign))))
  // With the "no" or "sin" that denies it.
  const denials = ofDeed.flatMap(
    ({ from, signs }) =>
      (signs.some(sign => sign.startsWith('-')) &&
        terms.findLast(({ to, signs: around }) => to <= from && around.has('NOT'))) ||
      [],
  )
  const taken = new Set(
    [...ofDeed, ...denials].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const isDay = (piece: TextPiece) => piece.kind === 'date' && piece.date.from === piece.date.to
  return pieces.filter((piece, at) => !taken.has(at) && !isDay(piece) && !NONE.has(textAt(pieces, at) ?? ''))
}
