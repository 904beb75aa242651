import { harmless, harmlessLine } from '../../../../shared/harmless.js'

/* Text only ever goes into `plain_text` and `rich_text`, where Slack reads no markup; what is left to do is to keep to lengths. */

const GRAPHEMES = new Intl.Segmenter('es', { granularity: 'grapheme' })

/** What stands where there is nothing: Slack takes no empty text. */
export const NOTHING = '–'

/** Harmless text of at most `most` characters, cut with a visible "…", and never empty. */
export function clip(text: string, most: number): string {
  const line = harmless(text).trim()
  if (line === '') return NOTHING
  if (line.length <= most) return line
  let kept = ''
  for (const { segment } of GRAPHEMES.segment(line.slice(0, most + 1))) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The same in one line. */
export function clipLine(text: string, most: number): string {
  return clip(harmlessLine(text), most)
}

/** A whole text in pieces of at most `most` characters, broken at line ends and blanks where there are some. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = []
  let rest = harmless(text).trim()
  while (rest.length > most) {
    const end = breakAt(rest, most)
    found.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  if (rest !== '') found.push(rest)
  return found.filter(piece => piece !== '')
}

function breakAt(text: string, most: number): number {
  const head = text.slice(0, most)
  const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
  if (at > most / 2) return at
  const last = head.charCodeAt(most - 1)
  return last >= 0xd800 && last < 0xdc00 ? most - 1 : most
}

/** For the one text of a message that Slack always reads as markup: the same characters, none of which is markup. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What somebody typed, out of the form in which Slack hands it over: links by their label, mentions left out. */
export function typed(text: string): string {
  return text
    .replace(/<[@#!][^<>|]*(?:\|([^<>]*))?>/g, (_, label?: string) => label ?? '')
    .replace(/<(?:mailto:|tel:)?([^<>|]*)(?:\|([^<>]*))?>/g, (_, address: string, label?: string) => label ?? address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
