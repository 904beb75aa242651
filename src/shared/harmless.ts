/*
 * Text from elsewhere, made fit to be shown: in a chat, a terminal, a log or a file. Control characters could move a cursor or
 * colour what follows; bidirectional and invisible ones could hide a part of a name or turn it round. What never had a visible
 * meaning is taken out; what somebody put there that can be seen becomes a visible sign.
 */

const LINE_ENDS = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g
/** Whether there is anything to do: nearly always there is not. */
const SUSPECT = /[^\n\x20-\x7e\xa1-\xac\xae-\u02ff]/
const BLANK = /[^\S\n]/gu
/** Bidirectional controls, zero-width characters, soft hyphens, fillers, tag characters, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const CONTROL = /(?!\n)[\p{Cc}\p{Cs}]/gu

/** The text without what controls, hides or turns round; its lines end with `\n`, and it is broken nowhere else. */
export function harmless(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(BLANK, ' ').replace(CONTROL, visible)
}

/** The same in one line: every line break becomes a blank. */
export function harmlessLine(text: string): string {
  return harmless(text).replaceAll('\n', ' ')
}

/** The lines of a text, each harmless. */
export function harmlessLines(text: string): string[] {
  return harmless(text).split('\n')
}

/** The text without what never had a visible meaning, for comparing. */
export function withoutInvisible(text: string): string {
  return SUSPECT.test(text) ? text.replace(INVISIBLE, '') : text
}

const CONTROL_PICTURES = 0x2400
const DELETE = 0x7f

/** ␛ for ESC and so on: somebody put it there, and whoever reads should see that. */
function visible(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code)
  return code === DELETE ? '␡' : '\ufffd'
}
