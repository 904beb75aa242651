import { dayInBogota } from '../../rules/index.js'
import { foldEmail } from '../../shared/text.js'
import type { EntityContext } from '../context.js'
import { type Account, type AccountStatement, accountKey, type Profile, readAccountKey } from './account.js'
import { type AccountStatus, accountEvent, accountStatusOf, addToAccount, logOfAccount } from './account-status.js'
import { codeRole, isAnotherAdmin, withoutCodeRole } from './code-role.js'
import { linkedPerson, speaking, stranger } from './linked-person.js'
import { announce } from './notices.js'
import { oneByOne } from './one-by-one.js'
import type { Person } from './person.js'
import { accountsIn, requestOf } from './requests.js'

/** Who is behind an account, as found out at one turn. */
export type Recognition =
  /** `first`: they were recognised just now and have not been told yet. */
  | {
      readonly kind: 'person'
      readonly person: Person
      readonly first: boolean
      /** Left with the account: other accounts that asked to be this person's. */
      readonly questions: AccountStatus['questions']
    }
  | { readonly kind: 'stranger'; readonly person: Person; readonly stands: AccountStatus }
  /** Guests, bots and closed accounts; of them only guests are people who read an answer. */
  | { readonly kind: 'nobody'; readonly guest: boolean }

/**
 * Finds out who writes. An account leads to a person by the e-mail that the platform has verified and the entity's list
 * has exactly once, or by a request that was approved; never by a name. A second account of somebody waits for the word of
 * the first. A link whose grounds are gone is ended here.
 */
export async function recognise(
  context: EntityContext,
  account: Account,
  profile: Profile,
  now: Date,
): Promise<Recognition> {
  const before = accountStatusOf(await logOfAccount(context, account))
  const kept = before.linked ? await endLink(context, account, before, profile, now) : before
  const stands = profile.member ? await asListed(context, account, kept, profile, now) : kept
  if (!profile.member) return { kind: 'nobody', guest: profile.guest === true }
  if (stands.linked) {
    const person = linkedPerson(context, account, stands.linked, profile)
    if (person) {
      await writesAgain(context, account, stands, now)
      return { kind: 'person', person, first: false, questions: stands.questions }
    }
  }
  const known = stands.barred ? undefined : byEmail(context, profile)
  if (!known) return { kind: 'stranger', person: stranger(account, profile), stands }
  const after = await oneByOne(context, () => byVerifiedEmail(context, account, known, profile, now))
  // They had no account: a role by the code that they were read with has ended since, perhaps just now.
  return after.linked
    ? { kind: 'person', person: speaking(withoutCodeRole(known), profile), first: true, questions: [] }
    : { kind: 'stranger', person: stranger(account, profile), stands: after }
}

/** Links an account by its e-mail, or asks the account that is that person's already. */
async function byVerifiedEmail(
  context: EntityContext,
  account: Account,
  { id }: Person,
  { name = '', email }: Profile,
  now: Date,
): Promise<AccountStatus> {
  const all = await accountsIn(context)
  const isOwn = (key: string) => key === accountKey(account)
  const isSecond = all.some(other => !isOwn(accountKey(other.account)) && other.stands.linked?.person === id)
  const after = await addToAccount(context, account, stands => {
    const { linked, asked, refused, version } = stands
    // Whoever was told no asks anew by the form, or at every word the first account would be asked again.
    if (linked || refused?.kind === 'disowned' || (isSecond && (asked || refused))) return null
    return isSecond
      ? {
          ...accountEvent(`asked:${version}`, null, now),
          kind: 'asked',
          person: id,
          name: name.slice(0, 120),
          ...(email === undefined ? {} : { email }),
          how: 'email',
        }
      : { ...accountEvent(`linked:${version}`, null, now), kind: 'linked', person: id, how: 'email' }
  })
  const request = requestOf(context, { account, stands: after }, all)
  if (request?.asked.how === 'email') await announce(context, request, now)
  return after
}

/** Whoever administers by the code and is on the list by now, as an administrator, is the one whom the list names. */
async function asListed(
  context: EntityContext,
  account: Account,
  stands: AccountStatus,
  profile: Profile,
  now: Date,
): Promise<AccountStatus> {
  if (stands.linked?.how !== 'code' || context.directory.get(stands.linked.person)?.listed) return stands
  const listed = byEmail(context, profile)
  if (!listed?.roles.includes('admin')) return stands
  return oneByOne(context, async () => {
    const hasOther = (await accountsIn(context)).some(other => other.stands.linked?.person === listed.id)
    if (hasOther) return stands
    return addToAccount(context, account, ({ linked, version }) =>
      linked?.how === 'code'
        ? { ...accountEvent(`linked:${version}`, null, now), kind: 'linked', person: listed.id, how: 'email' }
        : null,
    )
  })
}

/** Who was said to be out of reach and writes can be written to again. */
async function writesAgain(
  context: EntityContext,
  account: Account,
  { unreachable }: AccountStatus,
  now: Date,
): Promise<void> {
  if (unreachable === null) return
  await addToAccount(context, account, stands =>
    stands.unreachable === null
      ? null
      : { ...accountEvent(`reachable:${stands.version}`, null, now), kind: 'reachable' },
  )
}

async function endLink(
  context: EntityContext,
  account: Account,
  before: AccountStatus,
  profile: Profile,
  now: Date,
): Promise<AccountStatus> {
  const why =
    whyEnded(context, account, before, profile) ?? ((await isCodeOver(context, account, before, now)) ? 'code' : null)
  if (!why) return before
  return addToAccount(context, account, ({ linked, version }) =>
    linked ? { ...accountEvent(`unlinked:${version}`, null, now), kind: 'unlinked', why } : null,
  )
}

function whyEnded(
  context: EntityContext,
  account: Account,
  { linked }: AccountStatus,
  profile: Profile,
): 'closed' | 'list' | 'email' | null {
  if (!linked) return null
  if (!profile.member) return 'closed'
  if (!hasList(context)) return null
  const person = linkedPerson(context, account, linked)
  if (!person || !isOnList(person, linked)) return 'list'
  if (linked.how !== 'email') return null
  // A platform that does not tell the address today is no reason to forget who somebody is.
  return profile.email === undefined || sameEmail(profile.email, person.email) ? null : 'email'
}

/** Whether somebody administered by the code for so long that it is over. */
async function isCodeOver(
  context: EntityContext,
  account: Account,
  { linked }: AccountStatus,
  now: Date,
): Promise<boolean> {
  const person = linked && linkedPerson(context, account, linked)
  const today = dayInBogota(now)
  if (!person || linked.how !== 'code' || person.codeSince === undefined) return false
  if (codeRole(person.codeSince, today, true) !== 'ended') return false
  return isAnotherAdmin(context, person.id, await accountsIn(context))
}

/** Whether there is a list that could say that somebody left it: one that is missing, empty or kept back says nothing. */
function hasList({ directory, keptBack }: EntityContext): boolean {
  return keptBack === undefined && [...directory.values()].some(({ listed }) => listed)
}

/** An e-mail counts only while the entity's list has it. */
function isOnList(
  { listed, email }: Person,
  { how }: Pick<Extract<AccountStatement, { kind: 'linked' }>, 'how'>,
): boolean {
  return how !== 'email' || (listed && email !== undefined)
}

/**
 * Ends the links of those whom the lists do not know any more, so that nothing is told to them before they write again.
 * Returns how many it ended.
 */
export async function endStaleLinks(context: EntityContext, now: Date): Promise<number> {
  const stale: { account: Account; why: 'list' | 'code' }[] = []
  const isListed = hasList(context)
  for await (const [key, log] of context.store.accounts.all(context.entity.key)) {
    const account = readAccountKey(key)
    const status = accountStatusOf(log)
    const { linked } = status
    if (!account || !linked) continue
    const person = linkedPerson(context, account, linked)
    if (isListed && (!person || !isOnList(person, linked))) stale.push({ account, why: 'list' })
    else if (await isCodeOver(context, account, status, now)) stale.push({ account, why: 'code' })
  }
  for (const { account, why } of stale)
    await addToAccount(context, account, ({ linked, version }) =>
      linked ? { ...accountEvent(`unlinked:${version}`, null, now), kind: 'unlinked', why } : null,
    )
  return stale.length
}

/** Whom the entity's list has under the e-mail that the platform has verified, exactly once. */
export function byEmail({ directory }: EntityContext, { email }: Profile): Person | undefined {
  if (email === undefined) return undefined
  const found = [...directory.values()].filter(person => person.listed && sameEmail(email, person.email))
  return found.length === 1 ? found[0] : undefined
}

function sameEmail(verified: string, listed: string | undefined): boolean {
  return listed !== undefined && foldEmail(verified) === foldEmail(listed)
}
