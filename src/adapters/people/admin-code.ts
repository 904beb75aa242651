import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Refused } from '../../bot/ports/failure.js'
import { fileDetail } from '../files/failures.js'
import { codeOf, SideFile } from '../side-file.js'

/** No vowels and nothing that looks like something else, so that no code is a word or is misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
const VALID_HOURS = 72
const MOST_ATTEMPTS = 10

const Stored = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  expiresAt: z.iso.datetime(),
  attempts: z.int().nonnegative(),
})

/**
 * Makes the code with which the first administrator of an entity identifies themselves, once, and keeps only its hash in
 * the data folder. An earlier code is void. `now` starts the three days that it is good for.
 */
export async function issueAdminCode(
  folder: string,
  entity: string,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  const code = Array.from({ length: LENGTH }, randomLetter).join('')
  const salt = randomBytes(16).toString('hex')
  const expiresAt = new Date(now.getTime() + VALID_HOURS * 3_600_000)
  const stored = { hash: hash(salt, code), salt, expiresAt: expiresAt.toISOString(), attempts: 0 }
  await fileOf(folder, entity).write(stored)
  return { code: code.replace(/(.{4})(?=.)/g, '$1-'), expiresAt }
}

/**
 * Whether a code is the one that was issued. `accepted` only once; wrong tries are counted, and the tenth voids the
 * code. `none`: there is no code to redeem.
 */
export async function redeemAdminCode(
  folder: string,
  entity: string,
  code: string,
  now: Date,
): Promise<'accepted' | 'wrong' | 'expired' | 'none'> {
  const file = fileOf(folder, entity)
  const stored = await readStored(file)
  if (!stored) return 'none'
  if (now.toISOString() >= stored.expiresAt) {
    await file.remove()
    return 'expired'
  }
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const same = timingSafeEqual(Buffer.from(hash(stored.salt, plain), 'hex'), Buffer.from(stored.hash, 'hex'))
  if (same || stored.attempts + 1 >= MOST_ATTEMPTS) await file.remove()
  else await file.write({ ...stored, attempts: stored.attempts + 1 })
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

function fileOf(folder: string, entity: string): SideFile<typeof Stored> {
  return new SideFile('admin-code', Stored, folder, entity)
}

async function readStored(file: SideFile<typeof Stored>): Promise<z.infer<typeof Stored> | null> {
  try {
    return await file.read()
  } catch (error) {
    throw new Refused({
      code: 'unknown-form',
      detail: fileDetail({ kind: 'no-admin-code', file: file.path, code: codeOf(error) ?? 'unknown form' }),
      remedy: 'Run `cerrojo init` again for a new code.',
    })
  }
}
