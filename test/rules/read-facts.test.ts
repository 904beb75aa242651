import { expect, it } from 'vitest'
import { CATALOG } from '../../src/rules/catalog/index.js'
import type { FactName, Facts } from '../../src/rules/contract.js'
import { readBeforeRows, readWith } from '../../src/rules/read-facts.js'

const NAMES = [...new Set(CATALOG.flatMap(({ facts }) => facts))]
const knowing = (...names: readonly FactName[]) =>
  Object.fromEntries(names.map(name => [name, 'yes'])) as unknown as Facts

it('what is remembered of some known facts is not told of others, whichever they are', () => {
  const sets = [[], ...NAMES.map(name => [name]), ...NAMES.map(name => NAMES.filter(other => other !== name)), NAMES]
  const wrong: string[] = []
  for (const known of sets)
    for (const rule of CATALOG) {
      const facts = knowing(...known)
      const { ofRow, ofAll } = readWith(readBeforeRows(facts), rule, facts)
      const isRight = ofRow.join() === rule.facts.filter(name => known.includes(name)).join()
      if (!isRight || new Set(ofAll).size < ofAll.length) wrong.push(`${rule.id}: ${known}`)
    }
  expect(wrong).toEqual([])
})
