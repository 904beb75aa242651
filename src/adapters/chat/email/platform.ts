import { createHash } from 'node:crypto'
import { coordinates } from '../../../bot/accounts/person.js'
import type { EntityContext } from '../../../bot/context.js'
import { DEFAULT_SEND_LIMITS } from '../../../bot/outbox/rate-limiter.js'
import type { SendLimits } from '../../../bot/outbox/workspace-pace.js'
import { Refused } from '../../../bot/ports/failure.js'
import type { Messenger, OutgoingMessage } from '../../../bot/ports/messenger.js'
import { harmlessLine } from '../../../shared/harmless.js'
import { shorten } from '../../../shared/text.js'
import { briefName } from '../../../words/grammar.js'
import type { Language } from '../../../words/language.js'
import type { ChatPlatform, PlatformExamination, PlatformSetup } from '../platform.js'
import { type LetterEnd, letterOf } from './letter.js'
import { OPT_OUT_PATH, optOutDoor, optOutUrl } from './opt-out.js'
import { greet, handOver, type MailRoute } from './smtp.js'
import { emailIn } from './words.js'

/**
 * A mail server is no chat: it takes a letter every two seconds without a murmur, and greylists whoever hurries. Where it greylists, it
 * puts off everybody whom it does not know yet, one after the other, which says nothing of the server.
 */
const LIMITS: SendLimits = { ...DEFAULT_SEND_LIMITS, between: 2_000, firstPause: 300_000, failuresInARow: 10 }

/** What a subject holds before programs cut it. */
const SUBJECT = 120
/** Names of the contracting office that a letter gives. */
const NAMED = 2

/**
 * E-mail, as one more way to people: it only goes out. Whoever it writes to stands on an entity's list and has no account; the
 * account's tenant is the entity, its user the person's opaque id, and the address comes with each message.
 */
export function openEmailPlatform(settings: MailRoute, setup: PlatformSetup): ChatPlatform {
  const { sign } = setup
  const routes =
    settings.publicUrl !== null && sign ? [{ path: OPT_OUT_PATH, handle: optOutDoor({ ...setup, sign }) }] : []
  return {
    name: 'email',
    limits: LIMITS,
    routes,
    messenger: emailMessenger(settings, setup),
    ownTenant: async () => null,
    stop: async () => {},
  }
}

function emailMessenger(settings: MailRoute, setup: PlatformSetup): Messenger {
  return {
    async send(to, address, message) {
      const context = await setup.contextOf('email', to.tenant)
      if (!context || address === null)
        throw new Refused({
          code: 'no-mailbox',
          message: 'there is no address',
          remedy: 'Add it to the list of people.',
        })
      const id = idOf(message.key, settings)
      const words = emailIn(message.language)
      const end = endOf(settings, setup, { entity: to.tenant, person: to.user }, context, message)
      const { text, html } = letterOf(message.card, end, words.card, message.language)
      const url = end.optOut?.url
      await handOver(
        settings,
        { from: settings.from.address, to: address },
        {
          from: settings.from,
          to: address,
          subject: shorten(harmlessLine(`${context.entity.name}: ${message.card.summary}`), SUBJECT),
          text,
          html,
          messageId: id,
          date: setup.clock(),
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': message.language,
            ...(url === undefined
              ? {}
              : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
          disableFileAccess: true,
          disableUrlAccess: true,
        },
        setup.late,
      )
      // The address is the list's to know: it is kept nowhere else.
      return { address: '', message: id }
    },
    // Nobody can look into somebody else's mailbox.
    find: async () => 'cannot-tell',
  }
}

/** The same for the same message, so that mail programs put a repeat beside the first. */
function idOf(key: string, { from }: MailRoute): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return `<${digest}@${from.address.split('@')[1] ?? 'localhost'}>`
}

function endOf(
  { publicUrl }: MailRoute,
  { sign }: PlatformSetup,
  whom: { readonly entity: string; readonly person: string },
  { directory, entity }: EntityContext,
  { language, repeated }: OutgoingMessage,
): LetterEnd {
  const words = emailIn(language)
  const lines = [...(repeated ? [words.repeated] : []), words.why(entity.name), words.howToLink]
  if (publicUrl !== null && sign)
    return { lines, optOut: { label: words.optOut, url: optOutUrl(publicUrl, whom, sign) } }
  // Nobody is sent to themselves.
  const office = [...directory.values()].filter(one => coordinates(one) && one.id !== whom.person).slice(0, NAMED)
  return { lines: [...lines, words.askWhom(office.map(({ name }) => briefName(name)))] }
}

/** Connects to the mail server and says who one is; sends nothing. Never throws, and never shows a secret. */
export async function examineEmail(
  settings: MailRoute,
  { language }: { readonly language: Language },
): Promise<PlatformExamination> {
  const { doctor } = emailIn(language)
  const { host, publicUrl } = settings
  const reached = await greet(settings).then(
    () => ({ ok: true, line: doctor.reached(host), remedy: null }),
    (error: unknown) => ({
      ok: false,
      line: doctor.failed(host),
      remedy: error instanceof Refused ? doctor.remedies.refused : doctor.remedies.unreachable,
    }),
  )
  const optOut = publicUrl === null ? [{ ok: null, line: doctor.noOptOut, remedy: null }] : []
  return { findings: [reached, ...optOut], tenant: null }
}
