/** A text as somebody writes it, and what it must be understood as; several kinds where it must be asked back. */
export interface Row {
  readonly text: string
  readonly language: 'es' | 'en'
  readonly kinds: readonly string[]
  readonly args: Readonly<Record<string, string>>
}

type Args = Readonly<Record<string, string>>

/** Rows in Spanish, one a line. */
export function es(kind: string, args: Args, texts: string): readonly Row[] {
  return rows('es', [kind], args, texts)
}

/** Rows in English, one a line. */
export function en(kind: string, args: Args, texts: string): readonly Row[] {
  return rows('en', [kind], args, texts)
}

/** Spanish rows that could mean any of several kinds, so that the bot must ask. */
export function unsure(kinds: readonly string[], texts: string): readonly Row[] {
  return rows('es', kinds, {}, texts)
}

function rows(language: 'es' | 'en', kinds: readonly string[], args: Args, texts: string): readonly Row[] {
  return texts
    .split('\n')
    .map(text => text.trim())
    .filter(text => text !== '')
    .map(text => ({ text, language, kinds, args }))
}

export const ID = { id: 'CO1.PCCNTR.4412345' }
