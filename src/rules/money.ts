/**
 * Colombian pesos as decimal text (`"22773677"`, `"-1500.5"`). SECOP II serves values beyond 2^53, which a number
 * cannot hold, and centavos, so amounts are compared exactly.
 */
export type Pesos = `${number}`

const PESOS = /^-?\d+(\.\d+)?$/

/** True for decimal text without separators or exponents. */
export function isPesos(text: string): text is Pesos {
  return PESOS.test(text)
}

/** The amount in centavos, exactly; digits beyond the second decimal are cut off. Zero for what is no decimal text. */
export function centavos(amount: Pesos): bigint {
  return centavosOf(amount) ?? 0n
}

const SAFE_DIGITS = 14

/** The amount in centavos, or null when none is told or what is told is no decimal text. */
export function centavosOf(amount: Pesos | null | undefined): bigint | null {
  if (amount === '0') return 0n
  if (amount == null || !isPesos(amount)) return null
  const point = amount.indexOf('.')
  // What a number holds exactly becomes a bigint several times faster than text does.
  if (point < 0) return amount.length < SAFE_DIGITS ? BigInt(Number(amount) * 100) : BigInt(`${amount}00`)
  return BigInt(amount.slice(0, point) + amount.slice(point + 1, point + 3).padEnd(2, '0'))
}

/** The decimal text of so many centavos: whole pesos without decimals. */
export function pesosOf(amount: bigint): Pesos {
  const size = amount < 0n ? -amount : amount
  const whole = `${amount < 0n ? '-' : ''}${size / 100n}`
  const text = size % 100n === 0n ? whole : `${whole}.${String(size % 100n).padStart(2, '0')}`
  return isPesos(text) ? text : '0'
}
