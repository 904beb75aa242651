import type { Language } from '../../../words/language.js'
import { foldInPlace } from '../text/fold.js'

const TONGUE = '(espanol|castellano|ingles|spanish|english)'
const ANY = /\b(?:espanol|castellano|ingles|spanish|english|idioma|lenguaje|language|locale|lang)\b/

/** Whether a text has to do with a language at all. */
export function speaksOfLanguage(raw: string): boolean {
  return ANY.test(foldInPlace(raw))
}

/** "Póngalo en español", "dígame las cosas en castellano", "could we carry on in English": in which. */
const ORDERED_IN = new RegExp(
  `(?:\\b(?:habl|escrib|respond|respuest|contest|pon|pas|cambi|dej|mand|envi|dig|expli|quier|prefier|prefer|necesit|sig|segu|continu|volv|vuelv|lleg[ue]|speak|writ|answer|talk|switch|reply|read|rather|prefer|carry|keep|go|want|need|tell|use)\\w*(?: (?!no\\b|not\\b|contrat|curs|clas|capacit|form)[a-z']+){0,5}? (?:en|a|al|in|to)|\\b(?:speak|talk)|^(?:en|in)|^) ?${TONGUE}\\b(?! (?:o|or)\\b)`,
  'g',
)
const PLEASE_IN = new RegExp(`(?:^|[,.;] )(?:en |in )?${TONGUE} (?:por favor|porfa\\w*|please|pls|plz)\\b`)
/** "Idioma=es", "cambia locale a en-US", "lang: en". */
const AS_A_CODE =
  /\b(?:idioma|lenguaje|language|lang|locale) *(?:: *|a |en |to |is )?(es|en)(?: (?:us|gb|uk|co|mx|la|419))?(?= ?(?:$|[.,;!]|por favor|porfa|please))/

const KNOWS = '(?:habl|entiend|le[eo]|se|sabe|domin|manej|aprend|speak|understand|read|know|get)'
/** "No me hable en inglés", "yo de inglés nada", "my Spanish is rusty", "el inglés apenas lo enseñamos": which is not wanted. */
const NOT_IN: readonly RegExp[] = [
  `\\b(?:no|deje de|dejen de|not|stop) (?:me |nos |le |les |lo |la |i |quiero |quieren |want |you |to |que )*(?:habl|escrib|mand|envi|respond|contest|quier|necesit|speak|writ|talk|answer|send|want)\\w* (?:(?:mas|nada|todo|it|them|to|me|us|los|las|the|avisos|mensajes|messages) )*(?:en|in) ${TONGUE}`,
  `\\b(?:no|not|poco|little|hardly|barely|apenas) (?:lo |la |le |yo |i |el |ella )*${KNOWS}\\w*(?: (?:much|mucho|muchisimo|nada de|bien|el|any|muy bien|de|ni|nada))* ${TONGUE}`,
  `\\b(?:aunque|asi|although|even (?:if|though))(?: [a-z]+){1,6} (?:en|in) ${TONGUE}`,
  `\\b(?:nada|poquito|cero|ni (?:papa|jota|idea|pizca)) (?:de|en) ${TONGUE}`,
  `\\bde ${TONGUE} (?:nada|no|poco|ni|cero)\\b`,
  `\\b(?:my|mi|su|nuestro|el|his|her|our) ${TONGUE} (?:is|es|esta|anda|isn) (?:(?:a bit|a little|muy|un poco|algo|bastante|not|very|pretty|too|really|demasiado|so) )*(?:rusty|bad|poor|weak|terrible|awful|great|good|limited|broken|oxidad\\w*|mal\\w*|pobre|regular|floj\\w*|pesim\\w*)`,
  `\\b${TONGUE} (?:apenas|casi no|no (?:lo |la |me |se |nos |le )*(?:${KNOWS}|d[ao]|es lo)|me cuesta|nos cuesta|se me dificulta|ni (?:lo|papa))`,
].map(source => new RegExp(source))

/** "Me sale en inglés, cámbielo", "al doctor le llegó en inglés": how it is, of which the other one is wanted. */
const CAME_IN = new RegExp(
  `\\b(?:lleg(?:a|o|an|aron)|sal(?:e|en|io|ieron)|aparec(?:e|en|io|ieron)|vien(?:e|en)|vino|esta|estan|quedo|quedaron|(?:me|nos|le|se) (?:puso|cambio|mando|mandan|escribio|escriben|respondio|responden|contesto|hablan|habla)|arrived|came|comes?|coming|is|are|shows?|showing|got|get|gets|getting|sent|went|turned)(?: (?!no\\b|not\\b)[a-z]+){0,4}? (?:en|in|to) ${TONGUE}`,
)

/** The one language that is ordered; undefined where none is, or it is asked which there are. */
export function languageOrdered(text: string): Language | undefined {
  if (ASKS_WHICH.test(text)) return undefined
  const first = PLEASE_IN.exec(text)?.[1]
  const code = AS_A_CODE.exec(text)
  const ordered = [first ?? code?.[1] ?? [...text.matchAll(ORDERED_IN)].flatMap(([, each]) => each ?? [])]
    .flat()
    .map(languageOf)
  const unwanted = NOT_IN.flatMap(each => each.exec(text)?.[1] ?? []).map(languageOf)
  const [other, ...more] = new Set(unwanted)
  const wanted = new Set(ordered)
  if (other && more.length === 0) {
    const left = otherThan(other)
    return first === undefined && wanted.has(other) && !wanted.has(left) && unwanted.length > 1 ? undefined : left
  }
  const [only, ...others] = wanted
  return others.length === 0 && unwanted.length === 0 ? only : undefined
}

/** The language that is ordered, else the other one than that in which it came. */
export function languageMeant(text: string): Language | undefined {
  const ordered = languageOrdered(text)
  if (ordered !== undefined || ASKS_WHICH.test(text)) return ordered
  const came = CAME_IN.exec(text)?.[1]
  return came === undefined ? undefined : otherThan(languageOf(came))
}

function otherThan(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}

function languageOf(tongue: string): Language {
  return /^(?:ing|eng|en$)/.test(tongue) ? 'en' : 'es'
}

const ASKS_WHICH =
  /\b(?:but|pero|and|y) (?:en |in )?(?:ingles|espanol|english|spanish)\b|\b(?:(?:tambien|also) (?:habl|en\b|speak)|(?:ingles|espanol|english|spanish) (?:tambien|too)|o (?:en )?(?:ingles|espanol)|(?<!no )(?<!no lo )(?:entiende|sabe)|que idiomas|which|both|bilingual|or)\b|^(?:habla|hablas)\b/
