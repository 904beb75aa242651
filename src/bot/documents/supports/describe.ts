import { isDay } from '../../../rules/index.js'
import { oneLine } from '../../../words/grammar.js'
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

const LONGEST_CELL = 60

/** Who told of one, or brought the table that ticks it, when, and by which document. */
export function toldWords({ confirmed, ticked, seen }: SupportItem, who: string, say: SupportWords): string {
  if (!confirmed && ticked) {
    const { said, column, text, isPublished } = ticked
    const what = `${oneLine(column, LONGEST_CELL)}: ${oneLine(text, LONGEST_CELL)}`
    const told = say.ticked(oneLine(said.matrix.file, LONGEST_CELL), said.on, who, what)
    return isPublished && seen.length === 0 ? `${told}; ${say.tickedNotSeen}` : told
  }
  if (!confirmed) return say.noSignal
  const { fact, value, on, document } = confirmed
  if (value === 'none') return say.toldNone(who, on)
  const told = say.confirmed(who, on, document ?? null)
  const isUntil = (fact === 'qualityGuarantee' || fact === 'otherGuarantee') && isDay(value)
  return isUntil ? `${say.until(value)}; ${told}` : told
}

/** Who told of one: the person, or whoever brought the table; null where nobody did. */
export function whoTells({ confirmed, ticked }: SupportItem): string | null {
  return confirmed?.by ?? ticked?.said.by ?? null
}

/** Where the newest sign of one is opened; null where it is a row that is no file. */
export function signAddress(seen: readonly SupportSign[]): string | null {
  const last = seen.at(-1)
  if (last?.kind === 'shown') return last.by.link ?? null
  return null
}
