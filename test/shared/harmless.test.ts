import fc from 'fast-check'
import { expect, it } from 'vitest'
import { harmless, harmlessLine, harmlessLines } from '../../src/shared/harmless.js'

const HIDES = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]|(?!\n)\p{Cc}|[\u2028\u2029]/u

it.each([
  ['a zero-width space', 'ce\u200brrar', 'cerrar'],
  ['a word joiner', 'ce\u2060rrar', 'cerrar'],
  ['a soft hyphen', 'ce\u00adrrar', 'cerrar'],
  ['a Hangul filler', 'ce\u3164rrar', 'cerrar'],
  ['tag characters', 'ce\u{e0001}\u{e0041}rrar', 'cerrar'],
  ['a byte order mark', '\ufeffcerrar', 'cerrar'],
  ['text turned round', '\u202eodarrec\u202c \u2066x\u2069', 'odarrec x'],
  ['an escape', 'a\u001b[31mb', 'a␛[31mb'],
  ['a deletion', 'a\u007fb', 'a␡b'],
  ['a one-byte escape', 'a\u009b31mb', 'a\ufffd31mb'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
  ['blanks of every kind', 'a\u00a0b\u2003c\td', 'a b c d'],
  ['line ends of every kind', 'a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
  ['what is only unusual', 'Ñandú «x» — 漢字 𝕏 e\u0301', 'Ñandú «x» — 漢字 𝕏 e\u0301'],
])('%s', (_, text, shown) => {
  expect(harmless(text)).toBe(shown)
  expect(harmlessLine(text)).toBe(shown.replaceAll('\n', ' '))
  expect(harmlessLines(text)).toEqual(shown.split('\n'))
})

it('leaves nothing that hides, and changes nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(harmless(text)).not.toMatch(HIDES)
      expect(harmless(harmless(text))).toBe(harmless(text))
    }),
    { numRuns: 2_000 },
  )
})
