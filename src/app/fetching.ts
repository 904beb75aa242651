import type { RegisterState } from '../bot/ports/register.js'
import type { Settings } from '../settings/settings.js'
import { Lanes } from '../shared/lanes.js'
import type { OutsideClock } from '../shared/outside-clock.js'
import type { Entity } from './installation.js'
import { passOf, snapshotOf } from './register-sources.js'

/** From so many entities on the register is read once for all of them. */
const TOGETHER_FROM = 50
/** Entities whose data is fetched at once, and after how long one that takes longer goes on beside the others. */
const AT_ONCE = 4
const SHARE_MS = 60_000

/** Brings the data of entities, some at a time. What fails is its entity's own. */
export class Fetching {
  readonly #settings: () => Settings
  readonly #outside: OutsideClock | undefined
  readonly #lanes = new Lanes(AT_ONCE, SHARE_MS)
  #pass: ReturnType<typeof passOf> | null = null

  constructor(settings: () => Settings, outside?: OutsideClock) {
    this.#settings = settings
    this.#outside = outside
  }

  /** What `bring` makes of an entity's state of the register, where data is fetched for so many. Throws RetryLater or Refused; aborted, the signal's reason. */
  async of<T>(
    entity: Entity,
    entities: number,
    bring: (state: RegisterState) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const [settings, outside] = [this.#settings(), this.#outside]
    if (entities < TOGETHER_FROM)
      return this.#lanes.run(async () => bring(await snapshotOf(settings, entity, { signal, outside })))
    this.#pass ??= passOf(settings, outside)
    // They wait for each other's rows, and in a lane only to be compared and committed.
    const { state, leave } = this.#inLane(await (await this.#pass).open(entity, signal))
    return bring(state).finally(leave)
  }

  /** A state whose rows come once a lane is free, which is held until it is left. */
  #inLane(state: RegisterState): { readonly state: RegisterState; readonly leave: () => void } {
    const lanes = this.#lanes
    let leave = () => {}
    const left = new Promise<void>(resolve => {
      leave = resolve
    })
    async function* pages() {
      const all = state.pages()[Symbol.asyncIterator]()
      let page = await all.next()
      await new Promise<void>(entered => {
        void lanes.run(() => {
          entered()
          return left
        })
      })
      for (; !page.done; page = await all.next()) yield page.value
    }
    return { state: { ...state, pages }, leave }
  }
}
