import { inTime } from '../table.js'

interface Phase {
  readonly ms: number
  readonly cpuMs: number
  readonly rssBytes: number
  readonly load: number
}

interface Answers {
  readonly median: number
  readonly p95: number
}

/** What was seen of one size. */
export interface Figures {
  readonly contracts: number
  readonly entities: number
  readonly people: number
  readonly requests: number
  readonly synced: Phase
  readonly linked: Phase
  readonly planned: Phase
  readonly delivered: Phase
  readonly idle: Phase
  readonly question: Answers
  readonly team: Answers
  readonly largest: Answers
  readonly sent: number
  readonly databaseBytes: number
  readonly heapBytes: number
  readonly rssBytes: number
}

type Row = readonly [what: string, of: (figures: Figures) => number, shown: (value: number) => string]

const whole = (value: number) => Math.round(value).toLocaleString('en')
const megabytes = (bytes: number) => `${whole(bytes / 1e6)} MB`

const ROWS: readonly Row[] = [
  ['Entities', each => each.entities, whole],
  ['People', each => each.people, whole],
  ['First sync of all', each => each.synced.ms, inTime],
  ['… of that the bot’s processor', each => each.synced.cpuMs, inTime],
  ['… requests to the register', each => each.requests, whole],
  ['… most memory of the bot', each => each.synced.rssBytes, megabytes],
  ['First round: the day of all is planned', each => each.planned.ms, inTime],
  ['… the bot’s processor', each => each.planned.cpuMs, inTime],
  ['Messages that were sent', each => each.sent, whole],
  ['… planned anew, written down and sent without a pace', each => each.delivered.ms, inTime],
  ['… a second', each => (each.sent / each.delivered.ms) * 1_000, value => value.toFixed(1)],
  ['… the bot’s processor', each => each.delivered.cpuMs, inTime],
  ['A round in which nothing is due', each => each.idle.ms, inTime],
  ['… the bot’s processor', each => each.idle.cpuMs, inTime],
  ['A supervisor’s question, median', each => each.question.median, inTime],
  ['… p95', each => each.question.p95, inTime],
  ['A coordinator’s team view, median', each => each.team.median, inTime],
  ['… p95', each => each.team.p95, inTime],
  ['… of the largest entity', each => each.largest.median, inTime],
  ['What the bot holds after a round', each => each.heapBytes, megabytes],
  ['Its process at the end', each => each.rssBytes, megabytes],
  ['… the most there was', each => each.delivered.rssBytes, megabytes],
  ['Database', each => each.databaseBytes, megabytes],
  ['Load of the machine (sync, sending)', each => each.synced.load, value => value.toFixed(1)],
]

/** What each size took and, beside each but the first, how many times the size before, where contracts are ten times as many. */
export function scaleTable(figures: readonly Figures[]): string {
  const head = ['', ...figures.map(({ contracts }) => `${whole(contracts)} contracts`)]
  const lines = ROWS.map(([what, of, shown]) => [
    what,
    ...figures.map((each, at) => {
      const before = figures[at - 1]
      const value = of(each)
      if (what.startsWith('Load')) return `${shown(value)}, ${shown(each.delivered.load)}`
      return before
        ? `${shown(value)} (${(value / of(before)).toFixed(value / of(before) < 10 ? 1 : 0)} ×)`
        : shown(value)
    }),
  ])
  return [head, head.map(() => '---'), ...lines].map(row => `| ${row.join(' | ')} |`).join('\n')
}
