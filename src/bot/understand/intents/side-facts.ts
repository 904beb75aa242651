import type { Day } from '../../../rules/day.js'
import { heldUntil, pastDay } from '../days/days-meant.js'
import type { StatedDetails as Besides, QuestionKind, ToldFact } from '../question.js'
import type { Term } from '../readings/readings.js'
import { foldInPlace } from '../text/fold.js'
import type { TextFacts } from './text-facts.js'

/** Said of how often to write: on another day than that of the weekly message. */
export const OTHER_DAY = 'other-day'

/** What a statement says besides its contract and day, as its form asks for it; nothing where it says nothing more. */
export function besides(kind: QuestionKind, said: TextFacts): { said?: Besides } {
  const found = besidesOf(kind, said)
  return Object.keys(found).length > 0 ? { said: found } : {}
}

function besidesOf(kind: QuestionKind, said: TextFacts): Besides {
  switch (kind) {
    case 'liquidated':
      return {
        answer:
          said.signs.has('-LIQUIDATED') || said.signs.has('-LIQUIDATED_I') || said.signs.has('-SIGNED')
            ? 'not-done'
            : 'done',
      }
    case 'proceeding':
      return { answer: said.signs.has('-PROCEEDING') || OVER.test(foldInPlace(said.raw)) ? 'none-open' : 'open' }
    case 'blocked':
      return blockage(said)
    case 'cadence':
      // The weekly message comes on Mondays.
      return said.signs.has('OTHER_WEEKDAY') ? { answer: OTHER_DAY } : {}
    case 'hand-over':
      return recipient(said)
    case 'not-mine':
      return { ...noteOf(said), ...whose(said) }
    case 'data-wrong':
      return { note: tidyEnd(said.raw).slice(0, LONGEST_NOTE) }
    case 'fact':
      return factAnswer(said)
    default:
      return {}
  }
}

function noteOf(said: TextFacts): Besides {
  return saysMore(said) ? { note: tidyEnd(said.raw).slice(0, LONGEST_NOTE) } : {}
}

/** "Eso lo lleva Jairo": who it is of, as far as one person is named. */
function whose({ raw }: TextFacts): Besides {
  const found = WHOSE.exec(raw)
  const name = found?.[1] ?? found?.[2]
  return name === undefined ? {} : { to: name.trim() }
}

const WHOSE =
  /(?:lo|la) (?:lleva|tiene|maneja|supervisa) (?:el |la )?(?:doctora? |ingenier[oa] |dra?\.? )?((?:\p{Lu}\p{L}+ ?){1,4})|(?:es|pas[oó] a ser|qued[oó] a nombre|le toca|corresponde|le corresponde|asignaron|pas[oó]) (?:de|a) (?:el |la )?(?:doctora? |ingenier[oa] |dra?\.? )?((?:\p{Lu}\p{L}+ ?){1,4})/u

/** Whose it is, since when, what it ought to be: kept as it was said. */
function saysMore({ terms, isMore }: TextFacts): boolean {
  if (isMore) return true
  const more = ['STRAY', 'DATE', 'EMAIL', 'OFFICE', 'MONEY', 'EXTENDED', 'SUSPENDED', 'CEDED'] as const
  return terms.some(({ signs }) => more.some(sign => signs.has(sign)))
}

/** A proceeding that is over is none that is open. */
const OVER =
  /\b(?:termin|finaliz|acab|cerr|archiv|conclu|no hubo (?:sancion|multa|incumplimiento)|sin sancion|gan(?:o|amos) la demanda|retiro la demanda|desistio|ended|is over|closed|dismissed|settled)/

const LONGEST_NOTE = 300
const REASON = /\b(?:porque|because|ya\s+que|debido\s+a\s+que|pues|por\s+que)\s+/
const BLOCKERS: ReadonlyArray<readonly [string, RegExp]> = [
  [
    'supplier-does-not-accept',
    /(?:contratista|proveedor|supplier|contractor).{0,20}(?:no |not |n'?t |refuses ).{0,12}(?:acept|aprueb|aprob|reconoc|confirm|firm|accept|approv|acknowledg|sign)/,
  ],
  ['ordenador-has-not-signed', /firma del ordenador|ordenador.{0,20}(?:no |not |n'?t ).{0,12}(?:firm|sign)/],
  ['invoice-pending', /factura|invoice|cuenta\s+de\s+cobro/],
  ['modification-unpublished', /modificacion|modification|otrosi|amendment/],
  ['approval-pending', /aprobacion|aprueb|aprob|approval|approve/],
  ['no-access', /acceso|access|permiso|permission|clave|contrasena|password|usuario|ingresar|entrar|log ?in/],
]

/** What keeps somebody from closing, and the reason they give in their own words. */
function blockage(said: TextFacts): Besides {
  const { raw, isMore } = said
  const folded = foldInPlace(raw)
  const reason = isMore ? null : REASON.exec(folded)
  const isTold = said.terms.some(({ signs }) => STOPS.some(sign => signs.has(sign)))
  const note = reason
    ? tidyEnd(raw.slice(reason.index + reason[0].length))
    : saysMore(said) || isTold
      ? tidyEnd(raw)
      : ''
  const answer = BLOCKERS.find(([, pattern]) => pattern.test(folded))?.[0] ?? (note === '' ? undefined : 'other')
  return { ...(answer ? { answer } : {}), ...(note ? { note: note.slice(0, LONGEST_NOTE) } : {}) }
}

/** What stops it, in words that are kept. */
const STOPS = ['HINDRANCE', 'TROUBLE', 'UNSIGNED', 'AMENDMENT'] as const

function tidyEnd(text: string): string {
  return text.replace(/[\s.,;!]*(?:muchas gracias|gracias|por favor|porfa|thanks|please)?[\s.,;!]*$/iu, '').trim()
}

const TO = new Set(['a', 'al', 'to', 'con', 'en', 'with'])
const ARTICLES = new Set('el la los las the de del doctor doctora ingeniero ingeniera senor senora'.split(' '))

/** To whom it was handed, as written: what follows "a" as far as it names somebody or an office. */
function recipient({ terms, raw }: TextFacts): Besides {
  for (const [i, term] of terms.entries()) {
    if (!TO.has(term.text.split(' ').at(-1) ?? '')) continue
    let end = i
    for (let j = i + 1; j < terms.length; j++) {
      const next = terms[j]
      if (next && isWhom(next)) end = j
      else if (!next || !ARTICLES.has(next.text)) break
    }
    const [first, last] = [terms[i + 1], terms[end]]
    if (end > i && first && last)
      return { to: raw.slice(first.start, last.end).replace(/^(?:el|la|los|las|the)\s+/iu, '') }
  }
  return {}
}

function isWhom(term: Term): boolean {
  return term.signs.has('STRAY') || term.signs.has('OFFICE') || term.signs.has('EMAIL')
}

/** The balance was released; it is still to be; the payment is not in SECOP. */
const RELEASED =
  /\b(?:ya )?(?:se )?liber(?:o|aron|amos|e)\b|(?:saldo|balance)\b.{0,45}\b(?:ya )?(?:se )?(?:libero|liberamos|liberado|liberada|was released|released)\b|\bliber(?:o|amos|aron|ado) (?:el|los) saldos?\b/
/** "No le queda saldo": nothing is left to be released. */
const NO_BALANCE = /\b(?:no (?:le )?(?:queda|quedo|tiene|hay|hubo)|sin) (?:ningun )?saldos?\b/
const TO_RELEASE =
  /\bpor liberar|sin liberar|liberar|\bqued(?:a|o|an|aron)\b.{0,15}\bsaldo|to (?:be )?release|balance (?:is )?left/
const UNRECORDED = /\b(?:no|sin|falta|not|isn'?t|missing)\b.{0,30}\bsecop\b/

/** What is answered of a fact; how much, in the words of who says it. */
function factAnswer(said: TextFacts): Besides {
  const found = answerOfFact(said)
  const more = ['MONEY', 'NUMBER'] as const
  const isOfMoney =
    found.answer !== undefined &&
    ['unpaid', 'balance-to-release', 'settled', 'paid-not-recorded'].includes(found.answer)
  const isMore = said.readings.some(({ signs }) => more.some(sign => signs.includes(sign)))
  return isOfMoney && isMore ? { ...found, note: tidyEnd(said.raw).slice(0, LONGEST_NOTE) } : found
}

function answerOfFact({ signs, pieces, raw, today }: TextFacts): Besides {
  if (signs.has('RECORD_IN_FORCE')) return { answer: 'live' }
  if (signs.has('RECORD_REPLACED')) return { answer: 'replaced' }
  if (signs.has('RESTARTED')) {
    const day = dayTold(pieces, today)
    return day === undefined ? {} : { answer: day <= today ? 'happened' : 'planned' }
  }
  if (signs.has('EARLY_END')) {
    const note = tidyEnd(raw).slice(0, LONGEST_NOTE)
    if (signs.has('-BALANCE_LEFT') || signs.has('-BALANCE') || NO_BALANCE.test(foldInPlace(raw)))
      return { answer: 'ended-without-balance' }
    return signs.has('BALANCE_LEFT') || signs.has('BALANCE') ? { answer: 'ended-with-balance', note } : {}
  }
  const due = liquidationDue(signs)
  if (due) return { answer: due, note: tidyEnd(raw).slice(0, LONGEST_NOTE) }
  if (signs.has('GUARANTEE') || signs.has('-GUARANTEE'))
    return { answer: signs.has('-GUARANTEE') && !pieces.some(({ kind }) => kind === 'date') ? 'none' : 'until-date' }
  if (signs.has('BALANCE') || tellsBalance(signs)) return { answer: 'balance-to-release' }
  if (signs.has('-PAID') || signs.has('UNPAID')) return { answer: 'unpaid' }
  if (!signs.has('PAID')) return tellsAmendment(signs) ? { note: tidyEnd(raw).slice(0, LONGEST_NOTE) } : {}
  const folded = foldInPlace(raw)
  if (RELEASED.test(folded)) return { answer: 'settled' }
  if (TO_RELEASE.test(folded) && !NO_BALANCE.test(folded)) return { answer: 'balance-to-release' }
  // "Ya se pagó" alone does not say whether SECOP lacks the payment or a balance was released.
  return signs.has('-SECOP') || (signs.has('SECOP') && UNRECORDED.test(folded)) ? { answer: 'paid-not-recorded' } : {}
}

/** "No requiere liquidación", "ese sí se liquida": whether it is to be liquidated; undefined where it is not told. */
function liquidationDue(signs: TextFacts['signs']): 'yes' | 'no' | undefined {
  if (signs.has('NO_LIQUIDATION') || signs.has('-LIQUIDATION_DUE')) return 'no'
  return signs.has('LIQUIDATION_DUE') ? 'yes' : undefined
}

/** "Queda un saldo de 2 millones": how much of it is said. */
function tellsBalance(signs: TextFacts['signs']): boolean {
  return signs.has('BALANCE_LEFT') && (signs.has('MONEY') || signs.has('NUMBER'))
}

/** Of a guarantee that is over. */
const RAN_OUT = /\b(?:vencio|expiro|caduco|termino|estuvo vigente|expired|ran out|lapsed)\b/

/** "Tuvo prórroga", "se suspendió en marzo", "lo cedieron". */
function tellsAmendment(signs: TextFacts['signs']): boolean {
  return AMENDMENTS.some(sign => signs.has(sign))
}

const AMENDMENTS = ['EXTENDED', 'SUSPENDED', 'CEDED'] as const

/** The one day that is told, behind where it can be. */
function dayTold(pieces: TextFacts['pieces'], today: Day): Day | undefined {
  const days = pieces.flatMap(piece => (piece.kind === 'date' && piece.date.from === piece.date.to ? [piece] : []))
  const [only, ...more] = days
  if (!only || more.length > 0) return undefined
  const { from, past } = only.date
  return only.tenses?.isAhead || from <= today ? from : (past ?? from)
}

/** Which fact is told, and the day that belongs to it; of what holds for a time, until when it does. */
export function toldFact(said: TextFacts): { fact?: ToldFact; on?: Day; until?: Day } {
  const { signs, pieces, raw, today } = said
  if (signs.has('RECORD_IN_FORCE') || signs.has('RECORD_REPLACED')) return { fact: 'cession' }
  if (signs.has('RESTARTED') || signs.has('EARLY_END')) {
    const day = dayTold(pieces, today)
    return { fact: signs.has('RESTARTED') ? 'restart' : 'earlyEnd', ...(day !== undefined && { on: day }) }
  }
  const isOfPayment = (['PAID', '-PAID', 'UNPAID', 'BALANCE', '-BALANCE'] as const).some(sign => signs.has(sign))
  if (isOfPayment || tellsBalance(signs)) return { fact: 'payment', ...pastDay(said) }
  if (liquidationDue(signs)) return { fact: 'liquidationDue' }
  if (!signs.has('GUARANTEE') && !signs.has('-GUARANTEE'))
    return tellsAmendment(signs) ? { fact: 'amendment', ...heldUntil(said) } : pastDay(said)
  const date = pieces.findLast(piece => piece.kind === 'date')?.date
  const fact = /calidad|quality/.test(foldInPlace(raw)) ? 'qualityGuarantee' : 'guarantee'
  const isOver = date !== undefined && (date.from < today || RAN_OUT.test(foldInPlace(raw)))
  const until = date && date.from === date.to ? { until: isOver ? (date.past ?? date.from) : date.from } : {}
  return { fact, ...until }
}

/** `en los 5`, `en todos`, `in all of them`: of several contracts, none of them named. */
export function saysSeveral({ pieces, raw }: TextFacts): boolean {
  if (pieces.some(({ kind }) => kind === 'name')) return false
  const folded = foldInPlace(raw).replace(/\s+/g, ' ')
  if (/^\W*(?:todos|todas|ninguno|ninguna|all|none)\b/.test(folded)) return true
  return /\b(?:en|de|in|of|for|on) (?:los|las|todos|todas|ninguno|ninguna|ambos|all|any|both|these|those|the \d+)\b/.test(
    folded,
  )
}
