import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { Refused } from '../../bot/ports/failure.js'

/** No vowels and nothing that looks like something else, so that no code is a word or is misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
const VALID_HOURS = 72
const MOST_ATTEMPTS = 10

const Stored = z.strictObject({
  entity: z.string(),
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
  const stored = { entity, hash: hash(salt, code), salt, expiresAt: expiresAt.toISOString(), attempts: 0 }
  await keep(folder, entity, stored)
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
  const stored = await readStored(folder, entity)
  if (!stored || stored.entity !== entity) return 'none'
  const path = pathOf(folder, entity)
  if (now.toISOString() >= stored.expiresAt) {
    await rm(path, { force: true })
    return 'expired'
  }
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const same = timingSafeEqual(Buffer.from(hash(stored.salt, plain), 'hex'), Buffer.from(stored.hash, 'hex'))
  if (same || stored.attempts + 1 >= MOST_ATTEMPTS) await rm(path, { force: true })
  else await keep(folder, entity, { ...stored, attempts: stored.attempts + 1 })
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

/** The entity's key comes from outside: what is no letter, digit, `_` or `-` stays out of the file name. */
function pathOf(folder: string, entity: string): string {
  return join(folder, `admin-code-${entity.replace(/[^\w-]/g, '_')}.json`)
}

async function keep(folder: string, entity: string, stored: z.infer<typeof Stored>): Promise<void> {
  const path = pathOf(folder, entity)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFileAtomic(path, `${JSON.stringify(stored)}\n`, { mode: 0o600 })
  } catch (error) {
    throw new Refused({
      code: 'refused',
      detail: { kind: 'unwritable', file: path, code: codeOf(error) },
      remedy: 'Check that the data folder may be written to and that the disk is not full.',
    })
  }
}

async function readStored(folder: string, entity: string): Promise<z.infer<typeof Stored> | null> {
  const path = pathOf(folder, entity)
  try {
    return Stored.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Refused({
      code: 'unknown-form',
      detail: { kind: 'no-admin-code', file: path, code: codeOf(error) },
      remedy: 'Run `cerrojo init` again for a new code.',
    })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown form'
}
