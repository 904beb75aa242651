import { isGivenNameAt } from '../readings/given-names.js'
import type { Reading, Term } from '../readings/readings.js'
import { type TextPiece, textAt } from '../text/text-piece.js'

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

const HOLDS = /^(?:lo|la|los|las) (?:lleva|maneja|supervisa|tiene|llevan|manejan|supervisan)$/
const TITLE = /^(?:el|la|don|dona|doctora?|dra?|ingenier[oa]|senora?)$/

/** "La vigilancia la lleva Diego": whose it is, told of what is named before. */
export function heldByReadings(terms: readonly Term[], pieces: readonly TextPiece[], raw: string): readonly Reading[] {
  if (
    /[?¿]/.test(raw) ||
    terms.some(({ signs }) => signs.has('WHO') || signs.has('CONTRACTS') || signs.has('IS_IT_TRUE'))
  )
    return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    const said = `${textAt(pieces, at)} ${textAt(pieces, at + 1)}`
    if (at === 0 || !HOLDS.test(said) || NOT_ONE.has(textAt(pieces, at - 1) ?? '')) return []
    const name = at + 2 + (TITLE.test(textAt(pieces, at + 2) ?? '') ? 1 : 0)
    const isSomebody = terms.some((term, i) => term.from === name && isGivenNameAt(terms, i, raw))
    return isSomebody ? [{ from: at, to: at + 2, signs: ['NOW_THEIRS'], cost: -0.02 }] : []
  })
}

const NOT_ONE = new Set(['que', 'no', 'si', 'cuando', 'ya'])
