import type { chartsEs } from '../es/charts.js'
import { dateEn, countEn as grouped, listEn as join, pluralEn as plural, SHORT_MONTHS_EN } from '../grammar.js'

/** The same in English. */
export const chartsEn: typeof chartsEs = {
  progress: (done, total, pace, whose = null) =>
    `Progress${whose === null ? '' : ` of ${whose}`}: ${grouped(done)} of ${grouped(total)}; the pace asks for ${grouped(pace)}`,
  title: 'Progress of the campaign',
  day: day => `${Number(day.slice(8))} ${SHORT_MONTHS_EN[Number(day.slice(5, 7)) - 1]}`,
  date: dateEn,
  lines: { closed: 'Closed', pace: 'Pace needed', forecast: 'At this pace' },
  until: 'Until',
  alt: (weeks, days, lines, end) =>
    `Closed ${weeks === 1 ? 'by week' : `every ${grouped(weeks)} weeks`}, until ${join(days)}: ${lines.closed.map(grouped).join(', ')}. Pace needed: ${lines.pace.map(grouped).join(', ')}, and ${grouped(end.total)} on ${end.on}.${end.forecast === null ? '' : ` At this pace it would be ${grouped(end.forecast)} on that day.`}`,
  expected: (counts, unknown) => {
    const known = [
      counts.inTime > 0 && `${grouped(counts.inTime)} more in time`,
      counts.late > 0 && `${grouped(counts.late)} late`,
    ].filter(part => part !== false)
    const rest =
      unknown > 0
        ? `; of ${plural(unknown, 'another one', `another ${grouped(unknown)}`)} it is not known: a fact is missing`
        : ''
    return `At this pace ${known.join(', ')}${rest}.`
  },
  none: 'No campaign runs that has anything to close: there is no progress to draw.',
  others: n => `The others (${grouped(n)})`,
  oneFigure: 'A chart draws one figure of each group: these are in a table.',
  onlyFirst: (shown, all) => `The first ${grouped(shown)} of ${grouped(all)} are drawn; all are in the table.`,
  bars: (title, bars) => `${title}: ${bars.join(', ')}.`,
  progressOfWhom: 'Progress is drawn of one person, one area or all; this is how they stand.',
  more: n => `and ${grouped(n)} more`,
  byArea: 'By area',
  byPerson: 'By person',
  over: 'Progress',
  table: 'See the table',
  picture: 'See the chart',
}
