import type { digestCommandsEs } from '../es/digest-commands.js'
import { dateEn, longDateEn } from '../grammar.js'
import { businessDayCount } from './units.js'

/** What `cerrojo digest` and `cerrojo preview` print around the cards. */
export const digestCommandsEn: typeof digestCommandsEs = {
  does: 'shows who would be told what today and why, without sending anything',
  example: 'Example: cerrojo digest --dry --today 2027-07-15',
  dry: 'only shows the plan; sends nothing',
  previewDoes: "shows the reminders of a day from today's data, just as they would go out",
  previewExample: 'Example: cerrojo preview --date 2027-07-28 --person "Ana Ruiz"',
  date: 'the day, YYYY-MM-DD',
  person: 'only this person: document or name',
  onlyDry: 'Add --dry: this command shows the plan and sends nothing.',
  plan: (day, before) =>
    `Plan for ${longDateEn(day)}${before === null ? '' : `: ${before === 0 ? "the campaign's last business day" : `${businessDayCount(before)} before the campaign's last one`}`}.`,
  assumed: 'Assuming that everybody has linked their account and that nobody was told anything yet.',
  assumedLinked: 'Assuming that everybody on the list has linked their account.',
  assumedFresh: 'Assuming that the data is up to date on that day.',
  to: (name, hour) => `→ ${name}, at ${hour}`,
  outcome: {
    send: reasons => `goes out today (${reasons})`,
    sent: 'sent already',
    waiting: until => `waiting${until ? ` until ${dateEn(until)}` : ''}`,
    failed: 'cannot be delivered',
    paused: until => `paused until ${dateEn(until)}`,
    'not-linked': 'no account linked',
    'nothing-to-say': 'nothing to tell them',
  },
  reasons: {
    first: 'first reminder',
    milestone: 'milestone',
    'last-call': 'one of the last two milestones',
    liquidation: 'a date to settle (liquidar) is near',
    cadence: 'rhythm',
    escalated: 'asked for help',
    'escalated-2': 'asked the ordenador for help',
    'team-escalated': 'somebody of the team needs help',
    'stand-in': "receives another's reminders",
    empty: 'list empty',
    back: 'asked to be reminded',
    handed: 'contracts newly theirs',
    returned: 'contracts back on their list',
    new: 'contracts that can be closed now',
    confirmed: 'closings confirmed',
  },
}
