import type { Deadline } from '../../rules/index.js'
import { dateEs, longDateEs, sentence } from '../grammar.js'

type Dated = Pick<Deadline, 'campaign' | 'act'>

/** On what a date rests: the circular, the entity's own act, or nothing but this program's default. */
export function authority({ campaign, act }: Dated): string {
  if (act === null) return 'meta interna por defecto del programa; ninguna norma la fija'
  return act.startsWith(campaign) ? `plazo de la ${campaign}` : `fecha de la entidad (${act})`
}

/** Before which day files are to be closed, the last business day, and on what that rests. */
export function deadline(date: Deadline): string {
  return `Cierre antes del ${dateEs(date.before)}; el último día hábil es el ${longDateEs(date.lastBusinessDay)}. ${sentence(authority(date))}`
}
