import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf, SIDE_FILES } from '../../side-file.js'
import { otherFormat } from '../errors.js'
import { list } from './disk.js'

/**
 * Throws StoreVersion when a small file beside the data is of a newer format: its reader would take it for none, and its
 * writer would put an older one in its place. One that cannot be read is its reader's to tell.
 */
export function refuseNewerSideFiles(dir: string): void {
  for (const name of list(dir))
    for (const [kind, known] of Object.entries(SIDE_FILES)) {
      if (!name.startsWith(`${kind}-`) || !name.endsWith('.json')) continue
      const found = formatIn(join(dir, name))
      if (found !== null && found > known) throw otherFormat(join(dir, name), found, known)
    }
}

function formatIn(path: string): number | null {
  try {
    return formatOf.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
