import { codeRolePart } from '../../accounts/code-role.js'
import { coordinates } from '../../accounts/person.js'
import { asking, questionParts } from '../../accounts/questions.js'
import { isAskedOf, mayDecide } from '../../accounts/requests.js'
import type { PlanEntry } from '../../reminders/plan-day.js'
import type { Button, Card, Part } from '../card.js'
import { showButton } from '../show-button.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { standInParts, standInWarningPart } from './delegate-parts.js'
import { type Digest, summaryOf } from './digest.js'
import { ownParts } from './own-parts.js'
import { serviceParts } from './service-parts.js'
import { teamParts } from './team-parts.js'
import { warningParts } from './warning-parts.js'

/**
 * The one card that a person gets on a day: their own contracts, then those whose reminders they receive, those whom they
 * look after, and the service. Pure: the same plan gives the same card.
 */
export function digestCard(digest: Digest): Card {
  const { turn, plan, entry } = digest
  const { words, today, person } = turn
  const asked = plan.input.blind.requests.filter(request => isAskedOf(request, person.id))
  const isOfContracts = entry.own || entry.standIns.length + entry.standInWarnings.length > 0
  const title = isOfContracts ? words.digest.title(today) : words.digest.teamTitle(today)
  return card(
    title,
    summaryOf(digest),
    ...questionParts(asked.map(asking), words),
    ...warningParts(entry.warnings, turn),
    ...ownParts(digest),
    ...entry.standInWarnings.map(theirs => standInWarningPart(theirs, turn)),
    ...entry.standIns.flatMap(of => standInParts(digest, of)),
    ...teamParts(digest),
    ...requestParts(digest),
    ...serviceParts(digest),
    codeRolePart(person, today, words),
    dataPart(digest),
    { kind: 'actions', buttons: buttons(digest) },
  )
}

/** People who wait for a yes to who they say they are, for whoever can give it. */
function requestParts({ turn: { words, person }, plan: { input } }: Digest): Part[] {
  const open = input.blind.requests.filter(
    request => request.waitsFor === 'decision' && mayDecide(person, request),
  ).length
  if (open === 0) return []
  const button = showButton(words.accounts.accountsButton, { kind: 'team', args: {} }, { section: 'accounts', page: 1 })
  return [
    { kind: 'text', text: words.accounts.requests(open), tone: 'warning' },
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
