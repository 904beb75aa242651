import { briefName, clockTime } from '../../words/grammar.js'
import { type Person, seesOrderedOnly } from '../accounts/person.js'
import { validStatements } from '../accounts/person-log.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { Button, Card } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { type AwayNames, type DayFigures, firstRows, firstToDo, restLine } from '../cards/day-parts.js'
import { toCloseOf } from '../cards/list-head.js'
import { type ContractList, contractListOf } from '../cards/list-sections.js'
import { figuresOf } from '../cards/own-list.js'
import { listActions } from '../cards/paging.js'
import { queryButton } from '../cards/query/query-button.js'
import { maySeePerson } from '../cards/see-person.js'
import { showButton } from '../cards/show-button.js'
import { card, closedInCampaign, dataDate, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractGroups, mostUrgentAt } from '../contracts/groups.js'
import { inSight, ownContracts } from '../contracts/visible-contracts.js'
import type { Placement } from '../reminders/exclusions.js'
import { remindButton } from './remind-button.js'
import { hearersOf } from './tell.js'

/** Somebody whose contracts another person looks after: all of them that this one sees, as their own list counts them. */
export interface Colleague {
  readonly person: Person
  readonly items: readonly AssessedContract[]
  readonly list: ContractList
  readonly figures: DayFigures
  /** As the team and the lists count them: with what they put off or cannot close, of which they are not reminded. */
  readonly counted: DayFigures
  /** The last reminder of theirs that somebody asked for. */
  readonly reminded: Extract<PersonStatement, { kind: 'reminded' }> | null
  /** What they last answered to whoever asks. */
  readonly replied: Extract<PersonStatement, { kind: 'replied' }> | null
  /** Version of their log. */
  readonly version: number
}

/** The colleague of this id, as whoever looks after others sees them; null for anybody else. */
export async function colleagueOf(turn: TurnContext, id: string): Promise<Colleague | null> {
  const { context, today } = turn
  const person = context.directory.get(id)
  if (!person || !maySeePerson(turn.person, person)) return null
  const items = (await ownContracts(context, person, today)).filter(item => inSight(context, turn.person, item))
  if (items.length === 0 && seesOrderedOnly(turn.person)) return null
  const theirs = { ...turn, person }
  const list = contractListOf(items, theirs)
  const figures = figuresOf(list, id)
  const log = (await context.store.people.of(context.entity.key, [id])).get(id)
  const valid = validStatements(log?.statements ?? [])
  const reminded = valid.findLast(said => said.kind === 'reminded')
  const replied = valid.findLast(said => said.kind === 'replied' && said.to === turn.person.id)
  return {
    person,
    items,
    list,
    figures,
    counted: { ...figures, ...withAway(list) },
    reminded: reminded?.kind === 'reminded' ? reminded : null,
    replied: replied?.kind === 'replied' ? replied : null,
    version: log?.version ?? 0,
  }
}

function withAway({ groups, excluded }: ContractList): Pick<DayFigures, 'toClose' | 'overdue' | 'needsFact'> {
  const away = (place: Placement['place']) => excluded.filter(one => one.place === place).map(({ item }) => item)
  return {
    ...toCloseOf([...groups.closeNow, ...away('closeNow')]),
    needsFact: groups.needsFact.length + away('needsFact').length,
  }
}

/** What they have to do, with what they put off or cannot close: of those counted, the most urgent first. */
function withPutOff({ groups, excluded }: ContractList): Pick<ContractGroups, 'closeNow' | 'needsFact'> {
  const all = (place: 'closeNow' | 'needsFact') =>
    mostUrgentAt(place, [...groups[place], ...excluded.flatMap(one => (one.place === place ? [one.item] : []))])
  return { closeNow: all('closeNow'), needsFact: all('needsFact') }
}

/** Which are put off or cannot be closed, by why. */
function namesAway({ excluded }: ContractList): AwayNames {
  const of = (why: keyof AwayNames) =>
    excluded.flatMap(({ item, exclusion }) => (exclusion?.why === why ? [nameOf(item)] : []))
  return { snoozed: of('snoozed'), blocked: of('blocked') }
}

/** One person as the office sees them: how much they have to close, since when they say nothing, and what can be done. */
export async function personCard(turn: TurnContext, id: string): Promise<Card> {
  const { words, today, context } = turn
  const { console: say, cards } = words
  const found = await colleagueOf(turn, id)
  if (!found) return card(say.notInSight, say.notInSight, text(say.notInSight))
  const { person, items, list, figures, counted, reminded, replied } = found
  const title = say.ofPerson(briefName(person.name), cards.toClose(counted))
  const isReminded = reminded?.on === today
  const isOpen = figures.toClose + figures.needsFact > 0
  const first = firstToDo(withPutOff(list), null)
  const hears = !isOpen || (await hearersOf(turn, [id])).length > 0
  const memo = isOpen ? [memoButton(id, turn)] : []
  return card(
    title,
    title,
    text([
      [
        person.area === undefined ? null : `${person.area}.`,
        say.closed(closedInCampaign(items, turn)),
        say.lastAnswer(lastAnswerOf(items, id), today),
      ]
        .filter(line => line !== null)
        .join(' '),
    ]),
    replied && text(say.repliedLast(replied.on, today, replied.note)),
    firstRows({ ...turn, person }, counted, first),
    text(restLine(turn, counted, null, true, namesAway(list))),
    listActions(
      [
        // Whom no reminder reaches a memorando does.
        isOpen && hears && !isReminded ? { ...remindButton(person, figures, turn), style: 'primary' } : null,
        ...(hears ? [] : memo),
        seeAllButton(person, counted, turn),
      ],
      [
        queryButton(words.query.card.excel, { where: [byPerson(id)], view: 'entity', output: 'xlsx' }),
        ...(hears ? memo : []),
        showButton(say.allImpediments, { kind: 'impediments', args: {} }),
        showButton(words.forms.buttons.team, { kind: 'team', args: {} }),
      ],
    ),
    text(hears ? null : say.notHearing(briefName(person.name)), 'muted'),
    text(
      reminded === null
        ? null
        : isReminded
          ? say.remindedToday(
              briefName(person.name),
              nameOfPerson(reminded.by, context, words),
              clockTime(new Date(reminded.at)),
            )
          : say.remindedLast(briefName(nameOfPerson(reminded.by, context, words)), reminded.on, today),
      'muted',
    ),
    await dataDate(turn),
  )
}

/** The paper for whom no reminder reaches, or who does not answer. */
export function memoButton(id: string, { words }: Pick<TurnContext, 'words'>): Button {
  return showButton(words.memo.button, { kind: 'memo', args: { id } })
}

const byPerson = (id: string) => ({ field: 'supervisor', op: 'is', values: [id] }) as const

function seeAllButton({ id }: Person, { toClose }: DayFigures, { words: { cards } }: TurnContext): Button | null {
  if (toClose === 0) return queryButton(cards.everything, { where: [byPerson(id)], view: 'entity' })
  const toCloseOnly = { field: 'situation', op: 'is', values: ['closeNow'] } as const
  return queryButton(cards.seeAll(toClose), { where: [byPerson(id), toCloseOnly], view: 'entity' })
}

/** The last day on which they said anything of these contracts. */
function lastAnswerOf(items: readonly AssessedContract[], id: string) {
  return (
    items
      .flatMap(({ status: { statements, answeredSince } }) => [...statements, ...answeredSince])
      .flatMap(({ by, on }) => (by === id ? [on] : []))
      .sort()
      .at(-1) ?? null
  )
}
