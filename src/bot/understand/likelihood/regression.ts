import { chancesOf } from './chances.js'
import type { Features } from './features.js'

/** What was learned: what each place speaks for, in steps of a signed byte. */
export interface Learned<Name extends string> {
  readonly names: readonly Name[]
  /** What one step of each name's weights is worth. */
  readonly scales: readonly number[]
  /** In Base64: a byte for each place and name, and at the end for what is added whatever the features. */
  readonly weights: string
}

/** What features speak for each of the names that were learned. */
export class Regression<Name extends string> {
  readonly names: readonly Name[]
  readonly #learned: Learned<Name>
  /** Unpacked when it is first asked. */
  #unpacked: Int8Array | undefined

  constructor(learned: Learned<Name>) {
    this.names = learned.names
    this.#learned = learned
  }

  /** How likely each name is, in their order; together 1. */
  chances(features: Features): readonly number[] {
    return chancesOf(this.#sums(features))
  }

  #sums({ at, much }: Features): Float64Array {
    this.#unpacked ??= new Int8Array(Buffer.from(this.#learned.weights, 'base64'))
    const [weights, size] = [this.#unpacked, this.names.length]
    const sums = new Float64Array(size)
    const add = (first: number, amount: number) => {
      for (let name = 0; name < size; name++) sums[name] = (sums[name] ?? 0) + amount * (weights[first + name] ?? 0)
    }
    add(weights.length - size, 1)
    for (let i = 0; i < at.length; i++) add((at[i] ?? 0) * size, much[i] ?? 0)
    return sums.map((sum, name) => sum * (this.#learned.scales[name] ?? 0))
  }
}
