import { COLUMNS } from '../../src/adapters/secop/columns.js'
import { rowFromJson } from '../../src/adapters/secop/row.js'
import { translator } from '../../src/adapters/secop/row-to-contract.js'
import { type Attestation, addDays, type Contract, groundsOf } from '../../src/rules/index.js'
import { ENTITIES, inventedRow, TODAY } from '../rows.js'

/** A contract to judge, with what was attested about it. */
export interface Case {
  readonly contract: Contract
  readonly attestations: readonly Attestation[]
}

const SOURCE = { dataset: 'jbjy-vk9h', cut: '2027-06-30T09:41:12.345Z', asOf: addDays(TODAY, -1) }
/** Of so many contracts one has attestations. */
const ATTESTED = 8

/** So many contracts, as they come out of the rows of the register. */
export function inventedCases(count: number): Case[] {
  const { translate } = translator({ source: SOURCE, absentIsNone: new Set(COLUMNS) })
  return Array.from({ length: count }, (_, number) => {
    const record = translate(rowFromJson(inventedRow(ENTITIES[0], number)) ?? {})
    if (!record) throw new Error(`row ${number} became no contract`)
    const contract = { ...record.contract, supervisors: ['p_bench'] }
    return { contract, attestations: number % ATTESTED === 0 ? attested(contract) : [] }
  })
}

/** Two things that a supervisor tells most often. */
function attested(contract: Contract): Attestation[] {
  const said = { by: 'p_bench', role: 'supervisor', on: addDays(TODAY, -10) } as const
  return [
    {
      ...said,
      id: `s_${contract.id}_1`,
      fact: 'payment',
      value: 'settled',
      grounds: groundsOf(contract, 'payment'),
    },
    {
      ...said,
      id: `s_${contract.id}_2`,
      fact: 'nothingPending',
      value: 'yes',
      grounds: groundsOf(contract, 'nothingPending'),
    },
  ]
}
