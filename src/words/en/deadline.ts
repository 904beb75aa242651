import type { Deadline } from '../../rules/index.js'
import type * as deadlineEs from '../es/deadline.js'
import { dateEn, longDateEn, sentence } from '../grammar.js'

export const authority: typeof deadlineEs.authority = ({ campaign, act }) => {
  if (act === null) return "this program's default internal aim; no norm sets it"
  return act.startsWith(campaign) ? `the date of the ${campaign}` : `the entity's date (${act})`
}

export const deadline = (date: Deadline): string =>
  `Close before ${dateEn(date.before)}; the last business day is ${longDateEn(date.lastBusinessDay)}. ${sentence(authority(date))}`
