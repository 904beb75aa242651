import type { Attempt } from '../attempt.js'
import { isCommon } from '../likelihood/common.js'
import { chanceFree } from '../likelihood/left-over.js'
import { speaksFor } from '../likelihood/likelihood.js'
import { foldInPlace } from '../text/fold.js'
import { BEYOND, type Said } from './chances.js'
import { type KindSaid, OF_NONE_OR_ONE } from './kinds.js'

/** Words that change nothing about what is asked, where they stand; such as say which contracts, wherever. */
const FREE = { sure: 0.5, else: 0.7 }
const FREE_LIMITING = { sure: 0.6, else: 0.8 }
export const FREE_ANYWHERE = 0.87
/** Words that hardly ever are free. */
const DECISIVE = 0.15

/** Words that anything is asked with, or that are written to ask just that. */
export function saysNoMore(words: string, kind: KindSaid): boolean {
  return (words.match(/[\p{L}\d]+/gu) ?? []).every(word => isCommon(word) || speaksFor(word, kind) >= SPEAKS)
}

const SPEAKS = 3.5

/** "Cerrar si hay estampilla", "plazo para inscribirse": a condition or a purpose of its own, of which it is asked. */
export function isOfAClause(words: string, read: Attempt): boolean {
  return LEADS.test(foldInPlace(read.before(words)))
}

const LEADS =
  /\b(?:si|cuando|para|por|con|sin|if|when|for|with|without)\s+(?:(?:hay|el|la|los|las|un|una|mi|there|is|a|the)\s+)*$/

/** "Urgentes para el alcalde", "con saldo": which ones. */
export function saysWhich(words: string, read: Attempt): boolean {
  return WHICH.test(foldInPlace(words)) || LEADS_WHICH.test(foldInPlace(read.before(words)))
}

const OF = '(?:para|de|del|con|sin|por|sobre|for|of|with|without|by|per|about|on)'
const WHICH = new RegExp(`\\b${OF}\\b`)
const LEADS_WHICH = new RegExp(`\\b${OF}\\s+(?:(?:el|la|los|las|un|una|mi|a|the)\\s+)?$`)

/** "De Chapinero", "para el alcalde", but not "de mi parte", "echa de menos": whose, or which ones. */
export function isBehindOf(words: string, read: Attempt): boolean {
  return !isBare(words) && !OF_ONESELF.test(foldInPlace(words)) && BEHIND_OF.test(foldInPlace(read.before(words)))
}

const BEHIND_OF = /\b(?:de|del|d|para|pa|con|sobre|of|for|about|with)\s+(?:(?:el|la|los|las|un|una|a|the)\s+)?$/
const OF_ONESELF =
  /^\W*(?:mi|mis|mi[oa]s?|nosotr[oa]s|nuestr[oa]s?|usted(?:es)?|suy[oa]s?|menos|cuando|que|supervisora?|doctora?|jef[ea]|senora?|ingenier[oa]|me|my|mine|us|our|you|yours?)\b/

/** Whether half of its words at least are such as people ask with: of gibberish the second reader knows too little. */
export function isMostlyKnown(text: string, kind: KindSaid): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length > 0 && 2 * words.filter(word => saysNoMore(word, kind)).length >= words.length
}

/** Keys that were hit by no will: "ñlkj", "asdkjf". */
export function isMashed(text: string): boolean {
  return MASHED.test(foldInPlace(text))
}

const MASHED = /(?<![a-z\d-])[bcdfghjklmnpqrstvwxz]{4,}(?![a-z\d-])|[bcdfghjklmnpqrstvwxz]{5,}/

/** A word that says nothing but beside others. */
export function isBare(words: string): boolean {
  return BARE.test(foldInPlace(words))
}

const BARE =
  /^\W*(?:el|la|los|las|lo|un|una|de|del|al?|en|por|para|con|y|e|o|u|que|se|su|sus|the|an?|of|to|in|on|at|and|or|is|are)\W*$/

/** A number or a denial may turn what is said into something else. */
export function saysMore(words: string): boolean {
  return /\d|\b(?:no|not|sin|nunca|ni|never|without)\b/.test(foldInPlace(words))
}

/** Words that change nothing, by how they are left over elsewhere. */
export function changesNothing(words: string, { kind, chance }: Said, read: Attempt): boolean {
  if (asksByItself(words, read)) return false
  const leftOver = { text: read.said, words, kind }
  // "Para el desfile", "en 2025" say which, if anything does.
  const mayLimit = saysWhich(words, read) || read.knows(words) || /\d/.test(words)
  if (mayLimit && !OF_NONE_OR_ONE.has(kind)) return chanceFree(leftOver) >= FREE_ANYWHERE
  return chanceFree(leftOver) >= (mayLimit ? FREE_LIMITING : FREE)[chance >= BEYOND ? 'sure' : 'else']
}

/** "Los vencidos peligrosos": words that say which ones, by how they are left over elsewhere. */
export function isDecisive(words: string, { kind }: Said, read: Attempt): boolean {
  return chanceFree({ text: read.said, words, kind }) < DECISIVE
}

/** Words of a question that another follows. */
function asksByItself(words: string, { said }: Attempt): boolean {
  const [, ...after] = said.slice(Math.max(said.indexOf(words), 0)).split('?')
  return /\p{L}/u.test(after.join(''))
}
