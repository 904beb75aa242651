import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { Refused } from '../../bot/ports/failure.js'
import type { DraftPerson } from '../../bot/sync/draft-entity.js'
import type { Language } from '../../words/language.js'
import { fileDetail } from '../files/failures.js'
import { writeNew } from '../files/files.js'

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  es: ['documento', 'nombre', 'correo', 'rol', 'área', 'idioma', 'contratos abiertos'],
  en: ['document', 'name', 'email', 'role', 'area', 'language', 'open contracts'],
}

/** Where a spreadsheet in that language expects the cells to end. */
const DELIMITERS: Readonly<Record<Language, string>> = { es: ';', en: ',' }

const MOST_DRAFTS = 99

/** A people.csv to be completed: e-mail, area and language are empty. Cells that look like formulas are disarmed. */
export function draftCsv(people: readonly DraftPerson[], language: Language): string {
  const rows = people.map(({ document, name, roles, open }) => [
    document,
    name ?? '',
    '',
    roles.join('+'),
    '',
    '',
    open,
  ])
  return stringify([HEADERS[language], ...rows], { delimiter: DELIMITERS[language], bom: true, escape_formulas: true })
}

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

const DRAFT_NAMES = ['people.csv', 'people.draft.csv']
/** Read and written by its owner only: it holds documents. */
const PRIVATE = 0o600
