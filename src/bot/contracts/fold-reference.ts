import { fold } from '../../shared/text.js'

/** A reference as it is searched: without case, accents, blanks and punctuation. Empty when nothing is left of it. It is kept in indexes on disk. */
export function foldReference(reference: string): string {
  return fold(reference).replace(/[^\p{L}\p{N}]/gu, '')
}
