import type { Facts } from '../contract.js'
import { centavosOf } from '../money.js'
import { isIllegible, type Setting } from '../rule.js'
import { readOnce } from './read-once.js'

// What the amounts in the register show, which R01, R17 and R18 go by.

/** The facts about money. */
export const PAYMENT_FACTS = ['value', 'paid', 'invoiced', 'payment'] as const

const ONE_PESO = 100n

/** What the register's amounts show: paid in part (or invoiced beyond), nothing recorded, or settled. */
export const payments = readOnce((facts: Pick<Facts, 'value' | 'paid' | 'invoiced'>, setting: Setting) => {
  // Something stands there that nobody could read: whether it is all paid cannot be told.
  if (areAmountsIllegible(setting)) return 'open'
  const value = centavosOf(facts.value)
  const paid = centavosOf(facts.paid) ?? 0n
  const invoiced = centavosOf(facts.invoiced) ?? 0n
  // Nothing invoiced is more than a negative payment: what that is, a person must say.
  if (invoiced > paid + ONE_PESO) return 'open'
  if (paid === 0n) return 'none-recorded'
  // Paid something of a value that nobody knows: whether it is all of it cannot be told.
  if (value === null || paid < value - ONE_PESO) return 'open'
  return 'settled'
})

/** Whether one of the amounts cannot be read. */
export function areAmountsIllegible(setting: Setting): boolean {
  return isIllegible(setting, 'value', 'paid', 'invoiced')
}

/** Whether what was paid is below zero or above the value, where that is known. */
export function isPaidOutOfRange({ value, paid }: Pick<Facts, 'value' | 'paid'>): boolean {
  const most = centavosOf(value)
  const sum = centavosOf(paid) ?? 0n
  return sum < 0n || (most !== null && sum > most)
}

/** Whether money is pending: attested so, or shown by the register and not explained by anybody. */
export function moneyIsPending(facts: Pick<Facts, (typeof PAYMENT_FACTS)[number]>, setting: Setting): boolean {
  if (facts.payment) return facts.payment === 'unpaid' || facts.payment === 'balance-to-release'
  return payments(facts, setting) === 'open'
}
