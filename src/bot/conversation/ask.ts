import { dayInBogota } from '../../rules/index.js'
import { wordsIn } from '../../words/index.js'
import type { Language } from '../../words/language.js'
import type { Person } from '../accounts/person.js'
import { chooseForBulk, recordBulk, reviewBulk } from '../attestations/bulk.js'
import { openForm, record } from '../attestations/record.js'
import type { Channel } from '../attestations/statement.js'
import { undoBulk } from '../attestations/undo-bulk.js'
import { withdraw } from '../attestations/withdraw.js'
import type { Action, Card } from '../cards/card.js'
import { withLanguage } from '../cards/card-language.js'
import { ambiguousCard, unknownCard } from '../cards/general-cards.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext, Reply, ReplyContent } from '../context.js'
import { validStatements } from '../contracts/assessed-contract.js'
import type { Question } from '../understand/question.js'
import { understand } from '../understand/understand.js'
import { answer, whereOf } from './answer.js'
import { forOneTurn } from './turn-store.js'

/** Answers what somebody wrote, in the language they wrote in. Throws only where the store does. */
export async function ask(
  world: EntityContext,
  from: Person,
  text: string,
  now: Date,
  channel: Channel,
): Promise<Reply> {
  const context = forOneTurn(world)
  const chosen = await languageFor(context, from)
  const understood = understand(text, dayInBogota(now), chosen)
  const turn = talkOf(context, from, now, channel, understood.language)
  const answered = understood.sure
    ? await answer(turn, understood.question)
    : { card: ambiguousCard(turn, understood.options) }
  const personal = !understood.sure || isPersonal(understood.question)
  return inLanguage(answered, personal, understood.language, chosen)
}

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
  channel: Channel,
): Promise<Reply> {
  const context = forOneTurn(world)
  const chosen = await languageFor(context, from)
  if (!action)
    return inLanguage({ card: unknownCard(talkOf(context, from, now, channel, chosen)) }, true, chosen, chosen)
  const language = action.language ?? chosen
  const personal = action.kind !== 'show' || isPersonal(action.question)
  return inLanguage(
    await act(talkOf(context, from, now, channel, language), action, fields),
    personal,
    language,
    chosen,
  )
}

/** The language a person chose, else the one of the entity's list, else the entity's. */
export async function languageFor(context: EntityContext, { id, language }: Person): Promise<Language> {
  const log = (await context.store.people.of(context.entity.key, [id])).get(id)?.statements ?? []
  const chosen = validStatements(log).filter(said => said.kind === 'language')
  return chosen.at(-1)?.language ?? language ?? context.language
}

async function act(turn: TurnContext, action: Action, fields: Readonly<Record<string, string>>): Promise<ReplyContent> {
  switch (action.kind) {
    case 'show':
      return answer(turn, action.question, whereOf(action))
    case 'open':
      return { card: await openForm(turn, action.form, action.id) }
    case 'record':
      return { card: await record(turn, action, fields) }
    case 'withdraw':
      return { card: await withdraw(turn, action) }
    case 'choose':
      return { card: await chooseForBulk(turn, action) }
    case 'review':
      return { card: await reviewBulk(turn, action, fields) }
    case 'record-many':
      return { card: await recordBulk(turn, action, fields) }
    case 'undo-many':
      return { card: await undoBulk(turn, action) }
    case 'ask-link':
    case 'prefer-here':
    case 'send-link':
    case 'decide-link':
    case 'confirm-link':
      return { card: onlyInChat(turn) }
  }
}

/** Whose an account is, is said from an account; in a terminal there is none. */
function onlyInChat({ words: { accounts } }: TurnContext): Card {
  return card(accounts.title, accounts.onlyInChat, text(accounts.onlyInChat))
}

function inLanguage(answer: ReplyContent, personal: boolean, language: Language, chosen: Language): Reply {
  const card = language === chosen ? answer.card : withLanguage(answer.card, language)
  return { ...answer, card, language, personal }
}

/** Everything is for the asker's eyes only, but for what holds for anybody: the law, the way to close, help. */
function isPersonal({ kind, args }: Question): boolean {
  if (kind === 'how' || kind === 'deadline') return Object.keys(args).length > 0
  return kind !== 'law' && kind !== 'help' && kind !== 'unknown'
}

function talkOf(context: EntityContext, person: Person, now: Date, channel: Channel, language: Language): TurnContext {
  return { context, person, now, today: dayInBogota(now), channel, words: wordsIn(language) }
}
