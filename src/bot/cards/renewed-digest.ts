import { clockTime } from '../../words/grammar.js'
import { readAccountKey } from '../accounts/account.js'
import { oversees } from '../accounts/person.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { latestDigest } from '../outbox/latest-digest.js'
import type { Renewal } from '../ports/messenger.js'
import type { Card } from './card.js'
import { listOfOwn } from './own-list.js'
import type { TurnContext } from './turn-context.js'

/**
 * What the digest that somebody got last would say now; null where none arrived. One that tells of other people's contracts too
 * stays, and says that something was told since: what it counts is not counted anew for every press.
 */
export async function renewedDigest(turn: TurnContext): Promise<Omit<Renewal, 'language'> | null> {
  const { context, person, today } = turn
  const latest = await latestDigest(context.store, context.entity.key, person.id)
  const to = latest && readAccountKey(latest.account)
  if (!latest || !to) return null
  const { outgoing, receipt: at } = latest
  const { key } = outgoing
  const isOwn = !oversees(person) && outgoing.basis.about.every(id => id === person.id)
  if (!isOwn) return { key, card: toldSince(turn, outgoing.card), to, at }
  const own = await ownContracts(context, person, today)
  return { key, card: await listOfOwn(turn, { kind: 'mine', args: {} }, {}, own, null), to, at }
}

function toldSince({ words, now }: TurnContext, card: Card): Card {
  const line = { kind: 'text', text: words.cards.toldSince(clockTime(now)), tone: 'muted' } as const
  return { ...card, parts: [line, ...card.parts] }
}
