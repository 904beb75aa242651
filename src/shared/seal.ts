import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Why something sealed cannot be opened: by another key, or not as it was sealed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'

  constructor(readonly why: 'other-key' | 'damaged') {
    super(`what was sealed cannot be opened (${why})`)
  }
}

/** Seals texts with a key of 32 bytes (AES-256-GCM), each for one purpose: for another one it does not open. */
export interface Sealer {
  seal(text: string, purpose: string): string
  /** Throws SealBroken. */
  open(sealed: string, purpose: string): string
}

/** What is sealed says by which key, and nothing of the key. */
export function sealerOf(key: Uint8Array): Sealer {
  const mark = createHash('sha256').update('key mark').update(key).digest('hex').slice(0, 8)
  return {
    seal(text, purpose) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `1.${mark}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const [version, by, rest] = sealed.split('.')
      if (version !== '1' || rest === undefined) throw new SealBroken('damaged')
      if (by !== mark) throw new SealBroken('other-key')
      const bytes = Buffer.from(rest, 'base64url')
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(purpose))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch {
        throw new SealBroken('damaged')
      }
    },
  }
}
