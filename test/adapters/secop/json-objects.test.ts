import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonObjects } from '../../../src/adapters/secop/json-objects.js'

/** The objects of a text whose bytes come in chunks of this size. */
function split(text: string, size: number) {
  const objects = new JsonObjects('file')
  const bytes = Buffer.from(text)
  const found = []
  for (let i = 0; i < bytes.length; i += size) found.push(...objects.add(bytes.subarray(i, i + size)))
  objects.end()
  return found
}

const rows = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), { minLength: 1 })
const layout = fc.constantFrom(
  (rows: readonly unknown[]) => JSON.stringify(rows),
  (rows: readonly unknown[]) => JSON.stringify(rows, null, 2),
  (rows: readonly unknown[]) => rows.map(row => JSON.stringify(row)).join('\n'),
  (rows: readonly unknown[]) => `[${rows.map(row => JSON.stringify(row)).join('\n,')}]\n`,
)

describe('the objects of a file', () => {
  test('are those of the whole text, however its bytes are cut', () => {
    fc.assert(
      fc.property(rows, layout, fc.integer({ min: 1, max: 40 }), (rows, lay, size) => {
        const text = lay(rows)
        const found = split(text, size)
        expect(`[${found.map(object => object.text).join(',')}]`.length).toBeGreaterThan(0)
        expect(found.map(object => JSON.stringify(JSON.parse(object.text)))).toEqual(
          rows.map(row => JSON.stringify(row)),
        )
        const lines = text.split('\n')
        for (const { line, text } of found) expect(lines[line - 1]).toContain(text.split('\n')[0])
      }),
    )
  })

  test('are only counted where that is enough', () => {
    const objects = new JsonObjects('file')
    expect(objects.add(Buffer.from('[{"a":"}{"},{"b":["]",{"c":"\\"}"}]}]'), 'check')).toEqual([])
    expect(objects.count).toBe(2)
    expect(() => objects.end()).not.toThrow()
  })

  test('may not be endless', () => {
    const objects = new JsonObjects('file')
    const megabyte = Buffer.alloc(1024 * 1024, 'x')
    objects.add(Buffer.from('\n[{"a":"'), 'check')
    expect(() => {
      for (let i = 0; i < 20; i++) objects.add(megabyte, 'check')
    }).toThrow(/begins in line 2 is too long/)
  })
})
