import { briefName } from '../../../words/grammar.js'
import { codeRolePart } from '../../accounts/code-role.js'
import { coordinates, seesTeam } from '../../accounts/person.js'
import { asking, questionParts } from '../../accounts/questions.js'
import { isAskedOf, mayDecide } from '../../accounts/requests.js'
import { progressButton } from '../../charts/progress-button.js'
import { refuseButton } from '../../office/refuse-button.js'
import { replyButton } from '../../office/reply-button.js'
import { stretchOf } from '../../query/time-groups.js'
import { asRead } from '../../reminders/accounting.js'
import type { TeamPart } from '../../reminders/plan-types.js'
import type { Question } from '../../understand/question.js'
import type { ActionsPart, Button, Card, Part } from '../card.js'
import { openButton } from '../contract-line.js'
import { dayActions, firstToDo } from '../day-parts.js'
import { dayHead, isAllOverdue } from '../list-head.js'
import { TEAM } from '../office-queue.js'
import { showButton } from '../show-button.js'
import { peoplePart } from '../team-card.js'
import { aimLine, card, dataPart, type TurnContext, text } from '../turn-context.js'
import { standInParts, standInWarningPart } from './delegate-parts.js'
import { besidesHead, type Digest, isServiceFirst, lossIn, ownHead, summaryOf } from './digest.js'
import { behindOf, impedimentsOf, NOTHING_TO_DO, type OfficeThings, officeThings } from './office-things.js'
import { figuresOfDigest, ownParts } from './own-parts.js'
import { headsPart, serviceParts } from './service-parts.js'
import { decisionsShown, isBesideOwn, teamParts } from './team-parts.js'
import { warningButtons, warningPart } from './warning-parts.js'

/**
 * The one card that a person gets on a day: their own contracts, then those whose reminders they receive, those whom they
 * look after, and the service. Pure: the same plan gives the same card.
 */
export function digestCard(digest: Digest): Card {
  const { turn, plan, entry } = digest
  const { words, today, person } = turn
  const { snapshot, isStale } = plan.input
  const aims = entry.own ?? entry.team?.totals
  const asked = plan.input.blind.requests.filter(request => isAskedOf(request, person.id))
  return card(
    titleOf(digest),
    summaryOf(digest),
    ...questionParts(asked.map(asking), words),
    warningPart(besidesHead(digest), turn),
    ...ownParts(digest),
    ...entry.standInWarnings.map(theirs => standInWarningPart(entry, theirs, turn)),
    ...entry.standIns.flatMap(of => standInParts(digest, of)),
    ...teamParts(digest),
    ...requestParts(digest),
    ...serviceParts(digest),
    narrowedPart(digest),
    codeRolePart(person, today, words),
    behindPart(digest),
    actionsOf(digest),
    lossIn(digest) && text(words.cards.loss.law, 'muted'),
    headsPart(digest),
    dataPart(turn, snapshot, isStale, aims ? aimLine(turn, isAllOverdue(aims)) : null),
  )
}

/** The head of whatever the card is about first. */
function titleOf(digest: Digest): string {
  const { turn, entry } = digest
  const { own, standIns, standInWarnings, team } = entry
  const { words, today } = turn
  if (own) return ownHead(digest, own).title
  if (standIns.length + standInWarnings.length > 0) return words.digest.title(today)
  if (isServiceFirst(digest)) return words.digest.delivered(asRead(digest.plan.accounting, entry))
  if (team?.decisions) return words.digest.decisions(team.decisions.count)
  return team ? dayHead(turn, team.totals).title : words.digest.teamTitle(today)
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

/** Once, of each ordenador: what they see, and how it becomes more. */
function narrowedPart({ turn, entry: { narrowed, admin } }: Digest): Part | null {
  const { words, context, person } = turn
  const others = narrowed.filter(({ id }) => id !== person.id).map(({ name }) => briefName(name))
  if (admin)
    return others.length > 0 ? text(words.digest.narrowed(others, context.lists?.people ?? 'people.csv')) : null
  return narrowed.length > 0 ? text(words.digest.narrowedYou) : null
}

/** Leads to each of those who may need help, where there are several. */
function behindPart({ turn, entry: { team } }: Digest): Part | null {
  const ids = team ? behindOf(team).map(({ recipient }) => recipient.person.id) : []
  return ids.length > 1 ? peoplePart(ids, turn) : null
}

/** Whose reminders a delegate can refuse from behind "…". */
const MOST_REFUSED = 1

function actionsOf(digest: Digest): ActionsPart {
  const { turn, plan, entry } = digest
  const { words, person } = turn
  const { own, team, admin } = entry
  const refusals = entry.standIns.slice(0, MOST_REFUSED).map(of => refuseButton(of.person, turn))
  const things = team ? officeThings(team, plan.input, turn, isBesideOwn(entry)) : NOTHING_TO_DO
  const doing = things.shown.flatMap(({ button }) => button ?? [])
  const besides = things.rest.flatMap(({ button, who }) => (who === undefined ? (button ?? []) : []))
  const impediments =
    team && impedimentsOf(team).length > 0 ? [showButton(words.console.allImpediments, IMPEDIMENTS)] : []
  if (!own) {
    const [next, ...then] = [
      ...(team && seesTeam(person) ? decisionButtons(team, things, turn) : []),
      ...warningButtons(besidesHead(digest), turn),
      ...doing,
    ]
    const picture = team && seesTeam(person) && isFirstOfWeek(digest) ? progressButton(turn, team.totals) : null
    const seldom = [...besides, ...impediments, showButton(words.cards.settings, { kind: 'whoami', args: {} })]
    return {
      kind: 'actions',
      buttons: [
        ...(next ? [leading(next, turn)] : []),
        ...then,
        ...(team || admin ? [showButton(words.forms.buttons.team, TEAM)] : []),
        ...(picture ? [picture] : []),
      ],
      menu: [...seldom, ...refusals],
    }
  }
  const loss = lossIn(digest)
  const day = dayActions(
    turn,
    figuresOfDigest(entry, own),
    firstToDo(entry.recipient.own.first, loss),
    loss,
    besidesHead(digest),
  )
  const [told, ...others] = own.escalation?.fresh ? own.escalation.to : []
  const reply = told && others.length === 0 ? [replyButton(told.id, turn)] : []
  return {
    ...day,
    buttons: [...day.buttons, ...doing, ...reply],
    menu: [...(day.menu ?? []), ...impediments, ...refusals],
  }
}

/** The first thing that the contracting office can do is its next step. */
function leading(button: Button, { person }: TurnContext): Button {
  return coordinates(person) ? { ...button, style: 'primary' } : button
}

/** In the first digest of a week the picture of the progress is seen to be there. */
function isFirstOfWeek({ turn, entry }: Digest): boolean {
  const last = entry.recipient.history.last?.day ?? null
  return last === null || stretchOf(last, 'week') < stretchOf(turn.today, 'week')
}

const IMPEDIMENTS: Question = { kind: 'impediments', args: {} }

/** Opens the gravest of what only this person can decide, and leads to the rest of it. */
function decisionButtons({ decisions }: TeamPart, things: OfficeThings, turn: TurnContext): Button[] {
  const { count = 0, first: [gravest] = [] } = decisions ?? {}
  if (!gravest) return []
  const all = showButton(turn.words.cards.seeAll(count), TEAM, { section: 'decisions', page: 1 })
  return [{ ...openButton(gravest, turn), style: 'primary' }, ...(count > decisionsShown(things) ? [all] : [])]
}
