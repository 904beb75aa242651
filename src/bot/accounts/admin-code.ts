import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AdminCode } from '../ports/state.js'
import type { EntityKey, Store } from '../ports/store.js'

/** No vowels and nothing that looks like something else, so that no code is a word or is misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
const VALID_HOURS = 72
const MOST_ATTEMPTS = 10

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
 * Whether a code is the one that was issued. `accepted` only once, however many try at the same time; wrong tries are
 * counted, and the tenth voids the code. `none`: there is no code to redeem.
 */
export async function redeemAdminCode(
  { state }: Pick<Store, 'state'>,
  entity: EntityKey,
  code: string,
  now: Date,
): Promise<'accepted' | 'wrong' | 'expired' | 'none'> {
  const tried = await state.adminCode.update(entity, kept =>
    kept && tryCode(kept, code, now) === 'wrong' && kept.attempts + 1 < MOST_ATTEMPTS
      ? { ...kept, attempts: kept.attempts + 1 }
      : null,
  )
  return tried ? tryCode(tried, code, now) : 'none'
}

function tryCode(kept: AdminCode, code: string, now: Date): 'accepted' | 'wrong' | 'expired' {
  if (now.toISOString() >= kept.expiresAt) return 'expired'
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
