import type { Store } from '../../../src/bot/ports/store.js'

/** What a store has to say, in English. */
export function noticesOf({ notices }: Pick<Store, 'notices'>): string[] {
  return notices.map(({ words }) => words.en)
}
