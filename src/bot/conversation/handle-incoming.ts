import { dayInBogota } from '../../rules/index.js'
import { wordsIn } from '../../words/index.js'
import type { Language } from '../../words/language.js'
import { type Account, accountKey, type Profile } from '../accounts/account.js'
import { accountEvent, accountStatusOf, addToAccount, logOfAccount } from '../accounts/account-status.js'
import { codeRolePart } from '../accounts/code-role.js'
import { confirmLink } from '../accounts/confirm.js'
import { decideLink } from '../accounts/decide-link-request.js'
import type { Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import { questionParts, waitingFor } from '../accounts/questions.js'
import { byEmail, type Recognition, recognise } from '../accounts/recognise.js'
import { linkForm, sendLink, strangerCard } from '../accounts/request-link.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { privacyCard } from '../cards/general-cards.js'
import { homeCard, welcomeCard } from '../cards/home-cards.js'
import { renewedDigest } from '../cards/renewed-digest.js'
import { card, text, turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { understand } from '../understand/understand.js'
import { ask } from './ask.js'
import { noteSeen } from './note-seen.js'
import { press } from './press.js'
import { inLanguage, type Reply } from './reply.js'
import { forOneTurn } from './turn-store.js'

/** What came in from a chat platform; `thread`: where in an account's conversations, the main one unless said. */
export type Incoming = { readonly thread?: string | undefined } & (
  | { readonly text: string }
  /** A button, or a form with its answers by field name; null for a button that is none of ours. */
  | { readonly pressed: Action | null; readonly fields: Readonly<Record<string, string>> }
  /**
   * Nothing was said: the home page was opened (the dashboard), the conversation began (the welcome), or something was told
   * that the digest above does not know yet.
   */
  | { readonly opened: 'home' | 'chat' | 'digest' }
)

/**
 * One turn of a conversation on a chat platform: who writes is found out now, then they are answered, or met as somebody
 * who is not known yet; a guest is told that this is for members. Null for bots and closed accounts: they get nothing. `profile` is asked of the platform
 * at every turn (the adapter may keep it for some minutes). Throws only where the store or the platform does.
 */
export async function handleIncoming(
  world: EntityContext,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
): Promise<Reply | null> {
  return answerMet(await meet(world, account, await profile(), incoming, now), account, incoming, now)
}

/** Who writes at an entity, before they are answered. */
export interface Met {
  readonly world: EntityContext
  readonly context: EntityContext
  readonly met: Recognition
  readonly seen: Profile
}

/** Finds out who writes at an entity. */
export async function meet(
  world: EntityContext,
  account: Account,
  seen: Profile,
  incoming: Incoming,
  now: Date,
): Promise<Met> {
  // Who it seems to be decides how much is read at once, and nothing else; the dashboard tells of all accounts.
  const context = forOneTurn(world, byEmail(world, seen), 'opened' in incoming && incoming.opened === 'home')
  return { world, context, met: await recognise(context, account, seen, now), seen }
}

/** Answers whoever was met. Null for bots and closed accounts: they get nothing. */
export async function answerMet(
  { context, met, seen }: Met,
  account: Account,
  incoming: Incoming,
  now: Date,
): Promise<Reply | null> {
  if (met.kind === 'nobody') return met.guest ? forGuest(context, seen, incoming) : null
  const code = 'text' in incoming ? codeIn(incoming.text) : null
  if (code !== null) return withCode(context, account, met, code, seen, now)
  if (met.kind === 'stranger') return withStranger(context, account, met, incoming, seen, now)
  if ('opened' in incoming && incoming.opened === 'digest') return digestNow(context, account, met.person, now)
  const said = met.first && isGreeting(incoming, met.person, context, now) ? OPENED : incoming
  const answered = await withPerson(forOneTurn(context, met.person), account, met.person, said, now)
  // A disk that is full, say, takes no answer from anybody: that it is not noted is told instead.
  await noteSeen(context, met.person, answered, now).catch((error: unknown) => context.onboarding?.notNoted?.(error))
  const reply = withCodeRole(answered, met.person, now)
  return met.first ? introduced(reply, met.person) : withQuestions(context, met, reply)
}

/** Whoever was just recognised and only says hello is welcomed: a greeting below that would be a second one. */
function isGreeting(incoming: Incoming, person: Person, context: EntityContext, now: Date): boolean {
  if (!('text' in incoming)) return false
  const preferred = person.language ?? context.language
  return understand(incoming.text, dayInBogota(now), { preferred }).question?.kind === 'hello'
}

const OPENED: Incoming = { opened: 'chat' }

/** The last digest as it would be now, in its place; one that went to another account of the person's is renewed there. */
async function digestNow(world: EntityContext, account: Account, person: Person, now: Date): Promise<Reply | null> {
  const turn = await turnOf(forOneTurn(world, person), person, now, account)
  const { language } = turn
  const renewed = await renewedDigest(turn)
  if (!renewed) return null
  if (accountKey(renewed.to) === accountKey(account))
    return { card: renewed.card, at: renewed.at, language, personal: true }
  world.onboarding?.renewElsewhere?.({ ...renewed, language })
  return null
}

/** One courteous line; a home page that was only opened stays as it is. */
function forGuest(context: EntityContext, { language = context.language }: Profile, incoming: Incoming): Reply | null {
  if ('opened' in incoming) return null
  const { accounts } = wordsIn(language)
  return { card: card(accounts.guestTitle, accounts.guest, text(accounts.guest)), language, personal: true }
}

/** The first administrator's code as it is printed, alone or after the word; its letters are no vowels. */
const CODE = /^(?:c[oó]digo|code)?[\s:]*([2-9B-DF-HJ-NP-TV-Z]{4}(?:-[2-9B-DF-HJ-NP-TV-Z]{4}){2})\.?$/i

/** The first administrator's code in a text, or null. */
export function codeIn(text: string): string | null {
  return CODE.exec(text.trim())?.[1] ?? null
}

/** Somebody writes the code instead of filling it into the form; whoever is known already can do nothing else. */
async function withCode(
  context: EntityContext,
  account: Account,
  { person }: Exclude<Recognition, { kind: 'nobody' }>,
  code: string,
  profile: Profile,
  now: Date,
): Promise<Reply> {
  const turn = await turnOf(context, person, now, account)
  const stands = accountStatusOf(await logOfAccount(context, account))
  const { card: made } = await sendLink(turn, account, stands, '', { code }, profile)
  return { card: made, language: turn.language, personal: true }
}

async function withPerson(
  context: EntityContext,
  account: Account,
  person: Person,
  incoming: Incoming,
  now: Date,
): Promise<Reply> {
  if ('text' in incoming) return ask(context, person, incoming.text, now, account, incoming.thread)
  const { chosen, ...turn } = await turnOf(context, person, now, account, spokenIn(incoming))
  const own = (made: Card): Reply => inLanguage({ card: made }, true, turn.language, chosen)
  if ('opened' in incoming) return own(await (incoming.opened === 'home' ? homeCard(turn) : welcomeCard(turn)))
  const action = incoming.pressed
  switch (action?.kind) {
    case 'decide-link':
      return own(await decideLink(turn, account, action))
    case 'confirm-link':
      return own(await confirmLink(turn, account, action))
    case 'prefer-here': {
      const { accounts } = turn.words
      await addToAccount(context, account, ({ version }) => ({
        ...accountEvent(`preferred:${version}`, person.id, now),
        kind: 'preferred',
      }))
      return own(card(accounts.preferred, accounts.preferred, text(accounts.preferred, 'good')))
    }
    // Somebody who was a stranger when the form was shown: they are known by now.
    case 'ask-link':
    case 'send-link':
      return own(await welcomeCard(turn))
    default:
      return press(context, person, action, incoming.fields, now, account, incoming.thread)
  }
}

async function withStranger(
  context: EntityContext,
  account: Account,
  { person, stands }: Extract<Recognition, { kind: 'stranger' }>,
  incoming: Incoming,
  profile: Profile,
  now: Date,
): Promise<Reply> {
  const said =
    'text' in incoming
      ? understand(incoming.text, dayInBogota(now), { preferred: person.language ?? context.language })
      : null
  const { chosen, ...turn } = await turnOf(context, person, now, account, said?.language ?? spokenIn(incoming))
  const own = (made: Card): Reply => inLanguage({ card: made }, true, turn.language, chosen)
  const action = 'pressed' in incoming ? incoming.pressed : null
  if (action?.kind === 'ask-link') return own(linkForm(turn, account, stands))
  if (action?.kind === 'send-link' && 'fields' in incoming)
    return own((await sendLink(turn, account, stands, action.key, incoming.fields, profile)).card)
  // What is kept of people may be known by whoever asks: also by those who left, whose account is nobody's.
  if (said?.question?.kind === 'privacy') return own(privacyCard(turn))
  return own(strangerCard(turn, stands))
}

/** Whoever another account asks to be is asked above every answer, until they say whether it is them. */
async function withQuestions(
  context: EntityContext,
  { person, questions }: Extract<Recognition, { kind: 'person' }>,
  reply: Reply,
): Promise<Reply> {
  // A form is sent as it is, and what others read along is no place for it.
  if (questions.length === 0 || !reply.personal || reply.card.parts.some(({ kind }) => kind === 'form')) return reply
  const asked = questionParts(await waitingFor(context, person.id, questions), wordsIn(reply.language))
  return asked.length > 0 ? { ...reply, card: { ...reply.card, parts: [...asked, ...reply.card.parts] } } : reply
}

/** Whoever administers by the code alone is asked, while it is time, to be put on the list. */
function withCodeRole(reply: Reply, person: Person, now: Date): Reply {
  const part = codeRolePart(person, dayInBogota(now), wordsIn(reply.language))
  if (!part || !reply.personal || reply.card.parts.some(({ kind }) => kind === 'form')) return reply
  return { ...reply, card: { ...reply.card, parts: [...reply.card.parts, part] } }
}

/** The first answer to somebody who was just recognised says so, and what this is. */
function introduced(reply: Reply, person: Person): Reply {
  const { accounts } = wordsIn(reply.language)
  const isSaid = reply.card.parts.some(part => part.kind === 'text' && part.text === accounts.whatThisIs)
  const greets = reply.card.title === accounts.welcome(person.name)
  const lines = [
    greets ? accounts.knownBy : accounts.recognised(person.name),
    isSaid ? null : accounts.whatThisIs,
  ].filter(line => line !== null)
  const lead = { kind: 'text', text: lines.join('\n') } as const
  return { ...reply, personal: true, card: { ...reply.card, parts: [lead, ...reply.card.parts] } }
}

/** The language of the card that a button stood on, where that is not the one that its person chose. */
function spokenIn(incoming: Incoming): Language | undefined {
  return 'pressed' in incoming ? incoming.pressed?.language : undefined
}

async function turnOf(context: EntityContext, person: Person, now: Date, account: Account, spoken?: Language) {
  const chosen = await languageFor(context, person)
  const language = spoken ?? chosen
  return { ...turnContext(context, person, now, account, language), language, chosen }
}
