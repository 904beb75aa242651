import { briefName } from '../../../words/grammar.js'
import { coordinates, seesTeam } from '../../accounts/person.js'
import { remindButton } from '../../office/remind-button.js'
import type { DayPlan, Recipient } from '../../reminders/plan-day.js'
import type { TeamPart } from '../../reminders/plan-types.js'
import type { WorkItem } from '../../reminders/work-item.js'
import type { Question } from '../../understand/question.js'
import type { Button, Part } from '../card.js'
import { TEAM } from '../office-queue.js'
import { showButton } from '../show-button.js'
import { type TurnContext, text } from '../turn-context.js'
import { unreachedIn } from './unreached.js'

/** Something that whoever looks after a team can do today. */
interface Thing {
  /** As a sentence without its full stop. */
  readonly said: string
  /** The way to it; null where all that is done about it is done by somebody else. */
  readonly button: Button | null
  /** Who needs help, where it is about one person. */
  readonly who?: string
}

/** What a digest says there is to do in a team: each on a line of its own with its button, and what there is no room for. */
export interface OfficeThings {
  readonly shown: readonly Thing[]
  readonly rest: readonly Thing[]
}

export const NOTHING_TO_DO: OfficeThings = { shown: [], rest: [] }

const UNREACHED: Question = { kind: 'unreached', args: {} }

/** Things told of a line each; fewer where the card has contracts of its own. */
const MOST = 3
const MOST_BESIDE_CONTRACTS = 2
/** People named before "y 4 más". */
const NAMED = 3

/** What there is to do in a team, the first of it what nobody else can do: an impediment waits for an answer, somebody for help. */
export function officeThings(
  team: TeamPart,
  input: DayPlan['input'],
  turn: TurnContext,
  hasContracts: boolean,
): OfficeThings {
  const { words, person } = turn
  const { digest, forms } = words
  const { queue, queueOldest, nobody } = team.totals
  const isOffice = coordinates(person)
  const deaf = unreachedIn(team, input)
  const unheard =
    deaf.people > 0
      ? [
          {
            said: digest.unreached(deaf.people, deaf.contracts),
            button: showButton(forms.buttons.unreached, UNREACHED),
          },
        ]
      : []
  // Whoever only runs the service sees to who is not reached: the rest is the office's.
  if (!seesTeam(person) && !hasContracts) return { shown: unheard, rest: [] }
  const waiting = isOffice ? digest.queue : digest.queueAbove
  const theirs = [...impedimentThing(team, turn), ...behindOf(team).map(one => behindThing(one, turn))]
  const office = [
    queue > 0 && {
      said: waiting(queue, queueOldest),
      button: isOffice ? showButton(forms.buttons.queue, TEAM, { section: 'queue' }) : null,
    },
    isOffice &&
      nobody > 0 && {
        said: digest.nobody(nobody),
        button: showButton(forms.buttons.unassigned, TEAM, { section: 'unassigned', page: 1 }),
      },
    ...unheard,
  ].filter(thing => thing !== false)
  const most = hasContracts ? MOST_BESIDE_CONTRACTS : MOST
  // What is the office's to do, others only hear of.
  const shown = [...theirs, ...(isOffice ? office : [])].slice(0, most)
  return { shown, rest: [...theirs, ...office].filter(thing => !shown.includes(thing)) }
}

/** The same in words: a line each, and in one sentence what else there is. */
export function thingsText(
  { shown, rest }: OfficeThings,
  team: TeamPart,
  { words: { digest }, person }: TurnContext,
): Part | null {
  const behind = shown.filter(({ who }) => who !== undefined)
  const isAbove = team.behind.every(({ escalation: { level, was } }) => level === 2 && was === undefined)
  const ask = coordinates(person) ? digest.behindAsk(team.behind.length) : isAbove ? digest.behindAskAbove : null
  const others = rest.flatMap(({ who }) => who ?? [])
  const also = rest.flatMap(({ said, who }) => (who === undefined ? [said] : []))
  return text(
    [
      ...shown.flatMap(({ said, who }) => (who === undefined ? [sentence(said)] : [])),
      behind.length > 0 && digest.behindTitle(team.behind.length, ask),
      ...behind.map(({ said }) => `• ${said}.`),
      others.length > 0 && digest.behindToo(others.slice(0, NAMED), others.length),
      also.length > 0 && (shown.length > 0 ? digest.besides(also) : sentence(also.join('; '))),
    ],
    'warning',
  )
}

function sentence(said: string): string {
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** Those who may need help, the ones with most left first. */
export function behindOf({ behind }: TeamPart): TeamPart['behind'] {
  return [...behind].sort((a, b) => b.escalation.behind.left - a.escalation.behind.left)
}

function behindThing({ recipient, escalation }: TeamPart['behind'][number], turn: TurnContext): Thing {
  const { digest } = turn.words
  const { behind: why, was } = escalation
  const who = briefName(recipient.person.name)
  const left = digest.behindLeft(why.left, was)
  const said =
    why.kind === 'pace' ? digest.behindPace(who, left, why.done, why.days) : digest.behindStill(who, left, why.since)
  const figures = openOf(recipient.own.work.filter(({ exclusion }) => !exclusion))
  return { said, who, button: remindButton(recipient.person, figures, turn) }
}

/** An impediment of somebody in a team. */
interface TeamImpediment extends NonNullable<WorkItem['impediment']>, Pick<WorkItem, 'contract' | 'name'> {
  readonly who: string
}

/** What people in a team cannot close, each contract once, the oldest first. */
export function impedimentsOf({ people }: TeamPart): readonly TeamImpediment[] {
  const found = new Map<string, TeamImpediment>()
  for (const { person, own } of people)
    for (const { contract, name, impediment } of own.work)
      if (impediment && !found.has(contract)) found.set(contract, { ...impediment, contract, name, who: person.name })
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.contract < b.contract ? -1 : 1))
}

/** What has stopped somebody for longest, and how many more there are; told so that it is answered. */
function impedimentThing(team: TeamPart, { words, today, person }: TurnContext): Thing[] {
  // What only this person can decide has a line already.
  const isTheirs = ({ blocker }: TeamImpediment) => team.decisions !== null && blocker === 'ordenador-has-not-signed'
  const [oldest, ...others] = impedimentsOf(team).filter(one => !isTheirs(one))
  if (!oldest) return []
  const { console: say, cards } = words
  const { contract, name, who, blocker, on } = oldest
  const question: Question = { kind: 'impediment', args: { id: contract } }
  return [
    {
      said: say.oldestImpediment(name, briefName(who), say.since(say.short[blocker], on, today), others.length),
      button: showButton(coordinates(person) ? say.answerIt(name) : cards.open(name), question),
    },
  ]
}

/** Everything that somebody has open, with what is snoozed, blocked or passed on. */
export function openOf(work: Recipient['own']['work']) {
  const toClose = work.filter(({ place }) => place === 'closeNow')
  return {
    toClose: toClose.length,
    overdue: toClose.filter(({ overdueSince }) => overdueSince).length,
    needsFact: work.filter(({ place }) => place === 'needsFact').length,
  }
}
