import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AdminCode } from '../ports/state.js'
import type { EntityKey, Store } from '../ports/store.js'
import { type Account, accountKey } from './account.js'

/** No vowels and nothing that looks like something else, so that no code is a word or is misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
const VALID_HOURS = 72
/** Wrong tries of one account, after which it has none left. */
const MOST_TRIES = 10
/** Accounts whose tries are told apart; beyond, those of all others together. */
const MOST_ACCOUNTS = 200

/**
 * Makes the code with which the first administrator of an entity identifies themselves, once, and keeps only its hash.
 * An earlier code is void. `now` starts the three days that it is good for.
 */
export async function issueAdminCode(
  { state }: Pick<Store, 'state'>,
  entity: EntityKey,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  const code = Array.from({ length: LENGTH }, randomLetter).join('')
  const salt = randomBytes(16).toString('hex')
  const expiresAt = new Date(now.getTime() + VALID_HOURS * 3_600_000)
  await state.adminCode.write(entity, { hash: hash(salt, code), salt, expiresAt: expiresAt.toISOString(), attempts: 0 })
  return { code: code.replace(/(.{4})(?=.)/g, '$1-'), expiresAt }
}

/**
 * Whether a code is the one that was issued. `accepted` only once, however many try at the same time. Wrong tries are
 * counted by the account that made them: the tenth is its last, also with the right code, and takes nothing from the others.
 * `none`: there is no code to redeem.
 */
export async function redeemAdminCode(
  { state }: Pick<Store, 'state'>,
  entity: EntityKey,
  code: string,
  from: Account,
  now: Date,
): Promise<'accepted' | 'wrong' | 'expired' | 'none'> {
  const tried = await state.adminCode.update(entity, kept =>
    kept && tryCode(kept, code, from, now) === 'wrong' ? counted(kept, from) : null,
  )
  return tried ? tryCode(tried, code, from, now) : 'none'
}

function counted({ tries = {}, attempts, ...kept }: AdminCode, from: Account): AdminCode {
  const who = counterOf(tries, from)
  return { ...kept, attempts: attempts + 1, tries: { ...tries, [who]: (tries[who] ?? 0) + 1 } }
}

function counterOf(tries: Readonly<Record<string, number>>, from: Account): string {
  const key = accountKey(from)
  return Object.hasOwn(tries, key) || Object.keys(tries).length < MOST_ACCOUNTS ? key : 'others'
}

function tryCode(kept: AdminCode, code: string, from: Account, now: Date): 'accepted' | 'wrong' | 'expired' {
  if (now.toISOString() >= kept.expiresAt) return 'expired'
  const { tries = {} } = kept
  const who = counterOf(tries, from)
  // Where more try than can be told apart, whoever comes new is not shut out for the others.
  if (who !== 'others' && (tries[who] ?? 0) >= MOST_TRIES) return 'wrong'
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const same = timingSafeEqual(Buffer.from(hash(kept.salt, plain), 'hex'), Buffer.from(kept.hash, 'hex'))
  return same ? 'accepted' : 'wrong'
}

/** A code has 57 bits of chance, so a fast hash with a salt is enough. */
function hash(salt: string, code: string): string {
  return createHash('sha256').update(`${salt}:${code}`).digest('hex')
}

/** Every letter equally likely: bytes beyond the last whole round of the alphabet are thrown away. */
function randomLetter(): string {
  const whole = 256 - (256 % ALPHABET.length)
  for (;;) {
    const [byte = 255] = randomBytes(1)
    if (byte < whole) return ALPHABET.charAt(byte % ALPHABET.length)
  }
}
