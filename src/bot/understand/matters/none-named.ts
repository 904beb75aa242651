import type { Question } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'

/*
 * What is told of contracts that are not named: of several, which are ticked on a list; and that the one on the screen cannot be
 * closed yet, whose reason is asked.
 */

const BEFORE =
  "(?:(?:ya|hoy|ayer|yo|quiero|quisiera|necesito|voy a|puedo|podria|se puede|como|i|i've|we|already|today|yesterday|can i|want to|how do i) )*"
const SEVERAL = '(?:varios|varias|algunos|algunas|muchos|several|some|many)'
const NUMBER =
  '(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)'
const DEED =
  '(?:cerre|cerramos|he cerrado|cerrar|reporto|reporte|reportar|marcar|closed|have closed|close|report|tick) (?:los |the )?'
const AFTER =
  '(?: (?:contratos|contracts|a la vez|al tiempo|juntos|de una|de ellos|of them|at once|together|hoy|ayer|today|yesterday))*'

const TO_TICK = new RegExp(
  `^(?:${BEFORE}${DEED}(?:${SEVERAL}|${NUMBER}|\\d+(?= (?:contratos|contracts))|(?<=(?:los|the) )\\d+)${AFTER}|(?:varios|several)${AFTER})$`,
)
const CANNOT_YET =
  /^(?:(?:aun|todavia|ahora|este|ese|i) )*(?:no (?:lo )?puedo|cannot|can't|can not)(?: (?:todavia|aun|ahora|yet|now|este|ese|this one))*$/

/** "Varios a la vez", "cerré cinco ayer": the list on which those are ticked; undefined for anything else. */
export function severalToTick(raw: string, pieces: readonly TextPiece[]): Question | undefined {
  const day = pieces.find(piece => piece.kind === 'date')
  const around = day ? `${raw.slice(0, day.start)} ${raw.slice(day.end)}`.replace(/\b(?:el|on)\s*$/, '') : raw
  if (!TO_TICK.test(bare(around))) return undefined
  const { from, to, past = from } = day?.date ?? {}
  const on = from !== undefined && from === to && past !== undefined ? { on: past } : {}
  return { kind: 'alike', args: { deed: 'closed-it', pick: true, ...on } }
}

/** "No puedo todavía": said of the one that is asked about. */
export function saysCannotYet(raw: string): boolean {
  return CANNOT_YET.test(bare(raw))
}

function bare(raw: string): string {
  return foldInPlace(raw)
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
