import type { Day } from '../../rules/index.js'
import { clockTime } from '../../words/grammar.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { toldOn } from '../ledger/evidence-rows.js'
import { type Delivery, endOf } from '../outbox/delivery-event.js'
import type { Question } from '../understand/question.js'
import type { Card, Part } from './card.js'
import { contractNames } from './contract-names.js'
import { withNamed } from './named-contract.js'
import { card, nameOf, type TurnContext, text } from './turn-context.js'

type Asked = Extract<Question, { kind: 'told' }>

/**
 * "¿Qué me dijo el 12 de julio y por qué?": what the bot told somebody by itself on a day, else on the last day it did:
 * the message as it was, what became of it, and the data and findings it rested on. Nothing of it is judged anew. Of a stretch of
 * days, which messages there were; of one contract, what each said of it.
 */
export function pastMessageCard(turn: TurnContext, question: Asked): Promise<Card> {
  const { on, from = on, to = on, ...name } = question.args
  if (name.id !== undefined || name.reference !== undefined)
    return withNamed(
      turn,
      name,
      id => about(question, id),
      item => ofContract(turn, item, from, to),
    )
  return from !== undefined && to !== undefined && from < to ? inDays(turn, from, to) : onDay(turn, on)
}

function about({ args: { reference: _, ...args } }: Asked, id: string): Asked {
  return { kind: 'told', args: { ...args, id } }
}

async function onDay(turn: TurnContext, on: Day | undefined): Promise<Card> {
  const { words, context, person } = turn
  const { told, say } = words
  const day = on ?? (await lastDay(turn))
  if (day === null) return card(told.title, told.never, text(told.never))
  const deliveries = await toldOn(context, person.id, day)
  const title = told.titleOn(day)
  if (deliveries.length === 0) return card(title, told.nothing(day), text(told.nothing(day)))
  const listed = deliveries.flatMap(({ outgoing }) => shownOf(outgoing.basis))
  const called = await contractNames(
    turn,
    listed.map(({ contract }) => contract),
  )
  return card(
    title,
    told.intro(day),
    ...deliveries.flatMap(delivery => [
      text(whatBecame(delivery, turn)),
      text(delivery.outgoing.card.title),
      ...asItWas(delivery.outgoing.card.parts),
      text(basisOf(delivery, called, turn), 'muted'),
    ]),
    text(say.notAdvice, 'muted'),
  )
}

/** The messages of some days, newest first. */
async function inDays(turn: TurnContext, from: Day, to: Day): Promise<Card> {
  const { told } = turn.words
  const lines = (await toldBetween(turn, from, to)).map(({ outgoing }) => told.line(outgoing.day, outgoing.card.title))
  const title = told.titleIn(from, to)
  return lines.length === 0
    ? card(title, told.nothingIn(from, to), text(told.nothingIn(from, to)))
    : card(title, title, text(lines))
}

/** What each message said of one contract, newest first. */
async function ofContract(turn: TurnContext, item: AssessedContract, from?: Day, to?: Day): Promise<Card> {
  const { told, verdicts } = turn.words
  const name = nameOf(item)
  const lines = (await toldBetween(turn, from, to)).flatMap(({ outgoing: { day, basis } }) => {
    const found = basis.listed.find(each => each.contract === item.contract.id)
    if (!found) return []
    return [told.ofIt(day, isVerdict(found.verdict, verdicts) ? verdicts[found.verdict] : found.verdict, found.rule)]
  })
  const none = from === undefined ? told.neverOf(name) : told.nothingOf(name)
  return lines.length === 0
    ? card(told.titleOf(name), none, text(none))
    : card(told.titleOf(name), told.titleOf(name), text(lines.slice(0, MOST)))
}

async function toldBetween({ context, person }: TurnContext, from?: Day, to?: Day): Promise<readonly Delivery[]> {
  const found = await context.store.deliveries.to(context.entity.key, person.id, LOOK_BACK, to)
  return from === undefined ? found : found.filter(({ outgoing }) => outgoing.day >= from)
}

/** Some months of messages. */
const LOOK_BACK = 60

async function lastDay({ context, person }: TurnContext): Promise<Day | null> {
  const [last] = await context.store.deliveries.to(context.entity.key, person.id, 1)
  return last?.outgoing.day ?? null
}

function whatBecame(delivery: Delivery, { words }: TurnContext): string {
  const { told } = words
  const end = endOf(delivery)
  switch (end?.kind) {
    case 'sent':
      return told.sent(clockTime(new Date(end.at)))
    case 'failed':
      return told.failed
    case 'superseded':
      return told.superseded
    default:
      return told.waiting
  }
}

/** The data it rested on, and every contract it counted with what was found then. */
function basisOf({ outgoing: { basis } }: Delivery, called: (id: string) => string, { words }: TurnContext): string[] {
  const { told, verdicts } = words
  const found = shownOf(basis).map(({ contract, verdict, rule }) => {
    return told.found(called(contract), isVerdict(verdict, verdicts) ? verdicts[verdict] : verdict, rule)
  })
  const more = basis.listed.length - found.length
  return [
    ...(found.length > 0 ? [told.rested, ...found] : []),
    ...(more > 0 ? [told.more(more)] : []),
    basis.asOf ? told.asOf(basis.asOf) : told.unknownDate,
  ]
}

/** What it counted, as far as it is shown below a message: both stand on one screen, and `cerrojo evidence` has all. */
function shownOf(basis: Delivery['outgoing']['basis']): Delivery['outgoing']['basis']['listed'] {
  return basis.listed.slice(0, MOST_COUNTED)
}

const MOST_COUNTED = 5
/** As many lines as a person reads. */
const MOST = 20

function isVerdict<V extends object>(name: string, verdicts: V): name is string & keyof V {
  return Object.hasOwn(verdicts, name)
}

/** The message without its buttons: what they would do belongs to another day. */
function asItWas(parts: readonly Part[]): Part[] {
  return parts.flatMap((part): Part[] => {
    switch (part.kind) {
      case 'contract':
        return [{ ...part, actions: [] }]
      case 'group': {
        const { more: _, ...group } = part
        return [{ ...group, items: group.items.map(item => ({ ...item, actions: [] })) }]
      }
      case 'actions':
      case 'choices':
      case 'form':
      case 'page':
        return []
      default:
        return [part]
    }
  })
}
