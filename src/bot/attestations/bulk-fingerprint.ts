import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type Deed, deedFingerprint } from './deed.js'

/** Characters of a contract's fingerprint; twenty of them fit where an action says what it was shown on. */
const EACH = 6

/** What several contracts looked like when they were shown, one short fingerprint after the other. */
export function contractsShownOn(deed: Deed, items: readonly AssessedContract[], turn: TurnContext): string {
  return items.map(item => oneShown(deed, item, turn)).join('')
}

/** Whether a contract still looks as it did when it was shown as the one at this place. */
export function isAsShown(deed: Deed, item: AssessedContract, at: number, shownOn: string, turn: TurnContext): boolean {
  return shownOn.slice(at * EACH, (at + 1) * EACH) === oneShown(deed, item, turn)
}

function oneShown(deed: Deed, item: AssessedContract, turn: TurnContext): string {
  return deedFingerprint(deed, item, turn).slice(0, EACH)
}
