import type { ManyForm } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { fingerprint } from './fingerprint.js'

/** Characters of a contract's fingerprint; twenty of them fit where an action says what it was shown on. */
const EACH = 6

/** What several contracts looked like when they were shown, one short fingerprint after the other. */
export function contractsShownOn(form: ManyForm, items: readonly AssessedContract[], turn: TurnContext): string {
  return items.map(item => oneShown(form, item, turn)).join('')
}

/** Whether a contract still looks as it did when it was shown as the one at this place. */
export function isAsShown(
  form: ManyForm,
  item: AssessedContract,
  at: number,
  shownOn: string,
  turn: TurnContext,
): boolean {
  return shownOn.slice(at * EACH, (at + 1) * EACH) === oneShown(form, item, turn)
}

function oneShown(form: ManyForm, item: AssessedContract, turn: TurnContext): string {
  return fingerprint(form, { kind: 'contract', item }, turn).slice(0, EACH)
}
