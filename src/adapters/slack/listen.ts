import type { App } from '@slack/bolt'
import type { Account } from '../../bot/account.js'
import { chatIn } from '../../bot/words/chat.js'
import { answerIn, modalOf, type Where } from './answer.js'
import { formOf } from './card-to-blocks.js'
import { type Desk, sayable } from './desk.js'
import { drawing } from './draw.js'
import type { Homes } from './home.js'
import { Once } from './once.js'
import { listAsked, MINE } from './origin.js'
import { Command, Gone, Opened, Pressed, Said, Submitted } from './payload.js'
import { typed } from './plain.js'
import { pressed } from './press.js'
import { submitted, unreadable, type ViewAnswer } from './submit.js'

export interface Ears {
  readonly desk: Desk
  readonly homes: Homes
  /** The app is no longer installed in this workspace. */
  readonly onRevoked: (tenant: string) => void
}

/** Listens to everything that people do in Slack. Each request is acknowledged before anything slow is done. */
export function listen(app: App, { desk, homes, onRevoked }: Ears): void {
  const once = new Once<void>()
  const answers = new Once<ViewAnswer>()
  const run = (what: string, keys: readonly string[], work: () => Promise<void>) =>
    desk.later(what, once.do(keys, work))

  app.command(/.*/, async ({ ack, body }) => {
    await ack()
    const read = Command.safeParse(body)
    if (read.success) run('command', [`command:${read.data.trigger}`], () => commanded(desk, read.data))
  })

  app.event(/^(message|app_mention)$/, async ({ body }) => {
    const read = Said.safeParse(body)
    if (!read.success || !read.data.spoken) return
    const { data } = read
    // A mention in a channel comes as a message too; only messages to the bot itself are taken as such.
    if (body.event.type === 'message' && !data.direct) return
    run('message', data.keys, () => said(desk, data))
  })

  app.event('app_home_opened', async ({ body }) => {
    const read = Opened.safeParse(body)
    if (!read.success) return
    const { from, key, tab, channel, shown } = read.data
    const keys = key === null ? [] : [`event:${key}`]
    if (tab === 'home') run('home', keys, () => homes.opened(from, shown))
    else if (channel !== null) run('first meeting', [...keys, `met:${channel}`], () => met(desk, from, channel))
  })

  app.action(/.*/, async ({ ack, body }) => {
    await ack()
    const read = Pressed.safeParse(body)
    // A button that only leads to SECOP says so with no value.
    if (!read.success || read.data.button.value === undefined) return
    run('button', [`press:${read.data.trigger}`], () => pressed(desk, homes, read.data))
  })

  app.view(/.*/, async ({ ack, body }) => {
    const read = Submitted.safeParse(body)
    if (!read.success) return ack(unreadable(desk, body))
    await ack(await answers.do([read.data.key], () => submitted(desk, homes, read.data)))
  })

  app.event(/^(app_uninstalled|tokens_revoked)$/, async ({ body }) => {
    const read = Gone.safeParse(body)
    if (!read.success) return
    const { team_id, event } = read.data
    if (event.type === 'tokens_revoked' && !event.tokens?.bot?.length) return
    desk.logger.error({ tenant: team_id, event: event.type }, 'the app is no longer installed in this workspace')
    onRevoked(team_id)
  })

  app.error(async error => {
    desk.logger.error({ error: sayable(error), code: error.code }, 'something failed in Bolt')
  })
}

/** `/cierre`: bare it asks for the list of the day, with words it asks those. A form opens at once. */
async function commanded(desk: Desk, { from, text, url, trigger }: ReturnType<typeof Command.parse>): Promise<void> {
  const words = typed(text)
  const where = { to: 'whisper', url } as const
  await desk.guarded(
    from,
    'command',
    failed => answerIn(desk, from, failed, where, null),
    async () => {
      if (text.length > MOST_WORDS) return tooLong(desk, from, where)
      const reply = await desk.take(from, words === '' ? { pressed: MINE, fields: {} } : { text: words })
      if (!reply) return
      if (formOf(reply.card)) {
        const opened = await desk.out.openView(trigger, modalOf(reply, null, null)).catch(() => null)
        if (opened !== null) return
      }
      const list = words === '' ? MINE : listAsked(words, reply.language, desk.clock())
      await answerIn(desk, from, reply, where, list)
    },
  )
}

/** More than anybody types; it is not read. */
const MOST_WORDS = 10_000

/** Whoever gets nothing gets nothing here either. */
async function tooLong(desk: Desk, from: Account, where: Where): Promise<void> {
  const reply = await desk.take(from, { opened: 'chat' })
  if (!reply) return
  const text = chatIn(reply.language).tooLong(MOST_WORDS)
  await answerIn(desk, from, { ...reply, card: { title: text, summary: text, parts: [] } }, where, null)
}

/** A message to the bot, or a mention of it: answered where it was written. */
async function said(
  desk: Desk,
  { from, text, channel, ts, thread, direct }: ReturnType<typeof Said.parse>,
): Promise<void> {
  const words = typed(text)
  const where = direct
    ? ({ to: 'dm', channel, thread } as const)
    : ({ to: 'thread', channel, thread: thread ?? ts } as const)
  await desk.guarded(
    from,
    direct ? 'message' : 'mention',
    failed => {
      const message = drawing(failed.card, { language: failed.language })
      return direct
        ? desk.out.post(channel, message, thread)
        : desk.out.postEphemeral(channel, from.user, message, thread ?? ts)
    },
    async () => {
      const reply = await desk.take(from, words === '' ? { opened: 'chat' } : { text: words })
      if (!reply) return
      await answerIn(desk, from, reply, where, words === '' ? null : listAsked(words, reply.language, desk.clock()))
    },
  )
}

/** The conversation was opened for the first time: the bot says who it is. */
async function met(desk: Desk, from: Parameters<Desk['take']>[0], channel: string): Promise<void> {
  if (!(await desk.out.isEmpty(channel))) return
  const reply = await desk.take(from, { opened: 'chat' })
  if (reply) await answerIn(desk, from, reply, { to: 'dm', channel, thread: null }, null)
}
