import { isWide, writtenText } from './sheet-rows.js'
import { UnreadableSpreadsheet } from './unreadable.js'
import { elements, prefixOf } from './xml.js'

/** Bytes in memory of all texts together: the only part of a workbook that is kept. The largest entity, with all columns, has some four fifths of it. */
const MOST_KEPT = 160 * 1024 * 1024
/** What each text takes besides its characters, in time as well. */
const COST_OF_A_TEXT = 64
/** Characters of one text as it is packed; a cell holds 32,767, each of which may have a format of its own. */
const LONGEST_TEXT = 4 * 1024 * 1024

/** The texts that cells name by their number. Throws UnreadableSpreadsheet. */
export async function sharedTexts(pieces: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const texts: string[] = []
  const decoder = new TextDecoder()
  let prefix: string | undefined
  let rest = ''
  let kept = 0
  const keep = (xml: string, from: string) => {
    for (const { body } of elements(xml, `${from}si`)) {
      const text = writtenText(body ?? '', from)
      kept += COST_OF_A_TEXT + text.length * (isWide(text) ? 2 : 1)
      if (kept > MOST_KEPT) throw new UnreadableSpreadsheet('unpacks-to-too-much')
      texts.push(text)
    }
  }
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true })
    // The root stands at the beginning.
    prefix ??= /sst[\s>/]/.test(rest) ? prefixOf(rest, 'sst') : undefined
    const close = `</${prefix}si>`
    const end = prefix === undefined ? -1 : rest.lastIndexOf(close)
    if (prefix !== undefined && end >= 0) {
      keep(rest.slice(0, end + close.length), prefix)
      rest = rest.slice(end + close.length)
    }
    if (rest.length > LONGEST_TEXT) throw new UnreadableSpreadsheet('unpacks-to-too-much')
  }
  // Behind the last one that is closed there may be empty ones.
  if (prefix !== undefined) keep(rest, prefix)
  return texts
}
