import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, namesAgree } from '../../src/bot/sync/compare-names.js'

describe('names', () => {
  it.each([
    ['JUAN CARLOS PÉREZ GÓMEZ', 'Gomez Perez Juan Carlos', 'order, accents and case'],
    ['MARÍA MEJiA', 'maria mejia', 'damage of the exporter'],
    ['JUAN PEREZ', 'JUAN CARLOS PEREZ GOMEZ', 'a second name and surname left out'],
    ['ANA MARIA PEREZ GOMEZ', 'ANA MARIA PEREZ DE LOPEZ', 'one surname of four changed'],
    ['MARIA DE LOS ANGELES RUIZ', 'MARIA ANGELES RUIZ', 'joining words'],
    ['JUAN C. PEREZ', 'JUAN CARLOS PEREZ', 'an initial'],
    ['LUIS MU\ufffdOZ', 'LUIS MUÑOZ', 'a letter lost to an encoding'],
    ['PEDRO GONZALES', 'PEDRO GONZALEZ', 'one letter'],
    ['JULIAN JULIAN VEGA VEGA', 'VEGA VEGA JULIAN JULIAN', 'names said twice'],
  ])('%s and %s agree: %s', (one, other) => {
    expect(namesAgree(one, other)).toBe(true)
    expect(namesAgree(other, one)).toBe(true)
  })

  it.each([
    ['JUAN PEREZ', 'JUAN GOMEZ', 'one word of two'],
    ['PEREZ', 'JUAN PEREZ', 'a single word is no name'],
    ['JUAN PEREZ', 'ANA RUIZ', 'nothing'],
    ['LUIS DIAZ', 'LUISA DIAZ', 'short words may not differ'],
    ['ANA ANA RUIZ', 'ANA RUIZ SOTO', 'a word said twice counts twice'],
    ['DE LA Y', 'DE LA Y', 'joining words alone'],
    ['', '', 'no name'],
    ['JUAN PEREZ GOMEZ', 'JUAN PEREZ RUIZ', 'one of three words'],
  ])('%s and %s do not: %s', (one, other) => {
    expect(namesAgree(one, other)).toBe(false)
    expect(namesAgree(other, one)).toBe(false)
  })

  it('agrees with itself in any order and case, and whoever is compared first', () => {
    const word = fc.constantFrom('juan', 'pérez', 'gómez', 'ANA', 'Ruiz', 'ñañez', 'de', 'j')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (one, other) => {
        expect(namesAgree(one.join(' '), other.join(' '))).toBe(namesAgree(other.join(' '), one.join(' ')))
        const shuffled = [...one].reverse().join('  ').toUpperCase()
        expect(namesAgree(one.join(' '), shuffled)).toBe(one.filter(part => part !== 'de').length >= 2)
      }),
    )
  })

  it('folds any text twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })
})
