import { dayInBogota } from '../../rules/index.js'
import { oversees, type Person } from '../accounts/person.js'
import type { Card, Part } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import type { Seen } from '../ports/ledger.js'
import type { Reply } from './reply.js'

/**
 * Notes in the ledger what somebody took along, and what whoever looks after others was shown: Ley 1581 de 2012, art. 17, lit. d.
 * Nobody else sees any but their own; to leave out an overseer's own each answer would read more. Throws where the store does.
 */
export async function noteSeen({ store, entity }: EntityContext, person: Person, reply: Reply, now: Date) {
  const note = async (kind: Seen['kind'], contracts: readonly string[]) => {
    if (contracts.length === 0) return
    const what = { by: person.id, kind, what: reply.card.title, contracts }
    await store.ledger.see(entity.key, { at: now.toISOString(), on: dayInBogota(now), ...what })
  }
  await note('export', reply.exported ?? [])
  await note('view', oversees(person) ? shownIn(reply.card) : [])
}

/** The contracts that a card shows, each once. */
function shownIn({ about, parts }: Card): readonly string[] {
  const of = (part: Part) => (part.kind === 'group' ? part.items : part.kind === 'contract' ? [part] : [])
  return [...new Set([...(about ? [about.id] : []), ...parts.flatMap(of).map(({ id }) => id)])]
}
