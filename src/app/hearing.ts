import type { Logger } from 'pino'
import { sayable } from '../adapters/chat/failure.js'
import type { ChatPlatform } from '../adapters/chat/platform.js'
import { Refused } from '../bot/ports/failure.js'
import type { Ear } from '../bot/ports/replicas.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Wait } from '../shared/async.js'
import { backOff } from '../shared/retry.js'

/** Those that concern an entity: its own, and those of what it has no credentials of its own for. */
export function earsOf(ears: readonly Ear[], entity: EntityKey): Ear[] {
  const own = ears.filter(ear => ear.entity === entity)
  return [
    ...own,
    ...ears.filter(ear => ear.entity === undefined && !own.some(({ platform }) => platform === ear.platform)),
  ]
}

export interface Hearing {
  /** Every platform. That nobody writes says nothing: only a connection that is not there does. */
  ears(): readonly Ear[]
  /** Connects what has to be connected, each platform by itself and again whenever it was lost, until the signal aborts. */
  keep(signal: AbortSignal): Promise<void>
}

export interface HearingSetup {
  readonly platforms: readonly ChatPlatform[]
  readonly log: Logger
  /** Milliseconds since some instant, by a clock that nobody sets. */
  readonly monotonic: () => number
  readonly wait: Wait
  /** At least 0, less than 1. */
  readonly random: () => number
  /** Told when a platform is connected for the first time. */
  readonly connected: (platform: ChatPlatform) => void
}

/** A platform that only connects again is not deaf yet; one that refuses the connection is. */
const PATIENCE_MS = 120_000
const PAUSE = { first: 2_000, longest: 60_000, jitter: [0.75, 1] } as const
/** A connection that lasted so long was none that failed. */
const LASTING_MS = 60_000

export function openHearing({ platforms, log, monotonic, wait, random, connected }: HearingSetup): Hearing {
  const ears = platforms.map(platform => new PlatformEar(platform, monotonic))
  const keepOne = async (ear: PlatformEar, signal: AbortSignal) => {
    const { platform } = ear
    if (!platform.listen) return
    const named = namesOf(platform)
    for (let failures = 0; !signal.aborted; ) {
      let since = Number.POSITIVE_INFINITY
      try {
        await platform.listen(() => {
          since = monotonic()
          if (ear.connected()) connected(platform)
          else log.info(named, 'connected again')
        }, signal)
        if (signal.aborted) return
        ear.lost('lost')
        failures = monotonic() - since >= LASTING_MS ? 0 : failures + 1
        log.warn(named, 'the connection was lost: it is made anew')
      } catch (error) {
        failures++
        ear.lost(error instanceof Refused ? 'refused' : 'unreachable')
        log.error({ ...named, error: sayable(error) }, 'no connection: nothing is heard there until there is one')
      }
      await wait(backOff({ ...PAUSE, before: Math.max(0, failures - 1), random }), signal)
    }
  }
  return {
    ears: () => ears.map(ear => ear.now()),
    keep: async signal => {
      await Promise.all(ears.map(ear => keepOne(ear, signal)))
    },
  }
}

function namesOf({ name, entity }: ChatPlatform): Pick<Ear, 'platform' | 'entity'> {
  return { platform: name, ...(entity === undefined ? {} : { entity }) }
}

class PlatformEar {
  #workspace: string | null = null
  #asking = false
  #wasConnected = false
  /** Since when there is no connection, and why; null while there is one. */
  #without: { readonly since: number; readonly why: string } | null

  constructor(
    readonly platform: ChatPlatform,
    readonly monotonic: () => number,
  ) {
    this.#without = platform.listen ? { since: monotonic(), why: 'unreachable' } : null
    this.#askWorkspace()
  }

  /** True the first time. */
  connected(): boolean {
    const first = !this.#wasConnected
    this.#wasConnected = true
    this.#without = null
    return first
  }

  lost(why: string): void {
    this.#without = { since: this.#without?.since ?? this.monotonic(), why }
  }

  now(): Ear {
    this.#askWorkspace()
    const { platform } = this
    const isDeaf =
      this.#without && (this.#without.why === 'refused' || this.monotonic() - this.#without.since >= PATIENCE_MS)
    const deaf = isDeaf ? (this.#without?.why ?? null) : null
    return { ...namesOf(platform), workspace: this.#workspace, deaf }
  }

  /** Beside whoever asks: the platform may not answer just now. */
  #askWorkspace(): void {
    if (this.#workspace !== null || this.#asking) return
    this.#asking = true
    this.platform
      .ownTenant()
      .then(
        tenant => {
          this.#workspace = tenant
        },
        () => {},
      )
      .finally(() => {
        this.#asking = false
      })
  }
}
