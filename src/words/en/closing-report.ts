import { briefDateEn } from '../brief.js'
import type { closingReportEs } from '../es/closing-report.js'
import { countEn as grouped, listEn as join, pluralEn as plural } from '../grammar.js'
import { businessDayCount } from './units.js'

/** What came of a campaign, for whoever looks after the contracts of others. */
export const closingReportEn: typeof closingReportEs = {
  button: 'Report',
  title: (campaign, closed, all) => `${campaign}: ${grouped(closed)} of ${grouped(all)} closed`,
  reported: n => `Another ${grouped(n)} reported; SECOP does not show ${plural(n, 'it', 'them')} yet.`,
  left: (n, parts) => {
    if (n === 0) return 'None is left to close.'
    const said = [
      parts.impeded > 0 && `${grouped(parts.impeded)} with an impediment`,
      parts.unanswered > 0 && `${grouped(parts.unanswered)} without an answer`,
    ].filter(part => part !== false)
    const all = `${grouped(n)} ${plural(n, 'is', 'are')} left`
    if (parts.passedOn === 0) return `${all}: ${said.join(', ')}.`
    const withOffice = `${grouped(parts.passedOn)} with the contracting office that can be closed`
    const withThem = parts.impeded + parts.unanswered
    return withThem === 0
      ? `${all}: ${withOffice}.`
      : `${all}: ${grouped(withThem)} to close (${said.join(', ')}) and ${withOffice}.`
  },
  unknown: n => `Of another ${grouped(n)} it is not known: a fact is missing.`,
  impediments: kinds => `Impediments: ${kinds.map(([what, n]) => `${grouped(n)} ${what}`).join(', ')}.`,
  areas: most => `Most left: ${join(most.map(([area, left, all]) => `${area} ${grouped(left)} of ${grouped(all)}`))}.`,
  loss: (name, until, today) => `${name}: competence until ${briefDateEn(until, today)}.`,
  channel: {
    name: 'the team’s channel',
    toGo: (n, days) =>
      n === 0
        ? 'None is left to close.'
        : `${grouped(n)} ${plural(n, 'is', 'are')} left to close${days === null ? '; the date has passed' : days === 1 ? '; today is the last business day' : `, in ${businessDayCount(days)}`}.`,
    areas: (areas, more) =>
      `Closed by area: ${[...areas.map(([area, closed, all]) => `${area} ${grouped(closed)} of ${grouped(all)}`), ...(more > 0 ? [plural(more, '1 more area', `${grouped(more)} more areas`)] : [])].join(' · ')}.`,
    how: 'Everybody sees their own, and why of each, in their conversation with Cerrojo.',
  },
  none: 'There is no campaign to report on yet.',
  byPerson: 'By person',
  byArea: 'By area',
  noArea: 'No area',
  file: n =>
    `${plural(n, '1 contract', `${grouped(n)} contracts`)} in Excel: what was closed, what was not, who and why.`,
  fileName: 'closing-report',
  columns: [
    'Contract',
    'Number',
    'Supplier',
    'Answered for by',
    'Area',
    'Result',
    'Why',
    'Overdue since',
    'Value',
    'Closed on',
  ],
  results: {
    closed: 'closed',
    reported: 'reported as closed; SECOP does not show it yet',
    impeded: 'open, with an impediment',
    passedOn: 'open, with the contracting office',
    unanswered: 'open, without an answer',
    unknown: 'a fact is missing',
  },
}
