import { NORMS } from '../../rules/index.js'
import { foldInPlace } from '../understand/text/fold.js'

/** A provision, and its words where they are short enough to show. */
interface Provision {
  readonly norm: string
  readonly article: string
  readonly quote?: string
}

/** A norm that was asked for by its number, and what is known of it. */
export interface OtherNorm {
  /** As it is called: with its year where that was said or is known. */
  readonly name: string
  /** Its provisions whose words are short enough to show. */
  readonly quoted: readonly Provision[]
}

/** The norm that a text names, where it is another than the circular that orders the closing; undefined where it names none. */
export function otherNormIn(text: string): OtherNorm | undefined {
  const [, kind = '', number = '', year] = NAMED.exec(foldInPlace(text)) ?? []
  const said = KINDS[kind]
  if (said === undefined || (said === 'Circular' && /^0*2$/.test(number))) return undefined
  const start = `${said} ${number} de `
  const known = Object.values<Provision>(NORMS).filter(
    ({ norm }) => norm.startsWith(start) && norm.endsWith(year ?? ''),
  )
  return {
    name: known[0]?.norm ?? `${said} ${number}${year === undefined ? '' : ` de ${year}`}`,
    quoted: known.filter(({ quote }) => quote !== undefined),
  }
}

const NAMED =
  /\b(ley|law|decreto|decree|circular|resolucion|resolution)(?: externa)?(?: n(?:o|ro|umero)?\.?)? (\d{1,4})(?: (?:de|del|of) (\d{4}))?\b/
const KINDS: Readonly<Record<string, string>> = {
  ley: 'Ley',
  law: 'Ley',
  decreto: 'Decreto',
  decree: 'Decreto',
  circular: 'Circular',
  resolucion: 'Resolución',
  resolution: 'Resolución',
}
