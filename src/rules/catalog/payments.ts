import type { Facts } from '../contract.js'
import { centavosOf } from '../money.js'
import { isIllegible, type Setting } from '../rule.js'
import { readOnce } from './read-once.js'

// What the amounts in the register show, which R01, R09, R17 and R18 go by.

/** The facts about money. */
export const PAYMENT_FACTS = ['value', 'paid', 'invoiced', 'payment', 'provedPayment'] as const

/** Facts about money that sister sets show besides. */
export const MONEY_FACTS = [...PAYMENT_FACTS, 'shownPayment'] as const

const ONE_PESO = 100n

type Amounts = Pick<Facts, 'value' | 'paid' | 'invoiced' | 'provedPayment'>

/** What the amounts show, unless evidence proves that all is paid: paid in part (or invoiced beyond), nothing, or settled. */
export const payments = readOnce((facts: Amounts, setting: Setting): 'open' | 'none-recorded' | 'settled' => {
  if (facts.provedPayment === 'in-full') return 'settled'
  const paid = centavosOf(facts.paid) ?? 0n
  const invoiced = centavosOf(facts.invoiced) ?? 0n
  // A negative payment is a slip, of which R17e warns.
  if (paid < 0n) return 'settled'
  // Something stands there that nobody could read: whether it is all paid cannot be told.
  if (areAmountsIllegible(setting)) return 'open'
  if (invoiced > paid + ONE_PESO) return 'open'
  if (paid === 0n && invoiced <= 0n) return 'none-recorded'
  // Something of a value that nobody knows: whether it is all of it cannot be told.
  const value = centavosOf(facts.value) ?? 0n
  if (value === 0n) return 'open'
  return paid > 0n && paid < value - ONE_PESO ? 'open' : 'settled'
})

/** Whether what was paid or invoiced cannot be read. A value that cannot be read is one that nobody knows. */
export function areAmountsIllegible(setting: Setting): boolean {
  return isIllegible(setting, 'paid', 'invoiced')
}

/** Whether a payment or an invoice stands there. One of the payment plan may be an advance: that asks, and settles nothing. */
export function hasRecordedPayment({ paid, invoiced }: Pick<Facts, 'paid' | 'invoiced'>): boolean {
  return [paid, invoiced].some(amount => (centavosOf(amount) ?? 0n) > 0n)
}

/** Whether what was paid is below zero or above the value, where that is known. */
export function isPaidOutOfRange({ value, paid }: Pick<Facts, 'value' | 'paid'>): boolean {
  const most = centavosOf(value)
  const sum = centavosOf(paid) ?? 0n
  return sum < 0n || (most !== null && sum > most)
}

/** Whether money is pending: attested so, or shown by the register and not explained by anybody. */
export function moneyIsPending(facts: Amounts & Pick<Facts, 'payment'>, setting: Setting): boolean {
  if (facts.payment) return facts.payment === 'unpaid' || facts.payment === 'balance-to-release'
  return payments(facts, setting) === 'open'
}

/** Whether evidence shows a payment that nobody has explained (R17g). */
export function isPaymentShownOpen({ payment, shownPayment }: Pick<Facts, 'payment' | 'shownPayment'>): boolean {
  return payment === undefined && shownPayment !== undefined
}
