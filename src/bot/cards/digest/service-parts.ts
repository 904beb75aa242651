import type { ColumnChange } from '../../../words/column-change.js'
import type { Language } from '../../../words/language.js'
import { newEvidenceIlls } from '../../evidence/coverage.js'
import { CHAINS } from '../../ledger/chain.js'
import { TEAM_CHANNEL } from '../../outbox/outgoing.js'
import { type Accounting, asRead } from '../../reminders/accounting.js'
import { noTotals } from '../../reminders/team-totals.js'
import { lossText, silentColumns } from '../../sync/loss.js'
import type { Part } from '../card.js'
import { type TurnContext, text } from '../turn-context.js'
import { commonestFirst } from './commonest-first.js'
import { type Digest, isServiceFirst } from './digest.js'

/** What admins are told about the service itself: where everybody's digest is, and everything that it does not see. */
export function serviceParts(given: Digest): (Part | null)[] {
  const { turn, plan, entry } = given
  if (!entry.admin) return []
  const { digest } = turn.words
  const { input, accounting } = plan
  const { lastDay } = input.blind
  const blind = blindLines(plan, turn, entry.recipient.language)
  return [
    entry.own || (entry.team && !isServiceFirst(given)) ? text(digest.service) : null,
    text([
      // Where the service comes first, the title says it.
      !isServiceFirst(given) && `${digest.accounting(input.day)}: ${digest.delivered(asRead(accounting, entry), true)}`,
      lastDay !== null &&
        isNews(lastDay.accounting) &&
        `${digest.accounting(lastDay.day)}: ${digest.delivered(ended(lastDay.accounting), true)}`,
    ]),
    text(retainedLine(plan, entry, turn)),
    text(failedLines(plan, turn), 'urgent'),
    blind.length > 0 ? text(blind, 'warning') : text(digest.healthy, 'good'),
  ]
}

/** What has not gone out on a day that is over never did. */
function ended(day: Accounting): Accounting {
  return { ...day, failed: day.failed + day.today, today: 0 }
}

/** Whether there is something to tell of how a day ended: somebody was to hear on it and did not. */
function isNews({ today, failed }: Accounting): boolean {
  return today + failed > 0
}

/** How far the chains of records are, in small print: whoever kept it can tell later that nothing before it was changed. */
export function headsPart({ turn: { words }, plan, entry }: Digest): Part | null {
  const { heads } = plan.input.blind
  if (!entry.admin || !heads) return null
  const { digest } = words
  const told = CHAINS.filter(chain => chain === 'sent' || heads[chain].number > 0)
  return text(
    told.map(chain => `${digest.heads[chain]}: ${digest.head(heads[chain].number, heads[chain].hash)}`),
    'muted',
  )
}

/** What was let go since their last digest: told once, in the first of a later day, since that day's may have gone out before. */
function retainedLine(
  { input }: Digest['plan'],
  { recipient }: Digest['entry'],
  { words }: TurnContext,
): string | null {
  const { retained } = input.blind
  const { last } = recipient.history
  const isNews = retained && retained.day < input.day && (last === null || last.day <= retained.day)
  return isNews ? words.digest.retained(retained.day, retained) : null
}

function failedLines({ input }: Digest['plan'], { words }: TurnContext): string[] {
  const { failed } = input.blind
  if (failed.length === 0) return []
  const names = new Map(input.recipients.map(({ person }) => [person.id, person.name]))
  const reasons = commonestFirst(failed, ({ why }) => words.outbox.because(why))
  return [
    words.digest.failedTitle(failed.length),
    ...reasons.map(([why, all]) => {
      const people = [...new Set(all.map(({ person }) => person))]
      const shown = people
        .slice(0, NAMED)
        .map(
          person =>
            names.get(person) ?? (person === TEAM_CHANNEL ? words.closingReport.channel.name : words.say.unnamed),
        )
      return words.digest.failed(why, all.length, shown, people.length)
    }),
  ]
}

/** People named for each reason. */
const NAMED = 5

/** Every kind of blindness, a line each. */
function blindLines(
  { input }: Digest['plan'],
  { words: { digest, loss, say, evidence } }: TurnContext,
  language: Language,
): string[] {
  const { blind, snapshot, totals, recipients } = input
  const whole = totals.get('') ?? noTotals()
  const report = snapshot?.report
  const hasOffice = recipients.some(
    ({ person, reach, preferences }) =>
      person.roles.includes('coordinator') && reach.kind === 'linked' && !preferences.pausedUntil,
  )
  return [
    snapshot ? null : say.noData,
    blind.syncFailsSince && digest.syncFails(blind.syncFailsSince),
    // What it is about in particular stands in the alert, with the button that takes it.
    blind.refused &&
      lossText({ ...blind.refused, examples: [], columns: withoutExamples(blind.refused.columns) }, loss),
    ...newEvidenceIlls(blind.sisters, input.day, evidence),
    hasOffice ? null : digest.noOffice,
    whole.nobody > 0 ? digest.nobodyKnown(whole.nobody, whole.contracts) : null,
    ...(report ? silentColumns(report).map(column => loss.emptied(column, report.contracts)) : []),
    ...(report?.columns ?? []).map(loss.column),
    report && report.rejectedCount > 0 ? digest.rejectedRows(report.rejectedCount) : null,
    report && report.unreadableCells > 0 ? digest.unreadableCells(report.unreadableCells) : null,
    report && report.lackingColumns.length > 0 ? digest.lacking(report.lackingColumns) : null,
    report && report.nearMatches.length > 0 ? digest.nearMatches(report.nearMatches.length) : null,
    ...blind.notices.map(notice => digest.notice(notice.words[language])),
  ].filter(line => typeof line === 'string')
}

function withoutExamples(columns: readonly ColumnChange[] = []): ColumnChange[] {
  return columns.map(column => ({ ...column, examples: [] }))
}
