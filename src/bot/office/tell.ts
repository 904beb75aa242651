import { briefName } from '../../words/grammar.js'
import { type Notice, noticeTo, reachable } from '../accounts/notice.js'
import type { Person } from '../accounts/person.js'
import type { Card } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { Outgoing } from '../outbox/outgoing.js'
import { preferencesOf } from '../reminders/preferences.js'

/** Somebody who hears now of what concerns a person: the person themselves, or their delegate. */
export interface Hearer extends Pick<Notice, 'person' | 'account'> {
  readonly of: Person
}

/**
 * Who hears now of what concerns these people: each of them, unless they paused (but `evenPaused`) or have no account, and whom
 * they delegated to. Nobody twice for the same person.
 */
export async function hearersOf(
  { context, today }: Pick<TurnContext, 'context' | 'today'>,
  people: readonly string[],
  evenPaused: string | null = null,
): Promise<Hearer[]> {
  const { store, entity, directory } = context
  const logs = await store.people.of(entity.key, [...people])
  const wanted = new Map<string, Person[]>()
  for (const id of new Set(people)) {
    const of = directory.get(id)
    if (!of) continue
    const { pausedUntil, delegate } = preferencesOf(logs.get(id)?.statements ?? [], today)
    for (const hearer of [pausedUntil === null || id === evenPaused ? id : null, delegate?.to ?? null])
      if (hearer !== null) wanted.set(hearer, [...(wanted.get(hearer) ?? []), of])
  }
  const reached = await reachable(context, ({ id }) => wanted.has(id))
  return reached.flatMap(({ person, account }) => (wanted.get(person.id) ?? []).map(of => ({ person, account, of })))
}

/** Whoever's word or press it is, which entity's, and when. */
export type ToldBy = Pick<TurnContext, 'context' | 'now' | 'today'> & {
  readonly person: Pick<Person, 'id'>
}

/** What is told at once, and of whom somebody hears it, themselves or through a delegate. */
export interface ToldAtOnce {
  readonly notices: readonly Outgoing[]
  readonly heard: ReadonlySet<string>
}

/**
 * What these people, and their delegates, are told at once; whoever is asking is not told what they did. A delegate gets the
 * card without its buttons: they attest nothing. The same again on a day has the same keys.
 */
export async function noticesFor(
  turn: ToldBy,
  people: readonly string[],
  { kind, of, evenPaused }: Pick<Notice, 'kind' | 'of'> & { readonly evenPaused?: string },
  cardFor: (turn: TurnContext, of: Person) => Card | Promise<Card>,
): Promise<ToldAtOnce> {
  const { context, now, person: by } = turn
  const others = people.filter(id => id !== by.id)
  const hearers = (await hearersOf(turn, others, evenPaused)).filter(({ person }) => person.id !== by.id)
  const notices: Outgoing[] = []
  for (const { person, account, of: whose } of hearers) {
    const isOwn = person.id === whose.id
    const what = { person, account, kind, of: isOwn ? of : `${whose.id.slice(-4)}${of}` }
    const drawn = async (theirs: TurnContext) => {
      const card = await cardFor({ ...theirs, person: whose }, whose)
      return isOwn ? card : forDelegate(card, whose, theirs)
    }
    notices.push(await noticeTo(context, what, now, drawn))
  }
  return { notices, heard: new Set(hearers.map(({ of: whose }) => whose.id)) }
}

/** Of those whom something concerns besides whoever did it, who was told and who could not be; nothing where it concerns nobody. */
export function toldLines(
  { context, words, person: by }: TurnContext,
  people: readonly string[],
  heard: ReadonlySet<string>,
): string[] {
  const { console: say } = words
  const others = [...new Set(people)].filter(id => id !== by.id)
  const names = (ids: readonly string[]) => ids.map(id => briefName(nameOfPerson(id, context, words)))
  const told = names(others.filter(id => heard.has(id)))
  const untold = names(others.filter(id => !heard.has(id)))
  return [told.length > 0 && say.told(told), untold.length > 0 && say.untold(untold)].filter(line => line !== false)
}

/** Writes down what is told at once, each once a day, and has it sent. */
export async function sendAtOnce(context: EntityContext, notices: readonly Outgoing[], now: Date): Promise<void> {
  for (const notice of notices) await context.store.deliveries.plan(context.entity.key, notice, now)
  context.onboarding?.deliverNow?.()
}

function forDelegate(card: Card, whose: Person, { words }: TurnContext): Card {
  const lead = text(`${words.digest.standIn(whose.name, null)}.`)
  const parts = card.parts.filter(({ kind }) => kind !== 'actions' && kind !== 'choices')
  return { ...card, parts: lead ? [lead, ...parts] : parts }
}
