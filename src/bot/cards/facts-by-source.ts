import type { FactsPart } from './card.js'

type Fact = FactsPart['facts'][number]

/** Facts in their order, those in a row that rest on the same together: what they rest on can be said once for all of them. */
export function factsBySource(facts: readonly Fact[]): { readonly source?: string; readonly facts: readonly Fact[] }[] {
  const runs: { source?: string; facts: Fact[] }[] = []
  for (const fact of facts) {
    const last = runs.at(-1)
    if (last && last.source === fact.source) last.facts.push(fact)
    else runs.push({ ...(fact.source === undefined ? {} : { source: fact.source }), facts: [fact] })
  }
  return runs
}
