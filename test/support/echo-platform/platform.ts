import { z } from 'zod'
import { guardedDoor } from '../../../src/adapters/chat/guarded-door.js'
import type { ChatPlatform, PlatformExamination, PlatformSetup } from '../../../src/adapters/chat/platform.js'
import { RepeatGuard } from '../../../src/adapters/chat/repeat-guard.js'
import { filesOf } from '../../../src/adapters/chat/reply-files.js'
import type { Account, Profile } from '../../../src/bot/accounts/account.js'
import { readAction } from '../../../src/bot/cards/read-action.js'
import { handleIncoming, type Incoming } from '../../../src/bot/conversation/handle-incoming.js'
import { DEFAULT_SEND_LIMITS } from '../../../src/bot/outbox/rate-limiter.js'
import { PLATFORMS } from '../../../src/words/platforms.js'
import { inboxMessenger } from './messenger.js'
import { FIRST_PAUSE_MS } from './pause.js'

/*
 * A third chat platform, the smallest that does everything: people write JSON to the bot and get a card as JSON; what the
 * bot sends on its own goes to an inbox that is asked over HTTP. Who writes is known by their e-mail.
 */

/** What the environment says of it. */
export interface EchoSettings {
  /** Where messages are delivered. */
  readonly inbox: string
  readonly tenant: string
}

// Known only where the list of the program has it.
const ECHO = z.enum(PLATFORMS).parse('echo')

const Said = z.object({
  id: z.string().optional(),
  user: z.email(),
  text: z.string().optional(),
  action: z.unknown().optional(),
  fields: z.record(z.string(), z.string()).default({}),
})

/** Opens it. Nothing is asked before it is used. */
export function openEcho({ inbox, tenant }: EchoSettings, setup: PlatformSetup): ChatPlatform {
  const repeats = new RepeatGuard<object>(100)
  const here = (user: string): Account => ({ platform: ECHO, tenant, user })
  const profile = (email: string): Profile => ({ email, member: true })
  return {
    name: ECHO,
    limits: { ...DEFAULT_SEND_LIMITS, between: 1, inConversation: 1, firstPause: FIRST_PAUSE_MS },
    routes: [
      {
        path: '/echo',
        handle: guardedDoor({
          mostBytes: 10_000,
          rejectionStatus: () => null,
          answer: async body => {
            const said = Said.safeParse(JSON.parse(body))
            if (!said.success) return { status: 400 }
            const { id, user, text, action, fields } = said.data
            const incoming: Incoming = text === undefined ? { pressed: readAction(action), fields } : { text }
            const work = () => answer(setup, here(user), profile(user), incoming)
            return { status: 200, body: await (id === undefined ? work() : repeats.do({ keys: [id], work }).done) }
          },
          failed: error => setup.log.error({ error }, 'a request of the echo failed'),
        }),
      },
    ],
    messenger: inboxMessenger(inbox),
    findByEmail: async email => ({ account: here(email), profile: profile(email) }),
    ownTenant: async () => tenant,
    stop: async () => {},
  }
}

async function answer(setup: PlatformSetup, from: Account, profile: Profile, incoming: Incoming): Promise<object> {
  const context = await setup.contextOf(ECHO, from.tenant)
  if (!context) return {}
  const now = setup.clock()
  const reply = await handleIncoming(context, from, async () => profile, incoming, now)
  if (!reply) return {}
  const files: string[] = []
  for await (const { name } of filesOf(reply, setup.encodeFile, now)) files.push(name)
  return { card: reply.card, files }
}

/** What `doctor` says of it. */
export async function examineEcho({ inbox, tenant }: EchoSettings): Promise<PlatformExamination> {
  const ok = await fetch(inbox).then(
    ({ status }) => status < 500,
    () => false,
  )
  return { findings: [{ ok, line: 'Echo: inbox', remedy: ok ? null : 'Open the inbox.' }], tenant }
}
