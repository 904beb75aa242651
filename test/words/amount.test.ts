import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pesos } from '../../src/rules/index.js'
import { amountInWords } from '../../src/words/es/amount.js'

describe('an amount in words and digits', () => {
  it.each([
    ['0', 'cero pesos ($ 0)'],
    ['1', 'un peso ($ 1)'],
    ['16', 'dieciséis pesos ($ 16)'],
    ['21', 'veintiún pesos ($ 21)'],
    ['31', 'treinta y un pesos ($ 31)'],
    ['100', 'cien pesos ($ 100)'],
    ['101', 'ciento un pesos ($ 101)'],
    ['555', 'quinientos cincuenta y cinco pesos ($ 555)'],
    ['1000', 'mil pesos ($ 1.000)'],
    ['1001', 'mil un pesos ($ 1.001)'],
    ['21000', 'veintiún mil pesos ($ 21.000)'],
    ['100000', 'cien mil pesos ($ 100.000)'],
    ['101021', 'ciento un mil veintiún pesos ($ 101.021)'],
    ['1000000', 'un millón de pesos ($ 1.000.000)'],
    ['2000000', 'dos millones de pesos ($ 2.000.000)'],
    ['1000001', 'un millón un pesos ($ 1.000.001)'],
    ['1000000000', 'mil millones de pesos ($ 1.000.000.000)'],
    ['1250000000', 'mil doscientos cincuenta millones de pesos ($ 1.250.000.000)'],
    ['21000000', 'veintiún millones de pesos ($ 21.000.000)'],
    ['1000000000000', 'un billón de pesos ($ 1.000.000.000.000)'],
    ['2000001000000', 'dos billones un millón de pesos ($ 2.000.001.000.000)'],
    ['54120000', 'cincuenta y cuatro millones ciento veinte mil pesos ($ 54.120.000)'],
    ['61920000', 'sesenta y un millones novecientos veinte mil pesos ($ 61.920.000)'],
    ['11600000', 'once millones seiscientos mil pesos ($ 11.600.000)'],
    ['10.5', 'diez pesos con cincuenta centavos ($ 10,50)'],
    ['10.01', 'diez pesos con un centavo ($ 10,01)'],
    ['2000000.21', 'dos millones de pesos con veintiún centavos ($ 2.000.000,21)'],
    ['007', 'siete pesos ($ 7)'],
  ] as const)('%s', (amount, words) => {
    expect(amountInWords(amount as Pesos)).toBe(words)
  })

  it('says no amount below zero', () => {
    expect(() => amountInWords('-1')).toThrow(RangeError)
  })

  it('reads back as the number that it was made of', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }), (pesos, centavos) => {
        const said = amountInWords(`${pesos}.${String(centavos).padStart(2, '0')}` as Pesos)
        const [words = ''] = said.split(' (')
        const [whole = '', cents = 'cero centavos'] = words.split(' con ')
        expect(read(whole)).toBe(pesos)
        expect(read(cents)).toBe(BigInt(centavos))
        expect(said).toContain(`$ ${pesos.toLocaleString('es-CO')}`)
      }),
    )
  })
})

const VALUES = new Map<string, bigint>(
  (
    'cero 0 un 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 ' +
    'quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiún 21 veintidós 22 veintitrés 23 ' +
    'veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 ' +
    'cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 trescientos 300 ' +
    'cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, BigInt(all[i + 1] ?? '0')] as const] : [])),
)

/** An independent reading: words add up, and are multiplied by what follows. */
function read(words: string): bigint {
  let total = 0n
  let group = 0n
  for (const word of words.split(' '))
    if (word === 'mil') group = (group || 1n) * 1_000n
    else if (word.startsWith('mill')) [total, group] = [total + group * 1_000_000n, 0n]
    else if (word.startsWith('bill')) [total, group] = [total + group * 1_000_000_000_000n, 0n]
    else group += VALUES.get(word) ?? 0n
  return total + group
}
