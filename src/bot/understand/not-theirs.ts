import type { Reading } from './readings.js'
import type { TextPiece } from './text-piece.js'

const OF_OTHERS =
  '(?:el|ella|ellos|ellas|esa persona|todos|equipo|el equipo|mi equipo|los demas|los otros|los otros supervisores|otros|la gente|mi gente|mis supervisores|los supervisores|la entidad|el area|mi area|la oficina)'
const DENIED = [
  new RegExp(`^(?:no , |no )?(?:los|las|el|la) (?:de|del) ${OF_OTHERS} no(?: ,| y| sino)?(?= )`),
  new RegExp(`^(?:, |y )?no (?:los|las|el|la) (?:de|del) ${OF_OTHERS}(?= ,|$)(?: ,)?`),
  /^(?:, |y )?not (?:his|hers|theirs|the team s|everybody s|everyone s|those of the team)(?= ,|$)(?: ,)?/,
]
const LONGEST = 12

/** "No, los de ella no, los míos", "mis contratos, no los del equipo": whose are not meant, beside whose are. */
export function notTheirsReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  if (!pieces.some(piece => 'text' in piece && (piece.text === 'no' || piece.text === 'not'))) return []
  return pieces.flatMap((_, from): readonly Reading[] => {
    const said = pieces.slice(from, from + LONGEST).map(piece => ('text' in piece ? piece.text : '#'))
    for (const denied of DENIED) {
      const [found] = denied.exec(said.join(' ')) ?? []
      const length = found?.split(' ').length ?? 0
      // Of everything that is said something is meant.
      if (length > 0 && length < pieces.length) return [{ from, to: from + length, signs: ['BE'], cost: -0.3 }]
    }
    return []
  })
}
