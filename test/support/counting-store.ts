import type { Store } from '../../src/bot/ports/store.js'

const PARTS = ['contracts', 'said', 'people', 'accounts', 'deliveries', 'evidence', 'state'] as const

/** A store that does what the given one does, and the calls that came to it, as `people.of`. */
export function countingStore(store: Store): { readonly store: Store; readonly calls: string[] } {
  const calls: string[] = []
  const counted = <T extends object>(part: string, inner: T): T =>
    new Proxy(inner, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name)
        if (typeof member === 'object' && member !== null) return counted(`${part}.${String(name)}`, member)
        if (typeof member !== 'function') return member
        return (...args: unknown[]) => {
          calls.push(`${part}.${String(name)}`)
          return Reflect.apply(member, target, args)
        }
      },
    })
  return { store: { ...store, ...Object.fromEntries(PARTS.map(part => [part, counted(part, store[part])])) }, calls }
}
