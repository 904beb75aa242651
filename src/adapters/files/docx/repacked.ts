import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Day } from '../../../rules/index.js'

/** The first day that a zip file can tell, in local time. */
const NO_TIME = new Date(1980, 0, 1)

/**
 * A Word file without what the library makes differently each time: the instants in its properties, the times of its parts and the
 * names of its links. `day` stands for when it was made; `rewrite` has the last word on the text of each part.
 */
export function repacked(bytes: Uint8Array, day: Day, rewrite = (text: string) => text): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const links = new Map<string, string>()
  for (const [path, part] of parts)
    if (path.endsWith('.rels'))
      for (const [id] of strFromU8(part).matchAll(RANDOM_ID))
        if (!links.has(id)) links.set(id, `rIdLink${links.size + 1}`)
  const steady = parts.map(([path, part]) => {
    if (!path.endsWith('.xml') && !path.endsWith('.rels')) return [path, part] as const
    let pictures = 0
    const text = strFromU8(part)
      .replace(PICTURE_ID, () => `<wp:docPr id="${++pictures}"`)
      .replace(RANDOM_ID, id => links.get(id) ?? id)
      .replace(INSTANT, `$1${day}T00:00:00Z$2`)
    return [path, strToU8(rewrite(text))] as const
  })
  return zipSync(Object.fromEntries(steady), { mtime: NO_TIME })
}

/** The library numbers pictures on and on, over all the files that a process makes. */
const PICTURE_ID = /<wp:docPr id="\d+"/g
/** Of a link: the library draws 21 characters for each. */
const RANDOM_ID = /(?<=\bId="|r:id=")rId[a-z0-9_-]{21}(?=")/g
const INSTANT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g
