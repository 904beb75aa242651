import { z } from 'zod'
import type { Account } from '../../../../bot/accounts/account.js'

/** What Slack sends, reduced to what is used here. Everything else is ignored; what lacks something of this is no payload. */

const id = z.string().min(1).max(120)
const ts = z.string().min(1).max(40)
/**
 * Whose account it is, and the workspaces that a request names, the likeliest first. In Enterprise Grid it may name none: then
 * `tenant` is empty, and it is one of the person's own.
 */
export interface Sender extends Account {
  readonly tenants?: readonly string[]
}

function sender(user: string, ...named: readonly (string | null | undefined)[]): Sender {
  const [tenant = '', ...more] = new Set(named.flatMap(each => each || []))
  return { platform: 'slack', tenant, user, ...(more.length > 0 ? { tenants: [tenant, ...more] } : {}) }
}

const maybeId = id.nullish().catch(null)
/** Where an event was seen: in Enterprise Grid the workspace of the event may be missing, or another one than the app's. */
const where = {
  team_id: maybeId,
  authorizations: z
    .array(z.object({ team_id: maybeId }))
    .optional()
    .catch(undefined),
}

/** A slash command. */
export const SlashCommandPayload = z
  .object({
    team_id: maybeId,
    user_id: id,
    text: z.string().default(''),
    response_url: z.url(),
    trigger_id: z.string().min(1),
  })
  .transform(({ team_id, user_id, text, response_url, trigger_id }) => ({
    from: sender(user_id, team_id),
    text,
    url: response_url,
    trigger: trigger_id,
  }))

/** A message to the bot, or one that names it. */
export const MessagePayload = z
  .object({
    ...where,
    event_id: z.string().optional(),
    event: z.object({
      user: id,
      text: z.string().default(''),
      channel: id,
      ts,
      thread_ts: ts.optional(),
      channel_type: z.string().optional(),
      subtype: z.string().optional(),
      bot_id: z.string().nullish(),
    }),
  })
  .transform(({ team_id, authorizations, event_id, event }) => ({
    from: sender(event.user, team_id, authorizations?.[0]?.team_id),
    /** Of this delivery, and of the message: one message may arrive as two events. */
    keys: [...(event_id === undefined ? [] : [`event:${event_id}`]), `message:${event.channel}:${event.ts}`],
    text: event.text,
    channel: event.channel,
    ts: event.ts,
    thread: event.thread_ts ?? null,
    direct: event.channel_type === 'im' || (event.channel_type === undefined && event.channel.startsWith('D')),
    /** Written by a person, just now: not by a bot, and no edit, join or file without words. */
    isSpeech: !event.bot_id && isSpeech(event.subtype, event.text),
  }))

/** Words with a file, and an answer that is also sent to the whole conversation, are messages like others. */
function isSpeech(subtype: string | undefined, text: string): boolean {
  if (subtype === 'file_share') return text.trim() !== ''
  return subtype === undefined || subtype === 'thread_broadcast'
}

/** Somebody opened the bot's home page or its conversation. */
export const HomeOpenedPayload = z
  .object({
    ...where,
    event_id: z.string().optional(),
    event: z.object({
      user: id,
      channel: id.optional(),
      tab: z.enum(['home', 'messages']),
      event_ts: z.string().optional(),
      view: z.object({ team_id: maybeId, private_metadata: z.string().default('') }).optional(),
    }),
  })
  .transform(({ team_id, authorizations, event_id, event }) => ({
    from: sender(event.user, team_id, event.view?.team_id, authorizations?.[0]?.team_id),
    key: event_id ?? event.event_ts ?? null,
    tab: event.tab,
    channel: event.channel ?? null,
    shown: event.view?.private_metadata ?? null,
  }))

/** The app was taken out of a workspace, or its tokens were revoked. */
export const UninstalledPayload = z
  .object({
    team_id: maybeId,
    enterprise_id: maybeId,
    is_enterprise_install: z.boolean().optional().catch(undefined),
    authorizations: z
      .array(z.object({ is_enterprise_install: z.boolean().optional() }))
      .nullish()
      .catch(undefined),
    event: z.object({ type: z.string(), tokens: z.object({ bot: z.array(z.string()).nullish() }).optional() }),
  })
  .transform(({ team_id, enterprise_id, is_enterprise_install, authorizations, event }) => ({
    team: team_id ?? undefined,
    enterprise: enterprise_id ?? undefined,
    isOrg: is_enterprise_install ?? authorizations?.[0]?.is_enterprise_install ?? false,
    event,
  }))

const option = z.object({ value: z.string() }).nullish()
const Answer = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_option: option,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})
const State = z
  .object({ values: z.record(z.string(), z.record(z.string(), Answer)) })
  .nullish()
  .transform(state => {
    const fields: Record<string, string> = {}
    for (const block of Object.values(state?.values ?? {}))
      for (const [name, answer] of Object.entries(block)) fields[name] = answerIn(answer)
    return fields
  })

function answerIn({ value, ...selected }: z.infer<typeof Answer>): string {
  const { selected_date, selected_time, selected_user, selected_option, selected_options } = selected
  const chosen = selected_option?.value ?? selected_options?.map(one => one.value).join(',')
  return value ?? selected_date ?? selected_time ?? selected_user ?? chosen ?? ''
}

const View = z.object({
  id,
  hash: z.string().default(''),
  type: z.string(),
  team_id: maybeId,
  private_metadata: z.string().max(3_000).default(''),
  state: State,
})
// The home workspace of the person (`user.team_id`) says nothing of where the app is.
const who = { user: z.object({ id }), team: z.object({ id }).nullish() }

/** A button that was pressed, wherever it stands. */
export const ButtonPayload = z
  .object({
    ...who,
    trigger_id: z.string().min(1),
    response_url: z.url().optional(),
    channel: z.object({ id }).optional(),
    container: z.object({
      type: z.string().optional(),
      message_ts: ts.optional(),
      thread_ts: ts.optional(),
      is_ephemeral: z.boolean().default(false),
    }),
    view: View.optional(),
    state: State,
    actions: z
      .array(
        z.object({
          action_id: z.string(),
          block_id: z.string().optional(),
          value: z.string().optional(),
          selected_option: option,
        }),
      )
      .min(1),
  })
  .transform(({ user, team, trigger_id, response_url, channel, container, view, state, actions: [action] }) => ({
    from: sender(user.id, team?.id, view?.team_id),
    trigger: trigger_id,
    url: response_url ?? null,
    channel: channel?.id ?? null,
    message: container.message_ts ?? null,
    thread: container.thread_ts ?? null,
    ephemeral: container.is_ephemeral,
    view: view ?? null,
    fields: view?.state ?? state,
    button: {
      id: action?.action_id ?? '',
      block: action?.block_id,
      value: action?.value ?? action?.selected_option?.value,
    },
  }))

/** "¿Y este contrato?" on a message of anybody. */
export const ShortcutPayload = z
  .object({
    ...who,
    trigger_id: z.string().min(1),
    message: z.object({ text: z.string().default('') }),
  })
  .transform(({ user, team, trigger_id, message }) => ({
    from: sender(user.id, team?.id),
    trigger: trigger_id,
    text: message.text,
  }))

/** A form that was sent. `first` is the block of its first answer. */
export const SubmissionPayload = z
  .object({ ...who, trigger_id: z.string().default(''), view: View.extend({ state: z.unknown() }) })
  .transform(({ user, team, trigger_id, view }, context) => {
    const fields = State.safeParse(view.state)
    const blocks = z.object({ values: z.record(z.string(), z.unknown()) }).safeParse(view.state)
    if (!fields.success || !blocks.success) context.addIssue('no answers')
    return {
      from: sender(user.id, team?.id, view.team_id),
      key: `form:${view.id}:${view.hash}:${trigger_id}`,
      view: view.id,
      metadata: view.private_metadata,
      fields: fields.data ?? {},
      first: Object.keys(blocks.data?.values ?? {})[0] ?? null,
    }
  })

/** Who sent a form of which nothing else can be read. */
export const SenderPayload = z.object(who).transform(({ user, team }) => sender(user.id, team?.id))

/** The value of a button, as it was made here; null for anything else. */
export function readJson(text: string | undefined): unknown {
  if (text === undefined || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
