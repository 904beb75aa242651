import { strFromU8, type Unzipped, unzipSync } from 'fflate'

/** Why a file is no template that may be filled. */
export const UNREADABLE = ['not-a-document', 'old-or-locked', 'damaged', 'too-large', 'macros', 'embedded'] as const
export type Unreadable = (typeof UNREADABLE)[number]

/** A file that is taken for no template; what is in it is not looked at any further. */
export class UnreadableTemplate extends Error {
  override readonly name = 'UnreadableTemplate'

  constructor(
    readonly why: Unreadable,
    options?: ErrorOptions,
  ) {
    super(`the template is ${why}`, options)
  }
}

/** A form of an entity has some pages and a picture or two. */
export const LARGEST_TEMPLATE = 10 * 1024 * 1024
const MOST_UNPACKED = 40 * 1024 * 1024
const MOST_PARTS = 500

export const MAIN = 'word/document.xml'
/** What a document may bring along that does something by itself when it is opened. */
const MACROS = /vbaproject|vbadata/i
const EMBEDDED = /activex|oleobject|afchunk/i
const CONTENT_TYPES = '[Content_Types].xml'

/**
 * The XML parts of a Word file, by their paths. It unpacks to no more than is read of its list of parts before. Throws
 * UnreadableTemplate for what is no Word file, is locked, unpacks to too much or brings macros or foreign objects along.
 */
export function templateParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes.length > LARGEST_TEMPLATE) throw new UnreadableTemplate('too-large')
  // Files of Word before 2007, and those with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableTemplate('old-or-locked')
  const parts = unpacked(bytes)
  const names = Object.keys(parts)
  if (!names.includes(MAIN) || !names.includes(CONTENT_TYPES)) throw new UnreadableTemplate('not-a-document')
  if (names.some(name => MACROS.test(name))) throw new UnreadableTemplate('macros')
  if (names.some(name => EMBEDDED.test(name))) throw new UnreadableTemplate('embedded')
  const texts = new Map(
    Object.entries(parts).flatMap(([name, part]) => (/\.(?:xml|rels)$/i.test(name) ? [[name, strFromU8(part)]] : [])),
  )
  if (/macroEnabled|vbaProject/i.test(texts.get(CONTENT_TYPES) ?? '')) throw new UnreadableTemplate('macros')
  for (const text of texts.values()) if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableTemplate('damaged')
  if (!/<w:body[\s>]/.test(texts.get(MAIN) ?? '')) throw new UnreadableTemplate('not-a-document')
  return texts
}

function unpacked(bytes: Uint8Array): Unzipped {
  let total = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count++
        total += originalSize
        if (count > MOST_PARTS || total > MOST_UNPACKED) throw new UnreadableTemplate('too-large')
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnreadableTemplate) throw error
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    throw new UnreadableTemplate(isZip ? 'damaged' : 'not-a-document', { cause: error })
  }
}
