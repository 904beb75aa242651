/**
 * Colombian pesos as decimal text (`"22773677"`, `"-1500.5"`). SECOP II serves values beyond 2^53, which a number
 * cannot hold, and centavos, so amounts are compared exactly.
 */
export type Pesos = `${number}`

const PESOS = /^-?\d+(\.\d+)?$/

/** True for decimal text without signs, separators or exponents. */
export function isPesos(text: string): text is Pesos {
  return PESOS.test(text)
}

/** The amount in centavos, exactly; digits beyond the second decimal are cut off. */
export function centavos(amount: Pesos): bigint {
  const negative = amount.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? amount.slice(1) : amount).split('.')
  const size = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0') || '0')
  return negative ? -size : size
}
