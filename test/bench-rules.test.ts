import { expect, it } from 'vitest'
import { TODAY } from '../bench/rows.js'
import { inventedContracts } from '../bench/rules/cases.js'
import { withJsonLogic } from '../bench/rules/engines.js'
import { OPTIONS } from '../bench/rules/index.js'
import { REDUCED, reducedFacts } from '../bench/rules/reduced.js'
import { assess, LEGAL_CALENDAR } from '../src/rules/index.js'

it('the table that other engines are given in the benchmark follows the decision table', () => {
  const byLogic = withJsonLogic(REDUCED)
  const contracts = inventedContracts(2_000)
  const ours = contracts.map(contract => [contract.id, assess(contract, [], OPTIONS, LEGAL_CALENDAR, TODAY).verdict])
  expect(contracts.map(contract => [contract.id, byLogic(reducedFacts(contract))])).toEqual(ours)
})
