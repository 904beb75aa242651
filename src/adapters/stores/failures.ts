import type { FailureDetail, StoreNotice } from '../../bot/ports/failure-detail.js'
import { storeFailureEn, storeNewsEn } from './failures.en.js'
import { type StoreFailure, type StoreNews, storeFailureEs, storeNewsEs } from './failures.es.js'

/** The failure with its sentence in both languages, as it leaves the store. */
export function storeDetail(failure: StoreFailure): FailureDetail {
  return { ...failure, words: { es: storeFailureEs(failure), en: storeFailureEn(failure) } }
}

/** The news with its sentence in both languages, as it leaves the store. */
export function noticeOf(news: StoreNews): StoreNotice {
  const isTrouble = news.kind !== 'migrated'
  return { ...news, isTrouble, words: { es: storeNewsEs(news), en: storeNewsEn(news) } }
}
