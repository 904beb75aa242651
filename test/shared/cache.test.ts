import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoundedMap, ExpiringMap, RecentMap } from '../../src/shared/cache.js'

describe('a map of bounded size', () => {
  it('drops what was not asked for the longest, be it asked for or set', () => {
    const map = new BoundedMap<string, number>(2)
    map.set('a', 1)
    map.set('b', 2)
    expect(map.get('a')).toBe(1)
    map.set('c', 3)
    expect(map.keys()).toEqual(['a', 'c'])
    map.set('a', 4)
    expect(map.getOrMake('d', () => 5)).toBe(5)
    expect([map.get('a'), map.get('c'), map.get('d'), map.has('b')]).toEqual([4, undefined, 5, false])
  })

  it('makes what it keeps only once', () => {
    const map = new BoundedMap<string, number>(1)
    const make = () => ++made
    let made = 0
    expect([map.getOrMake('a', make), map.getOrMake('a', make)]).toEqual([1, 1])
    map.delete('a')
    expect(map.getOrMake('a', make)).toBe(2)
  })

  it('holds the last so many used, whatever is done', () => {
    const use = fc.tuple(fc.constantFrom('set', 'get', 'delete'), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(use), (most, uses) => {
        const map = new BoundedMap<number, number>(most)
        let used: number[] = []
        for (const [what, key] of uses) {
          const known = used.includes(key)
          expect(map.has(key)).toBe(known)
          if (what === 'set') map.set(key, key)
          else if (what === 'delete') map.delete(key)
          else expect(map.get(key)).toBe(known ? key : undefined)
          const stays = what === 'set' || (what === 'get' && known)
          used = [...used.filter(other => other !== key), ...(stays ? [key] : [])].slice(-most)
          expect(map.keys()).toEqual(used)
        }
      }),
    )
  })
})

describe('a map of what is asked for again and again', () => {
  it('holds never more than so many, and for sure the half that was used last', () => {
    const use = fc.tuple(fc.constantFrom('set', 'get', 'delete'), fc.integer({ min: 0, max: 9 }))
    const sizes = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 2 }))
    fc.assert(
      fc.property(sizes, fc.array(use), ([most, weight], uses) => {
        const map = new RecentMap<number, number>(most, () => weight)
        const deleted = new Set<number>()
        let used: number[] = []
        for (const [what, key] of uses) {
          const known = map.has(key)
          if (what === 'delete') {
            map.delete(key)
            deleted.add(key)
          } else if (what === 'get') expect(map.get(key)).toBe(known ? key : undefined)
          else {
            map.set(key, key)
            deleted.delete(key)
          }
          if (what === 'set' || (what === 'get' && known)) used = [...used.filter(other => other !== key), key]
          const half = Math.floor(most / 2 / weight)
          const sure = half > 0 ? used.slice(-half) : []
          expect(sure.filter(each => map.has(each))).toEqual(sure.filter(each => !deleted.has(each)))
          const held = Array.from({ length: 10 }, (_, n) => n).filter(n => map.has(n)).length
          expect(held * weight).toBeLessThanOrEqual(Math.max(most, 2 * weight))
        }
      }),
    )
  })
})

describe('a map of the last minute', () => {
  const minute = 60_000
  it.each([
    [0, true],
    [minute - 1, true],
    [minute, false],
    [-(minute - 1), true],
    [-minute, false],
    [-30 * 24 * 60 * minute, false],
  ])('%i ms on, it still keeps a value: %s', (later, kept) => {
    const map = new ExpiringMap<string>(10, minute)
    const now = new Date('2027-07-01T15:00:00.000Z')
    map.set('a', 'value', now)
    expect(map.get('a', new Date(now.getTime() + later))).toBe(kept ? 'value' : undefined)
    // What was dropped stays dropped when the clock is there again.
    expect(map.get('a', now)).toBe(kept ? 'value' : undefined)
  })

  it('keeps a value no longer for being asked for', () => {
    const map = new ExpiringMap<string>(10, minute)
    const at = (ms: number) => new Date(ms)
    map.set('a', 'value', at(0))
    expect(map.get('a', at(minute - 1))).toBe('value')
    expect(map.get('a', at(minute + 1))).toBeUndefined()
  })
})
