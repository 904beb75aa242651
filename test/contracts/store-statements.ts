import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChainHead } from '../../src/bot/ledger/chain.js'
import { Conflict, type Store } from '../../src/bot/ports/store.js'
import { aContract, aCut, anAttestation, anyKey, aPreference, aStatement } from './store-data.js'

/** What every store must do with what people said. */
export function statementCases(store: () => Store): void {
  const append = (key: string, expected: number, subject = 'C1', entity = 'demo') =>
    store().said.append(entity, subject, aStatement(key), expected)
  const logOf = async (subject = 'C1', entity = 'demo') => (await store().said.of(entity, [subject])).get(subject)
  const keysOf = async (subject = 'C1', entity = 'demo') =>
    (await logOf(subject, entity))?.statements.map(({ key }) => key)
  const everything = async (entity = 'demo') => {
    const all = new Map<string, readonly string[]>()
    for await (const [subject, log] of store().said.all(entity)) {
      expect(all.has(subject)).toBe(false)
      all.set(
        subject,
        log.statements.map(({ key }) => key),
      )
    }
    return all
  }

  it('knows nothing of a subject of which nothing was said', async () => {
    expect(await store().said.of('demo', ['C1'])).toEqual(new Map())
    expect(await everything()).toEqual(new Map())
  })

  it('keeps statements word for word and in their order', async () => {
    expect(await append('k1', 0)).toBe('recorded')
    expect(await store().said.append('demo', 'C1', anAttestation('k2'), 1)).toBe('recorded')
    expect(await logOf()).toEqual({ version: 2, statements: [aStatement('k1'), anAttestation('k2')] })
  })

  it('gives the logs asked for, and all of them', async () => {
    await append('k1', 0)
    await append('k2', 0, 'C2')
    await append('k3', 0, 'C3')
    expect([...(await store().said.of('demo', ['C3', 'C9', 'C1', 'C3'])).keys()]).toEqual(['C3', 'C1'])
    expect(await everything()).toEqual(
      new Map([
        ['C1', ['k1']],
        ['C2', ['k2']],
        ['C3', ['k3']],
      ]),
    )
  })

  it('takes a statement once, whatever version a repeat names', async () => {
    await append('k1', 0)
    await append('k2', 1)
    for (const expected of [0, 1, 2, 7]) expect(await append('k1', expected)).toBe('already')
    expect(await keysOf()).toEqual(['k1', 'k2'])
  })

  it('refuses a statement on a version that is not the current one', async () => {
    await expect(append('k1', 1)).rejects.toThrow(Conflict)
    await append('k1', 0)
    await expect(append('k2', 0)).rejects.toThrow(Conflict)
    await expect(append('k2', 2)).rejects.toThrow(Conflict)
    expect(await keysOf()).toEqual(['k1'])
  })

  it('records one of many at once on the same version', async () => {
    const keys = Array.from({ length: 20 }, (_, n) => `k${n}`)
    const ends = await Promise.allSettled(keys.map(key => append(key, 0)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Conflict)
    expect((await logOf())?.version).toBe(1)
  })

  it('records a repeat at once with its first only once', async () => {
    const ends = await Promise.allSettled(Array.from({ length: 10 }, () => append('same', 0)))
    const recorded = ends.filter(end => end.status === 'fulfilled' && end.value === 'recorded')
    expect(recorded).toHaveLength(1)
    expect(await keysOf()).toEqual(['same'])
  })

  it('records all of those who read again after a conflict', async () => {
    const persist = async (key: string): Promise<void> => {
      const version = (await logOf())?.version ?? 0
      await append(key, version).catch(error => {
        if (error instanceof Conflict) return persist(key)
        throw error
      })
    }
    await Promise.all(Array.from({ length: 15 }, (_, n) => persist(`k${n}`)))
    expect((await keysOf())?.sort()).toEqual(Array.from({ length: 15 }, (_, n) => `k${n}`).sort())
  })

  it('tells what was said after any end that its chain has had, and of another end nothing', async () => {
    const ends = [await store().ledger.head('demo', 'said')]
    for (const [at, subject] of ['C1', 'C2', 'C1'].entries()) {
      await append(`k${at}`, at === 2 ? 1 : 0, subject)
      ends.push(await store().ledger.head('demo', 'said'))
    }
    const since = async (end: ChainHead) => (await store().ledger.saidSince('demo', end))?.map(({ ids }) => ids[0])
    expect(await Promise.all(ends.map(since))).toEqual([['C1', 'C2', 'C1'], ['C2', 'C1'], ['C1'], []])
    expect(await since({ number: 2, hash: 'f'.repeat(64) })).toBeUndefined()
    expect(await since({ number: 9, hash: 'f'.repeat(64) })).toBeUndefined()
  })

  it('never mixes entities, nor contracts and people', async () => {
    await append('k1', 0)
    await append('k1', 0, 'C1', 'other')
    await append('k2', 1, 'C1', 'other')
    await store().people.append('demo', 'C1', aPreference('k3'), 0)
    expect(await keysOf()).toEqual(['k1'])
    expect(await keysOf('C1', 'other')).toEqual(['k1', 'k2'])
    expect((await store().people.of('demo', ['C1'])).get('C1')?.statements).toEqual([aPreference('k3')])
    expect(await store().people.of('other', ['C1'])).toEqual(new Map())
  })

  it('keeps what was said through every cut', async () => {
    await append('k1', 0)
    await store().contracts.commit('demo', aCut('one', [aContract('C2')]), null)
    await store().contracts.commit('demo', aCut('two', []), 'one')
    expect(await keysOf()).toEqual(['k1'])
  })

  it('does not change a log that somebody has in hand', async () => {
    await append('k1', 0)
    const log = await logOf()
    await append('k2', 1)
    expect(log?.statements).toHaveLength(1)
  })

  it('takes any text as a key', async () => {
    let entities = 0
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyKey, { minLength: 1, maxLength: 12 }), async subjects => {
        const entity = `${subjects[0]}${entities++}`
        for (const subject of subjects) expect(await append(subject, 0, subject, entity)).toBe('recorded')
        for (const subject of subjects) expect(await append(subject, 1, subject, entity)).toBe('already')
        expect(await everything(entity)).toEqual(new Map(subjects.map(subject => [subject, [subject]])))
        expect([...(await store().said.of(entity, subjects)).keys()]).toEqual(subjects)
      }),
      { numRuns: 15 },
    )
  })
}
