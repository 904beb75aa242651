import { setTimeout as wait } from 'node:timers/promises'
import { type types, webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { ChartPart } from '../../../../bot/cards/card.js'
import { Refused } from '../../../../bot/ports/failure.js'
import { sayable } from '../../failure.js'
import { holdAnswer, TakenElsewhere } from '../../held-answer.js'
import type { SlackMessage } from '../render/card-to-blocks.js'
import { type Drawing, isNotTaken, type Pictures, shown } from '../render/drawing.js'
import { SLACK_LIMITS, type SlackRoom } from '../render/limits.js'
import { slackFailureOf } from './failure.js'
import { type Fetch, isOfSlack, respondTo } from './response-url.js'

/** Where a message is. */
export interface MessagePosition {
  readonly channel: string
  readonly ts: string
}

/** A home page or a modal that can be made without its pictures. */
export interface ViewDrawing<View extends types.View> {
  readonly charts: readonly ChartPart[]
  readonly draw: (room: SlackRoom) => View
}

/** Longest that an answer waits because Slack asks to slow down. */
const PATIENCE_SECONDS = 30

/** Nothing that Slack adds by itself: no previews, no names looked up, no markup read in the text. */
export const PLAIN = {
  mrkdwn: false,
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
} as const

/**
 * Everything that goes to Slack in answer to somebody. Each throws RetryLater or Refused, and
 * TakenElsewhere before it says what another replica says. What was told to slow down is
 * tried once more, since it certainly was not shown; nothing else is repeated.
 */
export class SlackOutput {
  readonly #client: webApi.WebClient
  readonly #logger: Logger
  readonly #fetch: Fetch
  readonly #apiUrl: string | undefined

  /** Whether newer blocks are tried first; never again once Slack did not take one. */
  #modern: boolean

  readonly #pictures: Pictures | undefined

  constructor(
    client: webApi.WebClient,
    logger: Logger,
    fetch: Fetch,
    apiUrl: string | undefined,
    { modern = false, pictures }: { readonly modern?: boolean | undefined; readonly pictures?: Pictures } = {},
  ) {
    this.#modern = modern
    this.#pictures = pictures
    this.#client = client
    this.#logger = logger
    this.#fetch = fetch
    this.#apiUrl = apiUrl
  }

  /** A new message; `thread` is the message that it answers under. */
  async post(channel: string, message: Drawing, thread: string | null = null): Promise<MessagePosition> {
    const { ts } = await this.#shown('chat.postMessage', message, content =>
      this.#client.chat.postMessage({
        channel,
        ...content,
        ...PLAIN,
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
    )
    return { channel, ts: ts ?? '' }
  }

  /**
   * A message that only one person sees, where others read along; false where Slack did not show it. It never stands alone or is
   * worth a second try: it says where the answer is, or what can be said in the person's own conversation as well.
   */
  async postEphemeral(channel: string, user: string, message: Drawing, thread: string): Promise<boolean> {
    const to = { channel, user, thread_ts: thread, link_names: false, parse: 'none' } as const
    try {
      await this.#shown('chat.postEphemeral', message, content =>
        this.#client.chat.postEphemeral({ ...to, ...content }),
      )
      return true
    } catch (error) {
      if (error instanceof TakenElsewhere) throw error
      this.#logger.warn({ error: sayable(error) }, 'Slack did not show what was for one person in a channel')
      return false
    }
  }

  async edit({ channel, ts }: MessagePosition, message: Drawing): Promise<void> {
    await this.#shown('chat.update', message, content =>
      this.#client.chat.update({ channel, ts, ...content, link_names: false, parse: 'none' }),
    )
  }

  /** By the address that came with a command or button: seen by that person only; `replace` puts it in place of the old one. */
  async whisper(url: string, message: Drawing, replace: boolean, thread: string | null = null): Promise<void> {
    if (!isOfSlack(url, this.#apiUrl))
      throw new Refused({
        code: 'bad-answer',
        message: 'the address to answer to is not Slack’s',
        remedy: 'Nobody but Slack can send such a request: check who has the signing secret.',
      })
    const options = { response_type: 'ephemeral', replace_original: replace, mrkdwn: false }
    await this.#shown('response_url', message, content =>
      respondTo(url, this.#fetch, { ...options, ...content, ...(thread === null ? {} : { thread_ts: thread }) }),
    )
  }

  /** The address at which Slack shows a message to whoever may see it; null where it does not say. */
  async linkTo({ channel, ts }: MessagePosition): Promise<string | null> {
    try {
      const { permalink } = await this.#client.chat.getPermalink({ channel, message_ts: ts })
      return permalink?.startsWith('https://') ? permalink : null
    } catch {
      return null
    }
  }

  /** The conversation with one person, opened where it was not. */
  async direct(user: string): Promise<string> {
    const { channel } = await this.#patiently('conversations.open', () =>
      this.#client.conversations.open({ users: user }),
    )
    if (channel?.id) return channel.id
    throw new Refused({
      code: 'bad-answer',
      message: 'conversations.open named no conversation',
      remedy: 'Report this.',
    })
  }

  /** Opens a modal and says its id. */
  async openView(trigger: string, view: types.ModalView): Promise<string> {
    const opened = await this.#patiently('views.open', () => this.#client.views.open({ trigger_id: trigger, view }))
    return opened.view?.id ?? ''
  }

  async updateView(id: string, view: ViewDrawing<types.ModalView>): Promise<void> {
    await this.#pictured('views.update', view, shown => this.#client.views.update({ view_id: id, view: shown }))
  }

  async publishHome(user: string, page: ViewDrawing<types.HomeView>): Promise<void> {
    await this.#pictured('views.publish', page, view => this.#client.views.publish({ user_id: user, view }))
  }

  /** A page whose pictures Slack does not take comes with their tables. */
  async #pictured<View extends types.View>(
    what: string,
    { charts, draw }: ViewDrawing<View>,
    send: (view: View) => Promise<unknown>,
  ): Promise<void> {
    const publish = (view: View) => this.#patiently(what, () => send(view))
    const pictures = charts.length > 0 ? await this.#pictures?.bring(charts) : undefined
    if (!pictures?.size) return void (await publish(draw(SLACK_LIMITS.view)))
    try {
      await publish(draw({ ...SLACK_LIMITS.view, pictures }))
    } catch (error) {
      if (!(error instanceof Refused) || !isNotTaken(error.cause)) throw error
      this.#pictures?.refused()
      this.#logger.error({ what }, 'Slack refused the pictures of a page')
      await publish(draw(SLACK_LIMITS.view))
    }
  }

  /** `about` says what it is: its message would have no text without, and a screen reader nothing to say. */
  async upload(
    channel: string,
    thread: string | null,
    { name, bytes, about }: { readonly name: string; readonly bytes: Uint8Array; readonly about: string },
  ): Promise<void> {
    await this.#patiently('files.uploadV2', () => {
      const said = { title: name, alt_text: about, initial_comment: about }
      const file = { channel_id: channel, filename: name, file: Buffer.from(bytes), ...said }
      return this.#client.filesUploadV2(thread === null ? file : { ...file, thread_ts: thread })
    })
  }

  /** Whether somebody and the bot have said nothing to each other yet. */
  async isEmpty(channel: string): Promise<boolean> {
    const { messages = [] } = await this.#patiently('conversations.history', () =>
      this.#client.conversations.history({ channel, limit: 1 }),
    )
    return messages.length === 0
  }

  #shown<T>(
    what: string,
    message: Drawing,
    send: (content: SlackMessage | Pick<SlackMessage, 'text'>) => Promise<T>,
  ): Promise<T> {
    return shown(
      message,
      content => this.#patiently(what, () => send(content)),
      (name, blocks, room) => {
        if (room.modern) this.#modern = false
        this.#logger.error({ what, name, blocks }, 'Slack refused the blocks of a message')
      },
      { modern: this.#modern, pictures: this.#pictures },
    )
  }

  async #patiently<T>(what: string, call: () => Promise<T>): Promise<T> {
    await holdAnswer()
    try {
      return await call()
    } catch (error) {
      const seconds = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter : Number.POSITIVE_INFINITY
      if (!(seconds <= PATIENCE_SECONDS)) throw slackFailureOf(error, what)
      await wait(seconds * 1000)
    }
    await holdAnswer()
    try {
      return await call()
    } catch (error) {
      throw slackFailureOf(error, what)
    }
  }
}
