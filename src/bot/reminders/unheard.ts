import type { Day } from '../../rules/index.js'
import { hasMailAddress } from '../accounts/mail.js'
import type { Person } from '../accounts/person.js'
import { type Reachability, reachabilityOf } from '../accounts/reachability.js'
import type { EntityContext } from '../context.js'
import { type ContactStatus, isTold } from './contact-status.js'
import type { Recipient } from './plan-types.js'
import { NO_PREFERENCES, type Preferences, preferencesIn } from './preferences.js'

/** Somebody as far as it decides whether what is planned for them gets to anybody. */
export type Contacted = Pick<Recipient, 'person' | 'reach' | 'preferences'>

/** Why what is planned for somebody gets to nobody. */
export type Unheard = 'unlisted' | 'not-linked' | 'unreachable' | 'paused'

/** The same, or null where it gets to them, or while they are on pause to whoever receives it for them: `isHearing` says who is told. */
export function whyUnheard(
  { person, reach, preferences }: Contacted,
  isHearing: (id: string) => boolean,
): Unheard | null {
  if (reach.kind === 'unreachable') return 'unreachable'
  if (!isTold(reach)) return person.listed ? 'not-linked' : 'unlisted'
  const { pausedUntil, delegate } = preferences
  return pausedUntil === null || (delegate && isHearing(delegate.to)) ? null : 'paused'
}

/** How somebody is reached by the accounts that are known. */
export function contactOf(known: Reachability | undefined): ContactStatus {
  if (!known) return { kind: 'not-linked' }
  return known.kind === 'account' ? { kind: 'linked' } : { kind: 'unreachable', why: known.why }
}

/** Whoever has no account is written to by e-mail, where the entity does that and they did not ask for no more. */
export function orByMail(
  reach: ContactStatus,
  person: Person,
  { refusesMail }: Preferences,
  context: EntityContext,
): ContactStatus {
  const isMailed = reach.kind === 'not-linked' && !refusesMail && hasMailAddress(context, person)
  return isMailed ? { kind: 'mail' } : reach
}

/** How everybody known at an entity is reached on a day, by the accounts that are known, and what they wish. */
export async function contactsOn(
  context: EntityContext,
  accounts: ReadonlyMap<string, Reachability>,
  day: Day,
): Promise<ReadonlyMap<string, Contacted>> {
  const preferred = await preferencesIn(context, day)
  return new Map(
    [...context.directory].map(([id, person]) => {
      const preferences = preferred.get(id) ?? NO_PREFERENCES
      return [id, { person, preferences, reach: orByMail(contactOf(accounts.get(id)), person, preferences, context) }]
    }),
  )
}

/** Somebody with something open. */
interface WithOpenWork {
  readonly id: string
  readonly contracts: number
  readonly contact: Contacted | undefined
  /** Null where what is planned for them gets to somebody, or where nobody has an account yet and they could. */
  readonly why: Unheard | null
}

/** Whoever of these has contracts to close or a fact to give, those with most first, and whether anybody at all has an account. */
export async function withOpenWork(
  context: EntityContext,
  byPerson: ReadonlyMap<string, { readonly toClose: number; readonly needsFact: number }>,
  day: Day,
): Promise<{ readonly people: readonly WithOpenWork[]; readonly hasAccounts: boolean }> {
  const accounts = await reachabilityOf(context.store, context.entity.key)
  const contacts = await contactsOn(context, accounts, day)
  const hears = (id: string) => isTold(contacts.get(id)?.reach ?? { kind: 'not-linked' })
  const people = [...byPerson]
    .map(([id, { toClose, needsFact }]) => ({ id, contracts: toClose + needsFact, contact: contacts.get(id) }))
    .filter(({ id, contracts }) => id !== '' && contracts > 0)
    .sort((a, b) => b.contracts - a.contracts)
    .map(each => {
      const why = each.contact ? whyUnheard(each.contact, hears) : 'unlisted'
      const couldHave = why === 'not-linked' && accounts.size === 0 && each.contact?.person.email
      return { ...each, why: couldHave ? null : why }
    })
  return { people, hasAccounts: accounts.size > 0 }
}
