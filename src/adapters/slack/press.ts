import type { z } from 'zod'
import type { Account } from '../../bot/account.js'
import { readAction } from '../../bot/action.js'
import type { Action } from '../../bot/card.js'
import type { Reply } from '../../bot/world.js'
import { answerIn, loadingModal, modalOf, type Where } from './answer.js'
import { originIn, TURN } from './buttons.js'
import { formOf } from './card-to-blocks.js'
import type { Desk } from './desk.js'
import { drawing } from './draw.js'
import type { Homes } from './home.js'
import { type Back, unpacked } from './metadata.js'
import { above, listIn } from './origin.js'
import { type Pressed, readJson } from './payload.js'
import { soon } from './soon.js'

export type Press = z.infer<typeof Pressed>

/** Where a button stands, which decides how it is answered. */
type Screen =
  | { readonly at: 'dm'; readonly back: Extract<Back, { at: 'dm' }>; readonly thread: string | null }
  | { readonly at: 'whisper'; readonly back: Extract<Back, { at: 'whisper' }> }
  /** In a channel, where others read along: nothing there is changed, and the answer is for whoever pressed. */
  | { readonly at: 'channel'; readonly url: string | null; readonly thread: string | null }
  | { readonly at: 'modal'; readonly view: string; readonly back: Back | null; readonly origin: unknown }
  | { readonly at: 'home' }

/** Does what a button says, for whoever pressed it, and shows the new state where it was pressed. */
export async function pressed(desk: Desk, homes: Homes, press: Press): Promise<void> {
  const { from, fields, button } = press
  const screen = screenOf(press)
  const value = readJson(button.value)
  const action = readAction(value)
  const origin = screen.at === 'modal' ? screen.origin : originIn(button.block)
  const work = () => desk.take(from, { pressed: value, fields })
  const tell = (failed: Reply) => tellFailure(desk, from, failed, screen)
  await desk.guarded(from, `button ${action?.do ?? 'unknown'}`, tell, async () => {
    if (opensModal(action, screen)) await openModal(desk, press, screen, origin, work())
    else await show(desk, press, screen, action, origin, await work())
  })
  if (action === null || action.do === 'show' || opensForm(action)) return
  await homes.touched(from)
}

function screenOf({ view, channel, message, thread, ephemeral, url }: Press): Screen {
  if (view?.type === 'modal') {
    const { back, origin } = unpacked(view.private_metadata)
    return { at: 'modal', view: view.id, back, origin }
  }
  if (view) return { at: 'home' }
  if (ephemeral && url !== null) return { at: 'whisper', back: { at: 'whisper', url } }
  if (channel?.startsWith('D') && message !== null)
    return { at: 'dm', back: { at: 'dm', channel, ts: message }, thread }
  return { at: 'channel', url, thread }
}

function opensForm(action: Action): boolean {
  return action.do === 'open' || action.do === 'choose' || action.do === 'ask-link'
}

/** A form opens in a modal, and so does everything that is pressed on the home page. */
function opensModal(action: Action | null, { at }: Screen): boolean {
  return at === 'home' || (at !== 'modal' && action !== null && opensForm(action))
}

/** Slack lets a modal be opened for three seconds: where the answer takes longer, one opens that says it is coming. */
async function openModal(
  desk: Desk,
  { from, trigger }: Press,
  screen: Screen,
  origin: unknown,
  work: Promise<Reply | null>,
): Promise<void> {
  const back = screen.at === 'dm' || screen.at === 'whisper' ? screen.back : null
  const ready = await soon(work, desk.patienceMs)
  if (ready) {
    if (!ready.value) return
    await desk.out.openView(trigger, modalOf(ready.value, back, origin))
    return filesOf(desk, from, ready.value)
  }
  const view = await desk.out.openView(trigger, loadingModal(desk, from, back, origin))
  const reply = await work.catch(error => desk.failed(from, 'modal', error))
  if (!reply) return
  await desk.out.updateView(view, modalOf(reply, back, origin))
  await filesOf(desk, from, reply)
}

async function show(
  desk: Desk,
  press: Press,
  screen: Screen,
  action: Action | null,
  origin: unknown,
  reply: Reply | null,
): Promise<void> {
  if (!reply) return
  const { from } = press
  // What asks whether an account is one's own stands above something else, which stays.
  const shows = action === null || action.do === 'show' || action.do === 'confirm-link'
  const turns = press.button.id.startsWith(`${TURN}:`)
  const lists = listIn(shows ? action : null)
  switch (screen.at) {
    case 'home':
      return
    case 'modal':
      await desk.out.updateView(screen.view, modalOf(reply, screen.back, screen.origin))
      if (!shows && !formOf(reply.card)) await bringUpToDate(desk, from, reply, screen.back, origin)
      return filesOf(desk, from, reply)
    case 'channel':
      // Whoever presses under a message in a channel gets an answer of their own; nobody else's message changes.
      if (screen.url === null) return answerIn(desk, from, reply, await directTo(desk, from), lists)
      return answerIn(desk, from, reply, { to: 'whisper', url: screen.url, thread: screen.thread }, lists)
    case 'dm':
    case 'whisper': {
      if (turns) return edit(desk, screen.back, reply, lists)
      if (!shows) return bringUpToDate(desk, from, reply, screen.back, formOf(reply.card) ? null : origin)
      const where: Where =
        screen.at === 'dm'
          ? { to: 'dm', channel: screen.back.channel, thread: screen.thread }
          : { to: 'whisper', url: screen.back.url }
      return answerIn(desk, from, reply, where, lists)
    }
  }
}

/**
 * Puts what just happened into the message that it came from, above the list that it showed, as that stands now. Where
 * that message is gone, the result comes as a new one.
 */
export async function bringUpToDate(
  desk: Desk,
  from: Account,
  done: Reply,
  back: Back | null,
  origin: unknown,
): Promise<void> {
  if (!back) return
  const list = listIn(origin)
  const fresh = list ? await desk.take(from, { pressed: list, fields: {} }) : null
  const reply = { ...done, card: above(done.card, fresh) }
  try {
    await edit(desk, back, reply, fresh ? list : null)
  } catch {
    await answerIn(desk, from, reply, await directTo(desk, from), fresh ? list : null)
  }
}

async function edit(desk: Desk, back: Back, { card, language }: Reply, origin: Action | null): Promise<void> {
  const message = drawing(card, { language, origin })
  if (back.at === 'dm') await desk.out.edit(back, message)
  else await desk.out.whisper(back.url, message, true)
}

async function filesOf(desk: Desk, from: Account, reply: Reply): Promise<void> {
  if (reply.files?.length) await desk.sendFiles(reply, await desk.out.direct(from.user), null)
}

async function directTo(desk: Desk, { user }: Account): Promise<Where> {
  return { to: 'dm', channel: await desk.out.direct(user), thread: null }
}

/** Where they look: in the modal, beside the button, else in their own conversation. */
async function tellFailure(desk: Desk, from: Account, failed: Reply, screen: Screen): Promise<void> {
  if (screen.at === 'modal') return desk.out.updateView(screen.view, modalOf(failed, null, null))
  const url = screen.at === 'whisper' ? screen.back.url : screen.at === 'channel' ? screen.url : null
  const where: Where = url === null ? await directTo(desk, from) : { to: 'whisper', url }
  await answerIn(desk, from, failed, where, null)
}
