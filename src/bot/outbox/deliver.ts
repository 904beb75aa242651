import { aborted, within } from '../../shared/async.js'
import { attempt, type ReplacedBy } from './attempt.js'
import { wasDenied } from './delivery-event.js'
import { deliveryStateOf } from './delivery-state.js'
import type { Outbox } from './outbox.js'
import type { Outgoing } from './outgoing.js'
import { workspaceKey } from './rate-limiter.js'

/** What one pass over the outbox came to. */
export interface Delivered {
  readonly sent: number
  readonly failed: number
  readonly superseded: number
  readonly postponed: number
  /** It ended before everything that was due had been looked at: the next pass goes on from there. */
  readonly cutShort: boolean
  /** Keys of what failed for good in this pass. */
  readonly failures: readonly string[]
  /** What the store could not do; then the pass ended early. */
  readonly errors: readonly unknown[]
}

export interface DeliverOptions {
  /** Nothing new is begun after so many milliseconds, whatever the clock of the wall says: the next pass goes on from there. */
  readonly atMost?: number
  /**
   * Key of what is told instead of something whose day is over, null where nothing is, undefined while it is not known:
   * then it stays as it is.
   */
  readonly replacedBy?: ReplacedBy
  /** What of it may go out; absent: all. The rest stays as it is. */
  readonly only?: (outgoing: Outgoing) => boolean
}

/** Store errors after which a pass ends. */
const MOST_ERRORS = 3

/**
 * One pass: everything that is due is tried once, each workspace at its own pace and none waiting for another. Asked to
 * stop, it begins nothing new and waits at most `timing.grace` for what is on its way; whatever it leaves behind is in
 * the store, and the next pass goes on from there.
 */
export async function deliver(box: Outbox, options: DeliverOptions = {}): Promise<Delivered> {
  box.begins?.()
  const pass = new Pass(box, options)
  const finished = new AbortController()
  if (options.atMost !== undefined) void box.wait(options.atMost, finished.signal).then(() => pass.end())
  try {
    const workspaces = await pass.dueByLane()
    const all = Promise.all([...workspaces].map(([workspace, keys]) => pass.drain(workspace, keys)))
    await within(all, box.timing.grace, async (grace, over) => {
      // It begins when the outbox is asked to stop; until then nothing is waited for but the work.
      await aborted(box.signal, over)
      await box.wait(grace, over)
    })
    return pass.done()
  } finally {
    finished.abort()
  }
}

class Pass {
  readonly #counts = { sent: 0, failed: 0, superseded: 0, postponed: 0, none: 0 }
  readonly #failures: string[] = []
  readonly #errors: unknown[] = []
  #late = false
  #cutShort = false

  constructor(
    readonly box: Outbox,
    readonly options: DeliverOptions,
  ) {}

  /** Keys of the deliveries that can be worked on, by workspace: oldest first, those of people who were refused before last. Under the empty name those that reach nobody. */
  async dueByLane(): Promise<Map<string, string[]>> {
    const { entity, store, reach, now } = this.box
    const workspaces = new Map<string, { readonly first: string[]; readonly last: string[] }>()
    for (const key of await store.deliveries.open(entity)) {
      if (this.#stopped()) break
      const delivery = await store.deliveries.get(entity, key)
      const state = delivery ? deliveryStateOf(delivery, now()) : null
      if (!delivery || !state || !('doubts' in state)) continue
      if (this.options.only?.(delivery.outgoing) === false) continue
      if (state.kind === 'over' && this.options.replacedBy?.(delivery.outgoing) === undefined) continue
      const to = await reach(delivery.outgoing.person, delivery.outgoing.kind, delivery.outgoing.account)
      const asks = 'account' in to && (state.kind === 'due' || state.doubts.length > 0)
      const workspace = asks ? workspaceKey(to.account, to.appOf) : ''
      const keys = workspaces.get(workspace) ?? { first: [], last: [] }
      workspaces.set(workspace, keys)
      keys[wasDenied(delivery) ? 'last' : 'first'].push(key)
    }
    return new Map([...workspaces].map(([workspace, { first, last }]) => [workspace, [...first, ...last]]))
  }

  async drain(workspace: string, keys: readonly string[]): Promise<void> {
    const { rateLimiter, signal } = this.box
    const onTheirWay = new Set<Promise<void>>()
    for (const key of keys) {
      while (workspace !== '' && onTheirWay.size >= rateLimiter.width(workspace)) await Promise.race(onTheirWay)
      if (this.#stopped()) {
        this.#cutShort = true
        break
      }
      if (workspace !== '' && !(await rateLimiter.turn(workspace, signal))) break
      const one = this.#attempt(key).finally(() => onTheirWay.delete(one))
      onTheirWay.add(one)
      if (workspace === '') await one
    }
    await Promise.all(onTheirWay)
  }

  /** Nothing new is begun from now on. */
  end(): void {
    this.#late = true
  }

  done(): Delivered {
    const { none: _, ...counts } = this.#counts
    return { ...counts, cutShort: this.#cutShort, failures: this.#failures, errors: this.#errors }
  }

  async #attempt(key: string): Promise<void> {
    try {
      const trying = () => attempt(this.box, key, this.options.replacedBy ?? (() => undefined))
      const came = await (this.box.sending?.run(trying) ?? trying())
      this.#counts[came]++
      if (came === 'failed') this.#failures.push(key)
    } catch (error) {
      this.#errors.push(error)
    }
  }

  #stopped(): boolean {
    return this.#late || this.box.signal?.aborted === true || this.#errors.length >= MOST_ERRORS
  }
}
