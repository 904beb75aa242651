import type { AttestedFact } from '../../rules/index.js'
import type { Talk } from '../cards/talk.js'
import type { Item } from '../portfolio.js'
import { fingerprint } from './shown.js'

/** Characters of a contract's fingerprint; ten of them fit where an action says what it was shown on. */
const EACH = 6

/** What several contracts looked like when they were shown, one short fingerprint after the other. */
export function shownOnOf(form: AttestedFact, items: readonly Item[], talk: Talk): string {
  return items.map(item => oneShown(form, item, talk)).join('')
}

/** Whether a contract still looks as it did when it was shown as the one at this place. */
export function isAsShown(form: AttestedFact, item: Item, at: number, shownOn: string, talk: Talk): boolean {
  return shownOn.slice(at * EACH, (at + 1) * EACH) === oneShown(form, item, talk)
}

function oneShown(form: AttestedFact, item: Item, talk: Talk): string {
  return fingerprint(form, { about: 'contract', item }, talk).slice(0, EACH)
}
