import { expect, it } from 'vitest'
import { Conflict, type Store } from '../../src/bot/ports/store.js'
import type { Contract } from '../../src/rules/contract.js'
import { aChange, aContract, aCut, idsOf } from './store-data.js'

/** What every store must do when a cut takes the place of another. */
export function commitCases(store: () => Store): void {
  const contracts = () => store().contracts
  const commit = (id: string, content: Iterable<Contract>, expected: string | null = null) =>
    contracts().commit('demo', aCut(id, content), expected)
  const everything = async (entity = 'demo') => {
    const all: Contract[] = []
    for await (const { contracts: batch } of contracts().all(entity)) all.push(...batch)
    return all
  }

  it('replaces a cut as a whole', async () => {
    await contracts().commit(
      'demo',
      aCut('one', [aContract('C1'), aContract('C2')], { changes: [aChange('C1')] }),
      null,
    )
    await commit('two', [aContract('C2', { supervisors: ['p_two'], reference: 'new' })], 'one')
    expect((await contracts().head('demo'))?.id).toBe('two')
    expect((await contracts().of('demo', ['p_one'])).contracts).toEqual([])
    expect(idsOf((await contracts().of('demo', ['p_two'])).contracts)).toEqual(['C2'])
    expect(idsOf((await contracts().byId('demo', ['C1', 'C2'])).contracts)).toEqual(['C2'])
    expect((await contracts().byReference('demo', 'Contrato N.º C2')).contracts).toEqual([])
    expect(await contracts().changes('demo')).toEqual([])
    expect(await contracts().roster('demo')).toEqual([{ person: 'p_two', name: null, contracts: 1 }])
  })

  it('takes another cut of the same name', async () => {
    await commit('one', [aContract('C1')])
    await commit('one', [aContract('C2')], 'one')
    await commit('one', [aContract('C3')], 'one')
    expect(idsOf(await everything())).toEqual(['C3'])
  })

  it('refuses a commit that expects another current cut', async () => {
    await expect(commit('one', [aContract('C1')], 'none')).rejects.toThrow(Conflict)
    expect(await contracts().head('demo')).toBeNull()
    await commit('one', [aContract('C1')])
    await expect(commit('two', [aContract('C2')])).rejects.toThrow(Conflict)
    await expect(commit('two', [aContract('C2')], 'two')).rejects.toThrow(Conflict)
    expect(idsOf(await everything())).toEqual(['C1'])
  })

  it('lets one of two commits at once through', async () => {
    const ends = await Promise.allSettled([commit('one', [aContract('C1')]), commit('two', [aContract('C2')])])
    const through = ends.findIndex(({ status }) => status === 'fulfilled')
    expect(ends[1 - through]).toMatchObject({ status: 'rejected', reason: expect.any(Conflict) })
    expect(idsOf(await everything())).toEqual([['C1', 'C2'][through]])
  })

  function* breaking(): Generator<Contract> {
    for (let n = 0; n < 600; n++) yield aContract(`N${n}`)
    throw new Error('the register broke off')
  }

  it.each([
    ['that breaks off', breaking, 'the register broke off'],
    ['with a contract of another entity', () => [aContract('C2', { entity: 'other' })], 'C2'],
    ['with a contract twice', () => [aContract('C2'), aContract('C2')], 'C2'],
  ])('keeps the old cut after one %s', async (_, content, message) => {
    await expect(commit('zero', content())).rejects.toThrow(message)
    expect(await contracts().head('demo')).toBeNull()
    await commit('one', [aContract('C1')])
    await expect(commit('two', content(), 'one')).rejects.toThrow(message)
    expect((await contracts().head('demo'))?.id).toBe('one')
    expect(idsOf(await everything())).toEqual(['C1'])
    await commit('three', [aContract('C3')], 'one')
    expect(idsOf(await everything())).toEqual(['C3'])
  })

  it('shows a reader the old cut or the new one and never a mix', async () => {
    const generation = (n: number) =>
      Array.from({ length: 900 }, (_, at) => aContract(`C${at}`, { supervisors: [`p_${at % 3}`], object: `cut ${n}` }))
    await commit('0', generation(0))
    let done = false
    const commits = (async () => {
      for (let n = 1; n <= 6; n++) await commit(String(n), generation(n), String(n - 1))
      done = true
    })()
    while (!done) {
      const { snapshot, contracts: found } = await contracts().of('demo', ['p_0', 'p_1', 'p_2'])
      expect(new Set(found.map(({ object }) => object))).toEqual(new Set([`cut ${snapshot?.id}`]))
      for (const read of [found, await everything()]) {
        expect(read).toHaveLength(900)
        expect(new Set(read.map(({ object }) => object)).size).toBe(1)
      }
      await new Promise(setImmediate)
    }
    await commits
    expect((await everything())[0]?.object).toBe('cut 6')
  })

  it('lets a slow reader finish with the cut it began with', async () => {
    await commit(
      '0',
      Array.from({ length: 600 }, (_, n) => aContract(`C${n}`)),
    )
    const read: Contract[] = []
    let last = 0
    for await (const { contracts: batch } of contracts().all('demo')) {
      read.push(...batch)
      await commit(String(last + 1), [aContract('C1')], String(last))
      last++
    }
    expect(read).toHaveLength(600)
  })
}
