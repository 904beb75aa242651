import type { EntityContext } from '../../src/bot/context.js'
import type { assess as Assess, Contract } from '../../src/rules/index.js'
import { TODAY } from '../rows.js'

// From dist-bench/bench/unit, where this is compiled to.
const path = new URL('../../../bench/unit/judging.js', import.meta.url)
const { assess }: { readonly assess: typeof Assess } = await import(path.href)

/** Judges contracts as it was done when the targets were set: what other work is measured by. */
export function judgeAsKept(contracts: readonly Contract[], { options, calendar }: EntityContext): void {
  for (const contract of contracts) assess(contract, [], options, calendar, TODAY)
}
