import { verifyChain } from '../../src/bot/ledger/verify.js'
import { type Delivery, endOf } from '../../src/bot/outbox/delivery-event.js'
import { isWorse } from '../../src/bot/reminders/escalation.js'
import { addDays, type Day, dayInBogota, isBusinessDay } from '../../src/rules/index.js'
import type { Arrived } from '../bot/outbox-platform.js'
import type { July } from './july.js'

/** What the month came to so far. */
export interface Sums {
  digests: number
  alerts: number
  /** Labelled repeats, on Teams. */
  repeats: number
  found: number
  failed: number
  superseded: number
  people: number
}

/** Looks at a day when it is over. Gives every invariant that does not hold, in words; none when all do. */
export async function brokenOn(july: July, day: Day): Promise<string[]> {
  const { deliveries, arrived } = await told(july, day)
  const broken = deliveries.flatMap(delivery => brokenBy(july, delivery, arrived.get(delivery.outgoing.key) ?? []))
  const known = new Set(deliveries.map(({ outgoing }) => outgoing.key))
  for (const key of arrived.keys()) if (!known.has(key)) broken.push(`${key} arrived and is written down nowhere`)
  const isHoliday = !isBusinessDay(july.entity.world().calendar, day)
  if (isHoliday && deliveries.length > 0) broken.push('something was planned on a holiday')
  broken.push(...(await brokenPlan(july, deliveries)))
  return broken.map(what => `${day}: ${what}`)
}

/** Looks at every day again, since what was open may have ended later, and at the chain of everything that was told. */
export async function brokenAtEnd(july: July, days: readonly Day[], sums: Sums): Promise<string[]> {
  const broken: string[] = []
  const escalated = new Map<string, number>()
  const [heardOf, namedTo] = [new Map<string, Day>(), new Map<string, Day>()]
  for (const day of days) {
    const { deliveries, arrived } = await told(july, day)
    broken.push(...escalatedTwice(deliveries, escalated))
    broken.push(...namedTwice(deliveries, heardOf, namedTo))
    broken.push(...deliveries.flatMap(delivery => brokenBy(july, delivery, arrived.get(delivery.outgoing.key) ?? [])))
    const isOpen = deliveries.some(delivery => !endOf(delivery))
    if (isOpen) broken.push(`${day}: something never ended`)
    count(sums, deliveries, arrived)
  }
  const { store, entity } = july.entity.world()
  const verified = await verifyChain(store.deliveries.chain(entity.key))
  const head = await store.deliveries.head(entity.key)
  if (!verified.sound || verified.head.hash !== head.hash) broken.push('the chain of evidence is broken')
  return broken
}

/** Nobody is told, nor others of them, that they are behind twice of one level, unless it is clearly worse. Adds to `before`. */
function escalatedTwice(deliveries: readonly Delivery[], before: Map<string, number>): string[] {
  const broken: string[] = []
  for (const delivery of deliveries) {
    const { person, day, basis } = delivery.outgoing
    if (endOf(delivery)?.kind !== 'sent') continue
    for (const reason of basis.reasons.filter(name => name === 'escalated' || name === 'escalated-2')) {
      const what = `${person} ${reason}`
      const [was, left = 0] = [before.get(what), basis.left]
      if (was !== undefined && !isWorse(left, was)) broken.push(`${day}: ${what} without news`)
      before.set(what, left)
    }
  }
  return broken
}

/** Nobody hears twice of somebody who was told nothing in between, but after a week. Adds to what was heard of whom, and by whom. */
function namedTwice(deliveries: readonly Delivery[], heardOf: Map<string, Day>, namedTo: Map<string, Day>): string[] {
  const broken: string[] = []
  const sent = deliveries.filter(delivery => endOf(delivery)?.kind === 'sent').map(({ outgoing }) => outgoing)
  for (const { person, day, basis } of sent) {
    if (!basis.reasons.includes('team-escalated')) continue
    for (const other of basis.about.filter(who => who !== person)) {
      const [heard, last] = [namedTo.get(`${person} of ${other}`), heardOf.get(other)]
      const isNews = !heard || heard <= addDays(day, -7) || (last !== undefined && last >= heard)
      if (!isNews) broken.push(`${day}: ${person} heard again of ${other}, who was told nothing`)
      namedTo.set(`${person} of ${other}`, day)
    }
  }
  for (const { person, day, basis } of sent)
    if (basis.reasons.some(name => name === 'escalated' || name === 'escalated-2')) heardOf.set(person, day)
  return broken
}

/** What was written down for a day, and what of it arrived. */
async function told(july: July, day: Day): Promise<{ deliveries: Delivery[]; arrived: Map<string, Arrived[]> }> {
  const { store, entity } = july.entity.world()
  const deliveries: Delivery[] = []
  for await (const delivery of store.deliveries.day(entity.key, day)) deliveries.push(delivery)
  const arrived = new Map<string, Arrived[]>()
  for (const message of Object.values(july.platforms).flatMap(platform => platform.arrived))
    if (message.key.includes(`/${day}/`)) arrived.set(message.key, [...(arrived.get(message.key) ?? []), message])
  return { deliveries, arrived }
}

function brokenBy(july: July, delivery: Delivery, copies: readonly Arrived[]): string[] {
  const { outgoing, events } = delivery
  const broken: string[] = []
  const say = (what: string) => broken.push(`${outgoing.key} ${what}`)
  const plain = copies.filter(({ repeated }) => !repeated).length
  const canLook = copies.every(({ account }) => account.startsWith('slack:'))
  if (canLook ? copies.length > 1 : plain > 1 || copies.length - plain > 1) say(`arrived ${copies.length} times`)
  const end = endOf(delivery)
  if (end?.kind === 'sent' && copies.length === 0) say('counts as sent and never arrived')
  if (end?.kind === 'superseded' && !end.doubt && copies.length > 0) say('was replaced, and sent all the same')
  for (const { at } of copies) {
    if (at < new Date(outgoing.notBefore)) say(`arrived before its hour`)
    if (dayInBogota(at) !== outgoing.day) say(`arrived on ${dayInBogota(at)}`)
  }
  if (outgoing.kind !== 'digest') return broken
  const planned = events[0]?.at ?? ''
  const cut = july.entity.cuts.findLast(({ at }) => at <= planned)
  if (outgoing.basis.cut !== cut?.id) say('does not rest on the current cut')
  for (const { contract, place } of outgoing.basis.listed) {
    const closed = july.entity.closed.get(contract)
    const isKnown = closed !== undefined && closed < (cut?.closed ?? 0)
    if (isKnown && (place === 'closeNow' || place === 'needsFact')) say(`asks to close ${contract}, which is closed`)
  }
  return broken
}

/** Everybody is in exactly one place, and nobody who is due and can be reached was left out. */
async function brokenPlan(july: July, deliveries: readonly Delivery[]): Promise<string[]> {
  const { entries, accounting } = await july.planNow()
  const broken: string[] = []
  for (const { outcome, recipient } of entries)
    if (outcome.kind === 'send' && !july.isBad)
      broken.push(`${recipient.person.id} was due, could be reached, and was told nothing`)
  const { eligible, sent, byMail, waiting, failed, paused, notLinked, nothingToSay } = accounting
  const sum = sent + byMail + waiting + failed + paused + notLinked + nothingToSay
  if (sum !== eligible || eligible !== july.entity.people.length)
    broken.push(`${eligible} people, of whom ${sum} are somewhere`)
  const ends = deliveries.filter(({ outgoing }) => outgoing.kind === 'digest').map(delivery => endOf(delivery)?.kind)
  const told = ends.filter(kind => kind === 'sent').length
  const isMailed = ({ outcome, recipient }: (typeof entries)[number]) =>
    outcome.kind === 'sent' && recipient.reach.kind === 'mail'
  const mailed = entries.filter(isMailed).length
  if (told !== sent + mailed) broken.push(`${told} digests were sent, ${sent + mailed} people count as told`)
  if (ends.includes(undefined) && !july.isBad) broken.push('a digest of the day is still open')
  return broken
}

function count(sums: Sums, deliveries: readonly Delivery[], arrived: ReadonlyMap<string, readonly Arrived[]>): void {
  for (const delivery of deliveries) {
    const end = endOf(delivery)
    if (end?.kind === 'sent') sums[delivery.outgoing.kind === 'digest' ? 'digests' : 'alerts']++
    if (end?.kind === 'sent' && end.found) sums.found++
    if (end?.kind === 'failed') sums.failed++
    if (end?.kind === 'superseded') sums.superseded++
    if ((arrived.get(delivery.outgoing.key)?.length ?? 0) > 1) sums.repeats++
  }
}
