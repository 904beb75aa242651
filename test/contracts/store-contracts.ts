import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Conflict, NOBODY, type Store } from '../../src/bot/ports/store.js'
import type { Contract } from '../../src/rules/contract.js'
import { aChange, aContract, aCut, anyKey, idsOf, sorted } from './store-data.js'

/** What every store must do with contracts. */
export function contractCases(store: () => Store): void {
  const contracts = () => store().contracts
  const commit = (id: string, content: Iterable<Contract>, expected: string | null = null) =>
    contracts().commit('demo', aCut(id, content), expected)
  const everything = async (entity = 'demo') => {
    const all: Contract[] = []
    for await (const { contracts: batch } of contracts().all(entity)) all.push(...batch)
    return all
  }

  it('answers for an entity that was never synced', async () => {
    expect(await contracts().head('demo')).toBeNull()
    expect((await contracts().of('demo', ['p_one', NOBODY])).contracts).toEqual([])
    expect((await contracts().byId('demo', ['C1'])).contracts).toEqual([])
    expect((await contracts().byReference('demo', 'C1')).contracts).toEqual([])
    expect(await everything()).toEqual([])
    expect(await contracts().roster('demo')).toEqual([])
    expect(await contracts().changes('demo')).toEqual([])
  })

  it('gives back what was committed, to the last fact', async () => {
    const { contracts: _, names, changes, ...snapshot } = aCut('one', [])
    const own = aContract('C2', { source: { dataset: 'file.csv', cut: 'ab12', asOf: null } })
    await contracts().commit('demo', aCut('one', [aContract('C1'), own], { changes: [aChange('C1')] }), null)
    expect(await contracts().head('demo')).toEqual(snapshot)
    expect(sorted((await contracts().of('demo', ['p_one'])).contracts)).toEqual([aContract('C1'), own])
    expect(sorted(await everything())).toEqual([aContract('C1'), own])
    expect(await contracts().changes('demo')).toEqual([aChange('C1')])
    const also = { changes: true }
    expect(await contracts().of('demo', ['p_one'], [], also)).toMatchObject({ snapshot, changes: [aChange('C1')] })
    expect(await contracts().of('demo', ['p_one'])).not.toHaveProperty('changes')
    for await (const batch of contracts().all('demo', [], [], also)) expect(batch.changes).toEqual([aChange('C1')])
  })

  it('keeps an empty cut apart from none', async () => {
    await commit('empty', [])
    expect((await contracts().head('demo'))?.id).toBe('empty')
    expect(await everything()).toEqual([])
    expect((await contracts().byId('demo', ['C1'])).contracts).toEqual([])
  })

  it('finds ids in the order asked and leaves out those it does not have', async () => {
    await commit(
      'one',
      ['C1', 'C2', 'C3'].map(id => aContract(id)),
    )
    const found = (await contracts().byId('demo', ['C3', 'C9', 'C1', 'c2'])).contracts
    expect(found.map(({ id }) => id)).toEqual(['C3', 'C1'])
  })

  it.each([
    ['CPS-001-2024', 'cps 001 2024'],
    ['Contrato N.º 12 de 2024', 'CONTRATO Nº12 DE 2024'],
    ['Prestación 7', 'prestacion-7'],
    ['  ñ/1  ', 'N1'],
  ])('finds the reference %j as %j', async (reference, asked) => {
    await commit('one', [aContract('C1', { reference }), aContract('C2')])
    expect(idsOf((await contracts().byReference('demo', asked)).contracts)).toEqual(['C1'])
  })

  it('gives with those of people what goes by other names, each once', async () => {
    const cut = [
      aContract('C1', { supervisors: ['p_one'], reference: 'A-1' }),
      aContract('C2', { supervisors: ['p_two'], reference: 'a 2' }),
      aContract('C3', { supervisors: [] }),
      aContract('C4', { supervisors: ['p_two'] }),
    ]
    await commit('one', cut)
    expect(idsOf((await contracts().of('demo', ['p_one'], ['C1', 'A2', 'C3', 'C9', '--'])).contracts)).toEqual([
      'C1',
      'C2',
      'C3',
    ])
    expect(idsOf((await contracts().of('demo', [], ['A1'])).contracts)).toEqual(['C1'])
    expect(idsOf((await contracts().of('demo', ['p_two'], [])).contracts)).toEqual(['C2', 'C4'])
  })

  it('finds every contract of one reference, and nothing for one of which nothing is left', async () => {
    const { reference, ...without } = aContract('C3')
    await commit('one', [aContract('C1', { reference: 'A-1' }), aContract('C2', { reference: 'a 1' }), without])
    expect(idsOf((await contracts().byReference('demo', 'A1')).contracts)).toEqual(['C1', 'C2'])
    expect((await contracts().byReference('demo', '---')).contracts).toEqual([])
    expect((await contracts().byReference('demo', reference ?? '')).contracts).toEqual([])
  })

  it('keeps a contract under each of its supervisors, or under nobody, and counts them in the roster', async () => {
    const mixed = [
      aContract('C1', { supervisors: ['p_two', 'p_one'] }),
      aContract('C2', { supervisors: [] }),
      aContract('C3', { supervisors: ['p_two', 'p_two'] }),
    ]
    await commit('one', mixed)
    expect(idsOf((await contracts().of('demo', ['p_one'])).contracts)).toEqual(['C1'])
    expect(idsOf((await contracts().of('demo', ['p_two'])).contracts)).toEqual(['C1', 'C3'])
    expect(idsOf((await contracts().of('demo', ['p_one', 'p_two', 'p_one'])).contracts)).toEqual(['C1', 'C3'])
    expect(idsOf((await contracts().of('demo', [NOBODY])).contracts)).toEqual(['C2'])
    expect(idsOf(await everything())).toEqual(['C1', 'C2', 'C3'])
    expect(sorted((await contracts().of('demo', ['p_two', NOBODY])).contracts)).toEqual(mixed)
    expect(await contracts().roster('demo')).toEqual([
      { person: 'p_one', name: 'Ana Pérez', contracts: 1 },
      { person: 'p_two', name: null, contracts: 2 },
    ])
  })

  it('keeps many contracts of few people and few of many', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => {
      const own = n < 700 ? 'p_busy' : `p_${n % 300}`
      return aContract(`C${n}`, { supervisors: n % 50 === 0 ? [own, 'p_second'] : [own], reference: `R-${n % 900}` })
    })
    await commit('one', many)
    expect(sorted(await everything())).toEqual(sorted(many))
    expect(idsOf((await contracts().of('demo', ['p_busy'])).contracts)).toHaveLength(700)
    expect(idsOf((await contracts().of('demo', ['p_second'])).contracts)).toEqual(
      many
        .filter((_, n) => n % 50 === 0)
        .map(contract => contract.id)
        .sort(),
    )
    expect(idsOf((await contracts().of('demo', ['p_7', 'p_8'])).contracts)).toEqual(
      idsOf(many.filter(({ supervisors }) => supervisors.some(person => person === 'p_7' || person === 'p_8'))),
    )
    expect(idsOf((await contracts().byReference('demo', 'r7')).contracts)).toEqual(['C1807', 'C7', 'C907'])
    expect(idsOf((await contracts().byId('demo', ['C1999', 'C0'])).contracts)).toEqual(['C0', 'C1999'])
    expect((await contracts().roster('demo')).map(({ person }) => person)).toHaveLength(302)
  })

  it('says with what it gives which cut it is of', async () => {
    await commit('empty', [])
    const all = async (people?: string[]) => {
      const batches = []
      for await (const batch of contracts().all('demo', people)) batches.push(batch)
      return batches
    }
    expect((await all()).map(({ snapshot, contracts }) => [snapshot?.id, contracts])).toEqual([['empty', []]])
    await commit('one', [aContract('C1', { reference: 'A-1' })], 'empty')
    const head = await contracts().head('demo')
    const reads = [
      await contracts().of('demo', ['p_one']),
      await contracts().of('demo', ['p_nobody']),
      await contracts().byId('demo', ['C1', 'C9']),
      await contracts().byReference('demo', 'a1'),
      await contracts().byReference('demo', '--'),
      ...(await all()),
      ...(await all(['p_one'])),
    ]
    expect(reads.map(({ snapshot }) => snapshot)).toEqual(reads.map(() => head))
    expect((await contracts().of('other', ['p_one'])).snapshot).toBeNull()
  })

  it('hands out first what is asked for by people or names, and everything once', async () => {
    const many = Array.from({ length: 600 }, (_, n) =>
      aContract(`C${n}`, { supervisors: [n % 100 === 7 ? 'p_own' : 'p_one'], reference: `R-${n}` }),
    )
    await commit('one', many)
    const seen: string[] = []
    for await (const batch of contracts().all('demo', ['p_own'], ['C550', 'r560', 'C999']))
      seen.push(...batch.contracts.map(({ id }) => id))
    const first = ['C107', 'C207', 'C307', 'C407', 'C507', 'C550', 'C560', 'C7']
    expect(seen.slice(0, first.length).sort()).toEqual(first)
    expect([...seen].sort()).toEqual(idsOf(many))
  })

  it('hands everything out in batches', async () => {
    await commit(
      'one',
      Array.from({ length: 600 }, (_, n) => aContract(`C${n}`)),
    )
    for await (const { contracts: batch } of contracts().all('demo')) expect(batch.length).toBeLessThanOrEqual(250)
  })

  it('never mixes entities', async () => {
    const other = aContract('C1', { entity: 'other', object: 'of the other', reference: 'same' })
    await contracts().commit('demo', aCut('one', [aContract('C1', { reference: 'same' }), aContract('C2')]), null)
    await contracts().commit('other', aCut('two', [other]), null)
    expect((await contracts().byId('other', ['C1', 'C2'])).contracts).toEqual([other])
    expect((await contracts().of('other', ['p_one'])).contracts).toEqual([other])
    expect((await contracts().byReference('other', 'same')).contracts).toEqual([other])
    expect(idsOf(await everything('demo'))).toEqual(['C1', 'C2'])
    expect(idsOf(await everything('other'))).toEqual(['C1'])
    expect((await contracts().head('demo'))?.id).toBe('one')
    await expect(contracts().commit('third', aCut('one', []), 'one')).rejects.toThrow(Conflict)
  })

  it('takes any text as a key', async () => {
    let entities = 0
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyKey, { minLength: 2, maxLength: 12 }), async keys => {
        const entity = `${keys[0]}${entities++}`
        const content = keys.map((key, n) => aContract(key, { entity, supervisors: [`p${key}`], reference: `r${n}` }))
        await contracts().commit(entity, aCut(keys[1] ?? '', content), null)
        expect((await contracts().head(entity))?.id).toBe(keys[1])
        expect((await contracts().byId(entity, keys)).contracts).toEqual(content)
        for (const contract of content) {
          expect((await contracts().of(entity, contract.supervisors)).contracts).toEqual([contract])
          expect((await contracts().byReference(entity, contract.reference ?? '')).contracts).toEqual([contract])
        }
      }),
      { numRuns: 15 },
    )
  })
}
