import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import { PLATFORMS, type PlatformName } from '../../words/platforms.js'

/** The chat platforms that people write from. */
export type Platform = PlatformName

/** Whether a name is that of a chat platform. */
export function isPlatform(name: string): name is Platform {
  return PLATFORMS.some(platform => platform === name)
}

/** An account on a platform: `tenant` is the workspace or tenant id, `user` the id in it. */
export interface Account {
  readonly platform: Platform
  readonly tenant: string
  readonly user: string
}

/** What a platform itself says about an account, asked for when it is needed. Nothing of it is kept. */
export interface Profile {
  /** Only an address that the platform has verified. */
  readonly email?: string
  readonly name?: string
  /** Of the platform's own screens. */
  readonly language?: Language
  /** Guests, bots and accounts that were closed see nothing. */
  readonly member: boolean
  /** A person who is in the workspace and not of it: they are told that this is for members. */
  readonly guest?: boolean
}

/** Subject of an account's log. */
export function accountKey({ platform, tenant, user }: Account): string {
  return `${platform}:${tenant}:${user}`
}

/** The account that a key names, or null when it is none. */
export function readAccountKey(key: string): Account | null {
  const [platform = '', tenant = '', user = '', ...rest] = key.split(':')
  if (!isPlatform(platform) || tenant === '' || user === '' || rest.length > 0) return null
  return { platform, tenant, user }
}

/**
 * On what a link rests: the verified e-mail, a decision on a request, the yes of another account that was the person's
 * already, or the code of the first administrator.
 */
export type HowLinked = 'email' | 'approved' | 'confirmed' | 'code'

/** Something that happened to an account, oldest first in its log. `by` is a person's id, or null for the bot itself. */
export type AccountStatement = {
  readonly id: string
  /** Makes a repeat harmless. */
  readonly key: string
  readonly by: string | null
  /** `accountKey` of the account from which they decided. */
  readonly from?: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  /** The day in Bogotá at that instant. */
  readonly on: Day
} & (
  | { readonly kind: 'linked'; readonly person: string; readonly how: HowLinked }
  /** Somebody said who they are; `person` is whom the document they typed leads to, null when nobody. */
  | {
      readonly kind: 'asked'
      readonly person: string | null
      readonly name: string
      /** The address that the platform had verified then, for whoever decides. */
      readonly email?: string
      /** Nobody typed a document: the verified e-mail is that person's, who has an account already. */
      readonly how?: 'email'
    }
  | { readonly kind: 'refused' }
  /** Somebody's yes to a request to be a person who has an account already: it waits for a yes from there. */
  | { readonly kind: 'approved'; readonly person: string }
  /** The person, from an account of theirs, on a request to be them: “it was not me”. */
  | { readonly kind: 'disowned'; readonly person: string }
  /** Another account asks to be the same person's: leads there from this one, whose log decides. `request`: id of its `asked`. */
  | { readonly kind: 'questioned'; readonly account: string; readonly request: string }
  | { readonly kind: 'unlinked'; readonly why: 'email' | 'list' | 'closed' | 'decided' | 'disowned' | 'code' }
  /** Somebody who decides such things looked at whose it is and which role that is, and left it as it is. */
  | { readonly kind: 'kept' }
  /** Of several accounts of one person, the one that said so last gets the messages. */
  | { readonly kind: 'preferred' }
  /** Where messages to this account go: the platform's own address of the conversation, opaque here. */
  | { readonly kind: 'address'; readonly address: string }
  /** The platform said for good that this account cannot be written to. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** Its owner wrote again. */
  | { readonly kind: 'reachable' }
)
