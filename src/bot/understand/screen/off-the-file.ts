import type { Query } from '../../query/query.js'
import type { Term } from '../readings/readings.js'

/** "Cuál es el más caro", "cuántos hay", "muéstreme los vencidos". */
const ASKS =
  /^(?:y |e |and |pero |but )?(?:(?:de|of|entre|among) (?:es[ao]s|ell[ao]s|those|them|these) )?(?:cual|cuales|quien|quienes|cuant[oa]s?|que(?! sean\b)|de quien|hay|tengo|which|who|whose|what(?! about\b)|how many|how much|are there|is there|do i|muestr\w+|mostr\w+|ver|veamos|quiero ver|ensen\w+|show|see)\b/
/** What is said of the whole asks for an answer of its own. */
const OF_ITS_OWN = ['measures', 'limit', 'having', 'parts'] as const satisfies readonly (keyof Query)[]

/**
 * The list on the screen as what is said now goes on from it: after a file, a question is answered on the screen. What only says of
 * which contracts ("solo los de obra") is still of the file.
 */
export function offTheFile(last: Query, said: Query, terms: readonly Term[]): Query {
  if (last.output !== 'xlsx' || said.output !== undefined) return last
  const words = terms.flatMap(({ text, signs }) => (signs.has('MARK') ? [] : [text]))
  const isAsked = ASKS.test(words.join(' '))
  if (!isAsked && !OF_ITS_OWN.some(shape => said[shape] !== undefined)) return last
  const { output: _, columns: __, ...list } = last
  return list
}
