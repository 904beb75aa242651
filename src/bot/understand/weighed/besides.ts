import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import { foldInPlace } from '../text/fold.js'
import { BEYOND, CERTAIN, type Said } from './chances.js'
import { isDeniedDeed, isDoneDeed } from './denied.js'
import { type KindSaid, TOLD_OF_ONE } from './kinds.js'
import { isBehindOf } from './left-over.js'

/**
 * Whether something is so surely told of one contract, or asked of one that is named, that whatever else was written is said
 * besides: the form says it again, the contract's own answer tells all there is. Not where some are left out, nor where what
 * is told done is denied.
 */
export function isOfOneAlone({ kind, chance }: Said, read: Attempt): boolean {
  const names = contractsNamed(read)
  const isTold = TOLD.has(kind) && chance >= (STATES.has(kind) ? BEYOND : CERTAIN) && names <= 1
  const isShown = SHOWN.has(kind) && chance >= BEYOND && names === 1
  return (isTold || isShown) && !LEFT_OUT.test(foldInPlace(read.said)) && !isDeniedDeed(kind, read.said)
}

/** Whether words that are left over say no more of which contracts, nor how many, nor on which day it was done. */
export function isSaidBesides(words: string, { kind, args }: Intent, read: Attempt): boolean {
  const isNamed = contractsNamed(read) === 1
  if (isNamed ? !('id' in args || 'reference' in args) : read.knows(words) || isBehindOf(words, read)) return false
  const isOfDay = isDoneDeed(kind) && !('on' in args) && read.content.some(each => each.kind === 'date')
  return !isOfDay && !saysHowMany(words, read)
}

/** "¿Qué manifestaciones mías echa de menos?": surely all that anybody has still to say. */
export function isOfAllMissing({ kind, chance }: Said): boolean {
  return kind === 'missing' && chance >= CERTAIN
}

/** Whether words say of which contracts it is missing. */
export function limitsMissing(words: string, read: Attempt): boolean {
  if (isOfSomethingElse(words, read) || WHENEVER.test(words) || MISSES.test(`${read.before(words)}${words}`))
    return false
  return /\d/.test(words) || read.knows(words) || isBehindOf(words, read)
}

/** "El sábado cerramos el puesto de vacunación": of which contract by when, on no more than its words. */
export function isOfWordsAlone({ kind, chance }: Said, { args }: Intent, read: Attempt): boolean {
  return kind === 'deadline' && 'reference' in args && contractsNamed(read) === 0 && chance < BEYOND
}

/** What is missing of one contract stands on it. */
export function ofNamedOne(kind: KindSaid, read: Attempt): KindSaid {
  return kind === 'missing' && contractsNamed(read) === 1 ? 'contract' : kind
}

/** How many contracts are named, each as often as it is. */
export function contractsNamed({ pieces }: Attempt): number {
  return pieces.filter(({ kind }) => kind === 'name').length
}

/** A number of contracts; "tres veces", "hace dos días" and "el otrosí 3" are none. */
function saysHowMany(words: string, read: Attempt): boolean {
  return NUMBER.test(foldInPlace(words)) && !isOfSomethingElse(words, read)
}

function isOfSomethingElse(words: string, { said }: Attempt): boolean {
  const text = foldInPlace(said)
  const at = text.indexOf(foldInPlace(words))
  return OF_SOMETHING_ELSE.test(text.slice(at)) || NUMBERED.test(text.slice(0, at + words.length))
}

const MISSES = /\becha(?:n|s)? de menos$/i
/** "De cuando yo no era la supervisora". */
const WHENEVER = /^(?:cuando|when)$/i

const TOLD: ReadonlySet<KindSaid> = new Set<KindSaid>(TOLD_OF_ONE.filter(kind => kind !== 'snooze'))
/** How it stands, and no deed of anybody's. */
const STATES: ReadonlySet<KindSaid> = new Set<KindSaid>(['blocked', 'data-wrong', 'not-mine', 'proceeding', 'fact'])
const SHOWN: ReadonlySet<KindSaid> = new Set<KindSaid>(['contract', 'why'])
const LEFT_OUT =
  /\b(?:menos|excepto|salvo|except|but not|tod[oa]s (?:los|las) (?:contratos|expedientes|de|que|mi[oa]s|demas)|all (?:of )?(?:them|my|the))\b/
const NUMBERS = '(?:\\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six|seven|eight|nine|ten)'
const NUMBER = new RegExp(`\\b${NUMBERS}\\b`)
const OF_SOMETHING_ELSE = new RegExp(
  `^\\W*(?:[a-z]+ )?${NUMBERS} (?:mil )?(?:veces|anos?|mes(?:es)?|semanas?|dias?|horas?|minutos?|pesos|millones|times|years?|months?|weeks?|days?|hours?)\\b`,
)
const NUMBERED = new RegExp(
  `\\b(?:actas?|otrosi(?:es)?|facturas?|cuentas?|pagos?|oficios?|resolucion|memorando|modificatorios?|adicion|error|piso|numero|nro|no|minutes|invoice|amendment|number)\\.? ${NUMBERS}$`,
)
