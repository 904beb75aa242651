import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import { type About, aboutOf } from './about.js'
import { lawKindOf } from './about-law.js'
import { fillIn } from './arguments.js'
import { dateReader } from './dates.js'
import { foldInPlace, tidy } from './fold.js'
import { kindsOf } from './grammar.js'
import { readHour } from './hours.js'
import { detectLanguage } from './language.js'
import { nameReader } from './names.js'
import { periodReader } from './past-periods.js'
import { QUESTION_AIMS, type Question, type QuestionKind, type Understanding } from './question.js'
import { readSigns, sentencesOf } from './signs.js'
import { spell } from './spell.js'
import { type Term, toTerms } from './terms.js'
import { replace, type TextPiece } from './text-piece.js'
import { isKnownWord } from './vocabulary/index.js'

/** More buttons than this are no help. */
const MOST_OPTIONS = 3

/**
 * What somebody asks or tells. Total and pure: any text has an answer, and the same text said on the same day has the
 * same. What could be two or three things is not sure and lists them; what means nothing here is `unknown`. `preferred`
 * is the language of the answer where the text itself tells none.
 */
export function understand(text: string, today: Day, preferred: Language = 'es'): Understanding {
  const raw = tidy(text)
  const lexemes = spell(foldInPlace(raw), raw)
  const language = detectLanguage(lexemes) ?? preferred
  const readers = [nameReader(raw, isKnownWord), readHour, dateReader(today), periodReader(today)]
  const pieces = readers.reduce<readonly TextPiece[]>(replace, lexemes)
  const terms = toTerms(pieces, today, raw)
  const about = aboutOf(terms, raw)
  const said = { raw, today, pieces, terms, signs: readSigns(terms, about).signs, about }
  const options = distinct(kindsIn(raw, terms, about).flatMap(kind => fillIn(kind, said)))
  const [only, ...more] = options
  if (!only) return { sure: true, question: { kind: 'unknown', args: {} }, language }
  return more.length
    ? { sure: false, options: options.slice(0, MOST_OPTIONS), language }
    : { sure: true, question: only, language }
}

// What may stand beside a question without being one more.
const BESIDE = new Set<QuestionKind>(['hello', 'thanks', 'help', 'unknown', 'contract'])

/**
 * The kinds of a text. Its sentences are read together, because one gives the contract and the next asks about it; but
 * where they clearly are different matters ("Ya cerré el X. ¿Cuántos me faltan?") it is not sure which is meant.
 */
function kindsIn(raw: string, terms: readonly Term[], about: About | undefined): readonly QuestionKind[] {
  const law = lawKindOf(raw)
  if (law) return [law, ...deedsBeside(raw, terms, about)]
  const whole = kindsOf(readSigns(terms, about))
  // "No puedo cerrarlo. ¿Por qué?" only asks.
  if (whole[0] === 'why') return whole
  const matters = new Set<QuestionKind>()
  for (const sentence of sentencesOf(terms)) {
    const [kind, ...others] = kindsOf(readSigns(sentence, about))
    if (kind && !others.length && !BESIDE.has(kind)) matters.add(kind)
  }
  const [only] = matters
  if (matters.size > 1 || !only) return matters.size > 1 ? [...matters] : whole
  return whole.length > 1 || BESIDE.has(whole[0] ?? 'unknown') ? [only] : whole
}

/** Deeds in other sentences than that of a question about the law: "Ya cerré el X. ¿Cuánto tiempo tengo para liquidar el Y?" */
function deedsBeside(raw: string, terms: readonly Term[], about: About | undefined): readonly QuestionKind[] {
  return sentencesOf(terms).flatMap(sentence => {
    const [kind, ...others] = kindsOf(readSigns(sentence, about))
    const isOfLaw = lawKindOf(raw.slice(sentence[0]?.start, sentence.at(-1)?.end)) !== undefined
    return kind && !others.length && !isOfLaw && QUESTION_AIMS[kind] === 'deed' ? [kind] : []
  })
}

function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map(question => [JSON.stringify(question), question])).values()]
}
