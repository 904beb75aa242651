import { describe, expect, it } from 'vitest'
import { changesBetween, compare, isOpen } from '../../src/bot/sync/changes.js'
import type { Contract, RegisterFacts } from '../../src/rules/contract.js'
import { record } from './register-fake.js'

const contract = (
  id: number,
  facts: Partial<RegisterFacts> = {},
  supervisors: readonly string[] = ['p_1'],
): Contract => {
  const { contract } = record(id)
  const { endsOn: _, ...others } = contract.facts
  return { ...contract, facts: { ...others, ...facts }, supervisors }
}

describe('what changed in a contract', () => {
  const table: readonly [Partial<RegisterFacts>, Partial<RegisterFacts>, string, string, string][] = [
    [{ state: 'terminated' }, { state: 'closed' }, 'closed', 'terminated', 'closed'],
    [{ state: 'unknown' }, { state: 'closed' }, 'closed', 'unknown', 'closed'],
    [{ state: 'closed' }, { state: 'modified' }, 'reopened', 'closed', 'modified'],
    [{ state: 'in-execution' }, { state: 'suspended' }, 'state', 'in-execution', 'suspended'],
    [{ endsOn: '2027-01-31' }, { endsOn: '2027-02-01' }, 'extended', '2027-01-31', '2027-02-01'],
    [{ endsOn: '2027-01-31' }, { endsOn: '2027-01-30' }, 'shortened', '2027-01-31', '2027-01-30'],
  ]
  it.each(table)('%o to %o is %s', (before, after, kind, from, to) => {
    const change = { contract: 'CO1.PCCNTR.1', kind, supervisors: ['p_1'], from, to }
    expect(changesBetween(contract(1, before), contract(1, after))).toEqual([change])
  })

  const silent: readonly [Partial<RegisterFacts>, Partial<RegisterFacts>][] = [
    [{ state: 'closed' }, { state: 'unknown' }],
    [{ endsOn: null }, { endsOn: '2027-02-01' }],
    [{ endsOn: '2027-02-01' }, {}],
    [{ value: '1' }, { value: '2' }],
  ]
  it.each(silent)('%o to %o is no change', (before, after) => {
    expect(changesBetween(contract(1, before), contract(1, after))).toEqual([])
  })

  it('names the supervisors before and after, and tells several changes at once', () => {
    const before = contract(1, { state: 'terminated', endsOn: '2027-01-01' }, [])
    const after = contract(1, { state: 'closed', endsOn: '2027-02-01' }, ['p_1', 'p_2'])
    const changes = changesBetween(before, after)
    expect(changes.map(({ kind }) => kind)).toEqual(['closed', 'extended', 'supervisor'])
    expect(changes.at(-1)).toMatchObject({ from: [], to: ['p_1', 'p_2'], supervisors: ['p_1', 'p_2'] })
  })

  it('does not mind the order of supervisors', () => {
    expect(changesBetween(contract(1, {}, ['p_1', 'p_2']), contract(1, {}, ['p_2', 'p_1']))).toEqual([])
    expect(changesBetween(contract(1, {}, ['p_1', 'p_2']), contract(1, {}, ['p_1']))).toHaveLength(1)
  })
})

describe('comparing cuts', () => {
  async function* batches(...all: readonly Contract[][]) {
    for (const contracts of all) yield { contracts }
  }
  const fresh = (...all: readonly Contract[]) => new Map(all.map(each => [each.id, { contract: each }]))

  it('tells new and vanished contracts, each once and sorted', async () => {
    const old = batches([contract(3), contract(2, { state: 'closed' })], [contract(3)])
    const { changes, before, vanished, vanishedOpen } = await compare(old, fresh(contract(4), contract(1)))
    expect(changes.find(({ kind }) => kind === 'vanished')).not.toHaveProperty('reference')
    expect({ before, vanished, vanishedOpen }).toEqual({ before: 2, vanished: 2, vanishedOpen: ['CO1.PCCNTR.3'] })
    expect(changes.map(change => [change.contract, change.kind, 'from' in change ? change.from : change.to])).toEqual([
      ['CO1.PCCNTR.1', 'new', 'in-execution'],
      ['CO1.PCCNTR.2', 'vanished', 'closed'],
      ['CO1.PCCNTR.3', 'vanished', 'in-execution'],
      ['CO1.PCCNTR.4', 'new', 'in-execution'],
    ])
  })

  it('keeps the reference of what vanished, by which people know it', async () => {
    const { changes } = await compare(batches([{ ...contract(3), reference: 'CPS-3-2026' }]), fresh())
    expect(changes).toMatchObject([{ kind: 'vanished', contract: 'CO1.PCCNTR.3', reference: 'CPS-3-2026' }])
  })

  it.each(['closed', 'cancelled', 'draft', 'in-approval', 'sent-to-supplier'] as const)('%s is not open', state => {
    expect(isOpen(contract(1, { state }))).toBe(false)
  })
  it.each(['approved', 'in-execution', 'modified', 'suspended', 'ceded', 'terminated', 'unknown'] as const)(
    '%s is open',
    state => {
      expect(isOpen(contract(1, { state }))).toBe(true)
    },
  )
})
