import { decidesLinks } from '../../accounts/decide-link-request.js'
import { coordinates } from '../../accounts/person.js'
import type { DayPlan, PlanEntry } from '../../reminders/plan-day.js'
import type { Button, Card, Part } from '../card.js'
import { showButton } from '../show-button.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { standInParts } from './delegate-parts.js'
import { ownParts } from './own-parts.js'
import { serviceParts } from './service-parts.js'
import { teamParts } from './team-parts.js'
import { digestHeadline } from './weekly-share.js'

/** What the card of a day is written from. */
export interface Digest {
  readonly turn: TurnContext
  readonly plan: DayPlan
  readonly entry: PlanEntry
}

/**
 * The one card that a person gets on a day: their own contracts, then those whose reminders they receive, those whom they
 * look after, and the service. Pure: the same plan gives the same card.
 */
export function digestCard(digest: Digest): Card {
  const { turn, entry } = digest
  const { words, today } = turn
  const title = entry.own || entry.standIns.length > 0 ? words.digest.title(today) : words.digest.teamTitle(today)
  return card(
    title,
    summaryOf(digest),
    ...ownParts(digest),
    ...entry.standIns.flatMap(of => standInParts(digest, of)),
    ...teamParts(digest),
    ...requestParts(digest),
    ...serviceParts(digest),
    dataPart(digest),
    { kind: 'actions', buttons: buttons(digest) },
  )
}

/** One line for a lock screen: the first thing that the card says. */
function summaryOf({ turn: { words }, plan, entry }: Digest): string {
  const { own, standIns, team } = entry
  if (own?.isDone) return own.listChanges.confirmed.length > 0 ? words.digest.doneThanks : words.digest.done
  if (own && own.toClose + own.needsFact > 0) return digestHeadline({ words }, plan, own)
  if (own?.listChanges.confirmed.length) {
    const names = own.listChanges.confirmed.map(({ name }) => name)
    return words.digest.confirmed(names.slice(0, 3), names.length)
  }
  const [first] = standIns
  if (first) return words.digest.standIn(first.person.name, first.preferences.delegate?.until ?? null)
  if (team && !entry.admin)
    return words.digest.teamOpen(team.totals.toClose, team.totals.overdue, team.totals.needsFact)
  return words.digest.sum(plan.accounting)
}

/** People who wait for a yes to who they say they are, for whoever can give it. */
function requestParts({ turn: { words, person }, plan: { input } }: Digest): Part[] {
  const { requests } = input.blind
  if (requests === 0 || !decidesLinks(person)) return []
  const button = showButton(words.accounts.accountsButton, { kind: 'team', args: {} }, { section: 'accounts', page: 1 })
  return [
    { kind: 'text', text: words.accounts.requests(requests), tone: 'warning' },
    { kind: 'actions', buttons: [button] },
  ]
}

/** The date up to which the data is good, always said, and a warning when it is old or not known. */
function dataPart({ turn: { words, context }, plan: { input } }: Digest): Part | null {
  const { snapshot, isStale } = input
  if (!snapshot) return text(words.say.noData, 'warning')
  const known = snapshot.asOf
    ? words.say.asOf(snapshot.asOf, snapshot.dataset)
    : words.say.asOfUnknown(snapshot.dataset)
  const old = isStale ? words.say.stale(context.habits.staleAfterHours) : null
  return text([known, old], isStale || !snapshot.asOf ? 'warning' : 'muted')
}

function buttons({ turn, entry }: Digest): Button[] {
  const { words, person } = turn
  const { forms, digest } = words
  const settings: readonly Button[] = [
    { label: digest.buttons.hour, action: { kind: 'open', form: 'digest-time' } },
    { label: digest.buttons.cadence, action: { kind: 'open', form: 'cadence' } },
  ]
  return [
    ...(entry.own ? [showButton(forms.buttons.mine, { kind: 'mine', args: {} })] : []),
    ...(entry.own && hasWaiting(entry) ? [showButton(digest.buttons.waiting, { kind: 'waiting', args: {} })] : []),
    ...(entry.own?.toClose ? [showButton(forms.buttons.how, { kind: 'how', args: {} })] : []),
    ...(entry.team || entry.admin ? [showButton(forms.buttons.team, { kind: 'team', args: {} })] : []),
    ...(entry.team && coordinates(person) ? officeButtons(entry.team.totals, turn) : []),
    ...settings,
  ]
}

function hasWaiting({ recipient }: PlanEntry): boolean {
  return recipient.own.work.some(({ place }) => place === 'waiting')
}

function officeButtons(totals: { readonly queue: number; readonly nobody: number }, { words }: TurnContext): Button[] {
  const { buttons } = words.forms
  const team = { kind: 'team', args: {} } as const
  return [
    ...(totals.queue > 0 ? [showButton(buttons.queue, team, { section: 'queue' })] : []),
    ...(totals.nobody > 0 ? [showButton(buttons.unassigned, team, { section: 'unassigned', page: 1 })] : []),
    showButton(buttons.unreached, { kind: 'unreached', args: {} }),
  ]
}
