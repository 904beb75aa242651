import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import { secopFailureEn } from './failures.en.js'
import { type SecopFailure, secopFailureEs } from './failures.es.js'

/** The failure with its sentence in both languages, as it leaves this adapter. */
export function secopDetail(failure: SecopFailure): FailureDetail {
  return { ...failure, words: { es: secopFailureEs(failure), en: secopFailureEn(failure) } }
}
