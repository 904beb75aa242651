import { within } from '../../shared/async.js'
import { backOff } from '../../shared/retry.js'
import { accountKey } from '../accounts/account.js'
import type { Receipt } from '../ports/messenger.js'
import { Conflict } from '../ports/store.js'
import { type Delivery, type DeliveryEvent, type Trying, wasDenied } from './delivery-event.js'
import { type DeliveryState, deliveryStateOf, SKEW_MS } from './delivery-state.js'
import type { Contact, Outbox } from './outbox.js'
import type { Outgoing } from './outgoing.js'
import { workspaceKey } from './rate-limiter.js'
import { type SendFailure, sendFailureOf } from './send-failure.js'
import type { Addressee } from './workspace-pace.js'

/** What an attempt came to. `none`: there was nothing to do, or somebody else was first. */
export type Attempted = 'sent' | 'failed' | 'superseded' | 'postponed' | 'none'

/** What is told instead of something whose day is over: its key, null for nothing, undefined while it is not known. */
export type ReplacedBy = (over: Outgoing) => string | null | undefined

/** By how much the clock may have been wrong when a message was tried, without its being overlooked. */
const CLOCK_ERROR_MS = 86_400_000

const UNKNOWN_AGE: SendFailure = {
  why: 'clock',
  final: false,
  refused: false,
  denied: false,
  doubt: true,
  limited: false,
  afterMs: 0,
  error: null,
}
const STOOD_STILL: SendFailure = { ...UNKNOWN_AGE, doubt: false }

type Open = Extract<DeliveryState, { doubts: unknown }>
type Step = Exclude<DeliveryEvent, { kind: 'planned' }>

/** Doubts about messages that cannot be looked for, after which no more are sent: one repeat at most. */
const MOST_DOUBTS = 2

/**
 * Does the next thing that is to be done with a delivery: clears up a doubt, sends it, or ends it. Every step is written
 * down before and after, so that whoever comes next, in this process or another, goes on where this one stopped.
 * `replacedBy` says what is told instead when its day is over. Throws only where the store does.
 */
export async function attempt(box: Outbox, key: string, replacedBy: ReplacedBy): Promise<Attempted> {
  const delivery = await box.store.deliveries.get(box.entity, key)
  const state = delivery && deliveryStateOf(delivery, box.now())
  if (!delivery || !state || !('doubts' in state) || box.rateLimiter.rests(key)) return 'none'
  try {
    if (state.kind === 'due') return await new Attempt(box, delivery).send(state)
    const by = replacedBy(delivery.outgoing)
    return by === undefined ? 'none' : await new Attempt(box, delivery).end(state, by)
  } catch (error) {
    // Another process has it in hand, or the answer of an earlier try has come after all.
    if (error instanceof Conflict) return 'none'
    throw error
  }
}

class Attempt {
  #version: number

  constructor(
    readonly box: Outbox,
    readonly delivery: Delivery,
  ) {
    this.#version = delivery.version
  }

  /** Sends it once, after it is known that no earlier try arrived, or that nobody can say. */
  async send({ doubts, postponed }: Open): Promise<Attempted> {
    const isUnrecorded = await this.#mayBeUnrecorded()
    const doubt = doubts.length > 0 || isUnrecorded
    // In doubt, it is first to be found out whether it was told.
    if (!doubt && !(await this.#isStillRelevant())) return this.#add({ kind: 'superseded', by: null, doubt })
    const to = await this.#reach()
    if ('unreachable' in to) return this.#add({ kind: 'failed', why: to.unreachable, doubt })
    const found = doubt ? await this.#find(to, doubts, postponed) : 'absent'
    if (found === 'ended') return 'sent'
    if (found === 'waits') return 'postponed'
    if (found === 'cannot-tell' && doubts.length >= MOST_DOUBTS)
      return this.#add({ kind: 'failed', why: 'uncertain', doubt })
    if (isUnrecorded && !(await this.#isStillRelevant()))
      return this.#add({ kind: 'superseded', by: null, doubt: found === 'cannot-tell' })
    await this.box.rateLimiter.conversation(accountKey(to.account), this.box.signal)
    if (this.box.signal?.aborted) return 'none'
    // Its day may have ended while a turn was waited for: a process can stand still, or a machine sleep, for days.
    if (deliveryStateOf(this.delivery, this.box.now()).kind !== 'due') return 'none'
    return this.#try(to, found === 'cannot-tell', postponed)
  }

  /** Its day is over. What may have arrived is looked for first, so that the record is right. */
  async end({ doubts, postponed }: Open, replacedBy: string | null): Promise<Attempted> {
    const [first] = doubts
    const ended = { kind: 'superseded' as const, by: replacedBy }
    if (!first) return this.#add({ ...ended, doubt: false })
    const to = await this.#reach()
    const tooOld = this.box.now().getTime() - Date.parse(first.at) > this.box.timing.giveUp
    if ('unreachable' in to || tooOld) return this.#add({ ...ended, doubt: true })
    const found = await this.#find(to, doubts, postponed)
    if (found === 'ended') return 'sent'
    if (found === 'waits') return 'postponed'
    return this.#add({ ...ended, doubt: found === 'cannot-tell' })
  }

  /** Whether it may have been told already by a try that the record of its day has lost. */
  async #mayBeUnrecorded(): Promise<boolean> {
    const { outgoing, events } = this.delivery
    if (events.some(({ kind }) => kind === 'trying')) return false
    return (await this.box.store.deliveries.incompleteDay(this.box.entity)) === outgoing.day
  }

  async #isStillRelevant(): Promise<boolean> {
    return (await this.box.isStillRelevant?.(this.delivery.outgoing)) ?? true
  }

  /** Looks for what may have arrived. Found, it has ended; while there is no answer, it waits. */
  async #find(
    to: Contact,
    doubts: readonly Trying[],
    postponed: number,
  ): Promise<'ended' | 'waits' | 'absent' | 'cannot-tell'> {
    const workspace = workspaceKey(to.account, to.appOf)
    const last = Date.parse(this.delivery.events.at(-1)?.at ?? '')
    if (last > this.box.now().getTime() + SKEW_MS) {
      // The clock was put back since. How long ago it was tried is not known, so it is left alone once more.
      await this.#postpone(UNKNOWN_AGE, postponed)
      return 'waits'
    }
    // It was tried at another account, where nobody can look any more.
    if (doubts.some(({ account }) => account !== accountKey(to.account))) return 'cannot-tell'
    const first = doubts[0]?.at ?? this.delivery.outgoing.notBefore
    const since = new Date(Date.parse(first) - CLOCK_ERROR_MS)
    let found: Receipt | 'absent' | 'cannot-tell'
    try {
      found = await this.#inTime(to.messenger.find(to.account, to.address, this.delivery.outgoing.key, since))
    } catch (error) {
      const failure = sendFailureOf(error)
      this.box.rateLimiter.went(workspace, failure, this.#whom(to))
      await this.#postpone({ ...failure, doubt: true }, postponed)
      return 'waits'
    }
    this.box.rateLimiter.went(workspace, null)
    if (typeof found === 'string') return found
    await this.#add({ kind: 'sent', receipt: found, found: true })
    return 'ended'
  }

  async #try(to: Contact, repeated: boolean, postponed: number): Promise<Attempted> {
    const { now, owner, timing, rateLimiter, lease } = this.box
    const { key, card, language } = this.delivery.outgoing
    const until = new Date(now().getTime() + timing.sendTimeout + timing.settle).toISOString()
    await this.#add({ kind: 'trying', owner, until, account: accountKey(to.account), repeated })
    // Nothing has left, and the claim is over: perhaps the day as well.
    if (now().toISOString() >= until) return this.#postpone(STOOD_STILL, postponed)
    // Nothing has left either: whoever has the lease by now looks for it in vain, and sends it.
    if (lease && !lease.isHeld()) return this.#postpone(STOOD_STILL, postponed)
    const sending = to.messenger.send(to.account, to.address, { key, card, language, repeated })
    const workspace = workspaceKey(to.account, to.appOf)
    let receipt: Receipt
    try {
      receipt = await this.#inTime(sending)
    } catch (error) {
      const failure = sendFailureOf(error)
      rateLimiter.went(workspace, failure, this.#whom(to))
      if (failure.final) return this.#add({ kind: 'failed', why: failure.why, doubt: repeated })
      const done = await this.#watching(to, failure.doubt, this.#postpone(failure, postponed))
      if (error instanceof TooLong) this.#takeLateAnswer(to, sending)
      return done
    }
    rateLimiter.went(workspace, null)
    const isTriedBefore = this.delivery.events.some(({ kind }) => kind === 'trying')
    const done = await this.#watching(to, true, this.#add({ kind: 'sent', receipt, found: false }))
    if (isTriedBefore) this.#watch(to)
    return done
  }

  /** Writes down what came of a post. Where somebody went on meanwhile, it may be there twice. */
  async #watching(to: Contact, mayBeThere: boolean, written: Promise<Attempted>): Promise<Attempted> {
    try {
      return await written
    } catch (error) {
      if (error instanceof Conflict && mayBeThere) this.#watch(to)
      throw error
    }
  }

  #watch(to: Contact): void {
    const first = this.delivery.events.find(({ kind }) => kind === 'trying')?.at ?? this.delivery.outgoing.notBefore
    const since = new Date(Date.parse(first) - CLOCK_ERROR_MS)
    void this.box.repeats?.watch(this.box.entity, to, this.delivery.outgoing, since)
  }

  #reach(): ReturnType<Outbox['reach']> {
    const { person, kind, account } = this.delivery.outgoing
    return this.box.reach(person, kind, account)
  }

  /** Whoever was refused before shows nothing new of the workspace. */
  #whom({ account }: Contact): Addressee {
    return { account: accountKey(account), deniedBefore: wasDenied(this.delivery) }
  }

  /** An answer that comes after the time-out still counts, as long as nobody has gone on since. */
  #takeLateAnswer(to: Contact, sending: Promise<Receipt>): void {
    sending
      .then(receipt => this.#watching(to, true, this.#add({ kind: 'sent', receipt, found: false })))
      .catch(() => {})
  }

  /** A doubt is left alone until a late message has landed; a wish of the other side is obeyed, and no two come back at once. */
  async #postpone({ why, doubt, afterMs }: SendFailure, before: number): Promise<Attempted> {
    const { now, timing, random } = this.box
    const asked = afterMs === 0 ? 0 : afterMs + Math.ceil(random() * (1_000 + afterMs / 10))
    // Half by chance: all that failed in one pass would else be due in one again.
    const own = backOff({ first: timing.firstPause, longest: timing.longestPause, before, random, jitter: [0.5, 1] })
    const pause = Math.max(own, asked, doubt ? timing.settle : 0)
    if (doubt) this.box.rateLimiter.rest(this.delivery.outgoing.key, timing.settle, this.box.signal)
    const until = new Date(now().getTime() + pause).toISOString()
    return this.#add({ kind: 'postponed', until, why, doubt })
  }

  async #add(step: Step extends infer S ? (S extends Step ? Omit<S, 'at'> : never) : never): Promise<Attempted> {
    const event = { ...step, at: this.box.now().toISOString() }
    const { store, entity, lease } = this.box
    await store.deliveries.append(entity, this.delivery.outgoing.key, event, this.#version, lease)
    this.#version++
    return event.kind === 'trying' ? 'none' : event.kind
  }

  /** Throws TooLong when the other side is silent for too long. */
  async #inTime<T>(work: Promise<T>): Promise<T> {
    const answer = await within(work, this.box.timing.sendTimeout, this.box.wait)
    if (!answer) throw new TooLong()
    return answer.value
  }
}

/** Nobody answered in time. */
class TooLong extends Error {
  override readonly name = 'RetryLater'
  readonly code = 'unreachable'
}
