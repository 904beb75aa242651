import { dayInBogota } from '../rules/index.js'
import type { Account, Profile } from './account.js'
import { confirmLink, questionParts, waitingFor } from './accounts/confirm.js'
import { decideLink } from './accounts/decide.js'
import { linkForm, sendLink, strangerCard } from './accounts/link.js'
import { happened, type Met, meet } from './accounts/meet.js'
import { addToAccount, logOfAccount, standingOfAccount } from './accounts/standing.js'
import { readAction } from './action.js'
import { ask, languageOf, press } from './bot.js'
import type { Card } from './card.js'
import { homeCard, welcomeCard } from './cards/home.js'
import { card, type Talk, text } from './cards/talk.js'
import type { Person } from './person.js'
import { understand } from './understand.js'
import { wordsIn } from './words/index.js'
import type { Reply, World } from './world.js'

/** What came in from a chat platform. */
export type Incoming =
  | { readonly text: string }
  /** A button, or a form with its answers by field name. */
  | { readonly pressed: unknown; readonly fields: Readonly<Record<string, string>> }
  /** Nothing was said: the home page was opened (the dashboard), or the conversation began (the welcome). */
  | { readonly opened: 'home' | 'chat' }

/**
 * One turn of a conversation on a chat platform: who writes is found out now, then they are answered, or met as somebody
 * who is not known yet. Null for guests, bots and closed accounts: they get nothing. `profile` is asked of the platform
 * at every turn (the adapter may keep it for some minutes). Throws only where the store or the platform does.
 */
export async function turn(
  world: World,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
): Promise<Reply | null> {
  const met = await meet(world, account, await profile(), now)
  if (met.met === 'nobody') return null
  const code = 'text' in incoming ? codeIn(incoming.text) : null
  if (code !== null) return withCode(world, account, met, code, now)
  if (met.met === 'stranger') return withStranger(world, account, met, incoming, now)
  const reply = await withPerson(world, account, met.person, incoming, now)
  return met.first ? introduced(reply, met.person) : withQuestions(world, met, reply)
}

/** The first administrator's code as it is printed, alone or after the word; its letters are no vowels. */
const CODE = /^(?:c[oó]digo|code)?[\s:]*([2-9B-DF-HJ-NP-TV-Z]{4}(?:-[2-9B-DF-HJ-NP-TV-Z]{4}){2})\.?$/i

function codeIn(text: string): string | null {
  return CODE.exec(text.trim())?.[1] ?? null
}

/** Somebody writes the code instead of filling it into the form; whoever is known already can do nothing else. */
async function withCode(
  world: World,
  account: Account,
  { person }: Exclude<Met, { met: 'nobody' }>,
  code: string,
  now: Date,
): Promise<Reply> {
  const talk = await talkOf(world, person, now, account)
  const stands = standingOfAccount(await logOfAccount(world, account))
  const { card: made } = await sendLink(talk, account, stands, '', { code })
  return { card: made, language: talk.language, personal: true }
}

async function withPerson(
  world: World,
  account: Account,
  person: Person,
  incoming: Incoming,
  now: Date,
): Promise<Reply> {
  if ('text' in incoming) return ask(world, person, incoming.text, now, account.platform)
  const talk = await talkOf(world, person, now, account)
  const own = (made: Card): Reply => ({ card: made, language: talk.language, personal: true })
  if ('opened' in incoming) return own(await (incoming.opened === 'home' ? homeCard(talk) : welcomeCard(talk)))
  const action = readAction(incoming.pressed)
  switch (action?.do) {
    case 'decide-link':
      return own(await decideLink(talk, account, action))
    case 'confirm-link':
      return own(await confirmLink(talk, account, action))
    case 'prefer-here': {
      const { accounts } = talk.words
      await addToAccount(world, account, ({ version }) => ({
        ...happened(`preferred:${version}`, person.id, now),
        kind: 'preferred',
      }))
      return own(card(accounts.preferred, accounts.preferred, text(accounts.preferred, 'good')))
    }
    // Somebody who was a stranger when the form was shown: they are known by now.
    case 'ask-link':
    case 'send-link':
      return own(await welcomeCard(talk))
    default:
      return press(world, person, incoming.pressed, incoming.fields, now, account.platform)
  }
}

async function withStranger(
  world: World,
  account: Account,
  { person, stands }: Extract<Met, { met: 'stranger' }>,
  incoming: Incoming,
  now: Date,
): Promise<Reply> {
  const said =
    'text' in incoming ? understand(incoming.text, dayInBogota(now), person.language ?? world.language) : null
  const talk = await talkOf(world, said ? { ...person, language: said.language } : person, now, account)
  const own = (made: Card): Reply => ({ card: made, language: talk.language, personal: true })
  const action = 'pressed' in incoming ? readAction(incoming.pressed) : null
  if (action?.do === 'ask-link') return own(linkForm(talk, account, stands))
  if (action?.do === 'send-link' && 'fields' in incoming)
    return own((await sendLink(talk, account, stands, action.key, incoming.fields)).card)
  return own(strangerCard(talk, stands))
}

/** Whoever another account asks to be is asked above every answer, until they say whether it is them. */
async function withQuestions(
  world: World,
  { person, questions }: Extract<Met, { met: 'person' }>,
  reply: Reply,
): Promise<Reply> {
  // A form is sent as it is, and what others read along is no place for it.
  if (questions.length === 0 || !reply.personal || reply.card.parts.some(({ part }) => part === 'form')) return reply
  const asked = questionParts(await waitingFor(world, person.id, questions), wordsIn(reply.language))
  return asked.length > 0 ? { ...reply, card: { ...reply.card, parts: [...asked, ...reply.card.parts] } } : reply
}

/** The first answer to somebody who was just recognised says so, and what this is. */
function introduced(reply: Reply, person: Person): Reply {
  const { accounts } = wordsIn(reply.language)
  const isSaid = reply.card.parts.some(part => part.part === 'text' && part.text === accounts.whatThisIs)
  const lines = [accounts.recognised(person.name), isSaid ? null : accounts.whatThisIs].filter(line => line !== null)
  const lead = { part: 'text', text: lines.join('\n') } as const
  return { ...reply, personal: true, card: { ...reply.card, parts: [lead, ...reply.card.parts] } }
}

async function talkOf(world: World, person: Person, now: Date, { platform }: Account) {
  const language = await languageOf(world, person)
  const talk: Talk = { world, person, now, today: dayInBogota(now), channel: platform, words: wordsIn(language) }
  return { ...talk, language }
}
