import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Account, Profile } from '../../../../bot/accounts/account.js'
import { ExpiringMap } from '../../../../shared/cache.js'
import { errorNameOf, slackFailureOf } from '../deliver/failure.js'

const KEPT_MS = 120_000
const MOST = 5_000

/** An account of Slack's own, in every workspace, which is not marked as a bot. */
const SLACKBOT = 'USLACKBOT'

const User = z.object({
  team_id: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_email_confirmed: z.boolean().optional(),
  enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
  locale: z.string().optional(),
  real_name: z.string().optional(),
  profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }).optional(),
})

/** What Slack says about the accounts of a workspace, asked at most every two minutes for each. */
export class Profiles {
  readonly #client: webApi.WebClient
  readonly #clock: () => Date
  readonly #known = new ExpiringMap<Profile>(MOST, KEPT_MS)

  constructor(client: webApi.WebClient, clock: () => Date) {
    this.#client = client
    this.#clock = clock
  }

  /** Throws RetryLater or Refused. */
  async of(account: Account): Promise<Profile> {
    const now = this.#clock()
    const key = `${account.tenant}:${account.user}`
    const known = this.#known.get(key, now)
    if (known) return known
    const profile = await this.#ask(account)
    this.#known.set(key, profile, now)
    return profile
  }

  /** The workspaces that somebody is in, their home last. Throws RetryLater or Refused. */
  async teamsOf(user: string): Promise<readonly string[]> {
    try {
      return workspacesOf((await this.#client.users.info({ user })).user)
    } catch (error) {
      throw slackFailureOf(error, 'users.info')
    }
  }

  async #ask(account: Account): Promise<Profile> {
    try {
      const { user } = await this.#client.users.info({ user: account.user, include_locale: true })
      return profileOf(user, account)
    } catch (error) {
      if (errorNameOf(error) === 'user_not_found' || errorNameOf(error) === 'user_not_visible') return { member: false }
      throw slackFailureOf(error, 'users.info')
    }
  }
}

/** The workspaces of an account, in Enterprise Grid several, its home last. */
export function workspacesOf(user: unknown): readonly string[] {
  const read = User.safeParse(user)
  if (!read.success) return []
  const { team_id, enterprise_user } = read.data
  return [...new Set([...(enterprise_user?.teams ?? []), ...(team_id === undefined ? [] : [team_id])])]
}

/** Guests, bots, closed accounts and people of another workspace are no members; an e-mail counts once it is confirmed. */
export function profileOf(user: unknown, { tenant, user: id }: Account): Profile {
  const read = User.safeParse(user)
  if (!read.success) return { member: false }
  const { data } = read
  const elsewhere =
    data.team_id !== undefined && data.team_id !== tenant && !data.enterprise_user?.teams?.includes(tenant)
  const email = data.is_email_confirmed ? data.profile?.email : undefined
  const name = data.real_name ?? data.profile?.real_name
  const isPerson = !(data.deleted || data.is_bot || id === SLACKBOT)
  const isGuest = data.is_restricted || data.is_ultra_restricted || data.is_stranger || elsewhere
  return {
    member: isPerson && !isGuest,
    ...(isPerson && isGuest ? { guest: true } : {}),
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...languageOf(data.locale),
  }
}

function languageOf(locale: string | undefined): Pick<Profile, 'language'> {
  if (locale?.startsWith('es')) return { language: 'es' }
  return locale?.startsWith('en') ? { language: 'en' } : {}
}
