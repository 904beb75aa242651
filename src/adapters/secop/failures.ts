import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import { secopFailureEn, secopLeadsEn, secopRemediesEn } from './failures.en.js'
import { type SecopFailure, secopFailureEs, secopLeadsEs, secopRemediesEs } from './failures.es.js'

/** The failure with its sentences in both languages, as it leaves this adapter. */
export function secopDetail(failure: SecopFailure): FailureDetail {
  const [es, en] = [secopRemediesEs[failure.kind], secopRemediesEn[failure.kind]]
  const words = { es: secopFailureEs(failure), en: secopFailureEn(failure) }
  return { ...failure, words, leads: LEADS, ...(es !== undefined && en !== undefined && { toDo: { es, en } }) }
}

const LEADS = { es: secopLeadsEs, en: secopLeadsEn }
