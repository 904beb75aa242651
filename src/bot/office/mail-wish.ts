import { createHash } from 'node:crypto'
import { briefName } from '../../words/grammar.js'
import { MAIL } from '../accounts/mail.js'
import { coordinates, type Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import { saidBy } from '../attestations/compose-statement.js'
import type { PersonStatement } from '../attestations/statement.js'
import { card, type TurnContext, text, turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { Conflict } from '../ports/store.js'
import { preferencesOf } from '../reminders/preferences.js'
import { noticesFor, sendAtOnce, type ToldAtOnce, type ToldBy } from './tell.js'

/** Tries to add to a log that others add to as well before giving up. */
const TRIES = 5

/**
 * Notes that somebody wants no e-mail, or wants it again, in their own name, and tells the contracting office. What stands
 * already is not said twice. Throws where it cannot be noted.
 */
export async function wantsMail(context: EntityContext, person: Person, wanted: boolean, now: Date): Promise<void> {
  const { store, entity } = context
  const account = { platform: MAIL, tenant: entity.key, user: person.id }
  const turn = turnContext(context, person, now, account, await languageFor(context, person))
  for (let tries = 0; ; tries++) {
    const log = (await store.people.of(entity.key, [person.id])).get(person.id)
    const { version = 0, statements = [] } = log ?? {}
    if (preferencesOf(statements, turn.today).refusesMail !== wanted) return
    const key = createHash('sha256').update(`mail/${person.id}/${version}`).digest('hex').slice(0, 20)
    const said: PersonStatement = { ...saidBy(turn, key, person.roles[0] ?? 'supervisor', []), kind: 'mail', wanted }
    try {
      await store.people.append(entity.key, person.id, said, version)
    } catch (error) {
      if (error instanceof Conflict && tries < TRIES) continue
      throw error
    }
    const { notices } = await noticesOfMail(turn, person.id, said)
    return sendAtOnce(context, notices, now)
  }
}

/** What the contracting office is told at once of such a wish. */
export async function noticesOfMail(turn: ToldBy, owner: string, said: PersonStatement): Promise<ToldAtOnce> {
  const { directory } = turn.context
  const person = directory.get(owner)
  // Who says so in a chat is reached there.
  if (said.kind !== 'mail' || said.channel !== MAIL || !person) return { notices: [], heard: new Set() }
  const office = [...directory.values()].filter(coordinates).map(({ id }) => id)
  return noticesFor(turn, office, { kind: 'notice', of: said.id.slice(2) }, ({ words }: TurnContext) => {
    const line = words.console.mailWish(briefName(person.name), said.wanted)
    return card(line, line, said.wanted ? null : text(words.console.mailWishMeans))
  })
}
