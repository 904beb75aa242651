import type { toldEs } from '../es/past-messages.js'
import { dateEn, countEn as grouped } from '../grammar.js'

export const toldEn: typeof toldEs = {
  title: 'What I told you',
  titleOn: day => `What I told you on ${dateEn(day)}`,
  intro: day => `This is the reminder of ${dateEn(day)}, as it was.`,
  never: 'I have not sent you any reminder yet.',
  titleOf: contract => `What I told you about ${contract}`,
  titleIn: (from, to) => `What I told you from ${dateEn(from)} to ${dateEn(to)}`,
  nothingIn: (from, to) => `I sent you no reminder from ${dateEn(from)} to ${dateEn(to)}.`,
  nothingOf: contract => `The reminders of those days did not count ${contract}.`,
  neverOf: contract => `The latest reminders did not count ${contract}.`,
  line: (day, title) => `• ${dateEn(day)}: ${title}`,
  ofIt: (day, verdict, rule) => `• ${dateEn(day)}: ${verdict} (rule ${rule})`,
  nothing: day => `I sent you no reminder on ${dateEn(day)}.`,
  sent: time => `I sent it to you at ${time}.`,
  failed: 'It could not be delivered.',
  superseded: 'It did not go out in time; the next one replaced it.',
  waiting: 'It has not gone out yet.',
  unknownDate: 'The date of the data was not known.',
  rested: 'It rested on this:',
  found: (contract, verdict, rule) => `• ${contract}: ${verdict} (rule ${rule})`,
  more: n => `… and ${grouped(n)} more.`,
  asOf: day => `Data of ${dateEn(day)}.`,
}
