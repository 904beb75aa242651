import type { RegisteredPerson, RegisterPage, RegisterRecord, RegisterState } from '../../src/bot/ports/register.js'
import type { Contract, RegisterFacts } from '../../src/rules/contract.js'
import type { RejectedRow } from '../../src/words/rejected-row.js'

/** A register in memory for the tests of the sync. */

export const ENTITY = '999000222'

interface Told extends Partial<Omit<Contract, 'facts' | 'supervisors' | 'source' | 'ordenador'>> {
  readonly facts?: Partial<RegisterFacts>
  readonly supervisor?: RegisteredPerson | null
  readonly ordenador?: RegisteredPerson | null
  readonly entityName?: string | null
}

/** A record with an id (`7` for `CO1.PCCNTR.7`) and whatever else a test is about. */
export function record(id: number, told: Told = {}): RegisterRecord {
  const { facts, supervisor = null, ordenador = null, entityName = 'ENTIDAD', ...contract } = told
  return {
    contract: {
      id: `CO1.PCCNTR.${id}`,
      entity: ENTITY,
      source: { dataset: 'rows', cut: 'a', asOf: null },
      facts: {
        register: 'secop2',
        state: 'in-execution',
        endsOn: '2027-12-31',
        type: 'services',
        regime: 'general',
        ground: 'professional-services',
        liquidationFlag: 'no',
        environmentalFlag: 'no',
        postConsumptionFlag: 'no',
        reversionFlag: 'no',
        ...facts,
      },
      ...contract,
    },
    supervisor,
    ordenador,
    entityName,
  }
}

/** A snapshot of these pages; a page that is an error is thrown in its place. */
export function snapshot(
  pages: readonly (readonly RegisterRecord[] | Error)[],
  told: Partial<Omit<RegisterState, 'pages'>> & { readonly rejected?: readonly RejectedRow[] } = {},
): RegisterState {
  const { rejected = [], ...rest } = told
  return {
    dataset: 'rows',
    version: 'a',
    asOf: '2027-07-01',
    lackingColumns: [],
    newColumns: [],
    expectedRows: null,
    ...rest,
    async *pages(): AsyncGenerator<RegisterPage> {
      for (const [i, page] of pages.entries()) {
        if (page instanceof Error) throw page
        // Anew each time, as a register reads them: whoever reads takes them over.
        const records = page.map(record => ({ ...record, contract: { ...record.contract } }))
        yield { records, rejected: i === 0 ? rejected : [] }
      }
    },
  }
}
