import type { FailureDetail, StoreNotice } from '../../bot/ports/failure-detail.js'
import { storeEventEn, storeFailureEn } from './failures.en.js'
import { type StoreEvent, type StoreFailure, storeEventEs, storeFailureEs } from './failures.es.js'

/** The failure with its sentence in both languages, as it leaves the store. */
export function storeDetail(failure: StoreFailure): FailureDetail {
  return { ...failure, words: { es: storeFailureEs(failure), en: storeFailureEn(failure) } }
}

/** The event with its sentence in both languages, as it leaves the store. */
export function noticeOf(event: StoreEvent): StoreNotice {
  const needsAttention = event.kind !== 'migrated'
  return { ...event, needsAttention, words: { es: storeEventEs(event), en: storeEventEn(event) } }
}
