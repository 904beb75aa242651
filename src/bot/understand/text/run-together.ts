/** "Cualesson losque tengoque cerrar", typed on a telephone: the small words that a word is made of; undefined where it is not all of them. */
export function smallWordsIn(word: string): readonly string[] | undefined {
  return word.length < LEAST || word.length > MOST ? undefined : split(word)
}

function split(word: string): readonly string[] | undefined {
  // The longest first: "cuales" before "cual".
  for (let at = word.length - 1; at > 1; at--) {
    const [first, rest] = [word.slice(0, at), word.slice(at)]
    if (!SMALL.has(first)) continue
    const more = SMALL.has(rest) ? [rest] : split(rest)
    if (more) return [first, ...more]
  }
  return undefined
}

const LEAST = 5
const MOST = 24
/** Of these only, so that no name is taken apart. */
const SMALL = new Set(
  (
    'cual cuales cuantos cuantas que son es los las lo me nos se le tengo tiene hay toca debo puedo puede faltan falta quedan queda ' +
    'cerrar serrar cerrados vencidos vencen por ya mis como cuando donde quien ' +
    'which what how many are the do have must can close i my to when'
  ).split(' '),
)
