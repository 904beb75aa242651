import { isDay } from '../../../rules/index.js'
import type { Words } from '../../../words/index.js'
import type { SupportItem } from './checklist.js'
import type { SupportSign } from './signs.js'

export type SupportWords = Words['supports']

/** What SECOP shows of one, in words: the newest, and how many more. */
export function signWords(seen: readonly SupportSign[], say: SupportWords): string {
  const last = seen.at(-1)
  if (!last) return say.noSignal
  const shown = oneSign(last, say)
  return seen.length > 1 ? `${shown}, ${say.more(seen.length - 1)}` : shown
}

function oneSign(sign: SupportSign, say: SupportWords): string {
  switch (sign.kind) {
    case 'register':
      return say.electronic(sign.on)
    case 'payments':
      return say.payments(sign.paid, sign.open, sign.last)
    case 'shown': {
      const { set, quote, on } = sign.by
      return set === 'guarantees' ? say.policy(quote, on) : say.published(quote, on)
    }
  }
}

/** Who told of one, when, and by which document. */
export function toldWords({ confirmed }: SupportItem, who: string, say: SupportWords): string {
  if (!confirmed) return say.noSignal
  const { fact, value, on, document } = confirmed
  if (value === 'none') return say.toldNone(who, on)
  const told = say.confirmed(who, on, document ?? null)
  const isUntil = (fact === 'qualityGuarantee' || fact === 'otherGuarantee') && isDay(value)
  return isUntil ? `${say.until(value)}; ${told}` : told
}

/** Where the newest sign of one is opened; null where it is a row that is no file. */
export function signAddress(seen: readonly SupportSign[]): string | null {
  const last = seen.at(-1)
  if (last?.kind === 'shown') return last.by.link ?? null
  return null
}
