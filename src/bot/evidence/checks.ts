import type { Day } from '../../rules/index.js'
import type { CheckState, EvidenceCheck } from '../ports/evidence.js'
import { liquidationPublished } from './sets/documents.js'
import { guaranteesRecorded } from './sets/guarantees.js'
import { closingMeansClosed, closingPublished } from './sets/modifications.js'
import { addsUp, recordsPayments } from './sets/payments.js'
import { suspensionsRecorded } from './sets/suspensions.js'
import type { CheckCase } from './shown.js'

interface Check {
  /** Contracts that it takes at least. */
  readonly least: number
  /** The share in percent with which it passes, and below which it is lost again; null where it is only shown. */
  readonly passes: number | null
  readonly keeps: number
  /** Whether it holds for a contract; null where that contract does not count. */
  readonly holds: (one: CheckCase) => boolean | null
}

/** The self-check: evidence earns its strength on the entity's own rows. */
export const CHECKS: { readonly [C in EvidenceCheck]: Check } = {
  'payments-add-up': { least: 30, passes: 95, keeps: 90, holds: addsUp },
  'plan-in-use': { least: 30, passes: 30, keeps: 25, holds: recordsPayments },
  'closing-means-closed': { least: 50, passes: 95, keeps: 90, holds: closingMeansClosed },
  'closing-published': { least: 1, passes: null, keeps: 0, holds: closingPublished },
  'liquidation-published': { least: 1, passes: null, keeps: 0, holds: liquidationPublished },
  'guarantees-recorded': { least: 10, passes: 50, keeps: 45, holds: guaranteesRecorded },
  'suspensions-recorded': { least: 1, passes: 50, keeps: 45, holds: suspensionsRecorded },
}

const NAMES = Object.keys(CHECKS) as EvidenceCheck[]

/** Counts the contracts of an entity one by one, and says how each check stands after them. */
export class SelfCheck {
  readonly #counts = new Map(NAMES.map(name => [name, { holds: 0, of: 0 }]))

  add(one: CheckCase): void {
    for (const [name, count] of this.#counts) {
      const holds = CHECKS[name].holds(one)
      if (holds === null) continue
      count.of++
      if (holds) count.holds++
    }
  }

  /** With too few contracts a check stays as it was. */
  finish(
    before: { readonly [C in EvidenceCheck]?: CheckState },
    on: Day,
  ): { readonly [C in EvidenceCheck]: CheckState } {
    const after = NAMES.map((name): [EvidenceCheck, CheckState] => {
      const { holds, of } = this.#counts.get(name) ?? { holds: 0, of: 0 }
      const passed = passes(CHECKS[name], holds, of, before[name]?.passed ?? false)
      return [name, { holds, of, on, passed, everPassed: passed || (before[name]?.everPassed ?? false) }]
    })
    return Object.fromEntries(after) as { readonly [C in EvidenceCheck]: CheckState }
  }
}

function passes({ least, passes, keeps }: Check, holds: number, of: number, before: boolean): boolean {
  if (passes === null) return false
  if (of < least) return before
  return holds * 100 >= (before ? keeps : passes) * of
}
