import { harmlessLine, harmlessLines } from '../../../../shared/harmless.js'
import { shorten } from '../../../../shared/text.js'
import { unbroken } from '../../../../shared/unbroken.js'

/* Text only goes where Teams interprets nothing (`TextRun`), or is escaped. */

/** One line, cut visibly to so many characters. */
export function literalLine(text: string, most = Number.POSITIVE_INFINITY): string {
  return shorten(unexpanded(harmlessLine(text)).trim(), most)
}

/**
 * Teams puts dates in the place of `{{DATE(…)}}` wherever it stands: in a text of others it stays what somebody wrote. For a
 * harmless text: what is invisible between two braces is gone there.
 */
function unexpanded(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ')
}

/** The lines of a text, each harmless; blank ones are left out. */
export function textLines(text: string): string[] {
  return harmlessLines(text)
    .map(line => unexpanded(line).trimEnd())
    .filter(line => line.trim() !== '')
}

const MARKDOWN = /[\\`*[\]<>~|&#]|!(?=\[)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^(?:[-+]|\d+[.)])(?=\s)/gu

/** For the few places where Teams reads Markdown and nothing else can be used: titles of radio buttons. */
export function escapeMarkdown(line: string): string {
  return line.replace(MARKDOWN, sign => (/^\d/.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`))
}

/** A title as a heading, which Teams reads as Markdown. Nothing in it becomes a link. */
export function headingText(line: string): string {
  return unbroken(escapeMarkdown(line).replaceAll('://', '\\://'))
}

/** For what is read aloud, where a sign of markup would be taken for SSML. */
export function textToSpeak(text: string): string {
  return literalLine(text)
    .replace(/[<>&]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether there is something to show. */
export function notEmpty(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
