import type { App } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Account } from '../../../../bot/accounts/account.js'
import { within } from '../../../../shared/async.js'
import { sayable } from '../../failure.js'
import { RepeatGuard } from '../../repeat-guard.js'
import {
  type Doer,
  PRESS_PATIENCE_MS,
  type SharedArrivals,
  type ToTake,
  Untaken,
  WORDS_PATIENCE_MS,
} from '../../shared-arrivals.js'
import { answerIn, type ModalTarget, modalOf } from '../deliver/modal.js'
import { formOf } from '../render/card-to-blocks.js'
import { drawing } from '../render/drawing.js'
import { typed } from '../render/plain-text.js'
import type { Homes } from './home.js'
import { listAsked, MINE } from './origin.js'
import {
  ButtonPayload,
  HomeOpenedPayload,
  MessagePayload,
  ShortcutPayload,
  SlashCommandPayload,
  SubmissionPayload,
  UninstalledPayload,
} from './payload.js'
import { pressed } from './press.js'
import { askedOfMessage, WHICH_CONTRACT } from './shortcut.js'
import type { SlackBot } from './slack-bot.js'
import { submitted, unreadable, ViewAnswer } from './submit.js'

/** What is said where one token of Slack is good. */
export interface Heard {
  readonly bot: SlackBot
  readonly homes: Homes
  /** Does each thing once, and lets it run on. Resolves once it is known to be somebody's; throws Untaken. */
  readonly run: (what: string, arrived: ToTake<void>) => Promise<void>
  /** The same for what a form is answered with. */
  readonly answer: (key: string, work: () => Promise<ViewAnswer>, doer: Doer) => Promise<ViewAnswer>
}

/** How many requests are remembered: far more than come in the minutes in which Slack repeats one. */
const REMEMBERED = 10_000

/**
 * What is heard by one token. `arrivals`: at other replicas too, null where there is none; `mark` tells what arrives by these
 * credentials from what arrives by others.
 */
export function heardIn({
  bot,
  homes,
  arrivals,
  mark,
}: Pick<Heard, 'bot' | 'homes'> & { readonly arrivals: SharedArrivals | null; readonly mark: string }): Heard {
  const once = new RepeatGuard<void>(REMEMBERED, arrivals && { arrivals, read: () => undefined })
  const answers = new RepeatGuard<ViewAnswer>(REMEMBERED, arrivals && { arrivals, read: ViewAnswer.parse })
  const marked = (keys: readonly string[]) => (mark === '' ? keys : keys.map(key => `${mark} ${key}`))
  return {
    bot,
    homes,
    run: async (what, arrived) => {
      const { taken, done } = once.do({ ...arrived, keys: marked(arrived.keys) })
      bot.later(what, done)
      await taken.catch(error => Promise.reject(new Untaken(error)))
    },
    answer: (key, work, doer) => answers.do({ keys: marked([key]), work, doer }).done,
  }
}

/** The app was taken out of a workspace or an organisation, or its tokens were revoked. */
export interface Revoked {
  readonly team: string | undefined
  readonly enterprise: string | undefined
  /** Out of the whole organisation. */
  readonly isOrg: boolean
  /** What Slack calls it. */
  readonly why: string
}

export interface SlackListener {
  /** What hears a request, by what Bolt knows of it; null for one of a place that it is not known how to answer in. */
  readonly heardBy: (context: object) => Heard | null
  readonly onRevoked: (revoked: Revoked) => void
  readonly logger: Logger
}

/**
 * Listens to everything that people do in Slack. Each request is acknowledged once it is known whose it is, before anything slow is
 * done. An event that nobody could take is not: Slack tells it again. A press or a command it tells nobody twice.
 */
export function listenToSlack(app: App, { heardBy, onRevoked, logger }: SlackListener): void {
  app.command(/.*/, async ({ ack, body, context }) => {
    const read = SlashCommandPayload.safeParse(body)
    const heard = heardBy(context)
    if (!read.success || !heard) return ack()
    const [{ bot, run }, { data }] = [heard, read]
    const keys = [`command:${data.trigger}`]
    await inTime(run('command', { keys, work: () => commanded(bot, data), doer: pressing(data) }))
    await ack()
  })

  app.event(/^(message|app_mention)$/, async ({ body, context }) => {
    const read = MessagePayload.safeParse(body)
    const heard = heardBy(context)
    if (!read.success || !read.data.isSpeech || !heard) return
    const [{ bot, run }, { data }] = [heard, read]
    // A mention in a channel comes as a message too; only messages to the bot itself are taken as such.
    if (body.event.type === 'message' && !data.direct) return
    const doer = { ...pressing(data), patienceMs: WORDS_PATIENCE_MS }
    const isRepeat = Boolean(context.retryNum)
    await run('message', { keys: data.keys, work: () => said(bot, data), doer, isRepeat })
  })

  app.event('app_home_opened', async ({ body, context }) => {
    const read = HomeOpenedPayload.safeParse(body)
    const heard = heardBy(context)
    if (!read.success || !heard) return
    const { bot, homes, run } = heard
    const { from, key, tab, channel, shown } = read.data
    const keys = key === null ? [] : [`event:${key}`]
    if (tab === 'home') await run('home', { keys, work: () => homes.opened(from, shown) })
    else if (channel !== null)
      await run('first meeting', { keys: [...keys, `met:${channel}`], work: () => met(bot, from, channel) })
  })

  app.action(/.*/, async ({ ack, body, context }) => {
    const read = ButtonPayload.safeParse(body)
    const heard = heardBy(context)
    // A button that only leads to SECOP says so with no value.
    if (!read.success || read.data.button.value === undefined || !heard) return ack()
    const [{ bot, homes, run }, { data }] = [heard, read]
    const keys = [`press:${data.trigger}`]
    await inTime(run('button', { keys, work: () => pressed(bot, homes, data), doer: pressing(data) }))
    await ack()
  })

  app.shortcut({ callback_id: WHICH_CONTRACT, type: 'message_action' }, async ({ ack, body, context }) => {
    const read = ShortcutPayload.safeParse(body)
    const heard = heardBy(context)
    if (!read.success || !heard) return ack()
    const [{ bot, run }, { data }] = [heard, read]
    await inTime(run('shortcut', { keys: [`shortcut:${data.trigger}`], work: () => askedOfMessage(bot, data) }))
    await ack()
  })

  app.view(/.*/, async ({ ack, body, context }) => {
    const heard = heardBy(context)
    if (!heard) return ack()
    const { bot, homes, answer } = heard
    const read = SubmissionPayload.safeParse(body)
    if (!read.success) return ack(unreadable(bot, body))
    await ack(await answer(read.data.key, () => submitted(bot, homes, read.data), pressing(read.data)))
  })

  app.event(/^(app_uninstalled|tokens_revoked)$/, async ({ body }) => {
    const read = UninstalledPayload.safeParse(body)
    if (!read.success) return
    const { team, enterprise, isOrg, event } = read.data
    if (event.type === 'tokens_revoked' && !event.tokens?.bot?.length) return
    logger.error({ tenant: team ?? enterprise, event: event.type }, 'the app is no longer installed in this workspace')
    onRevoked({ team, enterprise, isOrg, why: event.type })
  })

  app.error(async error => {
    if (error.original instanceof Untaken) throw error.original
    logger.error({ error: sayable(error), code: error.code }, 'something failed in Bolt')
  })
}

/** Slack waits for three seconds. */
export const TAKEN_MS = 2_000

async function inTime(taken: Promise<void>): Promise<void> {
  await within(
    taken.catch(() => {}),
    TAKEN_MS,
  )
}

/** By the user: of one account, requests of Enterprise Grid name now this workspace and now that. */
function pressing({ from }: { readonly from: Account }): Doer {
  return { person: `slack:${from.user}`, patienceMs: PRESS_PATIENCE_MS }
}

/** `/cierre`: bare it asks for the list of the day, with words it asks those. A form opens at once. */
async function commanded(
  bot: SlackBot,
  { from, text, url, trigger }: ReturnType<typeof SlashCommandPayload.parse>,
): Promise<void> {
  let words = ''
  const where = { kind: 'whisper', url } as const
  await bot.guarded(
    from,
    'command',
    failed => answerIn(bot, from, failed, where, null),
    async () => {
      if (text.length > MOST_WORDS) return tooLong(bot, from, where)
      const reply = await bot.take(from, () => {
        words = typed(text)
        return words === '' ? { pressed: MINE, fields: {} } : { text: words }
      })
      if (!reply) return
      if (formOf(reply.card)) {
        const opened = await bot.out.openView(trigger, modalOf(reply, null, null)).catch(() => null)
        if (opened !== null) return
      }
      const list = words === '' ? MINE : listAsked(words, reply.language, bot.clock())
      await answerIn(bot, from, reply, where, list)
    },
  )
}

/** More than anybody types; it is not read. */
const MOST_WORDS = 10_000

async function tooLong(bot: SlackBot, from: Account, where: ModalTarget): Promise<void> {
  const reply = await bot.tooLong(from, MOST_WORDS)
  if (reply) await answerIn(bot, from, reply, where, null)
}

/** A message to the bot, or a mention of it: answered where it was written. */
async function said(
  bot: SlackBot,
  { from, text, channel, ts, thread, direct }: ReturnType<typeof MessagePayload.parse>,
): Promise<void> {
  let words = ''
  const where = direct
    ? ({ kind: 'dm', channel, thread } as const)
    : ({ kind: 'thread', channel, thread: thread ?? ts } as const)
  await bot.guarded(
    from,
    direct ? 'message' : 'mention',
    failed => {
      const message = drawing(failed.card, { language: failed.language })
      return direct
        ? bot.out.post(channel, message, thread)
        : bot.out.postEphemeral(channel, from.user, message, thread ?? ts)
    },
    async () => {
      if (text.length > MOST_WORDS) return tooLong(bot, from, where)
      const reply = await bot.take(from, () => {
        words = typed(text)
        return words === '' ? { opened: 'chat' } : { text: words, thread: threadIn(where) }
      })
      if (!reply) return
      await answerIn(bot, from, reply, where, words === '' ? null : listAsked(words, reply.language, bot.clock()))
    },
  )
}

/** A conversation of one's own with the bot is one; each thread is another. */
function threadIn({ kind, channel, thread }: Exclude<ModalTarget, { kind: 'whisper' }>): string {
  return kind === 'dm' && thread === null ? '' : `${channel}:${thread}`
}

/** The conversation was opened for the first time: the bot says who it is. */
async function met(bot: SlackBot, from: Parameters<SlackBot['take']>[0], channel: string): Promise<void> {
  if (!(await bot.out.isEmpty(channel))) return
  const reply = await bot.take(from, { opened: 'chat' })
  if (reply) await answerIn(bot, from, reply, { kind: 'dm', channel, thread: null }, null)
}
