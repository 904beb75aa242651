import { dayInBogota } from '../../rules/index.js'
import { type Delivery, endOf, type Trying } from './delivery-event.js'

/** What can be done with a delivery now. */
export type DeliveryState =
  | { readonly kind: 'ended' }
  /** Somebody has it in hand, its hour has not come, or it was postponed. */
  | { readonly kind: 'later'; readonly from: Date }
  /** It can be sent; where there are doubts, only after they are cleared up. */
  | { readonly kind: 'due'; readonly doubts: readonly Trying[]; readonly postponed: number }
  /** Its day is over: it is never sent. Where there are doubts it is still to be found out whether it was. */
  | { readonly kind: 'over'; readonly doubts: readonly Trying[]; readonly postponed: number }

/** Clocks of machines that work together may differ by this much. */
export const SKEW_MS = 300_000

/** Where a delivery stands at an instant. Nothing of it is kept: the log and the clock say it all. */
export function deliveryStateOf(delivery: Delivery, now: Date): DeliveryState {
  if (endOf(delivery)) return { kind: 'ended' }
  const { outgoing, events } = delivery
  const doubts = doubtsOf(delivery)
  const today = dayInBogota(now)
  const over = outgoing.day < today
  const last = events.at(-1)
  const waits = last?.kind === 'trying' || (last?.kind === 'postponed' && !(over && doubts.length === 0))
  if (last && 'until' in last && waits && holds(last, now)) return { kind: 'later', from: new Date(last.until) }
  const postponed = events.filter(({ kind }) => kind === 'postponed').length
  if (over) return { kind: 'over', doubts, postponed }
  // Planned on a day that has not come: the clock was put back. Its day will come.
  const from = new Date(outgoing.notBefore)
  if (outgoing.day > today || from > now) return { kind: 'later', from }
  return { kind: 'due', doubts, postponed }
}

/** Whether something that holds until an instant still does. What was set in the future, by a clock since put back, does not. */
export function holds({ at, until }: { readonly at: string; readonly until: string }, now: Date): boolean {
  return now.getTime() < Date.parse(until) && now.getTime() > Date.parse(at) - SKEW_MS
}

/** The tries of which it is not known whether they arrived: all but those that surely did not. */
export function doubtsOf({ events }: Pick<Delivery, 'events'>): Trying[] {
  return events.flatMap((event, at) => {
    if (event.kind !== 'trying') return []
    const next = events[at + 1]
    return next?.kind === 'postponed' && !next.doubt ? [] : [event]
  })
}
