import { type Calendar, type Day, dayInBogota, isBusinessDay, timeInBogota } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import { wordsIn } from '../../words/index.js'
import type { Language } from '../../words/language.js'
import type { Platform } from '../accounts/account.js'
import { withCodeRole } from '../accounts/code-role.js'
import { isAcceptable } from '../accounts/known-list.js'
import { languageFor } from '../accounts/person-log.js'
import type { Action } from '../cards/action.js'
import type { Button, Card, Part } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import type { StoreNotice } from '../ports/failure-detail.js'
import type { TimeJump } from '../ports/replicas.js'
import type { KeptBack, Loss } from '../ports/state.js'
import { cutName } from '../sync/accept-data.js'
import { lossReasons } from '../sync/loss.js'
import { deliveryKey } from './delivery-key.js'
import { basisOfNotice, type DeliveryKind, type Outgoing, TEAM_CHANNEL } from './outgoing.js'

/** Something that is wrong with the running bot while it goes on. */
export type ServiceFailure =
  /** Nothing that people write on a platform comes in; `why` is a code. */
  | { readonly kind: 'deaf'; readonly platform: Platform; readonly why: string }
  /** A platform takes nothing from the bot, and nobody is told so there; `why` is a code. */
  | { readonly kind: 'refused'; readonly platform: Platform; readonly why: string }
  /** Failures of the program that nobody waited for, since it was started. */
  | { readonly kind: 'fault'; readonly count: number }
  /** Messages that went out twice, since it was started. */
  | { readonly kind: 'repeated'; readonly count: number }
  /** How often since the start what somebody was shown could not be noted, and how often the chains did not verify. */
  | { readonly kind: 'ledger'; readonly count: number; readonly unnoted: number; readonly unsound: number }
  /** Somebody paused the entity: nothing but this goes out. `since` is an instant. */
  | { readonly kind: 'paused'; readonly since: string }
  /** How often the time jumped since it was started, and the last of each kind. */
  | { readonly kind: 'time'; readonly count: number; readonly last: readonly TimeJump[] }

/** Something that whoever administers the bot is told. */
export type Alert =
  /** `unwritable`: nothing can be written down. */
  | { readonly kind: 'sync' | 'stale' | 'unwritable' }
  /** `cut` is the id of the cut that was not taken. */
  | { readonly kind: 'shrunk'; readonly loss: Loss; readonly cut: string }
  | { readonly kind: 'list'; readonly keptBack: KeptBack }
  | { readonly kind: 'store'; readonly notices: readonly StoreNotice[] }
  | { readonly kind: 'messenger'; readonly failed: readonly { readonly person: string; readonly why: string }[] }
  | { readonly kind: 'service'; readonly failure: ServiceFailure }
  /** Somebody said that it was not them who asked to be them from another account. */
  | {
      readonly kind: 'account'
      /** Id of what was asked. */
      readonly request: string
      readonly platform: Platform
      /** What the platform calls the account. */
      readonly name: string
      readonly person: string
      readonly on: Day
      readonly approvedBy: string | null
    }

/** Whether it is a time at which whoever administers the bot is told something: on business days, from `from` (`08:00`) on. */
export function isTimeToAlert({ calendar }: { readonly calendar: Calendar }, now: Date, from: string): boolean {
  return isBusinessDay(calendar, dayInBogota(now)) && timeInBogota(now) >= from
}

const MOST_LINES = 10
/** Characters of an id that tell those of a day apart: a key has to fit into a message. */
const SHORT = 8
/** Failures of the program within such a part of the day are told together: a few times a day at most. */
const HOURS_GATHERED = 4

/**
 * The alert for every admin. Its key says how often it is told: of each kind once a day; of a cut that was not taken and of a list of people once for each,
 * of an account once for each request, of a deaf platform once a day for each, of faults once in each part of the day.
 */
export async function* alertsFor(context: EntityContext, alert: Alert, day: Day, now: Date): AsyncGenerator<Outgoing> {
  const { entity, store, directory } = context
  const snapshot = await store.contracts.head(entity.key)
  for (const person of directory.values()) {
    if (!person.roles.includes('admin')) continue
    const kind: DeliveryKind = `alert-${alert.kind}`
    const language = await languageFor(context, person)
    yield {
      key: deliveryKey(entity.key, { person: person.id, day, kind }, aboutWhat(alert, now)),
      person: person.id,
      day,
      kind,
      notBefore: now.toISOString(),
      language,
      card: withCodeRole(alertCard(context, alert, language), person, day, wordsIn(language)),
      basis: basisOfNotice(snapshot, aboutWhom(alert), kind),
    }
  }
}

function aboutWhat(alert: Alert, now: Date): string | undefined {
  if (alert.kind === 'account') return alert.request.slice(0, SHORT)
  if (alert.kind === 'shrunk') return cutName(alert.cut).slice(0, SHORT)
  if (alert.kind === 'list') return alert.keptBack.digest.slice(0, SHORT)
  if (alert.kind !== 'service') return undefined
  const { failure } = alert
  const isOfPlatform = failure.kind === 'deaf' || failure.kind === 'refused'
  return isOfPlatform ? `${failure.kind}-${failure.platform}` : `${failure.kind}-${partOfDay(now)}`
}

/** Counts from 0 at midnight in Bogotá. */
function partOfDay(now: Date): number {
  return Math.floor(Number(timeInBogota(now).slice(0, 2)) / HOURS_GATHERED)
}

/** Whether it tells of a pause, during which nothing else goes out. */
export function tellsOfPause({ kind, key }: Pick<Outgoing, 'kind' | 'key'>): boolean {
  return kind === 'alert-service' && key.includes('paused-')
}

function aboutWhom(alert: Alert): string[] {
  if (alert.kind === 'messenger') return alert.failed.map(({ person }) => person)
  return alert.kind === 'account' ? [alert.person] : []
}

/** A press that cannot be taken back: it is asked once more what it comes to. */
function asked(label: string, said: string, action: Action, language: Language): Button {
  const { accounts } = wordsIn(language)
  return { label, confirm: { title: label, text: said, yes: accounts.itIsRight, no: accounts.leaveIt }, action }
}

function alertCard(context: EntityContext, alert: Alert, language: Language): Card {
  const words = wordsIn(language).outbox
  const isPause = alert.kind === 'service' && alert.failure.kind === 'paused'
  const { title, text, todo } = isPause ? words.paused : words.alerts[alert.kind]
  const lines = linesOf(context, alert, language)
  const shown = lines.slice(0, MOST_LINES)
  if (lines.length > shown.length) shown.push(words.andMore(lines.length - shown.length))
  const parts: Part[] = [{ kind: 'text', text, tone: 'warning' }]
  if (shown.length > 0) parts.push({ kind: 'text', text: shown.join('\n') })
  parts.push({ kind: 'text', text: todo })
  if (alert.kind === 'shrunk') {
    const action = { kind: 'accept-data', cut: cutName(alert.cut) } as const
    parts.push({ kind: 'actions', buttons: [asked(wordsIn(language).loss.accept, text, action, language)] })
  }
  if (alert.kind === 'list' && isAcceptable(alert.keptBack)) {
    const { digest } = alert.keptBack
    parts.push({
      kind: 'actions',
      buttons: [asked(wordsIn(language).accounts.acceptList, text, { kind: 'accept-list', digest }, language)],
    })
  }
  return { title, summary: text, parts }
}

function linesOf({ directory }: EntityContext, alert: Alert, language: Language): string[] {
  const { accounts, closingReport, loss, outbox: words } = wordsIn(language)
  if (alert.kind === 'shrunk') return lossReasons(alert.loss, loss)
  if (alert.kind === 'list') {
    const { why, before, after, names } = alert.keptBack
    if (why === 'unreadable') return [accounts.listUnreadable]
    const counts = why === 'elsewhere' ? accounts.listElsewhere(before, after) : accounts.listCounts(before, after)
    return [counts, ...names.map(name => `• ${oneLine(name, 60)}`)]
  }
  if (alert.kind === 'store') return alert.notices.map(({ words }) => words[language])
  if (alert.kind === 'service') {
    const { failure } = alert
    if (failure.kind === 'deaf') return [words.deaf(failure.platform, words.because(failure.why))]
    if (failure.kind === 'refused') return [words.refused(failure.platform, words.because(failure.why))]
    if (failure.kind === 'paused') return [words.pausedSince(dayInBogota(new Date(failure.since)))]
    if (failure.kind === 'fault') return [words.fault(failure.count)]
    if (failure.kind === 'repeated') return [words.sentTwice(failure.count)]
    if (failure.kind === 'ledger') return [...words.ledger(failure.unnoted, failure.unsound)]
    return failure.last.map(({ by, ms }) => words.timeJump(by, ms))
  }
  const nameOf = (id: string) => directory.get(id)?.name ?? (id === TEAM_CHANNEL ? closingReport.channel.name : id)
  if (alert.kind === 'account') {
    const { name, platform, person, on, approvedBy } = alert
    const line = accounts.disowned(oneLine(name, 80) || accounts.noName, platform, nameOf(person), on)
    return approvedBy === null ? [line] : [line, accounts.hadApproved(nameOf(approvedBy))]
  }
  if (alert.kind !== 'messenger') return []
  return alert.failed.map(({ person, why }) => words.failed(nameOf(person), words.because(why)))
}
