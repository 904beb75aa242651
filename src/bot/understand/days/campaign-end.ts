import type { Reading } from '../readings/readings.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

/** Asked is how far it goes, or what is left: nobody means another day's end by it. */
const OF_PACE =
  /\b(?:como (?:va|van|vamos|voy|andamos)|vamos (?:a|bien|mal)|llega(?:r|mos|ran|remos|n|mos|)|alcanz\w+|falta(?:n|)|ritmo|avance|porcentaje|lograr?|logramos|make it|make the|on track|on pace|get there|how are we|reach)\b/
/** "Cuánto falta para el 31": until when, which is told of the day itself; of what ends on a day it is a condition. */
const OF_THE_DAY =
  /\b(?:cuanto (?:falta|queda)|cuantos dias|cuando|venc\w+|termin\w+|acab\w+|firm\w+|cerr(?:amos|aron|e|o|ados?)|how long|end(?:s|ed|ing)?|expir\w+|when)\b/
const LAST_OF_CAMPAIGN = /^(?:(?:el|the) )?(?:31(?:st)?|31 de julio|july 31(?:st)?|31st of july|31 july)$/i
const LEADS = new Set('para pa pal al el del de lo con antes hasta by the before for un eso'.split(' '))

/** "¿Llegamos al 31?", "cómo vamos con lo del 31": the last day of a campaign, as everybody calls it, where its pace is asked for. */
export function campaignEndReadings(pieces: readonly TextPiece[], raw: string): readonly Reading[] {
  const said = wordTexts(pieces).join(' ')
  if (!OF_PACE.test(said) || OF_THE_DAY.test(said)) return []
  return pieces.flatMap((piece, at): readonly Reading[] => {
    const isDay = piece.kind === 'number' || piece.kind === 'date' || piece.kind === 'code' || piece.kind === 'word'
    if (!isDay || !LAST_OF_CAMPAIGN.test(raw.slice(piece.start, piece.end))) return []
    let from = at
    while (from > 0 && isLead(pieces[from - 1])) from--
    // "Contrato 31" is one.
    return from === at && piece.kind !== 'date'
      ? []
      : // "Llegamos al" may take its preposition.
        [...new Set([from, at])].map(first => ({ from: first, to: at + 1, signs: ['BEFORE_DEADLINE'], cost: -0.3 }))
  })
}

function isLead(piece: TextPiece | undefined): boolean {
  return piece?.kind === 'word' && LEADS.has(piece.text)
}
