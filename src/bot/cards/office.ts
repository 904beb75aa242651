import type { ContractType } from '../../rules/index.js'
import type { Button, Card, Part } from '../card.js'
import { mostUrgentFirst, placeInTeam, urgencyOf } from '../groups.js'
import { coordinates } from '../person.js'
import { canAssign, contractsOf, everyContract, type Item, visibleOf } from '../portfolio.js'
import type { Question } from '../question.js'
import { claimsPart } from '../record/claims.js'
import { countToClose, head, headline, type ToClose, toCloseOf } from './head.js'
import { contractLine } from './line.js'
import { isQueued, nobodyToAssign, TEAM } from './queue.js'
import { showButton, type Where } from './show.js'
import { asksRoleOf, card, dataDate, type Talk, text } from './talk.js'
import { teamList } from './team-list.js'

/** Contracts shown that wait for a fact from the office itself. */
const FACTS_SHOWN = 3

/** What is kept of each contract: there may be tens of thousands. */
interface Found {
  readonly id: string
  readonly type: ContractType
  readonly urgency: ReturnType<typeof urgencyOf>
}

/** What an entity, or an area of it, has to do. */
interface Sight {
  readonly toClose: ToClose
  readonly closeNow: Found[]
  readonly asked: Found[]
  nobody: number
  queue: number
}

/**
 * "¿Qué contratos debo cerrar?" of whoever answers for others and has none of their own: how many in all their sight, by when,
 * at which pace; what to close first, which facts only they can give, what is nobody's and what was passed on to them.
 */
export async function officeCard(
  talk: Talk,
  question: Extract<Question, { kind: 'mine' }>,
  where: Where,
): Promise<Card> {
  const { words, person } = talk
  const { say, forms } = words
  if (where.section === 'close-now') {
    const wanted = (item: Item) => placeInTeam(item) === 'closeNow'
    return teamList(talk, question, where, wanted, () => say.groupCloseNow, say.nothingHere)
  }
  const sight = await seen(talk)
  const { until } = question.args
  const shown = talk.world.habits.shownAtFirst
  const all = showButton(forms.buttons.all, question, { section: 'close-now', page: 1 })
  const buttons: (Button | false)[] = [
    showButton(forms.buttons.team, TEAM),
    until !== undefined && showButton(say.groupUpcoming(until), { kind: 'upcoming', args: { until } }),
    ...officeButtons(sight, talk),
    showButton(forms.buttons.deadline, { kind: 'deadline', args: {} }),
    showButton(forms.buttons.how, { kind: 'how', args: {} }),
  ]
  return card(
    say.listTitle,
    headline(talk, sight.toClose, say.toCloseTeam),
    ...head(talk, sight.toClose, say.toCloseTeam),
    await claimsPart(talk),
    await firstOf(talk, say.groupCloseNow, sight.closeNow, shown, all, 'warning'),
    await firstOf(
      talk,
      say.groupNeedsFact,
      sight.asked,
      FACTS_SHOWN,
      showButton(forms.buttons.all, { kind: 'missing', args: {} }),
    ),
    text([
      sight.nobody > 0 && say.unassignedCount(sight.nobody),
      sight.queue > 0 && say.queueCount(sight.queue),
      coordinates(person) && sight.nobody > 0 && !canAssign(talk.world) && (await nobodyToAssign(talk)),
    ]),
    await dataDate(talk),
    { part: 'actions', buttons: buttons.filter(button => button !== false) },
  )
}

/** For whoever has contracts of their own and looks after others too: how many those others have to close. */
export async function othersLine(talk: Talk): Promise<Part | null> {
  const { world, person, today } = talk
  const own = new Set((await contractsOf(world, person, today)).map(({ contract }) => contract.id))
  const toClose = toCloseOf()
  for await (const item of everyContract(world, person, today))
    if (!own.has(item.contract.id) && placeInTeam(item) === 'closeNow') countToClose(toClose, item)
  return text(headline(talk, toClose, talk.words.say.inYourTeam))
}

async function seen({ world, person, today }: Talk): Promise<Sight> {
  const sight: Sight = { toClose: toCloseOf(), closeNow: [], asked: [], nobody: 0, queue: 0 }
  for await (const item of everyContract(world, person, today)) {
    const place = placeInTeam(item)
    const { id, facts, supervisors } = { ...item.contract }
    const found = (at: typeof place): Found => ({ id, type: facts.type, urgency: urgencyOf(item, at) })
    if (isQueued(item)) sight.queue++
    if (supervisors.length === 0 && place !== 'closed' && place !== 'notApplicable') sight.nobody++
    if (place === 'closeNow') {
      countToClose(sight.toClose, item)
      sight.closeNow.push(found(place))
    } else if (asksRoleOf(person, item)) sight.asked.push(found('needsFact'))
  }
  return sight
}

/** The most urgent of these with their true count, and the way to all of them; nothing where there are none. */
async function firstOf(
  talk: Talk,
  title: string,
  found: readonly Found[],
  most: number,
  more: Button,
  tone?: 'warning',
): Promise<Part | null> {
  if (found.length === 0) return null
  const first = mostUrgentFirst(found, ({ urgency }) => urgency).slice(0, most)
  const items = await visibleOf(
    talk.world,
    talk.person,
    first.map(({ id }) => id),
    talk.today,
  )
  return {
    part: 'group',
    title,
    count: found.length,
    ...(tone ? { tone } : {}),
    items: items.map(item => contractLine(item, talk)),
    ...(found.length > first.length ? { more } : {}),
  }
}

function officeButtons({ nobody, queue }: Sight, { words, person }: Talk): Button[] {
  if (!coordinates(person)) return []
  const { say, forms } = words
  const button = (label: string, n: number, where: Where) => showButton(`${label} (${say.number(n)})`, TEAM, where)
  return [
    ...(nobody > 0 ? [button(forms.buttons.unassigned, nobody, { section: 'unassigned', page: 1 })] : []),
    ...(queue > 0 ? [button(forms.buttons.queue, queue, { section: 'queue' })] : []),
  ]
}
