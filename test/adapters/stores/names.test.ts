import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName } from '../../../src/adapters/stores/files/folder-names.js'
import { anyKey } from '../../contracts/store-data.js'

it.each([
  ['demo', 'demo'],
  ['899999061', '899999061'],
  ['p_0123456789abcdef', 'p_0123456789abcdef'],
])('leaves the plain key %s as it is', (key, name) => {
  expect(fileName(key)).toBe(name)
})

it.each([
  ['CO1.PCCNTR.123', /^co1_pccntr_123-[0-9a-f]{20}$/],
  ['../../etc/passwd', /^______etc_passwd-[0-9a-f]{20}$/],
  ['con', /^con-[0-9a-f]{20}$/],
  ['', /^-[0-9a-f]{20}$/],
  ['a\0b', /^a_b-[0-9a-f]{20}$/],
])('makes %j readable and safe', (key, pattern) => {
  expect(fileName(key)).toMatch(pattern)
})

it('makes a short and harmless name of any key', () => {
  fc.assert(fc.property(anyKey, key => void expect(fileName(key)).toMatch(/^[a-z0-9_-]{1,61}$/)))
})

it('makes two names of two keys, also where a disk ignores case', () => {
  fc.assert(fc.property(anyKey, anyKey, (a, b) => void expect(fileName(a) === fileName(b)).toBe(a === b)))
  expect(fileName('A')).not.toBe(fileName('a'))
  expect(fileName('\ud800')).not.toBe(fileName('\ud801'))
})
