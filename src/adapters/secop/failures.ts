import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import { secopFailureEn, secopLeadsEn } from './failures.en.js'
import { type SecopFailure, secopFailureEs, secopLeadsEs } from './failures.es.js'

/** The failure with its sentences in both languages, as it leaves this adapter. */
export function secopDetail(failure: SecopFailure): FailureDetail {
  return { ...failure, words: { es: secopFailureEs(failure), en: secopFailureEn(failure) }, leads: LEADS }
}

const LEADS = { es: secopLeadsEs, en: secopLeadsEn }
