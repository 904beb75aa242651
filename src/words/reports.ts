import { reportsEn } from './en/reports.js'
import { type ReportsWords, reportsEs } from './es/reports.js'
import type { Language } from './language.js'

const REPORTS: Record<Language, ReportsWords> = { es: reportsEs, en: reportsEn }

/** The words of reports in one language, for whoever writes the file of one. */
export function reportsIn(language: Language): ReportsWords {
  return REPORTS[language]
}
