import type { RegisteredPerson } from '../../bot/ports/register.js'
import { memoize } from '../../shared/cache.js'
import { withoutZeroDecimals } from './read-number.js'
import { isNitKind } from './read-words.js'
import { isMissing, readableName } from './text.js'

const SHORTEST = 4
const LONGEST = 15
/** `52123456 / 79111222`: run together they would be the document of nobody. */
const SEVERAL = /\d{5,}\D+\d{5,}/
/** A number with a fraction: its digits run together are somebody else's document. */
const DECIMAL = /^\d+[.,](?:\d{1,2}|0+)$/
/** As nearly every document is: a cédula's digits and nothing else. */
const CLEAN = /^(?:[1-9]\d{3,8}|1[01]\d{8})$/
/** `79563364 7`, `79563364-7`: a last digit that stands alone. */
const LONE_LAST_DIGIT = /\d[\s.\-–—/]+\d$/
/** The cédulas of ten digits that are issued since 2003 begin like this. */
const MODERN_CEDULA = /^1[01]\d{8}$/

/**
 * Who the register names, or null when it names nobody: without a document there is nothing to match by, and a name
 * alone never is (secop.md). The document is its digits without leading zeros. Where the last one may be a check digit
 * – it stands alone, the document is a NIT, or it is longer than a cédula is – `withoutCheckDigit` leaves it out.
 */
export function readPerson(
  name: string | null | undefined,
  document: string | null | undefined,
  kind: string | null | undefined,
): RegisteredPerson | null {
  if (!document) return null
  const isNit = kind ? isNitKind(kind) : false
  if (!isNit && CLEAN.test(document)) return { document, name: named(name) }
  if (isMissing(document)) return null
  const raw = withoutZeroDecimals(document.trim())
  if (/\de[+-]?\d/i.test(raw)) return null // an exponent has lost digits
  if (DECIMAL.test(raw)) return null
  const digits = raw.replace(/\D/g, '').replace(/^0+/, '')
  if (digits.length < SHORTEST || digits.length > LONGEST || SEVERAL.test(raw.replace(/\./g, ''))) return null
  const mayEndInCheckDigit =
    digits.length > SHORTEST &&
    (LONE_LAST_DIGIT.test(raw) || (digits.length >= 10 && !MODERN_CEDULA.test(digits)) || isNit)
  return {
    document: digits,
    ...(mayEndInCheckDigit && { withoutCheckDigit: digits.slice(0, -1) }),
    name: named(name),
  }
}

function named(name: string | null | undefined): string | null {
  return name ? nameIn(name) : null
}

/** The same people in many rows. */
const nameIn = memoize<string | null>(text => (isMissing(text) ? null : readableName(text) || null))
