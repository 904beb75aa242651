import { REGISTER_COLUMNS } from '../../src/adapters/secop/columns.js'
import { rowFromJson } from '../../src/adapters/secop/row.js'
import { translator } from '../../src/adapters/secop/row-to-contract.js'
import { type Attestation, addDays, type Contract, type Evidence, groundsOf } from '../../src/rules/index.js'
import { ENTITIES, inventedRow, TODAY } from '../rows.js'

const SOURCE = { dataset: 'jbjy-vk9h', cut: '2027-06-30T09:41:12.345Z', asOf: addDays(TODAY, -1) }
const SUPERVISOR = 'p_bench'

/** So many contracts, as they come out of the rows of the register. */
export function inventedContracts(count: number): Contract[] {
  const { translate } = translator({ source: SOURCE, absentIsNone: new Set(REGISTER_COLUMNS) })
  return Array.from({ length: count }, (_, number) => {
    const record = translate(rowFromJson(inventedRow(ENTITIES[0], number)) ?? {})
    if (!record) throw new Error(`row ${number} became no contract`)
    return { ...record.contract, supervisors: [SUPERVISOR] }
  })
}

/** What supervisors attest most often: that everything is paid, and that nothing is pending. */
export function attested(contract: Contract): Attestation[] {
  const said = { by: SUPERVISOR, role: 'supervisor', on: addDays(TODAY, -10) } as const
  const grounds = (fact: 'payment' | 'nothingPending') => ({ grounds: groundsOf(contract, fact) })
  return [
    { ...said, id: `${contract.id}-1`, fact: 'payment', value: 'settled', ...grounds('payment') },
    { ...said, id: `${contract.id}-2`, fact: 'nothingPending', value: 'yes', ...grounds('nothingPending') },
  ]
}

/** What the sister sets tell of it: by turns that it is paid, that a payment is open, that it ends later; else a mere hint. */
export function shownOf(number: number): Evidence[] {
  const read = { id: `e-${number}`, dataset: 'uymx-8p3j', readOn: addDays(TODAY, -2), on: addDays(TODAY, -30) }
  switch (number % 4) {
    case 0:
      return [{ ...read, strength: 'proves', fact: 'provedPayment', value: 'in-full' }]
    case 1:
      return [{ ...read, strength: 'shows', fact: 'shownPayment', value: 'open' }]
    case 2:
      return [{ ...read, strength: 'shows', fact: 'shownEnd', value: addDays(TODAY, (number % 200) - 150) }]
    default:
      return [{ ...read, strength: 'hint', fact: 'shownModification', value: 'unpublished' }]
  }
}
