import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import { Refused, RetryLater } from '../../../../bot/ports/failure.js'
import type { Install, InstallStore } from '../../../../bot/ports/installs.js'
import type { EntityKey } from '../../../../bot/ports/store.js'
import { SealBroken, type Sealer } from '../../../../shared/seal.js'
import { sayable } from '../../failure.js'
import { renewed, type SlackClientCredentials, type Tokens, tokens } from './grants.js'
import type { InstallLink } from './link.js'

/** A token is renewed that long before its end, and waited for where it is as good as over. */
const RENEWED_BEFORE_MS = 2 * 3_600_000
const OVER_MS = 60_000
/** How long whoever renews a token may take before another replica does. */
const RENEWING_MS = 60_000
/** After a renewal that failed, while the token is still good. */
const AGAIN_MS = 5 * 60_000
/** How old what is known of the store may be: of places that are known, and where somebody asks for another one. */
const KNOWN_MS = 60_000
const UNKNOWN_MS = 3_000

/** A link that was used for another place. */
export class LinkUsed extends Error {
  override readonly name = 'LinkUsed'
}

export interface InstallsSetup {
  readonly store: InstallStore
  readonly sealer: Sealer
  readonly credentials: SlackClientCredentials
  readonly fetch: NonNullable<webApi.WebClientOptions['fetch']>
  readonly clock: () => Date
  readonly logger: Logger
}

/** What Slack gave when the app was installed somewhere. */
export interface Grant {
  readonly place: string
  readonly name: string | null
  readonly tokens: Tokens
  readonly expiresAt: Date | null
}

/** Where the app is installed, with the token of each place. What a store holds is read now and then; tokens are opened where they are used. */
export class SlackInstalls {
  readonly #setup: InstallsSetup
  #known = new Map<string, Install>()
  #readAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | null = null
  readonly #renewals = new Map<string, Promise<void>>()
  /** Where the last renewal failed: until when it is not tried again, and with what. */
  readonly #failed = new Map<string, { readonly notBefore: number; readonly error: unknown }>()

  constructor(setup: InstallsSetup) {
    this.#setup = setup
  }

  /** The place that something is of: the workspace, else the organisation. Null where the app is in neither. */
  async at(team: string | undefined, enterprise: string | undefined): Promise<Install | null> {
    const find = () => this.#liveAt(team) ?? this.#liveAt(enterprise)
    await this.#readOlderThan(KNOWN_MS)
    const found = find()
    if (found) return found
    await this.#readOlderThan(UNKNOWN_MS)
    return find()
  }

  /** Where the people of an entity are, as the store said so many milliseconds ago at most. */
  async of(entity: EntityKey, atMost = KNOWN_MS): Promise<Install[]> {
    await this.#readOlderThan(atMost)
    return this.#placesOf(entity).filter(isLive)
  }

  /** Every place where it is. */
  async all(): Promise<Install[]> {
    await this.#readOlderThan(KNOWN_MS)
    return [...this.#known.values()].filter(isLive)
  }

  /** Why the people of an entity are reached nowhere: it was taken out, or its tokens cannot be opened. As it was when it was last asked for. */
  refusalOf(entity: EntityKey): string | null {
    return refusalIn(this.#placesOf(entity), this.#setup.sealer)
  }

  /** The entities that have a place together with another one, as it was when it was last asked for. */
  sharedBy(entity: EntityKey): boolean {
    return this.#placesOf(entity).some(each => isLive(each) && each.entities.length > 1)
  }

  /** Keeps what Slack gave, for the entity of the link. Throws LinkUsed where that has led to another place already. */
  async add({ place, name, tokens: given, expiresAt }: Grant, { entity, id }: InstallLink): Promise<void> {
    const { store, sealer, clock } = this.#setup
    const isUsed = (all: Iterable<Install>) => [...all].some(each => each.place !== place && each.links.includes(id))
    await this.#readOlderThan(0)
    if (isUsed(this.#known.values())) throw new LinkUsed()
    const sealed = sealer.seal(JSON.stringify(given), purposeOf(place))
    let was: Install | null = null
    const after = await store.change(place, before => {
      was = before
      return {
        ...{ place, name, sealed, at: clock().toISOString() },
        // Whose it was before it was taken out is no reason to be theirs again.
        entities: [...new Set([...(before && isLive(before) ? before.entities : []), entity])],
        links: [...new Set([...(before?.links ?? []), id])],
        ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
      }
    })
    // Somebody may have gone elsewhere by it at the same time, here or at another replica: of two that each see the other neither holds.
    if (isUsed(await store.all())) {
      this.#learn(place, await store.change(place, now => (now?.sealed === sealed ? was : now)))
      throw new LinkUsed()
    }
    this.#learn(place, after)
  }

  /** It is there no more: its tokens are forgotten. */
  async remove(place: string, why: string): Promise<void> {
    const at = this.#setup.clock().toISOString()
    const after = await this.#setup.store.change(place, before => {
      return before && isLive(before) ? goneFrom(before, { at, why }) : before
    })
    this.#learn(place, after)
  }

  /** The entity was taken out: it is in that place no more, and where it was there alone the tokens are forgotten. */
  async forget(place: string, entity: EntityKey): Promise<void> {
    const at = this.#setup.clock().toISOString()
    const after = await this.#setup.store.change(place, before => {
      if (!before || !isLive(before) || !before.entities.includes(entity)) return before
      const others = before.entities.filter(each => each !== entity)
      return others.length > 0 ? { ...before, entities: others } : goneFrom(before, { at, why: 'removed' })
    })
    this.#learn(place, after)
  }

  /** The token of a place, renewed in time. Throws RetryLater; Refused where there is none. */
  async token(place: string): Promise<string> {
    await this.#readOlderThan(KNOWN_MS)
    const left = () => this.#leftOf(this.#known.get(place))
    if (left() < RENEWED_BEFORE_MS) {
      const renewal = this.#renewal(place)
      // As long as the old one is good nobody waits.
      if (left() < OVER_MS) await renewal
    }
    const install = this.#liveAt(place)
    if (!install?.sealed) throw notThere(place)
    const { error } = this.#failed.get(place) ?? {}
    // What is refused for good is for whoever runs the bot, and no matter of waiting.
    if (left() <= 0 && error instanceof Refused)
      throw new Refused({
        code: 'refused',
        message: `the token of ${place} is over, and Slack refuses another one (${error.message})`,
        remedy: 'Install the app there anew by a link: `cerrojo entity link NIT`.',
      })
    if (left() <= 0)
      throw new RetryLater({
        code: 'unreachable',
        message: `the token of ${place} could not be renewed yet`,
        remedy: 'It is tried again; if that goes on, install the app there anew by a link.',
      })
    return this.#opened(install.sealed, place).token
  }

  #renewal(place: string): Promise<void> {
    const running = this.#renewals.get(place)
    if (running) return running
    if (this.#setup.clock().getTime() < (this.#failed.get(place)?.notBefore ?? 0)) return Promise.resolve()
    const renewal = this.#renew(place)
      .then(() => void this.#failed.delete(place))
      .catch((error: unknown) => {
        this.#failed.set(place, { notBefore: this.#setup.clock().getTime() + AGAIN_MS, error })
        this.#setup.logger.error({ workspace: place, error: sayable(error) }, 'a token was not renewed')
      })
      .finally(() => this.#renewals.delete(place))
    this.#renewals.set(place, renewal)
    return renewal
  }

  /** One replica at a time: what a token is renewed with is good once. */
  async #renew(place: string): Promise<void> {
    const { store, sealer, clock, credentials, fetch } = this.#setup
    const now = clock()
    let sealed: string | null = null
    const claimed = await store.change(place, before => {
      sealed = null
      const isTaken = before?.renewing !== undefined && Date.parse(before.renewing) > now.getTime()
      if (!before?.sealed || isTaken || this.#leftOf(before) >= RENEWED_BEFORE_MS) return before
      sealed = before.sealed
      return { ...before, renewing: new Date(now.getTime() + RENEWING_MS).toISOString() }
    })
    this.#learn(place, claimed)
    if (sealed === null) return
    const ended = async (change: (before: Install) => Install) => {
      const after = await store.change(place, before => {
        if (!before) return before
        const { renewing: _, ...rest } = before
        // Installed anew meanwhile, or taken out: that holds.
        return before.sealed === sealed ? change(rest) : rest
      })
      this.#learn(place, after)
    }
    try {
      const { refresh } = this.#opened(sealed, place)
      if (refresh === undefined) return await ended(before => before)
      const { tokens: next, lastsSeconds } = await renewed(credentials, refresh, fetch)
      const expiresAt = new Date(clock().getTime() + lastsSeconds * 1000).toISOString()
      await ended(before => ({ ...before, sealed: sealer.seal(JSON.stringify(next), purposeOf(place)), expiresAt }))
    } catch (error) {
      await ended(before => before)
      throw error
    }
  }

  #opened(sealed: string, place: string): Tokens {
    const given = tokensOf(sealed, place, this.#setup.sealer)
    if (typeof given !== 'string') return given
    throw new Refused({
      code: 'refused',
      message: `the tokens of ${place} cannot be opened (${given})`,
      remedy: 'Set CERROJO_TOKEN_KEY to the key by which they were sealed, or install the app there anew by a link.',
    })
  }

  #leftOf(install: Install | undefined): number {
    if (!install?.expiresAt) return Number.POSITIVE_INFINITY
    return Date.parse(install.expiresAt) - this.#setup.clock().getTime()
  }

  /** Those that are gone too. */
  #placesOf(entity: EntityKey): Install[] {
    return [...this.#known.values()].filter(({ entities }) => entities.includes(entity))
  }

  #liveAt(place: string | undefined): Install | null {
    const install = place === undefined ? undefined : this.#known.get(place)
    return install && isLive(install) ? install : null
  }

  #learn(place: string, install: Install | null): void {
    if (install) this.#known.set(place, install)
    else this.#known.delete(place)
  }

  async #readOlderThan(ms: number): Promise<void> {
    const now = this.#setup.clock().getTime()
    if (Math.abs(now - this.#readAt) < ms) return
    this.#reading ??= this.#read(now).finally(() => {
      this.#reading = null
    })
    // Whoever is known is served meanwhile, also where the store cannot be read just now.
    if (ms === KNOWN_MS && this.#readAt > 0) this.#reading.catch(() => {})
    else await this.#reading
  }

  async #read(now: number): Promise<void> {
    const all = await this.#setup.store.all()
    this.#known = new Map(all.map(install => [install.place, install]))
    this.#readAt = now
  }
}

/** The tokens of a place, or why they cannot be opened. */
export function tokensOf(sealed: string, place: string, sealer: Sealer): Tokens | SealBroken['why'] {
  try {
    return tokens.parse(JSON.parse(sealer.open(sealed, purposeOf(place))))
  } catch (error) {
    return error instanceof SealBroken ? error.why : 'damaged'
  }
}

/** Why an entity is reached in none of its places, as a code; null where it is in one, and where it has none. */
export function refusalIn(places: readonly Install[], sealer: Sealer): string | null {
  const whys = places.map(({ gone, sealed, place }) => {
    const given = tokensOf(sealed ?? '', place, sealer)
    return gone?.why ?? (typeof given === 'string' ? given : null)
  })
  return whys.every(why => why !== null) ? (whys[0] ?? null) : null
}

function goneFrom({ expiresAt: _, renewing: __, ...rest }: Install, gone: NonNullable<Install['gone']>): Install {
  return { ...rest, sealed: null, gone }
}

function isLive({ sealed, gone }: Install): boolean {
  return sealed !== null && gone === undefined
}

function purposeOf(place: string): string {
  return `tokens of Slack in ${place}`
}

/** What is refused where the app is not. */
export function notThere(place: string): Refused {
  return new Refused({
    code: 'refused',
    message: `the app is not installed in ${place}`,
    remedy: 'Install it by a link: `cerrojo entity link NIT`.',
  })
}
