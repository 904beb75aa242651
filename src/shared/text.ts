const ACCENTS = /\p{Mn}+/gu

/**
 * A text for comparing: lower case, without accents. Signs that stand for plain ones become those (`º` is `o`, a wide digit a
 * digit), except by `NFD`, where only accents go. Blanks and punctuation stay: which of them count is for whoever compares.
 */
export function fold(text: string, form: 'NFKD' | 'NFD' = 'NFKD'): string {
  return text.normalize(form).replace(ACCENTS, '').toLowerCase()
}

/** At most `most` characters, the last of them "…" when something is missing. Never half a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, Math.max(0, most - 1)).replace(/[\ud800-\udbff]$/, '')}…`
}

/**
 * An e-mail address for comparing: only the letters A to Z lose their case. Other signs that case would make one of those
 * (a Kelvin sign is no k) stay what they are, so that no address is taken for another.
 */
export function foldEmail(address: string): string {
  return address.trim().replace(/[A-Z]/g, letter => letter.toLowerCase())
}
