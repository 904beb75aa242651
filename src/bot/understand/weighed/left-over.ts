import type { Attempt } from '../attempt.js'
import { foldInPlace } from '../fold.js'
import { isCommon } from '../likelihood/common.js'
import { speaksFor } from '../likelihood/likelihood.js'
import type { KindSaid } from './kinds.js'

/** Words that anything is asked with, or that are written to ask just that. */
export function saysNoMore(words: string, kind: KindSaid): boolean {
  return (words.match(/[\p{L}\d]+/gu) ?? []).every(word => isCommon(word) || speaksFor(word, kind) >= SPEAKS)
}

const SPEAKS = 2.2

/** "Cerrar si hay estampilla", "plazo para inscribirse": a condition or a purpose of its own, of which it is asked. */
export function isOfAClause(words: string, read: Attempt): boolean {
  return LEADS.test(foldInPlace(read.before(words)))
}

const LEADS =
  /\b(?:si|cuando|para|por|con|sin|if|when|for|with|without)\s+(?:(?:hay|el|la|los|las|un|una|mi|there|is|a|the)\s+)*$/

/** "Urgentes para el alcalde", "con saldo": which ones. */
export const SAYS_WHICH = /\b(?:para|de|del|con|sin|for|of|with|without)\b/

/** A number or a denial may turn what is said into something else. */
export function saysMore(words: string): boolean {
  return /\d|\b(?:no|not|sin|nunca|ni|never|without)\b/.test(foldInPlace(words))
}
