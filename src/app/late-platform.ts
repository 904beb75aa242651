import type { Route } from '../adapters/chat/http-server.js'
import type { ChatPlatform, PlatformSetup } from '../adapters/chat/platform.js'
import { DEFAULT_SEND_LIMITS } from '../bot/outbox/rate-limiter.js'
import { Refused, RetryLater } from '../bot/ports/failure.js'
import { aborted } from '../shared/async.js'
import { WrongSettings } from './failure.js'
import type { ConfiguredPlatform } from './platform-registry.js'

/**
 * Stands for a platform that could not be opened: whoever listens to it opens it, again and again until it can be. Until then
 * it hears nothing, and what is to be sent there waits. `mounted` is given what it then wants of the server.
 */
export function latePlatform(
  { name, open }: Pick<ConfiguredPlatform, 'name' | 'open'>,
  setup: PlatformSetup,
  mounted: (routes: readonly Route[]) => void,
): ChatPlatform {
  let opened: ChatPlatform | null = null
  /** The variable that is to be put right before it can be opened. */
  let wrong: string | null = null
  const whenOpen = () => {
    if (opened) return opened
    const [message, remedy] = [`${name} is not open yet`, 'It is tried again.']
    throw new RetryLater({ code: 'unreachable', message, remedy, unsent: true })
  }
  return {
    name,
    limits: DEFAULT_SEND_LIMITS,
    routes: [],
    messenger: {
      send: async (...message) => whenOpen().messenger.send(...message),
      find: async (...message) => whenOpen().messenger.find(...message),
      sendToChannel: async (...message) => {
        const { messenger } = whenOpen()
        if (messenger.sendToChannel) return messenger.sendToChannel(...message)
        throw new Refused({
          code: 'gone',
          message: `${name} has no channels`,
          remedy: 'Take the channel out of the settings.',
        })
      },
    },
    // Whoever is not found here yet may be in a minute: that is no answer of the day.
    findByEmail: async (...asked) => (await whenOpen().findByEmail?.(...asked)) ?? null,
    ownTenant: async () => (await opened?.ownTenant()) ?? null,
    listen: async (connected, signal) => {
      if (!opened) {
        opened = await open(setup).catch(error => {
          wrong = wrongIn(error)
          throw cannotOpen(name, error)
        })
        mounted(opened.routes)
      }
      if (opened.listen) return opened.listen(connected, signal)
      connected()
      await aborted(signal, undefined)
    },
    stop: async () => opened?.stop(),
    get entitiesAt() {
      return opened?.entitiesAt
    },
    get shares() {
      return opened?.shares
    },
    refusalOf: entity => (opened ? (opened.refusalOf?.(entity) ?? null) : wrong),
    forget: async entity => opened?.forget?.(entity),
    refresh: async () => opened?.refresh?.(),
  }
}

/** Without what it says: that may be a secret of the settings. */
function cannotOpen(name: string, error: unknown): Refused {
  const why = wrongIn(error) ?? (error instanceof Error ? error.name : typeof error)
  return new Refused({
    code: 'refused',
    message: `${name} cannot be opened (${why})`,
    remedy: 'See `cerrojo doctor`. A secret in a file is read anew with each try; all else when the bot starts.',
  })
}

/** What is to be put right in the settings, by its name. */
function wrongIn(error: unknown): string | null {
  return error instanceof WrongSettings ? (error.mistakes[0]?.path ?? null) : null
}
