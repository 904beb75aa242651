const ACCENTS = /\p{Mn}+/gu

/**
 * A text for comparing: lower case, without accents. Signs that stand for plain ones become those (`º` is `o`, a wide digit a
 * digit), except by `NFD`, where only accents go. Blanks and punctuation stay: which of them count is for whoever compares.
 */
export function fold(text: string, form: 'NFKD' | 'NFD' = 'NFKD'): string {
  return text.normalize(form).replace(ACCENTS, '').toLowerCase()
}
