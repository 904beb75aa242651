import { expect, it } from 'vitest'
import { CATALOG } from '../../src/rules/catalog/index.js'
import { TERM_FACTS } from '../../src/rules/catalog/term.js'
import type { FactName, Facts } from '../../src/rules/contract.js'
import { readBeforeRows, readWith } from '../../src/rules/read-facts.js'

const NAMES = [...new Set<FactName>([...TERM_FACTS, ...CATALOG.flatMap(({ facts }) => facts)])]
const knowing = (...names: readonly FactName[]) =>
  Object.fromEntries(names.map(name => [name, 'yes'])) as unknown as Facts

it('what is remembered of some known facts is not told of others, whichever they are', () => {
  const sets = [[], ...NAMES.map(name => [name]), ...NAMES.map(name => NAMES.filter(other => other !== name)), NAMES]
  const wrong: string[] = []
  for (const known of sets)
    for (const rule of CATALOG) {
      const facts = knowing(...known)
      const { ofRow, ofAll } = readWith(readBeforeRows(facts), rule, facts)
      const knownOf = (names: readonly FactName[]) => names.filter(name => known.includes(name))
      const all = [...new Set(knownOf([...TERM_FACTS, ...rule.facts]))]
      if (ofRow.join() !== knownOf(rule.facts).join() || ofAll.join() !== all.join()) wrong.push(`${rule.id}: ${known}`)
    }
  expect(wrong).toEqual([])
})
