import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SealBroken, sealerOf } from '../../src/shared/seal.js'

const KEY = Buffer.alloc(32, 7)

it('opens what it sealed, for the same purpose and by the same key only', () => {
  const sealer = sealerOf(KEY)
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, purpose) => {
      const sealed = sealer.seal(text, purpose)
      expect(sealer.open(sealed, purpose)).toBe(text)
      expect(sealed).not.toBe(sealer.seal(text, purpose))
      expect(() => sealer.open(sealed, `${purpose}!`)).toThrow(new SealBroken('damaged'))
      expect(() => sealerOf(randomBytes(32)).open(sealed, purpose)).toThrow(new SealBroken('other-key'))
    }),
    { numRuns: 50 },
  )
})

it('opens nothing of which a letter is another one', () => {
  const sealer = sealerOf(KEY)
  const sealed = sealer.seal('xoxb-secret', 'T1')
  expect(sealed).not.toContain('secret')
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`
    // The last letter of base64 may have bits that count for nothing.
    if (at < sealed.length - 1) expect(() => sealer.open(changed, 'T1')).toThrow(SealBroken)
  }
})
