import { dayInBogota } from '../rules/index.js'
import { readAction } from './action.js'
import { answer, whereOf } from './answer.js'
import type { Action, Card } from './card.js'
import { ambiguousCard, unknownCard } from './cards/overview.js'
import { card, type Talk, text } from './cards/talk.js'
import type { Person } from './person.js'
import { standingOf } from './portfolio.js'
import type { Language, Question } from './question.js'
import { choose, recordMany, review } from './record/many.js'
import { openForm, record } from './record/record.js'
import { undoMany } from './record/undo-many.js'
import { withdraw } from './record/withdraw.js'
import { spokenIn } from './spoken.js'
import type { Channel } from './statement.js'
import { understand } from './understand.js'
import { wordsIn } from './words/index.js'
import type { Answer, Reply, World } from './world.js'

/** Answers what somebody wrote, in the language they wrote in. Throws only where the store does. */
export async function ask(world: World, from: Person, text: string, now: Date, channel: Channel): Promise<Reply> {
  const chosen = await languageOf(world, from)
  const understood = understand(text, dayInBogota(now), chosen)
  const talk = talkOf(world, from, now, channel, understood.language)
  const answered = understood.sure
    ? await answer(talk, understood.question)
    : { card: ambiguousCard(talk, understood.options) }
  const personal = !understood.sure || isPersonal(understood.question)
  return inLanguage(answered, personal, understood.language, chosen)
}

/**
 * Does what a button or a form asks: shows, opens a form, or records. What it brings is parsed here, and the right to it
 * is checked here, at that moment.
 */
export async function press(
  world: World,
  from: Person,
  pressed: unknown,
  fields: Readonly<Record<string, string>>,
  now: Date,
  channel: Channel,
): Promise<Reply> {
  const chosen = await languageOf(world, from)
  const action = readAction(pressed)
  if (!action) return inLanguage({ card: unknownCard(talkOf(world, from, now, channel, chosen)) }, true, chosen, chosen)
  const language = action.language ?? chosen
  const personal = action.do !== 'show' || isPersonal(action.question)
  return inLanguage(await act(talkOf(world, from, now, channel, language), action, fields), personal, language, chosen)
}

/** The language a person chose, else the one of the entity's list, else the entity's. */
export async function languageOf(world: World, { id, language }: Person): Promise<Language> {
  const log = (await world.store.people.of(world.entity.key, [id])).get(id)?.statements ?? []
  const chosen = standingOf(log).filter(said => said.kind === 'language')
  return chosen.at(-1)?.language ?? language ?? world.language
}

async function act(talk: Talk, action: Action, fields: Readonly<Record<string, string>>): Promise<Answer> {
  switch (action.do) {
    case 'show':
      return answer(talk, action.question, whereOf(action))
    case 'open':
      return { card: await openForm(talk, action.form, action.id) }
    case 'record':
      return { card: await record(talk, action, fields) }
    case 'withdraw':
      return { card: await withdraw(talk, action) }
    case 'choose':
      return { card: await choose(talk, action) }
    case 'review':
      return { card: await review(talk, action, fields) }
    case 'record-many':
      return { card: await recordMany(talk, action, fields) }
    case 'undo-many':
      return { card: await undoMany(talk, action) }
    case 'ask-link':
    case 'prefer-here':
    case 'send-link':
    case 'decide-link':
    case 'confirm-link':
      return { card: onlyInChat(talk) }
  }
}

/** Whose an account is, is said from an account; in a terminal there is none. */
function onlyInChat({ words: { accounts } }: Talk): Card {
  return card(accounts.title, accounts.onlyInChat, text(accounts.onlyInChat))
}

function inLanguage(answer: Answer, personal: boolean, language: Language, chosen: Language): Reply {
  const card = language === chosen ? answer.card : spokenIn(answer.card, language)
  return { ...answer, card, language, personal }
}

/** Everything is for the asker's eyes only, but for what holds for anybody: the law, the way to close, help. */
function isPersonal({ kind, args }: Question): boolean {
  if (kind === 'how' || kind === 'deadline') return Object.keys(args).length > 0
  return kind !== 'law' && kind !== 'help' && kind !== 'unknown'
}

function talkOf(world: World, person: Person, now: Date, channel: Channel, language: Language): Talk {
  return { world, person, now, today: dayInBogota(now), channel, words: wordsIn(language) }
}
