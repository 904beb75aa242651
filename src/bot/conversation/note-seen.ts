import { dayInBogota } from '../../rules/index.js'
import { oversees, type Person } from '../accounts/person.js'
import type { Card, FormField, Part } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import type { LedgerStore, Seen } from '../ports/ledger.js'
import type { Reply } from './reply.js'

/**
 * Notes in the ledger what somebody took along, and what whoever looks after others was shown, sums and tables of them too: Ley 1581
 * de 2012, art. 17, lit. d. Nobody else sees any but their own; to leave out an overseer's own each answer would read more. Throws
 * where the store does.
 */
export async function noteSeen(
  {
    store,
    entity,
  }: Pick<EntityContext, 'entity'> & { readonly store: { readonly ledger: Pick<LedgerStore, 'see' | 'say'> } },
  person: Person,
  reply: Pick<Reply, 'card' | 'exported' | 'drafted' | 'files'>,
  now: Date,
) {
  const note = async (kind: Seen['kind'], contracts: readonly string[]) => {
    const what = { by: person.id, kind, what: reply.card.title, contracts }
    await store.ledger.see(entity.key, { at: now.toISOString(), on: dayInBogota(now), ...what })
  }
  // A file of sums names no contract, and was taken along all the same.
  if (reply.exported && (reply.exported.length > 0 || reply.files?.length)) await note('export', reply.exported)
  // What a draft was made of is kept as it was: a later payment changes nothing of it.
  if (reply.drafted && reply.drafted.length > 0)
    await store.ledger.say(
      entity.key,
      reply.drafted.map(data => ({ at: now.toISOString(), kind: 'drafted', ids: [data.contract, person.id], data })),
    )
  if (!oversees(person)) return
  const shown = contractsShown(reply.card)
  if (shown.length > 0 || reply.card.parts.some(sumsUp)) await note('view', shown)
}

/** The contracts that a card shows, each once. */
export function contractsShown({ about, parts }: Card): readonly string[] {
  return [...new Set([...(about ? [about.id] : []), ...parts.flatMap(contractsIn)])]
}

function contractsIn(part: Part): readonly string[] {
  if (part.kind === 'group') return part.items.map(({ id }) => id)
  if (part.kind === 'contract') return [part.id]
  return part.kind === 'form' ? part.fields.flatMap(contractsInField) : []
}

function contractsInField(field: FormField): readonly string[] {
  if (field.kind === 'boxes') return field.options.map(({ value }) => value)
  return field.kind === 'check' && field.about ? [field.about.id] : []
}

/** Whether a part says how many there are, or how much, without naming one. */
function sumsUp({ kind }: Part): boolean {
  return kind === 'table' || kind === 'progress' || kind === 'facts' || kind === 'group'
}
