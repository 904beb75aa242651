import { hash } from 'node:crypto'
import { dayInBogota } from '../../rules/index.js'
import type { Card } from '../cards/card.js'
import { type TurnContext, turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { deliveryKey } from '../outbox/delivery-key.js'
import { basisOfNotice, type DeliveryKind, type Outgoing } from '../outbox/outgoing.js'
import { type Account, accountKey } from './account.js'
import { withCodeRole } from './code-role.js'
import type { Person } from './person.js'
import { languageFor } from './person-log.js'
import { reachabilityOf } from './reachability.js'

/** Characters of an id that tell what is told of on a day apart. */
const SHORT = 8

/** Those of the directory who have an account now, with it. */
export async function reachable(
  context: EntityContext,
  wanted: (person: Person) => boolean,
): Promise<{ readonly person: Person; readonly account: Account }[]> {
  const reach = await reachabilityOf(context.store, context.entity.key)
  return [...context.directory.values()].filter(wanted).flatMap(person => {
    const how = reach.get(person.id)
    return how?.kind === 'account' ? [{ person, account: how.account }] : []
  })
}

/** What is told at once to one person. */
export interface Notice {
  readonly person: Person
  readonly account: Account
  readonly kind: DeliveryKind
  /** What tells it apart from others of its kind on a day. */
  readonly of: string
}

/** What is meant for the very account; anything else goes to wherever the person is written to when it goes out. */
const OF_ONE_ACCOUNT: ReadonlySet<DeliveryKind> = new Set(['welcome', 'link-question'])

/** A message to a person in their language, drawn for one account of theirs. */
export async function noticeTo(
  context: EntityContext,
  what: Notice,
  now: Date,
  cardFor: (turn: TurnContext) => Card | Promise<Card>,
): Promise<Outgoing> {
  const { person, account, kind, of } = what
  const { store, entity } = context
  const language = await languageFor(context, person)
  const turn = turnContext(context, person, now, account, language)
  const snapshot = await store.contracts.head(entity.key)
  const day = dayInBogota(now)
  // Two accounts of one person may be asked the same. A key stays for good, so it has no account in it.
  const about = `${of.slice(0, SHORT)}${kind === 'link-question' ? `-${hash('sha256', accountKey(account)).slice(0, SHORT)}` : ''}`
  return {
    key: deliveryKey(entity.key, { person: person.id, day, kind }, about),
    person: person.id,
    ...(OF_ONE_ACCOUNT.has(kind) ? { account: accountKey(account) } : {}),
    day,
    kind,
    notBefore: now.toISOString(),
    language,
    card: withCodeRole(await cardFor(turn), person, day, turn.words),
    basis: basisOfNotice(snapshot, [person.id], kind),
  }
}
