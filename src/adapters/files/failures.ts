import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import { fileFailureEn } from './failures.en.js'
import { type FileFailure, fileFailureEs } from './failures.es.js'

/** The failure with its sentence in both languages, as it leaves this adapter. */
export function fileDetail(failure: FileFailure): FailureDetail {
  return { ...failure, words: { es: fileFailureEs(failure), en: fileFailureEn(failure) } }
}
