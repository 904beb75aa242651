import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { deflatedPart, storedPart, zipOf } from '../../src/adapters/files/zip.js'

describe('an archive', () => {
  it('reads back in another program, whatever its parts and their names are', () => {
    // The other program keeps what it reads in a plain object, where this one name is no key.
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter(name => name !== '__proto__')
    const parts = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 2_000 }), fc.boolean()), {
      selector: ([name]) => name,
      maxLength: 12,
    })
    fc.assert(
      fc.property(parts, given => {
        const bytes = zipOf(given.map(([name, part, isPacked]) => [name, (isPacked ? deflatedPart : storedPart)(part)]))
        const read = new Map(Object.entries(unzipSync(bytes)))
        expect([...read.keys()].sort()).toEqual(given.map(([name]) => name).sort())
        for (const [name, part] of given) expect(Buffer.compare(read.get(name) ?? Buffer.of(1), part), name).toBe(0)
      }),
    )
  })
})
