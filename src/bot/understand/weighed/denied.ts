import type { QuestionKind } from '../question.js'
import { foldInPlace } from '../text/fold.js'

/** What is told to be done is not told by a denial, nor by what is still to come. */
export function isDeniedDeed(kind: QuestionKind, text: string): boolean {
  if ((isDoneDeed(kind) || kind === 'no-pending') && isNotToBeMarked(text)) return true
  if (!isDoneDeed(kind)) return false
  const said = foldInPlace(text).replace(MISTAKEN, '')
  return kind === 'hand-over' ? NOT_HANDED.test(said) : sentencesOf(said, OF_DEED[kind]).some(each => DENIED.test(each))
}

/** Whether it is told that something was done. */
export function isDoneDeed(kind: QuestionKind): kind is keyof typeof OF_DEED {
  return kind in OF_DEED
}

/** Whether a text denies something, or speaks of what is still to come. */
export function isDenial(text: string): boolean {
  return DENIED.test(foldInPlace(text))
}

/** "No lo vaya a marcar", "no lo ponga como paz y salvo": it is not so, and nothing of it goes on record. */
export function isNotToBeMarked(text: string): boolean {
  return NOT_TO_BE_MARKED.test(foldInPlace(text))
}

const SO =
  '(?:cerrad|liquidad|archivad|terminad|paz y salvo|al dia|sin pendientes|listo|closed|done|liquidated|settled|archived|complete)'
const TO_MARK =
  '(?:marcar|marqu(?:e|es|en)|poner|pong(?:a|as|an)|registrar|registr(?:e|es|en)|reportar|report(?:e|es|en)|anotar|anot(?:e|es|en)|(?:dar|de|des|den) (?:por|como)|pas(?:ar|e|es|en) a)'
const NOT_TO_BE_MARKED = new RegExp(
  `\\bno (?:me |nos )?l[oa]s? (?:vaya[ns]? a )?${TO_MARK}\\b(?! (?:en|a) (?:mi|la lista|el listado))` +
    `|\\bno (?:me |nos )?(?:vaya[ns]? a )?(?:${TO_MARK}|dig(?:a|as|an)) [^.;?]{0,60}\\b${SO}` +
    `|\\b(?:do not|don'?t|never) (?:mark|put|record|set|flag|register|report|show|count)\\b(?! me\\b)[^.;?]{0,40}(?:\\b${SO}|\\b(?:it|that)\\b)`,
)

/** Those that speak of it, as far as any does: "no hemos tenido vida. El 056 lo liquidaron" denies nothing of it. */
function sentencesOf(text: string, verb: RegExp): readonly string[] {
  const all = text.split(/[.;!?]\s+/)
  const own = all.filter(each => verb.test(each))
  return own.length > 0 ? own : all
}

const OF_DEED = {
  'closed-it': /\b(?:cerr|cierr|clos|archiv)/,
  liquidated: /\b(?:liquid|liq\b|acta|settle)/,
  'hand-over': /\b(?:entreg|hand)/,
} as const satisfies Partial<Record<QuestionKind, RegExp>>

/** "Si no estoy mal": it is told all the same. */
const MISTAKEN = /\bsi (?:no (?:estoy mal|me equivoco|me falla la memoria)|mal no (?:recuerdo|estoy))\b/g
const DENIED =
  /\b(?:no|not|nunca|never|tampoco|todavia|aun|yet|falta|faltan|sin|casi|almost|nearly|(?:voy|vamos) a|a punto|going to|will|about to)\b/
/** "They'll close it, not I" says that it was handed over; "no se lo he entregado", "lo voy a pasar" do not. */
const NOT_HANDED =
  /\b(?:no|nunca|tampoco|todavia no|aun no|sin) (?:(?:se|lo|la|los|las|le|les|me|nos) ){0,3}(?:(?:he|ha|hemos|han|habia|pude|puedo|quiero|voy a|vamos a) )?(?:entreg|pas|dej|mand|envi|remit|traslad|asign|recib)|\b(?:voy|vamos|pienso|pensamos|quiero|queremos|falta|toca) (?:a )?(?:entreg|pas|dej|mand|envi|remit|traslad|asign)|\b(?:not|never|will|going to|about to|want to) (?:be )?(?:yet )?(?:hand|given|give|pass|sent|send|mov|transfer)/
