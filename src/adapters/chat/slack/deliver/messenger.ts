import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Account } from '../../../../bot/accounts/account.js'
import { Refused, RetryLater } from '../../../../bot/ports/failure.js'
import type { Messenger, OutgoingMessage, Receipt } from '../../../../bot/ports/messenger.js'
import { chatIn } from '../../../../words/chat.js'
import { keyId } from '../render/card-to-blocks.js'
import { drawing, type Pictures, shown } from '../render/drawing.js'
import { MINE } from '../requests/origin.js'
import { errorNameOf, slackFailureOf } from './failure.js'
import { PLAIN } from './output.js'

/** What a delivery is called in the unseen part of its message. */
const EVENT = 'cerrojo_delivery'
const PAGE = 200
/** More than anybody and the bot say to each other in two days; beyond them there may be no end. */
const MOST_PAGES = 20
/** Slack's clock and this machine's may differ. */
const MARGIN_SECONDS = 600

const History = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({ event_payload: z.object({ key: z.string() }) })
          .nullish()
          .catch(null),
        blocks: z
          .array(z.object({ block_id: z.string().optional() }))
          .nullish()
          .catch(null),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
})

/**
 * Sends cards to people's own conversations. Each call goes out once: Slack has no key that would make a second one
 * harmless, so the key rides in the message itself, and `find` looks for it there.
 */
export function slackMessenger({ client, logger, pictures }: Sender): Messenger {
  return {
    send: (to, address, message) =>
      sayingWhom(client, () =>
        inConversation(client, to, address, at => post({ client, logger, pictures }, at, message)),
      ),
    sendToChannel: (channel, message) => sayingWhom(client, () => post({ client, logger, pictures }, channel, message)),
    replace: async (_to, { address, message }, { key, card, language }) => {
      const send = (content: { text: string }) =>
        client.chat.update({ channel: address, ts: message, ...content, link_names: false, parse: 'none' })
      const refused = (name: string) => logger.error({ name }, 'Slack refused the blocks of a renewed delivery')
      await shown(drawing(card, { language, key, origin: MINE }), send, refused, { pictures })
    },
    find: (to, address, key, since) =>
      sayingWhom(client, () => inConversation(client, to, address, at => look(client, at, key, since))),
    copies: (to, address, key, since) =>
      inConversation(client, to, address, async at => {
        const found: Receipt[] = []
        for await (const page of pagesOf(client, at, key, since)) found.push(...page)
        return found.reverse()
      }),
  }
}

/**
 * A no that is said of the token may be meant for one person all the same: Slack is asked by itself whether it takes the token.
 * Only where it does not is the bot refused; else it is this person, until a second one is refused alike.
 */
async function sayingWhom<T>(client: webApi.WebClient, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'refused' || !(await takesToken(client))) throw error
    const { message, remedy, cause } = error
    throw Object.assign(new Refused({ code: 'denied', message, remedy }), { cause })
  }
}

/** False only where Slack says so: whoever does not answer says nothing. */
async function takesToken(client: webApi.WebClient): Promise<boolean> {
  try {
    await client.auth.test()
    return true
  } catch (error) {
    return slackFailureOf(error, 'auth.test') instanceof RetryLater
  }
}

/**
 * Does something in the known conversation with somebody, else in the one that Slack names. Where the app was made anew,
 * every known conversation belongs to the old one: that says nothing about the person.
 */
async function inConversation<T>(
  client: webApi.WebClient,
  to: Account,
  known: string | null,
  work: (channel: string) => Promise<T>,
): Promise<T> {
  if (known === null) return work(await conversationOf(client, to))
  try {
    return await work(known)
  } catch (error) {
    if (errorNameOf(error) !== 'channel_not_found') throw error
    return work(await conversationOf(client, to))
  }
}

interface Sender {
  readonly client: webApi.WebClient
  readonly logger: Logger
  /** Without it, figures are tables. */
  readonly pictures?: Pictures | undefined
}

async function conversationOf(client: webApi.WebClient, { user }: Account): Promise<string> {
  const what = 'conversations.open'
  try {
    const { channel } = await client.conversations.open({ users: user })
    if (channel?.id) return channel.id
  } catch (error) {
    throw slackFailureOf(error, what)
  }
  throw new RetryLater({
    code: 'bad-answer',
    message: `${what} named no conversation`,
    remedy: 'It is tried again later.',
  })
}

async function post({ client, logger, pictures }: Sender, channel: string, message: OutgoingMessage): Promise<Receipt> {
  const { key, card, language, repeated } = message
  const lead = repeated ? { lead: chatIn(language).card.repeated } : {}
  const draw = drawing(card, { language, key, origin: MINE, ...lead })
  const send = async (content: { text: string }): Promise<Receipt> => {
    const { ts, channel: posted } = await client.chat.postMessage({
      channel,
      ...content,
      ...PLAIN,
      metadata: { event_type: EVENT, event_payload: { key } },
    })
    return { address: posted ?? channel, message: ts ?? '' }
  }
  try {
    const refused = (name: string) => logger.error({ name }, 'Slack refused the blocks of a delivery')
    return await shown(draw, send, refused, { pictures })
  } catch (error) {
    throw slackFailureOf(error, 'chat.postMessage')
  }
}

async function look(
  client: webApi.WebClient,
  channel: string,
  key: string,
  since: Date,
): Promise<Receipt | 'absent' | 'cannot-tell'> {
  const pages = pagesOf(client, channel, key, since)
  for (;;) {
    const { value, done } = await pages.next()
    // Not seen to its end, the history says nothing of what is not in it.
    if (done) return value ? 'absent' : 'cannot-tell'
    const [found] = value
    if (found) return found
  }
}

/** Where a message is in a conversation, page by page, the newest first; ends with whether the history was seen to its end. */
async function* pagesOf(
  client: webApi.WebClient,
  channel: string,
  key: string,
  since: Date,
): AsyncGenerator<Receipt[], boolean> {
  const oldest = String(Math.floor(since.getTime() / 1000) - MARGIN_SECONDS)
  let cursor = ''
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await history(client, { channel, oldest, cursor })
    const found = page.messages.filter(
      ({ metadata, blocks }) =>
        metadata?.event_payload.key === key || blocks?.some(({ block_id }) => block_id === keyId(key)),
    )
    yield found.map(({ ts }) => ({ address: channel, message: ts }))
    const next = page.response_metadata?.next_cursor ?? ''
    if (next === '') return true
    if (next === cursor) break
    cursor = next
  }
  return false
}

async function history(
  client: webApi.WebClient,
  { channel, oldest, cursor }: { channel: string; oldest: string; cursor: string },
) {
  try {
    const answer = await client.conversations.history({
      channel,
      oldest,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor === '' ? {} : { cursor }),
    })
    const read = History.safeParse(answer)
    if (read.success) return read.data
  } catch (error) {
    throw slackFailureOf(error, 'conversations.history')
  }
  throw new RetryLater({
    code: 'bad-answer',
    message: 'conversations.history answered in another form',
    remedy: 'It is tried again later.',
  })
}
