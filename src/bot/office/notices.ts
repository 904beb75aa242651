import { addDays, type Day, dayInBogota } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import { validStatements } from '../accounts/person-log.js'
import { type ContractStatement, type PersonStatement, withdrawnIn } from '../attestations/statement.js'
import { turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { type Delivery, endOf } from '../outbox/delivery-event.js'
import { keyOnDay } from '../outbox/delivery-key.js'
import type { Outgoing } from '../outbox/outgoing.js'
import { colleagueOf } from './person-card.js'
import { reminderOf } from './remind.js'
import type { ToldAtOnce, ToldBy } from './tell.js'
import { noticesOfPerson } from './tell-person.js'
import { noticesAbout } from './tell-statement.js'

/** What was said on so many days before today is told now, where it was not: more than a weekend. */
const DAYS_BEFORE = 4

/**
 * Everything that is to be told at once of what was said today and lately, planned from the statements themselves: what a
 * process did not come to write down, or to send before midnight, is told by the next one. The same keys as at the moment
 * of saying it, so nothing is told twice.
 */
export async function* noticesOfLately(context: EntityContext, now: Date): AsyncGenerator<Outgoing> {
  const { store, entity } = context
  const today = dayInBogota(now)
  const isLate = ({ on }: { readonly on: Day }) => on <= today && on >= addDays(today, -DAYS_BEFORE)
  for await (const [id, { statements }] of store.said.all(entity.key)) {
    const lately = standing(statements).filter(isLate)
    for (const said of lately) yield* untold(context, said.on, today, await noticesAbout(by(said), id, said))
  }
  for await (const [owner, { statements }] of store.people.all(entity.key)) {
    const lately = standing(statements).filter(isLate)
    for (const said of lately) yield* untold(context, said.on, today, await noticesOfPerson(by(said), owner, said))
    const reminded = validStatements(statements).findLast(({ kind, on }) => kind === 'reminded' && on === today)
    if (reminded) yield* remindersOf(owner, reminded)
  }

  function by(said: ContractStatement | PersonStatement): ToldBy {
    return { context, now, today, person: { id: said.by } }
  }

  /** A reminder is of its day: on the next one there is the digest. */
  async function* remindersOf(owner: string, said: PersonStatement): AsyncGenerator<Outgoing> {
    const asker: Person | undefined = context.directory.get(said.by)
    if (!asker) return
    const found = await colleagueOf(turnContext(context, asker, now, 'cli', context.language), owner)
    if (found) yield* (await reminderOf(by(said), found, asker)).notices
  }
}

/** What was not taken back before it was told, and the taking back. */
function standing<S extends ContractStatement | PersonStatement>(statements: readonly S[]): readonly S[] {
  const withdrawn = withdrawnIn(statements)
  return statements.filter(({ id }) => !withdrawn.has(id))
}

/** Of what was said on an earlier day, only what was told on none since. */
async function* untold(
  { store, entity }: EntityContext,
  on: Day,
  today: Day,
  { notices }: ToldAtOnce,
): AsyncGenerator<Outgoing> {
  for (const notice of notices) {
    let isTold = false
    for (let day = on; day < today && !isTold; day = addDays(day, 1))
      isTold = wasTold(await store.deliveries.get(entity.key, keyOnDay(notice, day)))
    if (!isTold) yield notice
  }
}

/** Whether it has arrived, or may have. */
function wasTold(delivery: Delivery | null): boolean {
  if (!delivery) return false
  const end = endOf(delivery)
  if (end?.kind === 'superseded') return end.doubt
  return end !== null || delivery.events.some(({ kind }) => kind === 'trying')
}
