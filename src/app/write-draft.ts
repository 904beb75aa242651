import { join } from 'node:path'
import { fileDetail } from '../adapters/files/failures.js'
import { writeNew } from '../adapters/files/files.js'
import { draftCsv } from '../adapters/people/draft-list.js'
import { Refused } from '../bot/ports/failure.js'
import type { DraftPerson } from '../bot/sync/draft-entity.js'
import type { Language } from '../words/language.js'

const DRAFT_NAMES = ['people.csv', 'people.draft.csv']
const MOST_DRAFTS = 99
/** Read and written by its owner only: it holds documents. */
const PRIVATE = 0o600

/**
 * Writes the draft into the folder and says where: `people.csv` when there is none yet, else `people.draft.csv` beside
 * it (`people.draft-2.csv` and so on). Never overwrites a file; only the user may read it. Throws Refused.
 */
export async function writeDraft(folder: string, people: readonly DraftPerson[], language: Language): Promise<string> {
  const text = draftCsv(people, language)
  for (let number = 0; number <= MOST_DRAFTS; number++) {
    const path = join(folder, DRAFT_NAMES[number] ?? `people.draft-${number}.csv`)
    if (await writeNew(path, text, PRIVATE)) return path
  }
  throw new Refused({
    code: 'refused',
    detail: fileDetail({ kind: 'too-many-files', file: join(folder, 'people.draft.csv'), most: MOST_DRAFTS }),
    remedy: 'Delete the drafts that are not needed.',
  })
}
