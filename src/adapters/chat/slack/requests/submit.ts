import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Account } from '../../../../bot/accounts/account.js'
import type { Action } from '../../../../bot/cards/action.js'
import type { Card, FormPart } from '../../../../bot/cards/card.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { within } from '../../../../shared/async.js'
import { chatIn } from '../../../../words/chat.js'
import { answerIn, loadingModal, modalOf, picturedModal } from '../deliver/modal.js'
import { formOf } from '../render/card-to-blocks.js'
import { fieldIds } from '../render/form.js'
import { SLACK_LIMITS } from '../render/limits.js'
import { type Back, unpacked } from '../render/metadata.js'
import { clipLine } from '../render/plain-text.js'
import { renewDigest } from './digest.js'
import type { Homes } from './home.js'
import { SenderPayload, type SubmissionPayload } from './payload.js'
import { bringUpToDate } from './press.js'
import type { SlackBot } from './slack-bot.js'

export type Submission = z.infer<typeof SubmissionPayload>

/** What Slack is to do with the modal whose form was sent. */
export const ViewAnswer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  // Slack looks at what else is in it.
  z.object({
    response_action: z.literal('update'),
    view: z.custom<types.ModalView>(view => z.looseObject({ type: z.literal('modal') }).safeParse(view).success),
  }),
  z.object({ response_action: z.literal('clear') }),
])
export type ViewAnswer = z.infer<typeof ViewAnswer>

/**
 * Sends a form and says what becomes of its modal: mistakes at their fields, the next step, or the result. A result goes
 * into the message that the form was opened from; where there is none, or more is to be done, it stays in the modal.
 */
export async function submitted(bot: SlackBot, homes: Homes, submission: Submission): Promise<ViewAnswer> {
  const { from, metadata, fields } = submission
  const { action, back, origin } = unpacked(metadata)
  const what = `form ${action?.kind ?? 'unknown'}`
  const work: Promise<Outcome> = bot.take(from, { pressed: action, fields }).then(
    reply => ({ reply, failed: false }),
    error => ({ reply: bot.failed(from, what, error), failed: true }),
  )
  const ready = await within(work, bot.patienceMs)
  if (!ready) {
    bot.later(
      what,
      work.then(outcome => showLate(bot, homes, submission, outcome)),
    )
    return { response_action: 'update', view: loadingModal(bot, from, back, origin) }
  }
  const { reply, failed } = ready.value
  if (!reply) return { response_action: 'clear' }
  if (failed && submission.first !== null)
    return { response_action: 'errors', errors: { [submission.first]: reply.card.summary } }
  const form = asked(reply, back)
  const errors = form && mistakesAt(form, action)
  if (errors) return { response_action: 'errors', errors }
  if (!form && !failed) bot.later(what, finished(bot, homes, submission, reply))
  const stays = failed || form !== null || back === null || (action?.kind !== 'record' && action?.kind !== 'cannot')
  return stays ? { response_action: 'update', view: modalOf(reply, back, origin) } : { response_action: 'clear' }
}

/** The answer to a form that does not look as Slack sends them: nothing was recorded, and its modal says so. */
export function unreadable(bot: SlackBot, body: unknown): ViewAnswer {
  const from = SenderPayload.safeParse(body)
  bot.logger.error({ what: 'form' }, 'a form from Slack could not be read')
  const language = from.success ? bot.languageOf(from.data) : 'es'
  const { failedTitle: title, unreadableForm: text } = chatIn(language)
  const card: Card = { title, summary: text, parts: [{ kind: 'text', text, tone: 'warning' }] }
  return { response_action: 'update', view: modalOf({ card, language, personal: true }, null, null) }
}

/** The form that comes next in the modal: one that is a step of its message goes into that. */
function asked({ card }: Reply, back: Back | null): FormPart | null {
  const form = formOf(card)
  return form?.inPlace && back ? null : form
}

interface Outcome {
  readonly reply: Reply | null
  /** It failed: the reply says so, and nothing is to be brought up to date. */
  readonly failed: boolean
}

/** The answer took so long that the modal already says it is coming. */
async function showLate(
  bot: SlackBot,
  homes: Homes,
  submission: Submission,
  { reply, failed }: Outcome,
): Promise<void> {
  if (!reply) return
  const { from, metadata, view } = submission
  const { back, origin } = unpacked(metadata)
  const done = !failed && !asked(reply, back)
  try {
    await bot.guarded(
      from,
      'late modal',
      again => direct(bot, from, done ? reply : again),
      () => bot.out.updateView(view, picturedModal(reply, back, origin)),
    )
  } finally {
    if (done) await finished(bot, homes, submission, reply)
  }
}

/**
 * What is left to do once a form was recorded: the person's home page, its message, its files. The form is answered
 * already: where Slack fails after that, the result comes as a new message.
 */
async function finished(bot: SlackBot, homes: Homes, { from, metadata }: Submission, reply: Reply): Promise<void> {
  const { back, origin } = unpacked(metadata)
  bot.later('home', homes.touched(from))
  bot.later('digest', renewDigest(bot, from, back?.kind === 'dm' ? back.ts : null))
  await bot.guarded(
    from,
    'recorded form',
    () => direct(bot, from, reply),
    async () => {
      await bringUpToDate(bot, from, reply, back, origin)
      if (reply.files?.length) await bot.sendFiles(reply, await bot.out.direct(from.user), null)
    },
  )
}

async function direct(bot: SlackBot, from: Account, reply: Reply): Promise<void> {
  const channel = await bot.out.direct(from.user)
  await answerIn(bot, from, reply, { kind: 'dm', channel, thread: null }, null)
}

/** Mistakes by block, where the form that came back is the one that is shown; else the whole of it is shown anew. */
function mistakesAt(form: FormPart, sent: Action | null): Record<string, string> | null {
  if (JSON.stringify(form.submit.action) !== JSON.stringify(sent)) return null
  // Boxes that were ticked stand in a block of another id: the whole form is shown anew.
  if (form.fields.some(({ kind }) => kind === 'boxes')) return null
  const ids = fieldIds(form)
  const errors: Record<string, string> = {}
  for (const { name, error } of form.fields) {
    const id = ids.get(name)
    if (error !== undefined && id !== undefined) errors[id] = clipLine(error, SLACK_LIMITS.inputLabel)
  }
  return Object.keys(errors).length > 0 ? errors : null
}
