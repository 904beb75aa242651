import { dateReader } from '../../../bot/understand/days/dates.js'
import { foldInPlace, tidy } from '../../../bot/understand/text/fold.js'
import { spell } from '../../../bot/understand/text/spell.js'
import { replace } from '../../../bot/understand/text/text-piece.js'
import type { Day } from '../../../rules/index.js'

/** Words that may stand around a date without changing it. */
const AROUND = new Set([
  'el',
  'la',
  'al',
  'del',
  'de',
  'dia',
  'fue',
  'desde',
  'hasta',
  'para',
  'en',
  'on',
  'the',
  'until',
  'it',
  'was',
])

/**
 * A day as people write it ("3 de mayo", "2027-05-03", "ayer", "15"), or null when the text is anything else than one day.
 * `past`: of a date without a year the last one is meant, not the next.
 */
export function readDay(text: string, today: Day, past: boolean): Day | null {
  return read(text, today, past) ?? (/^\s*\d{1,2}\s*$/.test(text) ? read(`el ${text.trim()}`, today, past) : null)
}

function read(text: string, today: Day, past: boolean): Day | null {
  const raw = tidy(text)
  const pieces = replace(spell(foldInPlace(raw), raw), dateReader(today))
  const dates = pieces.flatMap(piece => (piece.kind === 'date' ? [piece.date] : []))
  const rest = pieces.filter(piece => piece.kind !== 'date' && piece.kind !== 'mark')
  const [date] = dates
  if (!date || dates.length > 1) return null
  if (!rest.every(piece => piece.kind === 'word' && AROUND.has(piece.text))) return null
  if (past) return date.past ?? null
  return date.from === date.to ? date.from : null
}
