import { oversees } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractGroups } from '../contracts/groups.js'
import type { Exclusion } from '../reminders/exclusions.js'
import type { DueWarning } from '../reminders/liquidation-warnings.js'
import type { Question } from '../understand/question.js'
import type { ActionsPart, Button, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { termsButton, warningButtons } from './digest/warning-parts.js'
import type { ToClose } from './list-head.js'
import { type LossAhead, lossButton } from './loss-ahead.js'
import { queryButton } from './query/query-button.js'
import { showButton } from './show-button.js'
import { currentDeadline, type TurnContext } from './turn-context.js'

/** What somebody's day consists of, in numbers. What they put off, cannot close or passed on is in none of the first. */
export interface DayFigures extends ToClose {
  readonly needsFact: number
  /** Of those to close, of how many SECOP shows nothing pending and they have not confirmed it. */
  readonly confirmable: number
  readonly waiting: number
  readonly saidClosed: number
  readonly away: Readonly<Record<Exclusion['why'], number>>
}

/** Contracts shown on the card of a day. */
export const SHOWN = 3

/** So many are told of together rather than one by one; on the last day fewer. */
const MANY = 30
const SEVERAL = 5

const MINE: Question = { kind: 'mine', args: {} }
const MISSING: Question = { kind: 'missing', args: {} }

/** What the rows under a head show: what it counts, or what lacks a fact where nothing can be closed. */
export function firstToDo(
  { closeNow, needsFact }: Pick<ContractGroups, 'closeNow' | 'needsFact'>,
  loss: LossAhead | null,
): readonly AssessedContract[] {
  return closeNow.length > 0 ? closeNow : needsFact.filter(({ contract }) => contract.id !== loss?.id)
}

/** The first contracts of a day, a line each; as many as there are where nothing can be pressed to see the others. */
export function firstRows(
  turn: TurnContext,
  figures: DayFigures,
  first: readonly AssessedContract[],
  most = SHOWN,
): Part | null {
  const items = first.slice(0, most)
  if (items.length === 0) return null
  return {
    kind: 'group',
    count: figures.toClose > 0 ? figures.toClose : figures.needsFact,
    items: items.map(item => contractLine(item, turn)),
  }
}

/** Which of somebody's contracts are put off or cannot be closed yet. */
export type AwayNames = Readonly<Record<'snoozed' | 'blocked', readonly string[]>>

/** More than these are counted and not named. */
const FEW_NAMES = 3

function fewNames(names: readonly string[]): readonly string[] {
  return names.length <= FEW_NAMES ? names : []
}

/** What else there is, in one or two sentences: what is missing from the person, what waits, what they said. */
export function restLine(
  { words: { cards } }: Pick<TurnContext, 'words'>,
  figures: DayFigures,
  loss: LossAhead | null = null,
  isOfOther = false,
  names: AwayNames = { snoozed: [], blocked: [] },
): string | null {
  const { toClose, waiting, saidClosed, away, confirmable } = figures
  const needsFact = figures.needsFact - (loss ? 1 : 0)
  const open = [
    needsFact > 0 && (isOfOther ? cards.missingOfOther : cards.missing)(needsFact, toClose > 0 || loss !== null),
    waiting > 0 && cards.waiting(waiting),
  ]
  const told = [
    saidClosed > 0 && cards.reported(saidClosed),
    away['passed-on'] > 0 && cards.passedOn(away['passed-on']),
  ]
  const apart = [
    away.snoozed > 0 && cards.snoozed(away.snoozed, fewNames(names.snoozed)),
    away.blocked > 0 && cards.blocked(away.blocked, fewNames(names.blocked)),
  ].filter(part => part !== false)
  // Of somebody else they are among those counted; of oneself they stand apart.
  const among = isOfOther && apart.length > 0 ? [cards.among(apart.join('; '))] : []
  const many = toClose >= MANY && confirmable >= MANY && loss === null ? [cards.confirmable(confirmable)] : []
  const sentences = [many, open, isOfOther ? told : [...told, ...apart], among]
    .map(parts => parts.filter(Boolean).join('; '))
    .filter(part => part !== '')
  return sentences.length > 0 ? sentences.map(part => `${part}.`).join(' ') : null
}

/** The way on from a day: begin, see all, the terms that are warned of besides, and the rest behind "…". */
export function dayActions(
  turn: TurnContext,
  { toClose, needsFact }: DayFigures,
  first: readonly AssessedContract[],
  loss: LossAhead | null = null,
  warned: readonly DueWarning[] = [],
): ActionsPart {
  const { cards, forms } = turn.words
  const [next] = first
  const start = startButton(turn, loss === null)
  const isMany = toClose >= MANY || (toClose >= SEVERAL && currentDeadline(turn)?.lastBusinessDay === turn.today)
  const several: Button | null =
    isMany && !loss ? { label: cards.several, action: { kind: 'choose', form: 'closed-it' } } : null
  const list =
    toClose > 0
      ? showButton(cards.seeAll(toClose), MINE, { section: 'close-now', page: 1 })
      : needsFact > 0
        ? showButton(cards.seeAll(needsFact), MISSING, { page: 1 })
        : queryButton(cards.seeMine, { where: [], view: 'own' })
  return {
    kind: 'actions',
    buttons: [
      loss && lossButton(loss, turn),
      next ? start : null,
      several,
      list,
      ...warningButtons(warned, turn),
    ].filter(button => button !== null),
    menu: [
      ...(loss && warned.length === 0 ? [termsButton(turn, { id: loss.id })] : []),
      showButton(cards.progress, { kind: 'summary', args: {} }),
      showButton(cards.settings, { kind: 'whoami', args: {} }),
      ...(oversees(turn.person) ? [showButton(forms.buttons.team, { kind: 'team', args: {} })] : []),
    ],
  }
}

/** One's contracts one by one, the most urgent first. */
function startButton({ words }: TurnContext, isNext: boolean): Button {
  return { label: words.cards.start, ...(isNext ? { style: 'primary' } : {}), action: { kind: 'queue' } }
}
