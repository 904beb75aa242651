import type { Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import { recordBulk } from '../attestations/bulk-record.js'
import { chooseForBulk, reviewBulk } from '../attestations/bulk-review.js'
import { openForm, record } from '../attestations/record.js'
import { tellShown } from '../attestations/tell-shown.js'
import { undoBulk } from '../attestations/undo-bulk.js'
import { withdraw } from '../attestations/withdraw.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { unknownCard } from '../cards/general-cards.js'
import { sampleCard } from '../cards/sample-card.js'
import type { ShowTarget } from '../cards/show-button.js'
import { shownListCard } from '../cards/shown-list.js'
import { card, type TurnContext, text, turnContext, type Whence } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { remind } from '../office/remind.js'
import { cannot } from '../queue/cannot.js'
import { goThrough, queueTelling, recordInQueue, withdrawInQueue } from '../queue/queue-actions.js'
import { answer, isPersonal } from './answer.js'
import { conversationOf, rememberedAfter, type TurnTopic } from './remembering.js'
import { inLanguage, type Reply, type ReplyContent } from './reply.js'
import { forOneTurn } from './turn-store.js'

/**
 * Does what a button or a form asks: shows, opens a form, or records. The right to it is checked here, at that moment. Null
 * is a button that is none of ours.
 */
export async function press(
  world: EntityContext,
  from: Person,
  action: Action | null,
  fields: Readonly<Record<string, string>>,
  now: Date,
  whence: Whence,
  thread = '',
): Promise<Reply> {
  const context = forOneTurn(world, from)
  const conversation = conversationOf(context, from, whence, thread)
  const [before = null, chosen] = await Promise.all([
    action ? context.memory?.recall(conversation, now) : undefined,
    languageFor(context, from),
  ])
  if (!action)
    return inLanguage({ card: unknownCard(turnContext(context, from, now, whence, chosen)) }, true, chosen, chosen)
  const language = action.language ?? chosen
  const personal = action.kind !== 'show' || isPersonal(action.question)
  const turn = turnContext(context, from, now, whence, language)
  const done = inLanguage(await act(turn, action, fields), personal, language, chosen)
  await context.memory?.remember(conversation, rememberedAfter(before, topicOf(action), done.card, turn), now)
  return done
}

/** Whether a button tells something, so that what was counted before is no longer so. */
export function isDeed(action: Action | null): boolean {
  switch (action?.kind) {
    case 'record':
    case 'tell-shown':
    case 'withdraw':
    case 'record-many':
    case 'undo-many':
    case 'remind':
      return true
    case 'cannot':
      return action.shownOn !== undefined
    default:
      return false
  }
}

function topicOf(action: Action): TurnTopic {
  if (action.kind === 'show') return { question: action.question }
  return { question: null, contract: 'id' in action ? action.id : undefined }
}

async function act(turn: TurnContext, action: Action, fields: Readonly<Record<string, string>>): Promise<ReplyContent> {
  switch (action.kind) {
    case 'show':
      return answer(turn, action.question, whereOf(action))
    case 'open':
      return { card: await openForm(turn, action.form, action.id, action.given, action.queue) }
    case 'record':
      return {
        card: await (action.queue ? recordInQueue(turn, action, action.queue, fields) : record(turn, action, fields)),
      }
    case 'tell-shown':
      return { card: await tellShown(turn, action, action.queue && queueTelling(turn, action.queue, action.shownOn)) }
    case 'list-shown':
      return { card: await shownListCard(turn, action.fact) }
    case 'withdraw':
      return { card: await (action.queue ? withdrawInQueue(turn, action, action.queue) : withdraw(turn, action)) }
    case 'queue':
      return { card: await goThrough(turn, action) }
    case 'cannot':
      return { card: await cannot(turn, action, fields) }
    case 'choose':
      return { card: await chooseForBulk(turn, action, fields) }
    case 'review':
      return { card: await reviewBulk(turn, action, fields) }
    case 'record-many':
      return { card: await recordBulk(turn, action, fields) }
    case 'undo-many':
      return { card: await undoBulk(turn, action) }
    case 'remind':
      return { card: await remind(turn, action) }
    case 'accept-data':
      return { card: await acceptedData(turn, action.cut) }
    case 'accept-list':
      return { card: await acceptedList(turn, action.digest) }
    case 'sample':
      return { card: sampleCard(turn.words) }
    case 'ask-link':
    case 'prefer-here':
    case 'send-link':
    case 'decide-link':
    case 'confirm-link':
      return { card: onlyInChat(turn) }
  }
}

/** Whether data that looks like a loss is right is for administrators to say. */
async function acceptedData(turn: TurnContext, cut: string): Promise<Card> {
  const { words, context, person } = turn
  const { loss, forms } = words
  if (!person.roles.includes('admin')) return card(loss.title, forms.notAllowed, text(forms.notAllowed, 'warning'))
  const isIt = (await context.onboarding?.acceptData?.(cut)) ?? false
  if (isIt) await sayDecided(turn, 'data-accepted', { cut })
  const line = isIt ? loss.accepted : loss.isAnother
  return card(loss.title, line, text(line, isIt ? 'good' : 'warning'))
}

/** Whether a shorter list of people is right is for administrators to say. */
async function acceptedList(turn: TurnContext, digest: string): Promise<Card> {
  const { words, context, person } = turn
  const { accounts, forms } = words
  if (!person.roles.includes('admin')) return card(accounts.title, forms.notAllowed, text(forms.notAllowed, 'warning'))
  const isIt = (await context.onboarding?.acceptList?.(digest)) ?? false
  if (isIt) await sayDecided(turn, 'list-accepted', { list: digest })
  const line = isIt ? accounts.listAccepted : accounts.listIsAnother
  return card(accounts.listTitle, line, text(line, isIt ? 'good' : 'warning'))
}

/** What an administrator decided stands in the chain of what was said, with who it was. */
async function sayDecided({ context, person, now }: TurnContext, kind: string, what: object): Promise<void> {
  const data = { by: person.id, ...what }
  await context.store.ledger.say(context.entity.key, [{ at: now.toISOString(), kind, ids: [person.id], data }])
}

/** Whose an account is, is said from an account; in a terminal there is none. */
function onlyInChat({ words: { accounts } }: TurnContext): Card {
  return card(accounts.title, accounts.onlyInChat, text(accounts.onlyInChat))
}

/** The part of a list that a button leads to. */
function whereOf(action: Extract<Action, { kind: 'show' }>): ShowTarget {
  return { section: action.section, page: action.page, type: action.type }
}
