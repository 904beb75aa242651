/**
 * Text from elsewhere made harmless for a terminal. Control characters could move the cursor or colour what follows,
 * bidi and zero-width ones could hide or turn text round, so none of them reaches the screen. What had a visible
 * meaning is replaced by a visible sign; what never had one is taken out.
 */

const LINE_ENDS = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g
const SUSPECT = /[^\x20-\x7e\xa1-\xac\xae-\u02ff]/
const BLANK = /\s/gu
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const CONTROL = /[\p{Cc}\p{Cs}]/gu

/** One line: every line break becomes a blank. */
export function terminalText(text: string): string {
  return SUSPECT.test(text) ? harmless(text.replace(LINE_ENDS, ' ')) : text
}

/** The lines of a text, each harmless. */
export function terminalLines(text: string): string[] {
  return text.replace(LINE_ENDS, '\n').split('\n').map(terminalText)
}

/** An address as one word, so that a terminal recognises it whole. */
export function terminalAddress(url: string): string {
  return terminalText(url).trim().replaceAll(' ', '%20')
}

function harmless(text: string): string {
  return text.replace(INVISIBLE, '').replace(BLANK, ' ').replace(CONTROL, visible)
}

const CONTROL_PICTURES = 0x2400
const DELETE = 0x7f

/** ␛ for ESC and so on: somebody put it there, and whoever reads should see that. */
function visible(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code)
  return code === DELETE ? '␡' : '\ufffd'
}
