/** Texts that people save from a spreadsheet: UTF-8 or UTF-16 with or without a mark, or what Windows calls ANSI. */

/**
 * The text of a file. What is not valid UTF-8 is read as Windows-1252 (Latin-1 with the dashes and quotes that Excel
 * writes). A byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Without a mark it is one that Windows writes: every second byte of a header is empty.
  if (bytes.length > 2 && bytes[1] === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
