import type { Store } from '../../../src/bot/ports/store.js'
import { detailsEn } from '../../../src/words/en/details.js'

/** What a store has to say, in English. */
export function noticesOf({ notices }: Pick<Store, 'notices'>): string[] {
  return notices.map(detailsEn.notice)
}
