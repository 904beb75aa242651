import { stringify } from 'csv-stringify/sync'
import type { DraftPerson } from '../../bot/sync/draft-entity.js'
import { harmlessLine } from '../../shared/harmless.js'
import type { Language } from '../../words/language.js'

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  es: ['documento', 'nombre', 'correo', 'rol', 'área', 'idioma', 'contratos abiertos'],
  en: ['document', 'name', 'email', 'role', 'area', 'language', 'open contracts'],
}

/** Where a spreadsheet in that language expects the cells to end. */
const DELIMITERS: Readonly<Record<Language, string>> = { es: ';', en: ',' }

/** A people.csv to be completed, of the entity with that NIT where the list is of several: e-mail, area and language are empty. Cells that look like formulas are disarmed. */
export function draftCsv(people: readonly DraftPerson[], language: Language, nit: string | null = null): string {
  const rows = people.map(({ document, name, roles, open }) => [
    document,
    harmlessLine(name ?? ''),
    '',
    roles.join('+'),
    '',
    '',
    open,
    ...(nit === null ? [] : [nit]),
  ])
  const header = [...HEADERS[language], ...(nit === null ? [] : ['nit'])]
  return stringify([header, ...rows], { delimiter: DELIMITERS[language], bom: true, escape_formulas: true })
}
