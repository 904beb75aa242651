import { basename, dirname, extname, join } from 'node:path'
import { fileDetail } from '../adapters/files/failures.js'
import { writeNew } from '../adapters/files/files.js'
import { draftCsv } from '../adapters/people/draft-list.js'
import { Refused } from '../bot/ports/failure.js'
import type { DraftPerson } from '../bot/sync/draft-entity.js'
import type { Language } from '../words/language.js'

const MOST_DRAFTS = 99
/** Read and written by its owner only: it holds documents. */
const PRIVATE = 0o600

/**
 * Writes the draft of a list and says where: in its place where there is none yet and it is a CSV, else beside it (`people.draft.csv`,
 * `people.draft-2.csv` and so on); with a column that says of which NIT each line is, where one is given. Never overwrites a file; only the user may read it. Throws Refused.
 */
export async function writeDraft(
  list: string,
  people: readonly DraftPerson[],
  language: Language,
  nit: string | null = null,
): Promise<string> {
  const text = draftCsv(people, language, nit)
  const folder = dirname(list)
  const name = basename(list, extname(list))
  if (extname(list).toLowerCase() === '.csv' && (await writeNew(list, text, PRIVATE))) return list
  for (let number = 1; number <= MOST_DRAFTS; number++) {
    const path = join(folder, number === 1 ? `${name}.draft.csv` : `${name}.draft-${number}.csv`)
    if (await writeNew(path, text, PRIVATE)) return path
  }
  throw new Refused({
    code: 'refused',
    detail: fileDetail({ kind: 'too-many-files', file: join(folder, `${name}.draft.csv`), most: MOST_DRAFTS }),
    remedy: 'Delete the drafts that are not needed.',
  })
}
