import { z } from 'zod'
import type { Profile } from '../../../../bot/accounts/account.js'
import { ExpiringMap } from '../../../../shared/cache.js'

/** What Teams says about a member of a conversation. */
const Member = z.looseObject({
  aadObjectId: z.string().min(1).max(100).optional().catch(undefined),
  /** Some answers of Teams call it so. */
  objectId: z.string().min(1).max(100).optional().catch(undefined),
  name: z.string().max(1_000).optional().catch(undefined),
  email: z.email().max(320).optional().catch(undefined),
  userPrincipalName: z.string().max(400).optional().catch(undefined),
  userRole: z.string().max(40).optional().catch(undefined),
  tenantId: z.string().max(100).optional().catch(undefined),
})

/** Who somebody is in a tenant: the id that stays the same in every conversation, and the profile. */
export interface KnownProfile {
  readonly user: string | null
  readonly profile: Profile
}

/** Reads what Teams says about a member. Guests, people of other tenants and the anonymous are no members. */
export function profileFrom(member: unknown, tenant: string): KnownProfile {
  const read = Member.safeParse(member)
  if (!read.success) return { user: null, profile: { member: false } }
  const { aadObjectId, objectId, name, email, userPrincipalName = '', userRole, tenantId } = read.data
  const guest = userRole === 'guest' || userRole === 'anonymous' || /#EXT#/i.test(userPrincipalName)
  const foreign = tenantId !== undefined && tenantId !== '' && tenantId !== tenant
  return {
    user: aadObjectId ?? objectId ?? null,
    profile: {
      member: !guest && !foreign,
      ...(guest || foreign ? { guest: true } : {}),
      ...(email === undefined ? {} : { email }),
      ...(name === undefined ? {} : { name }),
    },
  }
}

const KEPT_MINUTES = 5
const KEPT = 5_000

/** Profiles asked for lately, so that Teams is not asked at every turn. */
export function recentProfiles(): ExpiringMap<KnownProfile> {
  return new ExpiringMap(KEPT, KEPT_MINUTES * 60_000)
}
