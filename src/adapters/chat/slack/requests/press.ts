import type { z } from 'zod'
import type { Account } from '../../../../bot/accounts/account.js'
import type { Action } from '../../../../bot/cards/action.js'
import { isDeed } from '../../../../bot/conversation/press.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { within } from '../../../../shared/async.js'
import { answerIn, loadingModal, type ModalTarget, picturedModal } from '../deliver/modal.js'
import { actionIn, originIn, TURN } from '../render/buttons.js'
import { formOf } from '../render/card-to-blocks.js'
import { drawing } from '../render/drawing.js'
import { SLACK_LIMITS } from '../render/limits.js'
import { type Back, unpacked } from '../render/metadata.js'
import { renewDigest } from './digest.js'
import type { Homes } from './home.js'
import { listIn } from './origin.js'
import type { ButtonPayload } from './payload.js'
import type { SlackBot } from './slack-bot.js'

export type Press = z.infer<typeof ButtonPayload>

/** Where a button stands, which decides how it is answered. */
type Screen =
  | { readonly kind: 'dm'; readonly back: Extract<Back, { kind: 'dm' }>; readonly thread: string | null }
  | { readonly kind: 'whisper'; readonly back: Extract<Back, { kind: 'whisper' }> }
  /** In a channel, where others read along: nothing there is changed, and the answer is for whoever pressed. */
  | { readonly kind: 'channel'; readonly url: string | null; readonly thread: string | null }
  | { readonly kind: 'modal'; readonly view: string; readonly back: Back | null; readonly origin: Action | null }
  | { readonly kind: 'home' }

/** Does what a button says, for whoever pressed it, and shows the new state where it was pressed. */
export async function pressed(bot: SlackBot, homes: Homes, press: Press): Promise<void> {
  const { from, fields, button } = press
  const screen = screenOf(press)
  const action = actionIn(button.value)
  const origin = screen.kind === 'modal' ? screen.origin : originIn(button.block)
  const work = () => bot.take(from, { pressed: action, fields, thread: threadOf(press, screen) })
  const tell = (failed: Reply) => tellFailure(bot, from, failed, screen)
  await bot.guarded(from, `button ${action?.kind ?? 'unknown'}`, tell, async () => {
    const back = screen.kind === 'dm' || screen.kind === 'whisper' ? screen.back : null
    if (opensModal(action, screen)) await openModal(bot, press, back, origin, work())
    else await show(bot, press, screen, action, origin, await work())
  })
  if (action === null || action.kind === 'show' || opensForm(action)) return
  await homes.touched(from)
  if (isDeed(action)) bot.later('digest', renewDigest(bot, from, press.message))
}

/** A message in a thread belongs to that; anything else to the account's own conversation. */
function threadOf({ channel, thread }: Press, { kind }: Screen): string {
  return (kind === 'dm' || kind === 'channel') && thread !== null ? `${channel}:${thread}` : ''
}

function screenOf({ view, channel, message, thread, ephemeral, url }: Press): Screen {
  if (view?.type === 'modal') {
    const { back, origin } = unpacked(view.private_metadata)
    return { kind: 'modal', view: view.id, back, origin }
  }
  if (view) return { kind: 'home' }
  if (ephemeral && url !== null) return { kind: 'whisper', back: { kind: 'whisper', url } }
  if (channel?.startsWith('D') && message !== null)
    return { kind: 'dm', back: { kind: 'dm', channel, ts: message }, thread }
  return { kind: 'channel', url, thread }
}

function opensForm(action: Action): boolean {
  return ['open', 'choose', 'cannot', 'ask-link'].includes(action.kind)
}

/** A form opens in a modal, and so does everything that is pressed on the home page. */
function opensModal(action: Action | null, { kind }: Screen): boolean {
  return kind === 'home' || (kind !== 'modal' && action !== null && opensForm(action))
}

/** Slack lets a modal be opened for three seconds: where the answer takes longer, one opens that says it is coming. */
export async function openModal(
  bot: SlackBot,
  { from, trigger }: Pick<Press, 'from' | 'trigger'>,
  back: Back | null,
  origin: Action | null,
  work: Promise<Reply | null>,
): Promise<void> {
  const ready = await within(work, bot.patienceMs)
  if (ready) {
    if (!ready.value) return
    const modal = picturedModal(ready.value, back, origin)
    if (modal.charts.length === 0) await bot.out.openView(trigger, modal.draw(SLACK_LIMITS.view))
    else await bot.out.updateView(await bot.out.openView(trigger, loadingModal(bot, from, back, origin)), modal)
    return filesOf(bot, from, ready.value)
  }
  const view = await bot.out.openView(trigger, loadingModal(bot, from, back, origin))
  const reply = await work.catch(error => bot.failed(from, 'modal', error))
  if (!reply) return
  await bot.out.updateView(view, picturedModal(reply, back, origin))
  await filesOf(bot, from, reply)
}

async function show(
  bot: SlackBot,
  press: Press,
  screen: Screen,
  action: Action | null,
  origin: Action | null,
  reply: Reply | null,
): Promise<void> {
  if (!reply) return
  const { from } = press
  // What asks whether an account is one's own stands above something else, which stays.
  const shows = action === null || ['show', 'confirm-link', 'sample'].includes(action.kind)
  const turns = press.button.id.startsWith(`${TURN}:`)
  const lists = listIn(shows ? action : null)
  switch (screen.kind) {
    case 'home':
      return
    case 'modal':
      await bot.out.updateView(screen.view, picturedModal(reply, screen.back, screen.origin))
      if (!shows && !formOf(reply.card)) await bringUpToDate(bot, from, reply, screen.back, origin)
      return filesOf(bot, from, reply)
    case 'channel':
      // Whoever presses under a message in a channel gets an answer of their own; nobody else's message changes.
      if (screen.url === null) return answerIn(bot, from, reply, await directTo(bot, from), lists)
      return answerIn(bot, from, reply, { kind: 'whisper', url: screen.url, thread: screen.thread }, lists)
    case 'dm':
    case 'whisper': {
      if (turns) return edit(bot, screen.back, reply, lists)
      // A queue begins below what it was pressed on, and goes on in its place.
      if (!shows && !(action.kind === 'queue' && !action.place))
        return bringUpToDate(bot, from, reply, screen.back, formOf(reply.card) ? null : origin)
      const where: ModalTarget =
        screen.kind === 'dm'
          ? { kind: 'dm', channel: screen.back.channel, thread: screen.thread }
          : { kind: 'whisper', url: screen.back.url }
      return answerIn(bot, from, reply, where, lists)
    }
  }
}

/**
 * Puts what just happened in the place of the message that it came from: what that showed is no longer so. Where the message
 * is gone, the result comes as a new one.
 */
export async function bringUpToDate(
  bot: SlackBot,
  from: Account,
  done: Reply,
  back: Back | null,
  origin: Action | null,
): Promise<void> {
  if (!back) return
  const list = listIn(origin)
  try {
    await edit(bot, back, done, list)
  } catch {
    await answerIn(bot, from, done, await directTo(bot, from), list)
  }
}

async function edit(bot: SlackBot, back: Back, { card, language }: Reply, origin: Action | null): Promise<void> {
  const message = drawing(card, { language, origin })
  if (back.kind === 'dm') await bot.out.edit(back, message)
  else await bot.out.whisper(back.url, message, true)
}

async function filesOf(bot: SlackBot, from: Account, reply: Reply): Promise<void> {
  if (reply.files?.length) await bot.sendFiles(reply, await bot.out.direct(from.user), null)
}

async function directTo(bot: SlackBot, { user }: Account): Promise<ModalTarget> {
  return { kind: 'dm', channel: await bot.out.direct(user), thread: null }
}

/** Where they look: in the modal, beside the button, else in their own conversation. */
async function tellFailure(bot: SlackBot, from: Account, failed: Reply, screen: Screen): Promise<void> {
  if (screen.kind === 'modal') return bot.out.updateView(screen.view, picturedModal(failed, null, null))
  const url = screen.kind === 'whisper' ? screen.back.url : screen.kind === 'channel' ? screen.url : null
  const where: ModalTarget = url === null ? await directTo(bot, from) : { kind: 'whisper', url }
  await answerIn(bot, from, failed, where, null)
}
