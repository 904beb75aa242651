import { describe, expect, it } from 'vitest'
import { fold, shorten } from '../../src/shared/text.js'

describe('fold', () => {
  it.each([
    ['Ejecución', 'ejecucion'],
    ['MUÑOZ', 'munoz'],
    ['Mun\u0303oz', 'munoz'],
    ['N.º 12', 'n.o 12'],
    ['１２', '12'],
    ['İ', 'i'],
    ['a  b–c ', 'a  b–c '],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(folded)).toBe(folded)
  })

  it('leaves signs as they are by NFD', () => expect(fold('Nº１ Ó', 'NFD')).toBe('nº１ o'))
})

describe('shorten', () => {
  it('shows that something is gone, and cuts no character in two', () => {
    expect(shorten('abc', 3)).toBe('abc')
    expect(shorten('abcd', 3)).toBe('ab…')
    expect(shorten('a🔒bc', 3)).toBe('a…')
  })
})
