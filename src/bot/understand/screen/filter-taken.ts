import type { Filter, Query } from '../../query/query.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { slotOf } from './list-changed.js'

const LEADS = '(?:(?:y|e|no|ok|listo|bueno|ahora|mejor|por favor|porfa|and|now|ok|please|then|can you|puede|me) )*'
const TAKES =
  '(?:quit(?:a|e|ar|emos)|quit[ae](?:me|le|nos|lo)|sac(?:a|ar)|saque|sac[ae](?:le|me)|saquele|elimin(?:a|e|ar)|borr(?:a|e|ar)|retir(?:a|e|ar)|suprim(?:a|e|ir)|olvid(?:a|e|ar)(?: de)?|remove|drop|clear|take (?:off|away|out)|delete|get rid of|lose|forget(?: about)?)'
const REGARDLESS =
  '(?:sin importar|(?:ya )?no (?:me |nos )?importa|independientemente de|regardless of|no matter|never mind|whatever)'
const NO_LONGER = '(?:ya no (?:solo|solamente|unicamente|nada mas)|(?:not|no longer) (?:only|just))'
const FILTER = '(?:filtros?|condicion(?:es)?|restriccion(?:es)?|filters?|conditions?|restrictions?)'
const OF = '(?:de|del|por|of|by|for|on|a)(?: (?:el|la|los|las|lo|the))?'
const THE = '(?:el|la|los|las|lo|al|del|the|that|those|ese|esa|este|esta)'

/** "Quite el filtro de obra", "drop the value filter", "sin el filtro de valor": a filter by its name. */
const NAMED_FILTER = new RegExp(
  `^${LEADS}(?:${TAKES}|sin|without|no)(?: ${THE})? (?:${FILTER}(?: ${OF})?(?: (.+))?|(.+?) ${FILTER}|${THE} ${FILTER})$`,
)
/** "Quita lo de 50 millones", "quita el valor", "sin importar el área". */
const WHAT_IS_TAKEN = new RegExp(
  `^${LEADS}(?:(?:${TAKES}|${REGARDLESS}) (lo de |lo del )?(?:${THE} )?(?:de )?|(?:sin|without) (?:el|la|lo del?|the) )(.+?)$`,
)
/** "Ya no solo obra". */
const NOT_ONLY = new RegExp(`^${LEADS}${NO_LONGER}(?: ${THE})?(?: (?:de|of))? (.+?)(?: anymore| any more)?$`)

/** How fields are called. */
const CALLED: readonly (readonly [RegExp, ReadonlySet<Filter['field']>])[] = [
  [
    /^(?:valor(?:es)?|montos?|plata|cuantias?|precios?|saldos?|values?|amounts?|money|price|balance)$/,
    new Set(['value', 'balance', 'paid']),
  ],
  [/^(?:areas?|dependencias?|oficinas?|secretarias?|departments?|offices?)$/, new Set(['area'])],
  [/^(?:supervisor(?:a|es|as)?|personas?|nombres?|supervisors?|person|people|names?)$/, new Set(['supervisor'])],
  [/^(?:tipos?|clases?|tipo de contrato|types?|kinds?|contract type)$/, new Set(['type', 'about'])],
  [/^(?:contratistas?|proveedor(?:es)?|contractors?|suppliers?|vendors?)$/, new Set(['supplier'])],
  [/^(?:modalidad(?:es)?|modality|procurement method)$/, new Set(['modality'])],
  [/^(?:objetos?|palabras?|textos?|busquedas?|words?|object|search|text)$/, new Set(['object', 'about'])],
  [/^(?:estados?|situacion(?:es)?|status|state)$/, new Set(['state', 'situation', 'overdue'])],
  [/^(?:vencid[oa]s?|vencimientos?|overdue)$/, new Set(['overdue'])],
  [
    /^(?:fechas?|dias?|plazos?|periodos?|mes(?:es)?|anos?|rango|rango de fechas|tiempo|dates?|days?|period|month|year|date range|range|time)$/,
    new Set(['ends', 'closable', 'closed', 'signed', 'starts', 'deadline', 'told', 'liquidationLimit', 'overdue']),
  ],
]
const MONEY =
  /^(?:(?:mas|menos|more|less|over|under|above|below|de|que|than|of|los|\$) )*[\d.,]+ ?(?:millones|millon|million|millions|mil|palos|m|k|pesos|mil millones)?$/
const ALL = /^(?:todos?|todo|all|everything)?$/

/**
 * "Quita el valor", "ya no solo obra", "drop the value filter": the last list without the filter that is named, by what its field is called
 * or by what it says; null where it has no such, or where something else is said. `filtersOf`: the filters that words ask for by themselves.
 */
export function withoutFilter(
  last: Query | undefined,
  pieces: readonly TextPiece[],
  raw: string,
  filtersOf: (part: readonly TextPiece[]) => readonly Filter[],
): Query | null {
  if (!last || last.where.length === 0 || pieces.length > MOST_PIECES) return null
  const spoken = clauseOf(pieces)
  // "Quite el área, deje los de Marta" says more.
  if (spoken.some(({ kind }) => kind === 'mark')) return null
  const said = asWritten(spoken, raw)
  const taken = takenIn(said)
  if (!taken || SAYS_MORE.test(taken.what)) return null
  const where = last.where.filter(filter => !isTaken(filter, taken))
  const rest =
    where.length < last.where.length || !taken.isSure
      ? where
      : withoutSaid(last.where, taken, { spoken, raw }, filtersOf)
  return rest.length < last.where.length ? { ...last, where: rest } : null
}

/** It says more than what is to be taken away. */
const SAYS_MORE =
  /(?:\b(?:y|e|and|pero|but|solo|solamente|only|just|dej[ae]|leave|keep|muestr\w+|show|que|ahora|now|en vez)\b|(?:\S+ ){6})/
/** More is said than what is to be taken away. */
const MOST_PIECES = 12

interface Taken {
  /** What is to be taken away, as it was said; empty for all. */
  readonly what: string
  /** Nothing else can be meant: the word "filter" stands there, or "no longer only". */
  readonly isSure: boolean
}

function takenIn(said: string): Taken | undefined {
  const named = NAMED_FILTER.exec(said)
  if (named) return { what: (named[1] ?? named[2] ?? '').replace(LEADING_THE, ''), isSure: true }
  const [, only] = NOT_ONLY.exec(said) ?? []
  if (only !== undefined) return { what: only, isSure: true }
  const [, of, what] = WHAT_IS_TAKEN.exec(said) ?? []
  return what === undefined ? undefined : { what, isSure: of !== undefined }
}

const LEADING_THE = /^(?:el|la|los|las|lo|the|de|del) /

function isTaken({ field }: Filter, { what, isSure }: Taken): boolean {
  if (isSure && ALL.test(what)) return true
  if (MONEY.test(what)) return field === 'value' || field === 'balance' || field === 'paid'
  return CALLED.some(([name, fields]) => name.test(what) && fields.has(field))
}

/** Without what the words ask for by themselves: "el filtro de obra", "lo de diciembre". */
function withoutSaid(
  where: readonly Filter[],
  { what }: Taken,
  { spoken, raw }: { readonly spoken: readonly TextPiece[]; readonly raw: string },
  filtersOf: (part: readonly TextPiece[]) => readonly Filter[],
): readonly Filter[] {
  const fields = new Set(
    partSaying(what, spoken, raw).flatMap(part => filtersOf(part).map(({ field }) => slotOf(field))),
  )
  return where.filter(({ field }) => !fields.has(slotOf(field)))
}

/** The pieces that say just these words. */
function partSaying(what: string, spoken: readonly TextPiece[], raw: string): readonly (readonly TextPiece[])[] {
  const parts = spoken.flatMap((_, from) => spoken.slice(from).map((__, i) => spoken.slice(from, from + i + 1)))
  return parts.filter(part => asWritten(part, raw) === what)
}

/** As it was written: what is like another word is not taken for it here ("filtro", "filtra"). */
function asWritten(part: readonly TextPiece[], raw: string): string {
  return foldInPlace(part.map(({ start, end }) => raw.slice(start, end)).join(' '))
}

/** Without the marks and the courtesy around it. */
function clauseOf(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const isAround = (piece: TextPiece) => piece.kind === 'mark' || (piece.kind === 'word' && COURTEOUS.has(piece.text))
  const first = pieces.findIndex(({ kind }) => kind !== 'mark')
  const last = pieces.findLastIndex(piece => !isAround(piece))
  return first < 0 ? [] : pieces.slice(first, last + 1)
}

const COURTEOUS = new Set(['por', 'favor', 'porfa', 'please', 'gracias', 'thanks'])
