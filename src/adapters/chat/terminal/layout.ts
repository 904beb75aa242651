import displayWidth from 'string-width'
import { unbroken } from '../../../shared/unbroken.js'

/** Columns that a harmless text takes up on the screen: 2 for wide characters, 0 for combining ones. */
export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : displayWidth(text)
}
const ASCII = /^[\x20-\x7e\xa1-\xac\xae-\u02ff]*$/

const GRAPHEMES = new Intl.Segmenter('es', { granularity: 'grapheme' })
const ADDRESS = /^\(?https?:\/\//i

/** An address is never broken: a broken one leads nowhere. It is the only thing that may stick out of a line. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word)
}

/**
 * Harmless text in lines of at most `width` columns, broken between words, and inside one that is longer than a line.
 * Always at least one line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const part of unbroken(text).split(' ')) {
    if (part === '') continue
    const word = part.replaceAll('\u00a0', ' ')
    for (const [index, piece] of breakWord(word, width).entries()) {
      const size = widthOf(piece)
      if (index === 0 && line !== '' && used + 1 + size <= width) {
        line += ` ${piece}`
        used += 1 + size
        continue
      }
      if (line !== '') lines.push(line)
      line = piece
      used = size
    }
  }
  lines.push(line)
  return lines
}

function breakWord(word: string, width: number): string[] {
  if (isAddress(word) || widthOf(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of GRAPHEMES.segment(word)) {
    const size = widthOf(segment)
    if (piece !== '' && used + size > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += size
  }
  return [...pieces, piece]
}

/** Harmless text in one line of at most `width` columns; what does not fit is cut with a visible "…". */
export function shortenToWidth(text: string, width: number): string {
  const line = text.trim()
  if (widthOf(line) <= width) return line
  let kept = ''
  let used = 0
  for (const { segment } of GRAPHEMES.segment(line)) {
    used += widthOf(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The text with blanks up to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + blanks : blanks + text
}
