import { z } from 'zod'
import type { Action } from '../../../../bot/cards/action.js'
import { readAction } from '../../../../bot/cards/read-action.js'
import { ACTION_VERB, FORM_VERB, TURN_VERB } from '../render/buttons.js'

/** What Teams posts, as far as it is read here. Everything in it comes from outside. */

const id = z.string().min(1).max(1_000)
/** What may be missing; some clients say null instead. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform(value => value ?? undefined)
const named = z.looseObject({
  id,
  name: z.string().max(1_000).optional().catch(undefined),
  aadObjectId: z.string().min(1).max(100).optional().catch(undefined),
  role: z.string().max(40).optional().catch(undefined),
})
const tenant = z.looseObject({ id: z.string().max(100) })

export const ActivitySchema = z.looseObject({
  type: z.string().max(100),
  id: maybe(z.string().max(1_000)),
  name: maybe(z.string().max(200)),
  action: z.string().max(100).optional().catch(undefined),
  channelId: z.string().max(100),
  serviceUrl: z.url().max(1_000),
  from: named,
  recipient: named,
  conversation: z.looseObject({
    id,
    tenantId: maybe(z.string().max(100)),
    conversationType: maybe(z.string().max(40)),
    isGroup: maybe(z.boolean()),
  }),
  channelData: z
    .looseObject({ tenant: maybe(tenant) })
    .optional()
    .catch(undefined),
  // However long, it is heard; how much of it is read is decided below.
  text: maybe(z.string()),
  value: z.unknown().optional(),
  replyToId: maybe(z.string().max(1_000)),
  locale: z.string().max(40).optional().catch(undefined),
  entities: z.array(z.unknown()).max(200).optional().catch(undefined),
  membersAdded: z.array(named).max(500).optional().catch(undefined),
})

export type Inbound = z.output<typeof ActivitySchema>

/** What a person did: wrote, pressed, answered about a file, or met the bot for the first time. */
export type IncomingActivity =
  | { readonly kind: 'wrote'; readonly text: string }
  /** More than anybody types: nothing of it is read. */
  | { readonly kind: 'wrote-too-much' }
  /** Named the bot where others read along, and said nothing else. */
  | { readonly kind: 'mentioned' }
  | {
      readonly kind: 'pressed'
      readonly action: Action | null
      readonly values: Readonly<Record<string, unknown>>
      readonly form: number | null
      /** It turns the page of the card that it is on. */
      readonly turns: boolean
      /** By `Action.Execute`, which is answered at once, or by its fallback. */
      readonly by: 'execute' | 'submit'
    }
  | { readonly kind: 'file'; readonly value: unknown }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  /** Anything else that Teams tells: reactions, edits, members of a team. */
  | { readonly kind: 'nothing' }

const Execute = z.looseObject({ action: z.looseObject({ data: z.record(z.string(), z.unknown()) }) })
const Values = z.record(z.string(), z.unknown())

/** Characters of a message, markup included: far more than anybody types. */
export const MOST_TEXT = 10_000

/** What an activity is about. */
export function readActivity(activity: Inbound): IncomingActivity {
  switch (activity.type) {
    case 'message': {
      const values = Values.safeParse(unpacked(activity.value))
      if (values.success && ACTION_VERB in values.data) return pressed(values.data, 'submit')
      if ((activity.text ?? '').length > MOST_TEXT) return { kind: 'wrote-too-much' }
      const text = textOf(activity)
      if (text !== '') return { kind: 'wrote', text }
      return !isPersonalChat(activity) && mentionsOf(activity).length > 0 ? { kind: 'mentioned' } : { kind: 'nothing' }
    }
    case 'invoke': {
      if (activity.name === 'fileConsent/invoke') return { kind: 'file', value: unpacked(activity.value) }
      const execute = activity.name === 'adaptiveCard/action' ? Execute.safeParse(unpacked(activity.value)) : null
      return execute?.success ? pressed(execute.data.action.data, 'execute') : { kind: 'nothing' }
    }
    case 'installationUpdate':
      // An upgrade of the app is told as well: nobody came, nobody left.
      if (activity.action === 'add') return { kind: 'installed' }
      return { kind: activity.action === 'remove' ? 'removed' : 'nothing' }
    case 'conversationUpdate':
      return activity.membersAdded?.some(member => member.id === activity.recipient.id)
        ? { kind: 'installed' }
        : { kind: 'nothing' }
    default:
      return { kind: 'nothing' }
  }
}

/** Some clients send as a text of JSON what others send as it is. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function pressed(values: Readonly<Record<string, unknown>>, by: 'execute' | 'submit'): IncomingActivity {
  const form = z.int().min(0).max(100).safeParse(values[FORM_VERB])
  const turns = values[TURN_VERB] !== undefined
  return {
    kind: 'pressed',
    action: readAction(values[ACTION_VERB]),
    values,
    form: form.success ? form.data : null,
    turns,
    by,
  }
}

const Mention = z.looseObject({
  type: z.literal('mention'),
  text: maybe(z.string().min(1)),
  mentioned: z.looseObject({ id: z.string() }),
})

/** What was written, without the mention of the bot itself; other people's mentions keep their names. */
export function textOf(activity: Inbound): string {
  return mentionsOf(activity)
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), activity.text ?? '')
    .replace(/<\/?at\b[^<>]*>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** How the bot itself is named in a text, once for each time. */
function mentionsOf({ entities = [], recipient }: Inbound): string[] {
  return entities.flatMap(entity => {
    const mention = Mention.safeParse(entity)
    if (!mention.success || mention.data.mentioned.id !== recipient.id) return []
    return [mention.data.text ?? `<at>${recipient.name ?? ''}</at>`]
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The tenant that an activity is of; null where it names none or two. */
export function tenantOf({ conversation, channelData }: Inbound): string | null {
  const said = new Set(
    [conversation.tenantId, channelData?.tenant?.id].filter(each => each !== undefined && each !== ''),
  )
  const [one] = said
  return said.size === 1 && one !== undefined ? one : null
}

/** Whether only one person reads the conversation. */
export function isPersonalChat({ conversation }: Inbound): boolean {
  return conversation.conversationType === 'personal' && conversation.isGroup !== true
}
